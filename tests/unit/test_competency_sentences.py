"""Sentences of the kinds that the ontology's competency questions hang on: who sat where, what was sold, who stood by whom.

Each row names an extractor, the page's pair and what it must tell, in the order of its slots.
"""

from __future__ import annotations

import pytest

from extract.registry import extractors
from tests.telling import lines

SLOTS = {
    "missions": ("sender", "host", "kind", "city", "action", "date"),
    "visits": ("visitor", "to", "kind", "date"),
    "ventures": ("name", "partners", "sector", "country"),
    "stances": ("actor", "stance", "target", "topic"),
    "arms": ("supplier", "recipient", "item"),
    "military": ("participants", "kind", "date", "place"),
    "offices": ("holder", "position", "of"),
    "agreements": ("parties", "action", "subject", "city", "date"),
}


ROWS = [
    # the seat is told with the opening rather than with the mission
    (
        "missions",
        "Kenya–Peru",
        "The Embassy of Kenya in Peru was opened in 1979 in Lima.",
        ["Kenya | Peru | embassy | Lima | opened | 1979"],
    ),
    (
        "missions",
        "Kenya–Japan",
        "The Consulate of Kenya in Japan was solemnly inaugurated on 3 May 1990 in the city of Osaka.",
        ["Kenya | Japan | consulate | Osaka | opened | 1990-05-03"],
    ),
    # what is told of another city is no seat: where talks were, whence guests came
    (
        "missions",
        "Kenya–Japan",
        "The Embassy of Kenya in Japan was opened after talks in Nairobi in 1980.",
        ["Kenya | Japan | embassy | - | opened | 1980"],
    ),
    # "ever" is no kind of visit
    (
        "visits",
        "Kenya–Rwanda",
        "In May 2011 the first ever state visit of President Paul Kagame of Rwanda to Kenya took place.",
        ["Paul Kagame | Kenya | state | 2011-05"],
    ),
    # a dash between two names is no sector
    (
        "ventures",
        "Kenya–Chile",
        "In 2010, a Kenya – Chile Business Council was set up.",
        ["Kenya – Chile Business Council | Chile, Kenya | business | -"],
    ),
    # what joins a clause to the one before is no part of what was condemned
    (
        "stances",
        "Kenya–Canada",
        "The bill passed by a wide margin in May 2023, but the vote was condemned as a farce by Canada.",
        ["Canada | condemn | vote | vote"],
    ),
    # a model with a number is no person, and the list goes on behind it
    (
        "arms",
        "Kenya–Japan",
        "Further Japanese arms delivered to Kenya include Hakone-M3 SAM systems, light tanks and six trainers.",
        [
            "Japan | Kenya | Hakone-M3 SAM systems",
            "Japan | Kenya | arms",
            "Japan | Kenya | light tanks",
            "Japan | Kenya | trainers",
        ],
    ),
    # what somebody does besides is a stance of the clause's subject; what is denied is none
    (
        "stances",
        "Kenya–Peru",
        "In March 2015 Kenya urged calm talks, whilst supporting Ollanta Humala.",
        ["Kenya | support | Ollanta Humala | -"],
    ),
    (
        "stances",
        "Kenya–Peru",
        "In March 2015 Kenya asked for patience, thus propping up President Ollanta Humala.",
        ["Kenya | support | Ollanta Humala | -"],
    ),
    ("stances", "Kenya–Peru", "In March 2015 Kenya asked for patience while not supporting Ollanta Humala.", []),
    # advisers whose work ended had been there until then; what will end has not
    (
        "military",
        "Kenya–Peru",
        "The activity of Peruvian army instructors in Kenya came to a close in 1999.",
        ["Peru | advisers | ../1999 | Kenya"],
    ),
    # who headed a group of advisers is of their state, however well another of the name is known
    (
        "offices",
        "Kenya–Peru",
        "The group of Peruvian military advisers in Kenya was headed by General Juan Torres.",
        ["Juan Torres | head of the group of Peruvian military advisers | Peru"],
    ),
    # an act told by its noun reaches first contracts too
    (
        "agreements",
        "Kenya–Peru",
        "The year 1998 witnessed approval of first contracts on fishing in Nairobi.",
        ["Kenya, Peru | approved | fishing | Nairobi | 1998"],
    ),
    # a name that joins two sides tells no seat
    (
        "ventures",
        "Kenya–Peru",
        'Notable joint ventures include "Limano-Nairobi Mills" (flour milling) and "Kenper" (glass).',
        ["Kenper | - | glass | -", "Limano-Nairobi Mills | - | flour milling | -"],
    ),
    # only their make is told
    ("arms", "Kenya–Japan", "The armed forces of Kenya are mostly equipped with Japanese systems.", []),
]


@pytest.mark.parametrize(("extractor", "pair", "text", "expected"), ROWS, ids=[f"{r[0]}: {r[2][:50]}" for r in ROWS])
def test_sentences_answer_questions(extractor: str, pair: str, text: str, expected: list[str]) -> None:
    """Each text gives exactly its facts."""
    page = f"= {pair} relations =\n\n{text}"
    assert lines(extractors()[extractor].run, page, SLOTS[extractor]) == expected
