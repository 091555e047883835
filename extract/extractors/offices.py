"""Offices: a named holder with the office told beside the name, or told to have been taken, held or left.

One fact for each holder, position and state. The position is told without the state ("Foreign Minister", "Deputy
Chairman of the Council of Ministers"); the tenure is dated only where the text dates it, not an appearance in office.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.claim import Claim, Realis, Role
from extract.document import BlockKind, Entity, EntityKind
from extract.match import state_of
from extract.mention import Kind
from extract.pattern import compile_pattern
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotate import Annotated
    from extract.mention import Mention
    from extract.sentence import Sentence

_LABEL = "office@1"
_UNNAMED = {"unnamed"}
_RANK_OF_RESPECT = re.compile(r"^(?:(?:former|ex|late|then|current|new|newly elected|outgoing|incoming|first|deposed|ousted|nominal)[- ]+)+(?=\w)", re.IGNORECASE)
_NO_OFFICE = re.compile(
    r"^(?:counterpart|leader|colleague|host|guest|official|delegate|dictator|brother|son|general|colonel|senator|spokes\w+|diplomat|chiefs?|heads?)$",
    re.IGNORECASE,
)
_TAKES = (
    r"(?:became|becomes|become|took (?:office|over|power)|takes office|(?:was|is|were|been) (?:re-?)?(?:elected|appointed|named|sworn in|inaugurated|chosen|made|installed|crowned|confirmed|proclaimed|promoted)|"
    r"(?:re-?)?elected|assumed (?:the )?(?:office|presidency|power)|came to power|seized power|succeeded|took charge|won the [\w ]*election|entered office|ascended the throne)"
)
_LEAVES = r"(?:resigned|stepped down|left office|lost (?:his|her|the) (?:post|office|power)|was (?:deposed|ousted|overthrown|dismissed|removed|sacked|toppled)|(?:was )?voted out|retired)"
_TAKEN = compile_pattern(rf"{{holder:person}}[^;:!?]{{0,70}}?\b{_TAKES}\b[^;:!?]{{0,60}}?(?:\b(?:in|on|since|from) )?{{date:date}}")
_TAKEN_FIRST = compile_pattern(rf"^(?:in |on |since )?{{date:date}},?(?: –| -|:)? ?{{holder:person}}[^;:!?,]{{0,40}}?\b{_TAKES}\b(?! (?:by|from) )")
_HELD = compile_pattern(
    r"{holder:person}[^;:!?.]{0,60}?(?:,? (?:who )?(?:was |had been |has been )?(?:in power|in office|president|prime minister|ruler|head of state|foreign minister|ambassador|who ruled|ruled|reigned|governed|"
    r"served|serving|led the country|held (?:the )?(?:office|post))[^;:!?.\ue300-\ue3ff]{0,40}? )(?:from |between |since |in |during |until )?(?P<span>{date})"
)
_BRACKETS = compile_pattern(r"{holder:person} \((?:in office |president |prime minister |ruled |reigned )?{date:date}\)")


def _position(mention: Mention) -> str:
    """The position as told, without marks of its state ("former") and without the state."""
    return _RANK_OF_RESPECT.sub("", mention.position).strip(" ,")


def _tenure(sentence: Sentence, holder: Entity) -> str:
    """The EDTF date that the sentence gives to the holder's taking or holding of office; empty where none."""
    for pattern in (_TAKEN, _TAKEN_FIRST, _HELD):
        for found in pattern.finditer(sentence.text):
            told = sentence.at(found.start("holder"))
            when = sentence.at(found.start("span" if "span" in pattern.groupindex else "date"))
            if told is not None and told.entity == holder and when is not None and when.date:
                if pattern is _HELD and "/" not in when.date:
                    continue
                return when.date
    return ""


def _claims(document: Annotated) -> Iterator[Claim]:
    told: dict[tuple[str, str, str], Claim] = {}
    for block in document.blocks:
        for sentence in block:
            for mention in sentence.mentions:
                claim = _claim(document, sentence, mention)
                if claim is None:
                    continue
                key = (str(claim.get("holder")), str(claim.get("position")).casefold(), str(claim.get("of")))
                known = told.get(key)
                if known is None or (claim.date and not known.date):
                    told[key] = claim
    yield from told.values()


def _claim(document: Annotated, sentence: Sentence, mention: Mention) -> Claim | None:
    holder = mention.entity
    if mention.kind is not Kind.PERSON or holder is None or holder.kind is not EntityKind.PERSON or not mention.position:
        return None
    if mention.form in {"unnamed", "pronoun"} or holder.name.split(" of ")[0].casefold() == mention.position.casefold():
        return None
    position = _position(mention)
    if not position or _NO_OFFICE.match(position):
        return None
    of = mention.position_of or state_of(holder, mention)
    certainty = 0.95 if mention.position_of is not None else 0.85
    if of is None:
        return None
    roles = [Role("holder", holder), Role("of", of), Role("position", position)]
    if date := _tenure(sentence, holder):
        roles.append(Role("date", date))
    span = sentence.block.raw(sentence.span)
    return Claim(
        document=document.name,
        kind="office",
        roles=tuple(sorted(roles, key=lambda r: r.name)),
        span=span,
        quote=span.of(document.text),
        extractor=_LABEL,
        confidence=certainty,
    )


@extractor("offices", emits={"office"})
def offices(document: Annotated) -> Iterator[Claim]:
    """Who held which office of which state, once each, the dated telling preferred."""
    yield from _claims(document)
