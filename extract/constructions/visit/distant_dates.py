"""When something was that is told by its distance from the act of the main clause: "in May 2010, two months after X had come"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.dates.step import step
from extract.dates.value import parse_point
from extract.numerals import WORDS
from extract.patterns.fillers import Filled
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence

_DISTANCE = regex(
    r"\b(?P<number>an?|[a-z]+|\d{1,3}) (?P<unit>day|week|month|year)s? (?P<way>after|before)"
    r"(?: (?:the|his|her|its|then|an?|that of|former|(?:[a-z]+ )?(?:minister|speaker|president|premier|king|queen|leader)|parliament|army|opposition|(?:state |official )?(?:visit|trip|arrival)(?: of| by)?|[A-Z][\w.’'-]+)){0,5}$"
)
_ROUGHLY = regex(r"\b(?:than|nearly|almost|about|around|some|barely|hardly|under|over) $")
_BRACKETED = regex(r"[^;:.()]{0,40} \((?:in |on )?[\ue500-\ue5ff]")
_DATE = regex("[\ue500-\ue5ff]")


def distant(sentence: Sentence, start: int, end: int) -> Filled | None:
    """The date of what stands at `start`–`end`; empty where the distance is told and cannot be counted; else None."""
    front = sentence.words(0, start)
    found = _DISTANCE.search(front)
    if (
        found is None
        or _BRACKETED.match(sentence.text, end)
        or _DATE.match(sentence.text, end)
        or re.match(r" (?:in|on|from) [\ue500-\ue5ff]", sentence.text[end:])
    ):
        return None
    told = found["number"].casefold()
    if _ROUGHLY.search(front, 0, found.start()):
        return Filled("", 0.9)
    number = int(told) if told.isdigit() else WORDS.get(told)
    at = sentence.at_clean(sentence.span.start + found.start()) if number else 0
    dates = [m for m in sentence.within(0, at) if m.date]
    point = parse_point(dates[-1].date) if dates else None
    if number is None or point is None:
        return Filled("", 0.9)
    when = step(point, -number if found["way"] == "after" else number, found["unit"])
    return Filled(str(when) if when is not None else "", 0.85)
