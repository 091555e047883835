"""The namespace of our terms, the prefixes used in every file that Comity writes, and the ontology itself."""

from __future__ import annotations

from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from rdflib import Graph, Namespace, URIRef
from rdflib.compare import to_canonical_graph

from ontology import packages

if TYPE_CHECKING:
    from collections.abc import Mapping

ONTOLOGY = URIRef("https://w3id.org/comity/ontology")
COMITY = Namespace("https://w3id.org/comity/ontology#")
ID_BASE = "https://w3id.org/comity/id/"

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "cmt": str(COMITY),
        "id": ID_BASE,
        "dcat": "http://www.w3.org/ns/dcat#",
        "dcterms": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
        "sh": "http://www.w3.org/ns/shacl#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "vann": "http://purl.org/vocab/vann/",
        "void": "http://rdfs.org/ns/void#",
        "wd": "http://www.wikidata.org/entity/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)

KINDS = (
    "state", "person", "organization", "place", "office", "delegation", "relationship",
    "document", "graph", "claim", "visit", "agreement", "signing", "relations", "embassy",
)  # fmt: skip
"""The kinds of things whose IRIs people write by hand: each is a prefix, so that `state:BLR` needs no escaped slash."""


def data_prefixes(base: str = ID_BASE) -> dict[str, str]:
    """The prefixes of the things under `base`, which ends in "/": one for each of `KINDS`."""
    return {kind: f"{base}{kind}/" for kind in KINDS}


def prefixed() -> Graph:
    """An empty graph with `PREFIXES` bound and no others."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    return graph


def load(*, alignments: bool = True) -> Graph:
    """The ontology as a new graph, with what packages add, and with the mappings to others if `alignments` is true.

    The blank nodes of its lists have the same labels every time, so that what is written is the same, too.
    """
    read = Graph(bind_namespaces="none")
    for name in ("comity.ttl", "alignments.ttl") if alignments else ("comity.ttl",):
        read.parse(data=files("ontology").joinpath(name).read_text("utf-8"), format="turtle")
    for added in packages.graphs("ontology.ttl"):
        read += added
    graph = prefixed()
    for triple in to_canonical_graph(read):
        graph.add(triple)
    return graph
