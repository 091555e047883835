"""Dates that a sentence writes out: notations, lists, ranges, open and rough ones."""

from __future__ import annotations

import pytest

from extract.dates import Anchor, find_dates

NOTATIONS = [
    ("Peru and Ghana exchanged notes on 4 February 1997.", "1997-02-04"),  # day month year
    ("Peru and Ghana exchanged notes on February 4, 1997.", "1997-02-04"),  # American order
    ("Notes were exchanged on 4 Feb. 1997 in Lima.", "1997-02-04"),  # short month with full stop
    (
        "Notes were exchanged on Feb 4th, 1997 in Lima.",
        "1997-02-04",
    ),  # ordinal, short month without full stop
    ("the 4th of February 1997 saw the notes exchanged", "1997-02-04"),  # "of"
    ("the 4th of February, 1997, was a Tuesday", "1997-02-04"),  # "of" and comma
    ("Signed at Accra, 1997-02-04.", "1997-02-04"),  # ISO 8601
    ("Signed at Accra, 1997.02.04.", "1997-02-04"),  # the year first, full stops
    ("1997.02 Opening of the mission in Accra", "1997-02"),  # year and month at the head of a line
    ("- 1997.02: the mission opens", "1997-02"),  # the same behind a bullet
    ("Signed at Accra, 4. 2. 1997.", "1997-02-04"),  # spaces within
    ("Held in Accra 4.–7. 2. 1997.", "1997-02-04/1997-02-07"),  # days, with spaces
    ("26–27/04/2017 – Premier in Lomé.", "2017-04-26/2017-04-27"),  # days of a month told by a number, with strokes
    ("On 4 February 1997 soldiers of Ghana left.", "1997-02-04"),  # a year, though men follow
    ("Signed at Accra, 24.02.1997.", "1997-02-24"),  # day beyond 12, so it must come first
    ("Signed at Accra, 02/24/1997.", "1997-02-24"),  # day beyond 12, so it must come second
    ("Signed at Accra, 04.04.1997.", "1997-04-04"),  # same either way
    ("On FEBRUARY 4, 1997 the mission opened.", "1997-02-04"),  # capitals
    ("On 4 Sept 1997 the mission opened.", "1997-09-04"),  # four-letter short form
    ("On Tuesday, 4 February 1997, the mission opened.", "1997-02-04"),  # weekday before
    ("On Tuesday, February 4, 1997, the mission opened.", "1997-02-04"),  # weekday, American order
    ("The minister of Chile came in July 2008.", "2008-07"),  # month and year
    ("The minister of Chile came in July of 2008.", "2008-07"),  # "of"
    ("The minister of Chile came in July, 2008.", "2008-07"),  # comma
    ("The minister came in the month of July 2008.", "2008-07"),  # "the month of"
    ("July 2008: visit of the minister of Chile.", "2008-07"),  # head of an entry
    ("Chile opened its mission in 2008.", "2008"),  # bare year
    ("Chile had a mission there as early as 1948.", "1948"),  # "as early as"
    ("The mission dates from 1948.", "1948"),  # dating from is a point, no open time
    ("Ties date back to 14 March 1945.", "1945-03-14"),  # back to
    ("The year 2005 brought two visits.", "2005"),  # "the year"
    ("In the year of 2005 two visits took place.", "2005"),  # "the year of"
    ("The treaty (1956) is still in force.", "1956"),  # in brackets
    ("The treaty (Quito, 1956) is still in force.", "1956"),  # in brackets after a place
    ("The 1956 treaty is still in force.", "1956"),  # before its noun
    ("A 1956 joint inquiry found nothing.", "1956"),  # article, adjective
    ("Under a 1956 fishing agreement boats may land.", "1956"),  # preposition and article
    ("Resolution 1510 of 2003 was welcomed.", "2003"),  # number of a resolution, then its year
    ("2003 saw the first summit.", "2003"),  # head of a sentence
    ("2017 June 5: embassies are opened", "2017-06-05"),  # year first
    ("1974: Embassies are opened.", "1974"),  # head of an entry
    ("The accord was signed 1956 in Quito.", "1956"),  # participle before
    ("Kenya joined on New Year's Day 1964.", "1964-01-01"),  # feast
    ("Kenya joined on Christmas Eve, 1964.", "1964-12-24"),  # feast with comma
    ("as of January 1, 2012, Latvia counted nine firms", "2012-01-01"),  # "as of"
    ("in late 2008 Oman withdrew", "2008"),  # late: the year
    ("in early 2008 Oman withdrew", "2008"),  # early: the year
    ("in mid-2008 Oman withdrew", "2008"),  # mid: the year
    ("at the end of May 2023 Oman withdrew", "2023-05"),  # end of a month: the month
    ("at the very end of 2023 Oman withdrew", "2023"),  # "very"
    ("at the beginning of May 2023 Oman withdrew", "2023-05"),  # beginning of a month
    ("in mid-November 2008 Oman withdrew", "2008-11"),  # mid of a month
    ("in spring 2010 Oman withdrew", "2010"),  # season: the year
    ("in the summer of 2010 Oman withdrew", "2010"),  # season with "of"
    ("by 1988 most had gone", "1988"),  # by: the time itself
    ("after 2012 deliveries ended", "2012"),  # after: the time itself
    ("Fiji built it ca. 1950", "1950~"),  # about
    ("Fiji built it circa 1950.", "1950~"),  # about, Latin
    ("Fiji built it around 2010.", "2010~"),  # about, English
    ("It came about in July 1971.", "1971-07"),  # "about" belongs to the verb
    ("in spite of the war of October 1973 Malta stayed", "1973-10"),  # "of"
    ("an accord from 1987 in kind", "1987"),  # from which year it is: a point
    ("a memorandum from June 2006 is applied", "2006-06"),  # the same with a month
    ("Sol's 1995 trip was short", "1995"),  # possessive before
    ("the pact (Accra 1962) lapsed", "1962"),  # in brackets after a place without a comma
    ("Two frigates, commissioned 2016, serve in Malta.", "2016"),  # participle of a list
    ("Trade pact, Accra, 1966 (in force)", "1966"),  # row of a list
    ("Turnover 2022: 41 million", "2022"),  # label of a figure
    ("29.VIII.1991 – Notes are exchanged.", "1991-08-29"),  # month in Roman figures
    ("in July of the year 2010 he left", "2010-07"),  # "of the year"
    ("ties were not restored until 1972", "1972"),  # not until: the time itself
    ("the plant is due before the end of 2025", "2025"),  # before the end: within the year
    ("as far back as 1994 he left", "1994"),  # "as far back as"
    ("he came (3 May 2005, March of the Volunteers)", "2005-05-03"),  # a march, no month
]

