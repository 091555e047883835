"""EDTF dates as bounds and in words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.graph.rdf.when import DateError, bounds, in_words


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "precision", "words"),
    [
        # the three plain precisions
        ("2008-07-04", "2008-07-04", "2008-07-04", "day", "4 July 2008"),
        ("2024-02", "2024-02-01", "2024-02-29", "month", "February 2024"),
        ("2008", "2008-01-01", "2008-12-31", "year", "2008"),
        # about that year: the strict bounds, and a word
        ("2009~", "2009-01-01", "2009-12-31", "year", "about 2009"),
        # intervals, closed and open
        ("2008/2013-05", "2008-01-01", "2013-05-31", "interval", "2008 to May 2013"),
        ("2007/..", "2007-01-01", None, "interval", "since 2007"),
        ("../2007", None, "2007-12-31", "interval", "until 2007"),
        # an unknown beginning is no bound either
        ("/2005", None, "2005-12-31", "interval", "until 2005"),
        # decades and seasons
        ("199X", "1990-01-01", "1999-12-31", "interval", "1990s"),
        ("2008-21", "2008-03-01", "2008-05-31", "interval", "spring 2008"),
    ],
)
def test_dates_have_bounds_and_words(edtf, earliest, latest, precision, words):
    found = bounds(edtf)
    told = tuple(d and d.isoformat() for d in (found.earliest, found.latest))
    assert (*told, found.precision) == (earliest, latest, precision)
    assert in_words(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "part"),
    [
        ("2008-02-30", "no EDTF"),  # no such day
        ("May 2008", "no EDTF"),  # words
        ("", "no EDTF"),
        ("2010/2005", "ends before"),  # backwards
        ("[2001,2002]", "beyond level 1"),  # a set
        ("-0050", "beyond the years"),  # before our calendar type
    ],
)
def test_bad_dates_are_refused_with_the_reason(edtf, part):
    with pytest.raises(DateError, match=part):
        bounds(edtf)


@given(st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31)))
def test_a_day_lies_in_its_month_and_its_year(day):
    finest = bounds(day.isoformat())
    assert bounds(day.isoformat()[:7]).contains(finest)
    assert bounds(day.isoformat()[:4]).contains(finest)
    assert finest.overlaps(bounds(day.isoformat()[:4]))
