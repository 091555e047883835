"""Leaders by name: whose they were, and which Wikidata item they are."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from extract.gazetteer.leaders import item_of_leader, leaders_named, state_of_leader
from extract.gazetteer.states import states


def test_every_row_is_whole():
    for line in (files("extract.gazetteer") / "leaders.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            state, office, name, item, start, end = line.split("\t")
            assert state in states(), line
            assert office in {"state", "vice", "government", "foreign", "defence"}, line
            assert name, line
            assert re.fullmatch(r"Q\d+", item) or (not item and state == "USA"), line  # whose source has no items
            assert all(re.fullmatch(r"(\d{4}(-\d\d){0,2})?", date) for date in (start, end)), line


def test_every_row_without_tenure_names_somebody_once():
    lines = (files("extract.gazetteer") / "leaders_told.tsv").read_text("utf-8").splitlines()
    rows = [tuple(line.split("\t")) for line in lines if not line.startswith("#")]
    assert len(set(rows)) == len(rows)
    dated = (files("extract.gazetteer") / "leaders.tsv").read_text("utf-8").splitlines()
    told = {(line.split("\t")[0], line.split("\t")[2]) for line in dated if not line.startswith("#")}
    for row in rows:
        state, office, name = row
        assert state in states(), row
        assert (state, name) not in told, row  # the list with tenures has them
        assert office in {"state", "government"}, row
        assert re.fullmatch(r"[^\s(),;\"]+( [^\s(),;\"]+)*", name), row


@pytest.mark.parametrize(
    ("name", "among", "state"),
    [
        ("João Lourenço", ("AGO", "BRA"), "AGO"),  # a full name
        ("Joao Lourenco", ("AGO", "BRA"), "AGO"),  # without its accents
        ("Aleksandr Lukashenko", ("BLR", "VEN"), "BLR"),  # in another spelling
        ("Benigno Aquino", ("IDN", "MYS"), "PHL"),  # without its numeral
        ("Lourenço", ("AGO", "BRA"), "AGO"),  # a surname, among the states in question
        ("Gamal Abdel Nasser", (), "EGY"),  # before the list with tenures
        ("Nasser", ("EGY", "ISR"), "EGY"),
        ("Nikita Khrushchev", (), "SUHH"),  # of a state that is no more
        ("Claudia Sheinbaum", (), "MEX"),  # after it
        ("Václav Havel", (), "CZE"),  # of two states, the one of today
        ("John F. Kennedy", (), "USA"),  # an initial for the middle name
        ("Lourenço", (), ""),  # a surname alone tells nothing
        ("Jan Nobody", ("AGO", "BRA"), ""),
        ("", ("AGO",), ""),
    ],
)
def test_states(name, among, state):
    assert state_of_leader(name, among) == state


def test_tenures_come_with_office_and_dates():
    assert [(t.office, t.start) for t in leaders_named("João Lourenço")] == [
        ("state", "2017-09-26"),
        ("defence", "2014-04-22"),
    ]


@pytest.mark.parametrize(
    ("name", "state", "item"),
    [("João Lourenço", "AGO", "Q28650390"), ("João Lourenço", "BRA", ""), ("Lourenço", "AGO", "")],
)
def test_items(name, state, item):
    assert item_of_leader(name, state) == item
