"""EDTF values: bounds, precision, comparison."""

from __future__ import annotations

from datetime import date

import pytest

from extract.dates import bounds, compatible, finer, precision

BOUNDS = [
    ("2008", date(2008, 1, 1), date(2008, 12, 31), "year"),  # year
    ("2008-02", date(2008, 2, 1), date(2008, 2, 29), "month"),  # month of a leap year
    ("2008-02-03", date(2008, 2, 3), date(2008, 2, 3), "day"),  # day
    ("2008~", date(2008, 1, 1), date(2008, 12, 31), "year"),  # qualifier
    ("2008/2013", date(2008, 1, 1), date(2013, 12, 31), "interval"),  # years
    ("2012-10-15/2012-11", date(2012, 10, 15), date(2012, 11, 30), "interval"),  # mixed precision
    ("2007/..", date(2007, 1, 1), None, "interval"),  # open end
    ("../1991", None, date(1991, 12, 31), "interval"),  # open start
    ("199X", date(1990, 1, 1), date(1999, 12, 31), "interval"),  # unspecified digit
    ("2004-21", date(2004, 3, 1), date(2004, 5, 31), "interval"),  # season, level 1
]


@pytest.mark.parametrize(("edtf", "first", "last", "exact"), BOUNDS)
def test_bounds_and_precision(edtf: str, first: date | None, last: date | None, exact: str) -> None:
    assert bounds(edtf) == (first, last)
    assert precision(edtf) == exact


@pytest.mark.parametrize("text", ["", "soon", "2008-13", "2008-02-30", "2008/soon"])
def test_what_is_no_edtf_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="EDTF"):
        bounds(text)


COMPARED = [
    ("2008", "2008-07", True, "2008-07"),  # a month of the year
    ("2008-07", "2008-08", False, "2008-07"),  # neighbours; as fine, the first wins
    ("2007/..", "2010-01-01", True, "2010-01-01"),  # within an open time
    ("../1991", "1992", False, "1992"),  # after its end
    ("2008/2013", "2012", True, "2012"),  # within an interval
]


@pytest.mark.parametrize(("one", "other", "overlap", "better"), COMPARED)
def test_comparison(one: str, other: str, overlap: bool, better: str) -> None:
    assert compatible(one, other) is overlap
    assert compatible(other, one) is overlap
    assert finer(one, other) == better


def test_no_date_is_never_finer() -> None:
    assert finer("", "2008") == finer("2008", "") == "2008"
