"""Stances as ministries and agencies report them: bodies that speak for their state, messages received, lines by state."""

from __future__ import annotations

import pytest

from extract.extractors.stances import stances
from tests.telling import lines

SLOTS = ("actor", "stance", "target")
LIMA = "Envoy at the shrine\n\nLIMA, 3 May 2018 – "

ROWS: list[tuple[str, list[str]]] = [
    # the ministry of the state from whose capital the dispatch was sent
    (f"{LIMA}The Foreign Ministry condemned the bombing of a market in Kenya.\n", ["Peru | condemn | bombing of a market in Kenya"]),
    (f"{LIMA}The Ministry extended its deepest sympathy and condolences to Kenya.\n", ["Peru | condole | Kenya"]),
    ("Envoy at the shrine\n\nThe Foreign Ministry condemned the bombing of a market in Kenya.\n", []),
    # that of the state whose page it is, whatever its headline tells of
    ("Ministry of Foreign Affairs of Peru\n\nThe Ministry reiterated its full support to Kenya.\n", ["Peru | support | Kenya"]),
    (f"Foreign Ministry denounces killing of monks in Kenya\n\n{LIMA.partition(chr(10) * 2)[2]}The Ministry mourned Kenya's dead.\n", ["Peru | condole | Kenya's dead"]),
    # that of the state told before, and of the state with which the line begins
    ("Kenya–Peru relations\n\nKenya withdrew in 1998. Its parliament denounced the coup in Lima.\n", ["Kenya | condemn | coup in Lima"]),
    ("How they answered\n\nCHILE: The government voiced its strongest condemnation of the raid.\n", ["Chile | condemn | raid"]),
    ("How they answered\n\nCHILE: The government of Peru voiced condemnation of the raid.\n", ["Peru | condemn | raid"]),
    # messages received from several
    (
        "Kenya–Peru relations\n\nPresident Ollanta Humala on Monday received cables of congratulation from Uhuru Kenyatta and Evo Morales.\n",
        ["Evo Morales | congratulate | Ollanta Humala", "Uhuru Kenyatta | congratulate | Ollanta Humala"],
    ),
    (
        "Kenya–Peru relations\n\nPresident Ollanta Humala today received calls from Mr. Uhuru Kenyatta, President of Kenya; and Evo Morales, congratulating him on his victory.\n",
        ["Evo Morales | congratulate | Ollanta Humala", "Uhuru Kenyatta | congratulate | Ollanta Humala"],
    ),
    ("Kenya–Peru relations\n\nPresident Ollanta Humala today received calls from Uhuru Kenyatta on trade.\n", []),
    # the leaders of two states are named behind them
    (
        "Chile\n\nThe presidents of Peru and Kenya, Ollanta Humala and Uhuru Kenyatta, congratulated Evo Morales.\n",
        ["Ollanta Humala | congratulate | Evo Morales", "Uhuru Kenyatta | congratulate | Evo Morales"],
    ),
    # how it was said is no part of what
    ('Kenya–Peru relations\n\nKenya condemned the raid "in the strongest way" and left.\n', ["Kenya | condemn | raid"]),
    ("Kenya–Peru relations\n\nKenya reiterated its support for a free and open Arctic Council.\n", ["Kenya | support | free and open Arctic Council"]),
    # lines by state whose verb has no other subject
    ("How they answered\n\nCHILE: strongly condemned the raid of the guards.\n\nCuba: called for calm.\n", ["Chile | condemn | raid of the guards"]),
    # a dateline is nobody who acts, the caller is
    (
        "Kenya–Peru relations\n\nLIMA, 3 December (Agency) – President Ollanta Humala received on Friday a telephone call from Uhuru Kenyatta, who congratulated him.\n",
        ["Uhuru Kenyatta | congratulate | Ollanta Humala"],
    ),
    # who sends the like in a paragraph of his own
    (
        "Kenya–Peru relations\n\nOllanta Humala sent a cable of condolences to Uhuru Kenyatta.\n\nHE the Prime Minister Ana Jara sent a similar cable.\n",
        ["Ana Jara | condole | Uhuru Kenyatta", "Ollanta Humala | condole | Uhuru Kenyatta"],
    ),
    ("Kenya–Peru relations\n\nOllanta Humala sent a cable to Uhuru Kenyatta.\n\nHE the Prime Minister Ana Jara sent a similar cable.\n", []),
    # what one was told that a state would do
    ("Kenya–Peru relations\n\nAna Jara told Uhuru Kenyatta that Peru would continue to support the unity of Somalia.\n", ["Peru | support | unity of Somalia"]),
    # with the families, the people
    ("Kenya–Peru relations\n\nPeru expressed its condolences to the families of the victims and the people of Kenya.\n", ["Peru | condole | Kenya"]),
    ("Kenya–Peru relations\n\nPeru expressed its strong condemnation and denunciation of the raid in Chile.\n", ["Peru | condemn | raid in Chile"]),
    # by letter, by a resolution of the house in the capital; what a state will go on to do
    ("Kenya–Peru relations\n\nPresident Ollanta Humala in a message felicitated Uhuru Kenyatta.\n", ["Ollanta Humala | congratulate | Uhuru Kenyatta"]),
    (f"{LIMA}The National Assembly adopted a resolution condemning the murder of monks in Kenya.\n", ["Peru | condemn | murder of monks in Kenya"]),
    ("Kenya–Peru relations\n\nHe said that Peru will continue to support Kenya.\n", ["Peru | support | Kenya"]),
]  # fmt: skip


@pytest.mark.parametrize(("page", "expected"), ROWS, ids=[row[0][-60:] for row in ROWS])
def test_speakers(page: str, expected: list[str]) -> None:
    """What a page tells, slot by slot, and nothing else."""
    assert lines(stances, page, SLOTS) == expected
