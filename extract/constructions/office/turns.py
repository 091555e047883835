"""When an office changed hands, as a noun or a participle tells it: "after X's election in May 1998", "the overthrow of President X"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.constructions.office.moments import dated
from extract.dates.step import step
from extract.dates.value import parse_point
from extract.names.offices import find_offices
from extract.numerals import WORDS
from extract.patterns.pattern import compile_pattern
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.constructions.office.holding import Told

_P = r"\ue300-\ue3ff"
_D = r"\ue500-\ue5ff"
_ENTRY = (
    r"(?:inauguration|swearing[- ]in|investiture|(?:re-)?election(?! (?:campaign|programme|manifesto|defeat|loss|rally|night|bid))|appointment|nomination|accession|coronation|enthronement|"
    r"installation|assumption of (?:the |his |her )?(?:office|power|presidency|duties)|coming to power|taking (?:of )?(?:office|power))\b"
)
_ENTERING = (
    r"(?:taking (?:office|over|power|up)|becoming|assuming|coming to power|entering office|being (?:re-)?(?:elected|sworn in|appointed|named|inaugurated|installed|chosen)|"
    r"(?:(?:he|she) )?(?:had )?(?:taken|took) (?:office|over|power)|(?:he|she) (?:had )?(?:became|become|(?:was|been) (?:elected|sworn in|appointed|inaugurated)))\b"
)
_ENTERS = (
    r"(?:(?:(?:is|was|being|been) )?(?:sworn in|elected)|(?:is|was|being|been) (?:inaugurated|appointed|named|installed|crowned|proclaimed|declared)|"
    r"becomes|became|become|takes office|took office|taking office|assumes (?:the )?(?:office|power)|comes to power)"
)
_EXIT = r"(?:death|resignation|overthrow|ouster|ousting|removal|impeachment|dismissal|deposition|assassination|murder|toppling|abdication|departure from office|fall from power)\b"
_LEFT = (
    r"(?:(?:is|was|been|being) (?:later |then |soon |himself |herself )?(?:overthrown|deposed|ousted|toppled|dismissed|removed|sacked|assassinated|murdered|impeached|turned out|unseated|succeeded by|replaced by)|"
    r"resign(?:s|ed)(?= (?:as\b|in\b|on\b|over\b|after\b|from (?:the )?(?:office|post)\b)|[,.;])|step(?:s|ped) down|le(?:aves|ft) (?:the )?(?:office|post|presidency)|abdicate[sd])\b"
)
_TAKEN = (
    compile_pattern(rf"{{holder:person}}['’]s? (?:own |first |second |recent )?(?P<turn>{_ENTRY})"),
    compile_pattern(rf"\b(?P<turn>{_ENTRY}) of (?:the )?(?:new )?{{holder:person}}"),
    compile_pattern(rf"{{holder:person}}[^;:{_P}]{{0,120}}? (?:his|her) (?:own |first )?(?P<turn>{_ENTRY})"),
    compile_pattern(
        rf"{{holder:person}}[^;:{_P}]{{0,120}}? (?:after|since|before|on|upon|when|once) (?P<turn>{_ENTERING})"
    ),
    compile_pattern(
        rf"{{holder:person}}(?:,? who)? (?:had |has |have )?(?:just |been |then |finally )*(?P<turn>{_ENTERS})\b"
    ),
)
_ENDED = (
    compile_pattern(rf"{{holder:person}}['’]s? (?P<turn>{_EXIT})"),
    compile_pattern(rf"\b(?P<turn>{_EXIT}) of (?:the )?{{holder:person}}"),
    compile_pattern(rf"{{holder:person}}[^;:{_P}]{{0,60}}? until (?:his|her) (?P<turn>{_EXIT})"),
    compile_pattern(
        rf"{{holder:person}},?(?: who)? (?:had |has )?(?:just |then |finally |himself |herself )?(?P<turn>{_LEFT})"
    ),
)
_BEHIND = regex(rf"[^;:.,{_P}{_D}]{{0,70}}?\b(?:in|on|of|from)(?: early| late| mid-?)? (?P<date>[{_D}])")
_DISTANT = regex(r"\b(?:before|prior to|ahead of|until|since|following|after) [^,;:.]{0,40}$")
_COUNTED = regex(
    r",? ?(?:only |just |exactly |barely )?(?P<number>\w+) (?P<unit>day|week|month|year)s? (?P<way>after|before)(?: (?:the|his|her|he|she))?"
)
_DAY_OF = compile_pattern(r"{date:date},? (?:which was )?the (?:day|date) (?:of|on which) (?:the )?$")
_FORMER = regex(r"(?:former|late|ex)[- ]", re.IGNORECASE)
_REACH = 60
_TURN = regex(
    r"inaugurat|sworn|swearing|investiture|elect|appoint|nominat|access|coron|enthron|install|assum|power|office|becom|becam|named|crowned|proclaimed|declared|"
    r"death|resign|overthr|oust|remov|impeach|dismiss|depos|assassin|murder|toppl|abdicat|sacked|unseated|turned|succeeded|replaced|stepped|steps|post"
)


def turn(told: Told) -> str:
    """The EDTF date at which the sentence tells this office to be taken, or as `../DATE` left; empty where it tells none."""
    sentence = told.sentence
    if not _TURN.search(sentence.text):
        return ""
    for patterns, prefix in ((_ENDED, "../"), (_TAKEN, "")):
        for pattern in patterns:
            for found in pattern.finditer(sentence.text):
                mention = sentence.at(found.start("holder"))
                if mention is None or mention.entity != told.holder or not _is_of(told, sentence, found):
                    continue
                if _FORMER.match(mention.span.of(sentence.block.text)):
                    continue
                if date := _date(sentence, found):
                    return f"{prefix}{date}" if "/" not in date else ""
    return ""


def _is_of(told: Told, sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether it is this office: the one told right behind, or, where none is, the one beside the name."""
    text = sentence.block.text
    end = sentence.clean(found.start(), found.end()).end
    behind = text[end : min(sentence.span.end, end + _REACH)]
    behind = behind[: min((i for i in map(behind.find, (";", ".", " by ", ", ")) if i >= 0), default=None)]
    named = find_offices(behind)
    return not named or told.position.casefold() in behind.casefold()


