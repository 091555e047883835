"""`comity export`: the last build in any RDF syntax, or its facts as a table."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import click
import pyoxigraph as ox

from commands.answers import Unusable
from commands.builds import Build, build_option, opened
from extract.publishing import DUMPS, file_prefixes, pack
from ontology.serialize import FORMATS, serialize_quads

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_ALL = "all"
_WITH_GRAPHS = frozenset({"trig", "nquads"})
_TABLES: Final = {dump.form: dump.name for dump in DUMPS if dump.form not in FORMATS}
"""The files of facts, which are as they were built."""
_EXAMPLE = (
    "\b\n"
    "Example:\n"
    "  comity export --format jsonld --graph canonical > events.jsonld\n"
    "  comity export --format csv > facts.csv\n"
)


@click.command("export", epilog=_EXAMPLE)
@click.option("--format", "form", type=click.Choice([*FORMATS, *_TABLES]), default="turtle", show_default=True)
@click.option("--graph", "names", multiple=True, help="A graph's name (canonical, document/SLUG …) or IRI; or: all.")
@click.option("--gzip", "packed", is_flag=True, help="Compress, as the downloads under /dumps/ are.")
@build_option
def command(form: str, names: tuple[str, ...], packed: bool, folder: Path) -> int:
    """Write the last build to standard output: sorted, prefixed, the same bytes for the same build.

    Without --graph, trig and nquads hold all graphs, the other syntaxes the published view (the default
    graph). csv and jsonl are the facts as a table, csvw describes the columns of it. What is offered for
    download is the same.
    """
    build = opened(folder)
    content = _table(build, form, names) if form in _TABLES else _graphs(build, form, names)
    sys.stdout.buffer.write(pack(content) if packed else content)
    sys.stdout.buffer.flush()
    return 0


def _table(build: Build, form: str, names: tuple[str, ...]) -> bytes:
    if names:
        raise Unusable(f"{form} holds the facts of all documents; --graph goes with {', '.join(FORMATS)}.")
    try:
        return (build.folder / _TABLES[form]).read_bytes()
    except FileNotFoundError:
        raise Unusable(f"This build has no {_TABLES[form]}. Make it again: comity build.") from None


def _graphs(build: Build, form: str, names: tuple[str, ...]) -> bytes:
    quads = _quads(build, names or ((_ALL,) if form in _WITH_GRAPHS else ()))
    return serialize_quads(quads, form, base=build.base, prefixes=file_prefixes(build.base))


def _quads(build: Build, names: tuple[str, ...]) -> Iterable[ox.Quad]:
    if not names:
        return build.store.quads_for_pattern(None, None, None, ox.DefaultGraph())
    if _ALL in names:
        return build.store.quads_for_pattern(None, None, None, None)
    found: list[ox.Quad] = []
    for name in names:
        graph = ox.NamedNode(name if "://" in name else f"{build.base}graph/{name.removeprefix('graph/')}")
        if not build.store.contains_named_graph(graph):
            start = f"{build.base}graph/"
            known = sorted(g.value.removeprefix(start) for g in build.store.named_graphs())
            raise Unusable(f"There is no graph {name}. There are: {', '.join(known)}; and: {_ALL}.")
        found += build.store.quads_for_pattern(None, None, None, graph)
    return found
