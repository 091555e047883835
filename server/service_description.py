"""What this service is, as RDF: SPARQL 1.1 Service Description with VoID counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
from flask import Response, request

from server.negotiation import GRAPHS, RESULTS, Choice
from server.service import service
from server.workers.serialization import GRAPH_FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
DCTERMS = "http://purl.org/dc/terms/"
XSD = "http://www.w3.org/2001/XMLSchema#"

FORMATS = {
    "json": "http://www.w3.org/ns/formats/SPARQL_Results_JSON",
    "xml": "http://www.w3.org/ns/formats/SPARQL_Results_XML",
    "csv": "http://www.w3.org/ns/formats/SPARQL_Results_CSV",
    "tsv": "http://www.w3.org/ns/formats/SPARQL_Results_TSV",
    "ttl": "http://www.w3.org/ns/formats/Turtle",
    "nt": "http://www.w3.org/ns/formats/N-Triples",
    "rdf": "http://www.w3.org/ns/formats/RDF_XML",
    "jsonld": "http://www.w3.org/ns/formats/JSON-LD",
}
"""The IRIs of https://www.w3.org/ns/formats/ for our formats."""


def describe(chosen: Choice) -> Response:
    """The description in the chosen format, tagged by the revision."""
    tag = service().store.etag(chosen.content_type, service().endpoint())
    body = ox.serialize(
        triples(service().endpoint()),
        format=GRAPH_FORMATS[chosen.format.name],
        prefixes={"sd": SD, "void": VOID, "dcterms": DCTERMS, "xsd": XSD},
    )
    response = Response(body, content_type=chosen.content_type)
    response.set_etag(tag)
    response.make_conditional(request)
    return response


def triples(endpoint: str) -> Iterator[ox.Triple]:
    """The description of the service at `endpoint`; nodes have IRIs of their own, none is blank."""
    node = ox.NamedNode(endpoint)
    data, view = ox.NamedNode(endpoint + "#dataset"), ox.NamedNode(endpoint + "#default-graph")
    sizes = service().graph_sizes()
    yield _is_a(node, "Service")
    yield ox.Triple(node, ox.NamedNode(SD + "endpoint"), node)
    yield ox.Triple(node, ox.NamedNode(SD + "supportedLanguage"), ox.NamedNode(SD + "SPARQL11Query"))
    for offer in (*RESULTS, *GRAPHS):
        yield ox.Triple(node, ox.NamedNode(SD + "resultFormat"), ox.NamedNode(FORMATS[offer.name]))
    yield ox.Triple(node, ox.NamedNode(SD + "defaultDataset"), data)
    yield _is_a(data, "Dataset")
    yield ox.Triple(data, ox.NamedNode(RDF + "type"), ox.NamedNode(VOID + "Dataset"))
    yield ox.Triple(data, ox.NamedNode(VOID + "sparqlEndpoint"), node)
    yield ox.Triple(data, ox.NamedNode(VOID + "uriSpace"), ox.Literal(service().store.base))
    yield ox.Triple(
        data,
        ox.NamedNode(DCTERMS + "modified"),
        ox.Literal(service().store.modified.isoformat(), datatype=ox.NamedNode(XSD + "dateTime")),
    )
    yield ox.Triple(data, ox.NamedNode(SD + "defaultGraph"), view)
    yield from _graph(view, sizes[""])
    for number, (iri, size) in enumerate((iri, size) for iri, size in sizes.items() if iri):
        entry = ox.NamedNode(f"{endpoint}#named-graph-{number + 1}")
        graph = ox.NamedNode(f"{endpoint}#graph-{number + 1}")
        yield ox.Triple(data, ox.NamedNode(SD + "namedGraph"), entry)
        yield _is_a(entry, "NamedGraph")
        yield ox.Triple(entry, ox.NamedNode(SD + "name"), ox.NamedNode(iri))
        yield ox.Triple(entry, ox.NamedNode(SD + "graph"), graph)
        yield from _graph(graph, size)


def _graph(node: ox.NamedNode, size: int) -> Iterator[ox.Triple]:
    yield _is_a(node, "Graph")
    yield ox.Triple(node, ox.NamedNode(VOID + "triples"), ox.Literal(size))


def _is_a(node: ox.NamedNode, kind: str) -> ox.Triple:
    return ox.Triple(node, ox.NamedNode(RDF + "type"), ox.NamedNode(SD + kind))
