"""Operations told by their name: "Operation Northern Pike, led by Peru", "Peru launched Operation Northern Pike in 1990".

Those take part whose forces the clause names, who launches, leads or joins it, or by whom it is led; of whom nothing is told
takes no part.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agents import acting, by_whom
from extract.constructions.military.forces import fights
from extract.constructions.military.troops import find_troops
from extract.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_WORD = r"(?:[A-ZÀ-Þ][\w'’-]*|[\ue200-\ue4ff]|[\ue000-\ue0ff])"
_NAMED = regex(
    rf"(?:(?P<owner>[\ue000-\ue0ff](?=['’])|[\ue100-\ue1ff])(?:['’]s?)? (?:[a-z-]+ )?)?[\"“'‘]?(?P<name>[Oo]perations? [\"“'‘]?{_WORD}(?: (?:{_WORD}|of|the(?= [A-Z])|[IVX]+|and [IVX]+|\d+)){{0,4}})[\"”'’]?"
)
_BY = regex(
    r"[^;.]{0,90}?\b(?:launched|led|conducted|fought|carried out|mounted|run|begun|commanded|executed|staged|undertaken|waged)(?: [^;.,]{0,60}?)?,? by (?:(?:the )?(?:(?:armed |special |joint |combined )*(?:forces|troops|armies|navies|units|soldiers|air forces?)) (?:of|from) )?(?:the )?"
)
_BOTH = regex(r"[^;.]{0,60}?\bby (?:both|the two) (?:armies|navies|forces|states|countries|sides)")
_TAKING = regex(
    r"\b(?P<verb>launch(?:es|ed)|beg[ai]ns?|mount(?:s|ed)|conduct(?:s|ed)|le[ad]d?s?|join(?:s|ed)|t(?:ook|akes?) part in|participat(?:es|ed) in|contribut(?:es|ed) to|carr(?:ies|ied) out|execut(?:es|ed)|start(?:s|ed)|withdr[ae]ws? from|ended|(?:is|was|were|are|became|remained) (?:the |an? |one of the )?(?:[\w\ue100-\ue1ff-]+ ){0,4}?(?:participants?|members?|contributors?) (?:in|of|to)) (?:the |its |an? )?(?:[\w\ue100-\ue1ff-]+ ){0,4}$"
)
_NOT = regex(r"\b(?:[Nn]or|[Nn]either|not|never|refus\w+ to|declin\w+ to)\b[^;:.]{0,40}$")
_ALSO = regex(r"\b(?:also|too|as well)\b")
_STOP = regex(r"[;:]|\. ")
_REACH = 160  # characters of what is told of an operation


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation: the stretch of `Sentence.text` that tells it, its name, those who take part."""

    start: int
    end: int
    name: str
    participants: tuple[Entity, ...]
    verb: int  # where its name ends: what stands behind tells of it


def read_operations(sentence: Sentence, before: Sequence[Sentence]) -> Iterator[Operation]:
    """The named operations of a sentence of which it tells who takes part."""
    text = sentence.text
    for named in _NAMED.finditer(text):
        stop = _STOP.search(text, named.end())
        last = min(stop.start() if stop else len(text), named.end() + _REACH)
        parties = [p for p in _participants(sentence, before, named, last) if fights(p)]
        if parties:
            yield Operation(
                named.start(), last, sentence.words(*named.span("name")), tuple(dict.fromkeys(parties)), named.end()
            )


def _participants(sentence: Sentence, before: Sequence[Sentence], named: re.Match[str], last: int) -> Iterator[Entity]:
    """Whose operation it is: its owner, its subject or agents, those whose forces stand beside it."""
    text = sentence.text
    owner = sentence.at(named.start("owner")) if named["owner"] else None
    if owner is not None:
        yield from owner.entities
    elif (taking := _TAKING.search(text, 0, named.start())) and not _NOT.search(text, 0, taking.start()):
        yield from acting(sentence, taking.start("verb"), before)
    if _BOTH.match(text, named.end(), last):
        yield from sentence.scope.pair
    elif by := _BY.match(text, named.end(), last):
        found = by_whom(sentence, by.end(), last)
        yield from found or (
            m.entity for m in sentence.within(by.end(), by.end() + 1) if m.kind is Kind.DEMONYM and m.entity
        )
    if not _ALSO.search(text, named.end(), last):  # "in which Peruvian troops also took part": beside whom?
        yield from (o for t in find_troops(sentence) if named.end() <= t.start < last for o in t.owners)
