"""Visits in turns of speech: the goal before the traveller, goals made and roads taken, dates that tell of something else."""

from __future__ import annotations

import pytest

from extract.extractors.visits import visits
from tests.telling import lines

PAGE = "= Kenya–Peru relations =\n\n"
SLOTS = ("visitor", "to", "date")


def told(text: str) -> list[str]:
    """The facts of a page as lines: who, where and when, "-" for one missing, the realis unless it happened."""
    return lines(visits, f"{PAGE}{text}\n", SLOTS)


ROWS = [
    # in his turn; his successor, without a verb
    (
        "President Mwai Kibaki was in his turn in Lima in June 2004, and his successor Uhuru Kenyatta on 9 April 2015.",
        ["Mwai Kibaki | Peru | 2004-06", "Uhuru Kenyatta | Peru | 2015-04-09"],
    ),
    # again, for the last time; twice, in brackets
    (
        "Mwai Kibaki came to Lima in March 2005 and, for the third time, in July 2009.",
        ["Mwai Kibaki | Peru | 2005-03", "Mwai Kibaki | Peru | 2009-07"],
    ),
    (
        "Visitors to Nairobi were Alan García (October 1987) and Alberto Fujimori (twice, in 1994 and 1997).",
        ["Alan García | Kenya | 1987-10", "Alberto Fujimori | Kenya | 1994", "Alberto Fujimori | Kenya | 1997"],
    ),
    # the goal first; the goal made of a journey; the road taken; ashore
    ("To Nairobi went Alan García in May 2007.", ["Alan García | Kenya | 2007-05"]),
    (
        "Mwai Kibaki made Peru, in June 2003, the destination of his first official visit.",
        ["Mwai Kibaki | Peru | 2003-06"],
    ),
    ("Alan García took the road to Mombasa in May 2009.", ["Alan García | Kenya | 2009-05"]),
    ("Alan García disembarked at Mombasa on 3 April 2006.", ["Alan García | Kenya | 2006-04-03"]),
    # the date between verb and noun
    ("President Alan García made in June 1988 an official visit to Kenya.", ["Alan García | Kenya | 1988-06"]),
    # while there
    ("President Mwai Kibaki signed a plan while in Lima in March 2007.", ["Mwai Kibaki | Peru | 2007-03"]),
    # the same trip; the one after that of an earlier year
    (
        "Alan García came in 2007 for a visit; Ollanta Humala made the same journey in May 2013.",
        ["Alan García | Kenya | 2007", "Ollanta Humala | Kenya | 2013-05"],
    ),
    (
        "Alan García paid Kenya a visit in October 2008, his second since the one of 2006.",
        ["Alan García | Kenya | 2006", "Alan García | Kenya | 2008-10"],
    ),
    # of a tour only the month is certain of its other stops
    (
        "Mwai Kibaki was in Lima on 8 June 2005, at the end of a journey that also took him to Chile.",
        ["Mwai Kibaki | Chile | 2005-06", "Mwai Kibaki | Peru | 2005-06-08"],
    ),
    # put off, and made all the same
    (
        "Alan García, who had postponed the trip because of a flood, came to Nairobi on 15 May 2007.",
        ["Alan García | Kenya | 2007-05-15"],
    ),
    # election, taking office and congratulations have dates of their own
    ("Alan García, who took office in July 2006, flew to Nairobi in March 2007.", ["Alan García | Kenya | 2007-03"]),
    (
        "In August 2011 President Mwai Kibaki attended the inauguration of Ollanta Humala, whom he had praised in April.",
        ["Mwai Kibaki | Peru | 2011-08"],
    ),
    # never made
    (
        "A visit of President Alan García to Nairobi, which the palace had hinted at, was never made.",
        ["Alan García | Kenya | - | planned"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_visits_in_turns_of_speech(text: str, expected: list[str]) -> None:
    assert sorted(told(text)) == sorted(expected)
