"""From dates as written to extents of time: years filled in, ranges joined, "since" and "until" opened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extract.dates.value import Extent, Point, is_point

if TYPE_CHECKING:
    from collections.abc import Callable

    from extract.dates.explicit import Run
    from extract.dates.notation import Item
    from extract.dates.prefix import Prefix

    YearFor = Callable[[Item], int | None]


class Told(NamedTuple):
    """A date in a text: where, when, in which form; `approximate` for "about 1950"."""

    start: int
    end: int
    extent: Extent
    form: str
    approximate: bool = False

    @property
    def value(self) -> str:
        """The EDTF string."""
        single = self.extent.start == self.extent.end
        return f"{self.extent}~" if self.approximate and single else str(self.extent)


def run_extents(run: Run, prefix: Prefix, year_for: YearFor | None) -> list[Told]:
    """The dates of a run, left to right. `year_for` tells the year of an item that no neighbour completes."""
    years, own = _years(run, year_for)
    found: list[Told] = []
    at = 0
    while at < len(run.items):
        joined = at < len(run.ranges) and run.ranges[at]
        until = at + 1 if joined else at
        told = _span(run, at, until, years, own)
        if joined and len(told) != 1:
            until = at
            told = _span(run, at, at, years, own)
        found.extend(told)
        at = until + 1
    if run.ongoing and found:
        last = found[-1]
        found[-1] = Told(last.start, run.end, Extent(last.extent.start, None), "open")
    elif found:
        found[0] = _modified(found[0], prefix)
    return found


def _years(run: Run, year_for: YearFor | None) -> tuple[list[int | None], list[bool]]:
    """The year of each item, and whether the run itself tells it."""
    years = [item.year for item in run.items]
    own = [year is not None for year in years]
    for i in range(len(years) - 2, -1, -1):
        later = run.items[i + 1]
        if years[i] is None and not run.items[i].relative and own[i + 1] and later.month is not None:
            turn = _within(run.items[i]) > _within(later)
            told = year_for(run.items[i]) if turn and year_for and not run.ranges[i] else None
            year = (years[i + 1] or 0) - int(turn)
            years[i], own[i] = (told if told is not None and told < year else year), True
    for i, item in enumerate(run.items):
        if years[i] is not None:
            continue
        before = years[i - 1] if i else None
        if before is not None and not item.relative:
            turn = _within(run.items[i - 1]) > _within(item)
            told = year_for(item) if turn and year_for and not run.ranges[i - 1] and not own[i - 1] else None
            years[i] = max(before, told) if told is not None else before + int(turn and run.ranges[i - 1])
        elif before is not None and item.relative not in BY_DOCUMENT:
            years[i] = before + year_shift(item.relative)
        elif year_for is not None:
            words = item.relative or next(
                (later.relative for later in run.items[i:] if later.relative or later.year), ""
            )
            years[i] = year_for(item._replace(relative=words))
    return years, own


BY_DOCUMENT = frozenset({"last year", "this year", "next year", "the current year", "the present year"})
"""Years told by the day on which the document was written."""


def year_shift(words: str) -> int:
    """How far "the following year", "that year" and "the previous year" lie from the year reached."""
    after, before = re.search("following|next|after", words), re.search("previous|preceding|last|before", words)
    return 1 if after else -1 if before else 0


def _within(item: Item) -> tuple[int, int]:
    """Month and day, to tell which of two dates of a year is later."""
    return item.month or 0, item.days[0].number if item.days else 0


def _span(run: Run, at: int, until: int, years: list[int | None], own: list[bool]) -> list[Told]:
    """What the items from `at` to `until` (the same, or the end of a range) tell; nothing without a year."""
    first, last = run.items[at], run.items[until]
    year, end_year = years[at], years[until]
    if year is None or end_year is None:
        return []
    if at == until:
        return _single(first, year, own=own[at])
    start, end = _point(year, first, 0), _point(end_year, last, -1)
    if start is None or end is None or start.first > end.last:
        return []
    if last.ends:
        end = Point(last.ends)
    return [Told(first.start, last.end, Extent(start, end), "interval")]


def _single(item: Item, year: int, *, own: bool) -> list[Told]:
    """What one item tells: a point, several days, or an interval of its own."""
    if item.ends:
        return [Told(item.start, item.end, Extent(Point(year), Point(item.ends)), "interval")]
    form = ("year" if item.month is None else "absolute") if own else "partial"
    if item.spans_days:
        start, end = _point(year, item, 0), _point(year, item, -1)
        if start and end and start < end:
            return [Told(item.start, item.end, Extent(start, end), "interval")]
    found = []
    for n, _ in enumerate(item.days or (None,)):
        point = _point(year, item, n)
        if point is not None:
            start_at = item.start if n == 0 else item.days[n].start
            end_at = item.end if n == len(item.days or (None,)) - 1 else item.days[n].end
            found.append(Told(start_at, end_at, Extent(point, point), form))
    return found


def _point(year: int, item: Item, day: int) -> Point | None:
    number = item.days[day].number if item.days else None
    return Point(year, item.month, number) if is_point(year, item.month, number) else None


_HALVES = {"first half": (1, 6), "second half": (7, 12), "h1": (1, 6), "h2": (7, 12), "1h": (1, 6), "2h": (7, 12)}
_QUARTERS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "last": 4,
    **{f: n for n in range(1, 5) for f in (f"q{n}", f"{n}q")},
}
_SPELLED = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_MONTHS = {w: n for n, w in enumerate(_SPELLED, 2)}


def _modified(told: Told, prefix: Prefix) -> Told:
    """The date with the words before it: opened by "since" and "until", narrowed by "the first half of"."""
    start, end = told.extent
    if start is None or end is None or start != end:
        return told
    at = prefix.start
    if prefix.part and start.month is None:
        return Told(at, told.end, narrowed(told.extent, prefix.part), "interval")
    if prefix.has("since", "from"):
        return Told(at, told.end, Extent(start, None), "open")
    if prefix.has("until", "before") and not (prefix.has("before") and prefix.has("late")):
        return Told(at, told.end, Extent(None, start), "open")
    return Told(at, told.end, told.extent, told.form, approximate=prefix.has("about"))


def narrowed(extent: Extent, part: str) -> Extent:
    """The half, the quarter or the first months of a year; what is no year stays as it is."""
    year = extent.start
    if not part or year is None or year != extent.end or year.month is not None:
        return extent
    first, last = _part(part)
    return Extent(Point(year.year, first), Point(year.year, last))


def _part(words: str) -> tuple[int, int]:
    """First and last month of a half, a quarter or "the first ten months"."""
    for half, months in _HALVES.items():
        if half in words:
            return months
    if "months" in words:
        number = words.removeprefix("the").split()[1]
        return 1, min(12, int(number) if number.isdecimal() else _MONTHS[number])
    quarter = next(n for word, n in _QUARTERS.items() if re.search(rf"\b{word}\b", words))
    return quarter * 3 - 2, quarter * 3
