"""Bodies that are shared because both sides set them up: "the two agreed to set up a Boundary Commission", "a Friendship Forum was created"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.venture.grammar import SET_UP
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_VERB = regex(
    rf"\b(?:{SET_UP}|announc(?:es?|ed)|agree(?:s|d)? on|creation of|establishment of|formation of|setting up of|constitut(?:es?|ed|ing)|institut(?:es?|ed|ing))(?: (?:in|at|on) [\ue200-\ue2ff\ue500-\ue5ff])?"
    r"(?: (?:the|an?|their) [^,;:.]{3,50} and,?(?: [\ue500-\ue5ff],)?)? (?:(?:the|an?|their) )?$",
    re.IGNORECASE,
)
_PASSIVE = regex(
    rf"[\"”]?(?: \([^()]{{2,14}}\))? (?:is|are|was|were|has been|have been|will be|is to be|are to be)(?: also| then)? (?:{SET_UP})\b",
    re.IGNORECASE,
)
_OF_TWO = regex(
    r"\b(?:Dialogue|Cooperation|Co-operation|Consultations?|Consultative|Friendship|Strategic|Partnership|Conciliation|Boundary|Border|Neighbourhood|Coordination)\b"
)
_CLAUSE = regex(r"[;:] |, (?:and|but|while) ")


def founders(sentence: Sentence, start: int, end: int) -> tuple[Entity, ...]:
    """The states that set up the body at `start`–`end`: the subject of the verb before it, or the pair where it is told passively; else none."""
    text, pair = sentence.text, sentence.scope.pair
    if (verb := _VERB.search(text, 0, start)) is not None:
        first = max((m.end() for m in _CLAUSE.finditer(text, 0, verb.start())), default=0)
        told = sentence.within(first, verb.start())
        if both := next((m for m in told if m.kind is Kind.PAIR), None):
            more = (as_state(m) for m in told if m.kind is Kind.STATE and sentence.index(m) > sentence.index(both))
            return tuple(dict.fromkeys((*both.entities, *(s for s in more if s is not None))))
        states = {
            s for m in told if m.kind in {Kind.STATE, Kind.PERSON, Kind.DEMONYM} and (s := as_state(m)) is not None
        }
        return pair if len(pair) > 1 and states == set(pair) else ()
    named = _OF_TWO.search(text, start, end) is not None
    return pair if named and len(pair) > 1 and _PASSIVE.match(text, end) else ()
