"""Whose belonging a page on one state tells without naming it: "Accession to X came in 1981", "Its entry into Y …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.subject import spoken_of, subjects
from extract.document import EntityKind
from extract.patterns.fillers import Filled

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.document import Entity
    from extract.patterns.match import Match


def of_page(match: Match, own: Entity | None) -> Filled | None:
    """The member that a match with group `page` leaves unsaid: what was spoken of before, else the page's own state.

    None where another state is named before it in the sentence, or acted in the sentences before.
    """
    if not match.has("page") or _named(match.sentence, match.start) - {own}:
        return None
    known = spoken_of(match)
    if known is not None:
        return known if known.value == own or (match.before and _named(match.before[-1]) == {known.value}) else None
    told = (m.entity for sentence in match.before for m in subjects(sentence, 0, len(sentence.text)))
    if own is None or any(e != own for e in told if e is not None and e.kind is EntityKind.STATE):
        return None
    return Filled(own, 0.85)


def _named(sentence: Sentence, end: int | None = None) -> set[Entity]:
    told = sentence.mentions if end is None else sentence.within(0, end)
    return {e for m in told if m.kind in {Kind.STATE, Kind.DEMONYM, Kind.PAIR} for e in m.entities}
