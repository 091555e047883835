"""An exercise as a sentence tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.document import Entity


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise: the stretch of `Sentence.text` that tells it, its noun, who takes part, its name and its place, if told."""

    start: int
    end: int
    noun: tuple[int, int]
    participants: tuple[Entity, ...]
    name: str
    place: str
    definite: bool = False  # it is said to have begun, been held or ended: no mere habit
    inferred: bool = False  # nobody is told; the page's two states are meant
