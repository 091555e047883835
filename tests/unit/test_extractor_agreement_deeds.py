"""Whose deed, which day, how real: agreements in clauses that tell of more than one thing."""

from __future__ import annotations

import pytest

from extract.extractors.agreements import agreements
from tests.telling import lines

PAGE = "= Peru–Japan relations =\n\nRelations between Peru and Japan are old.\n\n"
SLOTS = ("parties", "date", "action", "subject")

ROWS: list[tuple[str, list[str]]] = [
    # each deed of a clause has its own day
    (
        "On 4 May 1990 a treaty on whales was signed, ratified by parliament in 1992.",
        ["Japan, Peru | 1990-05-04 | signed | whales", "Japan, Peru | 1992 | ratified | whales"],
    ),
    (
        "Talks led on 4 May 1990 to a treaty on whales, signed in Kobe and approved by Japanese voters in June 1991.",
        ["Japan, Peru | 1990-05-04 | signed | whales", "Japan, Peru | 1991-06 | approved | whales"],
    ),
    (
        "In 2014 parliament ratified the treaty on whales which the two ministers had signed in May 2012.",
        ["Japan, Peru | 2012-05 | signed | whales", "Japan, Peru | 2014 | ratified | whales"],
    ),
    # what the matter is about dates itself
    (
        "In May 2004 a declaration was signed on a joint museum, whose plans go back to March 1998.",
        ["Japan, Peru | 2004-05 | signed | joint museum"],
    ),
    # the day of the visit; the term of a programme is none
    ("On that visit of 2023 a protocol on opera for 2024–2026 was signed.", ["Japan, Peru | 2023 | signed | opera"]),
    # likewise, by notice, under a clause of pronouns
    (
        "Peru ratified the tax treaty in 2001; Japan did so only in May 2003.",
        ["Japan, Peru | 2001 | ratified | tax", "Japan, Peru | 2003-05 | ratified | tax"],
    ),
    (
        "A pact on bases was signed in 1998. Peru gave notice of its termination on 11 February 2020.",
        ["Japan, Peru | 1998 | signed | bases", "Japan, Peru | 2020-02-11 | terminated | bases"],
    ),
    (
        "A tax treaty was signed in Kobe. Approved by parliament on 1 July 2004.",
        ["Japan, Peru | - | signed | tax", "Japan, Peru | 2004-07-01 | approved | tax"],
    ),
    # what was replaced, laid down, let go
    (
        "A trade pact of 1975 was replaced by a new one on 12 May 1987.",
        ["Japan, Peru | 1975 | signed | trade", "Japan, Peru | 1987-05-12 | signed | -"],
    ),
    ("The arrangement on patrols was put on paper on 26 August 2008.", ["Japan, Peru | 2008-08-26 | signed | patrols"]),
    (
        "In May 2001 the two ministers put their signatures under the protocol on visas.",
        ["Japan, Peru | 2001-05 | signed | visas"],
    ),
    (
        "In May 2001 the presidents signed what the two called a memorandum on tea.",
        ["Japan, Peru | 2001-05 | signed | tea"],
    ),
    # those who look on sign nothing; those whom somebody congratulates do
    (
        "On 4 May 2019 Peru and Japan signed an accord on tea, with Chile and Bolivia looking on.",
        ["Japan, Peru | 2019-05-04 | signed | tea"],
    ),
    (
        "Peru congratulated Chile on the signing of the border treaty with Bolivia in Arica on 8 August 2005.",
        ["Bolivia, Chile | 2005-08-08 | signed | border"],
    ),
    # firms: "it", "both companies", who acts under a contract
    (
        "Toshiba announced in May 2010 that it had signed a contract with Petroperú.",
        ["Petroperú, Toshiba | 2010-05 | signed | -"],
    ),
    (
        "Toshiba and Petroperú signed a contract on turbines in 2010. In 2012 both companies signed a letter of intent.",
        ["Petroperú, Toshiba | 2010 | signed | turbines", "Petroperú, Toshiba | 2012 | signed | -"],
    ),
    (
        "Toshiba has bought copper from Petroperú under a contract concluded in 2021.",
        ["Petroperú, Toshiba | 2021 | signed | -"],
    ),
    # a ministry of two things is one body, two universities are two
    (
        "In 2010 Toshiba signed a contract with the Ministry of Energy and Mines.",
        ["Ministry of Energy and Mines, Toshiba | 2010 | signed | -"],
    ),
    # "agreed to" tells a deed or an intention
    (
        "On 4 May 2010 Peru and Japan agreed to build a museum in Kobe.",
        ["Japan, Peru | 2010-05-04 | signed | build a museum in Kobe"],
    ),
    ("In May 2010 Peru and Japan agreed to identify new areas and to accelerate projects.", []),
    ("In May 2010 Peru and Japan agreed to explore a museum.", []),
    # what is to come
    (
        "The accord on tea covers 150 goods and enters into force in January 2036.",
        ["Japan, Peru | 2036-01 | in force | tea | planned"],
    ),
    ("The tax treaty awaits ratification by the assembly.", ["Japan, Peru | - | ratified | tax | planned"]),
    # a right, a span and a verb that looks like a noun tell nothing
    ("The pact of peace may be ended on a year's notice.", []),
    ("Toshiba leases the former yard at Callao and cut steel in September 2025.", []),
    # what a treaty did on the day on which it was made
    ("The Treaty of Arica ended the war on 30 December 1863.", ["Japan, Peru | 1863-12-30 | signed | -"]),
    ("The treaty ended the war on 30 December 1863.", []),
    ("The Treaty of Arica fixed the border on 30 December 1863.", ["Japan, Peru | 1863-12-30 | signed | -"]),
    ("The Treaty of Arica restored the mines to Peru on 30 December 1863.", []),
    ("The Treaty of Arica abolished the toll on 30 December 1863.", []),
    # the following, behind their verb
    (
        "The following were signed at the end of the talks on 4 May 2010: a memorandum on fish, an accord on tea.",
        ["Japan, Peru | 2010-05-04 | signed | fish", "Japan, Peru | 2010-05-04 | signed | tea"],
    ),
    # an entry goes on within its bracket
    (
        "- Convention on fish (signed 28 March 1991; in force 30 April 1992)",
        ["Japan, Peru | 1991-03-28 | signed | fish", "Japan, Peru | 1992-04-30 | in force | fish"],
    ),
    # agreed with somebody by name
    (
        "On 9 October 2022 President Alan García flew to Tokyo and agreed with his host, Taro Aso, on a gas pipeline.",
        ["Japan, Peru | 2022-10-09 | signed | gas pipeline"],
    ),
    ("They spent a good deal of money in May 1990.", []),
]


@pytest.mark.parametrize(("text", "facts"), ROWS, ids=[text[:60] for text, _ in ROWS])
def test_a_clause_tells(text: str, facts: list[str]):
    assert lines(agreements, PAGE + text, SLOTS) == facts


def test_a_headline_in_capitals_names_no_bodies():
    page = "Peru Decided to Terminate the Agreement with Japan on Whales\n\nThe two had signed it in May 1998.\n"
    parties = {line.split(" | ")[0] for line in lines(agreements, page, SLOTS)}
    assert parties <= {"Japan, Peru"}
