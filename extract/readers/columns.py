"""Tables whose columns only spaces part: rows with bars between their cells, or fields where the first column has the keys.

A column is what the lines of a table have in common: two or more blank columns between it and the next in every row. Cells
that go on in the line below are joined. Tables of figures stay as they are, and so do chronicles, whose lines a date leads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from extract.readers.forms import is_date_head, is_unfinished
from extract.readers.traced import Traced, spaced
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.readers.lines import Line

ROW: Final = "|"
"""The list mark of a table's row."""

_LEADER = regex(r"(?<=\s)\.{3,}(?=\s)")
_GAP = regex(r"(?<=[^.!?:]) {2,}|(?<=[.!?:]) {3,}|(?<=:) {2,}")
_RULE = regex(r"[-=_–\s]{4,}")
_FIGURE = regex(r"\W{0,6}\d[\d.,\s]{0,30}%?(?: ?(?:m|mn|bn|million|billion))?\W{0,6}|[-–—.*]+|n/?a\.?", re.IGNORECASE)
_YEAR = regex(r"(?:1[89]|20)\d\d")
_FRAMED = regex(r"\|(?:[^|]*\|){3,}")  # cells, the first may be empty
_RULED = regex(r"\|?(?=.*--)[-:|\s]+\|?")
_INNER = regex(r"(?<=\S)\s+\|\s+(?=\S)")
_TABBED = regex(r" *\t\s*(?=\S)")
_TAB = regex(r" *\t *")
_BAR = regex(r"\s*\|\s*")
_BLANK = 2  # columns of space between two columns of a table
_LONGEST = 200  # characters of a row
_WIDEST = 60  # of a cell that others follow
_FEWEST = 2  # rows
_PAIR = 2


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with its cells by column; None where it has none."""

    line: Line
    cells: tuple[Traced | None, ...]

    @property
    def words(self) -> list[str]:
        return [cell.text if cell else "" for cell in self.cells]


def set_in_bars(stanzas: Sequence[list[Line]]) -> list[list[Line]]:
    """The stanzas with their tables' rows told cell by cell."""
    return [_told(_untabbed(_without_frame(lines))) for lines in stanzas]


def _untabbed(lines: list[Line]) -> list[Line]:
    """The lines with rows of three cells or more that tabs part, as a browser copies a table, as rows between bars; not those of figures."""
    rows = [len(_TABBED.findall(line.marked.text)) >= _PAIR and "|" not in line.marked.text for line in lines]
    cells = [c for line, row in zip(lines, rows, strict=True) if row for c in _TABBED.split(line.marked.text)[1:]]
    figures = sum(_FIGURE.fullmatch(cell) is not None and not _YEAR.fullmatch(cell) for cell in cells)
    if sum(rows) < _FEWEST or figures * 2 > len(cells):
        return lines
    every = [len(_TAB.findall(line.marked.text)) for line, row in zip(lines, rows, strict=True) if row]
    tab = _TAB if every.count(max(every)) * 2 > len(every) else _TABBED  # cells may be empty, or set by several tabs
    first, last = rows.index(True), len(rows) - rows[::-1].index(True)
    inside = (first <= at < last and "\t" in line.marked.text for at, line in enumerate(lines))
    return [_barred(line, tab) if row else line for line, row in zip(lines, inside, strict=True)]


def _barred(line: Line, tab: re.Pattern[str]) -> Line:
    whole = line.marked.stripped()
    told = whole.edit((m.start(), m.end(), " | ") for m in tab.finditer(whole.text))
    return replace(line, marked=told, traced=told, mark=ROW, width=len(told.text))


def _without_frame(lines: list[Line]) -> list[Line]:
    """The lines with rows of three cells or more that stand between bars, "| Year | Signed | Where |", as rows without them."""
    framed = [_FRAMED.fullmatch(line.marked.text.strip()) is not None for line in lines]
    if sum(framed) < _FEWEST:
        framed = _unruled(lines)
    if not any(framed):
        return lines
    return [_unframed(line) if row else line for line, row in zip(lines, framed, strict=True) if not _is_ruled(line)]


