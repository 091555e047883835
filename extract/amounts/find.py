"""Every amount of a text, left to right."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from extract.amounts.amount import Amount
from extract.amounts.currency import symbol_pattern
from extract.amounts.number import Number, plain, read_number
from extract.amounts.side import Side, read_currency, read_currency_before, read_range_end, read_side
from extract.amounts.unit import read_unit
from extract.document import Found, Span
from extract.numerals import NUMBER_WORD
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

_QUALIFIER = regex(
    r"(?<!\w)(?:(?P<at_least>more\s+than|(?:well\s+|just\s+)?(?<!hand )(?<!hands )(?<!handed )(?<!handing )(?<!take )(?<!takes )(?<!took )(?<!taken )(?<!taking )(?<!turned )over|at\s+least|exceeding|above|upwards\s+of|"
    r"(?:no|not)\s+(?:less|fewer)\s+than|a\s+minimum\s+of|in\s+excess\s+of|>)|"
    r"(?P<at_most>(?<!add )(?<!adds )(?<!added )up\s+to|at\s+most|(?:less|fewer)\s+than|(?:just\s+)?under|below|(?:no|not)\s+more\s+than|"
    r"a\s+maximum\s+of|<)|"
    r"(?P<about>about|around|some|roughly|approximately|approx\.?|nearly|almost|circa|ca\.?|c\.|an\s+estimated|"
    r"estimated|close\s+to|as\s+(?:much|many)\s+as|in\s+the\s+region\s+of|~))\s*\Z",
    re.IGNORECASE,
)
_QUALIFIER_LENGTH = 24
_TRIGGER = regex(rf"(?<![\w.,/+’'-])(?:\d|\.\d|(?i:(?:{NUMBER_WORD}|half|an?)(?!\w)))|{symbol_pattern()}")
_NUMBERED = regex(
    r"\b(?:sections?|articles?|art\.?|resolutions?|no\.?|nos\.?|number|chapter|pages?|pp?\.|paragraphs?|para|annex|"
    r"flight|law|decree|order|boeing|airbus|tel\.?|telephone|phone|fax|room|building|route|highway|motorway|corridor|terminal|runway|lot|protocol|group|"
    r"grade|volume|vol\.?|type|line|mark|phase|block|stage|class|category|zone|level|figure|table|item|agenda)\s\Z",
    re.IGNORECASE,
)
_NUMBERED_LENGTH = 14
_DEFINITE = regex(
    r"\b(?:the|these|those|its|their|our|his|her|all|other|both|latter|last|first|next|past|another|any|every|each)\s\Z",
    re.IGNORECASE,
)
_BETWEEN = regex(r"\bbetween\s\Z", re.IGNORECASE)
_PERCENT = regex(r"\s?%|[\s-](?:per\s?cent|percent|pct)(?!\w)", re.IGNORECASE)
_EQUAL = regex(
    r"\b(?:(?:in\s+)?equal\s+(?:parts|shares|halves|stakes|holdings)|fifty-fifty|50[/:-]50|(?:on\s+)?an?\s+(?:equal|parity)\s+basis)(?!\w)",
    re.IGNORECASE,
)
_PLUS = regex(r"\+|-plus\b|\splus\b|\sor\s(?P<more>more|so)\b", re.IGNORECASE)
_GLUED = regex(r"[A-Za-z]|-(?![\s–—])\w|[/:]\d|,\d|\.\d")
_NO_AMOUNT = regex(
    r"\+\d[\d\s()-]{6,30}|\(\+?\d[\d\s]{2,8}\)[\d\s-]{5,20}"  # telephone numbers
    r"|(?<!\d)\d{1,2}[.:]\d\d(?:\s?[ap]\.?m\b\.?|\s?[–-]\s?\d{1,2}[.:]\d\d(?!\d))"  # hours
)
_COUNTED_NAME = regex(rf"(?:\d|\b(?i:{NUMBER_WORD}))\s(?:[A-Z][\w-]*\s){{1,2}}\Z")
_IN_YEAR = regex(r"\b(?:in|since|by|until|during|of|year)\s\Z", re.IGNORECASE)
_YEARS = range(1900, 2101)  # "grew in 2017 to 4 billion" is no range
_MODELS = 1000
_MILLION = 1_000_000
_M = regex(r"\s?m(?!\w)")
_MONEY_NEAR = 400
_M_OF_MONEY = regex(r"\d\s?m(?!\w)")
_GLUED_M = regex(
    r"\d+(?:\.\d+)?(?:m|bn)(?!\w)(?! (?:long|wide|high|deep|tall|below|above|tons|tonnes|barrels|people|inhabitants|visitors|tourists|passengers|cubic|litres|doses|users|subscribers|hectares|vehicles|cars|sq|square|years|pieces)\b)"
)
_SHARED_SCALE = regex(r"\s(?:and|or)\s(?=\d)")
_OF = regex(r"\bof\s\Z", re.IGNORECASE)
_FINITE = regex(r"\s(?:was|were|is|are|has|have|had|will|would|went|came|goes?|comes?|[a-z]{2,}ed)\b")


def find_amounts(text: str) -> tuple[Found[Amount], ...]:
    """The amounts of a text. Forms: "money", "percent", "quantity" (with a unit), "number".

    A bare number of millions after money has that money's currency ("$6 billion and a further 5 billion") and
    stays a "number", as it may count something else. The span includes "about" and its like. Dates are
    numbers, too: the caller drops what lies in a date's span.
    """
    equal = [Span(m.start(), m.end()) for m in _EQUAL.finditer(text)]
    closed = sorted([*equal, *(Span(m.start(), m.end()) for m in _NO_AMOUNT.finditer(text))])
    starts = [span.start for span in closed]
    found = [Found(span, Amount(Decimal(50), "percent"), "percent") for span in equal]
    position, used = 0, ""
    open_ones: list[tuple[int, frozenset[str]]] = []  # whose currency only a later amount tells
    for trigger in _TRIGGER.finditer(text):
        at = trigger.start()
        nearest = bisect_right(starts, at) - 1
        if at < position or (nearest >= 0 and at < closed[nearest].end):
            continue
        side = read_side(text, at, letters=bool(used) and _in_letters(text, at))
        told = _told(text, at, position, side) if side else None
        if side is None or told is None:
            continue
        if told.form == "money" and not told.value.currency and used in side.users:
            told = replace(told, value=replace(told.value, currency=used))
        told = _with_letter(text, told) if used else told
        if told.form == "number" and told.value.value >= _MILLION:
            told = replace(told, value=replace(told.value, currency=used))
        elif told.form == "money":
            used = told.value.currency or used
            if not told.value.currency and side.users:
                open_ones.append((len(found), side.users))
        position = told.span.end
        found.append(told)
    for index, users in open_ones:
        later = (f.value.currency for f in found[index:] if f.value.currency in users)
        if currency := next(later, ""):
            found[index] = replace(found[index], value=replace(found[index].value, currency=currency))
    return tuple(_apart(sorted(found, key=lambda f: f.span)))


def _in_letters(text: str, at: int) -> bool:
    """Whether a number has the glued letter for millions that money before it had: "€31.6m (exports 22.9m)"."""
    return bool(_GLUED_M.match(text, at) and _M_OF_MONEY.search(text, max(0, at - _MONEY_NEAR), at))


def _with_letter(text: str, told: Found[Amount]) -> Found[Amount]:
    """A number after money with the same letter for millions: "EUR 142 m, of which 121 m"."""
    letter = _M.match(text, told.span.end) if told.form == "number" else None
    if letter is None or not _M_OF_MONEY.search(text, max(0, told.span.start - _MONEY_NEAR), told.span.start):
        return told
    scaled = plain(told.value.value * _MILLION)
    return Found(Span(told.span.start, letter.end()), replace(told.value, value=scaled), "number")


def _apart(found: Iterable[Found[Amount]]) -> list[Found[Amount]]:
    """The earlier of two that overlap."""
    kept: list[Found[Amount]] = []
    for one in found:
        if not kept or kept[-1].span.end <= one.span.start:
            kept.append(one)
    return kept


def _told(text: str, at: int, floor: int, side: Side) -> Found[Amount] | None:
    """The amount at a trigger, with the words before it that qualify it; these don't begin before `floor`."""
    number, end, upper = side.number, side.end, None
    at, currency = _named_before(text, at, floor, side)
    begin, qualifier = _qualified(text, at, floor)
    value = number.value
    year = _IN_YEAR.search(text, max(0, begin - 8), begin) and at + 4 == number.end and value in _YEARS
    between = bool(_BETWEEN.search(text[max(0, begin - 9) : begin]))
    if not year and (second := read_range_end(text, side, between=between)):
        value, other = second
        upper, end = other.number.value, other.end
        currency = other.currency if currency is None else currency
        number = number._replace(scale=other.number.scale or number.scale)
    if plus := _PLUS.match(text, end):
        qualifier, end = ("about" if (plus["more"] or "").casefold() == "so" else "at least"), plus.end()
        if currency is None and (noun := read_currency(text, end)):
            currency, end = noun.code, noun.end
    currency, value = _shared_money(text, Span(begin, end), number._replace(value=value), currency)
    if currency is not None:
        return Found(Span(begin, end), Amount(value, "", currency, qualifier, upper), "money")
    if percent := _PERCENT.match(text, end):
        return Found(Span(begin, percent.end()), Amount(value, "percent", "", qualifier, upper), "percent")
    end = _past_figures(text, end, value)
    unit = read_unit(text, end)
    if unit is None and _GLUED.match(text, end):
        return None
    if _names_something(text, at, word=number.word and not number.scale, value=value):
        return None
    if unit:
        return Found(Span(begin, unit.end), Amount(value, unit.name, "", qualifier, upper), "quantity")
    if upper is None and not number.scale and not number.word:
        value = _shared_scale(text, end, value)
    return Found(Span(begin, end), Amount(value, "", "", qualifier, upper), "number")


