"""Runs one query on the store and writes the answer: the part of a query process that knows SPARQL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from server import faults, guard
from server.errors import BadRequest, Broken, NotAcceptable, UnknownGraph, Unsupported
from server.negotiation import GRAPHS, RESULTS, Format
from server.tokens import line_and_column
from server.workers.serialization import Result, Writer, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from server.workers.frames import Order


@dataclass(frozen=True, slots=True)
class Conditions:
    """Under what conditions queries run: limits on their text, memory beyond the dataset, prefixes."""

    limits: guard.Limits
    memory: int
    prefixes: Mapping[str, str]


def evaluate(
    store: ox.Store,
    order: Order,
    conditions: Conditions,
    head: Callable[[dict[str, str]], None],
    body: Writer,
) -> None:
    """Answer `order`: call `head` once with what follows (`kind`, `format`), then write the answer to `body`.

    Raises a `ServiceError` before `head` is called for a query that may not run or has a fault. The engine is
    lazy: what it finds wrong later is raised as `ServiceError` after `head`.
    """
    result = _query(store, order, conditions)
    kind = {ox.QuerySolutions: "solutions", ox.QueryBoolean: "boolean", ox.QueryTriples: "graph"}[
        type(result)
    ]
    form = order.graph if kind == "graph" else order.solutions
    if not form:
        raise _not_acceptable(GRAPHS if kind == "graph" else RESULTS, kind)
    head({"kind": kind, "format": form})
    try:
        write(result, form, order.rows, conditions.prefixes, body)
    except RuntimeError as error:
        raise _engine_fault(error) from error


def _query(store: ox.Store, order: Order, conditions: Conditions) -> Result:
    guard.judge(order.query, conditions.limits)
    for iri, token in guard.dataset_clause(order.query):
        _require_graph(store, iri, *line_and_column(order.query, token.start))
    try:
        return store.query(order.query, **_dataset(order))
    except SyntaxError as error:
        raise faults.fault(order.query, str(error), conditions.prefixes) from error
    except (RuntimeError, OSError) as error:
        raise _engine_fault(error) from error


def _dataset(order: Order) -> dict[str, Any]:
    """The dataset of the protocol (section 2.1.4): given one of the parameters, the other is empty.

    A graph we do not hold counts as an empty one, as the W3C's tests of the protocol have it.
    """
    if order.default_graphs is None and order.named_graphs is None:
        return {}
    return {
        "default_graph": [_graph(iri) for iri in order.default_graphs or ()],
        "named_graphs": [_graph(iri) for iri in order.named_graphs or ()],
    }


def _graph(iri: str) -> ox.NamedNode:
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise BadRequest(f"<{iri}> cannot be the IRI of a graph: {error}.") from error


def _require_graph(store: ox.Store, iri: str, line: int, column: int) -> None:
    if not store.contains_named_graph(_graph(iri)):
        raise UnknownGraph(
            f"Line {line}, column {column}: there is no graph <{iri}> here, and none is fetched.",
            line=line,
            column=column,
            hint="SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } lists the graphs.",
        )


def _not_acceptable(offers: Iterable[Format], kind: str) -> NotAcceptable:
    available = [offer.media_type for offer in offers]
    form = "a graph" if kind == "graph" else "a table or a truth value"
    return NotAcceptable(
        f"The query gives {form}: available are {', '.join(available)}.", available=available
    )


def _engine_fault(error: Exception) -> Unsupported | Broken:
    message = str(error)
    if "not supported" in message:
        return Unsupported(message.rstrip(".") + ".")
    return Broken(f"The query engine failed: {message}")
