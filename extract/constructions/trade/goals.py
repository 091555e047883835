"""When a goal of trade is to be reached that tells so many years: "to 3 billion dollars in five years"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.numerals import WORDS
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence

_IN_YEARS = regex(
    r"[^;.,\ue500-\ue7ff]{0,20}? (?:with)?in (?:the )?(?:next |coming |following )?(?P<years>[\ue700-\ue7ff]|\w+)(?: years\b|(?=[.,;]|$| and\b))"
)


def years_on(sentence: Sentence, text: str, index: int) -> str:
    """The year of a goal "to be reached in five years", counted from when it is told."""
    told, since = (
        _IN_YEARS.match(text, index + 1),
        sentence.scope.written or sentence.scope.meeting or sentence.scope.date,
    )
    if told is None or not since[: len("2015")].isdigit():
        return ""
    words = sentence.words(told.start("years"), told.end()).casefold().split()
    number = WORDS.get(words[0], int(words[0]) if words[0].isdecimal() else 0) if words[-1] == "years" else 0
    return str(int(since[: len("2015")]) + number) if number else ""
