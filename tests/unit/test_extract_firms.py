"""Firms that are known the world over are found with their home; of two states the likelier giver is told."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from extract.gazetteer.firms import find_firms, firm_home
from extract.gazetteer.givers import DONORS, EXPORTERS, likely_way
from extract.gazetteer.states import state, states
from extract.names.companies import find_companies


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("radars made by Saab for Chile", [("Saab", "SWE")]),
        ("a loan of KfW and of the Exim Bank of India", [("KfW", "DEU"), ("Exim Bank of India", "IND")]),
        ("Spike missiles of Rafael", [("Rafael", "ISR")]),
        # a person's name, a longer word
        ("President Rafael Correa", []),
        ("the Saabs of the family", []),
    ],
)
def test_a_firm_is_found_with_its_home(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(span.of(text), home.key) for span, home in find_firms(text)] == expected


def test_a_firm_that_only_the_list_knows_is_a_company() -> None:
    (found,) = find_companies("In 2010 came two frigates of Damen.")
    assert (found.value.name, found.value.state) == ("Damen", "NLD")


def test_homes_are_states_and_names_are_told_once() -> None:
    rows = list(csv.DictReader((files("extract.gazetteer") / "firms.csv").read_text("utf-8").splitlines()))
    names = [name for row in rows for name in row["names"].split("|")]
    assert all(row["state"] in states() for row in rows)
    assert sorted(names) == sorted(set(names))
    assert firm_home("Nobody & Sons") == ""


@pytest.mark.parametrize(("giver", "taker"), [("JPN", "GHA"), ("IND", "BTN"), ("CHN", "LAO")])
def test_the_likelier_giver(giver: str, taker: str) -> None:
    pair = (state(taker), state(giver))
    assert likely_way(pair, DONORS) == (state(giver), state(taker))


def test_equals_tell_no_way() -> None:
    assert likely_way((state("FRA"), state("USA")), EXPORTERS) is None
    assert likely_way((state("FRA"),), EXPORTERS) is None


@pytest.mark.parametrize("ranks", [DONORS, EXPORTERS])
def test_ranks_are_of_states(ranks: dict[str, int]) -> None:
    assert set(ranks) <= set(states())
