"""Deeds whose works are listed behind what tells of them all: "Among the schemes built with Danish aid are A, B and C"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.constructions.project.builder_subjects import left_of
from extract.constructions.project.builders import OURSELVES, by_mention, spoken_of, starting
from extract.constructions.project.deed import Deed
from extract.constructions.project.undertakings import coordinated
from extract.constructions.project.works import FIRM
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.sentence import Sentence
    from extract.constructions.project.builders import Builder
    from extract.constructions.project.undertakings import Works

_DONE = r"(?:built|constructed|erected|completed|finished|financed|funded|paid for|restored|renovated|rehabilitated|carried out|reali[sz]ed|implemented|executed|undertaken|delivered|donated)"
_NOUN = r"(?:projects?|works|schemes|undertakings|buildings|restorations?|constructions?|contracts?|references|gifts|donations|monuments|showpieces|achievements|assignments|jobs|investments)"
_LEAD = regex(
    r"(?:^|(?<=[;:] ))(?P<lead>[^;:]{4,150}?)(?:,? (?:include[sd]?|are|were|comprise[sd]?|have been|among (?:them|which|these)|including|such as|notably|namely|above all)|:)(?: also| among others)?,? (?=(?:the |an? |[\ue700-\ue7ff] )?\S)"
)
_MADE = regex(rf"\b(?:{_DONE}|{_NOUN})\b", re.IGNORECASE)
_BY = regex(rf"\b(?:{_DONE}|{_NOUN}) (?:in [^,;]{{2,30}} )?(?:by|of) (?:the )?", re.IGNORECASE)
_THE_FIRM = regex(r"(?:agency|company|group|firm|corporation|foundation|consortium|bank|fund|contractor)\b")
_OURS = regex(
    rf"\b(?:[Oo]ur (?:[a-z-]+ ){{0,3}}(?:{_NOUN}|aid|assistance|help|support|grants?|loans?|funds|money)|we (?:have )?{_DONE})\b"
)
_OWN = regex(
    rf"(?P<who>[\ue000-\ue1ff\ue400-\ue4ff])(?:['’]s?)?[ -](?:[a-z-]+ ){{0,3}}?(?:{_NOUN}|aid|assistance|help|support|grants?|loans?|funds|money)\b",
    re.IGNORECASE,
)
# "X has built dams in 23 countries, *among them* …"
_ACTIVE = regex(
    r"(?<!was )(?<!were )(?<!been )(?<!being )\b(?P<verb>built|constructed|erected|completed|finished|restored|renovated)\b"
)


def listed_deeds(sentence: Sentence, known: tuple[Works, ...], before: tuple[Sentence, ...]) -> Iterator[Deed]:
    """The deed on the works of a list whose lead tells who made them; the works of the lead itself are told by none."""
    for lead in _LEAD.finditer(sentence.text):
        if not _MADE.search(lead["lead"]):
            continue
        first = next((w for w in known if lead.end() <= w.start <= lead.end() + 1), None)
        if first is None:
            continue
        listed = tuple(coordinated(sentence.text, known, first))
        builder = _builder(sentence, lead.start("lead"), lead.end("lead"), before)
        firm = all(FIRM.search(sentence.text[w.head : w.tail]) or sentence.at(w.head) is not None for w in listed)
        if builder is not None and firm:
            yield Deed(listed, (lead.start(), listed[-1].tail), builder, None, 0.74, finite=True)


def _builder(sentence: Sentence, start: int, end: int, before: tuple[Sentence, ...]) -> Builder | None:
    """Who made what a lead tells of."""
    text = sentence.text
    if _OURS.search(text, start, end):
        return OURSELVES
    if by := _BY.search(text, start, end):
        if _THE_FIRM.match(text, by.end()):
            return spoken_of(sentence, by.start(), before)
        if (told := starting(sentence, by.end())) is not None:
            return told
    if own := _OWN.search(text, start, end):
        return by_mention(sentence, own.start("who"))
    done = _ACTIVE.search(text, start, end)
    return left_of(sentence, done.start("verb"), before) if done else None
