"""How a transfer of arms is told: as `realis` judges, and by what is denied, refused, doubted, stopped or still awaited."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.constructions.arms.sides import INSTEAD
from extract.constructions.arms.transfer_grammar import WROTE
from extract.patterns.realis import clause, realis
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.constructions.arms.arsenal import Arms
    from extract.constructions.arms.transfer import Transfer

# What was refused was neither transferred nor is it planned.
_REFUSED = regex(
    r"\b(?:turn(?:s|ed|ing) down|refus(?:es?|ed|ing|al)|reject(?:s|ed|ing|ion)(?! (?:the |all |these |such )?(?:reports?|claims?|rumou?rs?|allegations?|suggestions?))|declin(?:es?|ed|ing)|decided against|ruled out|passed over|dropped plans)\b",
    re.IGNORECASE,
)
_NOT = regex(r" (?:was|were|is|are|has|have|had|did|do) (?:not|never|no)\b", re.IGNORECASE)
_DENIED = regex(
    r"\b(?:report|reports|rumou?rs?|claims?|talk|sale|transfer|shipment|delivery|supply) of\b[^;.]*\b(?:(?:was|were|has been|have been) (?:\w+ly )?(?:denied|dismissed|rejected)|(?:is|are|was|were) (?:false|untrue|unfounded))\b|"
    r"\bno (?:such )?(?:transfers?|shipments?|sales?|deliver(?:y|ies)|exports?)\b[^;.]*\b(?:recorded|known|registered|reported|place)\b|"
    r"\b(?:reports?|claims?|rumou?rs?|allegations?|suggestions?) that\b[^;.]*\b(?:was|were|have been|has been) (?:\w+ly )?(?:denied|dismissed|rejected)\b",
    re.IGNORECASE,
)
_AWAITED = regex(
    r"\b(?:deliver(?:y|ies) (?:is|are|was|were) (?:due|expected|scheduled|to be|to|planned)|(?:had|has|have) (?:not|yet to) (?:yet )?be(?:en)? delivered|not (?:yet )?delivered|never delivered|(?:due )?for delivery (?:by|in|from|from late|until)|awaiting delivery|"
    r"deliver(?:y|ies) (?:will|should|begins?|starts?|starting|beginning|expected|due|planned|scheduled)|to be (?:delivered|handed over|supplied) (?:by|from|between|before|until|over|in|on))\b|"
    r"(?:, |[(–] ?)(?:all of )?(?:which|that|these|they) (?:(?:are|is) (?:(?:still|now|only|currently|all) )*(?:to be |due |expected |scheduled |set |meant )|(?:will|should) )(?:(?:to |be )*)(?:deliver|hand|suppl|arriv|come|reach|enter|follow)",
    re.IGNORECASE,
)
_UNDONE = regex(
    r"\b(?:fell through|collapsed|came to nothing|was blocked|were blocked|vetoed|abandoned|rejected|turned down|discuss\w*|hoping|talks|coming|negotiat\w*|interest(?:ed)? in|intention|intercepted|seized|offer\w*|in vain|without success|tried to|trying to|attempt\w* to|failed|explor\w*|bid|tender|sought|refused|contemplat\w*|foresee\w*|consider\w*|(?:scrapp|shelv|ax)ed (?:an?|its|the|plans|this|that))\b",
    re.IGNORECASE,
)
_STOPPED = regex(
    r"\b(?:fell through|collapsed|came to nothing|blocked|vetoed|abandoned|rejected|turned down|cancell?ed|refused|intercepted|seized|without success|in vain)\b",
    re.IGNORECASE,
)
_DOUBTED = regex(
    r"\b(?P<false>has no basis|have no basis|(?:is|are|was|were) (?:false|untrue|baseless|unfounded|fabricat\w+|without foundation)|(?:do|does) not correspond to)\b|\b(?:as|mere|pure) (?:speculation|rumou?rs?|a fabrication|fantasy|propaganda)\b",
    re.IGNORECASE,
)
# "That Peru sold it tanks was claimed by Chile and never proved"
_CONTESTED = regex(
    r"[^;:.]{0,120}?(?:(?<!\bit)(?<!\bIt) (?:is|are|was|were|has been|have been) (?:\w+ly )?(?:alleged|claimed|asserted|suspected|rumou?red)\b(?! (?:that|to)\b)|\b(?:never|not|neither) (?:been )?(?:proved|proven|confirmed|substantiated|corroborated)\b)"
)
_NO_ARMS = regex(r"(?:^|[ (])[Nn]o (?:such )?$")
_REPORTED = regex(r"\breport(?:s|ed)? (?:that|the)\b|\bwrote that\b", re.IGNORECASE)
STOP = regex(r"[;:]|\. ")


def denied(sentence: Sentence, found: Arms) -> bool:
    """Whether the stretch between semicolons tells that the transfer was denied or that none took place."""
    text = sentence.text
    first = max((m.end() for m in STOP.finditer(text, 0, found.start)), default=0)
    until = STOP.search(text, found.end)
    last = until.start() if until else len(text)
    return bool(_DENIED.search(text, first, last))


def negated(sentence: Sentence, found: Arms) -> bool:
    """Whether a plain "not" or "never" governs the arms, and no report of them is denied."""
    no = (
        _NOT.match(sentence.text, found.end)
        or _NO_ARMS.search(sentence.text, 0, found.start)
        or realis(sentence, found.start, found.end) is Realis.DENIED
    )
    return bool(no) and not denied(sentence, found)


def refused(sentence: Sentence, found: Arms, how: Transfer) -> bool:
    """Whether the clause tells that the arms were refused, by who was to sell them or by who was to have them."""
    first, last = clause(sentence, min(how.start, found.start), max(how.end, found.end))
    no = _REFUSED.search(sentence.text, first, last)
    return no is not None and not INSTEAD.search(sentence.text, no.end(), last)


# "a deal for four radars, which were delivered in 2021": what was ordered has come
_CAME = regex(
    r"[^;:.\ue600-\ue9ff]{0,40}?(?:, (?:all of )?which|, (?:but|and) (?:they|these)|, all of them|,| \(|,? that)(?: (?:were|was|have been|had been|has been))?"
    r"(?: (?:all|duly|since|then|only|finally|\w+ly))? (?<!be )(?:delivered|handed over|received|commissioned)(?: (?:in|on|between|from) |,? ?[\ue500-\ue5ff])"
)


def told_of_arms(sentence: Sentence, found: Arms, how: Transfer, start: int, end: int) -> Realis:
    """How a transfer of these arms, governed by what stands at `start`–`end`, is told."""
    told = Realis.DENIED if denied(sentence, found) else how.realis or told_of_transfer(sentence, start, end)
    if told is Realis.PLANNED and _CAME.match(sentence.text, found.end):
        return Realis.HAPPENED
    if told is Realis.HAPPENED and (doubt := _DOUBTED.search(sentence.text, end)):
        return Realis.DENIED if doubt["false"] else Realis.ALLEGED
    return told


def told_of_transfer(sentence: Sentence, start: int, end: int) -> Realis:
    """How the transfer told at `start`–`end` is told."""
    text = sentence.text
    how = realis(sentence, start, end)
    first, last = clause(sentence, start, end)
    if how is Realis.HAPPENED and _AWAITED.search(text, end):
        return Realis.PLANNED
    instead = INSTEAD.search(text, first, last)
    first = instead.end() if instead and instead.end() <= end else first
    comma = text.find(", ", end, last)
    undone = _UNDONE.search(text, first, comma if comma > 0 else last) or (
        comma > 0 and _STOPPED.search(text, comma, last)
    )
    if how is Realis.HAPPENED and undone:
        return Realis.PLANNED
    return (
        Realis.ALLEGED
        if how is Realis.HAPPENED
        and (_REPORTED.search(text, 0, start) or WROTE.search(text, 0, start) or _CONTESTED.match(text, end))
        else how
    )
