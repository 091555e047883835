"""The document's own date: a news dateline, or a line at its head that says when it was published."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extract.dates.explicit import read_run
from extract.dates.value import Point, is_point
from extract.dates.words import MONTH, WEEKDAY, YEAR
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

_PLACE = regex(r"[A-Z][A-Z .,'’/()-]{1,50}(?:[A-Z]\w+)?")
_END = regex(
    r"\)?\s*(?:\([A-Z][\w\s/]{1,30}\)\s*)?(?:[-–—:](?:\s|\Z)|(?<=\d\d\d\d)\.\s(?=[A-Z])|\.?\s?/[A-Z][\w\s.-]{1,30}/\.?\s)"
)
_BEGIN = regex(rf"\d\d?\s{MONTH}|{MONTH}|\d{{4}}-\d\d-\d\d")
_WITHIN = 80  # characters into a block, beyond which no dateline begins

_HEAD = 10  # blocks at a page's head among which its date stands
_LINE = 170  # characters that such a line has at most
_PART = regex(r"\s*(?:[|•·»]|\s[–—-]{1,2}\s)\s*")
# What leads to the date in a part of such a line: "Published:", "By A. Writer,", "Sydney,", "Thursday".
_LABEL = regex(
    r"(?P<label>(?:this\s+page\s+was\s+)?(?:first\s+|last\s+|date\s+)?(?:date|dated|published|posted|issued|released|"
    r"updated|modified|changed|reviewed|revised|filed|status|as\s+of|as\s+at|date\s+of\s+(?:issue|publication)|submitted\s+by\s[\w.-]+(?:\s[\w.-]+)?\son)"
    r"(?:\s+(?:on|at|in))?\s*:?\s+)"
    r"|(?P<by>(?:by|from)\s(?:[^\W\d_][\w.'’-]*,?\s+){1,7}(?=[A-Z\d]))",
    re.IGNORECASE,
)
_CITY = regex(
    r"(?!(?:Prime|President|Vice|Deputy|Minister|Foreign|Emperor|Empress|King|Queen|Crown|Prince|Princess|Secretary|Chairman|Speaker|Mr|Mrs)\b)"
    r"(?:[A-Z][\w.'’-]*(?:[\s/-](?:[A-Z][\w.'’-]*|de|da|do|la|of|the)){0,4})(?:\s\[[A-Z][\w\s]{1,30}\])?,\s+"
)
_DAY_NAME = regex(rf"(?:{WEEKDAY}|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\b)\.?,?\s+", re.IGNORECASE)
_REST = regex(
    r"[\s,;/•–-]*(?P<time>(?:at\s+)?\d\d?[:.h]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s?\(?[A-Z]{2,5}\)?)?)?"
    r"[\s,;.]*(?P<updated>\(?(?:last\s+)?update[ds]?\b.{0,60})?(?:by\s(?-i:[A-Z])[\w.]*(?:,?\s(?-i:[A-Z])[\w.]*){0,6})?[\s.)]*",
    re.IGNORECASE,
)
# What stands beside the date at the head of a page that tells of one thing.
_GENRE = regex(
    r"(?:\d\d?[:.]\d\d\s?(?:[ap]\.?m\.?)?|article|news|press release|release|statement|speech|interview|report|analysis|comment|blog)",
    re.IGNORECASE,
)
_RUBRIC = regex(r"(?:latest )?news|press releases?|press service|news release|newsroom", re.IGNORECASE)
_BYLINE = regex(
    r"(?:by\s+(?:our|[A-Z])|\d+\s?min(?:utes?)?\s+read|(?:staff|our)\s+(?:report|correspond|writ))", re.IGNORECASE
)
_DATED = regex(r"\(?(?:date|dated|updated)\b", re.IGNORECASE)
_FILED = regex(r"published|posted|filed", re.IGNORECASE)
_YEARLESS = regex(
    rf"(?P<place>[A-Z][^\d|.;:]{{1,50}}?,?\s+)?(?P<date>\d\d?\s{MONTH}|{MONTH}\s\d\d?)(?!,?\s{YEAR})(?!\d)"
)
_STOPPED = regex(r"\.\s(?=[A-Z\"“])")  # "LOMÉ, 4 March. The port …"
_BY_AGENCY = regex(r" \([A-Z][\w\s/.]{1,30}\) (?=[A-Z\"“])")  # "Lomé, March 4 (Wire) The port …"
_AGENCY = regex(rf"\s*\((?!{WEEKDAY})[A-Z][\w\s/.]{{1,30}}\)\s*(?:[–—-]\s|:\s)")
_SIGNED = regex(rf"{_AGENCY.pattern}|\s*[–—-]\s")
_LEAD = regex(r"(?:date )?(?P<day>\d{4}-\d\d-\d\d) (?=[A-Z])")
_SOURCE = regex(r"\(?Source: [^;()]{2,90}; (?:issued|dated|posted|published|released)(?: on)? ", re.IGNORECASE)
_AS_AT = regex(
    r"(?:^|[.;:|·(]\s?|\bwas )(?:(?:last|latest) )?(?:updated?|revised|revision|reviewed|modified|edited|mirrored|changed|snapshot|"
    r"(?:position |information |data |correct )?as (?:at|of))(?: (?:on|in|of))?:?\s+(?=[A-Z\d])"
    r"|^(?:prepared|compiled|issued|drawn up)\b[^.]{0,140}, (?=(?:\d\d? )?[a-z]{3,9} \d{4}$)",
    re.IGNORECASE,
)
# … and a paragraph that ends so: "No liability is accepted. Last reviewed: May 2020."
_REVIEWED = regex(
    rf"(?<=[.;!?] )(?:(?:last|latest) )?(?:updated|revised|reviewed|modified):? (?:on |in )?(?=(?:\d\d? )?{MONTH} (?:\d\d?, )?{YEAR}[.)]?$)",
    re.IGNORECASE,
)
# What only a report says, which counts from its own day: "they met on Thursday"; but an office is "closed on Sunday".
_BY_DAY = regex(
    rf"\byesterday\b(?!['’])|(?<!\b[Oo]pen )(?<!\b[Cc]losed )\b[Oo]n {WEEKDAY}(?:,? (?:morning|afternoon|evening|night))?(?!s\b|['’]|,? (?:the )?\d|,? {MONTH}|,? (?:and|to|or|through|until) |\s?[–-])"
)
# The title of what was said on one day: "Regular press briefing on 3 May 2019", "Speech by X at Y (3 May 2019)".
_SAID_ON = regex(
    r"\b(?:(?:press|news) (?:conference|briefing)|briefings?|remarks|speech|address|interview|readout|toast|lecture|bulletin|diary|agenda|schedule|(?<!joint )(?<!press )statement by)\b"
    r"(?=[^;]*\d{4}\)?$)(?: of (?=\d|[A-Z]))?",
    re.IGNORECASE,
)
_LEADS_TO_DAY = regex(rf"(?:\bon|\bfor|,|\s[–—-]|\()\s?(?:{WEEKDAY},?\s)?(?=\d|[A-Z])", re.IGNORECASE)
_REVISED = regex(r"\b(?:updated?|modified|changed|reviewed|revised|edited|status|as (?:of|at))\b", re.IGNORECASE)
_FOOT = 3  # blocks at a page's end
_FIRST = 3  # blocks: title, subtitle and the first paragraph
# What the day of a report comes before: "X will be received in Pretoria on 6 February 2013".
_AHEAD = regex(
    r"\b(?:will|(?:is|are) (?:to|due|expected|scheduled|set|planned)|leaves|departs|flies|heads|planned|scheduled|due|until|upcoming|forthcoming)\b[^.;:]*$(?<!\bsince )"
)
_LAST_YEAR = regex(r"\b[Ll]ast year\b[^.;:]*$")
_SOON = 14  # days after which a report is still posted
_CLAUSE = 120  # characters before a date in which such words stand
_MONTH_OF_YEAR = regex(rf"(?:\d\d?\s)?{MONTH}\s(?:\d\d?(?:\s?(?:to|and|-|–)\s?\d\d?)?,\s)?{YEAR}")


class PageDate(NamedTuple):
    """When a page was written; `news` says that it is a report, whose "on May 3" is the latest such day."""

    point: Point
    news: bool


def dateline(text: str) -> str | None:
    """The date, EDTF, of "TUNIS, March 3, 2019 - …" or "Published: 3 May 2019", or None."""
    found = _of_line(text)
    point = dateline_point(text) or (found.point if found and _LABEL.match(text) else None)
    return str(point) if point else None


def dateline_point(text: str) -> Point | None:
    """The day of a dateline with its place in capitals, at the head of a block."""
    for begin in _BEGIN.finditer(text, 0, _WITHIN):
        if not _PLACE.fullmatch(text[: begin.start()].rstrip(" ,(")):
            return None
        point, end = _day(text, begin.start())
        if point and point.day and _END.match(text, end):
            return point
    return None


def filing(text: str) -> Point | None:
    """The day that a line tells besides little else, such as the rubric or the writer of a report: "3 May 2019 | News"."""
    found = _of_line(text)
    return found.point if found and found.point.day else None


def page_date(texts: Sequence[str]) -> PageDate | None:
    """When a page was written, from the lines at its head, else from its last line."""
    head = texts[:_HEAD]
    byline = any(len(text) < _LINE and any(_BYLINE.match(p) for p in _PART.split(text)) for text in head)
    for number, text in enumerate(head):
        if point := dateline_point(text) or _titled(text) or _issued(text):
            return PageDate(point, news=True)
        if number < _FIRST and (point := _said_on(text)):
            return PageDate(point, news=True)
        if (found := _of_line(text)) and not _tell_later(texts[:number], found.point):
            named = byline or (not _REVISED.search(text) and any(_BY_DAY.search(told) for told in texts))
            opens = (
                number == 0 and found.point.day is not None and _CITY.match(text) is not None
            )  # "Kremlin, 14 March 2019"
            sent = None if _LABEL.match(text) else _sent(head[number + 1 :], found.point)
            if sent is not None:
                return PageDate(sent, news=True)
            return found._replace(news=found.news or opens or _is_report(text, found.point, named=named))
        if point := _yearless(text, texts, next((p for t in head if (p := _as_at(t)) and p.day), None)):
            return PageDate(point, news=True)
    if point := _led(texts):
        return PageDate(point, news=True)
    if point := next((p for text in (*head, *texts[-_FOOT:]) if (p := _as_at(text)) is not None), None):
        return PageDate(point, news=False)
    last = next(reversed(texts), "")
    found = _of_line(last) if _LABEL.match(last) or _signed_off(last) else None
    counts = found and not _LABEL.match(last) and any(_BY_DAY.search(told) for told in texts)
    return found._replace(news=True) if found and counts else found


def _signed_off(line: str) -> bool:
    """Whether a line is nothing but a day, by which a release ends: "Lima, 3 May 2019"."""
    city = _CITY.match(line)
    point, end = _day(line, city.end() if city else 0)
    return point is not None and point.day is not None and not line[end:].strip(" .")


def _issued(text: str) -> Point | None:
    """The day of "(Source: Ministry of Defence; issued 3 May 2019)", as pages have it that pass on what others report."""
    told = _SOURCE.match(text) if len(text) < _LINE else None
    return _day(text, told.end())[0] if told else None


def _said_on(title: str) -> Point | None:
    """The day with which the title of a briefing, a speech or an interview ends."""
    for told in _SAID_ON.finditer(title) if len(title) < _LINE else ():
        for at in (told.end(), *(m.end() for m in _LEADS_TO_DAY.finditer(title, told.end()))):
            point, end = _day(title, at)
            if point and point.day and not title[end:].strip(" )."):
                return point
    return None


def _tell_later(above: Sequence[str], point: Point) -> bool:
    """Whether the text above a line has told a later time already, so that the line dates something else: "First imposed / 3 May 2019"."""
    later = (
        _day(text, told.start())[0] for text in above for told in _MONTH_OF_YEAR.finditer(text) if not _of_line(text)
    )
    return any(told is not None and told.first > point.last for told in later)


def _as_at(text: str) -> Point | None:
    """The day or month up to which a page says, beside other things, that it holds: "Compiled by X (last revision: May 2020)"."""
    told = _AS_AT.search(text) if len(text) < _LINE else _REVIEWED.search(text)
    return _day(text, told.end())[0] if told else None


def _led(texts: Sequence[str]) -> Point | None:
    """The day that opens the first paragraph and no other: "2019-05-14 Peru and Chile have signed …"."""
    led = [(number, lead) for number, text in enumerate(texts) if (lead := _LEAD.match(text))]
    return _day(led[0][1].string, led[0][1].start("day"))[0] if len(led) == 1 and led[0][0] < _FIRST else None


def _is_report(text: str, point: Point, *, named: bool) -> bool:
    """Whether a page with that line at its head counts from its day: it names its writer or days of the week, or opens with "Date:"."""
    return point.day is not None and (named or _DATED.match(text) is not None)


def _of_line(text: str) -> PageDate | None:
    """The date of a line that tells it and little else: "By A. Writer | Published 5 July 2025, 9:42"."""
    if len(text) > _LINE or not any(c.isdigit() for c in text):
        return None
    parts = _PART.split(text)
    for number, part in enumerate(parts):
        at = 1 if part.startswith("(") else 0
        label = _LABEL.match(part, at)
        at = label.end() if label else at
        city = _CITY.match(part, at)
        at = city.end() if city else at
        day_name = _DAY_NAME.match(part, at)
        at = day_name.end() if day_name else at
        point, end = _day(part, at, stretch=city is not None)
        if point is None and (name := day_name or city) and _DAY_NAME.fullmatch(name[0]):
            point, end = _by_weekday(part, at, name[0])
        rest = _REST.fullmatch(part, end) if point else None
        plain = label is None and city is None  # an entry of a chronology begins so, and its heading consists of it
        alone = len(parts) == 1 or "|" in text or _GENRE.fullmatch(parts[1])
        if plain and number == 0 and (text.endswith((".", ":")) or not alone):
            continue
        if point and rest and (point.day or label or (number > 0 and city is None)):
            said = label["label"] if label and label["label"] else ""
            rubric = any(_RUBRIC.fullmatch(other) for other in parts)
            filed = bool(_FILED.search(said) or rest["time"] or (label and label["by"]) or rubric)
            return PageDate(point, news=filed and point.day is not None)
    return None


def _titled(text: str) -> Point | None:
    """The day of "Sydney, Nov 12, 2025 – …", a dateline whose place is no word of capitals; without a place it names its agency."""
    city = _CITY.match(text)
    point, end = _day(text, city.end() if city else 0)
    signed = (_SIGNED if city else _AGENCY).match(text, end)
    return point if point and point.day and signed else None


def _yearless(text: str, texts: Sequence[str], posted: Point | None) -> Point | None:
    """The day of "NAIROBI, Aug 22 – …": in the year of the latest date that the page tells with its month, or the next.

    A page `posted` within two weeks of that day tells its year.

    Where the page dates only what is to come, it was written before the first of those days.
    """
    match = _YEARLESS.match(text)
    if match is None or not _is_closed(text, match):
        return None
    if not match["place"] and text[match.end() : match.end() + 2] != " (":
        return None
    if match["place"] and not (_PLACE.fullmatch(match["place"].rstrip(" ,(")) or _CITY.fullmatch(match["place"])):
        return None
    told, ahead, since = _told_and_ahead(texts)
    run = read_run(text, match.start("date"))
    if run is None or not run.items[0].days:
        return None
    month, day = run.items[0].month or 1, run.items[0].days[0].number
    if posted and (posted.first - (sent := _before(posted, month, day)).first).days <= _SOON:
        return sent
    if not (told or ahead):
        return None
    if ahead and told and (soon := _before(min(ahead, key=_parts), month, day)).first >= max(told, key=_parts).first:
        return soon
    if told:
        latest = max(told, key=_parts)
        year = max(since, latest.year + ((month, day) < _parts(latest)[1:]))
        return None if _told_of_later(texts, year) else Point(year, month, day)
    return _before(min(ahead, key=_parts), month, day)


def _told_and_ahead(texts: Sequence[str]) -> tuple[list[Point], list[Point], int]:
    """The dates with month and year that a page tells, those to come by themselves, and the year that "last year, on 5 May 2019" shows to be over."""
    told, ahead = list[Point](), list[Point]()
    since = 0
    for line in texts:
        for found in _MONTH_OF_YEAR.finditer(line):
            if (point := _day(line, found.start(), stretch=True)[0]) is not None:
                to_come = _AHEAD.search(line, max(0, found.start() - _CLAUSE), found.start())
                (ahead if to_come else told).append(point)
                if _LAST_YEAR.search(line, max(0, found.start() - _CLAUSE), found.start()):
                    since = point.year + 1
    return told, ahead, since


def _before(first: Point, month: int, day: int) -> Point:
    """The last such day that is not after a point."""
    later = month > (first.month or 0) or (month, day) > (first.month, first.day or day)
    return Point(first.year - later, month, day)


def _told_of_later(texts: Sequence[str], year: int) -> bool:
    """Whether a page tells what happened in a later year: nobody knows then in which it was written."""
    return any(
        int(told["year"]) > year and not _AHEAD.search(line, max(0, told.start() - _CLAUSE), told.start())
        for line in texts
        for told in _IN_YEAR.finditer(line)
    )


_IN_YEAR = regex(r"(?<!\bby )\b(?:[Ii]n|[Ss]ince) (?P<year>(?:19|20)\d\d)\b(?!\s?[-–/]\s?\d)")


def _is_closed(text: str, dateline: re.Match[str]) -> bool:
    """Whether a dateline ends where its day does: by a dash or its agency, after a place in capitals by a full stop."""
    place = (dateline["place"] or "").rstrip(" ,(")
    stopped = _PLACE.fullmatch(place) and _STOPPED.match(text, dateline.end())
    signed = dateline["place"] and _BY_AGENCY.match(text, dateline.end())
    return bool(stopped or signed or _END.match(text, dateline.end()))


def _sent(below: Sequence[str], shown: Point) -> Point | None:
    """The day of a dateline without its year below the date that a page shows, which may be that of the reader."""
    for text in below:
        match = _YEARLESS.match(text)
        run = read_run(text, match.start("date")) if match and match["place"] and _is_closed(text, match) else None
        if run is not None and run.items[0].days and shown.day:
            return _before(shown, run.items[0].month or 1, run.items[0].days[0].number)
    return None


def _parts(point: Point) -> tuple[int, int, int]:
    return point.year, point.month or 0, point.day or 0


def _by_weekday(text: str, at: int, name: str) -> tuple[Point | None, int]:
    """The day of "Friday, 08/09/2017", whichever of its numbers is the month."""
    run = read_run(text, at, day_first=True)
    item = run.items[0] if run and len(run.items) == 1 else None
    if run is None or item is None or not item.year or not item.month or len(item.days) != 1:
        return None, at
    day, month = item.days[0].number, item.month
    read = (Point(item.year, *told) for told in ((month, day), (day, month)) if is_point(item.year, *told))
    point = next((p for p in read if name[:3].casefold() == p.first.strftime("%a").casefold()), None)
    return point, run.end if point else at


def _day(text: str, at: int, *, stretch: bool = False) -> tuple[Point | None, int]:
    """The one date at a place, with its month and its day if told, and its end; the last day of a stretch."""
    run = read_run(text, at)
    if run is None or len(run.items) != 1:
        return None, at
    item = run.items[0]
    if not item.year or not item.month or (len(item.days) > 1 and not (stretch and item.spans_days)):
        return None, at
    return Point(item.year, item.month, item.days[-1].number if item.days else None), run.end
