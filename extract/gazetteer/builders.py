"""Aid agencies and builders that are at work abroad, by the state they are from.

Data: `builders.csv`, written for Comity: the agencies for development of the donor states and the contractors, makers and
operators that build and run works in other countries. A firm that a page tells the home of is what the page tells.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from extract.gazetteer.states import state

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.document import Entity


@cache
def builder_homes() -> Mapping[str, Entity]:
    """The states of the builders, by folded name."""
    rows = csv.DictReader((files("extract.gazetteer") / "builders.csv").read_text("utf-8").splitlines())
    return MappingProxyType({name.casefold(): state(row["state"]) for row in rows for name in row["names"].split("|")})
