"""Every date of a block, left to right."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.dates.anchor import Anchor
from extract.dates.dateline import dateline_point
from extract.dates.decade import read_decade
from extract.dates.explicit import Run, read_run
from extract.dates.notation import Item
from extract.dates.prefix import FIRST_WORDS, Prefix, read_prefix
from extract.dates.relative import read_relative
from extract.dates.told import Told, run_extents
from extract.dates.value import compatible
from extract.dates.words import COUNTED, EVENT, FUNCTION, MONTH, PLURAL
from extract.document import Found, Span
from extract.numerals import NUMBER_WORD

_TRIGGER = re.compile(
    rf"(?<![\w$€£¥#/.,’'+-])(?:(?i:(?:{FIRST_WORDS}|that|this|next|same|a|an|another|half|just|only|almost|nearly|barely|later|"
    rf"earlier|year|today|yesterday|tomorrow|new|christmas|boxing|the|nineteen|{NUMBER_WORD})(?![\w]))|{MONTH}|\d|['’]\d0s)"
    r"|(?<=[\s(][–—-])(?:\d{4}|\d\d?\s[A-Z])|(?<=[a-z])\d{4}\s?[–—-]\s?\d{4}(?!\d)|(?<=\d[–—])\d{4}"
)
_SENTENCE = re.compile(r"(?:[.!?][\"”’')\]]*\s+(?=[\"“‘'(]?[A-Z0-9])|;\s+)")
_ABBREVIATION = re.compile(
    rf"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|No|Gen|Col|Prof|ca|Smt|Sen|Rep)|{MONTH}(?<=\.))\.?$"
)
_PARTICIPLE = re.compile(
    r"\b(?:signed|founded|established|born|died|opened|built|ratified|concluded|created|est\.?|formed)\s$"
)
_CLAUSE_START = re.compile(r"(?:^|[.!?:;]\s|[–—•*|]\s?)[\"“(\s]*$")
_ASIDE = re.compile(r"\([^()]{0,400}\)")
_DATING = re.compile(r"\b(?:dat(?:e|es|ed|ing)|stem(?:s|med|ming)?)\s+(?:back\s+)?$", re.IGNORECASE)
_GROWTH = re.compile(
    r"(?:increas|grow|grew|rose|ris|fell|fall|cut|reduc|drop|declin|up|down)\w*\s+by\s+$", re.IGNORECASE
)
_RECURRING = re.compile(r"\b(?:each|every)\s(?:the\s)?$", re.IGNORECASE)
_ALSO = re.compile(r",?\s+(?:(?:in|on)\s+)?(?:the\s+)?", re.IGNORECASE)
_HEAD = re.compile(r"\b(?:the|an?|his|her|its|their|this|our|whose)\s$", re.IGNORECASE)


def find_dates(text: str, anchor: Anchor) -> tuple[tuple[Found[str], ...], Anchor]:
    """The dates of one block's clean text and the anchor after it.

    Values are EDTF, level 1; forms are "absolute", "partial" (completed from the anchor), "relative", "year",
    "decade", "interval" and "open" (2005/.., ../1991). A date that nothing completes is left out.
    """
    state = _started(text, anchor.block())
    starts = [
        m.end()
        for m in _SENTENCE.finditer(text)
        if not _ABBREVIATION.search(text, max(0, m.start() - 9), m.start() + 1)
    ]
    asides = [(m.start(), m.end()) for m in _ASIDE.finditer(text)]
    found: list[Found[str]] = []
    position, outside = 0, state
    in_aside = False
    for trigger in _TRIGGER.finditer(text):
        at = trigger.start()
        if at < position:
            continue
        while starts and starts[0] <= at:
            starts.pop(0)
            state = replace(state, fresh=True)
        while asides and asides[0][1] <= at:
            state, in_aside = (outside if in_aside else state), False
            asides.pop(0)
        if asides and asides[0][0] < at and not in_aside:
            in_aside, outside = True, state
        told, state = _read(text, at, state)
        if told:
            position = max(at + 1, told[-1].end)
            if in_aside and _is_date_only(text, asides[0], told):
                outside = state
            found.extend(Found(Span(t.start, t.end), t.value, t.form) for t in told)
    return tuple(_told_once(text, found)), (outside if in_aside else state)


def _told_once(text: str, found: list[Found[str]]) -> list[Found[str]]:
    """One date for "the same year in December" and "three weeks later, on 4 May 2011": the second tells the first."""
    once: list[Found[str]] = []
    for date in found:
        if once and once[-1].form == "relative" and date.form in {"absolute", "partial", "year"}:
            before = once[-1]
            if _ALSO.fullmatch(text, before.span.end, date.span.start) and compatible(
                before.value, date.value
            ):
                once[-1] = Found(Span(before.span.start, date.span.end), date.value, date.form)
                continue
        once.append(date)
    return once


def _is_date_only(text: str, aside: tuple[int, int], told: list[Told]) -> bool:
    """Whether brackets hold a date and nothing else: "(1956)" moves the story on, an aside doesn't."""
    return not re.search(r"\w", text[aside[0] : told[0].start] + text[told[-1].end : aside[1]])


