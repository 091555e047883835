"""Money, goods and works: ventures, finance, trade, projects, production."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from extract.graph.rdf.parts import (
    Properties,
    count,
    money,
    names,
    phrase,
    quantity_in_words,
    role,
    spot,
    sum_in_words,
    words,
)
from extract.graph.rdf.sketch import Node, Ref, Sketch, date_tag, dated, decimal, joined, labelled, plain
from extract.slug import slug
from ontology import COMITY

if TYPE_CHECKING:
    from extract.graph.rdf.content import Content

_VENTURES = MappingProxyType(
    {
        "joint venture": COMITY.JointVenture,
        "joint commission": COMITY.JointCommission,
        "trading house": COMITY.TradingHouse,
        "bank": COMITY.JointBank,
    }
)
_OBLIGATIONS = MappingProxyType(
    {
        "loan": COMITY.Loan,
        "aid": COMITY.Aid,
        "debt": COMITY.Debt,
        "investment": COMITY.Investment,
        "payment": COMITY.Payment,
    }
)


def is_proper(name: str, kind: str) -> bool:
    """Whether a venture's name identifies it; the name of a commission is shared by those of many pairs."""
    return kind != "joint commission" and "commission" not in name.casefold() and any(c.isupper() for c in name)


def venture(content: Content) -> Sketch:
    """`cmt:JointVenture` or another `cmt:Venture`, with a `cmt:Shareholding` for each share told."""
    partners, kind = content.parties("partners"), content.text("kind")
    name = content.text("name") or kind or "venture"
    known = content.party("name")
    tags = joined(*sorted(p.tag for p in partners))
    shares = tuple(
        Node(
            part=f"share-{owner.tag}",
            kind="shareholding",
            slug=joined(known.tag if known else joined(tags, slug(name)), owner.tag),
            type=COMITY.Shareholding,
            label=f"{plain(percent)} % of {name} held by {owner.name}",
            properties=(
                (COMITY.owner, owner.iri),
                (COMITY.inVenture, Ref()),
                (COMITY.sharePercent, decimal(percent)),
            ),
        )
        for owner, percent in content.shares
    )
    node = Node(
        part="",
        kind="organization",
        slug=known.tag if known else joined(tags, slug(name)),
        type=_VENTURES.get(kind, COMITY.Venture),
        label=name if known else labelled(name + phrase(of=names(partners)), None),
        properties=(
            *role(content, "partners", COMITY.hasPartner),
            *words(content, "sector", COMITY.sector),
            *role(content, "country", COMITY.basedIn),
            *dated(content.when),
        ),
    )
    return Sketch((node, *shares))


def finance(content: Content) -> Sketch:
    """`cmt:Loan` and the other subclasses of `cmt:FinancialObligation`."""
    kind = content.text("kind") or "obligation"
    provider, recipient = content.party("provider"), content.party("recipient")
    owed = kind in {"loan", "debt"}
    amounts, nodes = money(content)
    roles: Properties = [
        *role(content, "provider", COMITY.provider, *([COMITY.creditor] if owed else [])),
        *role(content, "recipient", COMITY.recipient, *([COMITY.debtor] if owed else [])),
    ]
    if kind == "debt":
        text = "debt" + phrase(of=content.text("recipient"), to=content.text("provider"))
    else:
        text = kind + phrase(of=content.text("provider"), to=content.text("recipient"))
    figure = content.number("amount")
    node = Node(
        part="",
        kind=slug(kind),
        slug=joined(
            *(p.tag for p in (provider, recipient) if p),
            plain(figure) if figure is not None else "",
            date_tag(content.when),
        ),
        type=_OBLIGATIONS.get(kind, COMITY.FinancialObligation),
        label=labelled(joined_words(text, sum_in_words(content)), content.when),
        properties=(*roles, *amounts, *dated(content.when)),
    )
    return Sketch((node, *nodes))


def trade(content: Content) -> Sketch:
    """`cmt:TradeObservation`: a figure of one flow between a reporter and a partner in a period."""
    reporter, partner = content.party("reporter"), content.party("partner")
    flow = content.text("measure") or "turnover"
    amounts, nodes = money(content)
    ends = {
        "exports": {"of": content.text("reporter"), "to": content.text("partner")},
        "imports": {"of": content.text("reporter"), "from_": content.text("partner")},
        "investment": {"of": content.text("reporter"), "in_": content.text("partner")},
    }.get(flow, {"of": content.text("reporter"), "with_": content.text("partner")})
    text = ("trade" if flow == "turnover" else flow) + phrase(**ends)
    node = Node(
        part="",
        kind="trade",
        slug=joined(*(p.tag for p in (reporter, partner) if p), flow, date_tag(content.when)),
        type=COMITY.TradeObservation,
        label=labelled(joined_words(text, sum_in_words(content)), content.when),
        properties=(
            *role(content, "reporter", COMITY.reporter),
            *role(content, "partner", COMITY.partner),
            (COMITY.flow, COMITY[flow]),
            *amounts,
            *dated(content.when),
        ),
    )
    return Sketch((node, *nodes))


def project(content: Content) -> Sketch:
    """`cmt:Project`: something built, equipped, run or restored in a host."""
    contractor, host = content.party("contractor"), content.party("host")
    what = content.text("what") or "project"
    text = quantity_in_words(content, what) + phrase(in_=content.text("host"), by=content.text("contractor"))
    node = Node(
        part="",
        kind="project",
        slug=joined(*(p.tag for p in (contractor, host) if p), slug(what), date_tag(content.when)),
        type=COMITY.Project,
        label=labelled(text, content.when),
        properties=(
            *role(content, "contractor", COMITY.contractor),
            *role(content, "host", COMITY.hostState),
            *words(content, "what", COMITY.deliverable),
            *count(content, "quantity", COMITY.quantity),
            *words(content, "unit", COMITY.unit),
            *(p for p in spot(content, "place") if p[0] != COMITY.hostState or host is None),
            *dated(content.when),
        ),
    )
    return Sketch((node,))


def production(content: Content) -> Sketch:
    """`cmt:Production`: how much of a product someone made in a period."""
    by, what = content.party("by"), content.text("product") or "product"
    text = f"production of {quantity_in_words(content, what)}" + phrase(by=content.text("by"))
    node = Node(
        part="",
        kind="production",
        slug=joined(by.tag if by else "", slug(what), date_tag(content.when)),
        type=COMITY.Production,
        label=labelled(text, content.when),
        properties=(
            *role(content, "by", COMITY.producer),
            *words(content, "product", COMITY.product),
            *count(content, "quantity", COMITY.quantity),
            *words(content, "unit", COMITY.unit),
            *dated(content.when),
        ),
    )
    return Sketch((node,))


def joined_words(*parts: str) -> str:
    """The parts that are there, with commas."""
    return ", ".join(p for p in parts if p)
