"""Deeds whose verb stands behind the works: "… was built by X", "… that X laid", "… opened in 1998", "… is planned"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.constructions.builders import helping, left_of, owning, qualifying, right_of, starting
from extract.constructions.deed import Deed, agent, joint_subject, lies_between, past_aside, supporting
from extract.constructions.deed_grammar import (
    BY_SOMEONE,
    DASHES,
    ENDED,
    FINISHED,
    GIFT,
    JOINT,
    PARTICIPLE,
    PASSIVE,
    PLANNED,
    PP,
    RELATIVE,
    SECOND,
    STARTS,
    UNDER_WAY,
    WHOSE_BUILDER,
)
from extract.constructions.undertakings import coordinated, listed_before
from extract.constructions.works import FIRM, MILD

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.constructions.builders import Builder
    from extract.constructions.undertakings import Works


def behind(sentence: Sentence, known: tuple[Works, ...], works: Works, before: tuple[Sentence, ...]) -> Deed | None:
    """A deed whose verb stands behind the works."""
    text = sentence.text
    last = works
    for each in coordinated(text, known, works):
        last = each
    every = tuple(reversed(tuple(listed_before(text, known, last))))
    if works not in every:
        every = (works,)
    if (whose := WHOSE_BUILDER.match(text, last.end) or WHOSE_BUILDER.match(text, past_aside(text, last.tail))) and (
        builder := starting(sentence, whose.end())
    ):
        return Deed(every, (every[0].start, whose.end()), builder, None, 0.78)
    if re.search(r"\b(?:of|for|by|with|from|to) (?:the |a |an )?$", text[: every[0].start]) and not re.search(
        r"\b(?:of|for) (?:the |a |an )?$", text[: every[0].start]
    ):
        return None
    if re.search(
        r"\b(?:over|across|near|beside|beneath|behind|past|opposite) (?:the |a |an )?$", text[: every[0].start]
    ):
        return None
    firm = FIRM.search(text[last.head : last.tail]) is not None or sentence.at(last.head) is not None
    own = qualifying(sentence, works.start, works.head)
    pp = PP.match(text, last.tail)
    for at in dict.fromkeys(
        (
            last.end,
            last.tail,
            past_aside(text, last.end),
            past_aside(text, last.tail),
            *((pp.end(), past_aside(text, pp.end())) if pp else ()),
        )
    ):
        found = _predicate(_Behind(sentence, every, at, before, firm, own))
        if found is not None:
            return found
    if own is not None:
        return Deed(every, (works.start, works.tail), own, None, 0.7)
    return None


_BY_BOTH = re.compile(r"(?: (?:in|on) [\ue500-\ue5ff])? by (?:the |both )?[\ue900-\ue9ff]")


@dataclass(frozen=True, slots=True)
class _Behind:
    """What the readings of a predicate share: the works it is about and where it begins."""

    sentence: Sentence
    works: tuple[Works, ...]
    at: int
    before: tuple[Sentence, ...]
    firm: bool  # the works are works whatever is said of them
    own: Builder | None  # the nationality that qualifies them

    def deed(
        self, end: int, builder: Builder | None, told: Realis | None, certainty: float, *, joint: bool = False
    ) -> Deed:
        span = (self.works[0].start, end)
        is_open = self.firm or self.works[-1].place is not None
        return Deed(self.works, span, builder, told, certainty, open=is_open, joint=joint)

    def builder(self, end: int) -> Builder | None:
        """The agent behind the verb that ends at `end`, else whoever is told beside the works or at the front."""
        return (
            agent(self.sentence, end)
            or self.own
            or supporting(self.sentence, self.works[-1].end, self.before)
            or helping(self.sentence, end, self.works[0].start)
            or owning(self.sentence, self.works[0].start)
        )


def _predicate(here: _Behind) -> Deed | None:
    return _finite(here) or _participle(here) or _begun(here)


def _finite(here: _Behind) -> Deed | None:
    """ "was built by X", "is under construction", "remains on paper", "is a gift of X"."""
    text, at = here.sentence.text, here.at
    if ended := ENDED.match(text, at):
        return here.deed(ended.end(), here.own, Realis.PLANNED, 0.72)
    if passive := PASSIVE.match(text, at):
        builder = here.builder(passive.end())
        if builder is None and not (here.firm and FINISHED.match(passive["done"])):
            return None
        joint = lies_between(text, here.works) or (builder is None and _BY_BOTH.match(text, passive.end()) is not None)
        return here.deed(passive.end(), builder, None, 0.8 if builder else 0.7, joint=joint)
    if under_way := UNDER_WAY.match(text, at):
        return here.deed(under_way.end(), agent(here.sentence, under_way.end()) or here.own, Realis.HAPPENED, 0.7)
    later = PASSIVE.match(text, past_aside(text, at)) if GIFT.match(text, at) else None
    if later and (builder := agent(here.sentence, later.end())):
        return here.deed(later.end(), builder, None, 0.8)  # "a gift of X, was built by Y"
    if gift := GIFT.match(text, at) or JOINT.match(text, at):
        builder = starting(here.sentence, gift.end())
        return here.deed(gift.end(), builder, None, 0.78) if builder else None
    return None


def _participle(here: _Behind) -> Deed | None:
    """ "financed by X", "– built by X", "switched on in 2020"."""
    text = here.sentence.text
    dashes = DASHES.match(text, here.at)
    done = PARTICIPLE.match(text, dashes.end() - 1 if dashes else here.at)
    if done is None:
        return None
    builder = agent(here.sentence, done.end())
    second = SECOND.match(text, done.end()) if builder is not None and builder.helped else None
    builder = (right_of(here.sentence, second.end()) if second else None) or builder  # "paid by a loan and built by X"
    if builder is not None:
        planned = re.match(r"plan|prom|prop", done["done"], re.IGNORECASE) or "to be" in done[0]
        return here.deed(done.end(), builder, Realis.PLANNED if planned else None, 0.78)
    someone = BY_SOMEONE.match(text, done.end())  # of whom nothing is known
    if someone is None and here.firm and done[0].startswith(",") and FINISHED.match(done["done"]):
        own = here.own or owning(here.sentence, here.works[0].start)
        return here.deed(done.end(), own, None, 0.7, joint=lies_between(text, here.works))
    return None


def _begun(here: _Behind) -> Deed | None:
    """ "is planned", "opened in 1998", "that X built"."""
    text, sentence = here.sentence.text, here.sentence
    if planned := PLANNED.match(text, here.at):
        if BY_SOMEONE.match(text, planned.end()) and agent(sentence, planned.end()) is None:
            return None
        joint = joint_subject(sentence, here.works[0].start)
        return here.deed(planned.end(), agent(sentence, planned.end()) or here.own, Realis.PLANNED, 0.75, joint=joint)
    if starts := STARTS.match(text, here.at):
        return here.deed(starts.end(), here.builder(starts.end()), None, 0.7)
    if relative := RELATIVE.match(text, here.at):
        builder = left_of(sentence, relative.start("verb") + 1, here.before)
        if builder is not None and (not MILD.match(relative["verb"].strip()) or here.firm):
            return here.deed(relative.end(), builder, None, 0.76)
    return None
