"""Whom an office without a name means: of those who held it, the one who held it at the time that is told.

"The Peruvian president" of 1996 is not the one whom the page calls president in 2014. Who held an office when is what the
gazetteer of leaders knows and, where it knows nothing, in which years the page itself tells of its holders.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.dates.value import bounds, compatible
from extract.document import Span
from extract.gazetteer.leaders import held, leaders_named
from extract.names.roles import HEADS, office_class
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from extract.document import Block, Entity
    from extract.gazetteer.leaders import Leader
    from extract.names.persons import PersonMention, Persons

_YEAR = regex(r"(?<![\d.,])(?:1[6-9]|20)\d\d(?![\d.,]\d)")
_OFFICES = {  # how the gazetteer calls the kinds of office
    "president": "state",
    "monarch": "state",
    "prime minister": "government",
    "foreign minister": "foreign",
    "defence minister": "defence",
    "vice president": "vice",
}
# Years for which somebody told in an office may be the one who is meant, before and after he was told in it.
_TERM, _REIGN = 6, 25
_STOPGAP = regex(r"(?:acting|interim|transitional|caretaker|provisional)\b", re.IGNORECASE)  # in no list of leaders
_LIFELONG = {"monarch", "crown prince"}
_KNOWN_UNTIL = 2022  # the year to which the gazetteer's tenures reach: who was in office then may have left since


@dataclass(frozen=True, slots=True)
class Holding:
    """A person told to hold an office of a state: the kind of office, the block that tells it, and the years told beside."""

    person: Entity
    kind: str
    of: str
    block: int
    former: bool = False
    years: frozenset[int] = frozenset()


class Incumbents:
    """The holders of offices that a page names."""

    def __init__(self, blocks: Sequence[Block], persons: Persons) -> None:
        years: dict[str, set[int]] = {}
        told: list[Holding] = []
        for number, (block, here) in enumerate(zip(blocks, persons.mentions, strict=True)):
            for mention in here:
                beside = _years(block, mention)
                years.setdefault(mention.person.key, set()).update(beside)
                if mention.office is not None:
                    kind = office_class(mention.office.position)
                    told.append(
                        Holding(mention.person, kind, mention.of, number, mention.office.former, frozenset(beside))
                    )
        self._told = tuple(told)
        self._people = {p.key: p for p in persons.people if " " in p.name}
        self._years: Mapping[str, set[int]] = years
        self._led: dict[str, Sequence[Leader]] = {}
        self._first: dict[str, int] = {}
        for number, here in enumerate(persons.mentions):
            for mention in here:
                self._first.setdefault(mention.person.key, number)

    def holder(
        self, position: str, state: str, when: Sequence[str] = (), block: int | None = None, *, former: bool = False
    ) -> Entity | None:
        """The one person who held `position` of the state with the key `state`; None where none or several may have.

        `when` are the dates told with it, EDTF, the nearest first; of several holders in time the one is taken who is
        spoken of in `block`. A "leader" is whoever heads the state.
        """
        wanted = office_class(position)
        fitting = [h for h in self._told if h.of == state and _is(h.kind, wanted)]
        if wanted == "leader":
            fitting = [h for h in fitting if h.kind in {"president", "monarch"}] or fitting
        if former:
            when = ()
        timely = [h for h in fitting if not h.former and self._in_time(h, when)]
        if not timely:
            timely = [] if _STOPGAP.match(position) else self._renowned(wanted, state, when)
        if not timely and (former or not when):
            timely = [h for h in fitting if h.former]
        return _one(timely, when, block)

    def _tenures(self, person: Entity) -> Sequence[Leader]:
        """The tenures that the gazetteer has of somebody of that name, looked up once."""
        if person.name not in self._led:
            self._led[person.name] = leaders_named(person.name)
        return self._led[person.name]

    def _in_time(self, holding: Holding, when: Sequence[str]) -> bool:
        """Whether somebody may have held the office at one of the times told; always where none is."""
        if not when:
            return True
        office = _OFFICES.get(holding.kind, "")
        known = [t for t in self._tenures(holding.person) if t.state == holding.of and t.office == office and t.start]
        if any(_covers(t.start, t.end, w) for t in known for w in when):
            return True
        if known and all(_is_listed(w) for w in when):
            return False
        if known and all(t.end for t in known):  # only one who came back holds it again
            return _is_near((y for y in holding.years if y >= _KNOWN_UNTIL), when, _TERM)
        years = holding.years | self._years.get(holding.person.key, set())
        if not years:
            return True
        if any(y in years for w in when for y in _span(w)):
            return True
        if office and all(any(_surely(t.start, t.end, w) for t in held(holding.of, office)) for w in when):
            return False
        return _is_near(years, when, _REIGN if holding.kind in _LIFELONG else _TERM)

    def _renowned(self, wanted: str, state: str, when: Sequence[str]) -> list[Holding]:
        """Those named on the page whom the gazetteer knows to have held the office, at one of the times told."""
        kinds = HEADS if wanted == "leader" else {wanted}
        offices = {_OFFICES[k] for k in kinds if k in _OFFICES}
        found = []
        for key, person in self._people.items() if offices and when else ():
            for tenure in self._tenures(person):
                timely = tenure.start != "" and any(_covers(tenure.start, tenure.end, w) for w in when)
                if not timely and not (tenure.start and (tenure.end or all(_is_listed(w) for w in when))):
                    timely = _is_near(self._years.get(key, set()), when, _TERM)
                if tenure.state == state and tenure.office in offices and timely:
                    found.append(Holding(person, wanted, state, self._first.get(key, -1)))
                    break
        return found


def _one(holdings: Sequence[Holding], when: Sequence[str], block: int | None) -> Entity | None:
    """The one person of these holdings: of several the one of the block, else of the year told."""
    near = [h for h in holdings if h.block == block]
    for choice in (near, holdings):
        people = {h.person.key: h.person for h in choice}
        if len(people) == 1:
            return next(iter(people.values()))
        if len(people) > 1 and when:
            years = set(_span(when[0]))
            exact = {h.person.key: h.person for h in choice if h.years & years}
            return next(iter(exact.values())) if len(exact) == 1 else None
    return None


def _is(kind: str, wanted: str) -> bool:
    """Whether an office of that kind may be called so: "the Cuban minister" is whoever is the one of them."""
    if wanted == "leader":
        return kind in HEADS
    return kind == wanted or (wanted == "minister" and kind.endswith(" minister"))


def _years(block: Block, mention: PersonMention) -> set[int]:
    """The years told in the sentence of a mention; the last one of the block before it where there is none."""
    sentence = next((s for s in block.sentences if mention.span in s), Span(0, len(block.text)))
    found = {int(y) for y in _YEAR.findall(block.text, sentence.start, sentence.end)}
    return found or {int(y) for y in _YEAR.findall(block.text, 0, sentence.start)[-1:]}


def _covers(start: str, end: str, when: str) -> bool:
    """Whether a tenure may cover a time; one without an end goes on as far as the gazetteer knows."""
    return compatible(f"{start}/{end or _KNOWN_UNTIL}", when)


def _is_near(years: Iterable[int], when: Sequence[str], reach: int) -> bool:
    """Whether one of the times told is no farther from one of the years than that many."""
    return any(abs(y - told) <= reach for w in when for y in _span(w) for told in years)


def _is_listed(when: str) -> bool:
    """Whether a time is one of which the gazetteer knows the tenures."""
    stop = bounds(when)[1]
    return stop is not None and stop.year < _KNOWN_UNTIL


def _surely(start: str, end: str, when: str) -> bool:
    """Whether a tenure covers all of a time."""
    if not start:
        return False
    (first, last), (begin, stop) = bounds(f"{start}/{end or _KNOWN_UNTIL}"), bounds(when)
    return bool(first and last and begin and stop and first <= begin and stop <= last)


def _span(when: str) -> range:
    """The years that an EDTF value covers; those of its known side where the other is open."""
    begin, stop = bounds(when)
    known = begin or stop
    if known is None:
        return range(0)
    return range((begin or known).year, (stop or known).year + 1)
