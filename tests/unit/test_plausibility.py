"""Facts that cannot be are set aside with their reason; those beside them stay."""

from __future__ import annotations

import pytest

from extract.extraction import extraction
from extract.readers import parse

PAGE = "= Kenya–Peru relations =\n\n"
ROWS = [
    # a stance on what is told elsewhere
    ("Kenya supported ours in 2008.", "stance", []),
    ("Kenya supported Peru's candidacy for the council in 2008.", "stance", ["Peru's candidacy for the council"]),
    ("Kenya has condemned the course.", "stance", []),
    ("Kenya has condemned the course of the government in Lima.", "stance", ["course of the government in Lima"]),
    # a body of states takes no firms
    ("Norvane Ltd joined the International Atomic Energy Agency in 1994.", "membership", []),
    ("Peru joined the International Atomic Energy Agency in 1957.", "membership", ["Peru"]),
    # a paper signs nothing
    ("Kenya, Peru and the Royal Decree signed a treaty in 1994.", "agreement", []),
    # a heading produces nothing
    ("Memberships. Its output was 3,000 tonnes of tea in 1994.", "production", []),
    ("Norvane Ltd produced 3,000 tonnes of tea in 1994.", "production", ["Norvane Ltd"]),
    # only states have embassies
    ("ASEAN has an embassy in Nairobi.", "mission", []),
    ("Peru has an embassy in Nairobi.", "mission", ["Peru"]),
]
SLOT = {"agreement": "subject", "production": "by", "stance": "target", "membership": "member", "mission": "sender"}


@pytest.mark.parametrize(("text", "kind", "expected"), ROWS)
def test_what_cannot_be_is_set_aside(text: str, kind: str, expected: list[str]) -> None:
    """The slot by which the type is told, of each fact that is left."""
    found = extraction(parse("page.txt", PAGE + text))
    values = [claim.get(SLOT[kind]) for claim in found.claims if claim.kind == kind]
    assert [getattr(value, "name", value) for value in values] == expected
