"""Forces that a state uses at home: "the government sent in troops to clear the square" is no deployment abroad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_KEEPS_ORDER = regex(
    r"\b(?:sen[dt]s?|call(?:s|ed)|order(?:s|ed)|mov(?:es|ed)|deploy(?:s|ed)|dispatch(?:es|ed)|brings?|brought|us(?:es|ed))(?: in| out)? (?:[\w-]+ ){0,5}?(?:in |out |against |on to |onto |[^,;.]{0,30}?to (?:clear|disperse|quell|break(?: up)?|put down|crush|suppress|evict|quash|end|restore|keep|police|guard|expel|remove) )"
    r"[^;.]{0,40}?\b(?:(?i:squares?)|streets?|protest\w*|demonstrat\w+|students?|strik(?:es?|ers|ing workers)|riots?|rioters|rioting|unrest|crowds?|picket\w*|occupation of (?:the|a) (?:univer|campus|square)|law and order|order on the|looting|looters|campus|roadblocks)\b"
)
_REACH = 140  # characters in which the purpose is told


def keeps_order(sentence: Sentence, start: int, end: int, owners: Sequence[Entity]) -> bool:
    """Whether forces of `owners` told from `start` to `end` are sent against crowds, and no other state is told there."""
    last = min(len(sentence.text), end + _REACH)
    if not _KEEPS_ORDER.search(sentence.text, max(0, start - len("the government ")), last):
        return False
    near = (m for m in sentence.within(start, last) if m.kind in {Kind.STATE, Kind.DEMONYM, Kind.CITY})
    return all(as_state(m, deep=False) in {None, *owners} for m in near)
