"""Leads: the line above a list that says what its items are: "Visits to X:", "The following were signed in Y on 8 July:".

A lead holds until its list ends: a heading until the next of its level, a sentence that ends with a colon until a paragraph
follows, an item that ends so until the next item beside it. Leads nest; the nearest speaks first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.dates import Anchor, find_dates, page_date
from extract.document import BlockKind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.sentence import Sentence
    from extract.document import Block

_PARAGRAPH, _ITEM = 100, 200  # what leads into items stands above them, and headings, by their level, above both


@dataclass(frozen=True, slots=True)
class Leads:
    """The leads that are open, the outermost first, each with its depth."""

    opened: tuple[tuple[int, Sentence], ...] = ()

    def of(self, block: Block) -> Sentence | None:
        """The nearest lead that holds for a block; none for running text."""
        depth = self._depth(block)
        if block.kind is BlockKind.PARAGRAPH and depth == _PARAGRAPH and not _is_line(block):
            return None
        return next((lead for at, lead in reversed(self.opened) if at < depth), None)

    def after(self, block: Block, sentences: Sequence[Sentence]) -> Leads:
        """The leads that are open after a block."""
        depth = self._depth(block)
        kept = tuple(each for each in self.opened if each[0] < depth)
        leads = block.kind is BlockKind.HEADING or block.text.rstrip().endswith(":") or _CAPTION.match(block.text)
        if sentences and leads:
            return Leads((*kept, (depth, sentences[-1])))
        return Leads(kept)

    def _depth(self, block: Block) -> int:
        if block.kind is BlockKind.HEADING:  # "Among the more recent:" goes on with what the heading above it announces
            return block.level + (_PARAGRAPH // 2 if block.text.endswith(":") else 0)
        if block.kind in {BlockKind.ITEM, BlockKind.FIELD} and not _CAPTION.match(block.text):
            return _ITEM + block.level
        continued = block.text[:1].islower() and any(at >= _PARAGRAPH for at, _ in self.opened)
        return _ITEM + _PARAGRAPH if continued else _PARAGRAPH


def _is_line(block: Block) -> bool:
    """Whether a paragraph is no more than a line of a list without marks."""
    return len(block.sentences) < 2 and not block.text.endswith((".", ":", "?", "!"))


def date_of(lead: Sentence | None, dateline: str = "") -> str:
    """The date, EDTF, that a sentence with a colon gives the items below it; empty for headings that are none.

    What was done on an occasion that is not dated there was done when the sentences before it tell, "also" on that day, or
    when the page says that it was issued (`dateline`).
    """
    if lead is None or (lead.block.kind is BlockKind.HEADING and not _FOLLOWING.match(lead.block.text)):
        return ""
    dates = [m.date for m in lead.mentions if m.kind is Kind.DATE and ".." not in m.date]
    if not dates and lead.scope.dated_by == "carried" and _THEN_TOO.search(lead.text):
        return lead.scope.date
    if not dates and dateline and _DONE.search(lead.text) and not lead.scope.date:
        return dateline
    return dates[-1] if dates else date_of(lead.scope.lead, dateline)


def dateline(texts: Sequence[str]) -> str:
    """Where and when a communiqué was issued, "Zagreb, 11 June 2019", told by a line at its head or its end: the day, EDTF."""
    for text in (*texts[:_HEAD], *texts[-_HEAD:]):
        found = _ISSUED.fullmatch(text)
        if found and (page := page_date([found["dated"]])) is not None and page.point.day is not None:
            return str(page.point)
        if done := _DONE_AT.match(text):
            return next((f.value for f in find_dates(done["day"], Anchor())[0] if _TO_THE_DAY.fullmatch(f.value)), "")
    return ""


def is_communique(texts: Sequence[str]) -> bool:
    """Whether a page says at its head that it is what two sides issue after they met."""
    head = (text for text in texts[:_TITLES] if len(text) < _PROSE or not text.endswith("."))
    return any(_COMMUNIQUE.search(text) for text in head)


def meeting(sentences: Sequence[Sentence]) -> str:
    """When the visit or meeting took place that a paragraph tells of, to the day, EDTF; empty where it tells of none."""
    for sentence in sentences:
        days = [m.date for m in sentence.mentions if m.kind is Kind.DATE and _TO_THE_DAY.fullmatch(m.date)]
        if days and _MET.search(sentence.text) and not _PAST.search(sentence.text):
            return _stretch(days)
    return ""


def _stretch(days: Sequence[str]) -> str:
    """The first day, or both where the second is the next: "on 6 and 7 June"."""
    first, second = days[0], days[1] if len(days) > 1 else ""
    if "/" in first + second or not second:
        return first
    following = date.fromisoformat(second) - date.fromisoformat(first)
    return f"{first}/{second}" if following == timedelta(days=1) else first


_CAPTION = regex(r"(?:Table|Box|Figure|Annex|Chart) (?:\d{1,2}|[IVX]{1,4}|[A-Z])\b[.:]? (?=.{4,120}$)")
_FOLLOWING = regex(r"[^:]{0,60}\bfollowing\b[^:]*:$")  # a line of its own, but a sentence
_HEAD = 6  # blocks
_TITLES = 4  # blocks
_PROSE = 120  # characters: what is longer and ends in a full stop is a paragraph
_COMMUNIQUE = regex(
    r"\bcommuniqu|\b(?:joint|final|concluding) (?:press )?(?:statement|release|declaration|document)\b|^press (?:statement|release)\b|\bagreed minutes\b",
    re.IGNORECASE,
)
_MET = regex(
    r"\b(?:visit(?:ed)?|stay(?:ed)?|met|meeting|talks|session|summit|consultations|round|council)\b", re.IGNORECASE
)
_PAST = regex(r"\b(?:recall\w*|had been|since|established in)\b", re.IGNORECASE)
_TO_THE_DAY = regex(r"\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?")
_ISSUED = regex(
    r"(?:Done |Issued |Adopted |Signed )?(?:at |in )?\(?(?P<dated>[A-Z][^\d,:;|]{1,40}, (?:on )?[^:;|,.]{3,20}\d(?:, \d{4})?)\)?\.?"
)
_DONE_AT = regex(
    r"(?:Done|Issued|Adopted) (?:at|in) [A-Z][^\d,:;|]{1,40}?,? (?:on )?(?:the )?(?P<day>\d[^:;|,.]{3,30}\d{4})\b",
    re.IGNORECASE,
)
_THEN_TOO = regex(  # "were also signed", "were signed on the occasion of the visit"
    r"\bwere (?:also )?(?:then )?(?:signed|concluded|initialled|exchanged|adopted)\b(?=[^:]*:)(?:(?<=also signed)|(?<=also concluded)|(?<=also adopted)|(?=[^:]*\b(?:occasion|during|in the (?:presence|course) of|at the (?:end|close)|after the talks)\b))"
)
_DONE = regex(
    r"\b(?:signed|concluded|initialled|exchanged|adopted|issued|agreed|announced|witnessed)\b(?! (?:to|in the future))",
    re.IGNORECASE,
)
