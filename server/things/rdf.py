"""Between results of queries and RDF: terms from rows, and documents from quads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from server.protocol.negotiation import DATASETS, JSON_LD

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from server.protocol.negotiation import Format

Node = ox.NamedNode | ox.BlankNode
Term = ox.NamedNode | ox.BlankNode | ox.Literal

FORMATS: Mapping[str, ox.RdfFormat] = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "rdf": ox.RdfFormat.RDF_XML,
    "jsonld": ox.RdfFormat.JSON_LD,
    "trig": ox.RdfFormat.TRIG,
    "nq": ox.RdfFormat.N_QUADS,
}
"""The engine's serialisations by the names of ours."""

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
DCTERMS = "http://purl.org/dc/terms/"
FOAF = "http://xmlns.com/foaf/0.1/"
HYDRA = "http://www.w3.org/ns/hydra/core#"
SD = "http://www.w3.org/ns/sparql-service-description#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
VOID = "http://rdfs.org/ns/void#"
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE, LABEL = ox.NamedNode(RDF + "type"), ox.NamedNode(RDFS + "label")


def term(cell: Mapping[str, str]) -> Term:
    """A term of a result (SPARQL 1.1 Query Results JSON, section 3.2.2)."""
    text = cell["value"]
    if cell["type"] == "uri":
        return ox.NamedNode(text)
    if cell["type"] == "bnode":
        return ox.BlankNode(text)
    if language := cell.get("xml:lang"):
        return ox.Literal(text, language=language)
    datatype = cell.get("datatype")
    return ox.Literal(text, datatype=ox.NamedNode(datatype)) if datatype else ox.Literal(text)


def quad(subject: Term, predicate: Term, target: Term, graph: str = "") -> ox.Quad:
    """A statement in a graph ("" is the default graph); the terms must be right for their places."""
    assert isinstance(subject, ox.NamedNode | ox.BlankNode)
    assert isinstance(predicate, ox.NamedNode)
    return ox.Quad(subject, predicate, target, ox.NamedNode(graph) if graph else ox.DefaultGraph())


def integer(number: int) -> ox.Literal:
    """An xsd:integer."""
    return ox.Literal(str(number), datatype=ox.NamedNode(XSD + "integer"))


def document(
    quads: Iterable[ox.Quad],
    chosen: Format,
    prefixes: Mapping[str, str],
    first: ox.NamedNode | None = None,
    *,
    graphs: bool = False,
) -> bytes:
    """Quads in a serialisation, each once, those on `first` before others; the same quads give the same bytes.

    Formats of triples drop the graphs; JSON-LD keeps them where `graphs` is true.
    """
    ordered = sorted(set(quads), key=lambda quad: (quad.subject != first, *_place(quad)))
    with_graphs = chosen in DATASETS or (graphs and chosen is JSON_LD)
    statements = ordered if with_graphs else dict.fromkeys(quad.triple for quad in ordered)
    written = ox.serialize(statements, format=FORMATS[chosen.name], prefixes=_used(ordered, chosen, prefixes)) or b""
    lines = written.splitlines(keepends=True)
    start = next((number for number, line in enumerate(lines) if not line.startswith(b"@prefix ")), len(lines))
    return b"".join(sorted(lines[:start]) + lines[start:])  # the engine writes prefixes in any order


def _used(quads: Iterable[ox.Quad], chosen: Format, prefixes: Mapping[str, str]) -> dict[str, str]:
    if chosen.name in {"nt", "nq"}:
        return {}
    iris = {each.value for quad in quads for each in (*quad.triple, quad.graph_name) if isinstance(each, ox.NamedNode)}
    known = {**prefixes, "hydra": HYDRA, "sd": SD}
    return {prefix: space for prefix, space in known.items() if any(iri.startswith(space) for iri in iris)}


def _place(quad: ox.Quad) -> tuple[str, str, bool, str, str]:
    """By graph and subject, types first."""
    return (str(quad.graph_name), str(quad.subject), quad.predicate != TYPE, str(quad.predicate), str(quad.object))
