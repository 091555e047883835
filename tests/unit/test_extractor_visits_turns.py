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
    # the visit as subject
    (
        "An official visit to Kenya was made by H.E. Mr. Alan García, President of Peru, in May, 2010.",
        ["Alan García | Kenya | 2010-05"],
    ),
    (
        "A working visit to Nairobi was also undertaken in June 2011 by the Peruvian foreign minister, Rafael Roncagliolo.",
        ["Rafael Roncagliolo | Kenya | 2011-06"],
    ),
    ("No visit to Kenya has been made by a Peruvian president.", []),
    (
        "There was one visit at Head of State level, by President Mwai Kibaki, in June 2004.",
        ["Mwai Kibaki | Peru | 2004-06"],
    ),
    (
        "The visit of President Kibaki in 2004 was reciprocated by President García in May 2007.",
        ["García | Kenya | 2007-05", "Kibaki | Peru | 2004"],
    ),
    # how often, in front
    (
        "Twice, in October 2006 and again in March 2008, President Alan García was on a visit in Kenya.",
        ["Alan García | Kenya | 2006-10", "Alan García | Kenya | 2008-03"],
    ),
    (
        "On two occasions, in 1995 and in 1998, Peruvian President Alberto Fujimori visited Kenya.",
        ["Alberto Fujimori | Kenya | 1995", "Alberto Fujimori | Kenya | 1998"],
    ),
    # the date of the next one is his own
    (
        "President Alan García visited Nairobi in May 2007, followed by Foreign Minister Rafael Roncagliolo in June 2012.",
        ["Alan García | Kenya | 2007-05", "Rafael Roncagliolo | Kenya | 2012-06"],
    ),
    (
        "Raila Odinga's visit follows that of Moses Wetangula in March 2009.",
        ["Moses Wetangula | Peru | 2009-03", "Raila Odinga | Peru | -"],
    ),
    # whom he met abroad: the counterpart was at home
    (
        "Foreign Minister Moses Wetangula, who is on a visit to Peru, met his counterpart, José Antonio García Belaúnde, on 5 June 2010.",
        ["Moses Wetangula | Peru | 2010-06-05"],
    ),
    ("In Lima it was with Alan García that Kibaki met in May 2009.", ["Mwai Kibaki | Peru | 2009-05"]),
    # an office, and behind it the name of who holds it
    (
        "Visit to Kenya by the Vice Minister for Foreign Affairs of Peru, Ambassador José Beraún, 3-4 May 2010.",
        ["José Beraún | Kenya | 2010-05-03/2010-05-04"],
    ),
    # seen off
    (
        "At the airport in Nairobi it was President Mwai Kibaki who bade President Alan García farewell on 4 May 2009.",
        ["Alan García | Kenya | 2009-05-04"],
    ),
    # in those years: no date that is told before
    (
        "Relations began on 5 May 1963. Rafael Roncagliolo, foreign minister of Peru in those years, took a plane to Nairobi.",
        ["Rafael Roncagliolo | Kenya | -"],
    ),
    ("Mwai Kibaki, President of Kenya, went to Lima towards the end of the 1980s.", ["Mwai Kibaki | Peru | 1987/1989"]),
    # delegations received
    ("In 2011 Kenya received a trade delegation from Peru.", ["delegation of Peru | Kenya | 2011"]),
    (
        "In May 2011 Kenya received a delegation from Peru led by Jorge del Castillo.",
        ["Jorge del Castillo | Kenya | 2011-05"],
    ),
    ("Kenya received a delegation of powers from Peru in 2011.", []),
    # to come; whom the invitation was for
    (
        "Minister Moses Wetangula will be visiting Peru from 4 to 6 May 2010.",
        ["Moses Wetangula | Peru | 2010-05-04/2010-05-06 | planned"],
    ),
    (
        "It was President Alan García who invited Mwai Kibaki; the official visit is to run from May 25 to 30, 2026.",
        ["Mwai Kibaki | Peru | 2026-05-25/2026-05-30 | planned"],
    ),
    # received by whom; at home he is no visitor
    (
        "President Mwai Kibaki received H.E. President Alan García in Nairobi on 4 May 2007.",
        ["Alan García | Kenya | 2007-05-04"],
    ),
    ("In May 2007 Minister Moses Wetangula was received by H.E. President Mwai Kibaki, to whom he reported.", []),
    # a tour and its stops, its end
    (
        "In July 2006 President Alan García toured three countries: Kenya, Chile and Uganda.",
        ["Alan García | Chile | 2006-07", "Alan García | Kenya | 2006-07", "Alan García | Uganda | 2006-07"],
    ),
    (
        "Alan García's two-nation tour in July 2006 took him to Chile and Kenya.",
        ["Alan García | Chile | 2006-07", "Alan García | Kenya | 2006-07"],
    ),
    (
        "President Alan García's African tour, his first, ended in Nairobi on 11 July 2006.",
        ["Alan García | Kenya | 2006-07-11"],
    ),
    ("Kenya's trade mission ended in Nairobi on 11 July 2016.", []),
    ("Alan García praised three countries: Kenya, Chile and Uganda.", []),
    # visiting
    (
        "Moses Wetangula, who is visiting Peru from 19 to 22 May 2014, also met business leaders.",
        ["Moses Wetangula | Peru | 2014-05-19/2014-05-22"],
    ),
    ("Moses Wetangula is visiting Peru later this year.", ["Moses Wetangula | Peru | - | planned"]),
    ("Moses Wetangula is considering visiting Peru.", []),
    (
        "Minister Moses Wetangula led the Kenyan delegation to the second Joint Commission in Lima in June 2010.",
        ["Moses Wetangula | Peru | 2010-06"],
    ),
    # never made
    (
        "A visit of President Alan García to Nairobi, which the palace had hinted at, was never made.",
        ["Alan García | Kenya | - | planned"],
    ),
    # who follows in office; what a visit is about; of whose visits somebody speaks; a call by telephone
    (
        "Minister Rafael Roncagliolo visited Nairobi in 2012. He was followed in office by Eda Rivas in 2013.",
        ["Rafael Roncagliolo | Kenya | 2012"],
    ),
    (
        "Minister Rafael Roncagliolo visited Nairobi in 2012. He was followed by Eda Rivas as chair of the bloc in 2013.",
        ["Rafael Roncagliolo | Kenya | 2012"],
    ),
    ("President Alan García's visit to Cairo covered Kenya's water needs.", ["Alan García | Egypt | -"]),
    ("Minister Amina Mohamed spoke about visits to three countries, including Peru.", []),
    ("In Nairobi it was with President Mwai Kibaki that President Alan García spoke by telephone on 3 May 2007.", []),
    # whom an envoy bids farewell; what is welcomed, or comes, is no guest
    ("President Mwai Kibaki bade Ambassador Ana Sol farewell in Nairobi on 3 May 2007.", []),
    ("Kenya welcomed the election of President Ollanta Humala in 2011.", []),
    ("To Nairobi came a letter from President Alan García in 2007.", []),
    ("The visiting Peruvian students met President Mwai Kibaki.", []),
    ("No minister came to Nairobi: Rafael Roncagliolo fell ill in 2012.", []),
    # initials told in full are nobody else's; the year of the visit that this one returns
    (
        "A. M. Otieno visited Lima in 2010. Amos Otieno was minister. Agnes Otieno visited Lima in 2012.",
        ["Agnes Otieno | Peru | 2012", "Amos Otieno | Peru | 2010"],
    ),
    (
        "President Alan García's visit, in return for that of President Mwai Kibaki in 1983, was short.",
        ["Alan García | Kenya | -"],
    ),
    # with the First Lady
    (
        "President Alan García and First Lady Pilar Nores visited Nairobi in 2007.",
        ["Alan García | Kenya | 2007", "Pilar Nores | Kenya | 2007"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_visits_in_turns_of_speech(text: str, expected: list[str]) -> None:
    assert sorted(told(text)) == sorted(expected)
