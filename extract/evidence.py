"""No claim without evidence: its quote stands in the document, at its span, word for word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.regex import regex

if TYPE_CHECKING:
    from extract.claim import Claim

LONGEST_QUOTE: Final = 2000
"""Characters; a longer quote proves a page, not a fact."""

# Who holds an office, and that an embassy is there, a question takes for granted.
_PRESUPPOSED = frozenset({"office", "mission"})
_ASKS = regex(
    r"(?:(?:Q|Question)[:.] ?)?[\"“'‘(]*(?:(?:And|But|So),? )?"
    r"(?:Do|Does|Did|Is|Are|Was|Were|Will|Would|Can|Could|Should|Shall|May|Might|Has|Have|Had)\b.*\?[\"”'’)]*",
    re.DOTALL,
)


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
    return ""
