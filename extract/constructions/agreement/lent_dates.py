"""Dates that a ratification only seems to have: "signed on 3 May 2007, ratified by both" tells when it was signed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.claim import Claim

_SIGNED_FIRST = regex(r"(?:(?!ratif).)*?\bsign(?:ed|ing|ature)\b.*?\bratif", re.IGNORECASE | re.DOTALL)


def without_lent_dates(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims; a ratification told after the signing, and with its day, is left without a date."""
    every = list(claims)
    signed = {(c.span, c.get("name"), c.date) for c in every if c.get("action") == "signed" and c.date}
    for told in every:
        lent = told.get("action") == "ratified" and (told.span, told.get("name"), told.date) in signed
        lent = lent and _SIGNED_FIRST.match(told.quote) is not None
        yield replace(told, roles=tuple(r for r in told.roles if r.name != "date")) if lent else told
