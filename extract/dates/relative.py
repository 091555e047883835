"""Dates told by other dates: "the same year", "two months later", "the following April", "on Thursday"."""

from __future__ import annotations

import re
from calendar import month_name
from typing import TYPE_CHECKING

from extract.dates.explicit import read_run
from extract.dates.step import cut, month_near, season_near, step
from extract.dates.told import Told, narrowed
from extract.dates.value import Extent, Point, is_point, moved
from extract.dates.words import MONTH, SEASON, WEEKDAY, WEEKDAYS, month_number
from extract.numerals import NUMBER_WORD, ORDINALS, number_word
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from extract.dates.anchor import Anchor
    from extract.dates.prefix import Prefix

    Rule = Callable[[re.Match[str], Anchor], Point | Extent | None]


def read_relative(text: str, prefix: Prefix, pos: int, anchor: Anchor) -> Told | None:
    """The relative date at `pos` or after the prefix read there; None without one or without its anchor."""
    for at in dict.fromkeys((pos, prefix.date)):
        for pattern, rule in _RULES:
            match = pattern.match(text, at)
            if match is None:
                continue
            found = rule(match, anchor)
            if found is None:
                return None
            extent = found if isinstance(found, Extent) else Extent(found, found)
            if at == prefix.date and prefix.part:
                return Told(prefix.start, match.end(), narrowed(extent, prefix.part), "relative")
            if at == prefix.date and prefix.has("since") and rule is _by_document:
                return Told(prefix.start, match.end(), Extent(extent.start, None), "open")
            return Told(match.start(), match.end(), extent, "relative")
    if prefix.part and (match := _PART_OF_YEAR.search(text, prefix.start, prefix.date + _THE_YEAR)):
        year = _running(match, anchor) if match.start() < prefix.date else None
        return Told(prefix.start, match.end(), narrowed(Extent(year, year), prefix.part), "relative") if year else None
    return None


def _word(match: re.Match[str], group: str) -> str:
    return " ".join((match[group] or "").casefold().split())


def _same(match: re.Match[str], anchor: Anchor) -> Point | Extent | None:
    unit = _word(match, "unit")
    if unit == "decade" and anchor.point:
        decade = anchor.point.year // 10 * 10
        return Extent(Point(decade), Point(decade + 9))
    if unit == "day" and anchor.last and anchor.last.start != anchor.last.end and anchor.point and anchor.point.day:
        return anchor.last
    return cut(anchor.point, unit)


def _entry_unit(match: re.Match[str], anchor: Anchor) -> Point | None:
    """The same year, month or day as the entry before."""
    return cut(anchor.entered, _word(match, "unit"))


def _entry_day(match: re.Match[str], anchor: Anchor) -> Point | None:
    """The 23rd of the month of the entry before."""
    return _day_of(anchor.entered, int(match["day"]))


def _bare_weekday(match: re.Match[str], anchor: Anchor) -> Point | None:
    """Weekdays of the American press, "they met Monday in Lomé"."""
    before = match.string[max(0, match.start() - 16) : match.start()]
    if not anchor.news or not _AFTER_WORD.search(before):
        return None
    return anchor.weekday(WEEKDAYS[_word(match, "weekday")])


def _the_season(_: re.Match[str], anchor: Anchor) -> Point | None:
    """In the autumn: of the year reached, in a report of its own year."""
    here = anchor.document if anchor.news and anchor.fresh else None if anchor.stale else anchor.point
    return cut(here, "year")


def _latest_part(match: re.Match[str], anchor: Anchor) -> Extent | None:
    """The third quarter, in a report: the last one that is over."""
    here = anchor.document
    if here is None or here.month is None or not (anchor.news and anchor.fresh):
        return None
    extent = narrowed(Extent(Point(here.year), Point(here.year)), _word(match, "part"))
    over = extent.end is not None and (extent.end.month or 0) < here.month
    return extent if over else narrowed(Extent(Point(here.year - 1), Point(here.year - 1)), _word(match, "part"))


def _running(match: re.Match[str], anchor: Anchor) -> Point | None:
    """The end of the year, later in the month: of the day's report, or of the time reached."""
    by_page = anchor.document is not None and (anchor.stale or (anchor.news and anchor.fresh))
    return cut(anchor.document if by_page else anchor.point or anchor.document, _word(match, "unit"))


