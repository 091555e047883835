"""Sums that a row allots: "for Mali (11 million), Niger (5 million)", "18 million will go to Mali, 4 million to Malawi".

Who gives is told by the clause or, as aid is announced first and shared out afterwards, by the sentences before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.finance.sum_clause import Sum, date_of
from extract.document import BlockKind
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_STATE, _MONEY = "[\ue000-\ue0ff]", "[\ue600-\ue6ff]"
_AID = regex(
    r"\b(?:aid|assistance|humanitarian|funds?|funding|grants?|support|help|relief|package|donat\w+|allocat\w+|allot\w+|disburs\w+)\b",
    re.IGNORECASE,
)
_NO_AID = regex(
    r"\b(?:trade|turnover|exports?|imports?|invest\w+|sales|debts?|owe[sd]?|GDP|loans?|credits?|budgets?|refugees|fine[sd]?)\b",
    re.IGNORECASE,
)
# Each state with its sum in brackets behind it.
_BESIDE = rf"{_STATE} \((?:about |some |nearly |over )?{_MONEY}\)"
_IN_BRACKETS = regex(rf"{_BESIDE}(?:(?:, and|,| and) (?:the |to |for |in )?{_BESIDE})+")
# Each sum with the state that it goes to.
_GOES = r"(?: (?:will be|was|were|has been|have been|is|are|is to be|are to be) (?:allocated|allotted|given|granted|earmarked|set aside|provided|disbursed|directed|distributed|channelled)| (?:will go|went|goes|go))"
_TO_EACH = regex(
    rf"{_MONEY}{_GOES}? (?:to|for) (?:the )?{_STATE}(?:(?:, and|,|;| and) {_MONEY}{_GOES}? (?:to|for) (?:the )?{_STATE})+"
)
_AHEAD = regex(r"\b(?:will|to be|shall|plans?|proposed?|intends?)\b")
_PAIR = regex(
    rf"(?P<one>{_STATE}) \([^()]*?(?P<sum>{_MONEY})\)|(?P<sum2>{_MONEY})[^\ue000-\ue0ff\ue600-\ue6ff]*?(?P<two>{_STATE})"
)


@dataclass(frozen=True, slots=True)
class Giver:
    """Who was told to give aid, in the last sentence that did."""

    who: Entity | None = None

    def after(self, sentence: Sentence) -> Giver:
        """The giver that holds behind a sentence: the one that it tells first, where it speaks of aid; else as before."""
        if sentence.block.kind in {BlockKind.TITLE, BlockKind.HEADING} or not _AID.search(sentence.text):
            return self
        bodies = [m.entity for m in sentence.mentions if m.kind is Kind.ORGANIZATION and m.entity is not None]
        states = [m.entity for m in sentence.mentions if m.kind is Kind.STATE and m.form == "name" and m.entity]
        told = (bodies or states)[:1] if sentence.mentions else []
        return Giver(told[0]) if told else self


def allotted(sentence: Sentence, giver: Giver) -> dict[int, Sum]:
    """The sums of a row, by their index, each for the state that it stands with; none where nobody is known to give."""
    row = _IN_BRACKETS.search(sentence.text) or _TO_EACH.search(sentence.text)
    if row is None or _NO_AID.search(sentence.text) or not (_AID.search(sentence.text) or giver.who):
        return {}
    front = [m.entity for m in sentence.within(0, row.start()) if m.kind is Kind.ORGANIZATION and m.entity is not None]
    who = front[0] if front else giver.who
    asked = _AHEAD.search(sentence.text, 0, row.end()) is not None
    found: dict[int, Sum] = {}
    for pair in _PAIR.finditer(sentence.text, row.start(), row.end()):
        taker = sentence.at(pair.start("one" if pair["one"] else "two"))
        index = pair.start("sum" if pair["one"] else "sum2")
        if taker is not None and taker.entity is not None and who is not None and who != taker.entity:
            date = date_of(sentence, index)
            found[index] = Sum(index, row.start(), row.end(), "aid", who, taker.entity, 0.97, date, asked)
    return found
