"""Those struck who are told only by what they are tied to: "businessmen **close to the government**", "people involved in …".

Without a number or a nation a noun such as "people" tells nobody; with what ties them to a matter it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence

TIED = r"(?:related|linked|tied|close|connected|loyal|allied|affiliated|associated|engaged|involved|implicated|complicit|accused|suspected|responsible|guilty|belonging)"
_CUT = regex(rf" (?:\w+ly )?{TIED}$")
_VAGUE = regex(
    r"(?:(?:range|number|series|host|variety|group|list|string) of )?(?:(?:other|more|further|various|several|many|some|certain|senior|top|new|foreign|prominent|leading) )*"
    r"(?:officials|people|persons|individuals|entities|companies|firms|banks|businessm[ae]n|businesses|organi[sz]ations|groups?|figures|politicians|networks?|vessels|ships|those|anyone|leaders|members|citizens|others)(?: (?:and|or) (?:people|persons|individuals|entities|companies|firms|organi[sz]ations|groups|businessmen))?"
)
_TIE = regex(
    rf"(?: (?:\w+ly )?{TIED})? ?(?<= )(?:to|with|in|of|for) [^,;:.()\"”]{{2,70}}?(?=[,;:.()\"”]|$| (?:over|after|because|since|on|it|which|who|when|while|following|amid|and)\b| ?[\ue500-\ue5ff])"
)
_TIES = regex(rf"\b{TIED}\b")
_BEHIND_TIE = regex(rf"\b{TIED} (?:to|with|in|of|for) (?:[\w'’-]+ ){{0,6}}?(?:the )?$")

# "on *a refinery in* Peru": where a thing stands; but "on the junta in Lima" is on Peru
_BEHIND_PLACE = regex(
    r"\b(?:on|against|upon) (?:(?!(?:regime|government|junta|authorities|rulers?|leadership|administration|coup|state|country)\b)[a-z\ue700-\ue7ff][a-z'’-]*,? ){1,5}(?:in|near) (?:the )?$"
)


def is_vague(words: str) -> bool:
    """Whether words tell nobody: neither a number nor a nation nor a name."""
    return _VAGUE.fullmatch(words) is not None


def described(sentence: Sentence, words: str, end: int) -> tuple[str, int]:
    """Those that `words`, which end at index `end`, tell, with what ties them where they tell nobody, and where that ends."""
    whole = _CUT.sub("", words)
    if not is_vague(whole):
        return whole, end
    start = end - (len(words) - len(whole))
    tie = _TIE.match(sentence.text, start)
    if tie is None or not _TIES.search(tie[0]):
        return whole, end
    return f"{whole} {sentence.words(*tie.span()).strip()}", tie.end()


def stands_behind_tie(sentence: Sentence, start: int, at: int) -> bool:
    """Whether what stands at index `at` only tells what somebody is tied to: "persons responsible for the coup in **Peru**", or where it is."""
    return bool(_BEHIND_TIE.search(sentence.text, start, at) or _BEHIND_PLACE.search(sentence.text, start, at))
