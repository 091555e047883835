"""Stances: support, congratulation, condemnation, criticism, veto, condolence of one named actor towards another."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.document import Entity
from extract.fillers import Filled, date_nearby
from extract.frame import Frame
from extract.pattern import Pattern
from extract.realis import realis
from extract.registry import extractor
from extract.subject import subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotate import Annotated
    from extract.claim import Claim, Value
    from extract.match import Match
    from extract.sentence import Sentence

_ACTING = r"\ue000-\ue0ff\ue300-\ue4ff"
_ADV = r"(?:,? (?:however|too|in turn|also|then|later|has|had|have|again|for (?:its|his|her) part|strongly|(?:on|in) {date},?|{date},?|\w+ly))*"
_ACTORS = r"(?P<actor>(?:{actor}|{pair})(?:(?:, {actor})*,? (?:and|as well as|along with|together with) (?:the )?{actor})?)(?: of {place})?"
_ACTOR = rf"{_ACTORS}(?:, (?![{_ACTING}])[^,;]{{2,80}},)?,?{_ADV}(?: (?:was|is|were|are) (?:one of|among) the (?:few |first |many )?(?:countries|states|nations|governments|leaders)? ?(?:that|which|who|to))?"
_ELLIPSIS = r"(?:(?<=\band )|(?<=\bbut )|(?<=, )(?=(?:\w+ly )?\w+ing\b))(?:also |then |later |\w+ly )?"
_TARGET = r"(?:(?:both |all )?<det>(?:late |deceased |former |new )?(?P<target>{state}|{person}|{org}|{pair})(?!'s|’s|-| \w+ (?:on|of|in)\b| [a-z]+(?=[,;.]|$))|{target_text:np})"

_VERBS = {
    "support": (
        r"(?:support(?:s|ed)?|continue[sd]? to support|back(?:s|ed)?|endors(?:es|ed)|expressing (?:\w+ )*support for|reiterating (?:[\w'’]+ |{state}'s? )*support for|sid(?:es|ed) with|st(?:ands|ood) (?:by|with|behind)|speaks? up for|"
        r"spoke up for|vot(?:es|ed) (?:for|in favou?r (?:of|for))|express(?:es|ed) (?:\w+ |\")*support\"? for|(?:throws|threw) (?:its|his|her) weight behind|"
        r"(?:reiterat|reaffirm)(?:es|s|ed|ing) (?:[\w'’]+ |{state}(?:['’]s?)? )*(?:support for|commitment to)|(?:express|voic|declar)(?:es|ed|ing) (?:(?:full|its|his|her|their|strong|firm) )*(?:solidarity with|support for)|declared (?:its|his|her) support for|rall(?:ies|ied) to)"
    ),
    "congratulate": r"(?:sen(?:ds|t) (?:a |his |her |its )?(?:message|telegram|letter|cable)s? of congratulations? to|congratulat(?:es|ed|ing)|sen(?:ds|t) (?:(?:his|her|its|their) )?congratulations to)",
    "condemn": r"(?:condemn(?:s|ed|ing)?|denounc(?:es|ed)(?! [^,;.]{0,40}?(?:treaty|agreement|pact|convention|accord|protocol))|deplor(?:es|ed)|slam(?:s|med)|decr(?:ies|ied))",
    "criticise": r"(?:critici[sz](?:es|ed|ing)|rebuk(?:es|ed)|protest(?:s|ed)(?: (?:against|to|at|over|about))?|chided|castigated|lambasted|object(?:s|ed) to)",
    "veto": r"(?:veto(?:es|ed)|cast (?:its|a) veto (?:on|against))",
    "condole": (
        r"(?:(?:express(?:es|ed|ing)|convey(?:s|ed|ing)|sen(?:ds|t)|offer(?:s|ed)|cabl(?:es|ed)|extend(?:s|ed)) (?:(?:a |his |her |its )?(?:message|telegram|letter|cable)s? of |(?:his|her|its|their|deep|deepest|sincere|heartfelt) )*"
        r"condolences?(?: to| over| on| for)?|mourn(?:s|ed))"
    ),
}


_PASSIVE = {
    "condemn": "condemned|denounced|deplored",
    "criticise": r"critici[sz]ed",
    "support": "supported|backed|endorsed",
    "veto": "vetoed",
}
_BLAME = (
    r"['\"“‘]?(?:an? |the )?(?:[\w-]+ ){0,3}?(?:provocation|act of [\w ]{3,30}|aggression|crime|disgrace|outrage|violation|atrocity|massacre|genocide|shameful|"
    r"unacceptable|illegal|barbaric|vandalism|terrorism|invasion|coup|threat to peace|interference)"
)
_FAR = (
    r"(?:^|(?<=[;:] )|(?<=, and )|(?<=, but )|(?<=– ))(?:[Tt]he )?(?P<target_text>[^,;:.]{3,60}?)(?:, [^;:]{2,140}?,)?"
)


def _patterns() -> Iterator[Pattern]:
    yield Pattern(
        r"{actor:actor} (?:denie[sd]|rejected|has denied) (?:having |ever |that it (?:had |was )?)*(?:support(?:ed|ing)|back(?:ed|ing)) <det>{target:actor}",
        0.85,
        {"stance": "support"},
        Realis.DENIED,
    )
    for stance, verb in _VERBS.items():
        sets = {"stance": stance}
        yield Pattern(rf"{_ACTOR} (?:has |had |have )?(?:\w+ly )?{verb} {_TARGET}", 0.88, sets)
        if stance in _PASSIVE:
            by = rf"(?: \w+ly)? (?:{_PASSIVE[stance]})~ (?:by|from) (?:most [\w ]{{3,30}}, )?(?:<det>)?{{actor:actor+}}"
            yield Pattern(rf"{_FAR} (?:was|were|is|has been|have been){by}", 0.85, sets)
            yield Pattern(rf"{_TARGET} (?:was|were|is|has been|have been){by}", 0.85, sets)
    yield Pattern(
        rf", (?:promptly |officially )?(?:{_VERBS['congratulate']}) {{target:actor}}", 0.6, {"stance": "congratulate"}
    )
    condole = {"stance": "condole"}
    yield Pattern(rf"{_ACTOR} {_VERBS['condole']}", 0.85, condole)
    yield Pattern(
        r"(?P<text>(?:draft|resolution|text|motion|proposal)[^;:.]{0,30}?) (?:fell to|was blocked by|was stopped by|failed (?:because of|through|owing to)|ran into|met with) <det>(?:double |joint |triple )?"
        r"(?P<by>{demonym} veto|veto,? (?:by |from |of )?(?:the )?{actor+})(?! (?:which|that))",
        0.85,
        {"stance": "veto"},
    )
    yield Pattern(
        r"{actor:demonym}(?:, \w+)? veto(?:(?:, [^;,]{1,40},)? (?:of|on|against) <det>{target_text:np})?",
        0.85,
        {"stance": "veto"},
    )
    yield Pattern(r"{actor:person+}'s? (?:message of )?congratulations", 0.8, {"stance": "congratulate"})
    yield Pattern(r"{actor:actor} sends? (?:his|her|its) congratulations", 0.85, {"stance": "congratulate"})
    yield Pattern(
        rf"{_ACTOR} (?:called|calls|described|describes|branded|labelled|termed|dubbed) (?:{{target:actor}}(?! ?['’]s)|(?P<target_text>(?:[^,;:.'\"“]|['’]s){{3,60}}?)) (?:as )?{_BLAME}",
        0.85,
        {"stance": "condemn"},
    )
    yield Pattern(
        r"(?:out of|in|as a (?:sign|gesture|mark|token) of|to show(?: its)?) solidarity with {target:actor},? {actor:actor}",
        0.8,
        {"stance": "support"},
    )


def _elliptic() -> Iterator[Pattern]:
    """A second verb whose subject stands before the first: "… recalled its envoy and condemned the raid"."""
    for stance, verb in _VERBS.items():
        yield Pattern(rf"{_ELLIPSIS}{verb} {_TARGET}", 0.85, {"stance": stance})
    yield Pattern(rf"{_ELLIPSIS}{_VERBS['condole']}", 0.85, {"stance": "condole"})
    yield Pattern(
        rf"{_ELLIPSIS}expressing (?:(?:his|her|its|their|strong|full|firm|continued|unwavering) )*support\b(?! (?:for|to)\b)",
        0.8,
        {"stance": "support"},
    )


_WORLDLY = re.compile(
    r"\b(?:development|projects?|programmes?|programs?|education|growth|research|business(?:es)?|compan(?:y|ies)|exports?|investments?|tourism|capacity|students?|"
    r"schools?|farmers?|industr(?:y|ies)|construction|training|trade|economy|budget|cooperation|efforts? to (?:build|develop|improve)|infrastructure|initiatives? (?:for|in))\b",
    re.IGNORECASE,
)
_INSTRUMENT = re.compile(
    r"\b(?:treat(?:y|ies)|agreements?|declarations?|pacts?|conventions?|accords?|protocols?)\b", re.IGNORECASE
)
_DANGLING = re.compile(r"\s+(?:of|in|on|by|and|with|for|to)$")
_TOPIC = re.compile(
    r"^ (?:on|over|for|upon|after|following|about|regarding) (?P<topic>[^,;:.()]{4,60}?)(?=[,;:.(]|$| (?:in|on|as|and|by|at|from|which|who|that)\b| ?[\ue500-\ue5ff])"
)
_DENOUNCE = re.compile(r"\b(?:denounc|endors)", re.IGNORECASE)
_COLLECTIVE = re.compile(r"^(?:it|them|him|her|this|that|these|those|the (?:idea|proposal|move|plan))$", re.IGNORECASE)


def _text(match: Match) -> Filled | None:
    words = _DANGLING.sub("", match.words("target_text") or match.words("text"))
    return Filled(words, 0.95) if len(words) > 2 and not _COLLECTIVE.match(words) else None


def _topic(match: Match) -> Filled | None:
    """What the stance is about: "… congratulated him **on his re-election**"."""
    found = _TOPIC.match(match.sentence.text[match.end :])
    if found is None:
        return None
    words = match.sentence.words(match.end + found.start("topic"), match.end + found.end("topic"))
    return Filled(_DANGLING.sub("", re.sub(r"^(?:the|his|her|its|their|a|an) ", "", words)))


def _vetoers(match: Match) -> Filled | None:
    """Those whose veto it was: "a double veto, Polish and Czech"."""
    found = [m for m in match.mentions("by") if m.entity]
    return Filled(found[0].entity, 0.95) if found and found[0].entity else None


def _earlier(match: Match) -> Filled | None:
    """The other actor of the sentence's front, or the pair's other state: "… became prime minister; X congratulated him"."""
    actor = match.mention("actor")
    told = subject(match) if actor is None else None
    own = actor.entity if actor else told.value if told and isinstance(told.value, Entity) else None
    front = [m.entity for m in match.sentence.within(0, match.start) if m.entity is not None and m.entity != own]
    persons = [e for e in front if e.kind.value == "person"]
    if persons:
        return Filled(persons[-1], 0.8)
    key = own.state or own.key if own else ""
    others = [s for s in match.scope.pair if s.key != key]
    return Filled(others[0], 0.7) if len(others) == 1 else None


def _revise(match: Match, slots: dict[str, Value]) -> Iterable[dict[str, Value]]:
    actor, target = slots.get("actor"), slots.get("target")
    if not isinstance(actor, Entity) or actor == target:
        return
    if isinstance(target, str) and _INSTRUMENT.search(target) and _DENOUNCE.search(match.groups[0]):
        return  # a treaty denounced or endorsed is one ended or approved
    if slots["stance"] == "support" and isinstance(target, str) and _WORLDLY.search(target):
        return  # "supports education projects": aid, no stance
    if match.has("by"):
        yield from (slots | {"actor": m.entity} for m in match.mentions("by") if m.entity)
    else:
        yield slots


def _told(sentence: Sentence, start: int, end: int) -> Realis:
    """A stance is taken by words: that its object is planned or alleged does not make the stance so."""
    told = realis(sentence, start, min(end, start + 40))
    return (
        Realis.HAPPENED
        if told is Realis.PLANNED and not re.search(r"\b(?:will|would|plan)", sentence.text[:end])
        else told
    )


FRAMES = tuple(
    Frame(
        "stance",
        tuple(patterns),
        required=frozenset({"actor", "stance", "target"}),
        fill={"actor": fill, "target": (_text, _earlier), "topic": (_topic,), "date": (date_nearby,)},
        revise=_revise,
        realis=_told,
    )
    for patterns, fill in ((_patterns(), (_vetoers,)), (_elliptic(), (subject,)))
)


@extractor("stances", emits={"stance"})
def stances(document: Annotated) -> Iterator[Claim]:
    """What named actors said for or against others."""
    return chain.from_iterable(frame.claims(document) for frame in FRAMES)
