"""Dates that a sentence tells in passing, of something else than the act: "Peru, *independent since 1821*, opened …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.dates.story import Place, place, reached
from extract.regex import regex

if TYPE_CHECKING:
    from extract.patterns.match import Match

_DATE = "[\ue500-\ue5ff]"
_WHO = "[\ue000-\ue4ff\ue900-\ue9ff]"
# Right before the date: "unlike in 1985", "to replace that of 1985", "long after the war of 1941".
_BEFORE = regex(
    r"\b(?:unlike|not|except|than)(?: (?:in|on|during))? $"
    r"|\b(?:unlike|than|replac(?:e|es|ed|ing)|in the spirit of)(?: (?:the|an?|its|that))?(?: [\w-]+){0,3} of (?:the )?$"
    r"|\blong (?:after|before)\b[^,;:]{0,60}$"
    # how many they were at another time
    r"|(?:, (?:as )?against|\b(?:compared (?:with|to)|up from|down from|versus)|\b(?:more|fewer|less|higher|lower) than the) (?:\w+ ){0,2}[\ue600-\ue8ff\d][^;:]{0,40}$"
)
# "established relations and will mark the anniversary in 2022"
_JUBILEE = regex(
    r"\b(?:and|will|would|plan(?:s|ned)?|which|who)\b[^,;:]{0,40}? (?:mark|celebrat|commemorat|observ)\w* [^,;:]{0,40}\banniversary\b[^,;:\ue500-\ue5ff]{0,40}$"
)
# "was reopened on 5 May after the visit of X": the day of the reopening
_OF_MAIN = regex(
    rf"{_DATE} (?:(?:days|weeks|months|shortly|soon|immediately) )?(?:after|following|ahead of|before|prior to) (?:the|an?|his|her|its|their) "
)
_FRONTED = regex(r"(?:^|[,;:–] )(?:[Ii]n|[Oo]n)(?: early| mid| late)? $")
_REACH = 90  # characters that these are looked for in
# Said of who acts, or of the thing: between commas, or from a comma to the end.
_ASIDE = regex(
    rf", (?:(?:(?:re-)?elected|born|founded|existing|in (?:existence|place)|severed|interrupted|suspended|broken off|independent|crowned|ruled|governed|coloni[sz]ed|in (?:office|power)|members?|an? (?:founding )?(?:member|party|colony|republic|kingdom|minister)|(?:the |its )?(?:then )?(?:president|prime minister|minister|king|queen|ambassador|premier))\b[^,;:]{{0,60}}?{_DATE}"
    rf"|whose\b[^,;:]{{0,60}}?\bhad\b[^,;:]{{0,60}}?{_DATE}|(?:who|which|where)\b[^,;:]{{0,40}}?\bhad\b[^,;:]{{0,60}}?{_DATE}|(?:who|which|where) in {_DATE} had\b"
    rf"|(?:who|which) succeeded\b[^,;:]{{0,60}}?{_DATE}"
    rf"|(?:although|though|even though|as|just as|like) (?:it|they|he|she|both|{_WHO}) (?:\w+ )??(?:had|did|has)\b[^,;:]{{0,60}}?{_DATE}"
    rf"|an? (?:[\w-]+ ){{1,5}}?(?:\w+ed|built|born|drawn|made|held|begun|set up) (?:in|on|since|by|from) {_DATE})[^,;:.]{{0,40}}(?=,|\.?$)"
)


def passing_dates(match: Match) -> set[int]:
    """The indices in the sentence's text of the dates that are told in passing; none of an aside that the match is part of."""
    text = match.sentence.text
    found = {i.start() for i in re.finditer(_DATE, text) if _BEFORE.search(text, max(0, i.start() - _REACH), i.start())}
    found |= {i.start() for i in re.finditer(_DATE, text) if _JUBILEE.search(text, match.end, i.start())}
    for main in _OF_MAIN.finditer(text, 0, match.end):
        behind = main.start() < match.start and not re.search("[,;]", text[main.end() : match.start])
        if behind and not _FRONTED.search(text, 0, main.start()):
            found.update(range(main.start() + 1))
    for aside in _ASIDE.finditer(text):
        within = aside.start() < match.start < aside.end() or aside.start() < match.end - 1 < aside.end()
        if not within:
            found.update(range(*aside.span()))
    return found | _beside_the_story(match)


def _beside_the_story(match: Match) -> set[int]:
    """Where years stand in front that name a thing or belong to a clause beside: "under the *1972* pact, X came in May 1998"."""
    sentence = match.sentence
    found = set[int]()
    for mention in sentence.within(0, max(0, match.start - _NEXT)):
        if len(mention.date) != _YEAR or "," not in sentence.text[sentence.index(mention) : match.start]:
            continue
        told = (reached(m.date) for m in sentence.mentions if m.date and m is not mention)
        present = max((d for d in told if d), default="")
        if place(sentence.block.text, mention.span, mention.date, sentence.span.start, present) is Place.ASIDE:
            found.add(sentence.index(mention))
    return found


_NEXT = 2  # characters: "the 1972 visit"
_YEAR = 4  # characters
