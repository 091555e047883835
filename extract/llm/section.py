"""A document in parts that a model reads one at a time: bounded by headings, at most some thousand characters each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Final

from extract.document import BlockKind, Span
from extract.llm.listing import Listing, listing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.document import Block

SIZE: Final = 6000
"""Characters of a section at most. Small enough that a model overlooks little, large enough to keep requests few."""


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence, or a stretch of one that is longer than a section; `span` is in clean offsets of its block."""

    sentence: Sentence
    span: Span

    @property
    def block(self) -> Block:
        """The block it stands in."""
        return self.sentence.block

    @property
    def text(self) -> str:
        """Its clean text."""
        return self.span.of(self.block.text)


@dataclass(frozen=True)
class Section:
    """A run of consecutive parts of a document; `number` counts from 1."""

    document: Annotated
    number: int
    parts: tuple[Part, ...]

    @cached_property
    def lines(self) -> tuple[tuple[Block, Span], ...]:
        """The stretch of each block that belongs to the section, in order."""
        found = []
        for _, run in groupby(self.parts, key=lambda p: id(p.block)):
            of_block = list(run)
            found.append((of_block[0].block, Span(of_block[0].span.start, of_block[-1].span.end)))
        return tuple(found)

    @cached_property
    def listing(self) -> Listing:
        """Who and what is mentioned in it, with the ids that a model picks from."""
        return listing(p.sentence for p in self.parts)

    @property
    def span(self) -> Span:
        """From its first to its last character, in raw offsets."""
        first, last = self.lines[0], self.lines[-1]
        return Span(first[0].raw(first[1]).start, last[0].raw(last[1]).end)


def sections(document: Annotated, size: int = SIZE) -> tuple[Section, ...]:
    """The sections of a document, in order, no part left out; headings stay with what they head.

    What stands under one heading stays together where it fits; short neighbours share a section.
    """
    packed: list[list[Part]] = []
    length = 0
    for group in _headed(document):
        extent = sum(len(p.text) + 1 for p in group)
        if not packed or length + extent > size:
            packed += _cut(group, size)
            length = sum(len(p.text) + 1 for p in packed[-1])
        else:
            packed[-1] += group
            length += extent
    told = [parts for parts in packed if any(p.block.kind is not BlockKind.HEADING for p in parts)]
    return tuple(Section(document, number, tuple(parts)) for number, parts in enumerate(told, 1))


def _headed(document: Annotated) -> Iterator[list[Part]]:
    """What stands under each heading, that heading first; headings in a row head one group."""
    group: list[Part] = []
    only_headings = True
    for block in document.blocks:
        parts = [Part(sentence, sentence.span) for sentence in block if sentence.span.start < sentence.span.end]
        heads = bool(parts) and parts[0].block.kind is BlockKind.HEADING
        if heads and not only_headings:
            yield group
            group = []
        group += parts
        only_headings = heads or (only_headings and not parts)
    if group:
        yield group


def _cut(group: Sequence[Part], size: int) -> list[list[Part]]:
    """A group in pieces that fit, cut between sentences."""
    pieces: list[list[Part]] = [[]]
    length = 0
    for part in _short(group, size):
        if pieces[-1] and length + len(part.text) > size:
            pieces.append([])
            length = 0
        pieces[-1].append(part)
        length += len(part.text) + 1
    return pieces


def _short(group: Iterable[Part], size: int) -> Iterator[Part]:
    for part in group:
        start, end = part.span.start, part.span.end
        while end - start > size:  # a sentence that fills a page is no sentence; it is cut between words
            gap = part.block.text.rfind(" ", start + size // 2, start + size)
            middle = gap if gap > 0 else start + size
            yield Part(part.sentence, Span(start, middle))
            start = middle
        yield Part(part.sentence, Span(start, end))
