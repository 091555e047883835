"""Each kind of slot value, as the evidence bears it out."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from extract.annotation.mention import Kind
from extract.claim import Share
from extract.document import Entity, EntityKind
from extract.gazetteer.states import state
from extract.llm.actors import actor, certainty, listed
from extract.llm.dating import date
from extract.llm.grounded import Grounded, Ungrounded
from extract.llm.number import number
from extract.llm.scaled import scaled
from extract.llm.words import as_told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from extract.llm.evidence import Evidence
    from extract.schema import Slot

_MEMBERS: Final = 40


def grounded(evidence: Evidence, slot: Slot, told: Any) -> Grounded:
    """The value of a slot as the evidence bears it out. Raises Ungrounded; `told` has the right JSON type."""
    return _KINDS[slot.value](evidence, slot, told)


def _actor(evidence: Evidence, slot: Slot, told: str) -> Grounded:
    return actor(evidence, slot.name, told)


def _state(evidence: Evidence, slot: Slot, told: str) -> Grounded:
    return actor(evidence, slot.name, told, state_only=True)


def _actors(evidence: Evidence, slot: Slot, told: list[str]) -> Grounded:
    members: dict[Entity, None] = {}
    sure = 1.0
    for one in told[:_MEMBERS]:
        found = actor(evidence, slot.name, one, state_only=slot.value == "states")
        entity = _acting_for(found.value)
        if entity is None:
            raise Ungrounded(f"{one[:60]!r} ({slot.name}) is no state, person or body.")
        members[entity] = None
        sure = min(sure, found.certainty)
    if not members:
        raise Ungrounded(f"The slot {slot.name} is empty.")
    return Grounded(tuple(members), sure)


def _acting_for(value: object) -> Entity | None:
    """The party itself: a leader or minister acts for his state."""
    if not isinstance(value, Entity):
        return None
    return state(value.state) if value.kind in {EntityKind.PERSON, EntityKind.DELEGATION} and value.state else value


def _text(evidence: Evidence, slot: Slot, told: str) -> Grounded:
    if (entity := listed(evidence, slot.name, told.strip())) is not None:
        return Grounded(entity.name, certainty(evidence, slot.name, entity))
    if words := as_told(told, evidence.text):
        return Grounded(words)
    if slot.name == "position" and (words := as_told(told, evidence.sentences[0].scope.heading)):
        return Grounded(words, 0.9)  # a list of ambassadors under its heading
    raise Ungrounded(f"{told[:80]!r} ({slot.name}) does not stand in the quote.")


def _place(evidence: Evidence, slot: Slot, told: str) -> Grounded:
    entity = listed(evidence, slot.name, told.strip()) or evidence.section.listing.named(told)
    if entity is not None and entity.kind is EntityKind.PLACE:
        return Grounded(entity.name, certainty(evidence, slot.name, entity))
    for sentence, mention in evidence.mentions:  # a capital that stands for its government is a city all the same
        if entity is not None and mention.form == "capital" and mention.entity == entity:
            return Grounded(mention.span.of(sentence.block.text).removeprefix("the "), 0.9)
    return _text(evidence, slot, told) if entity is None else _text(evidence, slot, entity.name)


def _date(evidence: Evidence, _slot: Slot, told: str) -> Grounded:
    return date(evidence, told)


def _currency(evidence: Evidence, slot: Slot, told: str) -> Grounded:
    code = told.strip().upper()
    if any(amount.currency == code for amount in evidence.amounts):
        return Grounded(code)
    if not any(amount.currency for amount in evidence.amounts) and code in _currencies_around(evidence):
        return Grounded(code, 0.95)
    if any(currency == code for _, currency in scaled(evidence)):
        return Grounded(code, 0.95)
    raise Ungrounded(f"The quote does not tell the currency {told[:20]!r} ({slot.name}).")


def _currencies_around(evidence: Evidence) -> set[str]:
    """The currencies of the sums in the block of the quote: the head of a table, the sentence before."""
    block = evidence.parts[0][0].block
    here = (p.sentence for p in evidence.section.parts if p.block is block)
    return {m.amount.currency for s in here for m in s.mentions if m.kind is Kind.MONEY and m.amount}


def _shares(evidence: Evidence, slot: Slot, told: list[Mapping[str, Any]]) -> Grounded:
    percents = {a.value for a in evidence.amounts if a.unit == "percent"}
    shares = []
    owners = set()
    for share in told[:_MEMBERS]:
        owner = actor(evidence, slot.name, share["owner"]).value
        if owner in owners:
            raise Ungrounded("One owner holds two shares.")
        owners.add(owner)
        if share["percent"] not in percents:
            raise Ungrounded(f"The quote does not tell a share of {share['percent']} percent.")
        shares.append(Share(owner.name if isinstance(owner, Entity) else str(owner), share["percent"]))
    return Grounded(tuple(sorted(shares)))


def _choice(_evidence: Evidence, _slot: Slot, told: str) -> Grounded:
    return Grounded(told)


_KINDS: Mapping[str, Callable[[Evidence, Slot, Any], Grounded]] = MappingProxyType(
    {
        "actor": _actor,
        "actors": _actors,
        "state": _state,
        "states": _actors,
        "text": _text,
        "place": _place,
        "date": _date,
        "number": number,
        "currency": _currency,
        "shares": _shares,
        "choice": _choice,
    }
)
