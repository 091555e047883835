"""Calendar dates as written: single ones, lists and ranges; years may be missing and are then left open."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.dates.notation import Item, read_item
from extract.dates.words import COUNTED, FUNCTION, TO
from extract.regex import regex

_RANGE = regex(
    rf"{TO}(?:the\s+(?:very\s+)?(?:end|beginning|middle|close|start)\s+of\s+|(?:the\s+)?(?:early|mid|late)(?:\s+|-)|the\s+)?",
    re.IGNORECASE,
)
_AND = regex(r"\s+and\s+(?:the\s+(?:end|beginning|middle|close|start)\s+of\s+|(?:early|mid|late)(?:\s+|-)|the\s+)?")
_LIST = regex(
    r"(?:,\s*|\s+)(?:(?:and|or|&|then|as\s+well\s+as)\s+)(?:(?:again|then|also|finally)\s+)?(?:(?:in|on|of)\s+)?"
    r"(?:the\s+)?|,\s+(?:(?:in|on)\s+)?(?:the\s+)?|/"
)
_LINK = regex(r"\b(?:in|on|the)\b")
_SPACE = regex(r"\s+")
_SUBJECT = regex(r"\s[A-Z]\w*[^\Ws](?!\w)")
_MONTH_AFTER = regex(r"\s\((?=[A-Z][a-z]{2,8}\.?\))")
_MARK = regex(r"\.?\s?(?:[:–—-](?!\d)|\|)")
_NOW = regex(r"(?:the\s+)?(?:today|present(?:\s+day)?|now|date|this\s+day)\b", re.IGNORECASE)
_MOST = 24  # items of a run; what is longer is a table


class Run(NamedTuple):
    """Dates in a row: items, and for each gap whether it is a range ("to") or a list ("and")."""

    items: tuple[Item, ...]
    ranges: tuple[bool, ...]
    end: int
    ongoing: bool = False  # "2016 – today"


def read_run(text: str, pos: int, *, between: bool = False, day_first: bool = False) -> Run | None:
    """The dates in a row at `pos`, or None. `between` makes "3 and 5 May" a range, `day_first` reads 3/11/1988."""
    first = read_item(text, pos, between=between, day_first=day_first)
    if first is None:
        return None
    items, ranges = [first], list[bool]()
    for _ in range(_MOST):
        end = items[-1].end
        gap = _RANGE.match(text, end) or (_AND.match(text, end) if between and len(items) == 1 else None)
        is_range = gap is not None
        if gap and (now := _NOW.match(text, gap.end())):
            return Run(tuple(items), tuple(ranges), now.end(), ongoing=True)
        gap = gap or _LIST.match(text, end) or _MONTH_AFTER.match(text, end) or _SPACE.match(text, end)
        following = read_item(text, gap.end(), day_first=day_first) if gap else None
        if gap is None or following is None:
            break
        if _is_one_date(items[-1], following, gap[0]) or _leads_entry(text, items[-1], following, gap[0]):
            closing = int("(" in gap[0] and text.startswith((")", ".)"), following.end)) * (
                1 + text.startswith(".", following.end)
            )
            items[-1] = following._replace(start=items[-1].start, year=items[-1].year, end=following.end + closing)
            continue
        if not gap[0].strip() or not _fits(text, items[-1], following, gap[0], is_range=is_range):
            break
        items.append(following)
        ranges.append(is_range)
    return Run(tuple(items), tuple(ranges), items[-1].end)


def _is_one_date(before: Item, item: Item, gap: str) -> bool:
    """Whether year and day are told apart: "in 2008, on 3 May", "2019 – 3 May", "2019 May 3"."""
    if before.month is not None or before.ends is not None or item.month is None or item.year is not None:
        return False
    return (bool(item.days) or bool(gap.strip())) and not re.search(r"[a-z/]", _LINK.sub("", gap))


def _leads_entry(text: str, before: Item, item: Item, gap: str) -> bool:
    """Whether a year and a month after it head an entry: "1959 March: …", "2008 (Jun.) …"."""
    if before.month is not None or before.ends is not None or item.month is None or item.year is not None or item.days:
        return False
    heads = not text[text.rfind("\n", 0, before.start) + 1 : before.start].strip(" -–—•*")
    return heads and ("(" in gap or (not gap.strip() and _MARK.match(text, item.end) is not None))


def _fits(text: str, before: Item, item: Item, gap: str, *, is_range: bool) -> bool:
    """Whether an item carries a run on; a bare number in a list must stand alone to be a year."""
    if item.month is not None or item.ends is not None:
        return True
    if before.year is None or COUNTED.match(text, item.end):
        return False
    named = bool(re.search(r"\b(?:and|or)\b", gap)) and bool(_SUBJECT.match(text, item.end))
    return is_range or named or bool(FUNCTION.match(text, item.end))
