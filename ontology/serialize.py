"""RDF to text: sorted, prefixed, one statement a line, the same bytes for the same triples.

The syntaxes are those of the W3C: Turtle, TriG, N-Triples, N-Quads, JSON-LD 1.1 and RDF/XML, written by
Oxigraph. Sorting and the prefix map are ours, so that two versions of a graph can be compared with `diff`.
"""

from __future__ import annotations

import json
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import RDF, XSD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

NamedGraph = tuple[URIRef | None, Graph]
"""A graph and its name; None stands for the default graph."""

FORMATS: Final[Mapping[str, ox.RdfFormat]] = MappingProxyType(
    {
        "turtle": ox.RdfFormat.TURTLE,
        "trig": ox.RdfFormat.TRIG,
        "ntriples": ox.RdfFormat.N_TRIPLES,
        "nquads": ox.RdfFormat.N_QUADS,
        "jsonld": ox.RdfFormat.JSON_LD,
        "rdfxml": ox.RdfFormat.RDF_XML,
    }
)

WELL_KNOWN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "cmt": "https://w3id.org/comity/ontology#",
        "dcat": "http://www.w3.org/ns/dcat#",
        "dcterms": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "oa": "http://www.w3.org/ns/oa#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "sd": "http://www.w3.org/ns/sparql-service-description#",
        "sh": "http://www.w3.org/ns/shacl#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "spdx": "http://spdx.org/rdf/terms#",
        "spex": "https://purl.expasy.org/sparql-examples/ontology#",
        "vann": "http://purl.org/vocab/vann/",
        "void": "http://rdfs.org/ns/void#",
        "void-ext": "http://ldf.fi/void-ext#",
        "wd": "http://www.wikidata.org/entity/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)

_HEAD = re.compile(rb"(?:@prefix [^\n]*\n)+")
_TYPE = str(RDF.type)
_STRING = str(XSD.string)
_WITHOUT_PREFIXES = (ox.RdfFormat.N_TRIPLES, ox.RdfFormat.N_QUADS)
_NAMES = frozenset({"@id", "@type"})


def serialize(
    graphs: Iterable[NamedGraph], syntax: str, *, base: str = "", prefixes: Mapping[str, str] = WELL_KNOWN
) -> bytes:
    """Graphs of rdflib as UTF-8 bytes in one of `FORMATS`; see `serialize_quads`."""
    return serialize_quads(quads_of(graphs), syntax, base=base, prefixes=prefixes)


def serialize_quads(
    quads: Iterable[ox.Quad], syntax: str, *, base: str = "", prefixes: Mapping[str, str] = WELL_KNOWN
) -> bytes:
    """Quads as UTF-8 bytes in one of `FORMATS`; graph names are dropped where the syntax has none.

    Under `base`, each kind of thing gets a prefix of its own (`visit:`, `person:`), as those names hold no
    slash. Raises KeyError for an unknown syntax.
    """
    form = FORMATS[syntax]
    if form.supports_datasets:
        ordered: list[ox.Quad] | list[ox.Triple] = sorted(quads, key=_order)
    else:
        ordered = sorted({quad.triple for quad in quads}, key=_order_triple)
    names = {} if form in _WITHOUT_PREFIXES else _used(ordered, base, prefixes)
    data = ox.serialize(ordered, format=form, prefixes=names) or b""
    return _compact(data, names) if form == ox.RdfFormat.JSON_LD else _tidy(data, names)


def oxigraph_term(term: Any) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    """An rdflib term as Oxigraph's."""
    if isinstance(term, URIRef):
        return ox.NamedNode(str(term))
    if isinstance(term, BNode):
        return ox.BlankNode(str(term))
    if not isinstance(term, Literal):
        raise TypeError(f"{term!r} is no RDF term")
    if term.language:
        return ox.Literal(str(term), language=term.language)
    return ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype or XSD.string)))


