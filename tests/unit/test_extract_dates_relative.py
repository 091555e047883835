"""Dates that lean on another date, on a heading, or on the day the document was written."""

from __future__ import annotations

import pytest

from extract.dates import Anchor, dateline, find_dates

BY_THE_LAST_DATE = [
    ("In May 2010 Iraq paid. In September it stopped.", "2010-09"),  # bare month takes the last year
    ("In May 2010 Iraq paid. On 3 June it stopped.", "2010-06-03"),  # day and month
    ("In May 2010 Iraq paid. On June 3 it stopped.", "2010-06-03"),  # American order
    ("In May 2010 Iraq paid. On the 26th it stopped.", "2010-05-26"),  # day of the month reached
    ("In May 2010 Iraq paid, stopping on 7–9 June.", "2010-06-07/2010-06-09"),  # days without a year
    ("In May 2010 Iraq paid. That July it stopped.", "2010-07"),  # that month
    ("In May 2010 Iraq paid. It stopped the following April.", "2011-04"),  # the month comes in the next year
    ("In May 2010 Iraq paid. It stopped the following August.", "2010-08"),  # the month still lies ahead
    ("In May 2010 Iraq paid, having pledged the previous November.", "2009-11"),  # month before
    ("In May 2010 Iraq paid, having pledged the previous March.", "2010-03"),  # month before, same year
    ("In May 2010 Iraq paid. A fortnight later it stopped.", "2010-05"),  # as fine as weeks
    ("In August 2010 Iraq paid, Iran having asked that March. Two months later it stopped.", "2010-10"),  # an aside
    ("In 1990 Iraq paid. Two decades on, on 11 March 2009, it stopped.", "2009-03-11"),  # a rounded distance
    ("In May 2010 Iraq paid; it stopped in the month following.", "2010-06"),  # the word behind
    ("In May 2010 Iraq paid, as it had the October before.", "2009-10"),  # a month before
    ("In May 2010 Iraq paid from the 11th to the 20th.", "2010-05-11/2010-05-20"),  # days of the month reached
    ("In May 2010 Iraq paid, and it stopped before the year was out.", "2010"),  # the running year
    ("On 3 May 2010 Iraq paid. Four days after it Iran did.", "2010-05-07"),  # after it
    ("In 1990 Iraq paid. Eight years later, on 6–9 June 1999, it stopped.", "1999-06-06/1999-06-09"),  # apposition
    (
        "Iraq paid on 8 May 1992, later than Iran, which had paid on 2 June 1991; it stopped on 1 July of the same year.",
        "1992-07-01",
    ),  # what had happened before moves no time on
    ("Iraq paid in 2010, Iran not before May 2012.", "2012-05"),  # not before: the time itself
    ("On 9 June 2010 Iraq paid 5. In March of the year before it had not.", "2009-03"),  # month of that year
    ("In 2010 Iraq paid. The following year it stopped.", "2011"),  # year after
    ("In 2010 Iraq paid. The next year it stopped.", "2011"),  # other word
    ("In 2010 Iraq paid. It stopped the year after.", "2011"),  # postponed
    ("In 2010 Iraq paid, less than the year before.", "2009"),  # year before
    ("In 2010 Iraq paid, less than in the previous year.", "2009"),  # other word
    ("In 2010 Iraq paid. In the same year it stopped.", "2010"),  # same year
    ("In 2010 Iraq paid. Later that year it stopped.", "2010"),  # that year
    ("In 2010 and 2012 Iraq paid; in the latter year it stopped.", "2012"),  # the latter
    ("In 2010 Iraq paid. The same year in December it stopped.", "2010-12"),  # year and month told apart
    ("In 2010 Iraq paid. In September of that year it stopped.", "2010-09"),  # of that year
    (
        "In 2010 Iraq paid. On 8 November of the following year it stopped.",
        "2011-11-08",
    ),  # of the following year
    ("In 2010 Iraq paid. On 8 March of the next year it stopped.", "2011-03-08"),  # of the next year
    (
        "In early June 2010 Iraq paid. In early November of the same year it stopped.",
        "2010-11",
    ),  # early, of the same year
    ("In May 2010 Iraq paid. A year later it stopped.", "2011"),  # units later: as fine as the unit
    ("In May 2010 Iraq paid. Six years later it stopped.", "2016"),  # number word
    ("In May 2010 Iraq paid. Twenty-five years later it stopped.", "2035"),  # two-part number word
    ("In May 2010 Iraq paid. Two months later it stopped.", "2010-07"),  # months
    ("In November 2010 Iraq paid. Three months later it stopped.", "2011-02"),  # months over the year
    ("In May 2010 Iraq paid. It stopped 18 months later.", "2011-11"),  # figures
    ("On 4 May 2010 Iraq paid. Four days later it stopped.", "2010-05-08"),  # days
    ("On 30 May 2010 Iraq paid. Two days after, it stopped.", "2010-06-01"),  # days over the month
    ("On 20 May 2010 Iraq paid. Three weeks later it stopped.", "2010-06"),  # weeks: the month
    ("On 4 May 2010 Iraq paid. Half a year later it stopped.", "2010-11"),  # half a year is six months
    ("In May 2010 Iraq paid. A year and a half later it stopped.", "2011-11"),  # one and a half
    ("In 2010 Iraq paid. Five years on, it stopped.", "2015"),  # on
    ("In 2010 Iraq paid. After two years, it stopped.", "2012"),  # after
    ("In 2010 Iraq paid. A decade later it stopped.", "2020"),  # decade
    ("In 2010 Iraq paid, fifteen years earlier it had not.", "1995"),  # earlier
    ("On 4 May 2010 Iraq paid. The next day it stopped.", "2010-05-05"),  # next day
    ("On 4 May 2010 Iraq paid. It stopped the day after.", "2010-05-05"),  # day after
    ("On 4 May 2010 Iraq paid. That same day it stopped.", "2010-05-04"),  # same day
    ("On 4 May 2010 Iraq paid. Later that month it stopped.", "2010-05"),  # that month
    ("On 4 May 2010 Iraq paid. In the middle of the month it stopped.", "2010-05"),  # middle of the month
    ("On 4 May 2010 Iraq paid. The following month it stopped.", "2010-06"),  # month after
    ("On 4–6 May 2010 Iraq hosted talks and paid on the second day.", "2010-05-05"),  # day of a span
    ("On 4–6 May 2010 Iraq hosted talks and paid on the last day.", "2010-05-06"),  # last day of a span
    ("In 1982 Iraq paid. Later in the decade it stopped.", "1980/1989"),  # decade reached
    ("In 2010 Iraq paid. That spring it stopped.", "2010"),  # season: the year
    (
        "In May 2010 Iraq paid. Three weeks later, in June 2010, it stopped.",
        "2010-06",
    ),  # told twice, found once
    (
        "Held until January 2016, ties were cut in 2015; on 4 May it fell.",
        "2015-05-04",
    ),  # "until" doesn't move time on
    (
        "On 4 May 2010 (the pact is of 16 August 1975) Iraq paid, and on 9 June stopped.",
        "2010-06-09",
    ),  # nor does an aside
    ("The pact (1975) was renewed two years later.", "1977"),  # brackets around a date alone do
    ("In May 2010 Iraq paid, and in June of that year stopped.", "2010-06"),  # that year, in one run of dates
    ("In May 2010 Iraq paid, and in June of the next year stopped.", "2011-06"),  # next year, in one run
    ("In 2010 Iraq fell. Its premier since August 2013 left on 30 October that year.", "2013-10-30"),  # year told last
    ("On 4 May 2010 Iraq paid, on the 14th of the same month it stopped.", "2010-05-14"),  # of the same month
    (
        "A talk was fixed for May 2010; a call, set for the 27th of that month, came to nothing.",
        "2010-05-27",
    ),  # of that month
    ("The pact of 4 May 2010 lapsed on the last day of that year.", "2010-12-31"),  # last day of the year
    (
        "From 6 to 8 May 2010 he toured Iraq. Ties date from 1 June 1970. On the second day a pact was signed.",
        "2010-05-07",
    ),  # back to the visit
    ("In August 1988 Iraq paid. He left by November, and in February 1992 returned.", "1992-02"),  # years go on
]


