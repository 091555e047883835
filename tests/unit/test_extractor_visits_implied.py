"""Visits that presence abroad implies, those told without a place, and their dates, holders and failures."""

from __future__ import annotations

import pytest

from extract.extractors.visits import visits
from tests.telling import lines

PAGE = "= India–Kenya relations =\n\n"
SLOTS = ("visitor", "to", "date", "city", "kind")


def told(text: str) -> list[str]:
    """The facts of a page as lines: its slots in order, "-" where one is missing, the realis unless it happened."""
    return lines(visits, text, SLOTS)


ROWS = [
    # what one does in person, where one says something
    (
        "President Mwai Kibaki knelt before a shrine in Mumbai in March 2004.",
        ["Mwai Kibaki | India | 2004-03 | Mumbai | -"],
    ),
    (
        "Narendra Modi spoke in Nairobi on 11 July 2016 of a debt of 2009.",
        ["Narendra Modi | Kenya | 2016-07-11 | Nairobi | -"],
    ),
    # an audience, an assembly, the inauguration of somebody
    (
        "Mwai Kibaki's audience with President Pratibha Patil in New Delhi in May 2009 lasted an hour.",
        ["Mwai Kibaki | India | 2009-05 | New Delhi | -"],
    ),
    ("William Ruto attended the Mumbai conference of May 2024.", ["William Ruto | India | 2024-05 | Mumbai | -"]),
    (
        "Manmohan Singh represented India at William Ruto's inauguration in September 2022.",
        ["Manmohan Singh | Kenya | 2022-09 | - | -"],
    ),
    # what is seen or shown, with a date; received, no place told
    ("In 2013 President Mwai Kibaki toured the shipyards.", ["Mwai Kibaki | India | 2013 | - | -"]),
    (
        "President Mwai Kibaki was in turn received at the old palace on 5 May 2009.",
        ["Mwai Kibaki | India | 2009-05-05 | - | -"],
    ),
    # guests
    (
        "Narendra Modi was guest of honour at the parade of 12 December 2017.",
        ["Narendra Modi | Kenya | 2017-12-12 | - | -"],
    ),
    # a choice of goal
    (
        "William Ruto chose India for his first official journey, in May 2023.",
        ["William Ruto | India | 2023-05 | - | first official"],
    ),
    # the host stands before the place
    (
        "William Ruto hosted in Nairobi his colleague Narendra Modi on 4 May 2023.",
        ["Narendra Modi | Kenya | 2023-05-04 | Nairobi | -"],
    ),
    # a tenure beside the name dates nothing
    (
        "Mwai Kibaki (in office from 2002 to 2013) paid a state visit on 3 May 2009.",
        ["Mwai Kibaki | India | 2009-05-03 | - | state"],
    ),
    # as many dates as are counted, and no more
    (
        "Mwai Kibaki went to Mumbai twice, in May 2003 and for a fair in June 2008, while Narendra Modi came in July 2016.",
        [
            "Mwai Kibaki | India | 2003-05 | Mumbai | -",
            "Mwai Kibaki | India | 2008-06 | Mumbai | -",
            "Narendra Modi | Kenya | 2016-07 | - | -",
        ],
    ),
    # "until" tells when it came about at last; back from there
    (
        "Nothing happened until 2015, when Uhuru Kenyatta toured the docks of Mumbai.",
        ["Uhuru Kenyatta | India | 2015 | Mumbai | -"],
    ),
    (
        "On 9 May 2008 Foreign Minister Moses Wetangula was just back from New Delhi.",
        ["Moses Wetangula | India | 2008-05 | New Delhi | -"],
    ),
    # a day in brackets is finer than the year of the line
    ("2011 – Mwai Kibaki in New Delhi (20 October)", ["Mwai Kibaki | India | 2011-10-20 | New Delhi | -"]),
    # whom a loose title means
    (
        "William Ruto has ruled since 2022. In May 2023 the Kenyan leader flew to Mumbai.",
        ["William Ruto | India | 2023-05 | Mumbai | -"],
    ),
    # plans: meant to come, to act there, asked there; when it was announced is not when it is to be
    (
        "Uhuru Kenyatta had meant to come in May 2014.",
        ["Uhuru Kenyatta | India | 2014-05 | - | - | planned"],
    ),
    (
        "Uhuru Kenyatta was to attend a fair in Mumbai in May 2014.",
        ["Uhuru Kenyatta | India | 2014-05 | Mumbai | - | planned"],
    ),
    ("William Ruto, invited to Mumbai, has not answered.", ["William Ruto | India | - | Mumbai | - | planned"]),
    (
        "William Ruto will fly to Mumbai, his office announced on 5 May 2023.",
        ["William Ruto | India | - | Mumbai | - | planned"],
    ),
    # asked for during a visit that took place
    (
        "Mwai Kibaki asked for a loan during a visit to New Delhi in May 2009.",
        ["Mwai Kibaki | India | 2009-05 | New Delhi | -"],
    ),
    # a journey called off, told of the one spoken of last; one that is denied
    (
        "Uhuru Kenyatta met Indian firms in 2013. A second journey, pencilled in for May 2014, fell through.",
        ["Uhuru Kenyatta | India | 2014-05 | - | second | planned"],
    ),
    # those who were sent as envoys visit nobody; quotation marks make a name that of a ship
    ("Ambassador Ana Rao was accredited in Nairobi in 2003 and Mwai Njoroge to New Delhi.", []),
    ('The vessel "Manmohan Singh" returned in July 2018.', []),
    # what somebody says of a city he does not stand in
    ("Narendra Modi said that hospitals in Nairobi were full in May 2020.", []),
    # at home
    ("Mwai Kibaki opened a fair in Nairobi in May 2009.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_visits_that_are_implied_are_read(text: str, expected: list[str]) -> None:
    assert told(PAGE + text) == sorted(expected)


def test_a_line_names_guest_place_and_date_without_prepositions() -> None:
    text = "Contacts: Mwai Kibaki, New Delhi, 2003; Narendra Modi, Nairobi, 11 July 2016.\n"
    assert told(PAGE + text) == [
        "Mwai Kibaki | India | 2003 | New Delhi | -",
        "Narendra Modi | Kenya | 2016-07-11 | Nairobi | -",
    ]
