"""Numbers as English writes them: "1,053.3 million", "20 000", "twenty billion", "half a million"."""

from __future__ import annotations

import re
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from extract.numerals import NUMBER_WORD, number_word
from extract.regex import regex

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?|\.\d+)"
_SCALES = MappingProxyType(
    {
        "hundred": 2, "thousand": 3, "k": 3, "lakh": 5, "lakhs": 5, "crore": 7, "crores": 7,
        "million": 6, "millions": 6, "mln": 6, "mn": 6, "mio": 6, "mil": 6, "m": 6, "mm": 6,
        "billion": 9, "billions": 9, "bln": 9, "bn": 9, "mlrd": 9, "milliard": 9, "b": 9,
        "trillion": 12, "trn": 12, "tn": 12,
    }
)  # fmt: skip
_THOUSAND = 3
_LONGEST = 24  # characters; what is longer is an account or a serial number
_LONG = "|".join(sorted((s for s in _SCALES if len(s) > 1 and s != "mm"), key=lambda s: (-len(s), s)))
_SCALE = regex(rf"(?:\s|-)?(?P<scale>{_LONG})(?!\w)(?:(?<=mil|mln|mio|bln)\.(?=\s?(?-i:[^\sA-Z])))?", re.IGNORECASE)
_LETTER = regex(r"\s?(?P<scale>[kmb]|MM)(?!\w)|(?P<large>[MB])(?!\w)")
# "13m tonnes": a measure behind the letter makes it millions.
_LETTER_MEASURED = regex(
    r"(?P<scale>[kmb])(?= (?:(?:metric )?(?:tonnes|tons)|barrels|cubic|litres|liters|gallons|ounces|oz|bpd|carats|bales|bags|people|passengers|tourists|hectares|acres|vehicles|cars|doses)\b)"
)
_FIGURES = regex(rf"(?P<figures>{_DIGITS})|(?P<comma>\d+,\d{{1,2}})(?!\d)")
_DECIMAL_COMMA = regex(rf"(?P<comma>\d+,\d{{1,2}})(?![\d,])(?=\s?(?:%|per\s?cent|{_LONG})\b|\s?%)")
_WORD = regex(
    rf"(?:(?P<half>half\s+an?)|(?P<quarter>a\s+quarter\s+of\s+a)|"
    rf"(?P<word>{NUMBER_WORD})(?P<and>\s+and\s+a\s+half)?|(?P<one>an?))(?!\w)",
    re.IGNORECASE,
)
_REST = regex(rf"(?:\s+and\s+|\s+)(?P<word>{NUMBER_WORD})(?![\w-])", re.IGNORECASE)
_LESSER = regex(r"\s(?P<figures>\d{1,3}(?:\.\d+)?)\s(?P<scale>thousand|million|mln|mio)(?!\w)", re.IGNORECASE)


class Number(NamedTuple):
    """A number: value, end, the power of ten that "million" and the like told, whether it is in words."""

    value: Decimal
    end: int
    scale: int = 0
    word: bool = False


def read_number(text: str, pos: int, *, letters: bool = False) -> Number | None:
    """The number at `pos`; `letters` allows "20m" and "1.4b", which need a currency before the number."""
    if match := _DECIMAL_COMMA.match(text, pos):
        return _scaled(text, Decimal(match["comma"].replace(",", ".")), match.end(), letters=letters)
    if match := _FIGURES.match(text, pos):
        written = match["figures"] or match["comma"].partition(",")[0]
        end = match.start() + len(written)
        if len(written) > _LONGEST:
            return None
        return _scaled(text, Decimal(re.sub(r"[,\s]", "", written)), end, letters=letters)
    match = _WORD.match(text, pos)
    return _worded(text, match) if match else None


def _worded(text: str, match: re.Match[str]) -> Number | None:
    """A number in words; an article or "half a" counts only before a scale."""
    if match["word"]:
        told = number_word(match["word"])
        value = None if told is None else Decimal(told) + (Decimal("0.5") if match["and"] else 0)
        return None if value is None else _scaled(text, value, match.end(), letters=False, word=True)
    value = Decimal("0.5") if match["half"] else Decimal("0.25") if match["quarter"] else Decimal(1)
    number = _scaled(text, value, match.end(), letters=False, word=True)
    return number if number.scale else None


def plain(value: Decimal) -> Decimal:
    """A number without an exponent and without idle zeros: 2E+7 as 20000000."""
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def _scaled(text: str, value: Decimal, end: int, *, letters: bool, word: bool = False) -> Number:
    """A number with the "hundred", "thousand", "million" that follow it."""
    scale = 0
    for _ in range(4):
        match = _SCALE.match(text, end)
        if match is None and letters and not scale and (letter := _LETTER.match(text, end)):
            power = _SCALES[(letter["scale"] or letter["large"]).casefold()]
            return Number(plain(value.scaleb(power)), letter.end(), power)
        if match is None and not scale and not word and (measured := _LETTER_MEASURED.match(text, end)):
            power = _SCALES[measured["scale"]]
            return Number(plain(value.scaleb(power)), measured.end(), power)
        if match is None:
            break
        power = _SCALES[match["scale"].casefold()]
        value, end, scale = value.scaleb(power), match.end(), scale + power
        lesser = _LESSER.match(text, end) if not word and power > _THOUSAND else None  # "1 million 214 thousand"
        if lesser is not None and (less := _SCALES[lesser["scale"].casefold()]) < power:
            return Number(plain(value + Decimal(lesser["figures"]).scaleb(less)), lesser.end(), power)
        if word and (rest := _REST.match(text, end)) and (more := number_word(rest["word"])):
            if power > _THOUSAND and not _SCALE.match(text, rest.end()):
                break
            value, end = value + more, rest.end()
    return Number(plain(value), end, scale, word)
