"""Tables whose columns spaces part: what becomes of their rows, and what is no table."""

from __future__ import annotations

import textwrap

import pytest

from extract.readers import parse

PROSE = "Norway and Peru signed a treaty in Lima in 1921, and trade between them grew every year after that."

TABLES = [
    # rows under a header with dashes
    (
        """\
        Project              Client    Status
        -----------------    ------    --------------
        Lima bypass          MTC       delivered 2012
        Cusco water works    EPS       in progress""",
        [
            "Project | Client | Status",
            "Lima bypass | MTC | delivered 2012",
            "Cusco water works | EPS | in progress",
        ],
    ),
    # two states side by side; a name goes on in the line below
    (
        """\
        Norway                     Peru
        Diplomatic mission
        Embassy of Norway, Lima    Embassy of Peru, Oslo
        Envoy
        Ambassador Kari            Ambassador José
        Nordmann                   Quispe""",
        [
            "Norway | Peru",
            "Diplomatic mission",
            "Embassy of Norway, Lima | Embassy of Peru, Oslo",
            "Envoy",
            "Ambassador Kari Nordmann | Ambassador José Quispe",
        ],
    ),
    # keys and values, with leaders, a value of two lines and one of two entries
    (
        """\
        Relations ......... since 4 May 1921
        Ambassadors ....... Kari Nordmann (NOR)
                            José Quispe (PER)
        Last visit ........ Prime Minister Jonas
                            Berg to Peru""",
        [
            "Relations: since 4 May 1921",
            "Ambassadors: Kari Nordmann (NOR); José Quispe (PER)",
            "Last visit: Prime Minister Jonas Berg to Peru",
        ],
    ),
    # figures right under each other are read by the line
    (
        """\
        Year    Exports    Imports
        2017       24.3        9.8
        2018      219.0       11.2""",
        ["Year Exports Imports", "2017 24.3 9.8", "2018 219.0 11.2"],
    ),
    # a chronicle
    (
        """\
        1921   Treaty of friendship.
        1964   King Olav in Lima.""",
        ["1921 Treaty of friendship.", "1964 King Olav in Lima."],
    ),
    # rows between bars, ruled off below their head
    (
        """\
        | Name | Post | From |
        |------|:----:|-----:|
        | Kari Moe | Lima | 1990 |""",
        ["Name | Post | From", "Kari Moe | Lima | 1990"],
    ),
]


@pytest.mark.parametrize(("table", "expected"), TABLES)
@pytest.mark.parametrize("space", [" ", "\u00a0"])
def test_tables_keep_their_columns(table: str, expected: list[str], space: str) -> None:
    page = f"Norway–Peru relations\n\n{PROSE}\n\n{textwrap.dedent(table).replace(' ', space)}\n\n{PROSE}"
    assert [block.text for block in parse("page.txt", page).blocks][2:-1] == expected


def test_what_a_row_tells_stands_where_it_was_read() -> None:
    page = f"Norway–Peru relations\n\n{PROSE}\n\nName        Post       From\nKari Moe    Lima       1990\nOla Vik     Cusco      2001\n"
    block = parse("page.txt", page).blocks[-1]
    assert block.text == "Ola Vik | Cusco | 2001"
    assert page[block.starts[0] : block.ends[-1]] == "Ola Vik     Cusco      2001"
