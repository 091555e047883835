"""`comity explain`: a fact in words, with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pyoxigraph as ox

from commands.answers import NO, YES
from commands.builds import build_option, opened
from commands.telling import Evidence, Knowledge
from ontology import PREFIXES
from ontology.counted import counted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MOST = 25  # claims shown for an actor; a query shows them all
_EXAMPLE = "\b\nExample:\n  comity explain id:visit/hugo-chavez-BLR-2008-07\n"


@click.command("explain", epilog=_EXAMPLE)
@click.argument("iri")
@build_option
def command(iri: str, folder: Path) -> int:
    """Tell a fact in words, with its evidence: document, quote, span, confidence, what contradicts it.

    IRI may be a whole IRI, one with a prefix (id:claim/…, cmt:Visit), or the key of a claim as `comity facts`
    prints it at the end of its iri.
    """
    build = opened(folder)
    known = Knowledge(build.store, build.base)
    node = next((n for n in _readings(iri.strip("<>"), build.base) if known.has(n)), None)
    if node is None:
        click.echo(f"The build in {build.folder} knows nothing by the name {iri}.", err=True)
        return NO
    for line in _explanation(known, node):
        click.echo(line)
    return YES


def _readings(iri: str, base: str) -> Iterator[ox.NamedNode]:
    """The IRIs that may be meant."""
    prefix, colon, local = iri.partition(":")
    if "://" in iri:
        yield ox.NamedNode(iri)
        return
    if colon:
        local = local.replace("\\", "")
        yield ox.NamedNode({**PREFIXES, "id": base}.get(prefix, f"{base}{prefix}/") + local)
    elif iri and not any(c in iri for c in '<>"{}|^`\\ '):
        yield ox.NamedNode(f"{base}claim/{iri}")
        yield ox.NamedNode(base + iri)


def _explanation(known: Knowledge, node: ox.NamedNode) -> Iterator[str]:
    asserted = known.asserted(node)
    subject = asserted or known.canonical(node) or node
    yield known.label(subject)
    yield f"  {subject.value}"
    if kind := known.kind(subject):
        yield f"  {kind}"
    for name, values in known.properties(subject):
        yield f"  {name}: {'; '.join(values)}"
    told = known.evidence(subject)
    if asserted is not None:
        told = sorted(told, key=lambda e: e.claim != node)
    if told:
        documents = {e.document for e in told}
        several = f"{len(documents)} documents" if len(documents) > 1 else "one document"
        yield ""
        yield f"Told in {several}:"
        for evidence in told:
            yield from _evidence(known, evidence, here=evidence.claim == node)
        return
    mentions = known.mentions(subject)
    if mentions:
        yield ""
        yield f"Takes part in {counted(len(mentions), 'fact')}:"
        yield from (f"  {label}" for label in mentions[:_MOST])
        if len(mentions) > _MOST:
            yield f"  … and {len(mentions) - _MOST} more"


def _evidence(known: Knowledge, told: Evidence, *, here: bool) -> Iterator[str]:
    yield ""
    yield f"{'→' if here else '·'} {told.title} ({told.document}), characters {told.start}–{told.end}"
    yield f"  “{' '.join(told.quote.split())}”"
    yield f"  {told.modality}, {told.rank}; confidence {told.confidence}; found by {told.extractor}"
    yield f"  {told.claim.value}"
    for other in known.contradicted(told.claim):
        yield f"  contradicted by {other.document}: “{' '.join(other.quote.split())}” ({other.claim.value})"
