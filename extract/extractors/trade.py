"""Trade figures: turnover, exports, imports and investment of one state with another, by year.

Figures come in chains ("$629 million in 2010, $1.2 billion in 2021 and $1.4bn in 2022"; "exports – 19.6 mln"), so they are
read from the amounts outwards: each amount looks left for the measure that governs it, and around itself for its date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.claim import Realis, Role
from extract.document import EntityKind
from extract.frame import claim
from extract.match import as_state
from extract.mention import Kind
from extract.pattern import compile_pattern
from extract.realis import realis
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotate import Annotated
    from extract.claim import Claim
    from extract.document import Entity
    from extract.mention import Mention
    from extract.sentence import Sentence

_WITH = r"(?: (?:<det>|of|the|goods|services|merchandise|total|,)?(?:[\w-]+ ){0,4}?(?:to|from|in|with|into) (?:the )?{partner:place})?"
_OWN = r"(?:(?:{reporter:demonym}|{reporter2:state}(?:'s?)?) )?(?:[a-z-]+ ){0,3}?"
_MEASURES = (
    ("turnover", r"(?:(?:<det>{adj:demonym}[-–]{adj2:demonym} )?<adj>(?:trade turnover|turnover|two-way trade|bilateral trade|mutual trade|trade volume|volume of (?:bilateral )?trade(?: turnover)?"
                 r"|commerce|trade exchanges?|(?<!free )trade(?= (?:between|with|was|reached|stood|amounted|totall?ed|volume|in|of|hit|came|rose|fell|grew|exceeded|surpassed)))"
                 r"(?: (?:between {reporter:place} and {partner:place}|of {reporter3:state} with {partner2:place}|with {partner3:place}))?)"),
    ("exports", rf"(?:{_OWN}(?:exports?|sales|shipments|deliveries of goods){_WITH})"),
    ("imports", rf"(?:{_OWN}(?:imports?|purchases){_WITH})"),
    ("investment", rf"(?:{_OWN}(?:direct |accumulated |foreign )*investments?(?: stock)?{_WITH})"),
    ("exports", r"(?:{reporter:state} (?:exported|sold)(?: [^;,.]{0,40})? to {partner:place})"),
    ("imports", r"(?:{reporter:state} (?:imported|bought)(?: [^;,.]{0,40})? from {partner:place})"),
)  # fmt: skip
_CHAIN = re.compile(
    r"[\s,;–(:]*(?:(?:in|by|for|during|over)? ?[\ue500-\ue5ff]\)?)?[\s,;–(]*(?:and|to|from|against|but|then|some|about|around|nearly|over|only|up|down|as|compared|with|"
    r"slipped|fell|falling|rose|rising|grew|climbed|increased|decreased|stood|at|reached|reaching|was|were|it|came|close|in|by|the|year|after|before|of|just|[\ue500-\ue5ff]|[\s,])*",
    re.IGNORECASE,
)
_VALUED = re.compile(
    r"\b(?:worth|valued|reach\w*|stood|stand|total\w*|amount\w*|came|made up|making up|was|were|is|are|of|at|exceed\w*|surpass\w*|hit|rose|grew|increas\w*|"
    r"fell|declin\w*|dropped|doubl\w*|tripled|put|gave|to|up|down|average\w*|accounted|ran|run|climbed)\b|[:(–=]",
    re.IGNORECASE,
)
_DATE_AFTER = re.compile(
    r"^\)?(?: [a-z]+)?[\s,(]*(?:a year )?(?:in|for|by|during|at the end of|as of)? ?(?:the )?(?P<date>[\ue500-\ue5ff])"
)
_GOAL = re.compile(
    r"\b(?:target|goal|task|bring\w*|aim\w*|objective|potential|plan\w*|by 20[3-9]\d|to raise|raising|to increase|increasing (?:it|trade) to|could)\b",
    re.IGNORECASE,
)
_LARGE = 10_000


@dataclass(frozen=True, slots=True)
class _Measure:
    name: str
    start: int
    end: int
    reporter: Mention | None
    partner: Mention | None


@extractor("trade", emits={"trade"})
def trade(document: Annotated) -> Iterator[Claim]:
    """Yearly and aggregate figures of trade and investment between two states."""
    for block in document.blocks:
        for sentence in block:
            yield from _figures(document, sentence)


def _figures(document: Annotated, sentence: Sentence) -> Iterator[Claim]:
    measures = _measures(sentence)
    if not measures:
        return
    text = sentence.text
    governing: _Measure | None = None
    last, currency, date = 0, "", ""
    for index, mention in _amounts(sentence):
        before = [m for m in measures if m.end <= index]
        nearest = before[-1] if before else None
        amount = mention.amount
        if nearest is None or amount is None:
            continue
        if nearest is not governing:
            if not _VALUED.search(text, nearest.end, index) and text[nearest.end : index].strip():
                continue
            if ";" in text[nearest.end : index] or index - nearest.end > 110:  # noqa: PLR2004 - characters of a clause
                continue
        elif not _CHAIN.fullmatch(text, last, index):
            continue
        governing, last, currency = nearest, index + 1, amount.currency or currency
        date = _date(sentence, index, nearest) or date
        parties = _parties(sentence, nearest)
        if parties is None or not date or (mention.kind is Kind.NUMBER and amount.value < _LARGE):
            continue
        told = realis(sentence, nearest.start, nearest.end)
        if _GOAL.search(text[nearest.start : index]) or told is Realis.PLANNED:
            told = Realis.PLANNED
        else:
            told = Realis.HAPPENED if told is not Realis.DENIED else told
        roles = {"reporter": parties[0], "partner": parties[1], "measure": nearest.name, "amount": amount.value}
        roles |= {"currency": currency, "date": date}
        yield claim(
            document,
            sentence,
            "trade",
            tuple(Role(n, v) for n, v in sorted(roles.items()) if v),
            confidence=0.9 if nearest.reporter or nearest.partner else 0.8,
            told=told,
        )


def _amounts(sentence: Sentence) -> list[tuple[int, Mention]]:
    found = ((i, sentence.at(i)) for i in range(len(sentence.text)))
    return [(i, m) for i, m in found if m is not None and m.kind in {Kind.MONEY, Kind.NUMBER} and m.form != "quantity"]


def _measures(sentence: Sentence) -> list[_Measure]:
    found: list[_Measure] = []
    for name, pattern in _MEASURES:
        for match in compile_pattern(pattern).finditer(sentence.text):
            if any(m.start < match.end() and match.start() < m.end for m in found):
                continue
            groups = {g.rstrip("0123456789"): sentence.at(match.start(g)) for g in match.re.groupindex if match[g]}
            found.append(_Measure(name, match.start(), match.end(), groups.get("reporter"), groups.get("partner")))
    return sorted(found, key=lambda m: m.start)


def _parties(sentence: Sentence, measure: _Measure) -> tuple[Entity, Entity] | None:
    """Reporter and partner: as told by the measure, else the section's pair, the state named first reporting."""
    reporter = as_state(measure.reporter) if measure.reporter else None
    partner = as_state(measure.partner) if measure.partner else None
    pair = sentence.scope.pair
    if reporter is None and partner is None:
        named = [m.entity for m in sentence.mentions if m.kind is Kind.DEMONYM and m.entity in pair]
        reporter = sentence.scope.publisher or (named[0] if named else pair[0] if pair else None)
    if reporter is None:
        reporter = next((s for s in pair if s != partner and partner in pair), None)
    if partner is None:
        partner = next((s for s in pair if s != reporter and reporter in pair), None)
    if reporter is None or partner is None or reporter == partner or reporter.kind is not EntityKind.STATE:
        return None
    return reporter, partner


def _date(sentence: Sentence, index: int, measure: _Measure) -> str:
    """The date right after the amount, else the last one between measure and amount, else the one before the measure."""
    text = sentence.text
    after = _DATE_AFTER.match(text[index + 1 : index + 40])
    at = index + 1 + after.start("date") if after else -1
    if at < 0:
        dates = [i for i in range(index) if Kind.DATE.value <= ord(text[i]) < Kind.DATE.value + 256]
        at = dates[-1] if dates else -1
    mention = sentence.at(at) if at >= 0 else None
    return mention.date if mention is not None else sentence.scope.date if measure.start < 60 else ""  # noqa: PLR2004
