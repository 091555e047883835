"""Text broken into lines twice: at one width, and each of its lines again at a narrower one.

Full lines then alternate with what was left of the wider ones, so that sentences are cut after lines that are not full.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.readers.forms import is_cut
from extract.readers.wrapping import WIDEST, continues, hard_width, is_full, joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.readers.lines import Line

_FEWEST = 4  # rests that leave no doubt
_OVER = 2  # columns by which a line may have been wider than most
_SAMPLE = 60  # stanzas that tell the width


def mended(stanzas: Sequence[list[Line]]) -> Sequence[list[Line]]:
    """The stanzas with the lines as they were before they were broken again; as they are if they were broken once."""
    width = hard_width(stanzas)
    outer = _outer_width(stanzas, width) if width else 0
    return (
        [[_whole(group) for group in _groups(lines, width, outer + _OVER)] for lines in stanzas] if outer else stanzas
    )


def _outer_width(stanzas: Sequence[list[Line]], width: int) -> int:
    """The width, in columns, of the lines before they were broken at a narrower one; 0 if they had no other."""
    rests = [
        (_whole(group), following[0])
        for lines in stanzas
        for group, following in pairwise(_groups(lines, width, WIDEST))
        if len(group) > 1 and not following[0].mark and not is_full(group[-1], following[0], width)
    ]
    if len(rests) < _FEWEST:
        return 0
    cut = sum(is_cut(before.text, after.text) for before, after in rests)
    full = sum(is_full(before, after, max(before.width for before, _ in rests)) for before, after in rests)
    if cut * 2 >= len(rests) or (full * 2 >= len(rests) and cut * 4 >= len(rests)):
        sample = [lines for lines in stanzas if len(lines) > 1][:_SAMPLE]
        return max(
            range(width + 1, min(width * 2, WIDEST) + 1), key=lambda outer: (_fitting(sample, width, outer), outer)
        )
    return 0


def _fitting(stanzas: Sequence[list[Line]], width: int, outer: int) -> int:
    """How many lines end where they would at the `outer` width, less those that do not."""
    found = 0
    for lines in stanzas:
        for group, (first, *_) in pairwise(_groups(lines, width, outer)):
            if not first.mark and continues(group, first, width, flowing=True):
                found += 1 if is_full(_whole(group), first, outer) else -1
    return found


def _groups(lines: Sequence[Line], width: int, outer: int) -> list[list[Line]]:
    """Each full line with what was left of it, as far as both are not wider than the `outer` width."""
    groups: list[list[Line]] = []
    columns = 0
    for line in lines:
        columns += 1 + line.width
        if groups and columns <= outer and is_full(groups[-1][-1], line, width) and continues(groups[-1], line, width):
            groups[-1].append(line.unmarked())
        else:
            groups.append([line])
            columns = line.width
    return groups


def _whole(group: list[Line]) -> Line:
    return replace(
        group[0],
        marked=joined([line.unmarked() for line in group]),
        traced=joined(group),
        width=sum(line.width for line in group) + len(group) - 1,
    )
