"""Headings that are dates: "1974", "1990–91", "Mid-1980s", "April 2013", "2016 – today"."""

from __future__ import annotations

import re

from extract.dates.decade import read_decade
from extract.dates.explicit import read_run
from extract.dates.prefix import read_prefix
from extract.dates.told import run_extents
from extract.dates.value import Extent
from extract.regex import regex

_NOISE = regex(r"\s*(?:\([^)]*\)|[:.–—-])?\s*$")
_SINCE = regex(r"\s*(?:\d{1,2}[.)]\s+)?(?:after|following)\b", re.IGNORECASE)
_OPENING = regex(r"\s*(?:\d{1,2}[.)]\s+)?(?:the\s+(?=\d{4}s))?", re.IGNORECASE)


_YEAR_TOLD = regex(
    r"\b(?:of|in|for|during|events|chronology|timeline|diary|year)[:,]?\s(?P<year>(?:19|20)\d\d)\s*$|^(?P<review>(?:19|20)\d\d)(?::|\sin\s(?:review|retrospect)\b)",
    re.IGNORECASE,
)


def titled_year(title: str) -> int | None:
    """The one year that a page's title says it is about: "Peru: events of 2019", "2019 in review"."""
    found = _YEAR_TOLD.search(title) if len(_YEARS.findall(title)) == 1 else None
    return int(found["year"] or found["review"]) if found else None


_YEARS = regex(r"\b\d{4}\b")


def heading_extent(text: str) -> Extent | None:
    """The time that a heading consists of, or None when it is about something else."""
    start = _OPENING.match(text)
    prefix = read_prefix(text, start.end() if start else 0)
    if decade := read_decade(text, prefix):
        return decade.extent if _NOISE.fullmatch(text, decade.end) else None
    run = read_run(text, prefix.date, between=prefix.has("between"))
    if run is None or not _NOISE.fullmatch(text, run.end):
        return None
    extents = [told.extent for told in run_extents(run, prefix, None)]
    if not extents:
        return None
    if _SINCE.match(text):  # "After 1994"
        return Extent(extents[0].start, None)
    return Extent(extents[0].start, extents[-1].end)
