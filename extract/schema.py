"""The fact types, their slots and the values these take: the one place where the flat form is declared.

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
    """One slot: what kind of value it takes, whether it tells facts apart, and, for a choice, which values.

    A `derived` slot is filled by our own readers alone, from what stands around the fact; models are not asked for it.
    """

    name: str
    value: ValueKind
    key: bool = False
    choices: tuple[str, ...] = ()
    derived: bool = False


@dataclass(frozen=True, slots=True)
class FactType:
    """A fact type with its slots in the order in which they are printed; every type also has `date`.

    `guideline` says when a text states such a fact and what is one fact: for annotators, readers and language models.
    """

    name: str
    slots: tuple[Slot, ...]
    guideline: str = ""

    @property
    def asked(self) -> tuple[Slot, ...]:
        """The slots that a model is asked for."""
        return tuple(slot for slot in self.slots if not slot.derived)

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
# How long an agreement runs (xsd:duration, "P5Y"), whether it goes on by itself, how long before its end one must denounce it.
_TERMS = (
    Slot("duration", "text", derived=True), Slot("renewal", "choice", choices=("automatic",), derived=True),
    Slot("notice", "text", derived=True),
)  # fmt: skip

_TYPES = (
    FactType("relations", (
        _key("states", "states"),
        _key("action", "choice", "established", "severed", "restored", "upgraded", "downgraded"), _KEY_DATE),
        "Diplomatic relations of two states were established, severed, restored, upgraded or downgraded (a new "
        "rank of the tie: ambassadors instead of chargés, a strategic partnership). One fact per action and date; "
        "two dates told for one action are two facts."),
    FactType("recognition", (_key("by", "actor"), _key("of", "actor"), Slot("as", "text"), _DATE),
        "One side recognised a state, a government or an office holder; `as` is then the office recognised."),
    FactType("mission", (
        _key("sender", "actor"), _key("host", "state"),
        _key("kind", "choice", "embassy", "consulate", "honorary consulate", "representative office"),
        Slot("city", "place"), Slot("action", "choice", choices=("exists", "opened", "closed")), _DATE),
        "An embassy (also a high commission), consulate or office of one side in another state exists, was opened "
        "or was closed. One fact per sender, host and kind, for consulates also per city; “both have an embassy” "
        "is two. Told both as opened and as existing it is opened. A company's office abroad is a representative "
        "office of the company."),
    FactType("membership", (_key("member", "actor"), _key("organization", "actor"), _DATE),
        "A state or body belongs to, joined or founded an international organisation or bloc. One fact per member "
        "and organisation."),
    FactType("visit", (
        _key("visitor", "actor"), _key("to", "state"), _KEY_DATE,
        Slot("of", "state"), Slot("city", "place"), Slot("kind", "text")),
        "A person went to a state other than his own; `visitor` is the head of the party where one is named, else "
        "`delegation of X`. One fact per journey: visits in two months are two. `kind` is official, working, "
        "state, first official … as told. Leave out presence abroad that is only implied by a signing, a summit "
        "or a funeral."),
    FactType("agreement", (
        _key("parties", "actors"), _KEY_DATE,
        _key("action", "choice", "signed", "ratified", "approved", "discussed", "terminated", "in force"),
        Slot("name", "text"), Slot("subject", "text"), Slot("kind", "choice", choices=_AGREEMENT_KINDS),
        Slot("count", "number"), Slot("city", "place"), *_TERMS),
        "States or bodies signed, ratified, approved, discussed or ended an agreement, or it entered into force. "
        "One fact per occasion and subject: three named contracts are three, “seven agreements” is one with "
        "`count` 7. When leaders, ministers or parliaments act for their states the parties are the states. "
        "Reached, concluded, made “by agreement” is signed; adopted is approved. `name` is its title, `subject` "
        "what it is about."),
    FactType("venture", (
        _key("name", "text"), Slot("partners", "actors"), Slot("shares", "shares"), Slot("sector", "text"),
        Slot("country", "state"),
        Slot("kind", "choice", choices=("joint venture", "joint commission", "trading house", "bank")), _DATE),
        "A standing joint body: company, bank, trading house, commission, council. One fact per body; commissions "
        "are told apart by their partners. Of unnamed ones (“nine joint ventures”) one fact, named by those words. "
        "`date` is when it was founded."),
    FactType("finance", (
        _key("provider", "actor"), _key("recipient", "actor"), _key("amount", "number"), Slot("currency", "currency"),
        Slot("kind", "choice", choices=("loan", "aid", "debt", "investment", "payment")), _DATE),
        "One loan, credit, grant, debt, investment or payment, with its amount; the provider of a debt is the "
        "creditor. No yearly statistics (that is trade)."),
    FactType("arms_transfer", (
        _key("supplier", "actor"), _key("recipient", "actor"), _key("item", "text"), Slot("quantity", "number"),
        *_MONEY, _DATE),
        "Arms or military equipment were sold, delivered or given. One fact per item."),
    FactType("trade", (
        _key("reporter", "actor"), _key("partner", "actor"),
        _key("measure", "choice", "turnover", "exports", "imports", "investment"), _key("amount", "number"),
        _KEY_DATE, Slot("currency", "currency")),
        "A yearly or aggregate figure of trade, exports, imports or investment (stock or flow) between a reporter "
        "and a partner. `amount` is needed. Exports of A to B: reporter A, partner B."),
    FactType("military_activity", (
        _key("participants", "actors"), _key("kind", "choice", "exercise", "deployment", "training", "advisers"),
        _KEY_DATE, Slot("place", "text"), Slot("item", "text")),
        "An exercise, a deployment of forces or weapons, training or advisers. The participants of a deployment, "
        "of training or of advisers are those that send them; of an exercise all that take part."),
    FactType("project", (
        _key("contractor", "actor"), _key("host", "state"), _key("what", "text"), Slot("quantity", "number"),
        Slot("unit", "text"), Slot("place", "text"), _DATE),
        "Something built, equipped, run or restored in a host by or with another party; `what` is the thing, "
        "`quantity` how many. One fact per thing."),
    FactType("production", (
        _key("by", "actor"), _key("product", "text"), _key("quantity", "number"), Slot("unit", "text"), _DATE),
        "How much of a product someone made, in numbers."),
    FactType("stance", (
        _key("actor", "actor"),
        _key("stance", "choice", "support", "congratulate", "condemn", "criticise", "veto", "condole"),
        _key("target", "actor"), Slot("topic", "text"), _DATE),
        "A named actor supported, congratulated, condemned, criticised, vetoed or condoled somebody or something; "
        "`target` is whom or what, `topic` for what. General praise, shared values, rejected criticism are none."),
    FactType("sanction", (_key("imposer", "actor"), _key("target", "actor"), _DATE),
        "One side put sanctions, an embargo or a ban on another state, body or person. One fact per imposer and "
        "target."),
    FactType("office", (_key("holder", "actor"), _key("position", "text"), _key("of", "actor"), _DATE),
        "A named person holds or held an office; told in passing or by a title (“Queen Ana”, “under its speaker, "
        "Luis Ríos”) it counts, too. `position` without the state (President, ambassador to X), `of` "
        "the state (or body) whose office it is. `date` only where the text dates the tenure, not an appearance."),
)  # fmt: skip

_declared: dict[str, FactType] = {t.name: t for t in _TYPES}

FACT_TYPES: Mapping[str, FactType] = MappingProxyType(_declared)
"""Every fact type by name: the sixteen, then those that installed packages declare."""


def declare(kind: FactType) -> FactType:
    """Add the fact type of a package to `FACT_TYPES`; the same one twice is one.

    Raises ValueError for a name that is taken, or without a slot that tells facts apart.
    """
    if _declared.get(kind.name, kind) != kind:
        raise ValueError(f"there is another fact type called {kind.name!r}: choose another name")
    if not any(slot.key for slot in kind.slots):
        raise ValueError(f"{kind.name!r} has no key slot: which slots tell one fact from another?")
    _declared[kind.name] = kind
    return kind
