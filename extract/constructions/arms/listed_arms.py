"""Arms that the items of a list name: "12 Cascavel armoured cars, 2012–13" under "Arms from X:", "X | 4 patrol boats | 2009"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.arms.arsenal import find_arms
from extract.constructions.giving import giver_and_taker
from extract.constructions.lists import announced, is_named_only, told_by
from extract.document import BlockKind, EntityKind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_CELL = regex(r"\|? ?(?P<who>[\ue000-\ue0ff\ue400-\ue4ff])(?: \([^()|]{1,40}\))?(?: \||:| [–—-]) ?")
_DELIVERED = regex(r"\b(?:deliver\w*|received|arrived|in service)[^;|]{0,20}?(?P<date>[\ue500-\ue5ff])")
_AHEAD = regex(
    r"\b(?:ordered|on order|to be delivered|planned|expected|under negotiation|contract(?:ed)?(?! \w+ [\ue500-\ue5ff][^|]*deliver)|offered|pending)\b",
    re.IGNORECASE,
)
_OFF = regex(r"\b(?:cancell?ed|refused|embargo\w*|never|not|none)\b", re.IGNORECASE)
_ORDERS = regex(r"\b(?:ordered|orders|on order|contracts?|planned|offered)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ListedArms:
    """One kind of arms that an item tells."""

    sentence: Sentence
    supplier: Entity
    recipient: Entity
    item: str
    quantity: Decimal | None
    date: str
    realis: Realis


def listed_arms(document: Annotated) -> Iterator[ListedArms]:
    """The arms named by items of lists whose lead, or whose first cell, tells who supplies whom."""
    for block in document.blocks:
        if not block or block[0].block.kind in {BlockKind.HEADING, BlockKind.TITLE}:
            continue
        sentence = block[0]
        lead = announced(sentence, "arms_transfer")
        if lead is None or not is_named_only(sentence) or _OFF.search(sentence.text):
            continue
        supplier, recipient = giver_and_taker(lead)
        cell = _CELL.match(sentence.text)
        supplier = supplier or _party(sentence.at(cell.start("who")) if cell else None)
        if supplier is None or recipient is None or supplier == recipient:
            continue
        delivered = _DELIVERED.search(sentence.text)
        when = sentence.at(delivered.start("date")) if delivered else None
        date = when.date if when is not None else next((m.date for m in sentence.mentions if m.date), "")
        told = told_by(lead)
        ahead = not delivered and (_AHEAD.search(sentence.text) or _ORDERS.search(lead.text))
        for arms in find_arms(sentence, armed=True):
            if arms.start >= (cell.end() if cell else 0):
                yield ListedArms(
                    sentence, supplier, recipient, arms.item, arms.quantity, date, Realis.PLANNED if ahead else told
                )


def _party(mention: Mention | None) -> Entity | None:
    known = mention is not None and mention.kind in {Kind.STATE, Kind.ORGANIZATION}
    return (
        mention.entity
        if known and mention is not None and mention.entity and mention.entity.kind is not EntityKind.PERSON
        else None
    )
