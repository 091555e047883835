"""Requests and replies as files, so that a reading can be resumed, checked, and run again without a network.

For a request with the stem S: `S.request.json`, and beside it `S.reply.json` or `S.reply.txt`: the API's response as
it came, or the bare text of a reply that somebody else got from any model.
"""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

from extract.llm.reply import LONGEST

if TYPE_CHECKING:
    from pathlib import Path

    from extract.llm.request import Request

_REPLIES: Final = (".reply.json", ".reply.txt")


class Replies(Protocol):
    """Where replies are kept."""

    def find(self, request: Request) -> str | None:
        """The reply to a request, or None."""

    def note(self, request: Request) -> None:
        """Keep a request that is about to be put."""

    def keep(self, request: Request, body: str) -> None:
        """Keep the reply to a request."""


@dataclass(frozen=True, slots=True)
class Memory:
    """Replies for as long as the program runs."""

    found: dict[str, str] = field(default_factory=dict)

    def find(self, request: Request) -> str | None:
        """The reply to a request, or None."""
        return self.found.get(request.stem)

    def note(self, request: Request) -> None:
        """Nothing: what is not kept needs no request beside it."""

    def keep(self, request: Request, body: str) -> None:
        """Keep the reply to a request."""
        self.found[request.stem] = body


@dataclass(frozen=True, slots=True)
class Record:
    """Replies in a folder; with `writes` false it is only read. Writing raises OSError."""

    folder: Path
    writes: bool = True

    def find(self, request: Request) -> str | None:
        """The reply to a request, or None where there is no file, an empty one, or one that cannot be read."""
        for ending in _REPLIES:
            try:
                with (self.folder / (request.stem + ending)).open("rb") as file:
                    body = file.read(4 * LONGEST).decode("utf-8", "replace")
            except OSError:
                continue
            if body.strip():
                return body
        return None

    def note(self, request: Request) -> None:
        """Write the request, unless it is there."""
        place = self.folder / f"{request.stem}.request.json"
        if self.writes and not place.exists():
            _write(place, json.dumps(request.as_json(), ensure_ascii=False, indent=1) + "\n")

    def keep(self, request: Request, body: str) -> None:
        """Write the reply, byte for byte."""
        if self.writes:
            _write(self.folder / f"{request.stem}.reply.json", body)


def _write(place: Path, text: str) -> None:
    """Write a file in one step, so that a crash leaves no half of it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(f".{place.name[-40:]}.{os.getpid()}-{secrets.token_hex(4)}")
    try:
        beside.write_bytes(text.encode("utf-8", "surrogatepass"))
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)
