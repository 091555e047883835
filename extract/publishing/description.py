"""What a dataset says of itself: VoID counts, DCAT 3, the graphs as a service describes them.

https://www.w3.org/TR/void/, https://www.w3.org/TR/vocab-dcat-3/ and
https://www.w3.org/TR/sparql11-service-description/. Addresses (of the endpoint, of downloads) lie beside the
base of the IRIs; a server that answers under another address puts its own in their place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox
from rdflib import DCTERMS, URIRef

from extract.publishing.files import DUMPS, FOLDER
from ontology import COMITY, ONTOLOGY, PREFIXES
from ontology import void as counts
from ontology.serialize import WELL_KNOWN
from ontology.statistics import TYPE, statistics

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from rdflib import Graph

    from extract.graph.rdf.naming import Naming

GRAPH: Final = "void"
PLACE: Final = ".well-known/void"
TITLE: Final = "Comity: what documents say about international relations"
ABOUT: Final = (
    "A knowledge graph of international relations, read from documents. Every statement keeps the sentence that "
    "proves it; where documents contradict each other, both stay. The counts are those of the default graph, "
    "which is the published view; the named graphs are counted each by itself."
)
GRAPHS: Final = {
    "actors": "Who is who: states, persons, organisations, places, offices, relationships",
    "candidates": "Claims below the confidence at which claims are published, with the reason",
    "canonical": "Events and things, one node each, with the claims that tell of them",
    "catalog": "The documents, and the runs that read them",
    "examples": "Example queries",
    "inferred": "What follows from actors and canonical by OWL 2 RL",
    "ontology": "The ontology with its alignments",
    "planned": "What is planned, denied or alleged, with the claims",
    "report": "The SHACL validation report",
    "shapes": "The SHACL shapes",
    "void": "This description: VoID, DCAT",
}
_WORDS: Final = ("international relations", "diplomacy", "treaties", "official visits", "provenance")
_DOCUMENTS: Final = "document/"


def root(base: str) -> str:
    """The address of the service that belongs to a base of IRIs."""
    return base.removesuffix("id/")


def file_prefixes(base: str) -> dict[str, str]:
    """The prefixes for the files of a dataset, beside those of the kinds of things."""
    return {**WELL_KNOWN, "part": f"{root(base)}{PLACE}#"}


@dataclass(frozen=True, slots=True)
class Edition:
    """Which dataset is described: where its IRIs lie, its version and its date (YYYY-MM-DD, or empty)."""

    naming: Naming
    version: str
    date: str

    @property
    def root(self) -> str:
        """The address of the service, beside the base."""
        return root(self.naming.base)

    @property
    def address(self) -> str:
        """The address of its downloads."""
        return f"{self.root}{FOLDER}/{self.version}"

    @property
    def names(self) -> counts.Names:
        """The IRIs of parts."""
        return counts.Names(f"{self.root}{PLACE}")

    @property
    def dataset(self) -> ox.NamedNode:
        """The dataset itself."""
        return ox.NamedNode(str(self.naming("dataset", "comity")))


def describe(quads: Iterable[ox.Quad], edition: Edition, catalog: Graph) -> list[ox.Triple]:
    """The description of a dataset, which says of its own graph how many triples it has.

    Licence, publisher and language are those of the catalog of documents, where it has them.
    """
    by_graph: dict[str, list[ox.Quad]] = defaultdict(list)
    for quad in quads:
        name = quad.graph_name
        by_graph["" if isinstance(name, ox.DefaultGraph) else name.value].append(quad)
    view = by_graph.pop("", [])
    found = [
        *_dataset(edition, catalog),
        *_service(edition),
        *_distributions(edition),
        *_counted(edition, view),
        *_graphs(edition, by_graph),
    ]
    node = ox.NamedNode(str(edition.naming.graph(GRAPH)))
    found += _graph(edition, node, GRAPHS[GRAPH])
    unique = list(dict.fromkeys(found))
    return [*unique, _triple(node, counts.VOID + "triples", _number(len(unique) + 1))]


def _dataset(edition: Edition, catalog: Graph) -> Iterator[ox.Triple]:
    node, document = edition.dataset, ox.NamedNode(edition.names.about)
    for kind in ("void:Dataset", "dcat:Dataset", "sd:Graph"):
        yield _triple(node, TYPE, _iri(kind))
    yield _triple(node, "rdfs:label", _text("Comity"))
    yield _triple(node, "dcterms:title", _text(TITLE))
    yield _triple(node, "dcterms:description", _text(ABOUT))
    yield from (_triple(node, "dcat:keyword", _text(word)) for word in _WORDS)
    yield _triple(node, "dcterms:conformsTo", ox.NamedNode(str(ONTOLOGY)))
    yield _triple(node, "dcat:landingPage", ox.NamedNode(edition.root))
    yield _triple(node, "foaf:homepage", ox.NamedNode(edition.root))
    yield _triple(node, "void:sparqlEndpoint", ox.NamedNode(f"{edition.root}sparql"))
    yield _triple(node, "dcat:version", ox.Literal(edition.version))
    for kind in ("dcterms:issued", "dcterms:modified") if edition.date else ():
        yield _triple(node, kind, ox.Literal(edition.date, datatype=_iri("xsd:date")))
    kept_by_hand = URIRef(edition.naming("catalog", "documents"))
    for predicate in (DCTERMS.license, DCTERMS.publisher, DCTERMS.creator, DCTERMS.language):
        for value in catalog.objects(kept_by_hand, predicate):
            yield _triple(node, str(predicate), ox.NamedNode(str(value)))
    for publisher in catalog.objects(kept_by_hand, DCTERMS.publisher):
        yield _triple(node, "dcterms:creator", ox.NamedNode(str(publisher)))
    yield _triple(document, TYPE, _iri("void:DatasetDescription"))
    yield _triple(document, "dcterms:title", _text("Description of Comity (VoID, DCAT)"))
    yield _triple(document, "rdfs:label", _text("Description of Comity (VoID, DCAT)"))
    yield _triple(document, "foaf:primaryTopic", node)


def _service(edition: Edition) -> Iterator[ox.Triple]:
    """The endpoint, and the catalog that holds dataset and endpoint."""
    node, whole = ox.NamedNode(f"{edition.root}sparql"), edition.names("catalog")
    yield _triple(whole, TYPE, _iri("dcat:Catalog"))
    yield _triple(whole, "rdfs:label", _text("Comity: dataset and service"))
    yield _triple(whole, "dcterms:title", _text("Comity: dataset and service"))
    yield _triple(whole, "dcat:dataset", edition.dataset)
    yield _triple(whole, "dcat:service", node)
    yield _triple(node, TYPE, _iri("dcat:DataService"))
    yield _triple(node, "rdfs:label", _text("SPARQL endpoint of Comity"))
    yield _triple(node, "dcterms:title", _text("SPARQL endpoint of Comity"))
    yield _triple(node, "dcterms:conformsTo", ox.NamedNode("https://www.w3.org/TR/sparql11-protocol/"))
    yield _triple(node, "dcat:endpointURL", node)
    yield _triple(node, "dcat:endpointDescription", node)
    yield _triple(node, "dcat:servesDataset", edition.dataset)


def _distributions(edition: Edition) -> Iterator[ox.Triple]:
    for dump in DUMPS:
        told = dump.distribution()
        yield _triple(edition.dataset, "dcat:distribution", told.node(edition.address))
        yield from told.triples(edition.address)
        if dump.form in {"turtle", "nquads", "trig"}:
            yield _triple(edition.dataset, "void:dataDump", ox.NamedNode(f"{edition.address}/{dump.file}"))


def _counted(edition: Edition, view: Collection[ox.Quad]) -> Iterator[ox.Triple]:
    """The published view, partitioned down to the kinds of objects."""
    node, names, base, found = edition.dataset, edition.names, edition.naming.base, statistics(view)
    yield from counts.totals(node, found, base)
    yield from counts.partitions(node, found, names, "published", nested=True)
    yield from counts.linksets(node, view, names)
    for space in counts.vocabularies(found):
        yield _triple(node, "void:vocabulary", ox.NamedNode(space))
    yield _triple(node, "void:uriSpace", ox.Literal(base))
    if found.starting_with(base) == len(found.total.subjects):
        # Query planners take the pattern as a promise that nothing else is a subject.
        yield _triple(node, "void:uriRegexPattern", ox.Literal("^" + re.sub(r"[.+*?()\[\]{}|^$\\]", r"\\\g<0>", base)))
    sizes = sorted(((-len(m), k) for k, m in found.entities.items() if k.startswith(str(COMITY))))
    for _, kind in sizes[:12]:
        yield _triple(node, "void:exampleResource", min(found.entities[kind], key=str))


def _graphs(edition: Edition, by_graph: dict[str, list[ox.Quad]]) -> Iterator[ox.Triple]:
    """Each named graph; the graphs of documents in short, and partitioned all together.

    Only what is partitioned is called a void:Dataset, for query planners take one without partitions as a
    source of everything.
    """
    start, told = str(edition.naming.graph("")), []
    yield _triple(edition.names("dataset"), TYPE, _iri("sd:Dataset"))
    yield _triple(edition.names("dataset"), "rdfs:label", _text("The graphs behind the endpoint"))
    yield _triple(edition.names("dataset"), "sd:defaultGraph", edition.dataset)
    for iri, quads in sorted(by_graph.items()):
        node, name, found = ox.NamedNode(iri), iri.removeprefix(start), statistics(quads)
        yield from counts.totals(node, found, edition.naming.base)
        if name.startswith(_DOCUMENTS):
            told += quads
            yield from _graph(edition, node, f"What {name.removeprefix(_DOCUMENTS)} tells")
        else:
            yield from _graph(edition, node, GRAPHS.get(name, name))
            yield _triple(node, TYPE, _iri("void:Dataset"))
            yield from counts.partitions(node, found, edition.names, name)
    if told:
        yield from _documents(edition, told)


def _documents(edition: Edition, told: Sequence[ox.Quad]) -> Iterator[ox.Triple]:
    node = ox.NamedNode(str(edition.naming("dataset", "documents")))
    found = statistics({quad.triple for quad in told})
    yield _triple(edition.dataset, "void:subset", node)
    yield _triple(node, TYPE, _iri("void:Dataset"))
    yield _triple(node, "rdfs:label", _text("What all documents tell, each in a graph of its own"))
    yield from counts.totals(node, found, edition.naming.base)
    yield from counts.partitions(node, found, edition.names, "documents")
    for graph in {quad.graph_name for quad in told}:
        assert isinstance(graph, ox.NamedNode), "documents have named graphs"
        yield _triple(node, "void:subset", graph)


def _graph(edition: Edition, node: ox.NamedNode, label: str) -> Iterator[ox.Triple]:
    entry = edition.names("graph", node.value.removeprefix(str(edition.naming.graph(""))).replace("/", "."))
    yield _triple(edition.dataset, "void:subset", node)
    yield _triple(edition.names("dataset"), "sd:namedGraph", entry)
    yield _triple(entry, TYPE, _iri("sd:NamedGraph"))
    yield _triple(entry, "sd:name", node)
    yield _triple(entry, "sd:graph", node)
    yield _triple(node, "rdfs:label", _text(label))


def _triple(subject: ox.NamedNode, predicate: str, value: ox.NamedNode | ox.Literal) -> ox.Triple:
    return ox.Triple(subject, _iri(predicate), value)


def _iri(name: str) -> ox.NamedNode:
    prefix, _, local = name.partition(":")
    return ox.NamedNode({**PREFIXES, **WELL_KNOWN}[prefix] + local if not local.startswith("//") else name)


def _text(words: str) -> ox.Literal:
    return ox.Literal(words, language="en")


def _number(number: int) -> ox.Literal:
    return ox.Literal(str(number), datatype=counts.INTEGER)
