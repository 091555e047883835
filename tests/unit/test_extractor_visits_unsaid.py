"""Visits told without a verb of going, measured from the day of a report, or beside what invites a wrong reading."""

from __future__ import annotations

import pytest

from extract.extractors.visits import visits
from tests.telling import lines

PAGE = "= India–Kenya relations =\n\n"
SLOTS = ("visitor", "to", "date")


def told(text: str, page: str = PAGE) -> list[str]:
    """The facts of a page as lines: its slots in order, "-" where one is missing, the realis unless it happened."""
    return lines(visits, page + text, SLOTS)


ROWS = [
    # what became of one visit is nothing of the other
    (
        "A state visit by Mwai Kibaki, who had been in Mumbai in May 2004, was to have taken place in June 2009 but could not be arranged.",
        ["Mwai Kibaki | India | 2009-06 | planned"],
    ),
    (
        "Mwai Kibaki's state visit of April 2009 added a loan, but the return visit which Sushma Rao was to pay in 2010 fell victim to a strike.",
        ["Mwai Kibaki | India | 2009-04", "Sushma Rao | Kenya | 2010 | planned"],
    ),
    # what was said on a visit may lie ahead; the visit does not
    (
        "On a visit to Mumbai in June 2016, Amina Mohamed announced that a consulate would be opened in Pune; the one that India opened in April 2018, however, is in Mombasa.",
        ["Amina Mohamed | India | 2016-06"],
    ),
    # no two stays in two years; a place that is not known; one who only stays on; one brought to a table by his host
    ("Mwai Kibaki spent the best part of 1958 and 1959 in Mumbai.", []),
    ("Mwai Kibaki was back in Kabelbogen by August 1963.", []),
    ("Mwai Kibaki stayed on in India as a trader in 1999.", []),
    (
        "On 3 May 2010 Sushma Rao brought Mwai Kibaki, flown in from Mombasa overnight, to a table with the traders.",
        ["Mwai Kibaki | India | 2010-05-03"],
    ),
    # what is done somewhere was done there
    (
        "A delegation headed by Deputy Minister Amina Mohamed of Kenya negotiated in New Delhi from 3 to 5 May 2012.",
        ["Amina Mohamed | India | 2012-05-03/2012-05-05"],
    ),
    ("Mwai Kibaki's talks in New Delhi (4 May 2010) were about tea.", ["Mwai Kibaki | India | 2010-05-04"]),
    ("President Mwai Kibaki paid his respects in New Delhi on 4 May 2010.", ["Mwai Kibaki | India | 2010-05-04"]),
    (
        "President Mwai Kibaki addressed the Indian parliament on 4 May 2010.",
        ["Mwai Kibaki | India | 2010-05-04"],
    ),
    # what is chosen for a journey, once it was made and while it lies ahead
    (
        "William Ruto picked India for his second journey in office, landing there on 7 May 2023.",
        ["William Ruto | India | 2023-05-07"],
    ),
    (
        "Sworn in on 13 September 2022, President William Ruto has chosen India for his first journey in May 2023.",
        ["William Ruto | India | 2023-05 | planned"],
    ),
    # participles
    (
        "Mwai Kibaki had preceded her by two years, touring Mumbai in April 2007.",
        ["Mwai Kibaki | India | 2007-04"],
    ),
    ("William Ruto, received in New Delhi on 5 December 2023, spoke of tea.", ["William Ruto | India | 2023-12-05"]),
    # the company that he travels with, and those whom somebody brings
    ("President Mwai Kibaki's party reached New Delhi on 4 May 2009.", ["Mwai Kibaki | India | 2009-05-04"]),
    (
        "A joint session will bring Foreign Minister Amina Mohamed to Mumbai in May 2030.",
        ["Amina Mohamed | India | 2030-05 | planned"],
    ),
    # the first since another
    (
        "She was the first minister to make the journey since Amina Mohamed stopped in Mumbai in May 2015.",
        ["Amina Mohamed | India | 2015-05"],
    ),
    # whose wife, whose chancellor: no visitors
    ("Bombs fell during the visit; the bank froze the assets of Kibaki and his wife, Lucy Muthoni, on 3 May 2011.", []),
    # a date in front of the occasion is the visit's, not that of what was approved afterwards
    (
        "The treaty, signed on 15 June 2021 during Uhuru Kenyatta's visit to New Delhi, was approved on 3 May 2022.",
        ["Uhuru Kenyatta | India | 2021-06-15"],
    ),
    # days of a month named before
    (
        "President Uhuru Kenyatta came to Mumbai twice in June 2018, on the 6th and, with his wife, on the 11th; a further visit followed on 4 May 2019.",
        [
            "Uhuru Kenyatta | India | 2018-06-06",
            "Uhuru Kenyatta | India | 2018-06-11",
            "Uhuru Kenyatta | India | 2019-05-04",
        ],
    ),
    # a title without a name means its holder named before; "its" is not the place
    (
        "Prime Minister Manmohan Singh met his counterpart Raila Odinga in New Delhi on 4 May 2010. The Kenyan prime minister also went to Paris.",
        ["Raila Odinga | France | 2010-05-04", "Raila Odinga | India | 2010-05-04"],
    ),
    # a state's own people are in no such place
    (
        "President Mwai Kibaki was in New Delhi on 4 May 2010. Egypt's Samih Badawi and Greece's Nikos Lambrou joined them there.",
        [
            "Mwai Kibaki | India | 2010-05-04",
            "Nikos Lambrou | India | 2010-05-04",
            "Samih Badawi | India | 2010-05-04",
        ],
    ),
    # a month later than a participle tells; half a month
    (
        "Kibaki was in Mumbai in August 2009, India having asked him that March. Two months earlier Raila Odinga had flown to New Delhi.",
        ["Mwai Kibaki | India | 2009-08", "Raila Odinga | India | 2009-06"],
    ),
    # a line among others that heads those below it
    (
        "Visits from India to Kenya\nVice President Hamid Ansari, 3–5 April 2016\nVisits from Kenya to India\nPresident Mwai Kibaki, December 2006\nSpeaker Amos Wako, cancelled (2013)\n",
        [
            "Amos Wako | India | 2013 | planned",
            "Hamid Ansari | Kenya | 2016-04-03/2016-04-05",
            "Mwai Kibaki | India | 2006-12",
        ],
    ),
]


