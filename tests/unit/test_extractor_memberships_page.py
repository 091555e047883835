"""Memberships on a page of one state: who belongs stands in its title, and the sentences leave it out."""

from __future__ import annotations

import pytest

from extract.extractors.memberships import memberships
from tests.telling import lines

PAGE = "= Foreign relations of Kenya =\n\n"

ROWS: list[tuple[str, list[str]]] = [
    # the noun alone, and what goes on with it
    (
        "Accession to the International Monetary Fund and the African Union came in 1964, and to UNESCO in 1965.",
        [
            "African Union | 1964",
            "International Monetary Fund | 1964",
            "United Nations Educational Scientific and Cultural Organization | 1965",
        ],
    ),
    ("Entry into the African Union followed in 2002.", ["African Union | 2002"]),
    # those of which "it" is a member; they are none of each other's
    (
        "It is a member of the Commonwealth, the African Union and the Arab League.",
        ["African Union | -", "Commonwealth of Nations | -", "League of Arab States | -"],
    ),
    # nobody has entered yet, or it was others
    ("Accession to the World Trade Organization is under discussion.", []),
    ("Accession to the World Trade Organization would come in 2030.", []),
    ("Entry into the European Union in 2004 by ten states changed trade.", []),
    ("Accession to the World Trade Organization came to nothing in 1994.", []),
    ("Accession to the World Trade Organization came under discussion in 2004.", []),
    # what goes on is no entry
    ("The ministry paid its dues to the United Nations in 2004, and to the African Union in 2006.", []),
    # two entries told by one noun
    (
        "Its admission to the United Nations in 1963 had been preceded in 1961 by that to the Asian Development Bank.",
        ["Asian Development Bank | 1961", "United Nations | 1963"],
    ),
    # to which it belongs, of which it is part
    ("The country has a say in the African Union, to which it belongs.", ["African Union | -"]),
    (
        "Other bodies of which it is part are the Delta Forum, the African Union and the Northern Gas Commission.",
        ["African Union | -", "Delta Forum | -", "Northern Gas Commission | -"],
    ),
    (
        "Bodies of which it is no part are the African Union and the Arab League.",
        ["African Union | - | denied", "League of Arab States | - | denied"],
    ),
    # talks on an entry, an entry that came about
    ("In June 2024 Kenya was let into accession talks by the African Union.", []),
    ("In June 2024 Kenya was admitted to the African Union.", ["African Union | 2024-06"]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_the_state_of_the_page_belongs(text: str, expected: list[str]) -> None:
    found = lines(memberships, PAGE + text, ("member", "organization", "date"))
    assert found == sorted(f"Kenya | {line}" for line in expected)


def test_another_state_that_acts_before_leaves_it_open() -> None:
    text = "Peru and Chile quarrelled. Its entry into the United Nations came in 1945."
    assert lines(memberships, PAGE + text, ("member", "organization", "date")) == []
