"""One sum of money read from what stands behind it: "the 2 million that Japan lent Peru", "2 million were granted for roads".

Also the sums of a list, which only the heading governs: "Aid" over "1999: 20 million".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.constructions.finance.payment_words import ANNOUNCED, GIVEN, NOT_FINANCE, NOUN, NOUN_AFTER
from extract.constructions.finance.sum_clause import Sum, date_of
from extract.constructions.finance.sum_parties import by_means
from extract.constructions.giving import giver_and_taker
from extract.constructions.lists import announced, is_named_only
from extract.constructions.parties import NAME, actor, at, complement
from extract.document import BlockKind, EntityKind
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence

_HAVE = r"(?:(?:had|has|have|later|also|then|first|since|recently|would|will) ){0,3}"
_RELATIVE = regex(
    rf"(?P<that>,? (?:that|which))?(?: in [\ue500-\ue5ff])? (?:the )?(?:[a-z]+ ){{0,2}}?(?P<who>[\ue000-\ue0ff\ue300-\ue4ff]|{NAME})(?: and (?:the )?(?P<both>[\ue000-\ue0ff\ue400-\ue4ff]))? {_HAVE}(?P<verb>{GIVEN}|{ANNOUNCED})\b"
)
_PASSIVE = regex(
    rf"(?P<gap>[^;:.!?\ue000-\ue4ff\ue600-\ue6ff]{{0,60}}?),? (?P<be>(?:was|were|is|are|has been|have been|had been|to be|will be|being) (?:(?:later|also|then|first|\w+ly|not|since) ){{0,2}})?(?P<verb>{GIVEN}|{ANNOUNCED}|made(?= (?:to|by|towards?)\b))\b",
    re.IGNORECASE,
)
_AND_MORE = regex(r"(?:(?:,|,? and) [\ue600-\ue6ff])+(?= (?:was|were|has been|have been|had been) )")
_FROM = regex(
    r" (?:(?:was|were|is|are) )?(?:c[oa]mes?|came|obtained|received|drawn|borrowed|raised)(?: as [^;,.]{2,30})? from ",
    re.IGNORECASE,
)
# money from somebody, without a verb: "with 2 million from the Union"
_SENT_FROM = regex(
    r"(?: in all| each| more)? (?:came )?from (?:the )?(?P<who>[\ue000-\ue0ff\ue400-\ue4ff])(?! to\b)", re.IGNORECASE
)
_ALONE = regex(
    r"(?:^|: |– |; |\. |, (?:with|and|plus) |\bwith |\bplus )(?:some |about |another |a further )?$", re.IGNORECASE
)
_OF_ANOTHER = regex(r"\b(?:which|whom|whose|where|when) ")  # "on which an accord was signed"
_KEPT = regex(r"deposited|parked", re.IGNORECASE)
_ENTRY_TO = regex(r" (?:to|for|towards?) (?:the )?(?!sale\b|each\b|every\b|\d)(?P<whom>[\w\ue000-\ue4ff])")
_OFFER = regex(r"\b(?:will be|to be)", re.IGNORECASE)
_PROMISED = regex(r"pledged|promised|offered|earmarked|committed", re.IGNORECASE)
_LENT = regex(r"lent|loaned|advanced|rolled over|deposited|parked", re.IGNORECASE)
_OWED = regex(r"owed", re.IGNORECASE)
_FORGIVEN = regex(r"forgiven|written off|waived|cancelled", re.IGNORECASE)
_PAID = regex(r"paid|settled|reimbursed", re.IGNORECASE)
_LEADS = regex(
    r"(?:^|[;:.,–-] |, and |\b(?:and|of which|another|a further|some|about|(?:the )?(?:last|first|remaining|final|next)) |(?<= )[\ue500-\ue5ff],? )(?:an? |the |some |another |a further |about |further )*$",
    re.IGNORECASE,
)
_DEVELOPMENT = regex(
    r"\b(?:development|humanitarian|technical|financial) (?:co-?operation|partnership|support)\b", re.IGNORECASE
)
_FIGURES = regex(
    r"\b(?:trade|turnover|exports?|imports?|GDP|contracts?|deals?|order|budget|revenues?|profits?|market|reserves|population|goods|cost|costing)\b[^;:]{0,60}$",
    re.IGNORECASE,
)
_END = regex(r"[;:.!?\ue600-\ue6ff]|, (?:which|who|while|and|but|whereas)\b")
_LINKED = regex(r"(?: [a-z-]+){0,6}[ ,(:–]*")
_LISTED = regex(r"\s*(?:[\ue500-\ue5ff]|[^:\ue600-\ue6ff]{2,50}:)[^.;\ue600-\ue6ff]{0,60}$")


def read_behind(sentence: Sentence, index: int) -> Sum | None:
    """The amount at `index` of `Sentence.text` with what stands behind it; None where that tells no money that passes."""
    text = sentence.text
    noun = NOUN_AFTER.match(text[index + 1 : index + 90])
    end = index + 1 + (noun.end() if noun else 0)
    kind = str(noun.lastgroup) if noun else _noun_before(text, index)
    return _by_relative(sentence, index, end, kind) or _by_passive(sentence, index, end, kind)


def read_listed(sentence: Sentence, index: int) -> Sum | None:
    """The amount at `index` as one of a list below a heading that tells what it is."""
    lead = announced(sentence, "finance")
    heading = lead.span.of(lead.block.text) if lead is not None else sentence.scope.heading
    listed = _LISTED.match(sentence.text, 0, index) or (lead is not None and is_named_only(sentence))
    if sentence.block.kind not in {BlockKind.ITEM, BlockKind.FIELD} or not listed:
        return None
    noun = next(NOUN.finditer(heading), None)
    kind = str(noun.lastgroup) if noun else "aid" if lead is not None or _DEVELOPMENT.search(heading) else ""
    if kind not in {"aid", "loan"} or NOT_FINANCE.search(sentence.text, 0, index):
        return None
    provider, recipient = giver_and_taker(lead) if lead is not None else (None, None)
    return Sum(index, 0, index + 1, kind, provider, recipient, 0.85, date_of(sentence, index) or sentence.scope.date)


def _noun_before(text: str, index: int) -> str:
    """The kind told by "a loan of 2 million", "the aid, 2 million,"; empty without one."""
    noun = next(reversed(list(NOUN.finditer(text, max(0, index - 70), index))), None)
    linked = noun and _LINKED.fullmatch(text, noun.end(), index)
    return str(noun.lastgroup) if noun and linked else ""


def _kind(kind: str, verb: str) -> str:
    return kind or (
        "loan"
        if _LENT.search(verb)
        else "debt"
        if _OWED.search(verb) or _FORGIVEN.search(verb)
        else "payment"
        if _PAID.search(verb)
        else "investment"
        if verb.casefold() == "invested"
        else "aid"
    )


def _by_relative(sentence: Sentence, index: int, end: int, kind: str) -> Sum | None:
    """By who gave it: "the 2 million (that) Japan lent Peru"."""
    text = sentence.text
    told = _RELATIVE.match(text, end)
    if told is None or (not told["that"] and not text.endswith(("the ", "The "), 0, index)):
        return None
    if _LENT.search(told["verb"]) is None and not kind and re.fullmatch(ANNOUNCED, told["verb"]):
        return None
    who = at(sentence, told.start("who"), told.end("who"))
    if told["both"]:
        other = actor(sentence.at(told.start("both")))
        sides = by_means(who, other) if who is not None and other is not None else None
        return (
            Sum(index, index, told.end(), kind or "aid", *sides, 0.85, date_of(sentence, index), True)
            if sides
            else None
        )
    stop = _stop(text, told.end())
    whom = at(sentence, told.end() + 1, stop) or complement(sentence, told.end(), stop, "to|for|with", names=False)
    if who is None or who == whom:
        return None
    giver, taker = (whom, who) if _OWED.search(told["verb"]) else (who, whom)
    asked = bool(_PROMISED.fullmatch(told["verb"]) or told["verb"] in {"announced", "unveiled"})
    return Sum(index, index, told.end(), _kind(kind, told["verb"]), giver, taker, 0.88, date_of(sentence, index), asked)


def _by_passive(sentence: Sentence, index: int, end: int, kind: str) -> Sum | None:
    """By a passive or a participle: "2 million were granted (by Japan) for roads", "2 million lent by Japan"."""
    text = sentence.text
    if came := _FROM.match(text, end):
        giver = at(sentence, came.end() + (4 if text.startswith("the ", came.end()) else 0), _stop(text, came.end()))
        return (
            Sum(index, index, came.end(), kind or "aid", giver, None, 0.75, date_of(sentence, index)) if giver else None
        )
    if (given := _SENT_FROM.match(text, end)) and _ALONE.search(text, 0, index):
        giver = at(sentence, given.start("who"), _stop(text, given.start("who")))
        plain = giver is not None and kind in {"", "aid", "loan"}
        return (
            Sum(index, index, given.end(), kind or "aid", giver, None, 0.75, date_of(sentence, index))
            if plain
            else None
        )
    several = _AND_MORE.match(text, end)
    told = _PASSIVE.match(text, several.end() if several else end)
    if told is not None and _OF_ANOTHER.search(told["gap"]):
        told = None
    if told is None and kind in {"", "aid"} and (entry := _entry(sentence, index, end)) is not None:
        return entry
    if told is None or _FIGURES.search(text, max(0, index - 80), index):
        return None
    stop = _stop(text, told.end())
    giver = complement(sentence, told.end(), stop, "by")
    if giver is None and not told["be"]:
        return None
    if not kind and (not _LEADS.search(text, 0, index) or re.fullmatch(ANNOUNCED, told["verb"], re.IGNORECASE)):
        return None
    into = "to|into|with|in" if _KEPT.fullmatch(told["verb"]) else "to|into"
    taker = complement(sentence, told.end(), stop, into) or complement(sentence, told.end(), stop, "for", names=False)
    whole = _kind(kind, told["verb"])
    giver, taker = (taker, giver) if _OWED.fullmatch(told["verb"]) else (giver, taker)  # "owed by Peru to Chile"
    if told["verb"].casefold() == "invested" and (giver is None or giver.kind is EntityKind.STATE):
        return None  # a stock, told as trade
    asked = bool(_OFFER.search(told["be"] or "") or _PROMISED.fullmatch(told["verb"]))
    if (
        whole in {"debt", "investment", "payment"}
        and not _FORGIVEN.search(told["verb"])
        and giver is None
        and (taker is None or whole != "payment")
    ):
        return None
    start = index if told["be"] else told.start("verb")
    return Sum(
        index,
        min(index, start),
        told.end(),
        whole,
        giver,
        taker if taker != giver else None,
        0.85,
        date_of(sentence, index),
        asked,
    )


def _stop(text: str, start: int) -> int:
    """Where the clause of a verb ends."""
    found = _END.search(text, start)
    return found.start() if found else len(text)


def _entry(sentence: Sentence, index: int, end: int) -> Sum | None:
    """What an entry of a chronology or list gives to somebody: "2015: Floods. 25 million to the Red Cross"."""
    text = sentence.text
    listed = sentence.block.kind is BlockKind.ITEM or sentence.scope.dated_by == "entry"
    goes = _ENTRY_TO.match(text, end) if listed and _ALONE.search(text, 0, index) else None
    if goes is None or _FIGURES.search(text, 0, index):
        return None
    whom = at(sentence, goes.start("whom"), _stop(text, end))
    sure = sentence.at(goes.start("whom")) is not None or (whom is not None and " " in whom.name)
    return Sum(index, index, index + 1, "aid", None, whom if sure else None, 0.75, date_of(sentence, index))