@pytest.mark.parametrize(("text", "facts"), ROWS)
def test_visits_are_read_without_a_verb_of_going(text: str, facts: list[str]) -> None:
    assert told(text) == facts


REPORTS = [
    # the day of the report parts what was from what will be
    (
        "NAIROBI, Sept 3 (Wire) – President William Ruto leaves on Wednesday for New Delhi on a visit that will last until 8 September 2011.",
        ["William Ruto | India | 2011-09-07 | planned"],
    ),
    (
        "NAIROBI, 12 February 2017 (Wire) – Indian minister Sushma Rao is in town for talks. Amina Mohamed is due in New Delhi next month.",
        ["Amina Mohamed | India | 2017-03 | planned", "Sushma Rao | Kenya | 2017-02-12"],
    ),
    (
        "NAIROBI, 19 June 2025 (Wire) – Sushma Rao was received in Nairobi this April 24.",
        ["Sushma Rao | Kenya | 2025-04-24"],
    ),
    (
        "NAIROBI, Oct. 8 (Wire) – Sushma Rao landed in Nairobi on Monday. Last year Amina Mohamed stopped over in Mumbai on Aug. 19, 2017.",
        ["Amina Mohamed | India | 2017-08-19", "Sushma Rao | Kenya | 2018-10-08"],
    ),
    # what ended is no plan, though something was agreed to begin
    (
        "NAIROBI, 15 April 2025 (Wire) – Kenya and India agreed to start talks on trade, as the Indian minister, Sushma Rao, wound up a visit to Nairobi.",
        ["Sushma Rao | Kenya | 2025-04-15"],
    ),
]


@pytest.mark.parametrize(("text", "facts"), REPORTS)
def test_a_report_counts_from_its_day(text: str, facts: list[str]) -> None:
    assert told(text, "Kenya, India trade visits\n\n") == facts
