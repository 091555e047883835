"""Advisers who, as the same sentence tells, teach: that is training."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.constructions.military.doings import participants_of
from extract.constructions.military.presence import read_presence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.annotate import Annotated
    from extract.claim import Claim
    from extract.document import Entity, Span


def without_teachers(document: Annotated, claims: Sequence[Claim]) -> list[Claim]:
    """The claims without advisers who, as the same sentence tells, teach: that is training."""
    advising = {c.span for c in claims if c.get("kind") == "advisers"}
    taught: set[tuple[Span, Entity]] = set()
    for block in document.blocks:
        for number, sentence in enumerate(block):
            if (span := sentence.block.raw(sentence.span)) in advising:
                found = (f for f in read_presence(sentence, block[:number]) if f.kind == "training")
                taught.update((span, p) for f in found for p in f.participants)
    return [
        c for c in claims if c.get("kind") != "advisers" or not any((c.span, p) in taught for p in participants_of(c))
    ]
