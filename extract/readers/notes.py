"""Marks that a page puts into its prose for other ends: footnotes, remarks, links to other languages, names of pictures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.readers.traced import Edit, Traced

_REMARKS = (
    r"citations?\s+needed|clarification\s+needed|better\s+source\s+needed|dead\s+link|failed\s+verification|verify|edit"
    r"|update|who\??|when\??|where\??|which\??|by\s+whom\??|according\s+to\s+whom\??|when\s+needed|sic|dubious"
)
_MARK = (
    rf"\[(?<!\[\[)\s*(?:\d{{1,3}}(?:[ \t]*[,:–-][ \t]*\d{{1,3}})*|(?:note|nb|n|fn)[ \t]?\d{{1,3}}"
    rf"|(?:{_REMARKS})(?:[ \t]*[–-][^\]\n]{0, 40})?)\s*\]"
    r"|\[[a-z]\](?!\w)"  # a lettered note; "[t]he" is an edited quotation
    r"|\[\s+[a-z]{2,3}(?:-[a-z]{2,8})?\s*\]|\[[a-z]{2,3}(?:-[a-z]{2,8})?\s+\]"  # "[ be ]"
)
_MARKS = regex(rf"(?:{_MARK})(?:[ \t]*(?:{_MARK}))*(?![\](:]\S)[ \t]*", re.IGNORECASE)
_FLAG = regex(  # what copied tables have instead of the picture: "1Flag of Peru.svg  Peru 2 May 1961"
    r"(?:Flag|Coat of arms|Emblem|Seal) of [^\n|]{2,60}?\.(?:svg|png|gif|jpe?g)[ \t|]*(?=[^\s|])", re.IGNORECASE
)
_RAISED = regex("[¹²³⁰⁴-⁹]+")
_PUNCTUATION = frozenset(".,;:!?)\"'")
_CLOSING = _PUNCTUATION | frozenset("\r\n")


def without_notes(document: Traced) -> Traced:
    """Without the marks, and without the space before them where punctuation follows."""
    bare = document.edit(_flags(document.text))
    marked = bare.edit(_edits(bare.text))
    return marked.edit(_raised(marked.text))


def _flags(text: str) -> Iterator[Edit]:
    """Names of flags' pictures before what they stand for."""
    for match in _FLAG.finditer(text):
        follows_word = text[max(0, match.start() - 1) : match.start()].isalnum()
        yield match.start(), match.end(), " " if follows_word else ""


def _raised(text: str) -> Iterator[Edit]:
    """Raised figures after punctuation; elsewhere they are units: "km²"."""
    for match in _RAISED.finditer(text):
        if text[max(0, match.start() - 1) : match.start()] in _PUNCTUATION:
            yield match.start(), match.end(), ""


def _edits(text: str) -> Iterator[Edit]:
    done = 0
    for match in _MARKS.finditer(text):
        start, end = match.span()
        while start > done and text[start - 1] in " \t":
            start -= 1
        done = end
        follows = text[end : end + 1]
        at_line_start = start == 0 or text[start - 1] in "\r\n"
        yield start, end, "" if at_line_start or not follows or follows in _CLOSING else " "