def _end_of(match: re.Match[str], anchor: Anchor) -> Point | None:
    """The first or the last day of that year or month."""
    here = cut(anchor.point, _word(match, "unit"))
    day = here and (here.first if _word(match, "nth") == "first" else here.last)
    return Point(day.year, day.month, day.day) if day else None


def _after_next(match: re.Match[str], anchor: Anchor) -> Point | None:
    """The year after next, the month before last."""
    return step(anchor.document, 2 if _word(match, "way") == "after next" else -2, _word(match, "unit"))


def _new_year(_: re.Match[str], anchor: Anchor) -> Point | None:
    return step(anchor.document, 1, "year")


def _following(match: re.Match[str], anchor: Anchor) -> Point | None:
    return step(anchor.point, 1, _word(match, "unit"))


def _preceding(match: re.Match[str], anchor: Anchor) -> Point | None:
    return step(anchor.point, -1, _word(match, "unit"))


def _distance(match: re.Match[str]) -> tuple[int, str]:
    """How many of which unit: "half a year" and "a year and a half" are months."""
    word, unit = _word(match, "count"), _word(match, "unit")
    if word == "half a":
        return (6, "month") if unit == "year" else (0, unit)
    count = 1 if word == "another" else number_word(word) or 0
    if unit == "fortnight":
        count, unit = count * 2, "week"
    return (count * 12 + 6, "month") if match.groupdict().get("half") else (count, unit)


def _later(match: re.Match[str], anchor: Anchor) -> Point | None:
    return step(anchor.point, *_distance(match))


def _earlier(match: re.Match[str], anchor: Anchor) -> Point | None:
    count, unit = _distance(match)
    return step(anchor.point, -count, unit)


def _ago(match: re.Match[str], anchor: Anchor) -> Point | None:
    count, unit = _distance(match)
    return step(anchor.document, -count, unit)


def _by_document(match: re.Match[str], anchor: Anchor) -> Point | None:
    """Last year, this month, next week."""
    unit, by = _word(match, "unit"), {"last": -1, "this": 0, "next": 1}[_word(match, "way")]
    return step(anchor.document, by, unit) if by else cut(anchor.document, unit)


def _current(match: re.Match[str], anchor: Anchor) -> Point | None:
    """The current year: that in which the page was written."""
    return cut(anchor.document, _word(match, "unit"))


def _day_word(match: re.Match[str], anchor: Anchor) -> Point | None:
    """Today and its neighbours; elsewhere than in news, "today" means these times."""
    by = {"yesterday": -1, "tomorrow": 1}.get(match[0].casefold(), 0)
    return step(anchor.document, by, "day") if anchor.news else None


def _way(match: re.Match[str]) -> str:
    """Which month or season: "the next July", but not "next July", is the one that followed what was told."""
    way = _word(match, "way").removesuffix(" past")
    if way.endswith("coming"):
        return "next"
    return "following" if way == "next" and match[0].casefold().startswith("the ") else way


def _month(match: re.Match[str], anchor: Anchor) -> Point | None:
    """That July, the following April, the previous November; last November, by the document's date."""
    way, month = _way(match), month_number(match["mon"])
    by_document = way in {"last", "this"} or (way == "next" and (anchor.news or anchor.point is None))
    untold = way == "that" and not anchor.opened  # "Ana Sol, in office from May 2007, came that June"
    here = anchor.document if by_document else anchor.said if untold else anchor.point
    near = month_near(here, way, month) if here else None
    day = int(match["day"] or 0)
    return near if near is None or not day else _day_of(near, day)


def _season(match: re.Match[str], anchor: Anchor) -> Point | None:
    way = _way(match)
    here = anchor.document if way in {"last", "this", "next"} else anchor.point
    return season_near(here, way, _word(match, "season")) if here else None


def _weekday(match: re.Match[str], anchor: Anchor) -> Point | None:
    if not anchor.news:
        return None
    ahead = _word(match, "way") in {"from", "until", "till", "next", "by", "starting"}
    if _word(match, "way") == "by" and _HAD.match(match.string, match.end()):
        ahead = False  # "by Friday noon the envoys had signed"
    return anchor.weekday(WEEKDAYS[_word(match, "weekday")], ahead=ahead)


