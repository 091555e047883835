"""What the web process and a query process say to each other over a stream socket.

A frame is one byte of kind, four bytes of length (big endian), then the payload. The web process sends an
ORDER; the answer is HEAD, any number of DATA, then END with what is known only then; or FAULT, in place of HEAD
or after some DATA.
"""

from __future__ import annotations

import json
import struct
from typing import IO, TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from server.errors import ServiceError
    from server.language.inlines import Inlines

ORDER, HEAD, DATA, END, FAULT = b"O", b"H", b"D", b"E", b"F"
PREFIX = struct.Struct(">cI")
FRAME = 64 * 1024
"""Bytes of an answer that travel together: each piece costs both processes a turn."""

TABLE = "table"
"""Not a serialisation: the first rows as JSON, for a page."""


class Order(NamedTuple):
    """One query to run.

    `base` is the IRI against which relative ones are resolved; `solutions` and `graph` are the names of the
    formats for SELECT/ASK and for CONSTRUCT/DESCRIBE (empty: the client accepts none); `default_graphs` and
    `named_graphs` are the dataset of the protocol (None: not given); `rows` bounds a table for a page; `seconds` is
    the time the query may take, `patience` the processor time after which it gives way to others; an answer with
    more than `most_rows` or `most_bytes` is an error (0: no limit); `inlines` are marks in the query and the graph
    patterns they stand for, which are ours and bound by none of the limits on a client's text.
    """

    query: str
    seconds: float
    base: str = ""
    solutions: str = ""
    graph: str = ""
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    rows: int = 0
    patience: float = 0.25
    most_rows: int = 0
    most_bytes: int = 0
    inlines: Inlines = ()

    def to_json(self) -> bytes:
        """As one JSON array."""
        return json.dumps(self).encode()

    @classmethod
    def from_json(cls, data: bytes) -> Order:
        """Back from `to_json`."""
        values: list[Any] = [tuple(each) if isinstance(each, list) else each for each in json.loads(data)]
        return cls(*values)


def frame(kind: bytes, payload: bytes = b"") -> bytes:
    """One frame."""
    return PREFIX.pack(kind, len(payload)) + payload


def fault(error: ServiceError, *, spent: bool = False) -> bytes:
    """The payload of a FAULT; `spent` tells that the process is not to be used again."""
    told = {"error": type(error).__name__, "detail": error.detail, "members": error.members}
    return json.dumps({**told, "spent": True} if spent else told).encode()


def receive(stream: IO[bytes]) -> tuple[bytes, bytes]:
    """Read one frame as kind and payload; raises EOFError when the other side is gone."""
    head = stream.read(PREFIX.size)
    if len(head) < PREFIX.size:
        raise EOFError
    kind, length = PREFIX.unpack(head)
    payload = stream.read(length)
    if len(payload) < length:
        raise EOFError
    return kind, payload
