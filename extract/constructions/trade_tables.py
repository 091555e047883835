"""Tables of trade: a line that names measures, then lines of a year and an amount for each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.amounts.currency import SYMBOLS, symbol_pattern
from extract.amounts.number import plain
from extract.annotation.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence

_AMOUNT = r"[\ue600-\ue7ff]"
_ROW = re.compile(rf"(?P<year>[\ue500-\ue5ff\ue700-\ue7ff])[\s|:;,–-]*(?P<cells>{_AMOUNT}(?:[\s|;/]*{_AMOUNT})*)[\s|]*")
_YEARS = re.compile(r"\d{4}(?:/\d{4})?")
_SCALE = re.compile(r"\b(?P<scale>thousands?|m(?:illion|ln|n)?s?|b(?:illion|ln|n))(?!\w)", re.IGNORECASE)
_SCALES = {"t": 3, "m": 6, "b": 9}
_SYMBOL = re.compile(symbol_pattern().removesuffix(r"\s?(?=[\d.])"))
_BY_YEAR = re.compile(r"^\W*(?:years?|periods?|date|fiscal year)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of a row: the year, the column's place in the header, value and currency."""

    date: str
    column: int
    value: Decimal
    currency: str


def heads_table(sentence: Sentence) -> bool:
    """Whether a line may be the header of a table by years: "Year | Exports | Imports"; it has no figures itself."""
    return bool(_BY_YEAR.match(sentence.text)) and not re.search(_AMOUNT, sentence.text)


def cells(header: Sentence, columns: int, row: Sentence) -> Sequence[Cell]:
    """The figures of a row, one for each column; none where it is no row of this table.

    Plain numbers take scale and currency from the header: "Exports ($ million)".
    """
    found = _ROW.fullmatch(row.text.strip())
    if found is None:
        return ()
    offset = len(row.text) - len(row.text.lstrip())
    year = _year(row.at(offset + found.start("year")))
    mentions = row.within(offset + found.start("cells"), offset + found.end("cells"))
    if not year or len(mentions) != columns:
        return ()
    words = header.span.of(header.block.text)
    scale = _SCALE.search(words)
    symbol = _SYMBOL.search(words)
    currency = symbol.group().strip() if symbol else ""
    told = []
    for column, mention in enumerate(mentions):
        amount = mention.amount
        if amount is None or (mention.kind is Kind.NUMBER and not scale):
            return ()
        bare = mention.kind is Kind.NUMBER and scale is not None
        power = _SCALES[scale["scale"][0].casefold()] if bare and scale is not None else 0
        told.append(Cell(year, column, plain(amount.value.scaleb(power)), amount.currency or _code(currency)))
    return told


def _code(symbol: str) -> str:
    return SYMBOLS.get(symbol, symbol)


def _year(mention: Mention | None) -> str:
    """A year told as a date or as a plain number."""
    if mention is None:
        return ""
    told = mention.date or (str(mention.amount.value) if mention.amount is not None and not mention.amount.unit else "")
    return told if _YEARS.fullmatch(told) and told[0] in "12" else ""
