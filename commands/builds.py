"""The last build: where it lies, and its store, opened for reading only."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

import click
import pyoxigraph as ox

from commands.answers import Unusable
from extract.build import STORE
from extract.history import MANIFEST
from extract.swap import restore
from ontology import ID_BASE

if TYPE_CHECKING:
    from collections.abc import Callable

Command = TypeVar("Command", bound="Callable[..., object]")

DEFAULT: Final = Path("build")


@dataclass(frozen=True, slots=True)
class Build:
    """A build on disk: its folder, the base of its IRIs, its store."""

    folder: Path
    base: str
    store: ox.Store


def build_option(command: Command) -> Command:
    """Give a command the option --build."""
    kind = click.Path(path_type=Path)
    option = click.option(
        "--build",
        "folder",
        type=kind,
        default=DEFAULT,
        show_default=True,
        envvar="COMITY_BUILD",
        help="Which build.",
    )
    return option(command)


def opened(folder: Path) -> Build:
    """The build in a folder. Raises Unusable where there is none."""
    restore(folder)
    if not (folder / MANIFEST).is_file():
        raise Unusable(f"There is no build in {folder}. Make one with: comity build --out {folder}")
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        store = ox.Store.read_only(str(folder / STORE))
    except (OSError, ValueError) as problem:
        raise Unusable(f"The build in {folder} cannot be read ({problem}). Make it again: comity build.") from problem
    return Build(folder, str(manifest.get("base") or ID_BASE), store)
