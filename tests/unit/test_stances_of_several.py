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
        "Kenyatta flew to meet Ollanta Humala, whom he had congratulated as early as July 2011.",
        ["Uhuru Kenyatta | congratulate | Ollanta Humala | - | 2011-07"],
    ),
    (
        "Kenya–Peru",
        "The bank was fined by the Navarro Act, which Kenya has opposed since 1988.",
        ["Kenya | criticise | Navarro Act | - | 1988/.."],
    ),
    (
        "Kenya–Peru",
        "An oil rig, to whose arrival Lima had objected, reached Mombasa in May 2001.",
        ["Peru | criticise | arrival of oil rig | - | 2001-05"],
    ),
    (
        "Kenya–Peru",
        "The gunmen, whom Nairobi denied ever having supported, took the town.",
        ["Kenya | support | gunmen | - | - | denied"],
    ),
    ("Kenya–Peru", "The latest caller was Ana Jara, whom Kenyatta welcomed on 8 April 2014.", []),
    # what leads into a clause is no target
    ("Kenya–Peru", "Peru welcomed assurances she had given the farmers.", []),
    ("Kenya–Peru", "Peru welcomed the promises they had made in Nairobi.", []),
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
        "Kenya, along with Chad and Norway, voted against the draft in April 2003.",
        [
            "Chad | criticise | draft | draft | 2003-04",
            "Kenya | criticise | draft | draft | 2003-04",
            "Norway | criticise | draft | draft | 2003-04",
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
        "Peru voted in September 1962 to seat Beijing in the Assembly.",
        ["Peru | support | China | - | 1962-09"],
    ),
    (
        "Kenya–Peru",
        "Peru joined the United Nations in May 1950 despite a Soviet veto in March 1948.",
        ["Soviet Union | veto | admission of Peru | - | 1948-03"],
    ),
    (
        "Kenya–Peru",
        "The motion fell to the vetoes of France and China in March 1999.",
        ["China | veto | motion | motion | 1999-03", "France | veto | motion | motion | 1999-03"],
    ),
    # a principle, a letter, a call
    (
        "Kenya–Peru",
        "Peru has always upheld the one-China policy.",
        ["Peru | support | one-China policy | one-China policy | -"],
    ),
    (
        "Kenya–Peru",
        "Ambassador Ana Quispe read out a telegram of congratulation from Humala to Kenyatta.",
        ["Ollanta Humala | congratulate | Uhuru Kenyatta | - | -"],
    ),
    # guests are welcomed, not backed; who speaks for a ministry backs nothing
    ("Kenya–Peru", "Peru has also welcomed members of the Kenyan cabinet: Ann Moru (1996).", []),
    ("Kenya–Peru", "Peru welcomed 3,000 refugees in 2004.", []),
    ("Kenya–Peru", "According to Luis Soto, who speaks for the Foreign Ministry in Lima, it rained.", []),
    ("Kenya–Peru", "Peru welcomed Kenya's accession.", ["Peru | support | Kenya's accession | accession | -"]),
    # who has support is all of the name, not the state that ends it
    (
        "Kenya–Peru",
        "The Popular Front for the Liberation of Kenya could count on Peruvian support.",
        ["Peru | support | Popular Front for the Liberation of Kenya | Popular Front for the Liberation of Kenya | -"],
    ),
    (
        "Kenya–Peru",
        "The opposition in Kenya enjoys Peruvian backing.",
        ["Peru | support | opposition in Kenya | - | -"],
    ),
    ("Kenya–Peru", "Kenya could count on Peruvian support.", ["Peru | support | Kenya | - | -"]),
    (
        "Kenya–Peru",
        "The Sorba movement, which wants land, enjoys Peruvian backing.",
        ["Peru | support | Sorba movement | Sorba movement | -"],
    ),
    (
        "Kenya–Peru",
        "He was grateful for the backing that the Peruvian Government had lent to making Kenya a member of the G20.",
        ["Peru | support | making Kenya a member of the G20 | making Kenya a member of the G20 | -"],
    ),
    (
        "Kenya–Peru",
        "Cordial ties go back to the land struggle of Kenya, which was backed by independent Peru.",
        ["Peru | support | land struggle of Kenya | land struggle of Kenya | -"],
    ),
    ("Kenya–Peru", "Rebels in Kenya received support from Peru.", ["Peru | support | Rebels in Kenya | - | -"]),
    ("Kenya–Peru", "The team of Kenya enjoyed the support of Peru's fans.", []),
    (
        "Kenya–Peru",
        "The crowd sang, and its struggle came to depend on the support of Peru.",
        ["Peru | support | struggle | struggle | -"],
    ),
    ("Kenya–Peru", "The railway of Kenya relies on the support of Peru.", []),
    # both of the two
    (
        "Kenya–Peru",
        "The raid on Goma was condemned by both governments in March 2023.",
        [
            "Kenya | condemn | raid on Goma | raid on Goma | 2023-03",
            "Peru | condemn | raid on Goma | raid on Goma | 2023-03",
        ],
    ),
    # vetoes by what they did
    (
        "Kenya–Peru",
        "On 20 June 1962 a Soviet veto felled a draft on Kenya.",
        ["Soviet Union | veto | draft on Kenya | draft on Kenya | 1962-06-20"],
    ),
    (
        "Kenya–Peru",
        "A Peruvian veto that had kept Kenya out of the United Nations since 1964 was withdrawn.",
        ["Peru | veto | admission of Kenya | - | 1964/.."],
    ),
    ("Kenya–Peru", "A Peruvian veto had been feared in Kenya.", []),
    # whom "his successor" names
    (
        "Kenya–Peru",
        "When William Ruto left office, Dina Boluarte of Peru congratulated his successor, H.E. Ana Sol, in May 2029.",
        ["Dina Boluarte | congratulate | Ana Sol | - | 2029-05"],
    ),
    # a people's vote on its own fate is no stance, and a group with a state in its name is no state
    ("Kenya–Peru", "The Peruvians voted for independence.", []),
    ("Kenya–Peru", "Voices for Peru, an activist group, accuses the Kenyan police of torture.", []),
    # in solidarity, told last
    (
        "Kenya–Peru",
        "Peru recalled its envoy from Lagos in May 2016 in solidarity with Nairobi.",
        ["Peru | support | Kenya | - | 2016-05"],
    ),
]


@pytest.mark.parametrize(("pair", "text", "expected"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_stances_of_several_are_told(pair: str, text: str, expected: list[str]) -> None:
    """What a sentence tells, slot by slot, and nothing else."""
    assert lines(stances, f"= {pair} relations =\n\n{text}\n", SLOTS) == expected
