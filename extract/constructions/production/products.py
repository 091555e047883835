"""What a quantity is a quantity of: the product and the unit that it tells, or that the talk before it tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.constructions.production.output_words import (
    GENERIC,
    GOODS,
    MADE_GOODS,
    MEASURE,
    PRODUCT,
    THINGS,
    USUAL,
    WATTS,
    WITHIN,
)
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence

# Goods behind a name of their kind: "300 *Kalo cars*".
_NAMED_GOODS = regex(
    r" (?P<words>(?:(?:[A-Z][\w-]*|[\ue000-\ue4ff])(?:['’]s)? ){1,3}(?:[a-z-]+ )??(?P<noun>[a-z-]+))(?![\w-])"
)
_PRONOUNS = frozenset({"it", "them", "this", "these", "which", "that", "those", "whom"})
_ALSO_NAMED = regex(
    r" (?P<words>(?:[A-Z][\w-]*|[\ue200-\ue4ff])(?: [A-Z\d][\w-]*){0,2})(?=[,;.]| (?:a|per|each|every|in|by|for|so|from|since|with|at|on|under)\b)"
)
# What a firm's name tells of its trade: "Kalo *Gold*fields".
_IN_NAMES = regex(
    r"\b(?:[A-Z]\w*?)?(?P<stem>[Gg]old|[Cc]opper|[Cc]oal|[Cc]ement|[Ss]ugar|[Ss]teel|[Nn]ickel|[Zz]inc|[Uu]ranium|[Pp]otash|[Cc]ocoa|[Tt]ea)(?=fields?|mines?|works?|ex\b|\b)"
)
_DAIRY = regex(r"\b(?:milk(?:s|ed|ing)?|cows|dair(?:y|ies)|dairymen)\b")
# A model by its letters and figures: "completed 30 *Ka-32s*".
_MODEL = regex(r" (?P<words>[A-Z][A-Za-z]{0,8}-\d{1,4}\w{0,3})(?![\w-])")
_MADE = regex(
    r"\b(?:built|made|completed|finished|produced|delivered by its lines)(?: (?:some|about|over|more than|only|all|another))* ?$"
)
_METAL = regex(r"\b(?:gold|silver|platinum|palladium)\b", re.IGNORECASE)
_FLUID = regex(r"\b(?:condensate|crude|oil|petrol|diesel|beer|ethanol|biodiesel)\b")
_COUNTED = regex(r"\b(?:tons?|tonnes|barrels|bags|bales|head|sacks|crates)\b")


# "a *detergent* factory": what works make is told by their name.
_OF_WORKS = regex(
    r"(?<![\w-])(?P<product>(?!(?:new|state|assembly|power|pilot|joint|small|large|big|first|second|third|last|old|main|local|modern|whole|same|said|processing|own|their|this|that|each|packing|private|treatment|test|sister|foreign|former|export)\b)(?:[a-z]+-(?!\w+ed\b|run\b|built\b|led\b))?[a-z]{3,}(?: oil| paper)?) (?:factor(?:y|ies)|plants?|mills?|works|refiner(?:y|ies)|smelters?)\b"
)


def product_of(sentence: Sentence, index: int, mention: Mention) -> tuple[str, str]:
    """The product and the unit of a quantity; the product is empty where only a measure is told."""
    unit = mention.amount.unit if mention.amount is not None else ""
    unit += "-hours" if unit.casefold().endswith("watt") and sentence.text.startswith("-hour", index + 1) else ""
    of = PRODUCT.match(sentence.text[index + 1 : index + 80])
    if MEASURE.match(unit):
        product = of["product"] if of else ""
        vague = product.casefold().split(" ")[0] in GENERIC or product in _PRONOUNS or product.startswith("red ")
        return ("" if vague else product), unit
    if GOODS.search(unit) or (MADE_GOODS.search(sentence.text, 0, index) and THINGS.fullmatch(unit)):
        return unit, unit
    if of and _COUNTED.search(unit):
        return of["product"], unit
    kind = _NAMED_GOODS.match(sentence.text, index + 1) if not unit else None
    made = MADE_GOODS.search(sentence.text, 0, index) is not None
    if kind and (GOODS.fullmatch(kind["noun"]) or (made and THINGS.fullmatch(kind["noun"]))):
        return sentence.words(*kind.span("words")), kind["noun"]
    if not unit and (model := _MODEL.match(sentence.text, index + 1)) and _MADE.search(sentence.text, 0, index):
        return sentence.words(*model.span("words")), ""
    if not unit and made and (named := _ALSO_NAMED.match(sentence.text, index + 1)):
        return sentence.words(*named.span("words")), ""
    return "", ""


def _in_name(text: str, at: int) -> bool:
    """Whether a word stands within a name: "Majestic *Silver* Trading"."""
    return at > 0 and text[at].isupper() and re.search(r"[A-Z][\w-]* $", text[:at]) is not None


def understood(sentence: Sentence, index: int, before: Sequence[Sentence], unit: str, title: str) -> str:
    """The product where the quantity does not tell it: by its measure, else the raw material named last."""
    if WATTS.match(unit):
        return "electricity"
    if "ounce" in unit or unit == "oz":
        told = [m for text in (sentence.text, *(s.text for s in reversed(before)), title) for m in _METAL.findall(text)]
        return str(told[0]).casefold() if told else "gold"
    if USUAL["oil"].match(unit):
        fluids: list[str] = _FLUID.findall(sentence.text)
        return fluids[-1] if fluids else "oil"
    here = WITHIN.search(sentence.text)
    if here is None and (stem := _IN_NAMES.search(sentence.words(0, index))):
        return str(stem["stem"]).casefold()
    if "lit" in unit and _DAIRY.search(sentence.text):
        return "milk"
    made = list(_OF_WORKS.finditer(sentence.text, 0, index))
    if made and not WITHIN.search(sentence.text[:index]):
        return made[-1]["product"]
    texts = (sentence.text[:index], *(s.text for s in reversed(before)), sentence.scope.heading, sentence.text[index:])
    for text in texts:
        if told := [m["product"] for m in WITHIN.finditer(text) if not _in_name(text, m.start())]:
            return str(told[-1]).casefold()
    if found := WITHIN.search(title):
        return str(found["product"]).casefold()
    return next((what for what, told_by in USUAL.items() if told_by.search(f"{unit} {sentence.text}")), "")
