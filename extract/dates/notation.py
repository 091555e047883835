"""One date as written, in each of the usual notations."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from extract.dates.value import MONTHS_OF_YEAR, is_point
from extract.dates.words import COUNTED, DAYS, FUNCTION, MONTH, YEAR, month_number
from extract.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable

_WHICH = r"that(?:\s+same)?|the\s+(?:very\s+)?same|this|the\s+(?:following|next|previous|preceding|current|present)|last|next"
_OF_YEAR = rf"(?:of\s+(?:the\s+(?:same\s+|following\s+|next\s+)?year(?:\s+between)?,?\s+(?=\d))?)?(?:(?P<year>{YEAR})|(?P<rel>(?:{_WHICH})\s+year|the\s+year\s+(?:before(?!\s+last)|after)|the\s+latter\s+year)\b)"
_DMY = regex(rf"(?P<days>{DAYS})(?:\s+|-)(?:of\s+)?(?P<mon>{MONTH})(?:(?P<comma>,)?(?:\s+|-){_OF_YEAR})?")
_MDY = regex(rf"(?P<mon>{MONTH})\s+(?:the\s+)?(?P<days>{DAYS})(?:,?\s+{_OF_YEAR})?")
_MY = regex(rf"(?P<mon>{MONTH})(?:(?P<comma>,)?[\s-]{_OF_YEAR})?")
_ISO = regex(r"(?P<year>(?:1[5-9]|20)\d\d)(?P<sep>[./-])(?P<month>[01]\d)(?P=sep)(?P<day>[0-3]\d)(?!\d)")
_YEAR_FIRST = regex(r"(?P<year>(?:19|20)\d\d)\.(?P<month>0[1-9]|1[0-2])(?![\w%])(?![.,]\d)")
_LINE_HEAD = regex(r"(?:^|[\n(–—-])[^\w(]{0,4}$")
_NUMERIC = regex(r"(?P<one>\d\d?)(?P<sep>\.\s?|/)(?P<two>\d\d?)(?P=sep)(?P<year>(?:1[5-9]|20)\d\d)(?!\w)")
_NUMERIC_MONTH = regex(r"(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\w/])")
_NUMBERED = regex(  # "Resolution 5/2011", "No. 5/2011", "3/5/2011"
    r"(?:[\d/.,№#-]|\b(?:[Nn][or]\.?|[Nn]umber|[Rr]esolutions?|[Ll]aw|[Dd]ecree|[Aa]ct|[Rr]egulation|[Dd]irective|[Oo]rder|[Dd]ecision|[Ii]ssue|[Ff]orm|[A-Z]{2,}) ?)$"
)
_NUMERIC_DAYS = regex(
    r"(?P<first>\d\d?)\.?\s?[–—-]\s?(?P<last>\d\d?)(?P<sep>\.\s?|/)(?P<month>\d\d?)(?P=sep)(?P<year>(?:1[5-9]|20)\d\d)(?!\w)"
)
_ROMAN = regex(
    r"(?P<day>\d\d?)(?P<sep>[./]\s?)(?P<month>X?I{1,3}|I?[VX]|VI{1,3})\.?(?:(?P=sep)|\s)(?P<year>(?:1[5-9]|20)\d\d)(?!\w)"
)
_ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_SHORT_RANGE = regex(r"(?P<year>(?:1[5-9]|20)\d\d)(?P<sep>\s?[–—/]\s?|-)(?P<end>\d\d)(?![\w-])(?![.,]\d)")
_TWO_YEARS = regex(rf"(?P<year>(?:1[5-9]|20)\d\d)/(?P<end>{YEAR})")
_BARE = regex(rf"(?P<year>{YEAR})")
_HOLIDAYS = MappingProxyType(
    {
        "new year's day": (1, 1),
        "new year's eve": (12, 31),
        "boxing day": (12, 26),
        "christmas day": (12, 25),
        "christmas eve": (12, 24),
        "christmas": (12, 25),
    }
)
_HOLIDAY = regex(
    r"(?P<mon>New\sYear['’]s\s(?:Day|Eve)|Christmas(?:\s(?:Day|Eve))?|Boxing\sDay)(?!\w)"
    rf"(?:(?P<comma>,)?\s+(?:in\s+)?{_OF_YEAR})?"
)
_NUMBER = regex(r"\d+")
_TO = regex(r"[–—-]|\b(?:to|until|through)\b")
_LEAP = 2000  # a year that has every day
_CENTURY = 100


def writes_day_first(texts: Iterable[str]) -> bool:
    """Whether a page that writes 3/11/1988 means 3 November: unless one of its dates can only be read otherwise."""
    numeric = [m for text in texts for m in _NUMERIC.finditer(text) if m["sep"] == "/"]
    day_first = sum(int(m["one"]) > MONTHS_OF_YEAR for m in numeric)
    month_first = sum(int(m["two"]) > MONTHS_OF_YEAR for m in numeric)
    return bool(numeric) and day_first >= month_first and not (month_first and day_first == month_first)


class Day(NamedTuple):
    """A day of a month and where its number stands."""

    number: int
    start: int
    end: int


class Item(NamedTuple):
    """One date as written.

    `ends` is the last year of "1990–91"; `relative` is "that year" of "in May of that year".
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    days: tuple[Day, ...] = ()
    spans_days: bool = False
    ends: int | None = None
    relative: str = ""


