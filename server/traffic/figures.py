"""Figures for Prometheus: what came, what became of it, how long it took."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from server.traffic.gate import Gate
    from server.traffic.queries import Query
    from server.traffic.visits import Visit

SECONDS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0)
AREAS = frozenset({"", "sparql", "id", "page", "data", "store", "static", "queries", "metrics", "livez", "readyz"})
"""First parts of paths that have a line of their own: any other path could be made up by a client."""

__all__ = ["CONTENT_TYPE_LATEST", "Figures"]


class Figures:
    """The figures of one gate."""

    def __init__(self, gate: Gate) -> None:
        self._gate, self._registry = gate, CollectorRegistry()
        self._requests = Counter(
            "comity_requests",
            "Requests by first part of the path and status.",
            ["area", "status"],
            registry=self._registry,
        )
        self._request_seconds = Histogram(
            "comity_request_seconds",
            "Time from a whole request to its whole answer.",
            registry=self._registry,
            buckets=SECONDS,
        )
        self._queries = Counter(
            "comity_queries", "Queries by kind of result, client and outcome.", ["kind", "client", "outcome"],
            registry=self._registry,
        )  # fmt: skip
        self._query_seconds = Histogram(
            "comity_query_seconds", "Time of queries that were run.", ["kind"], registry=self._registry, buckets=SECONDS
        )
        self._known: dict[tuple[str, int], Any] = {}
        self._registry.register(self)

    def request(self, environ: Mapping[str, Any], visit: Visit, status: int, seconds: float) -> None:
        """A request has been answered."""
        del visit
        area = environ["PATH_INFO"].lstrip("/").partition("/")[0]
        label = (area if area in AREAS else "other", status)
        if (line := self._known.get(label)) is None:
            line = self._known[label] = self._requests.labels(label[0], str(status))
        line.inc()
        self._request_seconds.observe(seconds)

    def query(self, query: Query) -> None:
        """A query has ended."""
        kind = query.kind or "none"
        self._queries.labels(kind, query.client.kind, "cached" if query.cached else query.outcome).inc()
        if not query.cached:
            self._query_seconds.labels(kind).observe((query.ms or 0.0) / 1000)

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """What is looked up at the moment of the question."""
        gate = self._gate
        yield GaugeMetricFamily("comity_queries_running", "Queries under way.", gate.queries.running)
        cache = GaugeMetricFamily("comity_cache", "The cache of answers.", labels=["of"])
        for name in ("bytes", "hits", "misses", "size"):
            cache.add_metric([name], getattr(gate.cache, name))
        cache.add_metric(["answers"], len(gate.cache))
        yield cache
        snapshot = GaugeMetricFamily("comity_snapshot", "The snapshot that is served.", labels=["revision"])
        snapshot.add_metric([gate.service.store.revision[:12]], gate.service.store.modified.timestamp())
        yield snapshot

    def page(self) -> bytes:
        """All of them in the text format of Prometheus."""
        return generate_latest(self._registry)
