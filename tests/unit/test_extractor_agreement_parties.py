"""Parties of agreements: whom a clause names instead of the page's pair, and what is left open where nobody can read them."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.consolidate import consolidate
from extract.extractors.agreements import agreements
from extract.facts import flat
from extract.readers import parse

LIKELY = 0.6  # facts less likely right are not asked for here

PAGE = "= Chad–Norway relations =\n\nRelations between Chad and Norway are old.\n\n"


def told(text: str) -> list[str]:
    """The parties and the day of each fact that a page states."""
    claims = consolidate(agreements(annotate(parse("page.txt", PAGE + text))))
    facts = [flat(c) for c in claims if c.confidence >= LIKELY]
    return sorted(f"{', '.join(map(str, f['parties']))} | {f.get('date', '-')}" for f in facts)


ROWS: list[tuple[str, list[str]]] = [
    # bodies between whom it was made, one of them with a name of ordinary words
    (
        "A memorandum between Equinor and the National Ocean Science Institute was signed on 4 May 2011.",
        ["Equinor, National Ocean Science Institute | 2011-05-04"],
    ),
    # a name that begins with a demonym
    (
        "An agreement of May 2017 between Norwegian Tidal Power and Chad Power is still in use.",
        ["Norwegian Tidal Power, Chad Power | 2017-05"],
    ),
    # a side without a name
    ("In 2015 an agreement was signed with the regional development bank.", []),
    ("In 2016 a contract for a refinery was awarded to a German consortium.", []),
    ("The two firms signed a deal in 2015.", []),
    ("The bloc and Norway signed a free trade agreement in 2012.", []),
    # others between whom it was made
    ("On 9 March 2013 a lease was signed between Mali and the port authority SOMAP.", ["Mali, SOMAP | 2013-03-09"]),
    # more of them than can be told
    ("In 2012 a pact on water was concluded between the four riverine states.", []),
    # several other states in which it was signed
    ("The president visited Mali and Niger in May 2012, where he signed three agreements.", []),
    # the pair itself
    ("The fishing pact was signed by the fisheries ministers in Oslo on 3 March 1999.", ["Chad, Norway | 1999-03-03"]),
    ("In 2003 an accord on tax between the two governments was signed.", ["Chad, Norway | 2003"]),
    # a ministry acts for its state, told once
    (
        "The Norwegian Ministry of Defence signed a contract with Kongsvik Boats in 2012.",
        ["Norway, Kongsvik Boats | 2012"],
    ),
    # other sides without a name; "it" of nobody told; who sells is left open by a lone purchase
    ("Norway's Equinor concluded contracts with a number of municipalities in Chad in 2012.", []),
    ("In May 2013 it signed a deal to take over a brewery.", []),
    ("Norway agreed in 2014 to purchase twenty trainers.", []),
    # a law is signed by one
    ("In 2004 the president of Norway signed the Chad Customs Preference Act.", []),
    ("In 2004 both states signed the Act of Abeche.", ["Chad, Norway | 2004"]),
    # what is still to be signed has not the day of the report
    ("OSLO, 4 May 2012 (NTB) – Chad and Norway will sign a fishing pact.", ["Chad, Norway | -"]),
    ("OSLO, 4 May 2012 (NTB) – Chad and Norway will sign a fishing pact on 6 May.", ["Chad, Norway | 2012-05-06"]),
    # its own year, not that of what is told far behind
    (
        "In those days the Fishing Pact of 1958 was made, and many remember that an embassy was opened in Oslo in 1971.",
        ["Chad, Norway | 1958"],
    ),
    # what became of it has the parties that the signing names
    (
        "Chad and the European Union initialled a protocol on fruit in May 2011 and it expired on 9 June 2016.",
        ["Chad, European Union | 2011-05", "Chad, European Union | 2016-06-09"],
    ),
    (
        "A pact on fishing was signed in Oslo on 4 May 2010; it came into force on 3 June 2012.",
        ["Chad, Norway | 2010-05-04", "Chad, Norway | 2012-06-03"],
    ),
    # an officer acts for the body named with the office; whose director signs is not told
    (
        "Statoil chairman Ola Berg and Chad's oil minister signed a contract on 5 May 2009.",
        ["Statoil, Chad | 2009-05-05"],
    ),
    ("The contract was signed in Oslo on 6 May 2019 by chief executive Kari Moe and managing director Ali Nour.", []),
    # an aside between subject and verb names others; so does a comparison
    (
        "Niger, which had turned its back on Mali in May 2010, signed a water treaty with Chad on 9 June 2011.",
        ["Niger, Chad | 2011-06-09"],
    ),
    ("The memorandum of 7 May 2013 was in truth one between Mali and Niger.", ["Mali, Niger | 2013-05-07"]),
    # each partner with its day
    (
        "Chad signed memoranda with Mali (May 2001), Niger (June 2003) and Togo (4 July 2005).",
        ["Chad, Mali | 2001-05", "Chad, Niger | 2003-06", "Chad, Togo | 2005-07-04"],
    ),
    # of whom nothing is told: its own, an award denied, a pact in the end unsigned
    ("Chad signed its own contract in May 2007.", []),
    ("She denied that a contract had been awarded in May 2014.", []),
    ("A free trade treaty was announced in May 2016 but, for want of a text, not signed.", []),
    # the years for which it holds; how it came about
    ("The labour ministers signed an accord in May 2011 for the years to 2019.", ["Chad, Norway | 2011-05"]),
    ("The tax treaty, negotiated in four rounds, was signed in Oslo on 8 April 2010.", ["Chad, Norway | 2010-04-08"]),
    # two bodies of two states, joined by "and"
    (
        "A memorandum on salmon was signed by Chad Telecom and Norwegian Deep Sea Company on 3 May 2010.",
        ["Chad Telecom, Norwegian Deep Sea Company | 2010-05-03"],
    ),
    # with some whom nobody names
    ("A debt accord was reached in Paris on 4 May 2001 between Chad and six creditors.", []),
    ("A loan agreement between Chad and two foreign banks was signed on 5 June 1999.", []),
    ("A tax accord was signed by Chad and three Norwegian ministers on 5 June 1999.", ["Chad, Norway | 1999-06-05"]),
    ("A tax accord was signed by Chad and three of its envoys' firms on 5 June 1999.", []),
    # of three or four sides, the pair among them
    (
        "The trilateral memorandum signed with Niger in Niamey on 22 April 2014 covers a road.",
        ["Chad, Norway, Niger | 2014-04-22"],
    ),
    (
        "A quadrilateral accord was signed with Mali and Niger on 22 April 2014.",
        ["Chad, Norway, Mali, Niger | 2014-04-22"],
    ),
    # between them: those told before
    (
        "The Lagos Accord was signed by Chad and the Sahel Liberation Front on 3 May 1979. A second accord between them was signed on 4 June 1980.",
        ["Chad, Sahel Liberation Front | 1979-05-03", "Chad, Sahel Liberation Front | 1980-06-04"],
    ),
    # the body that acts under what was made with another
    (
        "The retail chain Rimax operates in Oslo on the basis of a franchise agreement concluded with Acme Holdings in 2015.",
        ["Rimax, Acme Holdings | 2015"],
    ),
    (
        "Under the contract concluded with Equinor on 15 November 2013 Chad Oil Company takes 400 tonnes a year.",
        ["Chad Oil Company, Equinor | 2013-11-15"],
    ),
    # where those met
    ("The king attended the summit with Mali in May 2003, where a declaration on trade was signed.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_parties_are_those_whom_the_clause_names(text: str, expected: list[str]) -> None:
    assert told(text) == expected
