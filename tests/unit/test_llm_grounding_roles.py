"""Who did what to whom: where a simple clause, or a plain word for another choice, speaks against a model it is not believed."""

from __future__ import annotations

import pytest

from extract.readers import parse
from tests.replying import published

LENT = "Kenya lent Peru 7 million dollars in 1988."
SOLD = "Peru delivered 30 mortars to Kenya in 1991."
IMPOSED = "Kenya imposed sanctions on Chile in 1993."
SHUT = "In 1995 Peru closed its embassy in Nairobi to save money."
NOTE = "Kenya and Peru signed a memorandum on tea in 1996."
BLAMED = "Kenya condemned the coup in Chile in 1997."
GOODS = "In 1999 Kenya exported tea worth 9 million dollars to Peru."
TEXT = f"Kenya–Peru relations\n\n{LENT}\n\n{SOLD}\n\n{IMPOSED}\n\n{SHUT}\n\n{NOTE}\n\n{BLAMED}\n\n{GOODS}\n"


def fact(of_type, quote, **slots):
    return {"type": of_type, "quote": quote, "realis": "happened", **slots}


LOAN = fact(
    "finance", LENT, provider="Kenya", recipient="Peru", amount=7000000, currency="USD", kind="loan", date="1988"
)
ARMS = fact("arms_transfer", SOLD, supplier="Peru", recipient="Kenya", item="mortars", quantity=30, date="1991")
BAN = fact("sanction", IMPOSED, imposer="Kenya", target="Chile", date="1993")
MISSION = fact("mission", SHUT, sender="Peru", host="Kenya", kind="embassy", action="closed", date="1995")
SIGNED = fact(
    "agreement", NOTE, parties=["Kenya", "Peru"], action="signed", kind="memorandum", subject="tea", date="1996"
)
STANCE = fact("stance", BLAMED, actor="Kenya", stance="condemn", target="coup in Chile", date="1997")
TRADE = fact(
    "trade", GOODS, reporter="Kenya", partner="Peru", measure="exports", amount=9000000, currency="USD", date="1999"
)


DOCUMENT = parse("kenya-peru.txt", TEXT)


@pytest.mark.parametrize("right", [LOAN, ARMS, BAN, MISSION, SIGNED, STANCE, TRADE])
def test_what_the_clause_tells_is_published(right):
    (found,) = published(DOCUMENT, right)
    assert found["type"] == right["type"]
    assert {n: found.get(n) for n in ("action", "kind", "stance")} == {
        n: right.get(n) for n in ("action", "kind", "stance")
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {**LOAN, "provider": "Peru", "recipient": "Kenya"},
        {**ARMS, "supplier": "Kenya", "recipient": "Peru"},
        {**BAN, "imposer": "Chile", "target": "Kenya"},
        {**MISSION, "sender": "Kenya", "host": "Peru"},
        {**TRADE, "reporter": "Peru", "partner": "Kenya"},
        # a state is no visitor and no organization
        fact("visit", SHUT, visitor="Peru", to="Kenya", date="1995"),
        fact("membership", NOTE, member="Kenya", organization="Peru", date="1996"),
        # words for another choice of a key, or for another type
        {**STANCE, "stance": "support"},
        {**STANCE, "stance": "criticise"},
        fact("relations", SHUT, states=["Kenya", "Peru"], action="severed", date="1995"),
        fact("finance", GOODS, provider="Kenya", recipient="Peru", amount=9000000, currency="USD", date="1999"),
    ],
)
def test_what_the_clause_tells_otherwise_is_not(wrong):
    assert published(DOCUMENT, wrong) == []


@pytest.mark.parametrize(
    ("wrong", "slot"),
    [
        ({**MISSION, "action": "opened"}, "action"),
        ({**SIGNED, "kind": "treaty"}, "kind"),
        ({**LOAN, "kind": "aid"}, "kind"),
    ],
)
def test_a_choice_that_is_no_key_is_left_out(wrong, slot):
    (found,) = published(DOCUMENT, wrong)
    assert slot not in found
