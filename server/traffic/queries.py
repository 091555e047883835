"""The queries that run, by id, and the last ones that have ended."""

from __future__ import annotations

import hashlib
import secrets
import socket
import threading
import time
from collections import Counter, deque
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from server.errors import NotFound, Overloaded

if TYPE_CHECKING:
    from server.traffic.clients import Client

KEPT = 1000
"""Queries that are remembered after their end."""
RUNNING = "running"


@dataclass(slots=True)
class Query:
    """One query of a client's: `id` is known to that client alone, and lets it look and cancel.

    `outcome` is "running", "answered", or the name of the problem; `report` holds what else is to be told of it.
    """

    id: str
    text: str
    client: Client
    connection: socket.socket | None = None
    began: float = field(default_factory=time.time)
    outcome: str = RUNNING
    status: int | None = None
    ms: float | None = None
    rows: int | None = None
    kind: str = ""
    cached: bool = False
    cancelled: bool = False
    report: dict[str, Any] = field(default_factory=dict)

    @property
    def running(self) -> bool:
        """Whether it has not ended."""
        return self.outcome == RUNNING

    @property
    def digest(self) -> str:
        """By which equal queries are known."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]

    def document(self) -> dict[str, object]:
        """What its client may read, and what is logged; never the answer."""
        ms = (time.time() - self.began) * 1000 if self.ms is None else self.ms
        told = {
            "id": self.id,
            "state": RUNNING if self.running else "ended",
            "outcome": None if self.running else self.outcome,
            "status": self.status,
            "began": datetime.fromtimestamp(self.began, UTC).isoformat(timespec="milliseconds"),
            "ms": round(ms, 1),
            "kind": self.kind or None,
            "rows": self.rows,
            "cached": self.cached or None,
            "query_hash": self.digest,
            **self.report,
        }
        return {name: value for name, value in told.items() if value is not None}


class Queries:
    """All queries of this service; a client has at most `most` at once, where that is counted."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._running: dict[str, Query] = {}
        self._of_client: Counter[str] = Counter()
        self._ended: dict[str, Query] = {}
        self._order: deque[str] = deque()
        self._change = threading.Lock()

    def begin(self, text: str, client: Client, connection: socket.socket | None = None, *, counted: bool) -> Query:
        """A query begins; raises `Overloaded` when its client is `counted` and has too many already."""
        query = Query(secrets.token_urlsafe(16), text, client, connection)
        with self._change:
            if counted and self._of_client[client.name] >= self._most:
                raise Overloaded(f"You have {self._most} queries running, which is the limit. Wait for one to end.")
            self._of_client[client.name] += 1
            self._running[query.id] = query
        return query

    def end(self, query: Query, outcome: str, status: int) -> None:
        """It has ended."""
        query.outcome, query.status = outcome, status
        query.ms = (time.time() - query.began) * 1000
        query.connection = None
        with self._change:
            if self._running.pop(query.id, None) is not None:
                self._of_client[query.client.name] -= 1
                if not self._of_client[query.client.name]:
                    del self._of_client[query.client.name]
            self._keep(query)

    def served(self, text: str, client: Client) -> Query:
        """A query that was answered from the cache: begun and ended at once."""
        query = Query(secrets.token_urlsafe(16), text, client, outcome="answered", status=200, ms=0.0, cached=True)
        with self._change:
            self._keep(query)
        return query

    def find(self, name: str) -> Query:
        """The query of that id; raises `NotFound`."""
        with self._change:
            found = self._running.get(name) or self._ended.get(name)
        if found is None:
            raise NotFound("No query has this id, or it ended long ago.")
        return found

    def cancel(self, name: str) -> Query:
        """Stop a query, wherever it is on its way; raises `NotFound`."""
        query = self.find(name)
        connection = query.connection
        if query.running and connection is not None:
            query.cancelled = True
            # All that waits for a query looks whether its client has left; from now on it seems so. The answer can
            # still be sent.
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RD)
        return query

    @property
    def running(self) -> int:
        """How many run."""
        return len(self._running)

    def _keep(self, query: Query) -> None:
        self._ended[query.id] = query
        self._order.append(query.id)
        if len(self._order) > KEPT:
            del self._ended[self._order.popleft()]
