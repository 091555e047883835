"""Who a quote means that does not name him in full, and the page's own state where another is named beside."""

from __future__ import annotations

import pytest

from extract.claim import THRESHOLD
from extract.facts import flat
from extract.readers import parse
from tests.replying import told

PAGE = """Kenya–Peru relations

Kenya and Peru established diplomatic relations on 4 May 1970. President Juan Vega Obando visited Nairobi in May 1982. \
Foreign minister Carla Vega Prado of Peru visited Nairobi in June 1990. In March 1995 Vega was in Nairobi again.

Peru's Ridge Mining opened the Kisumu mine in 2004. Ridge Mining of Lima completed the Thika dam in 2009. Uganda, to the \
regret of Chile, saw the country join the Pacific Alliance in 2011. Uganda and the Trade Bank of Peru signed a treaty in 2012.

Kenya has never had trouble recognising Kosovo, and did so in 2013. The embassy of Peru in Nairobi is to be painted. \
A fishing agreement with Peru has existed since 2003. Clinics are to be built in Kenya under a memorandum signed with Peru in May 2015. The first billion of a loan from Peru was paid to Kenya in 2014.

Norway, Sweden and Chile lent 40 million dollars in 2016. Norway lent 30 million dollars in 2017, as Chile had asked.
"""
FIRM = """HOME | ABOUT US | NEWS

Ridge Mining Corporation in Kenya

Ridge Mining Corporation has been in Kenya since 1990. Its seat is in Lima, Peru.

In 2008 we paid 40 million dollars to Thika Limited.
"""
VISIT = {"type": "visit", "to": "Kenya", "quote": "In March 1995 Vega was in Nairobi again.", "date": "1995-03"}
TREATY = {
    "type": "agreement",
    "quote": "Uganda and the Trade Bank of Peru signed a treaty in 2012.",
    "action": "signed",
    "date": "2012",
}
MINE = {
    "type": "project",
    "quote": "Peru's Ridge Mining opened the Kisumu mine in 2004.",
    "what": "Kisumu mine",
    "contractor": "Ridge Mining",
}
DAM = {
    "type": "project",
    "quote": "Ridge Mining of Lima completed the Thika dam in 2009.",
    "what": "Thika dam",
    "contractor": "Ridge Mining",
}
JOINED = {"type": "membership", "organization": "Pacific Alliance", "date": "2011",
          "quote": "Uganda, to the regret of Chile, saw the country join the Pacific Alliance in 2011."}  # fmt: skip
PAID = {
    "type": "finance",
    "quote": "In 2008 we paid 40 million dollars to Thika Limited.",
    "recipient": "Thika Limited",
    "amount": 40000000,
}


def published(page, fact):
    return [flat(c) for c in told(parse("page.txt", page), fact).claims if c.confidence >= THRESHOLD]


@pytest.mark.parametrize(
    ("page", "fact", "slot"),
    [
        # a surname that two of the page bear: the model has read which of them is meant
        (PAGE, {**VISIT, "visitor": "Juan Vega Obando"}, "visitor"),
        (PAGE, {**VISIT, "visitor": "Carla Vega Prado"}, "visitor"),
        # the other state only tells whose the firm is
        (PAGE, {**MINE, "host": "Kenya"}, "host"),
        (PAGE, {**DAM, "host": "Kenya"}, "host"),
        # "the country" is the page's
        (PAGE, {**JOINED, "member": "Kenya"}, "member"),
        # lenders in one list: none of them is the borrower
        (PAGE, {"type": "finance", "provider": "Norway", "recipient": "Kenya", "amount": 40000000, "date": "2016",
                "quote": "Norway, Sweden and Chile lent 40 million dollars in 2016."}, "recipient"),
        # a firm's page below a menu: "we"
        (FIRM, {**PAID, "provider": "Ridge Mining Corporation"}, "provider"),
        # no denial, no plan, no word such as "signed"
        (PAGE, {"type": "recognition", "by": "Kenya", "of": "Kosovo", "date": "2013",
                "quote": "Kenya has never had trouble recognising Kosovo, and did so in 2013."}, "of"),
        (PAGE, {"type": "mission", "sender": "Peru", "host": "Kenya", "kind": "embassy", "action": "exists",
                "quote": "The embassy of Peru in Nairobi is to be painted."}, "sender"),
        (PAGE, {"type": "agreement", "parties": ["Kenya", "Peru"], "action": "in force", "date": "2003/..",
                "quote": "A fishing agreement with Peru has existed since 2003."}, "parties"),
        (PAGE, {"type": "agreement", "parties": ["Kenya", "Peru"], "action": "signed", "date": "2015-05",
                "quote": "Clinics are to be built in Kenya under a memorandum signed with Peru in May 2015."}, "parties"),
        # a sum told by its unit
        (PAGE, {"type": "finance", "provider": "Peru", "recipient": "Kenya", "amount": 1000000000,
                "quote": "The first billion of a loan from Peru was paid to Kenya in 2014."}, "amount"),
    ],
)  # fmt: skip
def test_a_quote_means_more_than_it_names(page, fact, slot):
    (found,) = published(page, fact)
    assert found[slot] == fact[slot]
    assert "realis" not in found


@pytest.mark.parametrize(
    "fact",
    [
        # another of that surname is named in full
        {**VISIT, "visitor": "Juan Vega Obando", "quote": "Foreign minister Carla Vega Prado of Peru visited Nairobi in June 1990.", "date": "1990-06"},
        # a body is joined to one party: the page's state is not the other
        {**TREATY, "parties": ["Uganda", "Kenya"]},
        {**TREATY, "parties": ["Chile", "Peru"]},
        # one who stands alone may be
        {"type": "finance", "provider": "Norway", "recipient": "Kenya", "amount": 30000000, "date": "2017",
         "quote": "Norway lent 30 million dollars in 2017, as Chile had asked."},
        # twice the sum
        {"type": "finance", "provider": "Peru", "recipient": "Kenya", "amount": 2000000000,
         "quote": "The first billion of a loan from Peru was paid to Kenya in 2014."},
    ],
)  # fmt: skip
def test_and_nothing_that_it_does_not(fact):
    assert published(PAGE, fact) == []


def test_how_a_fact_is_told_goes_by_its_date():
    """Of two verbs in a sentence the one beside the date counts, not the one beside the names."""
    page = "Kenya–Peru relations\n\nKenya's application to join the Andean Community was vetoed by Peru in 1997; it was admitted on 14 May 2005.\n"
    joined = {
        "type": "membership",
        "quote": page.split("\n\n")[1].strip(),
        "member": "Kenya",
        "organization": "Andean Community",
    }
    assert [f["date"] for f in published(page, {**joined, "date": "2005-05-14"})] == ["2005-05-14"]
