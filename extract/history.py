"""The builds that came before the one in use: kept in a folder beside it, so that one can go back to them."""

from __future__ import annotations

import fcntl
import json
import os
import secrets
import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from extract.regex import regex
from extract.swap import exchanged, restore, sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

MANIFEST: Final = "manifest.json"
KEPT: Final = 2
_NAME = regex(r"(?P<number>\d+)-(?P<revision>\w+)(?:\.(?P<coming>new|back))?")
_NEW, _BACK = "new", "back"


class NothingBefore(Exception):  # noqa: N818, it says what there is not
    """There is no earlier build to go back to, or none of that revision; the text says what there is."""


@dataclass(frozen=True, slots=True, order=True)
class Previous:
    """An earlier build: its place in the order in which they were replaced, its revision, its folder."""

    number: int
    revision: str
    folder: Path


@dataclass(frozen=True, slots=True)
class History:
    """The builds before the one at `place`.

    A folder that is to take the place is first moved to where what it replaces will be kept, with a mark; then
    the two exchange their names in one step; then the mark goes. So whatever is killed when, each build is
    whole and has one name, and the next command sees by the mark what was under way.
    """

    place: Path

    @classmethod
    def of(cls, place: Path) -> History:
        """That of the build at `place`."""
        return cls(Path(os.path.abspath(place)))  # noqa: PTH100, a link's own place

    @property
    def folder(self) -> Path:
        """Where they are kept."""
        return self.place.with_name(f"{self.place.name}.previous")

    def entries(self) -> list[Previous]:
        """The earlier builds, oldest first."""
        found = [(_NAME.fullmatch(entry.name), entry) for entry in self._kept()]
        return sorted(Previous(int(m["number"]), m["revision"], entry) for m, entry in found if m and not m["coming"])

    def put(self, new: Path, *, keep: int = KEPT) -> None:
        """Put a finished build in the place, and keep what was there, with at most `keep` in all."""
        if not self.place.exists() and not self.folder.exists():
            exchanged(new, self.place)
            return
        with self._alone():
            self._exchange(new, _NEW)
            entries = self.entries()
            for entry in entries[: max(0, len(entries) - keep)]:
                self._delete(entry.folder)

    def back(self, revision: str = "") -> tuple[str, str]:
        """Exchange the build in use with the newest earlier one, or with the one whose revision begins so.

        Returns the revisions before and after. Raises `NothingBefore`.
        """
        if not self.folder.exists():  # nor is it made: there may be no build at all
            raise NothingBefore(f"There is no build before the one in {self.place}; kept: none.")
        with self._alone():
            entries = [entry for entry in self.entries() if entry.revision.startswith(revision)]
            if not entries:
                known = ", ".join(entry.revision for entry in self.entries()) or "none"
                wanted = f"of revision {revision} " if revision else ""
                raise NothingBefore(f"There is no build {wanted}before the one in {self.place}; kept: {known}.")
            before, chosen = revision_of(self.place), entries[-1]
            self._exchange(chosen.folder, _BACK)
            return before, chosen.revision

    def _exchange(self, new: Path, mark: str) -> None:
        if not self.place.exists():
            exchanged(new, self.place)
            return
        kept = self.folder / f"{self._next():04}-{revision_of(self.place)}"
        marked = kept.with_name(f"{kept.name}.{mark}")
        new.rename(marked)
        exchanged(marked, self.place)
        marked.rename(kept)
        sync_folder(self.folder)

    def _next(self) -> int:
        return max((entry.number for entry in self.entries()), default=0) + 1

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One at a time; what a killed one has left is brought to its end first."""
        self.folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            restore(self.place)
            self._mend()
            yield
        finally:
            os.close(descriptor)

    def _mend(self) -> None:
        for old in sorted(self.place.parent.glob(f"{self.place.name}.old-*")):
            old.rename(self.folder / f"{self._next():04}-{revision_of(old)}")  # where folders cannot be exchanged
        for entry in self._kept():
            match = _NAME.fullmatch(entry.name)
            if match is None:
                shutil.rmtree(entry, ignore_errors=True)  # half deleted
            elif match["coming"]:
                inside = revision_of(entry)
                if match["coming"] == _NEW and inside != match["revision"]:
                    self._delete(entry)  # a build that was killed before it took its place
                else:
                    entry.rename(entry.with_name(f"{match['number']}-{inside}"))

    def _delete(self, folder: Path) -> None:
        doomed = folder.with_name(f"deleted-{secrets.token_hex(4)}")
        folder.rename(doomed)
        shutil.rmtree(doomed, ignore_errors=True)

    def _kept(self) -> list[Path]:
        with suppress(FileNotFoundError):
            return sorted(entry for entry in self.folder.iterdir() if entry.is_dir())
        return []


def revision_of(build: Path) -> str:
    """The first digits of the SHA-256 of a build's dataset."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        manifest = json.loads((build / MANIFEST).read_text("utf-8"))
        return str(manifest["files"]["comity.trig"]["sha256"])[:12]
    return "unknown"
