"""Nodes and properties that several fact types share: money, hosts and places, names joined in labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import Literal, URIRef

from extract.document import EntityKind
from extract.graph.rdf.sketch import Node, Object, Party, Ref, decimal, grouped, plain
from ontology import COMITY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.graph.rdf.content import Content

Properties = list[tuple[URIRef, Object]]


def role(content: Content, slot: str, *predicates: URIRef) -> Properties:
    """Each entity of a slot under each predicate."""
    return [(predicate, party.iri) for predicate in predicates for party in content.parties(slot)]


def words(content: Content, slot: str, predicate: URIRef) -> Properties:
    """A slot's words as a string."""
    text = content.text(slot)
    return [(predicate, Literal(text))] if text else []


def count(content: Content, slot: str, predicate: URIRef) -> Properties:
    """A slot's number as a decimal."""
    number = content.number(slot)
    return [] if number is None else [(predicate, decimal(number))]


def target(content: Content, slot: str) -> Properties:
    """Whom or what it is aimed at: always in words, and as an actor where it is one."""
    return [*role(content, slot, COMITY.target), *words(content, slot, COMITY.targetText)]


def spot(content: Content, slot: str) -> Properties:
    """A place in words, and as a state or a city where it is one."""
    found = words(content, slot, COMITY.place)
    for party in content.parties(slot):
        if party.kind is EntityKind.STATE:
            found.append((COMITY.hostState, party.iri))
        elif party.kind is EntityKind.PLACE:
            found.append((COMITY.hostPlace, party.iri))
    return found


def money(content: Content) -> tuple[Properties, tuple[Node, ...]]:
    """The property that leads to the amount told, and its node; none without a currency (a sum of what?)."""
    value, currency = content.number("amount"), content.text("currency").upper()
    if value is None or not currency:
        return [], ()
    node = Node(
        part="amount",
        kind="amount",
        slug=f"{currency}-{plain(value)}",
        type=COMITY.MonetaryAmount,
        label=f"{currency} {grouped(value)}",
        properties=((COMITY.value, decimal(value)), (COMITY.currency, Literal(currency))),
        fixed=True,
    )
    return [(COMITY.hasAmount, Ref("amount"))], (node,)


def sum_in_words(content: Content) -> str:
    """An amount for readers, "USD 456,000,000", or an empty string."""
    value = content.number("amount")
    return f"{content.text('currency').upper()} {grouped(value)}".strip() if value is not None else ""


def quantity_in_words(content: Content, what: str) -> str:
    """A quantity, its unit and what is counted: "2,000 field guns"."""
    number, unit = content.number("quantity"), content.text("unit")
    if number is None:
        return what
    counted = f"{unit} of {what}" if unit and unit.casefold() not in what.casefold() else what
    return f"{grouped(number)} {counted}"


def names(parties: Iterable[Party]) -> str:
    """The names in the order given: "Belarus, Cuba and Venezuela"."""
    *most, last = [p.name for p in parties] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def phrase(**slots: str) -> str:
    """Words with their prepositions, the empty ones left out: " of Belarus" for of="Belarus", to=""."""
    return "".join(f" {preposition.strip('_')} {text}" for preposition, text in slots.items() if text)
