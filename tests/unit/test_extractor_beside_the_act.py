"""Visits, ties, missions, offices, recognitions: words beside an act that lend it a wrong date, owner, kind or realis."""

from __future__ import annotations

import pytest

from extract.extractors.missions import missions
from extract.extractors.offices import offices
from extract.extractors.recognitions import recognitions
from extract.extractors.relations import relations
from extract.extractors.visits import visits
from tests.telling import lines

PAGE = "= Norway–Zambia relations =\n\n"
READ = {
    "mission": (missions, ("sender", "host", "kind", "city", "action", "date")),
    "office": (offices, ("holder", "position", "of")),
    "recognition": (recognitions, ("by", "of", "date")),
    "relations": (relations, ("states", "action", "date")),
    "visit": (visits, ("visitor", "to", "date", "kind")),
}

ROWS = [
    # the year in which it was raised is not that in which it opened
    (
        "mission",
        "In 1971 Norway set up a consulate in Lusaka and elevated it to an embassy in 1977.",
        ["Norway | Zambia | consulate | Lusaka | opened | 1971", "Norway | Zambia | embassy | - | opened | 1977"],
    ),
    # a section that is another's guest
    (
        "mission",
        "Zambia keeps an interests section in the Danish embassy in Oslo.",
        [
            "Denmark | Norway | embassy | Oslo | exists | -",
            "Zambia | Norway | representative office | Oslo | exists | -",
        ],
    ),
    # a note about an opening opens nothing
    (
        "mission",
        "On 9 June 2016 the envoy handed in a letter concerning the opening of a Zambian embassy in Oslo.",
        ["Zambia | Norway | embassy | Oslo | opened | - | planned"],
    ),
    # the day of what was said
    (
        "mission",
        "On 9 June 2016 the minister told parliament that the opening of the Embassy of Zambia in Oslo is planned.",
        ["Zambia | Norway | embassy | Oslo | opened | - | planned"],
    ),
    # consular affairs are no consulate
    ("mission", "The Director for Consular Affairs of the Foreign Ministry of Norway, Nils Dahl, came to Lusaka.", []),
    # a body named after its state
    (
        "office",
        "The deed was signed by Mwila Banda, chairman of the Zambia Copper and Cobalt Corporation.",
        ["Mwila Banda | chairman | Zambia Copper and Cobalt Corporation"],
    ),
    ("office", "Nils Dahl, President of Norway Tuesday, spoke.", ["Nils Dahl | President | Norway"]),
    # a caption: who stands with whom
    (
        "office",
        "Zambian envoy Mwila Banda beside Norwegian Prime Minister Nils Dahl and Foreign Minister Kari Lund in Oslo.",
        [
            "Kari Lund | Foreign Minister | Norway",
            "Mwila Banda | envoy | Zambia",
            "Nils Dahl | Prime Minister | Norway",
        ],
    ),
    # the head of a province
    ("office", "Punjab Chief Minister Hamid Gill welcomed the delegation.", []),
    # a field with a bare year
    ("recognition", "Recognition of Zambia by Norway: 1964.", ["Norway | Zambia | 1964"]),
    # ties restored that had been cut
    (
        "relations",
        "On 2 March 1994 the talks led to the resumption of Norway-Zambia relations, which had been broken off for years.",
        ["Norway, Zambia | restored | 1994-03-02"],
    ),
    (
        "relations",
        "On 2 March 1994 the talks led to the restoration of diplomatic relations, which had been severed in 1988.",
        ["Norway, Zambia | restored | 1994-03-02", "Norway, Zambia | severed | 1988"],
    ),
    # ties that cool off are not cut
    ("relations", "Norway stopped its aid to Zambia and froze ties in 1991.", []),
    # the entry's days, not that of the paper
    (
        "visit",
        "== Chronology ==\n\n* 3–6 April 1989: President Mwila Banda of Zambia paid a state visit to Norway, with a treaty signed in Bergen on 5 April.",
        ["Mwila Banda | Norway | 1989-04-03/1989-04-06 | state"],
    ),
    # the first of any minister is nobody's visit
    (
        "visit",
        "The day saw talks on fish and the first-ever visit of Foreign Minister of Norway to Zambia, on 8 May 2012.",
        [],
    ),
    # a stop of a tour
    (
        "visit",
        "President of Zambia Mwila Banda held talks in Norway, the first leg of his journey, on 8 May 2012.",
        ["Mwila Banda | Norway | 2012-05-08 | -"],
    ),
    # a town that no gazetteer has
    (
        "visit",
        "On 8 May 2012 President Mwila Banda visited Fiskebakken in Norway.",
        ["Mwila Banda | Norway | 2012-05-08 | -"],
    ),
    # a region is neither of the two
    (
        "visit",
        "No Norwegian premier has ever toured the region. A planned trip by Norwegian Prime Minister Nils Dahl in 2014 never took place.",
        [],
    ),
    # in company
    (
        "visit",
        "On 8 May 2012 the king met with President of Zambia Mwila Banda and President of Malawi Peter Phiri during their joint visit to Oslo.",
        ["Mwila Banda | Norway | 2012-05-08 | -", "Peter Phiri | Norway | 2012-05-08 | -"],
    ),
    # what could be named has happened
    (
        "visit",
        "Among the contacts one could mention the visit to Oslo on 8–9 May 2012 of the Government of Zambia delegation led by the Finance Minister Mwila Banda.",
        ["Mwila Banda | Norway | 2012-05-08/2012-05-09 | -"],
    ),
]


@pytest.mark.parametrize(("kind", "text", "expected"), ROWS)
def test_what_stands_beside_an_act_tells_nothing_of_it(kind: str, text: str, expected: list[str]) -> None:
    extract, slots = READ[kind]
    assert lines(extract, PAGE + text, slots) == sorted(expected)


def test_a_day_that_opens_the_page_dates_its_weekdays() -> None:
    page = "Zambia and Norway sign\n\n2019-05-14 Zambia and Norway signed a pact.\n\nPresident of Zambia Mwila Banda arrived in Oslo on Sunday.\n"
    assert lines(visits, page, ("visitor", "to", "date")) == ["Mwila Banda | Norway | 2019-05-12"]


def test_a_headline_with_a_day_to_come_is_a_plan() -> None:
    page = "Banda on three-day visit to Norway from May 8, to sign pacts\n\nLUSAKA, May 6, 2012 – Foreign Minister Mwila Banda of Zambia will leave soon.\n"
    assert lines(visits, page, ("visitor", "to")) == ["Mwila Banda | Norway | planned"]
