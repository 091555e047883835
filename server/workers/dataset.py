"""The dataset that one query is answered over: chosen by the protocol, else by the query, else all we hold."""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from server.errors import BadRequest
from server.language.dataset_clause import DatasetClause, dataset_clause, prologue, resolved

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from server.language.tokens import Token
    from server.workers.frames import Order
    from server.workers.values import Column

NO_COLUMNS: Mapping[str, Column] = MappingProxyType({})


class QueryDataset:
    """The dataset of an order, in a store."""

    def __init__(self, store: ox.Store, order: Order, columns: Mapping[str, Column] = NO_COLUMNS) -> None:
        self._store, self._order, self._columns = store, order, columns
        self._of_protocol = order.default_graphs is not None or order.named_graphs is not None

    @cached_property
    def arguments(self) -> dict[str, Any]:
        """For the engine, what the protocol says (section 2.1.4): given one of its parameters, the other is empty."""
        arguments: dict[str, Any] = {"base_iri": self._order.base or None}
        if self._of_protocol:
            arguments["default_graph"] = [graph(iri) for iri in self._order.default_graphs or ()]
            arguments["named_graphs"] = [graph(iri) for iri in self._order.named_graphs or ()]
        return arguments

    def unknown(self) -> list[str]:
        """The graphs asked for that we do not hold.

        They count as empty, as the W3C's tests have it, and nothing is fetched; but the client is told, for an
        empty answer from a misspelt graph must not look like an empty graph.
        """
        asked = (*self._clause.iris, *(self._order.default_graphs or ()), *(self._order.named_graphs or ()))
        return sorted({iri for iri in asked if not self._store.contains_named_graph(graph(iri))})

    def named_graphs(self) -> Sequence[str] | None:
        """The IRIs of the named graphs; None when there are some without."""
        if self._of_protocol:
            return self._order.named_graphs or ()
        if self._clause.iris:
            return self._clause.named
        held = list(self._store.named_graphs())
        return [name.value for name in held] if all(isinstance(name, ox.NamedNode) for name in held) else None

    def absent(self, term: str, graph: Token | None) -> bool:
        """Whether a graph is there and none of its triples has a term, both as the query writes them.

        None is the default graph.
        """
        pattern = f"{{ {term} ?p ?o }} UNION {{ ?s ?p {term} }}"
        if graph is None:
            return not self._ask(pattern)
        return self._ask(f"GRAPH {graph.text} {{}}") and not self._ask(f"GRAPH {graph.text} {{ {pattern} }}")

    def values_within(self, predicate: str, bounds: Sequence[tuple[str, str]]) -> tuple[Sequence[str], int] | None:
        """All objects of a predicate that may be within bounds, and their triples, as the columns tell."""
        if not self._columns:
            return None
        written = [predicate, *(constant for _, constant in bounds)]
        terms = resolved(prologue(self._order.query), written, self._order.base)
        column = self._columns.get(terms[0].value) if terms and isinstance(terms[0], ox.NamedNode) else None
        if column is None:
            return None
        found = zip((operator for operator, _ in bounds), terms[1:], strict=True)
        return column.range((operator, constant) for operator, constant in found if isinstance(constant, ox.Literal))

    def fewer(self, pattern: str, triples: int, graph: Token | None) -> bool:
        """Whether fewer than so many subjects have the predicate and object of a pattern."""
        pattern = f"?s {pattern}" if graph is None else f"GRAPH {graph.text} {{ ?s {pattern} }}"
        return not self._ask(f"SELECT * {{ {pattern} }} OFFSET {max(0, triples - 1)} LIMIT 1")

    def _ask(self, pattern: str) -> bool:
        query = f"{prologue(self._order.query)} ASK {self._clause.text} {{ {{ {pattern} }} }}"
        return bool(self._store.query(query, **self.arguments))

    @cached_property
    def _clause(self) -> DatasetClause:
        return dataset_clause(self._order.query, self._order.base)


def graph(iri: str) -> ox.NamedNode:
    """The name of a graph; raises `BadRequest` for what is no IRI."""
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise BadRequest(f"<{iri}> cannot be the IRI of a graph: {error}.") from error
