"""Arms that nothing read governs, in a sentence that speaks of sales or supplies: their sides by what stands beside them.

"Ex-Peruvian gunboats, six of them, date from 1955", "Deals: 60 tanks (2016, Acme)". Whose make they are, or from whom, is the supplier;
to whom or whose the recipient; a side that is not told is the other of the page's pair. Only arms told by number or by name are read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.arms.sides import particular
from extract.constructions.arms.transfer import Transfer
from extract.constructions.parties import actor, home
from extract.document import EntityKind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.sentence import Sentence
    from extract.constructions.arms.arsenal import Arms
    from extract.document import Entity

_EVIDENCE = regex(
    r"\b(?:deliver\w*|suppl(?:y|ies|ied|ying)|order(?:s|ed)?|b[ou]u?ght|purchas\w+|acqui\w+|receiv\w+|donat\w+|gifts?|hand(?:ed|s)? over|handed|transfer\w*|export\w*|import\w*|sold|sales?|sells?|contracts?|deals?|commissioned|ceded|"
    r"leased?|loan(?:ed)?|cast-?offs?|hand-me-downs?|second-hand|surplus|promised|financed|dates? from|in service|on order|shipped|came from|are from|from the yards?|arms|procurement)\b",
    re.IGNORECASE,
)
_AGAINST = regex(
    r"\b(?:exercis\w+|drills?|manoeuvres|shot down|attack\w*|bomb(?:ed|ing)|sank|crash\w*|lost|destroyed|captured|seized|deploy\w*|stationed|patrol(?:led|s)|visit\w*|called at|docked|sailed|landed|escort\w*|fired|struck|test(?:s|ed)|parade\w* past|smuggl\w+|embargo\w*|sanction\w*|maintain\w*|repair\w*|overhaul\w*|moderni[sz]\w*|upgrad\w*|refitted|assembl\w+|plant|factory|crews?|pilots|train(?:ed|ing))\b",
    re.IGNORECASE,
)
_FROM = regex(
    r"(?:[^;:.!?]{0,70}?\b(?:from|by|made by|built by|of)|[^;:.!?()]{0,40}? \([^()]{0,30}?) (?:the )?(?:[a-z]+ (?:firm|company|maker|yard|shipyard) |(?:firm|company|maker|yard) )?(?P<who>[\ue000-\ue0ff\ue400-\ue4ff])(?!['’]s? (?:army|navy|request))"
)
_TO = regex(
    r"[^;:.!?]{0,60}?\b(?:to|for|reached|with) (?:the )?(?P<who>[\ue000-\ue1ff])(?!['’]s? (?:request|credit|loan|money|expense))"
)
_STOP = regex(r"[;:]|\. ")
_CERTAINTY = 0.6


def bare_arms(sentence: Sentence, rows: list[list[Arms]]) -> Iterator[tuple[Arms, Transfer]]:
    """The arms of a sentence, in rows, with what is told beside them of a transfer."""
    if not _EVIDENCE.search(sentence.text) or _AGAINST.search(sentence.text):
        return
    for row in rows:
        if not all(particular(a) for a in row) or row[0].doubtful:
            continue
        text, end = sentence.text, row[-1].end
        stop = _STOP.search(text, end)
        last = stop.start() if stop else len(text)
        origin, goal = _party(sentence, _FROM, end, last), _party(sentence, _TO, end, last)
        supplier = origin or row[0].maker
        if supplier is None and goal is None:
            continue
        if goal is not None and supplier is not None and home(goal) == home(supplier):
            goal = None
        for arms in row:
            yield arms, Transfer(arms.start, end, supplier, goal, _CERTAINTY)


def _party(sentence: Sentence, pattern: re.Pattern[str], start: int, end: int) -> Entity | None:
    found = pattern.match(sentence.text, start, end)
    mention = sentence.at(found.start("who")) if found else None
    if mention is None or mention.kind is Kind.PERSON:
        return None
    party = actor(mention)
    return party if party is not None and party.kind is not EntityKind.PERSON else None
