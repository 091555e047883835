"""Where builders are from; the local firm of an owner abroad is from where its owner is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Entity, EntityKind
from extract.gazetteer.firms import firm_home, form_home
from extract.gazetteer.states import find_states, state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.claim import Value
    from extract.constructions.project.builders import Builder

_FIRST_OF = regex(r"(?: and .*| (?:group|corporation|company|co\.?|ltd\.?|inc\.?|international|holdings?))$")


def home_of(builder: Builder, known: Mapping[str, Entity]) -> Entity | None:
    """The state that a builder is from: as told, as the page tells of it elsewhere (`known`), as the gazetteer of firms knows."""
    if (owner := _owner_abroad(builder)) is not None:
        return owner
    if builder.home is not None:
        return builder.home
    value = builder.value
    if isinstance(value, Entity):
        if value.kind is EntityKind.STATE:
            return value
        if value.state:
            return state(value.state)
    name = (value.name if isinstance(value, Entity) else str(value)).casefold()
    return known.get(name) or firm_home(name) or firm_home(_FIRST_OF.sub("", name)) or form_home(name)


def _owner_abroad(builder: Builder) -> Entity | None:
    """Where the owner of a local firm is from that bears its name and the land's: "Acme Peru Ltd"."""
    words = name_of(builder.value).split()
    if len(words) < len(("Acme", "Peru")) or not find_states(" ".join(words[1:])):
        return None
    return firm_home(words[0]) or firm_home(" ".join(words[:2]))


def name_of(contractor: Value) -> str:
    """A contractor in words."""
    return contractor.name if isinstance(contractor, Entity) else str(contractor)
