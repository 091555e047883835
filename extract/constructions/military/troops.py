"""Phrases for forces, and whose they are: "130 Peruvian soldiers", "Peru's garrison", "troops of Peru and Chile", "its marines".

The owner is told by nationalities, a possessive, "of" or "from", the name of a national army or a navy's prefix; "the two
navies" are the pair's, "its troops" those of whom the sentence is about. A phrase without an owner is found as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.military.forces import ADVISERS, FORCES, PLANES, are_advisers, are_forces
from extract.gazetteer.states import find_states, state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

NAVIES = {
    "HMS": "GBR", "USS": "USA", "USNS": "USA", "HMAS": "AUS", "HMCS": "CAN", "HMNZS": "NZL", "BRP": "PHL", "KRI": "IDN", "BAP": "PER", "ARA": "ARG", "PNS": "PAK", "BNS": "BGD", "SAS": "ZAF", "LÉ": "IRL", "JS": "JPN", "TCG": "TUR", "NNS": "NGA", "ROKS": "KOR", "KD": "MYS", "SLNS": "LKA", "HDMS": "DNK", "HNoMS": "NOR", "RSS": "SGP",
    "INS": "IND", "HTMS": "THA", "HNLMS": "NLD", "HSwMS": "SWE", "ORP": "POL", "NRP": "PRT", "ARC": "COL", "ARM": "MEX", "ROU": "URY", "UMS": "MMR", "FGS": "DEU", "ENS": "EGY", "IRIS": "IRN", "ROCS": "TWN", "KDB": "BRN",
}  # fmt: skip
"""The prefixes of ships' names, with the navy's state."""
_SHARED_PREFIX = {"INS": "ISR", "HMS": "SWE"}  # also another navy's, where the page is about that state
ARMIES = {
    "IDF": "ISR", "Israel Defense Forces": "ISR", "PLA": "CHN", "People's Liberation Army": "CHN", "Bundeswehr": "DEU", "Luftwaffe": "DEU", "Wehrmacht": "DEU", "Red Army": "SUHH",
    "Self-Defense Forces": "JPN", "Self-Defense Force": "JPN", "Self-Defence Forces": "JPN", "Self-Defence Force": "JPN", "Foreign Legion": "FRA", "Revolutionary Guards": "IRN", "Revolutionary Guard": "IRN", "Quds Force": "IRN",
    "Jordan Armed Forces": "JOR", "Royal Air Force": "GBR", "RAF": "GBR", "Royal Marines": "GBR", "Gurkhas": "GBR", "Green Berets": "USA", "AFRICOM": "USA", "CENTCOM": "USA", "Pentagon": "USA",
    "Pacific Fleet": "RUS", "Black Sea Fleet": "RUS", "Northern Fleet": "RUS", "Baltic Fleet": "RUS", "Sixth Fleet": "USA", "Fifth Fleet": "USA", "Seventh Fleet": "USA", "Marine Corps": "USA", "Navy SEALs": "USA", "Guardia Civil": "ESP", "Civil Guard": "ESP", "Civil Guards": "ESP", "Carabineros": "CHL",
    "Royal Navy": "GBR", "Special Air Service": "GBR", "Bundesheer": "AUT", "Tatmadaw": "MMR", "Spetsnaz": "RUS", "Jandarma": "TUR", "Ground Self-Defense Force": "JPN", "Air Self-Defense Force": "JPN", "Maritime Self-Defense Force": "JPN", "Gebirgsjäger": "DEU", "Defense Intelligence Agency": "USA",
}  # fmt: skip
"""Armies known by a name that does not tell the state."""
DEMONYM, STATE, ORG, NUMBER = r"[\ue100-\ue1ff]", r"[\ue000-\ue0ff]", r"[\ue400-\ue4ff]", r"[\ue700-\ue7ff]"
_MORE = (
    r"police(?: officers)?(?! chief| minister| cooperation| academy| station| force academy)|policemen|gendarmerie|carabinieri|rescuers|medics|engineers|sappers|divers|officers|guerrillas|warplanes|listening posts?|"
    rf"coast ?guard(?:s|smen|s? cutters?)?|cadets|airmen|recruits|seamen|reservists|gunners|generals|commanders|militiamen|bombers|tankers|crews|frigates?|patrol boats?|rangers|snipers|veterans|conscripts|crew members|interceptors|midshipmen|(?:armou?red |military )?columns|(?:military |army )convoys?|(?:(?-i:[A-Z])[a-z]+ )?{PLANES}|operators(?! of)|trainees|armou?r|infantrymen|servicemen and women|paratroops|company(?= (?:took|takes|joined|joins|went|trained|was sent|was deployed|of (?:infantry|soldiers|marines|paratroopers)))|(?:infantry|engineer|medical|military|rescue|transport|artillery) (?:groups?|teams?)"
)
_ONE_HEAD = rf"(?:{ADVISERS}|{FORCES}|{_MORE})"
_HEAD = rf"(?:{_ONE_HEAD}(?: (?!(?-i:{'|'.join(NAVIES)})\b){_ONE_HEAD})?)"
_NOT = r"(?!(?:and|or|of|in|on|at|to|for|with|by|was|were|is|are|has|have|had|said|sent|government|minister|president|embassy|from|which|who|that|an?|the|its|their|his|her|our|no|not|as|been|be|having|all|some|it|kept|keeps?|maintains?|maintained|deploys?|deployed|stations?|sends?|lent|joins?|joined|posted|contribut\w+|withdr\w+|moved|brought|landed|put|trains?|trained|training|taught|teaches|led|leads|took|takes|hosts?|hosted|began|helped|while|when|where|during|before|after|since|until|under|over|about|against|between|among|into|two-thirds|most|many|more|than|only|other|these|those|they|he|she|we|if|whether|whom|whose|also|then|later|still|so|such|both|no|none|neither|nor|will|would|could|may|might|did|does|do)\b)"
_QUALIFIER = rf"(?: {_NOT}[\w'’./-]+){{0,4}}?"
_TITLE = r"(?: (?-i:[A-Z][\w-]*)| \"[^\"]{2,30}\"){0,3}"
_NATIONS = rf"(?:{DEMONYM}|{STATE}(?= (?-i:[A-Z]|(?i:{_HEAD})\b)|(?:,|,? and) {DEMONYM}))(?:(?:, | and |, and |[-–])(?:{NUMBER} )?{DEMONYM}|(?: and |, and )(?:local|{STATE}(?=['’]? ?{_HEAD})))*"
_PHRASE = regex(
    rf"(?P<before>(?:{NUMBER}|[Aa]n?|[Tt]he|[Ss]ome|[Ss]everal|[Mm]ore than|[Tt]wo|[Tt]hree) (?:{_NOT}[\w-]+ ){{0,2}}?)?(?:(?P<nations>{_NATIONS})|(?P<owner>{STATE}|{ORG})['’]s?)(?:-led|-commanded)?(?: {NUMBER})?(?: (?:new|newly|elite|own))?{_QUALIFIER} (?P<head>{_HEAD})\b{_TITLE}"
    rf"|(?P<folk>(?:{NUMBER}|[Tt]he hundred|[Ss]ome|[Aa] (?:few )?(?:hundred|dozen|score)|[Dd]ozens|[Hh]undreds|[Tt]housands)(?: (?:or so|more|further|other|or more|armed|uniformed))?(?: of)?) (?P<folks>{STATE})(?=,? )"
    rf"|(?P<counted>{NUMBER})(?:{_QUALIFIER} (?P<head2>{_HEAD})\b)?{_TITLE}(?:,? (?:of|from|drawn from|belonging to) (?:the )?(?P<of>(?:{ORG}|{STATE}(?!['’])|{DEMONYM}(?= \w))(?:(?:, (?:and )?| and )(?:the )?(?:{STATE}|{DEMONYM}(?= \w)))*))?"
    rf"|(?<!\w)(?P<navy>{'|'.join(NAVIES)}) (?-i:[A-Z][\w-]+)(?: (?-i:[A-Z][\w-]+))?(?:,? (?:and|with) [^,;.]{{2,30}}?(?= (?:was|were|worked|sailed|arrived)))?"
    rf"|(?<!\w)(?-i:(?P<army>{'|'.join(sorted(ARMIES, key=len, reverse=True))}))(?!\w)(?:['’]s)?(?: {_HEAD}\b)?"
    rf"|(?P<whole>(?:{DEMONYM}(?:, (?:and )?| and |[-–])){{0,8}}{STATE})(?=[ .,;:)]|$)"
    rf"|(?P<both>[\ue900-\ue9ff])['’]?(?:(?:s)? (?:[a-z]+ )?(?P<head4>{_HEAD})\b)?"
    rf"|(?P<own>\b(?:[Ii]ts|[Tt]heir)){_QUALIFIER} (?P<head5>{_HEAD})\b"
    rf"|(?:(?<!\w)(?:{_NOT}[\w'’-]+ ){{0,3}}?)(?P<head3>(?!(?-i:{'|'.join(NAVIES)})\b){_HEAD})\b(?! (?:{'|'.join(NAVIES)}) (?-i:[A-Z]))(?:,? (?:(?:drawn )?from|of|provided by|belonging to) (?:the )?(?:(?-i:[A-Z]\w+) )?(?:(?P<army2>{'|'.join(sorted(ARMIES, key=len, reverse=True))})(?!\w)|(?P<of2>(?:{ORG}|[\ue900-\ue9ff]|both(?! \w)|{STATE}(?!['’])|{DEMONYM}(?= (?:army|navy|air force|armed forces|contingent|marines|police|guard|defen[cs]e|special|national|royal)))(?:(?:, (?:and )?| and )(?:of )?(?:the )?{STATE}(?!['’]))*)))?{_TITLE}",
    re.IGNORECASE,
)
# who bears arms by trade, where the number has taken the noun with it: "twelve cadets from Peru"
_SOLDIERLY = regex(
    r"\b(?:(?:naval |army |air force |officer |military )?cadets|airmen|recruits|seamen|reservists|midshipmen|gunners|conscripts|paratroops|sappers)\b"
)
_CIVIL = regex(
    r" (?:physicians|doctors|surgeons|nurses|vets|veterinarians|attach[ée]s?|historians|lawyers|judges|prosecutors|musicians|bands?|chaplains)\b"
)
_ON_LIST = regex(r" (?:on|onto|to) (?:its|their|the|an?) (?:[\w-]+ ){0,3}(?:black)?lists?\b")
_TRADE = regex(r"\b(?:engineers|students|trainees|operators|technicians)$")
_OF_ARMS = regex(
    r"\b(?:[Tt]roops|[Ss]oldiers?|[Ff]orces?|[Aa]rm(?:y|ies|ed|ou?r\w*)|[Mm]ilitary|[Dd]efen[cs]e|[Bb]arracks|[Bb]attalions?|[Bb]rigades?|[Gg]arrison|[Nn]av(?:y|al|ies)|[Aa]rtillery|[Pp]ilots?|[Pp]olice|[Oo]fficers?|[Cc]adets?|[Mm]arines?|[Gg]uards?|[Ww]ar|[Mm]issions?|[Pp]eacekeep\w*|[Dd]eploy\w*|[Tt]anks?|[Mm]issiles?|[Rr]adars?|[Ww]arships?|[Ss]ubmarines?|[Ff]rigates?|[Ff]ighters?|[Bb]ases?|[Mm]ines?|[Dd]emining|[Ss]appers|UN[A-Z]{2,}|NATO)\b"
)
_MONITORS = regex(
    r"\b(?:Monitoring|Observer|Stabili[sz]ation) (?:Mission|Group)$"
)  # of several states, named after the host
_PAST = regex(r"(?:an? |the |two )?(?:former|decommissioned|retired) ")  # no longer theirs
_ARMED = regex(
    r"\b(?:troops|soldiers?|army|armies|military|barracks|battalions?|brigades?|garrison|camps?|front|guerrillas?|forces?|gunners?|artillery|pilots?|navy|fighting|fought|training|drill\w*|deploy\w*|peacekeep\w*|base|bases|tanks|instructors|advisers|mission|UN[A-Z]{2,}|NATO)\b"
)
_PLURAL_OWN = regex(
    r"(?:armies|navies|air forces|coast ?guards|armed forces|militaries|special forces|forces|troops|soldiers|units|ships|warships|marines|engineers|paratroopers)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Troops:
    """Forces told at `start`–`end` of `Sentence.text`; `owners` is empty where the phrase does not tell whose they are."""

    start: int
    end: int
    owners: tuple[Entity, ...]
    words: str
    own: bool = False  # "its troops"
    advisers: bool = False
    folk: bool = False  # told by their people alone: "thirty Peruvians"


@lru_cache(maxsize=256)  # asked for by each reader of military activity
def _phrases(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_PHRASE.finditer(text))


def find_troops(sentence: Sentence) -> Iterator[Troops]:
    """The phrases for forces of a sentence, in order."""
    for phrase in _phrases(sentence.text):
        words = sentence.words(*phrase.span())
        if phrase["whole"]:
            mention = sentence.at(phrase.end("whole") - 1)
            if mention is None or not mention.span.of(sentence.block.text).endswith(("troops", "military")):
                continue
        elif phrase["folk"]:
            mention = sentence.at(phrase.start("folks"))
            if mention is None or not _is_people(sentence, mention):
                continue
        elif not (phrase["navy"] or phrase["army"] or _forceful(phrase, words)):
            continue
        if are_civil(sentence, phrase.end()) or _PAST.match(words):
            continue
        owners = _owners(sentence, phrase)
        own, folk = phrase["own"] is not None, phrase["folk"] is not None
        yield Troops(phrase.start(), phrase.end(), owners, words, own, are_advisers(words), folk)


def are_civil(sentence: Sentence, end: int) -> bool:
    """Whether those told up to an index bear no arms: "twelve military *physicians*", engineers in a text of none, men put on a list."""
    if _ON_LIST.match(sentence.text, end):
        return True
    if _TRADE.search(sentence.words(max(0, end - 20), end)) and not _OF_ARMS.search(sentence.block.text):
        return True
    return sentence.words(max(0, end - 8), end).endswith("military") and _CIVIL.match(sentence.text, end) is not None


def _is_people(sentence: Sentence, mention: Mention) -> bool:
    """Whether a state is told by its people ("fifty Peruvians") in a sentence that speaks of arms."""
    return mention.form == "people" and _ARMED.search(sentence.text) is not None


def _forceful(phrase: re.Match[str], words: str) -> bool:
    head = next((phrase[g] for g in ("head", "head2", "head3", "head4", "head5") if phrase[g]), "")
    if phrase["both"] and not head:
        return bool(_PLURAL_OWN.search(words))
    counted = phrase["counted"] is not None and _SOLDIERLY.search(words) is not None
    return are_forces(words) or are_advisers(words) or bool(head) or counted


def _owners(sentence: Sentence, phrase: re.Match[str]) -> tuple[Entity, ...]:
    """Whose the forces are."""
    if phrase["navy"] or phrase["army"] or phrase["army2"]:
        key = NAVIES.get(phrase["navy"] or "") or ARMIES.get(phrase["army"] or phrase["army2"] or "")
        rivals = tuple(s for s in sentence.scope.pair if s.key == _SHARED_PREFIX.get(phrase["navy"] or ""))
        known = state(key) if key else None
        return rivals or ((known,) if known is not None else ())
    if phrase["of2"] == "both":
        return sentence.scope.pair
    for group in ("of", "of2", "nations", "owner", "whole", "folks"):
        if phrase[group] and not (group == "nations" and _MONITORS.search(sentence.words(*phrase.span()))):
            found = [e for m in sentence.within(*phrase.span(group)) for e in m.entities]
            return tuple(dict.fromkeys(found))
    if phrase["both"]:
        mention = sentence.at(phrase.start("both"))
        return mention.entities if mention is not None else ()
    if phrase["counted"]:
        prefer = frozenset(s.key for s in sentence.scope.pair)
        return tuple(dict.fromkeys(f.value for f in find_states(sentence.words(*phrase.span()), prefer)))
    return ()


def topic_of(sentence: Sentence, at: int, before: Sequence[Sentence]) -> tuple[Entity, ...]:
    """Whose "its" forces at index `at` are: the state that the sentence, or else the one before, begins with."""
    if both := of_both(sentence, at):
        return both
    for told, end in ((sentence, at), *((s, _OPENING) for s in before[-1:])):
        for index in range(min(end, len(told.text))):
            mention = told.at(index)
            if mention is None or mention.kind is not Kind.STATE or _GOVERNED.search(told.text, 0, index):
                continue
            return mention.entities
    return ()


def of_both(sentence: Sentence, at: int) -> tuple[Entity, ...]:
    """The states listed last before "their" forces at index `at`: "X broke with Y and Z after **their** troops had landed"."""
    listed = list(_TOGETHER.finditer(sentence.text, 0, at)) if _THEIR.match(sentence.text, at) else []
    return tuple(dict.fromkeys(e for m in sentence.within(*listed[-1].span()) for e in m.entities)) if listed else ()


_THEIR = regex(r"[Tt]heir ")
_TOGETHER = regex(r"[\ue000-\ue0ff](?:, (?:the )?[\ue000-\ue0ff])*,? and (?:the )?[\ue000-\ue0ff](?!['’])")
_OPENING = 30  # characters in which a sentence names what it is about
_GOVERNED = regex(
    r"\b(?:in|on|at|of|to|with|from|by|for|near|over|against|between|after|under|via|through|into|and) (?:the )?$",
    re.IGNORECASE,
)
