"""Measures: what a sentence counts of the trade of two states, where it tells so, and which states it names with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.parties import actor, topic
from extract.constructions.regions import region_name
from extract.constructions.trade.flows import FLOWS, NO_WARES
from extract.constructions.trade.words import ADDRESS, GOODS_MOVED, MEASURES, SPEAKS
from extract.document import BlockKind, Entity
from extract.patterns.pattern import compile_pattern
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.annotation.sentence import Sentence

_LIKE = frozenset({"same", "return", "again"})
_OPPOSITE = {"exports": "imports", "imports": "exports"}
_ARMS_NEAR = 50  # characters behind a flow in which its goods may be told: "sold $60 million worth of rifles"


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted, at which indices of `Sentence.text` that stands, and the parties told with it.

    `name` is a measure of the schema, or "same", "return" and "again" for one that only the measure before tells.
    """

    name: str
    start: int
    end: int
    reporter: Entity | None = None
    partner: Entity | str | None = None


def read_measures(sentence: Sentence, spoken_of: Measure | None, before: Sentence | None) -> list[Measure]:
    """The measures in the order of the text; a partner that an earlier one told holds for those after it.

    `spoken_of` is what the sentences before counted, `before` the sentence right before this one.
    """
    if spoken_of is None and not SPEAKS.search(sentence.text):
        return []
    flows = _flows(sentence, before)
    told = sorted((*flows, *_nominal(sentence, flows)), key=lambda m: m.start)
    figures_expected = spoken_of is not None or sentence.block.kind is not BlockKind.PARAGRAPH or len(told) > 1
    found = [m for m in told if figures_expected or m in flows or not _perhaps_arms(sentence, m)]
    inherited: list[Measure] = []
    last_told = spoken_of
    for measure in found:
        last = inherited[-1] if inherited else last_told
        if measure.name in _LIKE:
            if measure.name == "again":
                flow = last is not None and last.name in _OPPOSITE and _TRADE.search(sentence.block.text)
                meant = next((m for m in inherited if m.name == "turnover"), None if flow else last)
                last = meant or _of_trade(sentence, measure)
            inherited += [_like(measure, last)] if last is not None else []
            continue
        inherited.append(_inherit(measure, last_told, last))
        last_told = inherited[-1] if inherited[-1].partner is not None else last_told
    return inherited


def _of_trade(sentence: Sentence, goal: Measure) -> Measure | None:
    """What a goal is of that no sentence before leads up to: trade, where the section or the block speaks of it."""
    spoken = _TRADE.search(sentence.scope.heading) or _TRADE.search(sentence.block.text)
    return replace(goal, name="turnover") if spoken and len(sentence.scope.pair) == len(("one", "other")) else None


_TRADE = regex(r"\b(?:trade|turnover|commerce|exchange of goods)\b", re.IGNORECASE)


def _perhaps_arms(sentence: Sentence, measure: Measure) -> bool:
    """Whether a word like "purchases" may count arms: nothing tells whose it is, or arms are spoken of."""
    if measure.partner or not GOODS_MOVED.search(sentence.text[measure.start : measure.end]):
        return False
    named = {m.entity for m in sentence.mentions if m.kind is Kind.DEMONYM}
    return measure.reporter not in named or NO_WARES.search(sentence.text) is not None


def _flows(sentence: Sentence, before: Sentence | None) -> list[Measure]:
    """What verbs tell: who bought or sold goods, and of whom."""
    found: list[Measure] = []
    text = sentence.text
    for name, match in _matches(text, FLOWS):
        if _overlaps(match, found) or NO_WARES.search(text, match.start(), min(len(text), match.end() + _ARMS_NEAR)):
            continue
        measure = _read(sentence, name, match)
        if "it" in match.re.groupindex and match["it"]:
            measure = replace(measure, reporter=_meant(sentence, before))
            if measure.reporter is None:
                continue
        behind = ADDRESS[name].match(text, match.end() + 2) if name in ADDRESS and measure.partner is None else None
        found.append(replace(measure, partner=actor(sentence.at(behind.start("partner")))) if behind else measure)
    return found


def _nominal(sentence: Sentence, flows: list[Measure]) -> list[Measure]:
    """What nouns and the fixed phrases of statistics tell, beside the flows."""
    found: list[Measure] = []
    for name, match in _matches(sentence.text, MEASURES):
        helped = _HELPED.search(sentence.text, max(0, match.start() - _BESIDE_FIRM), match.end())
        if not (helped or _overlaps(match, (*flows, *found)) or _of_company(sentence.text, match)):
            found.append(_read(sentence, name, match))
    return found


