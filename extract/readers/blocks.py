"""Parts of a page as a reader finds them, and the blocks that they become."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.document import Block, BlockKind
from extract.readers.sentences import split
from extract.readers.typography import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.readers.traced import Traced

_LONGEST = 6_000  # characters; the longest paragraph of an encyclopaedia article has about 3,000


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page, its text not yet folded."""

    kind: BlockKind
    traced: Traced
    level: int = 0
    key: str = ""

    @property
    def text(self) -> str:
        """The words, for looking at their form."""
        return " ".join(self.traced.text.split())


def blocks(parts: Iterable[Part]) -> tuple[Block, ...]:
    """The parts as blocks with clean text and sentences; those without text are left out, endless ones cut."""
    return tuple(b for part in parts if (text := folded(part.traced)).text for b in _passages(_block(part, text)))


def _block(part: Part, clean: Traced) -> Block:
    return Block(
        kind=part.kind,
        text=clean.text,
        starts=tuple(clean.starts),
        ends=tuple(clean.ends),
        level=part.level,
        key=" ".join(part.key.split()),
        sentences=split(clean.text),
    )


def _passages(block: Block) -> Iterator[Block]:
    """The block, cut between sentences into passages of `_LONGEST` characters or little more.

    What refers back looks through its block: of a page without paragraphs that would cost the square of its length.
    """
    if len(block.text) <= _LONGEST:
        yield block
        return
    cuts = [0]
    for sentence in block.sentences:
        if sentence.start - cuts[-1] >= _LONGEST:
            cuts.append(sentence.start)
    for start, end in pairwise([*cuts, len(block.text)]):
        text = block.text[start:end].rstrip()
        stop = start + len(text)
        if text:
            yield replace(
                block, text=text, starts=block.starts[start:stop], ends=block.ends[start:stop], sentences=split(text)
            )
