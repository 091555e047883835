"""Phrases that name arms: by kinds of weapon, never by single models, so that a new model is read as well as an old one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_STRONG = (
    r"weapons?(?: systems?)?|weaponry|arms(?! (?:embargo|control|race|deals?|sales?|imports?|exports?|trade|industry|transfers?|dealers?|suppl\w+|shipments?|purchases?|package|contracts?|agreements?|procurement|company|factory|limitation|reduction|manufacturers?))"
    r"|armaments|munitions?|ammunition|missiles?|rockets?|torpedoes|rifles?|pistols?|revolvers|carbines|machine[- ]guns?|submachine guns|guns?|cannons?|artillery(?: pieces)?|howitzers?|mortars?|grenades?|bombs?|landmines|mines"
    r"|tanks?|fighters?|bombers?|interceptors|warplanes?|gunships?|helicopters?|warships?|frigates?|corvettes?|destroyers?|cruisers?(?! missiles?)|minelayers?|battleships?|aircraft carriers?|tugboats?|submarines?|gunboats?|minesweepers?|minehunters?|cutters?"
    r"|drones?|UAVs?|unmanned aerial vehicles?|armou?red (?:personnel carriers?|vehicles?|cars?|fighting vehicles?)|APCs?|infantry fighting vehicles?|IFVs?|radars?|air[- ]defen[cs]es"
    r"|trainers|trainer (?:aircraft|jets?)|fighter[- ](?:jets?|planes?|aircraft)|combat (?:aircraft|jets?|helicopters?)|transport aircraft|patrol (?:boats?|vessels?|ships?|craft|aircraft)"
    r"|landing (?:craft|ships?)|military (?:equipment|hardware|mat[eé]riel|aircraft|vehicles?|radios?|supplies|technology|trucks?|gear|goods)|defen[cs]e (?:equipment|hardware|systems?|technolog\w+|products|articles|goods)"
    r"|war mat[eé]riel|body armou?r|night[- ]vision (?:devices|goggles|equipment)|Kalashnikovs?(?! (?:assault )?rifles)|warheads|launchers?|explosives|torpedo boats|fast attack craft|command cent(?:er|re)s?|jet fighters"
)
_MODEL = r"(?-i:[A-Z][A-Za-z]{0,4}-?\d{1,4}[A-Z]{0,3}s?(?:/[A-Z0-9]+)*)"
_LOOSE = r"aircraft|jets?|(?:air)?planes?|ships?|vessels?|boats?|vehicles?|trucks?|equipment|systems?|radios|spare parts|hardware|uniforms|transports|simulators?"
MILITARY = re.compile(
    r"\b(?:military|army|armies|navy|naval|air force|armed forces|defen[cs]e|weapons?|arms|armed|troops|soldiers|air arm|coast ?guard|junta|war|guards?|missiles?|fighters?|tanks?|rifles?|ground forces)\b",
    re.IGNORECASE,
)
_CONTINUED = r"(?:[ -](?:systems?|equipment|parts|spare parts|components|launchers?|technology|batter(?:y|ies)|pods|kits?|drones?|jets?|aircraft|planes?|helicopters?|missiles?|rifles?|guns?|boats?|ships?|vessels?|vehicles?|rounds|shells|ammunition|defen[cs]es?|stations?|cent(?:er|re)s?|carriers?|units|fighters?|bombers?|trainers?|tanks?|munitions))*"
_BRANCH = rf"(?:air[- ]defen[cs]e|anti[- ]aircraft|missile defen[cs]e|electronic warfare|command[- ]and[- ]control|command){_CONTINUED[:-1]}+"  # arms only with what follows
_STOP = (
    r"(?:an?|the|its?|their|his|her|our|this|these|those|that|which|some|several|various|many|more|other|another|further|additional|new|any|all|last|first|used|second-hand|surplus|of|to|for|from|in|on|at|by|with|worth|and|or|as|well"
    r"|including|such|like|is|are|was|were|be|been|has|have|had|will|would|sold|sells?|selling|bought|buys?|buying|purchas\w+|acquir\w+|order(?:s|ed|ing)?|suppl(?:y|ies|ied|ying)|deliver\w*|provid\w+|gave|given|gives?|donat\w+|gift(?:ed|s)?|shipp?\w*"
    r"|transferr?\w*|receiv\w+|export\w*|import\w*|sent|sends?|obtain\w*|procur\w+|over|also|then|about|than|up|not|no|only|both|junta|between|into|against|under|after|before|during|use|using|using|make|made|includ\w+|among|equip\w*|replac\w*|manufactur\w*|produc\w+|lent|leas\w+|sale|sales|contracts?|deals?|part)"
)
_TOKEN = rf"(?!{_STOP} )(?:[\w./'’+-]+|[\ue400-\ue4ff])"
_SHARED = r"(?:(?:radar|air[- ]defen[cs]e|missile|artillery|tank|communications?|naval|electronic warfare|rifles?|anti-tank|surveillance) and )"
# "A helicopter maintenance centre", "tank crews", "missile tests" are no arms.
_COMPOUND = (
    r"(?:maintenance|training|factor(?:y|ies)|plants?|industry|bases?|crews?|pilots?|services?|production|repairs?|exercises?|drills?|forces?|schools?|academy|attacks?|tests?|test[- ]firings?|programmes?|programs?|strikes?|deployments?"
    r"|fire|silos?|sites?|launches|capabilit\w+|displays?|groups?|wings?|squadrons?|compan(?:y|ies)|makers?|manufacturers?|experts?|technicians?|divisions?|brigades?|regiments?|battalions?|ranges?|works|yards?|designers?|engineers?|officers?"
    r"|carrier groups?|visits?|crashes|crash|incidents?|accidents?|proliferation|inspections?|inspectors|talks|treaty|treaties|depots?|museum|clubs?|tournament)(?!\w)"
)
_ITEM = re.compile(
    rf"(?:(?P<quantity>[\ue700-\ue7ff]) (?:more |other |new |used |second-hand |surplus |additional )*)?(?P<maker>[\ue100-\ue1ff])?(?:[- ](?:made|built|designed|origin|produced|type))?[ ]?"
    rf"(?<![\w'’-])(?P<item>(?:{_TOKEN} ){{0,5}}?{_SHARED}?(?:{_TOKEN} ){{0,4}}?(?:(?P<strong>(?:{_BRANCH}|(?:{_STRONG}){_CONTINUED}))|(?P<model>{_MODEL}{_CONTINUED})(?! type| (?:{_TOKEN} ){{0,2}}(?:{_STRONG}))|(?P<loose>(?:{_LOOSE}))))(?![\w'’]|-[a-z]| {_COMPOUND})",
    re.IGNORECASE,
)
_AIRLINER = re.compile(r"A3[0-9]0|[BE]?7[0-9]7|B7\d7|C9\d\d|E1[79]\d|G20|G7|G8|G77|C40|COP|Covid", re.IGNORECASE)
_COUNT_BEFORE = re.compile(r"[\ue700-\ue7ff] $")
_HEAD = re.compile(rf"\b(?:{_STRONG}|{_LOOSE})\b", re.IGNORECASE)
_STRONG_HEAD = re.compile(rf"\b(?:{_STRONG}|{_BRANCH})\b", re.IGNORECASE)
_SINGLE = re.compile(r"\b(?:an?|one|the first|another)(?: [\w-]+){0,2}? $", re.IGNORECASE)
_COMPANY = re.compile(r"[\ue400-\ue4ff] (?=\S)")
_SHIP = re.compile(
    r"\b(?:cruiser|frigate|corvette|destroyer|submarine|minelayer|minesweeper|gunboat|battleship|ship|vessel|cutter|carrier|boat)$",
    re.IGNORECASE,
)
_SHIP_NAME = re.compile(r" (?:[\ue400-\ue4ff]|[A-Z][a-z]\w*(?: [A-Z]\w+){0,2})")
_CONTAINER = re.compile(r"[\ue700-\ue7ff] of (?:the )?$")
_CONTAINED = re.compile(
    r"(?:[\w-]+ )?(?:batter(?:y|ies)|units?|sets?|systems|pairs|pieces|squadrons|items)", re.IGNORECASE
)
_LEADING = re.compile(
    r"^(?:the|an?|its|their|some|several|various|more|other|new|further|used|additional|modern|advanced) ",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Arms:
    """One phrase: where it stands in `Sentence.text`, its words, how many, and whose make it tells."""

    start: int
    end: int
    item: str
    quantity: Decimal | None = None
    maker: Entity | None = None
    doubtful: bool = False  # ships, planes, equipment, where nothing around is military


def find_arms(sentence: Sentence, *, armed: bool = False) -> Iterator[Arms]:
    """The phrases of a sentence that name arms, in no order; with `armed` the sentences around are military.

    Ships, planes and equipment are doubtful where nothing is military. Counts of weight ("20 tons of ammunition") are left out.
    """
    text = sentence.text
    armed = armed or bool(MILITARY.search(sentence.span.of(sentence.block.text)))
    spans: list[tuple[int, int]] = []
    for match in _ITEM.finditer(text):
        found = _phrase(sentence, match, armed=armed)
        if found is not None:
            spans.append((found.start, found.end))
            yield found
    for index in range(len(text)):
        mention = sentence.at(index)
        if mention is None or any(s <= index < e for s, e in spans):
            continue
        if mention.kind is Kind.ORGANIZATION and armed and _COUNT_BEFORE.search(text, 0, index):
            words = sentence.words(index, index + 1)
            if re.fullmatch(_MODEL, words) and not _AIRLINER.match(words):  # "18 MiG-29s", which look like a company
                counted = sentence.at(index - 2)
                amount = counted.amount if counted is not None else None
                yield Arms(index - 2, index + 1, words, amount.value if amount is not None else None)
        elif mention.kind is Kind.NUMBER and mention.amount is not None:  # "two patrol boats" is one mention
            unit = mention.amount.unit
            if _STRONG_HEAD.search(unit) or (armed and _HEAD.search(unit)):
                yield Arms(index, index + 1, unit, mention.amount.value)


def _phrase(sentence: Sentence, match: re.Match[str], *, armed: bool) -> Arms | None:
    """The phrase of a match of `_ITEM`: its words without determiners, its number, its maker."""
    model = match["model"]
    if model and (_AIRLINER.match(model) or not (armed or match["maker"] or match["quantity"] or model.endswith("s"))):
        return None
    first = next(g for g in ("quantity", "maker", "item") if match[g])
    mention = sentence.at(match.start("quantity")) if match["quantity"] else None
    maker = sentence.at(match.start("maker")) if match["maker"] else None
    amount = mention.amount if mention is not None else None
    if amount is not None and amount.unit:
        return None
    item, end = match.start("item"), match.end()
    if maker is None and (company := _COMPANY.match(sentence.text, item, end)):  # "ten Lockheed Martin F-16s"
        maker, item = sentence.at(company.start()), company.end()
    named = _SHIP_NAME.match(sentence.text, end) if _SHIP.search(match["item"]) else None
    end = named.end() if named else end
    words = sentence.words(item, end)
    while (shorter := _LEADING.sub("", words)) != words:
        words = shorter
    quantity = amount.value if amount is not None else None
    if quantity is None and not words.endswith("s") and _SINGLE.search(sentence.text, 0, match.start(first)):
        quantity = Decimal(1)
    if named and quantity is None:
        quantity = Decimal(1)
    held = _CONTAINER.search(sentence.text, 0, match.start(first))
    counted = sentence.at(held.start()) if held and quantity is None else None
    if counted is not None and counted.amount is not None and _CONTAINED.fullmatch(counted.amount.unit):
        quantity = counted.amount.value
    doubtful = bool(match["loose"]) and not armed
    return Arms(match.start(first), end, words, quantity, maker.entity if maker is not None else None, doubtful)
