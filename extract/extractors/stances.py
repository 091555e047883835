"""Stances: support, congratulation, condemnation, criticism, veto, condolence of one named actor towards another."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.stance.followers import read_followers
from extract.constructions.stance.grammar import elliptic, pronominal, told
from extract.constructions.subject import spoken_of, subject, subjects
from extract.document import Entity, EntityKind
from extract.patterns.fillers import Filled, date_nearby
from extract.patterns.frame import Frame
from extract.patterns.match import as_state
from extract.patterns.realis import realis
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value
    from extract.patterns.match import Match

_WORLDLY = re.compile(
    r"\b(?:development|projects?|programmes?|programs?|education|growth|research|business(?:es)?|compan(?:y|ies)|exports?|investments?|tourism|capacity|students?|"
    r"schools?|farmers?|industr(?:y|ies)|construction|training|trade|economy|budget|cooperation|efforts? to (?:build|develop|improve)|infrastructure|initiatives? (?:for|in)|progress|results?|ratification|entry into force|adoption|establishment|signing|conclusion|opening|commencement|launch(?:ing)?|inauguration|start|beginning|resumption|completion|holding|increase|expansion|renewal|extension|operations?|steps?|readiness|willingness|interest|arrival|participation|visits?|exchanges?|dialogue|work|contacts?)\b"  # in small letters: the World Tourism Organization is no tourism
)
_INSTRUMENT = re.compile(
    r"\b(?:treat(?:y|ies)|agreements?|declarations?|pacts?|conventions?|accords?|protocols?|statutes?|alliances?|truces?|armistice|leases?)\b", re.IGNORECASE
)
_OWNER = re.compile(r"^(?:[\w.-]+ ){0,3}?[\w.-]+['’]s? |^(?:the|its|his|her|their|an?) ")
_FINITE = re.compile(r"\b(?:would|will|was|were|is|are|has|have|had|did)\b")  # a whole sentence is no target
_THREAT = re.compile(
    r"\b(?:threat|threats|prospect|fear|danger|risk|possibility)(?: of)? (?:an? |the )?$", re.IGNORECASE
)
_NOT_DENIED = re.compile(r"\b(?:not|never|nor) (?:forget|forgets|forgot|forgotten|fail|hesitate|only)\b")
_DANGLING = re.compile(r"\s+(?:of|in|on|by|and|with|for|to)$")
_TOPIC = re.compile(
    r"^ (?:on|over|for|upon|after|following|about|regarding) (?P<topic>[^,;:.()]{4,60}?)(?=[,;:.(]|$| (?:in|on|as|and|by|at|from|which|who|that)\b| ?[\ue500-\ue5ff])"
)
_RELATIONAL = re.compile(
    r"\b(?:attacks?|raids?|strikes?|assaults?|invasion|claims?|bids?|accession|admission|entry|return|membership|opposition|proposal|request|candidacy|fight|war|initiative|efforts?|"
    r"decision|attempts?|right|case|operation|sanctions|ban|embargo|blockade|measures|presence)(?: of [^,;]+)?$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"^ (?:on|against|to|in|for|by|imposed (?:on|by|against)) [^,;:.()\ue500-\ue5ff]{1,60}?(?=[,;:.()]|$| (?:in|on|at|and|by|as|which|who|that|when|while|after|during|with|to)\b| ?[\ue500-\ue5ff])"
)
_THING = re.compile(r"^(?:it|this|that|the \w+)$", re.IGNORECASE)
_DIED = re.compile(
    r"\b(?:died|killed|death|dead|assassinat\w+|passed away|funeral|murder\w*|perished|lost (?:his|her) life)\b",
    re.IGNORECASE,
)
_HIS_DEATH = re.compile(r"\b(?:his|her) (?:\w+ )?(?:death|funeral|passing|assassination|murder)$")
_FURTHER = re.compile(
    r"^(?:,[^;:]{2,80}?)?,? (?:(?:and|as well as) (?:also )?(?:the )?(?P<named>(?-i:[A-Z])(?:[\w-]+ ){1,5}(?:Declaration|Agreement|Accord|Treaty|Plan|Initiative))"
    r"|(?:as well as|and also|and likewise|and equally|and with equal \w+) (?:the )?(?P<other>[^,;:.]{4,60}?))(?=[,;:.]|$| (?:of|that|which|in|on|at)\b)"
)
_DENOUNCED = re.compile(r"\b(?:is|was|were|been) denounced\b")
_DENOUNCE = re.compile(r"\b(?:denounc|endors)", re.IGNORECASE)
_LED_IN = re.compile(
    r"^(?:(?:Reacting to|In response to|Following|After|Despite) (?:an? |the )?|(?:the )?(?:time|day|eve|wake|aftermath|days) of (?:the )?|what (?:it|he|she|they|[A-Z]\w+) (?:\w+ )?(?:called|calls|termed|described as|considered|regarded as|saw as|sees as|deemed) (?:an? |the )?)"
)
_AGAIN = re.compile(r"(?: (?:once )?(?:again|more)| too| as well| sharply| strongly)$")
# A time, an addressee, a part of speech: nothing that one can be for or against.
_UNFIT = re.compile(
    r"^(?:(?:to|off|at|in|on|by|for|from|with|as|part of) |(?:it|this|that|the|an?)(?: an?)?$|(?:(?:the|that|this|same|very|next|following|previous|last) )*(?:day|week|month|year|morning|evening|night|summer|spring|autumn|winter|hour|moment|January|February|March|April|May|June|July|August|September|October|November|December)(?: before| after)?$)"
    r"|^(?:death|day|week) the \w+$"
)
_COLLECTIVE = re.compile(
    r"^(?:it|them|him|her|this|that|these|those|(?:the )?(?:idea|proposal|move|plan|step|decision|measure))(?: (?:the (?:following|next|same) .*|at once|late|again|too|sharply|strongly|once more))?$",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"^ (?:by|on|against) [^,;:.()]{2,60}?(?: (?:before|against|at) (?:the )?[\ue400-\ue4ff])?(?=[,;:.()]|$| (?:on|and|as|which|who|that|when|while|after|during)\b| ?[\ue500-\ue5ff])"
)
_PARTICIPLE = re.compile(
    r"\b(?:played|made|taken|caused|committed|carried out|launched|ordered|imposed|inflicted|waged|raised|brought|filed|lodged|submitted|proposed|adopted|put forward|drafted|sponsored|presented|tabled|led|condemning|welcoming)$"
)
_DID = re.compile(
    r"(?:^|[\ue000-\ue9ff] |,)(?:\w+ly |then |also )?(?:\w+ed|recogni[sz]es|opens|signs|sends|announces|imposes|withdraws|recalls|executes|declares|annexes|invades|launches|breaks off|expels|bans|arrests|broke off|broke|left|won|held|sent|cut|took|gave|made|withdrew|met|put)(?: off)? (?P<what>(?:(?:the|a|an|its|his|her) )?[^,;:.]{4,80}?)"
    r"(?=[,;:.]|$| there\b| (?:on|in|at) [\ue500-\ue5ff]| [\ue500-\ue5ff])"
)
_FEW = 10  # words of a clause that is a name: "Signing of the accord between A and B"


def _text(match: Match) -> Filled | None:
    words = _DANGLING.sub("", _AGAIN.sub("", _LED_IN.sub("", _whole(match) or match.words("text"))))
    if _UNFIT.search(words):
        return None
    fronted = (
        match.has("actor")
        and match.has("target_text")
        and match.groups.start("target_text") < match.groups.start("actor")
    )
    if len(words) <= 2 or _COLLECTIVE.match(words) or (fronted and _FINITE.search(words)):
        return None
    return Filled(words, 0.95)


def _whole(match: Match) -> str:
    """The target with what its noun asks for: "the attack **on the port**", "its accession **to the union**"."""
    words = match.words("target_text")
    if not words:
        return words
    end = match.groups.end("target_text")
    asked = _TAIL if _RELATIONAL.search(words) else _DONE if _PARTICIPLE.search(words) else None
    tail = asked.match(match.sentence.text[end:]) if asked else None
    return f"{words} {match.sentence.words(end, end + tail.end())}" if tail else words


def _topic(match: Match) -> Filled | None:
    """What the stance is about: "… congratulated him **on his re-election**"."""
    found = _TOPIC.match(match.sentence.text[match.end :])
    if found is None:
        return _matter(match)
    words = match.sentence.words(match.end + found.start("topic"), match.end + found.end("topic"))
    return Filled(_DANGLING.sub("", re.sub(r"^(?:the|his|her|its|their|a|an) ", "", words)))


def _matter(match: Match) -> Filled | None:
    """What is told of is also what it is about, whoever's it is: "Peru's **bid for a seat**"."""
    target = _text(match)
    words = _OWNER.sub("", str(target.value)) if target is not None else ""
    return Filled(words) if words else None


