"""Exercises spoken of in general: more of them wished for, those of the past, what one of them is among all.

"Agreed to step up joint exercises", "trust built in past exercises", "this will be the tenth edition of the exercise" and
"it is one of the largest drills of both" tell no exercise that was held.
"""

from __future__ import annotations

import re

from extract.regex import regex

_MORE = regex(
    r"\b(?:enhanc|stepp|boost|increas|expand|strengthen|intensif|promot|widen|deepen|improv|upgrad|foster|encourag|regulari[sz]|broaden|diversif)(?:e|es|ed|ing|y|ying|s)?(?: up)? (?:(?:the|their|its|of|and|in|more|further|conduct|holding|number|scope|frequency|complexity|level|quality|range|participation|military|bilateral|joint|naval|defen[cs]e|cooperation|training|dialogues?|exchanges?|visits|through|including|such as|by|[a-z]+ing),? ){0,7}$|\bstep(?:s|ped|ping)? up (?:the |their |joint |military |bilateral |of |number |frequency |conduct )*$",
    re.IGNORECASE,
)
_PAST = regex(
    r"\b(?:gained|built|building|builds?|drawing|draws?|based|lessons?(?: learn\w+)?|experience|trust|relationships?) (?:up)?(?:on |from |in |of |through |during )(?:the )?(?:past|previous|earlier|prior|former) (?:[\w-]+ ){0,2}$"
)
_AMONG = regex(
    r"\b(?:is|are|was|remains|ranks as)(?: now| still| also)? (?:one of |among )?(?:the|their|its) (?:[\w-]+['’]?s? ){0,2}?(?:largest|biggest|longest|oldest|most [a-z]+|best known|main|flagship|premier)\b[^;:.\ue500-\ue5ff]{0,50}$"
)
_NUMBERED = regex(
    r"\b(?:[Tt]his|[Ii]t) (?:will be|is|was|would be|marks|marked)(?: also)? (?:the |its )?(?:\w+|\d+(?:st|nd|rd|th)|[\ue700-\ue7ff]\w*) (?:edition|iteration|instalment|round|year|time) (?:of |in )?[^;:.]{0,30}$"
)
_IS = regex(
    r"[\"”'’]? (?:is|remains|ranks)(?: now| still| also)? (?:as )?(?:one of |among )?(?:the|their|its) (?:[\w\ue000-\ue4ff'’-]+ ){0,2}?(?:largest|biggest|longest|oldest|most [a-z]+|best known|main|flagship|premier)\b"
)
_DATED = regex(r"[^;.]{0,90}[\ue500-\ue5ff]")
_REACH = 110


def is_general(text: str, start: int, end: int, *, named: bool = False) -> bool:
    """Whether the exercise told from `start` to `end` of a sentence's text is none of its own; `named` if it is told by name."""
    if named:
        return _IS.match(text, end) is not None and not _DATED.match(text, end)
    near = max(0, start - _REACH)
    if _MORE.search(text, near, start) or _PAST.search(text, near, start):
        return True
    described = _IS.match(text, end) or _AMONG.search(text, near, start) or _NUMBERED.search(text, near, start)
    return described is not None and not _DATED.match(text, end)
