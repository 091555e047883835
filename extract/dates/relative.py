"""Dates told by other dates: "the same year", "two months later", "the following April", "on Thursday"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.dates.told import Told
from extract.dates.value import Extent, Point, is_point, moved
from extract.dates.words import MONTH, SEASON, SEASONS, WEEKDAY, WEEKDAYS, month_number
from extract.numerals import NUMBER_WORD, ORDINALS, number_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from extract.dates.anchor import Anchor
    from extract.dates.prefix import Prefix

    Rule = Callable[[re.Match[str], Anchor], Point | Extent | None]

_ALONE = r"(?=\s*(?:$|[,.;:)\]”\"–—]|(?:and|but|or|when|while|with|at|in|by|to|he|she|they|it|the)\b))"
_UNIT = r"(?P<unit>year|month|week|day|decade)"
_COUNT = rf"(?P<count>half\s+a|\d{{1,3}}|{NUMBER_WORD}|an?|another)"
_NEXT = r"(?P<way>following|next|ensuing|subsequent|succeeding)"
_LAST = r"(?P<way>previous|preceding|foregoing|prior)"


def _step(point: Point | None, number: int, unit: str) -> Point | None:
    """The year, month or day that lies `number` units from a point, no finer than the unit; None if unknowable."""
    if point is None:
        return None
    if unit in {"year", "decade"}:
        year = point.year + number * (10 if unit == "decade" else 1)
        return Point(year) if 1 <= year <= 9999 else None
    if unit == "month":
        if point.month is None:
            return None
        year, month = divmod(point.year * 12 + point.month - 1 + number, 12)
        return Point(year, month + 1) if 1 <= year <= 9999 else None
    if point.day is None:
        return None
    day = moved(point, number * (7 if unit == "week" else 1))
    return Point(day.year, day.month) if unit == "week" else day


def _cut(point: Point | None, unit: str) -> Point | None:
    """A point without what is finer than the unit; None if it isn't as fine."""
    if point is None or unit == "year":
        return Point(point.year) if point else None
    if unit in {"month", "week"}:
        return Point(point.year, point.month) if point.month else None
    return point if point.day else None


def _distance(match: re.Match[str]) -> tuple[int, str]:
    """How many of which unit: "half a year" and "a year and a half" are months."""
    word, unit = " ".join(match["count"].casefold().split()), match["unit"].casefold()
    if word == "half a":
        return (6, "month") if unit == "year" else (0, unit)
    count = 1 if word == "another" else number_word(word) or 0
    return (count * 12 + 6, "month") if match.groupdict().get("half") else (count, unit)


def _same(match: re.Match[str], anchor: Anchor) -> Point | Extent | None:
    unit = match["unit"].casefold()
    if unit == "decade" and anchor.point:
        decade = anchor.point.year // 10 * 10
        return Extent(Point(decade), Point(decade + 9))
    if (
        unit == "day"
        and anchor.last
        and anchor.last.start != anchor.last.end
        and anchor.point
        and anchor.point.day
    ):
        return anchor.last
    return _cut(anchor.point, unit)


def _following(match: re.Match[str], anchor: Anchor) -> Point | None:
    return _step(anchor.point, 1, match["unit"].casefold())


def _preceding(match: re.Match[str], anchor: Anchor) -> Point | None:
    return _step(anchor.point, -1, match["unit"].casefold())


def _later(match: re.Match[str], anchor: Anchor) -> Point | None:
    return _step(anchor.point, *_distance(match))


def _earlier(match: re.Match[str], anchor: Anchor) -> Point | None:
    count, unit = _distance(match)
    return _step(anchor.point, -count, unit)


def _ago(match: re.Match[str], anchor: Anchor) -> Point | None:
    count, unit = _distance(match)
    return _step(anchor.document, -count, unit)


def _document(match: re.Match[str], anchor: Anchor) -> Point | None:
    unit = match["unit"].casefold()
    step = {"last": -1, "this": 0, "next": 1}[match["way"].casefold()]
    return _step(anchor.document, step, unit) if step else _cut(anchor.document, unit)


