"""English number words up to ninety-nine, "a dozen", "a hundred", as numbers."""

from __future__ import annotations

import re
from types import MappingProxyType

_UNITS = (
    *(
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
    ),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_DOZENS = {"dozen": 12, "a dozen": 12, "two dozen": 24, "three dozen": 36, "half a dozen": 6}

WORDS = MappingProxyType(
    {
        "a": 1,
        "an": 1,
        **{word: n for n, word in enumerate(_UNITS, 1)},
        **{word: n * 10 for n, word in enumerate(_TENS, 2)},
        **{
            f"{ten}{gap}{one}": t * 10 + u
            for t, ten in enumerate(_TENS, 2)
            for u, one in enumerate(_UNITS[:9], 1)
            for gap in "- "
        },
        **_DOZENS,
    }
)
ORDINALS = MappingProxyType(
    {
        "first": 1,
        "second": 2,
        "third": 3,
        "fourth": 4,
        "fifth": 5,
        "sixth": 6,
        "seventh": 7,
        "eighth": 8,
        "ninth": 9,
        "tenth": 10,
        "eleventh": 11,
        "twelfth": 12,
    }
)

# Longest first, so that "seventy-five" is not read as "seven".
NUMBER_WORD = "|".join(
    sorted((re.escape(w).replace(r"\ ", r"\s") for w in WORDS if w not in {"a", "an"}), key=len, reverse=True)
)
"""A pattern for every number word, articles left out; to be used without regard to case."""


def number_word(text: str) -> int | None:
    """The number that a word or a run of digits tells, or None."""
    folded = " ".join(text.casefold().split())
    return int(folded) if folded.isdecimal() else WORDS.get(folded)
