"""What can be served: a build, an RDF file, a folder of Oxigraph's. A snapshot of it is a copy.

So whoever replaces a build, or deletes it, takes nothing away from the service.
"""

from __future__ import annotations

import fcntl
import hashlib
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from ontology import ID_BASE
from server.errors import BadBuild
from server.snapshots.copying import copy_folder
from server.snapshots.store import DATASET, MANIFEST, ON_DISK, Store, file_hash, modified
from server.workers.loading import FORMATS, format_of

if TYPE_CHECKING:
    from pathlib import Path

OXIGRAPHS_MARK = "CURRENT"


class Source(Protocol):
    """Where snapshots come from."""

    @property
    def path(self) -> Path:
        """Where it lies."""

    def state(self) -> object:
        """Something cheap that compares unequal when there is other content."""

    def copy(self, folder: Path) -> None:
        """Copy what is there now to a new folder; raises `BadBuild`, OSError."""

    def snapshot(self, folder: Path) -> Store:
        """The snapshot that such a copy is."""


def source(path: Path, base: str = "") -> Source:
    """What lies at a path; `base` is the IRI under which its things lie, where it does not say so itself."""
    if path.is_file():
        if format_of(path) is None:
            known = ", ".join(FORMATS)
            raise BadBuild(f"{path} cannot be served: its name must end in one of {known}, or one of these and .gz.")
        return RdfFile(path, base or ID_BASE)
    if (path / OXIGRAPHS_MARK).is_file():
        return OxigraphFolder(path, base or ID_BASE)
    return Build(path)


@dataclass(frozen=True, slots=True)
class Build:
    """The folder that `comity build` writes; its files are never written to again."""

    path: Path

    def state(self) -> object:
        """Another folder, or other files in it."""
        return [_state(self.path / name) for name in (".", DATASET, MANIFEST)]

    def copy(self, folder: Path) -> None:
        """Links to its files."""
        Store.open(self.path)
        if not copy_folder(self.path, folder):
            raise BadBuild(f"{self.path} was replaced while it was read.")

    def snapshot(self, folder: Path) -> Store:
        """As its manifest tells."""
        return Store.open(folder)


@dataclass(frozen=True, slots=True)
class RdfFile:
    """A file in one of the syntaxes of RDF."""

    path: Path
    base: str

    def state(self) -> object:
        """Another file, or written to."""
        return _state(self.path)

    def copy(self, folder: Path) -> None:
        """A true copy: who writes to the file writes to all links."""
        folder.mkdir()
        shutil.copy2(self.path, folder / self.path.name)

    def snapshot(self, folder: Path) -> Store:
        """With the hash of the file for its revision."""
        file = folder / self.path.name
        return Store(folder, file_hash(file), self.base, modified(file), dataset=file)


@dataclass(frozen=True, slots=True)
class OxigraphFolder:
    """A folder with a store of Oxigraph's that nothing writes to at the moment."""

    path: Path
    base: str

    def state(self) -> object:
        """Other files, or written to."""
        return _files(self.path)

    def copy(self, folder: Path) -> None:
        """Links to its tables, which are never written twice; copies of the rest."""
        if _locked(self.path / "LOCK"):
            raise BadBuild(
                f"Another program has {self.path} open for writing. Stop it, or serve a backup of the store."
            )
        folder.mkdir()
        copy_folder(self.path, folder / ON_DISK, linked=".sst")

    def snapshot(self, folder: Path) -> Store:
        """With a hash of the names and times of its files for its revision."""
        disk = folder / ON_DISK
        revision = hashlib.sha256(repr(_files(disk)).encode()).hexdigest()
        return Store(folder, revision, self.base, modified(disk / OXIGRAPHS_MARK), disk=disk)


def _locked(file: Path) -> bool:
    """Whether the engine holds its lock (fcntl), which only those who write do."""
    try:
        with file.open("r+b") as opened:
            fcntl.lockf(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:  # not ours to open
        return False
    return False


def _files(folder: Path) -> list[tuple[str, int, int]]:
    """What a store consists of: name, size and time; the engine's own log is written to by readers too."""
    found = [(file.name, file.stat()) for file in sorted(folder.iterdir()) if not file.name.startswith("LO")]
    return [(name, told.st_size, told.st_mtime_ns) for name, told in found]


def _state(path: Path) -> tuple[int, ...] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size
