"""One sum of money and what governs it: the verb, the noun beside it, and the sides that the clause tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.constructions.finance.payment_words import (
    BORROWED,
    INVESTORS,
    NOT_FINANCE,
    NOUN,
    NOUN_AFTER,
    PASSIVE,
    VERB,
    default_kind,
)
from extract.constructions.finance.purchases import at_expense, deal, funded, is_for_arms, paid_for
from extract.constructions.finance.sum_clause import CONVERSION, MONEY, NEAR, Clause, Sum
from extract.constructions.finance.sum_parties import complements, parties_of
from extract.constructions.parties import actor
from extract.constructions.sides import subject_sides
from extract.document import Entity, EntityKind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.sentence import Sentence

_VALUED = regex(
    r"(?:^ (?:agreement|accord|contract|deal|facility)s?(?: (?:with|between) [^;:.]{1,80}?)? for(?: some| about)?|\b(?:of|worth|valued at|total?ling|totall?ed|amounts? to|amounting to|amounted to|at|was|were|is|among them|amongst them|of which|including|reach\w*|c[ao]mes? to|stood at|stands at|exceed\w*|(?:rose|risen|grew|grown|climbed|swollen|swelled|mounted|soared|fell|fallen|dropped|shrank|shrunk|increased) to|added up to|adds? up to|summed to|(?:is |was |are |were )?(?:reckoned|estimated|assessed|put) at|equal to|equall?ed|i\.e\.,?|to the (?:tune|value|amount) of|(?:to|for|with) an? (?:total|sum|value) of|in the amount of|with|estimated at|put at|costing|priced at)"
    r"|[:(–,])[\s,]*(?:or |that is |a further |another |an additional |a total of |the sum of |some |the )?$",
    re.IGNORECASE,
)
# "a grant of", "Peruvian offers": nouns that look like verbs
_NOUNLIKE = regex(
    r"(?:grant|offer|award|transfer|advance|present|pledge|promise|loan|fund|purchase|issue|release|request|draw|win|raise)s?",
    re.IGNORECASE,
)
_AS_NOUN = regex(
    r"(?:\b(?:an?|the|of|its|their|his|our|another|further|new|first|second|soft|cash|emergency|budget|in|and|with|by|for|under|from|development|investment|loan|credit|aid|[a-z]+-[a-z]+|\w+ial|\w+ic|\w+ary)|[\ue100-\ue1ff]|[\ue000-\ue4ff]['’]s?|[\ue700-\ue7ff]) $|(?:^|[;:] )$",
    re.IGNORECASE,
)
_RESPECTIVELY = regex(r"[^;.]{0,40}?\brespectively\b")
_DEALT = regex(
    r" (?!(?:under|by|on|in|through|as|after|following) )(?:[a-z-]+ ){0,2}?(?:contracts?|deals?|orders?|tenders?|agreements?|memorand\w+)\b",
    re.IGNORECASE,
)
_NAMELESS = regex(
    r"[^;:.!?]{0,40}? for (?:the )?(?:[a-z-]+ ){0,2}(?:exporters|importers)\b|[^;:.!?]{0,40}? to (?:the )?(?:[\w-]+ |[\ue700-\ue7ff] ){0,3}?(?:compan(?:y|ies)|firms|builders|organi[sz]ations|banks|states|countries|businesses|groups|associations|owners|exporters|importers|officials|smallholders|farmers|refugees|victims|students|producers|movements|rebels|neighbou?rs|guerrillas|militias|fighters|allies)\b",
    re.IGNORECASE,
)
_TO_SOME = regex(r" (?:the|its|their|some|local) (?:[a-z-]+ ){0,2}[a-z]+(?:s|men|people)(?: some| about| over)? ")
# "paid officials 2 million": to nobody in particular, who need be of neither side
_TO_ANYBODY = regex(
    r"^ (?:(?:off|out|the|its|their|some|local|several|senior|customs|tax|government|port|state) )*"
    r"(?:officials?|officers?|inspectors?|politicians?|ministers?|judges?|clerks?|police(?:men|man)?|agents?|middlem[ae]n|intermediar(?:y|ies)|brokers?|lobbyists?|consultants?|lawyers?|advisers?|villagers?|families|relatives|victims|workers|employees|staff|owners|landowners|chiefs)"
    r" (?:(?:some|about|over|nearly|up to|more than|a total of|another) )?$"
)
_TO_FIRMS = regex(
    r"[^;:.!?]{0,40}? (?:to|for) (?:the )?(?:[a-z-]+ ){0,2}?[\ue100-\ue1ff] (?:[a-z-]+ ){0,2}?(?:companies|firms|businesses|investors|exporters|importers|contractors|clients|customers|buyers|suppliers|shareholders)\b"
)
_HELD = regex(r"\b(?:h[eo]lds?|holding|kept|keeps?) (?:[a-z]+ ){0,2}$")  # "the banks hold deposits of 2 million"
_COSTING = regex(
    r"\b(?:at a cost of|at the cost of|costing|investing|worth|(?:with|for) (?:some |about |around )?|an investment of|to the tune of)(?: (?:some|about|around|over|nearly))? $",
    re.IGNORECASE,
)
_DIRECT = regex(
    r"(?: [^\s,;:()]+){0,9}(?:, (?:in all|in total|all told|altogether|so far|to date|over the years|in [\ue500-\ue5ff]|on [\ue500-\ue5ff]),(?: [^\s,;:()]+){0,3})? "
)
_ISSUED = regex(r"(?P<by>[\ue000-\ue1ff\ue400-\ue4ff])(?:['’]s)? (?:[a-z-]+ )?(?:euro)?bonds? [^;:.]{0,30}$")
_TUNE = regex(r"\b(?:to the (?:tune|value|amount) of|with|worth|total?ling|at a cost of|for) $")
_PRICED = regex(
    r" to .{2,90} for (?:some |about |around |nearly |over )?$"
)  # "awarded it to Acme for 2 million": a price
_BID = regex(r"\b(?:bid|tender|offer)s? of $")  # "won it with a bid of 2 million"
_COUNT = regex(r"[\ue700-\ue7ff]")
# What investors are yet to put in is no stock.
_AHEAD = regex(
    r"\b(?:are|were|is) to |\b(?:will|would|(?:plan|pledge|promise|intend|undert[ao]ke|undertook|agree|commit)\w* to) ",
    re.IGNORECASE,
)
_IT = regex(r" (?:it|them) ")
# "puts off the payment of 2 million": nobody pays
_DEFERRED = regex(
    r"\b(?:put(?:s|ting)? off|defer(?:s|red|ring)?|postpon(?:es?|ed|ing)|delay(?:s|ed|ing)?|suspend(?:s|ed|ing)?)\b [^;:.,]*$",
    re.IGNORECASE,
)
_CLAUSE = regex(
    r"[;:!?]|, (?:while|whereas|but|although|though)\b|,? and (?=[\ue000-\ue0ff\ue400-\ue4ff] (?!(?:in|for|at|on|of|to|by|from|and)\b|[\ue500-\ue5ff]))",
    re.IGNORECASE,
)
_OPENED = regex(r"[:–] ?(?:some )?$")
_CROWD = regex(
    r"\b(?:donors|creditors|lenders|participants|countries|nations|members|states|governments|investors) (?:(?:have|had|has|also|then|later) )*$",
    re.IGNORECASE,
)
_DRAWN = regex(r"dr(?:ew|aw)", re.IGNORECASE)
_FORMER = regex(
    r"(?<!of )(?<!to )(?<!for )(?<!in )\bthe (?:former|latter)(?= (?:with|by|in|at|had|has|[a-z]+ed|gave|giving|lent|paid|put)\b)",
    re.IGNORECASE,
)
_WITH_IT = regex(r", with (?:the |an? )(?:[a-z-]+ ){0,2}$")
_PARTICIPLE = regex(r"[\w,] $")  # no name as its subject right before it
_TOTALLED = regex(
    r"[\w-]+(?: [\w-]+){0,3} (?:reached|totall?ed|amounted to|came to|rose to|grew to|stood at|exceeded) "
)
# "the bank puts the stock of investment *at* 2 million": an estimate
_PUTS, _AT = regex(r"put", re.IGNORECASE), regex(r"\bat (?:some |about |around |nearly |over )?$")
_FAR = 110  # characters of a clause between an amount and what governs it


def read_sum(sentence: Sentence, index: int, before: Sentence | None = None) -> Sum | None:
    """What governs the amount at `index` of `Sentence.text`; None where it is no money that passes."""
    text = sentence.text
    first = max((m.end() for m in _CLAUSE.finditer(text, 0, index)), default=0)
    last = next((m.start() for m in _CLAUSE.finditer(text, index + 1)), len(text))
    kind, noun = _noun(sentence, index, first)
    verb = _verb(text, index, first, noun=bool(kind))
    if not kind and (verb is None or verb.lastgroup == "build") and (paid := at_expense(sentence, index)) is not None:
        return paid
    if verb is None and not kind:
        return funded(sentence, index, last)
    if verb is not None and kind and _is_apart(text, verb, noun, index):
        verb = None
    clause = Clause(sentence, index, first, last, verb, kind, noun, before)
    if _passes_not(clause) or _FORMER.search(text, first, index):
        return None
    if verb is not None and (bought := paid_for(clause)):
        return bought
    if verb is not None and not kind:
        return _without_noun(clause, verb)
    return _with_noun(clause)


def _is_apart(text: str, verb: re.Match[str], noun: int, index: int) -> bool:
    """Whether a noun behind the verb has a clause of its own: "…, which it gave in May, aid reached 2 million"; "…, with a grant of"."""
    between = text[verb.end() : noun]
    if verb.lastgroup == "give" and PASSIVE.search(text, 0, verb.start()) is None and _WITH_IT.search(between):
        return bool(_PARTICIPLE.search(text, 0, verb.start()))
    return noun > verb.end() and "," in between and _TOTALLED.match(text[noun:index]) is not None


def _passes_not(clause: Clause) -> bool:
    """Whether the verb tells of no money that passes between two: it is kept back, many give it, or arms are paid for."""
    if clause.verb is None:
        return False
    text, first, start = clause.text, clause.first, clause.verb.start()
    if clause.do == "stop" or text.endswith(" each ", first, start) or is_for_arms(clause):
        return True
    return _CROWD.search(text, first, start) is not None and not clause.passive


def _side_unknown(clause: Clause, provider: Entity | None) -> bool:
    """Whether a pronoun that nothing resolves is a side: "it lent", "still owes it": not then the pair's other state."""
    owed_it = clause.do == "owe" and clause.verb is not None and _IT.match(clause.text, clause.verb.end()) is not None
    return provider is None and (clause.unknown or owed_it)


