"""Firms that are known the world over are found with their home."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from extract.gazetteer.firms import find_firms, firm_home, form_home
from extract.gazetteer.states import states
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
    names = [name for row in rows for column in ("names", "also") for name in row[column].split("|") if name]
    assert all(row["state"] in states() for row in rows)
    assert sorted(names) == sorted(set(names))
    assert firm_home("Nobody & Sons") is None


@pytest.mark.parametrize(
    ("name", "home"), [("jica", "JPN"), ("Sinohydro", "CHN"), ("Hochtief", "DEU"), ("Danida", "DNK")]
)
def test_homes_are_known_whatever_the_case(name: str, home: str) -> None:
    found = firm_home(name)
    assert found is not None
    assert found.key == home


@pytest.mark.parametrize(
    ("name", "home"),
    [
        ("Baltija UAB", "LTU"),
        ("Tisza Kft.", "HUN"),
        # forms of more than one state
        ("Karoo Pty Ltd", None),
        ("Indus Pvt. Ltd.", None),
        ("Sahara S.p.A.", None),
        ("Seria Sdn Bhd", None),
    ],
)
def test_a_legal_form_tells_a_home_where_one_state_alone_knows_it(name: str, home: str | None) -> None:
    found = form_home(name)
    assert (found and found.key) == home
