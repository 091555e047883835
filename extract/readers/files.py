"""The edge of reading: files and folders in, documents out."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from extract.document import BlockKind, Document
from extract.readers.decoding import decode
from extract.readers.language import other_language
from extract.readers.registers import EXTENSIONS, parse
from extract.readers.unreadable import UnreadableDocument
from ontology.counted import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LARGEST = 20_000_000
"""Bytes of the largest file that is read unless told otherwise."""

STANDARD_INPUT: Final = Path("-")
"""Names standard input in the place of a file."""

_OURS = frozenset(("readme.md", "catalog.ttl"))
_BUILD = frozenset(("manifest.json", "comity.trig"))  # by which a folder is known that a build has written
_KINDS = ", ".join(sorted(EXTENSIONS))


def read(path: Path, *, largest: int = LARGEST) -> Document:
    """The document in a file: its text exactly as decoded, with blocks and sentences.

    `STANDARD_INPUT` is read to its end, as a document called stdin. Raises UnreadableDocument for a file that is missing, a folder, empty, larger than `largest` bytes,
    binary, not in Unicode, or not in English.
    """
    if path == STANDARD_INPUT:
        path, name = Path("standard input"), "stdin"
        data = _whole(path, sys.stdin.buffer.read(largest + 1), largest)
    else:
        name, data = path.name, _bytes(path, largest)
    text = decode(path, data)
    document = parse(name, text)
    if not document.blocks:
        empty = not text.strip("\ufeff \t\r\n")
        raise UnreadableDocument(
            path,
            "is empty" if empty else "has no text that could be read",
            "Put the document's text into it.",
        )
    body = " ".join(block.text for block in document.blocks if block.kind is not BlockKind.REFERENCE)
    if language := other_language(body):
        reason = f"cannot be used: the text seems to be in {language}; Comity reads English"
        raise UnreadableDocument(path, reason, "Give an English version of the document.")
    return document


def _bytes(path: Path, largest: int) -> bytes:
    try:
        if path.is_dir():
            raise UnreadableDocument(path, "is a folder", "Name its files, or give the folder to a build.")
        size = path.stat().st_size
        if size > largest:
            reason = f"has {size / 1e6:,.1f} MB; the largest document that is read has {largest / 1e6:,.0f} MB"
            raise UnreadableDocument(path, reason, "Split it into one file for each document.")
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except FileNotFoundError:
        raise UnreadableDocument(path, "does not exist", "Check the spelling of the path.") from None
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UnreadableDocument(path, f"cannot be opened: {why}", "Check the path and its permissions.") from None
    return _whole(path, data, largest)


def _whole(path: Path, data: bytes, largest: int) -> bytes:
    if len(data) > largest:  # not a regular file, or one that is still growing
        reason = f"is larger than {largest / 1e6:,.0f} MB"
        raise UnreadableDocument(path, reason, "Split it into one file for each document.")
    return data


@dataclass(frozen=True, slots=True)
class Found:
    """What lies at some paths: files to be read, files of other kinds beside them, what gives none and why."""

    files: list[Path]
    others: list[Path]
    problems: list[UnreadableDocument]

    def told_of_others(self) -> str:
        """How many files of other kinds lie in the folders, and of which; empty where there are none."""
        if not self.others:
            return ""
        kinds = [path.suffix.casefold() or "without an extension" for path in self.others]
        counts = sorted({(-kinds.count(kind), kind) for kind in kinds})
        told = ", ".join(f"{-number} {kind}" for number, kind in counts)
        return f"Passed over {counted(len(kinds), 'file')} of other kinds than {_KINDS}: {told}."


def search(arguments: Iterable[Path]) -> Found:
    """The files that the arguments name, sorted and each once.

    A file is taken whatever its name. Folders are searched to any depth for files that a reader knows by
    extension; hidden ones, catalog.ttl and those called README.md are passed over, and folders that hold a build.
    """
    files: set[Path] = set()
    others: set[Path] = set()
    problems: list[UnreadableDocument] = []
    for argument in arguments:
        if os.path.isdir(argument):  # noqa: PTH112, Path.is_dir raises where permission lacks
            inside = set(_inside(argument, problems))
            known = {path for path in inside if path.suffix.casefold() in EXTENSIONS}
            others |= inside - known
            files |= known
            if not known:
                problems.append(UnreadableDocument(argument, "holds no documents", f"Documents end in {_KINDS}."))
        elif argument == STANDARD_INPUT or _is_there(argument):
            files.add(argument)
        else:
            problems.append(UnreadableDocument(argument, "does not exist", "Check the spelling of the path."))
    return Found(sorted(files), sorted(others - files), problems)


def _is_there(path: Path) -> bool:
    """Whether something bears the name; also where that cannot be told, as reading it says why."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):
        return True
    return True


def _inside(folder: Path, problems: list[UnreadableDocument]) -> Iterator[Path]:
    """The files in a folder that are neither hidden nor ours; folders that cannot be opened join the problems."""

    def locked(error: OSError) -> None:
        reason = f"cannot be opened: {error.strerror}"
        problems.append(UnreadableDocument(Path(error.filename), reason, "Check its permissions."))

    for place, folders, names in os.walk(folder, onerror=locked):
        if set(names) >= _BUILD:
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if not name.startswith(".") and name.casefold() not in _OURS and _may_be_read(path):
                yield path


def _may_be_read(path: Path) -> bool:
    """Whether it is a file, or says when it is opened why not (a link that leads nowhere); no device, no pipe."""
    return os.path.isfile(path) or not os.path.exists(path)  # noqa: PTH110, PTH113, Path's raise where permission lacks
