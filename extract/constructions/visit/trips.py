"""Lists of the trips of one traveller, whom what heads them names: below "2016" lines such as "Kenya: Nairobi, 3–5 May – state visit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.lists import city_name
from extract.constructions.visit.lists import ListedVisit
from extract.constructions.visit.tabled import AHEAD, KIND, head_of, opening_of
from extract.document import BlockKind
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.constructions.visit.tabled import Head

_STATE, _PLACE, _DATE = "[\ue000-\ue0ff]", "[\ue000-\ue0ff\ue200-\ue2ff]", "[\ue500-\ue5ff]"
_BETWEEN = r"(?:, | and |; |: | \(| [–-] |\) ?)"
_TRIP = regex(
    rf"(?:[-•*] ?|[\d\ue700-\ue7ff]+[.)] ?)?(?:{_DATE}\)?{_BETWEEN})?(?P<host>{_STATE})"
    rf"(?:{_BETWEEN}(?:{_PLACE}|[A-Z][\w'’ -]{{2,30}}?)){{0,4}}(?:{_BETWEEN}(?P<date>{_DATE})\)?)?(?=$|[.,;:]| [–-] )"
)
_LONGEST = 200  # characters of a line


def listed_trips(document: Annotated) -> Iterator[ListedVisit]:
    """The trips of all such lists."""
    opening = opening_of(document)
    headings: tuple[Sentence, ...] = ()
    head: Head | None = None
    for block in document.blocks:
        first = block[0] if block else None
        if first is not None and first.block.kind in {BlockKind.HEADING, BlockKind.TITLE}:
            headings = (first, *(h for h in headings if h.block.level < first.block.level))
            head = head_of(headings, opening)
        elif first is not None and head is not None and len(first.block.text) <= _LONGEST and " | " not in first.text:
            yield from _trip(block, head)


def _trip(block: Sequence[Sentence], head: Head) -> Iterator[ListedVisit]:
    sentence = block[0]
    found = _TRIP.match(sentence.text)
    traveller = head.traveller
    if found is None or traveller is None or traveller.entity is None or head.host is not None:
        return
    place = sentence.at(found.start("host"))
    host, home = as_state(place, deep=False) if place is not None else None, as_state(traveller) or head.home
    dates = [m.date for m in sentence.within(0, found.end()) if m.date]
    if host is None or host == home or len(dates) != 1 or ".." in dates[0]:
        return
    inside = sentence.within(found.start("host"), found.end())
    there = (m for m in inside if m.kind in {Kind.CITY, Kind.STATE} and as_state(m, deep=False) == host)
    city = next((name for m in there if (name := city_name(sentence, m))), "")
    text = " ".join(s.text for s in block)
    kind = KIND.search(text, found.end())
    ahead = head.ahead or AHEAD.search(text) is not None
    told = Realis.PLANNED if ahead else Realis.HAPPENED
    yield ListedVisit(sentence, traveller, home, host, dates[0], city, kind["kind"].casefold() if kind else "", told)
