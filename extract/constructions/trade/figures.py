"""Figures: which amounts of a sentence tell what its measures count, when, and whether that has happened.

Figures come in chains ("$300 million in 1991, $2 billion in 2001 and $3.5bn in 2011"; "imports – 7.5 mln"), so they are
read from the amounts outwards: each amount looks left for the measure that governs it, and around itself for its date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.converted import is_converted
from extract.constructions.trade.goals import years_on
from extract.constructions.trade.words import (
    AIMED,
    BY_THEN,
    BY_YEAR,
    CHAIN,
    COMPARED,
    DATE_AFTER,
    DIFFERENCE,
    GOAL,
    INSERT,
    KNOWN,
    NO_CHAIN,
    OF_MEASURE,
    OTHER_SUM,
    PART_IS,
    PART_OF,
    SPOKEN_OF,
    STEP,
    UNDATED,
    VALUED,
    WORD_OF_CHAIN,
    YEAR,
)
from extract.patterns.realis import MODALS, realis
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.constructions.trade.measures import Measure

_IN_A_YEAR = regex(r"\d{4}-\d\d(?:-\d\d)?")
_NEXT = regex(
    r"(?:; |,? and |,? while |, (?!as |against|compared|from|versus|(?:up|down) from)|,? with )[^;.()\ue500-\ue7ff]{0,60}[\ue600-\ue6ff]"
)
_APPOSED = regex(r"(?: (?:in|for) [\ue500-\ue5ff])?,")
_ONLY = regex(r",(?: (?:an?|only|just|some|mere|paltry|still))*")
_BESIDE = regex(r"(?:,| of|:| were| was| at)? ?")
_YEARS = range(1900, 2101)
_LARGE = 10_000
_SCALES = (Decimal(10**9), Decimal(10**6), Decimal(10**3))
_WRITTEN = tuple(
    (regex(rf"(?:\d|\b) ?(?:{words})\b", re.IGNORECASE), scale)
    for words, scale in zip(("billions?|bn|bln|mlrd", "millions?|mn|mln|mio|m", "thousands?|k"), _SCALES, strict=True)
)
# A number that counts nothing of its own, so that it may have the unit of the figure before
_BARE = regex(
    r"(?: \(?(?:(?:in|for|by) )?(?:the )?(?:[\ue500-\ue5ff]|(?:[a-z]+ ){0,2}year)(?: (?:before|earlier|later))?\)?)?(?:[,;.)]| and |$)"
)
_SHARING = regex(r"(?:,| and|, and)[^;.()\ue500-\ue7ff]{0,40} [\ue600-\ue7ff]")
_SMALLEST = 100_000  # a sum without currency
_REACH = 110  # characters between a measure and its figure
_CHAINED = 90  # characters between two figures of a measure
_UNKNOWN = 3  # words between them that the chain need not know
_SENTENCE_HEAD = 60
_LED_IN = len(" worth of")  # of a measure's last words, which may lead in its figure


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount at an index of `Sentence.text` with what it counts; `dated` tells whether it has a date of its own."""

    measure: Measure
    index: int
    value: Decimal
    currency: str
    date: str
    told: Realis
    dated: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """The scale and currency of the figures before, which smaller numbers share: "20.9 billion: exports 4.1"."""

    scale: Decimal = Decimal(0)
    currency: str = ""


