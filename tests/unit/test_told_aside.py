"""What stands beside an act: a remark, a price, a clause that leaves out its verb, forces "on its soil", who only offers."""

from __future__ import annotations

import pytest

from extract.extractors.arms import arms
from extract.extractors.finance import finance
from extract.extractors.military import military
from extract.extractors.sanctions import sanctions
from tests.telling import lines

PAIR = "= Kenya–Peru relations =\n\n"

SANCTIONS: list[tuple[str, list[str]]] = [
    # a remark in the future is no plan; each listing is one of its own
    (
        "Kenya, it will be recalled, added two Peruvian companies to its list in February 2021 and June 2024.",
        ["Kenya | two Peruvian companies | 2021-02", "Kenya | two Peruvian companies | 2024-06"],
    ),
    # who imposes on others in a clause without the verb
    (
        "Kenya put sanctions on Acme Mining in May 2019 and Chile on three Peruvian generals in June 2020.",
        ["Chile | three Peruvian generals | 2020-06", "Kenya | Acme Mining | 2019-05"],
    ),
    ("Kenya imposed an embargo on Peru in 2001 and Chile on 5 May 2002 reopened its embassy.", ["Kenya | Peru | 2001"]),
    # one's own firms are kept from another state: it is struck, not they
    ("Kenya banned its companies from doing business with Peru in 2001.", ["Kenya | Peru | 2001"]),
    ("Kenya barred its citizens from leaving in 2001.", []),
]
MILITARY: list[tuple[str, list[str]]] = [
    # on whose soil, only the sentence as a whole tells
    (
        "The Peruvian side stated in 2015 that reports of Kenyan troops stationed on its soil were devoid of truth.",
        ["deployment | Kenya | Kenyan troops | 2015 | - | denied"],
    ),
    # twice, with an aside between
    (
        "Kenyan troops intervened in Bolivia in July 1981 and, under a flag of the region, on 3 March 1999.",
        [
            "deployment | Kenya | Kenyan troops | 1981-07 | Bolivia",
            "deployment | Kenya | Kenyan troops | 1999-03-03 | Bolivia",
        ],
    ),
    # what is only offered; what experts say
    (
        "Kenya offered in 2014 to train Peruvian troops.",
        ["training | Kenya, Peru | Peruvian troops | 2014 | - | planned"],
    ),
    (
        "Newspapers reported in 2012 that Kenya had sent 300 soldiers to Peru.",
        ["deployment | Kenya | 300 soldiers | 2012 | Peru | alleged"],
    ),
    (
        "The minister said in 2012 that Kenya had sent 300 soldiers to Peru.",
        ["deployment | Kenya | 300 soldiers | 2012 | Peru"],
    ),
]
FINANCE: list[tuple[str, list[str]]] = [
    # the price of what is awarded is no gift
    ("In 2019 Kenya awarded the section from Lima to Cusco to Acme for 2 billion euros.", []),
    # what is announced is to come
    ("A Kenyan loan of 20 million dollars is announced.", ["Kenya | Peru | 20000000 | loan | planned"]),
    # one of several lenders is of the pair
    (
        "In 2014 Kenya, Chile and Togo followed with a joint loan of 3 million dollars to Peru.",
        ["Kenya | Peru | 3000000 | loan"],
    ),
    # a name, then a date, then the verb; whose business is bought
    (
        "Simba in March 2023 paid 94 million dollars for Acme's retail bank in Peru.",
        ["Simba | Acme | 94000000 | payment"],
    ),
]
ARMS: list[tuple[str, list[str]]] = [
    # a noun that looks like a verb
    ("Peru's frigate Grau sailed with Kenyan ships off Mombasa in May 2023.", []),
    ("In 2019 Kenya shipped 20 rifles to Peru.", ["Kenya | Peru | rifles"]),
]


@pytest.mark.parametrize(("text", "expected"), SANCTIONS)
def test_sanctions(text: str, expected: list[str]) -> None:
    assert lines(sanctions, PAIR + text, ("imposer", "target", "date")) == expected


@pytest.mark.parametrize(("text", "expected"), MILITARY)
def test_military(text: str, expected: list[str]) -> None:
    assert lines(military, PAIR + text, ("kind", "participants", "item", "date", "place")) == expected


@pytest.mark.parametrize(("text", "expected"), FINANCE)
def test_finance(text: str, expected: list[str]) -> None:
    assert lines(finance, PAIR + text, ("provider", "recipient", "amount", "kind")) == expected


@pytest.mark.parametrize(("text", "expected"), ARMS)
def test_arms(text: str, expected: list[str]) -> None:
    assert lines(arms, PAIR + text, ("supplier", "recipient", "item")) == expected
