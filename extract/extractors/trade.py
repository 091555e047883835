"""Trade figures: turnover, exports, imports and investment of one state with another, by year.

What is counted and whose it is tell the measures (`extract.constructions.trade.measures`), how much and when the figures
(`extract.constructions.trade.figures`). Asides ("(exports – 12.5 mln, imports – 7.5 mln)") are read apart, so that a chain
of figures goes on behind them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.amounts.number import plain
from extract.annotation.mention import Kind
from extract.claim import Claim, Realis, Role
from extract.constructions.lists import announced
from extract.constructions.page_state import page_state
from extract.constructions.parties import actor, topic
from extract.constructions.trade.figures import Figure, Unit, aligned, compared, read_figures
from extract.constructions.trade.measures import Measure, read_measures
from extract.constructions.trade.parties import tabled
from extract.constructions.trade.words import ADDRESS, AGAIN, AIMING, ASIDE, BESIDE, CUSTOMS, FRONTED, PARTNERED, SOURCE
from extract.document import BlockKind, Entity, EntityKind
from extract.patterns.frame import claim
from extract.regex import regex
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence

_MUTUAL = regex(r"\b(?:bilateral|mutual|two-way|each other|our)\b", re.IGNORECASE)
_REVENUE = regex(r"\b(?:revenues?|earnings|net sales|our sales)\b", re.IGNORECASE)
_ITS = regex(r"\bits\b", re.IGNORECASE)
_SALES = regex(r" (?:[a-z]+ ){0,2}(?:exports|imports|sales|purchases|shipments)\b")
# A line that tells when the figures below it are of: "Period: January–June 2022"
_PERIOD = regex(
    r"[^\w]*(?:(?:reporting |reference |data )?(?:period|year|date)|as of|data|figures)(?: (?:for|of))?:? ?[\ue500-\ue5ff]\W*",
    re.IGNORECASE,
)
_YEARS_LINE = regex(r"\W*[\ue500-\ue5ff]\W{0,4}(?=[\ue600-\ue6ff])")
_DATE = regex(r"[\ue500-\ue5ff]")
_SIDE_BY_SIDE = regex(r"[\ue000-\ue0ff\ue400-\ue4ff] and (?:the )?[\ue000-\ue0ff\ue400-\ue4ff] (?:[a-z]+ ){0,2}$")


@extractor("trade", emits={"trade"})
def trade(document: Annotated) -> Iterator[Claim]:
    """Yearly and aggregate figures of trade and investment between two states."""
    tables = list(tabled(document))
    yield from tables
    rows = {told.span.start for told in tables}
    context, own = _Context(), page_state(document)
    for block in document.blocks:
        if block and any(block[0].block.raw(s.span).start in rows for s in block):
            continue
        context = context.entering(block)
        yield from _told(document, block, context, own)


@dataclass(slots=True)
class _Context:
    """What the sentences before have told: what was counted, the date of the last figures, and how long ago that was."""

    spoken_of: Measure | None = None
    turnover: Measure | None = None
    latest: str = ""
    silent: int = 0  # sentences since then
    listed: bool = False
    leads: bool = False  # whether the block before ended in a colon
    brief: bool = False  # whether it was a paragraph of a sentence or two, as news have them

    def entering(self, block: Sequence[Sentence]) -> _Context:
        """The same for a list's next item and for the next of brief paragraphs, nothing for another block."""
        listed = bool(block) and (
            block[0].block.kind in {BlockKind.ITEM, BlockKind.FIELD} or block[0].scope.dated_by == "entry"
        )
        leads = bool(block) and block[-1].block.text.rstrip().endswith(":")
        brief = 0 < len(block) <= _BRIEF and block[0].block.kind is BlockKind.PARAGRAPH
        goes_on = (listed or self.leads) and (self.listed or self.leads)
        if self.silent or not (goes_on or (brief and self.brief)):
            return _Context(listed=listed, leads=leads, brief=brief)
        self.listed, self.leads, self.brief = goes_on, leads, brief
        return self


_BRIEF = 2  # sentences
_LIFTED = regex(r"(?:bring|rais|increas|boost|tak|expand|lift|doubl)", re.IGNORECASE)


