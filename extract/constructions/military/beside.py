"""Who exercises beside those found: "a joint exercise with *the Northern Front*" is none of the page's two states; whose men are counted first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agreement.places import subject_of
from extract.constructions.military.troops import find_troops
from extract.constructions.others_acting import another_beside, has_another
from extract.patterns.fillers import distinct_states
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity
    from extract.patterns.match import Match

_NOUN = regex(
    r"\b(?:[Ee]xercises?|man(?:oeuv|euv)(?:re|er)s?|drills?|war ?games|(?:held|staged|conducted|run|carried out|together|jointly))(?= (?:with|between) )"
)
_DRILL = regex(r"\b(?:exercises?|man(?:oeuv|euv)(?:re|er)s?|drills?|war ?games)\b", re.IGNORECASE)
_VERB = regex(
    r"\b(?:h[eo]lds?|conduct(?:s|ed)?|stag(?:e|es|ed)|carr(?:y|ies|ied) out|launch(?:es|ed)?|beg[ai]ns?|start(?:s|ed)|complet(?:es|ed)|exercis(?:es|ed)|ran|runs|organi[sz](?:es|ed)|conclud(?:es|ed)|open(?:s|ed)|t(?:ook|akes?) part|participated)\b(?= )"
)

_TAKING_PART = regex(
    r"[^;:.]{0,60}?,? (?:in|at|for) which (?P<who>[^;:.]{1,200}?) (?P<also>also |too )?(?:t(?:ook|akes?|aken) part|participat(?:ed|es?)|joined|trained|exercised)\b"
)


def guests_of(sentence: Sentence, end: int) -> tuple[list[Entity], bool] | None:
    """Who takes part in the exercise that ends there, and whether beside others: "a NATO exercise **in which Peru also took part**"."""
    told = _TAKING_PART.match(sentence.text, end)
    if told is None:
        return None
    named = [m for m in sentence.within(*told.span("who")) if m.kind is Kind.STATE]
    return (distinct_states(named), told["also"] is not None) if named else None


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


def counted_before(match: Match) -> list[Entity]:
    """Those whose men are counted before those of the match: "**85 Peruvian** and 175 Kenyan soldiers took part"."""
    found: list[Entity] = []
    end = match.start
    while (one := _COUNTED_AND.search(match.sentence.text, 0, end)) is not None:
        mention = match.sentence.at(one.start("who"))
        found[:0] = mention.entities if mention is not None else ()
        end = one.start("who")
    return found


def acting_mentions(match: Match, group: str) -> Sequence[Mention]:
    """The mentions of a group that names those who act, without the one at whose request they do: "at the request of Peru, **Chile** sent …"."""
    mentions = match.mentions(group)
    asked = len(mentions) > 1 and _REQUEST.search(match.sentence.text, 0, match.groups.start(group)) is not None
    return mentions[1:] if asked else mentions


_REQUEST = regex(
    r"\b(?:request|invitation|behest|appeal|demand|orders?|consent|instigation|urging|insistence) of (?:the )?(?:[\w-]+ ){0,2}$"
)
_COUNTED_AND = regex(
    r"(?<=[\ue700-\ue7ff] )(?P<who>[\ue000-\ue1ff])(?: (?:soldiers|troops|marines|men|sailors|airmen|service ?members|paratroopers))?(?:,|,? and) (?:(?:some|about|around|over|more than) )?[\ue700-\ue7ff] $"
)


def in_exercise(match: Match) -> bool:
    """Whether those who train do so in an exercise, which is told: "trained together in Exercise X"."""
    return _IN_EXERCISE.match(match.sentence.text, match.start) is not None


_IN_EXERCISE = regex(
    r"[^;:.,]{0,120}? (?:in|during|at) (?:the )?(?:[Ee]xercises? [A-Z\d]|(?:[A-Z]\w+ ){1,3}exercises?\b)"
)
