"""The record of a change, in PROV-O (https://www.w3.org/TR/prov-o/): who, when, why, and what exactly.

A change is the activity `curation/N`. Each part of it is an entity, a named graph with the very triples that were
added to, or removed from, one graph: so changes can be read, and applied again to another build.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import quote

import pyoxigraph as ox

from server.curation.delta import DEFAULT, Delta

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

RDF_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
PROV = "http://www.w3.org/ns/prov#"
XSD = "http://www.w3.org/2001/XMLSchema#"
IS_PART_OF = ox.NamedNode("http://purl.org/dc/terms/isPartOf")
TRIPLES = ox.NamedNode("http://rdfs.org/ns/void#triples")
GENERATED, INVALIDATED = ox.NamedNode(PROV + "wasGeneratedBy"), ox.NamedNode(PROV + "wasInvalidatedBy")
COMMENT = ox.NamedNode(RDFS + "comment")
UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Change:
    """A change on record: its number, what it did, and the triples that tell of it."""

    number: int
    delta: Delta
    record: tuple[ox.Quad, ...]


def activity(number: int, base: str) -> ox.NamedNode:
    """The IRI of a change."""
    return ox.NamedNode(f"{base}curation/{number}")


def records(base: str) -> ox.NamedNode:
    """The graph in which changes are on record."""
    return ox.NamedNode(f"{base}graph/curation")


def set_aside(base: str) -> ox.NamedNode:
    """The graph with the records of changes that the present build does not take."""
    return ox.NamedNode(f"{base}graph/set-aside")


def recorded(number: int, delta: Delta, *, who: str, why: str, began: datetime, base: str) -> Change:
    """The change with its record."""
    node, graph = activity(number, base), records(base)
    agent = ox.NamedNode(f"{base}curator/{quote(who.strip() or UNNAMED, safe='')}")
    told: list[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]] = [
        (node, RDF_TYPE, ox.NamedNode(PROV + "Activity")),
        (node, ox.NamedNode(RDFS + "label"), ox.Literal(f"Curation {number}", language="en")),
        (node, ox.NamedNode(PROV + "startedAtTime"), _time(began)),
        (node, ox.NamedNode(PROV + "endedAtTime"), _time(datetime.now(UTC))),
        (node, ox.NamedNode(PROV + "wasAssociatedWith"), agent),
        (agent, RDF_TYPE, ox.NamedNode(PROV + "Agent")),
        (agent, ox.NamedNode(RDFS + "label"), ox.Literal(who.strip() or UNNAMED)),
    ]
    if why.strip():
        told.append((node, COMMENT, ox.Literal(why.strip())))
    changed = {quad.subject for quad in (*delta.added, *delta.removed) if isinstance(quad.subject, ox.NamedNode)}
    told += [(node, ox.NamedNode(PROV + "influenced"), subject) for subject in sorted(changed, key=str)]
    quads = [ox.Quad(*triple, graph) for triple in told]
    for kind, relation, part in (("added", GENERATED, delta.added), ("removed", INVALIDATED, delta.removed)):
        quads += _parts(node, kind, relation, part, graph)
    return Change(number, delta, tuple(quads))


def _parts(
    node: ox.NamedNode, kind: str, relation: ox.NamedNode, quads: Iterable[ox.Quad], graph: ox.NamedNode
) -> Iterator[ox.Quad]:
    of_graph: dict[ox.NamedNode | ox.DefaultGraph, list[ox.Quad]] = {}
    for quad in quads:
        of_graph.setdefault(quad.graph_name, []).append(quad)  # type: ignore[arg-type]  # no blank graph names here
    for place, (target, members) in enumerate(sorted(of_graph.items(), key=str)):
        part = ox.NamedNode(f"{node.value}/{kind}" + (f"-{place}" if place else ""))
        yield ox.Quad(part, RDF_TYPE, ox.NamedNode(PROV + "Entity"), graph)
        yield ox.Quad(part, ox.NamedNode(RDFS + "label"), ox.Literal(f"Triples {kind}", language="en"), graph)
        yield ox.Quad(part, relation, node, graph)
        yield ox.Quad(part, TRIPLES, ox.Literal(len(members)), graph)
        if isinstance(target, ox.NamedNode):
            yield ox.Quad(part, IS_PART_OF, target, graph)
        for quad in members:
            yield ox.Quad(quad.subject, quad.predicate, quad.object, part)


def _time(moment: datetime) -> ox.Literal:
    return ox.Literal(moment.isoformat(timespec="milliseconds"), datatype=ox.NamedNode(XSD + "dateTime"))


def changes(store: ox.Store, base: str) -> list[Change]:
    """All changes on record in a store, those set aside included, in their order."""
    found = []
    for graph in (records(base), set_aside(base)):
        for quad in store.quads_for_pattern(None, RDF_TYPE, ox.NamedNode(PROV + "Activity"), graph):
            node = quad.subject
            if isinstance(node, ox.NamedNode) and (number := node.value.removeprefix(f"{base}curation/")).isdigit():
                found.append(_change(store, int(number), node, graph, base))
    return sorted(found, key=lambda change: change.number)


def _change(store: ox.Store, number: int, node: ox.NamedNode, graph: ox.NamedNode, base: str) -> Change:
    """A change as it was made; of a reason why it was set aside before, nothing is kept."""
    parts: dict[ox.NamedNode, list[ox.Quad]] = {GENERATED: [], INVALIDATED: []}
    about: list[ox.Quad] = list(store.quads_for_pattern(node, None, None, graph))
    content: list[ox.Quad] = []
    for relation, quads in parts.items():
        for entry in store.quads_for_pattern(None, relation, node, graph):
            part = entry.subject
            assert isinstance(part, ox.NamedNode), "records have no blank nodes"
            own = list(store.quads_for_pattern(part, None, None, graph))
            about += own
            target = next((quad.object for quad in own if quad.predicate == IS_PART_OF), DEFAULT)
            members = list(store.quads_for_pattern(None, None, None, part))
            content += members
            quads += [ox.Quad(q.subject, q.predicate, q.object, target) for q in members]  # type: ignore[arg-type]  # a graph's name
    for agent in [quad.object for quad in about if quad.predicate.value == PROV + "wasAssociatedWith"]:
        about += store.quads_for_pattern(agent, None, None, graph)  # type: ignore[arg-type]  # an IRI
    record = [ox.Quad(q.subject, q.predicate, q.object, records(base)) for q in about if q.predicate != REASON]
    return Change(number, Delta(tuple(parts[GENERATED]), tuple(parts[INVALIDATED])), (*record, *content))


REASON = ox.NamedNode("http://purl.org/dc/terms/description")


def aside(change: Change, reason: str, base: str) -> tuple[ox.Quad, ...]:
    """The record of a change that the present build does not take, with the reason."""
    kept = [
        ox.Quad(q.subject, q.predicate, q.object, set_aside(base)) if q.graph_name == records(base) else q
        for q in change.record
    ]
    return (*kept, ox.Quad(activity(change.number, base), REASON, ox.Literal(reason, language="en"), set_aside(base)))
