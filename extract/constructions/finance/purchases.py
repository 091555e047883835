"""What a sum of money bought: a company or a share of it, goods, a thing that another paid for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.constructions.arms.arsenal import find_arms
from extract.constructions.finance.sum_clause import MONEY, NEAR, Clause, Sum, date_of
from extract.constructions.parties import NAME, actor, at, complement, topic
from extract.document import Entity, EntityKind
from extract.regex import regex
from extract.slug import slug

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence

_ARMS = regex(
    r"\b(?:arms|weapons?|missiles?|fighters?|jets?|tanks?|rifles?|(?:anti-aircraft |machine )?guns?|howitzers?|helicopters?|F-\d+s?|warships?|frigates?|submarines?|drones?|bombers?|munitions|artillery|military (?:equipment|hardware|aircraft))\b",
    re.IGNORECASE,
)
_STAKE = regex(
    rf"(?:[\ue800-\ue8ff](?: (?:stake|share|interest|holding|of the shares))? (?:of|in)|(?:stake|share|shares|interest|holding|control) (?:of|in)) (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<of>[\ue400-\ue4ff]|{NAME}(?: [\ue000-\ue0ff])?)",
    re.IGNORECASE,
)
_COMPANY = regex(
    rf"(?:^|[ ,])(?:and |then |the |a |an |its )*(?:[a-z-]+ ){{0,3}}?(?P<of>[\ue400-\ue4ff]|{NAME})(?=,? (?:in|for|from|at|on|outright|and)\b|,? ?[(\ue500-\ue5ff]|, )"
)
_MAKER = regex(rf"(?P<of>[\ue100-\ue1ff\ue400-\ue4ff]|{NAME})(?:-(?:made|built))? (?=[a-z])")
_COUNTED = regex(r" (?:about |some |over |the |a further |another )*(?:[\ue700-\ue7ff]|more\b|several\b|dozens\b|\d)")
_FUNDED = regex(r"\b(?:financed|funded|paid for|donated|gifted|covered)(?: \w+)? by ")
_AT_EXPENSE = regex(
    r"\b(?:at the (?:expense|cost)|(?:with|from|by|out of) (?:the )?(?:[a-z-]+ ){0,2}(?:means|funds|money|resources|assistance|help|aid)) (?:of|from|by) (?:the )?(?P<who>[\ue000-\ue0ff\ue400-\ue4ff])[^;:.()\ue000-\ue9ff]{0,30} \((?:(?:in total|in all|some|about|nearly|over|worth|a total of) )*$",
    re.IGNORECASE,
)
_APPOSED = regex(
    r"\b(?:plant|factory|works|mine|mill|refinery|hotel|brewery|bank|field|farm|company|port|terminal)\b[^;:.]{0,40}, (?:which was )?$"
)
_PRICED = regex(
    r"(?:\bfor|\bat(?: a (?:price|cost) of)?|\bworth|\bvalued at|\() ?(?:a further |another |some |a total of )?$"
)
_BOUGHT_FOR = regex(r"(?:,? (?:in|on) [\ue500-\ue5ff],?)? for (?:(?:the|a|an|some|about|nearly|remaining|other) )*")
_FIRM = regex(
    rf"(?P<of>[\ue400-\ue4ff]|{NAME}(?: [\ue000-\ue0ff])?)(?: (?:mines?|plant|mall|field|refinery|mill|smelter|brewery|bank|group|company|factory|hotel|shipyard|estate|plantation|business|subsidiary|operations)\b)?(?=[,;.]|$| (?:in|on|from|at|of|the|and|by)\b| [\ue500-\ue5ff])"
)
_OTHER_CLAUSE = regex(r", (?:and|while|whose|which|but)\b|[;:]")
_THINGS = 35  # characters in which things bought are named
_BY_WHOM = regex(r" by ")
_NO_OBJECT = regex(r" (?:for|at) ")
_WARES = regex(r"\b(?:goods|products|merchandise|next to nothing|little|everything)\b", re.IGNORECASE)
_SHARES_OF = regex(
    r"(?P<of>[\ue000-\ue4ff])(?:['’]s?)? (?:[\w-]+ ){0,3}?(?:shares?|stakes?|holding|interest|half|control|part)\b[^,;:]{0,60}$|"
    r"\b(?:shares?|stakes?|half|part|rest)\b of what (?P<had>[\ue000-\ue4ff]) [^,;:]{0,40}$"
)
_THING = regex(
    r"(?:^|[;:.] |, and )(?:the )?(?P<words>(?-i:[A-Z])[^,;:()\ue000-\ue9ff]{2,50}?) (?:was|were|has been|had been|is)\b[^,;:]{0,20}$"
)


def funded(sentence: Sentence, index: int, last: int) -> Sum | None:
    """A thing of that price that another pays for: "The 40 million bridge was financed by Japan"."""
    by = _FUNDED.search(sentence.text, index + 1, min(last, index + 100))
    giver = complement(sentence, by.start(), last, "by") if by else None
    if by is None or giver is None:
        return None
    doing = topic(sentence, index)
    if doing is not None and doing.kind is EntityKind.ORGANIZATION and doing != giver:
        return Sum(index, index, by.end(), "payment", giver, doing, 0.75, date_of(sentence, index))  # for its work
    return Sum(index, index, by.end(), "aid", giver, None, 0.7, date_of(sentence, index))


def at_expense(sentence: Sentence, index: int) -> Sum | None:
    """A price in brackets behind at whose expense it is: "built with means of the Japanese side (2 million yen)"."""
    told = _AT_EXPENSE.search(sentence.text, 0, index)
    giver = actor(sentence.at(told.start("who"))) if told else None
    if told is None or giver is None:
        return None
    return Sum(index, told.start(), index + 1, "aid", giver, None, 0.8, date_of(sentence, index))


def deal(clause: Clause, verb: re.Match[str]) -> Sum | None:
    """A thing bought or sold for an amount: a company is an investment in it, goods are a payment to the seller."""
    sentence, text, index = clause.sentence, clause.text, clause.index
    if not _PRICED.search(text, verb.end(), index) or _arms(
        sentence, clause.first if clause.passive else verb.start(), clause.last
    ):
        return None  # arms are told as such, with their price
    if not clause.passive and (_NO_OBJECT.match(text, verb.end()) or _WARES.search(text, verb.end(), index)):
        return None  # "sold for 2 million, bought for 3": trade
    acting = clause.acting
    if clause.do == "sell":
        buyer = complement(sentence, verb.end(), index, "to") or at(sentence, verb.end() + 1, index)
        shares = _SHARES_OF.search(text, clause.first, verb.start())
        whose = actor(sentence.at(shares.start("of" if shares["of"] else "had"))) if shares and clause.passive else None
        seller = whose if clause.passive or buyer == acting else acting
        seller = seller if seller != buyer else None
        return clause.sum("payment", buyer, seller, 0.75) if buyer else None
    if clause.passive:
        agent = complement(sentence, verb.end(), clause.last, "by")
        if agent is None:
            return None  # who bought it is not told
        thing = _THING.search(text, clause.first, verb.start())
        words = sentence.words(*thing.span("words")) if thing else ""
        held_by = Entity(EntityKind.ORGANIZATION, slug(words), words) if words else acting
        if agent is not None and held_by is not None and agent != held_by:
            return clause.sum("investment", agent, held_by, 0.8)
        if acting is None and _APPOSED.search(text, clause.first, verb.start()):
            return clause.sum("investment", agent, None, 0.8)  # "the plant at Lima, bought by the firm for 2 million"
        acting = agent
    other = _OTHER_CLAUSE.search(text, index + 1)
    behind = min(clause.last, index + NEAR, other.start() if other else len(text))
    held = _STAKE.search(text, verb.end(), index) or _STAKE.search(text, index + 1, behind)
    if held and not MONEY.search(text, index + 1, max(held.start(), index + 1)):
        return _stake(clause, held)
    seller = complement(sentence, verb.end(), index, "from")
    counted = _COUNTED.match(text, verb.end(), index)
    companies = [] if counted or seller else list(_COMPANY.finditer(text, verb.end(), index))
    companies = [m for m in companies if not _BY_WHOM.search(m.group())]
    companies = [] if clause.passive and acting is not None else companies  # "bought by the firm for 2 million"
    if companies:
        target = at(sentence, companies[-1].start("of"), index)
        return clause.sum("investment", acting, target, 0.85) if target != acting else None
    return _goods(clause, verb, acting, seller)


def _goods(clause: Clause, verb: re.Match[str], acting: Entity | None, seller: Entity | None) -> Sum | None:
    """Goods bought for the amount, paid to the seller or the maker; None between states: that is trade."""
    sentence, text, index = clause.sentence, clause.text, clause.index
    makers = (at(sentence, m.start("of"), m.end()) for m in _MAKER.finditer(text, verb.end(), index))
    seller = seller or next((m for m in makers if m is not None), None)
    if acting is not None and acting.kind is EntityKind.STATE and (seller is None or seller.kind is EntityKind.STATE):
        return None
    return clause.sum("payment", acting, seller, 0.75)


def _arms(sentence: Sentence, start: int, end: int) -> bool:
    """Whether what is bought is arms: a class of them, or a model where the talk is of forces."""
    if _ARMS.search(sentence.words(start, end)):
        return True
    return any(start <= found.start < end and not found.doubtful for found in find_arms(sentence))


def _stake(clause: Clause, held: re.Match[str]) -> Sum | None:
    """A share of a company, bought for the amount."""
    acting, target = clause.acting, at(clause.sentence, held.start("of"), held.end())
    if target is not None and held.re == _FIRM and (words := held.group()[len(held["of"]) :]):
        name = clause.sentence.words(held.start("of"), held.end())
        target = Entity(EntityKind.ORGANIZATION, slug(name), name, target.state) if words.strip() else target
    return clause.sum("investment", acting, target, 0.88) if acting and target != acting else None


def is_for_arms(clause: Clause) -> bool:
    """Whether arms were paid for with the amount: they are told as such, with their price."""
    bought = _BOUGHT_FOR.match(clause.text, clause.index + 1, clause.last) if clause.do == "pay" else None
    if bought is None:
        return False
    things = clause.sentence.words(bought.end() - 1, min(clause.last, bought.end() + _THINGS))
    return _ARMS.search(things) is not None


def paid_for(clause: Clause) -> Sum | None:
    """A company or a share of it that the amount was paid for: "paid 2 million for a third of the bank"."""
    text = clause.text
    bought = _BOUGHT_FOR.match(text, clause.index + 1, clause.last) if clause.do in {"pay", "invest"} else None
    if bought is None:
        return None
    held = _STAKE.match(text, bought.end(), clause.last)
    held = held or (None if clause.kind else _FIRM.match(text, bought.end(), clause.last))
    return _stake(clause, held) if held else None
