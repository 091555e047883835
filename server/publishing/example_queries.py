"""The example queries: data in `examples/*.ttl`, shown beside the editor, published as RDF, run by the tests.

In the form that tools look for: https://purl.expasy.org/sparql-examples/ontology, on SHACL's terms for queries.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import pyoxigraph as ox

from ontology import ID_BASE
from server.addresses import moved, root
from server.prefixes import prefixes

if TYPE_CHECKING:
    from collections.abc import Iterator

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
DCTERMS = "http://purl.org/dc/terms/"
SH = "http://www.w3.org/ns/shacl#"
SCHEMA = "https://schema.org/"
SPEX = "https://purl.expasy.org/sparql-examples/ontology#"
XSD = "http://www.w3.org/2001/XMLSchema#"
PLACE = ".well-known/sparql-examples"


@dataclass(frozen=True, slots=True)
class Example:
    """One question, its query, a comment on the answer, and subjects; `name` is that of the file.

    `federates_with` are the endpoints that its SERVICE clauses ask.
    """

    name: str
    topic: str
    question: str
    comment: str
    keywords: tuple[str, ...]
    query: str
    federates_with: tuple[str, ...] = ()


def load_examples() -> tuple[Example, ...]:
    """All examples in order of their names; raises ValueError, naming the file that is not complete."""
    return tuple(parse_example(name, turtle) for name, turtle in _files())


def parse_example(name: str, turtle: str) -> Example:
    """One example from Turtle: a query by SHACL's terms, the question, a comment on its answer, its topic."""
    found: dict[str, list[str]] = {}
    for quad in ox.parse(turtle, ox.RdfFormat.TURTLE):
        found.setdefault(quad.predicate.value, []).append(_value(quad.object))
    query = next((found[SH + form][0] for form in ("select", "construct", "ask") if SH + form in found), None)
    if query is None or not {RDFS + "comment", DCTERMS + "description", SCHEMA + "about"} <= set(found):
        raise ValueError(f"{name}: an example needs rdfs:comment, dcterms:description, schema:about and a query")
    return Example(
        name=name,
        topic=found[SCHEMA + "about"][0],
        question=found[RDFS + "comment"][0],
        comment=found[DCTERMS + "description"][0],
        keywords=tuple(sorted(found.get(SCHEMA + "keywords", ()))),
        query=query.strip() + "\n",
        federates_with=tuple(sorted(found.get(SPEX + "federatesWith", ()))),
    )


@cache
def published_examples(base: str) -> tuple[ox.Triple, ...]:
    """The examples as one graph, with the prefixes declared, for a dataset whose IRIs begin with `base`."""
    here = root(base)
    found = [quad.triple for _, turtle in _files() for quad in ox.parse(turtle, ox.RdfFormat.TURTLE)]
    questions = [t for t in found if t.predicate.value == f"{RDFS}comment"]
    labels = [ox.Triple(t.subject, ox.NamedNode(f"{RDFS}label"), t.object) for t in questions]
    return tuple(sorted({*moved((*found, *labels), root(ID_BASE), here), *_declarations(base)}, key=str))


def _declarations(base: str) -> Iterator[ox.Triple]:
    """The prefixes by `sh:declare` (SHACL, section 5.2.1)."""
    whole = ox.NamedNode(f"{root(base)}{PLACE}#prefixes")
    yield ox.Triple(whole, ox.NamedNode(RDF_TYPE), ox.NamedNode("http://www.w3.org/2002/07/owl#Ontology"))
    yield ox.Triple(whole, ox.NamedNode(f"{RDFS}label"), ox.Literal("Prefixes of Comity", language="en"))
    for prefix, namespace in prefixes(base).items():
        node = ox.NamedNode(f"{root(base)}{PLACE}#prefix-{prefix}")
        yield ox.Triple(whole, ox.NamedNode(f"{SH}declare"), node)
        yield ox.Triple(node, ox.NamedNode(RDF_TYPE), ox.NamedNode(f"{SH}PrefixDeclaration"))
        yield ox.Triple(node, ox.NamedNode(f"{SH}prefix"), ox.Literal(prefix))
        space = ox.Literal(namespace, datatype=ox.NamedNode(f"{XSD}anyURI"))
        yield ox.Triple(node, ox.NamedNode(f"{SH}namespace"), space)


def _files() -> Iterator[tuple[str, str]]:
    folder = resources.files("server") / "examples"
    for file in sorted((file for file in folder.iterdir() if file.name.endswith(".ttl")), key=lambda file: file.name):
        yield file.name.removesuffix(".ttl"), file.read_text(encoding="utf-8")


def _value(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return str(term) if isinstance(term, ox.Triple) else term.value
