"""Trade figures: turnover, exports, imports and investment of one state with another, by year.

Figures come in chains ("$629 million in 2010, $1.2 billion in 2021 and $1.4bn in 2022"; "exports – 19.6 mln"), so they are
read from the amounts outwards: each amount looks left for the measure that governs it, and around itself for its date.
Asides ("(exports – 19.6 mln, imports – 86.6 mln)") are read apart, so that the chain goes on behind them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from extract.amounts.number import plain
from extract.annotation.mention import Kind
from extract.claim import Claim, Realis, Role
from extract.constructions.parties import actor, topic
from extract.constructions.trade_parties import tabled
from extract.constructions.trade_words import (
    ADDRESS,
    AGAIN,
    AIMED,
    AIMING,
    ASIDE,
    BY_THEN,
    BY_YEAR,
    CHAIN,
    COMPARED,
    CONVERTED,
    CUSTOMS,
    DATE_AFTER,
    DIFFERENCE,
    GOAL,
    GOODS_MOVED,
    INSERT,
    KNOWN,
    MEASURES,
    OF_MEASURE,
    OTHER_SUM,
    PART_IS,
    PART_OF,
    PARTLY,
    REGIONS,
    SOURCE,
    SPEAKS,
    SPOKEN_OF,
    STEP,
    UNDATED,
    VALUED,
    YEAR,
)
from extract.document import BlockKind, Entity, EntityKind
from extract.patterns.frame import claim
from extract.patterns.pattern import compile_pattern
from extract.patterns.realis import realis
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence

_LIKE = frozenset({"same", "return", "again"})
_OPPOSITE = {"exports": "imports", "imports": "exports"}
_ITS = re.compile(r"\bits\b", re.IGNORECASE)
_IN_A_YEAR = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_NEXT = re.compile(
    r"(?:,? and |,? while |, (?!as |against|compared|from|versus|(?:up|down) from)|,? with )[^;.()\ue500-\ue7ff]{0,60}[\ue600-\ue6ff]"
)
_APPOSED = re.compile(r"(?: (?:in|for) [\ue500-\ue5ff])?,")
_ONLY = re.compile(r",(?: (?:an?|only|just|some|mere|paltry|still))*")
_BESIDE = re.compile(r"(?:,| of|:| were| was| at)? ?")
_SALES = re.compile(r" (?:[a-z]+ ){0,2}(?:exports|imports|sales|purchases|shipments)\b")
_DATE = re.compile(r"[\ue500-\ue5ff]")
_YEARS = range(1900, 2101)
_LARGE = 10_000
_SCALES = (Decimal(10**9), Decimal(10**6))
_REACH = 110  # characters between a measure and its figure
_SENTENCE_HEAD = 60
_LED_IN = len(" worth of")  # of a measure's last words, which may lead in its figure


@dataclass(frozen=True, slots=True)
class _Measure:
    name: str
    start: int
    end: int
    reporter: Entity | None = None
    partner: Entity | str | None = None


@extractor("trade", emits={"trade"})
def trade(document: Annotated) -> Iterator[Claim]:
    """Yearly and aggregate figures of trade and investment between two states."""
    tables = list(tabled(document))
    yield from tables
    rows = {told.span.start for told in tables}
    for block in document.blocks:
        if block and any(block[0].block.raw(s.span).start in rows for s in block):
            continue
        yield from _told(document, block)


def _told(document: Annotated, block: Sequence[Sentence]) -> Iterator[Claim]:
    """The figures that the sentences of a block tell, each in the light of those before it."""
    spoken_of: _Measure | None = None
    turnover: _Measure | None = None
    latest = ""  # the date of the figures told last
    silent = 0  # sentences since then
    for sentence in block:
        text = sentence.text
        spoken_of = spoken_of if silent <= 1 else None
        measures = _measures(sentence, spoken_of)
        again = AGAIN.search(text) if spoken_of is not None and not silent else None
        if spoken_of is not None and again and (not measures or again.end() <= measures[0].start):
            meant = turnover or spoken_of if AIMING.search(again.group()) else spoken_of
            measures.insert(0, replace(meant, start=again.start(), end=again.end()))
        if latest and not silent and PARTLY.search(text) and not _DATE.search(text):
            sentence = replace(sentence, scope=replace(sentence.scope, date=latest))  # noqa: PLW2901 -- the same in its light
        figured = list(_figures(document, sentence, measures))
        yield from figured
        latest = max((c.date for c in figured if c.realis is Realis.HAPPENED), default="") or latest
        silent = 0 if measures else silent + 1
        spoken_of = measures[0] if measures else spoken_of
        turnover = next((m for m in reversed(measures) if m.name == "turnover"), turnover if silent <= 1 else None)


def _figures(document: Annotated, sentence: Sentence, measures: list[_Measure]) -> Iterator[Claim]:
    """The figures of the sentence, then those of each aside in it."""
    if not measures:
        return
    text = sentence.text
    asides = [m.span() for m in ASIDE.finditer(text) if any(m.start() <= x.start < m.end() for x in measures)]
    plain = text
    for start, end in asides:
        plain = plain[:start] + " " * (end - start) + plain[end:]
    outside = [m for m in measures if plain[m.start : m.end].strip()]
    yield from _run(document, sentence, plain, outside)
    for start, end in asides:
        inner = " " * start + text[start:end] + " " * (len(text) - end)
        yield from _run(document, sentence, inner, [m for m in measures if m not in outside and start <= m.start < end])


def _run(document: Annotated, sentence: Sentence, text: str, measures: list[_Measure]) -> Iterator[Claim]:
    governing: _Measure | None = None
    last, currency, date, reached = 0, "", "", False
    scale = Decimal(0)
    for index, mention in _amounts(sentence, text):
        before = [m for m in measures if m.start < index]  # a verb's figure may stand before its partner
        if (ahead := _ahead(text, index, measures)) is not None:
            before, governing, last = [ahead], ahead, index
        nearest = before[-1] if before else None
        amount = mention.amount
        if nearest is None or amount is None or DIFFERENCE.match(text[index + 1 :]) or STEP.search(text, 0, index):
            continue
        if nearest is not governing:
            if not _leads(text, nearest, index):
                continue
        elif _is_conversion(text, last, index, currency, amount.currency):
            last = index + 2
            continue
        elif not CHAIN.fullmatch(text, last, index):
            continue
        governing, last, currency = nearest, index + 1, amount.currency or currency
        told = _how(sentence, text, nearest, index, first=not reached)
        goal = told is Realis.PLANNED
        date = _date(sentence, text, index, nearest, goal=goal) or ("" if goal else date)
        date = _date_after(sentence, text, index) if goal and reached else date
        reached = reached or not goal
        parties = _parties(sentence, _addressed(sentence, text, nearest, index))
        value = amount.value
        if mention.kind is Kind.NUMBER and value < _LARGE:  # "20.9 billion in 2023: exports 4.1, imports 16.8"
            value *= scale if _BESIDE.fullmatch(text, nearest.end, index) else 0
        else:
            scale = next((s for s in _SCALES if value >= s), Decimal(0))
        if (
            not value
            or parties is None
            or not (date or goal or nearest.name == "investment")
            or _undated(sentence, text, index)
        ):
            continue
        roles = {"reporter": parties[0], "partner": parties[1], "measure": nearest.name, "amount": plain(value)}
        roles |= {"currency": currency, "date": date.removeprefix("../")}  # "accumulated up to 2023": as of then
        yield claim(
            document,
            sentence,
            "trade",
            tuple(Role(n, v) for n, v in sorted(roles.items()) if v),
            confidence=0.92 if nearest.reporter or nearest.partner else 0.85,
            told=told,
            version="2",
        )


def _undated(sentence: Sentence, text: str, index: int) -> bool:
    """Whether the figure is of a time that no date tells: "in the second half of the drought"."""
    return bool(UNDATED.match(text, index + 1)) and not _date_after(sentence, text, index)


def _leads(text: str, measure: _Measure, index: int) -> bool:
    """Whether the words from a measure to the amount at `index` lead in its figure."""
    between = text[measure.end : index]
    if len(between) > _REACH or ";" in between or OTHER_SUM.search(between):
        return False
    between = inserted["before"] if (inserted := INSERT.fullmatch(between)) else between
    apart = between.strip()
    led = VALUED.search(text[max(measure.start, measure.end - _LED_IN) : measure.end] + between)
    return bool(led or not apart or (_ONLY.fullmatch(apart) and _APPOSED.match(text, index + 1)))


def _how(sentence: Sentence, text: str, measure: _Measure, index: int, *, first: bool) -> Realis:
    """Whether the figure at `index` is a goal, denied, or has come true; what a relative clause tells `first` has."""
    if first and KNOWN.match(text, measure.end, index):
        return Realis.HAPPENED
    told = realis(sentence, measure.start, measure.end)
    aimed = GOAL.search(text[max(0, measure.start - _SENTENCE_HEAD) : index])
    if aimed or (SPOKEN_OF.search(text, 0, measure.start) and BY_THEN.match(text, index + 1)):
        return Realis.PLANNED
    return told if told in {Realis.PLANNED, Realis.DENIED} else Realis.HAPPENED


def _ahead(text: str, index: int, measures: list[_Measure]) -> _Measure | None:
    """The measure behind a figure: "a target of 5 billion in trade", "of the total, 2 billion were Peruvian exports"."""
    behind = OF_MEASURE.match(text, index + 1)
    for measure in measures:
        if behind and index < measure.start <= behind.end() <= measure.end:
            return measure
    for measure in measures:
        if index < measure.start and (is_part := PART_IS.fullmatch(text, index + 1, measure.start)):
            return measure if is_part["of"] or PART_OF.search(text, 0, index) else None
    return None


def _is_conversion(text: str, last: int, index: int, currency: str, other: str) -> bool:
    """Whether an amount only repeats in another currency the one that ends at `last`: "3 billion rupees ($36 million)"."""
    return bool(currency != other and CONVERTED.fullmatch(text, last, index) and text.startswith(")", index + 1))


def _amounts(sentence: Sentence, text: str) -> list[tuple[int, Mention]]:
    found = ((i, sentence.at(i)) for i, c in enumerate(text) if c != " ")
    return [(i, m) for i, m in found if m is not None and m.kind in {Kind.MONEY, Kind.NUMBER} and m.form != "quantity"]


def _measures(sentence: Sentence, spoken_of: _Measure | None) -> list[_Measure]:
    """The measures in the order of the text; a partner that an earlier one told holds for those after it."""
    found: list[_Measure] = []
    if spoken_of is None and not SPEAKS.search(sentence.text):
        return found
    for name, pattern in MEASURES:
        for match in compile_pattern(pattern).finditer(sentence.text):
            if any(m.start < match.end() and match.start() < m.end for m in found):
                continue
            groups = {g.rstrip("0123456789"): g for g in match.re.groupindex if match[g]}
            told = {g: actor(sentence.at(match.start(full))) for g, full in groups.items() if g != "region"}
            partner = _region(match[groups["region"]]) if "region" in groups else told.get("partner")
            found.append(_Measure(name, *match.span(), told.get("reporter"), partner))
    found.sort(key=lambda m: m.start)
    figures_expected = spoken_of is not None or sentence.block.kind is not BlockKind.PARAGRAPH
    found = [
        m
        for m in found
        if figures_expected or len(found) > 1 or m.partner or not GOODS_MOVED.search(sentence.text[m.start : m.end])
    ]
    before = spoken_of
    inherited: list[_Measure] = []
    for measure in found:
        last = inherited[-1] if inherited else before
        if measure.name in _LIKE:
            if measure.name == "again":
                last = next((m for m in inherited if m.name == "turnover"), last)
            inherited += [_like(measure, last)] if last is not None else []
            continue
        inherited.append(_inherit(measure, before, last))
        before = inherited[-1] if inherited[-1].partner is not None else before
    return inherited


def _like(measure: _Measure, last: _Measure) -> _Measure:
    """A measure that only the one before tells: "those of Peru", "goods worth 2 million flowed the opposite way"."""
    told = replace(last, start=measure.start, end=measure.end)
    if measure.name == "return":
        return replace(told, name=_OPPOSITE.get(last.name, last.name))
    if measure.reporter is None or measure.reporter == last.reporter:
        return told
    return replace(told, reporter=measure.reporter, partner=measure.partner or last.reporter)


def _inherit(measure: _Measure, before: _Measure | None, last: _Measure | None) -> _Measure:
    """The measure with the parties of the one before it, as far as it does not tell its own."""
    if before is None or before.partner is None:
        if last is not None and measure.reporter is None and measure.partner is None and measure.name != "turnover":
            return replace(measure, reporter=last.reporter)  # "Peru sold for 2 million, bought for 3"
        return measure
    parties = (before.reporter, before.partner)
    if measure.partner is None and measure.reporter in {None, before.reporter}:
        return replace(measure, reporter=before.reporter, partner=before.partner)
    if measure.partner is None:  # "exports of X to Y …, and Y's exports …", "X's turnover with …, with Y's exports"
        return replace(measure, partner=before.reporter if measure.reporter == before.partner else before.partner)
    if measure.reporter is None:
        return replace(
            measure, reporter=next((p for p in parties if isinstance(p, Entity) and p != measure.partner), None)
        )
    return measure


def _region(words: str) -> str:
    name = re.sub(r"^the | (?:countries|states|nations)$", "", words, flags=re.IGNORECASE)
    return REGIONS.get(name.casefold(), name)


def _parties(sentence: Sentence, measure: _Measure) -> tuple[Entity, Entity | str] | None:
    """Reporter and partner: as told by the measure, else who counts, whose page it is, the section's pair."""
    reporter, partner = measure.reporter, measure.partner
    pair, publisher = sentence.scope.pair, sentence.scope.publisher
    if reporter is None and _ITS.search(sentence.text, max(0, measure.start - len("its ")), measure.end):
        own = topic(sentence, measure.start)
        reporter = own if own in pair and own != partner else None
    if reporter is None and partner is None:
        named = [
            m.entity
            for m in sentence.mentions
            if m.kind is Kind.DEMONYM and m.entity in pair and not _SALES.match(sentence.text, sentence.index(m) + 1)
        ]
        counting = _counting(sentence)
        reporter = counting if counting in pair else publisher or (named[0] if named else pair[0] if pair else None)
    if reporter is None and isinstance(partner, Entity):
        reporter = next((s for s in pair if s != partner and partner in pair), None) or (
            publisher if partner != publisher else None
        )
    elif reporter is None:
        reporter = publisher or (pair[0] if pair else None)
    if partner is None:
        partner = next((s for s in pair if s != reporter and reporter in pair), None)
    if reporter is None or partner is None or reporter == partner or reporter.kind is not EntityKind.STATE:
        return None
    return reporter, partner


