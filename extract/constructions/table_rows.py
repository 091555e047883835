"""Rows of tables under a header that names the columns: "Instrument | Signed | Entry into force"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.document import BlockKind

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence

_CELL = " | "
_TOLD = {Kind.DATE, Kind.PERSON, Kind.MONEY, Kind.NUMBER}


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its sentence, with each column's label the bounds of its cell in the sentence's text, and what heads the table."""

    sentence: Sentence
    cells: tuple[tuple[str, tuple[int, int]], ...]
    caption: Sentence | None

    def words(self, label: re.Pattern[str]) -> str:
        """What stands in the first column with such a label; empty where there is none."""
        return next(
            (self.sentence.words(*at) for name, at in self.cells if label.fullmatch(name) and at[0] < at[1]), ""
        )

    def mention(self, label: re.Pattern[str], *kinds: Kind) -> Mention | None:
        """The first mention of one of the kinds in the first column with such a label."""
        at = next((at for name, at in self.cells if label.fullmatch(name)), (0, 0))
        return next((m for m in self.sentence.within(*at) if m.kind in kinds), None)

    def dates(self, label: re.Pattern[str]) -> list[str]:
        """The dates, EDTF, in the first column with such a label."""
        at = next((at for name, at in self.cells if label.fullmatch(name)), (0, 0))
        return [m.date for m in self.sentence.within(*at) if m.date]


def table_rows(document: Annotated) -> Iterator[TableRow]:
    """The rows of a document's tables that have a header."""
    labels: tuple[str, ...] = ()
    caption: Sentence | None = None
    for block in document.blocks:
        if not block:
            continue
        first = block[0]
        if first.block.kind is not BlockKind.ITEM or _CELL not in first.block.text or len(block) > 1:
            labels = ()
            caption = first if len(block) == 1 else None
            continue
        cells = _cells(first)
        if not labels:
            heads = not any(m.kind in _TOLD for m in first.mentions)
            labels = tuple(first.words(*at).casefold() for at in cells) if heads else ("",) * len(cells)
        elif len(cells) == len(labels):
            yield TableRow(first, tuple(zip(labels, cells, strict=True)), caption)


def _cells(sentence: Sentence) -> list[tuple[int, int]]:
    """Where the cells of a row begin and end in the sentence's text."""
    found, at = [], 0
    for part in sentence.text.split(_CELL):
        found.append((at, at + len(part)))
        at += len(part) + len(_CELL)
    return found
