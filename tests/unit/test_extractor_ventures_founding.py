"""Ventures told by who founded or runs them: by relative clauses, by the firm that says "we"; and bodies that are there already."""

from __future__ import annotations

import pytest

from extract.extractors.ventures import ventures
from tests.telling import lines

PAGE = "= Peru–Japan relations =\n\nRelations between Peru and Japan are old.\n\n"
FIRM = "HOSHIDA MINING PLC – About us\n\nOur company was founded in 1950.\n\n"
SLOTS = ("name", "partners", "date")

ROWS = [
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
    # builders are no body
    ("The bridge was built by a Peruvian–Japanese consortium.", []),
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
