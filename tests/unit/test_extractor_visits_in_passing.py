"""Visits told in passing: behind what else is said of a person, without their noun, by their distance, in lines without verbs."""

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
    # what the person is, and who came along, between name and verb
    (
        "President Mwai Kibaki and his wife flew via Muscat to New Delhi on 4 May 2009.",
        ["Mwai Kibaki | India | 2009-05-04 | New Delhi | -"],
    ),
    (
        "William Ruto, the first Kenyan president to speak there, arrived in Mumbai in May 2024.",
        ["William Ruto | India | 2024-05 | Mumbai | -"],
    ),
    (
        "Foreign Minister Amina Mohamed and her Indian colleague Sushma Rao came to Kampala in June 2016.",
        ["Amina Mohamed | Uganda | 2016-06 | Kampala | -", "Sushma Rao | Uganda | 2016-06 | Kampala | -"],
    ),
    # a relative clause dates itself; of two it tells of the last; "who" outweighs the plan before it
    (
        "Foreign Minister Amina Mohamed, who was due in New Delhi in May 2015, put it off.",
        ["Amina Mohamed | India | 2015-05 | New Delhi | - | planned"],
    ),
    (
        "President Kibaki had offered to receive Manmohan Singh, who arrived on 9 November 2011 with ten firms.",
        ["Manmohan Singh | Kenya | 2011-11-09 | - | -"],
    ),
    # the distance from another act
    (
        "In March 2017, two months after President Uhuru Kenyatta had flown to Mumbai, the loan was signed.",
        ["Uhuru Kenyatta | India | 2017-01 | Mumbai | -"],
    ),
    # the visit returned, told in the passive; without its noun; by "did so"
    (
        "William Ruto visited New Delhi in May 2023. The visit was returned a year later by Prime Minister Narendra Modi.",
        ["Narendra Modi | Kenya | 2024 | - | -", "William Ruto | India | 2023-05 | New Delhi | -"],
    ),
    (
        "William Ruto paid his first visit to New Delhi in May 2023 and his second in June 2025.",
        [
            "William Ruto | India | 2023-05 | New Delhi | first",
            "William Ruto | India | 2025-06 | New Delhi | -",
        ],
    ),
    (
        "As vice-president, William Ruto had visited New Delhi in 2015; as president he did so again in May 2024.",
        ["William Ruto | India | 2015 | New Delhi | -", "William Ruto | India | 2024-05 | New Delhi | -"],
    ),
    (
        "Kibaki's minister Moses Wetangula made trips to Mumbai in 2010 and 2012, and Indian minister Anand Sharma one to Mombasa in 2013.",
        [
            "Anand Sharma | Kenya | 2013 | Mombasa | -",
            "Moses Wetangula | India | 2010 | Mumbai | -",
            "Moses Wetangula | India | 2012 | Mumbai | -",
        ],
    ),
    # nouns with place and date in either order
    (
        "It began with the arrival in Nairobi of Foreign Minister Krishna Menon (18 October 1957).",
        ["Krishna Menon | Kenya | 1957-10-18 | Nairobi | -"],
    ),
    (
        "Uhuru Kenyatta's tour of March 2016, which also took in Mumbai, ended there.",
        ["Uhuru Kenyatta | India | 2016-03 | Mumbai | -"],
    ),
    # the guest told by his host, by a counterpart, in the passive without a verb
    (
        "President Uhuru Kenyatta hosted his Indian counterpart, Pranab Sen, in Nairobi on 12 May 2014.",
        ["Pranab Sen | Kenya | 2014-05-12 | Nairobi | -"],
    ),
    (
        "2019 – President Uhuru Kenyatta received at Hyderabad House by Narendra Modi",
        ["Uhuru Kenyatta | India | 2019 | - | -"],
    ),
    # fronted
    (
        "In New Delhi on a two-day visit in February 2000, President Daniel arap Moi opened a fair.",
        ["Daniel arap Moi | India | 2000-02 | New Delhi | -"],
    ),
    # brought, sent
    (
        "The summit of October 2015 brought President Uhuru Kenyatta to New Delhi.",
        ["Uhuru Kenyatta | India | 2015-10 | New Delhi | -"],
    ),
    # lists in one line, with and without a heading; the date first; in numbers
    (
        "Exchange of delegations: 2/2010 Prime Minister Raila Odinga in New Delhi; 5/2011 Deputy Minister Anil Rao in Nairobi.",
        ["Anil Rao | Kenya | 2011-05 | Nairobi | -", "Raila Odinga | India | 2010-02 | New Delhi | -"],
    ),
    (
        "== High-level visits ==\n- 2006, Foreign Minister Raphael Tuju to New Delhi\n- 2011, Prime Minister Manmohan Singh to Nairobi (state visit)\n",
        ["Manmohan Singh | Kenya | 2011 | Nairobi | state", "Raphael Tuju | India | 2006 | New Delhi | -"],
    ),
    (
        "- Mwai Kibaki in New Delhi – Nov. 2003, again May 2008\n- Narendra Modi – July 2016\n",
        [
            "Mwai Kibaki | India | 2003-11 | New Delhi | -",
            "Mwai Kibaki | India | 2008-05 | New Delhi | -",
            "Narendra Modi | Kenya | 2016-07 | - | -",
        ],
    ),
    (
        "- Last visit to Mumbai: President William Ruto, May 2024\n",
        ["William Ruto | India | 2024-05 | Mumbai | -"],
    ),
    # fell through, told behind an aside
    (
        "Narendra Modi's visit to Nairobi, which had been scheduled for May 2020, was cancelled.",
        ["Narendra Modi | Kenya | 2020-05 | Nairobi | - | planned"],
    ),
    # no visits: a list of posts, meetings here and there, a company's journey, every president
    ("Mwai Kibaki and Manmohan Singh had met a dozen times by 2012, now in Nairobi, now in New Delhi.", []),
    ("At the request of President Mwai Kibaki 300 troops landed in Mombasa in May 2008.", []),
    ("President Mwai Kibaki said that engineers had arrived in Mumbai in May 2008.", []),
    ("Every Kenyan president has visited New Delhi since 1990.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_visits_told_in_passing_are_read(text: str, expected: list[str]) -> None:
    assert told(PAGE + text) == sorted(expected)


def test_a_dispatch_tells_where_here_is() -> None:
    text = "NAIROBI, 12 April 2013 – Indian Foreign Minister Salman Khurshid arrived here on Thursday for a three-day visit."
    assert told(text) == ["Salman Khurshid | Kenya | 2013-04-11 | - | -"]


def test_lines_under_a_heading_are_visits_whatever_the_layout_makes_of_them() -> None:
    text = "Bilateral visits\n\nFrom Kenya to India\nPresident Mwai Kibaki, November 2003\nForeign Minister Raphael Tuju: 2006 and 2007\n"
    assert told(text) == [
        "Mwai Kibaki | India | 2003-11 | - | -",
        "Raphael Tuju | India | 2006 | - | -",
        "Raphael Tuju | India | 2007 | - | -",
    ]
