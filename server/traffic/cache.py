"""Answers of this snapshot that were given before, by request; bounded in bytes, the least used go first."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from dataclasses import dataclass, field

LARGEST_PART = 4
"""An answer is kept when it takes no more than this part of the cache: a quarter."""
OVERHEAD = 1024
LONGEST_WAIT = 1.0
"""Seconds for which a request waits for the answer to an equal one that came before."""

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer: what goes out again, and the query it answers ("" for none)."""

    headers: tuple[tuple[str, str], ...]
    body: bytes
    etag: str
    query: str
    kind: str
    rows: int | None
    since: float = field(default_factory=time.monotonic)

    @property
    def age(self) -> int:
        """Seconds since it was given first."""
        return int(time.monotonic() - self.since)


class Flight:
    """An answer on its way, for which equal requests wait."""

    def __init__(self) -> None:
        self.landed = threading.Event()


class Cache:
    """Answers of the snapshot that `generation` stands for; `size` in bytes, 0 keeps nothing."""

    def __init__(self, size: int) -> None:
        self.size, self.bytes, self.hits, self.misses = size, 0, 0, 0
        self._kept: OrderedDict[Key, Kept] = OrderedDict()
        self._flights: dict[Key, Flight] = {}
        self._generation: object = None
        self._change = threading.Lock()

    @property
    def largest(self) -> int:
        """Bytes of the largest answer that is kept."""
        return self.size // LARGEST_PART

    def find(self, key: Key, generation: object) -> Kept | Flight:
        """The answer; or a flight: new, which the caller must `land`, or one that just landed without an answer.

        `generation` is the snapshot: with another one all answers of the last are forgotten.
        """
        with self._change:
            self._turn_to(generation)
            if (kept := self._use(key)) is not None:
                return kept
            other = self._flights.get(key)
            if other is None:
                self.misses += 1
                flight = self._flights[key] = Flight()
                return flight
        other.landed.wait(LONGEST_WAIT)
        with self._change:
            if generation is self._generation and (kept := self._use(key)) is not None:
                return kept
            self.misses += 1
        return other

    def again(self, key: Key, kept: Kept, generation: object) -> bool:
        """Whether this very answer is still the one to give."""
        with self._change:
            self._turn_to(generation)
            return self._kept.get(key) is kept and self._use(key) is kept

    def land(self, key: Key, flight: Flight, generation: object, kept: Kept | None) -> None:
        """The answer to a miss is there, or will not be; it is kept if its snapshot is still the current one."""
        with self._change:
            if self._flights.get(key) is flight:
                del self._flights[key]
            if kept is not None and generation is self._generation:
                self._keep(key, kept)
        flight.landed.set()

    def __len__(self) -> int:
        return len(self._kept)

    def _turn_to(self, generation: object) -> None:
        if generation is not self._generation:
            self._kept.clear()
            self._flights.clear()
            self.bytes, self._generation = 0, generation

    def _use(self, key: Key) -> Kept | None:
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            self.hits += 1
        return kept

    def _keep(self, key: Key, kept: Kept) -> None:
        if key in self._kept:
            self.bytes -= _cost(key, self._kept.pop(key))
        self._kept[key] = kept
        self.bytes += _cost(key, kept)
        while self.bytes > self.size:
            oldest, gone = self._kept.popitem(last=False)
            self.bytes -= _cost(oldest, gone)


def _cost(key: Key, kept: Kept) -> int:
    return OVERHEAD + len(kept.body) + sum(len(part) for part in key if isinstance(part, str | bytes)) + len(kept.query)
