"""The one error of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class UnreadableDocument(Exception):  # noqa: N818, a document that is unreadable is no fault of the program
    """A file or folder from which no document can be read.

    `path` is the file, `reason` completes "PATH …" ("is empty"), `advice` says in a sentence what to do.
    """

    def __init__(self, path: Path, reason: str, advice: str) -> None:
        super().__init__(path, reason, advice)
        self.path = path
        self.reason = reason
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.path} {self.reason}. {self.advice}"
