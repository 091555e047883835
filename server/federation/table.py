"""Solutions as text: from a source's answer or our own, into inline data of a query."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Row = tuple[str, ...]

FORMATS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "application/xml": ox.QueryResultsFormat.XML,
    "text/xml": ox.QueryResultsFormat.XML,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
CSV = "text/csv"
ACCEPT = (
    "application/sparql-results+json, application/sparql-results+xml;q=0.8, "
    "text/tab-separated-values;q=0.5, text/csv;q=0.2"
)
FEW = 256
"""Rows up to which the engine may walk inline data for each of its own rows; more it shall put in a hash table."""
ABSOLUTE = re.compile(r"(?:https?|urn|mailto|ftp|tag|info|doi|geo):[^\s<>\"{}|^`\\]+")
BLANK = "_:"
UNDEF = "UNDEF"


class ResultsError(ValueError):
    """An answer that is no table of solutions; the message says why."""


@dataclass(frozen=True, slots=True)
class Table:
    """Solutions: the variables' names, and rows of terms as SPARQL writes them, "" where unbound."""

    names: tuple[str, ...]
    rows: tuple[Row, ...]

    def column(self, name: str) -> int:
        """The place of a variable in the rows, -1 when it has none."""
        return self.names.index(name) if name in self.names else -1

    def only(self, names: Sequence[str]) -> list[Row]:
        """The rows with these columns in this order; unbound where a variable has none."""
        places = [self.column(name) for name in names]
        if places == list(range(len(self.names))):
            return list(self.rows)
        return [tuple(row[place] if place >= 0 else "" for place in places) for row in self.rows]


def parse(body: bytes, media_type: str, most: int) -> Table:
    """The solutions in a source's answer (SPARQL 1.1 results in JSON, XML, TSV, CSV).

    At most `most` + 1 rows are read. Raises `ResultsError`.
    """
    if media_type == CSV:
        return _parse_csv(body, most)
    if media_type not in FORMATS:
        raise ResultsError(f"its answer is {media_type or 'of no type'}, not SPARQL results")
    found = None
    try:
        found = ox.parse_query_results(body, FORMATS[media_type])
        if isinstance(found, ox.QueryBoolean):
            raise ResultsError("its answer is a truth value, not a table")  # noqa: TRY301  # told as it is
        names = tuple(variable.value for variable in found.variables)
        rows = [tuple("" if term is None else str(term) for term in each) for each in islice(found, most + 1)]
    except ResultsError:
        raise
    except (SyntaxError, ValueError) as error:
        reason = str(error)
    else:
        return Table(names, tuple(rows))
    finally:
        found = None  # the engine's object must not travel to another thread with an error
    raise ResultsError(f"its answer cannot be read: {reason}")


def parse_own(body: bytes) -> Table:
    """Our own engine's answer in TSV: its cells are terms as SPARQL writes them."""
    head, *lines = body.decode("utf-8").split("\n")
    names = tuple(name[1:] for name in head.split("\t") if name)
    return Table(names, tuple(tuple(line.split("\t")) for line in lines[:-1]))


def _parse_csv(body: bytes, most: int) -> Table:
    """CSV tells no kinds of term (section 3 of its specification): what looks like an IRI is read as one."""
    import csv  # noqa: PLC0415  # hardly ever needed
    from io import StringIO  # noqa: PLC0415

    try:
        lines = csv.reader(StringIO(body.decode("utf-8-sig"), newline=""), strict=True)
        names = tuple(next(lines, []))
        rows = []
        for line in lines:
            if len(line) != len(names):
                raise ResultsError(f"its answer has a row of {len(line)} cells where {len(names)} are due")
            rows.append(tuple(map(_guess, line)))
            if len(rows) > most:
                break
    except (UnicodeDecodeError, csv.Error) as error:
        raise ResultsError(f"its answer cannot be read: {error}") from error
    return Table(names, tuple(rows))


def _guess(cell: str) -> str:
    if cell == "":
        return ""
    if ABSOLUTE.fullmatch(cell):
        return str(ox.NamedNode(cell))
    if cell.startswith(BLANK) and cell[2:].isalnum():
        return cell
    return str(ox.Literal(cell))


def apart(table: Table, label: str) -> Table:
    """The table with its blank nodes renamed: the same label in another answer is another node."""
    if not any(cell.startswith(BLANK) for row in table.rows for cell in row):
        return table
    rows = tuple(
        tuple(f"{BLANK}{label}.{cell[2:]}" if cell.startswith(BLANK) else cell for cell in row) for row in table.rows
    )
    return Table(table.names, rows)


@dataclass(frozen=True, slots=True)
class Inline:
    """Solutions as a graph pattern: `marker` is one in a query that is read, cut and rewritten; `text` the real one.

    So nobody but the engine has to read its many rows.
    """

    marker: str
    text: str


def inline(names: Sequence[str], rows: Sequence[Row], iri: str) -> Inline:
    """Solutions as inline data (SPARQL 1.1 Query, section 10.2); `iri` marks them.

    Blank nodes cannot stand in VALUES, so their labels do and BNODE makes them.
    """
    if not names:
        marker = f"VALUES () {{ {'() ' * len(rows)}}}"
        return Inline(marker, marker)
    blank = [any(row[place].startswith(BLANK) for row in rows) for place in range(len(names))]
    columns, projected = [], []
    for place, name in enumerate(names):
        if blank[place]:
            columns += [f"?comity_node{place}", f"?comity_term{place}"]
            term = f"IF(BOUND(?comity_node{place}), BNODE(?comity_node{place}), ?comity_term{place})"
            projected.append(f"({term} AS ?{name})")
        else:
            columns.append(f"?{name}")
            projected.append(f"?{name}")
    variables = " ".join(f"?{name}" for name in names)
    marker = f"VALUES ({variables}) {{ ({' '.join([f'<{iri}>', *[UNDEF] * (len(names) - 1)])}) }}"
    data = f"VALUES ({' '.join(columns)}) {{ {_rows(rows, blank) if any(blank) else _rows(rows)} }}"
    text = f"{{ SELECT {' '.join(projected)} WHERE {{ {data} }} }}" if any(blank) or len(rows) > FEW else data
    return Inline(marker, text)


def _rows(rows: Iterable[Row], blank: Sequence[bool] = ()) -> str:
    """Rows as they stand in VALUES; a column marked `blank` takes two, the node's label and any other term."""
    if not blank:
        return "\n".join(f"({' '.join([cell or UNDEF for cell in row])})" for row in rows)
    lines = []
    for row in rows:
        cells = []
        for cell, doubled in zip(row, blank, strict=True):
            if doubled:
                node = cell.startswith(BLANK)
                cells += [json.dumps(cell[2:]) if node else UNDEF, UNDEF if node else cell or UNDEF]
            else:
                cells.append(cell or UNDEF)
        lines.append(f"({' '.join(cells)})")
    return "\n".join(lines)
