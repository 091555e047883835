"""Runs queries in a bounded number of processes, each of which can be ended without harm to others."""

from __future__ import annotations

import json
import threading
import time
from collections import deque
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, cast

from server.errors import BY_NAME, Broken, Overloaded, QueryBroke, QueryTimeout
from server.workers.frames import DATA, END, FAULT, HEAD, ORDER, Order, receive, send

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator

    from server.workers.handle import Nursery

GRACE = 1.0
"""Seconds after the time limit, in which the query process must have been ended by the kernel."""
AT_ONCE = 64 * 1024
"""Bytes up to which an answer is held back until it is whole: a late fault still gets its own status."""


@dataclass(slots=True)
class Worker:
    """A query process as we see it: the stream, and a reader on it."""

    sock: socket.socket
    reader: IO[bytes]

    def close(self) -> None:
        """Hang up; the process ends itself at once, even amid a query."""
        self.reader.close()
        self.sock.close()


class Answer:
    """The answer to one query: `kind`, `format` and `unknown_graphs` as in `evaluation`, and its bytes.

    `whole` has all bytes of an answer up to `AT_ONCE`; a longer one is read by iterating. Close it in any
    case.
    """

    def __init__(self, pool: Pool, worker: Worker, order: Order) -> None:
        self._pool, self._worker, self._order = pool, worker, order
        self._deadline = time.monotonic() + order.seconds
        self._ended = self._closed = False
        self._first: list[bytes] = []
        try:
            head = json.loads(self._next(HEAD) or b"{}")
            self.kind, self.format = str(head["kind"]), str(head["format"])
            self.unknown_graphs: tuple[str, ...] = tuple(head["unknown_graphs"])
            while sum(map(len, self._first)) <= AT_ONCE and (data := self._next(DATA)) is not None:
                self._first.append(data)
        except BaseException:
            self.close()
            raise

    @property
    def whole(self) -> bytes | None:
        """The answer if it is all here, else None."""
        return b"".join(self._first) if self._ended else None

    def __iter__(self) -> Iterator[bytes]:
        """The bytes in order; raises `QueryTimeout` or `QueryBroke` where they break off."""
        yield from self._first
        while (data := self._next(DATA)) is not None:
            yield data

    def close(self) -> None:
        """Give the process back, or end it when it is still at work."""
        if not self._closed:
            self._closed = True
            self._pool.give_back(self._worker, reusable=self._ended)

    def _next(self, wanted: bytes) -> bytes | None:
        """The payload of the next frame, None at the end."""
        if self._ended:
            return None
        try:
            self._worker.sock.settimeout(max(0.0, self._deadline - time.monotonic()) + GRACE)
            kind, payload = receive(self._worker.reader)
        except (EOFError, OSError):
            raise self._death() from None
        if kind == FAULT:
            self._ended = True
            fault = json.loads(payload)
            raise BY_NAME.get(fault["error"], Broken)(fault["detail"], **fault["members"])
        if kind == END:
            self._ended = True
            return None
        assert kind == wanted, kind
        return payload

    def _death(self) -> QueryTimeout | QueryBroke:
        # The kernel's clock for the query may have started a little before ours.
        if time.monotonic() >= self._deadline - min(0.05, self._order.seconds / 10):
            return QueryTimeout(
                f"The query did not end within {self._order.seconds:g} seconds and was stopped.",
                limit=self._order.seconds,
                hint="Ask for less: name a state or a class, add LIMIT, join every pattern with the others.",
            )
        return QueryBroke("It ran out of memory or was too deeply nested. Other queries are not affected.")


class Pool:
    """At most `size` queries at once; a further one waits `queue_wait` seconds."""

    def __init__(self, nursery: Nursery, size: int, queue_wait: float) -> None:
        self._nursery, self._queue_wait, self._size = nursery, queue_wait, size
        self._free = threading.BoundedSemaphore(size)
        self._idle: deque[Worker] = deque()

    def run(self, order: Order) -> Answer:
        """Start a query; raises any `ServiceError` that comes before its first bytes."""
        if not self._free.acquire(timeout=self._queue_wait):
            raise Overloaded(f"All {self._size} query processes are busy. Try again in a few seconds.")
        try:
            worker = self._begin(order)
        except BaseException:
            self._free.release()
            raise
        return Answer(self, worker, order)

    def give_back(self, worker: Worker, *, reusable: bool) -> None:
        """Take a process back for the next query, or end it."""
        if reusable:
            self._idle.append(worker)
        else:
            worker.close()
        self._free.release()

    def close(self) -> None:
        """End all idle processes, then the nursery."""
        while self._idle:
            self._idle.pop().close()
        self._nursery.close()

    def _begin(self, order: Order) -> Worker:
        payload = order.to_json()
        while True:
            try:
                worker = self._idle.pop()
            except IndexError:
                sock = self._nursery.hire()
                worker = Worker(sock, cast("IO[bytes]", sock.makefile("rb", buffering=1024 * 1024)))
                send(worker.sock, ORDER, payload)
                return worker
            try:
                worker.sock.settimeout(order.seconds)
                send(worker.sock, ORDER, payload)
            except OSError:  # it died while idle; take another
                worker.close()
            else:
                return worker
