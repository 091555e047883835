"""Plain text: pages as people copy them, news, chronologies, factboxes. Structure is in the form of lines."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING

from extract.readers.columns import set_in_bars
from extract.readers.entities import ENTITY
from extract.readers.lines import stanzas
from extract.readers.notes import without_notes
from extract.readers.passages import parts
from extract.readers.rebroken import mended
from extract.readers.sections import titled, without_references
from extract.readers.traced import Traced
from extract.readers.typography import evenly_spaced, unified
from extract.readers.wrapping import passages
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.readers.blocks import Part
    from extract.readers.traced import Edit

# What copying leaves behind: a title in a span with a description after it, single tags, entities.
_REMAINS = regex(
    r"(?P<open><span class=\"[^\"<>]*title[^\"<>]*\">)(?P<title>[^<>\n]*)(?P<rest></span>[^\n]*)"
    r"|</?(?:a|abbr|b|big|br|cite|div|em|font|i|li|p|q|s|small|span|strong|sub|sup|u|ul|ol)\b[^<>]{0,500}>"
    rf"|{ENTITY}"
)


def read_text(raw: str) -> list[Part]:
    """The parts of a plain-text document."""
    document = without_notes(evenly_spaced(unified(_without_remains(Traced.of(raw)))))
    found = parts(passages(mended(set_in_bars(list(stanzas(document, raw))))))
    return without_references(titled(found), explicit=False)


def _without_remains(document: Traced) -> Traced:
    if "<" not in document.text and "&" not in document.text:
        return document
    return document.edit(_edits(document.text))


def _edits(text: str) -> Iterator[Edit]:
    for match in _REMAINS.finditer(text):
        if match["open"]:
            yield match.start("open"), match.end("open"), ""
            yield match.start("rest"), match.end("rest"), ""
        else:
            new = unescape(match[0]) if match[0][0] == "&" else ""
            yield match.start(), match.end(), new