MANY = [
    ("The pacts (Sol–Ruiz 1881, Paz–Vega 1893) lapsed.", ["1881", "1893"]),  # named by signatories and year
    ("Trade: 2019, USD 30 m; 2021, USD 40 m", ["2019", "2021"]),  # years that lead figures
    ("Laos sent envoys in July and September 2008.", ["2008-07", "2008-09"]),  # the year comes after
    (
        "Laos sent envoys in June, July and September 2008.",
        ["2008-06", "2008-07", "2008-09"],
    ),  # three months, one year
    ("Laos sent envoys on 3 and 5 May 2011.", ["2011-05-03", "2011-05-05"]),  # two days of a month
    ("Laos sent envoys on 3, 4 and 5 May 2011.", ["2011-05-03", "2011-05-04", "2011-05-05"]),  # three days
    ("Laos sent envoys on May 3 and 5, 2011.", ["2011-05-03", "2011-05-05"]),  # American order
    ("in June 2007, July 2008 and October 2010", ["2007-06", "2008-07", "2010-10"]),  # each with its year
    (
        "in June 2007, July and October 2010",
        ["2007-06", "2010-07", "2010-10"],
    ),  # the one between takes the later year
    ("in July 2008 and again in September", ["2008-07", "2008-09"]),  # the year comes before
    ("on 3 May 2011 and on 7 June 2012", ["2011-05-03", "2012-06-07"]),  # repeated preposition
    ("in 2007, 2008 and 2010 the two met", ["2007", "2008", "2010"]),  # years
    ("in 1995 and 2005 respectively", ["1995", "2005"]),  # two years
    ("In 2010 Niger voted, and in May 2011 it paid.", ["2010", "2011-05"]),  # two clauses
    ("in 2008, on 3 May, Niger paid", ["2008-05-03"]),  # year told before the day
    (
        "came in April 2013, in September the other, in December a third",
        ["2013-04", "2013-09", "2013-12"],
    ),  # one clause each
    (
        "A pact of 1899 and a treaty of 1936 were denounced on 8 October 1951.",
        ["1899", "1936", "1951-10-08"],
    ),  # three in a row
]

