"""A table of output: who made what, how much and when, in a row each, in the unit that a label or what heads the table tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.amounts import find_amounts
from extract.constructions.production.output_words import WITHIN
from extract.regex import regex

if TYPE_CHECKING:
    from extract.claim import Value
    from extract.constructions.table_rows import TableRow

_BY = regex(
    r"(?:producer|company|firm|unit|plant|mine|enterprise|works|operator|maker|manufacturer|country|state|field|refinery|smelter|factory|site|subsidiary)s?(?: name)?"
)
_WHAT = regex(r"(?:product|commodity|mineral|crop|metal|goods?|material|item|model)s?")
_HOW_MUCH = regex(
    r"(?:(?:annual|yearly|total) )?(?:quantity|output|production|produced|volume|amount|harvest|tonnage|tonnes|tons|result)s?(?:,? \(?[\w .,]{1,20}\)?)?"
)
_WHEN = regex(r"(?:fiscal |calendar )?(?:year|period|date|season)s?")
_OUTPUT = regex(r"\b(?:production|output|produced|harvest(?:ed)?|crop|mined|manufactured)\b", re.IGNORECASE)
_YEAR = regex(r"(?:19|20)\d\d")
_BRACKET = regex(r"\((?:in )?(?P<unit>[^()]{1,30})\)|, (?:in )?(?P<behind>[a-z ]{1,20})$")
_AHEAD = regex(r"\b(?:planned|plan|target|forecast|projected|expected)\b", re.IGNORECASE)


def row_of_output(row: TableRow) -> tuple[dict[str, Value | None], bool] | None:
    """The slots of a row of output and whether it is planned; None for another table's."""
    heads = [row.caption.block.text] if row.caption is not None else []
    heads += [label for label, _ in row.cells if _HOW_MUCH.fullmatch(label)]
    by, amount = row.words(_BY), find_amounts(row.words(_HOW_MUCH))
    if (
        not any(_OUTPUT.search(h) for h in heads)
        or not by
        or not amount
        or amount[0].form not in {"number", "quantity"}
    ):
        return None
    told = next((m["product"] for h in heads if (m := WITHIN.search(h))), "")
    units = (u["unit"] or u["behind"] for h in reversed(heads) for u in _BRACKET.finditer(h))
    unit = next((found[0] for u in units if (found := find_amounts(f"1 {u}")) and found[0].form == "quantity"), None)
    product = row.words(_WHAT) or told or (amount[0].value.unit if amount[0].form == "quantity" else "")
    year = _YEAR.search(row.words(_WHEN))
    quantity = amount[0].value.value * (unit.value.value if unit is not None and not amount[0].value.unit else 1)
    slots: dict[str, Value | None] = {"by": by, "product": product, "quantity": quantity}
    slots |= {"unit": amount[0].value.unit or (unit.value.unit if unit is not None else None)}
    slots |= {"date": next(iter(row.dates(_WHEN)), year.group() if year else None)}
    return (slots, bool(_AHEAD.search(row.sentence.block.text))) if product else None
