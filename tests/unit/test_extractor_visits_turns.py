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
        "President Mwai Kibaki was in his turn in Lima in May 2003, and his successor Uhuru Kenyatta on 17 November 2014.",
        ["Mwai Kibaki | Peru | 2003-05", "Uhuru Kenyatta | Peru | 2014-11-17"],
    ),
    # again, for the last time; twice, in brackets
    (
        "Mwai Kibaki came to Lima in December 2005 and, for the last time, in February 2008.",
        ["Mwai Kibaki | Peru | 2005-12", "Mwai Kibaki | Peru | 2008-02"],
    ),
    (
        "In the other direction went Alan García (October 1987) and Alberto Fujimori (twice, in 1994 and 1997).",
        ["Alan García | Kenya | 1987-10", "Alberto Fujimori | Kenya | 1994", "Alberto Fujimori | Kenya | 1997"],
    ),
    # the goal first; the goal made of a journey; the road taken; ashore
    ("To Nairobi went Alan García in May 2007.", ["Alan García | Kenya | 2007-05"]),
    (
        "Mwai Kibaki made Peru, from 15 to 17 December 2003, the goal of his first journey abroad.",
        ["Mwai Kibaki | Peru | 2003-12-15/2003-12-17"],
    ),
    ("Alan García took the road to Nairobi in January 2008.", ["Alan García | Kenya | 2008-01"]),
    ("Alan García disembarked at Mombasa on 17 September 2006.", ["Alan García | Kenya | 2006-09-17"]),
    # the date between verb and noun
    ("President Alan García made in November 1987 an official visit to Kenya.", ["Alan García | Kenya | 1987-11"]),
    # while there
    ("President Mwai Kibaki signed a plan while in Lima in December 2007.", ["Mwai Kibaki | Peru | 2007-12"]),
    # the same trip; the one after that of an earlier year
    (
        "Alan García came in 2007 for a visit; Ollanta Humala did the same trip in July 2015.",
        ["Alan García | Kenya | 2007", "Ollanta Humala | Kenya | 2015-07"],
    ),
    (
        "Alan García followed with a state visit in October 2008, his second after that of 2006.",
        ["Alan García | Kenya | 2006", "Alan García | Kenya | 2008-10"],
    ),
    # of a tour only the month is certain of its other stops
    (
        "Mwai Kibaki was last in Lima on 22 October 2005, as the second stop of a tour which also took him to Chile.",
        ["Mwai Kibaki | Chile | 2005-10", "Mwai Kibaki | Peru | 2005-10-22"],
    ),
    # put off, and made all the same
    (
        "Alan García, who had put off the journey because of an ear infection, came to Nairobi on 15 May 2007.",
        ["Alan García | Kenya | 2007-05-15"],
    ),
    # election, taking office and congratulations have dates of their own
    ("Alan García, who took office in July 2006, flew to Nairobi in March 2007.", ["Alan García | Kenya | 2007-03"]),
    (
        "In August 2011 President Mwai Kibaki attended the inauguration of Ollanta Humala, whom he had congratulated in April.",
        ["Mwai Kibaki | Peru | 2011-08"],
    ),
    # never made
    (
        "A visit of President Alan García to Nairobi, which the press announced, was never made.",
        ["Alan García | Kenya | - | planned"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_visits_in_turns_of_speech(text: str, expected: list[str]) -> None:
    assert sorted(told(text)) == sorted(expected)
