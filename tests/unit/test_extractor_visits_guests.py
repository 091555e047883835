"""Visits by lists of guests: those that a clause announces, those under a line that tells the way, guest and dates in lines of their own."""

from __future__ import annotations

import pytest

from extract.extractors.visits import visits
from tests.telling import lines

PAGE = "= Kenya–Peru relations =\n\n"
SLOTS = ("visitor", "to", "date")


def told(text: str) -> list[str]:
    """The facts of a page as lines: who, where and when, "-" for one missing, the realis unless it happened."""
    return lines(visits, f"{PAGE}{text}\n", SLOTS)


ROWS = [
    # who received them; the dates behind the names, one guest twice
    (
        "Kenya has received all three Presidents of Peru – Alan García in April 1987, Alberto Fujimori in May 1995 and again in "
        "June 1998, and Ollanta Humala in July–August 2013.",
        [
            "Alan García | Kenya | 1987-04",
            "Alberto Fujimori | Kenya | 1995-05",
            "Alberto Fujimori | Kenya | 1998-06",
            "Ollanta Humala | Kenya | 2013-07/2013-08",
        ],
    ),
    # the title holds the colon
    (
        "Peru has hosted two Kenyan presidents: Mwai Kibaki in June 2004 and Uhuru Kenyatta in May 2015.",
        ["Mwai Kibaki | Peru | 2004-06", "Uhuru Kenyatta | Peru | 2015-05"],
    ),
    # years in brackets and years in front of the name, by semicolons; a guest who has no name takes his own date with him
    (
        "Peru has also welcomed members of the Kenyan government: Raila Odinga, prime minister (2009); Moses Wetangula (2010); "
        "the keeper of the seal (2011); in 2003 and 2006 Kalonzo Musyoka, once a minister; and in 2012 Amina Mohamed.",
        [
            "Amina Mohamed | Peru | 2012",
            "Kalonzo Musyoka | Peru | 2003",
            "Kalonzo Musyoka | Peru | 2006",
            "Moses Wetangula | Peru | 2010",
            "Raila Odinga | Peru | 2009",
        ],
    ),
    # who came; a date in front of the last alone
    (
        "Two Kenyan ministers have been to Lima: Moses Wetangula (August 2009) and, in July 2016, Amina Mohamed.",
        ["Amina Mohamed | Peru | 2016-07", "Moses Wetangula | Peru | 2009-08"],
    ),
    (
        "The Presidents of Peru who visited Kenya were Alan García in 1987 and Ollanta Humala in 2013.",
        ["Alan García | Kenya | 1987", "Ollanta Humala | Kenya | 2013"],
    ),
    # the goal first
    (
        "To Kenya travelled the heads of the government of Peru: H.E. Mr. Alan García in 2004 and H.E. Mr. Jorge del Castillo in 2011.",
        ["Alan García | Kenya | 2004", "Jorge del Castillo | Kenya | 2011"],
    ),
    # without dates
    (
        "Two Peruvians came to Kenya: President Alan García and Mercedes Aráoz, Speaker of Parliament.",
        ["Alan García | Kenya | -", "Mercedes Aráoz | Kenya | -"],
    ),
    # by whom, one after the other
    (
        "Kenya was visited in 2007 by President Alan García, in 2008 by Prime Minister Jorge del Castillo and by Minister Rafael "
        "Roncagliolo in 2012.",
        ["Alan García | Kenya | 2007", "Jorge del Castillo | Kenya | 2008", "Rafael Roncagliolo | Kenya | 2012"],
    ),
    # those of
    (
        "Visits from Peru to Kenya include those of President Alan García in May 2007 and of Minister Rafael Roncagliolo in June 2012.",
        ["Alan García | Kenya | 2007-05", "Rafael Roncagliolo | Kenya | 2012-06"],
    ),
    # a table that has lost its columns: the guest in one line, his dates in the next
    (
        "== High-level visits ==\n\nIncoming Visits [To Kenya]\n\nAlan García, President of Peru\n\nApril 1987, 1989\n\n"
        "Outgoing Visits [To Peru]\n\nMwai Kibaki, President\n\nMay 2005",
        ["Alan García | Kenya | 1987-04", "Alan García | Kenya | 1989", "Mwai Kibaki | Peru | 2005-05"],
    ),
    # years before the names, under the names of columns
    (
        "== VIP Visits ==\n\n(1) From Peru to Kenya:\n\nYear Name\nJan. 2000 Prime Minister Alberto Bustamante\n"
        "2007 President Alan García\n\n(2) From Kenya to Peru:\n\nYear Name\nMay 2010 Prime Minister Raila Odinga",
        [
            "Alan García | Kenya | 2007",
            "Alberto Bustamante | Kenya | 2000-01",
            "Raila Odinga | Peru | 2010-05",
        ],
    ),
    (
        "== VIP Visits ==\n\nFrom Peru to Kenya\n\nYear Name\n\nJan. 2000 Prime Minister Alberto Bustamante\n\n"
        "June 2001 The Court Choir and Band of Lima\n\n2007 President Alan García",
        ["Alan García | Kenya | 2007", "Alberto Bustamante | Kenya | 2000-01"],
    ),
    # the same below a heading that speaks of no visits
    ("== Trade ==\n\nAlan García, President of Peru\n\nApril 1987, 1989", []),
    # clauses of their own behind the colon
    ("Kenya hopes to receive two presidents: Alan García in April 2030 and Ollanta Humala in May 2030.", []),
    ("Two ministers came to Kenya: Alan García told the press in May 2004 that Jorge del Castillo left in 2005.", []),
    (
        "To Kenya went the loans of two banks: Alan García signed one in 2004 and Jorge del Castillo the other in 2006.",
        [],
    ),
    (
        "Kenya has welcomed two ministers as partners: Alan García, who became president in 2006, and Rafael Roncagliolo, "
        "elected in 2011.",
        [],
    ),
    ("Three presidents of Peru were born abroad: Alan García in 1949 and Alberto Fujimori in 1938.", []),
    # no guests but what came from them, or who came to stay
    (
        "Kenya has received the credentials of three ambassadors: Alan García in May 1985 and Ollanta Humala in 2004.",
        [],
    ),
    ("Kenya has welcomed proposals by two ministers: Alan García in 2018 and Rafael Roncagliolo in 2012.", []),
    (
        "Kenya has hosted two summits with ministers from Peru – Alan García in 2018 and Rafael Roncagliolo in 2012 took part.",
        [],
    ),
    ("Kenya greeted the leaders' letters: Alan García in 1987 and Ollanta Humala in 2013.", []),
    ("Kenya has received two ambassadors: Alan García in 1985 and Ollanta Humala in 1990.", []),
    # when they were born
    ("The members of the royal family of Peru visited Kenya: Ana Sol (born 1955) and Rosa Sol (born 1957).", []),
    # but a number of them, from their state
    (
        "Kenya has received a number of ministers from Peru: Alan García in 2018 and Rafael Roncagliolo in 2012.",
        ["Alan García | Kenya | 2018", "Rafael Roncagliolo | Kenya | 2012"],
    ),
    # a delegation of whose state the word before it tells, not the town where it was received
    (
        "President Mwai Kibaki received in Nairobi a Peruvian delegation headed by Trade Minister Rosa Sol on 4 May 2009.",
        ["Rosa Sol | Kenya | 2009-05-04"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_lists_of_guests(text: str, expected: list[str]) -> None:
    assert sorted(told(text)) == sorted(expected)
