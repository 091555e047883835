"""The documents as a catalog (DCAT 3) and the runs that read them (PROV-O).

https://www.w3.org/TR/vocab-dcat-3/ and https://www.w3.org/TR/prov-o/
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from rdflib import DCAT, DCTERMS, PROV, RDF, RDFS, Graph, Literal, URIRef

from ontology import COMITY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.document import Document
    from extract.graph.rdf.naming import Naming


def catalog(
    documents: Sequence[Document], extractors: Iterable[str], naming: Naming, known: Graph | None = None
) -> Graph:
    """Each document with title, file name, language, size and SHA-256, and the run that read it.

    `known` is a catalog kept by hand (publisher, licence, date, page): it is taken over, and its titles are
    preferred.
    """
    graph = Graph(bind_namespaces="none")
    for triple in known or ():
        graph.add(triple)
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
        for label in labels:
            graph.add((run, COMITY.extractor, Literal(label)))
    return graph


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
