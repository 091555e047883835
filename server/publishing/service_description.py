"""What this service is, as RDF: SPARQL 1.1 Service Description, with all that the dataset says of itself.

https://www.w3.org/TR/sparql11-service-description/. Tools that find no VoID or example queries in the default
graph read them here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from server.addresses import root
from server.protocol.negotiation import GRAPHS, RESULTS
from server.publishing.self_description import answer, described, examples
from server.service import service
from server.traffic import limits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Response

    from server.protocol.negotiation import Choice

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
SD = "http://www.w3.org/ns/sparql-service-description#"

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
    return answer("service", lambda: {*triples(), *described(), *examples()}, chosen)


def triples() -> Iterator[ox.Triple]:
    """The service itself, under the address that belongs to the names of things."""
    base = service().store.base
    node = ox.NamedNode(f"{root(base)}sparql")
    yield ox.Triple(node, ox.NamedNode(RDF_TYPE), ox.NamedNode(f"{SD}Service"))
    yield ox.Triple(node, ox.NamedNode(f"{SD}endpoint"), node)
    yield ox.Triple(node, ox.NamedNode(f"{SD}supportedLanguage"), ox.NamedNode(f"{SD}SPARQL11Query"))
    if service().settings.writable:
        yield ox.Triple(node, ox.NamedNode(f"{SD}supportedLanguage"), ox.NamedNode(f"{SD}SPARQL11Update"))
    for offer in (*RESULTS, *GRAPHS):
        yield ox.Triple(node, ox.NamedNode(f"{SD}resultFormat"), ox.NamedNode(FORMATS[offer.name]))
    if service().settings.federation:
        yield ox.Triple(node, ox.NamedNode(f"{SD}feature"), ox.NamedNode(f"{SD}BasicFederatedQuery"))
    yield from limits.triples(service().settings, node)
    graphs = ox.NamedNode(f"{root(base)}.well-known/void#dataset")
    yield ox.Triple(node, ox.NamedNode(f"{SD}defaultDataset"), graphs)
