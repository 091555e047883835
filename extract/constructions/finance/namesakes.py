"""Firms that are called like persons: who invests without an office to act in is a firm, not the state of a man of that name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.document import Entity, EntityKind
from extract.patterns.match import as_state
from extract.slug import slug

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.constructions.finance.sum_clause import Sum


def by_namesake(sentence: Sentence, found: Sum) -> Sum:
    """The investment with the firm "Kalo Barr" in the place of the state that a person so called would be of."""
    state = found.provider
    if found.kind != "investment" or state is None or state.kind is not EntityKind.STATE:
        return found
    before = sentence.within(0, found.index)
    if any(m.kind is not Kind.PERSON and as_state(m) == state for m in before):
        return found
    names = [m for m in before if m.kind is Kind.PERSON and m.form == "full" and as_state(m) == state]
    if not names or any(m.position for m in names):
        return found
    name = names[-1].span.of(sentence.block.text)
    return replace(found, provider=Entity(EntityKind.ORGANIZATION, slug(name), name))
