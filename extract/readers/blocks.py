"""Parts of a page as a reader finds them, and the blocks that they become."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.document import Block, BlockKind
from extract.readers.typography import folded
from extract.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.readers.traced import Traced


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
    """The parts as blocks with clean text and sentences; those without text are left out."""
    return tuple(_block(part, text) for part in parts if (text := folded(part.traced)).text)


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
