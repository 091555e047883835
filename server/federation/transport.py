"""One request to a source: sent to the address that was checked, within its time, its answer not larger than allowed.

urllib3 does HTTP and TLS; no proxy, cookie or credential of this machine's environment is ever used.
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPException
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from server.federation.address import AddressError, Url, resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

MOST_REDIRECTS = 3
REDIRECTS = {301, 302, 307, 308}
PIECE = 64 * 1024
Key = tuple[str, str, int, str]
KEPT = 60.0
"""Seconds for which the number of a host is used before it is asked for anew."""


class Failure(Exception):  # noqa: N818  # it is what a source did, not what we did
    """A request without a usable answer: why, whether it may pass, and how long the source asks us to wait."""

    def __init__(self, reason: str, *, passing: bool = False, wait: float | None = None) -> None:
        super().__init__(reason)
        self.reason, self.passing, self.wait = reason, passing, wait


class Request(NamedTuple):
    """A request as HTTP writes it."""

    method: str
    target: str
    body: bytes | None
    headers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to a request."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Stop:
    """Ends requests that are under way: those of one query."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._open: set[Wire] = set()
        self._change = threading.Lock()

    @property
    def stopped(self) -> bool:
        """Whether they have been ended."""
        return self._event.is_set()

    def wait(self, seconds: float) -> bool:
        """Sleep; whether the end came meanwhile."""
        return self._event.wait(seconds)

    def now(self) -> None:
        """End them."""
        self._event.set()
        with self._change:
            for wire in self._open:
                wire.cut()

    @contextmanager
    def during(self, wire: Wire, seconds: float) -> Iterator[None]:
        """Cut the wire when the end comes, or after `seconds`: a source may send a byte now and then for ever."""
        timer = threading.Timer(seconds, wire.cut)
        timer.daemon = True
        with self._change:
            self._open.add(wire)
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            with self._change:
                self._open.discard(wire)


class Wire:
    """What a request runs over. The connection lets go of its socket when it is not to be used again; this does not."""

    def __init__(self, connection: HTTPConnection) -> None:
        self._connection = connection
        self._sock: socket.socket | None = None
        self.is_cut = False

    def hold(self) -> None:
        """Keep hold of the socket, now that there is one."""
        self._sock = self._connection.sock

    def cut(self) -> None:
        """End all that waits for the socket."""
        self.is_cut = True
        sock = self._sock or self._connection.sock
        if sock is not None:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)


@dataclass(frozen=True, slots=True)
class Bounds:
    """Of one request: until when (of `time.monotonic`), how many bytes of answer, and what may end it before."""

    until: float
    most: int
    stop: Stop


