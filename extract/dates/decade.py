"""Decades: "the 1990s", "mid-1980s", "the late nineties", as intervals of years."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from extract.dates.told import Told
from extract.dates.value import Extent, Point
from extract.dates.words import YEAR
from extract.regex import regex

if TYPE_CHECKING:
    from extract.dates.prefix import Prefix

_NAMES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_WORDS = MappingProxyType({word: 1900 + n * 10 for n, word in enumerate(_NAMES, 2)})
_DECADE = regex(
    rf"(?P<year>(?:1[5-9]|20)\d0)['’]?s\b|(?:['’]|(?<=\bthe\s)(?=\d0s\b))(?P<short>[2-9]0)s\b|(?:nineteen[-\s])?(?P<word>(?i:{'|'.join(_WORDS)}))\b"
)
_CONTEXT = regex(r"(?:^|\b(?:the|early|mid|late|and|or|to)[\s-]+|[(,;–—/-]\s*)$", re.IGNORECASE)
_YEAR = regex(YEAR)
_TO = regex(r"(?:\s?[–—-]\s?|\s+(?:to|until)\s+)(?:the\s+)?(?:(?:early|mid|late)[\s-])?", re.IGNORECASE)
# Which years of ten "early", "mid" and "late" mean: a convention, as no two writers agree.
_PARTS = MappingProxyType({"early": (0, 3), "mid": (4, 6), "late": (7, 9)})


def read_decade(text: str, prefix: Prefix) -> Told | None:
    """The decade, or range of decades, after a prefix; None for "Mirage 2000s" and all else."""
    at = prefix.date
    match = _DECADE.match(text, at)
    if match is None or not (prefix.kinds or _CONTEXT.search(text, max(0, at - 12), at)):
        return None
    if (
        match["word"]
        and not prefix.has("the", "early", "mid", "late", "part")
        and not text[max(0, at - 8) : at].rstrip().endswith("the")
    ):
        return None
    first, last = _years(match, prefix)
    end = match.end()
    if (gap := _TO.match(text, end)) and (other := _DECADE.match(text, gap.end())):
        last, end = _start(other) + 9, other.end()
    elif gap and prefix.has("from", "between") and (year := _YEAR.match(text, gap.end())):
        last, end = int(year[0]), year.end()
    start: Point | None = Point(first)
    stop: Point | None = Point(last)
    form = "decade"
    if prefix.has("since", "from") and end == match.end():
        stop, form = None, "open"
    elif prefix.has("until", "before"):
        start, form = None, "open"
    return Told(prefix.start, end, Extent(start, stop), form)


def _years(match: re.Match[str], prefix: Prefix) -> tuple[int, int]:
    start = _start(match)
    if "half" in prefix.part:
        return (start, start + 4) if "first" in prefix.part else (start + 5, start + 9)
    first, last = next((years for part, years in _PARTS.items() if prefix.has(part)), (0, 9))
    return start + first, start + last


def _start(match: re.Match[str]) -> int:
    if match["year"]:
        return int(match["year"])
    return 1900 + int(match["short"]) if match["short"] else _WORDS[match["word"].casefold()]
