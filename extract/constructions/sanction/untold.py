"""Whom a measure strikes where its own clause tells nobody: who was spoken of, the other of the two states of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.constructions.sanction.grammar import ON_WHICH
from extract.patterns.fillers import distinct_states
from extract.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from extract.annotation.sentence import Sentence
    from extract.document import Entity

LED_IN = regex(
    r" (?:of (?:its|their) own )?(?:on|upon|against) (?![\ue500-\ue5ff])(?!the [\ue500-\ue5ff\ue700-\ue7ff])"
)
_SOMEBODY = regex(
    r"(?:the )?(?:[\ue700-\ue7ff]|two|three|four|five|six|seven|eight|nine|ten|several|some|many|dozens) |(?:the )?[A-Z]"
)
_OBJECT = regex(r"\b(?:on|upon|against|from|with|to) (?:the )?(?P<who>[\ue000-\ue0ff])(?!['’])")


def spoken_before(
    sentence: Sentence, agents: Sequence[Entity], noun: re.Match[str], before: Sequence[Sentence]
) -> tuple[Entity, ...]:
    """Whom a power from outside the pair strikes where nobody is told to be: the one state that was spoken of."""
    pair = sentence.scope.pair
    if (
        noun[0] == "measures"
        or ON_WHICH.search(sentence.text, 0, noun.start())
        or LED_IN.match(sentence.text, noun.end())
        or any(a in pair for a in agents)
    ):
        return ()
    for told in ((sentence.within(0, noun.start())), *(s.mentions for s in reversed(before[-2:]))):
        states = [s for s in distinct_states(told) if s not in agents]
        if states:
            return (states[0],) if len(states) == 1 and (not pair or states[0] in pair) else ()
    return ()


def other_side(
    sentence: Sentence, agents: Sequence[Entity], noun: re.Match[str], *, answered: bool = False
) -> tuple[Entity, ...]:
    """Whom the clauses before the noun tell to be struck, else the pair's other state, where one of the two imposes."""
    at = noun.start()
    untold = noun[0] == "measures" or ON_WHICH.search(sentence.text, 0, at)
    named = LED_IN.match(sentence.text, noun.end())
    if untold or (named and not (answered and not _SOMEBODY.match(sentence.text, named.end()))):
        return ()
    for struck_there in reversed(list(_OBJECT.finditer(sentence.text, 0, at))):
        mention = sentence.at(struck_there.start("who"))
        if mention is not None and mention.entity is not None and mention.entity not in agents:
            return (mention.entity,)
    pair = sentence.scope.pair
    others = [s for s in pair if s not in agents]
    return (others[0],) if len(pair) == 2 and len(others) == 1 else ()
