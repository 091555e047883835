"""A checked change as one update of the live store: the triples themselves, and the trace they leave.

The published view is `(what the build published - withdrawn) + curated`. So what curation adds to the default graph is
also in `graph/curated`, what it removes in `graph/withdrawn`, and a triple is never in both.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox

from server.curation.delta import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from server.curation.delta import Delta


def statements(delta: Delta, record: Iterable[ox.Quad], base: str) -> str:
    """The SPARQL update that applies `delta` and adds `record`; one update is one transaction."""
    curated, withdrawn = trace(base)
    out = [_moved(quad, curated) for quad in delta.removed if quad.graph_name == DEFAULT]
    out += [_moved(quad, withdrawn) for quad in delta.added if quad.graph_name == DEFAULT]
    into = [_moved(quad, curated) for quad in delta.added if quad.graph_name == DEFAULT]
    into += [_moved(quad, withdrawn) for quad in delta.removed if quad.graph_name == DEFAULT]
    steps = [
        f"DELETE DATA {{ {_data([*delta.removed, *out])} }}",
        *(f"DROP SILENT GRAPH {graph}" for graph in delta.dropped),
        *(f"CREATE SILENT GRAPH {graph}" for graph in delta.created),
        f"INSERT DATA {{ {_data([*delta.added, *into, *record])} }}",
    ]
    return " ;\n".join(steps)


def trace(base: str) -> tuple[ox.NamedNode, ox.NamedNode]:
    """The graphs of triples that curation added and removed."""
    return ox.NamedNode(f"{base}graph/curated"), ox.NamedNode(f"{base}graph/withdrawn")


def statement(quad: ox.Quad | ox.Triple) -> str:
    """A triple as it stands in an update, with a full stop."""
    return f"{_term(quad.subject)} {quad.predicate} {_term(quad.object)} ."


def _term(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    if isinstance(term, ox.Triple):
        return f"<<( {_term(term.subject)} {term.predicate} {_term(term.object)} )>>"
    return str(term)


def _moved(quad: ox.Quad, graph: ox.NamedNode) -> ox.Quad:
    return ox.Quad(quad.subject, quad.predicate, quad.object, graph)


def _data(quads: Iterable[ox.Quad]) -> str:
    graphs: defaultdict[object, list[str]] = defaultdict(list)
    for quad in quads:
        graphs[quad.graph_name].append(statement(quad))
    return "\n".join(
        "\n".join(lines) if graph == DEFAULT else f"GRAPH {graph} {{ " + "\n".join(lines) + " }"
        for graph, lines in graphs.items()
    )
