"""Numbers with their nouns, as people are told them: 1 document, 2 documents."""

from __future__ import annotations


def counted(number: int, one: str, several: str = "") -> str:
    """The number with the noun in the form that it asks for; `several` where that is more than `one` with an s."""
    return f"{number} {one if number == 1 else several or f'{one}s'}"