RANGES = [
    ("The Nepal mission lasted 2008–2013.", "2008/2013"),  # en dash
    ("in 2007-2008 Nepal sent nobody", "2007/2008"),  # hyphen
    ("in 2012 — 2013 Nepal sent nobody", "2012/2013"),  # spaced em dash
    ("from 2008 to 2013 Nepal sent nobody", "2008/2013"),  # from … to
    ("from 1968 until 1972 Nepal sent nobody", "1968/1972"),  # from … until
    ("between 1968 and 1972 Nepal sent nobody", "1968/1972"),  # between … and
    ("in 1990–91 Nepal sent nobody", "1990/1991"),  # two digits
    ("in 1999/00 Nepal sent nobody", "1999/2000"),  # two digits over the century
    ("fiscal year 2022/23 closed well", "2022/2023"),  # fiscal year
    ("in 1998/1999 Nepal sent nobody", "1998/1999"),  # two years and a slash
    ("from July 1, 1991, to June 30, 1992", "1991-07-01/1992-06-30"),  # American order, comma before "to"
    ("from the late 1970s until 1991", "1977/1991"),  # decade to year
    ("in the 2019-20 season", "2019/2020"),  # hyphen and two digits that are no month
    ("1–2 February 2006", "2006-02-01/2006-02-02"),  # days of a month
    ("27 February–11 March 2016", "2016-02-27/2016-03-11"),  # days of two months, one year
    ("27 December–3 January 2016", "2015-12-27/2016-01-03"),  # over the turn of the year
    ("October 15 to 19, 2012", "2012-10-15/2012-10-19"),  # American order
    ("from May 25 to 28, 2016", "2016-05-25/2016-05-28"),  # from … to, American order
    ("from the 25th to the 28th of May 2016", "2016-05-25/2016-05-28"),  # ordinals
    ("between 7 and 9 May 2019", "2019-05-07/2019-05-09"),  # between days
    ("between 3 June and 5 July 2011", "2011-06-03/2011-07-05"),  # between days of two months
    ("from 30 December 2018 to 2 January 2019", "2018-12-30/2019-01-02"),  # both years
    ("from December 2009 to November 2018", "2009-12/2018-11"),  # months
    ("January–November 2024", "2024-01/2024-11"),  # months of one year
    ("in the first eleven months of 2023", "2023-01/2023-11"),  # part of a year, in words
    ("in the first 11 months of 2023", "2023-01/2023-11"),  # part of a year, in digits
    ("in the first half of 2020", "2020-01/2020-06"),  # half
    ("in the second quarter of 2020", "2020-04/2020-06"),  # quarter
    ("in the second quarter 2020", "2020-04/2020-06"),  # quarter without "of"
    ("in 1H 2020", "2020-01/2020-06"),  # half, short
    ("plants were built in the 80s", "1980/1989"),  # decade in two figures
    ("in the mid-2010s trade was lean", "2014/2016"),  # middle of a later decade
    ("in fiscal year 2016–17 aid fell", "2016/2017"),  # fiscal year, two digits
    ("in Q3 2020", "2020-07/2020-09"),  # quarter, short
    ("the 1990s were lean", "1990/1999"),  # decade
    ("in the nineties trade was lean", "1990/1999"),  # decade in words
    ("in the mid-1980s trade was lean", "1984/1986"),  # middle of a decade
    ("in the early 1980s trade was lean", "1980/1983"),  # early
    ("in the late 1980s trade was lean", "1987/1989"),  # late
    ("in the second half of the 1980s trade was lean", "1985/1989"),  # half a decade
    ("from the 1970s to the 1990s", "1970/1999"),  # decades
    ("since 2001 Togo has paid", "2001/.."),  # since
    ("ever since October 1991 Togo has paid", "1991-10/.."),  # since a month
    ("from 2005, Togo paid", "2005/.."),  # from without to
    ("from 1995 onwards Togo paid", "1995/.."),  # onwards is no plural
    ("until 2009 Togo paid", "../2009"),  # until
    ("from 1974 until the end of 2009 they served", "1974/2009"),  # until the end of
    ("from 1990 up to 1995 it ran", "1990/1995"),  # up to
    ("between 1974 and the end of 2009 it ran", "1974/2009"),  # between … and the end of
    ("before 1991 Togo paid", "../1991"),  # before
    ("2016 – today", "2016/.."),  # ongoing
    ("2016–present", "2016/.."),  # ongoing, other word
]


@pytest.mark.parametrize(("text", "value"), [*NOTATIONS, *RANGES])
def test_one_date_is_read_from_each_notation(text: str, value: str) -> None:
    found, _ = find_dates(text, Anchor())
    assert [f.value for f in found] == [value]


@pytest.mark.parametrize(("text", "values"), MANY)
def test_each_date_of_a_list_is_found_with_its_year(text: str, values: list[str]) -> None:
    found, _ = find_dates(text, Anchor())
    assert [f.value for f in found] == values


FORMS = [
    ("on 4 May 2001", "absolute"),  # told in full
    ("in 2001", "year"),  # bare year
    ("in the 1990s", "decade"),  # ten years
    ("from 2001 to 2003", "interval"),  # both ends
    ("since 2001", "open"),  # one end
]


@pytest.mark.parametrize(("text", "form"), FORMS)
def test_the_form_says_how_a_date_is_told(text: str, form: str) -> None:
    assert [f.form for f in find_dates(text, Anchor())[0]] == [form]


def test_the_span_holds_the_words_that_belong_to_the_date() -> None:
    text = "Togo paid from 27 February until 11 March 2016, and since 2018 it has not."
    assert [f.span.of(text) for f in find_dates(text, Anchor())[0]] == [
        "27 February until 11 March 2016",
        "since 2018",
    ]
