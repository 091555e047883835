"""Ties that did not come about, and new ranks that are none: "no diplomatic relations were established", "ties raised by visits"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.regex import regex

if TYPE_CHECKING:
    from extract.patterns.match import Match

_NO = regex(r"\b[Nn]o(?: (?:formal|official|such|full|bilateral))* $")
_AT_LAST = regex(r"[^;.]{0,40}\b(?:until|till|before)\b")
# "the ties have been raised by frequent visits"
_BY_MEANS = regex(
    r" (?:further |even )?(?:by|through|thanks to|with) (?:an? |the |their |many |more )?(?:[a-z-]+ ){0,3}[a-z-]+\b"
)


def none_came(match: Match) -> bool:
    """Whether there were no such ties: "*no* diplomatic relations were established", unless they came at last."""
    return _NO.search(match.sentence.text, 0, match.start) is not None and not _AT_LAST.match(
        match.sentence.text, match.end
    )


def is_no_rank(match: Match) -> bool:
    """Whether ties are only raised by something, and to nothing."""
    return (
        match.pattern.sets.get("action") == "upgraded" and _BY_MEANS.match(match.sentence.text, match.end) is not None
    )
