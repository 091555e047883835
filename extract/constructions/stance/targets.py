"""Whom or what a stance is about: the words that tell it, what "it" or "the step" stands for, the other actor.

Each filler takes a `Match` and returns a `Filled` target, or None where that way of finding it fails.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.subject import subject, subjects
from extract.document import Entity, EntityKind
from extract.patterns.fillers import Filled
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.patterns.match import Match

_OWNER = regex(r"^(?:[\w.-]+ ){0,3}?[\w.-]+['’]s? |^(?:the|its|his|her|their|an?) ")
_FINITE = regex(
    r"\b(?:said|says|announced|declared|stated|told|would|will|was|were|is|are|has|have|had|did)\b"
)  # a whole sentence is no target
_DANGLING = regex(r"\s+(?:of|in|on|by|and|with|for|to)$")
_TOPIC = regex(
    r"^ (?:on|over|for|upon|after|following|about|regarding) (?P<topic>[^,;:.()]{4,60}?)(?=[,;:.(]|$| (?:in|on|as|and|by|at|from|which|who|that)\b| ?[\ue500-\ue5ff])"
)
# Nouns that ask for more than "of" and "by": an attack **on**, a claim **to**, a bid **for**, a decision **to close**
_RELATIONAL = regex(
    r"\b(?:attacks?|raids?|strikes?|assaults?|invasion|claims?|bids?|accession|admission|entry|return|membership|opposition|proposals?|requests?|candidacy|candidature|nomination|fight|war|initiative|efforts?|"
    r"decision|attempts?|right|case|operation|sanctions|ban|embargo|blockade|measures|presence|visits?|trips?|applications?|status|seat|refusal|failure|plans?|threats?|access|aid|sales?|exports?|deliver(?:y|ies)|suppl(?:y|ies)|transfers?|recognition|"
    r"designation|drafts?|resolutions?|motion|vote|votes|crackdown|election|appointment|talks|agreement|warrants?|verdict|sentence|violence|crimes?|acts?|remarks|comments|statements?|speech|law|bill|hijacking|bombing|shelling|expulsion|withdrawal|deployment|dispatch|reference|referendum|policy|stance|position|peace|truce|ceasefire|struggle|campaign)(?: (?:of|by) [^,;]+)?$",
    re.IGNORECASE,
)
_CLOSE = r"(?=[,;:.()]|$| (?:in|on|at|and|by|as|of|from|against|for|which|who|that|when|while|after|before|during|with|to|was|were|is|are|has|had|have)\b| ?[\ue500-\ue5ff])"
_LIST = r"(?:the )?[\ue000-\ue4ff](?:(?:, [\ue000-\ue4ff])*,? and (?:the )?[\ue000-\ue4ff])?(?![\w’'])"
_OF = regex(
    rf" (?:of (?![\ue500-\ue5ff])(?:{_LIST}|[^,;:.()\ue500-\ue5ff]{{1,60}}?)|by (?:{_LIST}|(?:the )?(?-i:[A-Z])[^,;:.()\ue500-\ue5ff]{{1,50}}?)|in (?:the )?(?:{_LIST}|(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)*)|between {_LIST}){_CLOSE}"
)
_TO = regex(
    rf" (?:by(?= [a-z]+ (?:on|against|in)\b)|on|against|to|into|for|from|over|at(?= (?:the )?[\ue200-\ue2ff])|imposed (?:on|by|against)) (?!(?:an? (?:letter|speech|statement|interview|meeting)|the (?:first|same|occasion|grounds|start|outset|eve|sidelines|sake)|behalf|fear|being|having|failing|years|decades|months|reasons)\b)(?:{_LIST}|[^,;:.()\ue500-\ue5ff]{{1,60}}?){_CLOSE}"
)
_COMPLEMENTS = 4
_THING = regex(r"^(?:it|this|that|the \w+)$", re.IGNORECASE)
_DIED = regex(
    r"\b(?:died|killed|death|dead|assassinat\w+|passed away|funeral|murder\w*|perished|lost (?:his|her) life)\b",
    re.IGNORECASE,
)
_HIS_DEATH = regex(r"\b(?:his|her) (?:\w+ )?(?:death|funeral|passing|assassination|murder)$")
_FURTHER = regex(
    r"^(?:,[^;:]{2,80}?)?,? (?:(?:and|as well as) (?:also )?(?:the )?(?P<named>(?-i:[A-Z])(?:[\w-]+ ){1,5}(?:Declaration|Agreement|Accord|Treaty|Plan|Initiative))"
    r"|(?:as well as|and also|and likewise|and equally|and with equal \w+) (?:the )?(?P<other>[^,;:.]{4,60}?(?: of [^,;:.]{2,40}?)?))(?=[,;:.]|$| (?:that|which|in|on|at|to|for|by|over)\b)"
)
# "condemned the raid of May **and the arrest of two priests**."
_EVENT = r"(?:attacks?|arrests?|raids?|strikes?|tests?|launch(?:es)?|sanctions?|blockade|embargo|coup|war|return|visit|crackdown|[a-z]{3,}(?:tion|sion|ment|ing|ure)s?)"
_LAST = regex(
    rf"^[^;:.]{{0,60}}?,? and (?:the |its |his |her |their |(?=[\ue000-\ue1ff]['’ ]))(?P<last>(?:[\ue000-\ue1ff](?:['’]s?)? )?(?:[a-z-]+ ){{0,3}}?{_EVENT}(?: (?:of|on|in|at|by|against) [^,;:.]{{1,50}})?)(?=[.;]|$)"
)
_AS_WELL = regex(r"^[^;:.]{2,90}?(?=, as well as )")
_LED_IN = regex(
    r"^(?:(?:but|and|yet|whereas|though|although|while) (?:the |this |that |its |his |her |their )?|(?:Reacting to|In response to|Following|After|Despite) (?:an? |the )?|(?:the )?(?:time|day|eve|wake|aftermath|days) of (?:the )?|what (?:it|he|she|they|[A-Z]\w+) (?:\w+ )?(?:called|calls|termed|described as|considered|regarded as|saw as|sees as|deemed) (?:an? |the )?)"
)
_AGAIN = regex(r"(?: (?:once )?(?:again|more)| came| followed| too| as well| sharply| strongly)$")
# A time, an addressee, a part of speech: nothing that one can be for or against.
_UNFIT = regex(
    r"^(?:hosts?|guests?|(?:counterpart|colleague|opposite number|interlocutor|predecessor|successor)s?)$|^(?:(?:to|off|at|in|on|by|for|from|with|as|part of|it|them|him|her) |each other|one another|since$|ever\b|(?:which|who|whose|that|whom) |\w+ly$|(?:it|this|that|the|an?)(?: an?)?$|(?:it|this|that) an? |(?:(?:the|that|this|same|very|next|following|previous|last) )*(?:day|week|month|year|morning|evening|night|summer|spring|autumn|winter|hour|moment|January|February|March|April|May|June|July|August|September|October|November|December)(?: before| after)?$)"
    r"|^(?:death|day|week) the \w+$"
)
_COLLECTIVE = regex(
    r"^(?:it|them|him|her|this|that|these|those|(?:the )?(?:idea|proposal|move|plan|step|decision|measure))(?: (?:the (?:following|next|same) .*|at once|late|again|too|sharply|strongly|once more))?$",
    re.IGNORECASE,
)
_DONE = regex(
    r" (?:by|on|against) [^,;:.()]{2,60}?(?: (?:before|against|at) (?:the )?[\ue400-\ue4ff])?(?=[,;:.()]|$| (?:on|and|as|which|who|that|when|while|after|during)\b| ?[\ue500-\ue5ff])"
)
_PARTICIPLE = regex(
    r"\b(?:played|made|taken|caused|committed|carried out|launched|ordered|imposed|inflicted|waged|raised|brought|filed|lodged|submitted|proposed|adopted|put forward|drafted|sponsored|presented|tabled|led|condemning|welcoming)$"
)
_DID = regex(
    r"(?:^|[\ue000-\ue9ff] |, ?)(?:\w+ly |then |also )?(?:\w+ed|recogni[sz]es|opens|signs|sends|announces|imposes|withdraws|recalls|executes|declares|annexes|invades|launches|breaks off|expels|bans|arrests|broke off|broke|left|won|held|sent|cut|took|gave|made|withdrew|met|put)(?: off)? (?P<what>(?:(?:the|a|an|its|his|her) )?[^,;:.]{4,80}?)"
    r"(?=[,;:.]|$| there\b| (?:on|in|at) [\ue500-\ue5ff]| [\ue500-\ue5ff])"
)
# "and **relations** were resumed that day"
_UNDERGONE = regex(
    r"(?:[^;:.]{0,120}, (?:and|but) )?(?:the |its )?(?P<what>[a-z][^,;:.]{3,60}?) (?:was|were|has been|have been) (?:\w+ly )?(?:[a-z]+ed|cut|broken|put|set|made|held|taken|sent|shot|hit)\b",
    re.IGNORECASE,
)
_CALLED = regex(
    r"\b(?:called|calls|branded|termed|described|describes|labelled|dubbed) (?:the |this |that )?(?!(?:it|them|him|her|this|that)\b)(?P<what>[a-z][\w’'-]+(?: (?!an?\b|as\b)[\w’'-]+){0,4}) (?=an? |as |[\"“‘'])"
)
_TELLS = regex(
    r"\b(?:[a-z]{3,}ed|was|were|is|are|has|had|said|says|came|went|left|broke|spoke|took|made|gave|put|met)\b"
)
# What the sentence is about: "**The decree of May**, which …, was criticised by X; Y welcomed it"
_HEAD = regex(
    r"(?:The|A|An|Its|His|Her|Their) (?P<what>[a-z][^,;:]{3,60}?)(?=, (?:by|in|on|of|for|under|which|who)\b|,? (?:was|were|is|are|has|had)\b)"
)
_FEW = 10  # words of a clause that is a name: "Signing of the accord between A and B"


_COUNTERPART = regex(
    r"(?:(?:the|his|her|its|their|both|new|late|entire|newly[ -]elected) )*(?P<who>[\ue100-\ue1ff])(?:['’]s?)? (?:(?:new|late|then|former) )?(?:counterparts?|colleagues?|opposite numbers?|peers?|hosts?|presidents?|prime ministers?|leaders?|leadership|people|nation|government|side|authorities|kings?|queen|emir|sultan|chancellor)"
)
# "backs **our** bid", "supports **the latter's** wish", "our seat **there**"
_OURS = regex(r"(?:(?P<our>our)|(?:the )?(?P<latter>latter)['’]s) ", re.IGNORECASE)
_THERE = regex(r" (?:there|here|too|also)$")


def _whose(match: Match) -> str:
    """The target with its owner's name for "our" and "the latter's"."""
    words = _THERE.sub("", _whole(match))
    start = match.groups.start("target_text") if match.has("target_text") else -1
    told = _OURS.match(match.sentence.text, start) if start >= 0 else None
    if told is None:
        return words
    if told["our"]:
        owner = match.scope.publisher
        rest = words[len("our ") :] if words.casefold().startswith("our ") else words
    else:
        named = [m.entity for m in match.sentence.within(0, match.start) if m.kind is Kind.STATE and m.entity]
        owner, rest = (named[-1] if named else None), re.sub(r"^latter['’]s ", "", words)
    return f"{owner.name}'s {rest}" if owner is not None else words