def _past_figures(text: str, end: int, value: Decimal) -> int:
    """Where a number in words ends that is repeated in figures: "ten (10) tanks"."""
    again = _REPEATED.match(text, end)
    return again.end() if again is not None and Decimal(again["figures"]) == value else end


_REPEATED = regex(r"\s\((?P<figures>\d{1,4})\)(?=\s)")


def _named_before(text: str, at: int, floor: int, side: Side) -> tuple[int, str | None]:
    """Where a number of millions begins with the currency named before it, and that currency; its own where it has one."""
    named = read_currency_before(text, at, floor) if side.currency is None and side.number.scale else None
    return named or (at, side.currency)


def _names_something(text: str, at: int, *, word: bool, value: Decimal) -> bool:
    """Whether a number is a name ("Article 5", "Type 42") or only points ("the two sides", "one of them")."""
    if _NUMBERED.search(text[max(0, at - _NUMBERED_LENGTH) : at]):
        return True
    if not word and value < _MODELS and _COUNTED_NAME.search(text[max(0, at - 40) : at]):
        return True  # "10 Leopard 2 tanks"
    return word and (value == 1 or bool(_DEFINITE.search(text[max(0, at - 9) : at])))


def _shared_money(text: str, told: Span, number: Number, currency: str | None) -> tuple[str | None, Decimal]:
    """The currency, if any, and the value of a number that has them from the amount after it: "2.5 *and 4 million dollars*"."""
    gap = _SHARED_SCALE.match(text, told.end) if currency is None and number.value not in _YEARS else None
    other = read_side(text, gap.end()) if gap else None
    if other is None or not other.currency or not other.number.scale:
        return currency, number.value
    if _FINITE.match(text, other.end) and not _OF.search(text[max(0, told.start - 4) : told.start]):
        return currency, number.value  # "gave them 2 and 4 million dollars were lost"
    return other.currency, number.value if number.scale else plain(number.value.scaleb(other.number.scale))


def _shared_scale(text: str, end: int, value: Decimal) -> Decimal:
    """63 in "63 and 30 million" is millions, too."""
    gap = _SHARED_SCALE.match(text, end)
    other = read_number(text, gap.end()) if gap else None
    return plain(value.scaleb(other.scale)) if other and other.scale else value


def _qualified(text: str, at: int, floor: int) -> tuple[int, str]:
    """Where the amount begins with its qualifier, and the qualifier."""
    start = max(floor, at - _QUALIFIER_LENGTH)
    match = _QUALIFIER.search(text[start:at])
    if match is None or match.lastgroup is None:
        return at, "exact"
    return start + match.start(), match.lastgroup.replace("_", " ")
