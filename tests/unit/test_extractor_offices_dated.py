"""The date of an office: its tenure's, when it was taken or left, a moment told to lie in it; none of a mere appearance."""

from __future__ import annotations

import pytest

from extract.extractors.offices import offices
from tests.telling import lines

PAGE = "= India–Kenya relations =\n\n"
SLOTS = ("holder", "position", "date")

ROWS = [
    # an appearance dates no office, nor does what somebody was before
    ("Kenyan President Uhuru Otieno visited Delhi in 2017.", ["Uhuru Otieno | President | -"]),
    ("Former Kenyan President Uhuru Otieno visited Delhi in 2017.", ["Uhuru Otieno | President | -"]),
    ("Kenyan King Peter Otieno declared in 2017 that he was well.", ["Peter Otieno | King | -"]),
    # told to be held at that time, before the name or behind it
    ("Peter Otieno, then president of Kenya, signed it in November 2008.", ["Peter Otieno | president | 2008-11"]),
    ("In 2021 our then Kenyan envoy, Peter Otieno, spoke in Pune.", ["Peter Otieno | envoy | 2021"]),
    ("Peter Otieno, the Kenyan president at the time, wept in 2008.", ["Peter Otieno | president | 2008"]),
    # as what he came, in front or behind; only the clause in which the office is told counts
    ("Peter Otieno of Kenya came as president in June 2015.", ["Peter Otieno | president | 2015-06"]),
    (
        "As envoy, Peter Otieno of Kenya was in Delhi in 2006; as president he came back in April 2019.",
        ["Peter Otieno | envoy | 2006", "Peter Otieno | president | 2019-04"],
    ),
    # of a stay its month
    ("Peter Otieno, then president of Kenya, was in Pune on 4–9 May 2008.", ["Peter Otieno | president | 2008-05"]),
    # no period: it lies within the tenure and does not bound it
    ("Peter Otieno of Kenya came five times as president between 2001 and 2010.", ["Peter Otieno | president | -"]),
    # who stands in, and who is new
    ("The acting Kenyan high commissioner, Peter Otieno, left in March 2011.", ["Peter Otieno | high commissioner | 2011-03"]),
    ("Kenya's new ambassador, Peter Otieno, spoke in March 2025.", ["Peter Otieno | ambassador | 2025-03"]),
    ("The New Zealand ambassador, Peter Lund, spoke in March 2025.", ["Peter Lund | ambassador | -"]),
    # envoys who arrive and are thrown out; a day as of which it is told
    ("Kenyan ambassador Peter Otieno presented his credentials in 2016.", ["Peter Otieno | ambassador | 2016"]),
    ("India expelled the Kenyan ambassador, Peter Otieno, in May 1981.", ["Peter Otieno | ambassador | 1981-05"]),
    ("As of 2024 the ambassador of Kenya to India was Peter Otieno.", ["Peter Otieno | ambassador | 2024"]),
    # taken, as a noun tells it, on a day told or counted
    ("In May 1998 India wired its joy at the election of Kenyan President Peter Otieno.", ["Peter Otieno | President | 1998-05"]),
    ("Kenyan President Peter Otieno, since his election in May 1998, has been silent.", ["Peter Otieno | President | 1998-05"]),
    (
        "Peter Otieno of Kenya came on 8 May 1998, three weeks after becoming president.",
        ["Peter Otieno | president | 1998-04"],
    ),
    (
        "Peter Otieno of Kenya came on 8 May 1998, two days after he had been sworn in as president.",
        ["Peter Otieno | president | 1998-05-06"],
    ),
    # ... not on that of what was only done near it
    ("Kenyan President Peter Otieno, who had left soon after his election, met her on 9 May 1998.", ["Peter Otieno | President | -"]),
    # left
    ("Kenyan President Peter Otieno was overthrown on 13 May 1972.", ["Peter Otieno | President | ../1972-05-13"]),
    ("After the ouster of Kenyan President Peter Otieno in May 1972 India kept still.", ["Peter Otieno | President | ../1972-05"]),
    ("Claims by the Kenyan ambassador, Peter Otieno, were dismissed in May 1972.", ["Peter Otieno | ambassador | -"]),
    # from and until
    ("Peter Otieno, president of Kenya from 2002 until his death in 2008, wept.", ["Peter Otieno | president | 2002/2008"]),
    # the bounds of a tenure before a moment of it
    (
        "Peter Otieno, then president of Kenya, came in May 2009. Peter Otieno was president of Kenya from 2007 to 2013.",
        ["Peter Otieno | president | 2007/2013"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_an_office_is_dated_by_its_tenure_or_a_moment_of_it(text: str, expected: list[str]) -> None:
    assert lines(offices, PAGE + text, SLOTS) == expected
