"""Calendar dates as written: single ones, lists and ranges; years may be missing and are then left open."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.dates.value import is_point
from extract.dates.words import COUNTED, DAYS, FUNCTION, MONTH, TO, YEAR, month_number

_OF_YEAR = r"(?P<rel>(?:that(?:\s+same)?|the\s+(?:very\s+)?same|this|the\s+(?:following|next|previous|preceding)|last|next)\s+year)\b"
_DMY = re.compile(
    rf"(?P<days>{DAYS})(?:\s+|-)(?:of\s+)?(?P<mon>{MONTH})"
    rf"(?:(?P<comma>,)?(?:\s+|-)(?:of\s+)?(?:(?P<year>{YEAR})|{_OF_YEAR}))?"
)
_MDY = re.compile(
    rf"(?P<mon>{MONTH})\s+(?:the\s+)?(?P<days>{DAYS})(?:,?\s+(?:of\s+)?(?:(?P<year>{YEAR})|{_OF_YEAR}))?"
)
_MY = re.compile(rf"(?P<mon>{MONTH})(?:(?P<comma>,)?[\s-](?:of\s+)?(?:(?P<year>{YEAR})|{_OF_YEAR}))?")
_ISO = re.compile(r"(?P<year>(?:1[5-9]|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)")
_NUMERIC = re.compile(
    r"(?P<one>\d\d?)(?P<sep>[./])(?P<two>\d\d?)(?P=sep)(?P<year>(?:1[5-9]|20)\d\d)(?![\d\w])"
)
_SHORT_RANGE = re.compile(
    rf"(?P<year>(?:1[5-9]|20)\d\d)(?P<sep>\s?[–—/]\s?|-)(?P<end>\d\d)(?![\d\w-])(?![.,]\d)"
)
_YEAR = re.compile(rf"(?P<year>{YEAR})")
_HOLIDAYS = {
    "new year": (1, 1), "new year's day": (1, 1), "new year's eve": (12, 31), "christmas day": (12, 25),
    "christmas eve": (12, 24), "boxing day": (12, 26), "christmas": (12, 25),
}  # fmt: skip
_HOLIDAY = re.compile(
    rf"(?P<day>New\sYear['’]s\s(?:Day|Eve)|Christmas(?:\s(?:Day|Eve))?|Boxing\sDay)(?!\w)"
    rf"(?:(?P<comma>,)?\s+(?:of\s+|in\s+)?(?:(?P<year>{YEAR})|{_OF_YEAR}))?"
)
_NUMBER = re.compile(r"\d+")
_MODIFIER = r"(?:(?:early|mid|late)(?:\s+|-)|the\s+(?:end|beginning|middle)\s+of\s+)?"
_RANGE = re.compile(rf"{TO}(?:the\s+)?{_MODIFIER}", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_LIST = re.compile(
    r"(?:,\s*|\s+)(?:(?:and|or|&|then|as\s+well\s+as)\s+)(?:(?:again|then|also|finally)\s+)?(?:(?:in|on|of)\s+)?(?:the\s+)?"
    r"|,\s+(?:(?:in|on)\s+)?(?:the\s+)?|/"
)
_NOW = re.compile(r"(?:the\s+)?(?:today|present(?:\s+day)?|now|date|this\s+day)\b|(?=[)\]])", re.IGNORECASE)


class Day(NamedTuple):
    """A day of a month and where its number stands."""

    number: int
    start: int
    end: int


class Item(NamedTuple):
    """One date of a list, as written. `ends` is the last two digits' year of "1990–91"; `relative` is "that year"."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    days: tuple[Day, ...] = ()
    spans_days: bool = False
    ends: int | None = None
    relative: str = ""


class Run(NamedTuple):
    """Dates in a row: items, and for each gap whether it is a range ("to") or a list ("and")."""

    items: tuple[Item, ...]
    ranges: tuple[bool, ...]
    end: int
    ongoing: bool = False  # "2016 – today"


def read_run(text: str, pos: int, *, between: bool = False) -> Run | None:
    """The dates in a row at `pos`, or None. `between` makes "3 and 5 May" a range."""
    first = _item(text, pos, between=between)
    if first is None:
        return None
    items, ranges = [first], list[bool]()
    for _ in range(24):
        end = items[-1].end
        is_range = True
        gap = _RANGE.match(text, end) or (_AND.match(text, end) if between and len(items) == 1 else None)
        if gap and (now := _NOW.match(text, gap.end())) and now.end() > gap.end():
            return Run(tuple(items), tuple(ranges), now.end(), ongoing=True)
        if gap is None:
            gap, is_range = _LIST.match(text, end), False
        following = _item(text, gap.end(), between=False) if gap else None
        if gap is None or following is None:
            break
        if _one_date(items[-1], following, gap[0]):
            items[-1] = following._replace(start=items[-1].start, year=items[-1].year)
            continue
        if not _fits(text, items[-1], following):
            break
        items.append(following)
        ranges.append(is_range)
    return Run(tuple(items), tuple(ranges), items[-1].end)


