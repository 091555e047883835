"""The files that a command is given: those to be read, and what is said of the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from commands.answers import Unusable
from commands.progress import step
from extract.document import Document
from extract.extraction import documents
from extract.readers import search
from extract.rejection import Rejection

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Given:
    """What could be read, what could not, and the files of other kinds that lie in the same folders."""

    documents: tuple[Document, ...]
    unread: tuple[Rejection, ...]
    others: tuple[Rejection, ...]
    note: str
    """A line on the others; empty where there are none."""


def given(paths: tuple[Path, ...]) -> Given:
    """The documents at the paths; what is none is named on standard error.

    Raises Unusable where nothing can be read.
    """
    found = search(paths)
    note = found.told_of_others()
    if note:
        step(note)
    if not found.files:
        raise Unusable("\n".join(map(str, found.problems)) or "No documents are given.")
    read = list(documents(found.files))
    unread = [Rejection("read", problem.path.name, str(problem)) for problem in found.problems]
    unread += [each for each in read if isinstance(each, Rejection)]
    for rejection in unread:
        step(f"Set aside: {rejection.reason}")
    good = tuple(each for each in read if isinstance(each, Document))
    if not good:
        raise Unusable("None of the documents can be read.")
    others = [Rejection("read", path.name, f"{path} is of a kind that is not read.") for path in found.others]
    return Given(good, tuple(unread), tuple(others), note)
