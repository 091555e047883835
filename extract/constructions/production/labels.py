"""Figures that no verb governs: in a bracket behind the works, behind a label, beside a state in a ranking."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.parties import actor, named
from extract.constructions.production.output_words import (
    LONG_NAME,
    MAKING_TALK,
    MEASURE,
    NO_PRODUCER,
    NUMBER,
    RATE,
    SITE,
    TRADED,
    WITHIN,
)
from extract.names.runs import is_common
from extract.regex import regex

if TYPE_CHECKING:
    from extract.constructions.production.quantity import Output, Quantity
    from extract.document import Entity

_NAMED = rf"(?:[\ue200-\ue4ff]|{LONG_NAME})"
_ABOUT = r"(?:(?:some|about|around|up to|over|more than|nearly|almost|output|production|annual output|of|:) )*"
# A bracket behind the works: the Kalo mine (3,000 ounces in 2019).
_BRACKET = regex(
    rf"(?:(?P<name>{_NAMED})(?: (?:[a-z-]+ ){{0,2}}?(?P<site>{SITE}))?|\b(?:an?|the|its|their) (?P<works>(?:[a-z-]+ ){{0,3}}{SITE})(?: (?:in|at|near) [^,;()]{{2,30}})?) \({_ABOUT}$"
)
_DATED = regex(
    r"[^()]{0,30}?(?:(?:a|per|each|every) (?:year|day|month|annum)|annually|yearly|daily|\b(?:in|by) [\ue500-\ue5ff]|^,? [\ue500-\ue5ff]|, [\ue500-\ue5ff])[^()]{0,20}\)"
)
# A label before the figure, as of an entry: Kalo Tea, Thika: green tea, 900 t a year.
_LABEL = regex(
    rf"(?:[•*–-] ?)?(?:[\ue500-\ue5ff][,:]? (?:[–-] )?)?(?:The )?(?P<name>{_NAMED}(?: [\ue200-\ue2ff])?)(?P<site>(?: (?:[a-z-]+ ){{0,2}}?{SITE})?)[^:;.]{{0,60}}?(?:: | [–-] )(?:(?:makes?|output|production),? )?(?:(?P<product>[a-z][a-z-]*(?: [a-z-]+){{0,2}}), )?{_ABOUT}$"
)
_YEARLY = regex(r"[^;:.]{0,40}?\b(?:(?:a|per|each|every) (?:year|day|annum|month|season)|annually|yearly|daily|p\.a\.)")
# What only mines and wells give, with its year.
_MINED = regex(r"(?:oz|(?:troy )?ounces|carats|b/d|bpd|barrels)\b", re.IGNORECASE)
_DATED_BEHIND = regex(r"(?: of [a-z]+)? ?\(?(?:in |by )?[\ue500-\ue5ff]")
# "Kenya with 46 million tonnes and Malawi with 18": in a talk of output.
_RANKED = regex(rf"(?P<who>[\ue000-\ue0ff\ue400-\ue4ff]|{LONG_NAME})(?:,)? \(?(?:with )?{_ABOUT}$")
_RANKING = regex(
    r"\b(?:account(?:s|ed)? for|world['’]s (?:largest|biggest|second|third|output|production|\w+ (?:oil|coffee|tea|cocoa|cotton))|producers?|growers|miners)\b",
    re.IGNORECASE,
)
_PRODUCT_LABEL = regex(rf"(?:[•*–-] ?)?{WITHIN.pattern}(?: output| production)?: ", re.IGNORECASE)
_BESIDE = regex(r"(?:[:;,] )(?:the )?(?P<who>[\ue000-\ue0ff\ue400-\ue4ff])(?:,| with|:| –)? (?:some |about )?$")
_BY_FIRM = regex(rf" by (?:the )?(?P<who>[\ue400-\ue4ff]|{LONG_NAME})")
_ROOM = regex(
    r"\b(?:capacity|designed|reserves?|stored?|storage|throughput|import\w*|export\w*|ship\w*|sold|sales)\b",
    re.IGNORECASE,
)


def told_by_label(here: Quantity) -> Output | None:
    """The output that a bracket, a label or a ranking tells."""
    readings = (_bracketed, _labelled, _ranked, _of_product, _flowing)
    return next((found for reading in readings if (found := reading(here)) is not None), None)


def _who(here: Quantity, found: re.Match[str], group: str) -> Entity | str | None:
    """The name in a group, with the works' noun behind it where one stands there."""
    sentence = here.sentence
    start, end = found.span(group)
    site = "site" in found.re.groupindex and found["site"]
    mention = sentence.at(start) if end - start == 1 else None
    if site:
        return sentence.words(start, found.end("site")).removeprefix("The ")
    if mention is not None:
        if mention.kind is Kind.PERSON:
            return None
        return sentence.words(start, end) if mention.kind is Kind.CITY else actor(mention)
    words = sentence.words(start, end)
    return None if is_common(words.split()[0]) or NO_PRODUCER.match(words) else named(words)


