"""A query process as the web process sees it: a stream of frames that stops when the client hangs up."""

from __future__ import annotations

import select
import socket
import time
from contextlib import suppress

from server.errors import ClientGone, SnapshotUnavailable
from server.workers.frames import FRAME, ORDER, PREFIX, Order, frame

# The kernel's word for "the other side has closed its end". Only Linux has it; elsewhere a client that left is
# noticed at the first byte sent to it.
LEFT = getattr(select, "POLLRDHUP", 0)
PIECE = FRAME + 64  # more would cost a mapping of memory each time


class QueryProcess:
    """One end of the stream to a query process."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._read = bytearray()
        self._closed = False

    def send(self, order: Order) -> None:
        """Give it its next query; raises OSError when the process is dead."""
        self._sock.settimeout(order.seconds)
        self._sock.sendall(frame(ORDER, order.to_json()))

    def receive(self, until: float, client: socket.socket | None) -> tuple[bytes, bytes]:
        """The next frame as kind and payload.

        `until` is a time of `time.monotonic`. Raises TimeoutError then, EOFError when the process has died,
        `ClientGone` when `client` has closed its connection meanwhile, `SnapshotUnavailable` after `close`.
        """
        while (frame := self._complete()) is None:
            if self._closed:
                raise SnapshotUnavailable("The service is ending; the query was stopped.")
            self._wait(until, client)
            self._read += self._piece()
        return frame

    def close(self) -> None:
        """Hang up; the process ends itself at once, even amid a query."""
        self._closed = True
        with suppress(OSError):  # wakes a thread that waits for it
            self._sock.shutdown(socket.SHUT_RDWR)
        self._sock.close()

    def _complete(self) -> tuple[bytes, bytes] | None:
        if len(self._read) < PREFIX.size:
            return None
        kind, length = PREFIX.unpack_from(self._read)
        end = PREFIX.size + length
        if len(self._read) < end:
            return None
        payload = bytes(self._read[PREFIX.size : end])
        del self._read[:end]
        return kind, payload

    def _piece(self) -> bytes:
        try:
            piece = self._sock.recv(PIECE)
        except OSError:
            piece = b""
        if not piece and not self._closed:
            raise EOFError
        return piece

    def _wait(self, until: float, client: socket.socket | None) -> None:
        events = select.poll()
        events.register(self._sock, select.POLLIN)
        if client is not None and client.fileno() >= 0:
            events.register(client, LEFT)
        ready = dict(events.poll(max(0.0, until - time.monotonic()) * 1000))
        if client is not None and client.fileno() in ready:
            raise ClientGone("The client closed the connection, and the query was stopped.")
        if not ready:
            raise TimeoutError


def has_left(client: socket.socket | None) -> bool:
    """Whether a client has closed its connection."""
    if client is None or client.fileno() < 0:
        return client is not None
    events = select.poll()
    events.register(client, LEFT)
    return bool(events.poll(0))
