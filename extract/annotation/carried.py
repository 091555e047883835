"""The date from which a text goes on: within a paragraph, and into the next that tells of the same meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.dates.story import Place, place
from extract.document import BlockKind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Block

# "the contract runs out in 2026": a term, not when the paragraph goes on
_TERM = regex(
    r"\b(?:until|till|before|runs? out (?:in|on)|expir(?:es|ed|ing) (?:in|on)|due (?:in|on|by|for)|(?:set|scheduled|planned|slated|foreseen) for|valid (?:to|till))(?: (?:early|mid|late|the end of))? $"
)
_TERM_WORDS = 40


def carried(text: str, mentions: Sequence[Mention], begun: int, date: str) -> str:
    """The date from which a paragraph goes on: the last of a sentence that moves its story on from `date`.

    Not so a term, nor "since 2021", which tells of a state.
    """
    told = [m for m in mentions if m.date and not m.date.endswith("/..")]
    told = [m for m in told if not _TERM.search(text, max(0, m.span.start - _TERM_WORDS), m.span.start)]
    moving: list[str] = []
    for mention in told:
        if place(text, mention.span, mention.date, begun, moving[-1] if moving else date) is Place.ON:
            moving.append(mention.date)
    return moving[-1] if moving else ""


# "At the meeting, a pact was signed": on its day, which the paragraph before tells
_OCCASION = regex(
    r"(?:During|At|In|After|Following|In the course of|At the (?:end|close) of|On the (?:sidelines|margins) of) (?:the|this|these|their|his|her) "
    r"(?:[a-z-]+ ){0,2}?(?:meetings?|talks|ceremony|event|negotiations|session|consultations|discussions|audience|encounter)\b"
)
_DAY = len("2001-05-04")


def on_the_occasion(block: Block, before: Sequence[Sentence]) -> str:
    """The day that the paragraph before tells of the meeting on which a paragraph goes on; empty if there is none."""
    paragraphs = BlockKind.PARAGRAPH is block.kind and before and before[-1].block.kind is BlockKind.PARAGRAPH
    if not paragraphs or before[-1].scope.dated_by == "entry" or not _OCCASION.match(block.text):
        return ""
    last = before[-1]
    day = carried(last.block.text, last.mentions, last.span.start, last.scope.date) or last.scope.date
    return day if len(day) == _DAY else ""
