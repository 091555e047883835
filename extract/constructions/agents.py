"""Who acts: the subject of a verb or the agent after "by", told as the state or body that acts.

A person acts for a state, a department for its government; organs known the world over are their states'.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.parties import actor, subject
from extract.constructions.parties import topic as told_first
from extract.constructions.sides import sides
from extract.constructions.subject import spoken_of
from extract.document import Entity, EntityKind
from extract.gazetteer.organizations import find_organizations
from extract.gazetteer.states import state
from extract.patterns.match import Match
from extract.patterns.pattern import Pattern
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence

_CLAUSE = Pattern(".*")
_REST = regex(".*", re.DOTALL)
_PRONOUN = regex(
    r"(?:^|[,;:–] |[\ue500-\ue5ff],? |\b(?:and|but|while|when|that|where|which) )(?:it|they)(?: (?:also|then|later|has|have|had|itself|\w+ly))* $",
    re.IGNORECASE,
)
_BREAK = regex(r"[;:] |, (?:and|but|while|whereas) (?=(?:in |on )?[\ue000-\ue4ff\ue500-\ue5ff])")
# Departments that act abroad under their own name.
_ORGANS = {
    "USA": regex(
        r"\b(?:White House|State Department|Department of State|Treasury(?: Department)?|Commerce Department|Office of Foreign Assets Control|OFAC|Defen[cs]e Security Cooperation Agency|DSCA|Capitol Hill|Pentagon)\b"
    ),
    "GBR": regex(r"\b(?:Downing Street|Whitehall|the Foreign Office)\b"),
}
_PARLIAMENT = regex(
    r"\b(?:Parliament|Senate|Congress|Seimas|Saeima|Riigikogu|Sejm|Knesset|Duma|Bundestag|Storting|Riksdag|Folketing|Eduskunta|Althing|Verkhovna Rada|Lok Sabha|Cabinet|Treasury|Ministry|Government)\b"
)
_ONE = r"[\ue000-\ue0ff\ue300-\ue4ff]"
_LIST = regex(
    rf"(?P<list>{_ONE}(?:, (?:the )?{_ONE})*,? and (?:the )?{_ONE})(?: (?:in turn|[\ue500-\ue5ff]|on|in))*(?: (?:have|had|has|also|both|each|then|later|all|jointly|together|soon|\w+ly))* $"
)
_LED = regex(
    r"\b(?:in|into|of|with|to|from|against|between|on|at|by|for|over|under|after|unlike|like) (?:the )?(?:(?!wh(?:ich|om)\b)\w+ )?$",
    re.IGNORECASE,
)
_RESOLUTION = regex(r"\b(?:[Rr]esolutions?|UNSCR) (?:No\.? )?(?:\d{3,4}\b|[\ue500-\ue5ff\ue700-\ue7ff])")
_LAW_ACTS = regex(
    rf"{_RESOLUTION.pattern}(?: (?:of|adopted on) (?:the )?[\ue500-\ue5ff])?,?(?: (?:which|that|has|had|also|\w+ly))* $"
)
_AMERICAN = regex(r"\b(?:CAATSA|IEEPA|OFAC|Magnitsky Act|Helms[-–]Burton|Executive Order)\b")
_GOVERNMENT = regex(
    r"\b(?:[Tt]he (?:[\w-]+ ){0,2}?(?:government|regime|cabinet|junta|parliament|authorities|president|minister|administration|lawmakers)|[Pp]arliament|[Cc]ongress|[Tt]he (?:[a-z]+ )?ministry|[Tt]he (?:[Cc]abinet|[Gg]overnment))\b[^;:.]{0,100}$"
)
# "Peru's Congress voted, and in May **the interior ministry** banned …"
_OWN_BODY = regex(
    r"\b[Tt]he (?:[a-z-]+ ){0,2}(?:ministry|parliament|cabinet|congress|senate|customs|authorities)(?: (?:also|then|later|had|has|\w+ly))* $"
)
_OWNS = regex(r"['’]s? ")
_HAVING = regex(
    r"(?:Having|After|Before|By|While|Since|On|In) (?:\w+ing |\w+ed )?[^;:.]{0,120}?, (?:the )?(?=[\ue000-\ue4ff] )"
)
_WHO = frozenset({Kind.STATE, Kind.PERSON, Kind.ORGANIZATION})
_PERSON = regex(r"(?P<who>[\ue300-\ue3ff])(?: (?:has|had|also|then|later|himself|\w+ly))* $")
_ALONG = regex(
    rf"(?:(?:In|On|Since|From) [\ue500-\ue5ff],? )?(?P<list>{_ONE}, (?:along|together|in concert|jointly|like) with (?:the )?{_ONE}(?:(?:, | and |, and )(?:the )?{_ONE})*), [^;:]{{0,90}}$"
)
_WE = regex(r"(?:^|[\s\"“'‘,(])[Ww]e(?:['’](?:re|ve|ll))?(?: (?:are|have|had|will|also|now|therefore|today|\w+ly))* $")
_SAID = regex(
    r"(?P<who>[\ue000-\ue3ff])(?:['’]s? [\w ]{3,30}?)? (?:said|says|told|announced|declared|added|stated)\b|\b(?:said|says|told|announced|declared|added|stated) (?:the )?(?P<who2>[\ue000-\ue3ff])"
)
_GERUND = regex(r"\w+ing\b")
_FOLLOWS = regex(r"\b(?:follow|imitat|emulat|copi)\w* (?:the )?$")
_FOLLOWED = regex(
    rf"\b(?:follow|join|imitat|emulat|copi)\w* (?:the )?(?P<who>{_ONE}(?:(?:, | and |, and )(?:the )?{_ONE})*)(?: (?:in )?[\ue500-\ue5ff])?,? (?:in|when (?:it|he|she|they)(?: had| have)?) (?:\w+ly )?$"
)


# "four neighbouring countries cut ties and **imposed** …": nobody is named
_NAMELESS = regex(
    r"(?:[\ue700-\ue7ff]|\b(?:several|some|many|other|two|three)) (?:[\w\ue100-\ue1ff-]+ ){0,2}(?:countries|states|nations|neighbours|governments)(?! (?:of|in|led|like|including)\b)[^;:,.\ue000-\ue0ff]{0,60}?(?: and)? $"
)
# "and **both** imposed …", "**The two countries** closed …"
_BOTH = regex(
    r"(?:(?:^|[,;:] |\band )(?:both(?: (?:states|countries|governments|capitals))?|[\ue900-\ue9ff])),?(?: (?:have|had|also|then|later|soon|\w+ly|(?:in|on) [\ue500-\ue5ff]))* $",
    re.IGNORECASE,
)
_ABSTAINING = regex(
    r", [\ue000-\ue0ff](?:(?:,| and) [\ue000-\ue0ff])* (?:abstaining|dissenting|voting against), which $"
)


def acting(sentence: Sentence, verb: int, before: Sequence[Sentence], *, topic: bool = False) -> tuple[Entity, ...]:
    """Who does what the verb at index `verb` tells; with `topic` who the sentence or the one before speaks of."""
    text = sentence.text
    if _WE.search(text, 0, verb):
        return _speaker(sentence)
    both = sentence.scope.pair if _BOTH.search(text, 0, verb) and len(sentence.scope.pair) > 1 else ()
    if both or _NAMELESS.search(text, 0, verb):
        return both
    if vote := _ABSTAINING.search(text, 0, verb):
        return acting(sentence, vote.start() + 1, before)
    if _LAW_ACTS.search(text, 0, verb):
        return by_law(sentence)
    if joined := _FOLLOWED.search(text, 0, verb):  # both do it
        ahead = _states(sentence.within(*joined.span("who")))
        return tuple(dict.fromkeys([*acting(sentence, joined.start(), before), *ahead]))
    if topic or _PRONOUN.search(text, 0, verb):
        return _meant(sentence, verb, before, topic=topic)
    first = max((m.end() for m in _BREAK.finditer(text, 0, verb)), default=0)
    if _GERUND.match(text, verb) and (main := _of_gerund(sentence, verb, first)):
        return main
    if several := _listed(sentence, first, verb):
        return several
    if (opened := _HAVING.match(text)) and not any(m.kind in _WHO for m in sentence.within(0, verb)):
        later = sentence.at(opened.end()) if opened.end() > verb else None
        return _states((later,)) if later is not None and later.kind in _WHO else ()
    return _subject(sentence, verb, first)


def _speaker(sentence: Sentence) -> tuple[Entity, ...]:
    """Whom "we" stands for: the state of the one who says it, if told in the sentence."""
    for said in _SAID.finditer(sentence.text):
        who = sentence.at(said.start("who") if said["who"] else said.start("who2"))
        if who is not None and (found := _states((who,))):
            return tuple(e for e in found if e.kind is not EntityKind.PERSON)
    return ()


def _meant(sentence: Sentence, verb: int, before: Sequence[Sentence], *, topic: bool) -> tuple[Entity, ...]:
    """Whom "it" stands for, or whom the sentence is about."""
    rest = _REST.match(sentence.text, verb)
    told = spoken_of(Match(sentence, _CLAUSE, rest, before)) if rest else None
    if told is None and not topic:
        return _acting((told_first(sentence, verb),))
    return _acting((told.value,)) if told is not None and isinstance(told.value, Entity) else ()


def _of_gerund(sentence: Sentence, verb: int, first: int) -> tuple[Entity, ...]:
    """Who does it in "X traded on without imposing"; empty for others."""
    if sentence.text.endswith(("without ", "without ever "), first, verb):
        return _acting((told_first(sentence, verb, first),))
    return ()


def _subject(sentence: Sentence, verb: int, first: int) -> tuple[Entity, ...]:
    """The one subject of a verb; a nationality is none: "banned **Peruvian** ships and placed …"."""
    if own := _OWN_BODY.search(text := sentence.text, first, verb):
        whose = next((m for m in sentence.within(0, own.start()) if _OWNS.match(text, sentence.index(m) + 1)), None)
        return _states((whose,)) if whose is not None and whose.kind is Kind.STATE else ()
    if first and not any(m.kind in _WHO for m in sentence.within(first, verb)):
        first = 0  # "X did this, and in May **banned** that"
    found = subject(sentence, verb, first)
    if found is None and (person := _PERSON.search(sentence.text, first, verb)):
        return _states(sentence.within(*person.span("who")))
    named = [m for m in sentence.within(0, verb) if m.kind is not Kind.DEMONYM]
    if found is not None and found.kind is EntityKind.STATE and not any(found in {m.entity, actor(m)} for m in named):
        found = None
    if found is None or (not found.state and found.kind is EntityKind.ORGANIZATION and " " not in found.name):
        organ = _organ(sentence, first, verb)
        return (organ,) if organ is not None else _acting((found,))
    return _acting((found,))


def government(sentence: Sentence, verb: int, targets: Sequence[object]) -> tuple[Entity, ...]:
    """Whose government "the government" before a verb is: that of the pair's state which is not struck."""
    others = [s for s in sentence.scope.pair if s not in targets]
    told = _GOVERNMENT.search(sentence.text, 0, verb)
    return (others[0],) if told and len(others) == 1 and len(sentence.scope.pair) > 1 else ()


