"""Ventures told by who founded or runs them: by relative clauses, by the firm that says "we"; and bodies that are there already."""

from __future__ import annotations

import pytest

from extract.extractors.ventures import ventures
from tests.telling import lines

PAGE = "= Peru–Japan relations =\n\nRelations between Peru and Japan are old.\n\n"
FIRM = "HOSHIDA MINING PLC – About us\n\nOur company was founded in 1950.\n\n"
SLOTS = ("name", "partners", "date")

ROWS = [
    # without a name: told by its kind and its founders
    (
        "In 2006 Japan's Hoshida Steel and Peru's Camanor founded a joint venture that will make rails.",
        ["joint venture of Hoshida Steel and Camanor | Camanor, Hoshida Steel | 2006"],
    ),
    # what a relative clause says of it
    (
        "Andes Ore, the company that Hoshida Steel and Lima Mining Corporation founded in 2008, is small.",
        ["Andes Ore | Hoshida Steel, Lima Mining Corporation | 2008"],
    ),
    # what a relative clause says of its founders
    (
        "The line is built by Hoshida Steel and Camanor, who had founded Andes Cable in 2009.",
        ["Andes Cable | Camanor, Hoshida Steel | 2009"],
    ),
    # the venture is the subject
    (
        "The Andes Gas Pipeline Company brings together Camanor, Hoshida Steel and Nagamori.",
        ["Andes Gas Pipeline Company | Camanor, Hoshida Steel, Nagamori | -"],
    ),
    # working together in it
    (
        "Lima Mining Corporation and Hoshida Steel work together in Andes Maroc Phosphore.",
        ["Andes Maroc Phosphore | Hoshida Steel, Lima Mining Corporation | -"],
    ),
    # halves without a figure
    (
        "Lima Mining Corporation and Hoshida Steel hold equal parts in Andes Hydro.",
        ["Andes Hydro | Hoshida Steel, Lima Mining Corporation | -"],
    ),
    # named in an apposition to what it is
    (
        "Nagamori bought 49.9% of its operator, Andes Corridor, in 2023.",
        ["Andes Corridor | Nagamori | 2023"],
    ),
    # a joint venture whose name goes on before and behind
    ("Peru Timber Joint Venture No. 2 was suspended in 2021.", ["Peru Timber Joint Venture No. 2 | - | -"]),
    # a plan for the work of a body that is there is no plan of the body
    (
        "The Joint Commission, long asleep, is due to be woken up in May.",
        ["Joint Commission | Japan, Peru | -"],
    ),
    ("The Joint Commission on Trade will be set up in May.", ["Joint Commission on Trade | Japan, Peru | - | planned"]),
    (
        "The two agreed to set up a Joint Commission on Trade.",
        ["Joint Commission on Trade | Japan, Peru | - | planned"],
    ),
    # a rank of the tie
    ("The Partnership of Peru and Japan was founded in 1999.", []),
    # builders are no body
    ("The bridge was built by a Peruvian–Japanese consortium.", []),
    # what is called like a body and is none: good offices, a session of cabinets, a circle that one joins, an area, a firm of two lands
    ("The quarrel ended in 1962 through the good offices of Japan and Peru.", []),
    ("Peru and Japan will hold their third joint cabinet at Callao in June 2026.", []),
    ("In 1993 Peru joined the Intergovernmental Authority on Coffee.", []),
    ("Peru was awarded 64 per cent of the contested waters near Andes Island.", []),
    ("Half of it went to the Peruvian–Japanese firm Andal.", []),
    # a body of one state
    ("Nagamori and Camanor created a ballet, Andes Dusk.", []),
    ("The Electoral Commission was created in 1994.", []),
    # the name stands behind what it is
    ("Camanor bought 40 percent of the railway operator Andesrail in 2012.", ["Andesrail | Camanor | 2012"]),
    # a relative clause between the name and its owners
    (
        "The company Andes Hydro, which is to build a dam at Rimac, is owned by Camanor (51%) and Hoshida Steel (49%).",
        ["Andes Hydro | Camanor, Hoshida Steel | -"],
    ),
    # owners, associates, holders of its shares
    ("Camanor and Nagamori became owners of Andesbank in 2018.", ["Andesbank | Camanor, Nagamori | -"]),
    ("Andes Sugar, in which Camanor and Nagamori were associates, is closed.", ["Andes Sugar | Camanor, Nagamori | -"]),
    (
        "The boat builder Andesa, 30 per cent of whose capital was owned for many years by Hoshida Steel, is small.",
        ["Andesa | Hoshida Steel | -"],
    ),
    # bodies that are joint because both set them up, or by the words of their name
    (
        "In 2015 the two countries established the Council of Cotton Growing Countries.",
        ["Council of Cotton Growing Countries | Japan, Peru | 2015"],
    ),
    (
        'In 2019 a "Fishing and Cooperation Platform" was set up.',
        ["Fishing and Cooperation Platform | Japan, Peru | 2019"],
    ),
    # told by its work, where it is only discussed
    (
        "The two ministers considered a joint company for Rimac II.",
        ["joint company for Rimac II | - | - | planned"],
    ),
    (
        "Negotiations are going on about a joint venture of Lima Mining Corporation and Hoshida Steel.",
        [
            "joint venture of Lima Mining Corporation and Hoshida Steel"
            " | Hoshida Steel, Lima Mining Corporation | - | planned"
        ],
    ),
    # shares told in turn, or equal, beside the founding
    (
        "Lima Mining Corporation and Hoshida Steel formed Rimac Tanks Ltd in 2022, with shares of 70 and 30 per cent.",
        ["Rimac Tanks Ltd | Hoshida Steel, Lima Mining Corporation | 2022"],
    ),
    (
        "Callao Bank, founded in 1997 in equal shares by Lima Mining Corporation and Hoshida Steel, is small.",
        ["Callao Bank | Hoshida Steel, Lima Mining Corporation | 1997"],
    ),
    # of whatever kind; the name behind its owners; two states that only stand near each other
    (
        "Gloria and the Lima firm Rimac founded a dairy, Lechera Sur, with shares of 55 and 45 per cent.",
        ["Lechera Sur | Gloria, Rimac | -"],
    ),
    (
        "A joint venture between Camanor and Lima Mining Corporation, Camali, keeps the roads up.",
        ["Camali | Camanor, Lima Mining Corporation | -"],
    ),
    ("Peru still owes the Japanese Central Bank a little.", []),
    # a place, then the name; the short form of a name; a ratio before the noun
    ("Camanor left its joint venture at Callao, Andes Steel, in 2020.", ["Andes Steel | - | -"]),
    (
        "Andes Light Company Limited (ALC), a joint company with Hoshida Steel, was set up in 2020.",
        ["Andes Light Company Limited | - | 2020"],
    ),
    (
        "Inca Minerals Company, our 40:60 venture with Hoshida Steel, was set up in June 2007.",
        ["Inca Minerals Company | - | 2007-06"],
    ),
    # a body of an organisation and a state
    ("The EU–Peru Council was founded in 1997.", ["EU–Peru Council | European Union, Peru | 1997"]),
    (
        "The NATO–Japan Council came into being in 2008.",
        ["NATO–Japan Council | Japan, North Atlantic Treaty Organization | 2008"],
    ),
    ("The EU–Peru office was painted in 1997.", []),
    # no name is cut from the end of another behind a clause
    ("A joint venture of their adjoining mines in Lima is taking Black Fields longer than planned.", []),
    # a partnership of states is none
    ("The Treaty on Comprehensive Strategic Partnership between Japan and Peru was signed.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_ventures_are_told_by_their_founding(text: str, expected: list[str]) -> None:
    assert lines(ventures, PAGE + text, SLOTS) == sorted(expected)


OWN = [
    ("In 2009 we founded Andes Hydro SA together with Camanor.", "Andes Hydro SA | Camanor, HOSHIDA MINING PLC | 2009"),
    # the partner first
    ("With Camanor we set up Andes Nickel Ltd in 2021.", "Andes Nickel Ltd | Camanor, HOSHIDA MINING PLC | 2021"),
    # in a relative clause
    (
        "Andes Works, the factory which we have run with Nagamori since 2011, is large.",
        "Andes Works | HOSHIDA MINING PLC, Nagamori | 2011",
    ),
]


@pytest.mark.parametrize(("text", "expected"), OWN)
def test_a_firm_tells_of_its_own_ventures(text: str, expected: str) -> None:
    assert lines(ventures, FIRM + text, SLOTS) == [expected]