def read_item(text: str, pos: int, *, between: bool = False, day_first: bool = False) -> Item | None:
    """The date at `pos`, by the most telling notation that matches.

    `between` makes "3 and 5 May" a range; `day_first` says how the page writes 3/11/1988, which else is no date.
    """
    for pattern, read in _NOTATIONS:
        match = pattern.match(text, pos)
        if match is None:
            continue
        item = read(match)
        if item is None and day_first and pattern is _NUMERIC:
            return _numbers(match, int(match["two"]), int(match["one"]))
        if item and between and len(item.days) > 1:
            return item._replace(spans_days=True)
        if item or pattern not in {_TWO_YEARS, _SHORT_RANGE, _NUMERIC_MONTH, _YEAR_FIRST}:
            return item
    return None


def _iso(match: re.Match[str]) -> Item | None:
    return _numbers(match, int(match["month"]), int(match["day"]))


def _numeric(match: re.Match[str]) -> Item | None:
    """04.02.1997 and 4. 2. 1997, the day first wherever full stops are used; 04/02/1997 only where one of the two can't be a month."""
    one, two = int(match["one"]), int(match["two"])
    if one > MONTHS_OF_YEAR or one == two or (match["sep"] != "/" and two <= MONTHS_OF_YEAR):
        return _numbers(match, two, one)
    return _numbers(match, one, two) if two > MONTHS_OF_YEAR else None


def _numeric_month(match: re.Match[str]) -> Item | None:
    """5/2011, unless a document is numbered so."""
    if _NUMBERED.search(match.string, max(0, match.start() - 14), match.start()):
        return None
    return Item(match.start(), match.end(), int(match["year"]), int(match["month"]))


def _year_first(match: re.Match[str]) -> Item | None:
    """1999.05 where it heads a line or brackets; within a sentence it is a figure, as it is before what it counts."""
    heads = _LINE_HEAD.search(match.string, max(0, match.start() - 6), match.start()) or match.start() == 0
    if not heads or COUNTED.match(match.string, match.end()):
        return None
    return Item(match.start(), match.end(), int(match["year"]), int(match["month"]))


def _roman(match: re.Match[str]) -> Item | None:
    """29.VIII.1991."""
    if match["month"] not in _ROMAN_MONTHS:
        return None
    return _numbers(match, _ROMAN_MONTHS.index(match["month"]) + 1, int(match["day"]))


