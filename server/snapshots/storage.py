"""Where a snapshot is read from: memory, which is faster, or disk, when it is too large for that.

Query processes are forked from the one that holds the snapshot and share its pages, but not for long: the engine
writes to what it reads. After one scan of everything a process has a copy of four fifths of the snapshot for
itself, so each that may run counts.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from server.errors import BadBuild, BadSetting
from server.prefixes import turtle_prefixes
from server.snapshots.machine import free_memory
from server.snapshots.store import ON_DISK
from server.workers import Nursery, OfFolder

if TYPE_CHECKING:
    from pathlib import Path

    from server.settings import Settings
    from server.snapshots.store import Store
    from server.workers.handle import Hiring

# Measured with pyoxigraph 0.5.13: bytes in memory for each byte of a file or of a store on disk.
GROWTH = {".nt": 4.0, ".nq": 4.0, ".ttl": 11.0, ".trig": 9.0, ".rdf": 6.0, ".owl": 6.0, ".jsonld": 6.0}
OF_A_STORE, OF_GZIP = 3.0, 10.0
OWN = 0.8
"""Part of the snapshot that a query process may come to hold for itself."""
SHARE = 0.8
"""Part of the free memory that we take at most."""
MIB = 1024 * 1024
LEAST_FOR_A_QUERY = 256 * MIB


@dataclass(frozen=True, slots=True)
class Plan:
    """Whether a snapshot is held in memory, how large it is there, and the settings that fit then."""

    in_memory: bool
    size: int
    settings: Settings

    def sentence(self) -> str:
        """The choice in words."""
        where = f"in memory (about {max(1, self.size // MIB)} MiB)" if self.in_memory else "on disk"
        workers, each = self.settings.query_workers, self.settings.query_memory // MIB
        return f"{where}, {workers} long queries at once with up to {each} MiB each"


def plan(store: Store, settings: Settings, free: int | None = None) -> Plan:
    """Decide for a snapshot, given the bytes of memory that are free; raises `BadSetting`.

    With `storage="auto"` it is held in memory when it fits there together with what its query processes may
    come to hold, if need be with fewer of them, but with one for each processor at least.
    """
    free = int(SHARE * (free_memory() if free is None else free))
    size = size_in_memory(store)
    least = min(settings.query_workers, os.cpu_count() or 1)
    affordable = int((free / max(1, size) - 1) / OWN)
    if settings.storage == "auto":
        # What is written to is read from disk: there each new state costs next to nothing.
        in_memory = affordable >= least and not settings.writable
        workers = max(least, min(settings.query_workers, affordable)) if in_memory else settings.query_workers
    elif settings.storage in {"memory", "disk"}:
        in_memory, workers = settings.storage == "memory" and not settings.writable, settings.query_workers
    else:
        raise BadSetting(f"The setting storage is {settings.storage!r}; it must be memory, disk or auto.")
    left = max(0, free - (size if in_memory else 0))
    memory = min(settings.query_memory, max(LEAST_FOR_A_QUERY, left // workers))
    idle = min(settings.idle_memory, max(LEAST_FOR_A_QUERY // 2, left // (workers + settings.trial_places)))
    return Plan(in_memory, size, replace(settings, query_workers=workers, query_memory=memory, idle_memory=idle))


def with_store_on_disk(store: Store, settings: Settings) -> Store:
    """The snapshot with a store on disk if it has none and is not to be held in memory; raises `BadBuild`."""
    if store.disk is not None or plan(store, settings).in_memory:
        return store
    disk = store.folder / ON_DISK
    call = [sys.executable, "-m", "server.workers.loading", str(store.dataset), str(disk)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(call, env=environment, capture_output=True, text=True, check=False)  # noqa: S603  # ours
    if done.returncode:
        raise BadBuild(f"{store.dataset} could not be loaded: {done.stderr.strip() or 'too little memory'}.")
    return replace(store, disk=disk)


def size_in_memory(store: Store) -> int:
    """Bytes that a snapshot will take in memory, roughly."""
    if store.dataset is None:
        return int(OF_A_STORE * sum(file.stat().st_size for file in _files(store.disk)))
    zipped = store.dataset.suffix == ".gz"
    suffix = (store.dataset.with_suffix("") if zipped else store.dataset).suffix.lower()
    return int(store.dataset.stat().st_size * GROWTH[suffix] * (OF_GZIP if zipped else 1))


def _files(folder: Path | None) -> list[Path]:
    return [file for file in folder.iterdir() if file.suffix == ".sst"] if folder else []


class Nurseries:
    """Where the query processes of snapshots come from.

    A snapshot in memory has a nursery of its own; those on disk share one, so that a new one costs next to nothing.
    """

    def __init__(self) -> None:
        self._of_disks: dict[str, Nursery] = {}  # by the base of the things in them

    def of(self, store: Store, chosen: Plan) -> Hiring:
        """The one for a snapshot."""
        if chosen.in_memory:
            return Nursery(chosen.settings, turtle_prefixes(store.base), store.dataset or store.disk)
        if store.disk is None:
            raise BadBuild(f"{store.dataset} has no store on disk beside it, and is too large for memory.")
        if store.base not in self._of_disks:
            self._of_disks[store.base] = Nursery(chosen.settings, turtle_prefixes(store.base))
        return OfFolder(self._of_disks[store.base], store.disk)

    def close(self) -> None:
        """End those that are shared."""
        for nursery in self._of_disks.values():
            nursery.close()