def _with_noun(clause: Clause) -> Sum | None:
    """The amount as that of a noun: "a loan of 2 million"."""
    text, index, last, kind = clause.text, clause.index, clause.last, clause.kind
    provider, recipient, certainty = parties_of(clause)
    provider = _in_turn(clause) or provider
    deferred = kind == "payment" and _DEFERRED.search(text, clause.first, clause.noun)
    if deferred or _side_unknown(clause, provider):
        return None
    if kind in {"loan", "aid"} and (
        _TO_FIRMS.match(text, index + 1, last) or _HELD.search(text, clause.first, clause.noun)
    ):
        return None
    if recipient is None and kind != "debt" and _NAMELESS.match(text, index + 1, last):
        return None
    if kind == "investment" and clause.do == "get" and provider is None:
        return None  # "would draw 2 million of investment": nobody tells from whom
    if kind == "investment" and clause.do in {"", "weak"} and (provider is None or provider.kind is EntityKind.STATE):
        return None  # a stock of investment, told as trade
    if clause.do == "buy" and (issued := _ISSUED.search(text, clause.first, index)):  # who buys bonds lends
        return clause.sum("loan", clause.acting, actor(clause.sentence.at(issued.start("by"))), 0.85)
    if clause.do == "pay" and kind == "loan":
        kind = "payment"  # who pays a loan back gives now
    return clause.sum("debt" if clause.do == "forgive" else kind, provider, recipient, certainty)


