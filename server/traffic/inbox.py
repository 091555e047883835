"""Bytes of a connection in, whole requests out: RFC 9112, without any input or output of its own.

gunicorn reads a request from a socket that blocks, and so lends a thread to whoever sends slowly. Here the bytes are
collected first, by the event loop; gunicorn's parser gets a head that is complete, and its word on where a body ends
is the only one, so that no two readings of a message can differ.
"""

from __future__ import annotations

import io
import re
import tempfile
from typing import IO, TYPE_CHECKING, Any, cast

from gunicorn.http import errors as faults  # type: ignore[import-untyped]  # no types
from gunicorn.http.body import ChunkedReader  # type: ignore[import-untyped]  # no types
from gunicorn.http.message import Request  # type: ignore[import-untyped]  # no types
from gunicorn.http.unreader import IterUnreader  # type: ignore[import-untyped]  # no types

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = 64 * 1024
"""Longest request line and header fields together."""
SPOOL = 128 * 1024
"""Size from which a body goes to a temporary file."""
CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,12})[ \t]*(?:;[\t\x20-\x7e\x80-\xff]*)?")
LONGEST_SIZE_LINE = 1024
BARE_NEWLINE = re.compile(rb"(?:^|[^\r])\n")

STATUS: dict[type[Exception], tuple[int, str]] = {
    faults.LimitRequestLine: (414, "The address is too long"),
    faults.LimitRequestHeaders: (431, "The header fields are too long"),
    faults.ExpectationFailed: (417, "The expectation cannot be met"),
    faults.UnsupportedTransferCoding: (501, "The transfer coding is not known"),
}


class Refusal(Exception):  # noqa: N818  # an answer, not a fault of ours
    """The bytes are no request that can be answered; the connection ends with this status."""

    def __init__(self, status: int, title: str, detail: str) -> None:
        super().__init__(detail)
        self.status, self.title, self.detail = status, title, detail


class Inbox:
    """Collects one request after the other; `most` gives the longest body that a request may have."""

    def __init__(self, config: object, peer: object, most: Callable[[Any], int]) -> None:
        self._config, self._peer, self._most = config, peer, most
        self._buffer = bytearray()
        self._seen = self._number = 0
        self._head: Any = None
        self._body: Sized | Chunked | None = None
        self.received = 0
        """Bytes of the request that is being collected."""

    @property
    def empty(self) -> bool:
        """Whether nothing of a request has come yet."""
        return not self._buffer and self._head is None

    @property
    def head_read(self) -> bool:
        """Whether the head is complete and the body is not."""
        return self._head is not None

    @property
    def wants_continue(self) -> bool:
        """Whether the client waits for 100 (Continue) before it sends the body; true once for a request."""
        waits = self._head is not None and bool(self._head._expected_100_continue)  # noqa: SLF001
        if waits:
            self._head._expected_100_continue = False  # noqa: SLF001  # else gunicorn would say it again
        return waits and not self._buffer

    def feed(self, data: bytes) -> None:
        """Take in what was received."""
        self._buffer += data
        self.received += len(data)

    def take(self) -> Any:
        """The next request, its `body` a file, or None when more bytes are needed; raises `Refusal`."""
        if self._head is None:
            head = self._cut_head()
            if head is None:
                return None
            self._head = self._parse(head)
            self._body = self._expected_body(self._head)
        assert self._body is not None
        body = self._body.take(self._buffer)
        if body is None:
            return None
        request, self._head, self._body = self._head, None, None
        request._expected_100_continue = False  # noqa: SLF001
        request.body = body
        self._seen, self.received = 0, len(self._buffer)
        return request

    def _cut_head(self) -> bytes | None:
        end = self._buffer.find(b"\r\n\r\n", max(0, self._seen - 3))
        if (len(self._buffer) if end < 0 else end) > HEAD:
            raise Refusal(431, "The header fields are too long", f"More than {HEAD} bytes came before the body.")
        if end < 0:
            if BARE_NEWLINE.search(self._buffer, max(0, self._seen - 1)):
                raise Refusal(400, "The request cannot be understood", "A line of the head does not end with CR LF.")
            self._seen = len(self._buffer)
            return None
        head = bytes(self._buffer[: end + 4])
        del self._buffer[: end + 4]
        return head

    def _parse(self, head: bytes) -> Any:
        self._number += 1
        try:
            return Request(self._config, IterUnreader((head,)), self._peer, self._number)
        except tuple(STATUS) as error:
            raise Refusal(*STATUS[type(error)], f"{error}.") from error
        except (faults.ParseException, StopIteration, ValueError, OSError) as error:
            raise Refusal(400, "The request cannot be understood", f"The head is no HTTP/1.1: {error}.") from error

    def _expected_body(self, request: Any) -> Sized | Chunked:
        most = self._most(request)
        reader = request.body.reader
        if isinstance(reader, ChunkedReader):
            return Chunked(most)
        if reader.length > most:
            raise too_long(most)
        return Sized(reader.length)


