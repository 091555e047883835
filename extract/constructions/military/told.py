"""How military activity is told: as `realis` judges, and by what denies forces ("no soldier of Peru") or calls them a rumour."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.patterns.realis import realis
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence

# "Reports that X sent troops", "experts said in May that X had sent troops": others tell it
_RUMOUR = regex(
    r"\b(?:reports?|rumou?rs?|claims?|allegations?|speculation|suggestions?) that [^;.]{0,60}$"
    r"|\b(?:experts?|investigators|monitors|inspectors|panel|the opposition|opponents|critics|rebels|dissidents|newspapers?|the press|human rights groups)(?: [^;:.,]{1,30})? (?:said|says?|reported|reports|wrote|found|held|concluded|maintained)(?: (?:in|on|last) ?[\ue500-\ue5ff]| [\ue500-\ue5ff])? that [^;.]{0,60}$",
    re.IGNORECASE,
)
_SCHEDULED = regex(r"[^;:.]{0,40}?,? (?:scheduled|planned|slated|due|set|pencilled in) (?:for|to) ")
# "No Peruvian soldier was ever there", "Peru will not send troops".
_NONE = regex(
    r"(?:\b(?:[Nn]o|[Nn]ot (?:one|an?|a single|any)|[Nn]one of (?:the|its)|[Nn]ever (?:an?|any)|without (?:any|an?))(?: (?:single|more|other|such))?|\b(?:will|would|shall) (?:not|never)(?: \w+){0,2})(?: [^;:.,]{1,30})? $"
)
_NOBODY = regex(r"(?:[Nn]o|[Nn]ot (?:one|an?|a single)|[Nn]one of) ")
_DENIED_LATER = regex(
    r"[;,–] (?:but |though |something (?:that |which )?|which |a claim (?:that )?)?[^;.]{0,40}?(?:has |have |had )?(?:\w+ )?den(?:y|ies|ied)(?! that )(?: (?:it|this|that|having))?\b(?![^;.]*\b(?:until|admitted|conceded|confirmed|acknowledged)\b)"
)
_REACH = 60  # characters before forces in which they may be denied


def told_of_activity(sentence: Sentence, start: int, end: int) -> Realis:
    """As `realis`; what a report or a rumour says is alleged."""
    found = realis(sentence, start, end)
    if _NONE.search(sentence.text, max(0, start - _REACH), start) or _NOBODY.match(sentence.text, start):
        return Realis.DENIED
    if found is Realis.HAPPENED and _SCHEDULED.match(sentence.text, end):
        return Realis.PLANNED
    doubted = _RUMOUR.search(sentence.text, 0, start) or _DENIED_LATER.search(sentence.text, end)
    return Realis.ALLEGED if found is Realis.HAPPENED and doubted else found
