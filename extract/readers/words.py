"""Word lists as one writes them down."""

from __future__ import annotations


def words(listed: str) -> frozenset[str]:
    """The words of a text, which white space parts."""
    return frozenset(listed.split())
