"""Mentions: stretches of a block's clean text that name or refer to something a claim may hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.amounts import Amount
    from extract.document import Entity, Span


class Kind(Enum):
    """The kinds of mention; the value is the first of 256 private-use characters that stand for it in patterns."""

    STATE = 0xE000  # a state, its government, its capital standing for it, "our country"
    DEMONYM = 0xE100  # "Belarusian" before a noun
    CITY = 0xE200  # a place within a state; capitals too, where they are places
    PERSON = 0xE300  # with title and apposition, pronouns that resolve to a person
    ORGANIZATION = 0xE400
    DATE = 0xE500
    MONEY = 0xE600
    NUMBER = 0xE700  # a count or a quantity with unit
    PERCENT = 0xE800
    PAIR = 0xE900  # "both countries", "the two presidents": the two states that the section is about


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention; which of the value fields is filled depends on its kind.

    `span` is in clean offsets of its block and covers title and apposition; `entities` has one entity, or two for a
    pair; `form` tells how it was said ("name", "capital", "pronoun", "government", "title" …); `position` and
    `position_of` are the office named with a person.
    """

    kind: Kind
    span: Span
    entities: tuple[Entity, ...] = ()
    date: str = ""
    amount: Amount | None = None
    form: str = "name"
    position: str = ""
    position_of: Entity | None = None

    @property
    def entity(self) -> Entity | None:
        """The single entity, or None for pairs, dates and amounts."""
        return self.entities[0] if len(self.entities) == 1 else None
