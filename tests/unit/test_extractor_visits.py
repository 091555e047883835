"""Visits: each row is a construction in which English tells of one, or one that only looks like it."""

from __future__ import annotations

import pytest

from extract.extractors.visits import visits
from tests.telling import lines

PAGE = "= India–Kenya relations =\n\n"
SLOTS = ("visitor", "to", "date", "city", "kind")


def told(text: str) -> list[str]:
    """The facts of a page as lines: its slots in order, "-" where one is missing, the realis unless it happened."""
    return lines(visits, PAGE + text, SLOTS)


ROWS = [
    # a visit has an end: of one that began on a day the first day is told
    ("From 22 October 2013 Narendra Modi was in Nairobi.", ["Narendra Modi | Kenya | 2013-10-22 | Nairobi | -"]),
    # no goal told: the other state of the pair
    ("President Mwai Kibaki came over in March 2008.", ["Mwai Kibaki | India | 2008-03 | - | -"]),
    ("Narendra Modi repaid the call in July 2016.", ["Narendra Modi | Kenya | 2016-07 | - | -"]),
    ("June 2014 saw the arrival of Narendra Modi.", ["Narendra Modi | Kenya | 2014-06 | - | -"]),
    ("In February 2011 President Mwai Kibaki went the other way.", ["Mwai Kibaki | India | 2011-02 | - | -"]),
    ("Narendra Modi was the president's guest in March 2017.", ["Narendra Modi | Kenya | 2017-03 | - | -"]),
    # who invites is no visitor, and an invitation that was followed no plan
    (
        "At the invitation of President William Ruto, Prime Minister Narendra Modi paid a state visit on 3–5 April 2024.",
        ["Narendra Modi | Kenya | 2024-04-03/2024-04-05 | - | state"],
    ),
    (
        "It was to New Delhi that William Ruto paid his first state visit in 2023.",
        ["William Ruto | India | 2023 | - | state"],
    ),
    # the place between commas, with a purpose or the date
    (
        "Foreign Minister Amina Mohamed, in New Delhi to open a fair, met traders on 4 June 2017.",
        ["Amina Mohamed | India | 2017-06-04 | New Delhi | -"],
    ),
    (
        "President Mwai Kibaki, in the Indian capital in May 2009, signed a treaty.",
        ["Mwai Kibaki | India | 2009-05 | New Delhi | -"],
    ),
    # "twice": what follows dates each; relative clauses
    (
        "Narendra Modi visited Nairobi twice in 2016: in March and in October.",
        ["Narendra Modi | Kenya | 2016-03 | Nairobi | -", "Narendra Modi | Kenya | 2016-10 | Nairobi | -"],
    ),
    (
        "Indira Gandhi, who had been in Nairobi in 1970 and who returned in 1981, liked it.",
        ["Indira Gandhi | Kenya | 1970 | Nairobi | -", "Indira Gandhi | Kenya | 1981 | - | -"],
    ),
    # the noun left out
    (
        "Mwai Kibaki's trip to New Delhi (June 2008) was followed by Manmohan Singh's to Nairobi (May 2009).",
        ["Manmohan Singh | Kenya | 2009-05 | Nairobi | -", "Mwai Kibaki | India | 2008-06 | New Delhi | -"],
    ),
    # lines of a list
    (
        "== Visits ==\n* Mwai Kibaki to New Delhi, 4 May 2008\n* Narendra Modi: official visit, July 2016\n* William Ruto: New Delhi, December 2023\n* Uhuru Kenyatta, then president, to Mumbai, March 2017: later called off\n",
        [
            "Mwai Kibaki | India | 2008-05-04 | New Delhi | -",
            "Narendra Modi | Kenya | 2016-07 | - | official",
            "Uhuru Kenyatta | India | 2017-03 | Mumbai | - | planned",
            "William Ruto | India | 2023-12 | New Delhi | -",
        ],
    ),
    # no visits: a return to power, a possessive, what somebody's government gave
    ("Mwai Kibaki returned to power in January 2008.", []),
    ("Narendra Modi's second government took office in May 2019.", []),
    ("Nairobi received a loan from Narendra Modi's government in 2019.", []),
    # a verb of visiting with a city
    (
        "Indian Prime Minister Narendra Modi visited Nairobi in July 2016.",
        ["Narendra Modi | Kenya | 2016-07 | Nairobi | -"],
    ),
    # the goal stands beyond an apposition
    (
        "The era opens in 1998 with the visit of Indian President K. R. Narayanan, then new in office, to Nairobi.",
        ["K. R. Narayanan | Kenya | 1998 | Nairobi | -"],
    ),
    # a noun with its kind, the date in front
    (
        "In July 2016, Indian Prime Minister Narendra Modi paid a state visit to Kenya.",
        ["Narendra Modi | Kenya | 2016-07 | - | state"],
    ),
    # the length is no kind; the second verb has the same subject and goal
    (
        "Kenyan President Uhuru Kenyatta made a three-day official visit to India in January 2017 and returned in October 2019.",
        ["Uhuru Kenyatta | India | 2017-01 | - | official", "Uhuru Kenyatta | India | 2019-10 | - | -"],
    ),
    # a list of years is a visit each; a further city with its own year
    (
        "Kenyan President Mwai Kibaki visited New Delhi in 1981 and 1988, and Mumbai in 1992.",
        [
            "Mwai Kibaki | India | 1981 | New Delhi | -",
            "Mwai Kibaki | India | 1988 | New Delhi | -",
            "Mwai Kibaki | India | 1992 | Mumbai | -",
        ],
    ),
    # dates in front, joined by “again”
    (
        "In 2008 and again in 2011 Kenyan Trade Minister Uhuru Kenyatta travelled to New Delhi for talks.",
        ["Uhuru Kenyatta | India | 2008 | New Delhi | -", "Uhuru Kenyatta | India | 2011 | New Delhi | -"],
    ),
    # the head of a delegation is the visitor
    (
        "A Kenyan parliamentary delegation headed by Speaker Justin Muturi visited New Delhi in March 2015.",
        ["Justin Muturi | India | 2015-03 | New Delhi | -"],
    ),
    # a delegation without a head
    (
        "A delegation of Indian businessmen arrived in Mombasa on 3 May 2012.",
        ["delegation of India | Kenya | 2012-05-03 | Mombasa | -"],
    ),
    # scheduled
    (
        "Indian External Affairs Minister Jaishankar Rao is scheduled to visit Nairobi in June 2025.",
        ["Jaishankar Rao | Kenya | 2025-06 | Nairobi | - | planned"],
    ),
    # invited
    (
        "President William Ruto of Kenya was invited to visit India in 2024.",
        ["William Ruto | India | 2024 | - | - | planned"],
    ),
    # cancelled
    (
        "Kenyan President William Ruto cancelled a trip to New Delhi in August 2023.",
        ["William Ruto | India | 2023-08 | New Delhi | - | planned"],
    ),
    # planned and postponed
    (
        "Prime Minister Manmohan Singh of India had planned to visit Nairobi in 2013, but the trip was postponed.",
        ["Manmohan Singh | Kenya | 2013 | Nairobi | - | planned"],
    ),
    # denied
    (
        "Indian External Affairs Minister Pranab Mukherjee did not visit Nairobi in 2008.",
        ["Pranab Mukherjee | Kenya | 2008 | Nairobi | - | denied"],
    ),
    # alleged
    (
        "President Uhuru Kenyatta of Kenya reportedly visited New Delhi in secret in 2014.",
        ["Uhuru Kenyatta | India | 2014 | New Delhi | - | alleged"],
    ),
    # the first of his kind
    (
        "Indian Prime Minister Indira Gandhi was the first head of government to visit Kenya, in 1970.",
        ["Indira Gandhi | Kenya | 1970 | - | -"],
    ),
    # received; an ambassador, who lives there, is no visitor
    ("President Mwai Kibaki received Ambassador Asha Rao of India for a farewell call on 3 May 2009.", []),
    (
        "President Mwai Kibaki of Kenya was received in New Delhi by Prime Minister Manmohan Singh of India in November 2003.",
        ["Mwai Kibaki | India | 2003-11 | New Delhi | -"],
    ),
    # the host as subject
    (
        "Indian President Pratibha Patil hosted Kenyan Prime Minister Raila Odinga in New Delhi in November 2010.",
        ["Raila Odinga | India | 2010-11 | New Delhi | -"],
    ),
    # a visit as circumstance
    (
        "During a state visit to India in November 2003, President Mwai Kibaki of Kenya signed three agreements.",
        ["Mwai Kibaki | India | 2003-11 | - | state"],
    ),
    # a participle as circumstance
    (
        "While visiting Nairobi in May 2009, Indian Foreign Minister Somanahalli Krishna opened a cultural centre.",
        ["Somanahalli Krishna | Kenya | 2009-05 | Nairobi | -"],
    ),
    # the possessive
    (
        "Kenyan Prime Minister Raila Odinga's visit to New Delhi (18–20 November 2010) resulted in four agreements.",
        ["Raila Odinga | India | 2010-11-18/2010-11-20 | New Delhi | -"],
    ),
    # the passive of the goal
    (
        "Kenya was visited by Indian President Sarvepalli Radhakrishnan in 1963.",
        ["Sarvepalli Radhakrishnan | Kenya | 1963 | - | -"],
    ),
    # the passive of the visit, the second half elliptic
    (
        "State visits were paid by President Mwai Kibaki of Kenya to New Delhi in 2003 and by Prime Minister Narendra Modi of India to Nairobi in 2016.",
        ["Mwai Kibaki | India | 2003 | New Delhi | -", "Narendra Modi | Kenya | 2016 | Nairobi | -"],
    ),
    # of a meeting in a capital, who came from abroad
    (
        "Prime Minister Narendra Modi of India and President Uhuru Kenyatta of Kenya met in New Delhi on 11 January 2017.",
        ["Uhuru Kenyatta | India | 2017-01-11 | New Delhi | -"],
    ),
    # a return of the call leads to the other state
    (
        "Kenyan President Mwai Kibaki was in India in 2003. Prime Minister Manmohan Singh of India repaid the visit in 2006.",
        ["Manmohan Singh | Kenya | 2006 | - | -", "Mwai Kibaki | India | 2003 | - | -"],
    ),
    # several states, one fact each
    (
        "Indian Foreign Secretary Nirupama Rao visited Kenya, Uganda and Tanzania in June 2010.",
        [
            "Nirupama Rao | Kenya | 2010-06 | - | -",
            "Nirupama Rao | Tanzania | 2010-06 | - | -",
            "Nirupama Rao | Uganda | 2010-06 | - | -",
        ],
    ),
    # a stopover
    (
        "Kenyan Vice President Kalonzo Musyoka stopped over in Mumbai in September 2009.",
        ["Kalonzo Musyoka | India | 2009-09 | Mumbai | -"],
    ),
    # a list under a heading that says from where to where
    (
        "== High-level visits from Kenya to India ==\n\n* President Jomo Kenyatta (1970)\n* Prime Minister Raila Odinga (2010)",
        ["Jomo Kenyatta | India | 1970 | - | -", "Raila Odinga | India | 2010 | - | -"],
    ),
    # a chronology
    (
        "== Chronology ==\n\n* 7–9 May 2003 – President Mwai Kibaki of Kenya in New Delhi\n* July 2016: State visit of Prime Minister Narendra Modi of India to Kenya",
        ["Mwai Kibaki | India | 2003-05-07/2003-05-09 | New Delhi | -", "Narendra Modi | Kenya | 2016-07 | - | state"],
    ),
    # respectively pairs visitors and dates
    (
        "Kenyan Presidents Mwai Kibaki and Uhuru Kenyatta came to India in 2003 and 2017 respectively.",
        ["Mwai Kibaki | India | 2003 | - | -", "Uhuru Kenyatta | India | 2017 | - | -"],
    ),
    # nobody visits his own country
    ("Indian Prime Minister Narendra Modi returned to New Delhi on 12 July 2016.", []),
    # living somewhere is no visit
    ("Indian Prime Minister Narendra Modi lives in New Delhi.", []),
    # ships are no visitors
    ("Indian Navy ships visited Mombasa in 2012.", []),
    # nor are athletes a delegation
    ("Kenyan athletes came to New Delhi in 2010 for the Commonwealth Games.", []),
    # a row of a table of guests and hosts
    (
        "{|\n! Guest !! Host !! Place !! Date\n|-\n| Mwai Kibaki, President || Manmohan Singh || New Delhi || May 2003\n|}",
        ["Mwai Kibaki | India | 2003-05 | New Delhi | -"],
    ),
    # an enclosed tenure does not date the visit
    (
        "Kenyan President William Ruto, who took office in September 2022, was in New Delhi on 5 December 2023.",
        ["William Ruto | India | 2023-12-05 | New Delhi | -"],
    ),
    # the holder of an ordinal comes last
    (
        "The first Kenyan president to visit India was Daniel arap Moi in 1981.",
        ["Daniel arap Moi | India | 1981 | - | -"],
    ),
    # a tour that took in the state
    ("Narendra Modi's African tour took in Kenya in July 2016.", ["Narendra Modi | Kenya | 2016-07 | - | -"]),
    # brought to an end
    (
        "Kenyan Prime Minister Raila Odinga wrapped up a visit to India in 2010.",
        ["Raila Odinga | India | 2010 | - | -"],
    ),
    # awaited, not come
    (
        "Indian Prime Minister Narendra Modi is expected in Nairobi in May 2026.",
        ["Narendra Modi | Kenya | 2026-05 | Nairobi | - | planned"],
    ),
    # invited in the passive
    (
        "Kenyan President William Ruto was invited to India in 2025.",
        ["William Ruto | India | 2025 | - | - | planned"],
    ),
    # once more, without a verb
    (
        "Indian Prime Minister Narendra Modi visited Nairobi in July 2016, and once more in March 2019.",
        ["Narendra Modi | Kenya | 2016-07 | Nairobi | -", "Narendra Modi | Kenya | 2019-03 | Nairobi | -"],
    ),
    # a list of visits, each line with its dates
    (
        "== Visits to India ==\n- President Mwai Kibaki: November 2003 (state visit), May 2008",
        ["Mwai Kibaki | India | 2003-11 | - | state", "Mwai Kibaki | India | 2008-05 | - | -"],
    ),
    # dates after a colon
    (
        "Mwai Kibaki has gone to India more often than anywhere else: 1987, 1993, 2003 (a forum), and finally March 2008.",
        [
            "Mwai Kibaki | India | 1987 | - | -",
            "Mwai Kibaki | India | 1993 | - | -",
            "Mwai Kibaki | India | 2003 | - | -",
            "Mwai Kibaki | India | 2008-03 | - | -",
        ],
    ),
    # a count of journeys
    (
        "Mwai Kibaki made two journeys to New Delhi, in 2003 and in May 2009.",
        ["Mwai Kibaki | India | 2003 | New Delhi | -", "Mwai Kibaki | India | 2009-05 | New Delhi | -"],
    ),
    # the first of his state, without a goal
    (
        "The first Indian premier to come to Kenya was Indira Gandhi. The first Kenyan president to make the journey was Mwai Kibaki, in May 2006.",
        ["Indira Gandhi | Kenya | - | - | -", "Mwai Kibaki | India | 2006-05 | - | -"],
    ),
    (
        "Narendra Modi was the first Indian premier to come (July 2016, as part of a tour).",
        ["Narendra Modi | Kenya | 2016-07 | - | -"],
    ),
    # leading others
    (
        "In July 2009 Foreign Minister Moses Wetangula led a small party of traders to New Delhi.",
        ["Moses Wetangula | India | 2009-07 | New Delhi | -"],
    ),
    # the latter of two
    (
        "Foreign ministers Moses Wetangula and S. M. Krishna, the latter on a private trip to Nairobi in May 2010, agreed on it.",
        ["S. M. Krishna | Kenya | 2010-05 | Nairobi | private"],
    ),
    # whose turn it was
    (
        "It was the turn of Moses Wetangula on 31 July 2009, who saw traders in Mumbai.",
        ["Moses Wetangula | India | 2009-07-31 | Mumbai | -"],
    ),
    # a trip that was to be
    (
        "A trip fixed for May 2014 by the then Kenyan premier, Raila Odinga, was scrapped.",
        ["Raila Odinga | India | 2014-05 | - | - | planned"],
    ),
    # a delegation counted by heads
    (
        "A delegation of sixty Kenyan deputies had gone to India in 2011.",
        ["delegation of Kenya | India | 2011 | - | -"],
    ),
    # a ceremony of the host
    (
        "Narendra Modi was at the inauguration of William Ruto on 13 September 2022.",
        ["Narendra Modi | Kenya | 2022-09-13 | - | -"],
    ),
    # a relative clause that names another person
    (
        "Uhuru Kenyatta, who succeeded Mwai Kibaki on 9 April 2013, was in New Delhi in May 2015.",
        ["Uhuru Kenyatta | India | 2015-05 | New Delhi | -"],
    ),
    # the subject of the clause, not of the sentence
    (
        "Mwai Kibaki visited Mumbai in May 2006; Manmohan Singh returned the visit in June 2007 and came again in August 2008.",
        [
            "Manmohan Singh | Kenya | 2007-06 | - | -",
            "Manmohan Singh | Kenya | 2008-08 | - | -",
            "Mwai Kibaki | India | 2006-05 | Mumbai | -",
        ],
    ),
    # a present tense that tells of a time ahead
    (
        "The two will sign when Narendra Modi comes to Nairobi later this year.",
        ["Narendra Modi | Kenya | - | Nairobi | - | planned"],
    ),
    # a city, and the state that held it then
    ("Daniel arap Moi stopped in Prague in October 1980.", ["Daniel arap Moi | Czechoslovakia | 1980-10 | Prague | -"]),
    # by title alone
    (
        "President Mwai Kibaki visited Mumbai in May 2006. In June 2007 the president flew to New Delhi.",
        ["Mwai Kibaki | India | 2006-05 | Mumbai | -", "Mwai Kibaki | India | 2007-06 | New Delhi | -"],
    ),
    # remarks on a visit that is told elsewhere
    ("It will be Narendra Modi's second visit, after the summit of July 2016.", []),
    # a message that somebody welcomed
    ("Prime Minister Narendra Modi welcomed in a telegram to William Ruto the vote of August 2022.", []),
    # who comes along, each with the own date, remarks between dates, a tour of several states
    (
        "President Joel Otieno, accompanied by First Lady, Mrs. Mary Were, paid a private visit to India in May 2012.",
        ["Joel Otieno | India | 2012-05 | - | private"],
    ),
    (
        "Presidents R.K. Sharma and Anil Verma visited Kenya in 1974 and 1981 respectively followed by Vijay Rao in 1986.",
        ["R.K. Sharma | Kenya | 1974 | - | -", "Anil Verma | Kenya | 1981 | - | -", "Vijay Rao | Kenya | 1986 | - | -"],
    ),
    (
        "Vijay Rao paid three visits to Kenya in 1964 (as Information Minister), and in 1970 and 1976.",
        [f"Vijay Rao | Kenya | {year} | - | -" for year in (1964, 1970, 1976)],
    ),
    (
        "President Vijay Rao is currently on a three-nation tour of Benin and Kenya from 7 to 12 April 2018.",
        [f"Vijay Rao | {goal} | 2018-04-07/2018-04-12 | - | -" for goal in ("Benin", "Kenya")],
    ),
    # "of" before a date that tells when
    (
        "President Vijay Rao visited Kenya in 1980, and Peter Otieno, the Kenyan premier, repaid his visit in the course of 1982.",
        ["Peter Otieno | India | 1982 | - | -", "Vijay Rao | Kenya | 1980 | - | -"],
    ),
    # whose visit it is for which somebody is thanked
    ("Vijay Rao of India thanked his guest for the visit that he had paid to New Delhi in May 2012.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_visits_are_read_from_each_way_of_telling_them(text: str, expected: list[str]) -> None:
    assert told(text) == sorted(expected)


def test_lists_of_a_ministry_have_their_direction_from_the_line_above() -> None:
    """Surnames stand in capitals there, months in brackets."""
    page = "India–Kenya relations\n\n4. VIP Visits\n\nFrom India to Kenya\n2013 (November) Prime Minister RAO Vijay\n2018 (April) Foreign Minister MENON Asha\n"
    assert lines(visits, page, SLOTS) == [
        "MENON Asha | Kenya | 2018-04 | - | -",
        "RAO Vijay | Kenya | 2013-11 | - | -",
    ]
