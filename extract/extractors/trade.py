"""Trade figures: turnover, exports, imports and investment of one state with another, by year.

Figures come in chains ("$629 million in 2010, $1.2 billion in 2021 and $1.4bn in 2022"; "exports – 19.6 mln"), so they are
read from the amounts outwards: each amount looks left for the measure that governs it, and around itself for its date.
Asides ("(exports – 19.6 mln, imports – 86.6 mln)") are read apart, so that the chain goes on behind them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.claim import Realis, Role
from extract.document import BlockKind, Entity, EntityKind
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
    from extract.mention import Mention
    from extract.sentence import Sentence

_REGION = (
    r"(?P<region>(?:Latin America|Central Asia|South Asia|East Asia|South-?east Asia|the Middle East|Sub-Saharan Africa|North Africa"
    r"|the Caribbean|Africa|Asia|Europe|the Gulf|the Arab world|the Balkans)(?!\w)(?: and the Caribbean)?"
    r"|(?:Latin American|Central American|Central Asian|South Asian|African|Asian|Arab|Gulf|Middle Eastern|Caribbean|European|CIS) (?:countries|states|nations))"
)
_NUMBERED_REGION = tuple(_REGION.replace("<region>", f"<region{n}>") for n in (2, 3, 4))
_REGIONS = {"latin american": "Latin America", "central american": "Central America", "central asian": "Central Asia", "south asian": "South Asia",
            "african": "Africa", "asian": "Asia", "middle eastern": "Middle East", "caribbean": "Caribbean", "european": "Europe"}  # fmt: skip
_PARTNER = rf"(?:(?:the )?{{partner:place}}|(?:the )?{{partner2:org}}|the {{partner3:demonym}} (?:market|economy|side)|{_REGION})"
_GOODS = r"(?:of|the|its|their|goods|services|merchandise|commodities|products|total|and|,|non-oil|agricultural)"
_TO = rf"(?: {_GOODS})*(?: (?:[\w-]+ ){{0,3}}?(?:to|into) {_PARTNER})?"
_FROM = _TO.replace("to|into", "from")
_OWN = r"(?:(?:{reporter:demonym}|{reporter2:state}['’]s?) )?(?:(?!and |while |but )[a-z-]+ ){0,3}?"
_TRADE = (
    r"(?:(?:foreign |goods |merchandise |mutual |bilateral |two-way |commercial |overall |total |annual |commodity |external )*"
    r"(?:trade turnover|turnover of goods|turnover|(?:volume|value|level|amount) of (?:\w+ ){0,2}(?:trade|commerce|exchanges)(?: turnover)?|trade volumes?|trade exchanges?|commodity circulation|volume of trade|commerce"
    r"|(?<!free )(?<!fair )trade(?! (?:agreement|deal|pact|mission|representation|office|union|delegation|minister|fair|house|commission|zone|deficit|surplus|balance|route|partner|war|embargo|sanction))))"
)
_BETWEEN = (
    r"(?: (?:in goods |in services |in goods and services )?(?:between (?:the )?{reporter:place} and (?:the )?"
    rf"(?:{{partner4:place}}|{{partner9:org}}|{_NUMBERED_REGION[2]})|between {{pair}}|of (?:the )?{{reporter3:state}} with "
    rf"(?:(?:the )?{{partner5:place}}|(?:the )?{{partner6:org}}|{_NUMBERED_REGION[0]})"
    rf"|with (?:(?:the )?{{partner7:place}}|(?:the )?{{partner8:org}}|{_NUMBERED_REGION[1]})))?"
)
_INVESTORS = r"(?:investors|firms|companies|enterprises|businesses|capital|business people|entrepreneurs|corporations)"
_MEASURES = (
    ("turnover", rf"(?:(?:<det>{{adj:demonym}}[-–]{{adj2:demonym}} )?(?:(?:{{reporter4:demonym}}|{{reporter5:state}}['’]s?) )?{_TRADE}{_BETWEEN})"),
    ("exports", rf"(?:{_OWN}exports? from (?:the )?{{reporter6:place}} to {_PARTNER})"),
    ("imports", rf"(?:{_OWN}imports? (?:in)?to (?:the )?{{reporter6:place}} from {_PARTNER})"),
    ("exports", r"(?:exports? from (?:the )?{reporter:place})"),
    ("imports", r"(?:imports? (?:in)?to (?:the )?{reporter:place})"),
    ("exports", rf"(?:{_OWN}(?:exports|export (?:volumes?|value|figures|earnings|sales|turnover|deliveries)|sales|shipments|deliveries of goods|supplies of goods){_TO})"),
    ("imports", rf"(?:{_OWN}(?:imports|import (?:volumes?|value|figures|deliveries)|purchases){_FROM})"),
    ("exports", rf"(?:{{reporter:state}} (?:<have> )?(?:\w+ly )?(?:exported|exports|shipped)(?: [^;,.]{{0,40}})?? to {_PARTNER})"),
    ("imports", rf"(?:{{reporter:state}} (?:<have> )?(?:\w+ly )?(?:imported|imports)(?: [^;,.]{{0,40}})?? from {_PARTNER})"),
    ("exports", r"(?:(?:{reporter:state} (?:<have> )?|and |while )exported(?= [\w -]{0,24}[\ue600-\ue6ff]))"),
    ("imports", r"(?:(?:{reporter:state} (?:<have> )?|and |while )imported(?= [\w -]{0,24}[\ue600-\ue6ff]))"),
    ("exports", r"(?:(?:goods|services|merchandise|products) (?:sold|exported|delivered)(?: to (?:the )?{partner:place})?)"),
    ("imports", r"(?:(?:goods|services|merchandise|products) (?:bought|imported|purchased)(?: from (?:the )?{partner:place})?)"),
    ("investment", rf"(?:(?:{{reporter:demonym}}|{{reporter2:state}}['’]s?) (?:[a-z-]+ )?{_INVESTORS} (?:<have> |alone )*(?:\w+ly |already )?(?:placed|invested|put|poured|injected|sunk|ploughed)(?= ))"),
    ("investment", r"(?:(?:<have> |alone )*(?:\w+ly |already )?(?:placed|invested|put|poured|injected|sunk|ploughed)(?= [^;.]{0,60}\bby {reporter:demonym} " + _INVESTORS + "))"),
    ("investment", r"(?:(?:{reporter:demonym}|{reporter2:state}['’]s?|{reporter3:state}) (?:(?!and |while |but )[a-z-]+ ){0,3}?(?:investments?(?: stock| position| flows?)?|FDI)(?: (?:[\w-]+ ){0,2}?(?:in|into|to) (?:the )?(?:{partner:place}|{partner2:demonym}))?)"),
    ("investment", r"(?:(?:(?:foreign |accumulated |direct )+investments?(?: stock| position| flows?)?|FDI|stock of (?:direct |foreign )*investments?|investment stock) (?:from|by|of) (?:the )?{reporter:place}(?: (?:in|into|to) (?:the )?(?:{partner:place}|{partner2:demonym}))?)"),
)  # fmt: skip
_PROSE = (
    r"(?:and|to|from|against|but|then|some|about|around|nearly|over|only|up|down|as|compared|with|further|slightly|sharply|again|"
    r"slipped|slipping|fell|falling|dropped|dropping|rose|rising|grew|growing|climbed|climbing|jumped|increased|increasing|decreased|stood|standing|at|reached|reaching|"
    r"was|were|had|been|it|came|close|in|by|the|year|years|after|before|of|just|more|than|for|that|this|previous|earlier|followed|recovered|recovering|soared|hit|peaked|peaking|exceeded|"
    r"respectively|totalled|totaled|amounted|doubled|tripled|trebled|quadrupled|i\.e\.|on)"
)
_CHAIN = re.compile(
    rf"[\s,;–(:]*(?:(?:in|by|for|during|over)? ?[\ue500-\ue5ff]\)?)?[\s,;–(]*(?:{_PROSE}(?!\w)|[\ue500-\ue5ff\ue800-\ue8ff]|[\s,;])*",
    re.IGNORECASE,
)
_VALUED = re.compile(
    r"\b(?:worth|valued|value|reach\w*|stood|stand\w*|total\w*|amount\w*|came|made up|making up|was|were|is|are|of|at|as|exceed\w*|surpass\w*|hit|rose|grew|increas\w*|"
    r"fell|declin\w*|dropped|doubl\w*|tripled|quadrupled|put|gave|to|up|down|average\w*|accounted|ran|run|climbed|jumped|soared|peaked|constitut\w*|compris\w*|equal\w*|estimated|with)\b|[:(–=-]",
    re.IGNORECASE,
)  # fmt: skip
_DATE_AFTER = re.compile(
    r"^\)?(?:,? (?:worth|of|in|to|from|into|with) [^;,.()\ue500-\ue7ff]{1,40}?|(?: [a-z]+)?)[\s,(]*(?:a year )?(?:in|for|by|during|over|at the end of|as of|as at)? ?(?:the )?(?P<date>[\ue500-\ue5ff])",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|against|than(?: in)?|over|relative to|versus|up from|down from|as opposed to)(?: (?:the|in|that of|those of))* $",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(r"^(?: \w+)? (?:less|more|fewer|higher|lower|up|down|above|below)\b", re.IGNORECASE)
_STEP = re.compile(
    r"\b(?:(?:rose|grew|fell|increas\w*|decreas\w*|declin\w*|dropped|climbed|jumped|up|down)(?: \w+)? by(?: some)? |(?:rose|grew|fell|dropped|climbed|jumped|increased|decreased) "
    r"|(?:surplus|deficit|balance)(?: of| was)? )$",
    re.IGNORECASE,
)
_OTHER_SUM = re.compile(
    r"\b(?:GDP|gross domestic product|loans?|credits?|grants?|debts?|deficit|surplus|balance|tariffs?|sanctions?|contracts?|deals?|projects?|agreements?|memoranda|per cent)\b",
    re.IGNORECASE,
)
_GOAL = re.compile(
    r"\b(?:target\w*|goals?|task|aim\w*|objective|potential|plan\w*|by 20[3-9]\d|to raise|raising|to increase|to double|to triple|to bring|to boost|to expand|"
    r"bringing|could|expected to|hope\w*|ambition|agreed to|pledged|vow\w*|intend\w*|will|would)\b",
    re.IGNORECASE,
)  # fmt: skip
_SOURCE = compile_pattern(
    r"(?:by|to|on|in|from|with|per) (?:the )?{source:demonym}(?:['’]s)? (?:own |official |national |state )*"
    r"(?:count|counts|statistics|data|figures|customs|reckoning|books|statisticians|sources|estimates|central bank|national bank|chamber|ministry)"
)
_CUSTOMS = compile_pattern(
    r"{source:demonym}(?:['’]s)? (?:own |official |national )*(?:customs|statistics|figures|data|statisticians)"
)
_AGAIN = re.compile(
    r"^(?:(?:in|by|for) [\ue500-\ue5ff],? |then,? |later,? |but |and )*(?:it|this|the figure|this figure|the volume|the total|the number|the sum)\b(?! (?:was|is) (?!\w* ?[\ue600-\ue6ff]))"
    r"|\b(?:bring\w*|rais\w*|increas\w*|boost\w*|tak(?:e|ing)|expand\w*|lift\w*|doubl\w*) (?:it|this|that|this figure|the figure|the volume)(?= to )",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^()]*\)| [–—] [^–—;.]*? [–—](?=[\s,;.])")
_ADDRESS = {
    name: re.compile(rf"[^;,.()\ue500-\ue7ff]{{0,30}}? (?:{words}) (?:the )?(?P<partner>[\ue000-\ue0ff\ue200-\ue2ff])")
    for name, words in {"exports": "to|into", "imports": "from", "investment": "in|into", "turnover": "with"}.items()
}
_SPEAKS = re.compile(
    r"trade|turnover|export|import|commerce|commodity|exchanges|sales|shipments|deliver|supplies|purchases|goods|services|merchandise|products|invest|placed|put|poured|injected|sunk|ploughed|FDI",
    re.IGNORECASE,
)
_OF_MEASURE = re.compile(
    r" (?:in|of|for|worth of) (?:annual |bilateral |mutual |two-way |total |yearly )*(?:trade|turnover|exports|imports|commerce)",
    re.IGNORECASE,
)
_GOODS_MOVED = re.compile(r"\b(?:sales|shipments|deliver\w*|supplies|purchases|sold|bought|purchased)\b", re.IGNORECASE)
_YEAR = re.compile(r"[\ue700-\ue7ff](?= [–-] ?$|: ?$)")
_YEARS = range(1900, 2101)
_LARGE = 10_000
_REACH = 110  # characters between a measure and its figure
_SENTENCE_HEAD = 60


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
    for block in document.blocks:
        spoken_of: _Measure | None = None
        for sentence in block:
            measures = _measures(sentence, spoken_of)
            if not measures and spoken_of is not None and (again := _AGAIN.search(sentence.text)):
                measures = [replace(spoken_of, start=again.start(), end=again.end())]
            yield from _figures(document, sentence, measures)
            spoken_of = measures[0] if measures else None


def _figures(document: Annotated, sentence: Sentence, measures: list[_Measure]) -> Iterator[Claim]:
    """The figures of the sentence, then those of each aside in it."""
    if not measures:
        return
    text = sentence.text
    asides = [m.span() for m in _ASIDE.finditer(text) if any(m.start() <= x.start < m.end() for x in measures)]
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
    last, currency, date = 0, "", ""
    for index, mention in _amounts(sentence, text):
        before = [m for m in measures if m.start < index]  # a verb's figure may stand before its partner
        behind = _OF_MEASURE.match(text, index + 1)
        governed = [m for m in measures if behind and index < m.start <= behind.end() <= m.end]
        if governed:  # "a target of 5 billion in bilateral trade"
            before, governing, last = governed, governed[0], index
        nearest = before[-1] if before else None
        amount = mention.amount
        if nearest is None or amount is None or _DIFFERENCE.match(text[index + 1 :]) or _STEP.search(text, 0, index):
            continue
        if nearest is not governing:
            between = text[nearest.end : index]
            if not _VALUED.search(between) and between.strip():
                continue
            if ";" in between or index - nearest.end > _REACH or _OTHER_SUM.search(between):
                continue
        elif not _CHAIN.fullmatch(text, last, index):
            continue
        governing, last, currency = nearest, index + 1, amount.currency or currency
        told = realis(sentence, nearest.start, nearest.end)
        goal = bool(_GOAL.search(text[max(0, nearest.start - _SENTENCE_HEAD) : index])) or told is Realis.PLANNED
        date = _date(sentence, text, index, nearest) or ("" if goal else date)
        parties = _parties(sentence, _addressed(sentence, text, nearest, index))
        if parties is None or not (date or goal) or (mention.kind is Kind.NUMBER and amount.value < _LARGE):
            continue
        told = Realis.PLANNED if goal else told if told is Realis.DENIED else Realis.HAPPENED
        roles = {"reporter": parties[0], "partner": parties[1], "measure": nearest.name, "amount": amount.value}
        roles |= {"currency": currency, "date": date}
        yield claim(
            document,
            sentence,
            "trade",
            tuple(Role(n, v) for n, v in sorted(roles.items()) if v),
            confidence=0.92 if nearest.reporter or nearest.partner else 0.85,
            told=told,
            version="2",
        )


def _amounts(sentence: Sentence, text: str) -> list[tuple[int, Mention]]:
    found = ((i, sentence.at(i)) for i, c in enumerate(text) if c != " ")
    return [(i, m) for i, m in found if m is not None and m.kind in {Kind.MONEY, Kind.NUMBER} and m.form != "quantity"]


def _measures(sentence: Sentence, spoken_of: _Measure | None) -> list[_Measure]:
    """The measures in the order of the text; a partner that an earlier one told holds for those after it."""
    found: list[_Measure] = []
    if not _SPEAKS.search(sentence.text):
        return found
    for name, pattern in _MEASURES:
        for match in compile_pattern(pattern).finditer(sentence.text):
            if any(m.start < match.end() and match.start() < m.end for m in found):
                continue
            groups = {g.rstrip("0123456789"): g for g in match.re.groupindex if match[g]}
            told = {g: as_actor(sentence.at(match.start(full))) for g, full in groups.items() if g != "region"}
            partner = _region(match[groups["region"]]) if "region" in groups else told.get("partner")
            found.append(_Measure(name, *match.span(), told.get("reporter"), partner))
    found.sort(key=lambda m: m.start)
    figures_expected = spoken_of is not None or sentence.block.kind is not BlockKind.PARAGRAPH
    found = [
        m
        for m in found
        if figures_expected or len(found) > 1 or m.partner or not _GOODS_MOVED.search(sentence.text[m.start : m.end])
    ]
    before, inherited = spoken_of, []
    for measure in found:
        inherited.append(_inherit(measure, before))
        before = inherited[-1] if inherited[-1].partner is not None else before
    return inherited


def _inherit(measure: _Measure, before: _Measure | None) -> _Measure:
    """The measure with the parties of the one before it, as far as it does not tell its own."""
    if before is None or before.partner is None:
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
    return _REGIONS.get(name.casefold(), name)


def as_actor(mention: Mention | None) -> Entity | None:
    """The organisation, else the state that a mention names or belongs to."""
    if mention is None:
        return None
    return mention.entity if mention.kind is Kind.ORGANIZATION else as_state(mention)


def _parties(sentence: Sentence, measure: _Measure) -> tuple[Entity, Entity | str] | None:
    """Reporter and partner: as told by the measure, else who counts, whose page it is, the section's pair."""
    reporter, partner = measure.reporter, measure.partner
    pair, publisher = sentence.scope.pair, sentence.scope.publisher
    if reporter is None and partner is None:
        named = [m.entity for m in sentence.mentions if m.kind is Kind.DEMONYM and m.entity in pair]
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
    after = _ADDRESS[measure.name].match(text, index + 1) if measure.partner is None else None
    return replace(measure, partner=as_actor(sentence.at(after.start("partner")))) if after else measure


