"""Lists under a line that tells who is recognised: "States that have recognised X:" above "1. Peru – 2 May 1990", a table by state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.recognition.rolls import Listed, recognised_on_page
from extract.document import BlockKind
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence

_WHO = r"(?:countries|states|governments|nations|members|those|recogni[sz]ers)"
# what such lines say: "States that do not recognise X", "Date of recognition", "The following countries recognised X"
_LEAD = regex(
    rf"(?:(?P<not>\b{_WHO}[^.:]{{0,40}} (?:not|never|yet to|refuse to|decline to) |\bnon-)|\b)recogni(?:[sz](?:e[sd]?|ing|ers)|tion)\b(?: as (?:an? )?(?:independent|sovereign)(?: state)?)?(?: of)?(?: (?:the )?(?:independence|statehood|government|state|republic) of)?(?: (?:the )?(?P<of>[\ue000-\ue0ff\ue300-\ue4ff]))?",
    re.IGNORECASE,
)
_UNDONE = regex(
    r"\b(?:withdr(?:awn|ew|awal)|frozen|froze|suspended|revoked|cancell?ed|qualifications?|diplomas?)\b", re.IGNORECASE
)
_ENTRY = regex(
    r"(?:[| ]*(?:\d{1,3}|[\ue700-\ue7ff])[.)]? ?\|?)?[| ]*(?:the )?(?P<who>[\ue000-\ue0ff])(?: ?[–—:|,-] ?| ?\((?:recogni[sz]ed )?| )(?:on |in )?(?P<date>[\ue500-\ue5ff])(?=$|[)|;.,]| [|(])"
)
_ALONE = regex(r"(?:the )?(?P<who>[\ue000-\ue0ff])[.;,]?$")
# a line that goes on with the states: "Countries that still recognise X: A, B and C"
_INLINE = regex(rf"{_WHO} (?:that|which) [^.:]{{0,60}}:(?= [\ue000-\ue0ff])", re.IGNORECASE)
_NAMES = regex(r"(?: (?:the )?[\ue000-\ue0ff](?: \([\ue500-\ue5ff]\))?(?:,? and|,|;|$|(?=\.)))+")


def listed(document: Annotated) -> Iterator[Listed]:
    """The recognitions of each list or table under such a line, and of such a line that goes on with the states."""
    lead: Sentence | None = None
    for block in document.blocks:
        for sentence in block:
            yield from _inline(document, sentence)
        if not block:
            continue
        first, last = block[0], block[-1]
        if first.block.kind in {BlockKind.ITEM, BlockKind.FIELD} and lead is not None:
            yield from _entry(document, lead, first)
        if _is_lead(last):
            lead = last
        elif first.block.kind not in {BlockKind.ITEM, BlockKind.FIELD} and not first.text.startswith("| -"):
            lead = None


def _is_lead(sentence: Sentence) -> bool:
    """Whether a line leads into a list of those who recognise: a heading, a table's header, or what ends in a colon."""
    text = sentence.text
    line = text.endswith(":") or sentence.block.kind in {BlockKind.TITLE, BlockKind.HEADING} or " | " in text
    told = line and not any(m.date for m in sentence.mentions) and not _UNDONE.search(text)
    return told and _LEAD.search(text) is not None


def _entry(document: Annotated, lead: Sentence, sentence: Sentence) -> Iterator[Listed]:
    """One state, mostly with its day; a state alone where the line above ends in a colon."""
    told = _ENTRY.match(sentence.text) or (_ALONE.match(sentence.text) if lead.text.endswith(":") else None)
    if told is None or _UNDONE.search(sentence.text, 0, told.end()):
        return
    yield from _told(document, lead, sentence, (told.start("who"), told.end()))


def _inline(document: Annotated, sentence: Sentence) -> Iterator[Listed]:
    """A line that goes on with the states."""
    lead = _INLINE.search(sentence.text)
    if lead is not None and _LEAD.search(sentence.text, lead.start(), lead.end()) and not _UNDONE.search(sentence.text):
        names = _NAMES.match(sentence.text, lead.end())
        if names is not None:
            yield from _told(document, sentence, sentence, names.span())


def _told(document: Annotated, lead: Sentence, sentence: Sentence, at: tuple[int, int]) -> Iterator[Listed]:
    """Those between two indices of a sentence, each with the date behind it."""
    words = _LEAD.search(lead.text)
    if words is None:
        return
    named = lead.at(words.start("of")) if words["of"] else None
    mentions = sentence.within(*at)
    for mention, after in zip(mentions, (*mentions[1:], None), strict=True):
        by = as_state(mention) if mention.kind is Kind.STATE else None
        of = named.entity if named is not None else recognised_on_page(document, by) if by is not None else None
        if by is not None and of is not None and of != by:
            date = after.date if after is not None and after.date else ""
            yield Listed(sentence, by, of, date, Realis.DENIED if words["not"] else Realis.HAPPENED)
