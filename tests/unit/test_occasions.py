"""Where things took place: what a visit and a signing on it lend each other, and capitals told without their names."""

from __future__ import annotations

import pytest

from extract.extraction import extraction
from extract.facts import flat
from extract.readers import parse

ROWS = [
    # the agreement is signed where the guest is
    (
        "Kenya–Peru",
        "President Ana Sol of Peru came to Mombasa on 3 May 2009, where she and President Otieno signed a treaty of friendship.",
        ["agreement Mombasa", "visit Mombasa"],
    ),
    (
        "Kenya–Peru",
        "President Ana Sol of Peru arrived in Mombasa on 3 May 2009. Kenya and Peru signed two agreements on that day.",
        ["agreement Mombasa", "visit Mombasa"],
    ),
    # of another time, another place, or other parties: not there
    (
        "Kenya–Peru",
        "President Ana Sol of Peru came to Mombasa on 3 May 2009. On 7 June 2010 Kenya and Peru signed a treaty of friendship.",
        ["agreement -", "visit Mombasa"],
    ),
    (
        "Kenya–Peru",
        "President Ana Sol of Peru came to Mombasa on 3 May 2009. Kenya and Peru signed a treaty of friendship in Geneva on 3 May 2009.",
        ["agreement Geneva", "visit Mombasa"],
    ),
    (
        "Kenya–Peru",
        "President Ana Sol of Peru came to Mombasa on 3 May 2009. Peru and Chile signed a treaty of friendship on 3 May 2009.",
        ["agreement -", "visit Mombasa"],
    ),
    # and the guest was where it was signed
    (
        "Kenya–Peru",
        "During the visit of President Ana Sol of Peru to Kenya on 3 May 2009 a treaty of friendship was signed by both states in Mombasa.",
        ["agreement Mombasa", "visit Mombasa"],
    ),
    # a capital by its state
    ("Oman–Peru", "President Ana Sol of Peru was received in the Omani capital on 3 May 2009.", ["visit Muscat"]),
    (
        "Oman–Peru",
        "Oman and Peru signed a treaty of friendship in the Peruvian capital on 3 May 2009.",
        ["agreement Lima"],
    ),
    ("Oman–Peru", "President Ana Sol of Peru visited Oman on 3 May 2009 and spoke in the capital.", ["visit Muscat"]),
    # which city that was depends on the year, or on whom one asks
    ("Kazakhstan–Peru", "President Ana Sol of Peru was received in the Kazakh capital on 3 May 1995.", ["visit -"]),
    # another's capital is not the host's, and what lies in a capital's region is not the city
    (
        "Oman–Peru",
        "President Ana Sol of Peru visited Oman on 3 May 2009 after talks in the Chilean capital.",
        ["visit -"],
    ),
    ("Oman–Peru", "Oman and Peru signed a treaty in the Peruvian capital region on 3 May 2009.", ["agreement -"]),
]


@pytest.mark.parametrize(("pair", "text", "expected"), ROWS)
def test_where_it_was(pair: str, text: str, expected: list[str]) -> None:
    """The type and the city of each visit and agreement."""
    found = extraction(parse("page.txt", f"= {pair} relations =\n\n{text}\n"))
    facts = [flat(claim) for claim in found.claims]
    assert sorted(f"{f['type']} {f.get('city', '-')}" for f in facts if f["type"] in {"agreement", "visit"}) == expected
