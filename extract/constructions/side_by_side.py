"""Rows of an infobox whose cells stand under the two states: "| Ambassador | Ana Sol | Juan Rey |", "Embassy | Lima | Nairobi"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.annotation.scope import PAIR
from extract.document import BlockKind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_HEADER = regex(r"(?:[\w ]{0,20}\| ?)?\|? ?(?P<one>[\ue000-\ue0ff])(?: ?[|/:] ?| )(?P<two>[\ue000-\ue0ff]) ?\|?")
_CELLS = regex(r" ?\| ?|(?<=[\ue000-\ue9ff]): (?=[\ue000-\ue9ff])")
_MISSIONS = regex(r"(?:embassy|high commission|legation) of $", re.IGNORECASE)
_LABEL = 30  # characters of the label that stands before the cells, or in a line by itself above them


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A row: its label, and each state of its columns with the bounds of the state's cell in the sentence's text."""

    sentence: Sentence
    label: str
    cells: tuple[tuple[Entity, tuple[int, int]], ...]


def side_by_side(document: Annotated) -> Iterator[SideBySide]:
    """The rows of two cells under, or in the order of, two states."""
    columns: tuple[Entity, ...] = ()
    label = ""
    for block in document.blocks:
        if len(block) != 1 or block[0].block.kind is BlockKind.TITLE:
            label = ""
            continue
        sentence = block[0]
        if named := _columns(sentence):
            columns, label = named, ""
            continue
        cells = [(start, end) for start, end in _cells(sentence.text) if start < end]
        told = sentence.block.text.split(" | ")  # where the label is taken for the title of the person beside it
        own = sentence.words(*cells[0]) if len(cells) == PAIR + 1 else ""
        own = own or (told[0] if len(told) == PAIR + 1 else label if len(cells) == PAIR else "")
        own = own.strip(" |")
        if columns and own and len(own) <= _LABEL:
            yield SideBySide(sentence, own, tuple(zip(columns, cells[-PAIR:], strict=True)))
        label = sentence.text if not sentence.mentions and len(sentence.text) <= _LABEL else ""


def _columns(sentence: Sentence) -> tuple[Entity, ...]:
    """The states of a row that names the columns: "| Kenya | Peru |", "Embassy of Kenya, Lima | Embassy of Peru, Nairobi"."""
    if header := _HEADER.fullmatch(sentence.text):
        return _two(sentence, [header.start("one"), header.start("two")])
    at = [sentence.index(m) for m in sentence.mentions if m.kind is Kind.STATE]
    return _two(sentence, [i for i in at if _MISSIONS.search(sentence.text, 0, i)])


def _two(sentence: Sentence, at: Sequence[int]) -> tuple[Entity, ...]:
    told = (m for i in at if (m := sentence.at(i)) is not None and m.form not in {"capital", "seat"})
    states = tuple(dict.fromkeys(m.entity for m in told if m.entity is not None))
    return states if len(states) == len(at) == PAIR else ()


def _cells(text: str) -> Iterator[tuple[int, int]]:
    """Where the cells of a row begin and end in a sentence's text."""
    at = 0
    for gap in _CELLS.finditer(text):
        yield at, gap.start()
        at = gap.end()
    yield at, len(text)
