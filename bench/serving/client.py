"""A client that adds little: one kept-alive HTTP/1.1 connection, by which an endpoint is asked again and again."""

from __future__ import annotations

import json
import socket
import time
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9"
PIECE = 256 * 1024


class BadAnswer(Exception):  # noqa: N818  # what came, not a fault of ours
    """Another status than 200, or an answer that breaks off."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: its body, and the seconds until its first byte and until its last."""

    body: bytes
    first: float
    whole: float

    def rows(self) -> int:
        """Solutions, or triples of N-Triples."""
        if self.body.lstrip()[:1] == b"{":
            return len(json.loads(self.body)["results"]["bindings"])
        return sum(1 for line in self.body.splitlines() if line.strip() and not line.startswith(b"#"))


class Client:
    """A connection to an endpoint, opened when it is needed."""

    def __init__(self, url: str, timeout: float = 120.0) -> None:
        parts = urlsplit(url)
        self._host, self._port, self._path = parts.hostname or "", parts.port or 80, parts.path or "/"
        self._timeout = timeout
        self._sock: socket.socket | None = None
        self._read = bytearray()

    def request(self, query: str) -> bytes:
        """The bytes that ask a query, by POST of a form."""
        body = urlencode({"query": query}).encode()
        head = (
            f"POST {self._path} HTTP/1.1\r\nHost: {self._host}:{self._port}\r\nAccept: {ACCEPT}\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        return head.encode() + body

    def ask(self, request: bytes) -> Reply:
        """Send a request and read the answer; raises `BadAnswer` and OSError."""
        began = time.perf_counter()
        kept = self._sock is not None
        try:
            self._send(request)
        except (OSError, BadAnswer):
            if not kept:
                raise
            self._send(request)  # the server had closed a connection that was idle
        first = time.perf_counter() - began
        head = self._until(b"\r\n\r\n").lower()
        if b"transfer-encoding: chunked" in head:
            body = self._chunks()
        else:
            body = self._exactly(int(head.partition(b"content-length:")[2].partition(b"\r\n")[0] or b"0"))
        whole = time.perf_counter() - began
        if b"connection: close" in head:
            self.close()
        if head[9:12] != b"200":
            raise BadAnswer(f"{head[:60]!r} {body[:200]!r}")
        return Reply(body, first, whole)

    def _send(self, request: bytes) -> None:
        """Send a request, and read the first bytes of the answer."""
        if self._sock is None:
            self._sock = socket.create_connection((self._host, self._port), self._timeout)
            self._sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            self._sock.sendall(request)
            self._more()
        except OSError:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the connection."""
        if self._sock is not None:
            self._sock.close()
        self._sock = None
        self._read.clear()

    def _chunks(self) -> bytes:
        pieces = []
        while size := int(self._until(b"\r\n").partition(b";")[0], 16):
            pieces.append(self._exactly(size))
            self._until(b"\r\n")
        self._until(b"\r\n")
        return b"".join(pieces)

    def _until(self, mark: bytes) -> bytes:
        while (end := self._read.find(mark)) < 0:
            self._more()
        return self._take(end + len(mark))[: -len(mark)]

    def _exactly(self, size: int) -> bytes:
        while len(self._read) < size:
            self._more()
        return self._take(size)

    def _take(self, size: int) -> bytes:
        taken = bytes(memoryview(self._read)[:size])
        del self._read[:size]
        return taken

    def _more(self) -> None:
        assert self._sock is not None
        piece = self._sock.recv(PIECE)
        if not piece:
            self.close()
            raise BadAnswer("the connection was closed amid the answer")
        self._read += piece
