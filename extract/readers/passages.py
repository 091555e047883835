"""What each passage of a plain page is: a heading, an entry, a field, a paragraph, or no part of its text."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from extract.dates import filing
from extract.document import BlockKind
from extract.readers.blocks import Part
from extract.readers.columns import ROW
from extract.readers.forms import (
    field_key,
    is_capitals,
    is_caption,
    is_chrome,
    is_citing,
    is_date_head,
    is_dated_entry,
    is_furniture,
    is_heading,
    is_image,
    is_title,
)
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.readers.wrapping import Passage

_LONGEST_RUN = 3  # headings one after the other; more are a list
_SEVERAL = 2  # reports on one page
_HEADLINE = 3  # words of the line above the day of a report; a state above a day is a table's
_WIDE = "   "  # between columns
_ROW = regex(r"(?:\|\s+)?(?P<key>[A-Z][^|:.]{1,50}?)\s+\|\s+(?P<value>[^|\s][^|]*?)(?:\s+\|)?", re.DOTALL)
# A row of an infobox that a copy of the page has told line by line: "Embassy of Peru, Nairobi", "Ambassador Ana Sol".
_MISSION = regex(
    r"^(?:[A-Z][\w-]+ ){0,3}(?:[Ee]mbassy|[Hh]igh [Cc]ommission|[Cc]onsulate)(?: of (?:the )?[A-Z][\w ]{2,40})?, [A-Z]"
    r"|^(?:Ambassador|High Commissioner|Chargé d['’]affaires) (?:[A-Z][\w.'’-]+ ?){1,5}$"
)
_INDENT = 2  # columns of a nested list


def parts(found: Sequence[Passage], *, headings: bool = True, opening: bool = True) -> list[Part]:
    """The passages as parts. `headings`: unmarked headings are possible; `opening`: they open the page."""
    forms = _Forms(found, headings=headings, opening=opening)
    kinds = [forms.kind(at) for at in range(len(found))]
    if headings:
        _lists_of_headings(found, kinds)
    nested = _nested(found, kinds)
    return _levelled(
        [_part(p, k, forms.keys[at], nested[at]) for at, (p, k) in enumerate(zip(found, kinds, strict=True))]
    )


class _Forms:
    """The passages of a page and what their neighbours are like."""

    def __init__(self, found: Sequence[Passage], *, headings: bool, opening: bool) -> None:
        self.found = found
        self.texts = [p.text for p in found]
        self.keys = [field_key(t, listed=bool(p.lines[0].mark)) for t, p in zip(self.texts, found, strict=True)]
        for at, key in enumerate(_rows_of_two(self.texts)):
            self.keys[at] = key or self.keys[at]
        self.headings = headings
        pictured = {p.stanza for p, t in zip(found, self.texts, strict=True) if is_image(t)}
        self.captions = [
            p.stanza in pictured and is_caption(t) and not _MISSION.search(t)
            for p, t in zip(found, self.texts, strict=True)
        ]
        self.dated = self._under_dates()
        self.filed = self._filed()
        self.opening = self._opening() if opening else 0

    def _filed(self) -> frozenset[int]:
        """The lines below headlines that tell when each of several reports was filed: "2 June 2026 | Diplomacy"."""
        lines = {at for at, (p, t) in enumerate(zip(self.found, self.texts, strict=True)) if not p.first and filing(t)}
        headlines = {at for at in lines if self.found[at - 1].first and is_title(self.texts[at - 1])}
        below = {at for at in headlines if len(self.texts[at - 1].split()) >= _HEADLINE}
        return frozenset(below if len(below) >= _SEVERAL and below == lines else ())

    def _under_dates(self) -> list[bool]:
        """For each passage, whether a date heads its stanza before it."""
        dated, result = False, []
        for passage, text in zip(self.found, self.texts, strict=True):
            dated = dated and not passage.first
            result.append(dated)
            dated = dated or is_date_head(text)
        return result

    def _opening(self) -> int:
        """How many passages stand before the first text."""
        for at, text in enumerate(self.texts):
            if not (is_title(text) or is_chrome(text) or self.captions[at]) or is_date_head(text) or self.keys[at]:
                return at
        return 0

    def kind(self, at: int) -> BlockKind:
        """What the passage is."""
        passage, text = self.found[at], self.texts[at]
        tabular = passage.lines[0].mark or (not passage.last and _WIDE in text and _WIDE in self.texts[at + 1])
        if passage.lines[0].mark == ROW and not is_furniture(text):
            return BlockKind.ITEM
        if (is_chrome(text) or self.captions[at]) and not (self.keys[at] and tabular):
            return BlockKind.REFERENCE
        if passage.lines[0].mark:
            return self._listed(at)
        if is_date_head(text) or at in self.filed or at + 1 in self.filed:
            return BlockKind.HEADING
        if is_dated_entry(text):
            return BlockKind.ITEM
        if self.keys[at] and self._among_fields(at):
            return BlockKind.FIELD
        if self._heads(at):
            return BlockKind.HEADING
        listed = not passage.alone and is_heading(text)
        return BlockKind.ITEM if self.dated[at] or listed else BlockKind.PARAGRAPH

    def _listed(self, at: int) -> BlockKind:
        passage = self.found[at]
        if self.keys[at]:
            return BlockKind.FIELD
        numbered_heading = self.headings and passage.alone and passage.lines[0].numbered and is_heading(passage.text)
        if numbered_heading and at + 1 < len(self.found) and not self.found[at + 1].lines[0].mark:
            return BlockKind.HEADING
        return BlockKind.ITEM

    def _among_fields(self, at: int) -> bool:
        neighbours = [n for n in (at - 1, at + 1) if 0 <= n < len(self.found)]
        return not self.found[at].alone or any(self.keys[n] for n in neighbours)

    def _heads(self, at: int) -> bool:
        passage, text = self.found[at], self.texts[at]
        if not self.headings:
            return False
        if at < self.opening:
            return is_title(text)
        if not is_heading(text):
            return False
        if is_citing(text):
            return True
        if at + 1 == len(self.found):
            return False
        if passage.alone or (is_capitals(text) and not passage.last):
            return True
        follows = self.found[at + 1]
        return passage.first and (bool(follows.lines[0].mark) or not is_heading(follows.text))


def _lists_of_headings(found: Sequence[Passage], kinds: list[BlockKind]) -> None:
    """Many headings in a row are a list under the first of them, but the last may head what follows."""
    at = 0
    for kind, run in groupby(list(kinds)):
        size = len(list(run))
        if kind is BlockKind.HEADING and size > _LONGEST_RUN and at > 0:
            for member in range(at + 1, at + size - 1):
                if not (is_date_head(found[member].text) or is_citing(found[member].text)):
                    kinds[member] = BlockKind.ITEM
        at += size


def _nested(found: Sequence[Passage], kinds: Sequence[BlockKind]) -> list[int]:
    """How deep each item lies below one that ends with a colon: "2. They signed:" opens a list marked in another way."""
    depths: list[int] = []
    styles: list[str] = []
    before = ""
    for passage, kind in zip(found, kinds, strict=True):
        mark = _style(passage.lines[0].mark)
        if kind is BlockKind.HEADING:
            styles = []
        elif kind is BlockKind.ITEM and mark:
            if mark in styles:
                styles = styles[: styles.index(mark) + 1]
            else:
                styles = [*(styles if before.endswith(":") else styles[:-1]), mark]
        depths.append(max(0, len(styles) - 1) if kind is BlockKind.ITEM else 0)
        before = passage.text if kind is BlockKind.ITEM else ""
    return depths


def _style(mark: str) -> str:
    """A list mark with its number or letter taken out: "(a)" → "(x)", "2." → "9."."""
    shape = ("9" if c.isdigit() else "x" if c.islower() else "X" if c.isupper() else c for c in mark)
    return "".join(c for c, _ in groupby(shape))


def _part(passage: Passage, kind: BlockKind, key: str, nested: int) -> Part:
    level = 1 + passage.lines[0].indent // _INDENT + nested if kind is BlockKind.ITEM else 0
    traced = passage.traced
    if kind is BlockKind.FIELD and (row := _ROW.fullmatch(traced.text)):
        bars = (
            (0, row.start("key"), ""),
            (row.end("key"), row.start("value"), ": "),
            (row.end("value"), row.end(), ""),
        )
        traced = traced.edit((start, end, new) for start, end, new in bars if start < end)
    return Part(kind, traced, level, key if kind is BlockKind.FIELD else "")


def _rows_of_two(texts: Sequence[str]) -> list[str]:
    """The keys of rows with two cells that stand one below the other, "Diplomatic relations | since 1992"; else nothing."""
    found = [_ROW.fullmatch(text) for text in texts]
    beside = [bool(found[max(0, at - 1)] if at else None) or any(found[at + 1 : at + 2]) for at in range(len(found))]
    return [row["key"] if row and near else "" for row, near in zip(found, beside, strict=True)]


def _levelled(found: list[Part]) -> list[Part]:
    """Headings in capitals stand above others, and all above dates."""
    others = [p for p in found if p.kind is BlockKind.HEADING and not is_date_head(p.text)]
    capitals = [is_capitals(p.text) for p in others]
    mixed = any(capitals) and not all(capitals)

    def level(part: Part) -> int:
        if is_date_head(part.text):
            return 3 if mixed else 2
        return 2 if mixed and not is_capitals(part.text) else 1

    return [Part(p.kind, p.traced, level(p)) if p.kind is BlockKind.HEADING else p for p in found]
