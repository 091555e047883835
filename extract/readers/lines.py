"""The lines of a document: how wide each stood in the file, how far indented, with which list mark."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.readers.typography import shown
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.readers.traced import Traced

_MARK = regex(
    r"[•·◦▪●■□►▸‣⁃○]\s*|[*+][ \t]+|[-–][ \t]+"
    r"|(?:\d{1,2}[.)]|\(\d{1,2}\)|\([a-z]\)|[a-z]\)|\(?[ivx]{1,4}\)|[IVX]{1,4}\.)[ \t]+"
)
_INDENT = regex(r"\s*")
_CHUNK = regex(r"\s*([^ \t]+)")  # what a line breaker would have moved up; it parts nothing at a no-break space
_WORD = regex(r"\s*(\S+)")  # nor would it in a line of nothing else, but then they only stand for spaces


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its text with and without list mark, and what the raw line was like."""

    marked: Traced
    traced: Traced
    mark: str = ""
    indent: int = 0
    width: int = 0  # columns of the raw line
    chunk: int = 0  # columns of its first word

    @property
    def text(self) -> str:
        """The line's words."""
        return self.traced.text.replace("\n", " ")

    @property
    def numbered(self) -> bool:
        """Whether its list mark is a number or a letter."""
        return any(c.isalnum() for c in self.mark)

    def unmarked(self, text: Traced | None = None) -> Line:
        """The same line as running text, what looked like a list mark in it; or with another text."""
        return replace(self, traced=self.marked if text is None else text, mark="")


def stanzas(document: Traced, raw: str) -> Iterator[list[Line]]:
    """The groups of lines between blank lines, without those of which nothing is left (a footnote mark)."""
    group: list[Line] = []
    for start, end, raw_start, raw_end in _extents(document, len(raw)):
        body = shown(raw[raw_start:raw_end])
        if not body.strip():
            if group:
                yield group
            group = []
            continue
        line = _line(document.part(start, end), body)
        if line.text:
            group.append(line)
    if group:
        yield group


def _extents(document: Traced, size: int) -> Iterator[tuple[int, int, int, int]]:
    start = raw_start = 0
    for text in document.text.splitlines(keepends=True):
        end = start + len(text)
        words = end - (len(text) - len(text.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")))
        raw_end = document.starts[words] if words < end else size
        yield start, words, raw_start, raw_end
        start, raw_start = end, document.ends[end - 1]


def _line(traced: Traced, body: str) -> Line:
    stripped = traced.stripped()
    indent = len(_INDENT.match(body)[0].expandtabs(4))  # type: ignore[index]  # it matches the empty text
    chunk = (_CHUNK if " " in body.strip() else _WORD).match(body)
    width, first = len(body.rstrip()), len(chunk[1]) if chunk else 0
    mark = _MARK.match(stripped.text)
    if not mark or mark.end() == len(stripped.text):
        return Line(stripped, stripped, "", indent, width, first)
    return Line(stripped, stripped.part(mark.end(), len(stripped.text)), mark[0].strip(), indent, width, first)
