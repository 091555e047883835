"""States and organisations under the name that the document uses.

A page on the Czech Republic that never says "Czechia" is told in its own words, and so is one that only speaks of "OPEC";
the graph knows both names by one code.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.document import Entity, EntityKind
from extract.gazetteer.organizations import fullest_names
from extract.gazetteer.states import alternatives, states

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from extract.claim import Claim, Value


def as_called(claims: Iterable[Claim], text: str) -> Iterator[Claim]:
    """The claims of a document with its own names for states and organisations; `text` is its clean text."""
    called, fullest = _called(text), fullest_names([text])
    for claim in claims:
        roles = tuple(replace(role, value=_value(role.value, called, fullest)) for role in claim.roles)
        yield replace(claim, roles=roles)


def _called(text: str) -> dict[str, str]:
    """The name in the document, where it is not the usual one, by the usual one."""
    found = {}
    for key, names in alternatives().items():
        usual = states()[key].name
        counted = {name: len(re.findall(rf"\b{re.escape(name)}\b", text)) for name in (usual, *names)}
        for name in names:
            counted[name] -= counted[usual] * (name in usual)  # "Macedonia" within "North Macedonia"
        most = max(counted, key=lambda name: counted[name])  # the usual one where they are level
        if most != usual:
            found[usual] = most
    return found


def _value(value: Value, called: Mapping[str, str], fullest: Mapping[str, str]) -> Value:
    if isinstance(value, Entity):
        return _entity(value, called, fullest)
    if isinstance(value, tuple):
        return tuple(_entity(v, called, fullest) if isinstance(v, Entity) else v for v in value)  # type: ignore[return-value]  # as it was
    return value


def _entity(entity: Entity, called: Mapping[str, str], fullest: Mapping[str, str]) -> Entity:
    if entity.kind is EntityKind.ORGANIZATION:
        return replace(entity, name=fullest.get(entity.key, entity.name))
    if entity.kind is EntityKind.STATE:
        return replace(entity, name=called.get(entity.name, entity.name))
    for usual, name in called.items():  # "delegation of Czechia", "president of Czechia"
        if entity.name.endswith(f" of {usual}"):
            return replace(entity, name=entity.name.removesuffix(usual) + name)
    return entity
