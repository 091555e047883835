"""Stances in relative clauses, of two sides at once, by vote and veto: each row is a construction in which English tells of them."""

from __future__ import annotations

import pytest

from extract.extractors.stances import stances
from tests.telling import lines

SLOTS = ("actor", "stance", "target", "topic", "date")

ROWS: list[tuple[str, str, list[str]]] = [
    # whom one had congratulated, a law that one opposes
    (
        "Kenya–Peru",
        "Kenyatta came to see Ollanta Humala, whom he had congratulated already in June 2011.",
        ["Uhuru Kenyatta | congratulate | Ollanta Humala | - | 2011-06"],
    ),
    (
        "Kenya–Peru",
        "The firm fell under the Navarro Act, which Kenya has opposed since 1996.",
        ["Kenya | criticise | Navarro Act | - | 1996/.."],
    ),
    (
        "Kenya–Peru",
        "A survey ship, to whose call Lima had objected, docked at Mombasa in May 2001.",
        ["Peru | criticise | call of survey ship | - | 2001-05"],
    ),
    (
        "Kenya–Peru",
        "The same rebels, whom Nairobi denies supporting, took Goma.",
        ["Kenya | support | same rebels | - | - | denied"],
    ),
    ("Kenya–Peru", "The latest caller was Ana Jara, whom Kenyatta welcomed on 8 April 2014.", []),
    # both, and a second target
    (
        "Kenya–Peru",
        "Both governments censured the raid of 1995 and the expulsion of the envoys.",
        [
            "Kenya | condemn | expulsion of the envoys | raid | 1995",
            "Kenya | condemn | raid | raid | 1995",
            "Peru | condemn | expulsion of the envoys | raid | 1995",
            "Peru | condemn | raid | raid | 1995",
        ],
    ),
    (
        "Kenya–Peru",
        "Both presidents condemned the coup and deplored the expulsion of the envoys.",
        [
            "Kenya | condemn | coup | coup | -",
            "Kenya | criticise | expulsion of the envoys | expulsion of the envoys | -",
            "Peru | condemn | coup | coup | -",
            "Peru | criticise | expulsion of the envoys | expulsion of the envoys | -",
        ],
    ),
    # those who stand beside the subject
    (
        "Kenya–Peru",
        "Kenya, alone with Cuba and Syria, voted against the draft in February 2006.",
        [
            "Cuba | criticise | draft | draft | 2006-02",
            "Kenya | criticise | draft | draft | 2006-02",
            "Syria | criticise | draft | draft | 2006-02",
        ],
    ),
    (
        "Kenya–Peru",
        "The dredging of the river, against which Peru protested in May 2001, went on.",
        ["Peru | criticise | dredging of the river | - | 2001-05"],
    ),
    # seats and vetoes
    (
        "Kenya–Peru",
        "Peru voted in October 1971 to seat Beijing in the United Nations.",
        ["Peru | support | China | - | 1971-10"],
    ),
    (
        "Kenya–Peru",
        "Peru entered the United Nations in May 1950 after a Soviet veto of December 1949.",
        ["Soviet Union | veto | admission of Peru | - | 1950-05"],
    ),
    (
        "Kenya–Peru",
        "The draft fell to the vetoes of Russia and China in July 2008.",
        ["China | veto | draft | draft | 2008-07", "Russia | veto | draft | draft | 2008-07"],
    ),
    # a principle, a letter, a call
    (
        "Kenya–Peru",
        "Peru firmly adheres to the one-China principle.",
        ["Peru | support | one-China principle | one-China principle | -"],
    ),
    (
        "Kenya–Peru",
        "Ambassador Ana Quispe handed over a letter of congratulation from Humala to Kenyatta.",
        ["Ollanta Humala | congratulate | Uhuru Kenyatta | - | -"],
    ),
]


@pytest.mark.parametrize(("pair", "text", "expected"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_stances_of_several_are_told(pair: str, text: str, expected: list[str]) -> None:
    """What a sentence tells, slot by slot, and nothing else."""
    assert lines(stances, f"= {pair} relations =\n\n{text}\n", SLOTS) == expected
