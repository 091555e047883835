"""A source as it is asked: one query in, its solutions out (SPARQL 1.1 Protocol, section 2.1)."""

from __future__ import annotations

import random
import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from server.federation.address import Url
from server.federation.table import ACCEPT, ResultsError, Table, parse
from server.federation.transport import Failure, Reply, Request, Stop, Transport

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.federation.cache import Cache
    from server.federation.sources import Source

FORM = "application/x-www-form-urlencoded"
MAY_PASS = {408, 429, 502, 503, 504}
FIRST_PAUSE = 0.2
OK = 200
ALIVE = 0.05
"""Seconds that must be left for another try to make sense."""


@dataclass(slots=True)
class Tally:
    """Requests made, answers from the cache, bytes sent and received; many threads add to it."""

    requests: int = 0
    cached: int = 0
    sent: int = 0
    received: int = 0
    _change: threading.Lock = field(default_factory=threading.Lock)

    def add(self, *, requests: int = 0, cached: int = 0, sent: int = 0, received: int = 0) -> None:
        """Count some more."""
        with self._change:
            self.requests += requests
            self.cached += cached
            self.sent += sent
            self.received += received


class Remote:
    """One source; may be asked by many threads. `agent` is how we name ourselves.

    In `threads` its requests run: as many at once as the source may be asked.
    """

    def __init__(self, source: Source, transport: Transport, cache: Cache[Table], agent: str) -> None:
        self.source = source
        self._url = Url.parse(source.endpoint)
        self._transport, self._cache, self._agent = transport, cache, agent
        self._not_before = 0.0
        self.threads = ThreadPoolExecutor(source.parallel, thread_name_prefix="source")

    def close(self) -> None:
        """Take no more requests."""
        self.threads.shutdown(wait=False, cancel_futures=True)

    def ask(self, query: str, deadline: float, stop: Stop, tally: Tally) -> Table:
        """Its answer, from the cache where one is kept; tried again where that may help. Raises `Failure`.

        `deadline` is a time of `time.monotonic`. The table may have one row more than the source may bring.
        """
        key = (self.source.endpoint, query)
        if (kept := self._cache.get(key)) is not None:
            tally.add(cached=1)
            return kept
        tries = 0
        while True:
            tries += 1
            try:
                reply = self._once(query, deadline, stop, tally)
                table = parse(reply.body, _media_type(reply), self.source.rows)
                _require_whole(reply, table)
            except ResultsError as error:
                raise Failure(str(error)) from error
            except Failure as failure:
                self._pause(failure, tries, deadline, stop)
            else:
                self._cache.put(key, table, len(reply.body), self.source.cache)
                return table

    def _once(self, query: str, deadline: float, stop: Stop, tally: Tally) -> Reply:
        wait = self._not_before - time.monotonic()
        if wait > 0 and (time.monotonic() + wait > deadline - ALIVE or stop.wait(wait)):
            raise Failure("it has asked to be left alone for a while", wait=wait)
        tally.add(requests=1, sent=len(query.encode()))
        seconds = min(self.source.timeout, deadline - time.monotonic())
        reply = self._transport.exchange(self._url, self._request(query), seconds, self.source.bytes, stop)
        tally.add(received=len(reply.body))
        if reply.status == OK:
            return reply
        wait_asked = _retry_after(reply)
        if wait_asked is not None:
            self._not_before = time.monotonic() + wait_asked
        said = _said(reply)
        raise Failure(
            f"it answered with status {reply.status}{said and ': '}{said}",
            passing=reply.status in MAY_PASS,
            wait=wait_asked,
        )

    def _pause(self, failure: Failure, tries: int, deadline: float, stop: Stop) -> None:
        """Wait before the next try; raises the failure where there shall be none."""
        pause = FIRST_PAUSE * 2 ** (tries - 1) * (0.75 + random.random() / 2)  # noqa: S311  # no secret
        pause = max(pause, failure.wait or 0.0)
        late = time.monotonic() + pause > deadline - ALIVE
        if not failure.passing or tries >= self.source.tries or late or stop.wait(pause):
            raise failure

    def _request(self, query: str) -> Callable[[Url], Request]:
        encoded = urlencode({"query": query})

        def request(url: Url) -> Request:
            headers = {
                "Host": url.authority,
                "Accept": ACCEPT,
                "Accept-Encoding": "gzip, deflate",
                "User-Agent": self._agent,
            }
            target = f"{url.target}{'&' if '?' in url.target else '?'}{encoded}"
            if len(str(url)) + len(encoded) < self.source.get:
                return Request("GET", target, None, headers)
            return Request("POST", url.target, encoded.encode("ascii"), {**headers, "Content-Type": FORM})

        return request


def _require_whole(reply: Reply, table: Table) -> None:
    """Virtuoso cuts long answers and says so in a header only."""
    most = reply.headers.get("x-sparql-maxrows", "").strip()
    if most.isascii() and most.isdigit() and len(table.rows) >= int(most):
        raise Failure(f"it cut its answer off at {most} rows")


def _media_type(reply: Reply) -> str:
    return reply.headers.get("content-type", "").partition(";")[0].strip().lower()


def _retry_after(reply: Reply) -> float | None:
    """Seconds, from either form of the header (RFC 9110, section 10.2.3)."""
    text = reply.headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:6])
    try:
        moment = parsedate_to_datetime(text)
        return max(0.0, (moment - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return None


def _said(reply: Reply) -> str:
    """The first words of an error's text, if it is text for people."""
    if _media_type(reply) not in {"text/plain", "application/problem+json", "application/json"}:
        return ""
    words = re.sub(r"[^ -~]+", " ", reply.body[:2000].decode("utf-8", "replace")).split()
    return " ".join(words)[:160]