def _date(sentence: Sentence, found: re.Match[str]) -> str:
    """The date told right behind, the one counted from it, else that of the clause, unless the turn only places another event."""
    if behind := _BEHIND.match(sentence.text, found.end()):
        mention = sentence.at(behind.start("date"))
        return mention.date.removesuffix("/..") if mention is not None else ""
    if counted := _counted(sentence, found.start("turn")):
        return counted
    if day := _DAY_OF.search(sentence.text, 0, found.start()):
        mention = sentence.at(day.start("date"))
        return mention.date.removesuffix("/..") if mention is not None else ""
    if _DISTANT.search(sentence.text, 0, found.start("turn")):
        return ""
    return dated(sentence, found.start(), found.end())


def _counted(sentence: Sentence, turn: int) -> str:
    """When it was by its distance from the day told before it: "on 8 May, **three weeks after** becoming premier"."""
    days = [m for m in sentence.within(0, turn) if m.date]
    told = _COUNTED.fullmatch(sentence.words(sentence.index(days[-1]) + 1, turn)) if days else None
    point = parse_point(days[-1].date) if days else None
    if told is None or point is None:
        return ""
    number = int(told["number"]) if told["number"].isdigit() else WORDS.get(told["number"])
    when = step(point, -number if told["way"] == "after" else number, told["unit"]) if number else None
    exact = len("2000-01-01") if told["unit"] == "day" else len("2000-01")
    return str(when)[:exact] if when is not None else ""
