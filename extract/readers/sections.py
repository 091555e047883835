"""What the sections of a page mean: which heading is its title, and where its references begin and end."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.document import BlockKind
from extract.readers.forms import is_byline, is_citing, is_title, is_unfinished
from extract.readers.words import words
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.readers.blocks import Part

_RELATING = regex(
    r"\b(?:relations?|cooperation|co-operation|partnership|friendship|ties|between|and|with)\b|\w ?– ?\w",
    re.IGNORECASE,
)
_GENERIC = words(
    "bilateral relations relation cooperation co-operation partnership friendship ties political"
    " economic our the ministry department embassy office consulate foreign affairs trade and with"
    " between external international"
)
_CITATION = regex(r"https?://|\bRetrieved\b|\bArchived\b|\bISBN\b|\bdoi\b", re.IGNORECASE)
_PROSE = 80
_COLUMNS = 2  # names of columns above the last


def titled(parts: Sequence[Part]) -> list[Part]:
    """With one of the headings before the first text as the title, unless the page has a title already.

    Pages carry letterheads and remains of navigation above their title; the first heading that relates two
    sides ("… relations", "X and Y") is preferred to them, else the first heading is the title.
    """
    result = list(parts)
    if any(part.kind is BlockKind.TITLE for part in parts):
        return result
    leading: list[int] = []
    for at, part in enumerate(parts):
        if part.kind is BlockKind.HEADING:
            leading.append(at)
        elif part.kind is not BlockKind.REFERENCE:
            break
    candidates = [at for at in leading if is_title(text := parts[at].text) and not (is_citing(text) or is_byline(text))]
    if candidates:
        chosen = next((at for at in candidates if _relates(parts[at].text)), candidates[0])
        result[chosen] = replace(parts[chosen], kind=BlockKind.TITLE, level=0)
    return result


def _relates(text: str) -> bool:
    names = [w for w in re.findall(r"[^\W\d_]+", text) if w[0].isupper() and w.casefold() not in _GENERIC]
    return bool(names) and _RELATING.search(text) is not None


def without_references(parts: Sequence[Part], *, explicit: bool) -> list[Part]:
    """With everything under "References", "See also" and their like as REFERENCE.

    Where headings are marked as such (`explicit`), the section ends at the next of its level or above.
    Otherwise an entry of the list may look like a heading, so that only a heading over prose ends it.
    """
    result: list[Part] = []
    level = 0  # of the heading of references that we are under
    for at, part in enumerate(parts):
        if part.kind is BlockKind.HEADING:
            if is_citing(part.text) and (explicit or not _names_column(parts, at)):
                level = part.level
            elif level and (part.level <= level if explicit else _heads_prose(parts, at)):
                level = 0
        citing = level and not (part.kind is BlockKind.HEADING and is_citing(part.text))
        result.append(replace(part, kind=BlockKind.REFERENCE, level=0, key="") if citing else part)
    return result


def _names_column(parts: Sequence[Part], at: int) -> bool:
    """Whether "Notes" names a column of a table that a copy has told cell by cell: it stands right below other such names."""
    above = parts[max(0, at - _COLUMNS) : at]
    named = len(above) == _COLUMNS and all(p.kind is BlockKind.HEADING and not is_citing(p.text) for p in above)
    return named and parts[at].text.casefold() == "notes"


def _heads_prose(parts: Sequence[Part], at: int) -> bool:
    follows = next((p for p in _after(parts, at) if p.kind is not BlockKind.HEADING), None)
    if follows is None or follows.kind is not BlockKind.PARAGRAPH or len(follows.text) < _PROSE:
        return False
    return not is_unfinished(follows.text) and not _CITATION.search(follows.text)


def _after(parts: Sequence[Part], at: int) -> Iterator[Part]:
    # A page has few headings in a row; not looking further keeps the whole linear.
    return iter(parts[at + 1 : at + 6])
