"""Builders: whom the gazetteer takes where from."""

from __future__ import annotations

import csv
from collections import Counter
from importlib.resources import files

from extract.gazetteer.builders import builder_homes
from extract.gazetteer.states import states


def test_known_builders_have_a_home() -> None:
    homes = builder_homes()
    assert {homes[n].key for n in ("jica", "sinohydro", "hochtief", "danida")} == {"JPN", "CHN", "DEU", "DNK"}


def test_each_name_has_one_home_and_each_home_is_a_state() -> None:
    rows = list(csv.DictReader((files("extract.gazetteer") / "builders.csv").read_text("utf-8").splitlines()))
    names = Counter(name.casefold() for row in rows for name in row["names"].split("|"))
    assert [n for n, c in names.items() if c > 1] == []
    assert {row["state"] for row in rows} <= set(states())
