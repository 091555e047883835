"""Places of the parties: whoever stands in one is a party or leaves the agreement unsaid; only an empty one is filled from the page."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.claim import THRESHOLD
from extract.consolidate import consolidate
from extract.extractors.agreements import agreements
from extract.facts import flat
from extract.readers import parse

PAGE = "= Chad–Norway relations =\n\nRelations between Chad and Norway are old.\n\n"


def told(text: str) -> list[str]:
    """The parties of each agreement that a page states."""
    claims = consolidate(agreements(annotate(parse("page.txt", PAGE + text))))
    return sorted(", ".join(map(str, f["parties"])) for f in map(flat, claims) if f["confidence"] >= THRESHOLD)


ROWS: list[tuple[str, list[str]]] = [
    # an empty place is filled from the page, one that refers to the pair as well
    ("An agreement on salmon was signed in May 2010.", ["Chad, Norway"]),
    ("The two governments signed an agreement on salmon in May 2010.", ["Chad, Norway"]),
    ("Chad signed an agreement on salmon in May 2010.", ["Chad, Norway"]),
    # bodies without a name, places that are no states, names of ordinary words
    ("A consortium led by Orvane signed an agreement on salmon with Chad in May 2010.", []),
    ("Several local banks and Chad signed an agreement on salmon in May 2010.", []),
    ("The regional government of Abeche and Chad signed an agreement on salmon in May 2010.", []),
    ("In 2010 the province of Lac entered into a partnership agreement with Norway.", []),
    ("The Democratic Reform Party and Chad signed an agreement on salmon in 2010.", ["Democratic Reform Party, Chad"]),
    ("Norway signed an agreement on salmon with Banco Sur in May 2010.", ["Norway, Banco Sur"]),
    # the head of a firm acts for the firm
    ("Ana Sol, director of Orvane, concluded a contract for spare parts with Chad in May 2010.", []),
    # beside the subject: a second one, not an aside
    ("Talbek Mining, together with Orvane, signed an agreement on salmon in May 2010.", ["Talbek Mining, Orvane"]),
    ("Talbek Mining, which left Chad in 2009, signed an agreement with Orvane in May 2010.", ["Talbek Mining, Orvane"]),
    # a state company is the company, a state with its ministry the state
    ("Mali signed a deal with the Norwegian state oil company Orvane in May 2010.", ["Mali, Orvane"]),
    ("Mali and the Norwegian defence ministry signed a deal in May 2010.", ["Norway, Mali"]),
    # a body and a state joined by "and" are two
    ("The University of Abeche and Norway signed an agreement on salmon in 2010.", ["University of Abeche, Norway"]),
    # "they" and "it" are those of the sentence before
    (
        "Orvane Group and Chad have worked together since 2005. In May 2010 they signed an agreement on salmon.",
        ["Orvane Group, Chad"],
    ),
    (
        "Several local banks and Chad have worked together since 2005. In May 2010 they signed an agreement on salmon.",
        [],
    ),
    (
        "Chad and Norway have worked together since 2005. In May 2010 they signed an agreement on salmon.",
        ["Chad, Norway"],
    ),
    ("The firm Orvane came in 2009. In May 2010 it signed an agreement on salmon with Chad.", ["Orvane, Chad"]),
    # whom there were talks with
    ("After talks with the city of Bergen, an agreement on salmon was signed in May 2010.", []),
    # those who look on are no parties
    ("Chad and Norway signed a pact in May 2010, with Mali and Niger as witnesses.", ["Chad, Norway"]),
    # one clause, not the one before it
    ("On 9 June 1994, a day before talks that Brazil had called, Chad and Norway signed a pact.", ["Chad, Norway"]),
    # of the page alone one is no party where two are told
    ("Mali and Orvane Group signed an agreement on salmon in May 2010.", ["Mali, Orvane Group"]),
    # who leads rebels acts for no state, be somebody of the page beside him
    ("In May 2010 Vice President Ana Sol and the rebel leader Juan Roa signed a peace agreement in Bergen.", []),
    ("The opposition leader Ana Sol praised the agreement on salmon that Chad and Norway signed.", ["Chad, Norway"]),
    # a second verb has the subject of the first
    ("The NLF and some allies met in Bergen on 8 May 2010, and two days later signed a charter on peace.", []),
    ("Chad and Norway met in Bergen, and on 4 May 2010 signed an agreement on salmon.", ["Chad, Norway"]),
    # one of those told before, whichever
    ("Chad is in the African Union. An agreement between the latter and Norway was signed in May 2010.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_whoever_stands_in_a_place_is_a_party(text: str, expected: list[str]) -> None:
    assert told(text) == expected
