"""Offices told by a relative clause that hangs on their state or body: "Peru, whose president, Ana Sol, …", "the Front, whose leader is X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.constructions.office.holding import Told, is_person, position_told
from extract.names.offices import find_offices
from extract.patterns.pattern import compile_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.sentence import Sentence

_WHOSE = compile_pattern(
    r"(?P<of>{state}|{org})(?: \([^()]{1,20}\))?,? whose (?:(?:own|then|new|current|late|former|first|long-time|longtime|acting) )*"
    r"(?P<post>[a-z][\w '’-]{1,50}?,? )?(?:(?:is|was|are|were|has been|had been),? (?:[^,;:.\ue000-\ue9ff]{2,60}, )?(?:now |then |currently )?)?{holder:person}"
)


def whose(sentence: Sentence) -> Iterator[Told]:
    """Those whom a clause with "whose" names with their office."""
    if " whose " not in sentence.text:
        return
    for found in _WHOSE.finditer(sentence.text):
        of, mention = sentence.at(found.start("of")), sentence.at(found.start("holder"))
        if of is None or of.entity is None or mention is None or mention.entity is None or not is_person(mention):
            continue
        post = (found["post"] or "").strip(" ,")
        offices = find_offices(post) if post else ()
        told = next((o.value.position for o in offices if o.span.of(post) == post), "") if post else mention.position
        if told and not (mention.position and post):
            yield Told(mention.entity, position_told(told), of.entity, sentence, 0.88, beside=True)
