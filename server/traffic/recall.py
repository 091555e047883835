"""Requests that are the same byte for byte get their answer from the event loop: no parsing, no thread, no application.

The cache holds the answers; here is only by which bytes they were asked for. All else that an answer has (ids, age,
figures, logs) is as when it comes through the gate.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from dataclasses import dataclass
from email.utils import formatdate
from typing import TYPE_CHECKING, Any

from server.traffic.clients import identify
from server.traffic.visits import Visit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from server.traffic.cache import Kept, Key
    from server.traffic.gate import Gate

LONGEST, MOST = 4096, 2000
"""Bytes of a request that is remembered, and how many are: eight megabytes at most."""


@dataclass(frozen=True, slots=True)
class Known:
    """A request: the answer it had, and what of its head the figures and logs need."""

    key: Key
    kept: Kept
    environ: Mapping[str, Any]
    head: str


class Recall:
    """The requests that are known by their bytes."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate
        self._known: OrderedDict[bytes, Known] = OrderedDict()
        self._change = threading.Lock()
        self._second, self._date = 0, ""

    def learn(self, raw: bytes, key: Key, kept: Kept, environ: Mapping[str, Any]) -> None:
        """These bytes were answered with `kept`, on a connection that stays open."""
        if len(raw) > LONGEST:
            return
        told = ("REQUEST_METHOD", "PATH_INFO", "HTTP_X_FORWARDED_FOR")
        lines = "".join(f"{name}: {text}\r\n" for name, text in kept.headers)
        known = Known(key, kept, {name: environ[name] for name in told if name in environ}, lines)
        with self._change:
            self._known[raw] = known
            if len(self._known) > MOST:
                self._known.popitem(last=False)

    def answer(self, raw: bytes, address: str) -> tuple[bytes, bytes] | None:
        """Head and body of the answer to these bytes; None when the request has to go the long way."""
        known = self._known.get(raw)
        if known is None:
            return None
        gate, kept = self._gate, known.kept
        client = identify({"REMOTE_ADDR": address, **known.environ}, gate.trusted)
        if gate.rates.counts(client):
            return None
        if not gate.cache.again(known.key, kept, gate.service.live):
            with self._change:
                self._known.pop(raw, None)
            return None
        visit = Visit(client, cache="hit")
        added = gate.hit(visit, kept, known.environ, 200, len(kept.body))
        lines = "".join(f"{name}: {text}\r\n" for name, text in added)
        head = (
            f"HTTP/1.1 200 OK\r\nServer: comity\r\nDate: {self._now()}\r\nConnection: keep-alive\r\n"
            f"{known.head}{lines}\r\n"
        )
        return head.encode("latin-1"), kept.body

    def _now(self) -> str:
        second = int(time.time())
        if second != self._second:
            self._second, self._date = second, formatdate(second, usegmt=True)
        return self._date
