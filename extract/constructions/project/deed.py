"""A deed: works bound to what makes them, and who does it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.project.builder_subjects import left_of
from extract.constructions.project.builders import right_of, starting
from extract.constructions.project.deed_grammar import (
    APART,
    ASIDE,
    BY_PERSON,
    GIFT,
    GIFT_IS,
    OPENER,
    PARTICIPLE,
    RELATIVE,
    WHOSE_BUILDER,
)
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.claim import Realis
    from extract.constructions.project.builders import Builder
    from extract.constructions.project.undertakings import Works
    from extract.document import Entity


_JOINT = regex(r"\b(?:joint|common) (?:[\w-]+ ){0,3}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Deed:
    """Works that somebody makes; `span` encloses what governs them, `open` allows that nobody is told as the builder."""

    works: tuple[Works, ...]
    span: tuple[int, int]
    builder: Builder | None = None
    realis: Realis | None = None
    certainty: float = 0.8
    open: bool = False
    joint: bool = False
    host: Entity | None = None
    finite: bool = False  # a verb in the past tells that it is done
    ahead: bool = False  # the verb stands before the works


def supporting(sentence: Sentence, at: int, before: tuple[Sentence, ...] = ()) -> Builder | None:
    """Who is told behind the works as their builder: "a school in Cuzco paid for by …"."""
    done = PARTICIPLE.match(sentence.text, at)
    if done and not (OPENER.match(done["done"]) and BY_PERSON.match(sentence.text, done.end())):
        return right_of(sentence, done.end(), before)
    if (gift := GIFT_IS.match(sentence.text, at)) and (giver := starting(sentence, gift.end())) is not None:
        return giver
    if gift := GIFT.match(sentence.text, at):
        return starting(sentence, gift.end(), before)
    if whose := WHOSE_BUILDER.search(sentence.text, at, min(len(sentence.text), at + 80)):
        return starting(sentence, whose.end())
    relative = RELATIVE.match(sentence.text, past_aside(sentence.text, at)) or RELATIVE.match(sentence.text, at)
    return left_of(sentence, relative.start("verb") + 1, before) if relative else None


def is_joint(text: str, works: Works) -> bool:
    """Whether the works themselves are called joint: "a *joint* power line is planned"."""
    return _JOINT.search(text, works.start, works.head) is not None


def joint_subject(sentence: Sentence, end: int) -> bool:
    """Whether both states of the pair are the subject: "the two countries discussed the building of …"."""
    return any(m.kind is Kind.PAIR for m in sentence.within(0, end))


def lies_between(text: str, every: tuple[Works, ...]) -> bool:
    """Whether the works lie between the two states: "a pipeline between the two ports"."""
    return APART.search(text, every[-1].tail, every[-1].tail + 40) is not None


def past_aside(text: str, at: int) -> int:
    """Where a bracket or an insertion that begins at `at` ends."""
    aside = ASIDE.match(text, at)
    return aside.end() if aside else at


def agent(sentence: Sentence, at: int, before: tuple[Sentence, ...] = ()) -> Builder | None:
    """Who is told behind a participle that ends at `at`: "by X", "(entrusted) to X"."""
    if sentence.text.endswith(" to", 0, at):
        return starting(sentence, at + 1, before)
    return right_of(sentence, at, before)
