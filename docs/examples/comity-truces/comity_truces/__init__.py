"""Truces: who laid down arms, when and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import Namespace

from extract.graph.rdf.mapping import draws
from extract.graph.rdf.parts import names, role, words
from extract.graph.rdf.sketch import Node, Sketch, date_tag, dated, joined, labelled
from extract.patterns.fillers import date_nearby
from extract.patterns.frame import Frame
from extract.patterns.pattern import Pattern
from extract.registry import extractor
from extract.schema import FactType, Slot, declare
from ontology import COMITY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.claim import Claim
    from extract.graph.rdf.content import Content

TRUCE = Namespace("https://example.org/truces#")

# 1. The flat form: what a truce is told by.
declare(
    FactType(
        "truce",
        (Slot("parties", "actors", key=True), Slot("date", "date", key=True), Slot("city", "place")),
        "Two sides agreed to stop fighting, or a truce between them took effect. One fact per truce.",
    )
)

# 2. The language: mentions in braces, words as regular expressions (docs/extraction.md, "Patterns").
_TRUCE = r"(?:an? |the )?(?:\w+ )?(?:truce|cease-?fire|armistice)"
_MADE = r"(?:\w+ly )?(?:agreed (?:on|to)|signed|concluded|declared)"
_BEGAN = r"(?:took effect|came into force|was (?:signed|agreed|declared))"
_WHERE = r"(?: in {city:city})?"
TRUCES = Frame(
    "truce",
    (
        Pattern(f"{{parties:party+}} {_MADE} {_TRUCE}{_WHERE}", 0.9),
        Pattern(f"{_TRUCE} between {{parties:party+}} {_BEGAN}{_WHERE}", 0.9),
    ),
    required=frozenset({"parties"}),
    fill={"date": (date_nearby,)},
)


@extractor("truce", emits={"truce"})
def truce(document: Annotated) -> Iterator[Claim]:
    """Truces between two sides or more."""
    yield from TRUCES.claims(document)


# 3. The graph: a truce is an event with its parties.
@draws("truce")
def drawn(content: Content) -> Sketch:
    """`truce:Truce`, a kind of `cmt:Event`."""
    parties = tuple(sorted(content.parties("parties"), key=lambda party: party.tag))
    node = Node(
        part="",
        kind="truce",
        slug=joined(*(party.tag for party in parties), date_tag(content.when)),
        type=TRUCE.Truce,
        label=labelled(f"Truce of {names(parties)}", content.when),
        properties=(
            *role(content, "parties", COMITY.hasParty),
            *words(content, "city", COMITY.place),
            *dated(content.when),
        ),
    )
    return Sketch((node,))
