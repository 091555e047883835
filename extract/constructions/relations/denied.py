"""Ties that did not come about: "no diplomatic relations were established"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.regex import regex

if TYPE_CHECKING:
    from extract.patterns.match import Match

_NO = regex(r"\b[Nn]o(?: (?:formal|official|such|full|bilateral))* $")
_AT_LAST = regex(r"[^;.]{0,40}\b(?:until|till|before)\b")


def none_came(match: Match) -> bool:
    """Whether there were no such ties: "*no* diplomatic relations were established", unless they came at last."""
    return _NO.search(match.sentence.text, 0, match.start) is not None and not _AT_LAST.match(
        match.sentence.text, match.end
    )
