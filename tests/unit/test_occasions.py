"""Where things took place: what a visit and a signing on it lend each other, and capitals told without their names."""

from __future__ import annotations

import time

import pytest

from extract.claim import Claim, Role
from extract.document import Entity, EntityKind, Span
from extract.extraction import extraction
from extract.facts import flat
from extract.occasions import placed
from extract.readers import parse

ROWS = [
    # the agreement is signed where the guest is
    (
        "Kenya–Peru",
        "President Ana Sol of Peru came to Mombasa on 3 May 2009, where she and President Otieno signed a treaty of friendship.",
        ["agreement Mombasa", "visit Mombasa"],
    ),
    (
        "Kenya–Peru",
        "President Ana Sol of Peru arrived in Mombasa on 3 May 2009. Kenya and Peru signed two agreements on that day.",
        ["agreement Mombasa", "visit Mombasa"],
    ),
    # of another time, another place, or other parties: not there
    (
        "Kenya–Peru",
        "President Ana Sol of Peru came to Mombasa on 3 May 2009. On 7 June 2010 Kenya and Peru signed a treaty of friendship.",
        ["agreement -", "visit Mombasa"],
    ),
    (
        "Kenya–Peru",
        "President Ana Sol of Peru came to Mombasa on 3 May 2009. Kenya and Peru signed a treaty of friendship in Geneva on 3 May 2009.",
        ["agreement Geneva", "visit Mombasa"],
    ),
    (
        "Kenya–Peru",
        "President Ana Sol of Peru came to Mombasa on 3 May 2009. Peru and Chile signed a treaty of friendship on 3 May 2009.",
        ["agreement -", "visit Mombasa"],
    ),
    # and the guest was where it was signed
    (
        "Kenya–Peru",
        "During the visit of President Ana Sol of Peru to Kenya on 3 May 2009 a treaty of friendship was signed by both states in Mombasa.",
        ["agreement Mombasa", "visit Mombasa"],
    ),
    # a capital by its state
    ("Oman–Peru", "President Ana Sol of Peru was received in the Omani capital on 3 May 2009.", ["visit Muscat"]),
    (
        "Oman–Peru",
        "Oman and Peru signed a treaty of friendship in the Peruvian capital on 3 May 2009.",
        ["agreement Lima"],
    ),
    ("Oman–Peru", "President Ana Sol of Peru visited Oman on 3 May 2009 and spoke in the capital.", ["visit Muscat"]),
    # which city that was depends on the year, or on whom one asks
    ("Kazakhstan–Peru", "President Ana Sol of Peru was received in the Kazakh capital on 3 May 1995.", ["visit -"]),
    # another's capital is not the host's, and what lies in a capital's region is not the city
    (
        "Oman–Peru",
        "President Ana Sol of Peru visited Oman on 3 May 2009 after talks in the Chilean capital.",
        ["visit -"],
    ),
    ("Oman–Peru", "Oman and Peru signed a treaty in the Peruvian capital region on 3 May 2009.", ["agreement -"]),
]


@pytest.mark.parametrize(("pair", "text", "expected"), ROWS)
def test_where_it_was(pair: str, text: str, expected: list[str]) -> None:
    """The type and the city of each visit and agreement."""
    found = extraction(parse("page.txt", f"= {pair} relations =\n\n{text}\n"))
    facts = [flat(claim) for claim in found.claims]
    assert sorted(f"{f['type']} {f.get('city', '-')}" for f in facts if f["type"] in {"agreement", "visit"}) == expected


def _page(number: int) -> list[Claim]:
    """So many visits, each in another city, and as many signings."""
    peru, kenya = (Entity(EntityKind.STATE, key, name) for key, name in (("PER", "Peru"), ("KEN", "Kenya")))
    claims = []
    for n in range(number):
        date, at = Role("date", f"{1900 + n % 100}-0{n % 9 + 1}"), n * 200
        going = (Role("city", f"City {n}"), date, Role("of", peru), Role("to", kenya))
        signing = (Role("action", "signed"), date, Role("parties", (kenya, peru)))
        claims.append(Claim("page.txt", "visit", going, Span(at, at + 90), "", "visits@1"))
        claims.append(Claim("page.txt", "agreement", signing, Span(at + 95, at + 190), "", "agreements@1"))
    return claims


def _seconds(claims: list[Claim]) -> float:
    begun = time.process_time()
    placed(claims)
    return time.process_time() - begun


def test_the_nearest_visit_counts_among_many_and_time_grows_with_their_number() -> None:
    """Each signing has the city of the visit before it; four times the claims take not sixteen times the time."""
    few, many = _page(500), _page(2000)
    signings = [claim for claim in placed(many) if claim.kind == "agreement"]
    assert [claim.get("city") for claim in signings] == [f"City {n}" for n in range(2000)]
    assert any(_seconds(many) <= 8 * _seconds(few) for _ in range(3))
