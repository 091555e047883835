"""What sentences tell of truces; no truce where none is told."""

from __future__ import annotations

import pytest

from extract.extraction import extraction
from extract.facts import flat
from extract.readers import parse
from extract.registry import extractors


def told(text: str) -> list[str]:
    """The truces of a text, a line each."""
    claims = extraction(parse("page.txt", text), {"truce": extractors()["truce"]}).claims
    return [" | ".join([*sorted(f["parties"]), f.get("date", "-"), f.get("city", "-")]) for f in map(flat, claims)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # active, with place and day
        ("Kenya and Peru agreed on a truce in Geneva on 4 June 1971.", ["Kenya | Peru | 1971-06-04 | Geneva"]),
        # the truce as subject
        ("A ceasefire between Chad and Libya took effect on 11 September 1987.", ["Chad | Libya | 1987-09-11 | -"]),
        # called for is not made
        ("The United Nations called for a truce between Chad and Libya in 1987.", []),
    ],
)
def test_truces(text: str, expected: list[str]) -> None:
    """A comment a row says what language it covers."""
    assert told(text) == expected
