"""Visits told in few words, and what stands beside a visit without being one."""

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
    # the verb is left out: both ways, a second visitor, another visit
    (
        "President Alan García of Peru was in Nairobi on 3 May 1990 and President Mwai Kibaki of Kenya in Lima on 4 June 1992.",
        ["Alan García | Kenya | 1990-05-03", "Mwai Kibaki | Peru | 1992-06-04"],
    ),
    (
        "Prime Minister Rosa Diaz of Peru was in Nairobi in 1995, Alan García on a state visit in March 2005.",
        ["Alan García | Kenya | 2005-03", "Rosa Diaz | Kenya | 1995"],
    ),
    (
        "President Rosa Diaz of Peru paid a visit to Kenya in April 2016, President Alan García of Peru another in May 2018.",
        ["Alan García | Kenya | 2018-05", "Rosa Diaz | Kenya | 2016-04"],
    ),
    # no visit is told before
    ("Alan García of Peru was born in Lima in 1950 and Mwai Kibaki of Kenya in Nairobi in 1951.", []),
    # dates after semicolons; the first of a list with remarks; the year since which he was the first
    (
        "President Alan García of Peru was in Kenya on 3 May 2014; on 4 June 2015, for the summit; and on 5 July 2016 for a fair.",
        ["Alan García | Kenya | 2014-05-03", "Alan García | Kenya | 2015-06-04", "Alan García | Kenya | 2016-07-05"],
    ),
    (
        "President Alan García of Peru was in Kenya in May 2014, in May 2016 (as a guest of the union) and in May 2019.",
        ["Alan García | Kenya | 2014-05", "Alan García | Kenya | 2016-05", "Alan García | Kenya | 2019-05"],
    ),
    (
        "President Alan García of Peru was the first Andean head of state to come to Nairobi after 2003, on 11 August 2008.",
        ["Alan García | Kenya | 2008-08-11"],
    ),
    # what had been planned at first; a call returned in a city; whom somebody saw abroad
    (
        "President Alan García of Peru, whose journey had been fixed for 1959 but was put off because of an illness, arrived in Kenya on 9 November 1961.",
        ["Alan García | Kenya | 1961-11-09"],
    ),
    (
        "President Mwai Kibaki of Kenya was in Lima on 5 May 1990. President Alan García of Peru returned the call at Mombasa on 6 June 1991.",
        ["Alan García | Kenya | 1991-06-06", "Mwai Kibaki | Peru | 1990-05-05"],
    ),
    (
        "President Alan García of Peru saw President Mwai Kibaki of Kenya in Nairobi in September 1977.",
        ["Alan García | Kenya | 1977-09"],
    ),
    # an invitation that names the place alone
    ("President Alan García of Peru has accepted an invitation to Nairobi.", ["Alan García | Kenya | - | planned"]),
    # the envoy there is no visitor
    ("On 6 June 2006 Foreign Minister Mwai Kibaki of Kenya received Ambassador Rosa Diaz of Peru.", []),
    ("Rosa Diaz, the ambassador of Peru in Nairobi, came to the palace and presented her credentials in 1978.", []),
    # who met somebody before a semicolon is not who comes behind it
    (
        "Prime Minister Rosa Diaz of Peru met her Kenyan counterpart, Mwai Kibaki, in Nairobi on 17 May 2019; a visit by Alan García of Peru planned for March 2020 fell victim to the floods.",
        ["Alan García | Kenya | 2020-03 | planned", "Rosa Diaz | Kenya | 2019-05-17"],
    ),
    # the same that was done is what was told right before
    (
        "When the roof came down in Nairobi, President Alan García sent a telegram to Kenya. President Mwai Kibaki of Kenya had done the same in May 2023.",
        [],
    ),
    # a date behind a semicolon that opens a clause of its own, or follows what did not happen
    (
        "President Alan García of Peru came to Nairobi in 2002; in 2004, for lack of rain, Kenya bought maize abroad.",
        ["Alan García | Kenya | 2002"],
    ),
    ("President Mwai Kibaki of Kenya was never in Lima; in 2006.", []),
    # who is near the king, and what is the king's own
    ("King Alfonso of Peru fell ill. The sister of the king travelled to Nairobi in 1995.", []),
    (
        "King Alfonso of Peru was young. The journey of the king to Nairobi in 1995 was long.",
        ["Alfonso | Kenya | 1995"],
    ),
    # "as" that tells when; a minister of the cabinet; an envoy who stays
    (
        "President Mwai Kibaki of Kenya came to Lima in 2003 as the Bolivian ambassador was packing.",
        ["Mwai Kibaki | Peru | 2003"],
    ),
    ("Rosa Diaz of Peru travelled to Kenya in 2004 as minister of health.", ["Rosa Diaz | Kenya | 2004"]),
    ("Rosa Diaz arrived in Nairobi in 1919 as Peruvian minister.", []),
    # a mission that travels
    ("Rosa Diaz of Peru led a business mission to Kenya in 2004.", ["Rosa Diaz | Kenya | 2004"]),
    # who sees somebody's picture, or sees him go, is no visitor of his
    ("President Mwai Kibaki of Kenya saw a statue of Rosa Diaz in Lima in 1999.", []),
    ("President Mwai Kibaki of Kenya saw off Rosa Diaz of Peru in Lima in 1999.", []),
    # there again, a second time, on another day
    (
        "President Rosa Diaz of Peru was in Nairobi in May 1998 and was there for the last time in June 2015.",
        ["Rosa Diaz | Kenya | 1998-05", "Rosa Diaz | Kenya | 2015-06"],
    ),
    (
        "President Rosa Diaz of Peru visited Nairobi on 24 January 1980; she came a second time in February 1982 with a plan.",
        ["Rosa Diaz | Kenya | 1980-01-24", "Rosa Diaz | Kenya | 1982-02"],
    ),
    (
        "President Mwai Kibaki was in Lima on 24 August 2021, for the inauguration of Mr Diaz, and on 28 April 2022, when a treaty was signed.",
        ["Mwai Kibaki | Peru | 2021-08-24", "Mwai Kibaki | Peru | 2022-04-28"],
    ),
    (
        "President Mwai Kibaki was in Lima on 24 August 2021, signed a treaty, and on 28 April 2022, when it lapsed, resigned.",
        ["Mwai Kibaki | Peru | 2021-08-24"],
    ),
    # who followed suit is not the one whom he followed
    (
        "President Mwai Kibaki of Kenya had been a guest of Rosa Diaz of Peru in May 2001, and she followed suit on 3 June 2002.",
        ["Mwai Kibaki | Peru | 2001-05"],
    ),
    # an entry; with company
    ("2–4 April 2010 – President Mwai Kibaki again in Lima.", ["Mwai Kibaki | Peru | 2010-04-02/2010-04-04"]),
    ("20 March 2012 – President Mwai Kibaki on a state visit.", ["Mwai Kibaki | Peru | 2012-03-20"]),
    # a turn, a tour; a turn to speak
    (
        "It was Mwai Kibaki's turn on 3 January 2024, at the end of a tour that had already brought him to Kampala.",
        ["Mwai Kibaki | Peru | 2024-01-03", "Mwai Kibaki | Uganda | 2024-01"],
    ),
    ("It was Mwai Kibaki's turn to speak on 3 January 2024.", []),
    # plans that came to nothing
    ("Rosa Diaz of Peru, whose trip was penciled in for 2016, cancelled.", ["Rosa Diaz | Kenya | 2016 | planned"]),
    (
        "The journey of Rosa Diaz of Peru to Kenya, prepared for the autumn of 2022, did not take place.",
        ["Rosa Diaz | Kenya | 2022 | planned"],
    ),
    (
        "President Rosa Diaz of Peru was also awaited at the Nairobi Peace Forum of April 2025.",
        ["Rosa Diaz | Kenya | 2025-04 | planned"],
    ),
    # received with honours; a delegation that sits; in spite of it
    (
        "In March 2024 President Rosa Diaz of Peru was received with state honours by Mwai Kibaki of Kenya.",
        ["Rosa Diaz | Kenya | 2024-03"],
    ),
    (
        "In June 2022 a Peruvian delegation held the tenth round of consultations in Nairobi.",
        ["delegation of Peru | Kenya | 2022-06"],
    ),
    ("In June 2022 a Peruvian delegation held a round of consultations in Geneva.", []),
    ("Rosa Diaz of Peru was nevertheless in Nairobi on 16 May 2020.", ["Rosa Diaz | Kenya | 2020-05-16"]),
    # of whose office something is told behind the visit; "that June" of a year told aside
    (
        "Rosa Diaz of Peru came on 3 June 2022 for the swearing-in of Mwai Kibaki; she had congratulated him on winning before.",
        ["Rosa Diaz | Kenya | 2022-06-03"],
    ),
    (
        "In June 2011 a treaty was signed.\n\nRosa Diaz of Peru, president again from January 2007, was received by Mwai Kibaki of Kenya that June.",
        ["Rosa Diaz | Kenya | 2007-06"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_visits_in_few_words(text: str, expected: list[str]) -> None:
    """Each way of telling gives its visits and nothing else."""
    assert told(text) == expected


def test_lines_below_a_bare_goal_are_visits_there() -> None:
    """A year and a month, parted by a full stop, date the line; "To Kenya" among the lines heads those below it."""
    page = """Kenya–Peru relations

2. High-level visits

To Kenya
1999.05 President Alan García (state visit)
2006.11 Foreign Minister Rosa Diaz

To Peru
2001.02 President Mwai Kibaki
2012.03 President Uhuru Kenyatta (summit)"""
    assert lines(visits, page, SLOTS) == [
        "Alan García | Kenya | 1999-05",
        "Mwai Kibaki | Peru | 2001-02",
        "Rosa Diaz | Kenya | 2006-11",
        "Uhuru Kenyatta | Peru | 2012-03",
    ]