@dataclass(slots=True)
class Transport:
    """Connections to sources, kept open between requests. `allowed` tells whether a redirect may lead to an address."""

    loopback: bool
    allowed: Callable[[Url], bool]
    _idle: dict[Key, list[HTTPConnection]] = field(default_factory=dict)
    _numbers: dict[tuple[str, int], tuple[str, float]] = field(default_factory=dict)
    _wires: set[Wire] = field(default_factory=set)
    _tls: ssl.SSLContext | None = None
    _change: threading.Lock = field(default_factory=threading.Lock)

    def exchange(self, url: Url, request: Callable[[Url], Request], seconds: float, most: int, stop: Stop) -> Reply:
        """Send a request and read its answer, along redirects; raises `Failure`.

        `request` gives what to send to an address; `most` is the most bytes of the answer.
        """
        bounds = Bounds(time.monotonic() + seconds, most, stop)
        for _ in range(MOST_REDIRECTS + 1):
            reply = self._one(url, request(url), bounds)
            if reply.status not in REDIRECTS:
                return reply
            url = self._next(url, reply.headers.get("location", ""))
        raise Failure(f"it redirects more than {MOST_REDIRECTS} times")

    def close(self) -> None:
        """Cut what is under way, and close the connections that are kept open."""
        with self._change:
            idle, self._idle = self._idle, {}
            for wire in self._wires:
                wire.cut()
        for connection in (each for kept in idle.values() for each in kept):
            connection.close()

    def _next(self, url: Url, location: str) -> Url:
        try:
            found = Url.parse(urljoin(str(url), location))
        except AddressError as error:
            raise Failure(f"it redirects to an address that cannot be asked: {error}") from error
        same_host = found.host == url.host and (found.port == url.port or (found.scheme, found.port) == ("https", 443))
        if (url.scheme, found.scheme) == ("https", "http"):
            raise Failure("it redirects from https to http")
        if not same_host and not self.allowed(found):
            raise Failure(f"it redirects to {found}, which is not in the list of sources")
        return found

    def _number(self, url: Url) -> str:
        with self._change:
            number, since = self._numbers.get((url.host, url.port), ("", 0.0))
        if number and time.monotonic() - since < KEPT:
            return number
        try:
            number = resolve(url, loopback=self.loopback)
        except AddressError as error:
            raise Failure(str(error), passing="not known" in str(error)) from error
        with self._change:
            self._numbers[(url.host, url.port)] = (number, time.monotonic())
        return number

    def _one(self, url: Url, request: Request, bounds: Bounds) -> Reply:
        number = self._number(url)
        key = (url.scheme, url.host, url.port, number)
        while True:
            connection = self._kept(key)
            reused = connection is not None
            connection = connection or self._open(url, number)
            try:
                return self._send(key, connection, request, bounds)
            except (HTTPError, HTTPException, OSError) as error:
                connection.close()
                if bounds.stop.stopped:
                    raise Failure("the query ended meanwhile") from error
                if time.monotonic() >= bounds.until:
                    raise Failure("it did not answer in time") from error
                if not reused:
                    raise Failure(_why(error), passing=not isinstance(error, ssl.SSLError)) from error
                # It had closed a connection that was kept open; take another.
            except Failure:
                connection.close()
                raise

    def _kept(self, key: Key) -> HTTPConnection | None:
        """A connection that was kept open and on which nothing has come since: some servers take leave by an error."""
        while True:
            with self._change:
                kept = self._idle.get(key)
                connection = kept.pop() if kept else None
            if connection is None or connection.is_connected:
                return connection
            connection.close()

    def _send(self, key: Key, connection: HTTPConnection, request: Request, bounds: Bounds) -> Reply:
        left = bounds.until - time.monotonic()
        if left <= 0 or bounds.stop.stopped:
            raise Failure("it did not answer in time")
        connection.timeout = left
        if connection.sock is not None:
            connection.sock.settimeout(left)
        wire = Wire(connection)
        with bounds.stop.during(wire, left), self._known(wire):
            connection.request(request.method, request.target, request.body, request.headers, preload_content=False)
            wire.hold()
            response = connection.getresponse()
            pieces, size = [], 0
            while piece := response.read1(PIECE):
                size += len(piece)
                if size > bounds.most:
                    raise Failure(f"its answer has more than {bounds.most} bytes")
                pieces.append(piece)
        if wire.is_cut:  # an answer that does not tell its length would pass for whole
            raise Failure("it did not answer in time")
        headers = {name.lower(): text for name, text in response.headers.items()}
        reply = Reply(response.status, headers, b"".join(pieces))
        if connection.sock is not None and reply.headers.get("connection", "").lower() != "close":
            with self._change:
                self._idle.setdefault(key, []).append(connection)
        else:
            connection.close()
        return reply

    @contextmanager
    def _known(self, wire: Wire) -> Iterator[None]:
        with self._change:
            self._wires.add(wire)
        try:
            yield
        finally:
            with self._change:
                self._wires.discard(wire)

    def _open(self, url: Url, number: str) -> HTTPConnection:
        """A connection to the very number; TLS is checked against the name."""
        if url.scheme == "http":
            return HTTPConnection(number, url.port)
        self._tls = self._tls or ssl.create_default_context()
        return HTTPSConnection(
            number, url.port, ssl_context=self._tls, server_hostname=url.host, assert_hostname=url.host
        )


def _why(error: Exception) -> str:
    if isinstance(error, ssl.SSLError) or "certificate" in str(error).lower():
        return "its certificate cannot be trusted"
    if "refused" in str(error).lower():
        return "it refuses connections"
    return "the connection broke off"
