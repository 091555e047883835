"""Agreements on pages about one state, or about a state and a union: made with several partners, each with its day; rolls and
lines that tell what became of them; what is counted and what is said of several."""

from __future__ import annotations

import pytest

from extract.extractors.agreements import agreements
from tests.telling import lines

PAGE = "= Trade policy of Peru =\n\nPeru has traded by sea since it was founded.\n\n"
SLOTS = ("parties", "date", "action", "subject", "count")

ROWS: list[tuple[str, list[str]]] = [
    # partners with a day each, in brackets or behind them
    (
        "Peru has FTAs in force with Chile (since 2009), Japan (2012) and Norway (2014).",
        [f"{who} | in force | - | -" for who in ("Chile, Peru | 2009", "Japan, Peru | 2012", "Norway, Peru | 2014")],
    ),
    (
        "Peru signed tax treaties with Chile and Japan in May 2001 and with Norway in 2003.",
        [
            f"{who} | signed | - | -"
            for who in ("Chile, Peru | 2001-05", "Japan, Peru | 2001-05", "Norway, Peru | 2003")
        ],
    ),
    ("Peru concluded a pact with Chile in 2001 and built two ports.", ["Chile, Peru | 2001 | signed | - | -"]),
    # with each of those told there are talks
    (
        "In 2003 Peru was also negotiating trade accords with Norway and Japan.",
        ["Japan, Peru | 2003 | discussed | trade | -", "Norway, Peru | 2003 | discussed | trade | -"],
    ),
    # dozens
    ("Peru signed half a dozen pacts with Chile on 4 June 1998.", ["Chile, Peru | 1998-06-04 | signed | - | 6"]),
    ("Peru signed two dozen accords with Chile on 4 June 1998.", ["Chile, Peru | 1998-06-04 | signed | - | 24"]),
    # a memorandum of cooperation by its letters
    (
        "The MoC on tea between Peru and Chile was signed on 4 June 1998.",
        ["Chile, Peru | 1998-06-04 | signed | tea | -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_a_page_about_one_state_tells(text: str, expected: list[str]) -> None:
    assert lines(agreements, PAGE + text, SLOTS) == sorted(expected)


ROLLS: list[tuple[str, list[str]]] = [
    # a partner on each line; the lead tells what a bare day is
    (
        "Tax treaties of Peru are in force with these states (entry into force in brackets):\n\n* Chile (2004)\n* Norway (2011)",
        ["Chile, Peru | 2004 | in force | Tax | -", "Norway, Peru | 2011 | in force | Tax | -"],
    ),
    (
        "Bilateral investment treaties signed but not yet in force:\n\n* Chile (2004)\n* Norway (2011)",
        ["Chile, Peru | 2004 | signed | investment | -", "Norway, Peru | 2011 | signed | investment | -"],
    ),
    # behind a label, with words of their own
    (
        "Trade agreements: Chile (signed 2004, in force 2006), Norway (2011).",
        [f"{told} | Trade | -" for told in ("Chile, Peru | 2004 | signed", "Chile, Peru | 2006 | in force")]
        + ["Norway, Peru | 2011 | signed | Trade | -"],
    ),
    # no rolls of agreements, or none in force: visits, what has ended, a single line
    ("Visits under the trade agreements:\n\n* Chile (2004)\n* Norway (2011)", []),
    ("Terminated investment treaties:\n\n* Chile (2004)\n* Norway (2011)", []),
    ("Bilateral investment treaties:\n\n* Chile (2004)\n\nProse again.", []),
    # lines on what became of the agreement above
    (
        "Chile\u2013Peru Free Trade Agreement\n\nSignature: 4 May 2006 in Lima\nProvisionally applied: 1 July 2006\nIn force: 1 March 2009",
        ["Chile, Peru | 2006-05-04 | signed | Free Trade | -", "Chile, Peru | 2009-03-01 | in force | Free Trade | -"],
    ),
    ("The port of Callao\n\nSignature: 4 May 2006 in Lima", []),
    # what is said of both
    (
        "Peru and Chile drafted a tax treaty and a tea protocol. Both entered into force on 3 May 2003.",
        ["Chile, Peru | 2003-05-03 | in force | tax | -", "Chile, Peru | 2003-05-03 | in force | tea | -"],
    ),
    # a paper beside the one with a ministry is no side of it
    (
        "In May 2021 Sonatrach signed a road map on tea with Norway's Ministry of Trade, and an MoU on rice exports with the Rice Board.",
        [
            "Norway, Sonatrach | 2021-05 | signed | tea | -",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROLLS, ids=[row[0][:60] for row in ROLLS])
def test_a_list_of_one_state_tells(text: str, expected: list[str]) -> None:
    assert lines(agreements, PAGE + text, SLOTS) == sorted(expected)


UNION: list[tuple[str, str, list[str]]] = [
    (
        "Peru–EU relations",
        "A fishing protocol was signed in May 2014 and took effect in 2016.",
        [
            "European Union, Peru | 2014-05 | signed | fishing | -",
            "European Union, Peru | 2016 | in force | fishing | -",
        ],
    ),
    (
        "EFTA relations with Peru",
        "Negotiations on free trade agreements were opened in 2007.",
        ["European Free Trade Association, Peru | 2007 | discussed | free trade | -"],
    ),
    # with another union or state it is none of theirs
    ("Peru–EU relations", "Peru signed the accession treaty of the Andean Community on 26 May 1969.", []),
    (
        "Peru–EU relations",
        "A treaty on fishing between Chile and Norway was signed in 1999.",
        ["Chile, Norway | 1999 | signed | fishing | -"],
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), UNION, ids=[row[1][:60] for row in UNION])
def test_a_page_about_a_state_and_a_union_tells(title: str, text: str, expected: list[str]) -> None:
    page = f"= {title} =\n\nPeru sells fish to Norway, to Norway and to Norway again.\n\n"
    assert lines(agreements, page + text, SLOTS) == sorted(expected)
