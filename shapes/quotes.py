"""Whether quotes are what the documents say (constraint 25 of the model), which SHACL cannot see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import RDF, Dataset, Graph

from ontology import COMITY
from shapes.report import Violation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rdflib.term import Node

_SHAPE = "https://w3id.org/comity/shapes#claim-quote-verbatim"
_CONSTRAINT = "https://w3id.org/comity/shapes#verbatim"


def misquoted(data: Graph | Dataset, texts: Mapping[str, str]) -> tuple[Violation, ...]:
    """A violation for each claim whose quote is not its document's text at its span.

    `texts` has the characters of each document as read, by the document's IRI; claims of other documents, and
    claims without a span, are passed over. To be joined to a report with `Report.adding`.
    """
    found = {
        Violation(
            focus=str(claim),
            path=str(COMITY.quote),
            value=str(quote),
            message=f"The document {document} does not have these words at {start}–{end}.",
            severity="Violation",
            constraint=_CONSTRAINT,
            shape=_SHAPE,
            advice="Was the document changed after it was read? Read it again and rebuild.",
        )
        for claim, document, quote, start, end in _quotes(data)
        if str(document) in texts and texts[str(document)][start:end] != str(quote)
    }
    return tuple(sorted(found, key=lambda violation: violation.order))


def _quotes(data: Graph | Dataset) -> Iterator[tuple[Node, Node, Node, int, int]]:
    for graph in data.graphs() if isinstance(data, Dataset) else [data]:
        for claim in graph.subjects(RDF.type, COMITY.Claim):
            start, end = (graph.value(claim, p) for p in (COMITY.spanStart, COMITY.spanEnd))
            document, quote = (graph.value(claim, p) for p in (COMITY.statedIn, COMITY.quote))
            if document is not None and quote is not None and str(start).isdigit() and str(end).isdigit():
                yield claim, document, quote, int(str(start)), int(str(end))
