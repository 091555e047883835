"""Stances of bodies that speak for a state that their words do not name: "**The Ministry** condemned …", "Peru: **the government** …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.constructions.stance.attitudes import ACTIVE, CONDOLENCES, CONGRATULATIONS
from extract.constructions.subject import spoken_of
from extract.patterns.fillers import Filled
from extract.patterns.pattern import Pattern
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.patterns.match import Match

_FOREIGN = r"(?:federal )?(?:ministry (?:of|for) (?:foreign|external)(?: and [\w-]+)? (?:affairs|relations)(?:,? (?:and|&) [\w ]{3,40}?)?|(?:foreign|external affairs) ministry|foreign office|ministry|department of (?:foreign affairs|state))"
_HOME = r"(?:federal |national |interim |transitional )?(?:government|cabinet|parliament|senate|(?:national )?assembly|congress|presidency)"
_SPEAKER = rf"(?:(?:an? )?statement (?:by|from|of) the (?:spokes\w+ (?:of|for) the )?{_FOREIGN}|(?:the )?spokes(?:man|woman|person) (?:of|for) the {_FOREIGN}|(?:the|its) (?:(?P<foreign>{_FOREIGN})|{_HOME})(?: spokes(?:man|woman|person))?|(?<=^)foreign ministry)(?! (?:of|in|and|or)\b)"
_LABEL = regex(r"(?:the )?(?P<who>[\ue000-\ue0ff]) ?(?:[:–—|]|\.{2,}|-) ?", re.IGNORECASE)


def speakers(adverbs: str, quick: str, when: str, target: str) -> Iterator[Pattern]:
    """Patterns whose actor is such a body: `adverbs`, `quick`, `when` and `target` are those of the grammar."""
    front = rf"(?P<home>{_SPEAKER})(?:, (?:in a statement|for its part)[^,;]{{0,40}},)?{adverbs}{quick}"
    for stance, verb in ACTIVE.items():
        yield Pattern(rf"{front} {verb}{when} {target}", 0.85, {"stance": stance})
    yield Pattern(rf"{front} {CONDOLENCES}(?! (?:to|for|over) [A-Za-z])", 0.82, {"stance": "condole"})
    yield Pattern(rf"{front} (?:{CONGRATULATIONS})(?! to\b)", 0.82, {"stance": "congratulate"})


def home(match: Match) -> Filled | None:
    """The state for which the body speaks: that of the line's label, the page's own, the one told before, that of the dateline."""
    if not match.has("home"):
        return None
    first = match.before[0] if match.before and match.before[0].block is match.sentence.block else match.sentence
    label = _LABEL.match(first.text)
    told = first.at(label.start("who")) if label else None
    if told is not None and told.entity is not None:
        return Filled(told.entity, 0.97)
    before = spoken_of(match)
    own = match.scope.publisher or match.scope.place
    if own is not None and (match.has("foreign") or before is None):
        return Filled(own, 0.92)
    return before