def quads_of(graphs: Iterable[NamedGraph]) -> Iterator[ox.Quad]:
    """The quads of graphs of rdflib."""
    known: dict[Any, Any] = {}

    def of(term: Any) -> Any:
        found = known.get(term)
        if found is None:
            found = known[term] = oxigraph_term(term)
        return found

    for name, graph in graphs:
        context = ox.DefaultGraph() if name is None else ox.NamedNode(str(name))
        for s, p, o in graph:
            yield ox.Quad(of(s), of(p), of(o), context)


def _order(quad: ox.Quad) -> tuple[str, ...]:
    # The default graph first; "" sorts before every IRI.
    graph = quad.graph_name
    return ("" if isinstance(graph, ox.DefaultGraph) else graph.value, *_order_triple(quad))


def _order_triple(statement: ox.Quad | ox.Triple) -> tuple[str, ...]:
    predicate = statement.predicate.value
    return (str(statement.subject), "" if predicate == _TYPE else predicate, str(statement.object))


def _used(
    statements: Iterable[ox.Quad] | Iterable[ox.Triple], base: str, prefixes: Mapping[str, str]
) -> dict[str, str]:
    iris = _iris(statements)
    kind = re.compile(re.escape(base) + r"([a-z][a-z0-9-]*[a-z0-9])/")
    kinds = {found[1]: found[0] for iri in iris if (found := kind.match(iri))} if base else {}
    present = {re.split(r"(?<=[/#])[^/#]*$", iri)[0] for iri in iris}
    known = sorted({**prefixes, **kinds}.items())
    return {k: v for k, v in known if any(iri.startswith(v) for iri in present)}


def _iris(statements: Iterable[ox.Quad] | Iterable[ox.Triple]) -> set[str]:
    terms: set[Any] = set()  # each looked at once: most stand in many statements
    for statement in statements:
        terms.add(statement.subject)
        terms.add(statement.predicate)
        terms.add(statement.object)
        if isinstance(statement, ox.Quad):
            terms.add(statement.graph_name)
    found = {term.value for term in terms if isinstance(term, ox.NamedNode)}
    return found | {term.datatype.value for term in terms if isinstance(term, ox.Literal)} - {_STRING}


def _tidy(data: bytes, prefixes: Mapping[str, str]) -> bytes:
    # Oxigraph writes the prefixes in the order of a hash map, which changes from run to run.
    if found := _HEAD.match(data):
        return b"".join(sorted(found[0].splitlines(keepends=True))) + b"\n" + data[found.end() :].lstrip(b"\n")
    if data.startswith(b"<?xml"):
        declaration, root, body = re.split(rb"(<rdf:RDF[^>]*>)", data, maxsplit=1)
        names = b"".join(b'\n\txmlns:%s="%s"' % (k.encode(), v.encode()) for k, v in _with_rdf(prefixes).items())
        return declaration + (b"<rdf:RDF" + names + b">" if b"its:" not in body else root) + body
    return data


def _with_rdf(prefixes: Mapping[str, str]) -> dict[str, str]:
    return dict(sorted({**prefixes, "rdf": WELL_KNOWN["rdf"]}.items()))


def _compact(data: bytes, prefixes: Mapping[str, str]) -> bytes:
    """JSON-LD 1.1 with the prefixes as its context, indented."""

    def short(iri: str) -> str:
        for name, start in prefixes.items():
            if iri.startswith(start) and not iri.startswith("//", len(start)):
                return f"{name}:{iri[len(start) :]}"
        return iri

    def walk(node: Any, *, iri: bool = False) -> Any:
        if isinstance(node, dict):
            return {
                "@type" if k == _TYPE else short(k): [short(n["@id"]) for n in v]
                if k == _TYPE
                else walk(v, iri=k in _NAMES)
                for k, v in node.items()
            }
        if isinstance(node, list):
            return [walk(item, iri=iri) for item in node]
        return short(node) if iri and isinstance(node, str) else node

    content = {"@context": dict(prefixes), "@graph": walk(json.loads(data))}
    return json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n"