def _day_word(match: re.Match[str], anchor: Anchor) -> Point | None:
    if not anchor.news or anchor.document is None:
        return None
    step = {"yesterday": -1, "tomorrow": 1}.get(match[0].casefold(), 0)
    return _step(anchor.document, step, "day")


def _month_near(match: re.Match[str], anchor: Anchor) -> Point | None:
    """that July, the following April, the previous November; last November, by the document's date."""
    way, month = " ".join(match["way"].casefold().split()), month_number(match["mon"])
    if way in {"last", "this", "this past"}:
        if anchor.document is None:
            return None
        here = anchor.document.month or 12
        if way == "this":
            return Point(anchor.document.year, month)
        return Point(anchor.document.year - (month >= here), month)
    if way == "next" and anchor.document and (anchor.news or anchor.point is None):
        return Point(anchor.document.year + (month <= (anchor.document.month or 12)), month)
    point = anchor.point
    if point is None:
        return None
    if way in {"previous", "preceding"}:
        return Point(point.year - (point.month is None or month >= point.month), month)
    if way in {"following", "next"}:
        return Point(point.year + (point.month is None or month <= point.month), month)
    return Point(point.year, month)


def _season_near(match: re.Match[str], anchor: Anchor) -> Point | None:
    way, season = match["way"].casefold(), match["season"].casefold()
    here = anchor.document if way in {"last", "this", "next"} else anchor.point
    if here is None:
        return None
    first, month = SEASONS[season], here.month or 12
    if way in {"last", "previous", "preceding"}:
        return Point(here.year - (month <= first + 1))
    if way in {"next", "following"}:
        return Point(here.year + (here.month is None or first <= month))
    return Point(here.year)


def _weekday(match: re.Match[str], anchor: Anchor) -> Point | None:
    if not anchor.news:
        return None
    way = " ".join((match["way"] or "").casefold().split())
    return anchor.weekday(
        WEEKDAYS[match["weekday"].casefold()],
        ahead=way in {"from", "until", "till", "next", "by", "starting"},
    )


def _numbered(match: re.Match[str], anchor: Anchor) -> Point | None:
    """on the 26th: of the month reached."""
    point, day = anchor.point, int(match["day"])
    if point is None or point.month is None or not is_point(point.year, point.month, day):
        return None
    return Point(point.year, point.month, day)


def _nth_day(match: re.Match[str], anchor: Anchor) -> Point | None:
    """on the second day: of the visit just dated."""
    last = anchor.last
    if last is None or last.start is None or last.end is None or last.start == last.end or not last.start.day:
        return None
    if match["nth"].casefold() in {"last", "final"}:
        return last.end
    day = moved(last.start, ORDINALS[match["nth"].casefold()] - 1)
    return day if day.first <= last.end.last else None


