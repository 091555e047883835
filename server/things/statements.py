"""The statements that a thing is part of, by property: what is told, what follows from it, and a few of many."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pyoxigraph as ox

from ontology import COMITY
from server.service import service, value
from server.things.rdf import LABEL
from server.things.things import graph, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from server.service import Row
    from server.things.lexicon import Cell
    from server.things.things import Thing

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
MOST = 20
"""Values shown of one property: a state may have thousands."""
SORTED = 5000
"""Values up to which a property's are told in order of time; beyond, the order is the store's."""
MANY = 200
"""Values from which a property is asked for by itself; up to there, one pattern for all is faster."""


class Group(StrEnum):
    """What documents tell (the thing as subject, or as object), and what follows (the same)."""

    TOLD = "told"
    POINTING = "pointing"
    FOLLOWS = "follows"
    FOLLOWING = "following"


INCOMING = frozenset({Group.POINTING, Group.FOLLOWING})
Key = tuple[str, str]
"""A group and the IRI of a property."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property with its first values, how many there are in all, and where the page is that has them all."""

    iri: str
    name: Cell
    values: tuple[Cell, ...]
    count: int
    all: str = ""


def of(thing: Thing) -> Mapping[Group, tuple[Property, ...]]:
    """The statements with a thing as subject or object, by group; properties in order of their names."""
    counts = _counts(thing)
    cells = _cells(thing, counts)
    lexicon = service().lexicon()
    found: dict[Group, list[Property]] = {group: [] for group in Group}
    for (group, iri), count in counts.items():
        address = f"/page/{thing.path}?{urlencode({group: iri})}"
        shown = tuple(cells.get((group, iri), ()))
        found[Group(group)].append(Property(iri, lexicon.term(iri), shown, count, address))
    return {group: _ordered(properties) for group, properties in found.items()}


def pattern(thing: Thing, group: Group) -> str:
    """The graph pattern of a group: it binds ?p and ?o, the property and the thing at its other end."""
    node, inferred = thing.node, graph("inferred")
    link = f"?o ?p {node}" if group in INCOMING else f"{node} ?p ?o"
    if group in {Group.FOLLOWS, Group.FOLLOWING}:
        return f"GRAPH <{inferred}> {{ {link} }}"
    if not thing.published:
        return f"GRAPH ?g {{ {link} }} {standing('g')}"
    told = f"{link} FILTER NOT EXISTS {{ GRAPH <{inferred}> {{ {link} }} }}"
    if group is Group.TOLD:
        return told
    return f"{{ {told} }} UNION {{ {_as_told(node)} }}"


def in_order(count: int) -> str:
    """The clause that puts `count` values in order of time, dated ones first; nothing where that takes too long."""
    return "ORDER BY DESC(BOUND(?date)) ?date ?o" if count <= SORTED else ""


def cell(row: Row, iri: str) -> Cell | None:
    """The thing at the other end of a property (the row's ?o and ?label)."""
    term = row["o"]
    if term is None:
        return None
    lexicon = service().lexicon()
    if iri == RDF_TYPE:
        return lexicon.term(term["value"])
    return lexicon.cell(term, value(row, "label") or lexicon.labels.get(term["value"], ""))


def by_quads(quads: Iterable[ox.Quad]) -> tuple[Property, ...]:
    """Statements that are no part of the dataset, as properties with their values."""
    lexicon = service().lexicon()
    found: dict[str, list[Cell]] = {}
    for quad in quads:
        kind = "uri" if isinstance(quad.object, ox.NamedNode) else "literal"
        assert isinstance(quad.object, ox.NamedNode | ox.Literal)
        term = {"type": kind, "value": quad.object.value}
        shown = lexicon.term(quad.object.value) if quad.predicate.value == RDF_TYPE else lexicon.cell(term)
        found.setdefault(quad.predicate.value, []).append(shown)
    return _ordered(Property(iri, lexicon.term(iri), tuple(cells), len(cells)) for iri, cells in found.items())


def _ordered(properties: Iterable[Property]) -> tuple[Property, ...]:
    return tuple(sorted(properties, key=lambda each: each.name.text))


def _ways(thing: Thing) -> str:
    """The pattern of all groups together; it binds ?group, ?p and ?o."""
    return " UNION ".join(f'{{ {pattern(thing, group)} BIND("{group}" AS ?group) }}' for group in Group)


def _counts(thing: Thing) -> dict[Key, int]:
    """How many values each property has, by group."""
    kinds = [f'{{ {_counted(thing, group)} BIND("{group}" AS ?group) }}' for group in Group]
    number = "COUNT(*)" if thing.published else "COUNT(DISTINCT ?o)"
    query = f"SELECT ?group ?p ({number} AS ?n) WHERE {{ {' UNION '.join(kinds)} }} GROUP BY ?group ?p"
    counts = {(value(row, "group"), value(row, "p")): int(value(row, "n")) for row in service().select(query)}
    if thing.published:  # what follows was counted among what is told
        for told, following in ((Group.TOLD, Group.FOLLOWS), (Group.POINTING, Group.FOLLOWING)):
            for group, iri in list(counts):
                if group == told:
                    counts[group, iri] -= counts.get((str(following), iri), 0)
    return {key: count for key, count in counts.items() if count > 0 and key[1]}


def _counted(thing: Thing, group: Group) -> str:
    """The pattern of a group, with what follows among what is told: so nothing is looked up for each statement."""
    if group in {Group.FOLLOWS, Group.FOLLOWING} or not thing.published:
        return pattern(thing, group)
    node = thing.node
    return f"{{ ?o ?p {node} }} UNION {{ {_as_told(node)} }}" if group in INCOMING else f"{node} ?p ?o"


def _as_told(node: ox.NamedNode) -> str:
    return f"GRAPH ?g {{ ?o <{COMITY.canonical}> {node} }} BIND(<{COMITY.canonical}> AS ?p)"


def _cells(thing: Thing, counts: Mapping[Key, int]) -> dict[Key, list[Cell]]:
    """The first values of each property: dated things in order of time, then the rest."""
    if not counts:
        return {}
    date = f"OPTIONAL {{ ?o <{COMITY.earliest}> ?date }}"
    few = " ".join(f'("{group}" {ox.NamedNode(iri)})' for (group, iri), count in counts.items() if count <= MANY)
    parts = [f"{{ VALUES (?group ?p) {{ {few} }} {_ways(thing)} {date} }}"]
    for (group, iri), count in counts.items():
        if count > MANY:
            found = f'VALUES (?group ?p) {{ ("{group}" {ox.NamedNode(iri)}) }} {pattern(thing, Group(group))} {date}'
            parts.append(f"{{ SELECT DISTINCT ?group ?p ?o ?date WHERE {{ {found} }} {in_order(count)} LIMIT {MOST} }}")
    label = f"?o {LABEL} ?l"
    rows = service().select(
        f"""SELECT ?group ?p ?o (MIN(?l) AS ?label) (MIN(?date) AS ?day) WHERE {{ {" UNION ".join(parts)}
      OPTIONAL {{ {{ {label} }} UNION {{ GRAPH ?home {{ {label} }} }} }} }}
    GROUP BY ?group ?p ?o ORDER BY DESC(BOUND(?day)) ?day ?label ?o""",
        MANY * len(counts),
    )
    cells: dict[Key, list[Cell]] = {}
    for row in rows:
        key = value(row, "group"), value(row, "p")
        mine = cells.setdefault(key, [])
        if len(mine) < MOST and (shown := cell(row, key[1])) is not None:
            mine.append(shown)
    return cells