def read_figures(sentence: Sentence, text: str, measures: list[Measure], unit: Unit) -> tuple[list[Figure], Unit]:
    """The figures of `text`, which is the sentence's or a stretch of it at the same indices, and the unit they leave."""
    found: list[Figure] = []
    governing: Measure | None = None
    last, currency, date, reached = 0, "", "", False
    for index, mention in _amounts(sentence, text):
        before = [m for m in measures if m.start < index]  # a verb's figure may stand before its partner
        if (ahead := _ahead(text, index, measures)) is not None:
            before, governing, last = [ahead], ahead, index
        nearest = before[-1] if before else None
        amount = mention.amount
        if nearest is None or amount is None or DIFFERENCE.match(text[index + 1 :]) or STEP.search(text, 0, index):
            continue
        if nearest is governing and last and amount.currency != currency and is_converted(sentence, last - 1, index):
            last = index + 2
            continue
        on = nearest is governing and not (nearest.start >= last and _leads(text, nearest, index))
        if not (_goes_on(text, last, index) if on else _leads(text, nearest, index)):
            continue
        since, governing, last, currency = last, nearest, index + 1, amount.currency or currency or unit.currency
        told = _how(sentence, text, nearest, index, first=not reached)
        goal = told is Realis.PLANNED
        own, dated = date_of(sentence, text, index, nearest, goal=goal)
        date = own or ("" if goal or _OF_BEFORE.search(text, 0, index) else date)
        date = _date_after(sentence, text, index) if goal and reached else date
        reached = reached or not goal
        beside = ahead is not None or _BESIDE.fullmatch(text, nearest.end, index) is not None
        beside = beside or (on and amount.value not in _YEARS and _BARE.match(text, index + 1) is not None)
        written = sentence.words(index, index + 1)
        shared = Unit(_scale_ahead(sentence, text, index, measures) or unit.scale, currency)
        value, unit = _valued(mention, amount.value, shared, beside=beside, written=written)
        if value and not _undated(sentence, text, since if on else nearest.end, index):
            found.append(Figure(nearest, index, value, currency, date, told, dated))
            if amount.upper is not None and text.endswith(" from ", 0, index):  # no range: "from 1.7 to 2.1 billion"
                found.append(replace(found[-1], value=amount.upper))
    return found, unit


def _valued(mention: Mention, value: Decimal, unit: Unit, *, beside: bool, written: str) -> tuple[Decimal, Unit]:
    """The value in plain units, 0 where the unit stands elsewhere, and the unit for the figures that follow."""
    if mention.kind is Kind.NUMBER and value < _LARGE:
        return (value * unit.scale if beside else Decimal(0)), unit
    if mention.kind is Kind.NUMBER and not unit.currency and value < _SMALLEST:
        return Decimal(0), unit  # a table's figure
    return value, Unit(_scale_of(written) or next((s for s in _SCALES if value >= s), Decimal(0)), unit.currency)


def _scale_of(written: str) -> Decimal | None:
    """The scale that an amount is written in: millions in "3,652 million"."""
    return next((scale for word, scale in _WRITTEN if word.search(written)), None)


def _scale_ahead(sentence: Sentence, text: str, index: int, measures: list[Measure]) -> Decimal | None:
    """The scale of the next measure's figure, which a bare number shares: "exports 262 and imports 775 million"."""
    ahead = _SHARING.match(text, index + 1)
    if ahead is None or not any(index < m.start < ahead.end() for m in measures):
        return None
    return _scale_of(sentence.words(ahead.end() - 1, ahead.end()))


def _undated(sentence: Sentence, text: str, since: int, index: int) -> bool:
    """Whether the figure is of a time that no date tells: "in the second half of the drought"."""
    told = UNDATED.match(text, index + 1) or UNDATED.search(text, since, index)
    return told is not None and not _date_after(sentence, text, index)


def _leads(text: str, measure: Measure, index: int) -> bool:
    """Whether the words from a measure to the amount at `index` lead in its figure."""
    between = text[measure.end : index]
    between = inserted["before"] + " " + inserted["after"] if (inserted := INSERT.fullmatch(between)) else between
    if len(between) > _REACH or ";" in between or OTHER_SUM.search(between):
        return False
    apart = between.strip()
    led = VALUED.search(text[max(measure.start, measure.end - _LED_IN) : measure.end] + between)
    closed = apart == "," and text[index + 1 : index + 2] in {"", ".", ";"}  # "imports, 17.9."
    return bool(led or not apart or closed or (_ONLY.fullmatch(apart) and _APPOSED.match(text, index + 1)))


