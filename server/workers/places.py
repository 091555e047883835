"""Places for queries, with a waiting room of limited size before them."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from server.errors import ClientGone, Overloaded
from server.workers.process import has_left

if TYPE_CHECKING:
    import socket

LOOK = 0.25
"""Seconds between two looks at whether a client that waits is still there."""


class Places:
    """`number` places; at most `room` queries wait for one, each for at most `patience` seconds."""

    def __init__(self, number: int, room: int, patience: float) -> None:
        self._number, self._room, self._patience = number, room, patience
        self._taken = self._waiting = 0
        self._changed = threading.Condition()

    def take_at_once(self) -> bool:
        """Take a place if one is free and nobody waits for it; whether it was taken."""
        with self._changed:
            free = self._taken < self._number and not self._waiting
            self._taken += free
        return free

    def take(self, client: socket.socket | None) -> None:
        """Take a place, waiting if need be; raises `Overloaded`, and `ClientGone` for one that left meanwhile."""
        end = time.monotonic() + self._patience
        with self._changed:
            if self._waiting >= self._room:
                raise self._overloaded()
            self._waiting += 1
            try:
                while self._taken >= self._number:
                    if time.monotonic() >= end:
                        raise self._overloaded()
                    if has_left(client):
                        raise ClientGone("The client closed the connection while its query waited.")
                    self._changed.wait(min(LOOK, max(0.0, end - time.monotonic())))
                self._taken += 1
            finally:
                self._waiting -= 1

    def leave(self) -> None:
        """Free a place."""
        with self._changed:
            self._taken -= 1
            self._changed.notify()

    def _overloaded(self) -> Overloaded:
        return Overloaded(f"All {self._number} places for queries are taken. Try again in a few seconds.")
