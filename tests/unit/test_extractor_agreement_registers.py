"""Agreements that pages list: registers by matter, enumerations behind a colon, examples of a number, chronicles by year."""

from __future__ import annotations

import pytest

from extract.extractors.agreements import agreements
from tests.telling import lines

PAGE = "= Peru–Japan relations =\n\nRelations between Peru and Japan are old.\n\n"
SLOTS = ("parties", "date", "action", "subject", "count")

ROWS: list[tuple[str, list[str]]] = [
    # a label with entries in semicolons: matter, days, what happened then
    (
        "Agreements: fisheries (3 May 1991, effective 1 June 1992); student exchange (2004); air services – under negotiation",
        [
            "Japan, Peru | - | discussed | air services | -",
            "Japan, Peru | 1991-05-03 | signed | fisheries | -",
            "Japan, Peru | 1992-06-01 | in force | fisheries | -",
            "Japan, Peru | 2004 | signed | student exchange | -",
        ],
    ),
    # what is in force needs no day
    (
        "Agreements in force: seed banks (2 July 1998); whales.",
        ["Japan, Peru | - | in force | whales | -", "Japan, Peru | 1998-07-02 | signed | seed banks | -"],
    ),
    # lines by matter below a heading that announces agreements; the box goes on with other things
    (
        "== Bilateral agreements ==\n\nDouble taxation: 28 June 2001\nAir transport: Kobe, 2 June 2012\nDiplomatic relations: 1873",
        [
            "Japan, Peru | 2001-06-28 | signed | Double taxation | -",
            "Japan, Peru | 2012-06-02 | signed | Air transport | -",
        ],
    ),
    # items behind a sentence that announces them
    (
        "The two are bound by agreements on:\n- trade (Kobe, 14 November 1973)\n- readmission (in preparation)",
        ["Japan, Peru | - | discussed | readmission | -", "Japan, Peru | 1973-11-14 | signed | trade | -"],
    ),
    # whatever an item is called, it is one of those that the number announces
    (
        "In May 2012 three papers were signed: a programme on opera; a protocol on tea; and a memorandum on silk.",
        [
            "Japan, Peru | 2012-05 | signed | opera | -",
            "Japan, Peru | 2012-05 | signed | silk | -",
            "Japan, Peru | 2012-05 | signed | tea | -",
        ],
    ),
    # marked items in running text
    (
        "In May 2018 they witnessed the signing of the following: (i) Memorandum on Rice; (ii) Agreement on Visas; (iii) Protocol to the Tax Treaty of 1976.",
        [
            "Japan, Peru | 2018-05 | signed | - | -",
            "Japan, Peru | 2018-05 | signed | Rice | -",
            "Japan, Peru | 2018-05 | signed | Visas | -",
        ],
    ),
    # items of a matter alone behind what says that they were signed
    (
        "The three papers signed on 4 May 2011 in Kobe are as follows:\n1) Cooperation on tea\n2) Exchange of teachers\n3) Air services",
        [
            "Japan, Peru | 2011-05-04 | signed | Air services | -",
            "Japan, Peru | 2011-05-04 | signed | Cooperation on tea | -",
            "Japan, Peru | 2011-05-04 | signed | Exchange of teachers | -",
        ],
    ),
    # the matters of a plural behind a dash
    (
        "Several bilateral agreements have since been signed – on tax law, air transport and tea imports.",
        [
            "Japan, Peru | - | signed | air transport | -",
            "Japan, Peru | - | signed | tax law | -",
            "Japan, Peru | - | signed | tea imports | -",
        ],
    ),
    # each with the day in its bracket
    (
        "Both have signed several accords such as an Agreement on Tea (2004); Agreement on Silk (2017); and an Agreement on Rice (2022).",
        [
            "Japan, Peru | 2004 | signed | Tea | -",
            "Japan, Peru | 2017 | signed | Silk | -",
            "Japan, Peru | 2022 | signed | Rice | -",
        ],
    ),
    (
        "The legal framework comprises the Agreement on Rice (Kobe, 1991), the Protocol on Tea (1994) and the Agreement on Silk (17 October 2003).",
        [
            "Japan, Peru | 1991 | signed | Rice | -",
            "Japan, Peru | 1994 | signed | Tea | -",
            "Japan, Peru | 2003-10-17 | signed | Silk | -",
        ],
    ),
    # a number and its examples are several facts
    (
        "On 28 May 2004 nine documents were signed, among these a protocol on tea and an agreement on silk.",
        [
            "Japan, Peru | 2004-05-28 | signed | - | 9",
            "Japan, Peru | 2004-05-28 | signed | silk | -",
            "Japan, Peru | 2004-05-28 | signed | tea | -",
        ],
    ),
    # a chronicle whose lines open with their year and hold several papers
    (
        "1991 Extradition treaty; air services agreement revised.\n\n1995 Museum opened in Kobe.\n\n2015 Friendship year proclaimed; 13 documents signed.",
        [
            "Japan, Peru | 1991 | signed | Extradition | -",
            "Japan, Peru | 1991 | signed | air services | -",
            "Japan, Peru | 2015 | signed | - | 13",
        ],
    ),
    # what an entry goes on with
    (
        "- 3 September 2019 – Treaty of Friendship, signed by the two presidents; in force 18 September 2020",
        ["Japan, Peru | 2019-09-03 | signed | Friendship | -", "Japan, Peru | 2020-09-18 | in force | Friendship | -"],
    ),
    # an entry on a treaty goes on, in brackets or behind a full stop, to when it was signed and when it took effect
    (
        "== Agreements in force ==\n\n1. Agreement on Silk. Signed at Lima, 3 May 2003.",
        ["Japan, Peru | 2003-05-03 | signed | Silk | -"],
    ),
    (
        "== Agreements in force ==\n\n1. Tea Trade Agreement. Signed: 14/03/2006. In force: 01/08/2007.",
        ["Japan, Peru | 2006-03-14 | signed | Tea Trade | -", "Japan, Peru | 2007-08-01 | in force | Tea Trade | -"],
    ),
    (
        "== Agreements in force ==\n\n- Protocol on Silk (signed 14 March 2006; entry into force 1 August 2007)",
        ["Japan, Peru | 2006-03-14 | signed | Silk | -", "Japan, Peru | 2007-08-01 | in force | Silk | -"],
    ),
    (
        "== Agreements in force ==\n\n- Memorandum on Silk between the Ministries of Trade, Lima, 3 May 2003",
        ["Japan, Peru | 2003-05-03 | signed | Silk | -"],
    ),
    # a second clause with a verb of its own is no item of the list
    (
        "On 3 May 2001 they adopted a joint declaration and six contracts were signed.",
        ["Japan, Peru | 2001-05-03 | approved | - | -", "Japan, Peru | 2001-05-03 | signed | - | 6"],
    ),
    # lines of a box and prose are no register
    ("== Agreements ==\n\nThe medical brigade counted 227 doctors in 2019.", []),
    ("Trade: 40 million dollars (2019); exports – 12 million (2020)", []),
]


@pytest.mark.parametrize(("text", "facts"), ROWS, ids=[text[:60] for text, _ in ROWS])
def test_a_list_tells(text: str, facts: list[str]):
    assert lines(agreements, PAGE + text, SLOTS) == facts