def _goes_on(text: str, last: int, index: int) -> bool:
    """Whether the words between two amounts go on with the same measure: words of prose, few others, nobody new."""
    if CHAIN.fullmatch(text, last, index):
        return True
    if index - last > _CHAINED or NO_CHAIN.search(text, last, index):
        return False
    words = re.findall(r"[\w'’-]+", re.sub("[\ue500-\ue5ff\ue800-\ue8ff]", " ", text[last:index]))
    return sum(not WORD_OF_CHAIN.fullmatch(w) for w in words) <= _UNKNOWN


def _how(sentence: Sentence, text: str, measure: Measure, index: int, *, first: bool) -> Realis:
    """Whether the figure at `index` is a goal, denied, or has come true; what a relative clause tells `first` has."""
    if first and KNOWN.match(text, measure.end, index):
        return Realis.HAPPENED
    if _THAN.search(text, 0, index):  # a goal is measured by what was reached
        return Realis.HAPPENED
    told = realis(sentence, measure.start, measure.end)
    figures_from = max(measure.end, text.rfind(": ", measure.end, index))  # "has never been much: 3 million in 2013"
    if told is Realis.DENIED and figures_from > measure.end:
        told = Realis.HAPPENED
    aimed = GOAL.search(text[max(0, measure.start - _SENTENCE_HEAD) : index])
    if aimed or (SPOKEN_OF.search(text, 0, measure.start) and BY_THEN.match(text, index + 1)):
        return Realis.PLANNED
    if _is_set(text, measure, index):
        return Realis.PLANNED
    if told in {Realis.HAPPENED, Realis.ALLEGED} and _UNREACHED.search(text, figures_from, index):
        return Realis.PLANNED
    return told if told in {Realis.PLANNED, Realis.DENIED} else Realis.HAPPENED


def _is_set(text: str, measure: Measure, index: int) -> bool:
    """Whether a figure is one to be come to by some time: "trade of 2 billion by 2030 was a dream"; what came to be is told by a verb."""
    one_phrase = index < measure.start or _OF.fullmatch(text, measure.end, index) is not None
    return bool(one_phrase and _BY_TIME.match(text, index + 1)) and not _COME_TO.search(text, 0, index)


_BY_TIME = regex(r"[^;,.\ue500-\ue6ff]{0,50}? by (?:the end of |the year )?[\ue500-\ue5ff]")
_OF = regex(r" of (?:(?:some|about|around|over|nearly|more than|at least) )?")
_COME_TO = regex(
    r"\b(?:reach|hit|attain|achiev|exceed|surpass|pass|cross|top|climb|gr[eo]w|ros|bring|brought|had|ha[sv]|s[ae]w|amount|total|record|generat|produc|register|accumulat|invest)\w*\b"
)
# "exports may reach", "trade has yet to exceed": no figure of what was.
_UNREACHED = regex(
    rf" (?:{MODALS}|cannot|(?:is|are|was|were) (?:un)?(?:able|expected|likely|set|due|supposed|meant|projected|forecast)? ?to|(?:has|have|had) (?:yet )?to|been going to|(?:did|does|do|has|have|had|was|were) (?:not|never)|fail(?:s|ed) to|tr(?:ies|ied) to|hop(?:es|ed) to|aims? to) (?:\w+ly )?(?:\w+)"
)
_THAN = regex(r"\b(?:against|compared (?:with|to)|up from|down from)(?: (?:the|some|about|only|just))* $")


def _ahead(text: str, index: int, measures: list[Measure]) -> Measure | None:
    """The measure behind a figure: "a target of 5 billion in trade", "of the total, 2 billion were Peruvian exports"."""
    behind = OF_MEASURE.match(text, index + 1)
    led_in = _FROM.search(text, max(0, index - _SENTENCE_HEAD), index)
    for measure in measures:
        if behind and index < measure.start <= behind.end() < measure.end:
            return measure
        if led_in and index < measure.start and _THEN.fullmatch(text, index + 1, measure.start):
            return measure
    for measure in measures:
        if index < measure.start and (is_part := PART_IS.fullmatch(text, index + 1, measure.start)):
            part_of = PART_OF.search(text, 0, index)
            return (
                measure
                if is_part["of"] or (part_of and (is_part["is"] or not text[part_of.end() : index].strip(" (")))
                else None
            )
    return None


