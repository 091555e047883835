"""Lists of the states with which one state has ties, and since when: "Country | Date", "1 Peru 2 May 1961".

Pages on the foreign relations of a state have them, under a heading or header that speaks of diplomatic or formal
relations. The list's own state is the page's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extract.annotation.mention import Kind
from extract.constructions.page_state import page_state
from extract.constructions.regions import REGION
from extract.document import BlockKind, EntityKind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

# What may head such a list; a list of embassies, visits or agreements has words of its own for its date.
_TIES = regex(
    r"\b(?:diplomatic|formal|bilateral|official) (?:relations|ties)\b|\brelations (?:began|established|since)\b",
    re.IGNORECASE,
)
_OTHERWISE = regex(
    r"\b(?:embass|mission|consul|ambassador|credential|visit|agreement|treat(?:y|ies)|sever|suspen|ruptur|br[eo]k|former|without|no (?:diplomatic|formal)|"
    r"recogni[sz]|restor|resum|trade|export|import|visa|team)\w*",
    re.IGNORECASE,
)
_STATE, _DATE, _NUMBER = "[\ue000-\ue0ff]", "[\ue500-\ue5ff\ue700-\ue7ff]", "[\ue700-\ue7ff]"
# A number, the state, since when, and what else the row tells.
_ROW = regex(
    rf"(?:(?:\d{{1,3}}|{_NUMBER})?[^\w\ue000-\ue9ff]{{0,3}})(?P<partner>{_STATE})(?: \([^()|]{{1,40}}\))?(?:[ |:,–—-]|since){{1,8}}(?P<date>{_DATE})(?P<rest>.*)"
)
_REST = regex(
    r"[ .]*| ?[|(\[].*| (?![^|]*\b(?i:agreement|treaty|convention|accord|protocol|visit|war|cup)s?\b)[A-Z\ue000-\ue9ff].*"
)  # nothing, or what else the row tells, in a cell of its own; no act of that date
_COLUMN = regex(r"Country|Date|Notes|No\.|#")
_STATE_ALONE = regex(_STATE)
_DATE_ALONE = regex(rf"(?P<date>{_DATE})[.]?")
_UNDATED = regex(rf"(?:(?:\d{{1,3}}|{_NUMBER})[^\w\ue000-\ue9ff]{{1,3}})?{_STATE} ?[:|]")
_ENDED = regex(r"\b(?:sever|suspend|broke|cut|ended|until|restored|resumed|re-?established|not)\w*", re.IGNORECASE)
_ROWS = frozenset({BlockKind.ITEM, BlockKind.FIELD})
_REGION = regex(rf"(?:{REGION}|(?:The )?Americas|Middle East|Caribbean)(?: (?:and|&) .{{3,30}})?")
_LEAST = 2  # rows that make a list
_FIRST, _LAST = 1800, 2100  # years


class Tie(NamedTuple):
    """Two states with ties since a day, EDTF, and the row that tells it."""

    sentence: Sentence
    own: Entity
    partner: Entity
    date: str


def listed_ties(document: Annotated) -> Iterator[Tie]:
    """The rows of such lists on a page about one state; nothing on other pages."""
    own = page_state(document)
    if own is None or _OTHERWISE.search(document.document.title):
        return
    rows: list[Tie] = []
    listing = False
    cells = False  # whether states and dates stand in lines of their own, between notes
    alone: Mention | None = None  # a state on a line of its own, below which its date may stand
    for block in document.blocks:
        first = block[0] if block else None
        below = _DATE_ALONE.fullmatch(first.text) if first is not None and alone is not None else None
        if first is not None and below is not None and (tie := _tie(first, own, alone, first.at(below.start("date")))):
            rows.append(tie)
        told = first is not None and (listing or cells) and _STATE_ALONE.fullmatch(first.text)
        alone = first.mentions[0] if first is not None and told else None
        cells = cells or below is not None
        if below is not None or alone is not None:
            listing = True  # whatever notes stood between it and the one before
            continue
        row = _row(first, own) if first is not None and listing else None
        if row is not None:
            rows.append(row)
        elif first is not None and not _ROW.match(first.text) and _heads(first.block.text):
            listing = True
        elif first is not None and not _goes_on(first):
            listing = False
            cells = cells and first.block.kind is not BlockKind.HEADING
    yield from rows if len(rows) >= _LEAST else ()


def _heads(text: str) -> bool:
    return _TIES.search(text) is not None and _OTHERWISE.search(text) is None


def _goes_on(sentence: Sentence) -> bool:
    """Whether a list goes on behind what is no row of it: another header, a row without its date, the name of a region."""
    text, kind = sentence.block.text, sentence.block.kind
    if kind is BlockKind.HEADING:
        years = not any(c.isalpha() for c in text.rstrip("s"))
        return years or _REGION.fullmatch(text) is not None or _COLUMN.fullmatch(text) is not None
    if _ROW.fullmatch(sentence.text):
        return True
    if kind is BlockKind.PARAGRAPH:
        return True  # what a cell with notes has left behind it
    return kind in _ROWS and (_OTHERWISE.search(text) is None or _UNDATED.match(sentence.text) is not None)


def _row(sentence: Sentence, own: Entity) -> Tie | None:
    """The tie that a row tells; None where it is of another form, or tells that the tie ended."""
    found = _ROW.fullmatch(sentence.text)
    if found is None or not _REST.fullmatch(found["rest"]) or _ENDED.search(found["rest"]):
        return None
    return _tie(sentence, own, sentence.at(found.start("partner")), sentence.at(found.start("date")))


def _tie(sentence: Sentence, own: Entity, partner: Mention | None, told: Mention | None) -> Tie | None:
    date = _when(told) if told is not None else ""
    entity = partner.entity if partner is not None and partner.kind is Kind.STATE else None
    if entity is None or entity == own or entity.kind is not EntityKind.STATE or not date:
        return None
    return Tie(sentence, own, entity, date)


def _when(told: Mention) -> str:
    """The day, month or year, EDTF; a bare number is a year where it can be one. Empty for spans of time."""
    number = told.amount.value if told.amount is not None else None
    if told.date:
        return "" if "/" in told.date else told.date
    return str(number) if number is not None and number == int(number) and _FIRST <= number <= _LAST else ""
