"""Who gives and who takes, as the lead of a list tells it: "Chinese aid to X", "Arms from Y", "Built by Z in X", "Who supplies what to X"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.document import EntityKind
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_GIVER = regex(
    r"\b(?:from|by|of) (?:the )?(?:[a-z-]+ )?(?P<who>[\ue000-\ue0ff\ue400-\ue4ff])(?! (?:to|for|by) )|(?P<its>[\ue000-\ue1ff\ue400-\ue4ff])(?:['’]s?)? (?:(?:[\w-]+|and) ){0,5}?"
    r"(?:aid|assistance|loans?|grants?|credits?|help|support|commitments?|disbursements?|funding|financing|donations?|arms|weapons|deliveries|supplies|sales|exports|companies|firms|contractors|builders|works|projects|gifts?)\b|"
    r"^(?P<subject>[\ue000-\ue0ff\ue400-\ue4ff]) (?:has |have |had )?(?:also )?(?:built|gave|given|lent|supplied|delivered|donated|financed|carried out|completed|sold|provided)\b",
    re.IGNORECASE,
)
_TAKER = regex(
    r"\b(?:to|in|for|towards?) (?:the )?(?P<who>[\ue000-\ue0ff])|(?P<its>[\ue000-\ue1ff])(?:['’]s?)? (?:[\w-]+ ){0,2}?(?:purchases|acquisitions|imports|procurement|debts?|orders)\b"
    r"|^(?P<subject>[\ue000-\ue0ff]) (?:has |have |had )?(?:also )?(?:bought|received|ordered|acquired|purchased|borrowed|obtained)\b",
    re.IGNORECASE,
)


def giver_and_taker(lead: Sentence) -> tuple[Entity | None, Entity | None]:
    """Who gives, sells or builds, and who takes; what only one of the section's pair is told for, the other fills."""
    giver, taker = _told(lead, _GIVER, lead.text), _told(lead, _TAKER, lead.text)
    if giver == taker:
        return None, None
    pair = lead.scope.pair
    home = giver if giver is None or giver.kind is EntityKind.STATE else None
    if taker is None and home in pair:
        taker = next((s for s in pair if s != home), None)
    if giver is None and taker in pair and not _OPEN.search(lead.text):
        giver = next((s for s in pair if s != taker), None)
    return giver, taker


_OPEN = regex(
    r"\b(?:who|suppliers?|donors?|partners?|foreign|several|from (?:abroad|various|other)|by (?:donor|supplier|country|origin))\b",
    re.IGNORECASE,
)


def _told(lead: Sentence, pattern: re.Pattern[str], text: str) -> Entity | None:
    found = pattern.search(text)
    group = next((g for g in ("who", "its", "subject") if found and found[g]), None)
    return _actor(lead.at(found.start(group))) if found and group else None


def _actor(mention: Mention | None) -> Entity | None:
    if mention is None:
        return None
    return mention.entity if mention.kind is Kind.ORGANIZATION else as_state(mention)
