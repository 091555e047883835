"""`comity query`: SPARQL over the last build, without a server."""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import click
import pyoxigraph as ox
from rich.console import Console
from rich.table import Table

from commands.answers import NO, YES, Unusable
from commands.asking import ask
from commands.builds import build_option, opened
from ontology.counted import counted
from ontology.serialize import FORMATS, serialize_quads
from server.configuration import configured
from server.errors import ComityServerError
from server.federation import SourceReport, Sources
from server.prefixes import prefixes, shorten

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROWS = MappingProxyType(
    {
        "json": ox.QueryResultsFormat.JSON,
        "xml": ox.QueryResultsFormat.XML,
        "csv": ox.QueryResultsFormat.CSV,
        "tsv": ox.QueryResultsFormat.TSV,
    }
)
_GRAPHS = tuple(name for name, form in FORMATS.items() if name not in {"trig", "nquads"})
_WIDE = 160  # columns of a table that goes to a file


_EXAMPLE = (
    "\b\nExample:\n  comity query 'SELECT ?label ?edtf { ?visit a cmt:Visit ; rdfs:label ?label ; cmt:edtf ?edtf }'\n"
)


@click.command("query", epilog=_EXAMPLE)
@click.argument("sparql", required=False)
@click.option("-f", "--file", type=click.Path(path_type=Path, allow_dash=True), help="Read the query from a file.")
@click.option("--format", "form", type=click.Choice(["table", *_ROWS, *_GRAPHS]), help="Default: table, or turtle.")
@click.option("--config", type=click.Path(path_type=Path), help="Settings; else comity.toml, if there is one.")
@build_option
def command(sparql: str | None, file: Path | None, form: str | None, config: Path | None, folder: Path) -> int:
    """Ask the last build a SPARQL 1.1 question: SELECT, ASK, CONSTRUCT or DESCRIBE.

    The usual prefixes (cmt:, id:, rdfs:, skos:, prov: …) need no declaration. The default graph is the
    published view; each document has a graph of its own (GRAPH). SERVICE asks the sources that comity.toml names;
    what came of each is told on standard error. Exit code 1 means: no rows, or the answer to ASK is no.
    """
    text = _text(sparql, file)
    build = opened(folder)
    # The engine cannot be interrupted from Python: let Ctrl-C end the process itself.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    names = prefixes(build.base)
    answer, sources = ask(build.store, text, names, _sources(config))
    for source in sources:
        _tell(source)
    if isinstance(answer, ox.QueryTriples):
        return _graph(answer, form or "turtle", build.base)
    if form in _GRAPHS:
        raise Unusable(f"The answer to this query has no graph, so it cannot be written as {form}; take json or csv.")
    data = bytes(answer.serialize(format=_ROWS.get(form or "", ox.QueryResultsFormat.JSON)))  # type: ignore[arg-type]  # bytes without a file
    yes = bool(answer) if isinstance(answer, ox.QueryBoolean) else _has_rows(data, form)
    if form in _ROWS:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        _table(json.loads(data), names)
    return YES if yes else NO


def _sources(config: Path | None) -> Sources:
    try:
        sources = configured(config).get("federation", Sources())
    except ComityServerError as problem:
        raise Unusable(str(problem)) from problem
    return sources if isinstance(sources, Sources) else Sources()


def _tell(source: SourceReport) -> None:
    what = {"answered": counted(source.rows, "solution"), "not-needed": "was not needed"}
    told = what.get(source.outcome.value, f"{source.outcome.value}: {source.reason}")
    cost = f"{counted(source.requests, 'request')}, {source.ms} ms"
    click.echo(f"<{source.source}> (line {source.line}): {told}; {cost}", err=True)


def _text(sparql: str | None, file: Path | None) -> str:
    if (sparql is None) == (file is None):
        raise click.UsageError("Give a query, or a file that holds one with -f.")
    if sparql is not None:
        return sparql
    try:
        return sys.stdin.read() if str(file) == "-" else Path(str(file)).read_text("utf-8")
    except OSError as problem:
        raise Unusable(f"{file} cannot be read: {problem.strerror}.") from problem
    except UnicodeDecodeError as problem:
        raise Unusable(f"{file} is not in UTF-8. Save it in UTF-8.") from problem


def _graph(triples: ox.QueryTriples, form: str, base: str) -> int:
    if form not in _GRAPHS:
        raise Unusable(f"The answer to this query is a graph, which {form} cannot hold; take {', '.join(_GRAPHS)}.")
    quads = [ox.Quad(t.subject, t.predicate, t.object) for t in triples]
    sys.stdout.buffer.write(serialize_quads(quads, form, base=base))
    sys.stdout.buffer.flush()
    return YES if quads else NO


def _has_rows(data: bytes, form: str | None) -> bool:
    if form in {"csv", "tsv"}:
        return data.count(b"\n") > 1
    if form == "xml":
        return b"<result>" in data
    return bool(json.loads(data)["results"]["bindings"])


def _table(answer: dict[str, Any], names: Mapping[str, str]) -> None:
    if "boolean" in answer:
        click.echo("yes" if answer["boolean"] else "no")
        return
    variables, rows = answer["head"]["vars"], answer["results"]["bindings"]
    table = Table(*variables)
    for row in rows:
        table.add_row(*(_cell(row.get(variable), names) for variable in variables))
    Console(width=None if sys.stdout.isatty() else _WIDE, markup=False, highlight=False).print(table)
    click.echo(f"{len(rows)} {'row' if len(rows) == 1 else 'rows'}", err=True)


def _cell(term: Any, names: Mapping[str, str]) -> str:
    if term is None:
        return ""
    return shorten(term["value"], names) if term["type"] == "uri" else str(term["value"])