def _unruled(lines: list[Line]) -> list[bool]:
    """Which lines are rows of three cells or more with bars only between the cells: all with as many, and not rows of labels to be chosen from."""
    bars = [len(_INNER.findall(line.marked.text.strip())) for line in lines]
    told = [n for n, line in zip(bars, lines, strict=True) if n and not _is_ruled(line)]
    whole = len(told) >= _FEWEST and len(set(told)) == 1 and told[0] >= _PAIR
    figures = any(c.isdigit() for n, line in zip(bars, lines, strict=True) if n for c in line.marked.text)
    return [whole and figures and n == told[0] and not _is_ruled(line) for n, line in zip(bars, lines, strict=True)]


def _is_ruled(line: Line) -> bool:
    """Whether a line only rules a table off: "|---|:-:|"."""
    return _RULED.fullmatch(line.marked.text.strip()) is not None


def _unframed(line: Line) -> Line:
    whole = line.marked.stripped()
    bars = list(_BAR.finditer(whole.text))
    outer = {0, len(whole.text)}
    told = whole.edit((m.start(), m.end(), "" if {m.start(), m.end()} & outer else " | ") for m in bars)
    return replace(line, marked=told, traced=told, mark=ROW, width=len(told.text))


def _told(lines: list[Line]) -> list[Line]:
    parted = [at for at, line in enumerate(lines) if _is_parted(line)]
    if len(parted) < _FEWEST:
        return lines
    first, last = parted[0], parted[-1] + 1
    while last < len(lines) and lines[last].indent > lines[first].indent + 1 and not lines[last].mark:
        last += 1
    inside = [line for line in lines[first:last] if not _RULE.fullmatch(line.marked.text)]
    if len(parted) * 2 < len(inside):
        return lines
    columns = _columns([line for line in inside if _is_parted(line)])
    rows = [_row(line, columns) for line in inside] if columns else []
    if not rows or any(row is None for row in rows) or not _is_table([row for row in rows if row]):
        return lines
    return [*lines[:first], *_lines([row for row in rows if row]), *lines[last:]]


def _is_parted(line: Line) -> bool:
    text = _LEADER.sub("   ", line.marked.text)
    return len(text) <= _LONGEST and "|" not in text and _GAP.search(text) is not None and not _RULE.fullmatch(text)


