"""What a document names: no claim is kept whose parties or whose year stand nowhere in it.

Evidence is a sentence, but sentences lean on others: "the two", "our company", "a year later". Who is meant is for the extractors to
find; that he is named at all can be checked of each claim, whoever made it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.document import Entity, EntityKind
from extract.gazetteer.organizations import find_organizations
from extract.gazetteer.states import successors
from extract.regex import regex
from extract.schema import FACT_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.claim import Claim

_YEAR = regex(r"\d{4}")
# "three years after", "on the tenth anniversary": a year that is counted, not told
_COUNTED = regex(r"\b(?:years?|decades?|ago|anniversary)\b", re.IGNORECASE)
_TELLING = 5  # letters of a word by which a body is known
_PAPAL = "VAT"  # a pope is told without his state


@dataclass(frozen=True, slots=True)
class Named:
    """Who is named in a document, which states they belong to, which years it tells, and its words."""

    entities: frozenset[Entity]
    states: frozenset[str]
    years: frozenset[str]
    text: str

    @classmethod
    def in_document(cls, document: Annotated) -> Named:
        """What an annotated document names."""
        sentences = [sentence for block in document.blocks for sentence in block]
        mentions = [mention for sentence in sentences for mention in sentence.mentions]
        scopes = [e for s in sentences for e in (*s.scope.pair, s.scope.publisher, s.scope.place) if e is not None]
        entities = frozenset([*(e for m in mentions for e in m.entities), *scopes])
        text = "\n".join([document.text, *dict.fromkeys(s.block.text for s in sentences)])
        dates = " ".join([text, *(m.date for m in mentions), *(s.scope.date for s in sentences)])
        keys = {e.key if e.kind is EntityKind.STATE else e.state for e in entities}
        return cls(entities, frozenset(keys | {_PAPAL}), frozenset(_YEAR.findall(dates)), text)

    def objection(self, claim: Claim) -> str:
        """Which party, or which year, of a claim stands nowhere in the document, as a sentence; empty when all do."""
        for party in _parties(claim):
            if not self._names(party):
                return f"The document does not name {party.name}."
        years = _YEAR.findall(claim.date)
        if years and self.years.isdisjoint(years) and not _COUNTED.search(claim.quote):
            return f"The document does not tell the year of {claim.date}."
        return ""

    def _names(self, party: Entity) -> bool:
        state = party.key if party.kind is EntityKind.STATE else party.state
        acts = party.kind in {EntityKind.STATE, EntityKind.DELEGATION}  # "Moscow" was the Soviet Union's, too
        of_state = acts and not self.states.isdisjoint((state, *successors(state)))
        return of_state or party in self.entities or party.name in self.text or self._in_part(party)

    def _in_part(self, party: Entity) -> bool:
        """Whether a body is told by its short form, or by an organ that has a word of its name: the European Commission's Union."""
        if party.kind is not EntityKind.ORGANIZATION:
            return False
        words = [word for word in party.name.split() if len(word) >= _TELLING]
        return any(word in self.text for word in words) or any(
            found.value == party for found in find_organizations(self.text)
        )


def _parties(claim: Claim) -> Iterator[Entity]:
    keys = {slot.name for slot in FACT_TYPES[claim.kind].slots if slot.key}
    for role in claim.roles:
        if role.name in keys:
            values = role.value if isinstance(role.value, tuple) else (role.value,)
            yield from (value for value in values if isinstance(value, Entity))