def _verb(text: str, index: int, first: int, *, noun: bool) -> re.Match[str] | None:
    """The nearest verb before the amount; a verb that says nothing of who gives needs a noun beside it."""
    found = (v for v in VERB.finditer(text, first, index + NEAR) if v.end() <= index and text[v.end()] != "-")
    found = (v for v in found if not (_PUTS.match(v.group()) and _AT.search(text, v.end(), index)))
    verbs = [v for v in found if not (_NOUNLIKE.fullmatch(v.group()) and _AS_NOUN.search(text, first, v.start()))]
    verb = verbs[-1] if verbs and index - verbs[-1].end() <= _FAR else None
    if verb is not None and verb.lastgroup == "build" and noun:
        verb = next((v for v in reversed(verbs) if v.lastgroup != "build" and index - v.end() <= _FAR), None)
    if verb is not None and verb.lastgroup == "weak" and not noun:
        verb = next((v for v in reversed(verbs) if v.lastgroup != "weak" and index - v.end() <= NEAR), None)
    return verb


def _without_noun(clause: Clause, verb: re.Match[str]) -> Sum | None:
    """The amount as the object or the price of a verb: "donated 2 million", "bought the firm for 2 million"."""
    window = clause.text[verb.end() : clause.index]
    if (
        _DEALT.match(clause.text, clause.index + 1)
        or NOT_FINANCE.search(window)
        or (MONEY.search(window) and clause.do != "buy" and not _RESPECTIVELY.match(clause.text, clause.index + 1))
    ):
        return None
    if clause.do in {"buy", "sell"}:
        return deal(clause, verb)
    if clause.do == "build":
        return _works(clause, window)
    if not (_DIRECT.fullmatch(window) or _TUNE.search(window)) or not default_kind(clause.do):
        return None
    if (clause.do == "give" and _PRICED.search(window)) or (clause.do == "get" and _BID.search(window)):
        return None
    if _DRAWN.match(verb.group()):
        return None  # from taxes, from savings
    stock = clause.do == "invest" and INVESTORS.search(clause.text, clause.first, verb.start())
    if stock and not _AHEAD.search(clause.text, clause.first, verb.start()):
        return None
    default = "loan" if BORROWED.match(verb.group()) else default_kind(clause.do)
    provider, recipient, certainty = parties_of(clause)
    provider = _in_turn(clause) or provider
    if _side_unknown(clause, provider):
        return None
    if recipient is None and (
        _NAMELESS.match(clause.text, clause.index + 1, clause.last)
        or _TO_SOME.fullmatch(window)
        or _TO_ANYBODY.search(window)
    ):
        return None
    return clause.sum(default, provider, recipient, certainty)


