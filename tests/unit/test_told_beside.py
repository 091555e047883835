"""What only sounds like a fact, and whose fact it is, in seven kinds of facts, as the prose of web pages tells them."""

from __future__ import annotations

import pytest

from extract.extractors.arms import arms
from extract.extractors.finance import finance
from extract.extractors.memberships import memberships
from extract.extractors.military import military
from extract.extractors.sanctions import sanctions
from extract.extractors.stances import stances
from extract.extractors.trade import trade
from tests.telling import lines

PAIR = "= Kenya–Chile relations =\n\n"
ACTIVITY = ("kind", "participants", "item", "date", "place")

MILITARY: list[tuple[str, list[str]]] = [
    # aid and supplies are no forces
    ("From 1971 to 1974 Kenya sent military assistance to Chile.", []),
    ("In 1985 Chile shipped military supplies to Kenya.", []),
    # more of them wished for
    ("On 2 March 2019 both ministers reached an understanding on stepping up joint exercises.", []),
    # what an exercise is among all is no further one; nor are those of the past
    ("Simba Sur is one of the largest exercises of the two armies.", []),
    ("In May 2022 the soldiers built on trust gained from past bilateral exercises.", []),
    # against one's own people
    ("In 1991 the Chilean government sent in troops to clear a square occupied by students.", []),
    # a unit is no place
    ("In 2020 Kenyan soldiers assigned to 2nd Battalion boarded a helicopter.", []),
    # troops of the other state there are a deployment all the same
    ("In 1993 Kenya sent 40 troops to Chile.", ["deployment | Kenya | 40 troops | 1993 | Chile"]),
]
MEMBERSHIPS: list[tuple[str, list[str]]] = [
    # what one is "through its membership" is said of the subject
    ("Norway is close to Chile through its membership in NATO.", ["Norway | North Atlantic Treaty Organization | -"]),
    # letters in brackets; further ones, each with its date
    (
        "They became founding members of the Turkana Trade Organization (TTO) in 1969 and the United Nations in 1975.",
        [
            "Chile | Turkana Trade Organization | 1969",
            "Chile | United Nations | 1975",
            "Kenya | Turkana Trade Organization | 1969",
            "Kenya | United Nations | 1975",
        ],
    ),
]
SANCTIONS: list[tuple[str, list[str]]] = [
    # those told only by what ties them to a matter
    (
        "Chile imposed sanctions on people engaged in the ivory trade.",
        ["Chile | people engaged in the ivory trade"],
    ),
    # a state that they are tied to is not struck
    (
        "Chile imposed sanctions on persons responsible for the coup in Mali.",
        ["Chile | persons responsible for the coup in Mali"],
    ),
    # the assets of two nations
    ("Norway blocked Kenyan and Chilean assets.", ["Norway | Chile", "Norway | Kenya"]),
    # "we" is the speaker's state, "we're" no name
    (
        '"We\'re imposing sanctions on more ministers of the Kenyan government," Chile said.',
        ["Chile | ministers of the Kenyan government"],
    ),
    ('"We\'re imposing sanctions on more ministers of the Kenyan government," she said.', []),
]
FINANCE: list[tuple[str, list[str]]] = [
    # for an airport: its state; "the bank" is the one that the page names
    (
        "The Export-Import Bank of Norway met ministers.\n\nThe bank is funding a $30 million loan for the repair of Kenya's Moi Airport.",
        ["Export-Import Bank of Norway | Kenya | 30000000"],
    ),
    # to more than one
    ("The Export-Import Bank of Norway lent $2 billion for roads in Kenya, Chad and Mali.", []),
    ("The Export-Import Bank of Norway spent $8 billion on credits to 74 countries.", []),
]
ARMS: list[tuple[str, list[str]]] = [
    # who signs a contract with a maker buys
    (
        "In 2019 the Kenyan Ministry of Defence signed a contract with Boeing to build and supply 24 F-15 fighters.",
        ["Boeing | Kenya | F-15 fighters | 24 | planned"],
    ),
]
STANCES: list[tuple[str, list[str]]] = [
    # not against the body whose resolution it is
    ("Kenya voted against the UN resolution on fish in 2014.", ["Kenya | criticise | UN resolution on fish"]),
]
TRADE: list[tuple[str, list[str]]] = [
    # the singular with its goods
    ("In 2015 Kenya's import of services achieved 1.2 million USD.", ["Kenya | imports | 1200000 | 2015"]),
]


@pytest.mark.parametrize(("text", "expected"), MILITARY)
def test_military(text: str, expected: list[str]) -> None:
    assert lines(military, PAIR + text, ACTIVITY) == expected


@pytest.mark.parametrize(("text", "expected"), MEMBERSHIPS)
def test_memberships(text: str, expected: list[str]) -> None:
    assert lines(memberships, PAIR + text, ("member", "organization", "date")) == expected


@pytest.mark.parametrize(("text", "expected"), SANCTIONS)
def test_sanctions(text: str, expected: list[str]) -> None:
    assert lines(sanctions, PAIR + text, ("imposer", "target")) == expected


@pytest.mark.parametrize(("text", "expected"), FINANCE)
def test_finance(text: str, expected: list[str]) -> None:
    assert lines(finance, PAIR + text, ("provider", "recipient", "amount")) == expected


@pytest.mark.parametrize(("text", "expected"), ARMS)
def test_arms(text: str, expected: list[str]) -> None:
    assert lines(arms, PAIR + text, ("supplier", "recipient", "item", "quantity")) == expected


@pytest.mark.parametrize(("text", "expected"), STANCES)
def test_stances(text: str, expected: list[str]) -> None:
    assert lines(stances, PAIR + text, ("actor", "stance", "target")) == expected


@pytest.mark.parametrize(("text", "expected"), TRADE)
def test_trade(text: str, expected: list[str]) -> None:
    assert lines(trade, PAIR + text, ("reporter", "measure", "amount", "date")) == expected
