"""Works that the rows of a table name, under a head that tells its columns: "Project | Client | Size | Status"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.giving import giver_and_taker
from extract.constructions.project.works import WORKS
from extract.document import BlockKind
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Value
    from extract.document import Entity

_BAR = " | "
_ROWS = {BlockKind.ITEM, BlockKind.FIELD, BlockKind.PARAGRAPH}  # as which rows are read
# What the head of a column may be called.
_COLUMNS = {
    "what": r"projects?|objects?|works?|sites?|facilit(?:y|ies)|structures?|undertakings?|references?|schemes?",
    "contractor": r"(?:main )?(?:contractors?|builders?|built by|by|compan(?:y|ies)|firms?|executed by|agenc(?:y|ies)|developers?|partners?|implemented by)",
    "status": r"status|state|stage|remarks?",
    "other": r"years?|dates?|completed|completion|periods?|when|opened|clients?|customers?|owners?|size|capacity|length|scope|quantity|places?|locations?|city|town|countr(?:y|ies)|where|cost|value|no\.?|#|financing|funding",
}
_HEAD = {name: regex(rf"(?:{words})\b[^|]{{0,24}}", re.IGNORECASE) for name, words in _COLUMNS.items()}
_NEVER = regex(
    r"\b(?:withdrawn|cancell?ed|shelved|abandoned|lost|dropped|suspended|given up|rejected)\b", re.IGNORECASE
)
_AHEAD = regex(
    r"\b(?:planned|proposed|start(?:s|ing)?|to (?:be|begin|start)|tender(?:ed)?|under (?:study|discussion|negotiation)|design|expected|due|signed|awarded|offered)\b",
    re.IGNORECASE,
)
_COUNT = regex(r"(?:(?:[Aa]n?|[Tt]he) )?(?:(?P<count>[\ue700-\ue7ff]) ?)?")
_FEWEST = 2  # columns that a head names


@dataclass(frozen=True, slots=True)
class ListedWorks:
    """The works of one row of a table, or of one item of a list."""

    sentence: Sentence
    what: str
    contractor: Value | None
    host: Entity | None
    quantity: Decimal | None
    unit: str
    place: str
    date: str
    realis: Realis


def tabled_works(document: Annotated) -> Iterator[tuple[Sentence, ListedWorks | None]]:
    """The rows of tables whose head tells what their columns are, with their works; None for a head or a row without any."""
    columns: list[str] = []
    for block in document.blocks:
        if len(block) != 1 or block[0].block.kind not in _ROWS or _BAR not in block[0].text:
            columns = []
            continue
        sentence = block[0]
        if head := _head(sentence.text):
            columns = head
            yield sentence, None
        elif columns:
            yield sentence, _row(sentence, columns)


def _head(text: str) -> list[str]:
    """What each column of a head is; nothing where the row is no head."""
    cells = text.strip(" .|").split(_BAR)
    known = [next((name for name, words in _HEAD.items() if words.fullmatch(cell.strip())), "") for cell in cells]
    return known if "what" in known and len(known) >= _FEWEST and all(known) else []


def _row(sentence: Sentence, columns: list[str]) -> ListedWorks | None:
    text, start = sentence.text, 0
    cells: dict[str, tuple[int, int]] = {}
    for name, cell in zip(columns, text.split(_BAR), strict=False):
        cells.setdefault(name, (start + 2 * cell.startswith("| "), start + len(cell.rstrip(" .|"))))
        start += len(cell) + len(_BAR)
    if "what" not in cells or _NEVER.search(text):
        return None
    at, end = cells["what"]
    counted = _COUNT.match(text, at, end)
    works = counted.end() if counted else at
    number = sentence.at(counted.start("count")) if counted and counted["count"] else None
    if number is not None and number.amount is not None and number.amount.unit:
        works = counted.start("count") if counted else at  # "*three mills*": the number holds its noun
    elif not WORKS.search(text, works, end):
        return None
    amounts = [m for m in sentence.mentions if m.kind is Kind.NUMBER and m.amount is not None]
    amount = number or next((m for m in amounts if m.amount is not None and m.amount.unit and m.form != "date"), None)
    towns = [m for m in sentence.within(at, len(text)) if m.kind is Kind.CITY or m.form == "capital"]
    host = next((s for m in towns if (s := as_state(m)) is not None), None)
    giver, taker = giver_and_taker(sentence.scope.lead) if sentence.scope.lead else (None, None)
    return ListedWorks(
        sentence,
        number.amount.unit if number and number.amount and number.amount.unit else sentence.words(works, end),
        _called(sentence, *cells["contractor"]) if "contractor" in cells else giver,
        host or taker,
        amount.amount.value if amount is not None and amount.amount is not None else None,
        amount.amount.unit if amount is not None and amount.amount is not None else "",
        next((m.entity.name for m in towns if m.entity is not None and m.kind is Kind.CITY), ""),
        next((m.date for m in sentence.mentions if m.date), ""),
        Realis.PLANNED if _AHEAD.search(text, end) else Realis.HAPPENED,
    )


def _called(sentence: Sentence, start: int, end: int) -> Value | None:
    """Whom the cell of the builder names."""
    mention = sentence.at(start)
    if end - start == 1 and mention is not None:
        return mention.entity if mention.kind is Kind.ORGANIZATION else as_state(mention)
    words = sentence.words(start, end).strip(" –-")
    return words if words[:1].isupper() else None
