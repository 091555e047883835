"""Which claims tell one fact, and which contradict each other."""

from __future__ import annotations

from decimal import Decimal
from itertools import count

import pytest

from extract.claim import Claim, Realis, Role
from extract.document import Document, Entity, EntityKind, Span
from extract.graph.actors import who_is_who
from extract.graph.alignment import align
from extract.graph.assertions import Telling, telling
from extract.graph.canonical import canonical
from extract.graph.conflicts import contradictions
from extract.graph.rdf.naming import Naming

KENYA, PERU, RUSSIA, USSR = (
    Entity(EntityKind.STATE, key, name)
    for key, name in (("KEN", "Kenya"), ("PER", "Peru"), ("RUS", "Russia"), ("SUHH", "Soviet Union"))
)
ANA = Entity(EntityKind.PERSON, "ana-sol", "Ana Sol", "PER")
DIGITS = count()


def claim(fact: str, document: str = "a.txt", realis: Realis = Realis.HAPPENED, /, **slots: object) -> Claim:
    roles = tuple(Role(name, value) for name, value in sorted(slots.items()) if value)
    start = next(DIGITS)
    return Claim(document, fact, roles, Span(start, start + 1), "x", f"{fact}@1", 0.9, realis)


def visit(date: str = "", document: str = "a.txt", realis: Realis = Realis.HAPPENED, **slots: object) -> Claim:
    return claim("visit", document, realis, visitor=ANA, to=KENYA, date=date, **slots)


def office(date: str, document: str = "a.txt") -> Claim:
    return claim("office", document, holder=ANA, of=PERU, position="premier", date=date)


def signed(date: str, document: str = "a.txt", action: str = "signed", **slots: object) -> Claim:
    return claim("agreement", document, parties=(KENYA, PERU), action=action, date=date, **slots)


def tellings(*claims: Claim) -> list[Telling]:
    actors = who_is_who(claims, Naming())
    return [telling(c, Document(c.document, "x"), actors) for c in claims]


def sizes(*claims: Claim) -> list[int]:
    return sorted(len(g.tellings) for g in align(tellings(*claims)).happened)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        # one visit told by two documents, more and less exactly
        ([visit("2007-12-08"), visit("2007-12", "b.txt")], [2]),
        # two dates are two visits
        ([visit("2007-12-08"), visit("2008-07", "b.txt")], [1, 1]),
        # a year that fits two visits stands alone
        ([visit("2007-03"), visit("2007-10"), visit("2007", "b.txt")], [1, 1, 1]),
        # no date joins the single dated visit, but not one of two
        ([visit("2007-03"), visit("", "b.txt")], [2]),
        ([visit("2007-03"), visit("2008"), visit("", "b.txt")], [1, 1, 1]),
        # without any date there is one
        ([visit(""), visit("", "b.txt")], [2]),
        # a period of years is no vague date
        ([visit("2001/2009"), visit("2007", "b.txt")], [1, 1]),
        # an open beginning agrees with its first day
        ([visit("2007-03/.."), visit("2007-03", "b.txt")], [2]),
        # two cities are two visits
        ([visit("2007", city="Mombasa"), visit("2007-03", "b.txt", city="Kisumu")], [1, 1]),
        # agreements are told apart by subject …
        ([signed("2007-03", subject="fishing"), signed("2007-03", "b.txt", subject="air transport")], [1, 1]),
        # … and joined by it
        ([signed("2007-03", subject="deep-sea fishing"), signed("2007", "b.txt", subject="sea fishing")], [2]),
        # an agreement without a subject is that of the same date only
        ([signed("2007-03-01", subject="fishing"), signed("2007", "b.txt")], [1, 1]),
        ([signed("2007-03-01", subject="fishing"), signed("2007-03-01", "b.txt")], [2]),
        # parties in any order
        ([signed("2007"), claim("agreement", "b.txt", parties=(PERU, KENYA), action="signed", date="2007")], [2]),
        # a treaty is no contract
        ([signed("2007", kind="treaty"), signed("2007", "b.txt", kind="contract")], [1, 1]),
        # "Russia" of 1945 is the Soviet Union, of 1995 it is not
        (
            [
                claim("relations", states=(USSR, PERU), action="severed", date="1945"),
                claim("relations", "b.txt", states=(PERU, RUSSIA), action="severed", date="1945-03"),
            ],
            [2],
        ),
        (
            [
                claim("relations", states=(USSR, PERU), action="severed", date="1945"),
                claim("relations", "b.txt", states=(PERU, RUSSIA), action="severed", date="1995"),
            ],
            [1, 1],
        ),
        # figures within half a percent are one
        (
            [
                claim("finance", provider=PERU, recipient=KENYA, amount=Decimal("456E6"), date="2007"),
                claim("finance", "b.txt", provider=PERU, recipient=KENYA, amount=Decimal("455.9E6"), date="2007"),
            ],
            [2],
        ),
        # an embassy is one, told as there and as opened
        (
            [
                claim("mission", sender=PERU, host=KENYA, kind="embassy", action="exists"),
                claim("mission", "b.txt", sender=PERU, host=KENYA, kind="embassy", action="opened", date="1992"),
            ],
            [2],
        ),
        # a moment at which an office was held lies in its tenure, or in another; two moments may be of one
        ([office("2018-11"), office("2017/2021", "b.txt")], [2]),
        ([office("2009"), office("2017/2021", "b.txt")], [1, 1]),
        ([office("2018-11"), office("2020", "b.txt")], [2]),
        ([office("2007/2010"), office("2017/2021", "b.txt")], [1, 1]),
    ],
)
def test_claims_of_one_fact_are_grouped(claims, expected):
    assert sizes(*claims) == expected
    assert sizes(*reversed(claims)) == expected


