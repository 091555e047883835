"""Writes a result in the form that was asked for."""

from __future__ import annotations

import json
from itertools import islice
from typing import IO, TYPE_CHECKING, Any, Protocol, cast

import pyoxigraph as ox

from server.workers.frames import TABLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

RESULT_FORMATS = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
GRAPH_FORMATS = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "rdf": ox.RdfFormat.RDF_XML,
    "jsonld": ox.RdfFormat.JSON_LD,
}


Result = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Writer(Protocol):
    """Where an answer is written to."""

    def write(self, data: bytes, /) -> int:
        """Take some bytes of it."""

    def flush(self) -> None:
        """Hold nothing back."""


def write(result: Result, form: str, rows: int, prefixes: Mapping[str, str], body: Writer) -> None:
    """Write a result to `body` in the format of that name; a table has at most `rows` rows.

    Raises what the engine finds wrong on the way, as RuntimeError or OSError.
    """
    # pyoxigraph needs no more of a file than `Writer` has, but says that it does.
    file = cast("IO[bytes]", body)
    if form == TABLE:
        body.write(json.dumps(_table(result, rows)).encode())
    elif not isinstance(result, ox.QueryTriples):
        result.serialize(file, RESULT_FORMATS[form])
    elif form == "ttl":
        ordered = PrefixesInOrder(body)
        triples = cast("Iterable[ox.Triple]", result)
        ox.serialize(triples, cast("IO[bytes]", ordered), ox.RdfFormat.TURTLE, prefixes=dict(prefixes))
        ordered.flush()
    else:
        result.serialize(file, GRAPH_FORMATS[form])


class PrefixesInOrder:
    """Turtle with its prefixes sorted: the engine's order changes with each process."""

    def __init__(self, body: Writer) -> None:
        self.body = body
        self.head: bytes | None = b""

    def write(self, data: bytes) -> int:
        """Hold back the prefixes until the first line that is none."""
        if self.head is None:
            return self.body.write(data)
        self.head += data
        *lines, rest = self.head.split(b"\n")
        if (rest and not b"@prefix ".startswith(rest[:8])) or any(not line.startswith(b"@prefix ") for line in lines):
            self.flush()
        return len(data)

    def flush(self) -> None:
        """Write what was held back."""
        if self.head is not None:
            lines = self.head.splitlines(keepends=True)
            first = next((n for n, line in enumerate(lines) if not line.startswith(b"@prefix ")), len(lines))
            self.head = None
            self.body.write(b"".join(sorted(lines[:first]) + lines[first:]))


def _table(result: Result, rows: int) -> dict[str, Any]:
    """The first rows for a page, and whether there are more."""
    if isinstance(result, ox.QueryBoolean):
        return {"boolean": bool(result)}
    if isinstance(result, ox.QueryTriples):
        names = ["subject", "predicate", "object"]
        found = [[t.subject, t.predicate, t.object] for t in islice(result, rows + 1)]
    else:
        names = [variable.value for variable in result.variables]
        found = [list(solution) for solution in islice(result, rows + 1)]
    return {
        "graph": isinstance(result, ox.QueryTriples),
        "variables": names,
        "rows": [[_term(term) for term in row] for row in found[:rows]],
        "more": len(found) > rows,
    }


def _term(term: object) -> dict[str, str] | None:
    """A term as in SPARQL 1.1 Query Results JSON, section 3.2.2."""
    if term is None:
        return None
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.Literal):
        if term.language:
            return {"type": "literal", "value": term.value, "xml:lang": term.language}
        return {"type": "literal", "value": term.value, "datatype": term.datatype.value}
    return {"type": "bnode", "value": str(term)}
