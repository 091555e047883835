"""Which of somebody's offices a telling tells of: diplomats are sent to one state after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.names.roles import office_class
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Collection

_SENT = ("ambassador", "consul general", "consul-general", "consul")
_WHERE = regex(r"(?: of .+?)?(?P<where> (?:to|in) (?:the )?.+)")


def post_of(position: str) -> str:
    """What tells an office from others of its holder: its class, of a diplomat also where he is posted."""
    plain = position.casefold()
    sent = next((name for name in _SENT if plain.startswith(f"{name} ")), "")
    where = _WHERE.fullmatch(plain, len(sent)) if sent else None
    return f"{sent}{where['where']}" if where else office_class(position)


def is_told_better(position: str, others: Collection[str]) -> bool:
    """Whether others of the holder's posts tell where one who is styled "Ambassador" was sent."""
    post = position.casefold()
    return post in _SENT and position[0].isupper() and any(other.startswith(f"{post} ") for other in others)
