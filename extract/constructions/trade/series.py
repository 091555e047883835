"""Series of trade on a line: what is measured, then year by year how much, in the unit that the line or its caption tells.

"Exports to Peru (US$ m): 2019 – 388; 2022 – 717.5"; "Trade, mln EUR: 2020: 31 / 2021: 44". Prose reads the figures that have
a currency of their own; here are those that have none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.constructions.trade.tables import Figure, measure_of
from extract.constructions.trade.units import money
from extract.document import Span
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.document import Block

_YEAR = r"(?:FY ?)?(?:19|20)\d\d(?:[–/-](?:19|20)?\d\d)?"
_POINT = regex(
    rf"(?P<year>{_YEAR})(?:\s?[:–—=]\s?| - |\s)(?P<own>(?:[A-Za-z][A-Za-z’']{{1,20}} ){{0,6}})(?P<figure>(?!(?:19|20)\d\d(?![\d.,]))\d[\d.,]{{0,12}}\d|\d)(?![\d–-]|\s?(?:%|per))"
)
_BETWEEN = regex(r"[\s;,/|·–—]*(?:and )?")
_LABEL = regex(r"(?P<label>[^\d]{5,100}?)[\s:.,…–—]*")
_REST = regex(rf"\W*(?:\([^()]{{0,30}}\)|{_YEAR}\W*|n/?a)?\W*", re.IGNORECASE)
_MOST: Final = 240  # characters of such a line
_ABOVE: Final = 3  # blocks above it that may tell its unit
_CAPTION: Final = 120


def series(blocks: Sequence[Block]) -> Iterator[Figure]:
    """The figures of all such lines of a document."""
    for at, block in enumerate(blocks):
        if len(block.text) > _MOST or (first := _POINT.search(block.text)) is None:
            continue
        labelled = _LABEL.fullmatch(block.text, 0, first.start())
        points = list(_points(block.text, first.start())) if labelled else []
        if labelled is None or not points or not _REST.fullmatch(block.text, points[-1].end()):
            continue
        above = (b.text for b in reversed(blocks[max(0, at - _ABOVE) : at]) if len(b.text) <= _CAPTION)
        words = (block.text[: first.start()], *above)
        for point in points:
            label = point["own"].strip() or labelled["label"]
            measure, told = measure_of(label, (label,), words[0]), money(point["figure"], words)
            if measure and told is not None:
                year = point["year"].removeprefix("FY").strip().replace("–", "/").replace("-", "/")
                one, _, other = year.partition("/")
                date = f"{one}/{one[: 4 - len(other)]}{other}" if other else one
                caption = " ".join((labelled["label"], *words[1:])) if point["own"] else " ".join(words[1:])
                row = block.raw(Span(0, len(block.text)))
                yield Figure(measure, label, (label,), caption, date, *told, block, row)


def _points(text: str, start: int) -> Iterator[re.Match[str]]:
    """Year and figure, one after the other, with nothing but marks between them."""
    while point := _POINT.match(text, start):
        yield point
        between = _BETWEEN.match(text, point.end())
        start = between.end() if between else len(text)
