"""The learned reader: every fact that the model finds in a document, as claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.claim import Claim, Realis, Role
from extract.document import Entity
from extract.learned.decode import read_document
from extract.learned.kinds import TYPES
from extract.learned.model import model
from extract.patterns.match import state_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Value
    from extract.learned.decode import Read
    from extract.learned.model import Model

VERSION = "1"
LEAST = 0.03
"""Probability below which a fact is not even a candidate."""


def read_claims(document: Annotated, weights: Model | None = None, kinds: Iterable[str] = ()) -> Iterator[Claim]:
    """The claims of a document; `kinds` are the fact types to look for, all that can be learned if empty."""
    types = [TYPES[k] for k in (kinds or TYPES)]
    for sentence, kind, read in read_document(document.blocks, weights or model(), types):
        if read.probability < LEAST:
            continue
        slots = _visit(read) if kind == "visit" else dict(read.slots)
        if slots:
            yield _claim(document, sentence, kind, slots, read)


def _visit(read: Read) -> dict[str, Value]:
    """A visit's slots: whose visit it is, and of which state the visitor is; none where that is where he went."""
    slots = dict(read.slots)
    person = slots.pop("person")
    home = state_of(person) if isinstance(person, Entity) else None
    if home is not None and home == slots.get("to"):
        return {}
    return {**slots, "visitor": person, **({"of": home} if home is not None else {})}


def _claim(document: Annotated, sentence: Sentence, kind: str, slots: dict[str, Value], read: Read) -> Claim:
    span = sentence.block.raw(sentence.span)
    roles = tuple(Role(name, value) for name, value in sorted(slots.items()) if value not in ("", ()))
    label = f"learned@{VERSION}"
    return Claim(
        document.name, kind, roles, span, span.of(document.text), label, round(read.probability, 4), Realis(read.realis)
    )
