"""A quantity of a product in its clause, and the output that is read from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.parties import actor, named
from extract.constructions.production.focus import focus
from extract.constructions.production.output_words import HEAD_OF
from extract.constructions.production.producers import producer
from extract.document import EntityKind
from extract.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from extract.annotation.sentence import Sentence
    from extract.document import Entity

# A subject that was told before.
_SAME = regex(
    r"(?:^|[,;–] |\b(?:and|but|while|when|that) |[\ue500-\ue5ff],? )(?:[Ii]t|[Tt]hey|[Tt]he (?:company|firm|plant|mine|field|works|mill|smelter|refinery|venture|same))(?: (?:has|have|had|will|would|should|is|was|also|then|later|never|\w+ly))* $"
)


_ACTORS = {Kind.STATE, Kind.DEMONYM, Kind.CITY, Kind.ORGANIZATION, Kind.PERSON, Kind.PAIR}
_NAME_INSIDE = regex(
    r"(?<=[a-z,’'] )[A-Z][a-z]|(?:plant|mine|field|factory|refinery|smelter|company|firm|group|works|mill|station)s?\b"
)
_WE = regex(r"\b[Ww]e (?:(?:have|had|will|would|also|then|now|jointly|together|\w+ly) )*$")


@dataclass(frozen=True, slots=True)
class Output:
    """One quantity of one product; `start` and `end` enclose what governs it."""

    index: int
    start: int
    end: int
    by: Entity | str | None
    product: str
    unit: str
    certainty: float
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity of a known product, with the clause that it stands in."""

    sentence: Sentence
    index: int
    named: tuple[str, str]  # product and unit
    first: int
    last: int
    before: Sequence[Sentence]
    known: Output | None  # what was read last, in this sentence or the one before
    ours: Entity | str | None = None  # whoever says "we"
    told: Sequence[Sentence] = ()  # what was said before, in this block and the items above it
    page: Entity | None = None  # the one state that the page is about

    def output(
        self, start: int, end: int, by: Entity | str | None, certainty: float, product: str = ""
    ) -> Output | None:
        """The output of a producer, if one is known; `start` and `end` enclose what tells it."""
        if by is not None and not isinstance(by, str) and by.kind is EntityKind.PERSON:
            return None  # people tell of output
        what = product or self.named[0]
        return Output(self.index, start, end, by, what, self.named[1], certainty) if by and what else None

    def producer(self, verb: int, first: int | None = None) -> Entity | str | None:
        """The subject of a verb; where a pronoun is, whoever produced what was told last."""
        bounds = (self.first if first is None else first, self.last)
        if self.known is not None and _SAME.search(self.sentence.text, bounds[0], verb):
            return self.known.by
        if _WE.search(self.sentence.text, bounds[0], verb):
            return self.ours
        found = producer(self.sentence, verb, bounds, self.told or self.before)
        head = HEAD_OF.match(self.sentence.text) if found is None and bounds[0] else None
        return called(self.sentence, head) if head else found

    def of_page(self) -> Entity | None:
        """The state of the page, where neither the sentence nor the paragraph names anybody else before the quantity."""
        told = (*(m for s in self.before for m in s.mentions), *self.sentence.within(0, self.index))
        named = (e for m in told if m.kind in _ACTORS for e in m.entities)
        unknown = _NAME_INSIDE.search(self.sentence.text, 0, self.index)
        return None if unknown or any(e != self.page for e in named) else self.page

    def topic(self) -> Entity | str | None:
        """What the talk before was about."""
        return (self.known.by if self.known else None) or focus(self.told)


def called(sentence: Sentence, head: re.Match[str]) -> Entity | None:
    """Whom the head of an entry names."""
    return actor(sentence.at(head.start("name"))) or named(head["name"])
