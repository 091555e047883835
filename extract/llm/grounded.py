"""What grounding a value gives: the value as the text bears it out and how certain that is, or the reason why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.document import Entity

if TYPE_CHECKING:
    from extract.claim import Value


@dataclass(frozen=True, slots=True)
class Grounded:
    """A value that the evidence bears out; `certainty` is 1 where it stands in the quote itself."""

    value: Value
    certainty: float = 1.0

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Who the value is, be it one or several; none for words and numbers."""
        members = self.value if isinstance(self.value, tuple) else (self.value,)
        return tuple(m for m in members if isinstance(m, Entity))


class Ungrounded(Exception):  # noqa: N818, it says what a value is
    """A value that the evidence does not bear out; the text is a sentence that says why."""
