"""Finance as banks and aid agencies tell it: boards, agreements, sums shared out among states, several under one verb."""

from __future__ import annotations

import pytest

from extract.extractors.finance import finance
from tests.telling import lines

ROWS: list[tuple[str, list[str]]] = [
    # a board acts for its bank
    (
        "The World Bank's Board of Executive Directors has approved a $42 million credit for roads in Moldova.",
        ["World Bank | Moldova | 42000000 | loan | -"],
    ),
    ("The World Bank has approved the sum of $22 million for schools in Jordan.", ["World Bank | Jordan | 22000000 | aid | -"]),
    # an agreement on a loan, the sum before or behind the lender
    (
        "Kenya signed a loan agreement with the African Development Bank for $210 million.",
        ["African Development Bank | Kenya | 210000000 | loan | -"],
    ),
    (
        "Kenya signed a loan agreement for $210 million with the African Development Bank.",
        ["African Development Bank | Kenya | 210000000 | loan | -"],
    ),
    # two under one verb, the taker behind the last
    (
        "The African Development Bank will provide a soft loan of $100 million and a grant of $50 million for bridges in Kenya.",
        [
            "African Development Bank | Kenya | 100000000 | loan | - | planned",
            "African Development Bank | Kenya | 50000000 | aid | - | planned",
        ],
    ),
    # shared out among states, by whoever gave the whole
    (
        "The European Union released new aid on 9 June 2020. It supports camps in Chad (15 million euros), Mali (11 million euros) and Niger (5 million euros).",
        [
            "European Union | Chad | 15000000 | aid | 2020-06-09",
            "European Union | Mali | 11000000 | aid | 2020-06-09",
            "European Union | Niger | 5000000 | aid | 2020-06-09",
        ],
    ),
    (
        "The European Union announced new aid. 18 million euros will be allocated to Mozambique, 4 million to Malawi and 3 million euros to Zambia.",
        [
            "European Union | Malawi | 4000000 | aid | - | planned",
            "European Union | Mozambique | 18000000 | aid | - | planned",
            "European Union | Zambia | 3000000 | aid | - | planned",
        ],
    ),
    # who buys bonds lends; what is owed by one is another's claim
    ("Qatar bought Egyptian bonds worth $3 million in 2013.", ["Qatar | Egypt | 3000000 | loan | 2013"]),
    ("China wrote off $50 million in debt owed by Kenya in 2010.", ["China | Kenya | 50000000 | debt | 2010"]),
    ("Germany will make available 50 million euros for Ukraine.", ["Germany | Ukraine | 50000000 | aid | - | planned"]),
    # no money that passes
    ("Exports went to Chad (15 million euros), Mali (11 million euros) and Niger (5 million euros).", []),
    ("The camps in Chad (15 million euros), Mali (11 million euros) and Niger (5 million euros) were costly.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_finance_of_agencies(text: str, expected: list[str]) -> None:
    assert lines(finance, text, ("provider", "recipient", "amount", "kind", "date")) == expected


def test_a_headline_plan_that_is_told_as_done_below_is_one_fact() -> None:
    text = "World Bank to lend $42 million to Moldova\n\nThe World Bank lent $42 million to Moldova for roads."
    assert lines(finance, text, ("provider", "recipient", "amount")) == ["World Bank | Moldova | 42000000"]
