"""`comity validate`: SHACL over any RDF file."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rdflib import Dataset, Graph

from commands.answers import NO, YES, Unusable
from commands.progress import step
from ontology.packages import left_out
from ontology.serialize import serialize
from shapes import UnreadableRDF, read, validate

_EXAMPLE = "\b\nExample:\n  comity validate build/comity.ttl\n"


@click.command("validate", epilog=_EXAMPLE)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "turtle"]), default="text", show_default=True)
@click.option("--limit", default=20, show_default=True, type=click.IntRange(0), help="Nodes shown for each shape.")
def command(files: tuple[Path, ...], form: str, limit: int) -> int:
    """Check RDF files (Turtle, TriG, N-Triples, N-Quads, RDF/XML, JSON-LD) together against Comity's shapes.

    Exit code 1 means that there are violations, or that a package's shapes could not be used; warnings alone are no
    reason.
    """
    whole = Dataset() if len(files) > 1 else None
    data: Graph | Dataset | None = None
    for file in files:
        try:
            data = read(file)
        except UnreadableRDF as problem:
            raise Unusable(str(problem)) from problem
        if whole is not None:
            _add(whole, data)
    report = validate(whole if whole is not None else data)  # type: ignore[arg-type]  # there is a file
    if form == "turtle":
        sys.stdout.buffer.write(serialize([(None, report.graph)], "turtle"))
        sys.stdout.buffer.flush()
    else:
        click.echo(report.text(limit=limit), nl=False)
    for package in left_out():
        step(package)
    return YES if report.conforms and not left_out() else NO


def _add(whole: Dataset, data: Graph | Dataset) -> None:
    if isinstance(data, Dataset):
        for s, p, o, name in data.quads():
            whole.graph(name).add((s, p, o))
        return
    for triple in data:
        whole.add(triple)
