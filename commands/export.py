"""`comity export`: the last build in any RDF syntax."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click
import pyoxigraph as ox

from commands.answers import Unusable
from commands.builds import Build, build_option, opened
from ontology.serialize import FORMATS, serialize_quads

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_ALL = "all"
_WITH_GRAPHS = frozenset({"trig", "nquads"})
_EXAMPLE = "\b\nExample:\n  comity export --format jsonld --graph canonical > events.jsonld\n"


@click.command("export", epilog=_EXAMPLE)
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="turtle", show_default=True)
@click.option("--graph", "names", multiple=True, help="A graph's name (canonical, document/SLUG …) or IRI; or: all.")
@build_option
def command(form: str, names: tuple[str, ...], folder: Path) -> int:
    """Write the last build to standard output: sorted, prefixed, the same bytes for the same build.

    Without --graph, trig and nquads hold all graphs, the other formats the published view (the default
    graph).
    """
    build = opened(folder)
    quads = _quads(build, names or ((_ALL,) if form in _WITH_GRAPHS else ()))
    sys.stdout.buffer.write(serialize_quads(quads, form, base=build.base))
    sys.stdout.buffer.flush()
    return 0


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
