"""What clauses tell of instruments beside "X and Y signed": by their dates, their owners, their numbers, and by "agreed"."""

from __future__ import annotations

import pytest

from extract.extractors.agreements import agreements
from tests.telling import lines

PAGE = "= Peru–Japan relations =\n\nRelations between Peru and Japan are old.\n\n"
SLOTS = ("parties", "date", "action", "subject")

ROWS: list[tuple[str, list[str]]] = [
    # dates in numbers with spaces end no sentence
    ("On 4. 11. 1990 a pact on tea was signed in Kobe.", ["Japan, Peru | 1990-11-04 | signed | tea"]),
    ("Tea pact: Kobe, 4. 11. 1990.", ["Japan, Peru | 1990-11-04 | signed | Tea"]),
    # what several were: subjects of one verb, examples in quotation marks, sets, letters, what a verb puts after it
    (
        "In May 1990 a tea accord and a visa accord came into force.",
        ["Japan, Peru | 1990-05 | in force | tea", "Japan, Peru | 1990-05 | in force | visa"],
    ),
    (
        "At the close five papers were signed on 4 May 1990, among them an “Accord on the Welfare of Whales”.",
        ["Japan, Peru | 1990-05-04 | signed | -", "Japan, Peru | 1990-05-04 | signed | Welfare of Whales"],
    ),
    ("The tour of May 1990 had as its upshot three accords.", ["Japan, Peru | 1990-05 | signed | -"]),
    (
        "On 4 May 1990 Peru and Japan concluded at Kobe a batch of six accords on trade.",
        ["Japan, Peru | 1990-05-04 | signed | trade"],
    ),
    ("During the visit of 4 May 1990 was signed the Treaty on Whales.", ["Japan, Peru | 1990-05-04 | signed | Whales"]),
    ("In May 1990 seven letters of intent were exchanged.", ["Japan, Peru | 1990-05 | signed | -"]),
    (
        "The tea and opera accords, the oldest of which was signed in May 1990, were a success.",
        ["Japan, Peru | 1990-05 | signed | tea and opera"],
    ),
    (
        'In May 1990 a "partnership of culture" which the ministers signed in Lima took effect.',
        ["Japan, Peru | 1990-05 | in force | culture", "Japan, Peru | 1990-05 | signed | culture"],
    ),
    # told by their dates
    (
        "The border was drawn by the protocols of May 1904 and July 1907.",
        ["Japan, Peru | 1904-05 | signed | -", "Japan, Peru | 1907-07 | signed | -"],
    ),
    (
        "Chile and Bolivia traced the desert line by protocols of 1871 and 1874.",
        ["Bolivia, Chile | 1871 | signed | -", "Bolivia, Chile | 1874 | signed | -"],
    ),
    (
        "The tea accord (May 1990) and the Extradition Treaty of 1992 are in force.",
        [
            "Japan, Peru | - | in force | Extradition",
            "Japan, Peru | - | in force | tea",
            "Japan, Peru | 1990-05 | signed | tea",
            "Japan, Peru | 1992 | signed | Extradition",
        ],
    ),
    ("There is an arrangement on student exchanges (2001).", ["Japan, Peru | 2001 | signed | student exchanges"]),
    ("His communiqué of 8 March 1990 made a stir.", []),
    (
        "From May 1950 Chile stood under a ban until the whale accord of 1955 was signed.",
        ["Japan, Peru | 1955 | signed | whale"],
    ),
    (
        "When they met in Lima on 4 May 1990 (the second such meeting; the first was held at Kobe in June 1989), three accords were signed.",
        ["Japan, Peru | 1990-05-04 | signed | -"],
    ),
    # whose they are
    (
        "Chile was beaten in 1884 by Peru and Bolivia, whose hidden pact of friendship had been concluded at Lima in May 1873.",
        ["Bolivia, Peru | 1873-05 | signed | friendship"],
    ),
    ("The tea accord of Peru with Chile was signed in May 1990.", ["Chile, Peru | 1990-05 | signed | tea"]),
    (
        "The tea accord of the European Union with Peru was signed in May 1990.",
        ["European Union, Peru | 1990-05 | signed | tea"],
    ),
    (
        "Peru already has free trade agreements with Chile and Bolivia.",
        ["Bolivia, Peru | - | in force | free trade", "Chile, Peru | - | in force | free trade"],
    ),
    (
        "Under a deal struck in May 1990, Toshiba supplies Chile with turbines.",
        ["Chile, Toshiba | 1990-05 | signed | -"],
    ),
    ("The trilateral statement of 4 May 1990 is in force.", []),
    ("The accord of 4 May 1990 that entitles the Brazilians to a port was signed in Lima.", []),
    ("In May 1990 Toshiba landed the contract, signed at Lima, for the pier.", []),
    # agreed with, by and that; the present only in a chronology
    (
        "Peru and Japan agreed in Kobe, on 4 May 1990, to exchange archives.",
        ["Japan, Peru | 1990-05-04 | signed | exchange archives"],
    ),
    (
        "On 4 May 1990 the two presidents agreed that the gate at Callao should be reopened.",
        ["Japan, Peru | 1990-05-04 | signed | gate at Callao should be reopened"],
    ),
    (
        "The Kobe cable, agreed in Lima on 4 May 1990 by Peru, Japan and Chile, runs for 90 km.",
        ["Chile, Japan, Peru | 1990-05-04 | signed | Kobe cable"],
    ),
    ("On 4 May 1990 Peru agreed with Chile on a ferry.", ["Chile, Peru | 1990-05-04 | signed | ferry"]),
    (
        "4 May 1990: Peru and Japan agree in Lima to set up a museum.",
        ["Japan, Peru | 1990-05-04 | signed | set up a museum"],
    ),
    ("Peru and Japan agree to set up a museum, it was said on 4 May 1990.", []),
    # peace, ratification, drafts, what is applied, what is called names
    ("Peace was concluded in Lima on 4 May 1990.", ["Japan, Peru | 1990-05-04 | signed | peace"]),
    (
        "A treaty on whales was signed in May 1990; its ratification by either side followed in June 1991.",
        ["Japan, Peru | 1990-05 | signed | whales", "Japan, Peru | 1991-06 | ratified | whales"],
    ),
    ("The Japanese Senate ratified the treaty on whales in May 1990.", ["Japan, Peru | 1990-05 | ratified | whales"]),
    ("The treaty on whales was not ratified until 2012.", ["Japan, Peru | 2012 | ratified | whales"]),
    ("A draft accord on whales was considered on 4 May 1990.", ["Japan, Peru | 1990-05-04 | discussed | whales"]),
    (
        "The accord on whales has been provisionally applied since May 1990.",
        ["Japan, Peru | 1990-05 | in force | whales"],
    ),
    ("On 4 May 1990 the president denounced the whale treaty as a fraud.", []),
]


@pytest.mark.parametrize(("text", "facts"), ROWS, ids=[text[:60] for text, _ in ROWS])
def test_a_clause_tells(text: str, facts: list[str]):
    assert lines(agreements, PAGE + text, SLOTS) == facts


def test_what_a_communique_lists_was_signed_on_the_days_of_the_visit():
    page = (
        "JOINT COMMUNIQUÉ OF PERU AND JAPAN\n\nThe Foreign Minister of Peru paid a visit to Tokyo on 6 and 7 June 1990.\n\n"
        "The following documents were signed:\n\n– Treaty on whales;\n– Protocol on opera.\n"
    )
    assert lines(agreements, page, SLOTS) == [
        "Japan, Peru | 1990-06-06/1990-06-07 | signed | opera",
        "Japan, Peru | 1990-06-06/1990-06-07 | signed | whales",
    ]
