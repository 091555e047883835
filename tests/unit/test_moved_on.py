"""A page that has moved on from its pair: whose agreements and visits are told then, and what was on and off."""

from __future__ import annotations

import pytest

from extract.extraction import extraction
from extract.facts import flat
from extract.readers import parse

LIKELY = 0.6  # facts less likely right are not asked for here

PAGE = "= Chad–Norway relations =\n\nRelations between Chad and Norway are old.\n\n"


def told(text: str, page: str = PAGE) -> list[str]:
    """The agreements and visits that a page states, each with its parties or its visitor and host, day, and realis where it is none of a fact."""
    facts = [flat(c) for c in extraction(parse("page.txt", page + text)).claims if c.confidence >= LIKELY]
    found = []
    for fact in facts:
        if fact["type"] == "agreement":
            who = ", ".join(map(str, fact["parties"])) + f" {fact['action']}"
        elif fact["type"] == "visit":
            who = f"{fact['visitor']} to {fact['to']}"
        else:
            continue
        found.append(" | ".join((who, fact.get("date", "-"), *([fact["realis"]] if "realis" in fact else []))))
    return sorted(found)


ROWS: list[tuple[str, list[str]]] = [
    # two others act: "the two" are they
    (
        "Peruvian Foreign Minister Ana Sol and her Kenyan counterpart Tom Wambua signed on 3 May 2011 an accord on tea between the two countries.",
        ["Peru, Kenya signed | 2011-05-03"],
    ),
    (
        "Peru and Kenya have worked together since 1990. The two sides signed a fishing treaty in 2004.",
        ["Peru, Kenya signed | 2004"],
    ),
    # the text turns to another
    (
        "With Kenya ties are younger; both sides have concluded two accords since a visit in 2016.",
        ["Chad, Kenya signed | 2016"],
    ),
    # a union acts beside states
    (
        "Chad, Norway and the European Commission signed a declaration on it in May 2003.",
        ["Chad, Norway, European Union signed | 2003-05"],
    ),
    # anybody's signing is nobody's
    ("In 2003 it was a matter of pride for a small state to sign a treaty with a great power.", []),
    (
        "In 2003 it was agreed for Chad and Norway to sign a treaty.",
        ["Chad, Norway signed | 2003 | planned"],
    ),
    # for which year a contract was made is not when
    (
        "President Idriss Déby came to Oslo in March 2005. The contract for 2006 was signed in December.",
        ["Chad, Norway signed | 2005-12", "Idriss Déby to Norway | 2005-03"],
    ),
    # "the two" are not three; the one with another is none of the pair's
    (
        "Norway ended its contract with Acme Mining in 2010, which the two had signed in 2006.",
        ["Norway, Acme Mining terminated | 2010"],
    ),
    (
        "Norway has swap agreements with many. The one with the Bank of Mali dates from 2015; it was renewed in 2018.",
        [],
    ),
    # what no finder could date has no other's day
    (
        "The pact came into force in 2021; President Idriss Déby came to Oslo in July of this year.",
        ["Chad, Norway in force | 2021"],
    ),
    # "in the month when …": whichever that was
    (
        "The pact came into force in May 2018. President Idriss Déby came to Oslo in the month when it was signed.",
        ["Chad, Norway in force | 2018-05"],
    ),
    # they are spoken of, but do not act; the page's own come first
    (
        "Trade with Peru and Kenya is larger. The two countries signed a fishing treaty in 2004.",
        ["Chad, Norway signed | 2004"],
    ),
    (
        "Chad met Norway in 2003. Peru and Kenya looked on. The two sides signed a fishing treaty in 2004.",
        ["Chad, Norway signed | 2004"],
    ),
    # the partner of another agreement is none of this one
    (
        "In Oslo he said that a pact with Chad had come into force in May 2012, and that one with Mali was under way.",
        ["Norway, Chad in force | 2012-05"],
    ),
    # what was signed on an occasion was, whatever is to become of it
    (
        "The envoy hopes to carry out the accords signed during the stay of President Idriss Déby in Oslo in May 2010.",
        ["Chad, Norway signed | 2010-05", "Idriss Déby to Norway | 2010-05"],
    ),
    (
        "Norway hopes to have two accords signed during the stay of President Idriss Déby in Oslo in May 2010.",
        ["Chad, Norway signed | 2010-05 | planned", "Idriss Déby to Norway | 2010-05"],
    ),
    # a signing that is talked about
    ("In 2011 the two ministers discussed the signing of a tax treaty.", ["Chad, Norway signed | 2011 | planned"]),
    ("In 2011 the two ministers discussed trade after the signing of a tax treaty.", ["Chad, Norway signed | 2011"]),
    # more sides than are found
    ("On 5 May 2012 the three sides spoke of water, though the agreement was signed without delay.", []),
    # a relative clause between two who sign
    (
        "In 2001 Peru, which holds the Paracas Bank, and Norway signed a delimitation agreement.",
        ["Peru, Norway signed | 2001"],
    ),
    # with somebody whom nobody knows, abroad
    (
        "In 2014 Minister Jens Olsen flew to Lima and signed a declaration with Tamara Quispe.",
        ["Jens Olsen to Peru | 2014"],
    ),
    # a firm's deal is none of the states'
    ("Equinor sold half of its mill in Chad in 2016, but the deal was cancelled in 2018.", []),
    # what is told of visits: called off, on a date to be found, what was agreed on one
    (
        "The sides agreed on a date for the visit of President Idriss Déby to Oslo.",
        ["Idriss Déby to Norway | - | planned"],
    ),
    (
        "They will look at what was agreed during the visit of President Idriss Déby to Oslo in 2009.",
        ["Idriss Déby to Norway | 2009"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_parties_and_visitors_where_a_text_moves_on(text: str, expected: list[str]) -> None:
    """Two others who act are "the two"; what is filled from the page's pair is none of theirs."""
    assert told(text) == expected


REPORTS: list[tuple[str, list[str]]] = [
    # the page tells of a year after those that it dates to the month: when it was written is not known
    (
        "Oslo, Dec 21: Chad and Norway signed a fishing treaty last year.\n\nThe first dates from 8 August 1949; it was widened in 2007.",
        ["Chad, Norway signed | -"],
    ),
    # the day of a report is that of the stretch of days that it tells, not before it
    (
        "OSLO, MAY 12. At Norwegian Foreign Minister Jens Olsen's invitation, President Idriss Déby paid a working visit to Oslo on May 10-11, 2012.\n\nThe stone was laid in September 2010.",
        ["Idriss Déby to Norway | 2012-05-10/2012-05-11"],
    ),
    (
        "OSLO, 9 December 2008 – It said that President Idriss Déby would come to Oslo on Thursday.",
        ["Idriss Déby to Norway | 2008-12-11 | planned"],
    ),
    # a report's present is ahead
    (
        "OSLO, 3 May 2012 – President Idriss Déby heads to Norway this week.",
        ["Idriss Déby to Norway | 2012-05 | planned"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports_and_their_day(text: str, expected: list[str]) -> None:
    """What counts from a day that nobody tells has no date; what a report sets out for is to come."""
    assert told(text) == expected


def test_a_chronicle_of_many_is_about_none() -> None:
    """What a list of days leaves open is not filled by the state that it happens to name once more."""
    page = "On this day\n\n1904 – Bolivia and Chile make peace; the treaty reaches La Paz.\n\n1953 – King Norodom Sihanouk of Cambodia returns.\n\n1971 – Iran and Sharjah talk.\n\n1994 – Kim Young-sam leaves Seoul for Manila.\n"
    assert told("", page) == ["Kim Young-sam to Philippines | 1994"]


HEADS: list[tuple[str, list[str]]] = [
    ("Idriss Déby's trip to Oslo called off", ["Idriss Déby to Norway | - | planned"]),
    ("Idriss Déby's trip to Oslo postponed", ["Idriss Déby to Norway | - | planned"]),
    ("Idriss Déby's trip to Oslo cements ties", []),
]


@pytest.mark.parametrize(("title", "expected"), HEADS)
def test_headlines_of_visits_leave_out_the_verb(title: str, expected: list[str]) -> None:
    """A participle ends the headline of what did not come about."""
    assert told("The president of Chad stayed at home.\n", f"{title}\n\n") == expected
