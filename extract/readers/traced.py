"""Text that remembers where each of its characters stood in the document as read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Edit = tuple[int, int, str]
"""Replace the characters from the first to before the second offset, at least one, by a text or nothing."""


@dataclass(frozen=True, slots=True)
class Traced:
    """A text, and for each of its characters the raw offsets at which it begins and ends."""

    text: str
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, raw: str) -> Traced:
        """The document as read, each character standing for itself."""
        # One list of integers shared by both: at 20 MB a second one would cost half a gigabyte.
        marks = list(range(len(raw) + 1))
        return cls(raw, marks[:-1], marks[1:])

    def part(self, start: int, end: int) -> Traced:
        """The characters from `start` to before `end`."""
        return Traced(self.text[start:end], self.starts[start:end], self.ends[start:end])

    def stripped(self) -> Traced:
        """Without white space at either end."""
        start = len(self.text) - len(self.text.lstrip())
        end = max(start, len(self.text.rstrip()))
        return self if end - start == len(self.text) else self.part(start, end)

    def edit(self, edits: Iterable[Edit]) -> Traced:
        """With the edits made, which are in order and apart. New characters stand for what they replace."""
        texts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        for start, end, new in edits:
            texts += (self.text[done:start], new)
            starts += self.starts[done:start]
            ends += self.ends[done:start]
            if new:
                starts += [self.starts[start]] * len(new)
                ends += [self.ends[end - 1]] * len(new)
            done = end
        if not texts:
            return self
        texts.append(self.text[done:])
        starts += self.starts[done:]
        ends += self.ends[done:]
        return Traced("".join(texts), starts, ends)


def concatenated(parts: Iterable[Traced]) -> Traced:
    """The parts one after the other, nothing between them."""
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for part in parts:
        texts.append(part.text)
        starts += part.starts
        ends += part.ends
    return Traced("".join(texts), starts, ends)


def spaced(texts: Sequence[Traced], gap: str = " ") -> Traced:
    """The texts with a space, or another `gap`, between each two, which stands for all that lies between them."""
    joined = [texts[0]]
    for text in texts[1:]:
        before, after = joined[-1].ends[-1], text.starts[0]
        joined += (Traced(gap, [before] * len(gap), [after] * len(gap)), text)
    return concatenated(joined)


def following(first: Traced, second: Traced) -> Traced:
    """The two with a line break between them, which stands for all that lies there."""
    return concatenated((first, Traced("\n", [first.ends[-1]], [second.starts[0]]), second))
