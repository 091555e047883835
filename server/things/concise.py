"""A thing as data: its symmetric concise bounded description, with the claims on it and the labels of what it names.

https://www.w3.org/Submission/CBD/: the statements with the thing as subject or object, in pages, and what makes
them readable by themselves: each claim that asserts the thing, what contradicts it, the label of every IRI.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from ontology import COMITY
from server.service import service, value
from server.things.rdf import LABEL, Term, quad, term
from server.things.things import graph, home, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from server.things.things import Thing

PAGE = 500
"""Statements in one page."""
MOST = 200_000
"""Bound on the rows of one page with its claims."""

ASSERTS, CONTRADICTS = (ox.NamedNode(str(COMITY[name])) for name in ("asserts", "contradicts"))
OF_ANOTHER = " ".join(f"<{COMITY[name]}>" for name in ("asserts", "quote", "statedIn"))
"""What is told of a claim that contradicts."""


@dataclass(frozen=True, slots=True)
class Concise:
    """One page of a description.

    Each quad stands in the graph it is at home in; `inferred` are those of `statements` that no document says.
    """

    statements: tuple[ox.Quad, ...]
    claims: tuple[ox.Quad, ...]
    labels: tuple[ox.Quad, ...]
    total: int

    @property
    def inferred(self) -> tuple[ox.Quad, ...]:
        """The statements that follow by the rules of the ontology only."""
        follows = ox.NamedNode(graph("inferred"))
        return tuple(quad for quad in self.statements if quad.graph_name == follows)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.total // PAGE))


def of(thing: Thing, page: int = 1) -> Concise:
    """One page of the description of a thing; there is nothing on a page beyond the last."""
    around = _around(thing)
    start = (page - 1) * PAGE
    # Graphs are looked up for the rows of one page only. The order is the store's, the same for one snapshot:
    # to sort what a state is part of would take seconds for each page.
    statements = _quads(
        f"""SELECT ?s ?p ?o ?g WHERE {{
  {{ SELECT {"?s" if thing.published else "DISTINCT ?s"} ?p ?o WHERE {{ {around} }} LIMIT {PAGE + 1} OFFSET {start} }}
  OPTIONAL {{ GRAPH ?g {{ ?s ?p ?o }} }} }}"""
    )
    more = len(statements) > PAGE
    total = _count(thing, around) if more or page > 1 else len(statements)
    claims = _claims(thing, statements[:PAGE])
    return Concise(statements[:PAGE], claims, _labels((*statements[:PAGE], *claims)), total)


def _around(thing: Thing) -> str:
    """The pattern of all statements that a thing is part of; of a published one those of the published view."""
    node = thing.node
    out, into = f"{node} ?p ?o", f"?s ?p {node}"
    if thing.published:
        told = f"GRAPH ?told {{ ?s <{COMITY.canonical}> {node} }} BIND(<{COMITY.canonical}> AS ?p)"
    else:
        out, into = (f"GRAPH ?home {{ {each} }} {standing('home')}" for each in (out, into))
        told = ""
    ways = [f"{{ {out} BIND({node} AS ?s) }}", f"{{ {into} BIND({node} AS ?o) }}"]
    return " UNION ".join([*ways, f"{{ {told} BIND({node} AS ?o) }}"] if told else ways)


def _count(thing: Thing, around: str) -> int:
    # In the published view each statement stands once; elsewhere it may stand in several graphs.
    each = around if thing.published else f"SELECT DISTINCT ?s ?p ?o {{ {around} }}"
    [row] = service().select(f"SELECT (COUNT(*) AS ?n) {{ {each} }}")
    return int(value(row, "n"))


def _claims(thing: Thing, statements: Iterable[ox.Quad]) -> tuple[ox.Quad, ...]:
    """All of the claims that assert the thing, and the words of those that contradict them."""
    ours = {str(quad.subject) for quad in statements if quad.predicate == ASSERTS and quad.object == thing.node}
    rivals = {str(quad.subject) for quad in statements if quad.predicate == CONTRADICTS}
    if not ours | rivals:
        return ()
    told = "?s ?p ?o" if thing.published else "GRAPH ?home { ?s ?p ?o }"
    rival = f"?c {CONTRADICTS} ?s . ?s ?p ?o"
    rival = rival if thing.published else f"GRAPH ?home {{ {rival} }}"
    return _quads(
        f"""SELECT ?s ?p ?o ?g WHERE {{
  {{ SELECT DISTINCT ?s ?p ?o WHERE {{
    {{ VALUES ?s {{ {" ".join(sorted(ours))} }} {told} }} UNION
    {{ VALUES ?c {{ {" ".join(sorted(ours | rivals))} }} VALUES ?p {{ {OF_ANOTHER} }} {rival} }} }} }}
  OPTIONAL {{ GRAPH ?g {{ ?s ?p ?o }} }} }}"""
    )


def _labels(quads: Sequence[ox.Quad]) -> tuple[ox.Quad, ...]:
    """The labels of all that the quads name."""
    named = {
        str(each)
        for quad in quads
        for each in (quad.subject, quad.predicate, quad.object, quad.graph_name)
        if isinstance(each, ox.NamedNode)
    }
    if not named:
        return ()
    pattern = f"?s {LABEL} ?o"
    return _quads(
        f"""SELECT ?s ({LABEL} AS ?p) ?o ?g WHERE {{ VALUES ?s {{ {" ".join(sorted(named))} }}
  {{ {pattern} }} UNION {{ GRAPH ?g {{ {pattern} }} {standing("g")} }} }}"""
    )


def _quads(query: str) -> tuple[ox.Quad, ...]:
    """The statements in rows of ?s ?p ?o ?g, in their order, each once and in the graph it is at home in."""
    homes: dict[tuple[Term, Term, Term], set[str]] = {}
    for row in service().select(query, MOST):
        subject, predicate, target = (term(cell) for cell in (row["s"], row["p"], row["o"]) if cell)
        homes.setdefault((subject, predicate, target), set()).update({value(row, "g")} - {""})
    return tuple(quad(*statement, home(graphs)) for statement, graphs in homes.items())
