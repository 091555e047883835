"""Runs one query on the store and writes the answer: the part of a query process that knows SPARQL."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from server.errors import BadRequest, Broken, NotAcceptable, Unsupported
from server.language import faults, guard
from server.language.inlines import filled
from server.language.tokens import unescaped
from server.protocol.negotiation import GRAPHS, RESULTS, Format
from server.rewriting import rewrite
from server.workers.dataset import QueryDataset
from server.workers.serialization import Result, Writer, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from server.workers.frames import Order
    from server.workers.values import Column


@dataclass(frozen=True, slots=True)
class Conditions:
    """Under what conditions queries run: limits on their text, memory beyond the dataset and when idle, prefixes.

    `columns` are those of the snapshot, where it is held in memory.
    """

    limits: guard.Limits
    memory: int
    prefixes: Mapping[str, str]
    idle_memory: int = 128 * 1024 * 1024
    columns: Mapping[str, Column] = field(default_factory=dict)


def evaluate(
    store: ox.Store,
    order: Order,
    conditions: Conditions,
    head: Callable[[dict[str, Any]], None],
    body: Writer,
) -> None:
    """Answer `order`: call `head` once with what follows, then write the answer to `body`.

    What follows is told as `kind` ("solutions", "boolean", "graph"), `format`, and `unknown_graphs`, the
    graphs asked for that we do not hold. Raises a `ServiceError` before `head` is called for a query that may
    not run or has a fault. The engine is lazy: what it finds wrong later is raised as `ServiceError` after
    `head`.
    """
    order = order._replace(query=unescaped(order.query))
    guard.judge(order.query, conditions.limits)
    dataset = QueryDataset(store, order, conditions.columns)
    unknown = dataset.unknown()
    result = _query(store, order, conditions, dataset)
    kind = {ox.QuerySolutions: "solutions", ox.QueryBoolean: "boolean"}.get(type(result), "graph")
    form = order.graph if kind == "graph" else order.solutions
    if not form:
        raise _not_acceptable(GRAPHS if kind == "graph" else RESULTS, kind)
    head({"kind": kind, "format": form, "unknown_graphs": unknown})
    try:
        write(result, form, order.rows, conditions.prefixes, body)
    except RuntimeError as error:
        raise _engine_fault(error) from error


def _query(store: ox.Store, order: Order, conditions: Conditions, dataset: QueryDataset) -> Result:
    try:
        try:
            return store.query(filled(rewrite(order.query, dataset), order.inlines), **dataset.arguments)
        except SyntaxError:
            # Faults are told of the query as it was sent.
            return store.query(filled(order.query, order.inlines), **dataset.arguments)
    except SyntaxError as error:
        raise faults.fault(order.query, str(error), conditions.prefixes) from error
    except ValueError as error:
        raise BadRequest(f"<{order.base}> cannot be the base of relative IRIs: {error}.") from error
    except (RuntimeError, OSError) as error:
        raise _engine_fault(error) from error


def _not_acceptable(offers: Iterable[Format], kind: str) -> NotAcceptable:
    available = [offer.media_type for offer in offers]
    form = "a graph" if kind == "graph" else "a table or a truth value"
    return NotAcceptable(f"The query gives {form}: available are {', '.join(available)}.", available=available)


def _engine_fault(error: Exception) -> Unsupported | Broken:
    message = str(error)
    if "not supported" in message:
        return Unsupported(message.rstrip(".") + ".")
    return Broken(f"The query engine failed: {message}")
