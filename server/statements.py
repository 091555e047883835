"""The statements that a thing is part of, by property: what is told, what follows from it, and a few of many."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import pyoxigraph as ox

from ontology import COMITY
from server.lexicon import query_link
from server.service import RDFS_LABEL, service, value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from server.lexicon import Cell

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
MOST = 20
"""Values shown of one property: a state may have thousands."""


class Source(StrEnum):
    """Where statements are looked for: the published view, told or inferred, or all other graphs."""

    TOLD = "told"
    INFERRED = "inferred"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Property:
    """A property with its first values, how many there are in all, and where the query is that finds them all."""

    iri: str
    name: Cell
    values: tuple[Cell, ...]
    count: int
    all: str


def of(node: ox.NamedNode, source: Source, *, incoming: bool = False) -> tuple[Property, ...]:
    """The statements with `node` as subject, or as object if `incoming`; properties in order of their names."""
    link = f"?o ?p {node}" if incoming else f"{node} ?p ?o"
    pattern = _pattern(link, source)
    counts = {
        value(row, "p"): int(value(row, "n"))
        for row in service().select(f"SELECT ?p (COUNT(DISTINCT ?o) AS ?n) WHERE {{ {pattern} }} GROUP BY ?p")
    }
    cells = _cells(pattern, counts)
    lexicon = service().lexicon()
    found = [
        Property(iri, lexicon.term(iri), tuple(cells.get(iri, ())), count, _query(link, iri))
        for iri, count in counts.items()
    ]
    return tuple(sorted(found, key=lambda each: each.name.text))


def _pattern(link: str, source: Source) -> str:
    inferred = f"<{service().store.base}graph/inferred>"
    return {
        Source.TOLD: f"{link} . FILTER NOT EXISTS {{ GRAPH {inferred} {{ {link} }} }}",
        Source.INFERRED: f"GRAPH {inferred} {{ {link} }}",
        Source.ELSEWHERE: f"GRAPH ?g {{ {link} }} FILTER(?g != {inferred})",
    }[source]


def _cells(pattern: str, counts: Mapping[str, int]) -> dict[str, list[Cell]]:
    """The first values of each property: dated things in order of time, then the rest."""
    if not counts:
        return {}
    each = " UNION ".join(
        f"""{{ SELECT DISTINCT ?p ?o ?date WHERE {{
        VALUES ?p {{ {ox.NamedNode(iri)} }} {pattern} OPTIONAL {{ ?o <{COMITY.earliest}> ?date }}
      }} ORDER BY DESC(BOUND(?date)) ?date ?o LIMIT {MOST} }}"""
        for iri in counts
    )
    rows = service().select(
        f"SELECT ?p ?o (MIN(?l) AS ?label) (MIN(?date) AS ?day) WHERE {{ {each} "
        f"OPTIONAL {{ ?o {RDFS_LABEL} ?l }} }} GROUP BY ?p ?o ORDER BY DESC(BOUND(?day)) ?day ?label ?o"
    )
    lexicon = service().lexicon()
    cells: dict[str, list[Cell]] = {}
    for row in rows:
        if (term := row["o"]) is not None:
            iri = value(row, "p")
            label = value(row, "label") or lexicon.labels.get(term["value"], "")
            found = lexicon.term(term["value"]) if iri == RDF_TYPE else lexicon.cell(term, label)
            cells.setdefault(iri, []).append(found)
    return cells


def _query(link: str, iri: str) -> str:
    thing = link.replace("?p", str(ox.NamedNode(iri))).replace("?o", "?thing")
    label = f"OPTIONAL {{ ?thing {RDFS_LABEL} ?label }}"
    return query_link(f"SELECT ?thing ?label WHERE {{\n  {thing} .\n  {label}\n}}\nORDER BY ?label\n")
