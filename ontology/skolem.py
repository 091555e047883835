"""IRIs for blank nodes, so that nothing published is nameless (RDF 1.1 Concepts, section 3.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import BNode, Graph, URIRef
from rdflib.compare import to_canonical_graph

if TYPE_CHECKING:
    from rdflib.term import Node


def without_blank_nodes(graph: Graph, base: str) -> Graph:
    """The graph with an IRI for each blank node, the same for the same graph."""
    if not any(isinstance(term, BNode) for triple in graph for term in triple):
        return graph

    def named(term: Node) -> Node:
        return URIRef(f"{base}.well-known/genid/{term}") if isinstance(term, BNode) else term

    found = Graph(bind_namespaces="none")
    for s, p, o in to_canonical_graph(graph):
        found.add((named(s), p, named(o)))
    return found
