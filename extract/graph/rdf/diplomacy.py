"""Ties between states: relations, recognition, missions, memberships, offices, visits."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from extract.document import EntityKind
from extract.graph.rdf.parts import names, phrase, role, target, words
from extract.graph.rdf.sketch import Node, Ref, Sketch, date_tag, dated, joined, labelled
from extract.slug import slug
from ontology import COMITY

if TYPE_CHECKING:
    from extract.graph.rdf.content import Content

_MISSIONS = MappingProxyType(
    {
        "embassy": COMITY.Embassy,
        "consulate": COMITY.Consulate,
        "honorary consulate": COMITY.HonoraryConsulate,
        "representative office": COMITY.RepresentativeOffice,
    }
)


def relations(content: Content) -> Sketch:
    """`cmt:RelationStatusEvent` of the `cmt:BilateralRelationship` of two states."""
    states, action = tuple(sorted(content.parties("states"), key=lambda p: p.tag)), content.text("action")
    tags = joined(*(p.tag for p in states))
    between = Node(
        part="relationship",
        kind="relationship",
        slug=tags,
        type=COMITY.BilateralRelationship,
        label=f"Relations of {names(states)}",
        properties=tuple((COMITY.betweenState, p.iri) for p in states),
        fixed=True,
        common=True,
    )
    event = Node(
        part="",
        kind="relations",
        slug=joined(tags, action, date_tag(content.when)),
        type=COMITY.RelationStatusEvent,
        label=labelled(f"Diplomatic relations of {names(states)} {action}", content.when),
        properties=(
            *((COMITY.hasParty, p.iri) for p in states),
            (COMITY.statusType, COMITY[action]),
            (COMITY.ofRelationship, Ref("relationship")),
            *dated(content.when),
        ),
    )
    return Sketch((event, between))


def recognition(content: Content) -> Sketch:
    """`cmt:RecognitionOfState` where a state is recognised, else `cmt:RecognitionOfGovernment`."""
    of, by = content.party("of"), content.party("by")
    is_state = of is not None and of.kind is EntityKind.STATE
    text = f"Recognition{phrase(of=content.text('of'), as_=content.text('as'), by=content.text('by'))}"
    node = Node(
        part="",
        kind="recognition",
        slug=joined(by.tag if by else "", of.tag if of else slug(content.text("of")), date_tag(content.when)),
        type=COMITY.RecognitionOfState if is_state else COMITY.RecognitionOfGovernment,
        label=labelled(text, content.when),
        properties=(
            *role(content, "by", COMITY.actor),
            *target(content, "of"),
            *words(content, "as", COMITY.recognizedAs),
            *dated(content.when),
        ),
    )
    return Sketch((node,))


def mission(content: Content) -> Sketch:
    """`cmt:Embassy` and the other subclasses of `cmt:DiplomaticMission`, with the date of its status."""
    kind, status = content.text("kind"), content.text("action") or "exists"
    sender, host, city = content.party("sender"), content.party("host"), content.party("city")
    text = f"{kind or 'mission'}{phrase(of=content.text('sender'), in_=content.text('host'))}"
    told = {"opened": ", opened", "closed": ", closed"}.get(status, "")
    several = kind not in {"embassy", ""}
    node = Node(
        part="",
        kind=slug(kind or "mission"),
        slug=joined(
            *(p.tag for p in (sender, host) if p),
            city.tag if city and several else "",
            "closed" if status == "closed" else "",
        ),
        type=_MISSIONS.get(kind, COMITY.DiplomaticMission),
        label=labelled(text + (f" ({city.name})" if city else "") + told, content.when),
        properties=(
            *role(content, "sender", COMITY.sender),
            *role(content, "host", COMITY.hostState),
            *role(content, "city", COMITY.seat),
            (COMITY.missionStatus, COMITY[status]),
            *dated(content.when),
        ),
    )
    return Sketch((node,))


def membership(content: Content) -> Sketch:
    """`cmt:Membership`, and `cmt:memberOf` directly."""
    member, organization = content.party("member"), content.party("organization")
    node = Node(
        part="",
        kind="membership",
        slug=joined(*(p.tag for p in (member, organization) if p)),
        type=COMITY.Membership,
        label=labelled(
            f"Membership{phrase(of=content.text('member'), in_=content.text('organization'))}", content.when
        ),
        properties=(
            *role(content, "member", COMITY.member),
            *role(content, "organization", COMITY.organization),
            *dated(content.when),
        ),
    )
    both = member is not None and organization is not None
    links = ((member.iri, COMITY.memberOf, organization.iri),) if both and member and organization else ()
    return Sketch((node,), links)


def visit(content: Content) -> Sketch:
    """`cmt:Visit` of a person or a delegation to a state."""
    visitor, to, kind = content.party("visitor"), content.party("to"), content.text("kind")
    text = f"{kind} visit" if kind and "visit" not in kind.casefold() else kind or "visit"
    node = Node(
        part="",
        kind="visit",
        slug=joined(*(p.tag for p in (visitor, to) if p), date_tag(content.when)),
        type=COMITY.Visit,
        label=labelled(text + phrase(of=content.text("visitor"), to=content.text("to")), content.when),
        properties=(
            *role(content, "visitor", COMITY.visitor),
            *role(content, "to", COMITY.hostState),
            *role(content, "city", COMITY.hostPlace),
            *role(content, "of", COMITY.visitingState),
            *words(content, "kind", COMITY.visitType),
            *dated(content.when),
        ),
    )
    return Sketch((node,))


def office(content: Content) -> Sketch:
    """`cmt:OfficeHolding` of a `cmt:Office`."""
    holder, of, position = content.party("holder"), content.party("of"), content.text("position") or "office"
    post = Node(
        part="office",
        kind="office",
        slug=joined(slug(position), "of", slug(of.name)) if of else slug(position),
        type=COMITY.Office,
        label=labelled(position + phrase(of=content.text("of")), None),
        properties=tuple(role(content, "of", COMITY.officeOf)),
        fixed=True,
        common=True,
    )
    holding = Node(
        part="",
        kind="tenure",
        slug=joined(holder.tag if holder else "", post.slug, date_tag(content.when)),
        type=COMITY.OfficeHolding,
        label=labelled(f"{content.text('holder')} as {position}{phrase(of=content.text('of'))}", content.when),
        properties=(
            *role(content, "holder", COMITY.holder),
            (COMITY.office, Ref("office")),
            *dated(content.when),
        ),
    )
    return Sketch((holding, post))
