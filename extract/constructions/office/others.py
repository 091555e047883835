"""Offices of bodies that nobody knows: "FRENA's first president" is no head of state."""

from __future__ import annotations

import re

from extract.regex import regex

# "FRENA's first *president*", "the party's leader": of a body that nobody knows.
_OTHERS = regex(
    r"(?:\b[A-Z][A-Z\d-]+|\b[Tt]he (?:party|union|league|movement|front|federation|company|firm|bank|club|association|group|church|chamber|university|foundation|fund))['’]s"
    r" (?:(?:first|second|third|new|then|founding|former|current|long-time|longtime|interim|acting|deputy|late|own|national) )*$"
)


def of_others(around: str, position: str) -> bool:
    """Whether an office, in the words around its holder, is told to be that of a body: its initials, or what it is, own the title."""
    return any(_OTHERS.search(around, 0, at.start()) for at in re.finditer(re.escape(position), around))
