"""Documents to a dataset: read, annotate, extract, verify, resolve, assert, align, validate, infer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.claim import THRESHOLD
from extract.extraction import extraction
from extract.graph.actors import who_is_who
from extract.graph.assertions import telling
from extract.graph.catalog import catalog
from extract.graph.gate import gate
from extract.graph.rdf.naming import Naming
from extract.rejection import Rejection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rdflib import Graph

    from extract.claim import Claim
    from extract.document import Document
    from extract.extraction import Extraction
    from extract.graph.actors import Actors
    from extract.graph.assertions import Telling
    from extract.graph.dataset import Dataset
    from shapes import Report


@dataclass(frozen=True, slots=True)
class Result:
    """A dataset ready to be written: its report, its published claims in order, what was set aside."""

    dataset: Dataset
    report: Report
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    candidates: int
    rejections: tuple[Rejection, ...]
    notes: tuple[str, ...] = ()
    """What the report says besides: what a language model has cost."""


def build(
    documents: Iterable[Document],
    *,
    naming: Naming | None = None,
    threshold: float = THRESHOLD,
    known: Graph | None = None,
    extract: Callable[[Document], Extraction] = extraction,
) -> Result:
    """Build the dataset that documents tell.

    `known` is a catalog kept by hand, `extract` gives a document's claims.
    """
    naming = naming or Naming()
    extracted = sorted((extract(d) for d in documents), key=lambda e: e.document.slug)
    claims = [claim for e in extracted for claim in e.claims]
    actors = who_is_who(claims, naming)
    told, undrawn = _drawn(extracted, actors)
    below = [(t, _reason(t.claim, threshold)) for t in told if t.claim.confidence < threshold]
    sources = catalog([e.document for e in extracted], (c.extractor for c in claims), naming, known)
    passed = gate([t for t in told if t.claim.confidence >= threshold], below, actors, sources)
    return Result(
        dataset=passed.dataset,
        report=passed.report,
        documents=tuple(e.document for e in extracted),
        claims=tuple(t.claim for t in passed.tellings),
        candidates=len(below),
        rejections=(*(r for e in extracted for r in e.rejections), *undrawn, *passed.rejections),
    )


def _drawn(extracted: Iterable[Extraction], actors: Actors) -> tuple[list[Telling], list[Rejection]]:
    """All claims drawn as nodes, and those that cannot be: what a package draws must not cost the others."""
    told: list[Telling] = []
    undrawn: list[Rejection] = []
    for each in extracted:
        for claim in each.claims:
            try:
                told.append(telling(claim, each.document, actors))
            except Exception as problem:  # noqa: BLE001 — whatever a package does with its own type
                reason = f"The claim cannot be drawn as RDF: {problem}."
                undrawn.append(Rejection("assert", claim.document, reason, claim))
    return told, undrawn


def _reason(claim: Claim, threshold: float) -> str:
    told = f"{claim.note} " if claim.note else ""
    return f"{told}The confidence {claim.confidence} is below {threshold}, at which claims are published."
