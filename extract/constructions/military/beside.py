"""Who exercises beside those found: "a joint exercise with *the Northern Front*" is none of the page's two states."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.constructions.agreement.places import subject_of
from extract.constructions.military.troops import find_troops
from extract.constructions.others_acting import another_beside, has_another

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_NOUN = re.compile(
    r"\b(?:[Ee]xercises?|man(?:oeuv|euv)(?:re|er)s?|drills?|war ?games|(?:held|staged|conducted|run|carried out|together|jointly))(?= (?:with|between) )"
)
_DRILL = re.compile(r"\b(?:exercises?|man(?:oeuv|euv)(?:re|er)s?|drills?|war ?games)\b", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:h[eo]lds?|conduct(?:s|ed)?|stag(?:e|es|ed)|carr(?:y|ies|ied) out|launch(?:es|ed)?|beg[ai]ns?|start(?:s|ed)|complet(?:es|ed)|exercis(?:es|ed)|ran|runs|organi[sz](?:es|ed)|conclud(?:es|ed)|open(?:s|ed)|t(?:ook|akes?) part|participated)\b(?= )"
)


def another_exercises(sentence: Sentence, first: int, last: int, whose: Sequence[Entity]) -> bool:
    """Whether a stretch that tells an exercise, or what is told right behind, tells somebody who is none of `whose` as taking part."""
    text = sentence.text
    ends = [m.end() for m in _NOUN.finditer(text, first, min(last + 1, len(text)))]
    if another_beside(sentence, ends, whose):
        return True
    verb = _VERB.search(text, first, last)
    place = subject_of(sentence, verb.start()) if verb is not None else None
    if place is None or _DRILL.search(text, place.start, place.end):
        return False
    forces = any(place.start <= t.start < place.end for t in find_troops(sentence))  # "the patrol ship Doxa"
    return not forces and has_another(sentence, place, whose)
