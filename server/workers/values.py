"""The dates and numbers of a snapshot in order: the engine has no such index, and reads all to find a range of them."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate
from typing import TYPE_CHECKING, Any, cast

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

XSD = "http://www.w3.org/2001/XMLSchema#"
DATE, NUMBERS = f"{XSD}date", (f"{XSD}integer", f"{XSD}decimal")
PLAIN_DATE = re.compile(r"\d{4}-\d\d-\d\d")
PLAIN_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
LEAST = 1000
"""Triples that a predicate must have; fewer are read faster than looked up."""
MOST_OTHERS = 20
"""Values of a predicate that are neither plain dates nor plain numbers, or not of the kind that most are."""
PART = 100
"""A range is looked up when it holds no more than this part of the triples; each costs more than to be read over."""
MOST = 5000
"""Values that are written into a query."""

Key = Any  # an int, of a day, or a Decimal: never both in one column


@dataclass(frozen=True, slots=True)
class Column:
    """The objects of one predicate in all graphs.

    `keys` are in order, `terms` are the same as a query writes them, `until` has the number of triples before each.
    `others` cannot be put in order, and count as part of every range.
    """

    is_date: bool
    keys: Sequence[Key]
    terms: Sequence[str]
    until: Sequence[int]
    others: Sequence[str]

    def range(self, comparisons: Iterable[tuple[str, ox.Literal]]) -> tuple[Sequence[str], int] | None:
        """The terms that may satisfy all comparisons (operator, and what is on its right), and their triples.

        None when there is nothing to win.
        """
        low, high = 0, len(self.keys)
        for operator, literal in comparisons:
            key = _key(literal, is_date=self.is_date)
            if key is None:
                continue
            if operator in {">", ">=", "="}:
                low = max(low, (bisect_right if operator == ">" else bisect_left)(self.keys, key))
            if operator in {"<", "<=", "="}:
                high = min(high, (bisect_left if operator == "<" else bisect_right)(self.keys, key))
        high = max(low, high)
        triples = self.until[high] - self.until[low]
        if triples * PART > self.until[-1] or high - low > MOST:
            return None
        return (*self.terms[low:high], *self.others), triples


def columns(store: ox.Store) -> Mapping[str, Column]:
    """The columns of a snapshot, by predicate."""
    kinds = ", ".join(f"<{kind}>" for kind in (DATE, *NUMBERS))
    filled = f"SELECT ?p (COUNT(*) AS ?n) {{ ?s ?p ?o FILTER(DATATYPE(?o) IN ({kinds})) }} GROUP BY ?p"
    found = {}
    for row in _rows(store, filled):
        if int(row["n"].value) >= LEAST:
            counted = f"SELECT ?o (COUNT(*) AS ?n) {{ ?s <{row['p'].value}> ?o }} GROUP BY ?o"
            column = _column([(pair["o"], int(pair["n"].value)) for pair in _rows(store, counted)])
            if column is not None:
                found[row["p"].value] = column
    return found


def _column(objects: Sequence[tuple[Any, int]]) -> Column | None:
    is_date = sum(_key(o, is_date=True) is not None for o, _ in objects) * 2 > len(objects)
    keyed = sorted((key, str(o), n) for o, n in objects if (key := _key(o, is_date=is_date)) is not None)
    others = [o for o, _ in objects if _key(o, is_date=is_date) is None]
    if len(others) > MOST_OTHERS or any(isinstance(o, ox.BlankNode) for o in others):
        return None
    until = (0, *accumulate(n for _, _, n in keyed))
    return Column(
        is_date, [key for key, _, _ in keyed], [term for _, term, _ in keyed], until, [str(o) for o in others]
    )


def _key(term: object, *, is_date: bool) -> Key | None:
    """The place of a term among dates or among numbers; None for what is not plainly one."""
    if not isinstance(term, ox.Literal) or (term.datatype.value == DATE) is not is_date:
        return None
    if is_date:
        try:
            return dt.date.fromisoformat(term.value).toordinal() if PLAIN_DATE.fullmatch(term.value) else None
        except ValueError:
            return None
    plain = term.datatype.value in NUMBERS and PLAIN_NUMBER.fullmatch(term.value)
    return Decimal(term.value) if plain else None


def _rows(store: ox.Store, query: str) -> Iterable[Any]:
    return cast("ox.QuerySolutions", store.query(query, use_default_graph_as_union=True))