def _numeric_days(match: re.Match[str]) -> Item | None:
    """28–29.11.2011."""
    days = tuple(Day(int(match[g]), match.start(g), match.end(g)) for g in ("first", "last"))
    year, month = int(match["year"]), int(match["month"])
    if days[0].number >= days[1].number or not all(is_point(year, month, day.number) for day in days):
        return None
    return Item(match.start(), match.end(), year, month, days, spans_days=True)


def _numbers(match: re.Match[str], month: int, day: int) -> Item | None:
    year = int(match["year"])
    if not is_point(year, month, day):
        return None
    return Item(match.start(), match.end(), year, month, (Day(day, match.start(), match.end()),))


def _days(match: re.Match[str]) -> Item | None:
    """A month with one or more days."""
    offset, written = match.start("days"), match["days"]
    days = tuple(Day(int(n[0]), offset + n.start(), offset + n.end()) for n in _NUMBER.finditer(written))
    month = month_number(match["mon"])
    year, end = _year(match)
    if not all(is_point(year or _LEAP, month, day.number) for day in days):
        return None
    spans = len(days) > 1 and len(days) == len(_TO.findall(written)) + 1
    return Item(match.start(), end, year, month, days, spans, relative=_relative(match))


def _month(match: re.Match[str]) -> Item:
    year, end = _year(match)
    return Item(match.start(), end, year, month_number(match["mon"]), relative=_relative(match))


def _holiday(match: re.Match[str]) -> Item:
    month, day = _HOLIDAYS[" ".join(match["mon"].replace("’", "'").casefold().split())]
    year, end = _year(match)
    days = (Day(day, match.start(), match.end("mon")),)
    return Item(match.start(), end, year, month, days, relative=_relative(match))


def _short_range(match: re.Match[str]) -> Item | None:
    """1990–91 and 2022/23; with a hyphen, 2004-05 is two years and 2004-11 a month."""
    year, tail = int(match["year"]), int(match["end"])
    turn = _CENTURY if year % _CENTURY == _CENTURY - 1 and tail == 0 else 0
    end = year // _CENTURY * _CENTURY + tail + turn
    if match["sep"] == "-" and 1 <= tail <= MONTHS_OF_YEAR and end != year + 1:
        return Item(match.start(), match.end(), year, tail)
    return Item(match.start(), match.end(), year, ends=end) if end > year else None


def _two_years(match: re.Match[str]) -> Item | None:
    """1998/1999, a season or a budget year."""
    year, end = int(match["year"]), int(match["end"])
    return Item(match.start(), match.end(), year, ends=end) if end == year + 1 else None


def _bare(match: re.Match[str]) -> Item:
    return Item(match.start(), match.end(), int(match["year"]))


_NOTATIONS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Item | None]], ...] = (
    (_ISO, _iso),
    (_NUMERIC, _numeric),
    (_NUMERIC_MONTH, _numeric_month),
    (_YEAR_FIRST, _year_first),
    (_ROMAN, _roman),
    (_NUMERIC_DAYS, _numeric_days),
    (_DMY, _days),
    (_MDY, _days),
    (_MY, _month),
    (_HOLIDAY, _holiday),
    (_TWO_YEARS, _two_years),
    (_SHORT_RANGE, _short_range),
    (_BARE, _bare),
)


def _year(match: re.Match[str]) -> tuple[int | None, int]:
    """The year of a match and the end of the date, without a number that counts something else."""
    if not match["year"]:
        return None, match.end()
    groups = match.groupdict()
    if groups.get("comma") and (
        not FUNCTION.match(match.string, match.end()) or COUNTED.match(match.string, match.end())
    ):
        return None, max(match.end("mon"), match.end("days") if "days" in groups else 0)
    return int(match["year"]), match.end()


def _relative(match: re.Match[str]) -> str:
    return " ".join((match["rel"] or "").casefold().split())