def _columns(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Where the columns begin and end; none if the lines have not two in common."""
    texts = [" " * line.indent + _LEADER.sub(lambda m: " " * len(m[0]), line.marked.text) for line in lines]
    width = max(map(len, texts))
    inked = [any(at < len(text) and not text[at].isspace() for text in texts) for at in range(width)]
    found: list[tuple[int, int]] = []
    at = 0
    for ink, run in groupby(inked):
        size = len(list(run))
        if ink:
            if found and at - found[-1][1] < _BLANK and not _is_filled(texts, at):
                found[-1] = (found[-1][0], at + size)
            else:
                found.append((at, at + size))
        at += size
    return found if len(found) >= _PAIR else []


def _is_filled(texts: Sequence[str], start: int) -> bool:
    """Whether a column begins at `start` from which but few full cells are only one blank away."""
    begun = [text for text in texts if len(text) > start and not text[start].isspace()]
    wide = sum(text[max(0, start - _BLANK) : start].isspace() for text in begun)
    return len(begun) > _PAIR and wide * 3 >= len(begun) * 2


def _row(line: Line, columns: Sequence[tuple[int, int]]) -> _Row | None:
    """The line's cells; None where one of them lies across columns or two in the same, unless it is the only one."""
    text, at = line.marked.text, 0
    cells: list[Traced | None] = [None] * len(columns)
    edges = [(m.start(), m.end()) for m in re.finditer(rf"{_LEADER.pattern}|{_GAP.pattern}", text)]
    if edges:  # a cell that fills its column is one blank away from the next
        starts = (left - line.indent for left, _ in columns[1:])
        edges += [(at - 1, at) for at in starts if re.fullmatch(r"\S \S", text[max(0, at - 2) : at + 1])]
        edges.sort()
    for start, end in [*edges, (len(text), len(text))]:
        cell = line.marked.part(at, start).stripped()
        begin, at = at, end
        if not cell.text:
            continue
        begin += line.indent
        over = [n for n, (left, right) in enumerate(columns) if begin < right and begin + len(cell.text) > left]
        beyond = begin >= columns[-1][1]
        if not edges:
            over = [len(columns) - 1] if beyond else over[:1] or [0]
        if len(over) != 1 or cells[over[0]] is not None:
            return None
        cells[over[0]] = cell
    return _Row(line, tuple(cells))


def _is_table(rows: Sequence[_Row]) -> bool:
    """Whether it is one that is not read better as it is."""
    whole = [row for row in rows if row.cells[0] and any(row.cells[1:])]
    if len(whole) < _FEWEST or any(len(word) > _WIDEST for row in whole for word in row.words[:-1]):
        return False
    dated = sum(is_date_head(row.words[0]) for row in whole)
    figures = [bool(_FIGURE.fullmatch(word)) for row in whole[1:] for word in row.words[1:] if word]
    if figures and sum(figures) * 10 >= len(figures) * 8 and not _are_dates([row.words[1] for row in whole[1:]]):
        return False
    return len(rows[0].cells) > _PAIR or dated * 2 < len(whole)


def _are_dates(words: Sequence[str]) -> bool:
    return bool(words) and all(is_date_head(word.rstrip("–- ")) for word in words if word)


def _lines(rows: Sequence[_Row]) -> Iterator[Line]:
    whole = [row.words for row in rows if all(row.cells)]
    beside = len(rows[0].cells) == _PAIR
    alike = any(_alike(words) for words in whole)
    keyed = beside and not alike and not _are_dates([words[1] for words in whole[1:]])
    for row in _joined(rows, keyed=keyed):
        cells = [cell for cell in row.cells if cell]
        if len(cells) == 1:
            yield replace(row.line, marked=cells[0], traced=cells[0], mark="")
            continue
        told = spaced(cells, " " if cells[0].text.endswith(":") else ": ") if keyed else spaced(cells, " | ")
        yield replace(row.line, marked=told, traced=told, mark="" if keyed else ROW, width=len(told.text))


def _alike(words: Sequence[str]) -> bool:
    """Whether the same is told of two sides: "Embassy of X, Rome   Embassy of Y, Lima"."""
    return len({word.split()[0] for word in words}) == 1


def _joined(rows: Sequence[_Row], *, keyed: bool) -> Iterator[_Row]:
    """The rows with what goes on in the line below."""
    widest = [max(len(row.words[n]) for row in rows) for n in range(len(rows[0].cells))]
    held: _Row | None = None
    for row in rows:
        if held is not None and _goes_on(held, row, widest, keyed=keyed):
            held = replace(held, cells=tuple(_cell(*each) for each in zip(held.cells, row.cells, strict=True)))
            continue
        if held is not None:
            yield held
        held = row
    if held is not None:
        yield held


def _goes_on(before: _Row, row: _Row, widest: Sequence[int], *, keyed: bool) -> bool:
    if not any(before.cells[1:]) or not any(row.cells):
        return False
    if row.cells[0] is None:
        return True
    if keyed or len(row.cells) > _PAIR or not _alike([w for w in before.words if w]):
        return False
    if row.cells[1] is None and "," in before.words[0]:
        return False  # what comes next has a heading: "Embassy of X, Rome", "Envoy"
    told = [(b, w, most) for b, w, most in zip(before.words, row.words, widest, strict=True) if w]
    names = all(len(w.split()) <= _PAIR and not any(c.isdigit() for c in w) for _, w, _ in told)
    full = all(len(b) + 1 + len(w.split()[0]) > most for b, w, most in told)
    return names and full and not (len(told) > 1 and _alike([w for _, w, _ in told]))


def _cell(before: Traced | None, after: Traced | None) -> Traced | None:
    if before is None or after is None:
        return before or after
    ended = before.text.endswith((")", ";")) or not is_unfinished(before.text)
    return spaced([before, after], "; " if ended and not before.text.endswith(";") else " ")