def test_the_finest_date_is_preferred():
    coarse, fine = visit("2007-12"), visit("2007-12-08", "b.txt")
    [group] = align(tellings(coarse, fine)).happened
    assert group.preferred == {fine.key}
    assert group.lead.claim == fine


def test_the_bounds_of_a_tenure_are_preferred_to_a_moment_of_it():
    moment, years = office("2018-11-04"), office("2017/2021", "b.txt")
    [group] = align(tellings(moment, years)).happened
    assert group.preferred == {years.key}


def test_equal_dates_prefer_none():
    [group] = align(tellings(visit("2007"), visit("2007", "b.txt"))).happened
    assert group.preferred == frozenset()


def test_a_plan_that_came_true_points_at_the_fact():
    plan, fact = visit("2007-12", "a.txt", Realis.PLANNED), visit("2007-12-08", "b.txt")
    found = align(tellings(plan, fact))
    assert found.fulfilled == {plan.key: found.happened[0]}
    assert not found.unreal


def test_a_plan_without_a_date_stays_a_plan():
    found = align(tellings(visit("", "a.txt", Realis.PLANNED), visit("2007-12-08", "b.txt")))
    assert [len(g.tellings) for g in found.unreal] == [1]


@pytest.mark.parametrize(
    ("claims", "contradict"),
    [
        # relations are established once
        (
            [
                claim("relations", states=(KENYA, PERU), action="established", date="1965-03-03"),
                claim("relations", "b.txt", states=(KENYA, PERU), action="established", date="1965-03-14"),
            ],
            True,
        ),
        # through the state that continues another
        (
            [
                claim("relations", states=(USSR, PERU), action="established", date="1945-03-03"),
                claim("relations", "b.txt", states=(RUSSIA, PERU), action="established", date="1945-03-14"),
            ],
            True,
        ),
        # but broken more than once
        (
            [
                claim("relations", states=(KENYA, PERU), action="severed", date="1965"),
                claim("relations", "b.txt", states=(KENYA, PERU), action="severed", date="1985"),
            ],
            False,
        ),
        # dates that agree do not contradict
        (
            [
                claim("relations", states=(KENYA, PERU), action="established", date="1965"),
                claim("relations", "b.txt", states=(KENYA, PERU), action="established", date="1965-03-14"),
            ],
            False,
        ),
        # two visits are two visits
        ([visit("2007"), visit("2008", "b.txt")], False),
        # told and denied
        ([visit("2007"), visit("2007", "b.txt", Realis.DENIED)], True),
        # one figure of two documents
        (
            [
                claim(
                    "trade",
                    d,
                    reporter=PERU,
                    partner=KENYA,
                    measure="exports",
                    date="2007",
                    currency="USD",
                    amount=Decimal(n),
                )
                for d, n in (("a.txt", 100), ("b.txt", 200))
            ],
            True,
        ),
        # two figures of one document speak of two things
        (
            [
                claim(
                    "trade",
                    reporter=PERU,
                    partner=KENYA,
                    measure="exports",
                    date="2007",
                    currency="USD",
                    amount=Decimal(n),
                )
                for n in (100, 200)
            ],
            False,
        ),
    ],
)
def test_contradictions_hold_both_ways(claims, contradict):
    one, other = (c.key for c in claims)
    expected = {(one, other), (other, one)} if contradict else set()
    assert contradictions(tellings(*claims)) == expected


def test_a_ratification_is_of_the_agreement_signed():
    told = tellings(
        signed("2007-03", subject="fishing"),
        signed("2008", "b.txt", action="ratified", subject="fishing"),
        signed("2009", "b.txt", action="ratified", subject="air transport"),
    )
    nodes = canonical(align(told).happened, (), Naming())
    of = {
        n.group.lead.content.text("action") + n.group.lead.content.text("subject"): n.names["agreement"] for n in nodes
    }
    assert of["ratifiedfishing"] == of["signedfishing"]
    assert of["ratifiedair transport"] != of["signedfishing"]


def test_canonical_names_can_be_read_and_are_told_apart():
    told = tellings(visit("2007-03"), visit("2007", "b.txt", city="Mombasa"), visit("2008", realis=Realis.PLANNED))
    alignment = align(told)
    names = {n.iri.rsplit("/", 1)[1] for n in canonical(alignment.happened, alignment.unreal, Naming())}
    assert names == {"ana-sol-KEN-2007-03", "ana-sol-KEN-2008-planned"}


def test_two_facts_that_would_share_a_name_get_digits():
    told = tellings(visit("2007-03", city="Mombasa"), visit("2007-03", "b.txt", city="Kisumu"))
    names = [n.iri for n in canonical(align(told).happened, (), Naming())]
    assert len(set(names)) == 2
    assert all("ana-sol-KEN-2007-03-" in name for name in names)
