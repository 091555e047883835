"""Whether a quote bears out a date: our own grammar decides, on the quote and on what its section carries over."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.dates import Anchor, bounds, find_dates
from extract.dates.value import OPEN, Extent, parse_point
from extract.llm.grounded import Grounded, Ungrounded
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.dates.value import Point
    from extract.llm.evidence import Evidence

_QUALIFIER = regex(r"[~?%]")
_SEASON = regex(r"(?P<year>\d{4})-(?:2[1-9]|3\d|4[01])\b")
_SINCE = regex(
    r"\b(?:since|(?:from|as of) [^.;]{0,40}\bon(?:wards?)?\b|onwards?|starting|until now|to date|to th(?:is|e present) day|present|today|now|still|"
    r"currently|remains?|continu\w+|ever after|has been|have been|incumbent)\b|\d ?[–—-] ?(?![\d\w ])",
    re.IGNORECASE,
)
_UNTIL = regex(r"\b(?:until|till|up to|through|by|before|end(?:ed|s)?|expir\w+|former\w*|last\w*)\b", re.IGNORECASE)
_YEAR = regex(r"(?<!\d)\d{4}(?!\d)")


def date(evidence: Evidence, told: str) -> Grounded:
    """A date as the evidence bears it out, in EDTF; a coarser one than told where only that much is there.

    Raises Ungrounded for a text that is no date, or one that neither the quote nor its scope tells.
    """
    if not told.isascii():  # the digits of other scripts are numbers to Python, but no EDTF
        raise Ungrounded(f"The date {told[:40]!r} is not EDTF.")
    wanted = _SEASON.sub(r"\g<year>", _QUALIFIER.sub("", told.strip()))
    try:
        bounds(wanted)
    except (ValueError, OverflowError):
        raise Ungrounded(f"The date {told[:40]!r} is not EDTF.") from None
    if found := _in_quote(wanted, evidence):
        return found
    scope = evidence.sentences[0].scope
    if scope.date and (scope.dated_by == "entry" or not evidence.dates):
        certainty = 0.95 if scope.dated_by == "entry" else 0.85
        if _tells(scope.date, wanted):
            return Grounded(wanted, certainty)
        if coarser := _within(wanted, (scope.date,)):
            return Grounded(coarser, certainty * 0.9)
    if scope.meeting and not evidence.dates and _tells(scope.meeting, wanted):
        return Grounded(wanted, 0.9)  # what a communiqué tells of happened when its meeting was held
    if scope.written and not evidence.dates and _tells(scope.written, wanted):
        return Grounded(wanted, 0.85)  # what a report tells without a date
    if not evidence.dates and _tells(_told_last(evidence), wanted):
        return Grounded(wanted, 0.85)  # "On the same occasion …": when the sentences before tell
    raise Ungrounded(f"The quote does not tell the date {told}.")


def _told_last(evidence: Evidence) -> str:
    """The date that stands last before the quote in its section; empty without one."""
    parts = evidence.section.parts
    first, here = evidence.parts[0]
    number = next(n for n, part in enumerate(parts) if part is first)
    beside = (m.date for m in reversed(first.sentence.mentions) if m.date and m.span.end <= here.start)
    earlier = (m.date for part in reversed(parts[:number]) for m in reversed(part.sentence.mentions) if m.date)
    return next(chain(beside, earlier), "")


def _in_quote(wanted: str, evidence: Evidence) -> Grounded | None:
    own = evidence.dates
    if wanted in own:
        return Grounded(wanted)
    if any(_tells(date, wanted) for date in own):
        return Grounded(wanted, 0.97)
    start, _, end = wanted.partition("/")
    if end and all(_is_open(side, start, evidence) or any(_tells(d, side) for d in own) for side in (start, end)):
        return Grounded(wanted, 0.95)
    if _completed(wanted, evidence):
        return Grounded(wanted, 0.93)
    if _is_bare_year(wanted, evidence):
        return Grounded(wanted, 0.95)
    if coarser := _within(wanted, own):
        return Grounded(coarser, 0.9)
    return None


def _is_open(side: str, start: str, evidence: Evidence) -> bool:
    """Whether a side of an interval is open and the quote has words for it: "since", "until"."""
    return side == OPEN and (_UNTIL if start == OPEN else _SINCE).search(evidence.text) is not None


def _tells(date: str, wanted: str) -> bool:
    """Whether a date tells another: itself, an end of it, or the month or year of an end."""
    if date == wanted:
        return True
    point = parse_point(wanted)
    if point is None:
        return False
    return any(_is_in(side, point) for text in date.split("/") if (side := parse_point(text)) is not None)


def _is_in(day: Point, whole: Point) -> bool:
    return day[: len([n for n in whole if n])] == tuple(n for n in whole if n)


def _within(wanted: str, dates: Iterable[str]) -> str:
    """The finest month or year among dates in which the date that is wanted lies."""
    point = parse_point(wanted.partition("/")[0])
    if point is None:
        return ""
    around = [d for d in dates if (p := parse_point(d)) is not None and _is_in(point, p)]
    return max(around, key=len, default="")


def _is_bare_year(wanted: str, evidence: Evidence) -> bool:
    """Whether a year stands in the quote without the words of a date: in a row of a table, in brackets."""
    amounts = {str(amount.value) for amount in evidence.amounts if amount.unit or amount.currency}
    return len(wanted) == len("2013") and wanted not in amounts and wanted in _YEAR.findall(evidence.text)


def _completed(wanted: str, evidence: Evidence) -> bool:
    """Whether the quote tells the date but for its year, and the text around it tells the year."""
    point = parse_point(wanted)
    if point is None or point.month is None or point.year not in _years_around(evidence):
        return False
    year = Extent(parse_point(f"{point.year:04d}"), parse_point(f"{point.year:04d}"))
    found, _ = find_dates(evidence.text, Anchor(last=year))
    return any(f.form == "partial" and f.value == wanted for f in found)


def _years_around(evidence: Evidence) -> set[int]:
    """The years told in the heading, the scope and the block of the quote."""
    sentence, (part, _) = evidence.sentences[0], evidence.parts[0]
    dates = [sentence.scope.date, sentence.scope.written, *evidence.dates]
    for other in evidence.section.parts:
        if other.block is part.block:
            dates += [m.date for m in other.sentence.mentions if m.kind is Kind.DATE]
    return {int(y) for text in (*dates, sentence.scope.heading) for y in _YEAR.findall(text)}
