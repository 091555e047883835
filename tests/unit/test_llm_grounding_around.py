"""What stands around a quote counts with it: the date told last before, the unit at the head of a table."""

from __future__ import annotations

import pytest

from extract.claim import THRESHOLD
from extract.facts import flat
from extract.readers import read
from tests.replying import told

TABLE = """Kenya–Peru relations

On 5 June 2009 the two presidents met in Lima, in the presence of many guests from all over the country.

Among what was signed on that occasion is an agreement of Peru and Kenya on the protection of birds.

Table 2. Kenya's trade with Peru (US$ million)
2010: exports 74; imports 5

Table 3. Trade in goods, EUR thousand
Kenya's exports to Peru in 2011 and 2012   1 710 000   21.5

In 2013 Kenya's exports to Peru came to 12.5 and its imports to 8.4 million dollars, of 31 goods.
"""
BIRDS = {"type": "agreement", "quote": "Among what was signed on that occasion is an agreement of Peru and Kenya on the protection of birds.",
         "parties": ["Peru", "Kenya"], "action": "signed", "subject": "protection of birds", "date": "2009-06-05"}  # fmt: skip
TRADE = {"type": "trade", "quote": "Table 2. Kenya's trade with Peru (US$ million)\n2010: exports 74; imports 5", "reporter": "Kenya",
         "partner": "Peru", "measure": "exports", "amount": 74000000, "currency": "USD", "date": "2010"}  # fmt: skip

ROW = {**TRADE, "quote": "2010: exports 74; imports 5"}
WIDE = {
    **TRADE,
    "quote": "Kenya's exports to Peru in 2011 and 2012 1 710 000 21.5",
    "date": "2011",
    "amount": 1710000000,
    "currency": "EUR",
}
BESIDE = {
    **TRADE,
    "quote": "In 2013 Kenya's exports to Peru came to 12.5 and its imports to 8.4 million dollars, of 31 goods.",
    "date": "2013",
    "amount": 12500000,
}


def published(found):
    return [flat(c) for c in found.claims if c.confidence >= THRESHOLD]


@pytest.mark.parametrize(
    ("fact", "slots"),
    [
        (BIRDS, {"date": "2009-06-05"}),  # told last before it
        (TRADE, {"amount": 74000000, "currency": "USD"}),  # as the head of the table scales it
        (ROW, {"amount": 74000000, "currency": "USD"}),  # the head stands above the row that is quoted
        (WIDE, {"amount": 1710000000, "currency": "EUR"}),  # spaces part thousands, and one cell from the next
        (BESIDE, {"amount": 12500000, "currency": "USD"}),  # in the unit of the sum beside it
    ],
)
def test_what_stands_before_and_above_counts(tmp_path, fact, slots):
    (tmp_path / "page.txt").write_text(TABLE, "utf-8")
    (found,) = published(told(read(tmp_path / "page.txt"), fact))
    assert {name: found.get(name) for name in slots} == slots


@pytest.mark.parametrize(
    ("fact", "part"),
    [
        ({**BIRDS, "date": "2009-06-06"}, "date"),
        ({**BIRDS, "date": "2010"}, "date"),
        ({**TRADE, "amount": 74000000000}, "number"),
        ({**TRADE, "amount": 64000000}, "number"),
        ({**WIDE, "amount": 1000000000}, "number"),
        ({**BESIDE, "amount": 12500000000}, "number"),
        ({**BESIDE, "amount": 31000000}, "number"),  # what is counted is no sum
        ({**BESIDE, "amount": 2013000000}, "number"),
    ],
)
def test_what_does_not_stand_there_does_not(tmp_path, fact, part):
    (tmp_path / "page.txt").write_text(TABLE, "utf-8")
    found = told(read(tmp_path / "page.txt"), fact)
    assert any(part in r.reason for r in found.rejections) or "date" not in published(found)[0]