def _read(text: str, at: int, state: Anchor) -> tuple[list[Told], Anchor]:
    """The dates that begin at a trigger, and the anchor after them."""
    prefix = read_prefix(text, at)
    if told := read_relative(text, prefix, at, state):
        return [told], state.told(told.extent)
    if decade := read_decade(text, prefix):
        return [decade], state.told(decade.extent)
    run = read_run(text, prefix.date, between=prefix.has("between"))
    if run is None or _RECURRING.search(text, max(0, at - 10), at) or not _plausible(text, run, prefix):
        return [], state
    if prefix.has("from", "since") and _DATING.search(text, max(0, at - 20), at):
        prefix = prefix._replace(kinds=frozenset({"in"}), start=prefix.date)
    found = run_extents(run, prefix, lambda item: _year(item, state))
    for told in found:
        state = state.told(told.extent)
    return found, state


def _year(item: Item, anchor: Anchor) -> int | None:
    """The year of an item that has none: "of that year", or what the anchor tells."""
    if not item.relative:
        return anchor.year_for(item.month or 1, item.days[0].number if item.days else None)
    words = item.relative
    if words in {"last year", "this year", "next year"} and anchor.document:
        return anchor.document.year + {"last": -1, "this": 0, "next": 1}[words.split()[0]]
    if anchor.point is None:
        return None
    step = (
        1 if re.search("following|next", words) else -1 if re.search("previous|preceding|last", words) else 0
    )
    return anchor.point.year + step


def _plausible(text: str, run: Run, prefix: Prefix) -> bool:
    """Whether numbers and words that might be something else are a date here."""
    first = run.items[0]
    if first.month is not None:
        return (
            len(run.items) > 1
            or bool(first.days or first.year or first.relative)
            or _bare_month(text, first, prefix)
        )
    if first.ends is not None or len(run.items) > 1 or run.ongoing:
        return not COUNTED.match(text, run.end) and (
            bool(prefix.kinds) or first.ends is not None or _stands(text, run)
        )
    return _bare_year(text, first, prefix)


def _bare_month(text: str, item: Item, prefix: Prefix) -> bool:
    word = text[item.start : item.end]
    if prefix.has("in", "since", "from", "until", "before", "between", "early", "mid", "late", "on"):
        return True
    if word.endswith(("May", "May.")):
        return False
    short = len(word) <= 4 and word not in {"June", "July", "JUNE", "JULY"}
    if short and not word.endswith("."):
        return False
    before = text[max(0, item.start - 8) : item.start]
    starts = bool(_CLAUSE_START.search(before)) and bool(
        re.match(r"\s*[:–—-]", text[item.end : item.end + 3])
    )
    return starts or bool(_HEAD.search(before)) or (prefix.has("weak") and not short)


def _bare_year(text: str, item: Item, prefix: Prefix) -> bool:
    """A number from 1500 to 2100 is a year only where its surroundings allow."""
    if COUNTED.match(text, item.end) or re.match(
        r"-[A-Za-z]|\s(?:Agenda|Vision)\b|['’]?s\b", text[item.end : item.end + 12]
    ):
        return False
    plural = bool(PLURAL.match(text, item.end)) and not EVENT.match(text, item.end)
    if prefix.has("in", "since", "until", "year", "season", "part", "early", "mid", "late", "fiscal"):
        return not _GROWTH.search(text, max(0, item.start - 20), item.start)
    if prefix.has("the"):
        return True
    if prefix.has("from", "before", "between", "about", "weak", "on"):
        return not plural and (not prefix.has("about") or bool(FUNCTION.match(text, item.end)))
    if EVENT.match(text, item.end) or (_HEAD.search(text, max(0, item.start - 8), item.start) and not plural):
        return True
    return _stands_alone(text, item) or (
        bool(_PARTICIPLE.search(text, max(0, item.start - 14), item.start)) and not plural
    )


def _stands_alone(text: str, item: Item) -> bool:
    """In brackets, or at the head of a clause: "(1956)", "1974: …", "2008 saw …"."""
    before, after = text[max(0, item.start - 4) : item.start], text[item.end : item.end + 14]
    if (
        re.search(r"[(,;]\s?$", before)
        and re.match(r"\s?[),;–—]", after)
        and ("(" in before or after.lstrip().startswith(")"))
    ):
        return True
    head = bool(_CLAUSE_START.search(text[max(0, item.start - 4) : item.start]))
    return head and bool(
        re.match(r"\s?(?:$|[:–—,)-]|\s?(?:saw|was|marked|brought|witnessed|is|became)\b)", after)
    )


def _stands(text: str, run: Run) -> bool:
    """Years in a row without a preposition: in range, or where a single year may stand."""
    first = run.items[0]
    before = text[max(0, first.start - 2) : first.start]
    return any(run.ranges) or run.ongoing or before.endswith("(") or bool(_CLAUSE_START.search(before))


def _started(text: str, state: Anchor) -> Anchor:
    """The anchor with the document's date, if the block opens with a dateline."""
    point = None if state.news else dateline_point(text)
    return state.dated(point) if point else state
