"""Capitals told without their names: "in the Omani capital", "to our capital", of a host also "in the capital"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.gazetteer.states import capital
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_TOLD = regex(
    r"\b(?:in|at|to|into|for|reach(?:ed|es)|visit(?:ed|s|ing)?|left) (?:the )?"
    r"(?:(?P<of>[\ue000-\ue1ff])(?:['’]s?)? capital|(?P<own>[\ue000-\ue0ff])|(?P<its>(?:the|its|his|her|their|that country['’]s) capital))"
    r"(?!(?:['’]s?)? (?:of|city of|cities|region|province|governorate|market|goods|area|investment)\b|[\w-])"
)
_CAPITAL = "capital"


def capital_told(sentence: Sentence, first: int, last: int, host: Entity | None = None) -> str:
    """The name of the first capital that is told as such between two indices of a sentence's text; empty where none.

    With a `host` it is that state's, and "the capital" alone means it.
    """
    for told in _TOLD.finditer(sentence.text, first, last):
        if told["its"]:
            state = host
        else:
            mention = sentence.at(told.start("of" if told["of"] else "own"))
            own = mention is not None and mention.span.of(sentence.block.text).endswith(_CAPITAL)
            state = as_state(mention) if mention is not None and (told["of"] or own) else None
        if state is not None and host in {None, state} and (name := capital(state.key)):
            return name
    return ""
