"""Cities are found with the state in which they lie; namesakes go to the document's own states."""

from __future__ import annotations

import pytest

from extract.gazetteer.cities import find_cities, namesake


def told(text: str, *prefer: str) -> list[tuple[str, str, str]]:
    return [(f.span.of(text), f.value.name, f.value.state) for f in find_cities(text, frozenset(prefer))]


@pytest.mark.parametrize(
    ("text", "prefer", "expected"),
    [
        ("They met in Geneva and Vienna", (), [("Geneva", "Geneva", "CHE"), ("Vienna", "Vienna", "AUT")]),
        # English names and older ones
        ("from Seville to Bombay", (), [("Seville", "Seville", "ESP"), ("Bombay", "Mumbai", "IND")]),
        ("a consulate in New York", (), [("New York", "New York", "USA")]),
        # accents lost
        ("talks in Sao Paulo", (), [("Sao Paulo", "São Paulo", "BRA")]),
        # a comma below for a cedilla
        ("a consulate in Bălți", ("MDA",), [("Bălți", "Bălţi", "MDA")]),
        # the seats that a line lists
        ("Consulates: Cahul · Romania's: Cahul", ("MDA",), [("Cahul", "Cahul", "MDA"), ("Cahul", "Cahul", "MDA")]),
        # of namesakes the document's own, unless the other is far larger
        ("a plant in Córdoba", ("ESP",), [("Córdoba", "Córdoba", "ESP")]),
        ("a plant in Córdoba", ("PER",), [("Córdoba", "Córdoba", "ARG")]),
        ("a flight to Moscow", ("USA",), [("Moscow", "Moscow", "RUS")]),
        # small towns of the document's states only
        ("the port of Massawa", ("ERI",), [("Massawa", "Massawa", "ERI")]),
        ("the port of Massawa", ("PER",), []),
        # a state's name is the state's
        ("in Singapore and in Luxembourg", (), []),
        (
            "Panama City and Port Sudan",
            ("PAN", "SDN"),
            [("Panama City", "Panama City", "PAN"), ("Port Sudan", "Port Sudan", "SDN")],
        ),
        # part of a longer name, or of a person's
        ("Mr Jack London spoke", (), []),
        ("Sydney Pollack arrived", (), []),
        # words
        ("Nice people; March comes; Reading books", (), []),
    ],
)
def test_a_city_is_told_from_its_namesakes(text, prefer, expected):
    assert told(text, *prefer) == expected


def test_namesakes_have_different_keys():
    spanish, argentine = (find_cities("in Córdoba", frozenset({key}))[0].value for key in ("ESP", "ARG"))
    assert spanish.key != argentine.key


@pytest.mark.parametrize(
    ("capital", "state", "expected"),
    [
        ("Tripoli", "LBN", "LBN"),  # on a page about Lebanon
        ("Tripoli", "GHA", None),
        ("London", "CAN", None),  # far larger than its namesake
        ("Athens", "USA", None),
    ],
)
def test_a_capitals_name_may_be_that_of_a_city_of_the_pages_own_state(capital, state, expected):
    found = namesake(capital, frozenset({state}))
    assert (found and found.state) == expected