def text(match: Match) -> Filled | None:
    """The words that tell the target, whole and without what only leads them in."""
    words = _DANGLING.sub("", _AGAIN.sub("", _LED_IN.sub("", _whose(match) or match.words("text"))))
    if words.count('"') == 1:  # "condemned the attack "in the most serious way"": how, not what
        words = _SAID_HOW.sub("", words).replace('"', "")
    if _OFFICE.fullmatch(words) and (holder := _last_person(match)) is not None:
        return Filled(holder, 0.85)
    if _UNFIT.search(words) or any(m.kind is Kind.MONEY for m in match.mentions("target_text")):
        return None
    fronted = (
        match.has("actor")
        and match.has("target_text")
        and match.groups.start("target_text") < match.groups.start("actor")
    )
    if len(words) <= 2 or _COLLECTIVE.match(words) or (fronted and _FINITE.search(words)):
        return None
    return Filled(words, 0.95)


_SAID_HOW = regex(r' "(?:in|with|without|as|for|at) .*')
_OFFICE = regex(
    r"(?:(?:former|outgoing|ousted|deposed|new|late|ex-) ?)?(?:president|prime minister|premier|foreign minister|general|king|emir|sultan|chancellor|dictator|opposition leader|dissident|activist|politician)"
)


def _last_person(match: Match) -> Entity | None:
    """Whom "the former president" stands for: the last person named before who is not the one that speaks."""
    acting = {m.entity for m in match.mentions("actor")}
    told = [
        *(m for s in match.before[-1:] for m in s.mentions),
        *match.sentence.within(0, match.groups.start("target_text")),
    ]
    people = [m.entity for m in told if m.kind is Kind.PERSON and m.entity and m.entity not in acting]
    named = None if match.has("actor") else subject(match)
    people = [p for p in people if named is None or p != named.value]
    return people[-1] if people else None


