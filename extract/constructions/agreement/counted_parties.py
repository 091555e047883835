"""Parties told by their number: "the three governments", "all four" are the states listed last before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.patterns.fillers import distinct_states

if TYPE_CHECKING:
    from extract.document import Entity
    from extract.patterns.match import Match

_COUNTS = ("three", "four", "five", "six")
_NUMBER = re.compile(
    r"\b(?:the|all|their) (?P<count>three|four|five|six)(?: (?:countries|states|governments|sides|parties|presidents|leaders|nations|capitals|partners|neighbours|(?:[a-z]+ )?ministers)\b|(?= (?:[a-z]+ed|have|had|are|were|protect|share|undertook)\b))",
    re.IGNORECASE,
)
_LISTED = re.compile(r"[\ue000-\ue0ff](?:(?:, (?:and )?| and )(?:the )?[\ue000-\ue0ff]){2,5}")


def counted_states(match: Match) -> tuple[Entity, ...]:
    """Whom "the three", "all four governments" refer to: the list of as many states told last before it."""
    told = _NUMBER.search(match.sentence.text)
    if told is None:
        return ()
    count = _COUNTS.index(told["count"].casefold()) + 3
    for number, sentence in enumerate((match.sentence, *reversed(match.before[-2:]))):
        end = told.start() if number == 0 else len(sentence.text)
        for run in reversed(list(_LISTED.finditer(sentence.text, 0, end))):
            states = distinct_states(sentence.within(*run.span()))
            if len(states) == count:
                return tuple(states)
    return ()
