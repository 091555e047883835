"""When a page was written, and what its reports count from that day."""

from __future__ import annotations

import pytest

from extract.dates import Anchor, find_dates, page_date, writes_day_first

HEADS = [
    (
        ["Lomé opens a port", "By our correspondent in Lomé | 4 March 2024, 08:15 | 3 min read"],
        "2024-03-04",
        True,
    ),  # byline
    (
        ["Lomé opens a port", "Monday 4 March 2024, 6.12pm GMT | Share | 12 comments"],
        "2024-03-04",
        True,
    ),  # weekday and hour
    (["Lomé opens a port", "By our Africa desk | Published March 4, 2024 | Listen"], "2024-03-04", True),  # label
    (["Lomé opens a port", "March 4, 2024 | Staff report"], "2024-03-04", True),  # who wrote it comes after
    (["Lomé opens a port", "By our correspondent – 4 March 2024, updated 19:40 GMT"], "2024-03-04", True),  # dashes
    (["Lomé opens a port", "Published: Monday, 4 March 2024"], "2024-03-04", True),  # weekday after a label
    (
        ["LOMÉ, March 4, 2024 (Wire) –", "The port opened on Sunday."],
        "2024-03-04",
        True,
    ),  # dateline on a line of its own
    (["Lomé, March 4, 2024 – The port opened."], "2024-03-04", True),  # place without capitals
    (
        ["LOME, March 4 - The port opened.", "The pact of January 9, 2024 holds."],
        "2024-03-04",
        True,
    ),  # year from the text
    (["LOME, Jan 4 - The port opened.", "The pact of May 9, 2023 holds."], "2024-01-04", True),  # the next year
    (["LOME, Jan 4 - She will come on 9 February 2024."], "2024-01-04", True),  # the year of what is to come
    (["LOME, Oct 4 - Last year, on May 9, 2023, the pact was made."], "2024-10-04", True),  # last year told
    (["News | 4 March 2024", "Togo is small."], "2024-03-04", True),  # rubric
    (["BRIEFING", "Date: 4 March 2024", "Togo is small."], "2024-03-04", True),  # a note counts from its day
    (["Lomé, 4 March 2024", "On the visit of X", "On March 4 he came."], "2024-03-04", True),  # a report opens with it
    (["JOINT STATEMENT", "Lomé, 4 March 2024", "The sides met."], "2024-03-04", False),  # a communiqué does not
    (["JOINT STATEMENT", "(Lomé, 2–4 March 2024)", "The sides met."], "2024-03-04", False),  # days of a meeting
    (["Togo", "Status: March 2024"], "2024-03", False),  # month
    (["SAHEL NOTES | Policy Note No. 4 | March 2024", "Togo is small."], "2024-03", False),  # part of a line
    (["Togo", "Togo is small.", "Last updated 4 Mar 2024"], "2024-03-04", False),  # foot of the page
    (["1974, March 4 – The port opens."], "", False),  # entry of a chronology
    (["4 March 1974 (Monday) – The port opens."], "", False),  # with its weekday
    (["March 1974", "The port opens."], "", False),  # its heading
    (["Visits", "Prime Minister Sol, 4 March 1974"], "", False),  # list of visits
    (["The port opened on 4 March 2024."], "", False),  # sentence
    (["Lomé opens a port", "Published 4 March 2024, 18:42 GMT. Updated 5 March"], "2024-03-04", True),  # two days
    (["LOMÉ, March 4, 2024. /Wire/. The port opened."], "2024-03-04", True),  # an agency between strokes
    (["LOMÉ, 4 March. The port opened.", "The pact of 9 January 2024 holds."], "2024-03-04", True),  # full stop
    (
        ["Togo", "Compiled by the Port Office. Last updated March 2024. Contact"],
        "2024-03",
        False,
    ),  # beside other things
    (["Togo", "(Drawn up by the Port Office; last revision: 4 March 2024)"], "2024-03-04", False),  # in brackets
    (["Togo", "Prepared for the Assembly. Position as at 4 March 2024."], "2024-03-04", False),  # as at
    (["Togo", "Prepared by the Port Office for the guests, March 2024"], "2024-03", False),  # at the line's end
    (["Togo", "Last updated: 4. 3. 2024 | Sitemap"], "2024-03-04", False),  # numbers with spaces
    (
        ["Togo opens a port", "4 March, 2024", "It was opened on Friday by the mayor."],
        "2024-03-04",
        True,
    ),  # day of the week
    (["Togo opens a port", "4 March, 2024", "It opened yesterday."], "2024-03-04", True),
    (["The port", "4 March, 2024", "It is closed on Friday and on Sundays."], "2024-03-04", False),  # hours
    (["The port", "4 March, 2024", "It opened on Friday, 1 May 1970."], "2024-03-04", False),  # with its date
    (["The port", "Last updated: 4 March 2024", "It was opened on Friday."], "2024-03-04", False),  # revised
    (["Port opens", "4 March 2024 by the mayor and the port", "It opened."], "", False),  # a sentence
    (["Port opens", "date 2024-03-04 by Ana Sol, Lomé, Togo", "It opened."], "2024-03-04", True),  # writer and place
    (
        ["Togo", "This guide sums up what we are asked. " * 5 + "Last reviewed: March 2024."],
        "2024-03",
        False,
    ),  # at its end
    (["Togo", "It is small.", "This page was last edited on 4 March 2024, at 09:12.", "Imprint"], "2024-03-04", False),
]


@pytest.mark.parametrize(("lines", "date", "news"), HEADS)
def test_the_head_of_a_page_tells_when_it_was_written(lines: list[str], date: str, *, news: bool) -> None:
    found = page_date(lines)
    assert (str(found.point), found.news) == (date, news) if found else not date


