"""What reports, reviews, comments and firms' pages distract with: each row a page, a kind of fact and what it tells of it."""

from __future__ import annotations

import pytest

from extract.registry import extractors
from tests.telling import lines

SLOTS = {
    "projects": ("contractor", "host", "what"),
    "relations": ("states", "action", "date"),
    "military": ("participants", "kind", "date"),
    "ventures": ("name", "partners"),
    "visits": ("visitor", "to", "date"),
    "missions": ("sender", "host", "date"),
    "memberships": ("member", "organization"),
    "arms": ("supplier", "recipient", "item"),
    "offices": ("holder", "position", "of"),
    "finance": ("provider", "recipient"),
    "trade": ("reporter", "partner", "measure", "amount"),
    "agreements": ("parties", "action", "date"),
    "stances": ("actor", "stance", "date"),
    "sanctions": ("imposer", "target", "date"),
}

Row = tuple[str, str, list[str]]

BUILT = "The port is old. A grain terminal at Callao opened in 2012.\n"
PAGES: list[Row] = [
    # two states that a page only names most, or a byline: what is built in one is not the other's
    ("projects", f"Ships and grain\n\nBy Ana Sol in Lima and Nairobi\n\n{BUILT}", ["- | Peru | grain terminal"]),
    ("projects", f"Kenya–Peru relations\n\n{BUILT}", ["Kenya | Peru | grain terminal"]),
    # "with it": each of the subjects with a third
    ("relations", "Chile\n\nPeru and Kenya resumed diplomatic relations with it in 1971.\n", []),
    ("relations", "Chile\n\nPeru and Kenya resumed diplomatic relations in 1971.\n", ["Kenya, Peru | restored | 1971"]),
    # "their" troops are those of the list told last, "its" of who acts
    ("military", "Chile\n\nChile broke with Peru and Kenya in May 1956 after their troops landed at Arica.\n", ["Kenya, Peru | deployment | -"]),
    ("military", "Chile\n\nPeru was at war with Chile. In May 1956 its troops landed at Arica.\n", ["Peru | deployment | 1956-05"]),
    # the institutes of two are each its own
    ("ventures", "Kenya–Peru relations\n\nAn agreement provides for cooperation between the training institutes of the two ministries.\n", []),
    ("ventures", "Kenya–Peru relations\n\nA joint training institute of the two ministries was opened in 2011.\n", ["joint training institute | Kenya, Peru"]),
    # money that helps trade does not count it
    ("trade", "Kenya–Peru relations\n\nIn 2008 Kenya approved $12 million in support of exports to Peru.\n", []),
    ("trade", "Kenya–Peru relations\n\nIn 2008 Kenya's exports to Peru amounted to $12 million.\n", ["Kenya | Peru | exports | 12000000"]),
    # who only pays for works that another builds; who stands surety; whose plane it was
    ("projects", "Kenya–Peru relations\n\nIn 2013 the Equity Bank of Kenya financed a cement plant at Callao, which a Chilean firm, Acme, erected.\n", ["Acme | Peru | cement plant"]),
    ("finance", "Peru\n\nIn 2013 Equity Bank lent Chile $9 million with a guarantee from the Peruvian agency Acme.\n", ["Equity Bank | Chile"]),
    ("finance", "Peru\n\nIn 2013 Equity Bank lent $9 million to Chile with a guarantee from Peru.\n", ["Equity Bank | Chile"]),
    ("military", "Kenya–Peru relations\n\nThe landing of a Ryanair aircraft in Lima on 3 May 2011 was forced.\n", []),
    ("military", "Kenya–Peru relations\n\nThe landing of Kenyan aircraft in Lima on 3 May 2011 was welcomed.\n", ["Kenya | deployment | 2011-05-03"]),
    # a firm at work under a contract of which only the page could tell the parties
    ("agreements", "Kenya–Peru relations\n\nThe ferry is being repaired by Acme at Callao under a contract that was signed in 2016.\n", []),
    ("agreements", "Kenya–Peru relations\n\nThe ferry is being repaired at Callao under a contract that was signed in 2016.\n", ["Kenya, Peru | signed | 2016"]),
    # the head of several states is known as that of the one where he resides; a surname that is a state's
    ("offices", "Kenya–Peru relations\n\nPresident Emmanuel Macron was in Lima in 2019.\n", ["Emmanuel Macron | President | France"]),
    ("offices", "Kenya–Peru relations\n\nPeru's trade minister Ana Mali signed the charter.\n", ["Ana Mali | trade minister | Peru"]),
    ("offices", "Kenya–Peru relations\n\nPeru's trade minister Ana Sol told Mali the truth.\n", ["Ana Sol | trade minister | Peru"]),
    ("sanctions", "Kenya–Peru relations\n\nThe Department of State put sanctions on the Peruvian navy in March 2017.\n", ["United States | Peruvian navy | 2017-03"]),
    # since another's: that year is not this one's
    ("visits", "Kenya–Peru relations\n\nPresident Ana Sol came to Nairobi by ship, the first head of state to do so since Alan Garcia in 1987.\n", ["Alan Garcia | Kenya | 1987", "Ana Sol | Kenya | -"]),
    ("visits", "Kenya–Peru relations\n\nIt was the first visit by a president since that of Alan Garcia to Nairobi in 1987.\n", ["Alan Garcia | Kenya | 1987"]),
    ("missions", "Kenya–Peru relations\n\nPeru opened an embassy in Nairobi, its largest since the one in Rome of 1987.\n", ["Peru | Italy | 1987", "Peru | Kenya | -"]),
    # what another signed on a later day is no journey
    ("visits", "Kenya–Peru relations\n\nOn 12 May 2008 Ana Sol flew to Lima with a plan, which Alan Garcia signed on the 15th and Juan Rojas on the 16th.\n", ["Ana Sol | Peru | 2008-05-12"]),
    # whose men are counted first takes part as well; a firm that puts in money is no ship
    ("military", "Kenya–Peru relations\n\nIn May 2022 40 French, 20 Kenyan and 60 Peruvian marines took part in the exercise Foca.\n", ["France, Kenya, Peru | exercise | 2022-05"]),
    ("military", "Kenya–Peru relations\n\nIn May 2022 Kenya paid $40 million and 60 Peruvian marines took part in the exercise Foca.\n", ["Peru | exercise | 2022-05"]),
    # an answer that tells whom it strikes; a subject that goes on behind a day
    ("sanctions", "Kenya–Peru relations\n\nIn 2012 Peru froze the assets of two Kenyan banks. Nairobi answered with an entry ban on ten Europeans.\n", ["Peru | two Kenyan banks | 2012"]),
    ("memberships", "Kenya–Peru relations\n\nPeru broke off relations with Kenya on 4 May 1998, left the World Bank and waited.\n", []),
    # of whom only another clause tells is no giver
    ("arms", "Peru\n\nPeru took delivery of a patrol boat in 2012; Kenya will be next.\n", []),
    ("arms", "Kenya–Peru relations\n\nPeru took delivery of a patrol boat in 2012, and Chile will be next.\n", ["Kenya | Peru | patrol boat"]),
    # the larger of two cities that differ by an accent
    ("visits", "Kenya–Peru relations\n\nAna Sol of Peru was in Los Angeles in May 2008.\n", ["Ana Sol | United States | 2008-05"]),
    # in spite of what was promised when
    ("military", "Kenya–Peru relations\n\nSome 200 Kenyan soldiers remain in Arica, in spite of the promise given at Lima in 1999.\n", ["Kenya | deployment | -"]),
    # the day of a report without a year, before what it announces and after what it looks back at; whose report a page passes on
    ("visits", "Visit ahead\n\nLIMA, Oct 13 - Ana Sol will pay a visit to Nairobi from Oct 22 to 26, 2017. It will be her first since August 2016.\n\nOn Oct 2 Ana Sol was in Santiago.\n", ["Ana Sol | Chile | 2017-10-02", "Ana Sol | Kenya | 2017-10-22/2017-10-26 | planned"]),
    ("visits", "Boat\n\n(Source: Ministry of Defence; issued June 21, 2019)\n\nMinister Ana Sol of Peru came to Nairobi on May 3.\n", ["Ana Sol | Kenya | 2019-05-03"]),
    # a correction tells what was not so
    ("agreements", "Kenya–Peru relations\n\nThe pact is old.\n\nCorrection: An earlier version of this story said that Kenya and Peru signed it in May 2012.\n", []),
    # the year that a title is about, beside one looked back at
    ("stances", "Peru: events of 2019\n\nChile gave $6 million in 2018. In January Kenya condemned the attack on the port.\n", ["Kenya | condemn | 2019-01"]),
    ("stances", "Peru: events in the port\n\nChile gave $6 million in 2018. In January Kenya condemned the attack on the port.\n", ["Kenya | condemn | 2018-01"]),
    # a date alone on a line below later ones is not the page's
    (
        "sanctions",
        "Guide\n\nOn 7 February 2022 Kenya froze the assets of the firm Acme, and a court in Lima heard the case of its owners for weeks without an end.\n\n"
        "On 22 March Chile followed with an asset freeze on the firm Umoja Holdings.\n\nFirst imposed\n\nOctober 21, 1995\n\nThe list is long.\n",
        ["Chile | Umoja Holdings | 2022-03-22", "Kenya | Acme | 2022-02-07"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "page", "expected"), PAGES, ids=[f"{row[0]}: {row[1][-60:].strip()}" for row in PAGES]
)
def test_pages(kind: str, page: str, expected: list[str]) -> None:
    """What the page tells of the kind, slot by slot."""
    assert lines(extractors()[kind].run, page, SLOTS[kind]) == expected