def _numbered(match: re.Match[str], anchor: Anchor) -> Point | Extent | None:
    """The 26th of the month reached; from the 11th to the 20th of it."""
    day = _day_of(anchor.point, int(match["day"]))
    last = _day_of(anchor.point, int(match.groupdict().get("last") or 0))
    return Extent(day, last) if day and last and day < last else day


def _beside_month(match: re.Match[str], anchor: Anchor) -> Point | None:
    """The October before, the May after: of the time reached."""
    way = "previous" if _word(match, "way") == "before" else "following"
    return month_near(anchor.point, way, month_number(match["mon"])) if anchor.point else None


def _from_event(match: re.Match[str], _: Anchor) -> Point | None:
    """Two days after the fire of 4 May 1990: counted from the date that the clause goes on to tell."""
    text = match.string
    clause = _CLAUSE_END.search(text, match.end(), match.end() + _EVENT)
    until = clause.start() if clause else min(len(text), match.end() + _EVENT)
    for at in _DATED.finditer(text, match.end(), until):
        run = read_run(text, at.end())
        if run is not None and (item := run.items[0]).year:
            day = item.days[0].number if item.days else None
            if not is_point(item.year, item.month, day):
                return None
            count, unit = _distance(match)
            return step(Point(item.year, item.month, day), -count if _word(match, "way") == "before" else count, unit)
    return None


def _day_of(point: Point | None, day: int) -> Point | None:
    if point is None or point.month is None or not day or not is_point(point.year, point.month, day):
        return None
    return Point(point.year, point.month, day)


def _nth_day(match: re.Match[str], anchor: Anchor) -> Point | None:
    """The second day of the visit just dated."""
    last = anchor.stay
    if last is None or last.start is None or last.end is None:
        return None
    if _word(match, "nth") in {"last", "final"}:
        return last.end
    day = moved(last.start, ORDINALS[_word(match, "nth")] - 1)
    return day if day.first <= last.end.last else None


_HAD = regex(r"(?:\s(?:morning|afternoon|evening|night|noon))?,?\s(?:[\w’'-]+\s){1,4}had\b")
_DATED = regex(r"\b(?:on|of|in)\s+(?=\d|[A-Z])")
_CLAUSE_END = regex(r"[.,;:()]")
_EVENT = 110  # characters between "two days after" and the date of what it counts from
_END = r"(?=\s*(?:\Z|[,.;:)]))"
_ALONE = r"(?=\s*(?:\Z|[,.;:)\]”\"–—]|(?:and|but|or|when|while|with|at|in|by|to|he|she|they|it|the)\b))"
_PART_OF_YEAR = regex(r"\bthe\s+(?:current\s+)?(?P<unit>year)\b(?!['’]|\s+(?:of\s+)?\d)", re.IGNORECASE)
_THE_YEAR = 17  # characters of "the current year" with a space
_AFTER_WORD = regex(r"(?<![\w-])(?!(?:to|and|or|of|the|every|each|from|until|till|on|a)\s)[a-z][a-z'’]+\s\Z")
_UNIT = r"(?P<unit>year|month|week|fortnight|day|decade)"
_COUNT = rf"(?P<count>half\s+a|\d{{1,3}}|{NUMBER_WORD}|an?|another)"
_OWNING = rf"(?:{'|'.join(month_name[1:])})(?=['’]s\b)"  # "next May's session"
_NTH = "|".join(ORDINALS)
_VISIT = r"of\s+(?:the|his|her|their|its)\s+(?:visit|trip|stay|talks|tour|summit)"
# "on the 8th Congress": an ordinal that counts something named.
_NAMED = (
    r"(?!\s(?:[a-z]+(?:ion|ment|ship|ary|ing|ess|th)|(?i:session|meeting|round|anniversary|floor|parallel|century|"
    r"time|congress|summit|assembly|party|amendment|army|division|fleet|plenum|conference|brigade|regiment|"
    r"battalion|corps|parliament|infantry|airborne|arrondissement|street|avenue))\b)"
)
_NEAR = r"(?:the\s+)?(?P<way>that|previous|preceding|following|next|last|this(?:\s+past)?|same|(?:this\s+)?coming)\s+"
_BARELY = r"(?:just|only|some|almost|nearly|barely)"
_DAY = r"3[01]|[12]\d|[1-9]"
_DAYS_AWAY = r"on|(?<=hours )of|(?<=morning )of|(?<=night )of|(?<=evening )of|(?<=afternoon )of|last|this\s+past|next|from|until|till|by|since|starting"