FROM_A_WEDNESDAY = [
    ("On May 28 he came to Lomé.", ["2025-05-28"]),  # the latest such day
    ("She came this April 24.", ["2025-04-24"]),  # its day
    ("She will come in the coming March.", ["2026-03"]),  # coming
    ("Next May's session is in Lomé.", ["2026-05"]),  # a session's month
    ("They met on Monday night.", ["2025-11-17"]),  # weekday with its part
    ("They met Monday in Lomé.", ["2025-11-17"]),  # American press
    ("The office opens Monday to Friday.", []),  # hours
    ("He will fly to Lomé on Friday.", ["2025-11-21"]),  # a plan lies ahead
    ("On 30 November he will fly to Lomé.", ["2025-11-30"]),  # the plan is told after the date
    ("He is due in Lomé in March.", ["2026-03"]),  # months to come
    ("The bridge will not be opened until January.", ["2026-01"]),  # not until: the time itself
    ("He is to come in the new year.", ["2026"]),  # new year
    ("He is to come the year after next.", ["2027"]),  # two years on
    ("He came the month before last.", ["2025-09"]),  # two months back
    ("In August last year he came.", ["2024-08"]),  # month of a year told by the page
    ("From 30 March to 1 April this year he was away.", ["2025-03-30/2025-04-01"]),  # "this year" holds for both
    ("He has paid since last year.", ["2024/.."]),  # open
    ("Togo is to build a port, Lomé announced on Friday.", ["2025-11-14"]),  # what was said lies behind
    ("By Friday noon the envoys had signed.", ["2025-11-14"]),  # and so does what had happened by then
    ("They will sign by Friday.", ["2025-11-21"]),  # but not a term
    ("She invited Sol to come in March.", ["2026-03"]),  # an invitation
    ("The pact, which they made in May 2016, was in force the following July.", ["2016-05", "2016-07"]),  # its year
    ("Sol, who took over in May 2021, came in June of that year.", ["2021-05", "2021-06"]),  # a clause's year
    ("In the first nine months of this year trade rose.", ["2025-01/2025-09"]),  # part of a year
    ("In the first half of the year trade rose.", ["2025-01/2025-06"]),  # the running year
    ("Output rose in the third quarter.", ["2025-07/2025-09"]),  # the last one that is over
    ("A consulate is to open by the end of the year.", ["2025"]),  # the running year
    ("He signed on Dec. 13 and on Feb. 28.", ["2024-12-13", "2025-02-28"]),  # each the latest
    ("Togo, which in 2014 had paid, stopped on June 1.", ["2014", "2025-06-01"]),  # a clause beside the story
    ("A visit mooted for the autumn was dropped.", ["2025"]),  # season of the year
    ("3 May 1988: Togo paid. On 9 May Ghana did.", ["1988-05-03", "1988-05-09"]),  # an entry has its own year
    ("– May 3-June 2, 1988 – Togo paid. On May 9 it stopped.", ["1988-05-03/1988-06-02", "1988-05-09"]),  # of days
]


@pytest.mark.parametrize(("text", "values"), FROM_A_WEDNESDAY)
def test_reports_count_from_the_day_of_the_page(text: str, values: list[str]) -> None:
    page = page_date(["Ghana and Togo talk", "By our correspondent | 19 November 2025"])
    assert page is not None
    anchor = Anchor().written(page.point, news=page.news)
    assert [f.value for f in find_dates(text, anchor)[0]] == values


def test_a_page_may_hold_several_reports() -> None:
    _, anchor = find_dates("LOMÉ, March 4, 2024 – Sol came on Sunday.", Anchor())
    found, _ = find_dates("ACCRA, March 9, 2024 – Sol left on Friday.", anchor)
    assert [f.value for f in found] == ["2024-03-09", "2024-03-08"]


NUMERIC = [
    (["Accra, 3/11/1988", "Lomé, 7/2/1992"], True),  # nothing speaks against it
    (["Accra, 23/11/1988"], True),  # a day beyond 12 comes first
    (["Accra, 11/23/1988", "Lomé, 7/2/1992"], False),  # a day beyond 12 comes second
    (["Accra, 3.11.1988"], False),  # other notation
]


@pytest.mark.parametrize(("texts", "day_first"), NUMERIC)
def test_a_page_writes_the_day_first_unless_it_shows_otherwise(texts: list[str], *, day_first: bool) -> None:
    assert writes_day_first(texts) is day_first


def test_numeric_dates_are_read_as_the_page_writes_them() -> None:
    found, _ = find_dates("Accra, 3/11/1988, in force 7/2/1992", Anchor(day_first=True))
    assert [f.value for f in found] == ["1988-11-03", "1992-02-07"]


ENTRIES = [
    ("23rd: Oman pays.", ["1974-02-23"]),  # day of the month of the entry before
    ("Same month: Oman pays.", ["1974-02"]),  # month of the entry before
    ("March – Oman pays.", ["1974-03"]),  # month of the heading's year
    ("14 Feb.: Oman pays; on the 23rd it stops.", ["1974-02-14", "1974-02-23"]),  # within an entry
]


@pytest.mark.parametrize(("text", "values"), ENTRIES)
def test_entries_of_a_chronology_lean_on_the_one_before(text: str, values: list[str]) -> None:
    _, anchor = find_dates("22 Feb. – Oman hosts talks.", Anchor().enter("1974"))
    assert [f.value for f in find_dates(text, anchor)[0]] == values


def test_entries_go_on_in_time_below_a_heading_of_two_years() -> None:
    found, _ = find_dates("In November 2003 Oman pays; in January it stops.", Anchor().enter("2003–2004"))
    assert [f.value for f in found] == ["2003-11", "2004-01"]
