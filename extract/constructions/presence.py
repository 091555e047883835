"""Forces abroad told by who they are and what they do there: "Peruvian engineers were in the mission to Haiti".

A phrase for forces with an owner (a nationality, a possessive, "of the Wagner Group", a navy's prefix), then a verb of being
there, moving, fighting, serving or instructing, then a place or a mission. Forces without an owner are left to the patterns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.forces import ADVISERS, FORCES, are_advisers, are_forces
from extract.constructions.military_words import ADV, SENT
from extract.gazetteer.states import find_states, state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.sentence import Sentence
    from extract.document import Entity

NAVIES = {
    "HMS": "GBR", "USS": "USA", "USNS": "USA", "HMAS": "AUS", "HMCS": "CAN", "HMNZS": "NZL", "BRP": "PHL", "KRI": "IDN", "BAP": "PER", "ARA": "ARG", "PNS": "PAK", "BNS": "BGD", "SAS": "ZAF", "LÉ": "IRL", "JS": "JPN", "TCG": "TUR",
}  # fmt: skip
"""The prefixes of ships' names, with the navy's state."""
_DEMONYM, _STATE, _ORG, _NUMBER = r"[\ue100-\ue1ff]", r"[\ue000-\ue0ff]", r"[\ue400-\ue4ff]", r"[\ue700-\ue7ff]"
_MORE = r"police(?! chief| minister| cooperation| academy| station)|gendarmerie|carabinieri|rescuers|medics|engineers|sappers|divers|officers|guerrillas|warplanes|listening posts?|coast ?guard(?:s|smen)?|cadets|airmen|recruits"
_HEAD = rf"(?:{ADVISERS}|{FORCES}|{_MORE})"
_QUALIFIER = r"(?: (?!(?:and|or|of|in|on|at|to|for|with|by|was|were|is|are|has|have|had|said|sent|government|minister|president|embassy)\b)[\w'’-]+){0,3}?"
_TITLE = r"(?: (?-i:[A-Z][\w-]*)| \"[^\"]{2,30}\"){0,3}"
_PHRASE = re.compile(
    rf"(?:(?P<demonym>{_DEMONYM})|(?P<state>{_STATE})['’]s?){_QUALIFIER} (?P<head>{_HEAD})\b{_TITLE}"
    rf"|(?P<counted>{_NUMBER})(?:{_QUALIFIER} (?P<head2>{_HEAD})\b)?{_TITLE}(?: (?:of|from) (?:the )?(?P<of>{_ORG}|{_STATE}|{_DEMONYM}(?= \w)))?"
    rf"|(?P<navy>{'|'.join(NAVIES)}) (?-i:[A-Z][\w-]+)(?: (?-i:[A-Z][\w-]+))?(?:,? (?:and|with) [^,;.]{{2,30}}?(?= (?:was|were|worked|sailed|arrived)))?|(?P<whole>{_STATE})(?= )"
    rf"|(?:[\w-]+ ){{0,3}}?(?P<head3>{_HEAD}) (?:of|from) (?:the )?(?P<of2>{_ORG}|{_STATE}(?!['’])|{_DEMONYM}(?= (?:army|navy|air force|armed forces|contingent|marines|police|guard)))",
    re.IGNORECASE,
)
_AFTER = rf"(?: (?:contingent|army|navy|police|forces))?(?: (?:under|led by|of) [\ue300-\ue3ff\ue700-\ue7ff])?(?: \([^()]{{2,30}}\))?(?:,[^;:.]{{1,60}},)?(?: (?:which|who|that))?{ADV} (?:(?:was|were|is|are) to |will |would )?"
_IS = r"(?:(?:has|have|had) )?(?:been|was|were|is|are)"
_THERE = (
    rf"(?:t(?:akes?|ook) part in(?=[^,;.]{{0,40}}\b(?:operations?|strikes|raids|campaign|war|invasion|fighting|battle|evacuation|airlift|patrols|force|mission)\b)|formed (?:the (?:backbone|core|bulk)|part) of|{_IS} (?:now |still |also )?(?:fighting|serving|guarding|patrolling|operating|flying)|{_IS}{ADV} (?:(?:in|at|on|off|near)(?= )|part of|present|active|back in|{SENT}\b|withdrawn)|serv(?:e|es|ed)(?: as| in| with| at| on| under| alongside|(?= ))|fought|patroll?(?:s|ed)?|"
    r"guard(?:ed|s)?|garrison(?:ed|s)|occup(?:y|ied|ies)|crossed (?:the border|into)|entered|landed|arriv(?:e|es|ed)|left for|sail(?:ed|s) (?:to|for|into|through|home)|work(?:ed|s)? (?:beside|alongside)|"
    r"cleared (?:the )?(?:mines|roads)|lifted|flew|airlifted|evacuated|resumed patrols?|remain(?:ed|s)?|stayed|(?:led|lead|headed|joined) (?:the|a) |protect(?:s|ed)?|rebuilt|"
    r"help(?:s|ed) (?:to )?(?:set up|build|defend|protect|secure|clear|rebuild|restore|guard|found|organi[sz]e|run))"
)
_TEACH = rf"(?:{_IS} (?:now |still |also )?(?:training|instructing|drilling|teaching)|train(?:s|ed)?|instruct(?:s|ed)?|drill(?:s|ed)|taught|teach(?:es)?|(?:held|hold|holds|gave|give|ran|run|started|conducted|began)(?: [\w-]+){0, 4} courses?)"
_LEARN = r"(?:train(?:s|ed)?(?= (?:at|in|near|under) )|learn(?:t|ed|s)? to fly|follow(?:s|ed)? courses|w[ae](?:s|re) graduated|go(?:es)? through|went through|under(?:went|go|goes) [^,;.]{0,30}?training|(?:receives?|received|completed?|began|begin) (?:\w+ ){0,3}training|(?:attend(?:s|ed)?|pass(?:es|ed)? through|stud(?:y|ied)|graduat\w+|enrol\w+)(?=[^,;.]{0,70}\b(?:academ\w+|colleges?|schools?|courses?)\b))"
_LEARNERS = re.compile(
    r"\b(?:officers?|soldiers?|troops|police\w*|navy|army|guards?|cadets?|pilots?|forces?|battalions?|brigades?|recruits|fighters|guerrillas|airmen|sappers|crews?|marines|commandos|gendarmes|gendarmerie|military|commanders|servicemen|coast ?guard|units?|volunteers|militia)\b",
    re.IGNORECASE,
)
_DOES = re.compile(rf"{_AFTER}(?:(?P<learn>{_LEARN})|(?P<teach>{_TEACH})|(?P<there>{_THERE}))\b", re.IGNORECASE)
# "occupied by French forces", "trained by Italian instructors", "hosts 300 French troops"
_BY = re.compile(
    r"(?:\b(?P<held>occupied|invaded|garrisoned|guarded|patrolled|defended|liberated|bombed|shelled|evacuated|escorted)|(?P<taught>trained|instructed|drilled|taught|coached|training))\b[^,;.]{0,25}? (?:by|from) (?:the |some |about )?$"
    r"|\b(?P<hosted>hosts?|hosted|houses|housed)(?: also)? (?:the |some |about |around |up to )?$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:\b(?:in|at|on|off|near|to|into|around|from|of|beside|outside|out of) (?:the |southern |northern |eastern |western |central |[a-z]+ (?:of|off|in) (?:the )?)?|^ ?(?:the )?)"
    r"(?P<place>[\ue000-\ue0ff\ue200-\ue2ff]|(?-i:[A-Z][\w'’-]+)(?: (?:of |the )?(?-i:[A-Z][\w'’-]+)){0,3})"
)
_MISSION = re.compile(
    r"\b(?:there|front|border|mission|peace\w+|force|campaign|war|operation|coalition|UN[A-Z]{2,}|MIN[A-Z]{3,}|E[UC][A-Z]{2,}|KFOR|ISAF|that country|the country|base)\b"
)
_PEACEFUL = re.compile(
    r"\b(?:visit\w*|talks|parade\w*|ceremon\w+|exhibition|festival|competition|tournament|museum|anniversary|exercis\w+|drills?|manoeuvres)\b",
    re.IGNORECASE,
)
_IN_FRONT = re.compile(
    r"(?:^|[;:,] )(?:[Ii]n|[Oo]n|[Aa]t|[Oo]ff) (?:the )?[\ue000-\ue0ff\ue200-\ue2ff\ue400-\ue4ff](?=,| [^,;:.]{2,40}, )[^;:]{0,80}$"
)
_STOP = re.compile(r"[;:]|, (?:and|while|but|which|who|where) ")
_REACH = 110  # characters of what is done where


@dataclass(frozen=True, slots=True)
class Presence:
    """Forces somewhere: the stretch of `Sentence.text` that tells it, kind of activity, whose they are, what, where."""

    start: int
    end: int
    kind: str
    participant: Entity
    item: str
    place: str


def read_presence(sentence: Sentence) -> Iterator[Presence]:
    """Each phrase for forces with an owner that the sentence says to be, go, fight, serve or teach somewhere."""
    text = sentence.text
    for phrase in _PHRASE.finditer(text):
        owner = _owner(sentence, phrase)
        if owner is None:
            continue
        if by := _BY.search(text, max(0, phrase.start() - _REACH), phrase.start()):
            yield from _acting(sentence, phrase, by, owner)
            continue
        does = _DOES.match(text, phrase.end())
        if does is None:
            continue
        stop = _STOP.search(text, does.end())
        last = min(stop.start() if stop else len(text), does.end() + _REACH)
        words = sentence.words(*phrase.span())
        if _PEACEFUL.search(text, phrase.start(), last) or not (
            are_forces(words) or are_advisers(words) or phrase["navy"] or re.search(rf"\b(?:{_MORE})", words)
        ):
            continue
        from_verb = (
            does.end() if not text[: does.end()].endswith((" in", " at", " on", " off", " near")) else does.end() - 4
        )
        where = _PLACE.search(text, from_verb, last)
        place = sentence.words(*where.span("place")) if where else ""
        if does["teach"] or does["learn"]:
            if does["learn"] or _LEARNERS.search(sentence.words(does.end(), last)):
                yield Presence(phrase.start(), last, "training", owner, words, place)
        elif place or _IN_FRONT.search(text, 0, phrase.start()) or _MISSION.search(sentence.words(phrase.end(), last)):
            yield Presence(
                phrase.start(), last, "advisers" if are_advisers(words) else "deployment", owner, words, place
            )


def _acting(sentence: Sentence, phrase: re.Match[str], by: re.Match[str], owner: Entity) -> Iterator[Presence]:
    """What is told of a place or of learners first, and by whom last."""
    words, front = sentence.words(*phrase.span()), sentence.text[: by.start()]
    last = min(len(sentence.text), phrase.end() + 40)
    if by["taught"]:
        if _LEARNERS.search(sentence.words(max(0, by.start() - 70), by.end())):
            yield Presence(by.start(), last, "training", owner, words, "")
        return
    if not are_forces(words):
        return
    places = [m for m in sentence.within(max(0, len(front) - 60), len(front)) if m.kind in {Kind.STATE, Kind.CITY}]
    if places and places[-1].entity not in {None, owner}:
        yield Presence(by.start(), last, "deployment", owner, words, places[-1].span.of(sentence.block.text))


def _owner(sentence: Sentence, phrase: re.Match[str]) -> Entity | None:
    """Whose the forces are."""
    if phrase["navy"]:
        return state(NAVIES[phrase["navy"]])
    if phrase["whole"]:
        mention = sentence.at(phrase.start("whole"))
        told_whole = mention is not None and mention.span.of(sentence.block.text).endswith(("troops", "military"))
        return mention.entity if mention is not None and told_whole else None
    for group in ("of", "of2", "demonym", "state"):
        if phrase[group]:
            mention = sentence.at(phrase.start(group))
            return mention.entity if mention is not None and mention.kind is not Kind.PAIR else None
    prefer = frozenset(s.key for s in sentence.scope.pair)
    told = find_states(sentence.words(*phrase.span()), prefer)
    return told[0].value if told else None