def _whole(match: Match) -> str:
    """The target with what its noun asks for: "visit **by the king to Lima**", "accession **to the union**"."""
    words = match.words("target_text")
    if not words:
        return words
    sentence, end = match.sentence, match.groups.end("target_text")
    if _PARTICIPLE.search(words) and (done := _DONE.match(sentence.text, end)):
        return f"{words} {sentence.words(end, done.end())}"
    relational = _RELATIONAL.search(words) is not None
    for _ in range(_COMPLEMENTS):
        more = _OF.match(sentence.text, end) or (_TO.match(sentence.text, end) if relational else None)
        if more is None:
            break
        words, end = f"{words} {sentence.words(end, more.end()).strip()}", more.end()
    return words


def counterpart(match: Match) -> Filled | None:
    """The state whose people or leader are told by its nationality: "sent condolences to **his Peruvian counterpart**"."""
    if match.pattern.sets["stance"] not in {"condole", "congratulate"} or not match.has("target_text"):
        return None
    start, end = match.groups.span("target_text")
    told = _COUNTERPART.fullmatch(match.sentence.text, start, end)
    mention = match.sentence.at(told.start("who")) if told else None
    state = as_state(mention) if mention is not None else None
    return Filled(state, 0.9) if state is not None else None


def topic(match: Match) -> Filled | None:
    """What the stance is about: "… congratulated him **on his re-election**"."""
    found = _TOPIC.match(match.sentence.text[match.end :])
    if found is None:
        return _matter(match) if counterpart(match) is None else None
    words = match.sentence.words(match.end + found.start("topic"), match.end + found.end("topic"))
    return Filled(_DANGLING.sub("", re.sub(r"^(?:the|his|her|its|their|a|an) ", "", words)))


