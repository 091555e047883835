"""Which way money goes on a page: from the sums read for sure, and from what it says of aid without a sum."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.finance.sum_sides import GIFTS
from extract.constructions.parties import home
from extract.gazetteer.lands import issuer
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.constructions.finance.sum_clause import Sum
    from extract.document import Entity

Way = tuple["Entity", "Entity"]
_SURE, _MOST = 0.7, 0.75  # certainty of a sum that counts; the share of all that go one way
_SUM, _WORD = 2, 1  # votes
_STATE, _GIFT = (
    "[\ue000-\ue0ff]",
    (
        r"(?:(?:development|technical|economic|financial|humanitarian|emergency|food|budget|grant|official|bilateral|soft|concessional|generous|large|massive|new|first|yen) ){0,2}"
        r"(?:aid|assistance|grants?|gifts?|donations?|donors?|ODA|development co-?operation|development policy|development agency)\b(?! (?:package|workers?|convoy)? ?(?:from|by)\b)"
    ),
)
_GIVER = regex(
    rf"(?P<who>[\ue100-\ue1ff]) (?:{_GIFT}|(?:soft |concessional |yen |state |export )?(?:loans?|credits?)\b(?! from\b))"
    rf"|(?P<whose>{_STATE})['’]s? {_GIFT}"
    rf"|\b(?:aid|assistance|grants?|gifts?|donations?|loans?|credits?|development assistance|budget support) from (?:the )?(?P<origin>{_STATE})"
    rf"|(?P<donor>{_STATE})(?: [a-z]+){{0,3}}(?: {_STATE}[^;:.,\ue000-\ue0ff]{{0,40}} and)?(?:,| also| now| still)* (?:is|was|remains?|remained|became|has been|had been|has become)\b[^;:.\ue000-\ue0ff]{{0,50}} (?:donors?|creditor|benefactor|paymaster|main financier|lender)\b"
    rf"|(?P<giver>{_STATE}) (?:(?:has|had|have|also|first|then|long|since|regularly|largely) ){{0,3}}(?:assisted|financed|funded|subsidi[sz]ed|donated|bailed out|helped(?= [\ue000-\ue0ff]| (?:its|the) neighbou?r))\b"
    rf"|\bpartner country of (?P<policy>[\ue000-\ue1ff])",
    re.IGNORECASE,
)
_TAKER = regex(
    rf"\b(?:recipients?|beneficiar(?:y|ies)) of (?P<of>[\ue100-\ue1ff]) "
    rf"|(?P<taker>{_STATE}) (?:(?:has|had|have|also|first|then|long) ){{0,2}}(?:received|receives|obtained|benefited from|gets|got) [^;:.\ue000-\ue0ff]{{0,40}}\b(?:aid|assistance|support|grants?|loans?|credits?)\b"
)
_GIVES = frozenset({"of"})  # groups of `_TAKER` that name the giver


def direction(document: Annotated, found: Iterable[tuple[Sentence, Sum]]) -> Way | None:
    """Between which two states money goes in this document, where it goes one way: who provides, who receives."""
    ways: Counter[Way] = Counter()
    for sentence, one in found:
        if one.kind not in {*GIFTS, "debt"} or one.certainty < _SURE:
            continue
        sides = [s for side in (one.provider, one.recipient) for s in sentence.scope.pair if s.key == _home(side)]
        if len(sides) == len(set(sides)) == len(sentence.scope.pair) == len(("one", "other")):
            ways[sides[0], sides[1]] += _SUM
    for block in document.blocks:
        for sentence in block:
            ways.update(dict.fromkeys(_said(sentence), _WORD))
    way, count = next(iter(ways.most_common(1)), (None, 0))
    return way if way is not None and count >= _MOST * ways.total() else None


def _said(sentence: Sentence) -> Iterator[Way]:
    """The ways that a sentence tells without a sum: "Japanese aid", "assistance to Peru", "Norway is a donor"."""
    pair = sentence.scope.pair
    if len(pair) != len(("one", "other")):
        return
    for pattern, gives in ((_GIVER, True), (_TAKER, False)):
        for match in pattern.finditer(sentence.text):
            group = match.lastgroup or ""
            mention = sentence.at(match.start(group))
            known = as_state(mention) if mention is not None and mention.kind in {Kind.STATE, Kind.DEMONYM} else None
            if known is None or known not in pair or (not gives and _of_others(sentence)):
                continue
            beside = pair[1] if known == pair[0] else pair[0]
            yield (known, beside) if gives or group in _GIVES else (beside, known)


def _of_others(sentence: Sentence) -> bool:
    """Whether a sentence names a body or a third state, from which the aid may come that another receives."""
    pair = sentence.scope.pair
    acting = [m for m in sentence.mentions if m.kind in {Kind.STATE, Kind.DEMONYM, Kind.ORGANIZATION}]
    return any(m.kind is Kind.ORGANIZATION or any(e not in pair for e in m.entities) for m in acting)


def of_currency(sentence: Sentence, index: int) -> Way | None:
    """Who gives a sum in the money of one state of the pair: that state; none for money that the world pays in."""
    pair, mention = sentence.scope.pair, sentence.at(index)
    if len(pair) != len(("one", "other")) or mention is None or mention.amount is None:
        return None
    giver = next((s for s in pair if s.key == issuer(mention.amount.currency)), None)
    return (giver, pair[1] if giver == pair[0] else pair[0]) if giver is not None else None


def _home(actor: Entity | None) -> str:
    return home(actor) if actor is not None else ""
