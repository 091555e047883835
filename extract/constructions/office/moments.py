"""When somebody is told to hold an office at the time of what he does: "X, then premier, came in May 1998".

Not an appearance alone: that "President X came in May 1998" dates his coming and no office.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.constructions.office.holding import is_person
from extract.patterns.fillers import date_nearby
from extract.patterns.match import Match
from extract.patterns.pattern import Pattern
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.constructions.office.holding import Told

_CLAUSE = Pattern(r".+")
_STRETCH = regex(r".*", re.DOTALL)
# what may stand between a word of time and the office: "then *the Peruvian* president", "the new *Peru's*"
_WHOSE = r"(?:[ -](?:the|an?|its|his|her|our|their))?(?: [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?)?[ -]$"
_THEN = regex(
    r"(?:(?:\b[Tt]he|\b[Ii]ts|\b[Hh]is|\b[Hh]er|\b[Oo]ur|\b[Tt]heir|['’]s|\b(?:by|with|to|from|of)|[,(–]) ?then"
    r"|[,(–] ?(?:who was )?(?:at (?:the|that) (?:time|point)|by (?:then|now|that time)|in those (?:days|years)|back then|(?:then )?still|then)(?: both)?)"
    + _WHOSE
)
_NEW = regex(
    r"\b(?:new|incoming|[Aa]cting|[Ii]nterim|[Cc]aretaker|[Nn]ewly[- ](?:appointed|elected|named|installed|crowned|inaugurated|sworn-in|accredited|arrived))"
    + _WHOSE
)
_AS = regex(r"\b[Aa]s (?:the |an? |its |his |her |their |our )?(?:[\w.-]+['’]s )?(?:(?:new|first|then) )*$")
_ONLY_CALLED = regex(
    r"\b(?:known|described|seen|regarded|remembered|referred|such|well|hailed|as (?:former|future|later))\b[^,;:.]{0,40}$"
)
# "the then foreign minister", "as foreign minister at the time": behind the office, with its state or without
_AT_THE_TIME = regex(
    r"(?: of (?:the )?[A-Z][\w.-]+(?: [A-Z][\w.-]+)*)? (?:at (?:the|that) (?:time|point)|in those days|of the day|back then)\b"
)
_STOPGAP = regex(r"(?:acting|interim|caretaker|provisional)\b", re.IGNORECASE)
_ENVOY = regex(r"\b(?:ambassador|high commissioner|charg[ée]|consul|envoy|nuncio)", re.IGNORECASE)
_RECALLED = regex(
    r"\b(?:expel(?:s|led|ling)|withdr(?:aws?|ew|awn|awing)|recall(?:s|ed|ing)|thr(?:ew|ows?|own) out|s(?:ends?|ent) (?:home|away)|s(?:ends?|ent)|nam(?:es|ed)|appoint(?:s|ed)|accredit(?:s|ed)|declar(?:es|ed|ing))\b[^,;:.]{0,30}$",
    re.IGNORECASE,
)
_CREDENTIALS = regex(r"\b(?:credentials|letters? of credence)\b")
_AS_OF = regex(r"As (?:of|at) ")
_DAYS = re.compile(r"(\d{4}-\d\d)-\d\d/\d{4}-\d\d-\d\d")  # of a stay
_SURE = 0.75


def moment(told: Told) -> str:
    """The EDTF date at which the sentence tells the holder to be in this office; empty where it only shows him or tells no date."""
    sentence = told.sentence
    for mention in _mentions_of(told):
        for office in _offices(sentence, mention, told.position):
            if _is_marked(sentence, mention, office):
                return dated(sentence, sentence.at_clean(office.start()), sentence.at_clean(office.end() - 1) + 1)
    return ""


def dated(sentence: Sentence, start: int, end: int) -> str:
    """The day, month or year of the clause that `start`–`end` of the sentence's text is in; of a stay its month.

    Periods are left: what somebody did in office lasted, or came again, within a tenure that they do not bound.
    """
    stretch = _STRETCH.match(sentence.text, start, end)
    found = date_nearby(Match(sentence, _CLAUSE, stretch)) if stretch else None
    here = {m.date for m in sentence.mentions if m.date}
    told = found.value if found is not None and isinstance(found.value, str) and found.certainty >= _SURE else ""
    told = told.removeprefix("../")  # "nothing until 2015, when X, then premier, came"
    if stay := _DAYS.fullmatch(told):
        return stay[1]
    carried = sentence.scope.dated_by == "carried" and told == sentence.scope.date and told not in here
    if told and "/" not in told and not (carried and here):
        return told
    points = {d for d in here if "/" not in d}
    return points.pop() if len(points) == 1 and told else ""


def _mentions_of(told: Told) -> Iterator[Mention]:
    return (m for m in told.sentence.mentions if is_person(m) and m.entity == told.holder and m.form != "office")


def _offices(sentence: Sentence, mention: Mention, position: str) -> Iterator[re.Match[str]]:
    """Where the position is told of that mention: with the name, or apart from it with no other person between."""
    words = re.compile(rf"(?<!\w){re.escape(position)}s?(?![\w-])", re.IGNORECASE)
    others = [m.span for m in sentence.mentions if is_person(m) and m is not mention]
    for found in words.finditer(sentence.block.text, sentence.span.start, sentence.span.end):
        first, last = sorted((found.start(), mention.span.start))
        if not any(o.start <= found.start() < o.end or first < o.start < last for o in others):
            yield found


def _is_marked(sentence: Sentence, mention: Mention, office: re.Match[str]) -> bool:
    """Whether the words around the office say that it was held then, and not only once or today."""
    text = sentence.block.text
    front, behind = text[sentence.span.start : office.start()], text[office.end() : sentence.span.end]
    if _ONLY_CALLED.search(front):
        return False
    if _AS.search(front) or _THEN.search(front) or _NEW.search(front) or _AT_THE_TIME.match(behind):
        return True
    if _STOPGAP.match(office[0]) or _AS_OF.match(sentence.text):
        return True
    ahead = text[sentence.span.start : min(office.start(), mention.span.start)]
    rest = text[max(office.end(), mention.span.end) : sentence.span.end]
    return bool(_ENVOY.search(office[0]) and (_RECALLED.search(ahead) or _CREDENTIALS.search(rest)))
