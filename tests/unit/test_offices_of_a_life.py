"""Offices on pages that tell one person's life: careers by lines and boxes, one post after another, what somebody is called."""

from __future__ import annotations

import pytest

from extract.extractors.offices import offices
from tests.telling import lines

SLOTS = ("holder", "position", "of", "date")

PAGES = [
    # what somebody is called tells whose offices they are; a diplomat's posts are one after another
    (
        "Ana Flores\n\nAna Flores (born 1960) is a Peruvian lawyer and diplomat who served as the Minister of Trade. She was ambassador to Chile from 2002 to 2006. In 2016 she was appointed ambassador to Kenya.\n",
        ["Ana Flores | Minister of Trade | Peru | -", "Ana Flores | ambassador to Chile | Peru | 2002/2006", "Ana Flores | ambassador to Kenya | Peru | 2016"],
    ),
    # by a box; who stood before and after
    (
        "Ana Flores\n\nMinister of Foreign Affairs of Peru\nIn office\n12 June 2017 – 10 December 2019\nPreceded by: Rosa Diaz\nSucceeded by: Juan Rios\n",
        [
            "Ana Flores | Minister of Foreign Affairs of Peru | Peru | 2017-06-12/2019-12-10",
            "Juan Rios | Minister of Foreign Affairs of Peru | Peru | -",
            "Rosa Diaz | Minister of Foreign Affairs of Peru | Peru | -",
        ],
    ),
    ("Kenya–Peru relations\n\nEnvoys:\n\n- 2014–2018: Ambassador of Peru to Chad\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("page", "expected"), PAGES, ids=[row[0][:60] for row in PAGES])
def test_offices_of_a_life(page: str, expected: list[str]) -> None:
    """What a page tells, slot by slot, and nothing else."""
    assert lines(offices, page, SLOTS) == sorted(expected)
