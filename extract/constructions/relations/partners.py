"""With whom ties change where the clause leaves one out: the subject, the one told last, whom the clause before tells of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agreement.signatories import local_pair
from extract.constructions.relations.tie_patterns import TIE_VERBS
from extract.constructions.subject import spoken_of, subjects
from extract.document import Entity
from extract.gazetteer.states import successors
from extract.patterns.fillers import distinct_states
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.patterns.match import Match

_WITH = regex(r"[^;:.]{0,20}\bwith (?:the )?[\ue000-\ue0ff\ue200-\ue2ff]")


def tied(match: Match) -> tuple[Entity, ...]:
    """Whose ties the sentence before told of where "they" were changed: "X broke off relations with Y … **They** were renewed"."""
    if not match.has("they") and not _THEY.match(match.groups[0]):
        return ()
    here = [m for ties in (_TIES_WITH, _TIES_OF) for m in ties.finditer(match.sentence.text, 0, match.start + 1)]
    if not here and not match.before:
        return ()
    earlier = match.sentence if here else match.before[-1]
    told = max(here, key=re.Match.end) if here else _TIES_WITH.search(earlier.text) or _TIES_OF.search(earlier.text)
    if told is None:
        return ()
    places = [told.start(g) for g in ("one", "other", "between") if told.groupdict().get(g)]
    found = [as_state(m) for m in map(earlier.at, places) if m is not None]
    return tuple(s for s in found if s is not None)


_THEY = regex(r"they\b", re.IGNORECASE)
_TIES_WITH = regex(
    r"(?P<one>[\ue000-\ue0ff])[^;.\ue000-\ue0ff]{0,60}\b(?:relations|ties|links) with (?:the )?(?P<other>[\ue000-\ue0ff])"
)
# "Relations with X were lowered by Y", "relations between X and Y were cut"
_TIES_OF = regex(
    r"\b(?i:relations|ties|links) (?:with (?:the )?(?P<other>[\ue000-\ue0ff])[^;.:,]{0,60}? by|between (?:the )?(?P<between>[\ue000-\ue0ff]) and) (?:the )?(?P<one>[\ue000-\ue0ff])"
)


def of_those(match: Match, one: Entity) -> list[tuple[Entity, ...]] | None:
    """The pair of "these ties" that one state cut: with whom the text before tells; None where no ties are pointed at."""
    if not _THOSE.search(match.groups[0]):
        return None
    start = match.groups.start()
    told = distinct_states(match.sentence.within(0, start)) or []
    for sentence in reversed(match.before[-_BACK:]):
        told = [s for s in told if s != one] or distinct_states(sentence.mentions)
    others = [s for s in told if s != one]
    return [(one, others[0])] if len(others) == 1 else []


_THOSE = regex(r"\b(?:these|those|such) (?:[a-z]+ ){0,2}(?:ties|relations|links)\b")


def with_which(match: Match) -> list[Entity]:
    """The state that a relative clause tells of: "**Uruguay**, *with which* Cuba broke off relations"."""
    told = _WITH_WHICH.search(match.sentence.text, 0, match.start)
    mention = match.sentence.at(told.start()) if told else None
    state = as_state(mention) if mention is not None else None
    return [state] if state is not None else []


_WITH_WHICH = regex(r"[\ue000-\ue0ff],? with (?:which|whom) [^,;:.]{0,30}$")


def among(match: Match, acting: Sequence[Entity]) -> list[tuple[Entity, ...]]:
    """The pairs of a list without a partner: each other's where two are told; "Chad and Niger broke off relations *too*": with whom others did."""
    also = _ALSO.search(match.groups[0]) or _ALSO_AFTER.match(match.sentence.text, match.end)
    if len(acting) == 2 and not (also and match.pattern.sets["action"] == "severed"):
        return [tuple(acting)]
    action, partner = done_before(match)
    if partner is None or action != match.pattern.sets["action"]:
        return []
    return [(s, partner) for s in acting if s != partner]


_ALSO = regex(r"\b(?:also|likewise|too)\b")
_ALSO_AFTER = regex(r",? (?:too|as well|likewise|earlier|in solidarity)\b")


def broken(match: Match) -> tuple[Entity, ...]:
    """Whose ties the paragraph told to be broken where "relations were restored" names nobody; more than two states leave it open."""
    again = match.pattern.sets["action"] == "restored" or match.sentence.text.startswith(" again", match.end)
    if not again or any(m.kind is Kind.STATE for m in match.sentence.mentions):
        return ()
    for sentence in reversed(match.before[-_BACK:]):
        told = TIE_VERBS["severed"].search(sentence.text)
        found = _WITH.match(sentence.text, told.end()) if told else None
        who = _WHO.search(sentence.text, 0, told.start()) if told else None
        if found is None or who is None:
            continue
        named = (*sentence.within(*who.span("who")), sentence.at(found.end() - 1))
        states = tuple(dict.fromkeys(s for m in named if m is not None and (s := as_state(m)) is not None))
        return () if set(states) <= set(match.scope.pair) else states
    return ()


_WHO = regex(r"(?P<who>[\ue000-\ue0ff](?:(?:, | and |, and )(?:the )?[\ue000-\ue0ff])*)(?: [a-z]+){0,4} $")
_BACK = 3  # sentences


