"""Tables with a header: a row is a fact whose slots the columns name."""

from __future__ import annotations

import pytest

from extract.extractors.tables import tables
from tests.telling import lines

SLOTS = ("type", "parties", "participants", "supplier", "recipient", "name", "item", "quantity", "holder", "of", "date")

ROWS = [
    # agreements, signed and in force
    (
        "Norway–Peru relations\n\nTreaty base\n\n"
        "Instrument                    Signed         Entry into force\n"
        "Agreement on air services     3 April 1990   1 May 1991\n"
        "Convention on double tax      9 March 2014   -\n",
        [
            "agreement | Norway, Peru | - | - | - | Agreement on air services | - | - | - | - | 1990-04-03",
            "agreement | Norway, Peru | - | - | - | Agreement on air services | - | - | - | - | 1991-05-01",
            "agreement | Norway, Peru | - | - | - | Convention on double tax | - | - | - | - | 2014-03-09",
        ],
    ),
    # arms: supplier and recipient by column
    (
        "Arms deliveries to Peru and Chile\n\n"
        "Supplier    Recipient    Item                 Qty    Year\n"
        "Norway      Peru         patrol boats         4      2011\n"
        "France      Chile        armoured vehicles    12     2012\n",
        [
            "arms_transfer | - | - | France | Chile | - | armoured vehicles | 12 | - | - | 2012",
            "arms_transfer | - | - | Norway | Peru | - | patrol boats | 4 | - | - | 2011",
        ],
    ),
    # exercises of the page's pair
    (
        "Norway–Peru relations\n\nExercises\n\n"
        "Exercise        Where     When\n"
        "Cold Condor     Callao    May 2019\n"
        "Red Fjord       Bergen    2021\n",
        [
            "military_activity | - | Norway, Peru | - | - | - | Cold Condor | - | - | - | 2019-05",
            "military_activity | - | Norway, Peru | - | - | - | Red Fjord | - | - | - | 2021",
        ],
    ),
    # no header that names the columns
    ("Norway–Peru relations\n\nLima      4 May     open\nOslo      5 May     closed\n", []),
    # output: who made what, in the unit of the caption; a row that is planned
    (
        "Norway–Peru relations\n\nProduction table (thousand tonnes)\n\n"
        "Year      Unit               Product            Quantity\n"
        "2012      Arica Smelter      blister zinc       175\n"
        "2026*     Puno, shaft 3      zinc               45.5 (* planned)\n",
        [
            "production | - | - | - | - | - | - | 175000 | - | - | 2012",
            "production | - | - | - | - | - | - | 45500 | - | - | 2026 | planned",
        ],
    ),
]


@pytest.mark.parametrize(("page", "expected"), ROWS)
def test_rows_are_read_by_their_columns(page: str, expected: list[str]) -> None:
    assert lines(tables, page, SLOTS) == sorted(expected)
