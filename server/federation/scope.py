"""Which variables a pattern may bind and which it certainly binds (SPARQL 1.1 Query, section 18.2.1)."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from server.federation.pattern import Element, Group, What

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from server.federation.pattern import Query

Names = frozenset[str]
NONE: Names = frozenset()


def in_scope(query: Query, group: Group) -> Names:
    """The variables that a solution of the group may have."""
    inner = _union(_in_scope(query, element) for element in group.elements)
    if group.select is None:
        return inner
    values = group.select.values.binds if group.select.values else NONE
    named = inner if group.select.plain is None else group.select.plain
    return named | group.select.computed | values


def certain(query: Query, group: Group) -> Names:
    """The variables that each solution of the group has."""
    return _projected(group, certain_of(query, group.elements))


def certain_of(query: Query, elements: Iterable[Element]) -> Names:
    """The variables that each solution of these elements, taken together, has."""
    return _union(_certain(query, element) for element in elements)


def in_scope_of(query: Query, elements: Iterable[Element]) -> Names:
    """The variables that a solution of these elements may have."""
    return _union(_in_scope(query, element) for element in elements)


def _projected(group: Group, names: Names) -> Names:
    if group.select is None or group.select.passing is None:
        return names
    return names & group.select.passing


def _in_scope(query: Query, element: Element) -> Names:
    own = frozenset({element.variable}) if element.variable else NONE
    match element.what:
        case What.TRIPLES | What.VALUES | What.BIND:
            return element.binds
        case What.MINUS | What.FILTER:
            return NONE
        case _:
            return own | _union(in_scope(query, group) for group in element.groups)


def _certain(query: Query, element: Element) -> Names:
    own = frozenset({element.variable}) if element.variable else NONE
    match element.what:
        case What.TRIPLES:
            return element.binds
        case What.VALUES:
            text = query.text[element.start : element.end]
            return NONE if "UNDEF" in text.upper() else element.binds
        case What.SERVICE if element.silent:
            return NONE
        case What.GROUP | What.GRAPH | What.SERVICE | What.LATERAL:
            return own | _union(certain(query, group) for group in element.groups)
        case What.UNION:
            return _common(certain(query, group) for group in element.groups)
        case _:
            return NONE


def _union(names: Iterable[Names]) -> Names:
    return _fold(lambda left, right: left | right, names)


def _common(names: Iterable[Names]) -> Names:
    return _fold(lambda left, right: left & right, names)


def _fold(join: Callable[[Names, Names], Names], names: Iterable[Names]) -> Names:
    found = list(names)
    return reduce(join, found) if found else NONE
