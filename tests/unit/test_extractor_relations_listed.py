"""Lists of the states with which one state has ties, and since when."""

from __future__ import annotations

import pytest

from extract.extractors.tables import tables
from tests.telling import lines

SLOTS = ("states", "action", "date")

ROWS: list[tuple[str, list[str]]] = [
    # numbered rows under a header
    (
        "Foreign relations of Latvia\n\nDiplomatic relations\n\nStates with which Latvia maintains diplomatic relations:\n\n"
        "# Country Date\n1  Chad 4 May 1992\n2  Nepal 6 June 1993\n",
        ["Chad, Latvia | established | 1992-05-04", "Latvia, Nepal | established | 1993-06-06"],
    ),
    # names of pictures of flags, as copied pages have them
    (
        "Foreign relations of Latvia\n\nDiplomatic relations\n\n"
        "#Country Date\n1Flag of Chad.svg  Chad 4 May 1992[3]\n2Flag of Nepal.svg  Nepal 6 June 1993[3]\n",
        ["Chad, Latvia | established | 1992-05-04", "Latvia, Nepal | established | 1993-06-06"],
    ),
    # a header that says it, with notes, region by region; a bare year
    (
        "Foreign relations of Latvia\n\nBilateral relations\n\nAfrica\n\n"
        "Country\tFormal relations began\tNotes\nChad\t4 May 1992\tSee Chad–Latvia relations\nMali\t1993\n\n"
        "Asia\n\nCountry\tFormal relations began\tNotes\nNepal\t6 June 1993\n",
        [
            "Chad, Latvia | established | 1992-05-04",
            "Latvia, Mali | established | 1993",
            "Latvia, Nepal | established | 1993-06-06",
        ],
    ),
    # what ended is no row of it
    (
        "Foreign relations of Latvia\n\nDiplomatic relations\n\n"
        "Country\tDate\nChad\t4 May 1992\nMali\t5 May 1992, severed in 1999\nNepal\t6 June 1993\n",
        ["Chad, Latvia | established | 1992-05-04", "Latvia, Nepal | established | 1993-06-06"],
    ),
    # a row without a date, whatever its notes speak of, does not end it
    (
        "Foreign relations of Latvia\n\nDiplomatic relations\n\n"
        "| Country | Date | Notes |\n| --- | --- | --- |\n| Chad | 4 May 1992 | |\n| Mali | | No embassy |\n| Nepal | 6 June 1993 | Embassy in Riga |\n",
        ["Chad, Latvia | established | 1992-05-04", "Latvia, Nepal | established | 1993-06-06"],
    ),
    # other acts of that date
    (
        "Foreign relations of Latvia\n\nBilateral relations\n\n- Chad: 1992 Air services agreement\n- Nepal: 1993 Border treaty\n- Mali 2001 saw a fair\n",
        [],
    ),
    (
        "Foreign relations of Latvia\n\nSeverance of diplomatic relations\n\nCountry\tDate\nChad\t4 May 1992\nNepal\t6 June 1993\n",
        [],
    ),
    (
        "Foreign relations of Latvia\n\nDiplomatic relations: presentation of credentials\n\nCountry\tDate\nChad\t4 May 1992\nNepal\t6 June 1993\n",
        [],
    ),
    # lists of other things, below or instead
    (
        "Foreign relations of Latvia\n\nDiplomatic relations\n\nCountry\tDate\nChad\t4 May 1992\nNepal\t6 June 1993\n\n"
        "Visits\n\nCountry\tDate\nMali\t3 May 2001\nPeru\t4 May 2002\n",
        ["Chad, Latvia | established | 1992-05-04", "Latvia, Nepal | established | 1993-06-06"],
    ),
    ("Foreign relations of Latvia\n\nEmbassies\n\nCountry\tDate\nChad\t4 May 1992\nNepal\t6 June 1993\n", []),
    (
        "Foreign relations of Latvia\n\nVisits and bilateral relations\n\nCountry\tDate of visit\nChad\t4 May 1992\nNepal\t6 June 1993\n",
        [],
    ),
    # whose list it is on a page about two
    ("Latvia–Peru relations\n\nDiplomatic relations\n\nCountry\tDate\nChad\t4 May 1992\nNepal\t6 June 1993\n", []),
    # one row is no list
    ("Foreign relations of Latvia\n\nDiplomatic relations\n\nCountry\tDate\nChad\t4 May 1992\n", []),
]


@pytest.mark.parametrize(("page", "expected"), ROWS, ids=[str(number) for number in range(len(ROWS))])
def test_rows_tell_since_when_a_state_has_ties(page: str, expected: list[str]) -> None:
    assert lines(tables, page, SLOTS) == expected
