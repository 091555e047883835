"""Deeds that a contract or a label tells: "won the tender for", "signed with X the contract for", "Under construction: …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.constructions.project.builder_subjects import carried, left_of
from extract.constructions.project.builders import OURSELVES, right_of, starting
from extract.constructions.project.deed import Deed
from extract.constructions.project.deed_grammar import (
    AWARD,
    AWARD_OF,
    AWARDED_TO,
    CONTRACT,
    CONTRACTED,
    LABEL,
    OUR_CONTRACT,
    PROPOSAL,
    PUT_FORWARD,
    WON,
)
from extract.constructions.project.works import FIRM
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.constructions.project.builders import Builder
    from extract.constructions.project.undertakings import Works

# "won the contract, which it completed in …"
_DONE_SINCE = regex(
    r"\b(?:completed|finished|handed (?:it |them |the [\w ]{1,30})?over|(?:was|were) opened|struck|(?:began|started|has begun|had begun) (?:work|building|construction|drilling))\b"
)
_FULFILS = regex(r"\b(?:executing|fulfilling|carrying out|under|with) (?:an? )?contracts? ")
# Who holds a concession runs the works.
_HOLDS = regex(r"(?:holds?|held|has|had) (?:[\w-]+ ){0,3}?(?:concessions?|licen[cs]es?)\b")
_TO_FORCES = regex(
    r"[^,;.]{0,30}? (?:to|for) (?:the )?(?:[\w\ue000-\ue4ff]+['’]?s? ){0,2}(?:[Aa]ir [Ff]orce|[Aa]rmy|[Nn]avy|[Cc]oast [Gg]uard|[Pp]olice|[Mm]ilitary|[Aa]rmed [Ff]orces|[Bb]order [Gg]uards?)"
)
_DONE = regex(r"completed|built|finished|opened|under construction", re.IGNORECASE)


def labelled(sentence: Sentence, listed: tuple[Works, ...], _before: tuple[Sentence, ...]) -> Deed | None:
    """ "Completed: the plant at …", "Under discussion is a bridge"; on a firm's own page by the firm."""
    start, end = listed[0].start, listed[-1].tail
    label = LABEL.search(sentence.text[:start])
    if label is None:
        return None
    builder = right_of(sentence, listed[-1].end) or OURSELVES
    told = None if _DONE.match(label["label"]) else Realis.PLANNED
    return Deed(listed, (start, end), builder, told, 0.75, open=True)


def awarded(sentence: Sentence, listed: tuple[Works, ...], before: tuple[Sentence, ...]) -> Deed | None:
    """ "X won the tender for", "our first contract was for"; a plan unless the sentence tells that it was carried out."""
    text, start, end = sentence.text, listed[0].start, listed[-1].tail
    ours = OUR_CONTRACT.search(text, 0, start)
    award = AWARD.search(text, 0, start) if ours is None else None
    builder = OURSELVES if ours else left_of(sentence, award.start("verb"), before) if award else None
    found = ours or award
    firm = all(FIRM.search(text[w.head : w.tail]) for w in listed)
    if found is None and firm and (given := AWARDED_TO.search(text, 0, start)):
        builder, found = OURSELVES if given["whom"] == "us" else starting(sentence, given.start("whom")), given
    if found is None and firm and (won := AWARD_OF.search(text, 0, start)):
        builder, found = left_of(sentence, won.start("verb"), before), won
    if found is not None and _TO_FORCES.match(text, end) and re.search(r"\b(?:supply|deliver|provide)\b", found[0]):
        return None  # arms
    held = found is not None and _HOLDS.match(found[0]) is not None
    told = Realis.HAPPENED if held else _told(text, end)
    return Deed(listed, (found.start(), end), builder, told, 0.8) if found and builder else None


def proposed(sentence: Sentence, listed: tuple[Works, ...], _before: tuple[Sentence, ...]) -> Deed | None:
    """ "A proposal for a tram line was presented by X"."""
    proposal = PROPOSAL.search(sentence.text, 0, listed[0].start)
    forward = PUT_FORWARD.match(sentence.text, listed[-1].tail) if proposal else None
    builder = right_of(sentence, forward.end()) if forward else None
    return Deed(listed, (listed[0].start, listed[-1].tail), builder, Realis.PLANNED, 0.75) if builder else None


def contracted(sentence: Sentence, listed: tuple[Works, ...], _before: tuple[Sentence, ...]) -> Deed | None:
    """ "The contract for the dam went to X", "signed with X the contract for"."""
    text, start, end = sentence.text, listed[0].start, listed[-1].tail
    if not CONTRACT.search(text, 0, start):
        return None
    builder = _winner(sentence, listed)
    return Deed(listed, (start, end), builder, _told(text, end), 0.8) if builder else None


def _winner(sentence: Sentence, listed: tuple[Works, ...]) -> Builder | None:
    text, works = sentence.text, listed[0]
    if won := WON.match(text, works.end) or WON.match(text, works.tail):
        return starting(sentence, won.end())
    if given := CONTRACTED.search(text, 0, works.start):
        return starting(sentence, given.end())
    return carried(sentence, works.start) if _FULFILS.search(text, 0, works.start) else None


def _told(text: str, end: int) -> Realis | None:
    return None if _DONE_SINCE.search(text, end) else Realis.PLANNED
