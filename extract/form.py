"""What is no claim at all, whatever it says: the wrong kind of thing in a place, as only a package's extractor tells."""

from __future__ import annotations

from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Any

from extract.claim import Claim, Realis, Share
from extract.document import Entity, EntityKind, Span
from extract.gazetteer.states import states
from extract.schema import FACT_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.claim import Role, Value
    from extract.registry import Extractor
    from extract.schema import Slot


def malformed(told: object, extractor: Extractor, document: str) -> str:
    """What is wrong with the form of what an extractor told of a document, as a sentence; empty when nothing is."""
    if not isinstance(told, Claim):
        return f"{extractor.label} told a {type(told).__name__}, which is no claim."
    return next(_faults(told, extractor, document), "")


def _faults(claim: Any, extractor: Extractor, document: str) -> Iterator[str]:
    if claim.document != document:
        yield f"The claim says that it is of {claim.document!r}, a document that is not being read."
    if not isinstance(claim.span, Span) or not isinstance(claim.quote, str):
        yield "The span is no Span, or the quote no text."
    if claim.kind not in FACT_TYPES:
        yield f"There is no fact type {claim.kind!r}."
    elif claim.kind not in extractor.emits:
        yield f"{extractor.label} does not declare that it emits facts of type {claim.kind!r}."
    else:
        yield from (fault for role in claim.roles if (fault := _fault(role, claim.kind)))
    if not (isinstance(claim.confidence, int | float) and isfinite(claim.confidence) and 0 <= claim.confidence <= 1):
        yield f"The confidence {claim.confidence!r} is no number from 0 to 1."
    if not isinstance(claim.realis, Realis):
        yield f"The realis {claim.realis!r} is none of {', '.join(Realis)}."


def _fault(role: Role, kind: str) -> str:
    try:
        slot = FACT_TYPES[kind].slot(role.name)
    except KeyError as problem:
        return f"{problem.args[0]}."
    if not _fits(role.value, slot):
        return f"The value {role.value!r} of {role.name} is none for a slot of kind {slot.value!r}."
    values = role.value if isinstance(role.value, tuple) else (role.value,)
    unknown = [v for v in values if isinstance(v, Entity) and v.kind is EntityKind.STATE and v.key not in states()]
    return f"There is no state {unknown[0].key!r}." if unknown else ""


def _fits(value: Value, slot: Slot) -> bool:
    """Whether a value is of the kind that a slot takes; an actor may be told in words."""
    match slot.value:
        case "actors" | "states":
            return isinstance(value, tuple) and value != () and all(isinstance(v, Entity) for v in value)
        case "shares":
            return isinstance(value, tuple) and all(isinstance(v, Share) for v in value)
        case "state":
            return isinstance(value, Entity)
        case "actor":
            return isinstance(value, Entity | str)
        case "number":
            return isinstance(value, Decimal)
        case _:
            return isinstance(value, str) and (not slot.choices or value in slot.choices)
