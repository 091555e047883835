"""What speaks for a side of a project that no clause tells: whether it is named near, whether works or firms are of both states."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.headed import headed
from extract.constructions.project.home import name_of
from extract.document import Entity, EntityKind
from extract.gazetteer.states import find_states
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from extract.claim import Value
    from extract.constructions.project.undertakings import Works
    from extract.patterns.match import Match

_LED = regex(r"\b(?:in|at|near|outside|across|off|on|to|for|from|of|between|and|gave|helped) (?:the )?$", re.IGNORECASE)
_OWNS = regex(r"['’]s?(?: |$)|[-–—:,]")
_EVERYWHERE = regex(
    r"[^,;:.\ue000-\ue9ff]{0,30}? (?:in|across|throughout|all over|around) (?:(?:some|more than|over|about|nearly|at least) )?"
    r"(?:[\ue700-\ue7ff](?: (?:countries|states|nations))?|(?:East |West |Southern |Northern |Central |sub-Saharan )?(?:Africa|Asia|Europe)|Latin America|the (?:world|continent|region|globe|Middle East|Caribbean|Gulf))(?![\w'’])"
)
_LANDS = regex(r"\b(?:countries|states|nations)$")
_PLACES = {Kind.STATE, Kind.CITY}


def speaks_of(match: Match, side: Value | None) -> bool:
    """Whether the sentence or the one before it names a state that is but presumed to be a side; a firm is as good as named."""
    if not (isinstance(side, Entity) and side.kind is EntityKind.STATE):
        return True
    near = (m for s in (*match.before[-1:], match.sentence) for m in s.mentions if m.kind is not Kind.CITY)
    return any(as_state(m) == side or side in m.entities for m in near)


def is_place(match: Match, host: Entity | None, works: Works) -> bool:
    """Whether the sentence or the one before it tells of a state as a place, not of its people: not "to fight *the French*"."""
    if host is None or host == headed(match.sentence):
        return True
    for sentence in (*match.before[-1:], match.sentence):
        for mention in sentence.mentions:
            if as_state(mention) != host and host not in mention.entities:
                continue
            at = sentence.index(mention)
            here = sentence is match.sentence and works.start <= at <= works.end
            led = _LED.search(sentence.text, 0, at) or _OWNS.match(sentence.text, at + 1)
            if here or (mention.kind in _PLACES and mention.form != "people" and (led or mention.kind is Kind.CITY)):
                return True
    return False


def lies_everywhere(match: Match, works: Works) -> bool:
    """Whether works are told to stand in many lands, none of them named: "dams in 23 countries", "schools across Africa"."""
    if (found := _EVERYWHERE.match(match.sentence.text, works.tail)) is None:
        return False
    counted = match.sentence.at(found.end() - 1)
    return counted is None or counted.amount is None or _LANDS.search(counted.amount.unit) is not None


def at_home_in_both(contractor: Value) -> frozenset[Entity]:
    """The states that a firm's name tells, where they are more than one: "Peru–Chile Power"."""
    told = frozenset(f.value for f in find_states(name_of(contractor)))
    return told if len(told) > 1 else frozenset()


def lies_in_both(match: Match, works: Works) -> bool:
    """Whether the works are told by towns of both states: "the A–B line"."""
    states = {as_state(m) for m in match.sentence.within(works.start, works.end) if m.kind in {Kind.CITY, Kind.STATE}}
    return len(states) > 1 and states == set(match.scope.pair)