def _matter(match: Match) -> Filled | None:
    """What is told of is also what it is about, whoever's it is: "Peru's **bid for a seat**"."""
    target = text(match)
    words = _OWNER.sub("", str(target.value)) if target is not None else ""
    return Filled(words) if words else None


def helped(match: Match) -> Filled | None:
    """Who reached something "with the support of X"."""
    return subject(match) if match.has("helped") else None


def step(match: Match) -> Filled | None:
    """What "it" or "the step" is: what the clause or, failing that, the sentence before tells."""
    words = match.words("target_text")
    if pointed := _POINTED.fullmatch(words):
        return _named_before(match, pointed["noun"]) or Filled(words, 0.5)
    if words in {"both", "all", "none"}:
        return Filled(words, 0.5)
    if not match.has("step") and not _COLLECTIVE.match(words):
        return None
    before = match.sentence.text[: match.start]
    if words == "it" and (led := _WHEN.match(before)) and (done := _object(match.sentence, led.end(), match.start)):
        return done
    if words == "it" and ";" in before and (head := _HEAD.match(before)) is not None:
        return Filled(match.sentence.words(*head.span("what")), 0.78)
    if words in {"him", "her"} or (words in {"it", "them"} and _other_side(match)):
        return None
    own_deed = before.rstrip().endswith(
        (" and", " but")
    )  # "invited him **and** called the decision a shame": another one
    if (
        before.strip()
        and not own_deed
        and (match.has("step") or not re.match(r"(?:it|this|that|these|those)\b", words))
    ):
        here = _object(match.sentence, 0, match.start, verbal=not match.has("step"))
        if here is not None or match.has("step"):
            return here or _doer(match)
    earlier = match.before[-1] if match.before else None
    found = _object(earlier, 0, len(earlier.text)) if earlier else None
    if found is not None and words in {"this", "that"}:
        return Filled(found.value, 0.55)  # which of the things told before, nobody could say
    return found


