"""The named graphs as things of their own: what each is for, how large it is, where all of it can be had."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pyoxigraph as ox

from server.service import service
from server.things.links import LICENSE, VOID_PATH, dataset, root
from server.things.rdf import DCTERMS, LABEL, RDFS, SD, TYPE, VOID, integer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from server.things.things import Thing

PURPOSES: Mapping[str, str] = {
    "actors": "Who is who: states, persons, organisations, places, offices, relationships.",
    "canonical": "One node for each event or thing, merged over documents, with the claims that assert it.",
    "planned": "What is planned, denied or only alleged, with its claims.",
    "catalog": "The documents and the runs that read them.",
    "inferred": "What follows by the rules of the ontology (OWL 2 RL); no document says it in these words.",
    "candidates": "Claims that are not sure enough to be published, each with the reason.",
    "report": "The report of the SHACL validation.",
    "ontology": "The ontology with its alignments to other vocabularies.",
    "shapes": "The SHACL shapes.",
    "withdrawn": "What curators have withdrawn.",
    "curated": "What curators have added.",
    "curation": "Who changed or withdrew what, when and why.",
    "set-aside": "Changes of curators that the present build does not take.",
    "examples": "Example queries.",
    "void": "The description of the dataset: VoID, DCAT.",
}
"""By the names of graphs under `graph/` (docs/model.md)."""


def is_graph(thing: Thing) -> bool:
    """Whether a thing is one of the dataset's graphs, or the dataset itself."""
    return thing.node.value in service().graph_sizes() or thing.node.value == dataset()


def tell(thing: Thing) -> Iterator[ox.Quad]:
    """What there is to say of a graph beside what the dataset itself says."""
    if thing.node.value == dataset():
        yield from _whole(thing)
    else:
        yield from _part(thing)


def _whole(thing: Thing) -> Iterator[ox.Quad]:
    if not thing.graphs:
        yield ox.Quad(thing.node, LABEL, ox.Literal("Comity", language="en"))
        yield ox.Quad(thing.node, TYPE, ox.NamedNode(VOID + "Dataset"))
        yield ox.Quad(thing.node, ox.NamedNode(DCTERMS + "license"), ox.NamedNode(LICENSE))
    yield ox.Quad(thing.node, ox.NamedNode(RDFS + "seeAlso"), ox.NamedNode(root() + VOID_PATH))


def _part(thing: Thing) -> Iterator[ox.Quad]:
    name = thing.node.value.removeprefix(service().store.base + "graph/")
    purpose = PURPOSES.get(name, "What one document tells." if name.startswith("document/") else "")
    dump = f"{root()}/sparql?" + urlencode({"query": f"CONSTRUCT WHERE {{ GRAPH {thing.node} {{ ?s ?p ?o }} }}"})
    if not thing.graphs:
        yield ox.Quad(thing.node, LABEL, ox.Literal(f"Graph: {name}", language="en"))
        yield ox.Quad(thing.node, ox.NamedNode(VOID + "triples"), integer(service().graph_sizes()[thing.node.value]))
    if purpose:
        yield ox.Quad(thing.node, ox.NamedNode(DCTERMS + "description"), ox.Literal(purpose, language="en"))
    for predicate, value in (
        (TYPE, ox.NamedNode(SD + "Graph")),
        (ox.NamedNode(VOID + "dataDump"), ox.NamedNode(dump)),
        (ox.NamedNode(DCTERMS + "isPartOf"), ox.NamedNode(dataset())),
        (ox.NamedNode(DCTERMS + "license"), ox.NamedNode(LICENSE)),
    ):
        yield ox.Quad(thing.node, predicate, value)
