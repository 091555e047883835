"""What the web process and a query process say to each other over a stream socket.

A frame is one byte of kind, four bytes of length (big endian), then the payload. The web process sends an
ORDER; the answer is HEAD, any number of DATA, then END; or FAULT, in place of HEAD or after some DATA.
"""

from __future__ import annotations

import json
import struct
from dataclasses import asdict, dataclass
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    import socket

ORDER, HEAD, DATA, END, FAULT = b"O", b"H", b"D", b"E", b"F"
PREFIX = struct.Struct(">cI")

TABLE = "table"
"""Not a serialisation: the first rows as JSON, for a page."""


@dataclass(frozen=True, slots=True)
class Order:
    """One query to run.

    `base` is the IRI against which relative ones are resolved; `solutions` and `graph` are the names of the
    formats for SELECT/ASK and for CONSTRUCT/DESCRIBE (empty: the client accepts none); `default_graphs` and
    `named_graphs` are the dataset of the protocol (None: not given); `rows` bounds a table; `seconds` is the
    time the query may take.
    """

    query: str
    seconds: float
    base: str = ""
    solutions: str = ""
    graph: str = ""
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    rows: int = 0

    def to_json(self) -> bytes:
        """As one JSON object."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def from_json(cls, data: bytes) -> Order:
        """Back from `to_json`."""
        values = json.loads(data)
        for name in ("default_graphs", "named_graphs"):
            values[name] = None if values[name] is None else tuple(values[name])
        return cls(**values)


def send(sock: socket.socket, kind: bytes, payload: bytes = b"") -> None:
    """Write one frame; raises OSError when the other side is gone."""
    sock.sendall(PREFIX.pack(kind, len(payload)) + payload)


def send_json(sock: socket.socket, kind: bytes, value: Any) -> None:
    """Write one frame with a JSON payload."""
    send(sock, kind, json.dumps(value).encode())


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
