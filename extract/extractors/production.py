"""Production: what a producer made, mined, pumped or harvested, how much and when.

Read outwards from the quantity ("250 tonnes of tea"): the verb before or behind it, or "output of … at", governs it, or a
label tells it; the producer is the subject, told by its name or, where it has none, in the words of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from extract.claim import Realis, Role, Value
from extract.constructions.first_person import speaking_firm
from extract.constructions.page_state import page_state
from extract.constructions.production.clauses import governed
from extract.constructions.production.labels import told_by_label
from extract.constructions.production.output_words import (
    CHAIN,
    DATE,
    DUE,
    LARGE,
    MADE_GOODS,
    MEASURE,
    NUMBER,
    PRODUCT,
    STOP,
    VOLUMES,
)
from extract.constructions.production.products import product_of, understood
from extract.constructions.production.quantity import Output, Quantity
from extract.constructions.production.sources import told_by_source
from extract.document import BlockKind
from extract.patterns.frame import claim
from extract.patterns.realis import realis
from extract.regex import regex
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim
    from extract.document import Entity

_PER_AREA = regex(  # a yield
    r"(?: of [a-z ]{2,25}?)?,? (?:a|an|per|to the|each) (?:hectare|ha|acre|head|person|tree|cow|household|shift|worker|plot)\b"
)
_HOPED = regex(
    r"(?: of [a-z ]{2,25}?)? (?:is|are|was|were) (?:hoped for|expected|planned|foreseen|forecast|targeted|aimed (?:at|for)|promised)\b"
)
_ENTRIES = 2  # items of a list that one item looks back over


@extractor("production", emits={"production"})
def production(document: Annotated) -> Iterator[Claim]:
    """Quantities of a product that a producer made, mined, pumped or harvested."""
    ours, page = speaking_firm(document), document.profile.publisher or page_state(document)
    entries: list[Sentence] = []  # of the list so far
    for block in document.blocks:
        listed = bool(block) and block[0].block.kind in {BlockKind.ITEM, BlockKind.FIELD}
        entries = entries if listed else []
        told: Output | None = None  # in the sentence before
        for number, sentence in enumerate(block):
            last: Output | None = None
            for match in NUMBER.finditer(sentence.text):
                mention = sentence.at(match.start())
                if mention is None:
                    continue
                place = _Place(
                    document, sentence, match.start(), block[:number], ours, (*entries, *block[:number]), page
                )
                found = _read(place, mention, last or told)
                if found is None and last is not None and CHAIN.fullmatch(sentence.text, last.index + 1, match.start()):
                    found = _chained(sentence, match.start(), mention, last)
                if found is not None:
                    last = found
                    yield _claim(document, sentence, found, mention)
            told = last
        entries = [*entries, *block][-_ENTRIES:] if listed else []


def _claim(document: Annotated, sentence: Sentence, found: Output, mention: Mention) -> Claim:
    roles: dict[str, Value | None] = {
        "by": found.by,
        "product": found.product,
        "unit": found.unit,
        "date": _date(sentence, found.index),
    }
    scale, roles["unit"] = VOLUMES.get(found.unit) or VOLUMES.get(found.unit.casefold()) or (Decimal(1), found.unit)
    roles["quantity"] = mention.amount.value * scale if mention.amount is not None else None
    values = tuple(Role(n, v) for n, v in sorted(roles.items()) if v is not None and v != "")
    told = realis(sentence, found.start, found.end)
    if told is Realis.HAPPENED and (
        _HOPED.match(sentence.text, found.index + 1) or found.planned or DUE.search(sentence.text, 0, found.start)
    ):
        told = Realis.PLANNED
    if told is Realis.DENIED:
        told = Realis.HAPPENED if re.search(r"\bno (?:less|fewer) than\b", sentence.text) else told
    return claim(document, sentence, "production", values, confidence=found.certainty, told=told)


def _chained(sentence: Sentence, index: int, mention: Mention, last: Output) -> Output | None:
    """One more quantity under the same verb: "and 250 tonnes of tea", "and 1.5 million in 1997"."""
    product, unit = product_of(sentence, index, mention)
    if not unit and mention.amount is not None and not mention.amount.unit and mention.amount.value >= LARGE:
        of = PRODUCT.match(sentence.text[index + 1 : index + 80])
        return replace(last, index=index, end=index + 1, product=of["product"] if of else last.product)
    product = product or (last.product if MEASURE.match(unit) and MEASURE.match(last.unit) else "")
    return replace(last, index=index, end=index + 1, product=product, unit=unit) if product else None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a quantity stands: its sentence, the index of its mention, the block's earlier sentences, and the items' above, whose page."""

    document: Annotated
    sentence: Sentence
    index: int
    before: Sequence[Sentence]
    ours: Entity | str | None
    told: Sequence[Sentence]
    page: Entity | None


def _read(place: _Place, mention: Mention, known: Output | None) -> Output | None:
    """What governs a quantity: a verb before it, a passive behind it, "output of … at", "production of", a label; else None."""
    sentence, index, before = place.sentence, place.index, place.before
    text = sentence.text
    product, unit = product_of(sentence, index, mention)
    if not unit and known is not None and known.product == known.unit and MADE_GOODS.search(text, 0, index):
        product, unit = known.product, known.unit  # "in 2008 it turned out 2,500"
    if not (unit or product) or _PER_AREA.match(text, index + 1):
        return None
    product = product or understood(sentence, index, before, unit, place.document.document.title)
    first = max((m.end() for m in STOP.finditer(text, 0, index)), default=0)
    stop = STOP.search(text, index)
    last = stop.start() if stop else len(text)
    here = Quantity(sentence, index, (product, unit), first, last, before, known, place.ours, place.told, place.page)
    return governed(here) or told_by_source(here) or told_by_label(here)


def _date(sentence: Sentence, index: int) -> str:
    """The date right behind the quantity, else the last one before it, else the one carried over."""
    text = sentence.text
    stop = next((m.start() for m in re.compile(r"[;\ue700-\ue7ff]").finditer(text, index + 1)), len(text))
    after = DATE.search(text, index + 1, min(stop, index + 70))
    dates = [m.start() for m in DATE.finditer(text, 0, index)]
    at = after.start() if after else dates[-1] if dates else -1
    mention = sentence.at(at) if at >= 0 else None
    return mention.date if mention is not None else sentence.scope.date if not dates else ""
