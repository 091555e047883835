"""Whose leader somebody is known to be: the gazetteer's word for those whom a document names without their state."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from extract.gazetteer.leaders import leaders_named, reigned, state_of_leader
from extract.gazetteer.states import states
from extract.names.roles import office_class
from extract.names.runs import words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Sequence

    from extract.names.told import Told

_OFFICES = {
    "president": {"state"},
    "monarch": {"state"},
    "prime minister": {"government"},
    "leader": {"state", "government"},
    "foreign minister": {"foreign"},
    "defence minister": {"defence"},
    "vice president": {"vice"},
}


def by_renown(told: Sequence[Sequence[Told]], pair: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Persons with the key of the state that they led; who goes by a surname alone must be told with a fitting office."""
    hits = defaultdict(list)
    for here in told:
        for each in here:
            hits[each.person].append(each.hit)
    for person, shown in sorted(hits.items()):
        name = max((h.name for h in shown), key=lambda n: len(words_of(n)))
        if len(words_of(name)) > 1:
            key = state_of_leader(name, pair)
        else:
            offices = {
                o for h in shown if h.office is not None for o in _OFFICES.get(office_class(h.office.position), ())
            }
            royal = any(h.office is not None and h.office.royal for h in shown)  # a monarch has no surname
            # of the page's states, else of all: "President Trump" on a page about two others
            led: Collection[str] = _known_by_one_name(name, pair)
            led = led or (reigned(name) if royal else _led(name, offices, pair) or _led(name, offices, states()))
            key = next(iter(led)) if len(led) == 1 else ""
        if key:
            yield person, key


def _led(surname: str, offices: Container[str], among: Iterable[str]) -> set[str]:
    """The states, among those given, of which somebody of that surname held one of the offices."""
    return {leader.state for leader in leaders_named(surname, among) if leader.office in offices}


def _known_by_one_name(name: str, among: Iterable[str]) -> set[str]:
    """The states, among those given, that somebody led who has no other name."""
    return {leader.state for leader in leaders_named(name, among) if len(words_of(leader.name)) == 1}