# "**When the court issued its warrant**, X called it a mistake"
_WHEN = regex(r"(?:When|After|As|Once|Although|Though) (?=[^;:]{5,160}, )")


def _doer(match: Match) -> Filled | None:
    """Who took the step that is told without an object: the clause's subject, where another is for it or against it."""
    acting = {m.entity for m in match.mentions("actor")}
    told = [m.entity for m in subjects(match.sentence, 0, match.start) if m.entity and m.entity not in acting]
    return Filled(told[0], 0.8) if told else None


_TO_WHOM = regex(r"^[A-Z]\w+ an? |\b(?:them|him|her|it)\b")  # "offered **Sol a base**", "lifted most of **them**"
_POINTED = regex(r"that (?P<noun>[a-z]{4,})")


def _named_before(match: Match, noun: str) -> Filled | None:
    """What "that visit" was: the phrase before with the same noun."""
    told = re.compile(
        rf"\b(?:the|an?|his|her|its|their) (?P<what>(?:[\w-]+ )?{noun}(?: (?:of|with|between|on|in|to) [^,;:.\ue500-\ue5ff]{{2,60}}?)?)(?=[,;:.]|$| ?[\ue500-\ue5ff])"
    )
    for sentence, end in ((match.sentence, match.start), *((s, len(s.text)) for s in reversed(match.before[-1:]))):
        if found := told.search(sentence.text, 0, end):
            return Filled(_DANGLING.sub("", sentence.words(*found.span("what"))), 0.9)
    return None


def _other_side(match: Match) -> bool:
    """Whether the sentence has named another state of the pair, which "it" may stand for."""
    actor = match.mention("actor")
    own = as_state(actor) if actor is not None else None
    front = match.sentence.within(0, match.start)
    return any(m.kind is Kind.STATE and m.entity in match.scope.pair and m.entity != own for m in front)


def _object(sentence: Sentence, start: int, end: int, *, verbal: bool = False) -> Filled | None:
    """What a clause says was done, without who did it and when: "… opened **an office in Goma** on 5 May"."""
    text = sentence.text[start:end]
    if (called := _CALLED.search(text)) is not None:  # "X called **the raid** a crime"
        return Filled(sentence.words(start + called.start("what"), start + called.end("what")), 0.8)
    for found in _DID.finditer(text):
        words = sentence.words(start + found.start("what"), start + found.end("what"))
        if len(words) > 3 and not _UNFIT.search(words) and not _TO_WHOM.search(words):
            return Filled(words, 0.8)
    if (done := _UNDERGONE.match(text)) is not None:
        return Filled(sentence.words(start + done.start("what"), start + done.end("what")), 0.78)
    words = sentence.words(start, end).strip(" .,;")
    if verbal or _TELLS.search(words):
        return None
    return Filled(words, 0.7) if words and len(words.split()) <= _FEW else None


