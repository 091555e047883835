"""The state that there was at the time: what Moscow signed in 1955 the Soviet Union signed.

A page about two states of today names them, or their capitals, for what their predecessors did. Where the date of a
claim lies wholly within the life of a predecessor with the same capital, the claim is told of that one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from extract.dates import bounds
from extract.document import Entity, EntityKind
from extract.gazetteer.states import state

if TYPE_CHECKING:
    from extract.claim import Claim, Value

# Heir: its predecessor by the key of `extract.gazetteer.states`, from the day after its foundation to its last full day.
PREDECESSORS: Final = MappingProxyType(
    {
        "RUS": ("SUHH", date(1922, 12, 31), date(1991, 12, 24)),
        "CZE": ("CSHH", date(1918, 10, 29), date(1992, 12, 30)),
        "SVK": ("CSHH", date(1945, 5, 9), date(1992, 12, 30)),
        "SRB": ("YUCS", date(1918, 12, 2), date(1992, 4, 26)),
    }
)


def contemporary(claim: Claim) -> Claim:
    """The claim with each heir of a former state replaced by that state, where its date asks for it."""
    if not claim.date or claim.date[0] not in "12":
        return claim
    try:
        first, last = bounds(claim.date)
    except ValueError:
        return claim
    if first is None or last is None or last.year > max(end.year for *_, end in PREDECESSORS.values()):
        return claim
    return replace(claim, roles=tuple(replace(r, value=_then(r.value, first, last)) for r in claim.roles))


def _then(value: Value, first: date, last: date) -> Value:
    if isinstance(value, Entity):
        return _state_then(value, first, last)
    if isinstance(value, tuple) and all(isinstance(v, Entity) for v in value):
        members = tuple(dict.fromkeys(_state_then(v, first, last) for v in value if isinstance(v, Entity)))
        return members if len(members) == len(value) else value  # two heirs of one state dealt with each other
    return value


def _state_then(entity: Entity, first: date, last: date) -> Entity:
    key, founded, ended = PREDECESSORS.get(entity.key, ("", date.max, date.min))
    if entity.kind is not EntityKind.STATE or not founded <= first <= last <= ended:
        return entity
    return state(key) or entity
