"""The terms of a vocabulary in sections, each with what is said of it and what says so, for its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import OWL, RDF, RDFS, SDO, SH, SKOS, Literal, URIRef
from rdflib.collection import Collection

from ontology import COMITY, ONTOLOGY, PREFIXES, void
from server.prefixes import shorten
from server.publishing.self_description import described
from server.service import service
from server.things.lexicon import Cell, query_link
from server.things.links import dataset

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rdflib import Graph
    from rdflib.term import Node

SECTIONS = {
    OWL.Class: "Classes",
    OWL.ObjectProperty: "Properties that lead to things",
    OWL.DatatypeProperty: "Properties with values",
    SKOS.ConceptScheme: "Lists of values",
    SKOS.Concept: "Values",
    SH.NodeShape: "Shapes",
    SH.PropertyShape: "Shapes of properties",
    SH.SPARQLConstraint: "Queries behind shapes",
}
"""In order; a term stands in the first that it belongs to."""
SAID = {
    RDFS.subClassOf: "Kind of", RDFS.subPropertyOf: "Kind of", OWL.inverseOf: "Inverse", RDFS.domain: "Of",
    SDO.domainIncludes: "Of", RDFS.range: "Value", SDO.rangeIncludes: "Value", SKOS.inScheme: "In",
    SKOS.notation: "Written", SKOS.scopeNote: "Note", SKOS.note: "What to do", SKOS.exactMatch: "The same as",
    SKOS.closeMatch: "Close to", SKOS.relatedMatch: "Related to", SH.targetClass: "Checks", SH.targetSubjectsOf:
    "Checks subjects of", SH.targetObjectsOf: "Checks objects of", SH.path: "Along", SH.message: "Message",
    SH.severity: "Severity", SH.property: "With", SH.sparql: "By", SH["class"]: "Class", SH.datatype: "Datatype",
    SH.nodeKind: "Kind of node", SH.minCount: "At least", SH.maxCount: "At most", SH.pattern: "Pattern",
    SH.disjoint: "Differs from", SH.equals: "Equals", SH.minInclusive: "From", SH.maxInclusive: "To",
    SH.minLength: "Shortest", SH.select: "Query",
}  # fmt: skip
OF_IT = {
    RDFS.subClassOf: "Kinds", RDFS.subPropertyOf: "Kinds", RDFS.domain: "Has", SDO.domainIncludes: "Has",
    RDFS.range: "Value of", SDO.rangeIncludes: "Value of", SKOS.inScheme: "Values", SH.property: "Part of",
    SH.sparql: "Part of",
}  # fmt: skip
TRAITS = {OWL.SymmetricProperty: "Symmetric", OWL.TransitiveProperty: "Transitive"}


@dataclass(frozen=True, slots=True)
class Term:
    """A term: its anchor, its label, its IRI in short, its definition, how often it is used, and what is said of it."""

    anchor: str
    label: str
    short: str
    definition: str
    uses: int
    instances: str
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


def sections(graph: Graph, iri: URIRef, used: Mapping[str, int]) -> tuple[tuple[str, tuple[Term, ...]], ...]:
    """The terms under `iri`, by section, each section in order of labels; `used` counts them in the data."""
    left = {s for s in graph.subjects(RDF.type) if isinstance(s, URIRef) and s.startswith(f"{iri}#")}
    found = []
    for kind, heading in SECTIONS.items():
        here = {term for term in left if (term, RDF.type, kind) in graph}
        left -= here
        terms = sorted((_term(graph, iri, term, used) for term in here), key=lambda each: each.label.lower())
        if terms:
            found.append((heading, tuple(terms)))
    return tuple(found)


def figures() -> dict[str, int]:
    """Instances of classes and triples of properties in the published view."""
    parts = {"classPartition": ("class", "entities"), "propertyPartition": ("property", "triples")}
    by_node: dict[str, dict[str, str]] = {}
    cells: list[tuple[str, str]] = []
    for subject, predicate, value in described():
        name = predicate.value.removeprefix(void.VOID)
        if name in parts and subject == ox.NamedNode(dataset()):
            cells.append((str(value), name))
        elif not isinstance(value, ox.Triple):
            by_node.setdefault(str(subject), {})[name] = value.value
    return {by_node[node][parts[name][0]]: int(by_node[node][parts[name][1]]) for node, name in cells}


def _term(graph: Graph, iri: URIRef, term: URIRef, used: Mapping[str, int]) -> Term:
    kinds = set(graph.objects(term, RDF.type))
    label = graph.value(term, RDFS.label) or graph.value(term, SH.name) or term.rpartition("#")[2]
    rows: dict[str, dict[Cell, None]] = {}
    for heading, cell in (*_said(graph, iri, term), *_of_it(graph, iri, term)):
        rows.setdefault(heading, {})[cell] = None
    traits = [Cell(trait) for kind, trait in TRAITS.items() if kind in kinds]
    if traits:
        rows["Is"] = dict.fromkeys(traits)
    number = used.get(str(term), 0)
    return Term(
        anchor=term.rpartition("#")[2],
        label=str(label),
        short=_short(term),
        definition=str(graph.value(term, RDFS.comment) or ""),
        uses=number,
        instances=_instances(term, OWL.Class in kinds) if number else "",
        rows=tuple((heading, tuple(cells)) for heading, cells in rows.items()),
    )


def _said(graph: Graph, iri: URIRef, term: URIRef) -> Iterator[tuple[str, Cell]]:
    for predicate, heading in SAID.items():
        for value in sorted(graph.objects(term, predicate), key=str):
            yield heading, _cell(graph, iri, value)
    for head in graph.objects(term, OWL.propertyChainAxiom):
        steps = [_cell(graph, iri, step).text for step in Collection(graph, head)]
        yield "Follows from", Cell(" → ".join(steps))
    for head in graph.objects(term, SH["in"]):
        for value in Collection(graph, head):
            yield "One of", _cell(graph, iri, value)


def _of_it(graph: Graph, iri: URIRef, term: URIRef) -> Iterator[tuple[str, Cell]]:
    for predicate, heading in OF_IT.items():
        for subject in sorted(graph.subjects(predicate, term), key=str):
            yield heading, _cell(graph, iri, subject)


def _cell(graph: Graph, iri: URIRef, value: Node) -> Cell:
    """A term of the same page leads to its place there, one of the other page to it, the rest to the web."""
    if isinstance(value, Literal):
        return Cell(str(value))
    text = str(value)
    label = str(graph.value(value, RDFS.label) or graph.value(value, SH.name) or _short(text))
    if text.startswith(f"{iri}#"):
        return Cell(label, text.removeprefix(str(iri)), full=_short(text))
    if text.startswith(str(COMITY)):
        return Cell(_short(text), f"/{str(ONTOLOGY).rpartition('/')[2]}#{text.removeprefix(str(COMITY))}", full=text)
    return Cell(label, text, external=True, full=text)


def _instances(term: URIRef, is_class: bool) -> str:  # one of two kinds
    pattern = f"?thing a <{term}>" if is_class else f"?thing <{term}> ?value"
    shown = "?thing ?label" if is_class else "?thing ?label ?value"
    return query_link(
        f"SELECT {shown} WHERE {{\n  {pattern} .\n  OPTIONAL {{ ?thing <{RDFS.label}> ?label }}\n}}\nLIMIT 100\n"
    )


def _short(iri: str) -> str:
    return shorten(iri, {**PREFIXES, "shapes": "https://w3id.org/comity/shapes#", **service().lexicon().prefixes})
