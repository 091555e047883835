"""Sums told once more in another currency: "3 million dinars (some 9 million dollars)", "2 million roubles, or 1 million euros"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence

_ABOUT = (
    r"(?:or|then|now|today|at the time|at that time|about|some|around|nearly|almost|over|just|under|more than|approximately|approx\.|roughly"
    r"|i\. ?e\.,?|that is,?|equal to|equivalent to|the equivalent of|worth|circa|ca\.|=|≈|~)"
)
_BRACKET = regex(rf" ?\((?:{_ABOUT},? ?)*", re.IGNORECASE)
_BEHIND = regex(rf",? (?:{_ABOUT},? )+", re.IGNORECASE)


def is_converted(sentence: Sentence, first: int, second: int) -> bool:
    """Whether the amount at index `second` of the sentence's text tells the one at `first` in another currency."""
    text = sentence.text
    if _BRACKET.fullmatch(text, first + 1, second):
        return True
    currencies = {m.amount.currency for m in (sentence.at(first), sentence.at(second)) if m is not None and m.amount}
    told = sentence.at(second)
    vague = (
        told is not None
        and told.amount is not None
        and told.amount.qualifier != "exact"
        and text[first + 1 : second] == ", "
    )
    return len(currencies) > 1 and (vague or _BEHIND.fullmatch(text, first + 1, second) is not None)
