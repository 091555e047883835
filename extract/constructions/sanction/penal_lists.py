"""Penalties in lists: under a heading or a lead on sanctions a line tells who strikes whom, "United States: Acme, May 2014"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.constructions.parties import actor
from extract.constructions.sanction.penal_acts import Penalty
from extract.constructions.sanction.struck import struck
from extract.document import BlockKind, EntityKind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.sentence import Sentence

_WHO = regex(
    r"(?:By )?(?:the )?(?P<who>[\ue000-\ue0ff\ue400-\ue4ff])(?: \([^()]{1,20}\))?(?::| –| -|,| on| against) (?:the )?"
)
_TOPIC = regex(r"\b(?:sanction|blacklist|embargo|restrictive measure)", re.IGNORECASE)


def read_line(sentence: Sentence, before: Sequence[Sentence], title: str) -> Iterator[Penalty]:
    """The penalty that a line tells by its layout alone, where what stands above it is about sanctions."""
    if sentence.block.kind not in {BlockKind.ITEM, BlockKind.FIELD} or before:
        return
    lead = sentence.scope.lead
    above = lead.text if lead is not None else sentence.scope.heading or title
    told = _WHO.match(sentence.text)
    if told is None or not _TOPIC.search(above):
        return
    mention = sentence.at(told.start("who"))
    by = actor(mention) if mention is not None else None
    targets, end = struck(sentence, told.end(), len(sentence.text), before)
    named = tuple(t for t in targets if t != by and (isinstance(t, str) or t.kind is not EntityKind.PLACE))
    if by is not None and named:
        yield Penalty(0, end, (by,), named, 0.7)
