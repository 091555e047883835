"""Registers of visits, told cell by cell."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.extractors.visits import visits
from extract.facts import flat
from extract.readers import parse
from tests.telling import lines

_PAGE = """Visits to Kenya, 1964-1970

1964-03-02
1964-03-05
President Rosa Diaz
Peru
Official visit. Also saw Mombasa.

1966-05-11
1966-05-11
Prime Minister Juan Rios
Chile
Visit cancelled.
"""


def test_each_row_of_a_register_is_a_visit_to_the_state_that_heads_it() -> None:
    """The guest, his state, the days and the kind of his visit; one that was called off was planned."""
    facts = [flat(c) for c in visits(annotate(parse("page.txt", _PAGE)))]
    told = {(f["visitor"], f["of"], f["to"], f["date"], f.get("kind"), f.get("realis")) for f in facts}
    assert told == {
        ("Rosa Diaz", "Peru", "Kenya", "1964-03-02/1964-03-05", "official", None),
        ("Juan Rios", "Chile", "Kenya", "1966-05-11", None, "planned"),
    }


LISTED = [
    # a line that heads a list in all but its form
    (
        "Kenya and Peru\n\nRecent visits\nPresident Ollanta Humala, March 2014\nPrime Minister Ana Jara, business forum, 2015\nFrom Kenya to Peru\nPresident Uhuru Kenyatta (May 2013)\nForeign Minister Amina Mohamed, Lima summit, 3 June 2014\n",
        ["Amina Mohamed | Peru | 2014-06-03", "Ana Jara | Kenya | 2015", "Ollanta Humala | Kenya | 2014-03", "Uhuru Kenyatta | Peru | 2013-05"],
    ),
    # "in May last year": nobody knows which, and not that of the next clause
    ("Kenya and Peru\n\nIn May last year Ollanta Humala came to Nairobi, and in 2003 Alejandro Toledo had called.\n", ["Ollanta Humala | Kenya | -"]),
]  # fmt: skip


@pytest.mark.parametrize(("page", "expected"), LISTED, ids=[row[0][:50] for row in LISTED])
def test_visits_are_listed_under_lines(page: str, expected: list[str]) -> None:
    """The visits that a page lists, and no others."""
    assert lines(visits, page, ("visitor", "to", "date")) == expected