_PATTERNS: tuple[tuple[str, Rule], ...] = (
    (r"(?:\A|(?<=[.;|]\s))same\s+(?P<unit>year|month|day)(?=\s?[,:–—.-])", _entry_unit),
    (rf"\A(?:the\s+)?(?P<day>{_DAY})(?:st|nd|rd|th)(?=\s?[,:–—.-])(?!,?\s(?-i:{MONTH}))", _entry_day),
    (rf"(?:that|the)\s+(?:very\s+)?same\s+{_UNIT}\b", _same),
    (r"(?:that|this)\s+very\s+(?P<unit>day|month|year)\b", _same),
    (r"(?:later\s+|earlier\s+)?(?:in\s+)?that\s+(?P<unit>year|month|decade)\b", _same),
    (r"that\s+(?P<unit>day)\b", _same),
    (r"(?:the\s+latter|this\s+last|the\s+said|the\s+last-named)\s+(?P<unit>year|month)\b", _same),
    (
        r"(?:later|earlier|late|early)\s+(?:on\s+)?in\s+(?:that|the\s+same)\s+(?P<unit>year|month|decade)\b",
        _same,
    ),
    (r"(?:later|earlier|late|early)\s+(?:on\s+)?in\s+the\s+(?P<unit>year|month)\b", _running),
    (r"(?:later|earlier|late|early)\s+(?:on\s+)?in\s+the\s+(?P<unit>decade)\b", _same),
    (
        r"(?:the\s+)?(?:middle|end|beginning|start|close)\s+of\s+(?:that|the\s+same)\s+(?P<unit>year|month|decade)\b",
        _same,
    ),
    (r"(?:the\s+)?(?:middle|end|beginning|start|close)\s+of\s+the\s+(?P<unit>year|month)\b", _running),
    (r"(?:the\s+)?(?:middle|end|beginning|start|close)\s+of\s+the\s+(?P<unit>decade)\b", _same),
    (
        r"(?:on\s+)?the\s+(?P<nth>first|last|final)\s+day\s+of\s+(?:that|the\s+same)\s+(?P<unit>year|month)\b",
        _end_of,
    ),
    (r"the\s+(?P<unit>year|month|week)\s+(?P<way>after\s+next|before\s+last)\b", _after_next),
    (r"the\s+new\s+year\b(?!['’])", _new_year),
    (r"(?:the\s+)?(?P<unit>year)['’]s\s+end\b", _same),
    (r"the\s+course\s+of\s+the\s+(?P<unit>year)\b(?!['’]|\s+(?:of\s+)?\d)", _running),
    (r"before\s+the\s+(?P<unit>year)\s+(?:was|is)\s+out\b", _running),
    (rf"the\s+(?:following|next|ensuing|subsequent|succeeding)\s+{_UNIT}\b", _following),
    (r"(?:the\s+)?next\s+(?P<unit>day)\b", _following),
    (rf"the\s+(?:previous|preceding|foregoing|prior)\s+{_UNIT}\b", _preceding),
    (r"the\s+(?P<unit>year|month|week|day)\s+(?:that|which)\s+followed\b", _following),
    (rf"the\s+(?P<unit>year|month|week|day)\s+(?:after(?:wards)?|following)\b{_ALONE}", _following),
    (rf"the\s+(?-i:(?P<mon>{MONTH}))\s+(?P<way>before|after|following)\b{_ALONE}", _beside_month),
    (rf"the\s+(?P<unit>year|month|week|day)\s+(?:before|earlier)\b{_ALONE}", _preceding),
    (
        rf"{_COUNT}\s+(?P<unit>year)(?P<half>s?\s+and\s+a\s+half)\s+(?:later|afterwards|thereafter)\b",
        _later,
    ),
    (
        rf"(?:{_BARELY}\s+)?{_COUNT}\s+{_UNIT}s?\s+(?:later(?!\s+than)|afterwards|thereafter|after\s+(?:that|this|it)(?!\s+(?:had|was|has|of|by)\b))\b",
        _later,
    ),
    (rf"{_COUNT}\s+{_UNIT}s?\s+(?:after|on)\b{_END}", _later),
    (
        rf"(?:{_BARELY}\s+)?{_COUNT}\s+{_UNIT}s?(?=\s+(?P<way>after|before)\s+(?!(?:that|those|the\s+one)\b)\w)",
        _from_event,
    ),
    (rf"(?:\A|(?<=[.;:!?\"”]\s))after\s+(?:another\s+)?{_COUNT}\s+{_UNIT}s?(?=,)", _later),
    (rf"{_COUNT}\s+{_UNIT}s?\s+(?:earlier|previously|before\s+that)\b", _earlier),
    (rf"{_COUNT}\s+{_UNIT}s?\s+before\b{_END}", _earlier),
    (rf"{_COUNT}\s+{_UNIT}s?\s+ago\b", _ago),
    (r"(?P<way>last|this|next)\s+(?P<unit>year|month|week)\b(?!['’])", _by_document),
    (r"(?:the\s+)?(?:current|present|ongoing)\s+(?P<unit>year|month|decade)\b(?!['’])", _current),
    (r"(?:today|yesterday|tomorrow)\b(?!['’])", _day_word),
    (
        rf"{_NEAR}(?-i:(?P<mon>{MONTH}|{_OWNING}))(?:\s(?P<day>{_DAY})(?:st|nd|rd|th)?(?![\w–-])(?!,\s\d)|(?!\s\d))",
        _month,
    ),
    (rf"{_NEAR}(?P<season>{SEASON})", _season),
    (
        rf"(?:on\s+)?(?:the\s+)?(?P<nth>{_NTH}|last|final)\s+day(?=\s*(?:\Z|[,.;:)]|(?:and|an?|the|he|she|they|his|her|its|their|both|two|three|four)\b|{_VISIT}))",
        _nth_day,
    ),
    (
        rf"(?:from|between)\s+the\s+(?P<day>{_DAY})(?:st|nd|rd|th)\s+(?:to|until|till|and)\s+the\s+(?P<last>{_DAY})(?:st|nd|rd|th)\b(?!\s+of\s+(?!th))",
        _numbered,
    ),
    (
        rf"(?:on|by|until|till|since|from)\s+the\s+(?P<day>{_DAY})(?:st|nd|rd|th)\b(?-i:{_NAMED})(?:\s+of\s+(?:that|the\s+same)\s+month\b|(?!\s+of\b))",
        _numbered,
    ),
    (rf"the\s+(?P<day>{_DAY})(?:st|nd|rd|th)\s+of\s+(?:that|the\s+same)\s+month\b", _numbered),
    (
        r"(?:in|for|during)\s+the\s+(?P<part>(?:first|second|third|fourth)\s+(?:quarter|half))(?=\s?[,.;)]|\s?\Z)",
        _latest_part,
    ),
    (rf"(?<=\()(?:the\s+)?(?P<day>{_DAY})(?:st|nd|rd|th)(?=[);,])", _numbered),
    (
        rf"(?P<way>{_DAYS_AWAY})\s+(?-i:(?P<weekday>{WEEKDAY}))(?!,?\s+(?:the\s+)?\d)(?!,?\s+(?-i:{MONTH}))",
        _weekday,
    ),
    (rf"(?P<way>)(?-i:(?P<weekday>{WEEKDAY}))(?=['’]s\b|\s+(?:morning|afternoon|evening|night)\b)", _weekday),
    (
        rf"(?-i:(?P<weekday>{WEEKDAY}))(?=\s?[,.;]|\s?\Z|\s(?:in|at|with|to|after|for|that|as|on|when|and|near|during|by)\b)"
        rf"(?!,?\s+(?:the\s+)?\d)(?!,?\s+(?-i:{MONTH}))(?!\s+(?:to|and)\s+(?-i:{WEEKDAY}))",
        _bare_weekday,
    ),
    (
        rf"(?:in|for|by|during|over)\s+the\s+(?P<season>{SEASON})(?!\s+(?:(?:of|months?|season|holidays?)\b|\d|(?-i:Olympic|Paralympic|Games|School|Festival|Session|Meeting|Palace)))",
        _the_season,
    ),
)
_RULES = tuple((regex(pattern, re.IGNORECASE), rule) for pattern, rule in _PATTERNS)