def leaders(sentence: Sentence, verb: int) -> tuple[tuple[Entity, ...], int]:
    """Whom those told before the verb follow in doing it, and where that is told: "neither followed **Peru** in banning"."""
    joined = _FOLLOWED.search(sentence.text, 0, verb)
    return (_states(sentence.within(*joined.span("who"))), joined.start()) if joined else ((), verb)


def is_followed(sentence: Sentence, at: int) -> bool:
    """Whether those told at an index are followed by others: "did not follow **Peru** when it banned"."""
    return _FOLLOWS.search(sentence.text, 0, at) is not None


def by_law(sentence: Sentence) -> tuple[Entity, ...]:
    """Whose measures those are that a sentence names without saying so: by the resolution or the law that it cites."""
    if _RESOLUTION.search(sentence.text):
        council = next((f.value for f in find_organizations("the UN Security Council")), None)
        return (council,) if council is not None else ()
    american = state("USA") if _AMERICAN.search(sentence.text) else None
    return (american,) if american is not None else ()


def _listed(sentence: Sentence, first: int, verb: int) -> tuple[Entity, ...]:
    """Those whose list ends right before a verb: "A, B and C banned"; "after the war with A, B and C" begins with B."""
    if along := _ALONG.match(sentence.text, first, verb):
        return _states(sentence.within(*along.span("list")))
    run = _LIST.search(sentence.text, first, verb)
    if run is None:
        return ()
    start = run.start("list")
    if _LED.search(sentence.text, first, start):
        start = next((i for i in range(start + 1, run.end("list")) if sentence.text.startswith(", ", i - 2)), -1)
    return _states(sentence.within(start, run.end("list"))) if start >= 0 else ()


