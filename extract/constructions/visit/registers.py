"""Registers of visits: pages that list who came, row by row or cell by cell, under a line such as "Visits to Peru".

A row holds when the guest came and left, the guest with his title, his state and perhaps what he came for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.visit.lists import ListedVisit
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_HOST = regex(
    r"\b(?:visits?|visitors|trips|travels) (?:by [\w ]{1,40} )?(?:to|in) (?:the )?(?P<host>[\ue000-\ue0ff])",
    re.IGNORECASE,
)
_WHEN = regex(r"[\ue500-\ue5ff]")
_GUEST = regex(r"(?:[\w.-]+ ){0,4}[\ue300-\ue3ff](?:,? [\w.-]+){0,3}")
_HOME = regex(r"(?:the )?[\ue000-\ue0ff](?: \([^()]{1,40}\)|(?: &| and|,) \w+)?")
_KIND = regex(
    r"\b(?P<kind>(?:first )?(?:state|official|working|private|unofficial|informal|goodwill|courtesy|transit))(?:ly)?\b",
    re.IGNORECASE,
)
_OFF = regex(r"\b(?:cancell?ed|called off|postponed|did not take place)\b", re.IGNORECASE)
_LONGEST = 100  # characters of a line that says what the register lists
_DAY = len("2001-05-04")


def registered_visits(document: Annotated) -> Iterator[ListedVisit]:
    """The visits of a register, each told by the cell or the row that names the guest."""
    host: Entity | None = None
    cells: list[Sentence] = []
    for block in document.blocks:
        for number, sentence in enumerate(block):
            if number == 0 and len(sentence.block.text) <= _LONGEST and (named := _HOST.search(sentence.text)):
                mention = sentence.at(named.start("host"))
                host = mention.entity if mention is not None else host
            cells.append(sentence)
    if host is None:
        return
    for at, guest in enumerate(cells):
        if _GUEST.fullmatch(guest.text.strip()) and (dates := _dates_before(cells, at)):
            yield from _visit(cells, at, dates, host)


def _dates_before(cells: Sequence[Sentence], at: int) -> list[str]:
    """The one or two dates in the cells right before a guest's."""
    found: list[str] = []
    for cell in reversed(cells[max(0, at - 2) : at]):
        if not _WHEN.fullmatch(cell.text.strip()):
            break
        found.insert(0, next((m.date for m in cell.mentions if m.date), ""))
    return [date for date in found if date]


def _visit(cells: Sequence[Sentence], at: int, dates: Sequence[str], host: Entity) -> Iterator[ListedVisit]:
    guest = next(m for m in cells[at].mentions if m.kind is Kind.PERSON)
    home = cells[at + 1] if at + 1 < len(cells) else None
    states = [m for m in home.mentions if m.kind is Kind.STATE] if home and _HOME.fullmatch(home.text.strip()) else []
    if not states or states[0].entity in {None, host}:
        return
    told = cells[at + 2].text if at + 2 < len(cells) and not _WHEN.fullmatch(cells[at + 2].text.strip()) else ""
    one_day = len(dates) == 1 or dates[0] == dates[1]
    date = dates[0] if one_day or not all(len(d) == _DAY for d in dates) else f"{dates[0]}/{dates[1]}"
    kind = _KIND.search(told)
    realis = Realis.PLANNED if _OFF.search(told) else Realis.HAPPENED
    yield ListedVisit(
        cells[at], guest, states[0].entity, host, date, "", kind["kind"].casefold() if kind else "", realis
    )
