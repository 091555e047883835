"""Sanctions, stances and recognitions that point at another told before: each row is a way of doing so, or a look-alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract.extractors.recognitions import recognitions
from extract.extractors.sanctions import sanctions
from extract.extractors.stances import stances
from tests.telling import lines

if TYPE_CHECKING:
    from extract.registry import Extract

PAGE = "= Peru–Kenya relations =\n\n{}\n"

SANCTIONS: list[tuple[str, list[str]]] = [
    # followed suit
    (
        "In 2014 Peru imposed sanctions on Kenya. Chile followed suit in May 2015.",
        ["Chile | Kenya | 2015-05", "Peru | Kenya | 2014"],
    ),
    # so did
    (
        "Peru put four generals under sanctions in May 2014; so did Chile.",
        ["Chile | four generals | -", "Peru | four generals | 2014-05"],
    ),
    # the verb left out, and another number
    (
        "In May 2014 Peru sanctioned ten officers, Chile six.",
        ["Chile | six officers | 2014-05", "Peru | ten officers | 2014-05"],
    ),
    # the same imposer goes on
    (
        "On 3 May 2014 Peru banned twenty officials from entry; another forty names were added on 9 June.",
        ["Peru | another forty names | 2014-06-09", "Peru | twenty officials | 2014-05-03"],
    ),
    # a relative clause that joins others to it
    (
        "Peru imposed an embargo on Kenya, to which Chile and Brazil adhered.",
        ["Brazil | Kenya | -", "Chile | Kenya | -", "Peru | Kenya | -"],
    ),
    # who did not
    (
        "Peru imposed sanctions on Kenya in 2014. Chile imposed none.",
        ["Chile | Kenya | - | denied", "Peru | Kenya | 2014"],
    ),
    # who is followed did so all the same
    ("Neither state has followed Chile in sanctioning Brazil.", ["Chile | Brazil | -"]),
    # who announces it has not done it
    ("In 2014 Peru banned imports from Kenya. Chile said that it would follow suit.", ["Peru | Kenya | 2014"]),
]

STANCES: list[tuple[str, list[str]]] = [
    # so did
    (
        "In May 2014 Peru condemned the coup in Mali; so did Kenya.",
        ["Kenya | condemn | coup in Mali | 2014-05", "Peru | condemn | coup in Mali | 2014-05"],
    ),
    # against what another is for
    (
        "Peru supported the draft resolution in May 2014. Kenya voted against.",
        ["Kenya | criticise | draft resolution | -", "Peru | support | draft resolution | 2014-05"],
    ),
    # what is told before it is pointed at is another's
    (
        "Two days after Chile had done so, Peru condemned the coup in May 2014.",
        ["Peru | condemn | coup | 2014-05"],
    ),
]

RECOGNITIONS: list[tuple[str, list[str]]] = [
    # who followed, and who never did
    (
        "Peru recognised Kosovo in May 2008. Chile followed in June, Brazil never did.",
        ["Brazil | Kosovo | - | denied", "Chile | Kosovo | 2008-06", "Peru | Kosovo | 2008-05"],
    ),
    # as did
    (
        "Peru recognised Kosovo in May 2008, as did Chile.",
        ["Chile | Kosovo | 2008-05", "Peru | Kosovo | 2008-05"],
    ),
    # a plan
    (
        "Peru recognised Kosovo in May 2008. Chile has announced that it will do the same.",
        ["Chile | Kosovo | - | planned", "Peru | Kosovo | 2008-05"],
    ),
    # nouns, one after the other
    (
        "Kenya recognised Peru on 20 June 1973. Chile's recognition had come in 1970; that of Brazil followed in 1975.",
        ["Brazil | Peru | 1975", "Chile | Peru | 1970", "Kenya | Peru | 1973-06-20"],
    ),
]


def told(extract: Extract, slots: tuple[str, ...], text: str) -> list[str]:
    """The facts of a page as lines: its slots in order, "-" where one is missing, the realis unless it happened."""
    return lines(extract, PAGE.format(text), slots)


@pytest.mark.parametrize(("text", "expected"), SANCTIONS, ids=[row[0][:60] for row in SANCTIONS])
def test_sanctions_that_point_at_another(text: str, expected: list[str]) -> None:
    """Who did as the one told before strikes the same."""
    assert told(sanctions, ("imposer", "target", "date"), text) == expected


@pytest.mark.parametrize(("text", "expected"), STANCES, ids=[row[0][:60] for row in STANCES])
def test_stances_that_point_at_another(text: str, expected: list[str]) -> None:
    """Who felt as the one told before, or the other way, did so about the same."""
    assert told(stances, ("actor", "stance", "target", "date"), text) == expected


@pytest.mark.parametrize(("text", "expected"), RECOGNITIONS, ids=[row[0][:60] for row in RECOGNITIONS])
def test_recognitions_that_point_at_another(text: str, expected: list[str]) -> None:
    """Who did as the one told before recognised the same."""
    assert told(recognitions, ("by", "of", "date"), text) == expected