_NTH = "|".join(ORDINALS)
_NAMED_HERE = r"(?!\s(?:[a-z]+(?:ion|ment|ship|ary|ing|ess|th)|session|meeting|round|anniversary|floor|parallel|century|time|congress|summit|Congress|Session|Summit|Assembly|Anniversary|Meeting|Party|Amendment|Parallel|Army|Division|Fleet|Plenum|Conference|Brigade|Regiment|Battalion|Corps|Parliament|Round|Infantry|Airborne|Arrondissement|Street|Avenue)\b)"
_RULES: tuple[tuple[re.Pattern[str], Rule], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE if fold else 0), rule)
    for pattern, fold, rule in (
        (rf"(?:that|the)\s+(?:very\s+)?same\s+{_UNIT}\b", True, _same),
        (r"(?:that|this)\s+very\s+(?P<unit>day|month|year)\b", True, _same),
        (r"(?:later\s+|earlier\s+)?(?:in\s+)?that\s+(?P<unit>year|month|decade)\b", True, _same),
        (r"that\s+(?P<unit>day)\b", True, _same),
        (
            r"(?:the\s+latter|this\s+last|the\s+said|the\s+last-named|the\s+former)\s+(?P<unit>year|month)\b",
            True,
            _same,
        ),
        (
            r"(?:later|earlier|late|early)\s+(?:on\s+)?in\s+(?:the|that|the\s+same)\s+(?P<unit>year|month|decade)\b",
            True,
            _same,
        ),
        (
            r"(?:the\s+)?(?:middle|end|beginning|start|close)\s+of\s+(?:the|that)\s+(?P<unit>year|month|decade)\b",
            True,
            _same,
        ),
        (r"(?:the\s+)?(?P<unit>year)['’]s\s+end\b", True, _same),
        (rf"the\s+{_NEXT}\s+{_UNIT}\b", True, _following),
        (r"(?:the\s+)?next\s+(?P<unit>day|morning)\b", True, _following),
        (rf"the\s+{_LAST}\s+{_UNIT}\b", True, _preceding),
        (rf"the\s+(?P<unit>year|month|week|day)\s+after(?:wards)?\b{_ALONE}", True, _following),
        (rf"the\s+(?P<unit>year|month|week|day)\s+(?:before|earlier)\b{_ALONE}", True, _preceding),
        (
            rf"{_COUNT}\s+(?P<unit>year)(?P<half>s?\s+and\s+a\s+half)\s+(?:later|afterwards|thereafter)\b",
            True,
            _later,
        ),
        (
            rf"(?:(?:just|only|some|almost|nearly|barely)\s+)?{_COUNT}\s+{_UNIT}s?\s+(?:later(?!\s+than)|afterwards|thereafter|after\s+that|after\s+this)\b",
            True,
            _later,
        ),
        (rf"{_COUNT}\s+{_UNIT}s?\s+(?:after|on)\b(?=\s*(?:$|[,.;:)]))", True, _later),
        (rf"(?:(?<=^)|(?<=[.;:!?\"”]\s))after\s+(?:another\s+)?{_COUNT}\s+{_UNIT}s?(?=,)", True, _later),
        (rf"{_COUNT}\s+{_UNIT}s?\s+(?:earlier|previously|before\s+that)\b", True, _earlier),
        (rf"{_COUNT}\s+{_UNIT}s?\s+before\b(?=\s*(?:$|[,.;:)]))", True, _earlier),
        (rf"{_COUNT}\s+{_UNIT}s?\s+ago\b", True, _ago),
        (r"(?P<way>last|this|next)\s+(?P<unit>year|month|week)\b(?!['’])", True, _document),
        (r"(?:today|yesterday|tomorrow)\b(?!['’])", True, _day_word),
        (
            rf"(?:(?i:the)\s+)?(?P<way>(?i:that|previous|preceding|following|next|last|this(?:\spast)?|same))\s+(?P<mon>{MONTH})(?!\s\d)",
            False,
            _month_near,
        ),
        (
            rf"(?:the\s+)?(?P<way>that|previous|preceding|following|next|last|this|same)\s+(?P<season>{SEASON})",
            True,
            _season_near,
        ),
        (
            rf"(?:on\s+)?(?:the\s+)?(?P<nth>{_NTH}|last|final)\s+day(?=\s*(?:$|[,.;:)]|and\b|the\b|he\b|she\b|they\b|of\s+(?:the|his|her|their|its)\s+(?:visit|trip|stay|talks|tour|summit)))",
            True,
            _nth_day,
        ),
        (
            rf"(?:on|by|until|till|since|from)\s+the\s+(?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\b{_NAMED_HERE}(?!\s+of\b)",
            True,
            _numbered,
        ),
        (
            rf"(?P<way>(?i:on|last|this\spast|next|from|until|till|by|since|starting))\s+(?P<weekday>{WEEKDAY})(?!,?\s+(?:the\s+)?\d)(?!,?\s+{MONTH})",
            False,
            _weekday,
        ),
        (rf"(?P<way>)(?P<weekday>{WEEKDAY})(?=['’]s\b)", False, _weekday),
    )
)


def read_relative(text: str, prefix: Prefix, pos: int, anchor: Anchor) -> Told | None:
    """The relative date at `pos` or after the prefix read there; None if there is none or its anchor is unknown."""
    for at in dict.fromkeys((pos, prefix.date)):
        for pattern, rule in _RULES:
            match = pattern.match(text, at)
            if match is None:
                continue
            found = rule(match, anchor)
            if found is None:
                return None
            extent = found if isinstance(found, Extent) else Extent(found, found)
            return Told(match.start(), match.end(), extent, "relative")
    return None
