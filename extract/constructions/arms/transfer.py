"""A transfer of arms as a sentence tells it, and the row of phrases that it is read around."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.arms.transfer_grammar import FROM_STOCKS
from extract.constructions.parties import complement
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.claim import Realis
    from extract.constructions.arms.arsenal import Arms
    from extract.document import Entity


# "Jets of the Peruvian Air Force, which had them from Japan"
_ASIDE = regex(r", (?:which|who|whose|where)\b")
_OF_FORCE = regex(
    r" (?:of|that had belonged to) (?:the )?(?:Royal )?(?P<who>[\ue000-\ue1ff])(?:['’]s?)? (?:Royal )?(?:Air Force|Navy|Army|air force|navy|army|armed forces)\b"
)


@dataclass(frozen=True, slots=True)
class Transfer:
    """How phrases that name arms are governed: from `start` to `end` of `Sentence.text`, and the sides told.

    `realis` is given where the construction itself tells it: what a contract is for, what a relative clause takes as known.
    """

    start: int
    end: int
    supplier: Entity | None
    recipient: Entity | str | None
    certainty: float
    realis: Realis | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Phrases in a row, from `head` to `tail`, in the stretch `first`–`last` between semicolons; `before` is the sentence before."""

    sentence: Sentence
    head: Arms
    tail: Arms
    first: int
    last: int
    before: Sentence | None
    following: int = 10**6  # where the next row begins

    @property
    def text(self) -> str:
        """The sentence as patterns see it."""
        return self.sentence.text

    def seller(self, start: int) -> Entity | None:
        """From whom it is bought: a known actor, else a name; "from army stocks" names nobody, "from Peruvian stocks" Peru."""
        found = FROM_STOCKS.search(self.text, start, self.last)
        if found is None:
            aside = _ASIDE.search(self.text, self.tail.end, self.last)
            behind = aside.start() if aside is not None else self.last
            force = _OF_FORCE.match(self.text, self.tail.end, behind)
            owner = self.sentence.at(force.start("who")) if force else None
            return complement(self.sentence, start, behind, "from|contracted with") or (
                as_state(owner) if owner is not None else None
            )
        stores = (as_state(m) for m in self.sentence.within(*found.span()) if m.kind in {Kind.STATE, Kind.DEMONYM})
        return next((s for s in stores if s is not None), None)

    def told(self, start: int, prepositions: str, end: int | None = None) -> Entity | None:
        """The known actor that one of the prepositions leads in."""
        return complement(self.sentence, start, self.last if end is None else end, prepositions, names=False)
