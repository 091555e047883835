"""Agreements told by the verb alone, by their parts, their entries and their occasion: each row is a construction, or looks like one."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.extractors.agreements import agreements
from extract.facts import flat
from extract.readers import parse
from tests.telling import lines

PAGE = "= Peru–Japan relations =\n\nRelations between Peru and Japan are old.\n\n"
SLOTS = ("parties", "date", "action", "kind", "subject", "count", "city")


def told(text: str) -> list[str]:
    """The facts of a page as lines: its slots in order, "-" where one is missing, the realis unless it happened."""
    return lines(agreements, PAGE + text, SLOTS)


ROWS: list[tuple[str, list[str]]] = [
    # what two sides put their names to is an instrument, whatever it is called
    (
        "A framework for research on ports was signed in Kobe by Alan García and Tarō Asō on 5 July 2008.",
        ["Japan, Peru | 2008-07-05 | signed | agreement | research on ports | - | Kobe"],
    ),
    # what is to come, beside what was the first to be done
    (
        "A treaty on fish, to be signed in 2027, is in their safes.",
        ["Japan, Peru | 2027 | signed | treaty | fish | - | - | planned"],
    ),
    (
        "Agreement on fish to be ratified in May 2027.",
        ["Japan, Peru | 2027-05 | ratified | agreement | fish | - | - | planned"],
    ),
    (
        "It was the first treaty on fish to be signed by Japan and Peru, in May 2004.",
        ["Japan, Peru | 2004-05 | signed | treaty | fish | - | -"],
    ),
    # what one signs at home is none
    ("President Alan García signed the mining decree on 3 May 2008.", []),
    ("The two presidents signed the visitors' book in May 2008.", []),
    # a peace that is made is a treaty
    (
        "Peru made its peace with Chile at Ancón on 20 October 1883.",
        ["Chile, Peru | 1883-10-20 | signed | treaty | peace | - | -"],
    ),
    # ratification by a noun, of what was signed before
    (
        "An investment treaty was signed in 1980; ratification by both parliaments followed in 1985.",
        [
            "Japan, Peru | 1980 | signed | treaty | investment | - | -",
            "Japan, Peru | 1985 | ratified | treaty | investment | - | -",
        ],
    ),
    # nobody ratified it
    (
        "A tax treaty signed in 1980, approved by neither chamber, lapsed.",
        ["Japan, Peru | 1980 | signed | treaty | tax | - | -"],
    ),
    # "the three" are the states listed last
    (
        "Japan, Peru and Chile study the seabed; a treaty under which the three share the cost was signed on 4 May 2013.",
        ["Chile, Japan, Peru | 2013-05-04 | signed | treaty | - | - | -"],
    ),
    # persons sign for a side each
    (
        "The Kobe accord was signed on 4 May 1994 by Juan Pardo for Peru and Ana Silva for Chile.",
        ["Chile, Peru | 1994-05-04 | signed | agreement | - | - | -"],
    ),
    # firms before the relative pronoun
    (
        "The trial encouraged Inca Gas and Osaka Tubes, which signed a memorandum on pipes in March 2012.",
        ["Inca Gas, Osaka Tubes | 2012-03 | signed | memorandum | pipes | - | -"],
    ),
    # names with a date each in a bracket after a plural
    (
        "Two generations of border treaties (Paz–Okada 1879, Ruiz–Mori 1887) were signed.",
        [
            "Japan, Peru | 1879 | signed | treaty | border | - | -",
            "Japan, Peru | 1887 | signed | treaty | border | - | -",
        ],
    ),
    # the finer date of an apposition; how long a thing runs is no date of it
    (
        "A ten-year plan of work had been put to paper two months earlier in Cusco, on May 3, 2012.",
        ["Japan, Peru | 2012-05-03 | signed | agreement | - | - | Cusco"],
    ),
    # since when somebody holds an office does not date what was signed
    (
        "On 29 June 2019, during the visit of Martín Vizcarra, president since 2018, two instruments were signed.",
        ["Japan, Peru | 2019-06-29 | signed | - | - | 2 | -"],
    ),
    # a law dates the approval
    (
        "* Agreement on Fisheries, 8 May 1986; ratified by Law No. 14 of 1988, in force from 3 July 1989.",
        [
            "Japan, Peru | 1986-05-08 | signed | agreement | Fisheries | - | -",
            "Japan, Peru | 1988 | ratified | agreement | Fisheries | - | -",
            "Japan, Peru | 1989-07-03 | in force | agreement | Fisheries | - | -",
        ],
    ),
    # an entry's label stands for the instrument
    (
        "* Investments: signed 18 May 2010; entered into force 21 August 2011.",
        [
            "Japan, Peru | 2010-05-18 | signed | agreement | Investments | - | -",
            "Japan, Peru | 2011-08-21 | in force | agreement | Investments | - | -",
        ],
    ),
    # a count whose parts are all told is told by its parts
    (
        "Two memoranda, one on space and the other on oceans, were signed in 2014.",
        [
            "Japan, Peru | 2014 | signed | memorandum | oceans | - | -",
            "Japan, Peru | 2014 | signed | memorandum | space | - | -",
        ],
    ),
    # what still goes on has no carried date
    (
        "Alan García came in May 2008. A labour agreement is being negotiated.",
        ["Japan, Peru | - | discussed | agreement | labour | - | -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_signings_are_told(text: str, expected: list[str]) -> None:
    """A text tells these agreements and no others."""
    assert told(text) == sorted(expected)


def test_a_communique_dates_what_was_signed_by_its_meeting() -> None:
    """What a communiqué tells as signed without a date was signed at the meeting, not when the last date told says."""
    page = (
        "JOINT COMMUNIQUÉ\n\non the visit of the President of Peru to Japan\n\nTokyo, 5 April 2023\n\n"
        "1. The President of Peru paid an official visit to Tokyo on 5 April 2023.\n\n"
        "2. The sides praised the fair of March 2021. At its close they signed a memorandum on tea.\n"
    )
    found = [flat(c) for c in agreements(annotate(parse("page.txt", page)))]
    assert [(f["date"], f["subject"]) for f in found] == [("2023-04-05", "tea")]
