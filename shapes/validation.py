"""Loading the shapes and checking data against them."""

from __future__ import annotations

import logging
from importlib.resources import files
from typing import TYPE_CHECKING

import pyshacl
from pyshacl.graph_abstraction import DataGraph
from rdflib import RDF, SH, BNode, Graph, URIRef

import ontology as vocabulary
from ontology import packages
from shapes.narrowing import narrowed
from shapes.probing import ShapesError, aimed, probe, speaks_of_shapes, tell_names
from shapes.report import Report
from shapes.results import results
from shapes.terms import quiet
from shapes.union import Union, union

if TYPE_CHECKING:
    from collections.abc import Collection

    from rdflib import Dataset
    from rdflib.term import Node

SHAPES = URIRef("https://w3id.org/comity/shapes")


def load() -> Graph:
    """All shapes as a new graph, those of packages included, but for a package's that cannot be used.

    No blank nodes: every shape, constraint and prefix has an IRI.
    """
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in vocabulary.PREFIXES.items():
        graph.bind(prefix, namespace, override=True, replace=True)
    graph.bind("shapes", f"{SHAPES}#", override=True, replace=True)
    for file in sorted(files("shapes").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ttl"):
            graph.parse(data=file.read_text("utf-8"), format="turtle")
    ours = Graph(bind_namespaces="none")
    ours += graph
    for added in packages.graphs("shapes.ttl", check=lambda added: _try(added, ours)):
        graph += added
        for prefix, namespace in added.namespaces():
            graph.bind(prefix, namespace)
    _name_lists(graph)
    return graph


def _try(added: Graph, ours: Graph) -> None:
    """Raise ShapesError where the engine cannot use shapes beside ours, whatever data they will meet."""
    if not len(added):
        return
    if not speaks_of_shapes(added):
        raise ShapesError("it holds no shape of SHACL's")
    whole = aimed(added)
    whole += ours
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)  # the engine logs what it raises
    try:
        check(union(probe(added), Graph()), whole)
    except Exception as problem:
        raise ShapesError(tell_names(str(problem))) from problem
    finally:
        logging.disable(before)


def _name_lists(graph: Graph) -> None:
    """Give the cells of sh:in lists IRIs, made from their shape's (a SHACL list may have them: SHACL, 1.4)."""
    for shape, head in list(graph.subject_objects(SH["in"])):
        cell: Node | None = head
        number = 1
        while isinstance(cell, BNode):
            named = URIRef(f"{shape}-in-{number}")
            for subject, predicate in list(graph.subject_predicates(cell)):
                graph.remove((subject, predicate, cell))
                graph.add((subject, predicate, named))
            for predicate, value in list(graph.predicate_objects(cell)):
                graph.remove((cell, predicate, value))
                graph.add((named, predicate, value))
            cell, number = graph.value(named, RDF.rest), number + 1


def validate(
    data: Graph | Dataset,
    *,
    shapes: Graph | None = None,
    ontology: Graph | None = None,
    base: str = vocabulary.ID_BASE,
) -> Report:
    """Check `data` against `shapes` (Comity's if None), with the class hierarchy of `ontology` (likewise).

    SHACL core and SHACL-SPARQL (https://www.w3.org/TR/shacl/). A `Dataset` is checked as the union of its
    graphs, without those of the ontology, the shapes, an earlier report and the claims set aside. `data` is
    not changed, and nothing is fetched. `base` is where the IRIs of results begin. Raises ValueError if the
    shapes are no shapes.
    """
    with quiet():
        merged = union(data, vocabulary.load() if ontology is None else ontology)
    return check(merged, load() if shapes is None else shapes, base=base)


def check(
    merged: Union, shapes: Graph, *, base: str = vocabulary.ID_BASE, among: Collection[str] | None = None
) -> Report:
    """Check a graph that `union` made; of `among`, if given, SPARQL constraints look at these nodes alone.

    Raises ValueError if the shapes are no shapes.
    """
    with quiet():
        _, found, text = pyshacl.validate(
            DataGraph.from_rdflib(merged),
            shacl_graph=narrowed(shapes, merged, among),
            inference="none",
            inplace=True,  # `merged` is a copy
            advanced=False,
            allow_warnings=True,
            meta_shacl=False,
            do_owl_imports=False,
        )
        if not isinstance(found, Graph):
            raise ValueError(f"The shapes cannot be used: {text}")  # noqa: TRY004  # pyshacl reports failures as a value
        return Report.of(results(found, shapes), base=base)
