"""Whether a membership is told as entered, hoped for or denied, and whether the noun of an entry tells that it took place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.patterns.infinitives import is_only_ahead
from extract.patterns.realis import clause
from extract.patterns.talked_of import is_talked_of
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence

_DENIED = regex(
    r"\b(?:not(?! (?:only|until|before)\b)|never|no longer|neither|no (?:\w+ )?(?:seat|place|member\w*|part|observer)|nowhere|without a seat|cannot|(?:un|not )able|too [a-z]+ to|(?:nearly|almost)(?= [a-z]+(?:ed|et)\b| joined)|refus\w+|declin\w+|stayed out|remained outside|against (?:join|enter|acced|becom|member)\w*)\b",
    re.IGNORECASE,
)
_ADVOCATES = regex(r"[^.;,]{0,50}\b(?:advocates?|supporters?|champions?|backers|friends)\b")
_SUPPORTED = regex(  # another's support for a membership leaves it open
    r"\b(?:support\w*|back(?:s|ed|ing)|endors\w*|lobb\w*|favou?r\w*|advocat\w*|recommend\w*|oppos\w*|champion\w*|promot\w*|sp(?:oke|eaks?|oken) (?:up|out))\b[^;.]{0,30}$|"
    r"\b(?:support\w*|back(?:s|ed|ing)|endors\w*|lobb\w*|favou?r\w*|advocat\w*|recommend\w*|oppos\w*|champion\w*)\b[^;.]{0,40}\b(?:membership|accession|admission|entry)\b",
    re.IGNORECASE,
)
_ACHIEVED = regex(
    r" (?:finally |at last |then |duly |eventually )*(?:succeeded|bore fruit|was (?:finally |duly )?(?:accepted|approved|granted|crowned))\b|,? (?:of |to |in )?which (?:it|the country) (?:finally |then |duly |had |has )*(?:joined|entered|became|acceded|belongs|was admitted)\b|,? (?:which (?:took place|takes place|came about|happened|occurred|was (?:achieved|granted|completed|approved)|came|followed)|achieved|completed|granted|secured|in \d{4})\b",
    re.IGNORECASE,
)
PLANNED = regex(
    r"\b(?:will|would|should|shall|could|can(?!not)|must|ought to|needs? to|(?:is|are|was|were|has|have) to(?= (?:be|have|join|become|enter|accede)\b| ?$)|look(?:s|ed) for|plans?|planned|hop(?:e|es|ed|ing)|wish\w*|desire\w*|intend\w*|appl(?:y|ied|ies|ications?)|requests?|attempts?|efforts|ambitions?|invitations?|campaign\w*|(?:protocol|negotiations|talks|package|terms) (?:on|of|for) (?:its|their)|to (?:the )?(?:accession|membership|entry|admission) (?:talks|negotiations|process)|tabl(?:ed|es)|in the way of|(?:path|road|way|bridge|step|obstacles?|barriers?|resistance|objections?) (?:to|into|towards)|prospects? (?:of|for)|propos\w+|seek\w*|sought|expected|(?:may|might)(?! (?:also )?(?:recall|note|know|remember)\b)|wants?|bid|candida\w+|invited|aspir\w*|talks|discuss\w*|(?:due|set|about|likely|ready|poised|prepar\w+|agreed|asked|allowed) to|could)\b|\bthat [\ue000-\ue0ff] be\b",
    re.IGNORECASE,
)


_UPCOMING = regex(r"(?: [^,;.]{0,20})? (?:next (?:month|year|week|summer|spring)|tomorrow|by [\ue500-\ue5ff])\b")
_APPOSED = regex(r", (?!(?:and|but|or)\b)[^,;:]{2,60},(?= [a-z])")


# "asked in May *to join*": an infinitive is a plan, but "managed to join", "the first to join".
_TO_JOIN = regex(r"(?<=\bto )(?:re-?)?(?:join|enter|accede to|become)\b", re.IGNORECASE)
_DONE_TO = regex(
    r"\b(?:manag(?:e[sd]?|ing)|able|enabl\w+|chose|opted|decided|decision|came|went on|proud|happy|honou?red|enough|lucky|helped|led|moved|proceed\w*|succeed\w*|"
    r"(?:the |its |a )?(?:first|second|third|fourth|fifth|last|latest|newest|next|only|youngest|smallest|[\ue700-\ue7ff]|\w+(?:st|nd|rd|th))(?: [\w\ue000-\ue1ff-]+){0,6}?) to (?:[\w-]+ ){0,2}$|\b(?:declin|refus|chose not|opted not|never)\w*",
    re.IGNORECASE,
)


def entry_told(sentence: Sentence, start: int, end: int) -> Realis:
    """Denials and plans within the clause that tells of the membership; who belongs votes and hopes too."""
    text = sentence.text
    front = re.split(
        r"[;:.]|, (?:and|but|while|which|who|though|although|whereas|whilst|yet) |\b(?:recall|note|know|remember) that ",
        text[max(clause(sentence, start, end)[0], start - 60) : start],
    )[-1]
    if _ACHIEVED.match(text, end):
        return Realis.HAPPENED
    if _TO_JOIN.search(text, max(0, start - 4), end) and not _DONE_TO.search(
        text, max(0, start - 70), _infinitive(text, start, end)
    ):
        return Realis.DENIED if _DENIED.search(front) else Realis.PLANNED
    told = text[start:end] if re.search(r"\bwhich\b", text[start:end]) else front[-40:] + text[start:end]
    told = _APPOSED.sub(",", told)
    if _SUPPORTED.search(told) or _ADVOCATES.match(text, end):
        return Realis.PLANNED
    if _DENIED.search(told):
        return Realis.DENIED
    since = clause(sentence, start, end)[0]
    if is_talked_of(text[since:end]):
        return Realis.PLANNED
    if sentence.words(end, min(len(text), end + 4)).startswith("next ") or _UPCOMING.match(text, end):
        return Realis.PLANNED
    return Realis.PLANNED if PLANNED.search(told) or is_only_ahead(told) else Realis.HAPPENED


def _infinitive(text: str, start: int, end: int) -> int:
    told = _TO_JOIN.search(text, max(0, start - 4), end)
    return told.start() if told else start


def is_open(sentence: Sentence, start: int, end: int) -> bool:
    """Whether an entry is only spoken of by its noun: "its entry into X was the subject", "X membership for A"."""
    text = sentence.text
    noun = _NOUN.search(text, start, end)
    if noun is None or _ENTERED.search(text, start, end):
        return False
    dated = any(m.date for m in sentence.within(start, end)) or _SOON_DATED.match(text, end)
    if dated or _UPON.search(text, 0, start) or _UPON.search(text, start, noun.start()):
        return False
    belongs = noun["noun"].casefold() == "membership" and not noun["of"]
    return _SPOKEN_OF.match(text, end) is not None if belongs else _CAME.match(text, end) is None


_NOUN = regex(
    r"\b(?P<noun>membership|accession|entry|admission|readmission|return)\b(?P<of> (?:for|of|by) (?:the )?[\ue000-\ue0ff])?",
    re.IGNORECASE,
)
_ENTERED = regex(
    r"\b(?:joined|entered|acceded|admitted|became|belongs?|was|were|is|are|been|has|have|had|ratif\w+|approved?\w*|complet\w+|conclud\w+|sign(?:s|ed)|deposit\w+|won|gained|secured|obtained|received|got|took)\b",
    re.IGNORECASE,
)
_SOON_DATED = regex(r"[^;:.]{0,30}?[\ue500-\ue5ff]")
_UPON = regex(
    r"(?:(?:^|(?<=[,;:–] ))(?:on|upon|with|at|by|through)|\bcongratulat\w+ [^;.]{3,50}? on|\b(?:since|after|before|following|thanks to|because of|owing to|despite|until|besides)|\b(?:celebrat\w+|mark(?:s|ed|ing)|anniversary of|welcom\w+|greet\w+|congratulat\w+|hail\w*|lead(?:s|ing)? to|led to|years? of)|[\ue500-\ue5ff][:,–—-]?) (?:the |its |their )?(?:[\w\ue000-\ue1ff'’-]+ ){0,3}$",
    re.IGNORECASE,
)
_CAME = regex(
    r"(?: \([^()]{1,40}\))?,? (?:which )?(?:had |has |have )?(?:finally |only |then |also |at last |duly )*(?:c[ao]me|took|takes|brought|brings|made|makes|meant|ended|changed|changes|opened|gave|gives|put|puts|allowed|dates?|helped|boosted|raised|forced|oblige[sd]|led|followed|follows|was (?:completed|achieved|granted|followed|delayed|celebrated|confirmed|approved|ratified|crowned|sealed|accepted|greeted)|went|proved|strengthened|altered|turned)\b",
    re.IGNORECASE,
)
_SPOKEN_OF = regex(
    r"[^;:.,]{0,20}? (?:was|is|were|are|remain(?:s|ed)?) (?:not )?(?:the (?:one |only |main |chief )*(?:subject|topic|issue|question|point)|on (?:the|its|their) agenda|(?:out of|in) (?:the )?question|discussed|debated|ruled out|off the table|rejected|opposed|an? (?:goal|aim|dream|hope|issue|question))\b",
    re.IGNORECASE,
)