def _told(document: Annotated, block: Sequence[Sentence], context: _Context, own: Entity | None) -> Iterator[Claim]:
    """The figures that the sentences of a block tell, each in the light of those before it, on a page on the state `own`."""
    for number, sentence in enumerate(block):
        text = sentence.text
        context.spoken_of = context.spoken_of if context.silent <= 1 else None
        spoken_of = context.spoken_of
        if spoken_of is not None and _of_pair(sentence) and not _is_pairs(sentence, spoken_of):
            spoken_of = None  # "both governments hope": no longer what a third state bought
        measures = read_measures(sentence, spoken_of, block[number - 1] if number else None)
        again = AGAIN.search(text) if spoken_of is not None and not context.silent else None
        if spoken_of is not None and again and (not measures or again.end() <= measures[0].start):
            meant = (
                context.turnover or spoken_of
                if AIMING.search(again.group()) or _LIFTED.match(again.group())
                else spoken_of
            )
            measures.insert(0, replace(meant, start=again.start(), end=again.end()))
        if spoken_of is not None and not measures and context.listed and (line := _YEARS_LINE.match(text)):
            measures = [replace(spoken_of, start=0, end=line.end())]
        date = (context.latest if not context.silent else "") or _headed(sentence)
        if date and sentence.scope.dated_by != "entry" and not _DATE.search(text):
            sentence = replace(sentence, scope=replace(sentence.scope, date=date))  # noqa: PLW2901 -- the same in its light
        if _PERIOD.fullmatch(text) and (dates := sentence.within(0, len(text))):
            context.latest = dates[0].date
            continue
        figured = list(_figures(document, sentence, measures, own))
        yield from figured
        context.latest = max((c.date for c in figured if c.realis is Realis.HAPPENED), default="") or context.latest
        context.silent = 0 if measures else context.silent + 1
        context.spoken_of = measures[0] if measures else spoken_of
        context.turnover = next(
            (m for m in reversed(measures) if m.name == "turnover"), context.turnover if context.silent <= 1 else None
        )


def _headed(sentence: Sentence) -> str:
    """The year that the heading of a list of figures tells: "Trade with Peru (2022)"."""
    lead = announced(sentence, "trade")
    dates = [m.date for m in lead.mentions if m.date] if lead is not None else []
    return dates[0] if len(dates) == 1 else ""


def _of_pair(sentence: Sentence) -> bool:
    """Whether a sentence speaks of the two states together."""
    return any(m.kind is Kind.PAIR for m in sentence.mentions) or _MUTUAL.search(sentence.text) is not None


def _is_pairs(sentence: Sentence, measure: Measure) -> bool:
    """Whether all parties told of a measure are of the section's pair."""
    return all(p is None or p in sentence.scope.pair for p in (measure.reporter, measure.partner))


def _figures(document: Annotated, sentence: Sentence, measures: list[Measure], own: Entity | None) -> Iterator[Claim]:
    """The figures of the sentence, then those of each aside in it, whose numbers share the unit of what stands before."""
    if not measures:
        return
    text = sentence.text
    asides = [m.span() for m in ASIDE.finditer(text) if any(m.start() <= x.start < m.end() for x in measures)]
    outside = text
    for start, end in (*asides, *(m.span() for p in (SOURCE, CUSTOMS) for m in p.finditer(text))):
        outside = outside[:start] + " " * (end - start) + outside[end:]
    told, unit = read_figures(sentence, outside, [m for m in measures if outside[m.start : m.end].strip()], Unit())
    yield from _claims(document, sentence, own, aligned(outside, sentence, compared(outside, told)))
    for start, end in asides:
        inner = " " * start + text[start:end] + " " * (len(text) - end)
        within = [m for m in measures if start <= m.start < end]
        yield from _claims(document, sentence, own, read_figures(sentence, inner, within, unit)[0])


def _claims(document: Annotated, sentence: Sentence, own: Entity | None, figures: list[Figure]) -> Iterator[Claim]:
    text = sentence.text
    for figure in figures:
        measure = figure.measure
        if measure.reporter is None and measure.name in {"exports", "imports"} and _REVENUE.search(text):
            continue  # a firm's own
        if _ABROAD.match(text, figure.index + 1) or _ABROAD.match(text, measure.end):
            continue  # "its sales abroad": to all the world
        if _NO_MORE.search(text, min(measure.end, figure.index), figure.index):
            continue  # "did not exceed 20 million": less, nobody knows how much
        parties = _parties(sentence, _addressed(sentence, text, measure, figure.index), own)
        if parties is None or not (figure.date or figure.told is Realis.PLANNED or measure.name == "investment"):
            continue
        roles = {"reporter": parties[0], "partner": parties[1], "measure": measure.name, "amount": plain(figure.value)}
        # "accumulated up to 2023": as of then
        roles |= {"currency": figure.currency, "date": figure.date.removeprefix("../")}
        yield claim(
            document,
            sentence,
            "trade",
            tuple(Role(n, v) for n, v in sorted(roles.items()) if v),
            confidence=0.92 if measure.reporter or measure.partner else 0.85,
            told=figure.told,
            version="2",
        )


