"""How commands end: exit codes, and errors that say in a sentence what was wrong and what to do."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

YES: Final = 0
NO: Final = 1
"""The answer is "no": violations, nothing found."""


class Unusable(click.ClickException):
    """Input that cannot be used, or a place that cannot be written; the message is a whole sentence."""

    exit_code = 2


@contextmanager
def writing(place: Path) -> Iterator[None]:
    """Turn what goes wrong while writing to `place` into a sentence."""
    try:
        yield
    except OSError as problem:
        raise Unusable(_sentence(problem, place)) from problem


def _sentence(problem: OSError, place: Path) -> str:
    if problem.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} or "No space left" in str(problem):
        return f"The disk is full: {place} was not written; what was there is untouched. Make room and run again."
    if problem.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return f"{place} cannot be written: {problem.strerror}. Choose another place or change its permissions."
    return f"{place} was not written: {problem.strerror or problem}."
