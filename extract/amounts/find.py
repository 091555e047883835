"""Every amount of a text, left to right."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from extract.amounts.amount import Amount
from extract.amounts.currency import SYMBOLS, codes, currency_of, needs_scale, noun_pattern, symbol_pattern
from extract.amounts.number import Number, plain, read_number
from extract.amounts.unit import read_unit
from extract.document import Found, Span
from extract.numerals import NUMBER_WORD

_QUALIFIERS = (
    (
        "at least",
        r"more\s+than|over|at\s+least|exceeding|above|upwards\s+of|(?:no|not)\s+(?:less|fewer)\s+than|a\s+minimum\s+of|in\s+excess\s+of|>",
    ),
    (
        "at most",
        r"up\s+to|at\s+most|(?:less|fewer)\s+than|under|below|(?:no|not)\s+more\s+than|a\s+maximum\s+of|maximum|<",
    ),
    (
        "about",
        r"about|around|some|roughly|approximately|approx\.?|nearly|almost|circa|ca\.?|c\.|an\s+estimated|estimated|close\s+to|as\s+(?:much|many)\s+as|well\s+over|just\s+(?:over|under)|in\s+the\s+region\s+of|~",
    ),
)
_QUALIFIER = re.compile(
    "|".join(rf"(?P<{name.replace(' ', '_')}>{words})" for name, words in _QUALIFIERS), re.IGNORECASE
)
_TRIGGER = re.compile(
    rf"(?<![\w.,/+’'-])(?:\d|\.\d|(?i:(?:{NUMBER_WORD}|half|an?)(?![\w])))|(?<![\w-])(?:{symbol_pattern().pattern})",
    re.IGNORECASE if False else 0,
)
_BEFORE = re.compile(rf"(?:{_QUALIFIER.pattern})\s?$", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\b(?:section|article|art\.?|resolutions?|no\.?|nos\.?|number|chapter|pages?|p\.|pp\.|paragraph|para|annex|flight|law|decree|"
    r"order|boeing|airbus|tel\.?|telephone|phone|fax|room|building|route|highway|protocol|article|group|grade|volume|vol\.?)\s$",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"\b(?:the|these|those|its|their|our|his|her|all|other|both|of|latter|last|first|next|past|another|any|every|each)\s$",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\s?%|[\s-](?:per\s?cent|percent|pct)(?!\w)", re.IGNORECASE)
_EQUAL = re.compile(
    r"\b(?:in\s+equal\s+(?:parts|shares)|fifty-fifty|50[/:-]50|(?:on\s+)?an?\s+(?:equal|parity)\s+basis)(?!\w)",
    re.IGNORECASE,
)
_MONEY = re.compile(
    rf"[\s-](?:(?:of|in)\s)?(?P<adjective>(?:(?:[A-Z][\w’'-]*|U\.\s?S\.|US)\s){{0,3}})(?P<noun>(?i:{noun_pattern()}))(?P<sterling>\ssterling)?"
)
_CODE_AFTER = re.compile(r"\s?(?P<code>[A-Z]{3}|€|[$£])(?![\w$€£])")
_RANGE = re.compile(r"\s?(?P<dash>[–—-])\s?|\s(?P<to>to|or)\s|\s(?P<and>and)\s")
_PLUS = re.compile(r"\+|-plus\b|\splus\b|\sor\s(?P<more>more|so)\b", re.IGNORECASE)
_GLUED = re.compile(r"[A-Za-z]|-(?![\s–—])(?:[A-Z0-9]|(?:st|nd|rd|th)\b)|[/:]\d|,\d|\.\d")


class _Side(NamedTuple):
    """One end of an amount: number and the currency that stands before or after it."""

    number: Number
    currency: str | None  # None: no currency told; "": told, but which is open
    start: int
    end: int


def find_amounts(text: str) -> tuple[Found[Amount], ...]:
    """The amounts of a text. Forms: "money", "percent", "quantity" (with a unit), "number".

    The span includes "about" and its like. Dates, too, are numbers: the caller drops what lies in a date's span.
    """
    found: list[Found[Amount]] = []
    position = 0
    for trigger in _TRIGGER.finditer(text):
        if trigger.start() < position:
            continue
        if told := _read(text, trigger.start(), position):
            found.append(told)
            position = told.span.end
    for match in _EQUAL.finditer(text):
        span = Span(match.start(), match.end())
        found = [f for f in found if not f.span.overlaps(span)]
        found.append(Found(span, Amount(Decimal(50), unit="percent"), "percent"))
    return tuple(sorted(found, key=lambda f: f.span))


def _read(text: str, at: int, floor: int) -> Found[Amount] | None:
    """The amount that begins at a trigger, with the words before it that qualify it; none before `floor`."""
    first = _side(text, at)
    if first is None:
        return None
    begin, qualifier = _qualified(text, at, floor)
    between = bool(re.search(r"\bbetween\s$", text[max(0, begin - 8) : begin], re.IGNORECASE))
    number, currency, end, upper = first.number, first.currency, first.end, None
    if second := _second(text, first, between=between):
        lower = number.value
        if not number.scale and second.number.scale:
            lower = lower.scaleb(second.number.scale)
        if lower < second.number.value:
            upper, end = second.number.value, second.end
            currency = currency if currency is not None else second.currency
            number = Number(plain(lower), end, second.number.scale or number.scale, number.word)
    if plus := _PLUS.match(text, end):
        qualifier, end = ("about" if plus["more"] == "so" else "at least"), plus.end()
        if currency is None and (money := _MONEY.match(text, end)):
            currency, end = currency_of(money["noun"], money["adjective"]), money.end()
    value = number.value
    span_start = begin
    if currency is not None:
        return Found(Span(span_start, end), Amount(value, "", currency, qualifier, upper), "money")
    if percent := _PERCENT.match(text, end):
        return Found(
            Span(span_start, percent.end()), Amount(value, "percent", "", qualifier, upper), "percent"
        )
    if _NUMBERED.search(text, max(0, at - 14), at) or (_GLUED.match(text, end) and not read_unit(text, end)):
        return None
    if number.word and not number.scale and _DEFINITE.search(text, max(0, at - 9), at):
        return None
    if unit := read_unit(text, end):
        return Found(Span(span_start, unit.end), Amount(value, unit.name, "", qualifier, upper), "quantity")
    if number.word and not number.scale and value == 1:
        return None
    return Found(Span(span_start, end), Amount(value, "", "", qualifier, upper), "number")


def _side(text: str, at: int) -> _Side | None:
    """A number with the currency before or after it."""
    symbol = symbol_pattern().match(text, at)
    start = symbol.end() if symbol else at
    number = read_number(text, start, letters=bool(symbol))
    if number is None:
        return None
    if symbol:
        code = symbol["code"] or ""
        if code and needs_scale(code) and not number.scale and number.value < 10_000:
            return None
        known = code or SYMBOLS[symbol["symbol"]]
        if not known and (money := _MONEY.match(text, number.end)):
            known = currency_of(money["noun"], money["adjective"])
        again = _MONEY.match(text, number.end) or _CODE_AFTER.match(text, number.end)
        return _Side(number, known, at, again.end() if again and _same(again, known) else number.end)
    if money := _MONEY.match(text, number.end):
        noun, adjective = money["noun"], money["adjective"]
        if noun.casefold() != "won" or number.scale or number.value > 1000:
            return _Side(
                number, "GBP" if money["sterling"] else currency_of(noun, adjective), at, money.end()
            )
    if (
        (after := _CODE_AFTER.match(text, number.end))
        and (code := _code(after["code"]))
        and not needs_scale(code)
    ):
        return _Side(number, code, at, after.end())
    return _Side(number, None, at, number.end)


def _same(match: re.Match[str], known: str) -> bool:
    """Whether what follows the number names the currency once more: "US$5 million dollars"."""
    groups = match.groupdict()
    code = (
        currency_of(groups["noun"], groups["adjective"])
        if groups.get("noun")
        else _code(groups.get("code") or "")
    )
    return code == known


def _code(written: str) -> str:
    return SYMBOLS.get(written, written if written in codes() else "")


def _second(text: str, first: _Side, *, between: bool) -> _Side | None:
    """The other end of a range: "$1-2 billion", "5 to 7 million tons", "between $1 bn and $2 bn"."""
    gap = _RANGE.match(text, first.end)
    if gap is None or (gap["and"] and not between):
        return None
    other = _side(text, gap.end())
    if other is None or (gap["dash"] and other.number.word):
        return None
    if gap["to"] and (first.number.scale or (first.currency is not None and not other.number.scale)):
        return None
    return other


def _qualified(text: str, at: int, floor: int) -> tuple[int, str]:
    """Where the amount begins with its qualifier, and the qualifier."""
    match = None
    window = max(floor, at - 24)
    for candidate in _QUALIFIER.finditer(text, window, at):
        if not text[candidate.end() : at].strip() and (
            candidate.start() == 0 or not text[candidate.start() - 1].isalnum()
        ):
            match = candidate
            break
    if match is None or match.lastgroup is None:
        return at, "exact"
    return match.start(), match.lastgroup.replace("_", " ")
