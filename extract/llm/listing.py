"""The mentions of a section as a table of ids: a model picks from it and never invents one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.annotation.mention import Kind
from extract.gazetteer.states import states
from extract.slug import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_NAMING = {Kind.STATE, Kind.DEMONYM, Kind.CITY, Kind.PERSON, Kind.ORGANIZATION, Kind.PAIR}
_CONTEXTUAL = {"relative", "partial"}
_FORMS: Final = 6
_WORDS: Final = 60
THE_PAGE: Final = "(the page is about it)"


@dataclass(frozen=True, slots=True)
class Listed:
    """One entity, the words by which the section refers to it, the office told with a person."""

    id: str
    entity: Entity
    told: tuple[str, ...]
    office: str = ""
    position: str = ""

    def line(self) -> str:
        """As a row of the table: id, kind, name, words."""
        state = states().get(self.entity.state)
        of = self.office or (f"of {state.name}" if state else "")
        words = "; ".join(self.told)
        return " | ".join((self.id, str(self.entity.kind), self.entity.name + (f", {of}" if of else ""), words))


@dataclass(frozen=True, slots=True)
class Listing:
    """The table of a section, and the dates that its words tell only in context."""

    rows: tuple[Listed, ...]
    dates: tuple[tuple[str, str], ...]

    def entity(self, id_: str) -> Entity | None:
        """The entity with that id, or None."""
        return next((row.entity for row in self.rows if row.id == id_), None)

    def named(self, words: str) -> Entity | None:
        """The one entity that goes by a name, or is told by these words, whatever their case and accents."""
        wanted = folded(words)
        for names in (lambda r: (r.entity.name,), lambda r: r.told):
            found = {row.entity for row in self.rows if any(folded(name) == wanted for name in names(row))}
            if len(found) == 1:
                return found.pop()
        return None


def listing(sentences: Iterable[Sentence]) -> Listing:
    """The mentions of sentences as a table, in the order in which entities first occur.

    The pair of states that the sentences are about is listed even where no word names it.
    """
    told: dict[Entity, dict[str, None]] = {}
    offices: dict[Entity, tuple[str, str]] = {}
    dates: dict[tuple[str, str], None] = {}
    pairs: dict[Entity, None] = {}
    for sentence in sentences:
        pairs |= dict.fromkeys(sentence.scope.pair)
        for mention in sentence.mentions:
            words = mention.span.of(sentence.block.text)[:_WORDS]
            if mention.kind is Kind.DATE and mention.form in _CONTEXTUAL:
                dates[words, mention.date] = None
            for entity in mention.entities if mention.kind in _NAMING else ():
                told.setdefault(entity, {})[words] = None
                if mention.position and mention.form != "unnamed":
                    offices.setdefault(entity, (_office(mention), mention.position))
    for entity in pairs:
        told.setdefault(entity, {THE_PAGE: None})
    rows = (
        Listed(f"m{number}", entity, tuple(words)[:_FORMS], *offices.get(entity, ()))
        for number, (entity, words) in enumerate(told.items(), 1)
    )
    return Listing(tuple(rows), tuple(dates))


def _office(mention: Mention) -> str:
    return mention.position + (f" of {mention.position_of.name}" if mention.position_of else "")
