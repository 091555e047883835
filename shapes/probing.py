"""Whether shapes that a package adds can be used: each is tried once on made-up nodes, before any data is checked.

A SHACL engine finds most faults (a shape without a path, a query that does not parse) only when a shape meets a
node, and then gives up the whole check. So each shape meets a node here, and what fails is left out beforehand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rdflib import RDF, SH, Graph, Literal, URIRef

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib.term import Node

_PROBE = "urn:comity:probe"
_TARGETS = (SH.targetNode, SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf)
_LINKS = (SH.property, SH.node, SH.qualifiedValueShape, SH["not"])
# What rdflib calls a blank node is another word in each run, and reports are the same for the same input.
_BLANK = re.compile(r"'?\bn[0-9a-f]{32}(?:b\d+)?\b'?")
_LINK = re.compile(r"\s*For reference, see \S+")


class ShapesError(ValueError):
    """Shapes that cannot be used; the text says why."""


def tell_names(text: str) -> str:
    """What an engine says of shapes, without names that it made up and without its links."""
    return _LINK.sub("", _BLANK.sub("a shape without a name", text)).strip()


def speaks_of_shapes(graph: Graph) -> bool:
    """Whether any triple is one of SHACL's."""
    return any(str(term).startswith(str(SH)) for triple in graph for term in triple)


def aimed(added: Graph) -> Graph:
    """A copy of the shapes in which each that is described has the probe for a target.

    A property without a path gets none: the engine would take it for a shape of nodes and tell another fault.
    """
    copy = Graph(bind_namespaces="none")
    copy += added
    for shape in set(_shapes(added)):
        is_property = (None, SH.property, shape) in added
        if (shape, SH.path if is_property else None, None) in added:
            copy.add((shape, SH.targetNode, URIRef(_PROBE)))
    return copy


def probe(added: Graph) -> Graph:
    """Data that gives the probe a value and a bearer for each property the shapes may speak of.

    Each value is a node of its own and leads nowhere, so that shapes that call themselves come to an end.
    """
    data = Graph(bind_namespaces="none")
    node = URIRef(_PROBE)
    for number, name in enumerate(sorted({str(o) for o in added.objects() if isinstance(o, URIRef)})):
        data.add((node, URIRef(name), Literal("a value")))
        data.add((node, URIRef(name), URIRef(f"{_PROBE}:value-{number}")))
        data.add((URIRef(f"{_PROBE}:bearer-{number}"), URIRef(name), node))
    data.remove((None, RDF.type, None))
    return data


def _shapes(added: Graph) -> Iterator[Node]:
    for kind in (SH.NodeShape, SH.PropertyShape):
        yield from added.subjects(RDF.type, kind)
    for predicate in _TARGETS:
        yield from added.subjects(predicate)
    for predicate in _LINKS:
        yield from added.objects(predicate=predicate)
