"""The document's own date: a news dateline, or a line that says when it was published."""

from __future__ import annotations

import re

from extract.dates.explicit import read_run
from extract.dates.value import Point
from extract.dates.words import MONTH

_PLACE = re.compile(r"[A-Z][A-Z .,'’/()-]{1,50}(?:[A-Z]\w+)?")
_END = re.compile(r"\)?\s*(?:\([A-Z][\w\s/]{1,30}\)\s*)?[-–—:]\s")
_LABEL = re.compile(
    r"(?:(?:date|published|posted|issued|released|updated|last\s+(?:updated|modified|changed))(?:\s+(?:on|at))?\s*:?\s+)(?:\w+day,?\s+)?",
    re.IGNORECASE,
)
_BEGIN = re.compile(rf"\d\d?\s{MONTH}|{MONTH}|\d{{4}}-\d\d-\d\d")
_WITHIN = 80  # characters into a block, beyond which no dateline begins


def dateline(text: str) -> str | None:
    """The date, EDTF, of "TUNIS, March 3, 2019 - …" or "Published: 3 May 2019", or None."""
    point = dateline_point(text) or _labelled(text)
    return str(point) if point else None


def dateline_point(text: str) -> Point | None:
    """The day of a dateline with its place in capitals, at the head of a block."""
    for begin in _BEGIN.finditer(text, 0, _WITHIN):
        if not _PLACE.fullmatch(text[: begin.start()].rstrip(" ,(")):
            return None
        point, end = _day(text, begin.start())
        if point and _END.match(text, end):
            return point
    return None


def _labelled(text: str) -> Point | None:
    label = _LABEL.match(text)
    point, end = _day(text, label.end()) if label else (None, 0)
    return point if not text[end:].strip(" .)") else None


def _day(text: str, at: int) -> tuple[Point | None, int]:
    """The one full date at a place, and its end."""
    run = read_run(text, at)
    if run is None or len(run.items) != 1:
        return None, at
    item = run.items[0]
    if not item.year or not item.month or len(item.days) != 1:
        return None, at
    return Point(item.year, item.month, item.days[0].number), run.end
