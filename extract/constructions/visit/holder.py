"""Whom a title without a name means among those named before: "the Peruvian leader", "the visiting minister"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.patterns.match import as_state

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.patterns.match import Match

_BEFORE = 12  # characters
INDEFINITE = re.compile(r"\b(?:an?|first|last|another|any|every|each|no|second|third|only) $", re.IGNORECASE)
"""What stands before a title that means no certain person."""

# Titles that leave open which office is meant, and the offices that they may mean.
_LEADS = re.compile(
    r"\b(?:president|premier|prime minister|king|queen|emir|sultan|chancellor|head|leader|monarch|chairman|secretary)\b"
)
_LOOSE = {
    "leader": _LEADS,
    "head of state": _LEADS,
    "ruler": _LEADS,
    "statesman": _LEADS,
    "minister": re.compile(r"\bminister\b"),
}
_DEPUTY = re.compile(r"(?:first )?(?:deputy|vice|assistant)\b")
_OPPOSITE = re.compile(r"\b(?:counterpart|colleague|opposite number|host|homologue|guest),? $")


def words_before(match: Match, mention: Mention) -> str:
    """The words right before a mention."""
    return match.sentence.text[max(0, match.sentence.index(mention) - _BEFORE) : match.sentence.index(mention)]


def holder_named(match: Match, tellings: Sequence[Mention]) -> Mention | None:
    """Whom the title of `tellings` means: the one person of that state and office named before in the paragraph."""
    tellings = [m for m in tellings if m.form != "pronoun"]
    if not tellings or any(m.form != "unnamed" for m in tellings):
        return None
    state, title = as_state(tellings[0]), tellings[0].position.casefold()
    at = [match.sentence.index(m) for m in tellings if m in match.sentence.mentions]
    anyone = any(INDEFINITE.search(match.sentence.text, max(0, i - _BEFORE), i) for i in at)
    if state is None or anyone or not title:
        return None
    limit = at[0] if at else len(match.sentence.text)
    for number, sentence in enumerate([match.sentence, *reversed(match.before)]):
        named = [
            m
            for m in sentence.mentions
            if m.kind is Kind.PERSON
            and m.form != "unnamed"
            and m.entity is not None
            and as_state(m) == state
            and (number or sentence.index(m) < limit)
            and _may_be(title, sentence, m)
        ]
        if named:
            return named[-1] if len({m.entity for m in named}) == 1 else None
    return None


def _may_be(title: str, sentence: Sentence, named: Mention) -> bool:
    """Whether a person named may bear the title: by an office told, or as the counterpart of another who bears it."""
    position = named.position.casefold()
    if not position:
        return title in _LOOSE or _OPPOSITE.search(sentence.text, 0, sentence.index(named)) is not None
    if title in _LOOSE:
        return _LOOSE[title].search(position) is not None
    return title in position and bool(_DEPUTY.match(title)) == bool(_DEPUTY.match(position))
