"""Wiki text, as authors write it and as dumps flatten it: `== Heading ==`, lists, templates, an infobox."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.document import BlockKind
from extract.readers.blocks import Part
from extract.readers.forms import field_key
from extract.readers.lines import stanzas
from extract.readers.notes import without_notes
from extract.readers.passages import parts
from extract.readers.rebroken import mended
from extract.readers.sections import titled, without_references
from extract.readers.traced import Traced, following
from extract.readers.typography import evenly_spaced, unified
from extract.readers.wiki_markup import without_markup
from extract.readers.wrapping import hard_width, is_wrapped, joined, passages
from extract.regex import regex

if TYPE_CHECKING:
    from extract.readers.lines import Line

_HEADING = regex(r"(?P<marks>={1,6})\s*(?P<words>[^=\s](?:.*[^=\s])?)\s*=+")
_PARAMETER = regex(r"\|\s*(?P<key>[\w ]{1,40}?)\s*=\s*(?P<value>\S.*)?", re.DOTALL)
_CELL = regex(r"[|!]+\+?\s*(?:[^|\[\]{}]{0,200}=[^|\[\]{}]{0,200}\|\s*)?|\|\||!!")
_LIST = regex(r"(?P<marks>[*#:;]+)\s*")


def is_wiki(text: str) -> bool:
    """Whether lines of the text are marked as headings the wiki way."""
    return re.search(r"^(={1,6})[^=\n]{1,200}\1[ \t]*\r?$", text, re.MULTILINE) is not None


def read_wiki(raw: str) -> list[Part]:
    """The parts of a wiki page."""
    document = without_notes(evenly_spaced(unified(without_markup(Traced.of(raw)))))
    found = mended(list(stanzas(document, raw)))
    page = _Page(hard_width(found))
    for stanza in found:
        page.stanza(stanza)
    page.flush()
    return without_references(titled(page.parts), explicit=True)


class _Page:
    """The parts found so far, and the lines that still wait for the rest of their paragraph or table row."""

    def __init__(self, width: int) -> None:
        self.parts: list[Part] = []
        self._width = width
        self._plain: list[list[Line]] = []
        self._row: list[Line] = []
        self._in_table = False

    def stanza(self, lines: list[Line]) -> None:
        """Take the lines between two blank ones."""
        boxed = lines[0].text.casefold() == "infobox"
        rest: list[Line] = []
        marked: list[Line] = []  # an item or field that goes on
        for line in lines:
            if self._table(line):
                marked = []
                continue
            part = _explicit(line, boxed=boxed)
            if part is not None:
                self._wait(rest)
                rest = []
                self.flush()
                self.parts.append(part)
                marked = [line] if part.kind in (BlockKind.ITEM, BlockKind.FIELD) else []
            elif marked and is_wrapped(marked[-1], line, self._width):
                marked.append(line)
                last = self.parts[-1]
                self.parts[-1] = replace(last, traced=following(last.traced, line.marked))
            else:
                rest.append(line)
                marked = []
        self._wait(rest)

    def _wait(self, lines: list[Line]) -> None:
        if lines:
            self._plain.append(lines)

    def flush(self) -> None:
        """Make parts of the lines that wait."""
        self.parts += parts(passages(self._plain, width=self._width), headings=False, opening=False)
        self._plain = []
        if self._row:
            self.parts.append(Part(BlockKind.ITEM, joined(self._row, " | "), 1))
            self._row = []

    def _table(self, line: Line) -> bool:
        text = line.marked.text
        if text.startswith("{|"):
            self.flush()
            self._in_table = True
        elif self._in_table and text.startswith(("|-", "|}")):
            self.flush()
            self._in_table = text.startswith("|-")
        elif self._in_table:
            cells = line.marked.edit((m.start(), m.end(), " | " if m.start() else "") for m in _CELL.finditer(text))
            row = line.unmarked(cells.stripped())
            if self._row and text[:1] not in "|!":  # the cell goes on
                row = row.unmarked(following(self._row.pop().traced, row.traced))
            self._row.append(row)
        else:
            return False
        return True


def _explicit(line: Line, *, boxed: bool) -> Part | None:
    """The part that the line's mark-up makes of it; None for running text."""
    whole = line.marked
    if heading := _HEADING.fullmatch(whole.text):
        level = len(heading["marks"])
        kind = BlockKind.TITLE if level == 1 else BlockKind.HEADING
        return Part(kind, whole.part(*heading.span("words")), max(level - 1, 0))
    if parameter := _PARAMETER.fullmatch(whole.text):
        kind = BlockKind.FIELD if parameter["value"] else BlockKind.REFERENCE
        return Part(kind, whole.part(parameter.start("key"), len(whole.text)), key=parameter["key"])
    if boxed and (key := field_key(line.text, listed=False)):
        return Part(BlockKind.FIELD, line.traced, key=key)
    marks = _LIST.match(whole.text)
    if marks and marks["marks"][0] in "*#;" and marks.end() < len(whole.text):
        return Part(BlockKind.ITEM, whole.part(marks.end(), len(whole.text)), len(marks["marks"]))
    return None
