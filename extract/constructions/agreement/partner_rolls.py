"""Rolls of the partners with whom one state has made agreements of a kind: "Investment treaties in force: Chile (1996), Mali (2001)".

Pages about one state have them, a partner on each line below a lead or heading that names the kind, or behind a label. What became
of each and when stands behind the partner; the lead tells what a bare day is: that of the signing, or of the entry into force.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agreement.registers import Registered, deeds
from extract.constructions.page_state import page_state
from extract.constructions.qualifiers import qualifiers
from extract.document import EntityKind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_STATE, _DAY = "[\ue000-\ue0ff]", "[\ue500-\ue5ff]"
_NOUN = r"(?:agreements|treaties|conventions|accords|memoranda|MoUs|BITs|FTAs|EPAs|DTAs|DTTs|TIFAs|PTAs)"
_LEAD = regex(rf"\b(?P<what>(?:[\w-]+ ){{0,4}}{_NOUN})\b", re.IGNORECASE)
_OTHERWISE = regex(
    r"\b(?:visit|terminat|denounc|expir|former|multilateral|negotiat|under discussion|planned|propos|relations|recogni[sz])\w*",
    re.IGNORECASE,
)
_IN_FORCE = regex(r"(?<!not )(?<!not yet )\b(?:in(?:to)? (?:force|effect)|effective)\b", re.IGNORECASE)
_PENDING = regex(r"\bnot (?:yet )?(?:been )?(?:in|entered into|come into|ratified)\b", re.IGNORECASE)
_ROW = regex(
    rf"(?:\d{{1,3}}[.)]? |[•*–-] ?)?(?:the )?(?P<who>{_STATE})(?P<rest>(?: ?[(:|,–—-]|,? (?:signed|in force|since)\b)[^{_STATE[1:-1]}]*)"
)
_LISTED = regex(rf"(?:the )?(?P<who>{_STATE}) (?P<rest>\([^()]*{_DAY}[^()]*\))")
_FINITE = regex(r"\b(?:is|are|was|were|has|have|had|will|would|which|who)\b")
_LABEL = regex(rf"(?P<label>[^:;.{_STATE[1:-1]}]{{0,60}}?{_NOUN}[^:;.]{{0,30}}): ?", re.IGNORECASE)
_LEAST, _LONGEST = 2, 160  # rows of a roll; characters of a row


def partner_rolls(document: Annotated) -> Iterator[Registered]:
    """What such rolls tell on a page about one state; nothing on other pages."""
    own = page_state(document)
    if own is None:
        return
    lead, rows = "", list[Registered]()
    for block in document.blocks:
        first = block[0] if block else None
        if first is None:
            continue
        row = list(_row(first, own, lead)) if lead and len(block) == 1 else []
        rows += row
        if not row:
            yield from rows if len({r.parties for r in rows}) >= _LEAST else ()
            rows = []
            lead = _lead(block[0].block.text, lead)
        for sentence in block:
            yield from _labelled(sentence, own)
    yield from rows if len({r.parties for r in rows}) >= _LEAST else ()


def _lead(words: str, before: str) -> str:
    """The words that lead into a roll; what only goes on about the lead before it is added to that."""
    if _OTHERWISE.search(words):
        return ""
    if _LEAD.search(words):
        return words
    return f"{before} {words}" if before and _IN_FORCE.search(words) else ""


def _row(sentence: Sentence, own: Entity, lead: str) -> Iterator[Registered]:
    found = _ROW.fullmatch(sentence.text)
    if found and len(sentence.text) < _LONGEST:
        yield from _made(sentence, own, found, lead, _LEAD.search(lead))


def _labelled(sentence: Sentence, own: Entity) -> Iterator[Registered]:
    """The partners behind a label: "Trade agreements: Chile (1996), Mali (signed 2001, in force 2002)"."""
    label = _LABEL.match(sentence.text)
    entries = list(_LISTED.finditer(sentence.text, label.end())) if label else []
    if label is None or len(entries) < _LEAST or _OTHERWISE.search(label["label"]):
        return
    words = label[0]
    for number, entry in enumerate(entries):
        between = sentence.text[entries[number - 1].end() if number else label.end() : entry.start()]
        words = f"{label[0]} {between}" if ";" in between or not number else words
        yield from _made(sentence, own, entry, words, _LEAD.search(label["label"]))


def _made(
    sentence: Sentence, own: Entity, row: re.Match[str], lead: str, what: re.Match[str] | None
) -> Iterator[Registered]:
    """The deeds of one partner's row."""
    mention = sentence.at(row.start("who"))
    partner = mention.entity if mention is not None and mention.kind is Kind.STATE else None
    if partner is None or partner == own or partner.kind is not EntityKind.STATE or _FINITE.search(row["rest"]):
        return
    matter = qualifiers(what["what"].rpartition(" ")[0]) if what else ""
    told = [d for d in deeds(sentence, *row.span("rest")) if d[1]]
    for number, (action, date, how) in enumerate(told):
        bare = number == 0 and not _SAYS.search(row["rest"].partition(date)[0])
        first = "in force" if bare and _IN_FORCE.search(lead) and not _PENDING.search(lead) else action
        yield Registered(sentence, (own, partner), first, date, matter, "agreement", "", how, 0.93)


_SAYS = regex(r"\b(?:signed|concluded|initialled|ratified|terminated|expired|adopted)\b", re.IGNORECASE)
