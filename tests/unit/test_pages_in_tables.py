"""Pages that tell in rows: tables of envoys, trips, guests and treaties, as they are copied with tabs, bars or rules."""

from __future__ import annotations

import pytest

from extract.extractors.missions import missions
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
    # a page on one office, whose holders stand in rows
    (
        "Ambassador of Norway to Peru\n\nList of representatives\n\nName\tPeriod\tTitle\tNotes\n"
        "Berit Haugen\t1964–1969\tAmbassador\t\nNils Fossum\t2019–present\tAmbassador\t\n",
        ["Berit Haugen | Ambassador | Norway | 1964/1969", "Nils Fossum | Ambassador | Norway | 2019/.."],
    ),
    # names that nothing else shows to be names; the title says whose they are
    (
        "List of ambassadors of Norway to Peru\n\nList of representatives\n\n"
        "Njål Skjervedal (1961–1964)\nTorgny Bråthen-Lie (1964–1969)\nVacant (1969–1970)\n",
        ["Njål Skjervedal | Ambassador | Norway | 1961/1964", "Torgny Bråthen-Lie | Ambassador | Norway | 1964/1969"],
    ),
    # years that nothing else shows to be years, a term that goes on
    (
        "Ambassadors of Norway to Peru\n\nName\tTerm start\tTerm end\n"
        "Oskar Lunde\t1961\t1964\nBerit Haugen\t1964\t1969\nNils Fossum\t2019\tpresent\n",
        [
            "Berit Haugen | Ambassador | Norway | 1964/1969",
            "Nils Fossum | Ambassador | Norway | 2019/..",
            "Oskar Lunde | Ambassador | Norway | 1961/1964",
        ],
    ),
    # a life in lines: posts of state abroad and at home, no ranks below, no orders
    (
        "Berit Haugen\n\nAmbassador of Norway to Peru\n\nCareer\n\n"
        "1990–1994\tSecond Secretary, Embassy of Norway, Nairobi\n1999–2003\tConsul General in Lima\n"
        "2003–2007\tAmbassador to Kenya, also accredited to Uganda\nsince 2019\tAmbassador to Peru\n\nAwards\n\n"
        "2008: Minister of Culture Medal\n",
        [
            "Berit Haugen | Ambassador to Kenya | Norway | 2003/2007",
            "Berit Haugen | Ambassador to Peru | Norway | 2019/..",
            "Berit Haugen | Consul General | Norway | 1999/2003",
        ],
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
    # whither the title tells, whence the line
    (
        "List of official visits to Norway\n\nState visits\n\n"
        "1999: Peru – President Alberto Fujimori\n2007: Kenyan President Mwai Kibaki – working visit\n",
        ["Alberto Fujimori | Norway | 1999 | -", "Mwai Kibaki | Norway | 2007 | working"],
    ),
    # the traveller in the title, the states in the lines
    (
        "Official visits abroad of President Ollanta Humala in 2012\n\n- Norway, Oslo, 4–5 May, state visit\n"
        "- Kenya, Nairobi, 8 May\n- Peru, Cusco, 9 May\n- Japan and China – trade\n",
        ["Ollanta Humala | Kenya | 2012-05-08 | -", "Ollanta Humala | Norway | 2012-05-04/2012-05-05 | state"],
    ),
    # years above, states before a colon, trips that did not come about
    (
        "List of presidential trips made by Ollanta Humala\n\nThe following is a list of trips made by Ollanta Humala.\n\n2013\n\n"
        "Norway: Oslo, 19 September – attended a forum\nJapan: Tokyo, 1–3 June – cancelled\n\n2014\n\nKenya: Nairobi, 5 April\n",
        [
            "Ollanta Humala | Japan | 2013-06-01/2013-06-03 | - | planned",
            "Ollanta Humala | Kenya | 2014-04-05 | -",
            "Ollanta Humala | Norway | 2013-09-19 | -",
        ],
    ),
    # a traveller, but no trips
    ("Ollanta Humala on stamps\n\n- Norway, Oslo, 4 May 2012\n- Kenya, Nairobi, 8 May 2013\n", []),
    # lines that are headings in all but their form
    (
        "Norway–Peru relations\n\nTrade (2021)\nExports to Peru\nVIP visits\nFrom Norway to Peru\nYear\tName\n"
        "1983\tPrime Minister Kåre Willoch\n2013\tEspen Barth Eide, Minister of Foreign Affairs\n",
        ["Espen Barth Eide | Peru | 2013 | -", "Kåre Willoch | Peru | 1983 | -"],
    ),
    # a guest's country may be his own: the place tells
    (
        "High-level visits\n\nDate\tVisitor\tCountry\tPlace\n3 June 2003\tAlejandro Toledo\tPeru\tOslo\n"
        "9 May 2007\tMwai Kibaki\tKenya\tLima\n",
        ["Alejandro Toledo | Norway | 2003-06-03 | -", "Mwai Kibaki | Peru | 2007-05-09 | -"],
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
    # day and place in one cell
    (
        "Norway–Peru relations\n\nContractual base\n\nNo.\tAgreement\tDate and place of signature\n"
        "1.\tAgreement on Fisheries\t3 May 1990, Lima\n2.\tConvention on Social Security\t4 July 1998, Oslo\n",
        [
            "Agreement on Fisheries | signed | 1990-05-03 | Lima",
            "Convention on Social Security | signed | 1998-07-04 | Oslo",
        ],
    ),
    # a row of labels to be chosen from is no table
    ("Treaties between Norway and Peru\n\nHome | Treaties | Visits\nNews | Contact | Agreement\n", []),
]


MISSIONS = [
    # a state, below it the towns
    (
        "List of diplomatic missions of Norway\n\nAfrica\n\nEgypt\nCairo (Embassy)\nKenya\nNairobi (Embassy)\n\nAmericas\n\n"
        "Canada\nOttawa (Embassy)\nToronto (Consulate-General)\n\nClosed missions\n\nPeru\nLima (Embassy)\n\n"
        "Multilateral organisations\n\nGeneva (Permanent Mission to the United Nations)\n",
        [
            "Norway | Canada | consulate | Toronto",
            "Norway | Canada | embassy | Ottawa",
            "Norway | Egypt | embassy | Cairo",
            "Norway | Kenya | embassy | Nairobi",
        ],
    ),
    # columns
    (
        "Diplomatic missions of Norway\n\nHost country\tHost city\tMission\tRemarks\n"
        "Kenya\tNairobi\tEmbassy\tUganda\nChina\tShanghai\tConsulate-General\t\n",
        ["Norway | China | consulate | Shanghai", "Norway | Kenya | embassy | Nairobi"],
    ),
    # who has one there
    (
        "List of diplomatic missions in Peru\n\nEmbassies in Lima\n\nKenya\nNorway\nJapan\nEgypt\n\n"
        "Consulates in Cusco\n\nBolivia\nNorway\n\nNon-resident embassies\n\nMalta (Washington)\nNepal (Brasília)\n",
        [
            "Bolivia | Peru | consulate | Cusco",
            "Egypt | Peru | embassy | Lima",
            "Japan | Peru | embassy | Lima",
            "Kenya | Peru | embassy | Lima",
            "Norway | Peru | consulate | Cusco",
            "Norway | Peru | embassy | Lima",
        ],
    ),
    # keys in small letters, one a line
    (
        "Diplomatic representation from Chile\n\nchief of mission: Ambassador Ana Sol\nembassy: 12 Long Road, Oslo\n"
        "consulate(s): Bergen, Trondheim\n",
        [
            "Chile | Norway | consulate | Bergen",
            "Chile | Norway | consulate | Trondheim",
            "Chile | Norway | embassy | -",
        ],
    ),
    # no missions
    ("List of football clubs of Norway\n\nEurope\n\nEgypt\nCairo (Stadium)\nKenya\nNairobi (Stadium)\n", []),
]

WITH_WHOM = [
    (
        "Norway–Peru relations\n\nMilitary exercises\n\nName | Year | Location | Participants\n"
        "Cold Condor | 2018 | Callao, Peru | Norway, Peru\nRed Fjord | 2019 | Bergen, Norway | Norway, Chile, Peru\n",
        ["Cold Condor | Norway, Peru | 2018", "Red Fjord | Chile, Norway, Peru | 2019"],
    ),
]

TIES = [
    # what stood beside the date has fallen below it
    (
        "Foreign relations of Norway\n\nCountry\tFormal relations began\tNotes\n"
        "Kenya\t12 December 1963\tSee Kenya–Norway relations\nKenya has an embassy in Oslo.\n"
        "Peru\t4 May 1923\tSee Norway–Peru relations\nNorway has an embassy in Lima.\n",
        ["Kenya, Norway | 1963-12-12", "Norway, Peru | 1923-05-04"],
    ),
    # cell by cell, "Notes" the last of the columns
    (
        "Foreign relations of Norway\n\nBilateral relations\n\nCountry\nFormal relations began\nNotes\n\n"
        "Kenya\n12 December 1963\nKenya has an embassy in Oslo.\n\nPeru\n4 May 1923\nNorway has an embassy in Lima.\n\n"
        "Chile\nSee Chile–Norway relations\n",
        ["Kenya, Norway | 1963-12-12", "Norway, Peru | 1923-05-04"],
    ),
    # decades as headings
    (
        "Dates of establishment of diplomatic relations with Norway\n\n1947–1963\n\nCountry Date\nIndia 14 August 1947\n"
        "Kenya 12 December 1963\n\n1980s\n\nCountry Date\nNepal 3 June 1983\nMaldives 13 July 1984\n",
        [
            "India, Norway | 1947-08-14",
            "Kenya, Norway | 1963-12-12",
            "Maldives, Norway | 1984-07-13",
            "Nepal, Norway | 1983-06-03",
        ],
    ),
]


@pytest.mark.parametrize(("page", "expected"), MISSIONS)
def test_missions_in_lists(page: str, expected: list[str]) -> None:
    assert lines(missions, page, ("sender", "host", "kind", "city")) == expected


@pytest.mark.parametrize(("page", "expected"), WITH_WHOM)
def test_participants_in_columns(page: str, expected: list[str]) -> None:
    assert lines(tables, page, ("item", "participants", "date")) == expected


@pytest.mark.parametrize(("page", "expected"), TIES)
def test_ties_in_rows(page: str, expected: list[str]) -> None:
    assert lines(tables, page, ("states", "date")) == expected


@pytest.mark.parametrize(("page", "expected"), ENVOYS)
def test_envoys_in_rows(page: str, expected: list[str]) -> None:
    assert lines(offices, page, ("holder", "position", "of", "date")) == expected


@pytest.mark.parametrize(("page", "expected"), TRIPS)
def test_visits_in_rows(page: str, expected: list[str]) -> None:
    assert lines(visits, page, ("visitor", "to", "date", "kind")) == expected


@pytest.mark.parametrize(("page", "expected"), TREATIES)
def test_treaties_in_rows(page: str, expected: list[str]) -> None:
    assert lines(tables, page, ("name", "action", "date", "city")) == expected
