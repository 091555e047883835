"""What states agree on and say: agreements and what happens to them, stances, sanctions."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from rdflib import XSD, Literal

from extract.graph.rdf.parts import Properties, names, phrase, role, target, words
from extract.graph.rdf.sketch import Node, Ref, Sketch, date_tag, dated, grouped, joined, labelled
from extract.slug import slug
from ontology import COMITY

if TYPE_CHECKING:
    from rdflib import URIRef

    from extract.graph.rdf.content import Content

_EVENTS = MappingProxyType(
    {
        "signed": (COMITY.SigningEvent, COMITY.signedIn, "signing"),
        "ratified": (COMITY.RatificationEvent, COMITY.ratifiedIn, "ratification"),
        "approved": (COMITY.ApprovalEvent, COMITY.approvedIn, "approval"),
        "discussed": (COMITY.NegotiationEvent, COMITY.negotiatedIn, "negotiation"),
        "terminated": (COMITY.TerminationEvent, COMITY.terminatedIn, "termination"),
        "in force": (COMITY.EntryIntoForceEvent, COMITY.enteredIntoForceIn, "entry into force"),
    }
)
_THINGS: MappingProxyType[str, URIRef] = MappingProxyType(
    {
        "treaty": COMITY.Treaty,
        "contract": COMITY.Contract,
        "memorandum": COMITY.Memorandum,
        "declaration": COMITY.JointStatement,
        "road map": COMITY.Programme,
        "protocol": COMITY.Protocol,
        "convention": COMITY.Convention,
    }
)


def agreement_words(content: Content) -> str:
    """How one speaks of the agreement: its name, else its kind, number and subject."""
    name, kind = content.text("name"), content.text("kind") or "agreement"
    if name:
        return name
    number = content.number("count")
    many = f"{grouped(number)} {kind}s" if number is not None and number > 1 else kind
    return many + phrase(on=content.text("subject"))


def agreement(content: Content) -> Sketch:
    """An event (`cmt:SigningEvent` …) and the thing it happens to (`cmt:Agreement` or a subclass)."""
    kind, leads, noun = _EVENTS[content.text("action") or "signed"]
    parties = tuple(sorted(content.parties("parties"), key=lambda p: p.tag))
    tags, said = joined(*(p.tag for p in parties)), agreement_words(content)
    number = content.number("count")
    counted: Properties = (
        [(COMITY.agreementCount, Literal(int(number), datatype=XSD.integer))] if number is not None else []
    )
    of = joined(tags, slug(content.text("name") or content.text("subject")) if "-" in slug(said) else "")
    thing = Node(
        part="agreement",
        kind="agreement",
        slug=joined(of, date_tag(content.when)),
        type=_THINGS.get(content.text("kind"), COMITY.Agreement),
        label=_thing_label(content, said, names(parties)),
        properties=(
            *((COMITY.hasParty, p.iri) for p in parties),
            (leads, Ref()),
            *words(content, "subject", COMITY.topic),
            *counted,
            *_terms(content),
        ),
    )
    event = Node(
        part="",
        kind=slug(noun),
        slug=joined(of, date_tag(content.when)),
        type=kind,
        label=labelled(f"{noun} of {said}{phrase(by=names(parties))}", content.when),
        properties=(
            *((COMITY.hasParty, p.iri) for p in parties),
            (COMITY.ofAgreement, Ref("agreement")),
            *role(content, "city", COMITY.hostPlace),
            *dated(content.when),
        ),
    )
    return Sketch((event, thing))


def _terms(content: Content) -> Properties:
    """How long the agreement runs, whether it goes on by itself, how long before its end it must be denounced."""
    lengths = ((COMITY.duration, "duration"), (COMITY.denunciationNotice, "notice"))
    found: Properties = [
        (predicate, Literal(told, datatype=XSD.duration)) for predicate, slot in lengths if (told := content.text(slot))
    ]
    return [*found, (COMITY.autoRenews, Literal(True))] if content.text("renewal") else found


def _thing_label(content: Content, said: str, parties: str) -> str:
    if content.text("name"):
        return labelled(content.text("name"), None)
    signed = content.text("action") in {"signed", ""} and content.when is not None
    return labelled(f"{said}{phrase(of=parties)}", content.when if signed else None)


def stance(content: Content) -> Sketch:
    """`cmt:StatementEvent`: who takes which stance on whom or what."""
    actor, what = content.party("actor"), content.text("stance")
    aim = content.party("target")
    by, on = content.text("actor"), content.text("target")
    text = {
        "support": "support" + phrase(of=by, for_=on),
        "congratulate": "congratulations" + phrase(of=by, to=on),
        "condemn": "condemnation" + phrase(of=on, by=by),
        "criticise": "criticism" + phrase(of=on, by=by),
        "veto": "veto" + phrase(of=by, against=on),
        "condole": "condolences" + phrase(of=by, to=on),
    }[what] + (f" ({content.text('topic')})" if content.text("topic") else "")
    node = Node(
        part="",
        kind="statement",
        slug=joined(
            actor.tag if actor else "",
            slug(what),
            aim.tag if aim else slug(content.text("target") or "-"),
            date_tag(content.when),
        ),
        type=COMITY.StatementEvent,
        label=labelled(text, content.when),
        properties=(
            *role(content, "actor", COMITY.actor),
            (COMITY.stanceType, COMITY[what]),
            *target(content, "target"),
            *words(content, "topic", COMITY.topic),
            *dated(content.when),
        ),
    )
    return Sketch((node,))


def sanction(content: Content) -> Sketch:
    """`cmt:SanctionEvent`: who imposes sanctions on whom."""
    imposer, aim = content.party("imposer"), content.party("target")
    node = Node(
        part="",
        kind="sanction",
        slug=joined(
            imposer.tag if imposer else "",
            aim.tag if aim else slug(content.text("target") or "-"),
            date_tag(content.when),
        ),
        type=COMITY.SanctionEvent,
        label=labelled(f"Sanctions{phrase(of=content.text('imposer'), against=content.text('target'))}", content.when),
        properties=(
            *role(content, "imposer", COMITY.imposer),
            *role(content, "target", COMITY.target),
            *dated(content.when),
        ),
    )
    return Sketch((node,))
