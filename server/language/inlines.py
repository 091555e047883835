"""Marks in a query, and the graph patterns of ours that they stand for.

A mark is a small pattern of its own with the same variables. So a query can be judged, read and rewritten without
the many rows that the engine will see in the mark's place.
"""

from __future__ import annotations

Inlines = tuple[tuple[str, str], ...]
"""Each mark with its pattern."""


def filled(query: str, inlines: Inlines) -> str:
    """The query with each mark replaced."""
    for mark, pattern in inlines:
        query = query.replace(mark, pattern)
    return query
