"""Deeds whose verb stands behind the works: "… was built by X", "… that X laid", "… opened in 1998", "… is planned"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.constructions.project.builder_grammar import SAME
from extract.constructions.project.builder_subjects import left_of, owning
from extract.constructions.project.builders import helping, qualifying, right_of, starting
from extract.constructions.project.deed import (
    Deed,
    agent,
    is_joint,
    joint_subject,
    lies_between,
    past_aside,
    supporting,
)
from extract.constructions.project.deed_grammar import (
    BY_PERSON,
    BY_SOMEONE,
    DASHES,
    ENDED,
    FINISHED,
    FOLLOWED,
    GIFT,
    GIFT_IS,
    IN_BRACKET,
    JOINT,
    OPENER,
    PARTICIPLE,
    PASSIVE,
    PLANNED,
    PP,
    RELATIVE,
    SECOND,
    STARTS,
    UNDER_WAY,
    WENT_TO,
    WHOSE_BUILDER,
)
from extract.constructions.project.undertakings import coordinated, listed_before
from extract.constructions.project.works import MILD, is_firm
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.sentence import Sentence
    from extract.constructions.project.builders import Builder
    from extract.constructions.project.undertakings import Works


def behind(
    sentence: Sentence, known: tuple[Works, ...], works: Works, before: tuple[Sentence, ...]
) -> tuple[Deed, ...]:
    """The deeds whose verbs stand behind the works: the first, and one more that tells of another builder or of a plan."""
    text = sentence.text
    last = works
    for each in coordinated(text, known, works):
        last = each
    every = tuple(reversed(tuple(listed_before(text, known, last))))
    every = every if works in every else (works,)
    if (whose := WHOSE_BUILDER.match(text, last.end) or WHOSE_BUILDER.match(text, past_aside(text, last.tail))) and (
        builder := starting(sentence, whose.end())
    ):
        return (Deed(every, (every[0].start, whose.end()), builder, None, 0.78),)
    governed = _GOVERNED.search(text, 0, every[0].start) is not None
    firm = is_firm(text, last.head, last.tail) or sentence.at(last.head) is not None
    if _is_part(text, every[0].start, last.end, firm=firm) or _makes_up(text, known, works):
        return ()
    own = qualifying(sentence, works.start, works.head)
    pp = PP.match(text, last.tail) or PP.match(text, last.end)
    told: list[Deed] = []
    for at in dict.fromkeys(
        (
            last.end,
            last.tail,
            past_aside(text, last.end),
            past_aside(text, last.tail),
            *((pp.end(), past_aside(text, pp.end())) if pp else ()),
            *(m.end() for e in (last.end, last.tail, past_aside(text, last.tail)) if (m := FOLLOWED.match(text, e))),
            *_ends_of_aside(text, last.end),
        )
    ):
        here = _Behind(sentence, every, at, before, firm, own)
        between = any(last.end < w.head < at for w in known if w not in every)
        found = _attribute(here) if governed and not between else None if governed else _predicate(here)
        if (
            found is not None
            and found.builder is None
            and found.realis is None
            and _SOFTLY.search(text, 0, every[0].start)
        ):
            continue  # "workers for the railway, which was built in …"
        if found is not None and between and (PARTICIPLE.match(text, at) or RELATIVE.match(text, at)):
            continue  # it tells of the works that stand next to it
        if found is not None:
            told = _joined_to(text, told, found)
        if len(told) > 1:
            break
    if not told and own is not None and not governed:
        told.append(Deed(every, (works.start, works.tail), own, None, 0.7))
    return tuple(told)


def _is_part(text: str, start: int, end: int, *, firm: bool) -> bool:
    """Whether works are but part of others that the verb tells of: "the school, with its hall *and its farm*, was built"."""
    return text.startswith(",", end) and bool(
        _WITHIN.search(text, 0, start) or (not firm and _IN_ASIDE.search(text, 0, start))
    )


def _makes_up(text: str, known: tuple[Works, ...], works: Works) -> bool:
    """Whether counted works are what others consist of: "a town *of 3,000 flats* was built"."""
    return works.quantity is not None and any(text[w.tail : works.start] == " of " for w in known)


def _joined_to(text: str, told: list[Deed], found: Deed) -> list[Deed]:
    """The deeds told so far with one more, or with it instead: "opened by the president, *was built by X*"."""
    if told and told[0].builder is None is not found.builder and found.realis is None:
        return [found]
    return [*told, found] if not told or _another(text, told[0], found) else told


def _another(text: str, first: Deed, second: Deed) -> bool:
    """Whether a deed tells more of the works than the first: who runs what another built, what is to be done to it."""
    if second.span[1] <= first.span[1]:
        return False
    if first.builder is None or second.builder is None:
        return second.realis is Realis.PLANNED and first.realis is not Realis.PLANNED
    more = _RUNS.search(text, first.span[1], second.span[1]) or _ANEW.search(text, first.span[1], second.span[1])
    return second.builder.value != first.builder.value and more is not None


def another_of(sentence: Sentence, first: Deed, before: tuple[Sentence, ...]) -> Deed | None:
    """Who runs or holds the works of a deed whose verb stands before them: "opened up the mine, since 2002 operated by X"."""
    last = first.works[-1]
    here = _Behind(sentence, first.works, last.end, before, firm=True, own=None)
    found = _participle(here) or _finite(here) or _attribute(here)
    if found is None or found.builder is None or first.builder is None or found.builder.value == first.builder.value:
        return None
    runs = _RUNS.search(sentence.text, last.end, found.span[1]) or _RUNS.search(sentence.text, *first.span)
    if _HAD.search(sentence.text, last.end, found.span[1]):
        return replace(found, realis=Realis.HAPPENED)  # "is to restore the mill that X had built"
    return found if runs else None


_RUNS = regex(r"\b(?:operat|manag|maintain)(?:e[sd]?|s|ed|ing)\b|\b(?:run|runs|running|taken over|took over)\b")
_ANEW = regex(
    r"(?:was|were|been) (?:finally |later |then )?(?:completed|finished|rebuilt|reconstructed|restored|renovated|rehabilitated|enlarged|extended|widened)\b"
)
_HAD = regex(r"\b(?:had|originally|first|once)\b")
_GOVERNED = regex(
    r"\b(?:by|with|from|to|between|over|across|near|beside|beneath|behind|past|opposite) (?:the |an? )?$", re.IGNORECASE
)
_WITHIN = regex(
    r"[^,;:.], (?:complete with|with|including|plus) [^;:.,]{0,60}(?:, (?:its|their|an?|the|[\ue700-\ue7ff])(?: [^,;:.]{0,40}| ?)){0,3}(?:,? (?:and )?)?$"
)
# "a mill, under *a programme of 2014*, was built"
_IN_ASIDE = regex(
    r"[^,;:.], (?:in|on|at|under|through|within|as|for|after|before|despite|near|across|along|by) (?:[^,;:.]* )?$"
)
# What has been done, whatever is to be done with it: "was completed by X, who will run it".
_WAS_DONE = regex(
    r",? (?:(?:which|that) )?(?:was|were|has been|have been|had been) (?:\w+ly )?(?:completed|finished|opened|inaugurated|built|erected|constructed|laid|rebuilt|restored|renovated)\b"
)
_MODAL = regex(r"\b(?:should|would|could|might|must|may|to|not|never)$")  # "should have been built"
_AT = regex(r" (?:in|at|near|outside) (?:[\ue200-\ue2ff]|[A-Z]\w+)")
# "arrive *at* the airport, a gift of X": something else is the gift.
_VISITED = regex(r"\b(?:at|in|to|from|near) (?:the |an? )?$", re.IGNORECASE)
_OWNED = regex(r"owned|acquired", re.IGNORECASE)
_PLEDGED = regex(r"promised|offered|pledged", re.IGNORECASE)
_SOFTLY = regex(r"\b(?:of|for|in|at|on) (?:the |an? )?$", re.IGNORECASE)
_ASIDE_BEGINS = regex(
    r"(?: \([^)]{1,60}\))?(?: [\ue700-\ue7ff])?,? ?,(?: (?:on|for|in|to|of|from|by|with|at|under|over|through))? (?:which|whom|whose|who|where|an?|the|its|once|now|costing|worth|with|estimated|running|designed|meant|begun|first|long)\b|(?: \([^)]{1,60}\))?, [\ue700-\ue7ff]",
    re.IGNORECASE,
)
_COMMA = regex(r",(?= )")
_BY_BOTH = regex(r"(?: (?:in|on) [\ue500-\ue5ff])? by (?:the |both )?[\ue900-\ue9ff]")


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
        self,
        end: int,
        builder: Builder | None,
        told: Realis | None,
        certainty: float,
        *,
        joint: bool = False,
        finite: bool = False,
    ) -> Deed:
        span = (self.works[0].start, end)
        is_open = self.firm or self.works[-1].place is not None or _AT.match(self.sentence.text, end) is not None
        return Deed(self.works, span, builder, told, certainty, open=is_open, joint=joint, finite=finite)

    def builder(self, end: int) -> Builder | None:
        """The agent behind the verb that ends at `end`, else whoever is told beside the works or at the front."""
        return (
            agent(self.sentence, end, self.before)
            or self.seconding(end)
            or self.own
            or right_of(self.sentence, self.works[-1].end, self.before)
            or supporting(self.sentence, self.works[-1].end, self.before)
            or helping(self.sentence, end, self.works[0].start)
            or owning(self.sentence, self.works[0].start, self.before)
        )

    def seconding(self, end: int) -> Builder | None:
        """The agent of a second participle: "was opened in 1998 *and dug* largely by X"."""
        second = SECOND.match(self.sentence.text, end)
        return right_of(self.sentence, second.end()) if second else None


def _ends_of_aside(text: str, at: int) -> Iterator[int]:
    """The commas at which a long insertion behind the works may end: "a cable, on which X, Y and Z agreed, is …"."""
    if _ASIDE_BEGINS.match(text, at):
        yield from (m.end() for m in islice(_COMMA.finditer(text, at + 2, min(len(text), at + 200)), 5))


def _attribute(here: _Behind) -> Deed | None:
    """What is said of works that something else governs: "lent for a dam, built by X", "the road that X laid"."""
    found = _participle(here)
    if found is None and (relative := RELATIVE.match(here.sentence.text, here.at)):
        builder = left_of(here.sentence, relative.start("verb") + 1, here.before)
        if builder is not None and (here.firm or not MILD.match(relative["verb"].strip())):
            found = here.deed(relative.end(), builder, None, 0.74)
    return found if found is not None and found.builder is not None else None


def _predicate(here: _Behind) -> Deed | None:
    return _finite(here) or _participle(here) or _begun(here)


def _finite(here: _Behind) -> Deed | None:
    """ "was built by X", "is under construction", "remains on paper", "is a gift of X"."""
    text, at = here.sentence.text, here.at
    if ended := ENDED.match(text, at):
        return here.deed(ended.end(), here.own, Realis.PLANNED, 0.72)
    if passive := PASSIVE.match(text, at):
        opened = OPENER.match(passive["done"]) is not None and BY_PERSON.match(text, passive.end()) is not None
        builder = here.builder(len(text) if opened else passive.end())
        if builder is None and not (here.firm and FINISHED.match(passive["done"])):
            return None
        joint = lies_between(text, here.works) or (builder is None and _BY_BOTH.match(text, passive.end()) is not None)
        done = _WAS_DONE.match(text, passive.start()) is not None and not _MODAL.search(text, 0, passive.start())
        return here.deed(passive.end(), builder, None, 0.8 if builder else 0.7, joint=joint, finite=done)
    if under_way := UNDER_WAY.match(text, at):
        return here.deed(under_way.end(), agent(here.sentence, under_way.end()) or here.own, Realis.HAPPENED, 0.7)
    later = PASSIVE.match(text, past_aside(text, at)) if GIFT.match(text, at) else None
    if later and (builder := agent(here.sentence, later.end())):
        return here.deed(later.end(), builder, None, 0.8)  # "a gift of X, was built by Y"
    if given := GIFT_IS.match(text, at):
        builder = starting(here.sentence, given.end())
        return here.deed(given.end(), builder, None, 0.78) if builder else None
    bracket = IN_BRACKET.match(text, here.works[-1].end) or IN_BRACKET.match(text, here.works[-1].tail)
    if bracket and not _is_its_short_name(here, bracket):
        builder = starting(here.sentence, bracket.start("who" if bracket["who"] else "name")) if here.firm else None
        return here.deed(bracket.end(), builder, None, 0.72) if builder else None
    went = WENT_TO.match(text, at) if here.firm else None
    if went and (builder := starting(here.sentence, went.end())) and builder.value != builder.home:
        return here.deed(went.end(), builder, Realis.PLANNED, 0.72)
    visited = _VISITED.search(text, 0, here.works[0].start) is not None
    if gift := None if visited else GIFT.match(text, at) or JOINT.match(text, at):
        builder = starting(here.sentence, gift.end(), here.before)
        return here.deed(gift.end(), builder, None, 0.78) if builder or SAME.match(text, gift.end()) else None
    return None


def _is_its_short_name(here: _Behind, bracket: re.Match[str]) -> bool:
    """Whether a bracket holds the initials of what stands before it: "the Lima Tractor Works (LTW)"."""
    short = here.sentence.words(bracket.start() + 2, bracket.end() - 1)
    return short.isupper() and short.isalpha() and here.works[-1].what[:1].isupper()


def _participle(here: _Behind) -> Deed | None:
    """ "financed by X", "– built by X", "switched on in 2020"."""
    text = here.sentence.text
    dashes = DASHES.match(text, here.at)
    done = PARTICIPLE.match(text, dashes.end() - 1 if dashes else here.at)
    if done is None:
        direct = text.startswith(", by ", here.at) and here.firm
        by = right_of(here.sentence, here.at) if direct else None
        return here.deed(here.at + len(", by"), by, None, 0.7) if by is not None else None  # "a plant at X, by Y"
    if not here.firm and _OWNED.match(done["done"]):
        return None  # "the Northern Link, owned by X": a firm as soon as works
    opened = OPENER.match(done["done"]) is not None and BY_PERSON.match(text, done.end()) is not None
    builder = agent(here.sentence, done.end(), here.before) if not opened else None
    if builder is None and _PLEDGED.fullmatch(done["done"]) and text.startswith(" to ", done.end()):
        builder = starting(here.sentence, done.end() + len(" to "))  # "promised to X in 2019"
    second = SECOND.match(text, done.end()) if builder is not None and builder.helped else None
    builder = (right_of(here.sentence, second.end()) if second else None) or builder  # "paid by a loan and built by X"
    if builder is not None:
        planned = re.match(r"plan|prom|prop|off|pledg|envis", done["done"], re.IGNORECASE) or "to be" in done[0]
        return here.deed(done.end(), builder, Realis.PLANNED if planned else None, 0.78)
    someone = BY_SOMEONE.match(text, done.end())  # of whom nothing is known
    if someone is None and here.firm and re.match(r"(?: \([^)]*\))?,", done[0]) and FINISHED.match(done["done"]):
        own = here.own or owning(here.sentence, here.works[0].start, here.before)
        return here.deed(done.end(), own, None, 0.7, joint=lies_between(text, here.works))
    return None


def _begun(here: _Behind) -> Deed | None:
    """ "is planned", "opened in 1998", "that X built"."""
    text, sentence = here.sentence.text, here.sentence
    if planned := PLANNED.match(text, here.at):
        if BY_SOMEONE.match(text, planned.end()) and agent(sentence, planned.end()) is None:
            return None
        builder = (
            agent(sentence, planned.end(), here.before)
            or here.own
            or right_of(sentence, here.works[-1].end)
            or supporting(sentence, here.works[-1].end, here.before)
            or owning(sentence, here.works[0].start, here.before)
        )
        joint = joint_subject(sentence, here.works[0].start) or (builder is None and is_joint(text, here.works[0]))
        return here.deed(planned.end(), builder, Realis.PLANNED, 0.75, joint=joint)
    if starts := STARTS.match(text, here.at):
        passive = re.search(r"\b(?:was|were|been) ", starts[0]) is not None  # nothing opens or rises "by" its builder
        return here.deed(starts.end(), here.builder(starts.end() if passive else len(text)), None, 0.7)
    if relative := RELATIVE.match(text, here.at):
        builder = left_of(sentence, relative.start("verb") + 1, here.before)
        if builder is not None and (not MILD.match(relative["verb"].strip()) or here.firm):
            return here.deed(relative.end(), builder, None, 0.76)
    return None
