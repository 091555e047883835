"""Every date of a block, left to right."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.dates.dateline import dateline_point
from extract.dates.decade import read_decade
from extract.dates.explicit import read_run
from extract.dates.plausible import is_plausible
from extract.dates.prefix import FIRST_WORDS, read_prefix
from extract.dates.relative import read_relative
from extract.dates.story import Place, place
from extract.dates.told import BY_DOCUMENT, Told, run_extents, year_shift
from extract.dates.value import compatible
from extract.dates.words import MONTH
from extract.document import Found, Span
from extract.numerals import NUMBER_WORD
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.dates.anchor import Anchor
    from extract.dates.notation import Item
    from extract.dates.prefix import Prefix

_OTHER_FIRST_WORDS = (
    r"that|this|next|same|a|an|another|half|just|only|almost|nearly|barely|later|earlier|today|yesterday|tomorrow|new|"
    r"christmas|boxing|nineteen|each|every"
)
_TRIGGER = regex(
    rf"(?<![\w$€£¥#/.,’'+-])(?:(?i:(?:{FIRST_WORDS}|{_OTHER_FIRST_WORDS}|{NUMBER_WORD})(?!\w))|{MONTH}|\d|['’]\d0s)"
    r"|(?<=[\s(][–—-])(?:\d{4}|\d\d?\s[A-Z])"  # after a dash that opens an aside
    r"|(?<=[a-z])\d{4}\s?[–—-]\s?\d{4}(?!\d)"  # glued to the label of a table row
    r"|(?<=\d[–—])\d{4}"
)
_SENTENCE = regex(r"(?:[.!?][\"”’')\]]*\s+(?=[\"“‘'(]?[A-Z0-9])|;\s+)")
_ABBREVIATION = regex(rf"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|No|Gen|Col|Prof|ca|Smt|Sen|Rep)|{MONTH}(?<=\.))\.?\Z")
_ABBREVIATION_LENGTH = 9
_HAVING = (  # "…, Lima having sold it that May"
    r",\s(?:(?:the|its|his|her|their)\s)?(?:[\w-]+\s){0,6}?having\s"
    r"(?:(?!,\s(?:although|though|whereas|while|but|when|which|whose|who)\b)[^.;()]){0,200}"
)
_CLAUSE_OF = r",\s(?:which|who|whose|whom|where)\s"
_HAD_DONE = rf"{_CLAUSE_OF}(?:[\w’'-]+\s){{0,4}}?had\s"
_HAD = rf"{_HAD_DONE}[^.;()]{{0,240}}[.;]"  # "…, which had paid in May 1991, …"
_ASIDE = regex(rf"\([^()]{{0,400}}\)|{_HAD}|{_HAVING}")
_NEWS_ASIDE = regex(rf"\([^()]{{0,400}}\)|{_CLAUSE_OF}[^,.;()]{{0,160}},|{_HAVING}")
_RELATIVE = regex(_CLAUSE_OF)
_EARLIER = regex(_HAD_DONE)
_DATING = regex(r"\b(?:dat(?:e|es|ed|ing)|stem(?:s|med|ming)?)\s+(?:back\s+)?\Z", re.IGNORECASE)
_NAMED = regex(
    r"\b(?:treat(?:y|ies)|agreements?|accords?|conventions?|pacts?|contracts?|memorand(?:um|a)|protocols?|declarations?|deals?|"
    r"laws?|decrees?|reports?|figures?|data|estimates?|letters?|notes?|loans?|debts?|photographs?)\s+\Z",
    re.IGNORECASE,
)
_NEVER = regex(r"(?:\b(?:not|never|no|nor)|n['’]t)\b[^.;:]*\Z", re.IGNORECASE)
_RECURRING = regex(r"(?:each|every)\s+(?:the\s+)?", re.IGNORECASE)
_ROUNDED = 2  # years
_CLAUSE = 160  # characters before a date within which a plan is told
_PLAN = regex(
    r"\b(?:will|shall|won['’]t|(?:is|are|be)\s+(?:not\s+)?(?:due|set|to|expected|scheduled|planned|slated|likely|being\s+planned)|"
    r"(?:said|says|announced|confirmed|added|reported|told\s\w+)\b[^.;]{1,60}?\bwould|(?:leaves|departs|arrives|travels|heads|flies|begins|starts)\b|(?:due|scheduled|slated|planned|expected|mooted)\s+(?:for|in|on|to)|plans?\s+to|hopes?\s+to|intends?\s+to|upcoming|forthcoming|invited\s+\w+(?:\s[A-Z]\w+)?\s+to)"
    r"\b[^.;]*\Z"
)
_REPORTED = regex(
    r"(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s)\b(?:said|announced|confirmed|reported|stated|declared|added|known|disclosed|revealed|"
    r"told\s(?:\w+\s)?\w+|(?<=let\sit\s)be\sknown)\s+(?:late\s+|early\s+)?\Z"
)
_PLANNED = regex(
    rf"for\s+(?:early\s+|late\s+|mid-)?{MONTH}(?!\s\d)|(?:(?!\w+ed\b|said\b|told\b|met\b|was\b|were\b)[^.;]){{0,60}}?\b(?:will|(?:is|are)\s+(?:to|due\s+to|expected\s+to))\b"
)
_STANDS = regex(r"\s+(?:is|takes\s+place|comes|marks|aims|provides|offers)\b")
_ENTRY = regex(r"[^\w(\[]{0,4}")  # what may stand before an entry's date: a bullet, dashes
_LEAD = regex(r"\s?(?::|[–—]\s|--?\s)")
_ALSO = regex(r",?\s+(?:(?:in|on)\s+)?(?:the\s+)?", re.IGNORECASE)


def find_dates(text: str, anchor: Anchor) -> tuple[tuple[Found[str], ...], Anchor]:
    """The dates of one block's clean text and the anchor after it.

    Values are EDTF, level 1; forms are "absolute", "partial" (completed from the anchor), "relative", "year",
    "decade", "interval" and "open" (2005/.., ../1991). A date that nothing completes is left out.
    """
    state = _started(text, anchor.block())
    starts = deque(_sentence_starts(text))
    asides = deque(_asides(text, news=state.news))
    found: list[Told] = []
    outside: Anchor | None = None  # the anchor before the brackets that we are in
    position = begun = 0  # the end of the last date, the start of the running sentence
    entry = False  # whether the block opens with its date, as an entry of a chronology does: its year holds throughout
    for trigger in _TRIGGER.finditer(text):
        at = trigger.start()
        if at < position:
            continue
        while asides and asides[0].end() <= at:
            state, outside = _past(asides.popleft(), outside, state), None
        while starts and starts[0] <= at:
            begun = starts.popleft()
            state = replace(state, fresh=not entry) if text[begun - 2] == ";" else state.sentence(fresh=not entry)
        if outside is None:
            outside = _entered(asides, at, state)
        if recurring := _RECURRING.match(text, at):
            run = read_run(text, recurring.end())
            position = run.end if run else position
            continue
        if state.document is not None:
            state = replace(state, ahead=_is_plan(text, max(begun, at - _CLAUSE), at))
        told, state = _read(text, at, state, begun)
        if told:
            position = max(at + 1, told[-1].end)
            entry = entry or (
                not found and bool(_ENTRY.fullmatch(text, 0, told[0].start)) and bool(_LEAD.match(text, position))
            )
            if outside and asides and _is_date_only(text, asides[0], told):
                outside = state
            found.extend(told)
    return tuple(_found(text, found)), outside or state


def _asides(text: str, *, news: bool) -> Iterator[re.Match[str]]:
    """The brackets within a text and, in a report, its relative clauses: what they tell moves the story not on."""
    pattern = _NEWS_ASIDE if news else _ASIDE
    return (m for m in pattern.finditer(text) if m.end() - m.start() < len(text))


def _entered(asides: deque[re.Match[str]], at: int, state: Anchor) -> Anchor | None:
    """The anchor before the aside that a place lies in; None outside of any, and one that leads not away is dropped."""
    if not asides or asides[0].start() >= at:
        return None
    if _leads_away(asides[0], state):
        return state
    asides.popleft()
    return None


def _leads_away(aside: re.Match[str], state: Anchor) -> bool:
    """Whether what an aside dates moves the story not on: not so the first date that a sentence of plain text tells."""
    return state.news or not (aside[0].startswith(",") and state.fresh and _EARLIER.match(aside[0]))


def _past(aside: re.Match[str], outside: Anchor | None, state: Anchor) -> Anchor:
    """The anchor after an aside: back to what it was before, but time may be measured from what a relative clause told."""
    if outside is None or not _RELATIVE.match(aside[0]):
        return outside or state
    if outside.fresh:  # "the pact, which they made in May 1990, was ratified a year later"
        return replace(outside, said=state.said, near=state.near or state.last)
    return outside if _EARLIER.match(aside[0]) else replace(outside, said=state.said)


def _is_plan(text: str, start: int, at: int) -> bool:
    """Whether the clause around a date tells of what is to come; but not "…, they announced *on Friday*"."""
    if _REPORTED.search(text, start, at):
        return False
    return bool(_PLAN.search(text, start, at) or _PLANNED.match(text, at))


def _started(text: str, state: Anchor) -> Anchor:
    """The anchor with the document's date, if the block opens with a dateline; a page may hold several reports."""
    point = dateline_point(text) if text[:2].isupper() or not state.news else None
    return state.dated(point) if point else state


