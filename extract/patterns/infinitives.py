"""Acts that only an infinitive or a gerund tells: "has the right *to open*", "on the verge *of opening*" an embassy.

What an infinitive tells is ahead, or never was, unless its verb is one of those that imply it: "managed to open", "the first to
open". So it is for a gerund behind a noun or verb that looks ahead, or one that keeps from it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.patterns.verb_forms import forms
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

# The acts that fact types tell; only what is one of them is read here.
_ACTS = (
    "acquire", "assemble", "become", "borrow", "build", "buy", "cancel", "close", "conclude", "conduct", "construct",
    "create", "deliver", "deploy", "donate", "erect", "establish", "export", "extend", "finance", "forgive", "form",
    "found", "give", "grant", "hold", "import", "impose", "inaugurate", "invest", "join", "launch", "lease", "lend",
    "lift", "open", "pay", "produce", "provide", "purchase", "ratify", "receive", "recognise", "recognize", "repay",
    "resume", "restore", "sell", "send", "set up", "sever", "ship", "sign", "station", "supply", "take part",
    "train", "travel", "upgrade", "visit", "write off",
)  # fmt: skip
_FORMS = [forms(act) for act in _ACTS]


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_PLAIN, _PAST, _ING = (
    _any_of(f) for f in ((v.plain for v in _FORMS), (v.past for v in _FORMS), (v.gerund for v in _FORMS))
)
# The last infinitive or gerund of what governs an act, with no act told as done behind it.
_UNDONE = rf"(?![^;:]*\b(?:{_PAST}|w[ao]s|were|has|have|had)\b)"
_INFINITIVE = regex(
    rf"\bto (?:\w+ly |also |jointly )?(?:{_PLAIN}|(?-i:[a-z]+)(?= an? (?:\w+ )?(?:visit|trip|tour)\b))\b{_UNDONE}",
    re.IGNORECASE,
)
_GERUND = regex(rf"\b(?P<link>of|to|from|against|about|on) (?:{_ING})\b{_UNDONE}", re.IGNORECASE)
# What is then told did happen: "went on to", "was the first to", "helped Peru to", "invited and able to".
_IMPLIED = regex(
    r"(?:\b(?:manag|proceed|continu|help|serv|happen|succeed|contriv)(?:e[sd]?|s|ed|ing)|\b(?:began|begins?|begun|start(?:s|ed)|c[ao]me|comes|go(?:es)? on|went on|gone on|got|lived|used|was able|were able|been able)"
    r"|\b(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|latest|next|only|earliest|few|one|sole|lone)(?: [^;:]{1,60})?|among (?:the|those) [^,;:]{0,30})"
    r"|\b(?:enabl|help|allow|caus|forc|compell|led|leads|push|mov|oblig|persuad|prompt|induc)(?:es|ed|s|ing)?(?: (?:the |its |a )?[^ ,;:]+){1,3}|\b(?:quick|slow|swift|prompt|late|glad|proud|pleased)|\b(?:order|leav|condemn|sentenc)(?:es|ed|s|ing)?(?: (?:the |its |a )?[^ ,;:]+){1,3}|\bleft (?:the )?[\ue000-\ue4ff]|\bhad(?: only)?|\b(?:in|at) (?:the )?[\ue000-\ue2ff]|\b(?:returned|came back|arrived|landed|flew|came|went|travelled|visited|met|there)\b[^,;:]{0,60})(?:,)? $",
    re.IGNORECASE,
)
_LOOKS_AHEAD = regex(
    r"\b(?:verge|point|brink|idea|thought|prospect|possibility|hope|aim|goal|intention|chance|means|option|way|task|question|dream|purpose|spoke|speaks?|spoken|think|thinking|thought|close|commit\w*|devoted|look(?:s|ed|ing)? forward|opposed|prevent\w*|barr?(?:ed|s)|banned|stop(?:s|ped)|kept|keeps|refrain\w*|dissuad\w*|discourag\w*|excluded|prohibit\w*|short|warn\w*|advis\w*|decid\w*(?: not)?|talk\w*|insist\w*)\b[^,;:]{0,40} $",
    re.IGNORECASE,
)


def is_only_ahead(governing: str) -> bool:
    """Whether the words up to the end of what tells an act have it in an infinitive or a gerund that does not imply it."""
    for told in _INFINITIVE.finditer(governing):
        if not _IMPLIED.search(governing, 0, told.start()):
            return True
    return any(_LOOKS_AHEAD.search(governing, 0, told.start()) for told in _GERUND.finditer(governing))
