"""Claims in the flat form: what a researcher who wants a table gets, and what the scorer reads."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from extract.claim import Realis, Share
from extract.document import Entity
from extract.graph.rdf.naming import Naming
from extract.schema import FACT_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO

    from extract.claim import Claim, Value

Fact = dict[str, Any]

LIST: Final = " | "
"""Between the members of a list in one cell."""


def slots() -> tuple[str, ...]:
    """The slots of all fact types, each once."""
    return tuple(dict.fromkeys(slot.name for kind in FACT_TYPES.values() for slot in kind.slots))


def columns() -> tuple[str, ...]:
    """The columns of the table of facts, in order."""
    return ("doc", "type", "realis", *slots(), "start", "end", "quote", "confidence", "extractor", "iri")


def flat(claim: Claim, naming: Naming | None = None) -> Fact:
    """One claim as a flat fact.

    Keys in this order: `doc`, `type`, `realis` unless it happened, the slots in the order of
    `extract.schema`, `span` as [start, end] in characters of the document as read, `quote`, `confidence`,
    `extractor`, `iri`, and `note` where something speaks against it. Entities are told by name, whole numbers as int, shares as {owner: percent}.
    """
    fact: Fact = {"doc": claim.document, "type": claim.kind}
    if claim.realis is not Realis.HAPPENED:
        fact["realis"] = str(claim.realis)
    for slot in FACT_TYPES[claim.kind].slots:
        value = claim.get(slot.name)
        if value is not None and value not in ("", ()):
            fact[slot.name] = _plain(value)
    fact |= {"span": [claim.span.start, claim.span.end], "quote": claim.quote, "confidence": claim.confidence}
    fact |= {"extractor": claim.extractor, "iri": str((naming or Naming()).claim(claim))}
    return fact | ({"note": claim.note} if claim.note else {})


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Claims by document and then in the order of its text."""
    return sorted(claims, key=lambda c: (c.document, c.span, c.kind, c.key))


def jsonl(facts: Iterable[Fact]) -> Iterator[str]:
    """One JSON object a line, with its line end."""
    for fact in facts:
        yield json.dumps(fact, ensure_ascii=False) + "\n"


def write_csv(facts: Iterable[Fact], file: TextIO) -> None:
    """Write facts as CSV (RFC 4180) under `columns()`; the members of a list are joined by `LIST`."""
    rows = csv.DictWriter(file, columns(), restval="", extrasaction="ignore", lineterminator="\n")
    rows.writeheader()
    for fact in facts:
        start, end = fact["span"]
        cells = {key: _cell(value) for key, value in fact.items()}
        rows.writerow({"realis": "happened", **cells, "start": start, "end": end})


def in_words(fact: Fact) -> str:
    """The slots of a flat fact on one line: "visitor: Ana Sol · to: Kenya · date: 1991-07"."""
    return " · ".join(f"{slot}: {_cell(fact[slot])}" for slot in slots() if slot in fact)


def _plain(value: Value) -> Any:
    if isinstance(value, Entity):
        return value.name
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, tuple):
        shares = {v.owner: _number(v.percent) for v in value if isinstance(v, Share)}
        return shares or [v.name for v in value if isinstance(v, Entity)]
    return value


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _cell(value: Any) -> str:
    if isinstance(value, dict):
        return LIST.join(f"{owner}: {percent}" for owner, percent in value.items())
    return LIST.join(map(str, value)) if isinstance(value, list) else str(value)
