"""Lines into passages: what an editor broke into lines is joined, what has lines of its own stays apart.

A line breaker leaves a line only when the next word no longer fits. So a break is one of *wrapping* where the
line and the first word of the next are together longer than the file's width; entries and headings end
earlier.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.readers.forms import (
    field_key,
    is_capitals,
    is_cut,
    is_date_head,
    is_dated_entry,
    is_named,
    is_navigation,
    is_several,
    is_unfinished,
)
from extract.readers.traced import Traced, concatenated
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.readers.lines import Line

_NARROWEST, WIDEST = 32, 160
_FEWEST_FULL, _USUAL = 4, 60  # breaks and columns that leave no doubt if all are full
_FEWEST_LINES = 3  # of a stanza that alone proves its wrapping
_COLUMN = 0.75  # of the document's width
_BAR = " | "
_BETWEEN = frozenset("+–")  # marks that also stand between two words
_PROSE = regex(r"[^\"“”].*(?: [a-z]{3,}\b|\.$)")
_INITIAL = regex(r"[A-Z]\w+ [A-Z]\.$")
_MANY = 8  # breaks that tell of a page whose links and notes, now gone, stood in the lines
_SHORT = 40  # a line shorter than this is not continued in a file that is not wrapped


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that belong together, with the place in their stanza."""

    lines: tuple[Line, ...]
    stanza: int
    first: bool
    last: bool

    @property
    def text(self) -> str:
        """The words, for looking at their form."""
        return " ".join(line.text for line in self.lines)

    @property
    def alone(self) -> bool:
        """Whether blank lines stand before and after."""
        return self.first and self.last

    @property
    def traced(self) -> Traced:
        """The lines joined by line breaks, which stand for all between them."""
        return joined(self.lines)


def joined(lines: Sequence[Line], gap: str = "\n") -> Traced:
    """The lines' texts with a line break, or another `gap`, between each two, which stands for all that lies there."""
    if len(lines) == 1:
        return lines[0].traced
    parts = [lines[0].traced]
    for line in lines[1:]:
        if line.traced.text and parts[-1].text:
            before, after = parts[-1].ends[-1], line.traced.starts[0]
            parts.append(Traced(gap, [before] * len(gap), [after] * len(gap)))
        parts.append(line.traced)
    return concatenated(parts)


def passages(stanzas: Sequence[list[Line]], *, width: int = 0, flowing: bool = False) -> list[Passage]:
    """The passages of a document's stanzas, in order.

    `width` is the document's, if these are not all of its stanzas; `flowing`: a line break ends no paragraph.
    """
    width = width or hard_width(stanzas)
    ragged = not flowing and _is_ragged(stanzas, width)
    found: list[Passage] = []
    for number, lines in enumerate(stanzas):
        own = _column(lines, width) or width or (hard_width([lines]) if len(lines) >= _FEWEST_LINES else 0)
        groups: list[list[Line]] = []
        bars = max(line.text.count(_BAR) for line in lines)
        for line in lines:
            if groups and (
                continues(groups[-1], line, own, bars=bars, flowing=flowing) or (ragged and _runs_on(groups[-1], line))
            ):
                groups[-1].append(line.unmarked())
            else:
                groups.append([line])
        found += (Passage(tuple(group), number, at == 0, at == len(groups) - 1) for at, group in enumerate(groups))
    return found


