"""Rows of tables under a header that names the columns: "Instrument | Signed | Entry into force"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.document import BlockKind, Span
from extract.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence

_CELL = " | "
_BAR = regex(r" ?\|(?: |$)")
_TOLD = {Kind.DATE, Kind.PERSON, Kind.MONEY, Kind.NUMBER}
_ROWS = {BlockKind.ITEM, BlockKind.PARAGRAPH}
_YEAR = regex(r"(?:1[89]|20)\d\d")


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its sentences, with each column's label the clean bounds of its cell, what heads the table and the section."""

    sentences: tuple[Sentence, ...]
    cells: tuple[tuple[str, Span], ...]
    caption: Sentence | None
    headings: tuple[Sentence, ...] = ()  # the nearest first

    @property
    def sentence(self) -> Sentence:
        """The first sentence, with whose words the row begins."""
        return self.sentences[0]

    def has(self, label: re.Pattern[str]) -> bool:
        """Whether there is a column with such a label."""
        return any(label.fullmatch(name) for name, _ in self.cells)

    def words(self, label: re.Pattern[str]) -> str:
        """What stands in the first column with such a label; empty where there is none."""
        at = self._at(label)
        return at.of(self.sentence.block.text).strip() if at is not None else ""

    def mentions(self, label: re.Pattern[str], *kinds: Kind) -> list[Mention]:
        """The mentions of some kinds in the first column with such a label."""
        at = self._at(label)
        every = (m for s in self.sentences for m in s.mentions)
        return [m for m in every if at is not None and m.span in at and m.kind in kinds]

    def mention(self, label: re.Pattern[str], *kinds: Kind) -> Mention | None:
        """The first mention of one of the kinds in the first column with such a label."""
        return next(iter(self.mentions(label, *kinds)), None)

    def dates(self, label: re.Pattern[str]) -> list[str]:
        """The dates, EDTF, in the first column with such a label; a bare number is a year where it can be one."""
        told = [m.date for m in self.mentions(label, *Kind) if m.date]
        words = self.words(label)
        return told or ([words] if _YEAR.fullmatch(words) else [])

    def _at(self, label: re.Pattern[str]) -> Span | None:
        return next((at for name, at in self.cells if label.fullmatch(name)), None)


def table_rows(document: Annotated) -> Iterator[TableRow]:
    """The rows of a document's tables that have a header; what stands between two rows, as notes that fell out of them, is passed over."""
    labels: tuple[str, ...] = ()
    caption: Sentence | None = None
    headings: tuple[Sentence, ...] = ()
    inside = False  # whether the block above is a row
    for block in document.blocks:
        if not block:
            continue
        first = block[0]
        if first.block.kind not in _ROWS or _CELL not in first.block.text:
            inside = False
            if first.block.kind in {BlockKind.HEADING, BlockKind.TITLE}:
                headings = (first, *(h for h in headings if h.block.level < first.block.level))
                labels = ()
            caption = first if len(block) == 1 else None
            continue
        parts = cells(first.block.text)
        if _is_header(block, first=not labels or not inside):
            labels = tuple(at.of(first.block.text).strip().casefold() for at in parts)
        elif not labels:
            labels = ("",) * len(parts)
        elif 1 < len(parts) <= len(labels):  # what is left empty at the end may be missing
            yield TableRow(tuple(block), tuple(zip(labels, parts, strict=False)), caption, headings)
        inside = True


def _is_header(block: Sequence[Sentence], *, first: bool) -> bool:
    """Whether a row names the columns: the first of its table, if it tells nothing."""
    return first and not any(m.kind in _TOLD for s in block for m in s.mentions)


def cells(text: str) -> list[Span]:
    """Where the cells of a row begin and end, clean."""
    found, at = [], 0
    for bar in _BAR.finditer(text):
        found.append(Span(at, max(at, bar.start())))
        at = bar.end()
    return [*found, Span(at, len(text))]
