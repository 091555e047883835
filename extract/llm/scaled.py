"""Sums whose unit does not stand beside their figures: at the head of a table, with another sum, or alone ("the first billion")."""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from extract.amounts.number import read_number
from extract.constructions.trade.units import money
from extract.llm.counted import TIME, counted
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.llm.evidence import Evidence

_SCALES: Final = MappingProxyType({"million": Decimal(10**6), "billion": Decimal(10**9)})
_ONE = regex(r"\b(?:an?|another|first|further|last|next|other|second|third) (million|billion)\b")
_HEAD = regex(
    r"\((?P<bracket>[^()\d]{2,60})\)|\b[Ii]n (?P<unit>(?:thousands?|millions?|billions?) (?:of )?[^,;:.\d]{2,30})"
    r"|(?P<code>(?:\b(?:US|[A-Z])?[$]|€|£|\b[A-Z]{3}) ?(?:thousands?|millions?|billions?|mn|bn|m)\b)"
)
_FIGURE = regex(r"(?<![\w.,])\d[\d,. ]*\d(?![\w,.]?\d)|(?<![\w.,])\d(?!\w)")
# "exports 12.5 and imports 8.4 million": no year, and nothing that it counts behind it
_BARE = regex(r"(?<![\w.,])(?!(?:19|20)\d\d\b)\d+(?:[.,]\d+)*(?=[,;.)]? |[,;.)]?$)(?! (?!(?:and|or|in|to)\b)[a-z])")
_THOUSANDS = regex(r"\d{3}")
_GROUPS: Final = 5
"""Groups of digits that a number parted by spaces has at most."""
_TABLE: Final = 12
"""Lines above a row within which the head of its table stands."""


def scaled(evidence: Evidence) -> Iterator[tuple[Decimal, str]]:
    """Value and currency of each number of a quote that a unit elsewhere scales; an empty currency where none is told.

    The units are those of the quote, else of the lines above it: "Trade (US$ million)".
    """
    text = evidence.text
    yield from ((_SCALES[one[1]], "") for one in _ONE.finditer(text))
    if heads := _heads(text) or _heads_above(evidence):
        yield from (found for figure in _figures(text) if (found := money(figure, heads)) is not None)
    currencies = {amount.currency for amount in evidence.amounts if amount.currency}
    for scale in (value for word, value in _SCALES.items() if f" {word}" in text):
        for number in (read_number(bare.group(), 0) for bare in _BARE.finditer(text)):
            yield from ((number.value * scale, currency) for currency in currencies if number is not None)


def _heads(text: str) -> list[str]:
    return [told[told.lastgroup or 0] for told in _HEAD.finditer(text)]


def _heads_above(evidence: Evidence) -> list[str]:
    """The units that stand last above the quote's line, a few lines up at most."""
    block = evidence.parts[0][0].block
    lines = [line for line, _ in evidence.section.lines]
    above = lines[: next(n for n, line in enumerate(lines) if line is block)][-_TABLE:]
    return next((heads for line in reversed(above) if (heads := _heads(line.text))), [])


def _figures(text: str) -> Iterator[str]:
    """The numbers of a text as they may be parted in a row: "21.0 18.6" are two, "1 710 000 5 100 000" two as well.

    The year of the row, or of its column, is none, nor is what has a unit of its own.
    """
    others = [span for span, form, _ in counted(text) if form in {TIME, "quantity", "percent"}]
    for run in _FIGURE.finditer(text):
        cells = run.group().split(" ")
        ends = [run.start() + end for end in accumulate(len(cell) + 1 for cell in cells)]
        for first in range(len(cells)):
            if any(span.start < ends[first] <= span.end + 1 for span in others):
                continue
            for last in range(first, min(len(cells), first + _GROUPS)):
                if last > first and not _THOUSANDS.fullmatch(cells[last]):
                    break
                yield " ".join(cells[first : last + 1])
