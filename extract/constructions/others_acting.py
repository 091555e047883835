"""Others acting: whether a clause tells somebody in a place of the parties who is none of those that a reading has found.

What the page is about fills only a place that is empty: "*Acme* broke off relations with Peru" is no act of the page's
other state, nor is "a joint exercise with *the Northern Front*" one of both.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from extract.constructions.agreement.places import Place, conjuncts, read, subject_of
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_LEAD = regex(r"(?P<how>between|with) ")
_END = regex(
    r"[;:.]|, (?!and )| (?:on|for|in|at|to|under|during|after|before|when|while|which|that|who|was|were|is|are|has|have|had|will|took|near|off|along|against|over|alongside|involving|held|led)\b| [\ue500-\ue5ff]| \("
)


def another_acts(sentence: Sentence, verb: int, whose: Sequence[Entity]) -> bool:
    """Whether the subject of the verb at an index is somebody else than `whose`, none of whom stands there."""
    place = subject_of(sentence, verb)
    return place is not None and _is_another(sentence, place, whose)


def another_beside(sentence: Sentence, ends: Sequence[int], whose: Sequence[Entity]) -> bool:
    """Whether "with" or "between" right behind one of some indices leads in somebody who is none of `whose`."""
    return any(has_another(sentence, place, whose) for place in chain.from_iterable(_led(sentence, e) for e in ends))


def _led(sentence: Sentence, at: int) -> Iterator[Place]:
    lead = _LEAD.match(sentence.text, at + 1)
    if lead is not None:
        end = _END.search(sentence.text, lead.end())
        yield Place(lead["how"], lead.end(), end.start() if end else len(sentence.text))


def has_another(sentence: Sentence, place: Place, whose: Sequence[Entity]) -> bool:
    """Whether somebody stands in a place who is none of `whose`, be it beside them."""
    return any(read(sentence, place.how, *each, whose).other for each in conjuncts(sentence, place))


def _is_another(sentence: Sentence, place: Place, whose: Sequence[Entity]) -> bool:
    """Whether a place is filled and nobody in it is one of `whose`."""
    told = [read(sentence, place.how, *each, whose) for each in conjuncts(sentence, place)]
    return any(one.other for one in told) and not any(one.parties and not one.other for one in told)
