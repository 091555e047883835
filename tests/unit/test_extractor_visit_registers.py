"""Registers of visits, told cell by cell."""

from __future__ import annotations

from extract.annotation.annotate import annotate
from extract.extractors.visits import visits
from extract.facts import flat
from extract.readers import parse

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
