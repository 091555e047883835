"""Whose belonging a clause tells: the subject before its verb, or the one that an opening phrase is said of.

"A, which had …, **took its seat in** X", "**As members of** X, A and B …", "Since **its admission to** X in May, A …".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.subject import only_compared, spoken_of
from extract.document import Entity, EntityKind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.annotation.mention import Mention
    from extract.patterns.match import Match

_ONE = r"[\ue000-\ue0ff\ue900-\ue9ff]"
_RUN = rf"{_ONE}(?:(?:, (?:and )?|,? and |,? as well as |,? together with )(?:the )?{_ONE})*"
# What stands right before a subject: nothing, a comma, a conjunction, a date.
_SUBJECT = regex(
    rf"(?:^|[,;:–—\"“(] |[\ue500-\ue5ff] |\b(?:and|but|while|whereas|when|that|as|although|though|after|before|because|since|where|which|for|until|so|once|if|likewise|both|neither|only|did|does|has|had|with|saw|sees) )(?:the |both |neither )?(?P<run>{_RUN})(?!['’]s?\b|-)",
    re.IGNORECASE,
)
_PRONOUN = regex(
    r"(?:^|[,;:–—] |\b(?:and|but|while|when|after|since|before|that|as|where|which|until|was|were|did|had|has|is|nor|year|saw|sees|support(?:s|ed)|back(?:s|ed)|endors(?:es|ed)) |[\ue500-\ue5ff] )(?P<who>it|the (?:(?:young |new |island |newborn |landlocked )?(?:country|state|nation|republic|kingdom|archipelago|monarchy|emirate|sultanate)|latter|former)|both(?: (?:countries|states|sides))?|they|the two|each)\b(?! of\b)",
    re.IGNORECASE,
)
# "A opened relations with B, **the first member of X** to do so": A
_FIRST_TO = regex(r"\A, (?:the|one of the|among the) (?:first|second|third|last|only|few)\b")
_TO_ACT = regex(r"[^;:.,]{0,40}? to [a-z]{2,}")
_OPENING = regex(
    rf"[^;:]{{0,70}}?, (?:[a-z]+ly,? |both |the |[a-z]+ )?(?P<run>{_RUN})(?=['’]?s? [a-z]|, (?:which|who|whose|too|a|an|the)\b)"
)
_DATED_OPENING = regex(
    rf"(?: (?:in|on))? [\ue500-\ue5ff],? (?:the )?(?P<run>{_RUN})(?= [a-z])"
)  # "Since its entry in 1962 X has …"
_BOTH = regex(r"[^;:]{0,70}?, (?:they|both|the two)\b", re.IGNORECASE)


def belongers(match: Match) -> tuple[Entity, ...]:
    """The members that a match without one of its own is said of; none where none can be told."""
    text, last = match.sentence.text, match.start
    if relative := _WHICH.search(text, 0, last):
        return _states(match.sentence.within(*relative.span("run")))
    found = [
        f
        for f in _SUBJECT.finditer(text, 0, last)
        if not re.search(r"[;]", text[f.end() : last]) and not only_compared(text, f.start("run"), last)
    ]
    pronoun = [f for f in _PRONOUN.finditer(text, 0, last + 1) if not re.search(r"[;]", text[f.end() : last])]
    if found and _FIRST_TO.search(match.groups[0]) and _TO_ACT.match(text, match.end):
        return _states(match.sentence.within(*found[0].span("run")))[:1]
    if pronoun and (not found or pronoun[-1].start() > found[-1].start()):
        return _meant(match, pronoun[-1]["who"].casefold(), pronoun[-1].start("who"))
    if found:
        return _states(match.sentence.within(*found[-1].span("run")))
    owner = _OWNER.fullmatch(text, 0, last) if _ITS.search(match.groups[0]) else None
    if owner is not None:
        return _states(match.sentence.within(*owner.span("run")))
    if text[:last].strip(" ,").count(" ") > _SHORT:
        return ()
    opening = _OPENING.match(text, match.end)
    opening = opening or _DATED_OPENING.match(text, match.end)
    both = _BOTH.match(text, match.end)
    if both is not None and (opening is None or both.end() < opening.end()):
        return match.scope.pair if len(match.scope.pair) > 1 else ()
    return _states(match.sentence.within(*opening.span("run"))) if opening else ()


# "unlike **A**, which has left and **rejoined** X"
_WHICH = regex(
    rf"\b(?:unlike|like|as well as|alongside|beside) (?:(?:its|the) (?:[a-z]+ ){{0,2}})?(?P<run>{_ONE}), which (?:[a-z]+ ){{0,4}}$"
)
_ITS = regex(r"\b(?:its|their)\b", re.IGNORECASE)
# "**A's** opening began with its entry into X", no other state between
_OWNER = regex(rf"(?:the )?(?P<run>{_ONE})['’]s? [^;:\ue000-\ue0ff\ue900-\ue9ff]*", re.IGNORECASE)
_AGENT = regex(r"(?:ed|known|seen|told|given) by (?:the )?$")  # "was recognised **by A**; it joined X": not A
_SHORT = 6  # words of an opening phrase before what tells the belonging


def _meant(match: Match, who: str, at: int) -> tuple[Entity, ...]:
    """Those that a pronoun at `at` stands for."""
    if who.startswith(("both", "they", "the two", "each")):
        return match.scope.pair if len(match.scope.pair) > 1 else ()
    acting = [
        m for m in match.sentence.within(0, at) if not _AGENT.search(match.sentence.text, 0, match.sentence.index(m))
    ]
    here = _states(acting)
    if who in {"the latter", "the former"}:
        return (here[-1 if who == "the latter" else -2],) if len(here) > 1 else ()
    sought = [*_SOUGHT.finditer(match.sentence.text, 0, at)]
    if sought:  # "A vetoed B's application: *it* had to wait"
        return _states(match.sentence.within(*sought[-1].span()))[-1:]
    if _NEWBORN.match(who) and _RECOGNISED.search(match.sentence.text, 0, at):
        return ()  # "A recognised it, and soon the young state entered X": not A
    if here and who != "it":
        return here[-1:]
    known = spoken_of(match)
    state = alone_before(match) or (known.value if known is not None else None)
    if here and state not in here:
        state = here[0]
    return (state,) if isinstance(state, Entity) and state.kind is EntityKind.STATE else ()


def alone_before(match: Match) -> Entity | None:
    """The one state by itself of the sentence before, where several act in it: "A and B recognise C. *It* …" is C."""
    earlier = match.before[-1] if match.before else None
    acting = _ACTING_TOGETHER.match(earlier.text) if earlier is not None else None
    if earlier is None or acting is None:
        return None
    alone = _states(earlier.within(acting.end(), len(earlier.text)))
    return alone[0] if len(alone) == 1 else None


_ACTING_TOGETHER = regex(rf"(?:[\ue500-\ue5ff][.,:–-]? ?)?(?:the )?(?={_ONE}(?:,| and)){_RUN}(?= [a-z])", re.IGNORECASE)
_NEWBORN, _RECOGNISED = regex(r"the (?:young|new|newborn) "), regex(r"\brecogni[sz]\w+ (?:it|the)\b")
_WANTED = r"(?:application|admission|membership|accession|entry|bid|candida\w+|request|return|readmission)"
_SOUGHT = regex(
    rf"(?:[\ue000-\ue0ff]['’]s?|[\ue100-\ue1ff]) (?:\w+ ){{0,2}}?{_WANTED}\b|\b{_WANTED} of (?:the )?[\ue000-\ue0ff]|[\ue000-\ue0ff] on [^,;.]{{0,40}}\bits {_WANTED}",
    re.IGNORECASE,
)


def sought(match: Match, end: int) -> tuple[Entity, ...]:
    """The one whose membership the words before `end` speak of: "A vetoed B's application for membership of X"."""
    found = [*_SOUGHT.finditer(match.sentence.text, 0, end)]
    return _states(match.sentence.within(*found[-1].span()))[-1:] if found else ()


def _states(mentions: Iterable[Mention]) -> tuple[Entity, ...]:
    return tuple(
        dict.fromkeys(e for m in mentions if m.kind in {Kind.STATE, Kind.DEMONYM, Kind.PAIR} for e in m.entities)
    )
