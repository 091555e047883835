"""What is known on our side about the variables of a SERVICE: the patterns its solutions will be joined with.

A solution of a SERVICE that agrees with no solution of these patterns adds nothing to the answer, so the source need
not send it. Each rule here keeps that true (SPARQL 1.1 Query, section 18.2 to 18.5):

- Only variables that each solution of the SERVICE has are restricted, so that a restriction takes solutions away and
  never makes or doubles one.
- Beside a SERVICE, all that is joined with it counts, before and after; OPTIONAL, MINUS and BIND count where they
  stand before it and nothing that they may depend on has been left out. To leave out a join only restricts less.
- Out of OPTIONAL, MINUS and EXISTS, only variables may be restricted that what they belong to binds certainly: else a
  row that finds nothing there would stay, where with the whole of the source it goes (W3C test service4a).
- Out of a sub-SELECT pass the variables it projects as they are; out of one with LIMIT none, for it chooses.
- What gives other values at each evaluation (RAND, LIMIT without a full order) is evaluated once and put in as data.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.federation.pattern import JOINED, VARIABLE, Element, Group, Query, What, mentioned
from server.federation.scope import NONE, certain, certain_of, in_scope_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Known = Callable[[Element], str | None]
    """The text of an element with the answers of sources in it; None while one is missing or it is not repeatable."""

CONDITIONAL = {What.OPTIONAL, What.MINUS, What.LATERAL, What.FILTER, What.BIND}


@dataclass(frozen=True, slots=True)
class Place:
    """A SERVICE with the way to it: each group from the outermost, and which element of it is or has the SERVICE."""

    service: Element
    path: tuple[tuple[Group, int], ...]

    @property
    def body(self) -> Group:
        """The group that the source is asked."""
        return self.service.groups[0]

    @property
    def graphs(self) -> bool:
        """Whether it stands within GRAPH."""
        return any(group.elements[index].what is What.GRAPH for group, index in self.path)


@dataclass(frozen=True, slots=True)
class Local:
    """A pattern over our data, and the variables of the SERVICE that it may bind."""

    text: str
    names: frozenset[str]


def places(query: Query) -> tuple[Place, ...]:
    """The outermost SERVICEs in the order of the text."""
    return tuple(sorted(_places(query.where, ()), key=lambda place: place.service.start))


def _places(group: Group, path: tuple[tuple[Group, int], ...]) -> Iterator[Place]:
    for index, element in enumerate(group.elements):
        way = (*path, (group, index))
        if element.what is What.SERVICE:
            yield Place(element, way)
        else:
            for inner in element.groups:
                yield from _places(inner, way)
    for loose in group.loose:
        yield from _places(loose, ())


def restricts(one: Place, other: Place) -> bool:
    """Whether solutions of `one` may restrict `other`: they meet in a group, where `one` counts for `other`."""
    for (group, index), (same, beside) in zip(one.path, other.path, strict=False):
        if group is not same:
            return False
        if index != beside:
            element, towards = group.elements[index], group.elements[beside]
            before = index < beside and element.what is not What.MINUS
            return element.what in JOINED or before or towards.what is What.FILTER
    return False


def local_part(query: Query, place: Place, known: Known) -> Local:
    """The pattern on our side that restricts a SERVICE; its text is empty where there is none."""
    wanted = certain(query, place.body)
    if place.service.variable:
        wanted |= {place.service.variable}
    text, bound = "", NONE
    below: Group | None = None
    for group, index in reversed(place.path):
        element = group.elements[index]
        if below is not None:
            passing = _passing(query, group, index, below, wanted)
            if not passing or (wanted & bound) - passing:
                text = _in_graph(text, place, below)
                break  # to go on would restrict less
            wanted = passing
            text, bound = _out_of(below, element, text, bound)
        kept, after = _beside(query, group, index, wanted, known)
        chosen = _connected(query, [*kept, *after], wanted | mentioned(text))
        elements = [element for element, _ in chosen]
        inner = [f"{{ {text} }}"] if text else []
        first = sum(part in kept for part in chosen)
        parts = [part for _, part in chosen]
        filters = _filters(query, group, certain_of(query, elements), known)
        text = " ".join([*parts[:first], *inner, *parts[first:], *filters])
        bound |= in_scope_of(query, elements)
        below = group
    return Local(text, wanted & bound) if wanted & bound else Local("", NONE)


def _passing(query: Query, group: Group, index: int, below: Group, wanted: frozenset[str]) -> frozenset[str]:
    """The variables that may still be restricted by what stands outside of `below`."""
    element = group.elements[index]
    if element.what in CONDITIONAL:
        left = group.elements if element.what is What.FILTER else group.elements[:index]
        wanted &= certain_of(query, left)
    if below.select is not None:
        if below.select.sliced:
            return NONE
        if below.select.passing is not None:
            wanted &= below.select.passing
    return wanted


def _out_of(below: Group, element: Element, text: str, bound: frozenset[str]) -> tuple[str, frozenset[str]]:
    """What was gathered within a group, as its surroundings see it."""
    if below.select is not None and below.select.passing is not None:
        bound &= below.select.passing
        names = " ".join(f"?{name}" for name in sorted(bound))
        text = f"{{ SELECT {names} WHERE {{ {text} }} }}" if text and names else ""
    if element.what is What.GRAPH:
        text = f"GRAPH {element.term} {{ {text} }}"
        bound |= {element.variable} if element.variable else NONE
    return text, bound


def _in_graph(text: str, place: Place, below: Group) -> str:
    """What was gathered so far, in the graph in which it stands."""
    outer = [group.elements[index] for group, index in place.path]
    nearest = next((e for e in reversed(outer) if e.what is What.GRAPH and e.start < below.start), None)
    if nearest is None or not text:
        return text
    # The graph's variable may be another one within, where a sub-SELECT does not project it.
    return f"GRAPH {'?comity_graph' if nearest.variable else nearest.term} {{ {text} }}"


Kept = list[tuple[Element, str]]


def _beside(query: Query, group: Group, index: int, wanted: frozenset[str], known: Known) -> tuple[Kept, Kept]:
    """The elements of a group that count for the one at `index`, with their texts: before it and after it."""
    element = group.elements[index]
    whole = element.what is What.FILTER
    before = [e for e in (group.elements if whole else group.elements[:index]) if e is not element]
    kept: Kept = []
    left_out = False
    for other in before:
        if other.what is What.FILTER:
            continue
        binds = in_scope_of(query, [other]) & wanted
        idle = other.what is What.OPTIONAL and not binds - in_scope_of(query, (e for e, _ in kept))
        text = None if idle or (left_out and other.what not in JOINED) else known(other)
        left_out = left_out or text is None
        if text is not None:
            kept.append((other, text))
    after: Kept = []
    for other in () if whole else group.elements[index + 1 :]:
        if other.what in JOINED and (text := known(other)) is not None:
            after.append((other, text))
    select = group.select
    if select is not None and select.values and select.keys is None and not select.computed:
        text = known(select.values)
        after += [(select.values, text)] if text is not None else []
    return kept, after


def _connected(query: Query, kept: Kept, names: frozenset[str]) -> Kept:
    """Those that hang together with the variables named; the others would only multiply the solutions."""
    reached, chosen = names, set[int]()
    while True:
        more = {
            place
            for place, (element, _) in enumerate(kept)
            if place not in chosen and mentioned(query.text[element.start : element.end]) & reached
        }
        if not more:
            return [kept[place] for place in sorted(chosen)]
        chosen |= more
        for place in more:
            reached |= mentioned(query.text[kept[place][0].start : kept[place][0].end])


def _filters(query: Query, group: Group, sure: frozenset[str], known: Known) -> list[str]:
    """The group's filters that say the same about our part alone: each of their variables is certainly bound in it."""
    texts = []
    for element in group.elements:
        if element.what is What.FILTER and not element.groups:
            source = query.text[element.start : element.end]
            if set(VARIABLE.findall(source)) <= sure and (text := known(element)) is not None:
                texts.append(text)
    return texts
