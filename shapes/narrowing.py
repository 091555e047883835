"""Shapes put so that a SHACL engine checks a large graph in seconds, with the same results.

A SHACL engine asks a SPARQL constraint once per focus node, which takes minutes for ten thousand nodes. Asked
once with `$this` left open, the same query gives every node that may violate the constraint; the engine then
looks at these alone and decides. That is sound where the query itself binds `$this` with a triple pattern, as
all constraints of Comity do (a test compares both ways); shapes of others are left as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import RDF, RDFS, SH, Graph, URIRef

from shapes.terms import to_rdflib

if TYPE_CHECKING:
    from collections.abc import Collection

    from rdflib.term import Node

    from shapes.union import Union

_OURS = "https://w3id.org/comity/shapes#"
_TARGETS = (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)


def narrowed(shapes: Graph, data: Union, among: Collection[str] | None = None) -> Graph:
    """A copy of `shapes` in which Comity's shapes have other targets, yet the same results on `data`.

    SPARQL shapes target only the nodes that may violate them. Property shapes take over the targets of the
    node shape that they belong to: the engine then checks all nodes of a property at once instead of each by
    itself. Given `among`, SPARQL shapes target none but these IRIs.
    """
    copy = Graph(namespace_manager=shapes.namespace_manager)
    copy += shapes
    found: dict[Node, set[Node]] = {}
    for shape in _ours(shapes, SH.sparql):
        suspects: set[Node] = set()
        for constraint in shapes.objects(shape, SH.sparql):
            if constraint not in found:
                found[constraint] = _suspects(shapes, constraint, data, among)
            suspects |= found[constraint]
        for node in suspects & _targets(shapes, shape, data):
            copy.add((shape, SH.targetNode, node))
        for predicate in _TARGETS:
            copy.remove((shape, predicate, None))
    for shape in _ours(shapes, SH.property):
        for predicate in _TARGETS:
            for target in shapes.objects(shape, predicate):
                copy.remove((shape, predicate, target))
                for inner in shapes.objects(shape, SH.property):
                    copy.add((inner, predicate, target))
    return copy


def _ours(shapes: Graph, kind: URIRef) -> list[Node]:
    return [shape for shape in set(shapes.subjects(kind)) if str(shape).startswith(_OURS)]


def _suspects(shapes: Graph, constraint: Node, data: Union, among: Collection[str] | None) -> set[Node]:
    """The values of `$this` in the answer to a constraint's query with `$this` left open, or one of `among`."""
    prefixes = "".join(
        f"PREFIX {shapes.value(declaration, SH.prefix)}: <{shapes.value(declaration, SH.namespace)}>\n"
        for header in shapes.objects(constraint, SH.prefixes)
        for declaration in shapes.objects(header, SH.declare)
    )
    select = str(shapes.value(constraint, SH.select))
    if among is not None:
        select = select.replace("{", "{ VALUES $this { " + " ".join(f"<{iri}>" for iri in among) + " }", 1)
    answer = data.index().query(f"{prefixes}{select}")
    if not isinstance(answer, ox.QuerySolutions):
        raise TypeError(f"{constraint} asks for no rows")
    return {to_rdflib(row["this"]) for row in answer}


def _targets(shapes: Graph, shape: Node, data: Union) -> set[Node]:
    """The focus nodes of a shape (SHACL, 2.1.3), all but those named one by one."""
    targets: set[Node] = set()
    for cls in shapes.objects(shape, SH.targetClass):
        for kind in data.transitive_subjects(RDFS.subClassOf, cls):
            targets.update(data.subjects(RDF.type, kind))
    for predicate in shapes.objects(shape, SH.targetSubjectsOf):
        targets.update(data.subjects(predicate))
    for predicate in shapes.objects(shape, SH.targetObjectsOf):
        targets.update(data.objects(predicate=predicate))
    return targets
