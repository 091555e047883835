"""What papers and speeches write around a fact: remarks, expectations, the time of writing, captions, whose rival somebody is."""

from __future__ import annotations

import pytest

from extract.extraction import extraction
from extract.facts import flat
from extract.readers import parse

TITLE = "Kenya and Peru\n\n"
ROWS = [
    # a remark is no plan
    (
        "It should be noted that President Ana Sol of Peru visited Kenya in May 2012.",
        [("visit", "happened", "2012-05")],
    ),
    (
        "We would like to recall that President Ana Sol of Peru visited Kenya in May 2012.",
        [("visit", "happened", "2012-05")],
    ),
    # what is expected of a visit is not the visit; being prepared, it is still to come
    (
        "The official visit of President Ana Sol of Peru to Kenya in June 2013 is expected to further deepen ties.",
        [("visit", "happened", "2013-06")],
    ),
    (
        "The official visit of President Ana Sol of Peru to Kenya is expected to take place in June 2013.",
        [("visit", "planned", "2013-06")],
    ),
    (
        "Preparations for the visit of President Ana Sol of Peru to Kenya in June 2013 were complete.",
        [("visit", "planned", "2013-06")],
    ),
    # "this year" of a page that nobody dates, and "later": not the day of what was told before
    (
        "Kenya opened an embassy in Lima in May 1998. This year President Ana Sol of Peru visited Kenya.",
        [("visit", "happened", "")],
    ),
    (
        "Kenya opened an embassy in Lima in May 1998. Later, President Ana Sol of Peru visited Kenya.",
        [("visit", "happened", "")],
    ),
    (
        "Kenya opened an embassy in Lima in May 1998. The same year President Ana Sol of Peru visited Kenya.",
        [("visit", "happened", "1998")],
    ),
    # a caption under a heading of visits
    (
        "Political relations\n\nAna Sol, President of Peru, and Tom Wambua, President of Kenya, in 2012.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_what_stands_around_a_visit_is_not_taken_for_it(text: str, expected: list[tuple[str, str, str]]) -> None:
    facts = [flat(claim) for claim in extraction(parse("page.txt", TITLE + text)).claims]
    assert [
        (f["type"], f.get("realis", "happened"), f.get("date", "")) for f in facts if f["type"] == "visit"
    ] == expected


@pytest.mark.parametrize(
    "text",
    [
        "In 1999 Peru sold six tanks to Kenya's neighbour Uganda.",
        "In 1999 Peru sold six tanks to Nairobi's old rival Uganda.",
    ],
)
def test_whose_neighbour_somebody_is_does_not_make_him_that_state(text: str) -> None:
    facts = [flat(claim) for claim in extraction(parse("page.txt", TITLE + text)).claims]
    assert [f["recipient"] for f in facts if f["type"] == "arms_transfer"] == ["Uganda"]
