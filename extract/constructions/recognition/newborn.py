"""Whose birth as a state was told last: what "it", "the young republic" and "its independence" stand for before any state of the page.

"A proclaimed its independence", "the independence of A", "A became independent", "A seceded", "the proclamation of the Republic
of A" tell it, in the sentence before the recognition or in the three sentences before that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.document import Entity
    from extract.patterns.match import Match

_STATE = r"[\ue000-\ue0ff]"
_BORN = regex(
    rf"(?P<a>{_STATE})(?:, [^,;:.]{{2,60}},)?(?: (?:had|has|was|then|itself|\w+ly|finally|(?:in|on) [\ue500-\ue5ff]))* (?:(?:proclaim|declar|gain|attain|achiev|regain|restor|obtain|reach)(?:e[sd]|s|ed|ing)|w[io]ns?|got|recovered) (?:(?:its|their|full|formal|national|own|unilateral) )*(?:independence|sovereignty|statehood)\b"
    rf"|(?P<b>{_STATE})(?: (?:had|has|then|finally|\w+ly))* (?:bec[ao]mes?|proclaimed itself|declared itself|was declared|was proclaimed) (?:an? |fully )?(?:independent|sovereign|republic|free)\b"
    rf"|(?P<c>{_STATE})(?: (?:had|has|then|finally|\w+ly))* (?:seceded|broke away|was born|was founded as a state|came into being)\b"
    rf"|(?P<f>{_STATE}|[\ue100-\ue1ff])(?: (?:had|has|then|finally|themselves|\w+ly))* (?:voted (?:themselves |itself )?out of|seceded from|broke away from|broke with|parted (?:ways )?(?:with|from)|left) (?:the )?(?={_STATE})"
    rf"|\b(?:independence|secession|birth|proclamation|statehood) (?:of|by|in) (?:the )?(?:[a-z]+ )?(?P<d>{_STATE})"
    rf"|(?P<e>{_STATE})['’]s? (?:(?:own|newly won|unilateral) )*(?:(?:proclamation|declaration) of )?(?:independence|secession|statehood)\b",
    re.IGNORECASE,
)
_BACK = 3  # sentences


def born(match: Match, by: Sequence[Entity]) -> Entity | None:
    """The state whose birth is told last before a match, none of those who recognise; None where none is told."""
    told = ((match.sentence, match.start), *((s, len(s.text)) for s in reversed(match.before[-_BACK:])))
    for sentence, end in told:
        for found in reversed(list(_BORN.finditer(sentence.text, 0, end))):
            at = next(found.start(group) for group in "abcdef" if found[group])
            mention = sentence.at(at)
            one = as_state(mention) if mention is not None else None
            if one is not None and one not in by:
                return one
    return None
