"""A document as read, and what is found in it: blocks, sentences, mentions.

All values are frozen: annotation returns a new `Document`. Two coordinate systems are in use and never mixed:
*raw* offsets count characters of the document as read (`Document.text`), *clean* offsets count characters of one
block's `text`, in which white space is folded, footnote marks and mark-up are gone and Unicode variants are unified.
`Block.raw` leads from clean to raw; what is published is always raw.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """A half-open range [start, end) of characters."""

    start: int
    end: int

    def __contains__(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The characters of `text` in this span."""
        return text[self.start : self.end]


class BlockKind(StrEnum):
    """What part of the page a block is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # a list item or a dated entry of a chronology
    FIELD = "field"  # one line of an infobox or factbox: "key: value"
    REFERENCE = "reference"  # notes, reference lists, navigation: never read for facts


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item or field, with its clean text and the way back to the raw one."""

    kind: BlockKind
    text: str
    starts: tuple[int, ...]  # raw offset at which each clean character begins
    ends: tuple[int, ...]  # raw offset at which it ends
    level: int = 0  # of a heading or a nested item; 1 is the outermost
    key: str = ""  # of a field
    sentences: tuple[Span, ...] = ()  # clean offsets

    def raw(self, span: Span) -> Span:
        """The raw span of a clean one; both non-empty."""
        return Span(self.starts[span.start], self.ends[span.end - 1])


class EntityKind(StrEnum):
    """The kinds of things that claims are about."""

    STATE = "state"
    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    DELEGATION = "delegation"


@dataclass(frozen=True, order=True, slots=True)
class Entity:
    """A thing with an identity: a state by its code, everything else by the slug of its name.

    `key` is unique within `kind`: for states and territories the upper-case ISO 3166 alpha-3 code, else the rigour
    code; `name` is what a person calls it in English, without title; `state` is the key of the state that it belongs
    to (a person's, a company's, a city's), if known.
    """

    kind: EntityKind
    key: str
    name: str
    state: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Found(Generic[T_co]):
    """Something found in a text: its clean span, its value, and in which form it was told."""

    span: Span
    value: T_co
    form: str = ""  # kind-specific: "name", "adjective", "capital", "title", "pronoun", "relative" …


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read. `name` is the file's name, `text` its characters, UTF-8, without normalisation."""

    name: str
    text: str
    blocks: tuple[Block, ...] = ()
    title: str = ""
    language: str = "en"

    @property
    def slug(self) -> str:
        """The name without its extension, as used in IRIs."""
        stem = self.name.rsplit(".", 1)[0]
        return "".join(c if c.isalnum() or c in "-_" else "-" for c in stem).strip("-") or "document"
