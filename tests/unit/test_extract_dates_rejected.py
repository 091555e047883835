"""Numbers and words that look like dates and are none."""

from __future__ import annotations

import pytest

from extract.dates import Anchor, find_dates

NO_DATES = [
    "The pact runs for five months.",  # a length
    "Mali stayed for two years.",  # a length
    "Mali's envoy came to Lima this June.",  # of which year, the page does not tell
    "over the next two years Mali will pay",  # a length ahead
    "Mali built 20,000 apartments.",  # thousands
    "Mali sent 2000 troops.",  # counted without a comma
    "Mali sent some 1950 refugees home.",  # counted people
    "the border runs for 1950 km",  # measured
    "the border runs for 1,950 km",  # measured, with comma
    "Resolution 1701 was adopted",  # number of a resolution
    "under Article 2008 of the code",  # number of an article
    "the 2030 Agenda binds Mali",  # name of a programme
    "Vision 2030 binds Mali",  # name of a programme
    "Mali bought AK-103 rifles",  # model
    "Mali flies nine Mirage 2000s and two others",  # model that looks like a decade
    "Mali flies the Mirage 2000 still",  # model
    "call +223 2022 1945",  # telephone
    "fax: (58212) 761-19-52",  # telephone
    "Route 2010 was closed",  # road
    "at 3.1.4 of the annex",  # paragraph
    "Signed at Bamako, 04/02/1997.",  # day and month can't be told apart
    "Signed at Bamako, 31.02.1997.",  # no such day
    "Mali may sign, and troops march on.",  # verbs
    "Theresa May signed for the other side.",  # surname
    "In May it stopped.",  # month without a year, and nothing that tells it
    "The following year Mali paid.",  # nothing to measure from
    "on Thursday Mali paid",  # no dateline
    "The office is open Monday to Friday, 9.00–17.30.",  # hours
    "no later than two years",  # a limit
    "trade grew by 2000 in all",  # growth
    "on the 8th Congress of the party",  # ordinal before a noun
    "Mali won 12 of 50 seats",  # small numbers
    "the second day of talks in Bamako",  # no span to count from
    "on each 6th of March Mali celebrates",  # every year
    "jets (Mirage 2000) fly there",  # model in brackets
    "the vote (Resolution 1701) passed",  # number in brackets
    "Mali's 2000 troops left",  # counted after a possessive
    "pensioners in their 80s",  # age
    "",  # nothing
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert find_dates(text, Anchor.start(None))[0] == ()


PARTLY = [
    ("In May 2011, 1500 Cubans arrived.", ["2011-05"]),  # the number after the comma counts
    ("On 5 May 2011 2000 troops left.", ["2011-05-05"]),  # two numbers in a row
    ("In March 15 tanks were sold, in 2012.", ["2012"]),  # a month that nothing tells, tanks, a year
    ("In 2012 Mali sold 2010 rifles.", ["2012"]),  # counted rifles
    ("By 2030 Mali wants Agenda 2063 done.", ["2030"]),  # a plan's date and a programme
    ("In Resolution 1718 of Oct. 14, 2006 it was barred.", ["2006-10-14"]),  # number, then date
]


@pytest.mark.parametrize(("text", "values"), PARTLY)
def test_only_the_dates_of_a_mixed_sentence_are_found(text: str, values: list[str]) -> None:
    assert [f.value for f in find_dates(text, Anchor.start(None))[0]] == values
