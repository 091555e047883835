"""Terms and tables as a page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from server.prefixes import shorten

if TYPE_CHECKING:
    from collections.abc import Mapping

XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = {XSD + name for name in ("integer", "decimal", "double", "float")}


@dataclass(frozen=True, slots=True)
class Cell:
    """One term: text, where it leads ("" nowhere) and if that is elsewhere, language, the full IRI."""

    text: str
    href: str = ""
    external: bool = False
    language: str = ""
    number: bool = False
    full: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A result as a page shows it: headings, rows of cells (None: unbound), whether rows were left out."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell | None, ...], ...]
    more: bool
    graph: bool = False
    unknown_graphs: tuple[str, ...] = ()
    boolean: bool | None = None


def table(result: Mapping[str, Any], base: str, prefixes: Mapping[str, str]) -> Table:
    """From `server.workers.evaluation`'s table."""
    unknown = tuple(result["unknown_graphs"])
    if "boolean" in result:
        return Table((), (), False, False, unknown, bool(result["boolean"]))
    rows = tuple(tuple(cell(term, base, prefixes) if term else None for term in row) for row in result["rows"])
    return Table(tuple(result["variables"]), rows, bool(result["more"]), bool(result["graph"]), unknown)


def cell(term: Mapping[str, str], base: str, prefixes: Mapping[str, str]) -> Cell:
    """One term; ours lead to their pages here, web addresses to where they lie."""
    text = term["value"]
    if term["type"] == "literal":
        return Cell(text, language=term.get("xml:lang", ""), number=term.get("datatype") in NUMBERS)
    if term["type"] != "uri":
        return Cell(text)
    short = shorten(text, prefixes)
    if text.startswith(base):
        return Cell(short, href="/page/" + quote(text[len(base) :], safe="/:@!$&'()*+,;=~"), full=text)
    external = text.startswith(("http://", "https://"))
    return Cell(short, href=text if external else "", external=external, full=text)
