"""`comity rollback`: a previous build back in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from commands.answers import NO, YES, Unusable, writing
from commands.builds import build_option
from extract.history import History, NothingBefore, revision_of

if TYPE_CHECKING:
    from pathlib import Path

_EXAMPLE = "\b\nExample:\n  comity rollback --list\n"


@click.command("rollback", epilog=_EXAMPLE)
@click.option("--list", "listing", is_flag=True, help="Only tell which builds there are.")
@click.option("--to", "revision", default="", help="The previous build whose revision begins so; else the newest.")
@build_option
def command(folder: Path, revision: str, listing: bool) -> int:
    """Exchange the last build with the one before it.

    The replaced build is kept in its turn: a second rollback goes forward again. A running `comity serve` switches
    by itself. Exit code 1 means: there is no such build.
    """
    history = History.of(folder)
    if listing:
        return _listed(history)
    try:
        with writing(folder):
            before, after = history.back(revision)
    except NothingBefore as problem:
        click.echo(str(problem), err=True)
        return NO
    click.echo(f"{folder} is revision {after} again; {before} is kept.")
    return YES


def _listed(history: History) -> int:
    if not history.place.exists():
        raise Unusable(f"There is no build in {history.place}. Make one with: comity build --out {history.place}")
    click.echo(f"{revision_of(history.place)}  in use")
    for entry in reversed(history.entries()):
        click.echo(f"{entry.revision}  {entry.folder}")
    return YES
