"""The edge of reading: files and folders in, documents out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import BlockKind, Document
from extract.readers.decoding import decode
from extract.readers.language import other_language
from extract.readers.registers import EXTENSIONS, parse
from extract.readers.unreadable import UnreadableDocument

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LARGEST = 20_000_000
"""Bytes of the largest file that is read unless told otherwise."""

_KINDS = ", ".join(sorted(EXTENSIONS))


def read(path: Path, *, largest: int = LARGEST) -> Document:
    """The document in a file: its text exactly as decoded, with blocks and sentences.

    Raises UnreadableDocument for a file that is missing, a folder, empty, larger than `largest` bytes,
    binary, not in Unicode, or not in English.
    """
    text = decode(path, _bytes(path, largest))
    document = parse(path.name, text)
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
    if len(data) > largest:  # not a regular file, or one that is still growing
        reason = f"is larger than {largest / 1e6:,.0f} MB"
        raise UnreadableDocument(path, reason, "Split it into one file for each document.")
    return data


def paths(arguments: Iterable[Path]) -> list[Path]:
    """The files that the arguments name, sorted and each once.

    A file is taken whatever its name. Folders are searched to any depth for files that a reader knows by
    extension; hidden ones and those called README.md are passed over. Raises UnreadableDocument for a path
    that does not exist and for a folder without documents.
    """
    found: set[Path] = set()
    for argument in arguments:
        if argument.is_dir():
            inside = _inside(argument)
            if not inside:
                raise UnreadableDocument(argument, "holds no documents", f"Documents end in {_KINDS}.")
            found.update(inside)
        elif argument.exists():
            found.add(argument)
        else:
            raise UnreadableDocument(argument, "does not exist", "Check the spelling of the path.")
    return sorted(found)


def _inside(folder: Path) -> list[Path]:
    return [
        path
        for path in folder.rglob("*")
        if path.suffix.casefold() in EXTENSIONS
        and path.name.casefold() != "readme.md"
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.is_file()
    ]
