"""Sanctions told in passing, of a second imposer, of nobody named: each row is a construction in which English tells of them."""

from __future__ import annotations

import pytest

from extract.extractors.sanctions import sanctions
from tests.telling import lines

SLOTS = ("imposer", "target", "date")

ROWS: list[tuple[str, str, list[str]]] = [
    # rejected all the same
    (
        "Kenya–Peru",
        "Peru rejected the sanctions decreed by Washington in May 2021 against nine officials, and those adopted by the European Union in June 2021 against seven persons, among them Daniel Moru.",
        ["European Union | Daniel Moru | 2021-06", "United States | nine officials | 2021-05"],
    ),
    # a second imposer
    (
        "Kenya–Peru",
        "The United States imposed sanctions on Daniel Moru, founder of the ruling party, in May 2024, and Britain on Peter Otieno in June 2024.",
        ["United Kingdom | Peter Otieno | 2024-06", "United States | Daniel Moru | 2024-05"],
    ),
    # the latter
    (
        "Kenya–Peru",
        "The European Union lists Daniel Moru and Peter Otieno, the latter already under American sanctions since May 2022.",
        [
            "European Union | Daniel Moru | 2022-05/..",
            "European Union | Peter Otieno | 2022-05/..",
            "United States | Peter Otieno | 2022-05/..",
        ],
    ),
    # whoever abstains imposes nothing
    (
        "Kenya–Peru",
        "The Security Council adopted Resolution 2216, Russia abstaining, which placed Daniel Moru under an arms embargo in May 2015.",
        ["United Nations Security Council | Daniel Moru | 2015-05"],
    ),
    # what two have outlawed
    (
        "Kenya–Peru",
        "Hezbollah, an organisation that Peru had proscribed on 14 May 1992 and the European Union would outlaw only in 2006, had an office in Lima.",
        ["European Union | Hezbollah | 1992-05-14", "Peru | Hezbollah | 1992-05-14"],
    ),
    # incurred
    (
        "Kenya–Peru",
        "Andina Bank incurred American penalties on 24 May 2011.",
        ["United States | Andina Bank | 2011-05-24"],
    ),
    # nobody named
    (
        "Kenya–Peru",
        "Peru stood by Kenya when four African countries severed their relations with it and imposed an embargo.",
        [],
    ),
]


@pytest.mark.parametrize(("pair", "text", "expected"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_sanctions_of_several_are_told(pair: str, text: str, expected: list[str]) -> None:
    """What a sentence tells, slot by slot, and nothing else."""
    assert lines(sanctions, f"= {pair} relations =\n\n{text}\n", SLOTS) == expected
