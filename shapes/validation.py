"""Loading the shapes and checking data against them."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from importlib.resources import files
from typing import TYPE_CHECKING

import pyshacl
from pyshacl.graph_abstraction import DataGraph
from rdflib import Graph, URIRef

import ontology as vocabulary
from shapes.report import Report
from shapes.results import results
from shapes.union import union

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import Dataset

SHAPES = URIRef("https://w3id.org/comity/shapes")


def load() -> Graph:
    """All shapes as a new graph. No blank nodes: every shape, constraint and prefix has an IRI."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in vocabulary.PREFIXES.items():
        graph.bind(prefix, namespace, override=True, replace=True)
    graph.bind("shapes", f"{SHAPES}#", override=True, replace=True)
    for file in sorted(files("shapes").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ttl"):
            graph.parse(data=file.read_text("utf-8"), format="turtle")
    return graph


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
    shapes_graph = load() if shapes is None else shapes
    merged = union(data, vocabulary.load() if ontology is None else ontology)
    with _quiet():
        _, found, text = pyshacl.validate(
            DataGraph.from_rdflib(merged),
            shacl_graph=shapes_graph,
            inference="none",
            inplace=True,  # `merged` is our own copy
            advanced=False,
            allow_warnings=True,
            meta_shacl=False,
            do_owl_imports=False,
        )
        if not isinstance(found, Graph):
            raise ValueError(f"The shapes cannot be used: {text}")  # noqa: TRY004  # pyshacl reports failures as a value
        return Report.of(results(found, shapes_graph), base=base)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep rdflib from logging a stack trace for each literal that is not of its datatype: the report does."""
    logger = logging.getLogger("rdflib.term")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(before)
