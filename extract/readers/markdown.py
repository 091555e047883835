"""Markdown: https://spec.commonmark.org/0.31.2/, as far as it bears on what text is and how it is divided."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from extract.document import BlockKind
from extract.readers.blocks import Part
from extract.readers.entities import ENTITY
from extract.readers.lines import stanzas
from extract.readers.notes import without_notes
from extract.readers.passages import parts
from extract.readers.sections import titled, without_references
from extract.readers.traced import Traced
from extract.readers.typography import evenly_spaced, unified
from extract.readers.wrapping import hard_width, joined, passages
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.readers.lines import Line
    from extract.readers.traced import Edit

_ATX = regex(r"(?P<marks>#{1,6})\s+(?P<words>\S.*?)(?:\s+#+)?\s*")
_UNDERLINE = regex(r"={2,}|-{2,}")
_RULE = regex(r"(?:[-*_]\s*){3,}|[|:\s-]*-{2,}[|:\s-]*")
_FENCE = regex(r"`{3,}|~{3,}")
_ROW = regex(r"\|.*\||\|.+")
_DEFINITION = regex(r"\[[^\]]{1,80}\]:\s*\S.*", re.DOTALL)
_INLINE = regex(
    r"(?P<image>!\[[^\[\]]{0,500}\]\([^()\s]{0,1000}(?:\s[^()\n]{0,300})?\))"
    r"|(?P<open>\[)(?P<label>[^\[\]\n]{1,500})(?P<close>\](?:\([^()\s]{0,1000}(?:\([^()\s]{0,300}\)[^()\s]{0,300})?"
    r"(?:\s[^()\n]{0,300})?\)|\[[^\[\]\n]{0,80}\]))"
    r"|\[\^[^\[\]\s]{1,40}\](?!:)"
    r"|<!--(?:(?!-->).)*+(?:-->)?|</?[a-zA-Z][^<>]{0,500}>"
    r"|(?P<auto><)(?P<address>https?://[^<>\s]{1,500})(?P<end>>)"
    rf"|(?P<entity>{ENTITY})|(?P<escape>\\)(?=[!-/:-@\[-`{{-~])"
    r"|(?<![*\w])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![*\w])|(?<!\w)_{1,3}(?=[^\W_])|(?<=[^\s_])_{1,3}(?!\w)"
    r"|(?<!`)`{1,2}(?!`)|^[ \t]{0,3}>[ \t]?(?:>[ \t]?)*",
    re.DOTALL | re.MULTILINE,
)
_MATTER = regex(r"\ufeff?---[ \t]*\r?\n(?:[^\n]*\n){0,60}?---[ \t]*(?:\r?\n|\Z)")
_PIPES = regex(r"\|")
_HASHED = 2  # headings that make a text Markdown


def is_markdown(text: str) -> bool:
    """Whether several lines are marked as headings the Markdown way."""
    return len(re.findall(r"^#{1,6}[^\S\r\n]+\S", text[:100_000], re.MULTILINE)) >= _HASHED


def read_markdown(raw: str) -> list[Part]:
    """The parts of a Markdown document. Front matter is passed over."""
    document = Traced.of(raw)
    if matter := _MATTER.match(raw):
        document = document.edit([(matter.start(), matter.end(), "\n")])
    document = document.edit(_edits(document.text))
    found = list(stanzas(without_notes(evenly_spaced(unified(document))), raw))
    page = _Page(hard_width(found))
    for stanza in found:
        page.stanza(stanza)
    page.flush()
    return without_references(titled(page.parts), explicit=page.explicit)


def _edits(text: str) -> Iterator[Edit]:
    for match in _INLINE.finditer(text):
        if match["entity"]:
            yield match.start(), match.end(), unescape(match[0])
            continue
        for first, last in (("open", "close"), ("auto", "end")):
            if match[first]:
                yield match.start(first), match.end(first), ""
                yield match.start(last), match.end(last), ""
                break
        else:
            yield match.start(), match.end(), ""


class _Page:
    """The parts found so far, and the lines that still wait for the rest of their paragraph."""

    def __init__(self, width: int) -> None:
        self._width = width
        self.parts: list[Part] = []
        self.explicit = False
        self._plain: list[list[Line]] = []
        self._fenced = False

    def stanza(self, lines: list[Line]) -> None:
        """Take the lines between two blank ones."""
        rest: list[Line] = []
        for line in lines:
            text = line.marked.text
            if _FENCE.match(text):
                self._fenced = not self._fenced
                continue
            if self._fenced:
                self.parts.append(Part(BlockKind.REFERENCE, line.marked))
                continue
            if rest and _UNDERLINE.fullmatch(text):
                self._head(joined(rest), 1 if text[0] == "=" else 2)
                rest = []
                continue
            part = _explicit(line)
            if part is None:
                rest.append(line)
                continue
            self._wait(rest)
            rest = []
            if part.kind is BlockKind.HEADING:
                self._head(part.traced, part.level)
            elif part.text:
                self.flush()
                self.parts.append(part)
        self._wait(rest)

    def _wait(self, lines: list[Line]) -> None:
        if lines:
            self._plain.append(lines)

    def _head(self, words: Traced, level: int) -> None:
        self.flush()
        titled_already = any(part.kind is BlockKind.TITLE for part in self.parts)
        kind = BlockKind.TITLE if level == 1 and not titled_already else BlockKind.HEADING
        self.parts.append(Part(kind, words, 0 if kind is BlockKind.TITLE else max(1, level - 1)))
        self.explicit = True

    def flush(self) -> None:
        """Make parts of the lines that wait."""
        self.parts += parts(passages(self._plain, width=self._width, flowing=True), headings=False, opening=False)
        self._plain = []


def _explicit(line: Line) -> Part | None:
    whole = line.marked
    if heading := _ATX.fullmatch(whole.text):
        return Part(BlockKind.HEADING, whole.part(*heading.span("words")), len(heading["marks"]))
    if _RULE.fullmatch(whole.text):
        return Part(BlockKind.REFERENCE, whole.part(0, 0))
    if _DEFINITION.fullmatch(whole.text):
        return Part(BlockKind.REFERENCE, whole)
    if _ROW.fullmatch(whole.text):
        last, pipes = len(whole.text.rstrip()) - 1, _PIPES.finditer(whole.text)
        cells = whole.edit((m.start(), m.end(), " | " if 0 < m.start() < last else "") for m in pipes)
        return Part(BlockKind.ITEM, cells, 1)
    return None
