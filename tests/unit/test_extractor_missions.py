"""Missions: each row is a construction in which English tells of one, or one that only looks like it."""

from __future__ import annotations

import pytest

from extract.extractors.missions import missions
from tests.telling import lines

PAGE = "= India–Kenya relations =\n\n"
SLOTS = ("sender", "host", "kind", "city", "action", "date")


def told(text: str) -> list[str]:
    """The facts of a page as lines: its slots in order, "-" where one is missing, the realis unless it happened."""
    return lines(missions, PAGE + text, SLOTS)


ROWS = [
    # one mission, its city written in two ways
    (
        "The Embassy of Kenya in Washington, D.C. was opened in 1963.\n\nThe Embassy of Kenya in Washington, DC is on R Street.",
        ["Kenya | United States | embassy | Washington, D.C. | opened | 1963"],
    ),
    # "that of … in", each with its date
    (
        "Resident embassies were subsequently opened, that of India in Nairobi in 1967, that of Kenya in New Delhi in 1979.",
        [
            "India | Kenya | embassy | Nairobi | opened | 1967",
            "Kenya | India | embassy | New Delhi | opened | 1979",
        ],
    ),
    # the city as the subject
    ("Mombasa has had an Indian consulate since 2008.", ["India | Kenya | consulate | Mombasa | exists | 2008/.."]),
    # a joint office is nobody's
    ("A shared project office was opened in Nairobi in 2014.", []),
    # a list that a comma closes
    (
        "Three countries, namely Kenya, Chad and Mali, have embassies in New Delhi.",
        [f"{state} | India | embassy | New Delhi | exists | -" for state in ("Chad", "Kenya", "Mali")],
    ),
    # two kinds by one verb
    (
        "India has a high commission in Nairobi and a consulate in Mombasa.",
        ["India | Kenya | consulate | Mombasa | exists | -", "India | Kenya | embassy | Nairobi | exists | -"],
    ),
    # a kind told once for two cities
    (
        "Kenya maintains a high commission in New Delhi and honorary consulates in Mumbai and Chennai.",
        [
            "Kenya | India | embassy | New Delhi | exists | -",
            "Kenya | India | honorary consulate | Chennai | exists | -",
            "Kenya | India | honorary consulate | Mumbai | exists | -",
        ],
    ),
    # the place is told with the second only
    (
        "India keeps an embassy and a consulate-general in Nairobi.",
        ["India | Kenya | consulate | Nairobi | exists | -", "India | Kenya | embassy | Nairobi | exists | -"],
    ),
    # both of the pair
    (
        "Both countries have resident embassies.",
        ["India | Kenya | embassy | - | exists | -", "Kenya | India | embassy | - | exists | -"],
    ),
    # each other's capitals
    (
        "India and Kenya have embassies in each other's capitals.",
        ["India | Kenya | embassy | - | exists | -", "Kenya | India | embassy | - | exists | -"],
    ),
    # opened, the second half elliptic
    (
        "India opened its embassy in Nairobi in 1963; Kenya's in New Delhi followed in 1965.",
        ["India | Kenya | embassy | Nairobi | opened | 1963", "Kenya | India | embassy | New Delhi | opened | 1965"],
    ),
    # closed
    ("The Kenyan embassy in New Delhi was closed in 1985.", ["Kenya | India | embassy | New Delhi | closed | 1985"]),
    # moved: opened where it went
    (
        "The Indian embassy moved from Mombasa to Nairobi in 1964.",
        ["India | Kenya | embassy | Nairobi | opened | 1964"],
    ),
    # the subject is carried to “its”
    ("Kenya closed its mission in New Delhi in 1975.", ["Kenya | India | embassy | New Delhi | closed | 1975"]),
    # with the last of the list the next clause begins
    (
        "India is accredited to Uganda from its embassy in Nairobi, and Uganda has an embassy in New Delhi.",
        ["India | Kenya | embassy | Nairobi | exists | -", "Uganda | India | embassy | New Delhi | exists | -"],
    ),
    # accredited from a mission elsewhere
    ("India is accredited to Uganda from its embassy in Nairobi.", ["India | Kenya | embassy | Nairobi | exists | -"]),
    # represented through
    (
        "Kenya is represented in India through its high commission in New Delhi.",
        ["Kenya | India | embassy | New Delhi | exists | -"],
    ),
    # a company's office
    (
        "Tata Motors has a representative office in Nairobi.",
        ["Tata Motors | Kenya | representative office | Nairobi | exists | -"],
    ),
    # a company's office, opened
    (
        "In 2010, Bharti Airtel opened a regional office in Nairobi.",
        ["Bharti Airtel | Kenya | representative office | Nairobi | opened | 2010"],
    ),
    # planned
    (
        "Kenya plans to open a consulate in Mumbai in 2026.",
        ["Kenya | India | consulate | Mumbai | opened | 2026 | planned"],
    ),
    # denied
    ("India does not have an embassy in Kenya.", ["India | Kenya | embassy | - | exists | - | denied"]),
    # an enumeration of hosts
    (
        "India has embassies in Kenya, Uganda and Tanzania.",
        [
            "India | Kenya | embassy | - | exists | -",
            "India | Tanzania | embassy | - | exists | -",
            "India | Uganda | embassy | - | exists | -",
        ],
    ),
    # an enumeration of senders, the host in front
    (
        "In Kenya, there are embassies of India, Japan and Peru, honorary consulates of Fiji and Nepal.",
        [
            "Fiji | Kenya | honorary consulate | - | exists | -",
            "India | Kenya | embassy | - | exists | -",
            "Japan | Kenya | embassy | - | exists | -",
            "Nepal | Kenya | honorary consulate | - | exists | -",
            "Peru | Kenya | embassy | - | exists | -",
        ],
    ),
    # an infobox
    (
        "Mission1: Embassy of India, Nairobi\nMission2: High Commission of Kenya, New Delhi",
        ["India | Kenya | embassy | Nairobi | exists | -", "Kenya | India | embassy | New Delhi | exists | -"],
    ),
    # items without a verb
    (
        "== Diplomatic missions ==\n\n* India: embassy in Nairobi; consulate-general in Mombasa.\n* Kenya: embassy in New Delhi.",
        [
            "India | Kenya | consulate | Mombasa | exists | -",
            "India | Kenya | embassy | Nairobi | exists | -",
            "Kenya | India | embassy | New Delhi | exists | -",
        ],
    ),
    # two subjects
    (
        "The United States and China also have embassies in Nairobi.",
        ["China | Kenya | embassy | Nairobi | exists | -", "United States | Kenya | embassy | Nairobi | exists | -"],
    ),
    # since: the mission exists from then on
    ("India has kept an embassy in Nairobi since 1963.", ["India | Kenya | embassy | Nairobi | exists | 1963/.."]),
    # the nominal style
    (
        "The opening of embassies in Nairobi (in 1963) and in New Delhi (in 1965) followed.",
        ["India | Kenya | embassy | Nairobi | opened | 1963", "Kenya | India | embassy | New Delhi | opened | 1965"],
    ),
    # told in passing
    (
        "Protesters gathered outside the Indian High Commission in Nairobi on 3 May 2002.",
        ["India | Kenya | embassy | Nairobi | exists | -"],
    ),
    # an ambassador is no mission
    ("The Kenyan ambassador in New Delhi resigned.", []),
    # neither are ambassadors exchanged
    ("The two countries exchanged ambassadors in 1963.", []),
    # the one of another
    (
        "The Indian High Commission in Nairobi opened in 1964; a Kenyan one was inaugurated in New Delhi in 1971.",
        ["India | Kenya | embassy | Nairobi | opened | 1964", "Kenya | India | embassy | New Delhi | opened | 1971"],
    ),
    # an unknown town at the end of a list
    (
        "India maintains consulates in Mombasa, Kisumu and Zakopanovo.",
        [
            "India | Kenya | consulate | Kisumu | exists | -",
            "India | Kenya | consulate | Mombasa | exists | -",
            "India | Kenya | consulate | Zakopanovo | exists | -",
        ],
    ),
    # a consul's title
    (
        "Mr Zoran Nowak has been filling the post of Honorary Consul of India in Mombasa since 2012.",
        ["India | Kenya | honorary consulate | Mombasa | exists | -"],
    ),
    # raised to an embassy
    (
        "On 4 May 1999 the two countries elevated their legations to embassies.",
        ["India | Kenya | embassy | - | opened | 1999-05-04", "Kenya | India | embassy | - | opened | 1999-05-04"],
    ),
    # its town's office
    (
        "Equity Bank shut its Mumbai office in 2021.",
        ["Equity Bank | India | representative office | Mumbai | closed | 2021"],
    ),
    # planned, said afterwards
    ("Consulate of Kenya in Mumbai planned.", ["Kenya | India | consulate | Mumbai | exists | - | planned"]),
    # both capitals
    (
        "Beside embassies in the two capitals, Kenya has an honorary consulate in Chennai.",
        [
            "India | Kenya | embassy | - | exists | -",
            "Kenya | India | embassy | - | exists | -",
            "Kenya | India | honorary consulate | Chennai | exists | -",
        ],
    ),
    # a mission by its verb
    ("India opened a small mission in Nairobi in 1948.", ["India | Kenya | embassy | Nairobi | opened | 1948"]),
    # no place told: the other of the pair's
    ("The Kenyan embassy was picketed in March 2009.", ["Kenya | India | embassy | - | exists | -"]),
    # its own, the kind told before
    (
        "India opened a high commission in Nairobi in 1963; Kenya inaugurated its own in New Delhi a year later.",
        ["India | Kenya | embassy | Nairobi | opened | 1963", "Kenya | India | embassy | New Delhi | opened | 1964"],
    ),
    # a relative clause
    (
        "The only consulate that Kenya keeps abroad since 2010 stands in Mumbai.",
        ["Kenya | India | consulate | Mumbai | exists | 2010/.."],
    ),
    # the network of one, a colon
    (
        "Kenya's network remains thin: an embassy in Tokyo, another in Bangkok, a consulate in Istanbul.",
        [
            "Kenya | Japan | embassy | Tokyo | exists | -",
            "Kenya | Thailand | embassy | Bangkok | exists | -",
            "Kenya | Turkey | consulate | Istanbul | exists | -",
        ],
    ),
    # there
    (
        "Mumbai is the largest city of India. Kenya has kept a consulate there since 2011.",
        ["Kenya | India | consulate | Mumbai | exists | 2011/.."],
    ),
    # the place in front of its own clause
    (
        "Kenya has an embassy in New Delhi, while in Mombasa the Indians make do with an honorary consulate.",
        [
            "India | Kenya | honorary consulate | Mombasa | exists | -",
            "Kenya | India | embassy | New Delhi | exists | -",
        ],
    ),
    # represented by
    (
        "Kenya has been represented in New Delhi by a high commission since 1964.",
        ["Kenya | India | embassy | New Delhi | exists | 1964/.."],
    ),
    # both closed
    (
        "The war of 1999 put an end to the friendship and closed both embassies.",
        ["India | Kenya | embassy | - | closed | 1999", "Kenya | India | embassy | - | closed | 1999"],
    ),
    # accredited elsewhere, nothing there
    (
        "The Indian High Commission in Nairobi is accredited to Seychelles.",
        ["India | Kenya | embassy | Nairobi | exists | -"],
    ),
    # a pronoun for the firm
    (
        "Equity Bank has grown fast. It keeps a representative office in Mumbai.",
        ["Equity Bank | India | representative office | Mumbai | exists | -"],
    ),
    # its kind told in the sentence before
    (
        "India has long had a trade office in Kenya. A full high commission followed in 1972.",
        ["India | Kenya | embassy | - | opened | 1972", "India | Kenya | representative office | - | exists | -"],
    ),
    # line of a factbox, the owner behind the kind
    ("- Honorary consul of India: Mombasa", ["India | Kenya | honorary consulate | Mombasa | exists | -"]),
    # one that is already there beside one planned
    (
        "Kenya will open a consulate in Mumbai in 2030, besides the one already working in Chennai.",
        [
            "Kenya | India | consulate | Chennai | exists | -",
            "Kenya | India | consulate | Mumbai | opened | 2030 | planned",
        ],
    ),
    # an opening phrase, its owner behind
    (
        "In addition to its embassy in New Delhi, Kenya has a consulate in Mumbai.",
        ["Kenya | India | consulate | Mumbai | exists | -", "Kenya | India | embassy | New Delhi | exists | -"],
    ),
    # the verb left out
    (
        "India has had an embassy in Nairobi since 1963, and Kenya in New Delhi since 1964.",
        [
            "India | Kenya | embassy | Nairobi | exists | 1963/..",
            "Kenya | India | embassy | New Delhi | exists | 1964/..",
        ],
    ),
    # withdrawn from
    (
        "India withdrew its embassy from Mogadishu in January 1991.",
        ["India | Somalia | embassy | Mogadishu | closed | 1991-01"],
    ),
    # there is none
    ("There is no Kenyan consulate in Mumbai.", ["Kenya | India | consulate | Mumbai | exists | - | denied"]),
    # none in each other's capital
    (
        "The two have no embassies in each other's territory.",
        ["India | Kenya | embassy | - | exists | - | denied", "Kenya | India | embassy | - | exists | - | denied"],
    ),
    # both demonyms
    (
        "The Indian and Kenyan embassies were painted.",
        ["India | Kenya | embassy | - | exists | -", "Kenya | India | embassy | - | exists | -"],
    ),
    # consuls who meet
    ("The minister opened the conference of honorary consuls in Nairobi.", []),
    # its town's mission
    ("Kenya closed down its Mumbai mission in 2009.", ["Kenya | India | embassy | Mumbai | closed | 2009"]),
    # in a quarter of the town
    (
        "Kenya's embassy, opened in 1980, stands in the diplomatic quarter of New Delhi.",
        ["Kenya | India | embassy | New Delhi | opened | 1980"],
    ),
    # by whom, told behind the verb; "one" of another state behind "and"
    (
        "An embassy was opened by India in Nairobi in July 1972.",
        ["India | Kenya | embassy | Nairobi | opened | 1972-07"],
    ),
    (
        "India has an embassy in Nairobi and Kenya one in New Delhi.",
        ["India | Kenya | embassy | Nairobi | exists | -", "Kenya | India | embassy | New Delhi | exists | -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_missions_are_read_from_each_way_of_telling_them(text: str, expected: list[str]) -> None:
    assert told(text) == sorted(expected)
