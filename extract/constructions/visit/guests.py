"""Lists of guests that a clause announces: "Peru has received three presidents of Kenya: X in May 1985, Y in 2004 and 2006".

Each part must tell a guest and when, and no more, since what stands behind such a colon may as well be a clause of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.lists import city_name
from extract.constructions.visit.lists import Route, entries, visits_of
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.constructions.visit.lists import ListedVisit

_PERSONS, _DATES = "\ue300-\ue3ff", "\ue500-\ue5ff"
_PLACE = "[\ue000-\ue0ff\ue200-\ue2ff]"
_LEAST = 2  # guests of such a list
_POSTED = regex(r"ambassador|consul|high commissioner", re.IGNORECASE)
_FILL = rf"[^:;.{_PERSONS}]"
_GUESTS = (
    r"(?:\b(?:presidents?|premiers?|ministers?|leaders|heads|kings?|queens?|monarchs?|sovereigns?|royals?|members|statesmen|dignitaries|"
    r"officials|visitors|guests|figures|personalities|politicians|parliamentarians|speakers|envoys|representatives)\b(?!['’])|[\ue700-\ue7ff])"
)
_ADVERBS = r"(?:(?:has|have|had|also|since|already|often|in turn|\w+ly) )*"
# What stands before the guests, but no "letters *from* two presidents", "the election *of*", "exiles, *among* them"
_MANY = r"(?:visits|number|series|string|majority|one|some|several|many|most|each|all) (?:of|by|from)"
_BEFORE = (
    rf"(?:\b(?:{_MANY}|from (?:the )?{_PLACE}|among others?)(?!\w)|(?!\b(?:of|by|from|with|among)\b){_FILL}){{0,100}}?"
)
_RECEIVING = rf"(?P<host>{_PLACE}) {_ADVERBS}(?:received|hosted|welcomed|greeted|played host to|seen visits (?:by|of|from))\b(?! no\b){_BEFORE}"
_COMING = (
    rf"{_GUESTS}{_FILL}{{0,60}}? (?:(?:who|that|to) )?{_ADVERBS}(?:visited|visit|been to|(?:come|came|gone|went|travell?ed) to|"
    rf"(?:paid|made) (?:[a-z]+ ){{0,2}}visits? to) (?:the )?(?P<goal>{_PLACE})[^:;.{_PERSONS}\ue000-\ue2ff]{{0,60}}?"
)
_BREAK = r"(?::| [–—-]| (?:was|were|are|is|(?:have |has )?included?)) (?=\S)"
# The goal first, as in "To Lima travelled the heads of …", or without a subject, as in "There came to Lima, among others, …"
_GOING = (
    rf"(?:\bto (?:the )?(?P<first>{_PLACE}) {_ADVERBS}(?:came|come|went|gone|travell?ed|flew|flown|journeyed)|"
    rf"\b(?:came|come|went|gone|travell?ed|flew|flown) to (?:the )?(?P<then>{_PLACE}))(?=[ ,]){_BEFORE}"
)
_VISITED = rf"(?P<seen>{_PLACE}) {_ADVERBS}(?:was|were|been) {_ADVERBS}visited by{_FILL}{{0,60}}?"
# The title of the first guest may hold the colon: "has hosted two *Kenyan presidents: X*".
_LEAD = regex(
    rf"{_FILL}{{0,100}}?(?:(?:{_RECEIVING}|{_GOING})(?:{_GUESTS}{_FILL}{{0,60}}?{_BREAK}|(?=(?P<titled>[{_PERSONS}])))|(?:{_COMING}|{_VISITED}){_BREAK})",
    re.IGNORECASE,
)
_WHEN = rf"[{_DATES}](?:(?:, and |, | and |/)[{_DATES}])*"
_APPOSED = rf"(?: of {_PLACE}|, (?!(?:who|whose|whom|which|where|when|after|before|born|\w+ed)\b)[^;:().{_PERSONS}{_DATES}]{{1,80}}?)?,?"
# Where a part tells when: in brackets at its end, behind a preposition, alone behind the name; or the dates led it.
_REMARK = rf"[^;:().{_PERSONS}{_DATES}]{{0,120}}? "
_TOLD = (
    rf"(?:{_REMARK}\((?:(?:twice|again),? )?(?:(?:in|on|from) )?[{_DATES}]|,? [{_DATES}](?=[;.]|$)|"
    rf"{_APPOSED} (?:\((?!(?:born|b\.|died|d\.|since|until|[a-z]+ed)(?: |$))|(?:again |twice,? )?(?:in|on|from|during) )[^;:()\d]{{0,20}}?[{_DATES}])"
)
_NAME = rf"(?:\w+[. ]+){{0,3}}?[{_PERSONS}]"
_PART = regex(
    rf"[;,]?(?: ?and,?)? ?(?:(?:in|on|from) {_WHEN},? {_NAME}{_APPOSED}(?:[;.]| ?$|,? and ?$)|{_NAME}{_TOLD})"
)


def guests_listed(document: Annotated) -> Iterator[ListedVisit]:
    """The visits of the guests that a clause with a colon or a dash announces."""
    for block in document.blocks:
        for sentence in block:
            yield from _guests(sentence)


def _guests(sentence: Sentence) -> Iterator[ListedVisit]:
    lead = _LEAD.match(sentence.text)
    place = (
        sentence.at(next(lead.start(g) for g in ("host", "first", "then", "goal", "seen") if lead[g])) if lead else None
    )
    host = as_state(place, deep=False) if place is not None else None
    if lead is None or host is None or not _opens(sentence, lead):
        return
    parts = [
        (p, start, stop) for p, start, stop in entries(sentence, lead.end()) if _PART.match(sentence.text[start:stop])
    ]
    if len(parts) < _LEAST:
        return
    own = next(
        (s for m in sentence.within(0, lead.end()) if m.kind is not Kind.PERSON and (s := as_state(m)) != host), None
    )
    for person, start, stop in parts:
        yield from visits_of(sentence, person, start, stop, Route(own, host, city_name(sentence, place)))


def _opens(sentence: Sentence, lead: re.Match[str]) -> bool:
    """Whether a list follows: a colon or a dash stands before the names, be it within the title of the first.

    Ambassadors who were received, or went, came to stay.
    """
    titled = sentence.at(lead.start("titled")) if lead["titled"] else None
    if titled is None:
        return True
    told = titled.span.of(sentence.block.text)
    return re.search(r":| [–—-] ", told) is not None and not _POSTED.search(told)
