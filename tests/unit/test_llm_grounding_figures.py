"""Numbers and times as the quote has them: no year is a sum, no sum a number of things, no end open without a word."""

from __future__ import annotations

import pytest

from extract.readers import parse
from tests.replying import published

TEXT = """Kenya–Peru relations

Kenya and Peru set up diplomatic relations on 3 March 1965. In 1998 Kenya's exports of tea to Peru were worth 41 million dollars.

Nairobi shipped 60,000 passengers to Peru in 1999. Kenya bought 14 howitzers from Peru in 2003 for 22 million dollars.

The Kenyan firm Ridge Bricks produced 1.4 million tons of bricks in 2007. It belongs to Peru's Andes Group, which holds 60 percent, \
and to Kenya's Lake Group, which holds 40 percent.

Since 12 June 1970 Peru has been a member of the Lake Union.

Trade with Peru (US$ million)
2012 | 12.5 | 140.0
2013 | 15.5 | 150.0
"""
EXPORTS = {"type": "trade", "quote": "In 1998 Kenya's exports of tea to Peru were worth 41 million dollars.", "reporter": "Kenya",
           "partner": "Peru", "measure": "exports", "date": "1998", "currency": "USD"}  # fmt: skip
ROW = {**EXPORTS, "quote": "2012 | 12.5 | 140.0", "date": "2012"}
GUNS = {"type": "arms_transfer", "quote": "Kenya bought 14 howitzers from Peru in 2003 for 22 million dollars.", "supplier": "Peru",
        "recipient": "Kenya", "item": "howitzers", "date": "2003"}  # fmt: skip
BRICKS = {"type": "production", "quote": "The Kenyan firm Ridge Bricks produced 1.4 million tons of bricks in 2007.",
          "by": "Ridge Bricks", "product": "bricks", "unit": "tons", "date": "2007"}  # fmt: skip
TIES = {"type": "relations", "quote": "Kenya and Peru set up diplomatic relations on 3 March 1965.", "states": ["Kenya", "Peru"],
        "action": "established"}  # fmt: skip
MEMBER = {"type": "membership", "quote": "Since 12 June 1970 Peru has been a member of the Lake Union.", "member": "Peru",
          "organization": "Lake Union"}  # fmt: skip


DOCUMENT = parse("kenya-peru.txt", TEXT)


@pytest.mark.parametrize(
    "fact",
    [
        {**EXPORTS, "amount": 41000000},
        {**ROW, "amount": 12500000},
        {**GUNS, "quantity": 14, "amount": 22000000},
        {**BRICKS, "quantity": 1400000},
        {**TIES, "date": "1965-03-03"},
        {**MEMBER, "date": "1970-06-12/.."},
    ],
)
def test_what_the_quote_counts_is_published(fact):
    (found,) = published(DOCUMENT, fact)
    assert {name: found.get(name) for name in ("amount", "quantity", "date")} == {
        name: fact.get(name) for name in ("amount", "quantity", "date")
    }


@pytest.mark.parametrize(
    "fact",
    [
        # the year of the sentence, of the row, scaled by the head of the table
        {**EXPORTS, "amount": 1998},
        {**ROW, "amount": 2012},
        {**ROW, "amount": 2012000000},
        {**BRICKS, "quantity": 2007},
        # what is counted is no sum
        {**EXPORTS, "quote": "Nairobi shipped 60,000 passengers to Peru in 1999.", "amount": 60000, "date": "1999"},
        {**EXPORTS, "quote": BRICKS["quote"], "amount": 1400000, "date": "2007"},
    ],
)
def test_a_number_that_counts_something_else_is_refused(fact):
    assert published(DOCUMENT, fact) == []


@pytest.mark.parametrize(
    ("fact", "slot"),
    [
        ({**GUNS, "quantity": 22000000}, "quantity"),
        ({**GUNS, "quantity": 2003}, "quantity"),
        ({**GUNS, "amount": 14}, "amount"),
        # digits of other scripts are no EDTF
        ({**GUNS, "date": "٢٠٠٣"}, "date"),
        ({**GUNS, "date": "２００３"}, "date"),
        # no word for an open end
        ({**GUNS, "date": "2003/.."}, "date"),
        ({**GUNS, "date": "../2003"}, "date"),
    ],
)
def test_a_slot_that_counts_something_else_is_left_out(fact, slot):
    (found,) = published(DOCUMENT, fact)
    assert slot not in found or (slot == "date" and found[slot] == "2003")


@pytest.mark.parametrize("date", ["1965-03-03/..", "../1965", "../1965-03-03", "𝟏𝟗𝟔𝟓"])
def test_no_end_is_open_without_a_word(date):
    assert [f.get("date") for f in published(DOCUMENT, {**TIES, "date": date})] in ([], ["1965-03-03"])


def test_one_owner_holds_one_share():
    quote = (
        "It belongs to Peru's Andes Group, which holds 60 percent, and to Kenya's Lake Group, which holds 40 percent."
    )
    fact = {"type": "venture", "quote": quote, "name": "Andes Group", "partners": ["Andes Group", "Lake Group"]}
    one, other = {"owner": "Andes Group", "percent": 60}, {"owner": "Andes Group", "percent": 40}
    assert all("shares" not in f for f in published(DOCUMENT, {**fact, "shares": [one, other]}))
