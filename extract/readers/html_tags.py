"""The tags of an HTML page with their places in it.

Comity needs offsets into the page as read, which parsers that repair pages into trees don't keep; and it
reads no tree: a block ends where a block-level tag opens or closes, whatever is missing or too much. So tags
are found in one pass, in the lenient spirit of
https://html.spec.whatwg.org/multipage/parsing.html#tokenization, and nothing is an error.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

# Every branch ends at the next "<" or consumes what it looked at: linear on any input.
_TAG = regex(
    r"<(?:!--(?:(?!-->).)*+(?:-->)?"
    r"|(?P<slash>/?)(?P<name>[a-zA-Z][^\s/<>]*)(?P<attributes>(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+>|[^<>]*>?)"
    r"|[!?][^<>]*>?)",
    re.DOTALL,
)
_RAW = {
    name: regex(rf"</{name}[\s/>]", re.IGNORECASE)
    for name in ("script", "style", "textarea", "noscript", "template", "iframe", "xmp")
}


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag; or, with an empty name, a comment or an element with its contents, of which nothing is text."""

    start: int
    end: int
    name: str = ""
    closing: bool = False
    attributes: str = ""


def tags(page: str) -> Iterator[Tag]:
    """The tags of a page in order; what lies between them is text."""
    at = 0
    missing: set[str] = set()
    while match := _TAG.search(page, at):
        at = match.end()
        name = (match["name"] or "").casefold()
        if name in _RAW and not match["slash"] and name not in missing:
            close = _RAW[name].search(page, at)
            if close:
                yield Tag(match.start(), close.start())
                at = close.start()
                continue
            missing.add(name)
        yield Tag(match.start(), match.end(), name, bool(match["slash"]), (match["attributes"] or "").casefold())