def earlier(match: Match) -> Filled | None:
    """The other actor of the sentence's front, or the pair's other state: "… became prime minister; X congratulated him"."""
    actor = match.mention("actor")
    told = subject(match) if actor is None else None
    own = actor.entity if actor else told.value if told and isinstance(told.value, Entity) else None
    dead = _dead(match, own) if match.pattern.sets["stance"] == "condole" else None
    if dead is not None:
        return Filled(dead, 0.8)
    front = [m.entity for m in match.sentence.within(0, match.start) if m.entity is not None and m.entity != own]
    told_of = match.words("target_text")
    if _VISITORS.match(told_of):
        return None  # "welcomed his guests from Lima": them, and no state
    fronted = match.has("actor") and told_of and match.groups.start("target_text") < match.groups.start("actor")
    others = [s for s in match.scope.pair if s.key != (own.state or own.key if own else "")]
    if (
        _THE.match(told_of)
        and _COLLECTIVE.match(told_of)
        and match.pattern.sets["stance"] in _AGAINST
        and own
        and len(others) == 1
    ):
        return Filled(others[0], 0.64)  # whose decision it was
    if told_of in {"them", "these", "those"} or told_of.startswith("ever"):
        return None  # more than one, or no object at all: "has supported **ever since**"
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
    sure = 0.85 if match.pattern.sets["stance"] in {"condole", "congratulate"} and key else 0.7
    if told_of in {"it", "this", "that"} and match.pattern.sets["stance"] in _AGAINST:
        sure = 0.5  # what was done rather than a state
    return Filled(others[0], sure) if len(others) == 1 else None


_VISITORS = regex(
    r"(?:[\w-]+ ){0,2}?(?:guests|visitors|delegates|participants|delegations|envoys|ambassadors|ministers|leaders|colleagues)\b"
)
_THE = regex(r"(?:proposal|move|plan|step|decision|measure)\b")
_AGAINST = frozenset({"condemn", "criticise"})


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


def gapped(match: Match) -> tuple[str, str]:
    """A further target with its own date: "condemned the raid in 2010, **and in May 2017 the coup**"; empty where none is told."""
    rest = _GAPPED.match(match.sentence.text, match.end) if match.has("target_text") else None
    if rest is None or _TELLS.search(rest["what"]):
        return "", ""
    when = match.sentence.at(rest.start("date"))
    return match.sentence.words(*rest.span("what")), when.date if when is not None else ""


_GAPPED = regex(
    r"(?: (?:in|on|of) [\ue500-\ue5ff])?,? and,? (?:in|on) (?P<date>[\ue500-\ue5ff]),? (?:also )?(?:the|its|his|her) (?P<what>(?:[a-z\ue000-\ue2ff'’-]+ ){1,4}?(?:of|on|in|at|by|against) [^,;:.]{1,50}?)(?=[.;,]|$)"
)


def second(match: Match) -> str:
    """A further target joined to the first: "condemned the riot, **and equally the arrests**"."""
    if not match.has("target_text") or match.end != match.groups.end("target_text"):
        return ""
    rest = match.sentence.text[match.end :]
    passed = _AS_WELL.match(rest)
    at = passed.end() if passed is not None else 0
    found = _FURTHER.match(rest[at:])
    if found is not None:
        at += match.end
        group = "named" if found["named"] else "other"
        return match.sentence.words(at + found.start(group), at + found.end(group))
    last = _LAST.match(rest) if match.pattern.sets.get("stance") in _AGAINST else None
    if last is None or _TELLS.search(last["last"]):
        return ""
    return match.sentence.words(match.end + last.start("last"), match.end + last.end("last"))
