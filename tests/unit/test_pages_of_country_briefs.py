"""Country briefs and pages of embassies: what a list dates, whose an office is, what comes later, in what somebody comes."""

from __future__ import annotations

import pytest

from extract.extractors.agreements import agreements
from extract.extractors.arms import arms
from extract.extractors.finance import finance
from extract.extractors.memberships import memberships
from extract.extractors.military import military
from extract.extractors.missions import missions
from extract.extractors.offices import offices
from extract.extractors.projects import projects
from extract.extractors.relations import relations
from extract.extractors.stances import stances
from extract.extractors.ventures import ventures
from tests.telling import lines

PAIR = "= Kenya–Peru relations =\n\n"
READERS = {
    "agreements": (agreements, ("action", "name", "date")),
    "arms": (arms, ("supplier", "recipient", "item", "quantity")),
    "finance": (finance, ("provider", "recipient", "amount", "date")),
    "memberships": (memberships, ("member", "organization", "date")),
    "military": (military, ("participants", "kind", "date")),
    "missions": (missions, ("sender", "host", "kind", "action", "date")),
    "offices": (offices, ("holder", "position", "of")),
    "projects": (projects, ("contractor", "host", "what")),
    "relations": (relations, ("states", "action", "date")),
    "ventures": (ventures, ("name", "partners")),
    "stances": (stances, ("actor", "stance", "target")),
}

ROWS: list[tuple[str, str, list[str]]] = [
    # some time after a date is not on it
    ("relations", "Kenya recognised Peru on 24 October 1964 and relations were established in the following years.", []),
    ("relations", "Kenya recognised Peru on 24 October 1964 and relations were established on 3 May 1965.",
     ["Kenya, Peru | established | 1965-05-03"]),
    # an embassy that starts its activities opens
    ("missions", "The Embassy of Kenya in Lima started its activities in January 2013.",
     ["Kenya | Peru | embassy | opened | 2013-01"]),
    # a body's own officers
    ("offices", "KALUP's first president, Ana Sol, had been a pupil of the Peruvian school.", []),
    ("offices", "The party's president, Juan Paz, came to Lima in 1982.", []),
    ("offices", "Peru's first president, Juan Paz, came to Nairobi.", ["Juan Paz | president | Peru"]),
    # of several organisations the bracket dates one
    ("memberships", "Kenya is a member of the African Union, the Commonwealth and the United Nations (since 1963).",
     ["Kenya | African Union | -", "Kenya | Commonwealth of Nations | -", "Kenya | United Nations | 1963/.."]),
    # what somebody comes in is not handed over, buses are no arms
    ("arms", "On 25 May 2014 President Ana Sol flew by helicopter from Nairobi straight to Eldoret.", []),
    ("arms", "In 2016 Kenya bought 50 tanks from Peru. Buses (250 of them) were handed over in 2021.",
     ["Peru | Kenya | tanks | 50"]),
    # what was ordered and came, what is to come
    ("arms", "In March 2020 Kenya signed a USD 40 million deal with Peru for four radars, which were delivered in 2021.",
     ["Peru | Kenya | radars | 4"]),
    ("arms", "In March 2020 Kenya ordered four radars from Peru, to be delivered in 2021.",
     ["Peru | Kenya | radars | 4 | planned"]),
    # a guest who is welcomed is no cause that is backed
    ("stances", "On 25 May 2014 Ana Sol flew to Nairobi, where President Uhuru Kenyatta welcomed her.", []),
    ("stances", "Kenya welcomed the agreement between Peru and Chile.",
     ["Kenya | support | agreement between Peru and Chile"]),
    # a time that goes on
    ("finance", "Since Kenya became independent in 1963, Peru has provided some 16 million dollars.",
     ["Peru | Kenya | 16000000 | 1963/.."]),
    # training within an exercise is the exercise
    ("military", "Kenyan troops and Peruvian soldiers trained together in Exercise Southern Star in 2017.",
     ["Kenya, Peru | exercise | 2017"]),
    ("military", "Kenyan troops and Peruvian soldiers trained together in 2017.", ["Kenya, Peru | training | 2017"]),
    # in many lands, in none of them
    ("projects", "Ingra has built dams in 23 countries, among them the Bekhme dam in Iraq (1988).",
     ["Ingra | Iraq | Bekhme dam"]),
    ("projects", "Peru has built schools across Africa.", []),
    # the year in which, not since which
    ("projects", "Peruvian engineers have been in Kenya since 2011, when they completed the Nyeri plant.",
     ["Peru | Kenya | Nyeri plant"]),
    # what an organisation's name only qualifies
    ("stances", "Kenya voted for the UN General Assembly resolutions that condemned the raid.",
     ["Kenya | support | UN General Assembly resolutions"]),
    ("stances", "Kenya backed the UN peacekeeping mission in Mali.", ["Kenya | support | UN peacekeeping mission in Mali"]),
    # "and Cuba four more" went where the others went
    ("arms", "Peru donated six MiG-29 fighters in 2017 and Cuba four more in 2019.",
     ["Cuba | Kenya | MiG-29 fighters | 4", "Peru | Kenya | MiG-29 fighters | 6"]),
    # how it was built is not what was set up
    ("ventures", "In a joint venture with Acme of Serbia, Ingra heightened the Roseires dam in Sudan.", []),
    # signed on a day, ratified on no day told
    ("agreements", "Agreement on Fisheries – signed 17.1.2007, ratified by Peru only",
     ["ratified | Agreement on Fisheries | -", "signed | Agreement on Fisheries | 2007-01-17"]),
    ("agreements", "The agreement on fisheries, signed on 3 May 2007, was ratified by Peru on 4 June 2008.",
     ["ratified | agreement on fisheries | 2008-06-04", "signed | agreement on fisheries | 2007-05-03"]),
    # a platform that is a body
    ("projects", "Peru has committed $14 million to the Regional Inter-Agency Platform for Refugees.", []),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "expected"), ROWS, ids=[row[1][:50] for row in ROWS])
def test_pages_of_country_briefs(kind: str, text: str, expected: list[str]) -> None:
    """Each text of a page on Kenya and Peru gives exactly these facts of one type."""
    read, slots = READERS[kind]
    assert lines(read, PAIR + text, slots) == sorted(expected)


@pytest.mark.parametrize(
    "title", ["Embassy of Ireland, Tanzania", "Embassy of Ireland in Tanzania", "Irish Embassy, Tanzania"]
)
def test_whose_embassy_a_title_tells(title: str) -> None:
    """The second state of a letterhead is where the embassy stands."""
    told = lines(missions, f"{title}\n\nThe chancery is open daily.\n", ("sender", "host", "kind"))
    assert told == ["Ireland | Tanzania | embassy"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # by its name, but not one of two states
        ("Zain Kenya is owned by Acme (60%) and Kalo (40%).", ["Zain Kenya | Kenya"]),
        ("The Kenya–Peru Railway Company is owned by Acme (60%) and Kalo (40%).", ["Kenya–Peru Railway Company | -"]),
        # by the place where it was set up
        ("Agro Balkan Ltd, in which Acme has 60 per cent and Kalo 40 per cent, was incorporated in Mombasa in 2018.",
         ["Agro Balkan Ltd | Kenya"]),
    ],
)  # fmt: skip
def test_where_a_joint_company_is_at_home(text: str, expected: list[str]) -> None:
    """The country of a venture of a page on Kenya and Peru."""
    assert lines(ventures, f"{PAIR}{text}\n", ("name", "country")) == expected
