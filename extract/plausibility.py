"""What no fact of its type can be, whatever a sentence seems to say: an embassy of a bank, a stance on "ours"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.document import Entity, EntityKind
from extract.gazetteer.organizations import movements, organizations
from extract.gazetteer.states import last_year
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from extract.claim import Claim

_OF_STATES = frozenset({"embassy", "consulate", "honorary consulate"})
_POINTS = regex(  # at something told elsewhere, or describes what is not named
    r"(?:ours|theirs|hers|its|mine|yours|it|them|this|that|so|course|own\b.*|\w+(?:[lm]ical|nomic|atic)|(?:role|part) (?:it|he|she|they)\b.*)",
    re.IGNORECASE,
)
_NOBODY = regex(r".*\b(?:days?|weeks?|months?|years?) (?:earlier|later|before|after|ago)", re.IGNORECASE)


def implausible(claim: Claim) -> str:
    """Why a claim cannot be a fact, as a sentence; empty where it can."""
    check = _CHECKS.get(claim.kind)
    return (check(claim) if check else "") or _outlived(claim)


def _outlived(claim: Claim) -> str:
    """Whether a state is told to do, or to house, what came after its end: "rebuilt the *Ottoman* port in 2017"."""
    told = claim.date[: len("2017")]
    if claim.kind == "stance" or not told.isdigit():
        return ""
    values = (v for r in claim.roles for v in (r.value if isinstance(r.value, tuple) else (r.value,)))
    for value in values:
        if isinstance(value, Entity) and (last := last_year(value.key)) is not None and int(told) > last + _WOUND_UP:
            return f"{value.name} had ended by then."
    return ""


_WOUND_UP = 1  # years in which what a state had begun is brought to an end


def _mission(claim: Claim) -> str:
    sender = claim.get("sender")
    if claim.get("kind") in _OF_STATES and (_is(sender, EntityKind.PERSON) or _is_body(sender)):
        return (
            f"Only states send an {claim.get('kind')}."
            if claim.get("kind") == "embassy"
            else "Only states send consuls."
        )
    return ""


def _membership(claim: Claim) -> str:
    member = claim.get("member")
    private = _is(member, EntityKind.PERSON) or (_is(member, EntityKind.ORGANIZATION) and not _is_listed(member))
    return "A body of states has no such member." if private and _is_body(claim.get("organization")) else ""


def _stance(claim: Claim) -> str:
    return "The target is not named." if _fits(claim.get("target"), _POINTS) else ""


def _sanction(claim: Claim) -> str:
    return "The target is not named." if _fits(claim.get("target"), _NOBODY) else ""


def _fits(value: object, pattern: re.Pattern[str]) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _is(value: object, kind: EntityKind) -> bool:
    return isinstance(value, Entity) and value.kind is kind


def _is_listed(value: object) -> bool:
    return isinstance(value, Entity) and value.key in organizations()


def _is_body(value: object) -> bool:
    """Whether something is a body that states have made, no movement that may speak for one."""
    return isinstance(value, Entity) and value.key in organizations() and value.key not in movements()


_CHECKS: dict[str, Callable[[Claim], str]] = {
    "mission": _mission,
    "membership": _membership,
    "stance": _stance,
    "sanction": _sanction,
}
