"""Works that the items of a list name and say no more of: "Lagdo dam (72 MW), Sinohydro, 2010–17" under "Built by Chinese firms:"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.giving import giver_and_taker
from extract.constructions.lists import announced, is_named_only, told_by
from extract.constructions.project.tabled_works import ListedWorks
from extract.constructions.project.works import WORKS
from extract.document import BlockKind
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_PARTS = regex(r", | – | - | \| |; | \((?=[^()]{1,60}\))|\)(?: – |, | )?")
_COUNT = regex(r"(?:(?:an?|the|one) )?(?:[\ue700-\ue7ff] ?)?", re.IGNORECASE)
_NAME = regex(r"(?:by )?(?P<name>[A-Z][\w&.'’/-]+(?: (?:[A-Z][\w&.'’/-]+|of|and|de|&)){0,6})")
_ORG = regex(r"(?:by |built by |with )?(?:the )?(?P<org>[\ue400-\ue4ff])(?: \([^()]*\)?)?")
_BY = regex(r"\bby (?P<name>[A-Z][\w&.'’/-]+(?: [A-Z][\w&.'’/-]+){0,4})")
_SELF = regex(
    r"\b(?P<who>[\ue100-\ue1ff\ue000-\ue0ff])(?:['’]s?)? (?:gift|donation|grant|present)|\bgift (?:of|from) (?:the )?(?P<from>[\ue000-\ue0ff])"
)


def listed_works(document: Annotated) -> Iterator[ListedWorks]:
    """The works named by items of lists whose lead tells that somebody built them."""
    for block in document.blocks:
        if not block or block[0].block.kind not in {BlockKind.ITEM, BlockKind.FIELD}:
            continue
        sentence = block[0]
        lead = announced(sentence, "project")
        if lead is None or not is_named_only(sentence):
            continue
        works = _works(sentence, lead)
        if works is not None:
            yield works


def _works(sentence: Sentence, lead: Sentence) -> ListedWorks | None:
    text = sentence.text.rstrip(" .;")
    cuts = [(0, 0), *(m.span() for m in _PARTS.finditer(text)), (len(text), len(text))]
    parts = [(before[1], after[0]) for before, after in pairwise(cuts) if before[1] < after[0]]
    if not parts or any(m.kind is Kind.PERSON for m in sentence.within(*parts[0])):
        return None
    head, counted = parts[0], _COUNT.match(text, *parts[0])
    start = counted.end() if counted else head[0]
    if not WORKS.search(text, start, head[1]):
        return None
    giver, taker = giver_and_taker(lead)
    by = _BY.search(lead.text)
    giver = _given(sentence) or giver
    firm = lead.words(*by.span("name")) if by else None
    told = next((b for part in parts[1:] if (b := _builder(sentence, text, part)) is not None), None)
    places = [m for m in sentence.mentions if m.kind is Kind.CITY]
    amount = next(
        (m.amount for m in sentence.mentions if m.kind is Kind.NUMBER and m.amount and m.form == "quantity"), None
    )
    host = taker or next((s for m in places if (s := as_state(m)) is not None), None)
    pair = sentence.scope.pair
    host = host or next((s for s in pair if giver in pair and s != giver), None)
    contractor = told or firm or giver
    if contractor is None or contractor == host:
        return None
    place = next((m.entity.name for m in places if m.entity), "")
    date = next((m.date for m in sentence.mentions if m.date), "")
    what = sentence.words(start, head[1])
    return ListedWorks(
        sentence,
        what,
        contractor,
        host,
        amount.value if amount else None,
        amount.unit if amount else "",
        place,
        date,
        told_by(lead),
    )


def _builder(sentence: Sentence, text: str, part: tuple[int, int]) -> Entity | str | None:
    """The firm that a part of the item names and nothing else."""
    if org := _ORG.fullmatch(text, *part):
        mention = sentence.at(org.start("org"))
        return mention.entity if mention is not None else None
    name = _NAME.fullmatch(text, *part)
    return sentence.words(*name.span("name")) if name else None


def _given(sentence: Sentence) -> Entity | None:
    found = _SELF.search(sentence.text)
    mention = sentence.at(found.start("who" if found["who"] else "from")) if found else None
    return as_state(mention) if mention is not None else None
