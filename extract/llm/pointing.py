"""Whether a quote points back to what the sentences before it name: "they were resumed", "the bank lent", "its second phase".

A model often quotes the sentence that tells a fact and leaves out the one that names who "they" are. What the quote itself
names is not replaced by what stands before it: a date beside a date, a person beside another.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from extract.document import EntityKind
from extract.llm.actors import IN_SCOPE
from extract.llm.grounded import Ungrounded
from extract.llm.values import grounded
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.document import Entity
    from extract.llm.evidence import Evidence
    from extract.llm.grounded import Grounded
    from extract.schema import Slot

_PERSON: Final = regex(r"\b(?:s?he)\b", re.IGNORECASE)
_STATES: Final = regex(
    r"\b(?:they|them|their|both|each other|the (?:two|pair|sides?|parties|governments?))\b", re.IGNORECASE
)
_BOTH: Final = regex(
    r"(?:^|[.;,] |\bby |\bbetween )(?:both|the two)\b(?! (?!(?:states|countries|nations|sides|governments)\b)[a-z])",
    re.IGNORECASE,
)
_STATE: Final = regex(
    r"\b[Tt]he (?:(?:young|new|independent|landlocked) )*(?:country|state|republic|kingdom|nation|regime|monarchy|emirate|sultanate|island|archipelago)\b(?! (?:of|\w*visit|tour|secret))"
)
_BODY: Final = regex(
    r"\b(?:it(?! (?:is|was|rain|snow|seem|appear|turn|follow|emerge|became)\w*)|its|they|their|them|the (?:same |two )?(?:company|companies|firm|firms|group|bank|fund|agency|bloc|union|alliance|"
    r"organi[sz]ation|movement|front|grouping|community|council|commission|corporation|consortium|carmaker|airline|party))\b",
    re.IGNORECASE,
)
_THING: Final = regex(r"\b(?:it|its|they|them)\b", re.IGNORECASE)
_SUBJECT: Final = regex(
    r"(?:It|They|This|These) (?:was|were|is|are|has|have|had|will|would|opened|began|came|costs?|runs?)\b"
    r"(?! (?:reported|said|announced|decided|agreed|hoped|expected|not|only|in|on)\b)"
)
_BACK: Final = MappingProxyType(
    {
        EntityKind.PERSON: _PERSON,
        EntityKind.STATE: _STATES,
        EntityKind.ORGANIZATION: _BODY,
    }
)


def speaks_of_one(quote: Evidence) -> bool:
    """Whether a quote speaks of a state by a noun: "the country joined", "the new state took its seat"."""
    return _STATE.search(quote.text) is not None


def speaks_of_both(quote: Evidence) -> bool:
    """Whether a quote speaks of the two states by a word: "was founded by both, with Peru and Chile"."""
    return _BOTH.search(quote.text) is not None


def points_back(quote: Evidence, slot: Slot, told: object, found: Grounded, used: Iterable[Entity]) -> bool:
    """Whether a quote may mean by a word of its own what the sentences before it tell as the value of a slot.

    `told` is the value as proposed, `found` as the longer evidence bears it out, `used` are the entities of the whole fact.
    """
    try:
        if grounded(quote, slot, told).certainty > IN_SCOPE:
            return True
    except Ungrounded:
        pass
    if slot.value == "date":
        return not quote.dates
    entities = [e for e in found.entities if e not in quote.entities]
    if entities:
        return all(_is_meant(quote, entity, used) for entity in entities)
    if slot.key:
        return slot.value == "text" and _SUBJECT.match(quote.text) is not None
    return slot.value in {"text", "place"} and _THING.search(quote.text) is not None


def _is_meant(quote: Evidence, entity: Entity, used: Iterable[Entity]) -> bool:
    back = _BACK.get(entity.kind)
    if back is None or back.search(quote.text) is None:
        return False
    if entity.kind is EntityKind.STATE and quote.named_states:
        return False
    known = {*used}
    return not any(e.kind is entity.kind and e not in known for e in quote.entities)
