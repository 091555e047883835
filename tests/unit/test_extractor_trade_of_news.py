"""Trade as news and pages on one state tell it: brief paragraphs that go on, partners in turn, earlier figures, goals in years."""

from __future__ import annotations

import pytest

from extract.extractors.trade import trade
from tests.telling import lines

ROWS: list[tuple[str, list[str]]] = [
    # the year that a heading tells dates the figures below it
    (
        "Kenya–India relations\n\nTrade with India (2022)\n(1) Trade value\nExports to India: 31.9 million dollars\nImports from India: 2.1 billion dollars",
        ["Kenya | India | exports | 31900000 | 2022", "Kenya | India | imports | 2100000000 | 2022"],
    ),
    # a brief paragraph goes on with the time or the measure of the one before
    (
        "In 2021 trade between Kenya and Peru came to $470 million.\n\nKenya's exports to Peru in that period totalled $149 million.",
        ["Kenya | Peru | exports | 149000000 | 2021", "Kenya | Peru | turnover | 470000000 | 2021"],
    ),
    (
        'Kenya\'s exports to Peru were $68 million in 2011.\n\n"This figure rose to $72 million in 2013," he said.',
        ["Kenya | Peru | exports | 68000000 | 2011", "Kenya | Peru | exports | 72000000 | 2013"],
    ),
    # another partner, told behind the figure or ahead of it
    (
        "Kenya's trade with Peru was put at $81 million in 2021, compared with $80 million with Chile.",
        ["Kenya | Chile | turnover | 80000000 | 2021", "Kenya | Peru | turnover | 81000000 | 2021"],
    ),
    (
        "The trade of Kenya with Peru grew to $23 million in 2022, while for Chile it grew to $20 million in 2021.",
        ["Kenya | Chile | turnover | 20000000 | 2021", "Kenya | Peru | turnover | 23000000 | 2022"],
    ),
    # the state that the page is about
    (
        "= Economy of Kenya =\n\nThe trade with Peru shrank to $25 million in 2022. Exports to Chile came to $3 million in 2021.",
        ["Kenya | Chile | exports | 3000000 | 2021", "Kenya | Peru | turnover | 25000000 | 2022"],
    ),
    # an earlier figure whose time nobody tells, sales to all the world
    (
        "Kenya's exports to Peru came to $97 million in 2022, up from $62 million.",
        ["Kenya | Peru | exports | 97000000 | 2022"],
    ),
    ("Trade of Kenya with Peru fell in 2022. Kenya earned $14 billion from its sales abroad in 2022.", []),
    # a goal in so many years
    (
        "LIMA, 22 September 2014 - Kenya and Peru aim to raise their trade to $3 billion in five years.",
        ["Peru | Kenya | turnover | 3000000000 | 2019 | planned"],
    ),
    # a sum "by" some year is still to be come to, unless a verb has come to it
    (
        "Peru and Kenya are far apart. Trade between Kenya and Peru of $3 billion by 2032 was no dream, he held.",
        ["Kenya | Peru | turnover | 3000000000 | 2032 | planned"],
    ),
    (
        "He thought $4 billion in annual trade between Kenya and Peru by 2031 realistic.",
        ["Kenya | Peru | turnover | 4000000000 | 2031 | planned"],
    ),
    ("Kenya and Peru had reached a turnover of $2 billion by 2012.", ["Kenya | Peru | turnover | 2000000000 | 2012"]),
    (
        "Kenya and Peru aim to bring trade to $3 billion within the next 10 years.",
        ["Kenya | Peru | turnover | 3000000000 | - | planned"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_trade_of_news(text: str, expected: list[str]) -> None:
    assert lines(trade, text, ("reporter", "partner", "measure", "amount", "date")) == expected
