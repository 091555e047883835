"""Laws of the date and amount grammars, for any text."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.amounts import find_amounts
from extract.dates import Anchor, bounds, compatible, find_dates, finer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from extract.document import Found

_PIECES = [
    "in",
    "on",
    "since",
    "from",
    "to",
    "until",
    "and",
    "between",
    "the",
    "of",
    "that",
    "same",
    "year",
    "later",
    ",",
    ".",
    ";",
    "(",
    ")",
    "–",
    "-",
    "/",
    "early",
    "mid",
    "late",
    "about",
    "ca.",
    "3",
    "5th",
    "17",
    "1997",
    "2008",
    "1990s",
    "2022/23",
    "2005-06",
    "01.02.2003",
    "2019-05-04",
    "May",
    "July",
    "Sept.",
    "4",
    "months",
    "days",
    "two",
    "following",
    "April",
    "Thursday",
    "today",
    "last",
    "next",
    "first",
    "half",
    "first",
    "day",
    "decade",
    "$",
    "US$",
    "€",
    "bn",
    "million",
    "m",
    "dollars",
    "Belarusian",
    "roubles",
    "%",
    "per",
    "cent",
    "tons",
    "a",
    "half",
    "dozen",
    "hundred",
    "thousand",
    "USD",
    "more",
    "than",
    "1,276",
    "1.5",
    "20",
    "000",
    "people",
    "AK-103",
    "No.",
    "$1-2",
    "billion",
    "spring",
    "fiscal",
    "year",
    "Christmas",
    "Day",
]
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join),
    st.lists(st.sampled_from(_PIECES), max_size=40).map("".join),
)
ANCHORS = st.builds(
    lambda document, heading: Anchor.start(document).enter(heading),
    st.sampled_from([None, "2025-08-01", "2020", "soon"]),
    st.sampled_from(["1974", "1990–91", "Trade", "2016 – today", "May 2011"]),
)


def _apart(text: str, found: Sequence[Found[object]]) -> None:
    assert all(0 <= f.span.start < f.span.end <= len(text) for f in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@settings(deadline=None, max_examples=400)
@given(text=TEXTS, anchor=ANCHORS)
def test_any_text_yields_valid_edtf_in_spans_that_lie_apart(text: str, anchor: Anchor) -> None:
    found, after = find_dates(text, anchor)
    _apart(text, found)
    for date in found:
        parse_edtf(date.value)
        first, last = bounds(date.value)
        assert first is None or last is None or first <= last
    assert find_dates(text, anchor) == (found, after)


@settings(deadline=None, max_examples=400)
@given(text=TEXTS)
def test_any_text_yields_amounts_that_lie_apart(text: str) -> None:
    found = find_amounts(text)
    _apart(text, found)
    for amount in found:
        value, upper = amount.value.value, amount.value.upper
        assert value.is_finite()
        assert upper is None or value < upper
        assert amount.form in {"money", "percent", "quantity", "number"}


@settings(deadline=None)
@given(st.lists(TEXTS, max_size=4))
def test_the_anchor_carries_any_document(blocks: list[str]) -> None:
    anchor = Anchor.start(None)
    for block in blocks:
        _, anchor = find_dates(block, anchor.enter(block))
        assert not anchor.value or parse_edtf(anchor.value)


VALUES = st.sampled_from(
    ["2008", "2008-07", "2008-07-04", "2007/..", "../1991", "1990/1999", "2008~", "199X", "2008-07/2009"]
)


@given(VALUES, VALUES)
def test_dates_compare_alike_from_both_sides_and_the_finer_one_stays_the_finer(one: str, other: str) -> None:
    assert compatible(one, other) == compatible(other, one)
    assert compatible(one, one)
    better = finer(one, other)
    assert better in {one, other}
    assert finer(better, one) == finer(better, other) == better


@pytest.mark.parametrize(
    "piece",
    [
        "1, 2, 3, ",  # days that no month ends
        "in the ",  # prefixes
        "May and ",  # months that no year ends
        "2008, ",  # years
        "(1956 ",  # brackets that never close
        "a hundred ",  # number words
        "1 000 ",  # thousands
        "$1-",  # ranges without an end
        "the same the following ",  # relative words
        "Signed on 4 May 2011, later that year. ",  # prose
    ],
)
@pytest.mark.parametrize("find", [lambda text: find_dates(text, Anchor()), find_amounts], ids=["dates", "amounts"])
def test_time_grows_with_the_length_of_the_text_and_no_faster(find: Callable[[str], object], piece: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times
        best = float("inf")
        for _ in range(3):
            begin = time.perf_counter()
            find(text)
            best = min(best, time.perf_counter() - begin)
        return best

    seconds(50)
    assert seconds(3200) < 8 * 4 * max(seconds(400), 1e-3)
