"""Projects told in passing: gifts, pronouns, contracts, firms that speak of themselves, works between other facts."""

from __future__ import annotations

import pytest

from extract.extractors.projects import projects
from tests.telling import lines

SLOTS = ("contractor", "host", "what", "date")


def told(page: str) -> list[str]:
    """The facts of a page as lines: its slots in order, "-" for one missing, the realis unless it happened."""
    return lines(projects, page, SLOTS)


ROWS: list[tuple[str, str, list[str]]] = [
    # a gift, with the taker between verb and works
    ("China–Fiji relations", "China gave the country a 4,000-seat stadium in 2003.",
     ["China | Fiji | 4,000-seat stadium | 2003"]),
    # a gift as predicate
    ("Denmark–Nepal relations", "The dispensary in Pokhara was Denmark's gift to the town in 1999.",
     ["Denmark | Nepal | dispensary | 1999"]),
    # "as a gift of"
    ("China–Fiji relations", "The library, which was completed in 2006 as a gift of China, stands in Suva.",
     ["China | Fiji | library | 2006"]),
    # a relative clause in the passive
    ("Japan–Peru relations", "The Ilo dam, which was built by Kajima in 1990, supplies the town.",
     ["Kajima | Peru | Ilo dam | 1990"]),
    # a pronoun as subject
    ("Japan–Peru relations", "The bridge is in Piura. It was built by Kajima in 1994.", ["Kajima | Peru | bridge | 1994"]),
    # a pronoun as object
    ("Eritrea–Italy relations", "The line to Keren is closed. Italian engineers had laid it by 1922.",
     ["Italy | Eritrea | line | 1922"]),
    # a role as predicate
    ("Nauru–Australia relations", "The new wharf at Aiwo was paid for by Australia; Hallum Marine was the contractor.",
     ["Australia | Nauru | new wharf | -", "Hallum Marine | Nauru | new wharf | -"]),
    # who opens is not who builds
    ("Japan–Peru relations", "The port of Ilo was inaugurated by President Alberto Fujimori in 1996.",
     ["Japan | Peru | port of Ilo | 1996"]),
    # who runs what another built
    ("Russia–Guinea relations", "Soviet engineers built the Kindia mine, since 2002 operated by Rusal.",
     ["Rusal | Guinea | Kindia mine | 2002/..", "Soviet Union | Guinea | Kindia mine | 2002/.."]),
    # an insertion between the subject and its verb
    ("Turkey–Somalia relations", "Orbel, a daughter of the Turkish firms Kovan and Derya, has run Mogadishu's port since 2016.",
     ["Orbel | Somalia | port | 2016/.."]),
    # more works under one verb, over a place and a date
    ("Cuba–Angola relations", "Cuba put up twelve bridges in 1979 and, near Luanda, two hundred flats.",
     ["Cuba | Angola | bridges | 1979", "Cuba | Angola | flats | 1979"]),
    # works told by their names and numbers
    ("Italy–Ethiopia relations", "Webuild erected Gibe I and II in Ethiopia.",
     ["Webuild | Ethiopia | Gibe I | -", "Webuild | Ethiopia | Gibe II | -"]),
    # a word that no list of works knows
    ("France–Togo relations", "French masons erected a belfry in Kara in 1961.", ["France | Togo | belfry | 1961"]),
    # a contract that the sentence tells to have been fulfilled
    ("Brazil–Angola relations", "Andrade Gutierrez was given the contract for the Luena dam, which it completed in 1998.",
     ["Andrade Gutierrez | Angola | Luena dam | -"]),
    # a contract alone is a plan
    ("Brazil–Angola relations", "Andrade Gutierrez was given the contract for the Luena dam in 1990.",
     ["Andrade Gutierrez | Angola | Luena dam | 1990 | planned"]),
    # an aid agency by its acronym
    ("Samoa–Japan relations", "The wharf at Apia was widened and lengthened with a JICA grant.", ["JICA | Samoa | wharf | -"]),
    # where the clause before tells the place
    ("Oman–Yemen relations", "Aid went to Yemen, where Oman paid for a sea wall.", ["Oman | Yemen | sea wall | -"]),
    # the nationality of what stands in the other land
    ("Turkey–Somalia relations", "The Turkish hospital in Mogadishu was opened in 2015.",
     ["Turkey | Somalia | Turkish hospital | 2015"]),
    # a firm speaks of itself
    ("Vatter Kraft AG", "Our company was founded in Bern. In Zambia we rehabilitated the Kafue dam in 2004.",
     ["Vatter Kraft AG | Zambia | Kafue dam | 2004"]),
    # "our first contract"
    ("Vatter Kraft AG", "Our first contract, in 1983, was for a silo in Nairobi.", ["Vatter Kraft AG | Kenya | silo | 1983 | planned"]),
    # a question tells nothing
    ("Germany–Peru relations", "Did Germany build the hospital in Piura?", []),
    # ships are no works
    ("Spain–Mexico relations", "Spanish yards built three gunboats for Mexico in 1931.", []),
    # what has figurative objects only
    ("Spain–Mexico relations", "Spain rebuilt its ties with Mexico in 1977 and built a coalition of the willing.", []),
    # somebody hired for works is not their builder
    ("India–Kenya relations", "Workers were recruited for the railway, which was built from 1896 to 1901.", []),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "expected"), ROWS, ids=[r[1][:50] for r in ROWS])
def test_projects_told_in_passing(title: str, text: str, expected: list[str]) -> None:
    assert told(f"{title}\n\n{text}\n") == sorted(expected)