def stranger(match: Match, pair: Sequence[object]) -> tuple[Entity, ...]:
    """The subject where it is a state outside the pair, with the one of the pair that the clause names: "**Lima** … lowered relations"."""
    if agent := _agent(match):
        others = [s for s in pair if isinstance(s, Entity) and s.key not in successors(agent.key)]
        return () if agent in pair else (agent, *others) if len(others) == 1 else (agent,)
    if not any(verb.match(match.groups[0]) for verb in TIE_VERBS.values()):
        return ()
    clause = match.sentence.text.rfind(";", 0, match.start) + 1
    who = [(match.sentence.index(m), as_state(m)) for m in subjects(match.sentence, clause, match.start)]
    if not clause or not who or who[-1][1] is None or who[-1][1] in pair:
        return ()
    at, acting = who[-1]
    named = {s for m in match.sentence.within(at, match.start) if (s := as_state(m)) is not None and s in pair}
    return tuple(s for s in (acting, *named) if s is not None) if len(named) == 1 else (acting,) if acting else ()


def _agent(match: Match) -> Entity | None:
    """Who cut or opened the ties, told behind the verb: "relations were broken off **by Lima**"."""
    by = _BY.match(match.sentence.text, match.end)
    mention = match.sentence.at(by.end()) if by is not None else None
    return as_state(mention) if mention is not None else None


_BY = regex(r"(?:[a-z]{0,3}(?: off| up| unilaterally)?)? by (?:the )?(?=[\ue000-\ue0ff\ue200-\ue2ff])")


def nearest(match: Match, partner: Entity) -> Entity | None:
    """The state, or the state of the person, told last before the match."""
    told = [m for m in match.sentence.within(0, match.start) if m.kind in {Kind.STATE, Kind.PERSON}]
    return next((s for m in reversed(told) if (s := as_state(m)) is not None and s != partner), None)


def as_before(match: Match) -> tuple[str, list[Entity]]:
    """What a clause without a verb takes from the one before: "… broke with A in May, *with B in June*"."""
    acts = [
        (found.start(), action)
        for action, verb in TIE_VERBS.items()
        for found in verb.finditer(match.sentence.text, 0, match.start)
    ]
    if not acts:
        return "", []
    at, action = max(acts)
    who = [s for m in subjects(match.sentence, 0, at) if (s := as_state(m)) is not None]
    spoken = spoken_of(match) if not who else None
    if spoken is not None and isinstance(spoken.value, Entity):
        who = [spoken.value]
    return action, who[-1:]


def done_before(match: Match) -> tuple[str, Entity | None]:
    """What "X did so" repeats, and towards whom: "A broke off relations *with B*; X *did the same* in May"."""
    for sentence, end in ((match.sentence, match.start), *((s, len(s.text)) for s in reversed(match.before[-1:]))):
        acts = [
            (m.end(), m.start(), action)
            for action, verb in TIE_VERBS.items()
            for m in verb.finditer(sentence.text, 0, end)
        ]
        if not acts:
            continue
        at, since, action = max(acts)
        found = _WITH.match(sentence.text, max(0, at - 1))
        partner = sentence.at(found.end() - 1) if found else None
        if partner is not None:
            return action, as_state(partner)
        who = [s for m in subjects(sentence, 0, since) if (s := as_state(m)) in match.scope.pair]
        return action, next((s for s in match.scope.pair if s not in who), None) if who else None
    return "", None


def other_side(match: Match, known: Entity, acting: Entity | None = None) -> Entity | None:
    """The second state where one is told: of the local pair, else one of the pair that the sentence names, else its first."""
    pair = local_pair(match)
    passing = distinct_states(match.mentions("aside")) + _others_before(
        match
    )  # "X, like Y a day before, broke off relations"
    if known in match.scope.pair and known not in passing and set(pair) & set(passing):
        pair = match.scope.pair
    if known in pair:
        return next(s for s in pair if s != known)
    further = _FURTHER_CLAUSE.search(match.sentence.text, match.end)
    here = match.sentence.within(0, further.start() if further else len(match.sentence.text))
    told = distinct_states(here) + [s for m in here if (s := as_state(m)) is not None]
    inside = [s for s in dict.fromkeys(told) if s in match.scope.pair]
    if acting is not None and len(inside) > 1:  # "A and B met, the first time since X broke off relations": with whom?
        return None
    own = [match.scope.publisher] if match.scope.publisher else []
    if acting is None:  # "relations with X cut": by the state whose page it is
        own += match.scope.pair[:1]
    return next(iter(inside or own), None)


# "…, whereupon *B* severed its own": who acts in a further clause is no party to what the first one tells
_FURTHER_CLAUSE = regex(r";|, (?:whereupon|upon which|after which|while|whereas|but)\b")


def _others_before(match: Match) -> list[Entity]:
    """Those whom the clause only compares: "a day after **X**, Y broke off relations"."""
    told = [m for m in match.sentence.within(0, match.end) if m.kind is Kind.STATE]
    return distinct_states(m for m in told if _COMPARED.search(match.sentence.text, 0, match.sentence.index(m)))


_COMPARED = regex(
    r"(?:(?:[\ue500-\ue5ff\ue700-\ue7ff]|\b(?:days?|weeks?|months?|hours?|years?)) (?:after|before)|\b[Ll]ike|\b[Ff]ollowing|solidarity with|at the (?:request|instance|behest) of|the example of) (?:the )?$"
)
