"""Whether an office is told of somebody's kin or company: "X's father had been ambassador", "the uncle of X was elected premier"."""

from __future__ import annotations

import re

from extract.regex import regex

_KIN = (
    r"(?:(?:grand|step|half-)?(?:father|mother|brother|sister|son|daughter)s?(?:-in-law)?|parents?|wife|husband|widow(?:er)?|spouse|partner|"
    r"uncle|aunt|nephew|niece|cousin|ancestor|predecessor|successor|deputy|boss|mentor|rival|opponent|aide|assistant|adviser|colleague|"
    r"counterpart|friend|ally|lawyer|teacher)"
)
_ANOTHER = regex(
    r"(?:^['’]s?|\bwhose|(?:^|[,;:] |\b(?:and|but|that|as|while|when|where|because|since|after|before|until|though|although) )(?:his|her|their))"
    rf" (?:[\w-]+ ){{0,3}}?{_KIN}\b(?! (?:as|and)\b)[^,;]*$",
    re.IGNORECASE,
)
_OF = regex(
    rf"(?P<apposed>, )?\b(?:(?:the|an?) (?:[\w-]+ ){{0,3}}?)?{_KIN} (?:of|to)(?: [\w.-]+){{0,3}} ?$", re.IGNORECASE
)


def told_of_kin(front: str, gap: str) -> bool:
    """Whether what follows is said of another than the person between `front` and `gap`, who is only named as that one's kin."""
    return bool(_ANOTHER.search(gap) or (_OF.search(front) and not gap.startswith(",")))


def is_apposed_kin(front: str, gap: str) -> bool:
    """Whether the person between `front` and `gap` only tells whose kin somebody is: "X, the son **of Y**, was elected"."""
    named = _OF.search(front)
    return named is not None and named["apposed"] is not None and gap.startswith(",")


def is_superior(front: str, behind: str) -> bool:
    """Whether it is only under somebody that another served: "Juan Ríos, who served **under Ana Sol** as minister"."""
    return behind.startswith(" as ") and _UNDER.search(front) is not None


_UNDER = regex(r"\bunder (?:[\w'’-]+ ){0,3}$")
