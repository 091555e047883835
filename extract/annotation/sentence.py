"""A sentence as patterns see it: every mention is one private-use character, so that a pattern can ask for "a person".

`Sentence.text` is the clean text with each mention replaced by a character of its kind's range; `Sentence.span` leads
back to clean offsets of the block, and the block from there to the raw text.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extract.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from extract.annotation.mention import Kind, Mention
    from extract.document import Block, Entity

_PER_KIND = 256


@dataclass(frozen=True, slots=True)
class Scope:
    """What holds around a sentence: the pair of states its section is about, the date carried over, the publisher."""

    pair: tuple[Entity, ...] = ()
    date: str = ""  # EDTF, from a dated heading, the entry's date or the last date of the paragraph
    dated_by: str = ""  # "entry" when a chronology's date governs the block, "carried" when a paragraph carries it on
    publisher: Entity | None = None
    heading: str = ""
    meeting: str = ""  # when the meeting was held that a communiqué tells of, EDTF
    place: Entity | None = None  # the state from whose city a dispatch is dated: "LIMA, 4 May (Agency) –"
    written: str = ""  # the day of a report, EDTF: what lies after it is yet to come
    lead: Sentence | None = field(default=None, repr=False, compare=False)  # the sentence that leads into its list


@dataclass(frozen=True, slots=True, eq=False)  # one place in a text: itself alone, and cheap to look up by
class Sentence:
    """One sentence with its mentions, in the form that patterns match."""

    block: Block
    span: Span  # clean, in the block
    text: str
    mentions: tuple[Mention, ...]
    scope: Scope
    _positions: tuple[int, ...] = field(repr=False)  # the clean offset of each character of `text`, and of its end
    _mentioned: Mapping[int, Mention] = field(repr=False, compare=False)  # by their index in `text`

    def at(self, index: int) -> Mention | None:
        """The mention that the character at `index` of `text` stands for."""
        return self._mentioned.get(index)

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions between two indices of `text`, in order."""
        found = (self.at(i) for i in range(start, end))
        return tuple(m for m in found if m is not None)

    def clean(self, start: int, end: int) -> Span:
        """The clean span of `text[start:end]`."""
        return Span(self._positions[start], self._positions[end])

    def at_clean(self, offset: int) -> int:
        """The index in `text` of a clean offset of this sentence; within a mention, the mention's own."""
        return max(0, bisect_right(self._positions, offset) - 1)

    def words(self, start: int, end: int) -> str:
        """What stands in the document, cleaned, for `text[start:end]`."""
        return self.clean(start, end).of(self.block.text).strip()

    def index(self, mention: Mention) -> int:
        """Where in `text` a mention of this sentence stands."""
        return self._positions.index(mention.span.start)


def render(block: Block, span: Span, mentions: Iterable[Mention], scope: Scope) -> Sentence:
    """The sentence at `span` of `block`; `mentions` are those of the block, sorted, without overlaps.

    Mentions beyond the 256th of a kind in one sentence stay plain text: such a sentence is a list, not prose.
    """
    inside = [m for m in mentions if m.span in span]
    counts: dict[Kind, int] = {}
    kept: list[Mention] = []
    mentioned: dict[int, Mention] = {}
    characters: list[str] = []
    positions: list[int] = []
    at = span.start
    for mention in inside:
        number = counts.get(mention.kind, 0)
        if number >= _PER_KIND:
            continue
        counts[mention.kind] = number + 1
        characters.extend(block.text[at : mention.span.start])
        positions.extend(range(at, mention.span.start))
        mentioned[len(characters)] = mention
        characters.append(chr(mention.kind.value + number))
        positions.append(mention.span.start)
        kept.append(mention)
        at = mention.span.end
    characters.extend(block.text[at : span.end])
    positions.extend(range(at, span.end))
    positions.append(span.end)
    return Sentence(block, span, "".join(characters), tuple(kept), scope, tuple(positions), mentioned)