def _in_turn(clause: Clause) -> Entity | None:
    """Who gave the amount of several that several gave "respectively", in the same order."""
    text, verb = clause.text, clause.verb
    if verb is None or clause.passive or not _RESPECTIVELY.match(text, clause.index + 1):
        return None
    givers = subject_sides(clause.sentence, 0, verb.start())
    amounts = [m.start() for m in MONEY.finditer(text, verb.end(), clause.last)]
    return (
        actor(givers[amounts.index(clause.index)]) if len(givers) == len(amounts) and clause.index in amounts else None
    )


def _works(clause: Clause, window: str) -> Sum | None:
    """What a firm spends on works of its own: "Acme opened a brewery at a cost of 2 million"."""
    acting = None if clause.passive else clause.acting
    if acting is None or acting.kind is not EntityKind.ORGANIZATION or not _COSTING.search(window):
        return None
    return clause.sum("investment", acting, complements(clause)[1], 0.75)


def _noun(sentence: Sentence, index: int, first: int) -> tuple[str, int]:
    """The kind that a noun beside the amount tells, and where the noun stands; the amount's own place without one."""
    text = sentence.text
    converted = CONVERSION.match(text, index + 1)  # "16 million kroner (1.3 million dollars) of aid"
    begin = converted.end() if converted else index + 1
    after = NOUN_AFTER.match(text[begin : begin + 89])
    if after and not MONEY.search(after.group()):
        return str(after.lastgroup), begin + after.start(str(after.lastgroup))
    return next(_nouns_before(sentence, index, first), ("", index))


def _nouns_before(sentence: Sentence, index: int, first: int) -> Iterator[tuple[str, int]]:
    text = sentence.text

    def linked(end: int) -> bool:
        between = text[end:index]
        valued = _VALUED.search(between)
        return valued is not None and not MONEY.search(between) and not VERB.search(between, 0, valued.start())

    for noun in reversed(list(NOUN.finditer(text, max(first, index - 110), index))[-1:]):
        if linked(noun.end()):  # "a loan of 2 million"
            yield str(noun.lastgroup), noun.start()
    for counted in list(_COUNT.finditer(text, max(first, index - NEAR), index))[-1:]:  # "two loans, of 2 million …"
        mention = sentence.at(counted.start())
        unit = NOUN.search(mention.amount.unit) if mention is not None and mention.amount is not None else None
        if unit and linked(counted.end()):
            yield str(unit.lastgroup), counted.start()
    if opened := _OPENED.search(text, 0, index):  # "Loans come from the bank: 78 million in 2012 …"
        for noun in list(NOUN.finditer(text, max(0, opened.start() - NEAR), opened.start()))[-1:]:
            yield str(noun.lastgroup), noun.start()
