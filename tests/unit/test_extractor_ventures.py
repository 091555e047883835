"""Ventures: each row is a way in which English names a joint body, or a body that is not joint."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.consolidate import consolidate
from extract.extractors.ventures import ventures
from extract.facts import flat
from extract.readers import parse

PAGE = "= Peru–Japan relations =\n\nRelations between Peru and Japan are old.\n\n"
SLOTS = ("name", "partners", "shares", "sector", "country", "kind", "date")


def told(text: str) -> list[str]:
    """The facts of a page as lines: its slots in order, "-" where one is missing, the realis unless it happened."""
    facts = [flat(c) for c in consolidate(ventures(annotate(parse("page.txt", PAGE + text))))]
    return sorted(" | ".join(_line(f)) for f in facts)


def _line(fact: dict[str, object]) -> list[str]:
    values = [fact.get(slot, "-") for slot in SLOTS]
    cells = [", ".join(sorted(map(str, v))) if isinstance(v, list) else str(v) for v in values]
    return [*cells, str(fact["realis"])] if "realis" in fact else cells


ROWS: list[tuple[str, list[str]]] = [
    # named after both
    (
        "The Peru–Japan Joint Commission on Trade met in Lima in 2012.",
        ["Peru–Japan Joint Commission on Trade | Japan, Peru | - | Trade | - | joint commission | -"],
    ),
    # the section's pair; founded
    (
        "A joint commission on fisheries was set up in 1998.",
        ["joint commission on fisheries | Japan, Peru | - | fisheries | - | joint commission | 1998"],
    ),
    # intergovernmental
    (
        "An intergovernmental committee meets every two years.",
        ["intergovernmental committee | Japan, Peru | - | - | - | joint commission | -"],
    ),
    # founders before the verb
    (
        "Mitsui and Graña y Montero founded a joint venture, Andes Energía S.A., in 2006.",
        ["Andes Energía S.A. | Graña y Montero, Mitsui | - | - | - | joint venture | 2006"],
    ),
    # an apposition
    (
        "Andes Energía S.A., a joint venture between Mitsui and Petroperú, operates in Talara.",
        ["Andes Energía S.A. | Mitsui, Petroperú | - | - | Peru | joint venture | -"],
    ),
    # shares
    (
        "The mine is run by Minera Quechua S.A., in which Mitsui holds 60 per cent and Buenaventura 40 per cent.",
        ["Minera Quechua S.A. | Buenaventura, Mitsui | {'Mitsui': 60, 'Buenaventura': 40} | - | - | joint venture | -"],
    ),
    # no joint body
    ("The Security Council condemned the act.", []),
    # no joint body
    ("The European Commission approved the loan.", []),
    # set up together with
    (
        "In 2011 Petroperú set up Pacific Oil Ltd. together with Mitsui Corporation.",
        ["Pacific Oil Ltd. | Mitsui Corporation, Petroperú | - | - | - | joint venture | 2011"],
    ),
    # a plan
    (
        "The two governments plan to establish a joint bank.",
        ["joint bank | Japan, Peru | - | - | - | bank | - | planned"],
    ),
    # two nationalities
    (
        "The Japanese–Peruvian Business Council was founded in 1971.",
        ["Japanese–Peruvian Business Council | Japan, Peru | - | - | - | joint commission | 1971"],
    ),
    # a quoted name
    (
        'A joint Japanese-Peruvian company "Nikko Foods" was registered in Lima in 1999.',
        ["Nikko Foods | Japan, Peru | - | - | Peru | joint venture | 1999"],
    ),
    # between
    (
        "The High-Level Strategic Cooperation Council between Peru and Japan held its second session in May 2014.",
        ["High-Level Strategic Cooperation Council | Japan, Peru | - | - | - | joint commission | -"],
    ),
    # an organisation
    ("Peru is a member of the Council of Europe.", []),
    # one state's own
    ("The National Bank of Peru has a committee on loans.", []),
    # a list with what they do
    (
        'Joint ventures include "Nikko Foods" (fish processing) and "Sol Andino" (solar panels).',
        [
            "Nikko Foods | - | - | fish processing | - | joint venture | -",
            "Sol Andino | - | - | solar panels | - | joint venture | -",
        ],
    ),
    # the parties after the matter
    (
        "The Joint Committee on Mining between Peru and Japan was established in 1995.",
        ["Joint Committee on Mining | Japan, Peru | - | Mining | - | joint commission | 1995"],
    ),
    # equal parts
    (
        "The Inka Fund, owned by the two governments in equal parts, lends to farmers.",
        ["Inka Fund | Japan, Peru | {'Peru': 50, 'Japan': 50} | - | - | joint venture | -"],
    ),
    # a working group
    (
        "A Peruvian-Japanese working group on visas meets every year.",
        ["Peruvian-Japanese working group on visas | Japan, Peru | - | visas | - | joint commission | -"],
    ),
    # one state's own
    ("The council of Lima approved the budget.", []),
    # set up for a purpose
    (
        "In 1990 Peru and Japan set up a joint commission for economic cooperation.",
        [
            "joint commission for economic cooperation | Japan, Peru | - | economic cooperation | - | joint commission | 1990"
        ],
    ),
    # a session is not its foundation
    (
        "The first session of the joint economic commission was held in Tokyo in 2004.",
        ["joint economic commission | Japan, Peru | - | economic | - | joint commission | -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_ventures_are_told(text: str, expected: list[str]) -> None:
    """A text tells these joint bodies and no others."""
    assert told(text) == sorted(expected)
