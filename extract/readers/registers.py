"""From text to document: which register it is written in, and the reader of that register."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from extract.document import BlockKind, Document
from extract.readers.blocks import blocks
from extract.readers.html import is_html, read_html
from extract.readers.markdown import is_markdown, read_markdown
from extract.readers.text import read_text
from extract.readers.wiki import is_wiki, read_wiki

if TYPE_CHECKING:
    from collections.abc import Callable

    from extract.readers.blocks import Part

EXTENSIONS = frozenset({".txt", ".md", ".html", ".htm", ".wiki"})
"""What the names of documents end in."""


def parse(name: str, text: str) -> Document:
    """The document with its blocks and their sentences. `name` is the file's, `text` its characters as read.

    Does no input or output and takes any text: one without words gives a document without blocks.
    """
    found = blocks(_reader(PurePath(name).suffix.casefold(), text)(text))
    title = next((block.text for block in found if block.kind is BlockKind.TITLE), "")
    return Document(name, text, found, title)


def _reader(suffix: str, text: str) -> Callable[[str], list[Part]]:
    """By extension; text files are looked at, as people save every register under ".txt"."""
    if suffix in {".html", ".htm"} or is_html(text):
        return read_html
    if suffix == ".wiki" or (suffix != ".md" and is_wiki(text)):
        return read_wiki
    if suffix == ".md" or is_markdown(text):
        return read_markdown
    return read_text
