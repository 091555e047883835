"""EDTF dates as bounds that every SPARQL engine can compare, and in words.

Extended Date/Time Format, level 1: https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

from extract.dates.value import parse_point

if TYPE_CHECKING:
    from time import struct_time

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_LEVEL_1 = frozenset({"Date", "Interval", "Level1Interval", "UncertainOrApproximate", "Unspecified", "Season"})
_OPEN = frozenset({"", ".."})
_NOTHING = frozenset({"/", "../", "/.."})
_LAST_YEAR = 9999


class DateError(ValueError):
    """A date that is no EDTF of level 1, or lies beyond the years 1 to 9999, or ends before it begins."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and last day that an EDTF date allows; None where that end is open or unknown.

    `precision` is "day", "month", "year" or "interval".
    """

    edtf: str
    earliest: date | None
    latest: date | None
    precision: str

    @property
    def days(self) -> float:
        """How many days the date covers; infinite for an open one."""
        if self.earliest is None or self.latest is None:
            return float("inf")
        return (self.latest - self.earliest).days + 1

    def overlaps(self, other: Bounds) -> bool:
        """Whether both can hold on one day."""
        return _before(self.earliest, other.latest) and _before(other.earliest, self.latest)

    def contains(self, other: Bounds) -> bool:
        """Whether every day of `other` lies in this one."""
        starts = self.earliest is None or (other.earliest is not None and self.earliest <= other.earliest)
        ends = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return starts and ends


def _before(first: date | None, second: date | None) -> bool:
    return first is None or second is None or first <= second


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> Bounds:
    """The bounds of an EDTF string. Raises DateError, whose text says what is wrong."""
    first, last = edtf.split("/") if edtf.count("/") == 1 else (edtf, edtf)
    if (plain := _plain(first, last)) is not None:
        earliest, latest = plain
    else:
        if edtf in _NOTHING:  # the parser fails on these
            raise DateError(f"{edtf!r} tells no date")
        try:
            value = parse_edtf(edtf)
        except EDTFParseException:
            raise DateError(f"{edtf!r} is no EDTF date") from None
        if type(value).__name__ not in _LEVEL_1:
            raise DateError(f"{edtf!r} is beyond level 1 of EDTF")
        earliest = None if first in _OPEN else _day(value.lower_strict(), edtf)
        latest = None if last in _OPEN else _day(value.upper_strict(), edtf)
    if earliest and latest and latest < earliest:
        raise DateError(f"{edtf!r} ends before it begins")
    return Bounds(edtf, earliest, latest, _precision(edtf, earliest, latest))


def _plain(first: str, last: str) -> tuple[date | None, date | None] | None:
    """The days of a year, a month, a day or an interval of such, which nearly all dates are: the parser takes milliseconds."""
    if first in _OPEN and last in _OPEN:
        return None
    earliest, latest = (parse_point(end) if end[-1:].isdigit() else None for end in (first, last))
    if (earliest is None and first not in _OPEN) or (latest is None and last not in _OPEN):
        return None
    return earliest.first if earliest else None, latest.last if latest else None


def _day(moment: struct_time, edtf: str) -> date:
    if not 1 <= moment.tm_year <= _LAST_YEAR:
        raise DateError(f"{edtf!r} lies beyond the years 1 to {_LAST_YEAR}")
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)


def _precision(edtf: str, earliest: date | None, latest: date | None) -> str:
    if earliest is None or latest is None or "/" in edtf:
        return "interval"
    if earliest == latest:
        return "day"
    after = latest + timedelta(days=1) if latest.year < _LAST_YEAR else latest
    if (earliest.year, earliest.month) == (latest.year, latest.month) and earliest.day == after.day == 1:
        return "month"
    return (
        "year" if (earliest.month, earliest.day, latest.month, latest.year) == (1, 1, 12, earliest.year) else "interval"
    )


def in_words(edtf: str) -> str:
    """An EDTF date as an English reader would write it: "8 December 2007", "since 2007", "about 2009"."""
    if "/" in edtf:
        first, last = edtf.split("/")
        if last in {"", ".."}:
            return f"since {in_words(first)}"
        return f"until {in_words(last)}" if first in {"", ".."} else f"{in_words(first)} to {in_words(last)}"
    vague = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}.get(edtf[-1:], "")
    year, *rest = edtf.rstrip("~?%").split("-") if not edtf.startswith("-") else (edtf.rstrip("~?%"),)
    if "X" in year:
        return f"{vague}{year.replace('X', '0')}s"
    if not rest or "X" in rest[0]:
        return vague + year
    if rest[0] in _SEASONS:
        return f"{vague}{_SEASONS[rest[0]]} {year}"
    month = f"{_MONTHS[int(rest[0]) - 1]} {year}"
    return f"{vague}{int(rest[1])} {month}" if len(rest) > 1 and re.fullmatch(r"\d\d", rest[1]) else vague + month
