"""Tables of trade: measures as columns with a row for each year, or years as columns with a row for each measure.

Columns stand between bars, tabs or runs of spaces, so lines are read as the document has them. Scale and currency come from
the cell, else its label, else what heads the table: "in thousands of EUR", "Trade in goods, SEK bn".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from extract.constructions.trade.units import is_nothing, money
from extract.dates import Anchor, find_dates
from extract.document import Span
from extract.readers.traced import Traced
from extract.readers.typography import evenly_spaced, unified
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from extract.document import Block

_GAP = regex(r"\t+| {2,}| / ")
_BAR = regex(r"\|+")
_GLUED = regex(r"(?P<label>.*[^\W\d_][^\d]*) (?P<figure>[$€£]?\d[\d.,]*(?: ?(?:m|bn|mn|mln))?)")
_MOST: Final = 200  # characters of a line of a table
_YEAR = regex(r"(?:FY ?)?(?P<first>(?:19|20)\d\d)(?:[–/-](?P<last>(?:19|20)\d\d|\d\d))?\s?[*†]?", re.IGNORECASE)
_FIGURE = regex(r"[^\W\d_]{0,3}[$€£¥₩₹~≈<>\s]{0,4}\d[\d\s.,’']*\s?(?:[^\W\d_]{1,8}\.?)?\s?[*†]?")
_FIRST_LABEL = regex(
    r"\W*(?:(?:[a-z]+[ /]){0,4}(?:years?|periods?|dates?)|indicators?|items?|measures?|)\W*", re.IGNORECASE
)
_TRADE = regex(r"\b(?:trade|exports?|imports?|turnover|commerce|exchanges?|investments?)\b", re.IGNORECASE)
_NONE = regex(
    r"\b(?:balance|deficit|surplus|growth|share|change|coverage|re-?exports?|arms|tourists?|visitors|companies|number|licen[cs]e|tariffs?)\b|%"
    r"|\b(?:exports?|imports?) of (?!goods|services|merchandise|commodities|products|the |[A-Z])",
)
_KINDS: Final = (
    ("exports", regex(r"\b(?:exports?|exported|sales|sold)\b", re.IGNORECASE)),
    ("imports", regex(r"\b(?:imports?|imported|purchases|bought)\b", re.IGNORECASE)),
    ("turnover", regex(r"\b(?:turnover|trade|commerce|(?:commodity )?exchanges?|both ways|two-way)\b", re.IGNORECASE)),
    ("investment", regex(r"\b(?:investments?|FDI)\b", re.IGNORECASE)),
)  # fmt: skip
_FLOW = regex(r"[A-Z][\w’' ]{2,30} to (?:the )?[A-Z]")
_SUM = regex(r"\b(?:total|sum|overall|volume|together|both)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a table: its measure and label, what heads the table and stands below it, and the row with its evidence."""

    measure: str
    label: str
    labels: tuple[str, ...]
    caption: str
    date: str
    value: Decimal
    currency: str
    row: Block
    span: Span  # of the row, raw