_ABROAD = regex(
    r"(?: (?:from|in|with|by) (?:its |their )?(?:exports|sales|shipments))? (?:abroad|worldwide|to the (?:whole |rest of the )?world|to all countries)\b"
)
_NO_MORE = regex(r"\b(?:not|never)(?: yet| even)? (?:exceed|reach|surpass|pass|top)\w*\b")


def _parties(sentence: Sentence, measure: Measure, page: Entity | None) -> tuple[Entity, Entity | str] | None:
    """Reporter and partner: as told by the measure, else who counts, whose page it is, the section's pair, the state of the `page`."""
    reporter, partner = measure.reporter, measure.partner
    pair, publisher = sentence.scope.pair, sentence.scope.publisher
    if reporter is None and _ITS.search(sentence.text, max(0, measure.start - len("its ")), measure.end):
        own = topic(sentence, measure.start)
        reporter = own if own in pair and own != partner else None
    if reporter is None and partner is None:
        beside = _SIDE_BY_SIDE.search(sentence.text, 0, measure.start)
        if beside and any(e not in pair for m in sentence.within(*beside.span()) for e in m.entities):
            return None  # "Peru and the Union traded": not the pair
        named = [
            m.entity
            for m in sentence.mentions
            if m.kind is Kind.DEMONYM and m.entity in pair and not _SALES.match(sentence.text, sentence.index(m) + 1)
        ]
        counting = _counting(sentence)
        reporter = counting if counting in pair else publisher or (named[0] if named else pair[0] if pair else None)
    if reporter is None and isinstance(partner, Entity) and (hoping := _hoping(sentence, measure.start)) is not None:
        reporter = hoping if hoping != partner else None
    if reporter is None and isinstance(partner, Entity):
        reporter = next((s for s in pair if s != partner and partner in pair), None) or (
            (publisher or page) if partner != (publisher or page) else None
        )
    elif reporter is None:
        reporter = publisher or (pair[0] if pair else None)
    if partner is None:
        partner = next((s for s in pair if s != reporter and reporter in pair), None)
    if reporter is None or partner is None or reporter == partner or reporter.kind is not EntityKind.STATE:
        return None
    return reporter, partner


def _addressed(sentence: Sentence, text: str, measure: Measure, index: int) -> Measure:
    """The measure with the partner told behind its figure, "exported goods worth $2 bn to Japan", or before it: "to Japan, exports were"."""
    other = _OTHER[measure.name].match(text, index + 1) if index > measure.end else None
    if other is not None and (behind := actor(sentence.at(other.start("partner")))) != measure.reporter:
        return replace(measure, partner=behind)
    if measure.partner is not None:
        return measure
    front, beside = FRONTED[measure.name], BESIDE[measure.name]
    told = ADDRESS[measure.name].match(text, index + 1) or front.search(text, 0, measure.start)
    told = told or beside.match(text, measure.end, index)
    return replace(measure, partner=actor(sentence.at(told.start("partner")))) if told else measure


def _hoping(sentence: Sentence, end: int) -> Entity | None:
    """The state that hopes for trade: "*Peru* expects 2 million in trade with Cuba", whatever states the page is about."""
    hoping = _HOPES.search(sentence.text, 0, end)
    return actor(sentence.at(hoping.start("who"))) if hoping else None


_HOPES = regex(
    r"(?:^|[;:] |\b(?:while|but|and) )(?:the )?(?P<who>[\ue000-\ue0ff]) (?:(?:also|now|still|again|is|was) )*(?:expect|hop|want|seek|sought|plan|aim|target|ey|propos|predict|forecast)(?:s|e[sd]?|ed|ing|p?ing)?\b[^;:.]*$",
    re.IGNORECASE,
)
# "trade with Peru of 3 million, compared with 2 million *with Chile*"
_OTHER = {
    name: regex(
        rf"(?: in [\ue500-\ue5ff])? (?:{words}) (?:the )?(?P<partner>[\ue000-\ue0ff])(?=[,.;)]|$| in [\ue500-\ue5ff])"
    )
    for name, words in PARTNERED.items()
}


def _counting(sentence: Sentence) -> Entity | None:
    """The state by whose statistics it is counted."""
    found = SOURCE.search(sentence.text) or CUSTOMS.search(sentence.text)
    mention = sentence.at(found.start("source")) if found else None
    return mention.entity if mention is not None else None
