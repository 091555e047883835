"""Time measured from a point: so many units on, the next month of a name, the last autumn."""

from __future__ import annotations

from datetime import MAXYEAR

from extract.dates.value import Point, moved
from extract.dates.words import SEASONS

_MONTHS = 12
_WEEK = 7
_DECADE = 10
_BEFORE = frozenset({"last", "previous", "preceding"})
_AFTER = frozenset({"next", "following"})


def step(point: Point | None, number: int, unit: str) -> Point | None:
    """The year, month or day `number` units from a point; None if the point is not as fine as the unit.

    The result is as fine as the unit, a number of weeks leads to a month.
    """
    if point is None:
        return None
    if unit in {"year", "decade"}:
        return _year(point.year + number * (_DECADE if unit == "decade" else 1))
    if unit == "month":
        if point.month is None:
            return None
        year, month = divmod(point.year * _MONTHS + point.month - 1 + number, _MONTHS)
        return Point(year, month + 1) if _year(year) else None
    if point.day is None:
        return None
    day = moved(point, number * (_WEEK if unit == "week" else 1))
    return Point(day.year, day.month) if unit == "week" else day


def cut(point: Point | None, unit: str) -> Point | None:
    """A point without what is finer than the unit; None if it is not as fine."""
    if point is None:
        return None
    if unit == "year":
        return Point(point.year)
    if unit in {"month", "week"}:
        return Point(point.year, point.month) if point.month else None
    return point if point.day else None


def month_near(point: Point, way: str, month: int) -> Point:
    """The "following", "previous" or "same" month of a number, seen from a point."""
    if way in _BEFORE:
        return Point(point.year - (point.month is None or month >= point.month), month)
    if way in _AFTER:
        return Point(point.year + (point.month is None or month <= point.month), month)
    return Point(point.year, month)


def season_near(point: Point, way: str, season: str) -> Point:
    """The year of the "last", "next" or "that" season, seen from a point."""
    first, month = SEASONS[season], point.month or _MONTHS
    if way in _BEFORE:
        return Point(point.year - (month <= first + 1))
    if way in _AFTER:
        return Point(point.year + (point.month is None or first <= month))
    return Point(point.year)


def _year(year: int) -> Point | None:
    return Point(year) if 1 <= year <= MAXYEAR else None