_FROM = regex(r"(?:\A|[,;] )(?:up |down )?from (?:[a-z]+ ){0,3}$", re.IGNORECASE)
_THEN = regex(r"(?: (?:back )?in [\ue500-\ue5ff])?, ")


def _amounts(sentence: Sentence, text: str) -> list[tuple[int, Mention]]:
    found = ((i, sentence.at(i)) for i, c in enumerate(text) if c != " ")
    return [(i, m) for i, m in found if m is not None and m.kind in {Kind.MONEY, Kind.NUMBER} and m.form != "quantity"]


def date_of(sentence: Sentence, text: str, index: int, measure: Measure, *, goal: bool) -> tuple[str, bool]:
    """The date right after the amount, else the last one between measure and amount, else the one before the measure.

    Without any of them it is the date that the next figure has, or that of setting a goal. Also tells whether the date
    stands between the measure and what follows the amount, so that no other figure's date can be meant.
    """
    if after := _date_after(sentence, text, index):
        return after, True
    if (of_both := _OF_ALL.search(sentence.text, index)) and (all_of := sentence.at(of_both.start("date"))) is not None:
        told_year = str(all_of.amount.value) if all_of.amount is not None and all_of.amount.value in _YEARS else ""
        return all_of.date or told_year, True
    if _OF_BEFORE.search(text, 0, index):
        return "", False
    dates = [i for i in range(index) if _is_date(sentence.text[i]) and not COMPARED.search(sentence.text, 0, i)]
    aside = {i for m in _CLOSED.finditer(text, 0, index) for i in range(*m.span())}
    dates = [i for i in dates if i not in aside] or dates  # "600 in 2020 (2019: 700), and imports 200"
    at = dates[-1] if dates else -1
    mention = sentence.at(at) if at >= 0 else None
    year = YEAR.search(text, at + 1, index)  # "2015 – 300 million, 2016 – 340 million"
    number = sentence.at(year.start()) if year else None
    if number is not None and number.amount is not None and number.amount.value in _YEARS:
        return str(number.amount.value), True
    if goal and (then := years_on(sentence, text, index)):
        return then, True
    if mention is None and (set_on := AIMED.match(text, index + 1) if goal else None):
        mention = sentence.at(set_on.start("date"))
    if (
        mention is None
        and (shared := _NEXT.match(text, index + 1))
        and (ahead := _date_after(sentence, text, shared.end() - 1))
    ):
        return ahead, True
    date = (
        mention.date if mention is not None else _carried(sentence, goal=goal) if measure.start < _SENTENCE_HEAD else ""
    )
    own = mention is not None and at > measure.start
    if mention is None and _GREW_FROM.search(text, 0, index):
        return "", False  # "grew from 2 million to 5 million in 2013": of a time before
    if BY_YEAR.search(text, 0, index) and _IN_A_YEAR.fullmatch(date):
        return date[: len("2015")], own
    return date, own


# "3 million in 2022, up from 2 million": of a time before, nobody tells which
_OF_BEFORE = regex(
    r"[\ue600-\ue6ff](?: in)? [\ue500-\ue5ff],? \(?(?:up|down) from(?: (?:just|only|some|about|a mere|nearly|the))* $"
)
_OF_ALL = regex(r"[(,] ?(?:both|all|each)(?: figures)?(?: in| for| of)? (?P<date>[\ue500-\ue5ff\ue700-\ue7ff])")
_GREW_FROM = regex(r"(?:,| \w+(?:ed|led|ew)(?: \w+fold)?) (?:up )?from (?:(?:just|only|some|about|a mere|nearly) )*$")
_CLOSED = regex(r"\([^()]*\)")


def _carried(sentence: Sentence, *, goal: bool) -> str:
    """The date that the block carries, of statistics its year; a goal is not dated by the figures before it."""
    scope = sentence.scope
    if goal:
        return scope.date if scope.dated_by == "entry" else scope.meeting or scope.written
    return scope.date[: len("2015")] if _IN_A_YEAR.fullmatch(scope.date) else scope.date


