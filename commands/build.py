"""`comity build`: documents in, a checked graph out."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pyoxigraph as ox

from commands.answers import NO, Unusable, writing
from commands.given import given
from commands.progress import each, step
from commands.reading import readers, reading_options
from extract.build import summary, write
from extract.claim import THRESHOLD
from extract.extraction import extraction
from extract.graph.rdf.naming import Naming
from extract.history import KEPT, MANIFEST
from extract.pipeline import build as build_dataset
from extract.readers import STANDARD_INPUT
from extract.swap import NotAReplacement, refuse
from ontology import ID_BASE
from server.publishing.example_queries import published_examples
from shapes import UnreadableRDF
from shapes import read as read_rdf

if TYPE_CHECKING:
    from rdflib import Graph

_CATALOG = "catalog.ttl"
_UNNAMED = (
    "A build takes no standard input: documents have their IRIs by the names of their files. Save the text in a file, "
    "or see its facts with: comity facts -"
)
_EXAMPLE = "\b\nExample:\n  comity build data/documents --out build\n"


@click.command("build", epilog=_EXAMPLE)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, readable=False))
@click.option("--out", type=click.Path(path_type=Path), default=Path("build"), show_default=True, help="Where to.")
@click.option("--base", default=ID_BASE, show_default=True, envvar="COMITY_BASE", help="Where the data's IRIs begin.")
@click.option("--min-confidence", "threshold", type=click.FloatRange(0, 1), default=THRESHOLD, show_default=True,
              help="Least confidence of a published claim.")  # fmt: skip
@click.option("--keep", default=KEPT, show_default=True, type=click.IntRange(0), envvar="COMITY_KEEP",
              help="Previous builds to keep for `comity rollback`.")  # fmt: skip
@reading_options
def command(
    paths: tuple[Path, ...],
    *,
    out: Path,
    base: str,
    threshold: float,
    keep: int,
    who: str,
    record: Path | None,
    replay: Path | None,
) -> int:
    """Build the graph from documents (files or folders; default data/documents).

    Writes comity.trig, comity.ttl, void.ttl (what the dataset says of itself), facts.jsonl, facts.csv with its
    metadata, shacl-report.ttl, report.txt, rejected.jsonl, manifest.json, dumps/ (for download, with what changed
    since the previous build) and the store that is served. The previous build stays until the new one is complete.
    A catalog.ttl (DCAT) in a folder or beside it tells where its documents come from. Exit code 1 says that the build
    is made, yet not of everything: a file could not be read, a package was left out, or a language model
    (docs/language-models.md) left sections without a reply. Exit code 2 says that no build was made.
    """
    _check_base(base)
    reading = readers(who, record, replay)
    chosen = paths or (Path("data/documents"),)
    if STANDARD_INPUT in chosen:
        raise Unusable(_UNNAMED)
    try:
        refuse(out, MANIFEST)  # before the documents are read, which may take long
    except NotAReplacement as problem:
        raise Unusable(str(problem)) from problem
    known = _catalog(chosen)
    there = given(tuple(path for path in chosen if path.name != _CATALOG))
    reading.prepare(there.documents)
    extracted = {d.name: extraction(d, reading.extractors) for d in each(there.documents, "Extracting facts from")}
    step("Aligning, reasoning, checking against the shapes")
    result = build_dataset(
        there.documents,
        naming=Naming(base),
        threshold=threshold,
        known=known,
        extract=lambda d: extracted[d.name],
    )
    result = replace(result, notes=(*reading.told(), *filter(None, [there.note])))
    for rejection in result.rejections:
        step(f"Set aside in {rejection.document} ({rejection.stage}): {rejection.reason}")
    step(f"Writing {out}")
    try:
        with writing(out):
            manifest = write(
                result, [*there.unread, *there.others], out, examples=published_examples(base), warn=step, keep=keep
            )
    except NotAReplacement as problem:
        raise Unusable(str(problem)) from problem
    click.echo(f"{out}: {summary(manifest['counts'])}")
    code = reading.code()
    return NO if there.unread else code


def _check_base(base: str) -> None:
    if not base.startswith(("http://", "https://")) or not base.endswith("/"):
        raise Unusable(f"The base {base} cannot be used: it must begin with http:// or https:// and end with /.")
    try:
        ox.NamedNode(base)
    except ValueError as problem:
        raise Unusable(f"The base {base} cannot be used: {problem}.") from problem


def _catalog(paths: tuple[Path, ...]) -> Graph | None:
    """The catalog kept by hand in the first of the folders, or beside it, that has one."""
    for path in paths:
        for place in (path / _CATALOG, path.parent / _CATALOG):
            if os.path.isfile(place):  # noqa: PTH113, Path.is_file raises where permission lacks
                try:
                    return read_rdf(place)
                except UnreadableRDF as problem:
                    raise Unusable(str(problem)) from problem
    return None
