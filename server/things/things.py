"""A thing by its name: which graphs tell of it, and whether they say that it was withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

import pyoxigraph as ox

from server.errors import NotFound, Withdrawn
from server.service import service, value
from server.things.lexicon import SAFE
from server.things.links import dataset

if TYPE_CHECKING:
    from collections.abc import Iterable

PUBLISHED = ("actors", "canonical", "catalog", "inferred", "curated")
"""The graphs that make up the published view (docs/model.md), by their names under `graph/`."""
UNSURE = ("planned", "candidates", "document/")
"""Graphs of what is not in the published view: planned or denied, not sure enough, as told by one document."""
PROV = "http://www.w3.org/ns/prov#"


@dataclass(frozen=True, slots=True)
class Thing:
    """A node under our base, and the graphs that have it as a subject ("" is the published view)."""

    node: ox.NamedNode
    graphs: frozenset[str]

    @property
    def published(self) -> bool:
        """Whether the published view tells of it."""
        return "" in self.graphs

    @property
    def unsure(self) -> bool:
        """Whether only graphs tell of it that the published view leaves out for a reason."""
        return not self.published and any(each.startswith(graph(name)) for name in UNSURE for each in self.graphs)

    @property
    def path(self) -> str:
        """Its name as it stands in an address."""
        return quote(self.node.value[len(service().store.base) :], safe=SAFE)


def known(name: str) -> Thing:
    """The thing of that name; raises `NotFound` if no graph says anything of it, `Withdrawn` if it was taken back."""
    try:
        node = ox.NamedNode(service().store.base + name)
    except ValueError as error:
        raise NotFound(f"{name!r} cannot be the name of a thing.") from error
    rows = service().select(
        f'SELECT DISTINCT ?g {{ {{ {node} ?p ?o BIND("" AS ?g) }} UNION {{ GRAPH ?g {{ {node} ?p ?o }} }} }}'
    )
    graphs = frozenset(value(row, "g") for row in rows)
    if not graphs and node.value not in service().graph_sizes() and node.value != dataset():
        raise NotFound(f"Nothing is known of <{node.value}>.")
    if "" not in graphs and graph("withdrawn") in graphs:
        raise _withdrawal(node)
    return Thing(node, graphs)


def standing(variable: str) -> str:
    """A filter on a variable that holds a graph: neither inferred, nor withdrawn, nor the record of a change."""
    kept_out = ", ".join(f"<{graph(name)}>" for name in ("inferred", "withdrawn", "set-aside"))
    records = f'STRSTARTS(STR(?{variable}), "{service().store.base}curation/")'
    return f"FILTER(?{variable} NOT IN ({kept_out}) && !{records})"


def _withdrawal(node: ox.NamedNode) -> Withdrawn:
    """Who took it back, when and why, from the newest record of a change to it (PROV-O)."""
    rows = service().select(
        f"""SELECT ?change ?when ?why WHERE {{ GRAPH <{graph("curation")}> {{
      ?change <{PROV}influenced> {node} . OPTIONAL {{ ?change <{PROV}endedAtTime> ?when }}
      OPTIONAL {{ ?change <http://www.w3.org/2000/01/rdf-schema#comment> ?why }} }} }} ORDER BY DESC(?when) LIMIT 1"""
    )
    row = rows[0] if rows else {}
    reason, date, change = (value(row, name) or None for name in ("why", "when", "change"))
    told_why = f": {reason}" if reason else "; no reason was given"
    return Withdrawn(f"<{node.value}> was withdrawn{told_why}.", reason=reason, date=date, change=change)


def graph(name: str) -> str:
    """The IRI of one of our graphs."""
    return f"{service().store.base}graph/{name}"


def home(graphs: Iterable[str]) -> str:
    """The graph in which a statement is at home, of those that hold it: one of the published view before others."""
    published = [graph(name) for name in PUBLISHED]
    rank = {name: place for place, name in enumerate(published)}
    return min(graphs, key=lambda each: (rank.get(each, len(rank)), each), default="")
