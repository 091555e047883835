"""Anchors: the words around which a fact is told, and what they tell by themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.claim import Value


@dataclass(frozen=True, slots=True)
class Anchor:
    """One anchor; `start`–`end` are indices of `Sentence.text`, `word` is its head as a feature.

    `slots` are what the anchor itself gives ("amount", "item", "name" …); `traits` are further features of it; `focus` is the
    index of the verb that tells what is done to it, −1 where none is near.
    """

    start: int
    end: int
    word: str
    slots: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    traits: tuple[str, ...] = ()
    focus: int = -1
