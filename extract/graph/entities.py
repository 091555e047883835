"""The entities of a claim: those that its slots hold, and those that they only name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.claim import Share
from extract.document import Entity, EntityKind
from extract.gazetteer.states import find_states
from extract.graph.rdf.economy import is_proper
from extract.schema import FACT_TYPES
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.claim import Claim, Value

_ACTOR_SLOTS = frozenset({"actor", "actors", "state", "states"})
_WORDS_WILL_DO = frozenset({("stance", "target"), ("recognition", "of")})


def entities(claim: Claim) -> Iterator[Entity]:
    """All entities of a claim, slot by slot, and last the one that it is attributed to."""
    for role in claim.roles:
        for value in role.value if isinstance(role.value, tuple) else (role.value,):
            entity = named(value.owner) if isinstance(value, Share) else entity_of(claim, role.name, value)
            if entity is not None:
                yield entity
    if claim.attributed_to:
        yield named(claim.attributed_to)


def entity_of(claim: Claim, slot: str, value: Value) -> Entity | None:
    """The entity that a slot's single value is, or None where it is words or a number."""
    if isinstance(value, Entity):
        return value
    if not isinstance(value, str) or not value:
        return None
    if (claim.kind, slot) == ("venture", "name"):
        return _venture(claim, value)
    kind = FACT_TYPES[claim.kind].slot(slot).value
    if kind == "place":
        return Entity(EntityKind.PLACE, slug(value), value)
    if slot == "place" or (claim.kind, slot) in _WORDS_WILL_DO:
        return _state(value)
    return named(value) if kind in _ACTOR_SLOTS else None


def named(name: str) -> Entity:
    """Who is meant by a name alone: the state of that name, else an organisation."""
    return _state(name) or Entity(EntityKind.ORGANIZATION, slug(name), name)


def _state(name: str) -> Entity | None:
    found = find_states(name)
    whole = len(found) == 1 and found[0].form == "name" and found[0].span.of(name) == name
    return found[0].value if whole else None


def _venture(claim: Claim, name: str) -> Entity | None:
    kind, country = claim.get("kind"), claim.get("country")
    if not is_proper(name, kind if isinstance(kind, str) else ""):
        return None
    return Entity(EntityKind.ORGANIZATION, slug(name), name, country.key if isinstance(country, Entity) else "")
