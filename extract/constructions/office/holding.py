"""One telling of an office: who held which position of which state, and how sure the telling is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.patterns.match import state_of
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_STATE_OF_HOLDER = regex(
    r"^(?:(?:former|ex|late|then|current|new|newly elected|outgoing|incoming|deposed|ousted|nominal|next|own|longtime|long-time)[- ]+"
    r"|first (?=president|prime minister|premier|envoy|ambassador|chancellor|king|head|leader))+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """One telling: who, what, of which state, since or until when, and where it is told."""

    holder: Entity
    position: str
    of: Entity | None
    sentence: Sentence
    certainty: float
    date: str = ""
    realis: Realis = Realis.HAPPENED
    reference: bool = False  # "the Peruvian president" for one whose office is told elsewhere
    beside: bool = False  # whether the state stands with the title: "the Peruvian leader X"
    momentary: bool = False  # whether the date is only one at which the office was held: "X, then premier, came in May"

    @property
    def dated(self) -> int:
        """How well the date tells the tenure: 0 where there is none, 1 for a moment of it, 2 for its years or its bounds."""
        return 0 if not self.date else 1 if self.momentary else 2


def position_told(told: str) -> str:
    """The position without what says when or how it was held."""
    return _STATE_OF_HOLDER.sub("", told.strip(" ,"))


def is_person(mention: Mention | None) -> bool:
    """Whether it is a named person, not "a minister of Peru"."""
    return (
        mention is not None and mention.kind is Kind.PERSON and mention.entity is not None and mention.form != "unnamed"
    )


def home(holder: Entity, mention: Mention) -> Entity | None:
    """The state whose office it is, or to which the holder belongs."""
    return mention.position_of or state_of(holder, mention)