def _sentence_starts(text: str) -> list[int]:
    """Where sentences begin; roughly, as all that hangs on it is which year a date of the news takes."""
    ends = ((m, text[max(0, m.start() - _ABBREVIATION_LENGTH) : m.start() + 1]) for m in _SENTENCE.finditer(text))
    return [match.end() for match, before in ends if not _ABBREVIATION.search(before)]


def _read(text: str, at: int, state: Anchor, begun: int) -> tuple[list[Told], Anchor]:
    """The dates that begin at a trigger, and the anchor after them."""
    prefix = read_prefix(text, at)
    if told := read_relative(text, prefix, at, state):
        return [told], state.told(told.extent, _place(text, told, begun, state))
    if decade := read_decade(text, prefix):
        return [decade], state.told(decade.extent, _place(text, decade, begun, state))
    run = read_run(text, prefix.date, between=prefix.has("between"), day_first=state.day_first)
    if run is None or not is_plausible(text, run, prefix):
        return [], state
    here = state
    first = run.items[0]
    if _STANDS.match(text, run.end) and first.month and first.days and state.is_soon(first.month, first.days[0].number):
        here = replace(state, ahead=True)  # "her visit on 3 May is the first": told before it
    lasted = prefix.has("until") and state.last is not None
    if _is_point(text, at, prefix):
        prefix = prefix._replace(kinds=frozenset({"in"}), start=prefix.date)
    found = run_extents(run, prefix, lambda item: _year(item, here))
    if state.news and found and all(told.form == "partial" for told in found) and state.fresh:
        for told in found:
            state = state.told(told.extent)
        return found, replace(state, fresh=True)  # "on Dec. 13, and on Feb. 3": each is the latest such day
    if lasted:  # "not mended until 1948" tells how long, and moves no time on
        return found, replace(state, fresh=False)
    for told in found:
        state = state.told(told.extent, _place(text, told, begun, here))
    return found, state