def _vetoers(match: Match) -> Filled | None:
    """Those whose veto it was: "a double veto, Polish and Czech"."""
    found = [m for m in match.mentions("by") if m.entity]
    return Filled(found[0].entity, 0.95) if found and found[0].entity else None


def _helped(match: Match) -> Filled | None:
    return subject(match) if match.has("helped") else None


def _backer(match: Match) -> Filled | None:
    """Whose support it was, told after it: "the support of X"."""
    told = match.mention("actor2")
    if told is None:
        return subject(match) if match.has("own") else None
    acting = as_state(told) if told.kind is Kind.CITY else told.entity
    return Filled(acting, 0.95) if acting is not None else None


def _it(match: Match) -> Filled | None:
    if match.has("they"):
        return Filled(match.scope.pair[0], 0.9) if _is_pair(match) else None
    return spoken_of(match) if match.has("it") else None


def _joint(match: Match) -> Filled | None:
    return Filled(match.scope.pair[0], 0.9) if _is_joint(match) else None


def _is_joint(match: Match) -> bool:
    """Whether the verb goes on with what the two sides did: "**The Sides** praised this, **condemned** that"."""
    if any(match.has(group) for group in ("actor", "it", "they", "actor2", "by", "own")) or len(match.scope.pair) != 2:
        return False
    first = next((m for m in match.sentence.mentions if m.kind is not Kind.DATE), None)
    if first is None or first.kind is not Kind.PAIR or match.sentence.index(first) > _FEW:
        return False
    return not subjects(match.sentence, match.sentence.index(first) + 1, match.start)