def _counting(sentence: Sentence) -> Entity | None:
    """The state by whose statistics it is counted."""
    found = _SOURCE.search(sentence.text) or _CUSTOMS.search(sentence.text)
    mention = sentence.at(found.start("source")) if found else None
    return mention.entity if mention is not None else None


def _date(sentence: Sentence, text: str, index: int, measure: _Measure) -> str:
    """The date right after the amount, else the last one between measure and amount, else the one before the measure."""
    after = _DATE_AFTER.match(text[index + 1 : index + 64])
    at = index + 1 + after.start("date") if after else -1
    if at < 0:
        dates = [i for i in range(index) if _is_date(sentence.text[i]) and not _COMPARED.search(sentence.text, 0, i)]
        at = dates[-1] if dates else -1
    mention = sentence.at(at) if at >= 0 else None
    year = _YEAR.search(text, at + 1, index)  # "2015 – 300 million, 2016 – 340 million"
    number = sentence.at(year.start()) if year and not after else None
    if number is not None and number.amount is not None and number.amount.value in _YEARS:
        return str(number.amount.value)
    return mention.date if mention is not None else sentence.scope.date if measure.start < _SENTENCE_HEAD else ""


def _is_date(character: str) -> bool:
    return Kind.DATE.value <= ord(character) < Kind.DATE.value + 256
