"""Pages of several reports: a ministry's or an embassy's news, each report with its headline and the day it was filed.

The day stands on a line of its own below the headline, with a rubric or its writer perhaps ("2 June 2026 | Diplomacy"), or
above it. What a report tells happened then or, where its first paragraph names a day shortly before, on that day.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.dates import filing
from extract.dates.value import Extent, parse_point
from extract.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.annotation.sentence import Sentence
    from extract.dates import Anchor
    from extract.dates.value import Point
    from extract.document import Block

_SEVERAL = 2  # reports: the date below the title of a page that is one is the page's
_NEWS = 14  # days after which nobody reports a thing as news
_HEADLINE = {BlockKind.TITLE, BlockKind.HEADING}


def filings(blocks: Sequence[Block]) -> Mapping[int, Point]:
    """By the number of the block that tells it, the day on which each report of a page was filed; none for other pages."""
    lines = {number: day for number, block in enumerate(blocks) if (day := filing(block.text)) is not None}

    def heads(number: int) -> bool:
        return 0 <= number < len(blocks) and number not in lines and blocks[number].kind in _HEADLINE

    below = {number: day for number, day in lines.items() if heads(number - 1)}
    if len(below) >= _SEVERAL and len(below) == len(lines):
        return below
    above = {number: day for number, day in lines.items() if heads(number + 1) and "|" in blocks[number].text}
    return above if len(above) >= _SEVERAL and len(above) == len(lines) else {}


def is_headline(blocks: Sequence[Block], filed: Mapping[int, Point]) -> bool:
    """Whether what was taken for the title of a page is the headline of its first report."""
    return any(number - 1 in range(len(blocks)) and blocks[number - 1].kind is BlockKind.TITLE for number in filed)


def opened_by(sentences: Sequence[Sentence], filed: Point, anchor: Anchor) -> Anchor:
    """The anchor behind the first paragraph of a report, whose day is the first that it tells within two weeks of `filed`."""
    for mention in (m for sentence in sentences for m in sentence.mentions if m.kind is Kind.DATE):
        day = parse_point(mention.date.partition("/")[0])
        if day is not None and day.day and 0 <= (filed.first - day.first).days <= _NEWS:
            return replace(anchor, scope=Extent(day, day)) if anchor.scope else anchor
    return anchor