def by_whom(sentence: Sentence, start: int, end: int) -> tuple[Entity, ...]:
    """Who is told right after "by"."""
    found, _ = sides(sentence, start, end)
    if several := _states(found):
        return several
    organ = _organ(sentence, start, min(end, start + 60))
    return (organ,) if organ is not None else ()


def _states(mentions: Iterable[Mention]) -> tuple[Entity, ...]:
    """Each as the state or body that acts; nothing where one of them is neither."""
    found = [actor(m) or m.entity for m in mentions if m.kind is not Kind.PAIR]
    return _acting(found) if all(found) else ()


def _acting(found: Iterable[Entity | None]) -> tuple[Entity, ...]:
    """The states and bodies that act: a person's state, an organ's state; a person whose state nobody tells stays."""
    kept: list[Entity] = []
    for one in found:
        if one is not None and one.kind is EntityKind.PERSON:
            kept.append((state(one.state) if one.state else None) or one)
        elif one is not None and one.kind in {EntityKind.STATE, EntityKind.ORGANIZATION}:
            kept.append(_of_organ(one) or one)
    return tuple(dict.fromkeys(kept))


def _of_organ(entity: Entity) -> Entity | None:
    """The state whose organ it is: the Treasury is the United States'."""
    if entity.kind is EntityKind.STATE:
        return None
    organ = next((state(k) for k, named in _ORGANS.items() if named.search(entity.name)), None)
    return organ or (state(entity.state) if entity.state and _PARLIAMENT.search(entity.name) else None)


def _organ(sentence: Sentence, first: int, last: int) -> Entity | None:
    """The state whose organ stands in that stretch."""
    words = sentence.words(first, last)
    return next((state(k) for k, named in _ORGANS.items() if named.search(words)), None)
