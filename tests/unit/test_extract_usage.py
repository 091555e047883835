"""States are told under the name that the document uses, where English has two."""

from __future__ import annotations

import pytest

from extract.extraction import extraction
from extract.facts import flat
from extract.readers import parse

VISIT = "President Karel Vondra of {0} visited Kenya on 3 May 2004. {1}"

TOLD = [
    ("Czech Republic", "", "Czech Republic"),  # the document's own name, though ours is Czechia
    ("Czechia", "", "Czechia"),  # the usual name
    ("Czechia", "The Czech Republic has an embassy.", "Czechia"),  # both alike: the usual one
    ("North Macedonia", "", "North Macedonia"),  # a name within the usual one is not counted
    ("Ivory Coast", "", "Ivory Coast"),
]


@pytest.mark.parametrize(("said", "more", "expected"), TOLD)
def test_states_are_told_as_the_document_calls_them(said: str, more: str, expected: str) -> None:
    found = extraction(parse("page.txt", VISIT.format(said, more)))
    visits = [flat(claim) for claim in found.claims if claim.kind == "visit"]
    assert [visit["of"] for visit in visits] == [expected]


def test_the_key_of_the_state_stays() -> None:
    found = extraction(parse("page.txt", VISIT.format("Czech Republic", "")))
    visit = next(claim for claim in found.claims if claim.kind == "visit")
    assert visit.get("of").key == "CZE"  # type: ignore[union-attr]  # a visit's `of` is an entity
