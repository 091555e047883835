"""What no fact of its type can be, whatever a sentence seems to say: an embassy of a bank, a stance on "ours"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.constructions.lists import topics
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
_PAPER = regex(  # "the Royal Decree", "the Treaty of Friendship"; but "the Treaty Office", "the Convention Bureau"
    r"\b(?:Treaty|Agreement|Accords?|Protocol|Convention|Charter|Decree|Law|Act|Memorandum|Declaration|Pact|Communiqu[ée])(?: (?:of|on|for)\b.*|\Z)"
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


def _agreement(claim: Claim) -> str:
    told = claim.get("parties")
    parties = [p for p in told if isinstance(p, Entity)] if isinstance(told, tuple) else []
    paper = next((p.name for p in parties if _is(p, EntityKind.ORGANIZATION) and _PAPER.search(p.name)), "")
    return f"“{paper}” is a paper, not a party." if paper else ""


def _production(claim: Claim) -> str:
    """The heading above a figure is not who produces it: "Trade", "Memberships"."""
    producer = claim.get("by")
    topic = isinstance(producer, Entity) and " " not in producer.name and topics(producer.name)
    return "The producer is not named." if topic else ""


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
    "agreement": _agreement,
    "production": _production,
    "stance": _stance,
    "sanction": _sanction,
}
