"""Noun phrases of prose: splitting lists, cutting what is no part of a name."""

from __future__ import annotations

import re

from extract.regex import regex

_SEPARATOR = regex(
    r",? and (?:also |the |its |their |a |an )?|, (?:and |or |as well as |the |a |an )?|;\s*| as well as (?:the |a |an )?"
)
_TAIL = regex(r"\s+(?:etc|and (?:others?|so on|the like))\.?$", re.IGNORECASE)


def split_list(text: str) -> tuple[str, ...]:
    """The members of a coordinated list: "A, B and C" → A, B, C. Quotes and empty members are dropped."""
    members = (_TAIL.sub("", m).strip(" \"',.") for m in _SEPARATOR.split(text))
    return tuple(m for m in members if m and m.casefold() not in {"etc", "others", "other"})
