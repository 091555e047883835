"""Whether words stand in a text, and as what: the answer is always the text's own stretch, never what was asked for."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.regex import regex
from extract.slug import folded

_TOKEN = regex(r"\w+")
_LEADING = regex(
    r"^(?:the|a|an|its|their|his|her|our|this|these|those|some|both|such|various|several|other)\s+", re.IGNORECASE
)
_SHORT_FORM = regex(r" \([A-Z][\w&.-]{1,9}$")
"""The short form that follows a name, cut off before its bracket closes: "Lake Bank (LB"."""
_OPEN, _CLOSE = "([“\"'", ")]”\"'"
_SKIPPED = 3
"""Words that may stand between two that were asked for: "mountain guns" is told by "mountain artillery guns"."""


class _Token(NamedTuple):
    word: str
    start: int
    end: int


def stretch(words: str, text: str, *, skipping: bool = False) -> tuple[int, int] | None:
    """Where `words` stand in `text`, one after the other, whatever their case, accents and punctuation.

    With `skipping`, up to three other words may stand between two of them, and a plural may be a singular.
    """
    wanted = [t.word for t in _tokens(_LEADING.sub("", words.strip()))]
    told = _tokens(text)
    if not wanted:
        return None
    found = _run([_one(w) for w in wanted] if skipping else wanted, told, _SKIPPED if skipping else 0, plain=skipping)
    return found if found is None or not skipping else _bracketed(text, found)


def as_told(words: str, text: str) -> str:
    """The stretch of `text` that tells `words`, or an empty string where none does."""
    found = stretch(words, text) or stretch(words, text, skipping=True)
    return _SHORT_FORM.sub("", " ".join(text[found[0] : found[1]].split())) if found else ""


def _tokens(text: str) -> list[_Token]:
    return [_Token(folded(m[0]), m.start(), m.end()) for m in _TOKEN.finditer(text)]


def _one(word: str) -> str:
    return word.removesuffix("s") if len(word) > _SKIPPED else word


def _run(wanted: list[str], told: list[_Token], gap: int, *, plain: bool) -> tuple[int, int] | None:
    words = [_one(t.word) if plain else t.word for t in told]
    for first, word in enumerate(words):
        if word != wanted[0]:
            continue
        at = first
        for next_word in wanted[1:]:
            following = words[at + 1 : at + 2 + gap]
            if next_word not in following:
                break
            at += 1 + following.index(next_word)
        else:
            return told[first].start, told[at].end
    return None


def _bracketed(text: str, found: tuple[int, int]) -> tuple[int, int]:
    """Closing a bracket that the stretch has opened."""
    start, end = found
    for opening, closing in zip(_OPEN[:2], _CLOSE[:2], strict=True):
        if text.count(opening, start, end) > text.count(closing, start, end) and text.startswith(closing, end):
            end += 1
    return start, end
