"""Who takes a stance where the pattern does not tell: "it", "they", the two sides, whose support it was, who wrote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.subject import spoken_of, subject, subjects
from extract.patterns.fillers import Filled
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from extract.document import Entity
    from extract.patterns.match import Match

_WROTE = regex(
    r"\b(?:wrote|writes|cabled|spoke|telephoned|phoned|called|telegraphed|sent [^,;:.]{2,40}) (?:to )?(?:the )?$"
)
_CLAUSES = regex(r"(?:; |, (?:and|but|while|whereas) )(?=[\ue300-\ue3ff])")
_THEY = regex(
    r"(?:[^,;:.]{3,60}, )?(?P<they>they|both|the (?:prime ministers|presidents|foreign ministers|leaders)) ",
    re.IGNORECASE,
)
_FRONT = 10  # characters: a sentence whose subject is the two sides begins with them


def vetoers(match: Match) -> Filled | None:
    """Those whose veto it was: "a double veto, Polish and Czech"."""
    found = [m for m in match.mentions("by") if m.entity]
    return Filled(found[0].entity, 0.95) if found and found[0].entity else None


def backer(match: Match) -> Filled | None:
    """Whose support it was, told after it: "the support of X"."""
    told = match.mention("actor2")
    if told is None:
        return subject(match) if match.has("own") else None
    acting = as_state(told) if told.kind is Kind.CITY else told.entity
    return Filled(acting, 0.95) if acting is not None else None


def it(match: Match) -> Filled | None:
    """What "it" is; of "they" the first of the two states that they are."""
    if match.has("they"):
        return Filled(match.scope.pair[0], 0.9) if _is_pair(match, match.groups["they"]) else None
    return spoken_of(match) if match.has("it") else None


def joint(match: Match) -> Filled | None:
    """The first of the two sides, where they are the subject that the verb goes on with."""
    return Filled(match.scope.pair[0], 0.9) if is_joint(match) else None


def is_joint(match: Match) -> bool:
    """Whether the verb goes on with what the two sides did: "**The Sides** praised this, **condemned** that"."""
    if any(match.has(group) for group in ("actor", "it", "they", "actor2", "by", "own")) or len(match.scope.pair) != 2:
        return False
    spoken = _THEY.match(match.sentence.text, 0, match.start)
    if spoken is not None and spoken.end() < match.start:
        return not subjects(match.sentence, spoken.end(), match.start) and _is_pair(match, spoken["they"])
    first = next((m for m in match.sentence.mentions if m.kind is not Kind.DATE), None)
    if first is None or first.kind is not Kind.PAIR or match.sentence.index(first) > _FRONT:
        return False
    return not subjects(match.sentence, match.sentence.index(first) + 1, match.start)


def _is_pair(match: Match, they: str) -> bool:
    """Whether `they`, "they", "both" or "the presidents", are the two states of the section: the words before tell of both, or they met."""
    if len(match.scope.pair) != 2:
        return False
    front = match.sentence.within(0, match.start)
    told = [m for s in match.before[-1:] for m in s.mentions] + list(front)
    if any(m.kind is Kind.PAIR for m in told) or (match.scope.meeting and not told):
        return True
    acting = list(subjects(match.sentence, 0, match.start))
    if not acting and (match.scope.meeting or they.casefold() != "they"):
        acting = [m for s in match.before[-1:] for m in subjects(s, 0, len(s.text))]
        return all(as_state(m) in match.scope.pair for m in acting)
    homes = {s for m in told if (s := as_state(m)) is not None}
    return homes == set(match.scope.pair)


def last_subject(match: Match) -> Entity | None:
    """Who "he" is where a clause after the first has a subject of its own: "A was there, and **B** came after the raid, which he …"."""
    actor = match.mention("actor")
    if actor is None or actor.form != "pronoun":
        return None
    at = match.groups.start("actor")
    clause = max((m.end() for m in _CLAUSES.finditer(match.sentence.text, 0, at)), default=0)
    told = [m for m in subjects(match.sentence, clause, at) if m.kind is Kind.PERSON and m.form != "pronoun"]
    return told[0].entity if clause and told and told[0].entity != actor.entity else None


def author(match: Match, actor: Entity) -> Entity | None:
    """Who wrote where a participle follows the one written to: "**X** wrote to Y deploring it"."""
    after = match.sentence.text[match.groups.end("actor") : match.end]
    written = _WROTE.search(match.sentence.text, 0, match.groups.start("actor"))
    if not re.match(r" (?:\w+ly )?\w+ing\b", after) or not written:
        return None
    found = [
        m.entity
        for m in match.sentence.within(0, written.start())
        if m.kind in {Kind.PERSON, Kind.STATE, Kind.ORGANIZATION}
    ]
    return found[0] if found and found[0] != actor else None


# "President X **of** Peru", "X, president **of** Peru,"
_HOLDS = regex(r"(?P<who>[\ue300-\ue3ff])(?:, (?:the )?(?:[a-z-]+ ){0,3}[a-z-]+)? of (?:the )?$")


def office_holder(match: Match) -> Entity | None:
    """Whose state the actor only is: "**X** of Peru was a critic of …"."""
    if not match.has("actor"):
        return None
    held = _HOLDS.search(match.sentence.text, 0, match.groups.start("actor"))
    who = match.sentence.at(held.start("who")) if held else None
    return who.entity if who is not None else None