def hard_width(stanzas: Sequence[list[Line]]) -> int:
    """The width at which the lines were broken, in characters; 0 if they were not."""
    breaks = [
        (before, after)
        for lines in stanzas
        for before, after in pairwise(lines)
        if not (after.mark or _BAR in before.text or is_date_head(before.text) or is_dated_entry(after.text))
    ]
    if not breaks:
        return 0
    widths = sorted((before.width for before, _ in breaks), reverse=True)
    alone = [lines[0].width for lines in stanzas if len(lines) == 1]
    # One overlong line, such as an address on the web, must not hide the width of all others.
    likely = {widths[0], widths[len(widths) // 20], widths[len(widths) // 10]}
    for width in sorted(likely, key=lambda width: (-_fitting(breaks, width), -width)):
        if not _NARROWEST <= width <= WIDEST or sum(columns > width for columns in alone) * 5 > len(alone):
            continue
        long = [(before, after) for before, after in breaks if before.width * 2 >= width]  # no headings
        full = sum(is_full(before, after, width) for before, after in long)
        cut = sum(is_cut(before.text, after.text) for before, after in long)
        always = full == len(long) >= _FEWEST_FULL and width >= _USUAL and any(is_unfinished(b.text) for b, _ in long)
        if always or (full * 2 >= len(long) and cut * 4 >= len(long)):
            return width
    return 0


def _fitting(breaks: Iterable[tuple[Line, Line]], width: int) -> int:
    """How many of the lines are full and within the width."""
    return sum(before.width <= width and is_full(before, after, width) for before, after in breaks)


def _column(lines: Sequence[Line], width: int) -> int:
    """The width of a stanza set in a narrower column than the document; 0 if it is not."""
    own = max(line.width for line in lines)
    narrow = len(lines) > _FEWEST_FULL and _NARROWEST <= own <= width * _COLUMN
    full = narrow and all(is_full(*each, own) and not each[1].mark for each in pairwise(lines))
    return own if full and any(is_cut(a.text, b.text) for a, b in pairwise(lines)) else 0


def _is_ragged(stanzas: Iterable[list[Line]], width: int) -> bool:
    """Whether most lines that are not full end in the middle of a sentence: they were broken before something was taken out."""
    long = [
        (before.text, after.text)
        for lines in stanzas
        for before, after in pairwise(lines)
        if before.width >= _SHORT
        and not (after.mark or (width and is_full(before, after, width)))
        and is_unfinished(before.text)
        and not before.text.endswith(":")
    ]
    return len(long) >= _MANY and sum(is_cut(*each) for each in long) * 2 >= len(long)


def _runs_on(group: list[Line], line: Line) -> bool:
    """Whether an unfinished line of some length goes on in the next, whatever that begins with."""
    before = group[-1]
    unfinished = is_unfinished(before.text) or _INITIAL.search(before.text) is not None
    long = before.width >= _SHORT and unfinished and not before.text.endswith(":")
    return (
        long
        and _PROSE.match(line.text) is not None
        and not (line.mark or before.mark or group[0].mark or _BAR in before.text + line.text)
        and not (is_capitals(before.text) or is_date_head(line.text) or is_dated_entry(line.text))
        and not (field_key(line.text, listed=False) or field_key(group[0].text, listed=False))
    )


def is_wrapped(before: Line, after: Line, width: int) -> bool:
    """Whether a sentence that does not end in the line before goes on, the line being full."""
    return width > 0 and is_full(before, after, width) and is_unfinished(before.text)


def is_full(before: Line, after: Line, width: int) -> bool:
    """Whether the first word of the line after would not have fitted in the line before."""
    return before.width + 1 + after.chunk > width


def continues(group: list[Line], line: Line, width: int, *, bars: int = 0, flowing: bool = False) -> bool:
    """Whether a line goes on with what the lines before it say, in text broken at a width; `flowing` as for `passages`.

    `bars`: how many of them are in a whole row of the table in which these lines may be.
    """
    before, head = group[-1], group[0]
    full = width > 0 and is_full(before, line, width)
    cut_here = full and is_unfinished(before.text) and not before.text.endswith(":")
    if line.mark:
        same = bool(head.mark) and head.numbered == line.numbered
        return cut_here and not same and (line.text[:1].islower() or line.numbered or line.mark in _BETWEEN)
    if bars and _BAR in head.text and _BAR in line.text:  # each row of a table is one of its own
        return cut_here and sum(each.text.count(_BAR) for each in (*group, line)) <= bars
    if head.mark and line.indent > head.indent:
        return True
    if (is_date_head(before.text) and len(group) == 1) or (full and is_navigation(line.text)):
        return False
    if is_capitals(before.text) and line.text[:1].isupper() and not is_capitals(line.text):
        return False
    if field_key(line.text, listed=bool(head.mark)):
        fields = bool(field_key(head.text, listed=bool(head.mark)))
        running = (
            (is_several(line.text) and not is_named(before.text))
            or is_dated_entry(head.text)
            or (cut_here and (bool(head.mark) or not is_named(before.text)))
        )
        return full and (len(group) > 1 or (running and not fields))
    # What goes on with a full line may be short: the rest of a line that was longer than the others.
    cut = is_cut(before.text, line.text) and (len(group) > 1 or before.width >= (width // 2 or _SHORT))
    if is_date_head(line.text) or is_dated_entry(line.text):
        cut_here = cut_here and (cut or not (is_dated_entry(head.text) and is_dated_entry(line.text)))
        return cut_here or (cut and not head.mark and not is_dated_entry(head.text) and not before.text.endswith(","))
    runs_on = before.text.endswith(";") and line.text[:1].islower() and before.width >= width * _COLUMN > 0
    return cut or runs_on or full or flowing
