"""When an office was taken, held or left, as a sentence tells it of its holder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.patterns.pattern import compile_pattern
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_TAKES = (
    r"(?:became|becomes|become|took (?:office|over|power)|takes office|(?:was|is|were|been|being) (?:re-?)?(?:elected|appointed|named|sworn in|inaugurated|chosen|made|installed|crowned|confirmed|proclaimed|promoted)|"
    r"(?:re-?)?elected|assumed (?:the )?(?:office|presidency|power)|came to power|seized power|(?<!was )(?<!been )(?<!is )succeeded|took charge|won the [\w ]*election|entered office|ascended the throne)"
)
_TAKEN = compile_pattern(
    rf"{{holder:person}}[^;:!?\ue300-\ue3ff]{{0,70}}?\b{_TAKES}\b(?:[^;:!?\ue500-\ue5ff]{{0,60}}?)(?:\b(?:in|on|since|from) )?{{date:date}}"
)
_TAKEN_FIRST = compile_pattern(
    rf"^(?:in |on |since )?{{date:date}},?(?: –| -|:)? ?(?:when )?{{holder:person}}[^;:!?,]{{0,40}}?\b{_TAKES}\b(?! (?:by|from) )"
)
_TENURE = compile_pattern(r"{holder:person},? \(?(?:in office |in power )?(?:from |between |since )?{date:date}")
_HELD = compile_pattern(
    r"{holder:person},? (?:who )?(?:was |had been |has been |is )?(?:in (?:power|office)|(?:president|prime minister|ruler|head of state|foreign minister|ambassador|minister|king|chancellor)[^;:!?.\ue300-\ue3ff]{0,30}?|"
    r"whose (?:own )?(?:tenure|reign|rule|term|time|presidency|premiership)\b[^;:!?.]{0,40}? (?:ran|lasted|stretched|spanned|extended)|"
    r"ruled|reigned|governed|served|serving|led the country|held (?:the )?(?:office|post|presidency|premiership|chancellorship))[^;:!?.]{0,40}? (?:from |between |since |until )?{date:date}"
)
_HOLDS = r"(?:head(?:s|ed)|le(?:d|ads)|chair(?:s|ed)|be(?:en)?|is|was|serv(?:es|ed|ing)|represent(?:s|ed)|minister|president|ambassador|premier|consul|governor|speaker|office|power|post)"
_SINCE = compile_pattern(  # "X, who has headed the council since May 2020": the date is an open one
    rf"{{holder:person}}(?:[^;:!?.\ue300-\ue3ff\ue500-\ue5ff]{{0,50}}?\b{_HOLDS}\b[^;:!?.\ue300-\ue3ff\ue500-\ue5ff]{{0,50}}?)? {{date:date}}"
)
_ENTERED = compile_pattern(  # "Appointed ambassador in July 2013, X …"
    r"^(?:Re-)?(?:Appointed|Elected|Named|Sworn in|Inaugurated|Crowned|Installed)\b[^;:!?.\ue300-\ue3ff\ue500-\ue5ff]{0,60}? (?:in |on )?{date:date}, {holder:person}"
)
_UNTIL = regex(  # "president from 2002 until his death in 2008"
    r",? (?:until|till|to) (?:his|her) (?:\w+ )?(?:death|resignation|overthrow|ouster|removal|dismissal|fall|assassination|murder|abdication|departure|retirement|defeat)(?: (?:in|on|of))? (?P<date>[\ue500-\ue5ff])"
)
_DAYS = regex(r"(\d{4})-\d\d-\d\d/\1-\d\d-\d\d")  # of a visit, not of an office


def tenure(sentence: Sentence, holder: Entity) -> str:
    """The EDTF date that the sentence gives to the holder's taking or holding of office; empty where none."""
    for pattern in (_TAKEN, _TAKEN_FIRST, _ENTERED, _HELD, _TENURE, _SINCE):
        for found in pattern.finditer(sentence.text):
            told, when = sentence.at(found.start("holder")), sentence.at(found.start("date"))
            if told is None or told.entity != holder or when is None or not when.date:
                continue
            if pattern is _SINCE and not when.date.endswith("/.."):
                continue
            if (end := _end(sentence, found.end("date"))) and when.date.endswith("/.."):
                return when.date.removesuffix("..") + end
            if pattern not in {_HELD, _TENURE} or ("/" in when.date and not _DAYS.fullmatch(when.date)):
                return when.date
    return ""


def _end(sentence: Sentence, index: int) -> str:
    """When the tenure ended whose beginning stands before `index`: "from 2002 **until his death in 2008**"."""
    found = _UNTIL.match(sentence.text, index)
    when = sentence.at(found.start("date")) if found else None
    return when.date if when is not None and "/" not in when.date else ""
