"""Progress on standard error: a bar on a terminal, a line for each step elsewhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

import click
from rich.console import Console
from rich.progress import track

from ontology.counted import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Item = TypeVar("Item")


def each(items: Sequence[Item], what: str) -> Iterable[Item]:
    """The items one by one, showing how far we are; `what` says what is done to them ("Reading")."""
    if sys.stderr.isatty():
        return track(items, what, console=Console(stderr=True), transient=True)
    step(f"{what} {counted(len(items), 'document')}")
    return items


def step(text: str) -> None:
    """Say on standard error what happens next."""
    click.echo(text, err=True)
