"""The folder with the live store: what was acknowledged, kept over restarts, crashes and new builds.

STATE/current.json   which store is the live one, of which build it is, and whether all of it was checked
STATE/live-…/        the live store; only the writer opens it
STATE/snapshots/…    backups that are served; STATE/scratch-… a copy on which a change is tried; STATE/uploads/
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from server.errors import BadBuild
from server.workers.loading import load

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CURRENT, SNAPSHOTS, UPLOADS = "current.json", "snapshots", "uploads"
LIVE, SCRATCH = "live-", "scratch-"
PATIENCE = 5.0
"""Seconds within which a writer that was killed must have let go of its store."""


@dataclass(frozen=True, slots=True)
class Current:
    """What `current.json` tells; `checked` is False once something was written without validation."""

    live: str
    build: str
    checked: bool


@dataclass(frozen=True, slots=True)
class State:
    """A state folder."""

    folder: Path

    def current(self) -> Current | None:
        """What is live; None in a new folder. Raises `BadBuild` for a file that cannot be read."""
        try:
            return Current(**json.loads((self.folder / CURRENT).read_text("utf-8")))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError) as error:
            raise BadBuild(f"{self.folder / CURRENT} cannot be read: {error}.") from error

    def make_current(self, current: Current) -> None:
        """Let another store be the live one, in one step that a crash cannot halve."""
        beside = self.folder / f"{CURRENT}.new"
        with beside.open("w", encoding="utf-8") as file:
            json.dump(asdict(current), file)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self.folder / CURRENT)
        descriptor = os.open(self.folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def open_live(self, current: Current) -> ox.Store:
        """The live store; raises `BadBuild`, also where another service writes to it."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return ox.Store(str(self.folder / current.live))
            except OSError as error:
                if time.monotonic() < end:
                    time.sleep(0.1)
                    continue
                raise BadBuild(
                    f"The store {self.folder / current.live} cannot be opened for writing: {error}. "
                    "Only one service can write to it at a time."
                ) from error

    def filled(self, dataset: Path | None, disk: Path | None) -> tuple[str, ox.Store]:
        """A new store with what a build holds, by name; not live yet."""
        name = f"{LIVE}{secrets.token_hex(4)}"
        if disk is not None:
            shutil.copytree(disk, self.folder / name, ignore=shutil.ignore_patterns("LOCK", "LOG*"))
        store = ox.Store(str(self.folder / name))
        if disk is None and dataset is not None:
            load(dataset, store)
        store.flush()
        return name, store

    def copied(self, store: ox.Store) -> tuple[str, ox.Store]:
        """A copy of the live store that may take its place, by name."""
        name = f"{LIVE}{secrets.token_hex(4)}"
        return name, ox.Store(str(self._backup(store, self.folder / name)))

    def discard(self, live: str) -> None:
        """Delete a store that is live no more, or was not to be."""
        shutil.rmtree(self.folder / live, ignore_errors=True)

    def history(self, current: Current) -> int:
        """Bytes of what RocksDB wrote down of its files since the live store was opened: readers read it all."""
        return sum(file.stat().st_size for file in (self.folder / current.live).glob("MANIFEST-*"))

    def snapshot(self, store: ox.Store) -> Path:
        """A backup of a store, to be served."""
        return self._backup(store, self.folder / SNAPSHOTS / secrets.token_hex(8))

    def scratch(self, store: ox.Store) -> Path:
        """A backup of a store, to try a change on."""
        return self._backup(store, self.folder / f"{SCRATCH}{secrets.token_hex(4)}")

    def upload(self) -> Path:
        """A name for a file with data that is to be read."""
        return self.folder / UPLOADS / secrets.token_hex(8)

    def sweep(self, live: str) -> None:
        """Delete what processes that were killed have left. Only for the one who has the live store open."""
        for left in self._left(live):
            if left.is_dir():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink(missing_ok=True)
        for name in (SNAPSHOTS, UPLOADS):
            (self.folder / name).mkdir(parents=True, exist_ok=True)

    def _left(self, live: str) -> Iterator[Path]:
        for path in self.folder.iterdir():
            if path.name.startswith((SCRATCH, LIVE)) and path.name != live:
                yield path
        for name in (SNAPSHOTS, UPLOADS):
            if (self.folder / name).is_dir():
                yield from (self.folder / name).iterdir()

    @staticmethod
    def _backup(store: ox.Store, folder: Path) -> Path:
        store.backup(str(folder))
        return folder
