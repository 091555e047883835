"""Projects by firms: weighed, given, owned, opened; each row is a way of telling one, or one that only looks like it."""

from __future__ import annotations

import pytest

from extract.extractors.projects import projects
from tests.telling import lines

SLOTS = ("contractor", "host", "what", "quantity", "place", "date")


def told(pair: str, text: str) -> list[str]:
    """The facts of a page about a pair as lines: its slots in order, "-" for one missing, the realis unless it happened."""
    return lines(projects, f"= {pair} relations =\n\n{text}\n", SLOTS)


ROWS: list[tuple[str, str, list[str]]] = [
    # only weighed
    (
        "Kenya–Greece",
        'The Greek company "Hellas" is studying the possibility of building a flour mill near Malindi.',
        ["Hellas | Kenya | flour mill | - | Malindi | - | planned"],
    ),
    # whose work, whose property
    (
        "Kenya–Greece",
        "The sports hall at Malindi is the work of Aktor of Athens.",
        ["Aktor | Kenya | sports hall | - | Malindi | -"],
    ),
    # a gift, but another built it
    (
        "Kenya–Greece",
        "The brewery at Malindi, a gift of Greece, was built by Aktor of Athens in 1950.",
        ["Aktor | Kenya | brewery | - | Malindi | 1950"],
    ),
    # what belongs to a trade is no works
    ("Kenya–Greece", "The railway minister of Kenya opened the meeting.", []),
    # a section of an embassy, a line of credit
    ("Kenya–Greece", "An Interests Section was established in Nairobi in 1977.", []),
    ("Kenya–Greece", "The central bank opened a swap line for its counterpart in March 2022.", []),
    # known by its name alone
    (
        "Ghana–South Korea",
        "Monberg built the Hilton in Accra in 1969.",
        ["Monberg | Ghana | Hilton | - | Accra | 1969"],
    ),
    # the price between verb and works
    (
        "Ghana–South Korea",
        "Daewoo opened its $200 million, 140-MW coal-fired power plant at Tema in 2016.",
        ["Daewoo | Ghana | coal-fired power plant | 140 | Tema | 2016"],
    ),
    # whose people did it
    (
        "Ghana–South Korea",
        "Aid came through the Red Cross, whose volunteers rebuilt 11 schools in Kumasi in 2014.",
        ["Red Cross | Ghana | schools | 11 | Kumasi | 2014"],
    ),
    # delivered, with what it consists of; one of the builders
    (
        "Ghana–South Korea",
        "A hospital at Tema was delivered by the Korean firm Daewoo in 2012.",
        ["Daewoo | Ghana | hospital | - | Tema | 2012"],
    ),
    (
        "Ghana–South Korea",
        "Kalama, a city of 20,000 flats, was delivered by the Korean firm Daewoo in 2012.",
        ["Daewoo | Ghana | city | - | - | 2012"],
    ),
    (
        "Ghana–South Korea",
        "The Korean firm Daewoo was one of the builders of the Tema railway.",
        ["Daewoo | Ghana | Tema railway | - | - | -"],
    ),
    # a consortium around; chosen for; near misses
    (
        "Ghana–South Korea",
        "A railway in Ghana is to be built by a consortium around Daewoo.",
        ["Daewoo | Ghana | railway | - | - | - | planned"],
    ),
    (
        "Ghana–South Korea",
        "The Korean firm Daewoo was selected in June 2013 for the Tema bypass.",
        ["Daewoo | Ghana | Tema bypass | - | - | 2013-06 | planned"],
    ),
    ("Ghana–South Korea", "The Korean minister met the builders of the Tema railway.", []),
    ("Ghana–South Korea", "The Korean firm Daewoo was not chosen for the prize.", []),
    # guests
    ("Ghana–South Korea", "South Korean teams visited the new bridge.", []),
]


@pytest.mark.parametrize(("pair", "text", "expected"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_projects_of_firms(pair: str, text: str, expected: list[str]) -> None:
    """What a sentence tells of projects, slot by slot."""
    assert told(pair, text) == expected
