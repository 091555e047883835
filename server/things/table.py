"""A result as a table on a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from server.things.lexicon import Cell, Lexicon


@dataclass(frozen=True, slots=True)
class Table:
    """A result as a page shows it: headings, rows of cells (None: unbound), whether rows were left out."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell | None, ...], ...]
    more: bool
    graph: bool = False
    unknown_graphs: tuple[str, ...] = ()
    boolean: bool | None = None


def table(result: Mapping[str, Any], lexicon: Lexicon, labels: Mapping[str, str]) -> Table:
    """From `server.workers.evaluation`'s table; `labels` are those of its things by IRI."""
    unknown = tuple(result["unknown_graphs"])
    if "boolean" in result:
        return Table((), (), False, False, unknown, bool(result["boolean"]))
    rows = tuple(
        tuple(lexicon.cell(term, labels.get(term["value"], "")) if term else None for term in row)
        for row in result["rows"]
    )
    return Table(tuple(result["variables"]), rows, bool(result["more"]), bool(result["graph"]), unknown)


def iris(result: Mapping[str, Any], base: str) -> list[str]:
    """The IRIs under `base` in a table, each once: those whose labels are worth looking up."""
    return sorted(
        {
            term["value"]
            for row in result.get("rows", ())
            for term in row
            if term and term["type"] == "uri" and term["value"].startswith(base)
        }
    )
