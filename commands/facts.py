"""`comity facts`: what documents tell, as flat facts."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.answers import NO
from commands.given import given
from commands.progress import each, step
from commands.reading import readers, reading_options
from extract.claim import THRESHOLD
from extract.extraction import extraction
from extract.facts import flat, in_words, jsonl, write_csv
from extract.graph.rdf.naming import Naming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.extraction import Extraction
    from extract.facts import Fact
_EXAMPLE = "\b\nExample:\n  comity facts data/documents --format table\n"


@click.command("facts", epilog=_EXAMPLE)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
@click.option("--format", "form", type=click.Choice(["jsonl", "csv", "table"]), default="jsonl", show_default=True)
@click.option(
    "--min-confidence",
    "threshold",
    type=click.FloatRange(0, 1),
    default=THRESHOLD,
    show_default=True,
    help="Least confidence of a fact that is printed.",
)
@reading_options
def command(
    paths: tuple[Path, ...], *, form: str, threshold: float, who: str, record: Path | None, replay: Path | None
) -> int:
    """Print the facts of documents (files or folders, - for standard input), in document order; no build is needed.

    What a document repeats is printed once, as it is told most fully. A file that cannot be read is named on
    standard error; the others are printed, and the exit code is 1; it is 2 where none can be read. With a language
    model (docs/language-models.md), exit code 1 says that sections are without a reply.
    """
    reading = readers(who, record, replay)
    there = given(paths)
    found: list[Fact] = []
    reading.prepare(there.documents)
    for document in each(there.documents, "Extracting facts from"):
        facts = list(_facts(extraction(document, reading.extractors), threshold))
        found += facts
        if form == "jsonl":
            sys.stdout.writelines(jsonl(facts))
    if form == "csv":
        write_csv(found, sys.stdout)
    elif form == "table":
        _table(found)
    answer = reading.code()
    if not found:
        step("No facts found.")
        return NO
    return NO if there.unread else answer


def _facts(extracted: Extraction, threshold: float) -> Iterator[Fact]:
    for rejection in extracted.rejections:
        step(f"Set aside in {rejection.document} ({rejection.stage}): {rejection.reason}")
    naming = Naming()
    for claim in extracted.claims:
        if claim.confidence >= threshold:
            yield flat(claim, naming)


def _table(facts: list[Fact]) -> None:
    from rich.console import Console  # noqa: PLC0415, only this format draws
    from rich.table import Table  # noqa: PLC0415

    table = Table("document", "type", "fact", "realis", "words", show_lines=False, pad_edge=False)
    for fact in facts:
        quote = " ".join(fact["quote"].split())
        table.add_row(fact["doc"], fact["type"], in_words(fact), fact.get("realis", "happened"), quote)
    Console(soft_wrap=False).print(table)
