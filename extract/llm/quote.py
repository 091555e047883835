"""Where a quote stands in a section, found as a reader would find it.

White space, case, accents and the forms of dashes and quotation marks do not matter, words do. What is published is the
document's own text at that place.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.document import Span
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.llm.section import Section

SHORTEST: Final = 8
"""Letters and digits; fewer prove nothing."""
_LINE_MARK = regex(r"(?m)^[^\S\n]*(?:[#>*•-]+[^\S\n]+|\d{1,3}\.[^\S\n]+(?=\S))")
_AROUND = "\"“”'‘’«»` \t\r\n"
_DASHES = regex(r"[‐-―−-]")
_QUOTES = regex(r"[\"'“”„‟‘’‚‛«»‹›`´′″]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote stands: the first and the last line of the section that it touches, and clean offsets there."""

    first: int
    start: int
    last: int
    end: int


class Text:
    """A section's text folded for finding quotes, with the way back."""

    def __init__(self, section: Section) -> None:
        self._at: list[tuple[int, int]] = []
        letters: list[str] = []
        for number, (block, span) in enumerate(section.lines):
            for offset in range(span.start, span.end):
                for letter in _folded(block.text[offset]):
                    letters.append(letter)
                    self._at.append((number, offset))
        self._text = "".join(letters)

    def places(self, quote: str, most: int = 5) -> Iterator[Place]:
        """Each place at which the quote stands, in order, `most` at most; none for a quote of a few letters."""
        for wanted in dict.fromkeys((fold(quote), fold(_LINE_MARK.sub("", quote)), fold(quote.rstrip(". …")))):
            if sum(c.isalnum() for c in wanted) < SHORTEST:
                continue
            at, found = self._text.find(wanted), 0
            while at >= 0 and found < most:
                first, start = self._at[at]
                last, end = self._at[at + len(wanted) - 1]
                if self._is_whole(at, at + len(wanted)):
                    found += 1
                    yield Place(first, start, last, end + 1)
                at = self._text.find(wanted, at + 1)
            if found:
                return

    def _is_whole(self, start: int, end: int) -> bool:
        """Whether no word is cut at either end: "man" does not stand in "German"."""
        return not (self._joined(start) or self._joined(end))

    def _joined(self, at: int) -> bool:
        if not 0 < at < len(self._text) or not (self._text[at - 1].isalnum() and self._text[at].isalnum()):
            return False
        (line, offset), (next_line, next_offset) = self._at[at - 1], self._at[at]
        return line == next_line and next_offset - offset <= 1


def fold(text: str) -> str:
    """Text as it is compared: without white space, case, accents, and with one form of dashes and quotation marks."""
    return "".join(_folded(text.strip(_AROUND)))


def _folded(text: str) -> str:
    if text.isascii():
        plain = text.casefold().replace('"', "'").replace("`", "'")
    else:
        plain = unicodedata.normalize("NFKD", _QUOTES.sub("'", _DASHES.sub("-", text))).casefold()
        plain = "".join(c for c in plain if not unicodedata.combining(c) and c != "\u00ad")
    return "".join(plain.split())


def raw(section: Section, place: Place) -> Span:
    """The raw span of a place."""
    first, last = section.lines[place.first][0], section.lines[place.last][0]
    return Span(first.raw(Span(place.start, place.start + 1)).start, last.raw(Span(place.end - 1, place.end)).end)


def clean(section: Section, place: Place) -> str:
    """The clean text of a place, a line for each block."""
    lines = []
    for number in range(place.first, place.last + 1):
        block, span = section.lines[number]
        start = place.start if number == place.first else span.start
        end = place.end if number == place.last else span.end
        lines.append(block.text[start:end])
    return "\n".join(lines)
