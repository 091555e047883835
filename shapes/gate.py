"""Which claims stand behind a node, so that a violation keeps those back and lets the rest through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF, Dataset, Graph, URIRef

from ontology import COMITY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rdflib.term import Node

# A claim asserts an event, the event has an agreement, amount or venture, and a share points at its venture.
_STEPS = 3
_NO_STEP = frozenset({RDF.type, COMITY.contradicts, COMITY.statedIn, COMITY.extractedBy})


def claims_behind(data: Graph | Dataset, focus_nodes: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """For each focus node the claims that are it, assert it, or assert what points at it; IRIs in and out.

    The links are followed backwards from the focus node (from its venture, if it is a share) until claims are
    met, at most three steps, without going through other claims. For an actor this gives every claim in which
    it takes part. A node that no claim leads to (a document, an actor in no event) has an empty set: such a
    violation concerns the whole graph.
    """
    graph: Graph = data
    if isinstance(data, Dataset):
        graph = Graph()
        for subject, predicate, value, _ in data.quads():
            graph.add((subject, predicate, value))
    claims = frozenset(graph.subjects(RDF.type, COMITY.Claim))
    behind: dict[str, frozenset[str]] = {}
    for name in focus_nodes:
        focus = URIRef(name)
        reached: set[Node] = {focus}
        met = claims & reached
        edge = {focus, *graph.objects(focus, COMITY.inVenture)} - claims
        for _ in range(_STEPS):
            if met:
                break
            edge = {
                subject
                for node in edge
                for subject, predicate in graph.subject_predicates(node)
                if predicate not in _NO_STEP and subject not in reached
            }
            reached |= edge
            met = claims & edge
            edge -= claims
        behind[name] = frozenset(map(str, met))
    return behind