def _bracketed(here: Quantity) -> Output | None:
    text = here.sentence.text
    found = _BRACKET.search(text, max(0, here.index - 120), here.index)
    unit = here.named[1]
    if found is None or not (RATE.search(unit) or _DATED.match(text, here.index + 1)) or _ROOM.search(found.group()):
        return None
    close = text.find(")", here.index)
    if TRADED.search(text, here.index, close) or TRADED.search(text, max(0, found.start() - 40), found.start()):
        return None
    by = here.sentence.words(*found.span("works")) if found["works"] else _who(here, found, "name")
    state = by is not None and not isinstance(by, str) and by.kind.value == "state"
    return None if state else here.output(found.start(), here.index + 1, by, 0.7)


def _labelled(here: Quantity) -> Output | None:
    text = here.sentence.text
    found = _LABEL.fullmatch(text, 0, here.index)
    yearly = RATE.search(here.named[1]) or _YEARLY.match(text, here.index + 1)
    if not yearly and (_MINED.match(here.named[1]) or (MEASURE.match(here.named[1]) and _in_figures(here))):
        yearly = _DATED_BEHIND.match(text, here.index + 1)
    if found is None or not yearly or NUMBER.search(found.group()) or _ROOM.search(text):
        return None
    if TRADED.search(text):
        return None
    return here.output(0, here.index + 1, _who(here, found, "name"), 0.65, found["product"] or "")


def _in_figures(here: Quantity) -> bool:
    """Whether the list that the label stands in is one of output: "Peru's copper in figures"."""
    lead = here.sentence.scope.lead
    told = lead.text if lead is not None else here.sentence.scope.heading
    return bool(MAKING_TALK.search(told) or WITHIN.search(told)) and not TRADED.search(told)


def _of_product(here: Quantity) -> Output | None:
    """ "Palm oil: Peru, 46 million tonnes in 2023": a label of the product, then the states with their figures."""
    text = here.sentence.text
    label = _PRODUCT_LABEL.match(text, 0, here.index)
    who = _BESIDE.search(text, label.end() - len(": "), here.index) if label is not None else None
    if label is None or who is None or not MEASURE.match(here.named[1]) or TRADED.search(text) or _ROOM.search(text):
        return None
    if not _DATED_BEHIND.match(text, here.index + 1) and not RATE.search(here.named[1]):
        return None
    return here.output(0, here.index + 1, actor(here.sentence.at(who.start("who"))), 0.7, label["product"].casefold())


def _flowing(here: Quantity) -> Output | None:
    """ "Some 24,000 barrels a day by the firm": a rate with who pumps it."""
    by = _BY_FIRM.match(here.sentence.text, here.index + 1)
    if (
        by is None
        or not RATE.search(here.named[1])
        or TRADED.search(here.sentence.text)
        or _ROOM.search(here.sentence.text)
    ):
        return None
    return here.output(here.index, by.end(), _who(here, by, "who"), 0.65)


def _ranked(here: Quantity) -> Output | None:
    text = here.sentence.text
    found = _RANKED.search(text, here.first, here.index)
    if found is None or not MEASURE.match(here.named[1]) or "with" not in found.group():
        return None
    if not _RANKING.search(text, 0, found.start()) or _ROOM.search(text):
        return None
    return here.output(found.start(), here.index + 1, _who(here, found, "who"), 0.65)
