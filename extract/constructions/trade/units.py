"""Units of a table's figures: the scale and currency that a cell, its label or what heads the table tells.

"In thousands of EUR", "Trade in goods, SEK bn", "Exports (KSh m)".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.amounts import find_amounts
from extract.amounts.currency import SYMBOLS
from extract.amounts.number import plain
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

_NOTHING = regex(r"[-–—.…?\s]*|n/?a\.?", re.IGNORECASE)
_DECIMAL_COMMA = regex(r"(?<=\d),(?=\d{1,2}(?!\d))")
_METRES = regex(r"(\d) ?m$")  # in a table of money these are millions
_SCALED = regex(r"\d ?[A-Za-z]")  # a cell's own: "24.2 bn"
_SCALE = r"(?:thousands?|thous\.|millions?|mill?\.|mio\.|billions?|mn|mln|mio|bn|bln)"
_SYMBOL = "|".join(re.escape(s) for s in sorted(SYMBOLS, key=lambda s: (-len(s), s)))
_CODE = r"(?:[A-Z]{1,3}\$|[A-Z]{3}|[$€£¥₩₹])"
_UNIT = regex(
    rf"(?P<scale3>MM?)\s?(?P<code3>[$€£]|EUR|USD)(?!\w)|(?<![\w$])(?P<code>{_SYMBOL}|{_CODE})[\s,]*(?:in )?(?P<scale>{_SCALE}|m|b|k)(?!\w)|\b(?P<scale2>{_SCALE}) (?:of )?(?P<noun>{_CODE}|(?:(?:[A-Z][\w.]*|current|convertible) ){{0,2}}[a-z]+)"
    rf"|(?P<alone>{_CODE})(?!\w)"
)
_SHARED = frozenset({"kr", "rs", "fr", "crowns", "pesos"})  # money of several states
_WHOLE = 10_000  # from here on a figure may stand without a scale


def is_nothing(cell: str) -> bool:
    """Whether a cell holds no figure: a dash, "n/a", a percentage."""
    return _NOTHING.fullmatch(cell) is not None or cell.endswith("%")


def money(cell: str, words: Sequence[str], beside: Sequence[str] = ()) -> tuple[Decimal, str] | None:
    """Value and currency of a cell, scaled as the first words with a unit tell, else with the currency of the cells beside it."""
    if is_nothing(cell):
        return None
    found = find_amounts(_DECIMAL_COMMA.sub(".", _METRES.sub(r"\1 mn", cell)))
    if len(found) != 1 or found[0].form not in {"money", "number"}:
        return None
    amount = found[0].value
    if found[0].form == "money":
        return amount.value, amount.currency
    unit, alone = next((u for told in words if (u := _unit(told)) is not None), (None, ""))
    if unit is not None:
        scale, currency = unit
        return plain(amount.value * (1 if _SCALED.search(cell) else scale)), currency
    if not alone:
        amounts = (a for other in beside for a in find_amounts(other))
        alone = next((a.value.currency for a in amounts if a.form == "money" and a.value.currency), "")
    return (amount.value, alone) if alone and amount.value >= _WHOLE else None


def _unit(words: str) -> tuple[tuple[Decimal, str] | None, str] | None:
    """The scale with its currency that words tell, or a currency alone."""
    alone = ""
    for told in _UNIT.finditer(words):
        if told["alone"]:
            alone = alone or told["alone"]
            continue
        currency = told["code"] or told["noun"] or told["code3"]
        scale = (told["scale"] or told["scale2"] or "million").removesuffix("s").replace("thous.", "thousand")
        scale = "million" if scale in {"mill.", "mil.", "mio."} else scale
        for written in (f"{currency}1 {scale}", f"{currency} 1 {scale}", f"1 {scale} {currency}"):
            found = find_amounts(written)
            if found and found[0].form == "money":
                return (found[0].value.value, found[0].value.currency), ""
        if currency in _SHARED and (found := find_amounts(f"1 {scale}")):
            return (found[0].value.value, ""), ""
    known = find_amounts(f"{alone} 1 million") if alone else ()
    return (None, known[0].value.currency) if known and known[0].form == "money" else None
