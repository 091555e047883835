"""HTML: pages as saved from the web. Offsets lead back into the page's source."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from typing import TYPE_CHECKING

from extract.document import BlockKind
from extract.readers.blocks import Part
from extract.readers.entities import ENTITY
from extract.readers.forms import is_chrome, is_heading
from extract.readers.html_tags import tags
from extract.readers.lines import Line
from extract.readers.notes import without_notes
from extract.readers.passages import parts
from extract.readers.sections import titled, without_references
from extract.readers.traced import Traced, concatenated, spaced
from extract.readers.typography import folded, unified
from extract.readers.words import words
from extract.readers.wrapping import passages
from extract.regex import regex

if TYPE_CHECKING:
    from extract.readers.html_tags import Tag

_SKIPPED = words("nav footer aside svg math form button select object canvas audio video dialog")
_BLOCKS = words(
    "address article blockquote body caption center dd details div dl dt fieldset figcaption figure h1"
    " h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu ol p pre search section summary"
    " table tbody td tfoot th thead title tr ul"
)
_LISTS = frozenset(("ul", "ol", "menu", "dl"))
_BOLD = frozenset(("b", "strong"))
_HEADING = regex(r"h[1-6]")
_ASIDE = regex(
    r"\b(?:class|id|role)\s*=\s*[\"']?[^\"'>]*\b(?:navbox|reference|editsection|toc|breadcrumbs?|navigation|navbar|menu"
    r"|noprint|cookie|skip-link|screen-reader-text|catlinks|hatnote)\b|\shidden\b|display\s*:\s*none"
)
_REFERENCES = regex(r"\bclass\s*=\s*[\"']?[^\"'>]*\b(?:references|reflist|footnotes)\b")
_ENTITY = regex(ENTITY)
_BREAK = regex(r"\r\n|\r|\n")
_KEY_WORDS, _PAIR = 5, 2


def is_html(text: str) -> bool:
    """Whether the text begins like a page."""
    return (
        re.match(
            r"\ufeff?\s*(?:<\?xml[^<>]*>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html\b)",
            text,
            re.IGNORECASE | re.DOTALL,
        )
        is not None
    )


def read_html(raw: str) -> list[Part]:
    """The parts of a page."""
    page = _Page(raw)
    at = 0
    for tag in tags(raw):
        page.text(at, tag.start)
        page.tag(tag)
        at = tag.end
    page.text(at, len(raw))
    page.flush()
    page.row_ends()
    return without_references(titled(_with_title(page.parts)), explicit=True)


def _with_title(found: list[Part]) -> list[Part]:
    """The first first-level heading is the title, else what the page's head calls it."""
    named = [part for part in found if part.kind is BlockKind.TITLE]
    body = [part for part in found if part.kind is not BlockKind.TITLE]
    first = next((at for at, p in enumerate(body) if p.kind is BlockKind.HEADING and p.key == "h1"), None)
    result = [Part(p.kind, p.traced, p.level) if p.kind is BlockKind.HEADING else p for p in body]
    if first is not None:
        result[first] = Part(BlockKind.TITLE, body[first].traced)
        return result
    return named[:1] + result