def _one_date(before: Item, item: Item, gap: str) -> bool:
    """Whether year and day are told apart: "in 2008, on 3 May", "2019 – 3 May"."""
    bare = before.month is None and before.ends is None
    return (
        bare
        and item.month is not None
        and item.year is None
        and not re.search(r"[a-z/]", re.sub(r"\b(?:in|on|the)\b", "", gap))
    )


def _fits(text: str, before: Item, item: Item) -> bool:
    """Whether an item carries a list on; a bare number must stand alone to be a year."""
    if item.month is not None or item.ends is not None:
        return True
    return (
        bool(FUNCTION.match(text, item.end)) and before.year is not None and not COUNTED.match(text, item.end)
    )


def _item(text: str, pos: int, *, between: bool) -> Item | None:
    """The date at `pos`, by the most telling notation that matches."""
    if match := _ISO.match(text, pos):
        return _checked(match, int(match["year"]), int(match["month"]), int(match["day"]))
    if match := _NUMERIC.match(text, pos):
        return _numeric(match)
    if match := _DMY.match(text, pos):
        return _with_days(text, match, between=between)
    if match := _MDY.match(text, pos):
        return _with_days(text, match, between=between)
    if match := _MY.match(text, pos):
        year, end = _year_of(text, match)
        return Item(pos, end, year, month_number(match["mon"]), relative=_relative(match))
    if match := _HOLIDAY.match(text, pos):
        month, day = _HOLIDAYS[" ".join(match["day"].replace("’", "'").casefold().split())]
        year = int(match["year"]) if match["year"] else None
        return Item(pos, match.end(), year, month, (Day(day, pos, match.end()),), relative=_relative(match))
    if match := _SHORT_RANGE.match(text, pos):
        if (item := _short_range(match)) is not None:
            return item
    if match := _YEAR.match(text, pos):
        return Item(pos, match.end(), int(match["year"]))
    return None


def _with_days(text: str, match: re.Match[str], *, between: bool) -> Item | None:
    """A month with one or more days."""
    offset, written = match.start("days"), match["days"]
    days = tuple(Day(int(n[0]), offset + n.start(), offset + n.end()) for n in _NUMBER.finditer(written))
    month = month_number(match["mon"])
    year, end = _year_of(text, match)
    if not all(is_point(year or 2000, month, d.number) for d in days):
        return None
    dashed = bool(re.search(r"[–—-]|\bto\b|\buntil\b|\bthrough\b", written)) or (between and "and" in written)
    return Item(match.start(), end, year, month, days, dashed and len(days) == 2, relative=_relative(match))


def _year_of(text: str, match: re.Match[str]) -> tuple[int | None, int]:
    """The year of a match and its end, without a number that counts things or starts something else."""
    if not match["year"]:
        return None, match.end()
    counted = COUNTED.match(text, match.end())
    loose = match.groupdict().get("comma") and not FUNCTION.match(text, match.end())
    if counted or loose:
        last = max(match.end("mon"), match.end("days") if "days" in match.re.groupindex else 0)
        return None, last
    return int(match["year"]), match.end()


def _relative(match: re.Match[str]) -> str:
    return " ".join((match["rel"] or "").casefold().split())


def _checked(match: re.Match[str], year: int, month: int, day: int) -> Item | None:
    if not is_point(year, month, day):
        return None
    return Item(match.start(), match.end(), year, month, (Day(day, match.start(), match.end()),))


def _numeric(match: re.Match[str]) -> Item | None:
    """04.02.1997 and 04/02/1997: only where one of the two can't be a month, as habits differ."""
    one, two = int(match["one"]), int(match["two"])
    if one > 12 >= two:
        return _checked(match, int(match["year"]), two, one)
    if two > 12 >= one:
        return _checked(match, int(match["year"]), one, two)
    if one == two:
        return _checked(match, int(match["year"]), one, two)
    return None


def _short_range(match: re.Match[str]) -> Item | None:
    """1990–91 and 2022/23; with a hyphen, 2004-05 is two years and 2004-11 a month."""
    year, tail = int(match["year"]), int(match["end"])
    end = year // 100 * 100 + tail + (100 if year % 100 == 99 and tail == 0 else 0)
    if match["sep"] == "-" and 1 <= tail <= 12 and end != year + 1:
        return Item(match.start(), match.end(), year, tail)
    return Item(match.start(), match.end(), year, ends=end) if end > year else None
