"""How much of the snapshot a query process has come to hold for itself.

The engine writes to what it reads, so the pages that a process shares with the nursery become its own one by one.
A process that has many is replaced by a fresh one, which is forked in milliseconds: idle ones stay small.
"""

from __future__ import annotations

import os
import re
import resource
from contextlib import suppress

PRIVATE = re.compile(rb"Private_\w+: +(\d+) kB")


class Wear:
    """That of this process, which may have `most` bytes of its own; to be made while files can still be opened."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._faults = _faults()
        self._pages = -1
        with suppress(OSError):  # only Linux tells
            self._pages = os.open("/proc/self/smaps_rollup", os.O_RDONLY)

    def worn(self) -> bool:
        """Whether this process should not be used again."""
        # To count them the kernel must walk all pages, so not after every query.
        if self._pages < 0 or _faults() - self._faults < self._most // 2:
            return False
        self._faults = _faults()
        return self.own() > self._most

    def own(self) -> int:
        """Bytes that this process shares with no other."""
        told = os.pread(self._pages, 4096, 0)
        return sum(int(size) for size in PRIVATE.findall(told)) * 1024


def _faults() -> int:
    """Bytes of pages that were touched for the first time, or copied: cheap, and never less than what is our own."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt * resource.getpagesize()