class _Page:
    """The parts found so far, and the state between two tags."""

    def __init__(self, raw: str) -> None:
        self.parts: list[Part] = []
        self._document = Traced.of(raw)
        self._closings = Counter(m[1].casefold() for m in re.finditer(r"</([a-zA-Z][^\s/<>]*)", raw))
        self._skipped: list[str] = []  # elements left out that are open
        self._lines: list[list[Traced]] = [[]]  # of the block at hand
        self._row: list[list[Traced]] | None = None  # the cells of the table row at hand, each with its blocks
        self._bold = self._plain = 0  # characters of the block
        self._bold_depth = 0
        self._heading = ""
        self._titling = self._item = self._preformatted = self._referring = False
        self._lists: list[bool] = []  # open lists, and whether an item was open around each

    def text(self, start: int, end: int) -> None:
        """Take the text between two tags."""
        if self._skipped or start == end:
            return
        piece = self._document.part(start, end)
        size = len(piece.text.strip())
        self._bold += size if self._bold_depth else 0
        self._plain += 0 if self._bold_depth else size
        if not self._preformatted:
            self._lines[-1].append(piece)
            return
        at = 0
        for match in _BREAK.finditer(piece.text):
            self._lines[-1].append(piece.part(at, match.start()))
            self._lines.append([])
            at = match.end()
        self._lines[-1].append(piece.part(at, len(piece.text)))

    def tag(self, tag: Tag) -> None:
        """Take a tag."""
        name = tag.name
        self._closings[name] -= tag.closing
        if self._skipped:
            if name == self._skipped[-1]:
                self._skipped.pop() if tag.closing else self._skipped.append(name)
        elif not tag.closing and self._is_aside(tag):
            self._skipped.append(name)
        elif name in _BOLD:
            self._bold_depth = max(0, self._bold_depth + (-1 if tag.closing else 1))
        elif name == "br":
            self._lines.append([])
        elif name in _BLOCKS:
            self._block(tag)

    def _is_aside(self, tag: Tag) -> bool:
        # Without a closing tag the rest of the page would be lost.
        if not self._closings[tag.name] or tag.name in {"body", "html", "main", "article"}:
            return False
        return tag.name in _SKIPPED or bool(tag.attributes and _ASIDE.search(tag.attributes))

    def _block(self, tag: Tag) -> None:
        name, opening = tag.name, not tag.closing
        if name in {"td", "th"}:
            self.flush()
            if self._row is not None and opening:
                self._row.append([])
            return
        self.flush()
        if name in {"tr", "table", "tbody", "thead", "tfoot"}:
            self.row_ends()
            self._row = [] if name == "tr" and opening else None
        elif name in _LISTS:
            self._list(opening=opening, referring=bool(_REFERENCES.search(tag.attributes)))
        elif name in {"li", "dd"}:
            self._item = opening
        elif _HEADING.fullmatch(name):
            self._heading = name if opening else ""
        elif name == "title":
            self._titling = opening
        elif name == "pre":
            self._preformatted = opening

    def _list(self, *, opening: bool, referring: bool) -> None:
        if opening:
            self._lists.append(self._item)
            self._referring = self._referring or referring
        else:
            self._item = self._lists.pop() if self._lists else False
            self._referring = self._referring and bool(self._lists)

    def _taken(self) -> list[Traced]:
        """The lines of the block at hand, mark-up resolved; blank ones stand for breaks between stanzas."""
        lines = [_resolved(pieces) for pieces in self._lines]
        self._lines = [[]]
        return lines

    def row_ends(self) -> None:
        """Make parts of the table row at hand."""
        row, self._row = self._row, None
        cells = [cell for cell in row or () if cell]
        if not cells:
            return
        if len(cells) == 1 or any(len(cell) > 1 for cell in cells):  # a table that lays out the page
            self.parts += (Part(BlockKind.PARAGRAPH, block) for cell in cells for block in cell)
            return
        texts = [cell[0] for cell in cells]
        key = texts[0].text
        if len(texts) == _PAIR and len(key.split()) <= _KEY_WORDS and any(c.isalpha() for c in key):
            self.parts.append(Part(BlockKind.FIELD, spaced(texts), key=key))
        else:
            self.parts.append(Part(BlockKind.ITEM, spaced(texts, " | "), 1))

    def flush(self) -> None:
        """Make parts of the block at hand, or a block of the table cell at hand."""
        lines = self._taken()
        if not self._row:
            self._emit(lines)
            return
        self._bold = self._plain = self._bold_depth = 0
        if words := [line for line in lines if line.text]:
            self._row[-1].append(spaced(words))

    def _emit(self, lines: list[Traced]) -> None:
        bold = self._bold > 0 and self._plain == 0
        self._bold = self._plain = self._bold_depth = 0
        words = [line for line in lines if line.text]
        if not words:
            return
        if self._titling:
            self.parts.append(Part(BlockKind.TITLE, spaced(words)))
        elif self._heading:
            level = max(1, int(self._heading[1]) - 1)
            self.parts.append(Part(BlockKind.HEADING, spaced(words), level, key=self._heading))
            self._heading = ""
        elif self._referring:
            self.parts.append(Part(BlockKind.REFERENCE, spaced(words)))
        elif self._item:
            chrome = len(words) == 1 and is_chrome(words[0].text)
            kind = BlockKind.REFERENCE if chrome else BlockKind.ITEM
            self.parts.append(Part(kind, spaced(words), 0 if chrome else max(1, len(self._lists))))
        elif bold and len(words) == 1 and is_heading(words[0].text):
            self.parts.append(Part(BlockKind.HEADING, words[0], 3))
        else:
            self.parts += parts(passages(_stanzas(lines)), headings=False, opening=False)


def _resolved(pieces: list[Traced]) -> Traced:
    text = concatenated(pieces)
    decoded = text.edit((m.start(), m.end(), unescape(m[0])) for m in _ENTITY.finditer(text.text))
    return folded(without_notes(unified(decoded)))


def _stanzas(lines: list[Traced]) -> list[list[Line]]:
    groups: list[list[Line]] = [[]]
    for line in lines:
        if line.text:
            groups[-1].append(Line(line, line, width=len(line.text), chunk=len(line.text.split(None, 1)[0])))
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]
