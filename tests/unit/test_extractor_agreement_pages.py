"""Agreements on pages about one state: made with several partners, each with its day; what is counted and what is said of several."""

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
