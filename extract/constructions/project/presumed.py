"""What speaks for a side of a project that no clause tells: whether it is named near, whether works or firms are of both states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.project.home import name_of
from extract.document import Entity, EntityKind
from extract.gazetteer.states import find_states
from extract.patterns.match import as_state

if TYPE_CHECKING:
    from extract.claim import Value
    from extract.constructions.project.undertakings import Works
    from extract.patterns.match import Match

EVERYWHERE = frozenset(Kind)
_PARTIES = EVERYWHERE - {Kind.CITY}


def speaks_of(match: Match, side: Value | None, kinds: frozenset[Kind] = _PARTIES) -> bool:
    """Whether the sentence or the one before it names a state that is but presumed to be a side; a firm is as good as named."""
    if not (isinstance(side, Entity) and side.kind is EntityKind.STATE):
        return True
    near = (m for s in (*match.before[-1:], match.sentence) for m in s.mentions if m.kind in kinds)
    return any(as_state(m) == side or side in m.entities for m in near)


def at_home_in_both(contractor: Value) -> frozenset[Entity]:
    """The states that a firm's name tells, where they are more than one: "Peru–Chile Power"."""
    told = frozenset(f.value for f in find_states(name_of(contractor)))
    return told if len(told) > 1 else frozenset()


def lies_in_both(match: Match, works: Works) -> bool:
    """Whether the works are told by towns of both states: "the A–B line"."""
    states = {as_state(m) for m in match.sentence.within(works.start, works.end) if m.kind in {Kind.CITY, Kind.STATE}}
    return len(states) > 1 and states == set(match.scope.pair)
