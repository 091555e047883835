"""From a proposed fact to a claim: nothing passes that its quote does not bear out."""

from __future__ import annotations

from dataclasses import replace
from math import prod
from typing import TYPE_CHECKING, Final

from extract.claim import Claim, Realis, Role
from extract.document import Entity, EntityKind
from extract.evidence import LONGEST_QUOTE
from extract.llm.actors import IN_SCOPE
from extract.llm.direction import directed
from extract.llm.evidence import Evidence
from extract.llm.grounded import Grounded, Ungrounded
from extract.llm.opposed import is_trade, opposed
from extract.llm.pointing import points_back
from extract.llm.silent import fitting
from extract.llm.telling import cues, tells_of, told_as
from extract.llm.values import grounded
from extract.schema import FACT_TYPES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.llm.proposal import Proposal
    from extract.llm.quote import Text
    from extract.llm.section import Section

LABEL: Final = "llm@1"
SURE: Final = 0.9
"""Confidence in a claim whose every value stands in the quote."""
DOUBTED: Final = 0.4
"""Confidence in a claim that something speaks against: a candidate at the usual threshold."""
_WIDENED: Final = 0.95


def claim(section: Section, text: Text, proposed: Proposal) -> Claim:
    """The claim that a section bears out. Raises Ungrounded with the reason why it does not."""
    reason: Ungrounded | None = None
    for place in text.places(proposed.quote):
        quoted = Evidence(section, place)
        for widened, evidence in enumerate((*quoted.wider(), *quoted.longer())):
            if len(evidence.text) > LONGEST_QUOTE:
                continue
            try:
                return _claim(evidence, proposed, _WIDENED**widened, quoted)
            except Ungrounded as problem:
                reason = reason or problem
    raise reason or Ungrounded("The quote does not occur in the section.")


def _claim(evidence: Evidence, proposed: Proposal, certainty: float, quoted: Evidence) -> Claim:
    values, sure = _values(evidence, proposed)
    longer = evidence.sentences[0] is not quoted.sentences[0]
    if longer:
        _points_back(quoted, proposed, values)
    _distinct(evidence, proposed.kind, values)
    directed(evidence, proposed.kind, values)
    against = _against(evidence, proposed.kind, values)
    roles = tuple(Role(name, value.value) for name, value in sorted(values.items()))
    patterns = cues(proposed.kind, {name: value.value for name, value in values.items()})
    keys = [s for s in FACT_TYPES[proposed.kind].slots if (s.key or s.name == "date") and s.name in values]
    told = told_as(evidence, proposed.kind, patterns, [values[s.name].value for s in keys])
    found = Claim(
        document=section_name(evidence),
        kind=proposed.kind,
        roles=roles,
        span=evidence.span,
        quote=evidence.span.of(evidence.section.document.text),
        extractor=LABEL,
        confidence=round(SURE * certainty * sure, 4),
        realis=proposed.realis,
    )
    if not tells_of(quoted if longer else evidence, patterns):
        return _doubted(found, f"No word of the quote tells of a {proposed.kind.replace('_', ' ')}.")
    if against:
        return _doubted(found, against)
    if proposed.realis is Realis.HAPPENED and told is not Realis.HAPPENED:
        return _doubted(replace(found, realis=told), f"The model takes for done what the quote tells as {told}.")
    return found


def _against(evidence: Evidence, kind: str, values: dict[str, Grounded]) -> str:
    """Leave out the choices that the quote speaks against; why the fact is in doubt where such a one is a key."""
    if kind == "finance" and is_trade(evidence):
        return "The quote tells of goods that were sold, not of money that was given."
    for slot in FACT_TYPES[kind].asked:
        if slot.value != "choice" or slot.name not in values:
            continue
        if opposed(evidence, kind, slot.name, str(values[slot.name].value)):
            if slot.key:
                return f"The quote has words for another {slot.name} than {values[slot.name].value}."
            del values[slot.name]
    return ""


def section_name(evidence: Evidence) -> str:
    """The document's file name."""
    return evidence.section.document.name


def _doubted(found: Claim, why: str) -> Claim:
    return replace(found, confidence=min(found.confidence, DOUBTED), note=why)


def _values(evidence: Evidence, proposed: Proposal) -> tuple[dict[str, Grounded], float]:
    """The slots that are borne out, and how certain the keys among them are. Raises Ungrounded for a key that is not."""
    values: dict[str, Grounded] = {}
    sures: list[float] = []
    for slot in FACT_TYPES[proposed.kind].asked:
        if slot.name not in proposed.slots:
            continue
        try:
            values[slot.name] = grounded(evidence, slot, proposed.slots[slot.name])
        except Ungrounded:
            if slot.key:
                raise
            continue
        if slot.key:
            sures.append(values[slot.name].certainty)
    # Two parties that only the page's subject gives are one doubt, not two.
    once = [sure for sure in sures if sure != IN_SCOPE] + [IN_SCOPE] * (IN_SCOPE in sures)
    return fitting(evidence, proposed.kind, values), prod(once)


def _points_back(quoted: Evidence, proposed: Proposal, values: dict[str, Grounded]) -> None:
    """Leave out what stands before the quote and is not meant by a word of it. Raises Ungrounded where that is a key."""
    used = [e for v in values.values() for e in v.entities]
    for name, value in [*values.items()]:
        slot = FACT_TYPES[proposed.kind].slot(name)
        if not points_back(quoted, slot, proposed.slots[name], value, used):
            if slot.key:
                raise Ungrounded(f"The quote neither tells the {name} nor refers to it.")
            del values[name]


def _distinct(evidence: Evidence, kind: str, values: Mapping[str, Grounded]) -> None:
    """Refuse a fact in which one party stands on both sides."""
    sides = [
        e
        for s in FACT_TYPES[kind].slots
        if s.key and s.name in values and s.value in {"actor", "state"}
        for e in values[s.name].entities
    ]
    if len(set(sides)) < len(sides) and kind != "project":  # a state may build at home
        raise Ungrounded("One party stands on both sides of the fact.")
    states = values.get("states")
    if states is not None and len(set(states.entities)) != 2:
        raise Ungrounded("Relations are between two states.")
    visitor, host = values.get("visitor"), values.get("to")
    if visitor and host and isinstance(visitor.value, Entity) and isinstance(host.value, Entity):
        own = visitor.value.state if visitor.value.kind in {EntityKind.PERSON, EntityKind.DELEGATION} else ""
        home = values.get("of")
        if home is not None and home.certainty > IN_SCOPE and not any(n.key == own for n in evidence.named_states):
            own = next((e.key for e in home.entities), own)  # what the quote tells counts for more than a name
        if own and own == host.value.key:
            raise Ungrounded(f"{visitor.value.name} is at home in {host.value.name}.")