def _date_after(sentence: Sentence, text: str, index: int) -> str:
    after = DATE_AFTER.match(text[index + 1 : index + 64])
    mention = sentence.at(index + 1 + after.start("date")) if after else None
    return mention.date if mention is not None else ""


def _is_date(character: str) -> bool:
    return Kind.DATE.value <= ord(character) < Kind.DATE.value + 256


def compared(text: str, figures: list[Figure]) -> list[Figure]:
    """The same figures, a pair of an earlier time counted as the pair before it.

    "Exports of 3 million and imports of 4 million in 2017, against 1 and 2 million the year before"
    """
    found = list(figures)
    for number in range(len(found) - 3):
        one, other, earlier, last = found[number : number + 4]
        if one.measure is other.measure or not earlier.measure is last.measure is other.measure:
            continue
        if _AGAINST.search(text, other.index, earlier.index) and _BOTH.fullmatch(text, earlier.index + 1, last.index):
            found[number + 2] = replace(earlier, measure=one.measure, date=last.date, dated=True)
            if one.date in {"", last.date}:
                found[number] = replace(one, date=other.date)
    return found


_AGAINST = regex(r"\b(?:against|compared (?:with|to)|versus|from|after) $")
_BOTH = regex(r" and ")


def aligned(text: str, sentence: Sentence, figures: list[Figure]) -> list[Figure]:
    """The same figures, a series without dates of its own dated as the series beside it.

    "Exports rose from 2 million in 2016 to 3 million in 2017, imports from 1 million to 4"; "in 2016 and 2017, exports
    were 2 and 3 million"; "from 2 million to 3 million between 2016 and 2017".
    """
    series: list[list[Figure]] = []
    for figure in figures:
        if series and series[-1][-1].measure is figure.measure:
            series[-1].append(figure)
        else:
            series.append([figure])
    found: list[Figure] = []
    pattern: tuple[str, ...] = ()
    for run in series:
        dates = tuple(f.date for f in run)
        if len(run) > 1 and (not any(f.dated for f in run[:-1]) or "/" in dates[0]) and len(set(dates)) == 1:
            told = pattern if len(pattern) == len(run) and not run[-1].dated else _dates_for(text, sentence, run)
            run = [replace(f, date=d) for f, d in zip(run, told, strict=True)] if len(told) == len(run) else run  # noqa: PLW2901
        elif len(set(dates)) == len(dates) > 1:
            pattern = dates
        found += run
    return found


_RUN_OF_DATES = regex(r"[\ue500-\ue5ff](?:,? (?:and |to )?(?:in )?[\ue500-\ue5ff])+")
_FROM_TO = regex(r"\bfrom (?P<one>[\ue600-\ue7ff]) to (?P<other>[\ue600-\ue6ff])")


def _is_year_each(text: str, run: list[Figure], ends: list[str]) -> bool:
    """Whether two figures are of two years on end: "2016/17: 3 and 4 million"."""
    years = [int(e) for e in ends if e.isdigit()]
    joined = _BOTH.fullmatch(text, run[0].index + 1, run[1].index)
    return joined is not None and len(years) == len(ends) and years[1] - years[0] == 1


def _dates_for(text: str, sentence: Sentence, run: list[Figure]) -> tuple[str, ...]:
    """As many dates as figures, told in one list, or as the two ends of a span of time."""
    for told in _RUN_OF_DATES.finditer(text):
        dates = tuple(m.date for m in sentence.within(*told.span()))
        if len(dates) == len(run):
            return dates
    first, last = run[0].index, run[-1].index
    ends = run[0].date.split("/")
    if len(run) == len(ends) == 2 and (first == last or _is_year_each(text, run, ends)):
        return tuple(ends)  # "doubled between 2010 and 2014, from 3 to 6 million"
    fromto = _FROM_TO.search(text, max(0, first - len("from ")), last + 1)
    if (
        len(run) == 2
        and fromto
        and fromto.start("one") == first
        and len(ends) == 2
        and all(e[:1].isdigit() for e in ends)
    ):
        return tuple(ends)
    return ()
