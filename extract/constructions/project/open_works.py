"""Works that no list of words knows: whatever a verb has as its object that is said of works alone ("erected a *belfry*")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.sentence import Sentence

_VERB = r"(?:(?:re)?build(?:s|ing)?|(?:re)?construct(?:s|ing)?|erect(?:s|ing)?|renovat(?:es?|ing)|refurbish(?:es|ing)?|rehabilitat(?:es?|ing)|dredg(?:es?|ing)|excavat(?:es?|ing)|install(?:s|ing)?|put(?:s|ting)? up)"
_DONE = r"(?:(?:re)?built|(?:re)?constructed|erected|renovated|refurbished|rehabilitated|dredged|excavated|installed|put up|inaugurated)"
_NOUN = r"(?:(?:re)?construction|building|rebuilding|erection|renovation|refurbishment|rehabilitation|excavation|installation|dredging)"
_STOP = r"(?:and|or|but|in|on|at|for|to|from|with|by|of|as|under|during|since|until|near|after|before|between|across|along|through|into|over|against|about|within|outside|around|is|are|was|were|be|been|has|have|had|will|would|could|may|which|that|who|when|where|while|whose|there|here|it|them|itself|up|not|more|than|too|also|later|then|now|because|if|so|both|via|alone|together|jointly|abroad|elsewhere|anything|nothing|ever|again)"
_WORD = rf"(?!(?i:{_STOP})\b)(?:[\w'’&.-]*\w|[\ue000-\ue4ff\ue600-\ue7ff])(?:['’]s?)?"
_END = r"(?=[,;:.()–]|$| (?:" + _STOP[3:-1] + r")\b| ?[\ue500-\ue5ff])"
_HINT = regex(
    r"[Bb]uil[dt]|[Cc]onstruct|[Ee]rect|[Rr]enovat|refurb|[Rr]ehabilit|[Dd]redg|excavat|[Ii]nstall|put up|inaugur"
)
_OBJECT = regex(
    rf"(?<![\w-])(?:{_VERB}|{_DONE}|{_NOUN} of)(?: (?:and|or) \w+(?:ed|ing|s))? (?:[\ue500-\ue5ff] )?(?P<np>{_WORD}(?:[ -]{_WORD}){{0,5}}?){_END}"
)
_SUBJECT = regex(
    rf"(?:^|[,;:–] |\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]hese|[Tt]wo|[Tt]hree|[Ss]everal) )(?P<np>{_WORD}(?:[ -]{_WORD}){{0,4}}?)(?: (?:in|at|near|on|for|of|with|to|from) [^,;:.]{{1,40}}?)?(?:(?P<after>,)? (?:has been|have been|had been|was|were|is being|are being|is|are|will be|would be|to be)(?: \w+ly| also| later| then| jointly)?) (?:\w+ed and )?{_DONE}\b"
)
_INSERTED = regex(
    r"[^,;:–], (?:(?:in|on|at|under|through|within|as|for|after|before|despite|near|across|along|by) [^,;:.]*)?(?:the |an? )?$"
)
# What is built in speech only, or is no works: ships and arms are told elsewhere.
_NONE = regex(
    r"(?:long|wide|high|deep|strong|due|down|away|back|out|however|though|meanwhile|moreover|instead|therefore|overseas|abroad|ashore|offshore|inside|upstream|downstream|classe?s?|gifts?|ties|relations?|relationships?|confidence|trust|friendships?|partnerships?|consensus|capacit\w+|abilit\w+|skills?|coalitions?|alliances?|cooperation|peace|democrac\w+|states?|nations?|societ\w+|econom\w+|futures?|communit\w+|bonds?|understanding|"
    r"machines?|machinery|combines?|harvesters?|motorcycles?|scooters?|bicycles?|buses|coaches|wagons?|locomotives?|units?|pieces|copies|items|"
    r"\w*ships?|vessels?|frigates?|corvettes?|submarines?|\w*boats?|hulls?|cutters?|launches|trawlers?|tankers?|aircraft|planes?|jets?|helicopters?|drones?|fighters?|tanks?|vehicles?|cars?|trucks?|lorries|tractors?|weapons?|arms|bombs?|missiles?|rockets?|rifles|guns?|ammunition|engines?|"
    r"dates?|stems?|careers?|reputations?|momentum|support|orders?|rights?|sovereignty|independence|governments?|regimes?|kings?|queens?|presidents?|premiers?|leaders?|rulers?|ministers?|councils?|parliaments?|offices?|bishops?|images?|strength|stocks?|stockpiles?|arsenals?|forces?|army|armies|navy|navies|fleets?|"
    r"resistance|money|funds?|capital|cash|bail|candidates?|fight|fronts?|business(?:es)?|compan(?:y|ies)|brands?|markets?|teams?|networks?|cases?|arguments?|theor(?:y|ies)|socialism|communism|empires?|world|region|cooperatives?|institutions?|foundations?|base|software|platforms?|"
    r"years?|months?|days?|time|times|materials?|versions?|models?|tents?|trench(?:es)?|part|most|much|half|one|ones|some|many|others?|works?|people|men|women|workers|engineers|experts|countries|sides|parties|progress|country|republic|kingdom|section|sections|everything|something|more|things?|numbers?|handful|couple|series|range|variety|lots?|sets?|plenty|dozens?|scores|amounts?|life|lives|image|themselves|himself)",
    re.IGNORECASE,
)
_ABSTRACT = regex(
    r"systems? of\b|(?<=political )systems?|(?<=party )systems?|(?<=legal )systems?|(?<=social )systems?|(?<=weapons )systems?|(?<=missile )systems?|(?<=defence )systems?|(?<=defense )systems?"
)
_MEASURE = regex(
    r"^(?:[kMG]?W(?:h|p)?|(?:kilo|mega|giga)?(?:watt|met(?:re|er)|volt|ton(?:ne)?)s?|km|miles?|hectares?|ha|beds?|rooms?|seats?|places|storeys|floors|pupils|students|patients|inhabitants|percent|%|years?|months?|days?|people|men|workers|tons?|tonnes?)\b",
    re.IGNORECASE,
)


def open_heads(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The head nouns of works told only as the object, or the subject in the passive, of a verb of building."""
    text = sentence.text
    if not _HINT.search(text):
        return
    for pattern in (_OBJECT, _SUBJECT):
        for found in pattern.finditer(text):
            if pattern is _SUBJECT and found["after"] and _INSERTED.search(text, 0, found.start("np")):
                continue  # "the dam, *the largest of its kind*, was built": said of the dam
            start, end = _head(text, *found.span("np"))
            if end and _may_be_works(sentence, start, end):
                yield start, end


def _head(text: str, start: int, end: int) -> tuple[int, int]:
    """The last word of a noun phrase, where it is a common noun or a number with its noun; else an empty span."""
    last = max(text.rfind(" ", start, end), text.rfind("-", start, end)) + 1 or start
    last = max(last, start)
    word = text[last:end]
    common = re.fullmatch(r"[a-z][a-zà-ÿ]{2,}", word) is not None and not word.endswith(("ly", "ing", "ed"))
    number = len(word) == 1 and "\ue700" <= word <= "\ue7ff"
    return (last, end) if common or number else (0, 0)


def _may_be_works(sentence: Sentence, start: int, end: int) -> bool:
    mention = sentence.at(start)
    if mention is None:
        abstract = _ABSTRACT.match(sentence.text, start) is not None
        return not abstract and _NONE.fullmatch(sentence.text, start, end) is None
    unit = mention.amount.unit if mention.kind is Kind.NUMBER and mention.amount is not None else ""
    noun = unit.rpartition(" ")[2]
    return bool(noun) and _MEASURE.match(unit) is None and _NONE.fullmatch(noun) is None
