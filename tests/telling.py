"""What an extractor tells of a page, a line for each fact: how the tables of the extractors' tests write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.annotation.annotate import annotate
from extract.consolidate import consolidate
from extract.facts import flat
from extract.readers import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.registry import Extract


def lines(extract: Extract, page: str, slots: Sequence[str]) -> list[str]:
    """The facts of a page: the slots in order, "-" where one is missing, the realis unless it happened; sorted."""
    facts = (flat(claim) for claim in consolidate(extract(annotate(parse("page.txt", page)))))
    return sorted(" | ".join(_cells(fact, slots)) for fact in facts)


def _cells(fact: dict[str, object], slots: Sequence[str]) -> list[str]:
    values = [fact.get(slot, "-") for slot in slots]
    cells = [", ".join(sorted(map(str, v))) if isinstance(v, list) else str(v) for v in values]
    return [*cells, str(fact["realis"])] if "realis" in fact else cells
