"""Answers of sources, kept for a while: bounded in time and in bytes, the one longest unused goes first."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from typing import Generic, TypeVar

Value = TypeVar("Value")

MOST = 64 * 1024 * 1024


class Cache(Generic[Value]):
    """Values by key, for many threads."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._size = most, 0
        self._kept: OrderedDict[tuple[str, str], tuple[Value, int, float]] = OrderedDict()
        self._change = threading.Lock()

    def get(self, key: tuple[str, str]) -> Value | None:
        """The value, None when there is none that is still good."""
        with self._change:
            entry = self._kept.get(key)
            if entry is None:
                return None
            if entry[2] < time.monotonic():
                self._drop(key)
                return None
            self._kept.move_to_end(key)
            return entry[0]

    def put(self, key: tuple[str, str], value: Value, size: int, seconds: float) -> None:
        """Keep a value of `size` bytes for some seconds; one that would take more than a quarter of the room is not."""
        if seconds <= 0 or size > self._most // 4:
            return
        with self._change:
            self._drop(key)
            self._kept[key] = (value, size, time.monotonic() + seconds)
            self._size += size
            while self._size > self._most:
                self._drop(next(iter(self._kept)))

    def _drop(self, key: tuple[str, str]) -> None:
        entry = self._kept.pop(key, None)
        if entry is not None:
            self._size -= entry[1]
