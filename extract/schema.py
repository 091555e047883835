"""The sixteen fact types, their slots and the values these take: the one place where the flat form is declared.

Facts in this form are what `comity facts` prints; extractors fill it, `extract.graph.assertions` turns it into RDF, and a
JSON Schema for other extractors can be made from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

ValueKind = Literal[
    "state", "actor", "actors", "states", "text", "number", "date", "currency", "place", "shares", "choice"
]


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot: what kind of value it takes, whether it tells facts apart, and, for a choice, which values."""

    name: str
    value: ValueKind
    key: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FactType:
    """A fact type with its slots in the order in which they are printed; every type also has `date`."""

    name: str
    slots: tuple[Slot, ...]

    def slot(self, name: str) -> Slot:
        """The slot of that name. Raises KeyError when the type has none."""
        for slot in self.slots:
            if slot.name == name:
                return slot
        raise KeyError(f"{self.name} has no slot {name!r}; it has {', '.join(s.name for s in self.slots)}")


def _key(name: str, value: ValueKind, *choices: str) -> Slot:
    return Slot(name, value, key=True, choices=choices)


_DATE, _KEY_DATE = Slot("date", "date"), _key("date", "date")
_MONEY = (Slot("amount", "number"), Slot("currency", "currency"))
_AGREEMENT_KINDS = (
    "treaty", "agreement", "contract", "memorandum", "declaration", "road map", "deal", "protocol", "convention",
)  # fmt: skip

_TYPES = (
    FactType("relations", (
        _key("states", "states"),
        _key("action", "choice", "established", "severed", "restored", "upgraded", "downgraded"), _KEY_DATE)),
    FactType("recognition", (_key("by", "actor"), _key("of", "actor"), Slot("as", "text"), _DATE)),
    FactType("mission", (
        _key("sender", "actor"), _key("host", "state"),
        _key("kind", "choice", "embassy", "consulate", "honorary consulate", "representative office"),
        Slot("city", "place"), Slot("action", "choice", choices=("exists", "opened", "closed")), _DATE)),
    FactType("membership", (_key("member", "actor"), _key("organization", "actor"), _DATE)),
    FactType("visit", (
        _key("visitor", "actor"), _key("to", "state"), _KEY_DATE,
        Slot("of", "state"), Slot("city", "place"), Slot("kind", "text"))),
    FactType("agreement", (
        _key("parties", "actors"), _KEY_DATE,
        _key("action", "choice", "signed", "ratified", "approved", "discussed", "terminated", "in force"),
        Slot("name", "text"), Slot("subject", "text"), Slot("kind", "choice", choices=_AGREEMENT_KINDS),
        Slot("count", "number"), Slot("city", "place"))),
    FactType("venture", (
        _key("name", "text"), Slot("partners", "actors"), Slot("shares", "shares"), Slot("sector", "text"),
        Slot("country", "state"),
        Slot("kind", "choice", choices=("joint venture", "joint commission", "trading house", "bank")), _DATE)),
    FactType("finance", (
        _key("provider", "actor"), _key("recipient", "actor"), _key("amount", "number"), Slot("currency", "currency"),
        Slot("kind", "choice", choices=("loan", "aid", "debt", "investment", "payment")), _DATE)),
    FactType("arms_transfer", (
        _key("supplier", "actor"), _key("recipient", "actor"), _key("item", "text"), Slot("quantity", "number"),
        *_MONEY, _DATE)),
    FactType("trade", (
        _key("reporter", "actor"), _key("partner", "actor"),
        _key("measure", "choice", "turnover", "exports", "imports", "investment"), _key("amount", "number"),
        _KEY_DATE, Slot("currency", "currency"))),
    FactType("military_activity", (
        _key("participants", "actors"), _key("kind", "choice", "exercise", "deployment", "training", "advisers"),
        _KEY_DATE, Slot("place", "text"), Slot("item", "text"))),
    FactType("project", (
        _key("contractor", "actor"), _key("host", "state"), _key("what", "text"), Slot("quantity", "number"),
        Slot("unit", "text"), Slot("place", "text"), _DATE)),
    FactType("production", (
        _key("by", "actor"), _key("product", "text"), _key("quantity", "number"), Slot("unit", "text"), _DATE)),
    FactType("stance", (
        _key("actor", "actor"),
        _key("stance", "choice", "support", "congratulate", "condemn", "criticise", "veto", "condole"),
        _key("target", "actor"), Slot("topic", "text"), _DATE)),
    FactType("sanction", (_key("imposer", "actor"), _key("target", "actor"), _DATE)),
    FactType("office", (_key("holder", "actor"), _key("position", "text"), _key("of", "actor"), _DATE)),
)  # fmt: skip

FACT_TYPES: Mapping[str, FactType] = MappingProxyType({t.name: t for t in _TYPES})
