"""Firms, banks, funds and agencies that build, lend, give and sell abroad, by the state they are from.

Data: `firms.csv`, written for Comity; it has the parliaments that the world calls by their own names as well. `names` mean one body the world over and are found wherever a text has them; `also`
are short or common words, taken for such a body only where the text shows one. Whose home a page tells is from where it tells.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from extract.document import Span
from extract.gazetteer.lexicon import Lexicon
from extract.gazetteer.states import state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extract.document import Entity


# "Rafael Correa", "Leonardo da Vinci": a firm of that name is told without a word that goes on with it.
_GIVEN_NAMES = frozenset({"Rafael", "Leonardo"})
_SURNAME = regex(r" (?:(?:da|de|del|van|von|al) )?[A-ZÀ-Þ]\w")


@cache
def _firms(*columns: str) -> Mapping[str, Entity]:
    """The states of the firms in the given columns, by name."""
    rows = csv.DictReader((files("extract.gazetteer") / "firms.csv").read_text("utf-8").splitlines())
    return MappingProxyType(
        {name: state(row["state"]) for row in rows for column in columns for name in row[column].split("|") if name}
    )


@cache
def _homes() -> Mapping[str, Entity]:
    """The states of all firms, by folded name."""
    return MappingProxyType({name.casefold(): home for name, home in _firms("names", "also").items()})


@cache
def _lexicon() -> Lexicon[Entity]:
    return Lexicon((name, home) for name, home in _firms("names").items() if name[0].isupper())


def find_firms(text: str) -> Iterator[tuple[Span, Entity]]:
    """Where a text names a firm of the list, in order, and the state that it is from."""
    for start, end, home in _lexicon().find(text):
        if text[start:end] not in _GIVEN_NAMES or not _SURNAME.match(text, end):
            yield Span(start, end), home


# Legal forms that only one state knows.
_FORMS = MappingProxyType({
    "kft": "HUN", "zrt": "HUN", "nyrt": "HUN", "oy": "FIN", "oyj": "FIN", "aps": "DNK", "asa": "NOR",
    "tbk": "IDN", "a.ş": "TUR", "s.r.l.s": "ITA", "sp. z o.o": "POL", "uab": "LTU", "oü": "EST", "ehf": "ISL", "ead": "BGR", "k.k": "JPN",
})  # fmt: skip


def form_home(name: str) -> Entity | None:
    """The state that the legal form at the end of a firm's name tells: "Acme Kft" is from Hungary; None for a form of many states."""
    words = name.casefold().rstrip(".").split()
    found = next((f for n in (3, 2, 1) if (f := _FORMS.get(" ".join(words[-n:]))) and len(words) > n), None)
    return state(found) if found else None


def firm_home(name: str) -> Entity | None:
    """The state that a firm, an agency or a bank of this name is from, whatever the case; None where it is in no list."""
    return _homes().get(name.casefold())