_BELOW = regex(r"\(|(?:sources?|figures|all figures|values|amounts|in)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Line:
    block: Block
    span: Span  # raw
    cells: tuple[str, ...]


def figures(text: str, blocks: Sequence[Block]) -> Iterator[Figure]:
    """The figures of all tables of trade in a document with this text and these blocks, row by row."""
    page = evenly_spaced(unified(Traced.of(text)))
    lines = [line for block in blocks if block.text for line in _lines(page, block)]
    at = 0
    while at < len(lines):
        head = lines[at]
        years = _years(head.cells)
        columns = years or head.cells[1:]
        by_year = bool(years)
        rows = []
        if by_year or (_FIRST_LABEL.fullmatch(head.cells[0]) and columns and not any(c.isdigit() for c in columns)):
            for line in (_unglued(line, len(columns) + 1) for line in lines[at + 1 :]):
                if len(line.cells) != len(columns) + 1 or not all(_is_figure(c) for c in line.cells[1:]):
                    break
                rows.append(line)
        if rows:
            caption = " ".join(" ".join(line.cells) for line in lines[max(0, at - 2) : at] if _is_short(line))
            after = at + len(rows) + 1
            source = [c for line in lines[after : after + 1] for c in line.cells if _BELOW.match(c)]
            yield from _figures(head, rows, " ".join((caption, head.cells[0], *source)), years)
        at += len(rows) + 1


def _figures(head: _Line, rows: Sequence[_Line], caption: str, years: Sequence[str]) -> Iterator[Figure]:
    labels = tuple(r.cells[0] for r in rows) if years else head.cells[1:]
    measures = [measure_of(label, labels, caption) for label in labels]
    beside = tuple(cell for row in rows for cell in row.cells[1:])
    for number, row in enumerate(rows):
        dates = years or (_year(row.cells[0]),) * len(labels)
        for column, cell in enumerate(row.cells[1:]):
            which = number if years else column
            told = money(cell, (labels[which], caption, *labels), beside)
            if measures[which] and dates[column] and told is not None:
                value, currency = told
                yield Figure(
                    measures[which], labels[which], labels, caption, dates[column], value, currency, row.block, row.span
                )


def _lines(page: Traced, block: Block) -> Iterator[_Line]:
    """The lines of a block with their cells; a line of prose is a single cell."""
    whole = block.raw(Span(0, len(block.text)))
    laid_out = page.part(bisect_left(page.starts, whole.start), bisect_left(page.starts, whole.end))
    if "|" in block.text or "<" in laid_out.text or len(laid_out.text) > _MOST:
        cells = (
            tuple(c.strip() for c in _BAR.split(block.text.strip(" |")))
            if len(block.text) <= _MOST
            else (block.text[:_MOST],)
        )
        lead = ("",) if block.text.lstrip().startswith("| |") else ()
        yield _Line(block, whole, lead + cells if lead and cells[0] else cells)
        return
    start = 0
    for text in laid_out.text.splitlines(keepends=True):
        line = laid_out.part(start, start + len(text)).stripped()
        if line.text:
            yield _Line(block, Span(line.starts[0], line.ends[-1]), tuple(c.strip() for c in _GAP.split(line.text)))
        start += len(text)


def _unglued(line: _Line, width: int) -> _Line:
    """The line with its label parted from the first figure, where only one space stands between them."""
    glued = _GLUED.fullmatch(line.cells[0]) if len(line.cells) == width - 1 else None
    return replace(line, cells=(glued["label"], glued["figure"], *line.cells[1:])) if glued else line


def _is_short(line: _Line) -> bool:
    return sum(map(len, line.cells)) < _MOST


def _years(cells: Sequence[str]) -> tuple[str, ...]:
    """The years that head the columns, behind a label or without one; none where another cell stands among them."""
    kept = cells if _year(cells[0]) else cells[1:]
    found = tuple(_year(c) for c in kept)
    return found if found and all(found) and (len(found) > 1 or len(kept) < len(cells)) else ()


def _year(cell: str) -> str:
    """The year or period that a cell is, in EDTF."""
    if year := _YEAR.fullmatch(cell):
        last = year["last"] or ""
        return f"{year['first']}/{year['first'][: 4 - len(last)]}{last}" if last else year["first"]
    if not cell or len(cell) > len("January–September 2023 (est.)"):
        return ""
    found = find_dates(cell, Anchor())[0]
    return found[0].value if len(found) == 1 and found[0].span == Span(0, len(cell)) else ""


def _is_figure(cell: str) -> bool:
    return bool(_FIGURE.fullmatch(cell) or is_nothing(cell))


def measure_of(label: str, labels: Sequence[str], caption: str) -> str:
    """What a label measures; empty where it is nothing of trade."""
    if _NONE.search(label):
        return ""
    told = [name for name, words in _KINDS if words.search(label)]
    if "exports" in told and "imports" in told:
        return "turnover"
    if told:
        return told[0] if told[0] != "turnover" or _SUM.search(label) or told == ["turnover"] else told[-1]
    if _FLOW.match(label) and _TRADE.search(caption):
        return "exports"
    beside = {name for other in labels for name, words in _KINDS[:2] if words.search(other)}
    return "turnover" if _SUM.search(label) and (beside or _TRADE.search(caption)) else ""
