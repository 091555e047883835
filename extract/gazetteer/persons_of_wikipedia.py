"""The table of persons that the package name2nat carries (Apache License 2.0): names with nationalities, from Wikipedia."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


class _Plain(pickle.Unpickler):
    """Reads built-in containers and text, nothing that runs code."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name} is no plain value")


def persons(path: Path) -> Mapping[str, Sequence[str]]:
    """The nationalities of each person. Raises pickle.UnpicklingError for a file that holds anything but plain values."""
    with path.open("rb") as file:
        table: Mapping[str, Sequence[str]] = _Plain(file).load()
    return table