def _is_pair(match: Match) -> bool:
    """Whether "they" are the two states of the section: the words before tell of both, or they met."""
    if len(match.scope.pair) != 2:
        return False
    told = [m for s in (*match.before[-1:],) for m in s.mentions] + list(match.sentence.within(0, match.start))
    if any(m.kind is Kind.PAIR for m in told) or (match.scope.meeting and not told):
        return True
    homes = {s for m in told if (s := as_state(m)) is not None}
    return homes == set(match.scope.pair)


def _step(match: Match) -> Filled | None:
    """What "it" or "the step" is: what the clause or, failing that, the sentence before tells."""
    words = match.words("target_text")
    if not match.has("step") and not _COLLECTIVE.match(words):
        return None
    if words in {"him", "her"} or (words in {"it", "them"} and _other_side(match)):
        return None
    before = match.sentence.text[: match.start]
    if before.strip() and (match.has("step") or not re.match(r"(?:it|this|that|these|those)\b", words)):
        here = _object(match.sentence, 0, match.start)
        if here is not None or match.has("step"):
            return here
    earlier = match.before[-1] if match.before else None
    found = _object(earlier, 0, len(earlier.text)) if earlier else None
    if found is not None and words in {"this", "that"}:
        return Filled(found.value, 0.55)  # which of the things told before, nobody could say
    return found


def _other_side(match: Match) -> bool:
    """Whether the sentence has named another state of the pair, which "it" may stand for."""
    return any(m.kind is Kind.STATE and m.entity in match.scope.pair[1:] for m in match.sentence.within(0, match.start))


