"""Where one running service keeps the snapshots it serves."""

from __future__ import annotations

import fcntl
import os
import secrets
import shutil
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCK, GOOD = "lock", "good"
YOUNG = 60.0
"""Seconds within which a folder without a lock may still be about to get one."""


@dataclass(frozen=True, slots=True)
class RunFolder:
    """A folder of one service's own, locked for as long as one of its processes lives."""

    path: Path
    lock: int

    @classmethod
    def make(cls, source: Path) -> RunFolder:
        """A new one beside what is served, so that hard links reach; elsewhere if nothing can be written there.

        Sweeps the folders of services that were killed.
        """
        source = Path(os.path.abspath(source))  # noqa: PTH100  # a link's own place, not its target's
        mark = f"{source.name}.serving-"
        for place in (source.parent, Path(tempfile.gettempdir())):
            _sweep(place, mark)
            path = place / f"{mark}{secrets.token_hex(4)}"
            with suppress(OSError):
                path.mkdir(mode=0o700)
                return cls(path, _locked(path / LOCK))
        path = Path(tempfile.mkdtemp(prefix=mark))
        return cls(path, _locked(path / LOCK))

    def fresh(self) -> Path:
        """A name in it for a new snapshot."""
        return self.path / secrets.token_hex(4)

    def mark_good(self, snapshot: Path) -> None:
        """Remember which snapshot was served last."""
        link = self.path / f"{GOOD}-{secrets.token_hex(4)}"
        link.symlink_to(snapshot.name)
        link.replace(self.path / GOOD)

    def good(self) -> Path | None:
        """The snapshot that was served last; the web process that did may have been killed."""
        with suppress(OSError):
            return (self.path / GOOD).resolve(strict=True)
        return None

    def sweep(self) -> None:
        """Delete all snapshots but the good one."""
        kept = self.good()
        for entry in _entries(self.path, ""):
            if entry.is_dir() and not entry.is_symlink() and entry != kept:
                shutil.rmtree(entry, ignore_errors=True)

    def close(self) -> None:
        """Delete it with all that is in it."""
        shutil.rmtree(self.path, ignore_errors=True)
        os.close(self.lock)


def _locked(path: Path) -> int:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    return descriptor


def _sweep(place: Path, mark: str) -> None:
    for left in _entries(place, mark):
        with suppress(OSError):
            if not (left / LOCK).exists():
                if time.time() - left.stat().st_mtime > YOUNG:
                    shutil.rmtree(left, ignore_errors=True)
                continue
            descriptor = os.open(left / LOCK, os.O_RDWR)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)  # raises while its service runs
                shutil.rmtree(left, ignore_errors=True)
            finally:
                os.close(descriptor)


def _entries(place: Path, mark: str) -> Iterator[Path]:
    with suppress(OSError):
        yield from [entry for entry in place.iterdir() if entry.name.startswith(mark)]
