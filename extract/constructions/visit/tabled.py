"""Tables of visits: a row for each, with columns for who came, whither, when and why; who or whither may stand in what heads the table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.office.holding import is_person
from extract.constructions.table_rows import TableRow, table_rows
from extract.constructions.visit.lists import ListedVisit
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_STATE = regex(
    r"(?:host |destination |foreign )?(?:countr(?:y|ies)|states?|nations?|destinations?)(?: (?:visited|of visit))?"
)
_HOST = regex(r"hosts?|(?:host )?(?:country|countries|state) visited|host (?:country|state)|received by")
_OF_VISITS = regex(r"(?:foreign )?(?:guest|visitor)s?|(?:countr(?:y|ies)|areas?|places?) visited|.*\bvisits?")
_PLACE = regex(
    r"(?:main )?(?:cit(?:y|ies)|areas?|locations?|places?|locales?|venues?|towns?)(?: (?:visited|of visit))?"
)
_WHEN = regex(r"(?:(?:date|year|period|time)(?:s|\(s\))?(?: of (?:the )?(?:visit|trip)s?)?|when|duration)")
_START = regex(r"(?:start|from|arrival|arrived|began|first day)(?: date)?|date of arrival")
_END = regex(r"(?:end|to|until|departure|departed|ended|last day)(?: date)?|date of departure")
_GUEST = regex(
    r"(?:(?:foreign|visiting) )?(?:visitors?|guests?|names?|dignitar(?:y|ies)|leaders?|officials?|delegations?|who|visit by|"
    r"heads? of (?:state|government|delegation)|name (?:of|and (?:title|position|office) of) (?:the )?(?:visitor|guest|dignitary))(?: name)?"
)
_WHY = regex(
    r"(?:details?|purposes?|reasons?|remarks?|notes?|types?|occasions?|nature|descriptions?|format|kind|comments?|status)(?: of (?:the )?visit)?"
)
_TRAVEL = regex(r"\b(?:visits?|trips|travels?|journeys|tours|visitors|guests)\b", re.IGNORECASE)
_RECEIVED = regex(r"\b(?:received|hosted|welcomed|incoming)\b", re.IGNORECASE)
_THERE = regex(r"\b(?:to|in) (?:the )?(?P<state>[\ue000-\ue0ff])", re.IGNORECASE)
_WHOSE = regex(r"\b(?:by|from|of) (?:the )?(?P<state>[\ue000-\ue1ff])", re.IGNORECASE)
AHEAD = regex(
    r"\b(?:planned|future|upcoming|forthcoming|scheduled|expected|postponed|cancel(?:led|ed|lation)|called off|did not take place)\b",
    re.IGNORECASE,
)
KIND = regex(
    r"\b(?P<kind>(?:first )?(?:state|official|working|private|unofficial|informal|goodwill|courtesy|transit))(?:ly)?\b",
    re.IGNORECASE,
)
_DAY = len("2001-05-04")


class Head(NamedTuple):
    """What stands above a table of visits: the one traveller, the one host or the one state from which all come."""

    traveller: Mention | None
    host: Entity | None
    home: Entity | None
    ahead: bool


def tabled_visits(document: Annotated) -> Iterator[ListedVisit]:
    """The visits of all such tables."""
    opening = opening_of(document)
    for row in table_rows(document):
        above = [s for s in (row.caption, *row.headings) if s is not None]
        if (date := _date(row)) and (head := head_of(above, opening, told=row.has(_OF_VISITS))) is not None:
            yield from _visit(row, date, head)


def opening_of(document: Annotated) -> Sentence | None:
    """The sentence that says what a page lists: "This is a list of trips made by X"."""
    return next((b[0] for b in document.blocks if b and _LIST.match(b[0].text)), None)


_LIST = regex(r"(?:This|The following|Below|Here)\b[^.]{0,40}\b(?:list|table|page|article|lists|are)\b", re.IGNORECASE)


def head_of(above: Sequence[Sentence], opening: Sentence | None, *, told: bool = False) -> Head | None:
    """What the lines above a list say, the nearest first; None where neither they nor its columns say that it is one of visits."""
    lines = [*above, *([opening] if opening is not None else [])]
    speaking = [s for s in lines if _TRAVEL.search(s.block.text)]
    if not speaking and not told:
        return None
    received = any(_RECEIVED.search(s.text) for s in speaking)
    persons = [m for s in lines for m in s.mentions if is_person(m)]
    traveller = persons[0] if persons and len({m.entity for m in persons}) == 1 else None
    host = _named(speaking, _THERE)
    if received and traveller is not None:
        host, traveller = host or as_state(traveller), None
    home = _named([s for s in lines if not received], _WHOSE)
    return Head(traveller, host, home, any(AHEAD.search(s.text) for s in lines))


def _named(lines: list[Sentence], words: re.Pattern[str]) -> Entity | None:
    """The state that the nearest of some lines names behind such words."""
    for line in lines:
        if found := words.search(line.text):
            mention = line.at(found.start("state"))
            return mention.entity if mention is not None else None
    return None


def _visit(row: TableRow, date: str, head: Head) -> Iterator[ListedVisit]:
    states = list(dict.fromkeys(s for m in row.mentions(_STATE, Kind.STATE) if (s := as_state(m, deep=False))))
    places = row.mentions(_PLACE, Kind.CITY, Kind.STATE)
    guests = [m for m in row.mentions(_GUEST, Kind.PERSON) if is_person(m)]
    visitor = guests[0] if row.has(_GUEST) and guests else None if row.has(_GUEST) else head.traveller
    if visitor is None or visitor.entity is None or len(states) > 1:
        return
    beside = states[0] if states else None
    received = next((s for m in row.mentions(_HOST, Kind.STATE, Kind.PERSON) if (s := as_state(m))), None)
    host, home = received or head.host, as_state(visitor) or (beside if received is None else None)
    if host is None or not row.has(_GUEST):
        home = as_state(visitor) or head.home
        abroad = beside if home is not None or not row.has(_GUEST) else None  # a guest's "Country" may be his own
        host = abroad if abroad != home else None
        host = host or next((s for m in places if (s := as_state(m, deep=False)) and s != home), None)
    if host is None or host == home:
        return
    why = row.words(_WHY)
    kind = KIND.search(why)
    city = next((m.span.of(row.sentence.block.text) for m in places if as_state(m, deep=False) == host), "")
    ahead = head.ahead or AHEAD.search(why) is not None
    yield ListedVisit(
        row.sentence,
        visitor,
        home,
        host,
        date,
        city,
        kind["kind"].casefold() if kind else "",
        Realis.PLANNED if ahead else Realis.HAPPENED,
    )


def _date(row: TableRow) -> str:
    """When: from the first day to the last, where they have columns of their own."""
    start, end = row.dates(_START)[:1], row.dates(_END)[:1]
    if start and end and len(start[0]) == len(end[0]) == _DAY and start < end:
        return f"{start[0]}/{end[0]}"
    return next(iter((*start, *row.dates(_WHEN))), "")