def _place(text: str, told: Told, begun: int, state: Anchor) -> Place:
    return place(text, Span(told.start, told.end), told.value, begun, state.present)


def _is_point(text: str, at: int, prefix: Prefix) -> bool:
    """Whether "from", "since" and "until" open no time: "dating from 1948", "a treaty from 1948", "not until 1948"."""
    if prefix.has("from", "since"):
        before = text[max(0, at - 24) : at]
        return bool(_DATING.search(before)) or (prefix.has("from") and bool(_NAMED.search(before)))
    return prefix.has("until", "before") and bool(_NEVER.search(text, max(0, at - 80), at))


def _year(item: Item, anchor: Anchor) -> int | None:
    """The year of an item that has none: "of that year", or what the anchor tells."""
    words = item.relative
    if not words:
        return anchor.year_for(item.month or 1, item.days[0].number if item.days else None)
    if words in BY_DOCUMENT:  # "last year" on a page of nobody knows which year is not the one before the year reached
        return anchor.document and anchor.document.year + {"last": -1, "next": 1}.get(words.split()[0], 0)
    here = anchor.said if year_shift(words) == 0 else anchor.point
    return here and here.year + year_shift(words)


def _is_date_only(text: str, aside: re.Match[str], told: list[Told]) -> bool:
    """Whether brackets hold a date and nothing else: "(1956)" moves the story on, an aside or a life, "(1956–84)", doesn't."""
    ends = told[-1].extent
    if ends.start is None or ends.end is None or (ends.end.month is None and ends.start != ends.end):
        return False
    return not re.search(r"\w", text[aside.start() : told[0].start] + text[told[-1].end : aside.end()])


def _is_about(relative: str, told: str) -> bool:
    """Whether a distance in years only rounds the date that follows: "two decades on, on 11 March 2009"."""
    years = relative[:4], told[:4]
    return years[0] == years[1] or (
        len(relative) == len(years[0]) < len(told)
        and all(year.isdigit() for year in years)
        and abs(int(years[0]) - int(years[1])) <= _ROUNDED
    )


def _is_same(relative: str, date: Told, *, apposed: bool) -> bool:
    """Whether a date told by another is the one that follows: "a week later, on 4 May 2011"; a full one behind a comma is."""
    full = date.form in {"absolute", "interval"} and date.extent.end is not None and date.extent.end.day is not None
    return (apposed and full) or compatible(relative, date.value) or _is_about(relative, date.value)


def _found(text: str, told: list[Told]) -> list[Found[str]]:
    """The dates as found; "the same year in December" and "a week later, on 4 May 2011" are one."""
    found: list[Found[str]] = []
    for date in told:
        start, before = date.start, found[-1] if found else None
        again = before and before.form == "relative" and date.form in {"absolute", "partial", "year", "interval"}
        gap = before and again and _ALSO.fullmatch(text, before.span.end, date.start)
        if before and gap and _is_same(before.value, date, apposed=gap[0].startswith(",")):
            start = found.pop().span.start
        found.append(Found(Span(start, date.end), date.value, date.form))
    return found
