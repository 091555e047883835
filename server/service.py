"""What every view stands on: the snapshot, the settings and the query processes of this application."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from flask import current_app, has_request_context, request

from server.errors import ServiceError
from server.example_queries import Example, load_examples
from server.lexicon import Lexicon
from server.prefixes import prefixes, turtle_prefixes
from server.protocol import Request
from server.workers import TABLE, Answer, Nursery, Order, Pool

if TYPE_CHECKING:
    from collections.abc import Collection

    from server.settings import Settings
    from server.store import Store

EXTENSION = "comity"
MOST_ROWS = 10_000
"""Bound on the rows of our own small queries."""
RDFS_LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"

log = logging.getLogger("comity.server")

Row = Mapping[str, Mapping[str, str] | None]


@dataclass(slots=True)
class Service:
    """The running service. Close it when done; a server closes it by ending."""

    store: Store
    settings: Settings
    pool: Pool
    examples: tuple[Example, ...]
    _counts: dict[str, int] = field(default_factory=dict)
    _lexicon: Lexicon | None = None

    @classmethod
    def start(cls, store: Store, settings: Settings, nursery: Nursery | None = None) -> Service:
        """A service over a snapshot; `nursery` is one that other web processes share."""
        nursery = nursery or Nursery(store.served_from(settings), settings, turtle_prefixes(store.base))
        return cls(store, settings, Pool(nursery, settings), load_examples())

    def close(self) -> None:
        """End the query processes."""
        self.pool.close()

    def endpoint(self) -> str:
        """The address of the SPARQL endpoint as the client knows it."""
        root = self.settings.public_url or (request.url_root if has_request_context() else "")
        return root.rstrip("/") + "/sparql" if root else ""

    def order(self, asked: Request, solutions: str, graph: str, rows: int = 0) -> Order:
        """The order for a client's query, under our time limit or a lower one of its own."""
        return Order(
            query=asked.query,
            base=self.endpoint(),
            seconds=min(self.settings.timeout, asked.timeout or self.settings.timeout),
            solutions=solutions,
            graph=graph,
            default_graphs=asked.default_graphs,
            named_graphs=asked.named_graphs,
            rows=rows,
        )

    def run(self, order: Order) -> Answer:
        """Run a query, for as long as the client stays; raises `ServiceError`."""
        # gunicorn's way to name the connection; without one the client is taken to stay.
        client = request.environ.get("gunicorn.socket") if has_request_context() else None
        return self.pool.run(order, client)

    def table(self, query: str, rows: int = MOST_ROWS) -> dict[str, Any]:
        """The answer to a query as `variables`, `rows` (lists of terms) and `more`, or as `boolean`."""
        return self.show(Request(query), rows)

    def show(self, asked: Request, rows: int) -> dict[str, Any]:
        """As `table`, for a query of a client's."""
        answer = self.run(self.order(asked, TABLE, TABLE, rows))
        try:
            return {**json.loads(b"".join(answer)), "unknown_graphs": answer.unknown_graphs}
        finally:
            answer.close()

    def select(self, query: str, rows: int = MOST_ROWS) -> list[Row]:
        """The rows of a SELECT as mappings from variable to term."""
        table = self.table(query, rows)
        return [dict(zip(table["variables"], row, strict=True)) for row in table["rows"]]

    def ask(self, query: str) -> bool:
        """The truth value of an ASK."""
        return bool(self.table(query)["boolean"])

    def graph_sizes(self) -> Mapping[str, int]:
        """Triples of each graph by IRI, "" for the default graph; counted once per snapshot."""
        if not self._counts:
            default = self.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
            named = self.select("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g")
            counts = {"": int(value(default[0], "n"))}
            counts.update((value(row, "g"), int(value(row, "n"))) for row in named)
            self._counts = counts
        return self._counts

    def lexicon(self) -> Lexicon:
        """The names of terms on pages; the ontology's labels are read once per snapshot."""
        if self._lexicon is None:
            graph = f"<{self.store.base}graph/ontology>"
            rows = self.select(f"SELECT ?term ?label {{ GRAPH {graph} {{ ?term {RDFS_LABEL} ?label }} }}")
            labels = {value(row, "term"): value(row, "label") for row in rows}
            self._lexicon = Lexicon(self.store.base, prefixes(self.store.base), labels)
        return self._lexicon

    def labels(self, iris: Collection[str]) -> dict[str, str]:
        """The labels of things by IRI; those that have none are left out."""
        if not iris:
            return {}
        named = f"?thing {RDFS_LABEL} ?l"
        values = " ".join(f"<{iri}>" for iri in iris)
        rows = self.select(
            f"SELECT ?thing (MIN(?l) AS ?label) {{ VALUES ?thing {{ {values} }} "
            f"{{ {named} }} UNION {{ GRAPH ?g {{ {named} }} }} }} GROUP BY ?thing"
        )
        return {value(row, "thing"): value(row, "label") for row in rows}

    def ready(self) -> bool:
        """Whether a query is answered."""
        try:
            return self.ask("ASK {}")
        except ServiceError:
            log.exception("not ready")
            return False


def value(row: Row, name: str) -> str:
    """The text of a bound variable, "" when unbound."""
    term = row.get(name)
    return term["value"] if term else ""


def service() -> Service:
    """The service of the application that handles this request."""
    return cast("Service", current_app.extensions[EXTENSION])
