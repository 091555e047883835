"""Sanctions told in passing, of a second imposer, of nobody named: each row is a construction in which English tells of them."""

from __future__ import annotations

import pytest

from extract.extractors.sanctions import sanctions
from tests.telling import lines

SLOTS = ("imposer", "target", "date")

ROWS: list[tuple[str, str, list[str]]] = [
    # those put on a list are struck, not the state whose page it is
    (
        "Kenya–Peru",
        "In May 2018 Switzerland placed a bank in Oslo on its sanctions list.",
        ["Switzerland | bank in Oslo | 2018-05"],
    ),
    (
        "Kenya–Peru",
        "On 4 July 2022 Norway imposed sanctions on a refinery in Peru.",
        ["Norway | refinery | 2022-07-04"],
    ),
    (
        "Kenya–Peru",
        "On 4 July 2022 Norway imposed sanctions on the junta in Peru.",
        ["Norway | Peru | 2022-07-04"],
    ),
    (
        "Kenya–Peru",
        "In May 2018 Switzerland put three bankers on its sanctions list, among them the jeweller Luis Soto in Lima.",
        [],
    ),
    # a headline's common noun
    ("Kenya–Peru", "Generals hit by British sanctions deny charges", []),
    # rejected all the same
    (
        "Kenya–Peru",
        "Peru condemned the sanctions imposed by Ottawa in April 2018 on five judges, and those announced by the European Union in July 2018 against six persons, including Daniel Moru.",
        ["Canada | five judges | 2018-04", "European Union | Daniel Moru | 2018-07"],
    ),
    # a second imposer
    (
        "Kenya–Peru",
        "Canada imposed sanctions on Daniel Moru, owner of the state lottery, in April 2019, and Norway on Peter Otieno in July 2019.",
        ["Canada | Daniel Moru | 2019-04", "Norway | Peter Otieno | 2019-07"],
    ),
    # the latter
    (
        "Kenya–Peru",
        "The European Union lists Daniel Moru and Peter Otieno, the latter himself under Canadian sanctions since April 2017.",
        [
            "Canada | Peter Otieno | 2017-04/..",
            "European Union | Daniel Moru | -",
            "European Union | Peter Otieno | -",
        ],
    ),
    # whoever abstains imposes nothing
    (
        "Kenya–Peru",
        "The Security Council passed Resolution 2841, China abstaining, which put Daniel Moru under a travel ban in March 2012.",
        ["United Nations Security Council | Daniel Moru | 2012-03"],
    ),
    # what two have outlawed
    (
        "Kenya–Peru",
        "Hezbollah, a movement which Peru outlawed on 6 April 1994 and the European Union would ban only in 2003, had an office in Lima.",
        ["European Union | Hezbollah | 2003", "Peru | Hezbollah | 1994-04-06"],
    ),
    # incurred
    (
        "Kenya–Peru",
        "Andina Bank incurred Canadian penalties on 3 March 2008.",
        ["Canada | Andina Bank | 2008-03-03"],
    ),
    # nobody named
    (
        "Kenya–Peru",
        "Peru sent Kenya grain after several lake states had closed their ports to it and imposed an embargo.",
        [],
    ),
    # a headline: who lifts them had imposed them on the state that stands before the noun
    ("Kenya–Peru", "Lima drops Kenya sanctions dating from 2015.", ["Peru | Kenya | -"]),
    ("Kenya–Peru", "Peru eased its Kenya sanctions in 2015.", ["Peru | Kenya | -"]),
    ("Kenya–Peru", "Peru ends its Kenya sanctions waiver.", []),
    ("Kenya–Peru", "Peru lifted US sanctions in 2015.", []),
    ("Kenya–Peru", "Peru imposed sanctions on Ana Sol, among others, in May 2023.", ["Peru | Ana Sol | 2023-05"]),
    (
        "Kenya–Peru",
        "Peru, whose sanctions of 7 March 2021 hit two Kenyan banks, is a large donor.",
        ["Peru | two Kenyan banks | 2021-03-07"],
    ),
    ("Kenya–Peru", "Peru, whose exports of 22 January 2024 hit six Kenyan companies, is a large donor.", []),
    ("Kenya–Peru", "Trump lifts US sanctions on Kenya.", ["United States | Kenya | -"]),
]


@pytest.mark.parametrize(("pair", "text", "expected"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_sanctions_of_several_are_told(pair: str, text: str, expected: list[str]) -> None:
    """What a sentence tells, slot by slot, and nothing else."""
    assert lines(sanctions, f"= {pair} relations =\n\n{text}\n", SLOTS) == expected