def _object(sentence: Sentence, start: int, end: int) -> Filled | None:
    """What a clause says was done, without who did it and when: "… opened **an office in Goma** on 5 May"."""
    text = sentence.text[start:end]
    for found in _DID.finditer(text):
        words = sentence.words(start + found.start("what"), start + found.end("what"))
        if len(words) > 3 and not _UNFIT.search(words):
            return Filled(words, 0.8)
    words = sentence.words(start, end).strip(" .,;")
    return Filled(words, 0.7) if words and len(words.split()) <= _FEW else None


def _earlier(match: Match) -> Filled | None:
    """The other actor of the sentence's front, or the pair's other state: "… became prime minister; X congratulated him"."""
    actor = match.mention("actor")
    told = subject(match) if actor is None else None
    own = actor.entity if actor else told.value if told and isinstance(told.value, Entity) else None
    dead = _dead(match, own) if match.pattern.sets["stance"] == "condole" else None
    if dead is not None:
        return Filled(dead, 0.8)
    front = [m.entity for m in match.sentence.within(0, match.start) if m.entity is not None and m.entity != own]
    told_of = match.words("target_text")
    fronted = match.has("actor") and told_of and match.groups.start("target_text") < match.groups.start("actor")
    if fronted or (_COLLECTIVE.match(told_of) and not re.match(r"(?:it|them|him|her)\b", told_of)):
        return None  # what was told of is no state
    key = own.state or own.key if own else ""
    persons = [e for e in front if e.kind is EntityKind.PERSON]
    if persons and not _THING.match(match.words("target_text")):
        return Filled(next((p for p in reversed(persons) if not key or p.state != key), persons[-1]), 0.8)
    if match.words("target_text") in {"him", "her"} and match.before:
        before = [m.entity for m in match.before[-1].mentions if m.kind is Kind.PERSON and m.entity]
        before = [e for e in before if e != own]
        if before:  # rather the other side's: one does not congratulate one's own
            return Filled(next((p for p in before if not key or p.state != key), before[0]), 0.75)
    others = [s for s in match.scope.pair if s.key != key]
    sure = 0.85 if match.pattern.sets["stance"] in {"condole", "congratulate"} and key else 0.7
    return Filled(others[0], sure) if len(others) == 1 else None


def _dead(match: Match, own: Entity | None) -> Entity | None:
    """Of whom the sentences before tell that he or she died."""
    for sentence in (match.sentence, *reversed(match.before[-2:])):
        found = _DIED.search(sentence.text)
        if found is None:
            continue
        before, after = sentence.within(0, found.start()), sentence.within(found.end(), found.end() + 12)
        if _HIS_DEATH.search(sentence.text, 0, found.end()):
            before = tuple(reversed(before))  # the clause's subject
        persons = [m.entity for m in (*after, *reversed(before)) if m.kind is Kind.PERSON and m.entity]
        persons = [p for p in persons if p != own]
        return persons[0] if persons else None
    return None


def _second(match: Match) -> str:
    """A further target joined to the first: "condemned the riot, **and equally the arrests**"."""
    found = _FURTHER.match(match.sentence.text[match.end :])
    if found is None or not match.has("target_text") or match.end != match.groups.end("target_text"):
        return ""
    group = "named" if found["named"] else "other"
    return match.sentence.words(match.end + found.start(group), match.end + found.end(group))


def _author(match: Match, actor: Entity) -> Entity | None:
    """Who wrote where a participle follows the one written to: "**X** wrote to Y deploring it"."""
    after = match.sentence.text[match.groups.end("actor") : match.end]
    written = _WROTE.search(match.sentence.text, 0, match.groups.start("actor"))
    if not re.match(r" (?:\w+ly )?\w+ing\b", after) or not written:
        return None
    found = [m.entity for m in match.sentence.within(0, written.start()) if m.kind in {Kind.PERSON, Kind.STATE, Kind.ORGANIZATION}]
    return found[0] if found and found[0] != actor else None


