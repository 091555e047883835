"""The dataset as it is served: a read-only snapshot, usually of a build folder."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ontology import ID_BASE
from server.errors import BadBuild

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

DATASET, PUBLISHED, MANIFEST, ON_DISK = "comity.trig", "comity.ttl", "manifest.json", "store"


@dataclass(frozen=True, slots=True)
class Store:
    """A snapshot. None of the files it names changes while it is served.

    `folder` holds the files that are published as they are; `revision` names its content; `base` is the IRI
    under which its things lie; `modified` is its time. `dataset` is the RDF file, `disk` the folder with an
    Oxigraph store of the same content: one of the two may be missing. `triples` is the size of the default
    graph where that is known.
    """

    folder: Path
    revision: str
    base: str
    modified: datetime
    dataset: Path | None = None
    disk: Path | None = None
    triples: int | None = None

    @classmethod
    def open(cls, folder: Path) -> Store:
        """Look at a build folder; raises `BadBuild` with what is missing and what to do."""
        dataset = folder / DATASET
        if not folder.is_dir():
            raise BadBuild(f"There is no build at {folder}. Run `comity build` first, or name another folder.")
        if not dataset.is_file():
            raise BadBuild(f"{folder} holds no {DATASET}, so it is no finished build. Run `comity build` again.")
        manifest = _manifest(folder / MANIFEST)
        return cls(
            folder=folder,
            revision=_listed_hash(manifest) or file_hash(dataset),
            base=str(manifest.get("base") or ID_BASE),
            modified=modified(dataset),
            dataset=dataset,
            disk=folder / ON_DISK if (folder / ON_DISK).is_dir() else None,
            triples=_listed_triples(manifest),
        )

    def file(self, name: str) -> Path:
        """One of the files of the build."""
        return self.folder / name

    def etag(self, *parts: str) -> str:
        """An entity tag, without quotes, that changes with the revision and with each of `parts`."""
        digest = hashlib.sha256("\0".join((self.revision, *parts)).encode())
        return digest.hexdigest()[:32]


def modified(path: Path) -> datetime:
    """When a file was last written, to the second."""
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).replace(microsecond=0)


def file_hash(path: Path) -> str:
    """The SHA-256 of a file's content."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _manifest(path: Path) -> Mapping[str, Any]:
    if not path.is_file():
        return {}
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError) as error:
        raise BadBuild(f"{path} cannot be read: {error}. Run `comity build` again.") from error
    if not isinstance(manifest, dict):
        raise BadBuild(f"{path} is not a JSON object. Run `comity build` again.")
    return manifest


def _listed_hash(manifest: Mapping[str, Any]) -> str | None:
    """The hash of the dataset that the build wrote down: `{"files": {"comity.trig": {"sha256": …}}}`."""
    files = manifest.get("files")
    entry = files.get(DATASET) if isinstance(files, dict) else None
    listed = entry.get("sha256") if isinstance(entry, dict) else None
    return listed if isinstance(listed, str) else None


def _listed_triples(manifest: Mapping[str, Any]) -> int | None:
    """The size of the default graph that the build wrote down: `{"counts": {"triples published": …}}`."""
    counts = manifest.get("counts")
    listed = counts.get("triples published") if isinstance(counts, dict) else None
    return listed if isinstance(listed, int) else None
