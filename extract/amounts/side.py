"""A number with the currency before or after it: "US$1.4bn", "4.85 billion dollars", "PGK 30 million"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extract.amounts.currency import (
    SYMBOLS,
    codes,
    currency_of,
    needs_scale,
    noun_pattern,
    symbol_pattern,
    users_of,
)
from extract.amounts.number import Number, plain, read_number
from extract.regex import regex

if TYPE_CHECKING:
    from decimal import Decimal

_SYMBOL = regex(symbol_pattern())
_NOUN = regex(
    rf"[\s-](?:(?:of|in)\s)?(?:(?:transferable|convertible|clearing|gold|silver|old|new|paper|current|constant|international)\s)?(?P<adjective>(?:(?:U\.\s?S\.|[A-Z][\w’'-]*)\s){{0,3}}?)"
    rf"(?P<noun>(?i:{noun_pattern()}))(?P<sterling>\ssterling)?"
)
_AFTER = regex(r"\s?(?P<code>[A-Z]{3}|€|[$£])(?![\w$€£])")
# Written with a capital, as a code would be: "Euro 5 million", "US Dollars 3 million".
_BEFORE = regex(
    rf"(?<![\w.’'-])(?P<adjective>(?:(?:U\.\s?S\.|[A-Z][\w’'-]*)\s){{0,2}}?)(?=[A-Z])(?P<noun>(?i:{noun_pattern()}))\s\Z"
)
_NAMES = frozenset({"won", "real", "mark", "crown", "pound", "rand", "franc"})  # of persons and things, too
_REACH = 40  # characters of a currency's name
_WORDS = frozenset({"won", "real"})  # that are also other words
_MILLIONS = "MM"  # "MMUS$ 51": millions, as South American tables write them
_LETTERS = frozenset({"R", "P"})  # also letters of models
_LARGE = 10_000  # from here on "TRY 15000" is no word before a number


class Side(NamedTuple):
    """One end of an amount. `currency` is None where none is told, empty where the noun leaves it open.

    `users` are then the codes it may be.
    """

    number: Number
    currency: str | None
    end: int
    users: frozenset[str] = frozenset()


def read_side(text: str, at: int, *, letters: bool = False) -> Side | None:
    """The number at a place with its currency, or None; `letters` allows "22.9m" without a currency before it."""
    if symbol := _SYMBOL.match(text, at):
        return _after_symbol(text, symbol)
    number = read_number(text, at, letters=letters)
    if number is None:
        return None
    if noun := read_currency(text, number.end):
        if noun.word not in _WORDS or number.scale:
            return Side(number, noun.code, noun.end, noun.users)
    elif (code := _AFTER.match(text, number.end)) and (known := _known(code["code"])) and not needs_scale(known):
        return Side(number, known, code.end())
    return Side(number, None, number.end)


class CurrencyNoun(NamedTuple):
    """A currency told by name: "Belarusian roubles"."""

    word: str
    code: str
    end: int
    users: frozenset[str] = frozenset()


def read_currency(text: str, pos: int) -> CurrencyNoun | None:
    """The currency noun with its adjective right after a number, or None."""
    match = _NOUN.match(text, pos)
    if match is None:
        return None
    code = "GBP" if match["sterling"] else currency_of(match["noun"], match["adjective"])
    users = frozenset() if code or match["adjective"] else users_of(match["noun"])
    return CurrencyNoun(match["noun"].casefold(), code, match.end(), users)


def read_currency_before(text: str, at: int, floor: int) -> tuple[int, str] | None:
    """Where the currency begins that is named right before the number at `at`, and its code: "Japanese Yen *5 million*"."""
    match = _BEFORE.search(text, max(floor, at - _REACH), at)
    if match is None or _singular_word(match["noun"]) in _NAMES:
        return None
    words = list(re.finditer(r"\S+", match["adjective"]))
    for skip in range(len(words) + 1):
        start = match.start("adjective") + words[skip].start() if skip < len(words) else match.start("noun")
        if code := currency_of(match["noun"], text[start : match.start("noun")]):
            return start, code
    return match.start("noun"), ""


def _singular_word(noun: str) -> str:
    return noun.casefold().removesuffix("s")


def _after_symbol(text: str, symbol: re.Match[str]) -> Side | None:
    """A number after a symbol or code, and the currency told once more: "US$5 million dollars"."""
    number = read_number(text, symbol.end(), letters=True)
    if number is None:
        return None
    code = symbol["code"] or ""
    if needs_scale(code) and not number.scale and number.value < _LARGE:
        return None
    if symbol["symbol"] in _LETTERS and not number.scale and number.value < _LARGE:
        return None
    if (symbol["symbol"] or "").startswith(_MILLIONS):
        number = Number(plain(number.value.scaleb(6)), number.end, 6)
    known = code or SYMBOLS[symbol["symbol"]]
    noun = read_currency(text, number.end)
    if noun and noun.code and (not known or noun.code == known):
        return Side(number, noun.code, noun.end)
    after = _AFTER.match(text, number.end)
    end = after.end() if after and known and _known(after["code"]) == known else number.end
    return Side(number, known, end, frozenset() if known else users_of("rupee"))


def _known(written: str) -> str:
    return SYMBOLS.get(written, written if written in codes() else "")


def read_range_end(text: str, first: Side, *, between: bool) -> tuple[Decimal, Side] | None:
    """The lower end, scaled, and the other side of a range; None if there is none.

    "$1-2 billion", "5 to 7 million tons" and, after "between", "$1 billion and $2 billion" are ranges;
    "from $1 billion to $3 billion" tells two amounts.
    """
    gap = _RANGE.match(text, first.end)
    if gap is None or (gap["and"] and not between):
        return None
    other = read_side(text, gap.end())
    if other is None or (gap["dash"] and other.number.word):
        return None
    if gap["to"] and (first.number.scale or (first.currency is not None and not other.number.scale)):
        return None
    lower = first.number.value
    if not first.number.scale and other.number.scale:
        lower = plain(lower.scaleb(other.number.scale))
    return (lower, other) if lower < other.number.value else None


_RANGE = regex(r"\s?(?P<dash>[–—-])\s?|\s(?P<to>to|or)\s|\s(?P<and>and)\s")
