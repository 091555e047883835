"""No claim without evidence: its quote stands in the document, at its span, word for word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.regex import regex

if TYPE_CHECKING:
    from extract.claim import Claim
    from extract.document import Span

LONGEST_QUOTE: Final = 2000
"""Characters; a longer quote proves a page, not a fact."""

# Who holds an office, and that an embassy is there, a question takes for granted.
_PRESUPPOSED = frozenset({"office", "mission"})
_ASKS = regex(
    r"(?:(?:Q|Question)[:.] ?)?[\"“'‘(]*(?:(?:And|But|So),? )?"
    r"(?:Do|Does|Did|Is|Are|Was|Were|Will|Would|Can|Could|Should|Shall|May|Might|Has|Have|Had)\b.*\?[\"”'’)]*",
    re.DOTALL,
)
# Text that speaks to whoever reads it by machine: what it wants told is not what it tells.
_ORDERS = regex(
    r"\b(?:ignore|disregard|forget|override)\s+(?:all\s+|any\s+)?(?:of\s+)?(?:the\s+|your\s+|these\s+)?"
    r"(?:previous|prior|above|earlier|preceding)\s+(?:instructions?|prompts?|rules)\b"
    r"|(?:\A|[.!?:;]\s+)[\"“]?(?:(?:also|now|then|please|next|instead)[,:]?\s+)*"
    r"(?:output|report|say|state|write|answer|reply|respond|print|pretend|assume|record|extract)\s+(?:also\s+)?(?:that\s|\{|[\"“])",
    re.IGNORECASE,
)
_BEFORE = 300  # characters before a quote, in which its sentence began
_SENTENCE_END = regex(r"[.!?]\s+|\n\s*\n")


def objection(claim: Claim, text: str) -> str:
    """What is wrong with a claim's evidence in the document's text, as a sentence; empty when nothing is."""
    span = claim.span
    if not 0 <= span.start < span.end <= len(text):
        return f"The span {span.start}–{span.end} lies outside the document, which has {len(text)} characters."
    if not claim.quote.strip():
        return "The quote is empty."
    if claim.quote != span.of(text):
        return f"The quote is not the document's text at {span.start}–{span.end}."
    if len(claim.quote) > LONGEST_QUOTE:
        return f"The quote has {len(claim.quote)} characters; at most {LONGEST_QUOTE} can prove one fact."
    if claim.kind not in _PRESUPPOSED and _ASKS.fullmatch(claim.quote.strip()):
        return "The quote only asks."
    if _ORDERS.search(_sentence_begun(span, text) + claim.quote):
        return "The quote is an order to its reader, no statement."
    return ""


def _sentence_begun(span: Span, text: str) -> str:
    """What stands before a span in its sentence, roughly."""
    before = text[max(0, span.start - _BEFORE) : span.start]
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    return before[ends[-1] :] if ends else before
