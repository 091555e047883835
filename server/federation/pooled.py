"""Our own engine as the endpoint has it: the query processes of a pool, for as long as the client stays."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from server.errors import ClientGone
from server.federation.table import Table, parse_own
from server.workers.process import has_left

if TYPE_CHECKING:
    import socket

    from server.federation.federation import Federation
    from server.federation.report import SourceReport
    from server.language.inlines import Inlines
    from server.workers import Order, Pool

LEAST = 0.05
"""Seconds that a query process gets in any case: it must be able to tell that the time is over."""


class PooledEngine:
    """Runs the parts of `order` that SERVICE needs, over the same dataset and within the same time."""

    def __init__(self, order: Order, pool: Pool, client: socket.socket | None) -> None:
        self._order, self._pool, self._client = order, pool, client
        self._deadline = time.monotonic() + order.seconds

    def left(self) -> float:
        """Seconds that the query has left."""
        return max(LEAST, self._deadline - time.monotonic())

    def stay(self) -> None:
        """Raises `ClientGone` when nobody waits any more."""
        if has_left(self._client):
            raise ClientGone("The client closed the connection, and the query was stopped.")

    def check(self, query: str) -> None:
        """Judge a query by running it over no data."""
        self._run(self._order._replace(query=query, default_graphs=(), named_graphs=()))

    def ask(self, query: str, inlines: Inlines) -> Table:
        """The solutions of a SELECT."""
        return parse_own(self._run(self._order._replace(query=query, inlines=inlines)))

    def _run(self, order: Order) -> bytes:
        order = order._replace(seconds=self.left(), solutions="tsv", graph="nt", rows=0)
        answer = self._pool.run(order, self._client)
        try:
            return b"".join(answer)
        finally:
            answer.close()


def resolved(
    federation: Federation, order: Order, pool: Pool, client: socket.socket | None
) -> tuple[Order, tuple[SourceReport, ...]]:
    """The order with its SERVICEs answered, and what came of each source; the same order when it has none.

    Raises as `Federation.resolve`.
    """
    engine = PooledEngine(order, pool, client)
    found = federation.resolve(order.query, order.base, order.seconds, engine, engine.stay)
    if found is None:
        return order, ()
    return order._replace(query=found.query, inlines=found.inlines, seconds=engine.left()), found.reports