class Sized:
    """A body of `length` bytes."""

    def __init__(self, length: int) -> None:
        self._missing, self._file = length, _file(length)

    def take(self, buffer: bytearray) -> IO[bytes] | None:
        """Take what belongs to the body out of `buffer`; the body when it is whole."""
        self._missing -= _move(buffer, self._missing, self._file)
        return None if self._missing else _rewound(self._file)


class Chunked:
    """A body in chunks (RFC 9112, section 7.1), of at most `most` bytes when decoded."""

    def __init__(self, most: int) -> None:
        self._most, self._file, self._length, self._trailer = most, _file(most), 0, 0
        self._missing: int | None = None  # of this chunk and its line end; None before its size is known
        self._last = False

    def take(self, buffer: bytearray) -> IO[bytes] | None:
        """Decode what is in `buffer`; the body when it is whole; raises `Refusal`."""
        while True:
            if self._last:
                return self._end(buffer)
            if self._missing is None:
                end = self._line(buffer)
                if end is None:
                    return None
                self._begin(bytes(buffer[:end]))
                del buffer[: end + 2]
            elif self._missing > 2:  # noqa: PLR2004  # the line end
                self._missing -= _move(buffer, self._missing - 2, self._file)
                if self._missing > 2:  # noqa: PLR2004
                    return None
            elif len(buffer) < 2:  # noqa: PLR2004
                return None
            else:
                self._finish_chunk(buffer)

    def _begin(self, line: bytes) -> None:
        found = CHUNK_SIZE.fullmatch(line)
        if found is None:
            raise Refusal(400, "The request cannot be understood", "The size of a chunk cannot be read.")
        size = int(found[1], 16)
        self._length += size
        if self._length > self._most:
            raise too_long(self._most)
        self._last = size == 0
        self._missing = size + 2

    def _finish_chunk(self, buffer: bytearray) -> None:
        if buffer[:2] != b"\r\n":
            raise Refusal(400, "The request cannot be understood", "A chunk is longer than it said.")
        del buffer[:2]
        self._missing = None

    def _end(self, buffer: bytearray) -> IO[bytes] | None:
        """Trailer fields are read and left out (RFC 9110, section 6.5.1)."""
        while (end := self._line(buffer)) is not None:
            self._trailer += end + 2
            del buffer[: end + 2]
            if end == 0:
                return _rewound(self._file)
            if self._trailer > HEAD:
                raise Refusal(431, "The header fields are too long", "The trailer is too long.")
        return None

    def _line(self, buffer: bytearray) -> int | None:
        end = buffer.find(b"\r\n", 0, LONGEST_SIZE_LINE)
        if end < 0 and len(buffer) > LONGEST_SIZE_LINE:
            raise Refusal(400, "The request cannot be understood", "A line between chunks is too long.")
        return None if end < 0 else end


def too_long(most: int) -> Refusal:
    """The body is longer than `most` bytes."""
    return Refusal(413, "The request is too long", f"The body has more than {most} bytes, which is the limit.")


def _file(length: int) -> IO[bytes]:
    if length <= SPOOL:
        return io.BytesIO()
    return cast("IO[bytes]", tempfile.SpooledTemporaryFile(SPOOL))  # closed with the request


def _move(buffer: bytearray, most: int, file: IO[bytes]) -> int:
    """Move at most `most` bytes from `buffer` to `file`; how many."""
    moved = min(len(buffer), most)
    if moved:
        with memoryview(buffer) as view, view[:moved] as part:
            file.write(part)
        del buffer[:moved]
    return moved


def _rewound(file: IO[bytes]) -> IO[bytes]:
    file.seek(0)
    return file
