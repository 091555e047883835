"""What every view stands on: the snapshot, the settings and the query processes of this application."""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from flask import current_app, g, has_app_context, has_request_context, request
from werkzeug.sansio.utils import get_current_url

from server.curation.client import Curation
from server.errors import ClientGone, QueryCancelled, ServiceError, SnapshotUnavailable, SourceFailed
from server.federation import Federation
from server.federation.pooled import resolved
from server.prefixes import prefixes
from server.protocol.request import Request
from server.publishing.example_queries import Example, load_examples
from server.snapshots.live import Live
from server.snapshots.storage import Nurseries, plan
from server.things.lexicon import Lexicon
from server.traffic.outlet import Outlet
from server.traffic.visits import visit
from server.workers import TABLE, Answer, Order, Pool

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from server.settings import Settings
    from server.snapshots.store import Store

EXTENSION = "comity"
MOST_ROWS = 10_000
"""Bound on the rows of our own small queries."""
CHECK_LIMIT = 60.0
"""Seconds that the check of a new snapshot may take."""
RDFS_LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"

log = logging.getLogger("comity.server")

Row = Mapping[str, Mapping[str, str] | None]


@dataclass(slots=True, kw_only=True)
class Service:
    """The running service. Close it when done; a server closes it by ending."""

    settings: Settings
    examples: tuple[Example, ...]
    warning: str = ""
    """Why the service does not serve what it should: a newer snapshot that cannot be served."""
    curation: Curation | None = None
    """The writable side; None when the service only reads."""
    _current: Live
    _nurseries: Nurseries
    _federation: Federation
    _switching: threading.Lock = field(default_factory=threading.Lock)

    @classmethod
    def start(cls, store: Store, settings: Settings, on_end: Callable[[], None] = lambda: None) -> Service:
        """A service over a snapshot, which is loaded when the first query comes; raises `BadBuild` if writable."""
        curation = Curation(store, settings) if settings.writable else None
        if curation is not None:
            store, on_end = curation.begin(on_end)
        nurseries, chosen = Nurseries(), plan(store, settings)
        first = Live(store, Pool(nurseries.of(store, chosen), chosen.settings), on_end, chosen)
        federation = Federation(chosen.settings.federation)
        return cls(
            settings=chosen.settings,
            examples=load_examples(),
            curation=curation,
            _current=first,
            _nurseries=nurseries,
            _federation=federation,
        )

    @property
    def live(self) -> Live:
        """The snapshot that is served now; within a request the same one from its first use to its end."""
        if not has_app_context():
            self._show_writes()
            return self._current
        if "live" not in g:
            g.live = self._hold()
        return cast("Live", g.live)

    @property
    def store(self) -> Store:
        """The snapshot's files and names."""
        return self.live.store

    @property
    def pool(self) -> Pool:
        """The snapshot's query processes."""
        return self.live.pool

    def switch(self, store: Store, on_end: Callable[[], None] = lambda: None) -> None:
        """Serve another snapshot, once it has been loaded and has answered; no request is cut or delayed.

        `on_end` is called when nothing uses it any more, also if it is not taken. Raises `SnapshotUnavailable`
        with the reason then; the service goes on with the one it has.
        """
        if self.curation is None:
            self._serve(store, on_end)
        else:  # a new build, with the changes that were made of the last
            self._serve(*self.curation.over(store, on_end))

    def _serve(self, store: Store, on_end: Callable[[], None]) -> None:
        with self._switching:
            chosen = plan(store, self.settings)
            pool = Pool(self._nurseries.of(store, chosen), self.settings, self._current.pool)
            live = Live(store, pool, on_end, chosen)
            try:
                self._check(live)
            except ServiceError as error:
                live.close()
                raise SnapshotUnavailable(error.detail) from error
            before, self._current = self._current, live
            self.warning = ""
        before.retire()

    def promote(self) -> bool:
        """Hold in memory what is read from disk since it was written to, if it fits; whether this was done."""
        before = self._current
        chosen = plan(before.store, replace(self.settings, writable=False))
        if before.plan.in_memory or not chosen.in_memory or not before.hold():
            return False
        pool = Pool(self._nurseries.of(before.store, chosen), self.settings, before.pool)
        live = Live(before.store, pool, before.let_go, chosen)  # which needs its files as long as it may load them
        live.know_as(before)
        try:
            self._check(live)
        except ServiceError:
            log.exception("not held in memory")
            live.close()
            return False
        with self._switching:
            current = self._current is before  # and was not written to meanwhile
            if current:
                self._current = live
        (before if current else live).retire()
        return current

    def _show_writes(self) -> None:
        """Serve what was written, if anything was: who asks after a write has been acknowledged sees it."""
        if self.curation is not None:
            self.curation.refresh(self._serve)

    def check(self) -> None:
        """Load the first snapshot and try it; raises `ServiceError`."""
        self._check(self._current)

    def close(self) -> None:
        """End the query processes, and the one that writes."""
        if self.curation is not None:
            self.curation.close()
        self._current.close()
        self._nurseries.close()
        self._federation.close()

    def endpoint(self) -> str:
        """The address of the SPARQL endpoint as the client knows it."""
        here = has_request_context() and _root(request.scheme, request.host, request.root_path)
        root = self.settings.public_url or here or ""
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
            patience=self.settings.trial,
            most_rows=self.settings.answer_rows,
            most_bytes=self.settings.answer_bytes,
        )

    def run(self, order: Order) -> Answer:
        """Run a query, for as long as the client stays; raises `ServiceError`."""
        # gunicorn's way to name the connection; without one the client is taken to stay.
        client = request.environ.get("gunicorn.socket") if has_request_context() else None
        here = visit()
        live = self._hold()
        try:
            order, sources = resolved(self._federation, order, live.pool, client)
            answer = live.pool.run(order, client)
        except SourceFailed as error:
            if here.query is not None:
                here.query.report["sources"] = error.members.get("sources")
            raise
        except ClientGone:
            if here.query is not None and here.query.cancelled:
                raise QueryCancelled("You have cancelled it by its id.") from None
            raise
        finally:
            live.let_go()
        if here.query is not None and here.answer is None:
            here.answer = answer
        answer.sources = sources
        if here.query is not None and sources:
            here.query.report["sources"] = [source.mapping() for source in sources]
        if answer.whole is None and isinstance(client, Outlet):
            client.end_by(time.monotonic() + order.seconds)
        return answer

    def table(self, query: str, rows: int = MOST_ROWS) -> dict[str, Any]:
        """The answer to a query as `variables`, `rows` (lists of terms) and `more`, or as `boolean`."""
        return self.show(Request(query), rows)

    def show(self, asked: Request, rows: int) -> dict[str, Any]:
        """As `table`, for a query of a client's."""
        answer = self.run(self.order(asked, TABLE, TABLE, rows))
        try:
            sources = [source.mapping() for source in answer.sources]
            return {**json.loads(b"".join(answer)), "unknown_graphs": answer.unknown_graphs, "sources": sources}
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
        live = self.live
        if not live.counts:
            default = self.select("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
            named = self.select("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g")
            counts = {"": int(value(default[0], "n"))}
            counts.update((value(row, "g"), int(value(row, "n"))) for row in named)
            live.counts = counts
        return live.counts

    def lexicon(self) -> Lexicon:
        """The names of terms on pages; the ontology's labels are read once per snapshot."""
        live = self.live
        if live.lexicon is None:
            graph = f"<{live.store.base}graph/ontology>"
            rows = self.select(f"SELECT ?term ?label {{ GRAPH {graph} {{ ?term {RDFS_LABEL} ?label }} }}")
            labels = {value(row, "term"): value(row, "label") for row in rows}
            live.lexicon = Lexicon(live.store.base, prefixes(live.store.base), labels)
        return live.lexicon

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

    def _hold(self) -> Live:
        """The snapshot of this request, else the current one, held once more."""
        known = has_app_context() and "live" in g
        if not known:
            self._show_writes()
        live: Live = g.live if known else self._current
        while not live.hold():  # it was replaced and has ended since
            if live is self._current:
                raise SnapshotUnavailable("The service is ending.")
            live = self._current
        return live

    def _check(self, live: Live) -> None:
        """Raises `ServiceError` when a snapshot does not answer, or has not the size that its build wrote down."""
        counted = live.store.triples is not None
        query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }" if counted else "ASK { ?s ?p ?o }"
        answer = live.pool.try_out(Order(query, CHECK_LIMIT, solutions=TABLE, rows=1))
        try:
            table = json.loads(b"".join(answer))
        finally:
            answer.close()
        if counted and (found := int(table["rows"][0][0]["value"])) != live.store.triples:
            raise SnapshotUnavailable(f"It holds {found} triples, and its manifest says {live.store.triples}.")


@lru_cache(maxsize=64)
def _root(scheme: str, host: str, path: str) -> str:
    """The address of the application; worked out once for each name that clients use, for every query needs it."""
    return get_current_url(scheme, host, path)


def value(row: Row, name: str) -> str:
    """The text of a bound variable, "" when unbound."""
    term = row.get(name)
    return term["value"] if term else ""


def service() -> Service:
    """The service of the application that handles this request."""
    return cast("Service", current_app.extensions[EXTENSION])
