"""Heads of state and government told by the day on which they took office: "X's inauguration", "X was sworn in"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.office.holding import Told, home, is_person
from extract.constructions.office.tenure import tenure
from extract.gazetteer.states import with_head
from extract.names.roles import office_class
from extract.patterns.pattern import compile_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_CEREMONY = r"(?:inauguration|swearing[- ]in|investiture|installation|accession to (?:office|power))(?! of)"
_TOOK = (
    r"(?:(?:was|is|has been|had been|being) (?:re-?)?(?:sworn in|inaugurated|invested)|(?:took|takes|taking|assumed|assumes|assuming|entered|enters) office|"
    r"(?:took|takes) (?:the|his|her) oath(?: of office)?|moved into the presidential palace)"
)
_WHEN = r"(?:[^;:.\ue300-\ue3ff\ue500-\ue5ff]{0,40}?{date:date})?"
_PATTERNS = (
    compile_pattern(rf"{{holder:person}}['’]s? (?:own |first |second |third )?{_CEREMONY}{_WHEN}"),
    compile_pattern(
        rf"\b(?:inauguration|swearing[- ]in|investiture|installation) of (?:the )?(?:new )?{{holder:person}}{_WHEN}"
    ),
    compile_pattern(rf"{{holder:person}}(?:,? who)? (?:then |finally )?{_TOOK}(?! as\b| under\b){_WHEN}"),
)
_HEADS = {"president", "prime minister"}


def inaugurated(sentence: Sentence, known: Mapping[Entity, Told]) -> Iterator[Told]:
    """The office that the page gives them elsewhere, with the day; else, where the state has one, the presidency."""
    for pattern in _PATTERNS:
        for found in pattern.finditer(sentence.text):
            mention = sentence.at(found.start("holder"))
            if mention is None or mention.entity is None or not is_person(mention):
                continue
            when = sentence.at(found.start("date")) if found["date"] else None
            date = when.date if when is not None and when.kind is Kind.DATE else tenure(sentence, mention.entity)
            told, of = known.get(mention.entity), home(mention.entity, mention)
            if told is not None and office_class(told.position) in _HEADS:
                yield Told(mention.entity, told.position, told.of, sentence, 0.85, date)
            elif told is None and of is not None and of.key not in with_head("no president"):
                yield Told(mention.entity, "President", of, sentence, 0.65, date)
