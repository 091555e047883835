"""Turns of ties told otherwise than by their verbs: jubilees, an end put to them, a resumption that came, since when they are."""

from __future__ import annotations

import pytest

from extract.extractors.relations import relations
from tests.telling import lines

PAGE = "= Peru–Japan relations =\n\nRelations between Peru and Japan are old.\n\n"

ROWS: list[tuple[str, list[str]]] = [
    # years counted back from a jubilee
    (
        "On 20 October 2019 it is 27 years since Japan and Chile established diplomatic relations.",
        ["Chile, Japan | established | 1992-10-20"],
    ),
    (
        "On 14 December 2013 the two countries celebrated 50 years of diplomatic relations.",
        ["Japan, Peru | established | 1963"],
    ),
    ("Peru marked in 1985 twenty years of friendly ties with Japan.", []),
    ("It is 20 years since the two entered into diplomatic relations.", []),
    # a day counted from the beginning of ties
    ("Ten years after relations were established in 1963, trade had doubled.", ["Japan, Peru | established | 1963"]),
    # an end put to ties, their resumption that came
    (
        "On 4 May 1991 an official end was put to the ties between Peru and Chile.",
        ["Chile, Peru | severed | 1991-05-04"],
    ),
    (
        "Relations were broken off in 1942. The resumption, after a break of ten years, came in July 1952.",
        ["Japan, Peru | restored | 1952-07", "Japan, Peru | severed | 1942"],
    ),
    ("The resumption of talks came in July 1952.", []),
    # ties from a day on
    (
        "The two recognised each other, with diplomatic relations as from 2 November 1998.",
        ["Japan, Peru | established | 1998-11-02"],
    ),
    # what is due of another thing plans no tie
    (
        "With a joint bank about to open in Lima, Peru and Japan restored diplomatic relations in 1952.",
        ["Japan, Peru | restored | 1952"],
    ),
    # a day that belongs to what was done next
    (
        "Peru cut its ties with Japan on 9 May 2001 and a day later restored those with Ghana.",
        ["Japan, Peru | severed | 2001-05-09"],
    ),
    (
        "Peru cut its ties with Japan in 1985 and 2001.",
        ["Japan, Peru | severed | 1985", "Japan, Peru | severed | 2001"],
    ),
    # at whose seat another thing was done
    (
        "Ghana signed an accord on 5 May 1999 at the Kremlin, and Peru resumed ties with Japan in 2001.",
        ["Japan, Peru | restored | 2001"],
    ),
    # recognised first, with a day of their own for the ambassadors
    (
        "Peru recognised the new Japan in 1952 and exchanged ambassadors with it the following year.",
        ["Japan, Peru | established | 1953"],
    ),
    ("In 2001 Peru and Japan recalled and exchanged envoys in 2002.", []),
    # decided to break
    ("Peru decided in 1990 to break with Taiwan.", ["Peru, Taiwan | severed | 1990"]),
    # who acts is none of the two
    ("Orvane severed its ties with Japan in May 2010.", []),
    ("In May 2010 the European Union established diplomatic relations with Japan.", []),
    ("The regional government of Cusco severed its ties with Japan in May 2010.", []),
    ("In May 2010 the rebels broke off relations with Japan.", []),
    ("In May 2010 the government broke off relations with Japan.", ["Japan, Peru | severed | 2010-05"]),
    ("Lima severed its ties with Japan in May 2010.", ["Japan, Peru | severed | 2010-05"]),
    # "they" are the ties told last, whoever's
    (
        "Relations with Ghana were lowered by Peru in May 2001. They were raised to the level of ambassadors in 2004.",
        ["Ghana, Peru | downgraded | 2001-05", "Ghana, Peru | upgraded | 2004"],
    ),
    (
        "Relations between Ghana and Chile were cut in 1990. They were restored in March 2004.",
        ["Chile, Ghana | restored | 2004-03", "Chile, Ghana | severed | 1990"],
    ),
    # an ambassador is recalled from a capital
    ("Peru recalled its ambassador from Santiago in May 2001.", ["Chile, Peru | downgraded | 2001-05"]),
    ("Peru recalled its ambassador from Tokyo in May 2001.", ["Japan, Peru | downgraded | 2001-05"]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_turns_of_ties_are_told(text: str, expected: list[str]) -> None:
    assert lines(relations, PAGE + text, ("states", "action", "date")) == sorted(expected)


def test_ties_with_another_are_those_of_the_page_where_a_third_acts_in_a_further_clause() -> None:
    page = "= Foreign relations of Kenya =\n\n"
    text = "An agreement establishing diplomatic relations with China was signed on 21 July 2002, whereupon Taiwan severed its own."
    assert lines(relations, page + text, ("states", "action", "date")) == ["China, Kenya | established | 2002-07-21"]
