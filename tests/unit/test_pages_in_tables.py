"""Pages that tell in rows: tables of envoys, trips, guests and treaties, as they are copied with tabs, bars or rules."""

from __future__ import annotations

import pytest

from extract.extractors.offices import offices
from extract.extractors.tables import tables
from extract.extractors.visits import visits
from tests.telling import lines

ENVOYS = [
    # a title of its own in each row, an empty cell, a vacancy, an open end
    (
        "Embassy of Norway, Lima\n\nHeads of mission\n\n"
        "Name\tPeriod\tTitle\tRemarks\n"
        "Oskar Lunde\t1961–1964\tChargé d'affaires\tResident in Santiago\n"
        "Berit Haugen\t1964–1969\tAmbassador\t\n"
        "\t1969–1970\tVacant\t\n"
        "Nils Fossum\t2019–\tAmbassador\t\n",
        [
            "Berit Haugen | Ambassador | Norway | 1964/1969",
            "Nils Fossum | Ambassador | Norway | 2019/..",
            "Oskar Lunde | Chargé d'affaires | Norway | 1961/1964",
        ],
    ),
    # from and until in columns of their own
    (
        "Ambassadors of Norway to Peru\n\n"
        "| No. | Ambassador | Start | End |\n|---|---|---|---|\n"
        "| 1 | Oskar Lunde | 3 May 1961 | 7 June 1964 |\n| 2 | Berit Haugen | 9 July 1964 | 2 August 1969 |\n",
        [
            "Berit Haugen | Ambassador | Norway | 1964-07-09/1969-08-02",
            "Oskar Lunde | Ambassador | Norway | 1961-05-03/1964-06-07",
        ],
    ),
    # names that nothing else shows to be names; the title says whose they are
    (
        "List of ambassadors of Norway to Peru\n\nList of representatives\n\n"
        "Njål Skjervedal (1961–1964)\nTorgny Bråthen-Lie (1964–1969)\nVacant (1969–1970)\n",
        ["Njål Skjervedal | Ambassador | Norway | 1961/1964", "Torgny Bråthen-Lie | Ambassador | Norway | 1964/1969"],
    ),
    # no list of envoys
    ("Norwegian rivers\n\nName\tLength\tSource\nGlomma\t1961–1964\tAursund\nOtra\t1964–1969\tBreidvatn\n", []),
]

TRIPS = [
    # the traveller in the title, years in headings, trips to come under a heading of their own
    (
        "List of international trips made by Ollanta Humala\n\n"
        "This is a list of the trips made by Ollanta Humala as President of Peru.\n\n2012\n\n"
        "No.\tCountry\tAreas visited\tDates\tDetails\n"
        "1\tNorway\tOslo\t4–5 May\tState visit. Met King Harald V.\n"
        "2\tKenya\tNairobi\t8 May\tWorking visit.\n\nPlanned trips\n\n"
        "Country\tAreas visited\tDates\tDetails\nChile\tSantiago\t3 June 2013\tOfficial visit.\n",
        [
            "Ollanta Humala | Chile | 2013-06-03 | official | planned",
            "Ollanta Humala | Kenya | 2012-05-08 | working",
            "Ollanta Humala | Norway | 2012-05-04/2012-05-05 | state",
        ],
    ),
    # guests: whence they came in a column, whither in the title
    (
        "State visits to Norway\n\nDate | Country | Visitor\n"
        "3–6 June 2003 | Peru | President Alejandro Toledo\n9 May 2007 | Kenya | President Mwai Kibaki\n",
        ["Alejandro Toledo | Norway | 2003-06-03/2003-06-06 | -", "Mwai Kibaki | Norway | 2007-05-09 | -"],
    ),
    # the first and the last day apart
    (
        "Visits to Norway by leaders of Peru\n\nStart | End | Guest | Title | Reason |\n---|---|---|---|---|\n"
        "June 3, 2003 | June 6, 2003 | Alejandro Toledo | President | Official visit |\n"
        "May 9, 2007 | May 9, 2007 | Alan García | President | Private visit |\n",
        ["Alan García | Norway | 2007-05-09 | private", "Alejandro Toledo | Norway | 2003-06-03/2003-06-06 | official"],
    ),
    # no table of visits
    ("Peruvian cinema\n\nName\tCountry\tReleased\nAna Sol\tNorway\t3 May 2003\nJuan Rey\tKenya\t4 May 2003\n", []),
]

TREATIES = [
    (
        "Treaties between Norway and Peru\n\nTitle | Place of signature | Date of signature | Entry into force\n"
        "Agreement on Fisheries | Lima | 3 May 1990 | 1 June 1991\nConvention on Social Security | Oslo | 4 July 1998 | –\n",
        [
            "Agreement on Fisheries | in force | 1991-06-01 | -",
            "Agreement on Fisheries | signed | 1990-05-03 | Lima",
            "Convention on Social Security | signed | 1998-07-04 | Oslo",
        ],
    ),
    # a row of labels to be chosen from is no table
    ("Treaties between Norway and Peru\n\nHome | Treaties | Visits\nNews | Contact | Agreement\n", []),
]


@pytest.mark.parametrize(("page", "expected"), ENVOYS)
def test_envoys_in_rows(page: str, expected: list[str]) -> None:
    assert lines(offices, page, ("holder", "position", "of", "date")) == expected


@pytest.mark.parametrize(("page", "expected"), TRIPS)
def test_visits_in_rows(page: str, expected: list[str]) -> None:
    assert lines(visits, page, ("visitor", "to", "date", "kind")) == expected


@pytest.mark.parametrize(("page", "expected"), TREATIES)
def test_treaties_in_rows(page: str, expected: list[str]) -> None:
    assert lines(tables, page, ("name", "action", "date", "city")) == expected