def _addressed(sentence: Sentence, text: str, measure: _Measure, index: int) -> _Measure:
    """The measure with the partner told behind its figure: "exported goods worth $2 bn to Japan"."""
    after = ADDRESS[measure.name].match(text, index + 1) if measure.partner is None else None
    return replace(measure, partner=actor(sentence.at(after.start("partner")))) if after else measure


def _counting(sentence: Sentence) -> Entity | None:
    """The state by whose statistics it is counted."""
    found = SOURCE.search(sentence.text) or CUSTOMS.search(sentence.text)
    mention = sentence.at(found.start("source")) if found else None
    return mention.entity if mention is not None else None


def _date(sentence: Sentence, text: str, index: int, measure: _Measure, *, goal: bool) -> str:
    """The date right after the amount, else the last one between measure and amount, else the one before the measure.

    Without any of them it is the date that the next figure has, or that of setting a goal.
    """
    if after := _date_after(sentence, text, index):
        return after
    dates = [i for i in range(index) if _is_date(sentence.text[i]) and not COMPARED.search(sentence.text, 0, i)]
    at = dates[-1] if dates else -1
    mention = sentence.at(at) if at >= 0 else None
    year = YEAR.search(text, at + 1, index)  # "2015 – 300 million, 2016 – 340 million"
    number = sentence.at(year.start()) if year else None
    if number is not None and number.amount is not None and number.amount.value in _YEARS:
        return str(number.amount.value)
    if mention is None and (set_on := AIMED.match(text, index + 1) if goal else None):
        mention = sentence.at(set_on.start("date"))
    if (
        mention is None
        and (shared := _NEXT.match(text, index + 1))
        and (ahead := _date_after(sentence, text, shared.end() - 1))
    ):
        return ahead
    date = (
        mention.date if mention is not None else _carried(sentence, goal=goal) if measure.start < _SENTENCE_HEAD else ""
    )
    return date[: len("2015")] if BY_YEAR.search(text, 0, index) and _IN_A_YEAR.fullmatch(date) else date


def _carried(sentence: Sentence, *, goal: bool) -> str:
    """The date that the block carries; a goal is not dated by the figures before it."""
    return "" if goal and sentence.scope.dated_by != "entry" else sentence.scope.date


def _date_after(sentence: Sentence, text: str, index: int) -> str:
    after = DATE_AFTER.match(text[index + 1 : index + 64])
    mention = sentence.at(index + 1 + after.start("date")) if after else None
    return mention.date if mention is not None else ""


def _is_date(character: str) -> bool:
    return Kind.DATE.value <= ord(character) < Kind.DATE.value + 256
