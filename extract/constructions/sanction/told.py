"""How a penalty is told: as `realis` judges, save that what the struck are accused of makes the penalty itself no allegation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.patterns.realis import realis
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence

# "imposed sanctions on firms **accused of** smuggling", "designated three men **suspected of** …", "… **for allegedly** …"
_CHARGED = regex(
    r"\b(?:(?:sanctions|measures|bans?|freezes?|embargo|restrictions|penalties) (?:on|upon|against)|(?:designat|sanction|blacklist|list|target)(?:s|es|ed|ing))\b[^;:]{3,160}?"
    r"(?P<for> (?:accused|suspected|said|believed|thought|alleged)(?= (?:of|to)\b)| (?:for|over) (?:the |its |their |an? )?alleged(?:ly)?\b| allegedly\b| claiming\b| who (?:it|they) (?:accus|alleg|suspect|claim)\w*| it (?:accus|alleg|claim|suspect)\w*)"
)


def told_of_penalty(sentence: Sentence, start: int, end: int) -> Realis:
    """How the penalty that stands at `start`–`end` of a sentence's text is told."""
    found = realis(sentence, start, end)
    charged = _CHARGED.search(sentence.text, start) if found is Realis.ALLEGED else None
    return realis(sentence, start, min(end, charged.start("for"))) if charged is not None else found
