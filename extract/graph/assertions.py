"""What one document tells, as one named graph: claims, evidence, nodes as told (docs/model.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import PROV, RDF, RDFS, XSD, Graph, Literal, Namespace, URIRef

from extract.claim import Realis
from extract.graph.rdf.mapping import sketch
from ontology import COMITY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from extract.claim import Claim
    from extract.document import Document
    from extract.graph.actors import Actors
    from extract.graph.rdf.content import Content
    from extract.graph.rdf.naming import Naming
    from extract.graph.rdf.sketch import Sketch

OA = Namespace("http://www.w3.org/ns/oa#")
MODALITY = {
    Realis.HAPPENED: COMITY.actual,
    Realis.PLANNED: COMITY.planned,
    Realis.DENIED: COMITY.negated,
    Realis.ALLEGED: COMITY.reported,
}


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim with its content resolved and drawn."""

    claim: Claim
    content: Content
    sketch: Sketch
    slug: str

    @property
    def happened(self) -> bool:
        """Whether it is told as having happened."""
        return self.claim.realis is Realis.HAPPENED


def telling(claim: Claim, document: Document, actors: Actors) -> Telling:
    """A claim drawn as nodes. Raises `extract.graph.rdf.when.DateError` where its date is no EDTF."""
    content = actors.content(claim)
    return Telling(claim, content, sketch(content), document.slug)


def told(telling: Telling, naming: Naming) -> Callable[[str], URIRef]:
    """The IRIs of a claim's own nodes: hashes, so that each document has nodes of its own."""
    fixed = {n.part: naming(n.kind, n.slug) for n in telling.sketch.nodes if n.fixed}

    def iri(part: str) -> URIRef:
        return fixed.get(part) or naming("told", telling.claim.key + (f"-{part}" if part else ""))

    return iri


def assert_telling(graph: Graph, telling: Telling, actors: Actors) -> None:
    """Add a claim and the nodes as told to the graph of its document."""
    iri = told(telling, actors.naming)
    add_claim(graph, telling, iri(""), actors)
    add_sketch(graph, telling.sketch, iri, links=telling.happened)


def add_sketch(graph: Graph, drawn: Sketch, iri: Callable[[str], URIRef], *, links: bool) -> None:
    """Add the nodes of a sketch; `links` also adds what it says directly of its participants."""
    for node in drawn.nodes:
        if not node.common:
            for triple in node.triples(iri):
                graph.add(triple)
    for link in drawn.links if links else ():
        graph.add(link)


def add_common(graph: Graph, drawn: Sketch, naming: Naming) -> None:
    """Add the offices and relationships of a sketch to the graph of who is who, unless they are there."""
    for node in drawn.nodes:
        iri = naming(node.kind, node.slug)
        if node.common and (iri, RDFS.label, None) not in graph:
            for triple in node.triples({node.part: iri}.__getitem__):
                graph.add(triple)


def add_claim(graph: Graph, telling: Telling, asserted: URIRef, actors: Actors, rank: URIRef | None = None) -> None:
    """Add a claim that asserts a node, and its evidence as a Web Annotation target.

    https://www.w3.org/TR/annotation-model/#selectors (TextQuoteSelector, TextPositionSelector)
    """
    claim, naming = telling.claim, actors.naming
    subject, document = naming.claim(claim), naming("document", telling.slug)
    evidence = naming("evidence", f"{telling.slug}-{claim.span.start}-{claim.span.end}")
    selector = URIRef(f"{evidence}-selector")
    start, end = Literal(claim.span.start), Literal(claim.span.end)
    label = f"{telling.sketch.root.label} (as told in {claim.document})"
    properties: Mapping[URIRef, Literal | URIRef] = {
        RDF.type: COMITY.Claim,
        RDFS.label: Literal(label, lang="en"),
        COMITY.asserts: asserted,
        COMITY.statedIn: document,
        PROV.wasDerivedFrom: document,
        COMITY.quote: Literal(claim.quote),
        COMITY.spanStart: start,
        COMITY.spanEnd: end,
        COMITY.confidence: Literal(f"{claim.confidence:.4f}".rstrip("0").ljust(3, "0"), datatype=XSD.decimal),
        COMITY.modality: MODALITY[claim.realis],
        COMITY.factType: Literal(claim.kind),
        COMITY.extractor: Literal(claim.extractor),
        COMITY.extractedBy: naming("run", telling.slug),
        PROV.wasGeneratedBy: naming("run", telling.slug),
        COMITY.evidence: evidence,
    }
    for predicate, value in properties.items():
        graph.add((subject, predicate, value))
    if rank is not None:
        graph.add((subject, COMITY.rank, rank))
    if said_by := actors.attributed(claim):
        graph.add((subject, COMITY.attributedTo, said_by.iri))
    graph.add((evidence, RDF.type, COMITY.TextSpan))
    graph.add((evidence, RDF.type, OA.SpecificResource))
    graph.add((evidence, RDFS.label, Literal(f"{claim.document}, {claim.span.start}–{claim.span.end}", lang="en")))
    graph.add((evidence, OA.hasSource, document))
    graph.add((evidence, OA.hasSelector, selector))
    graph.add((selector, RDF.type, OA.TextQuoteSelector))
    graph.add((selector, RDF.type, OA.TextPositionSelector))
    graph.add((selector, OA.exact, Literal(claim.quote)))
    graph.add((selector, OA.start, start))
    graph.add((selector, OA.end, end))
