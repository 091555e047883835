"""Who gives and who takes where a sentence names somebody beside the page's pair: that one, or nobody, but never the pair unasked."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.facts import flat
from extract.readers import parse
from extract.registry import extractors

PAGE = "Kenya–Peru relations\n\nRelations between Kenya and Peru are old.\n\n"


def sides(kind: str, giver: str, taker: str, text: str) -> set[tuple[str, str]]:
    facts = [flat(c) for c in extractors()[kind].run(annotate(parse("p.txt", f"{PAGE}{text}\n")))]
    return {(str(f.get(giver)), str(f.get(taker))) for f in facts}


MONEY = [
    # one more acts with the same subject: whom the verb before had as its object takes, and does not give
    ("Norway recognised the Peruvian company Andec in 1963 and lent it $40 million in 2010.", {("Norway", "Andec")}),
    ("Norway, to which the port had been open since 1980, had sold Peru tractors and lent it $40 million.", {("Norway", "Peru")}),
    ("Kenya recognised Peru in 1963 and lent it $40 million in 2010.", {("Kenya", "Peru")}),
    # a third that is named may be the open side
    ("Peru asked Norway for help and was given $40 million in 2010.", set()),
    ("Peru has close ties with Norway. In 2010 it received $40 million in aid.", set()),
    ("Kenya wrote off $40 million of the debt of Ghana in 2010.", set()),
    ("When Ghana was hit by floods in 2010, Kenya sent $40 million.", set()),
    # … but not one named as a place, in a row with the giver, or for what it did
    ("At a meeting in Norway Kenya announced a grant of $40 million in 2010.", {("Kenya", "Peru")}),
    ("The dam, built on a Kenyan loan of $40 million, was opposed by Ghana.", {("Kenya", "Peru")}),
    # two that act together give nothing to each other
    ("The Central Bank of Kenya and the Central Reserve Bank of Peru concluded a currency swap of $40 million in 2010.", set()),
    # a firm is not of the state that a verb parts it from
    ("Peru borrowed $40 million from Umoja Holdings in 2010.", {("Umoja Holdings", "Peru")}),
    ("$40 million was lent to Peru by Umoja Holdings in 2010.", {("Umoja Holdings", "Peru")}),
    # what is paid back, and what is owed
    ("Peru paid back a loan of $40 million to Kenya in 2010.", {("Peru", "Kenya")}),
    ("In 2010 Peru still had debts of $40 million with Kenya.", {("Kenya", "Peru")}),
    # what workers send home is no gift of a state
    ("Peruvian workers send home $40 million a year.", set()),
    # whom the money enables
    ("Thanks to a grant of $40 million from Norway, Peru was able to build a road in 2010.", {("Norway", "Peru")}),
    ("Norway made the Peruvian Red Cross a grant of $40 million in 2010.", {("Norway", "Peruvian Red Cross")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_money(text: str, expected: set[tuple[str, str]]) -> None:
    """Providers and recipients."""
    assert sides("finance", "provider", "recipient", text) == expected


ARMS = [
    ("Peru restored relations with Norway in 2009 and received 20 tanks from it in 2010.", {("Norway", "Peru")}),
    ("Under a programme of 2009 the European Union delivered 20 tanks to Peru in 2010.", {("European Union", "Peru")}),
    ("Kenya recognised Ghana in 1963 and sold it 20 tanks in 2010.", set()),
    ("Peru received 20 tanks in 2010.", {("Kenya", "Peru")}),
    ("Kenya had sold Peru 20 tanks, and Ghana sent officers in 2010.", {("Kenya", "Peru")}),
]


@pytest.mark.parametrize(("text", "expected"), ARMS)
def test_arms(text: str, expected: set[tuple[str, str]]) -> None:
    """Suppliers and recipients."""
    assert sides("arms", "supplier", "recipient", text) == expected
