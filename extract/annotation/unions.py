"""Pages about a state and a union of others: "Armenia–EU relations", "EU relations with Gabon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.gazetteer.organizations import find_organizations, movements
from extract.gazetteer.states import find_states
from extract.regex import regex

if TYPE_CHECKING:
    from extract.document import Entity

_BESIDE = regex(
    r" ?[–—/-] ?|(?:['’]s?)? and (?:the )?|['’]? (?:[\w-]+ ){0,3}(?:relations|cooperation|ties|partnership|agreement|dialogue)s? with (?:the )?"
)


def with_union(title: str) -> tuple[Entity, ...]:
    """The state and the union of states that a title names side by side, in its order; empty where it names others or none."""
    states = find_states(title)
    unions = [u for u in find_organizations(title) if u.value.key not in movements()]
    if len({s.value for s in states}) != 1 or len({u.value for u in unions}) != 1:
        return ()
    first, second = sorted((states[0], unions[0]), key=lambda found: found.span)
    beside = _BESIDE.fullmatch(title, first.span.end, second.span.start)
    return (first.value, second.value) if beside else ()
