"""Persons as a document tells of them, sentence by sentence."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.names.naming import Hit
    from extract.names.passage import Passage

_END = regex(
    r"(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bGen)(?<!\bCol)(?<!\bLt)(?<!\bSt)(?<!\bHon)(?<![A-Z])(?<!\b[A-Z][hsuaz])[.!?][)\"”]? +(?=[A-ZÀ-Þ])"
)

_OPENING = 80  # characters with which a passage says what it is about


@dataclass(frozen=True, slots=True)
class Told:
    """A person, by number, and where the document speaks of them."""

    person: int
    hit: Hit


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its passage, its bounds there and the persons in it, in order."""

    passage: Passage
    start: int
    end: int
    told: tuple[Told, ...]

    def text(self, start: int, end: int) -> str:
        """The passage's text between two offsets, as far as the sentence goes."""
        return self.passage.text[max(start, self.start) : min(end, self.end)]


def lines(passage: Passage, told: Sequence[Told]) -> Iterator[Line]:
    """The sentences of a passage in which persons are told of."""
    if not told:
        return
    bounds = [0, *(m.end() for m in _END.finditer(passage.text)), len(passage.text)]
    for start, end in itertools.pairwise(bounds):
        here = tuple(t for t in told if start <= t.hit.run.span.start < end)
        if here:
            yield Line(passage, start, end, here)


def other(pair: Sequence[str], key: str) -> str:
    """The other state of a pair."""
    return pair[1] if key == pair[0] else pair[0]


def across(passage: Passage, pair: Sequence[str], key: str, line: Line | None = None) -> Iterator[str]:
    """The state across from `key`: of the two of the sentence or with which the passage begins, else of the document's pair."""
    inside = [s for s in passage.states if line is not None and line.start <= s.span.start < line.end]
    here = list(dict.fromkeys(s.value.key for s in inside if s.form in {"name", "capital"}))
    early = (s for s in passage.states if s.form in {"name", "capital"} and s.span.start < _OPENING)
    opening = list(dict.fromkeys(s.value.key for s in early))[:2]
    for sides in (here, opening, pair):
        if len(sides) == len(("one", "other")) and key in sides:
            yield other(sides, key)
            return
