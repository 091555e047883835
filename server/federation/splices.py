"""The text of a query in which answers of sources have taken the place of elements."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from server.federation.pattern import VOLATILE
from server.federation.table import Inline, inline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from server.federation.pattern import Element
    from server.federation.table import Row
    from server.language.inlines import Inlines


class Splices:
    """What replaces which spans of `text`."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._spans: dict[int, tuple[int, Inline]] = {}
        self._names = f"urn:comity:solutions:{secrets.token_hex(8)}:"

    def put(self, element: Element, names: Sequence[str], rows: Sequence[Row]) -> None:
        """Let solutions take the place of an element, and of what has been put within it."""
        data = inline(names, rows, f"{self._names}{element.start}")
        for start in [start for start in self._spans if element.start <= start < element.end]:
            del self._spans[start]
        self._spans[element.start] = (element.end, data)

    def render(self, start: int = 0, end: int | None = None) -> str:
        """A span of the text as it is now."""
        return "".join(self._parts(start, len(self.text) if end is None else end, shown=True))

    def repeatable(self, element: Element) -> bool:
        """Whether the element gives the same solutions each time it is evaluated."""
        own = " ".join(self._parts(element.start, element.end, shown=False))
        return not VOLATILE.search(own) and not _sliced(element, self._spans)

    def has(self, element: Element) -> bool:
        """Whether something has taken the place of this very element."""
        return element.start in self._spans and self._spans[element.start][0] == element.end

    def inlines(self) -> Inlines:
        """What the markers in the text stand for."""
        return tuple((data.marker, data.text) for _, data in self._spans.values())

    def _parts(self, start: int, end: int, *, shown: bool) -> Iterator[str]:
        at = start
        for begun in sorted(self._spans):
            until, data = self._spans[begun]
            if at <= begun and until <= end:
                yield self.text[at:begun]
                if shown:
                    yield data.marker
                at = until
        yield self.text[at:end]


def _sliced(element: Element, spans: dict[int, tuple[int, Inline]]) -> bool:
    """Whether LIMIT or OFFSET choose among solutions somewhere within it, where nothing has taken the place."""
    if element.start in spans and spans[element.start][0] == element.end:
        return False
    for group in element.groups:
        if group.select is not None and group.select.sliced:
            return True
        if any(_sliced(inner, spans) for inner in group.elements):
            return True
    return False
