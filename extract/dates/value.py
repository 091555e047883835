"""EDTF values: building, bounds, precision, comparison.

The specification: https://www.loc.gov/standards/datetime/, level 1.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

from extract.regex import regex

OPEN = ".."
MONTHS_OF_YEAR = 12
_SIMPLE = regex(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?%]?")
_UNSPECIFIED = regex(r"(\d\d(?:\dX|XX))[~?%]?")


class Point(NamedTuple):
    """A day, a month or a year of the proleptic Gregorian calendar."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """The EDTF string (level 0)."""
        parts = [f"{self.year:04d}", *(f"{n:02d}" for n in (self.month, self.day) if n)]
        return "-".join(parts)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """Its last day."""
        month = self.month or MONTHS_OF_YEAR
        return date(self.year, month, self.day or monthrange(self.year, month)[1])


class Extent(NamedTuple):
    """A time from one point to another; None is an open side."""

    start: Point | None
    end: Point | None

    def __str__(self) -> str:
        """The EDTF string: a date where both sides are one, else an interval."""
        if self.start == self.end:
            return str(self.start)
        return f"{self.start or OPEN}/{self.end or OPEN}"


def is_point(year: int, month: int | None, day: int | None) -> bool:
    """Whether there is such a year, month or day."""
    if month is None:
        return day is None
    return 1 <= month <= MONTHS_OF_YEAR and (day is None or 1 <= day <= monthrange(year, month)[1])


def moved(point: Point, days: int) -> Point:
    """The day `days` after a day; the nearest that the calendar has."""
    try:
        day = point.first + timedelta(days=days)
    except OverflowError:
        return point
    return Point(day.year, day.month, day.day)


def parse_point(text: str) -> Point | None:
    """The point of a plain EDTF date, its qualifier left out; None for intervals and all else."""
    match = _SIMPLE.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(g) if g else None for g in match.groups())
    return Point(year, month, day) if year and is_point(year, month, day) else None


@lru_cache(maxsize=8192)
def bounds(edtf: str) -> tuple[date | None, date | None]:
    """The first and the last day that an EDTF value covers; None for an open or unknown side.

    Raises ValueError for a text that is not EDTF.
    """
    if "/" in edtf:
        start, end = edtf.split("/", 1)
        return (None if start in {"", OPEN} else bounds(start)[0]), (None if end in {"", OPEN} else bounds(end)[1])
    if point := parse_point(edtf):
        return point.first, point.last
    if match := _UNSPECIFIED.fullmatch(edtf):
        digits = match[1]
        return date(max(1, int(digits.replace("X", "0"))), 1, 1), date(int(digits.replace("X", "9")), 12, 31)
    try:
        parsed = parse_edtf(edtf)
        lower, upper = parsed.lower_strict(), parsed.upper_strict()
        return date(*lower[:3]), date(*upper[:3])
    except (EDTFParseException, ValueError, TypeError, AttributeError) as error:
        raise ValueError(f"{edtf!r} is not a date in EDTF, level 1 (2008-07, 2008/2013, 2007/..)") from error


def precision(edtf: str) -> str:
    """How exact an EDTF value is: "day", "month", "year", or "interval" for all else."""
    point = parse_point(edtf)
    if point is None:
        return "interval"
    return "day" if point.day else "month" if point.month else "year"


def compatible(one: str, other: str) -> bool:
    """Whether two EDTF values may tell of the same time: their bounds share a day."""
    (start, end), (first, last) = bounds(one), bounds(other)
    return not ((end and first and end < first) or (last and start and last < start))


def finer(one: str, other: str) -> str:
    """The one of two EDTF values that leaves less time open; an empty one loses, the first wins a tie."""
    return other if other and (not one or _extent(other) < _extent(one)) else one


def _extent(edtf: str) -> int:
    """How many days an EDTF value covers."""
    start, end = bounds(edtf)
    return (end - start).days if start and end else date.max.toordinal()
