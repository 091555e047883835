"""What a joint body deals in where only its name tells it."""

from __future__ import annotations

import pytest

from extract.extractors.ventures import ventures
from tests.telling import lines

PAGE = "= Peru–Japan relations =\n\nRelations between Peru and Japan are old.\n\n"

ROWS = [
    # by a word for its trade, in English or not
    ("Inti Telekom, a joint venture between Nagamori and Camanor, has ten masts.", ["Inti Telekom | telecommunications"]),
    # a town is no trade
    ("Port Solis Works, a joint venture between Nagamori and Camanor, has ten sheds.", ["Port Solis Works | -"]),
    # what the text tells comes before what the name does
    ("A joint business commission on fisheries met in Lima.", ["joint business commission on fisheries | fisheries"]),
    # a gathering of business people is no business
    ("The envoy opened a Peruvian–Japanese business forum in Lima.", []),
    ("A Peruvian–Japanese business breakfast drew ninety guests.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_joint_body_deals_in_what_its_name_tells(text: str, expected: list[str]) -> None:
    assert lines(ventures, PAGE + text, ("name", "sector")) == expected