@pytest.mark.parametrize(("text", "value"), BY_THE_LAST_DATE)
def test_a_relative_date_is_measured_from_the_last_one(text: str, value: str) -> None:
    found, _ = find_dates(text, Anchor())
    assert found[-1].value == value


BY_THE_DOCUMENT = [
    ("Kenya's envoy arrived on Thursday.", "2025-07-31"),  # the weekday before a Friday
    ("Kenya's envoy arrived on Friday.", "2025-08-01"),  # the day itself
    ("From Saturday Kenya is to pay.", "2025-08-02"),  # ahead
    ("Kenya cancelled a trip last November.", "2024-11"),  # last month of that name
    ("Kenya cancelled a trip last June.", "2025-06"),  # the same year
    ("Kenya is to pay next May.", "2026-05"),  # next month of that name
    ("In 2022 Kenya bought more than in the current year.", "2025"),  # the current year
    ("For the first six months of the current year it paid.", "2025-01/2025-06"),  # a part of it
    ("Kenya paid last year.", "2024"),  # last year
    ("Kenya will pay next year.", "2026"),  # next year
    ("Kenya paid two years ago.", "2023"),  # ago
    ("Kenya paid last autumn.", "2024"),  # last season
    ("Kenya paid today.", "2025-08-01"),  # today
    ("Kenya paid yesterday.", "2025-07-31"),  # yesterday
    ("In 2019 Kenya pledged. On June 4 it paid.", "2025-06-04"),  # a new sentence is about this year
    ("In 2019 Kenya pledged and on June 4 paid.", "2019-06-04"),  # the same sentence is not
    ("Kenya has paid since Dec. 4.", "2024-12-04/.."),  # a date ahead in the year lies in the last one
]


