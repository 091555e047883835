"""Arms and armed forces: transfers, exercises, deployments, training, advisers."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from extract.graph.rdf.economy import joined_words
from extract.graph.rdf.parts import count, money, names, phrase, quantity_in_words, role, spot, sum_in_words, words
from extract.graph.rdf.sketch import Node, Sketch, date_tag, dated, joined, labelled
from extract.slug import slug
from ontology import COMITY

if TYPE_CHECKING:
    from extract.graph.rdf.content import Content

_ACTIVITIES = MappingProxyType(
    {
        "exercise": (COMITY.MilitaryExercise, "military exercise"),
        "deployment": (COMITY.Deployment, "deployment"),
        "training": (COMITY.MilitaryTraining, "military training"),
        "advisers": (COMITY.AdvisoryMission, "military advisers"),
    }
)


def arms_transfer(content: Content) -> Sketch:
    """`cmt:ArmsTransfer`: who supplies which arms to whom."""
    supplier, recipient = content.party("supplier"), content.party("recipient")
    item = content.text("item") or "arms"
    amounts, nodes = money(content)
    text = f"transfer of {quantity_in_words(content, item)}" + phrase(
        from_=content.text("supplier"), to=content.text("recipient")
    )
    node = Node(
        part="",
        kind="arms-transfer",
        slug=joined(*(p.tag for p in (supplier, recipient) if p), slug(item), date_tag(content.when)),
        type=COMITY.ArmsTransfer,
        label=labelled(joined_words(text, sum_in_words(content)), content.when),
        properties=(
            *role(content, "supplier", COMITY.supplier),
            *role(content, "recipient", COMITY.recipient),
            *words(content, "item", COMITY.item),
            *count(content, "quantity", COMITY.quantity),
            *amounts,
            *dated(content.when),
        ),
    )
    return Sketch((node, *nodes))


def military_activity(content: Content) -> Sketch:
    """`cmt:MilitaryExercise` and the other subclasses of `cmt:MilitaryActivity`."""
    kind, noun = _ACTIVITIES.get(content.text("kind"), (COMITY.MilitaryActivity, "military activity"))
    parties = tuple(sorted(content.parties("participants"), key=lambda p: p.tag))
    place, item = content.text("place"), content.text("item")
    text = (noun if kind != COMITY.Deployment or not item else f"deployment of {item}") + phrase(
        **{"by" if kind == COMITY.Deployment else "of": names(parties), "in_": place}
    )
    node = Node(
        part="",
        kind=slug(noun),
        slug=joined(*(p.tag for p in parties), slug(place) if place else "", date_tag(content.when)),
        type=kind,
        label=labelled(text, content.when),
        properties=(
            *((COMITY.hasParty, p.iri) for p in parties),
            *spot(content, "place"),
            *words(content, "item", COMITY.item),
            *dated(content.when),
        ),
    )
    return Sketch((node,))
