"""A connection's way out: what the client is slow to take waits here, and not in a thread."""

from __future__ import annotations

import os
import select
import socket
import struct
import time
from collections import deque
from itertools import islice
from typing import IO

AHEAD = 256 * 1024
"""Bytes that may wait for a slow client before the thread that writes more has to wait too."""
RATE = 64 * 1024
"""Bytes for which a client is granted a second."""
PIECE = 1024 * 1024
AT_ONCE = 64  # buffers


class Outlet(socket.socket):
    """A connected socket that does not block.

    `sendall` and `sendfile` send what the kernel takes and keep the rest; `flush` sends more of it. Only a thread
    that writes on and on waits, until its reader has caught up or until the time is over: then TimeoutError.
    """

    def __init__(self, accepted: socket.socket, patience: float) -> None:
        super().__init__(accepted.family, accepted.type, accepted.proto, accepted.detach())
        self.setblocking(False)
        self._waiting: deque[memoryview] = deque()
        self._file: tuple[int, int, int] | None = None
        self._bytes = self._sent = 0
        self._began, self._patience = 0.0, patience
        self._latest: float | None = None
        self.broken = False

    def begin(self) -> None:
        """An answer begins."""
        self._began, self._sent, self._latest = time.monotonic(), 0, None

    def end_by(self, latest: float) -> None:
        """The answer must be taken by `latest` (of `time.monotonic`), however fast the client is."""
        self._latest = latest

    @property
    def deadline(self) -> float:
        """When the client has taken too long; moves on while it takes something."""
        granted = self._began + self._patience + self._sent / RATE
        return granted if self._latest is None else min(granted, self._latest)

    def sendall(self, data: bytes, _flags: int = 0, /) -> None:  # type: ignore[override]  # bytes are all we send
        """Send or keep `data`; raises TimeoutError. The head of an answer goes out with what follows it."""
        while self._bytes > AHEAD and not self.flush():
            self._wait()
        head = not self._sent and not self._waiting
        self._waiting.append(memoryview(data))
        self._bytes += len(data)
        if not head:
            self.flush()

    def sendfile(  # type: ignore[override]  # real files are all we send
        self, file: IO[bytes], offset: int = 0, count: int | None = None
    ) -> int:
        """Send a part of a regular file, after what waits; nobody waits for it."""
        length = os.fstat(file.fileno()).st_size - offset if count is None else count
        self._file = (os.dup(file.fileno()), offset, length)
        return length

    def flush(self) -> bool:
        """Send what the kernel takes now; whether nothing is left. Raises OSError when the client is gone."""
        while self._waiting:
            try:
                sent = self.sendmsg(list(islice(self._waiting, AT_ONCE)))
            except BlockingIOError:
                return False
            self._sent += sent
            self._bytes -= sent
            self._forget(sent)
        return self._file is None or self._flush_file(*self._file)

    def break_off(self, *, reset: bool) -> None:
        """Send nothing more; with a reset even a client that counts no chunks sees that this was not the whole."""
        self._waiting.clear()
        self.broken = reset
        if reset:
            self.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def close(self) -> None:
        """Close, and forget what waits."""
        self._waiting.clear()
        if self._file is not None:
            os.close(self._file[0])
            self._file = None
        super().close()

    def _forget(self, sent: int) -> None:
        while sent:
            first = self._waiting[0]
            if sent < len(first):
                self._waiting[0] = first[sent:]
                return
            sent -= len(first)
            self._waiting.popleft()
        while self._waiting and not self._waiting[0]:
            self._waiting.popleft()

    def _flush_file(self, descriptor: int, offset: int, left: int) -> bool:
        while left:
            try:
                sent = os.sendfile(self.fileno(), descriptor, offset, min(left, PIECE))
            except BlockingIOError:
                self._file = (descriptor, offset, left)
                return False
            if not sent:
                raise ConnectionAbortedError("The file has become shorter than it was.")
            offset, left, self._sent = offset + sent, left - sent, self._sent + sent
        os.close(descriptor)
        self._file = None
        return True

    def _wait(self) -> None:
        events = select.poll()
        events.register(self, select.POLLOUT)
        if not events.poll(max(0.0, self.deadline - time.monotonic()) * 1000):
            raise TimeoutError("The client did not take the answer in time.")
