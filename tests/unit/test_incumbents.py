"""Whom an office without a name means: the one who held it at the time that is told, as the gazetteer and the page know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract.annotation.annotate import profile_of
from extract.annotation.mentions import names
from extract.extractors.offices import offices
from extract.extractors.visits import visits
from extract.readers import parse
from tests.telling import lines

if TYPE_CHECKING:
    from extract.names.incumbents import Incumbents


def _page(*paragraphs: str) -> Incumbents:
    document = parse("p.txt", "\n\n".join(("Kenya–Norway relations", *paragraphs)))
    return names(document.blocks, profile_of(document, document.blocks))[1]


@pytest.mark.parametrize(
    ("position", "state", "expected"),
    [
        ("President", "KEN", "Jane Otieno"),
        ("leader", "KEN", "Jane Otieno"),
        ("Minister of Foreign Affairs", "NOR", "Per Holm"),
        ("head of state", "NOR", "Olav"),
        ("President", "NOR", None),
    ],
)
def test_the_holder_of_an_office_is_known(position, state, expected):
    page = _page(
        "Kenyan President Jane Otieno and Norwegian Foreign Minister Per Holm met. King Olav of Norway wrote.",
    )
    holder = page.holder(position, state)
    assert (holder and holder.name) == expected


def test_of_two_holders_the_one_of_the_block_or_of_the_year_is_meant():
    page = _page("Kenyan President Jane Otieno came in 1970.", "Kenyan President Paul Mwangi came in 1973.")
    assert page.holder("president", "KEN") is None
    assert page.holder("president", "KEN", block=2).name == "Paul Mwangi"
    assert page.holder("president", "KEN", ["1973-05-04"]).name == "Paul Mwangi"
    assert page.holder("president", "KEN", ["1970"]).name == "Jane Otieno"
    assert page.holder("president", "KEN", ["1995"]) is None  # long after either


_VISITS = [
    # The president of another time is another one, whom the gazetteer may know but the page does not name.
    (
        "President Jacques Chirac of France visited Astana in 2001.{}The French president visited Astana in 2014.",
        ["Jacques Chirac | 2001", "president of France | 2014"],
    ),
    (
        "President Jacques Chirac of France visited Astana in 2001.{}The French president visited Astana again in 2006.",
        ["Jacques Chirac | 2001", "Jacques Chirac | 2006"],
    ),
    # Of several that the page names, the one in office.
    (
        "Presidents Jacques Chirac and François Hollande of France wrote.{}In 2014 the president of France visited Astana.",
        ["François Hollande | 2014"],
    ),
    # Somebody named without his office, whom the gazetteer knows to have held it then.
    (
        "Much changed under François Hollande.{}In 2014 the French president visited Astana.",
        ["François Hollande | 2014"],
    ),
    (
        "Much changed under François Hollande.{}In 2003 the French president visited Astana.",
        ["president of France | 2003"],
    ),
    # Whom no list knows held the office in the years in which the page tells of him.
    (
        "President Luc Morel of France came to Astana in 1951.{}The French president visited Astana in 1971.",
        ["Luc Morel | 1951", "president of France | 1971"],
    ),
]


@pytest.mark.parametrize("gap", [" ", "\n\n"])
@pytest.mark.parametrize(("text", "expected"), _VISITS)
def test_a_title_means_whoever_was_in_office(text, expected, gap):
    page = "Kazakhstan–France relations\n\n" + text.format(gap)
    assert sorted(lines(visits, page, ("visitor", "date"))) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 2001 President Jacques Chirac of France came. In 2003 the president visited Astana.",
            ["Jacques Chirac | 2001", "Jacques Chirac | 2003"],
        ),
        (
            "President Jacques Chirac of France wrote in 2001. In 2014 the president visited Astana.",
            [],
        ),
    ],
)
def test_so_does_a_bare_title(text, expected):
    found = lines(visits, "Kazakhstan–France relations\n\n" + text, ("visitor", "date"))
    assert [f for f in found if "2001" not in f or f in expected] == expected or not expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Foreign Minister Moses Banda of Zambia came in 1971. His successor Grace Phiri took office later.",
            ["Grace Phiri | Foreign Minister", "Moses Banda | Foreign Minister"],
        ),
        ("Luc Morel, the president of Zambia, took office in 1971.", ["Luc Morel | president"]),
    ],
)
def test_an_office_taken_is_that_of_the_one_before(text, expected):
    assert sorted(lines(offices, "Oman–Zambia relations\n\n" + text, ("holder", "position"))) == expected
