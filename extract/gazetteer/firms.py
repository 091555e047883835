"""Makers of arms, banks and funds that lend and invest abroad, by the state they are from, wherever a text names them.

Data: `firms.csv`, written for Comity: names that mean one firm the world over. Whose home a page tells is from where it tells.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from extract.document import Span
from extract.gazetteer.builders import builder_homes
from extract.gazetteer.lexicon import Lexicon
from extract.gazetteer.states import state

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extract.document import Entity


# "Rafael Correa", "Leonardo da Vinci": a firm of that name is told without a word that goes on with it.
_GIVEN_NAMES = frozenset({"Rafael", "Leonardo"})
_SURNAME = re.compile(r" (?:(?:da|de|del|van|von|al) )?[A-ZÀ-Þ]\w")


@cache
def _firms() -> Mapping[str, Entity]:
    rows = csv.DictReader((files("extract.gazetteer") / "firms.csv").read_text("utf-8").splitlines())
    return MappingProxyType({name: state(row["state"]) for row in rows for name in row["names"].split("|")})


@cache
def _lexicon() -> Lexicon[Entity]:
    return Lexicon(_firms().items())


def find_firms(text: str) -> Iterator[tuple[Span, Entity]]:
    """Where a text names a firm of the list, in order, and the state that it is from."""
    for start, end, home in _lexicon().find(text):
        if text[start:end] not in _GIVEN_NAMES or not _SURNAME.match(text, end):
            yield Span(start, end), home


def firm_home(name: str) -> str:
    """The key of the state that a firm, an agency or a bank of this name is from; empty where it is in no list."""
    home = _firms().get(name) or builder_homes().get(name.casefold())
    return home.key if home is not None else ""
