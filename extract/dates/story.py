"""The present of a story: which of the dates told moves it.

A story goes on in time, and its dates move with the main clauses that tell what happened next. What a text tells beside that
does not move it: before the present lie names ("the treaty of 1972"), relative clauses, appositions, looks back ("it had been
founded in 1972") and comparisons; after it terms, aims and plans ("to run until 2030").
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from extract.dates.value import OPEN, bounds
from extract.dates.words import FUNCTION
from extract.regex import regex

if TYPE_CHECKING:
    from extract.document import Span

_PARTICIPLE = (
    r"(?:[a-z]{2,}ed|born|bought|broken|brought|built|cut|drawn|found|given|held|begun|laid|left|lent|lost|made|met|paid|put|"
    r"sent|set|shot|sold|struck|taken|torn|won|written)"
)
_VERB = (
    r"(?:was|were|is|are|has|have|had|did|does|will|would|could|can|may|might|must|should|[a-z]{2,}ed|became|began|brought|came|"
    r"fell|gave|held|led|left|lay|met|rose|said|saw|stood|took|went|won)"
)
_PERFECT = r"\bhad\s+(?:\w+ly\s+|not\s+|never\s+|once\s+|already\s+|also\s+|long\s+|last\s+|first\s+|ever\s+|just\s+|then\s+|since\s+)*(?!(?:to|the|an?|no|not|some|any|its|his|her|their|more|little|few|several|only|one|two|three|four|five|by|in|on|at|but)\b)[a-z]+"
_CLAUSE = 240  # characters before a date within which its clause begins
_REST = 120  # characters behind it

# What the date belongs to stands right before it: "the treaty of 1972", "dates from 1972", "unlike in 1972".
_NAMED = regex(
    r"\w(?<!\b[Cc]ourse)(?<!\b[Ss]pring)(?<!\b[Ss]ummer)(?<!\b[Aa]utumn)(?<!\b[Ww]inter)(?<!\bFall)(?<!\bfall)(?<!\bhalf)(?<!\bmonths)"
    r"\)?['’”\"]?\s(?:of|dated|from)\s(?:the\s)?\Z"
    r"|\b(?:dat|stemm)(?:e[sd]?|ing|ed)\s(?:back\s)?(?:from|to)\s\Z"
    r"|\b(?:unlike|than|as|like|against|versus)\s(?:(?:in|on|during|at)\s)?(?:that\sof\s|those\sof\s)?\Z"
    r"|\bcompared\s(?:with|to)\s(?:(?:in|on|during)\s)?\Z"
    r"|\bas\s(?:early|far\sback|long\sago)\sas\s(?:in\s)?\Z"
    r"|\b(?:born|died|killed|est\.|founded)\s\Z",
    re.IGNORECASE,
)
# but "on the visit of May 2003" tells when the visit was
_OCCASION = regex(
    r"\b(?:at|during|on|in|over|after|following|with|by)\s(?:the|his|her|its|their|an?)\s(?:[\w-]+\s){0,4}?"
    r"(?:visit|trip|meeting|talks|summit|session|stay|tour|conference|round|elections?|coup|war|events|course|end|beginning|outbreak|fall)"
    r"(?:\s(?:to|in|at)\s[A-Z]\w+)?\s(?:of|dated)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_COUNTED = regex(
    r"\b(?:years?|months?|weeks?|days?|decades?|century|generations?)\s(?:after|before|since)\s[^,.;:]*\Z",
    re.IGNORECASE,
)
# "the 1972 agreement"
_OWNED = regex(r"(?:\b(?:the|an?|its|his|her|their|that|this|our)|['’]s?)\s(?:[a-z-]+\s)?\Z", re.IGNORECASE)
# years behind a name: Resolution 338 (1972), Ole Tum (1972–1984)
_BRACKETED = regex(r"\w\s\(\Z")
_YEARS = regex(r"\d{4}(?:/\d{4})?")
_NOUN = regex(r"\s(?=[A-Za-z])")
# What the clause is that the date stands in, from its opening to the date.
_BESIDE = regex(
    rf",\s(?:(?:of|to|in|with|by|for|from|at|under)\s)?(?:who|which|whose|whom|where)\b[^,.;:]*\Z"
    rf"|\bwhat\s(?:was|were|had)\b[^,.;:]*\Z"
    rf"|(?:\A|[,(])\s?(?:(?:once|first|last|long|then|already|recently)\s|\w+ly\s)?{_PARTICIPLE}\s(?:[^,.;:]{{0,60}}\s)?(?:(?:in|on|by|since|during)\s)?\Z"
    rf"|\b(?:in|on|at|of|by|to|with|from|under|for|into|over)\s(?:an?|the|its|his|her|their)\s(?:[\w-]+\s){{1,4}}?{_PARTICIPLE}\s(?:[^,.;:]{{0,80}}\s)?(?:in|on|by)\s\Z"
    rf"|\b(?:(?:up|down)\s(?:[^,;:]{{1,20}}\s)?from|against|versus|compared\s(?:with|to))\s[^,;:]{{1,40}}\s(?:in|during)\s\Z"
    rf"|\b(?:recall|remember|commemorat|celebrat|compar|remind|look(?:ed|ing|s)? back|anniversary)\w*\b[^.;]*\Z"
    rf"|(?<!\bsaid\s)(?:although|though|whereas|because)\s[^,.;:]*\Z",
    re.IGNORECASE,
)
_BUILT = regex(
    rf"(?:\A|\b(?:the|an?|its|his|her|their|every|all)\s)(?:[\w-]+\s){{1,3}}?{_PARTICIPLE}\s(?:[^,.;:]{{0,40}}\s)?(?:in|on|by)\s\Z",
    re.IGNORECASE,
)
_GOES_ON = regex(rf"\s{_VERB}\b")
_HAD = regex(rf"{_PERFECT}\b(?:(?!,\s(?:and|but|so)\s)[^.;:])*\Z|\bhad,?\s(?:already\s)?(?:on|in)\s\Z")
_AFTER_WHICH = regex(
    r"(?:\A|\s|,)(?:after|when|as soon as|once|before|until|because|since)\s[^.;:]*\bhad\b[^.;:]*,[^,]*\Z",
    re.IGNORECASE,
)
_HAD_BEHIND = regex(
    rf"(?:(?!\b(?:{_VERB[3:-1]}|that|which|who|whom|whose|where|when|while|as|after|before|because)\b(?<!\bhad))[^.;:()]){{0,90}}?{_PERFECT}"
)
# "for 2026–2028"
_TERM = regex(r"\b(?:for|over|covering|covers)\s(?:the\s)?(?:years?\s|period\s(?:of\s)?)?\Z")
# "the contract for 2006 was signed in December"
_FOR_YEAR = regex(
    r"\b(?:contracts?|budgets?|plans?|programmes?|programs?|quotas?|agreements?|protocols?|prices?|figures?|targets?|supplies|deliveries|volumes?|calendar)\sfor\s(?:the\syears?\s)?\Z"
)
_WHEN = regex(r",?\s(?:when|where|while|after\swhich)\b")
_BY = regex(r"\b[Bb]y\s(?:the\s(?:end|close|beginning|start|middle)\sof\s)?\Z")
# What is yet to come, seen from the story's present.
_AHEAD = regex(
    r"\b(?:will|shall|would|(?:is|are|was|were|be|been|being)\s(?:not\s)?(?:to|due|set|expected|scheduled|planned|slated|foreseen|projected|hoped|likely)\b|"
    r"(?:due|scheduled|slated|planned|expected|foreseen|set|postponed|put\soff|adjourned)\s(?:for|in|on|to|by|until|till)|to\sbe|to\s(?:take|come)\s(?:effect|into)|"
    r"(?:plan|hope|intend|want|agree|decide|undert[ao]ke?|undertook|promise|pledge|vow|commit|aim|propose|offer|prepare)[a-z]*\s(?:itself\s|themselves\s)?to|"
    r"targets?|goals?|aims?|vision|agenda|strategy|plans?|programmes?|programs?|deadlines?|valid|expir\w+|runs?\sout|running|runs?|lasts?|until|till|up\sto|through|"
    r"covers?|covering|for\sthe\s(?:years|period)|with\sa\sview|over\sthe\s(?:years|period))\b[^.;:]*\Z",
    re.IGNORECASE,
)


class Place(Enum):
    """Where a date stands in the story: it moves it on, looks back or ahead, or belongs to something named or told aside."""

    ON = "on"
    BACK = "back"
    AHEAD = "ahead"
    ASIDE = "aside"


def place(text: str, span: Span, date: str, begun: int, present: str) -> Place:
    """Where a date (EDTF) of the sentence that begins at `begun` stands in the story that has reached `present`."""
    first, last = bounds(date)
    first, last = first or last, last or first
    before = text[max(begun, span.start - _CLAUSE) : span.start]
    if "/" in date and _TERM.search(before):
        return Place.AHEAD
    if _FOR_YEAR.search(before):
        return Place.ASIDE
    if not present or first is None or last is None:
        return Place.ON
    since, until = bounds(present)[0], bounds(reached(present))[1]
    if until is not None and first > until:
        return Place.AHEAD if _AHEAD.search(before) else Place.ON
    if since is not None and last >= since:
        return Place.ON
    if not _WHEN.match(text, span.end) and _is_aside(text, span, date, before):
        return Place.ASIDE
    return Place.BACK if _looks_back(text, span, before) else Place.ON


def reached(date: str) -> str:
    """The point that an EDTF date leads to: the end of an interval, the start of an open one."""
    start, _, end = date.partition("/")
    return start if end in {"", OPEN} else end


def _is_aside(text: str, span: Span, date: str, before: str) -> bool:
    """Whether a date of an earlier time names a thing, or is told of it in passing."""
    if "/" not in date and _NAMED.search(before):
        return _OCCASION.search(before) is None or _COUNTED.search(before) is not None
    if _OWNED.search(before) and _NOUN.match(text, span.end) and not FUNCTION.match(text, span.end):
        return True
    if _YEARS.fullmatch(date) and _BRACKETED.search(before) and text.startswith(")", span.end):
        return True
    return bool(_BESIDE.search(before) or (_BUILT.search(before) and _GOES_ON.match(text, span.end)))


def _looks_back(text: str, span: Span, before: str) -> bool:
    """Whether the clause tells what had been: "it had been founded in 1972", but not "by 1972 it had grown"."""
    if _BY.search(before):
        return False
    had = _HAD.search(before) and not _AFTER_WHICH.search(before)
    return bool(had or _HAD_BEHIND.match(text, span.end, span.end + _REST))