@pytest.mark.parametrize(("text", "value"), BY_THE_DOCUMENT)
def test_news_count_from_their_dateline(text: str, value: str) -> None:
    _, anchor = find_dates("NAIROBI/ACCRA, Aug 1, 2025 - Kenya and Ghana spoke.", Anchor.start(None))
    assert find_dates(text, anchor)[0][-1].value == value


HEADINGS = [
    ("1974", "1974"),  # year
    ("1990–91", "1990/1991"),  # short range
    ("1976 to 1983", "1976/1983"),  # range in words
    ("Mid-1980s", "1984/1986"),  # part of a decade
    ("The 1960s", "1960/1969"),  # decade
    ("April 2013", "2013-04"),  # month
    ("4 April 2013", "2013-04-04"),  # day
    ("2016 – today", "2016/.."),  # ongoing
    ("Since 1991", "1991/.."),  # open
    ("2. 2008–2012:", "2008/2012"),  # numbered
    ("After 1994", "1994/.."),  # open, in another word
    ("Trade in 1974 and after", ""),  # about something else
    ("Resolution 1974", ""),  # a number
]


@pytest.mark.parametrize(("heading", "scope"), HEADINGS)
def test_a_heading_that_is_a_date_is_the_scope_below_it(heading: str, scope: str) -> None:
    assert Anchor.start(None).enter(heading).scope_date == scope


def test_time_is_counted_from_an_event_that_the_clause_dates() -> None:
    found, _ = find_dates("Three days after the flood that drowned the mill on 9 October 2020 he came.", Anchor())
    assert [f.value for f in found] == ["2020-10-12", "2020-10-09"]


def test_below_an_open_heading_no_month_is_of_its_first_year() -> None:
    _, anchor = find_dates("In May 1990 Oman paid.", Anchor.start(None))
    assert find_dates("In May it stopped.", anchor.enter("After 1994"))[0] == ()


def test_each_block_starts_again_from_the_heading() -> None:
    anchor = Anchor.start(None).enter("1974")
    _, anchor = find_dates("22 February – Oman will follow on 16 August 1975.", anchor)
    assert [f.value for f in find_dates("3 March – Oman pays.", anchor)[0]] == ["1974-03-03"]


def test_without_a_heading_the_last_date_is_carried_to_the_next_block() -> None:
    _, anchor = find_dates("In May 2010 Oman paid.", Anchor.start(None))
    assert [f.value for f in find_dates("In June it stopped.", anchor)[0]] == ["2010-06"]


def test_a_new_section_completes_no_date_but_time_is_still_measured() -> None:
    _, anchor = find_dates("On 10 June 1989 Oman paid.", Anchor.start(None))
    anchor = anchor.enter("Crisis")
    assert find_dates("In May it stopped.", anchor)[0] == ()
    assert [f.value for f in find_dates("Three weeks later it stopped.", anchor)[0]] == ["1989-07"]


def test_a_date_told_twice_is_the_exact_one() -> None:
    _, anchor = find_dates("In March 2017 Oman paid.", Anchor.start(None))
    assert [f.value for f in find_dates("Eighteen months later, on 12 November 2018, it stopped.", anchor)[0]] == [
        "2018-11-12"
    ]


def test_a_dates_form_tells_that_it_was_completed() -> None:
    found, _ = find_dates("In May 2010 Oman paid. In June it stopped. A year later it fell.", Anchor())
    assert [f.form for f in found] == ["absolute", "partial", "relative"]


DATELINES = [
    ("TUNIS, March 3, 2019 - Tunisia and Chad spoke.", "2019-03-03"),  # American order
    ("TUNIS, 3 March 2019 (Agency) — Tunisia and Chad spoke.", "2019-03-03"),  # with an agency
    ("TUNIS (March 3, 2019) – Tunisia and Chad spoke.", "2019-03-03"),  # in brackets
    ("Published: 3 March 2019", "2019-03-03"),  # label
    ("Last updated on March 3, 2019.", "2019-03-03"),  # label with "on"
    ("Tunisia and Chad spoke on March 3, 2019 - and again later.", None),  # a sentence
    ("TUNIS, March 2019 - Tunisia and Chad spoke.", None),  # no day
]


@pytest.mark.parametrize(("text", "date"), DATELINES)
def test_a_dateline_tells_when_a_document_was_written(text: str, date: str | None) -> None:
    assert dateline(text) == date
