"""Whom "the territory", "the secession" or "the latter" stands for: the one whose recognition was told of last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.regex import regex

if TYPE_CHECKING:
    from extract.document import Entity
    from extract.patterns.match import Match

# What the pair's other state is never called.
DISPUTED = r"the (?:(?:self-styled|self-declared|self-proclaimed|so-called|breakaway|separatist|unrecogni[sz]ed|rebel|secessionist) )*(?:territory|entity|statelet|enclave|secession|secessionists|separatists|breakaway (?:state|republic)|latter)(?! (?:proclaimed|declared|set up|established|created|led|of|in|that|which)\b)"
_IS_DISPUTED = regex(DISPUTED, re.IGNORECASE)
_TOLD = regex(
    r"\brecogni[sz](?:ed?|es|ing|tion of),?(?: [\w'’-]+){0,4}? (?P<of>[\ue000-\ue0ff\ue300-\ue4ff]|(?-i:[A-Z])\w+)(?!['’])"
    r"|(?P<of2>[\ue000-\ue0ff\ue300-\ue4ff])(?:['’]s?)? (?:independence|statehood)"
)


def is_disputed(words: str) -> bool:
    """Whether words stand for somebody whose standing is in dispute."""
    return _IS_DISPUTED.fullmatch(words) is not None


def told_of(match: Match) -> Entity | str | None:
    """The one told last before the match to be, or not to be, recognised; else the last actor outside the pair."""
    for sentence, end in ((match.sentence, match.start), *((s, len(s.text)) for s in reversed(match.before[-3:]))):
        found = list(_TOLD.finditer(sentence.text, 0, end))
        if found:
            group = "of" if found[-1]["of"] else "of2"
            mention = sentence.at(found[-1].start(group))
            return mention.entity if mention is not None else found[-1][group]
    others = [
        m.entity
        for m in match.sentence.within(0, match.start)
        if m.kind is Kind.STATE and m.entity not in match.scope.pair
    ]
    return others[-1] if others else None
