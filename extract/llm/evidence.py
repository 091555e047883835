"""The evidence of a proposed fact: its quote with the mentions, dates and amounts that stand in it, and its scope."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from extract.amounts import find_amounts
from extract.annotation.mention import Kind
from extract.document import Span
from extract.llm.quote import Place, clean, raw
from extract.patterns.match import as_state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.amounts import Amount
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity
    from extract.llm.section import Part, Section

_BEFORE = 2  # sentences
_ACTORS = {Kind.STATE, Kind.DEMONYM, Kind.CITY, Kind.PERSON, Kind.ORGANIZATION, Kind.PAIR}


@dataclass(frozen=True)
class Evidence:
    """A place in a section."""

    section: Section
    place: Place

    @cached_property
    def span(self) -> Span:
        """Its raw span."""
        return raw(self.section, self.place)

    @cached_property
    def text(self) -> str:
        """Its clean text, a line for each block."""
        return clean(self.section, self.place)

    @cached_property
    def parts(self) -> tuple[tuple[Part, Span], ...]:
        """The sentences that it touches, and the clean span of each that belongs to it."""
        found = []
        lines = {id(self.section.lines[n][0]): n for n in range(self.place.first, self.place.last + 1)}
        for part in self.section.parts:
            number = lines.get(id(part.block))
            if number is None:
                continue
            start = self.place.start if number == self.place.first else part.span.start
            end = self.place.end if number == self.place.last else part.span.end
            here = Span(max(start, part.span.start), min(end, part.span.end))
            if here.start < here.end:
                found.append((part, here))
        return tuple(found)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that it touches."""
        return tuple(dict.fromkeys(part.sentence for part, _ in self.parts))

    @cached_property
    def mentions(self) -> tuple[tuple[Sentence, Mention], ...]:
        """Each mention that it names at least in part, with its sentence."""
        return tuple(
            (part.sentence, mention)
            for part, span in self.parts
            for mention in part.sentence.mentions
            if mention.span.overlaps(span)
        )

    @cached_property
    def entities(self) -> frozenset[Entity]:
        """Who and what it names or refers to."""
        return frozenset(e for _, m in self.mentions if m.kind in _ACTORS for e in m.entities)

    @cached_property
    def named_states(self) -> frozenset[Entity]:
        """The states that it names, or whose people or things it names by an adjective."""
        found = {as_state(m) for _, m in self.mentions if m.kind in {Kind.STATE, Kind.DEMONYM}}
        return frozenset(state for state in found if state is not None)

    @cached_property
    def states(self) -> frozenset[Entity]:
        """The states that it names, or that the persons, bodies and cities in it belong to."""
        found = {s for _, m in self.mentions if m.kind in _ACTORS and (s := as_state(m)) is not None}
        return frozenset(found | {e for _, m in self.mentions if m.kind is Kind.PAIR for e in m.entities})

    @cached_property
    def dates(self) -> tuple[str, ...]:
        """The dates that our grammar finds in it, as EDTF."""
        return tuple(dict.fromkeys(m.date for _, m in self.mentions if m.date))

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """The amounts that our grammar finds in it."""
        mentioned = [m.amount for _, m in self.mentions if m.amount is not None]
        return tuple(mentioned) + tuple(f.value for f in find_amounts(self.text) if f.value not in mentioned)

    def wider(self) -> Iterator[Evidence]:
        """The evidence as it is, then widened to the whole sentences that it is part of."""
        yield self
        whole = self._to_sentences()
        if whole.place != self.place:
            yield whole

    def longer(self) -> Iterator[Evidence]:
        """Its whole sentences with one and with two sentences before them in the same block."""
        longer = self.with_previous()
        for _ in range(_BEFORE):
            if longer is not None:
                yield longer
                longer = longer.with_previous()

    def with_previous(self) -> Evidence | None:
        """With the sentence before it in the same block, or None where there is none."""
        parts = self.section.parts
        first = next(n for n, p in enumerate(parts) if p is self.parts[0][0])
        if first == 0 or parts[first - 1].block is not parts[first].block:
            return None
        return replace(self, place=replace(self._to_sentences().place, start=parts[first - 1].span.start))

    def _to_sentences(self) -> Evidence:
        (first, _), (last, _) = self.parts[0], self.parts[-1]
        return replace(self, place=replace(self.place, start=first.span.start, end=last.span.end))
