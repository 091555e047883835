"""Runs one query on the store and writes the answer: the part of a query process that knows SPARQL."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Any, Protocol, cast

import pyoxigraph as ox

from server import faults, guard
from server.errors import BadRequest, Broken, NotAcceptable, Unsupported, UnknownGraph
from server.negotiation import GRAPHS, RESULTS, Format
from server.workers.frames import TABLE, Order

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

class Writer(Protocol):
    """Where an answer is written to."""

    def write(self, data: bytes, /) -> int:
        """Take some bytes of it."""

    def flush(self) -> None:
        """Hold nothing back."""


Result = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples
Head = Callable[[dict[str, str]], None]


def evaluate(
    store: ox.Store, order: Order, limits: guard.Limits, prefixes: Mapping[str, str], head: Head, body: Writer
) -> None:
    """Answer `order`: call `head` once with what follows (`kind`, `format`), then write the answer to `body`.

    Raises a `ServiceError` before `head` is called for a query that may not run or has a fault. The engine is
    lazy: what it finds wrong later is raised as `ServiceError` after `head`.
    """
    result = _query(store, order, limits, prefixes)
    kind = {ox.QuerySolutions: "solutions", ox.QueryBoolean: "boolean", ox.QueryTriples: "graph"}[type(result)]
    form = order.graph if kind == "graph" else order.solutions
    if not form:
        raise _not_acceptable(GRAPHS if kind == "graph" else RESULTS, kind)
    head({"kind": kind, "format": form})
    try:
        if form == TABLE:
            body.write(json.dumps(_table(result, order.rows)).encode())
        elif isinstance(result, ox.QueryTriples):
            ox.serialize(cast("Iterable[ox.Triple]", result), body, GRAPH_FORMATS[form], prefixes=dict(prefixes))
        else:
            result.serialize(body, RESULT_FORMATS[form])
    except RuntimeError as error:
        raise _engine_fault(error) from error


def _query(store: ox.Store, order: Order, limits: guard.Limits, prefixes: Mapping[str, str]) -> Result:
    guard.judge(order.query, limits)
    for iri, token in guard.dataset_clause(order.query):
        _require_graph(store, iri, guard.line_and_column(order.query, token.start))
    for iri in (*(order.default_graphs or ()), *(order.named_graphs or ())):
        _require_graph(store, iri, None)
    try:
        return store.query(order.query, **_dataset(order))
    except SyntaxError as error:
        raise faults.fault(order.query, str(error), prefixes) from error
    except (RuntimeError, OSError) as error:
        raise _engine_fault(error) from error


def _dataset(order: Order) -> dict[str, Any]:
    """The dataset of the protocol (section 2.1.4): given one of the two parameters, the other set is empty."""
    if order.default_graphs is None and order.named_graphs is None:
        return {}
    return {
        "default_graph": [ox.NamedNode(iri) for iri in order.default_graphs or ()],
        "named_graphs": [ox.NamedNode(iri) for iri in order.named_graphs or ()],
    }


def _require_graph(store: ox.Store, iri: str, place: tuple[int, int] | None) -> None:
    try:
        known = store.contains_named_graph(ox.NamedNode(iri))
    except ValueError as error:
        raise BadRequest(f"<{iri}> is no IRI of a graph: {error}.") from error
    if not known:
        line, column = place or (None, None)
        raise UnknownGraph(
            f"There is no graph <{iri}> here, and none is fetched from elsewhere.",
            line=line,
            column=column,
            hint="SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } lists the graphs.",
        )


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


def _not_acceptable(offers: Iterable[Format], kind: str) -> NotAcceptable:
    available = [offer.media_type for offer in offers]
    form = "a graph" if kind == "graph" else "a table or a truth value"
    return NotAcceptable(f"The query gives {form}: available are {', '.join(available)}.", available=available)


def _engine_fault(error: Exception) -> Unsupported | Broken:
    message = str(error)
    if "not supported" in message:
        return Unsupported(message.rstrip(".") + ".")
    return Broken(f"The query engine failed: {message}")
