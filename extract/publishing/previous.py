"""The build that a new one takes the place of: what changed since, and its downloads, which stay on offer."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox

from extract.document import Document
from extract.publishing.changelog import change_files
from extract.publishing.changes import Build, changes
from extract.publishing.files import CHANGES, DUMPS, EDITION, FOLDER

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from extract.publishing.changes import Loss

KEPT: Final = 5
"""Versions that stay on offer beside the new one."""


def offer(
    folder: Path, place: Path, manifest: Mapping[str, Any], dumps: Mapping[str, bytes], quads: frozenset[ox.Quad]
) -> list[Loss]:
    """Write the downloads of a version into the build `folder`, with those of the build in `place` and before it.

    Beside the dumps lies what changed since the build in `place`. The same version again is taken over as it
    is, with the changes that it told. Returns the classes that lost much.
    """
    old = _read(place / "manifest.json")
    version, losses = str(manifest["version"]), []
    written, before = dict(dumps), ""
    if str(old.get("version")) == version:
        edition = _read(place / FOLDER / version / EDITION)
        before = str(edition.get("previous") or "")
        told = [path for path in (place / FOLDER / version).glob("*") if path.name not in {*dumps, EDITION}]
        written |= {path.name: path.read_bytes() for path in told}
    elif old:
        # A build that cannot be read is one of which nothing can be said.
        with contextlib.suppress(OSError, ValueError, SyntaxError):
            found = changes(_build(old, frozenset(ox.parse(path=str(place / "comity.trig")))), _build(manifest, quads))
            written |= change_files(found)
            before, losses = found.before.version, list(found.losses)
    edition = {
        "version": version,
        "date": manifest.get("date", ""),
        "previous": before,
        "files": [asdict(f.distribution(written[f.file])) for f in (*DUMPS, *CHANGES) if f.file in written],
    }
    home = folder / FOLDER / version
    home.mkdir(parents=True)
    for name, content in written.items():
        (home / name).write_bytes(content)
    (home / EDITION).write_text(json.dumps(edition, indent=1) + "\n", "utf-8")
    _take_over(place / FOLDER, folder / FOLDER, before)
    return losses


def _take_over(source: Path, target: Path, version: str) -> None:
    """Keep the version and those before it, as links where the file system has them."""
    for _ in range(KEPT):
        if not version or not (source / version).is_dir() or (target / version).exists():
            return
        shutil.copytree(source / version, target / version, copy_function=_link)
        version = str(_read(source / version / EDITION).get("previous") or "")


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _build(manifest: Mapping[str, Any], quads: frozenset[ox.Quad]) -> Build:
    dataset = str(manifest.get("files", {}).get("comity.trig", {}).get("sha256", ""))[:8]
    return Build(
        quads,
        version=str(manifest.get("version") or dataset or "unknown"),
        base=str(manifest.get("base", "")),
        documents={Document(n, "").slug: str(told.get("sha256")) for n, told in manifest.get("documents", {}).items()},
        tools=dict(manifest.get("versions", {})),
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
