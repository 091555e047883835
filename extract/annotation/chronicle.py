"""Chronicles without marks: lines that open with a year, "1994 Treaty signed", or below a year with a month, "Feb Legation opened"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.dates.words import MONTH, month_number
from extract.document import BlockKind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.document import Block

_YEAR_LINE = regex(r"(?P<year>1[5-9]\d\d|20\d\d) +(?=[\"“(]?[A-Z][\w-]+,? )")
_MONTH_LINE = regex(rf"(?P<month>{MONTH})\.? +(?=[\"“(]?[A-Z])")
_SEVERAL: Final = 3  # lines: fewer are sentences that happen to begin so
_YEAR: Final = 4  # characters


def is_chronicle(blocks: Sequence[Block]) -> bool:
    """Whether lines of a page open with their year, one after the other."""
    return sum(_YEAR_LINE.match(b.text) is not None for b in blocks) >= _SEVERAL


def opening_year(block: Block) -> str:
    """The year with which a line of such a page opens, and within which its dates lie; empty for any other."""
    told = _YEAR_LINE.match(block.text)
    return told["year"] if told else ""


def chronicled(block: Block, scope: str, *, lines: bool) -> str:
    """The date, EDTF, with which a block opens as an entry of a chronicle; empty for any other.

    `scope` is the date of the heading above it, `lines` says that the page is a chronicle by year.
    """
    if lines and (year := opening_year(block)):
        return year
    if block.kind is BlockKind.ITEM and len(scope) == _YEAR and (told := _MONTH_LINE.match(block.text)) is not None:
        number = month_number(told["month"])
        return f"{scope}-{number:02}" if number else ""
    return ""
