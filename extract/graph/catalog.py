"""The documents as a catalog (DCAT 3), the runs that read them and the software that did (PROV-O).

https://www.w3.org/TR/vocab-dcat-3/ and https://www.w3.org/TR/prov-o/
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from rdflib import DCAT, DCTERMS, PROV, RDF, RDFS, SDO, XSD, Graph, Literal, URIRef

from ontology import COMITY, ID_BASE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rdflib.term import Node

    from extract.document import Document
    from extract.graph.rdf.naming import Naming

VERSION = URIRef(f"{DCAT}version")  # of DCAT 3, which rdflib does not know yet


def catalog(
    documents: Sequence[Document], extractors: Iterable[str], naming: Naming, known: Graph | None = None
) -> Graph:
    """Each document with title, file name, language, size, revision and SHA-256, and the run that read it.

    `known` is a catalog kept by hand (publisher, licence, date, page), with IRIs under the default base: it is
    taken over under the base of `naming`, and its titles and revisions are preferred.
    """
    graph = Graph(bind_namespaces="none")
    for s, p, o in known or ():
        graph.add((_rebased(s, naming), p, _rebased(o, naming)))
    software = _software(graph, naming)
    whole = naming("catalog", "documents")
    graph.add((whole, RDF.type, DCAT.Catalog))
    graph.add((whole, RDFS.label, Literal("Documents of this graph", lang="en")))
    labels = sorted(set(extractors))
    for document in documents:
        _document(graph, document, naming)
        graph.add((whole, DCAT.dataset, naming("document", document.slug)))
        run = naming("run", document.slug)
        graph.add((run, RDF.type, COMITY.ExtractionRun))
        graph.add((run, RDF.type, PROV.Activity))
        graph.add((run, RDFS.label, Literal(f"Reading of {document.name}", lang="en")))
        graph.add((run, PROV.used, naming("document", document.slug)))
        graph.add((run, PROV.wasAssociatedWith, software))
        for label in labels:
            graph.add((run, COMITY.extractor, Literal(label)))
    return graph


def tell_generation(graphs: Iterable[Graph], date: str) -> None:
    """Add to the claims in graphs the date of their build (YYYY-MM-DD) as the time at which they were generated."""
    if not date:
        return
    # rdflib would write +00:00, the store writes Z: files and store must have the same.
    time = Literal(f"{date}T00:00:00Z", datatype=XSD.dateTime, normalize=False)
    for graph in graphs:
        for claim in set(graph.subjects(RDF.type, COMITY.Claim)):
            graph.add((claim, PROV.generatedAtTime, time))


def newest(catalog: Graph) -> str:
    """The newest date (issued or modified) in a catalog as YYYY-MM-DD, or an empty string."""
    dates = [str(o)[:10] for p in (DCTERMS.issued, DCTERMS.modified) for o in catalog.objects(None, p)]
    return max((d for d in dates if d[:4].isdigit()), default="")


def build_date(catalog: Graph, source_date_epoch: str) -> str:
    """The date of a build, from its input only: SOURCE_DATE_EPOCH if given, else the newest document's.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    if source_date_epoch.isdigit():
        return datetime.fromtimestamp(int(source_date_epoch), UTC).date().isoformat()
    return newest(catalog)


def checksum(document: Document) -> str:
    """SHA-256 of a document's text in UTF-8."""
    return hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()


def _document(graph: Graph, document: Document, naming: Naming) -> None:
    subject = naming("document", document.slug)
    graph.add((subject, RDF.type, COMITY.SourceDocument))
    graph.add((subject, RDF.type, DCAT.Dataset))
    graph.add((subject, DCTERMS.identifier, Literal(document.name)))
    if (subject, DCTERMS.language, None) not in graph:
        graph.add((subject, DCTERMS.language, Literal(document.language)))
    title = graph.value(subject, DCTERMS.title) or Literal(document.title or document.slug, lang=document.language)
    graph.add((subject, DCTERMS.title, title))
    if (subject, RDFS.label, None) not in graph:
        graph.add((subject, RDFS.label, title))
    graph.add((subject, DCTERMS.extent, Literal(f"{len(document.text)} characters")))
    graph.add((subject, URIRef("http://spdx.org/rdf/terms#checksumValue"), Literal(checksum(document))))
    if (subject, VERSION, None) not in graph:  # a page has a revision, which the catalog may tell; a file has none
        graph.add((subject, VERSION, Literal(checksum(document)[:8])))


def _software(graph: Graph, naming: Naming) -> URIRef:
    """Comity itself, in the version that runs."""
    try:
        found = version("comity")
    except PackageNotFoundError:  # a checkout that is not installed
        found = "unknown"
    node = naming("software", f"comity-{found}")
    graph.add((node, RDF.type, PROV.SoftwareAgent))
    graph.add((node, RDFS.label, Literal(f"Comity {found}", lang="en")))
    graph.add((node, SDO.softwareVersion, Literal(found)))
    return node


def _rebased(term: Node, naming: Naming) -> Node:
    """A name of the catalog kept by hand, and the address of its page, under another base."""
    old, new = ID_BASE.removesuffix("id/"), naming.base.removesuffix("id/")
    if isinstance(term, URIRef) and term.startswith(ID_BASE):
        return URIRef(naming.base + term.removeprefix(ID_BASE))
    if isinstance(term, URIRef) and term.startswith(f"{old}page/"):
        return URIRef(new + term.removeprefix(old))
    return term