# "vetoed a statement of **X** condemning Y"
_OTHERS = re.compile(r"\b(?:block|veto|prevent|oppos|reject)\w*\b[^;:.]{0,60}? (?:statement|resolution|declaration|text|motion) (?:of|by) (?:the )?$")
_WROTE = re.compile(r"\b(?:wrote|writes|cabled|spoke|telephoned|phoned|called|telegraphed|sent [^,;:.]{2,40}) (?:to )?(?:the )?$")


def _revise(match: Match, slots: dict[str, Value]) -> Iterable[dict[str, Value]]:
    actor, target = slots.get("actor"), slots.get("target")
    if not isinstance(actor, Entity) or actor == target:
        return
    if "denounc" in match.groups[0] and not match.has("target_text") and _INSTRUMENT.search(match.sentence.text, 0, match.end):
        return  # "the treaty, which X denounced in 1991"
    if _OTHERS.search(match.sentence.text, 0, match.groups.start("actor") if match.has("actor") else 0):
        return
    if _DENOUNCED.search(match.groups[0]) and _INSTRUMENT.search(match.sentence.text):
        return
    if isinstance(target, str) and _INSTRUMENT.search(target) and _DENOUNCE.search(match.groups[0]):
        return  # a treaty denounced or endorsed is one ended or approved
    if slots["stance"] == "veto" and _THREAT.search(match.sentence.text, 0, match.start):
        return
    if slots["stance"] == "support" and isinstance(target, str) and _WORLDLY.search(target):
        return  # "supports education projects": aid, no stance
    both = match.has("they") or any(m.kind is Kind.PAIR for m in match.mentions("actor"))
    if both and re.search(r"\b(?:welcom|hail|applaud)", match.groups[0]):
        return  # what the two did together
    if second := _second(match):
        yield slots | {"target": second}
    if match.has("they") or _is_joint(match):
        yield from (slots | {"actor": s} for s in match.scope.pair if s != target)
        return
    if match.has("actor") and (author := _author(match, actor)) is not None:
        slots = slots | {"actor": author}
        if author == target:
            return
    if match.has("by"):
        yield from (slots | {"actor": m.entity} for m in match.mentions("by") if m.entity)
    else:
        yield slots


_ASIDE = re.compile(r"[\ue000-\ue9ff], (?:which|who|whose|a|an|the) [^,;]{3,140},")
_SAID = re.compile(r"\b(?:said|declared|announced|stated|pledged|promised|stressed|made clear)\b[^,;]{0,40} would\b")
_WILL = re.compile(r"\b(?:will|would|plan(?:s|ned)? to)\b")


def _told(sentence: Sentence, start: int, end: int) -> Realis:
    """A stance is taken by words: that its object is planned or alleged does not make the stance so."""
    if re.match(r"[\ue000-\ue4ff],? having\b", sentence.text[start:end]):
        return Realis.HAPPENED
    aside = _ASIDE.match(sentence.text, start, end)
    if aside is not None:  # "X, which does not recognise Y, backs …": what is said in passing is no part of it
        start = min(aside.end() + 1, end)
    told = realis(sentence, start, min(end, start + 40))
    if told is Realis.DENIED and _NOT_DENIED.search(sentence.text, 0, end):
        return Realis.HAPPENED
    return (
        Realis.HAPPENED
        if told is Realis.PLANNED and (_SAID.search(sentence.text[:end]) or not _WILL.search(sentence.text[:end]))
        else told
    )


FRAMES = tuple(
    Frame(
        "stance",
        tuple(patterns),
        required=frozenset({"actor", "stance", "target"}),
        fill={"actor": fill, "target": (_helped, _step, _text, _earlier), "topic": (_topic,), "date": (date_nearby,)},
        revise=_revise,
        realis=_told,
    )
    for patterns, fill in ((told(), (_vetoers, _it, _backer)), (elliptic(), (_joint, subject)), (pronominal(), (_it,)))
)


@extractor("stances", emits={"stance"})
def stances(document: Annotated) -> Iterator[Claim]:
    """What named actors said for or against others."""
    told = list(chain.from_iterable(frame.claims(document) for frame in FRAMES))
    yield from told
    yield from read_followers(document, sorted(told, key=lambda c: c.span.start))