def _of_company(text: str, match: re.Match[str]) -> bool:
    """Whether it is the turnover of firms: "a hundred companies whose turnover was 3 million", "turnover of the branch"."""
    beside = _FIRMS.search(text, max(0, match.start() - _BESIDE_FIRM), match.start())
    return match[0].casefold().endswith("turnover") and (beside or _OF_FIRM.match(text, match.end())) is not None


_BESIDE_FIRM = 70
# Money that helps trade does not count it: "a loan of 2 million in support of exports to Peru".
_HELPED = regex(
    r"\b(?:in support of|to (?:support|finance|back|promote|boost|insure|cover|guarantee|fund)|(?:support|financ|back|promot|boost|insur|cover|guarantee|fund)ing(?: for| of)?|guarantees? (?:for|of)|insurance (?:for|of)|credits? for) (?:the |its |their )?(?:[\w\ue000-\ue1ff.-]+ )?(?:exports?|imports?|trade|sales|purchases)\b",
    re.IGNORECASE,
)
_OF_FIRM = regex(
    r" (?:of|at|by) (?:the |our |its |all )?(?:[\w\ue000-\ue4ff-]+(?:['’]s)? ){0,3}(?:branch|subsidiar(?:y|ies)|affiliates?|compan(?:y|ies)|firms?|group|plants?|factory|venture|office|division|business|unit)\b"
)
_FIRMS = regex(
    r"\bwhose (?:[a-z]+ ){0,2}$|\b(?:compan(?:y|ies)|firms?|groups?|banks?|subsidiar(?:y|ies)|enterprises?|ventures?|chains?|plants?|factor(?:y|ies)|chamber)\b[^;.]{0,50}?\b(?:whose|with (?:an?|its|their)|its|their|the|combined|annual|had|has|an?)(?: [a-z]+){0,2} $",
    re.IGNORECASE,
)


def _matches(text: str, patterns: Sequence[tuple[str, str]]) -> Iterator[tuple[str, re.Match[str]]]:
    for name, pattern in patterns:
        for match in compile_pattern(pattern).finditer(text):
            yield name, match


def _overlaps(match: re.Match[str], found: Iterable[Measure]) -> bool:
    return any(m.start < match.end() and match.start() < m.end for m in found)


def _read(sentence: Sentence, name: str, match: re.Match[str]) -> Measure:
    groups = {g.rstrip("0123456789"): g for g in match.re.groupindex if match[g]}
    told = {g: actor(sentence.at(match.start(full))) for g, full in groups.items() if g not in {"region", "it"}}
    partner = region_name(match[groups["region"]]) if "region" in groups else told.get("partner")
    return Measure(name, *match.span(), told.get("reporter"), partner)


def _meant(sentence: Sentence, before: Sentence | None) -> Entity | None:
    """The state of the pair that "it" stands for: what the sentence before is about."""
    about = topic(before) if before is not None else None
    return about if about in sentence.scope.pair else None


def _like(measure: Measure, last: Measure) -> Measure:
    """A measure that only the one before tells: "those of Peru", "goods worth 2 million flowed the opposite way"."""
    told = replace(last, start=measure.start, end=measure.end)
    if measure.name == "return":
        return replace(told, name=_OPPOSITE.get(last.name, last.name))
    if measure.reporter is None and measure.partner is not None:  # "for Peru, it rose to 2 million"
        return replace(told, partner=measure.partner)
    if measure.reporter is None or measure.reporter == last.reporter:
        return told
    return replace(told, reporter=measure.reporter, partner=measure.partner or last.reporter)


def _state(partner: Entity | str | None) -> Entity | None:
    return partner if isinstance(partner, Entity) else None


def _inherit(measure: Measure, before: Measure | None, last: Measure | None) -> Measure:
    """The measure with the parties of the one before it, as far as it does not tell its own."""
    if before is None or before.partner is None:
        if last is not None and measure.reporter is None and measure.partner is None and measure.name != "turnover":
            return replace(measure, reporter=last.reporter)  # "Peru sold for 2 million, bought for 3"
        return measure
    if measure.partner is None and measure.reporter in {None, before.reporter}:
        return replace(measure, reporter=before.reporter, partner=before.partner)
    if measure.partner is None:  # "exports of X to Y …, and Y's exports …", "X's turnover with …, with Y's exports"
        return replace(measure, partner=before.reporter if measure.reporter == before.partner else before.partner)
    if measure.reporter is None:
        return replace(
            measure, reporter=before.reporter if before.reporter != measure.partner else _state(before.partner)
        )
    return measure
