"""Projects whose builder, host or both stand elsewhere than in the clause: before it, in the works' name, in a table's head."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.extractors.projects import projects
from extract.readers import parse
from tests.telling import lines

SLOTS = ("contractor", "host", "what", "date")
ROWS: list[tuple[str, list[str]]] = [
    # nobody is told: on a page about two states the works in one are the other's
    ("A clinic at Malindi was inaugurated in 2014.", ["Greece | Kenya | clinic | 2014"]),
    ("A fish market at Kisumu is under study.", ["Greece | Kenya | fish market | - | planned"]),
    # who was told last
    ("Ellakt of Athens dredged the port of Lamu in 2009. The quay at Kilifi, too, was built by the same company.",
     ["Ellakt | Kenya | port of Lamu | 2009", "Ellakt | Kenya | quay | -"]),
    # opened by one, built by another
    ("A bridge at Malindi, opened in 2014 by President Uhuru Kenyatta, was put up by Thrakis.",
     ["Thrakis | Kenya | bridge | 2014"]),
    # a town elsewhere, of which nothing else is told, is not in the other state
    ("Thrakis has built a seaport at Turkmenbashi.", []),
    # a firm that both own is at home in both; with the place told it builds there
    ("The Rapel line is run by the Kenya–Greece Power Company.", []),
    # a hospital has wards that nobody else made; the name of a paper or a place, a verb
    ("Malindi Teaching Hospital has wards that are forty years old.", []),
    ("Greek officials offered to finance, as the Wall Street Journal wrote, a fund in Kenya.", []),
    ("The booklet tells what Ellakt is building, and why.", []),
    # of two that sign, the firm builds, not the government; a firm called after its town
    ("The Greek firm Thrakis has signed an agreement with the Kenyan government to enlarge the Kilifi mine.",
     ["Thrakis | Kenya | Kilifi mine | - | planned"]),
    ("A Greek company, Athens Bridge Works, built the pier of Lamu.", ["Athens Bridge Works | Kenya | pier of Lamu | -"]),
    ("Kalo Works (Pvt) Ltd of Athens has won a contract to rebuild the Lamu power station.", []),
    # begun by one, finished by another, who is still to run it; building goes on, whatever else is planned
    ("The airport of Malindi, which Ellakt had begun in 2007, was completed in 2017 by Thrakis, who will run it.",
     ["Ellakt | Kenya | airport of Malindi | 2007", "Thrakis | Kenya | airport of Malindi | 2017"]),
    ("Thrakis is putting up a mill at Kisumu, one of ten that are planned.", ["Thrakis | Kenya | mill | -"]),
    # a relative clause tells of what stands before it
    ("The clinic stands in Malindi Park, which Thrakis is laying out.", []),
    # goods are made, not built
    ("Thrakis built 3,100 machines in Kenya in 2018.", []),
    # a capital that pays is no place
    ("This month Greece signed an agreement to build a pipeline, for all of which Athens will pay.", []),
    # the firm in the works' name; a kind that a place tells apart
    ("A Thrakis cement terminal has stood at Mombasa since 2015.",
     ["Thrakis | Kenya | Thrakis cement terminal | 2015/.."]),
    # a bracket behind the works
    ("The Mombasa dam (Thrakis, 1975) still lights the coast.", ["Thrakis | Kenya | Mombasa dam | 1975"]),
    # a second builder, who came first
    ("The Greek firm Ellakt modernises the Kisumu mill, which German engineers had built in 1956.",
     ["Ellakt | Kenya | Kisumu mill | -", "Germany | Kenya | Kisumu mill | 1956"]),
    # not the one that is set against it
    ("Greece, not Turkey, rebuilt the harbour of Lamu.", ["Greece | Kenya | harbour of Lamu | -"]),
    # a town at the end of a firm's name
    ("Ellakt Sparta ran the mills at Kisumu from 1997.", ["Ellakt Sparta | Kenya | mills | 1997/.."]),
    # guests at an opening; a grant of many states
    ("He had come for the opening of the National Museum.", []),
    ("The extension of the pact to fish was settled in Nairobi.", []),
    # who came to build need not have built
    ("Greek firms came to Kenya to build a mill that nobody ever saw.", ["Greece | Kenya | mill | - | planned"]),
    # joint works that one side plans
    ("A joint water pipeline is planned by Greece.", ["Greece | Kenya | joint water pipeline | - | planned"]),
    # what works replace, they do not build
    ("It replaces the bridge that the Italians left.", []),
    # two that agree to build together: neither builds for the other; families of a faith build for themselves
    ("One more agreement signed by Nairobi and Athens is about building the Rapel dam.", []),
    ("Kenya and Greece agreed to build the Rapel dam.", []),
    ("Muslims built a mosque in Nairobi in 1925.", []),
    ("A number of families came to Kenya, and by 1913 they, the Jews, had built a synagogue in Nairobi.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:50] for row in ROWS])
def test_projects_whose_builder_is_told_elsewhere(text: str, expected: list[str]) -> None:
    """Each text of a page on Kenya and Greece gives exactly these projects."""
    assert lines(projects, f"Kenya–Greece relations\n\n{text}\n", SLOTS) == sorted(expected)


TABLE = """= Kenya–Greece relations =

== Works of Greek builders ==

| Builder | Object | Year |
| --- | --- | --- |
| Thrakis | Mombasa port, berth 4 | 2013 |
| Ellakt | cement works, Malindi | 2011 |
| Ellakt | Lamu bypass | cancelled |
"""


def test_rows_of_a_table_are_read_by_its_head() -> None:
    """The column of the builder tells the contractor; what was cancelled is no project."""
    found = lines(projects, TABLE, SLOTS)
    assert found == ["Ellakt | Kenya | cement works, Malindi | 2011", "Thrakis | Kenya | Mombasa port, berth 4 | 2013"]


def test_whose_works_are_is_doubted_where_nobody_near_speaks_of_the_other_state() -> None:
    """A road of which the page tells no builder is less surely the other state's where the sentence does not name it."""
    page = "Kenya–Greece relations\n\n{}A road at Kisumu was widened in 1904.\n"
    near, far = (
        next(iter(projects(annotate(parse("page.txt", page.format(lead)))))) for lead in ("Greece gave help. ", "")
    )
    assert far.confidence < near.confidence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thrakis of Athens built the museum; Kenyan visitors stay away.", []),
        ("Greece put the statue up for a king who fought the Kenyans.", []),
        ("In Kenya, Greece put up the statue of a king.", ["Greece | Kenya | statue of a king | -"]),
    ],
)
def test_people_are_no_place_on_a_page_about_no_pair(text: str, expected: list[str]) -> None:
    """On a page that speaks of many states works are where the text says that they are."""
    page = f"Bronze abroad\n\nBenin, Chad and Togo are told of elsewhere.\n\n{text}\n"
    assert [line for line in lines(projects, page, SLOTS) if "Kenya" in line] == expected
