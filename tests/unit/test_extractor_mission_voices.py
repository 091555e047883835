"""Missions in other voices: whose and where are told apart from the noun, of both sides at once, or by a line of a list."""

from __future__ import annotations

import pytest

from extract.extractors.missions import missions
from tests.telling import lines

PAGE = "= India–Kenya relations =\n\n"
SLOTS = ("sender", "host", "kind", "city", "action", "date")

ROWS = [
    # a list goes on over towns that nobody knows, or that look like persons; among others
    (
        "India has consulates in Mombasa, Vale Kuu, Maria da Silva and Kisumu.",
        [
            "India | Kenya | consulate | Kisumu | exists | -",
            "India | Kenya | consulate | Maria da Silva | exists | -",
            "India | Kenya | consulate | Mombasa | exists | -",
            "India | Kenya | consulate | Vale Kuu | exists | -",
        ],
    ),
    (
        "India keeps honorary consulates in, among other places, Mombasa and Kisumu.",
        [
            "India | Kenya | honorary consulate | Kisumu | exists | -",
            "India | Kenya | honorary consulate | Mombasa | exists | -",
        ],
    ),
    (
        "India runs a consulate in Mombasa and others in Kisumu and Nakuru.",
        [
            "India | Kenya | consulate | Kisumu | exists | -",
            "India | Kenya | consulate | Mombasa | exists | -",
            "India | Kenya | consulate | Nakuru | exists | -",
        ],
    ),
    # the verb told before, then left out
    (
        "India runs a high commission in Nairobi and a consulate in Mombasa, Kenya a high commission in New Delhi.",
        [
            "India | Kenya | consulate | Mombasa | exists | -",
            "India | Kenya | embassy | Nairobi | exists | -",
            "Kenya | India | embassy | New Delhi | exists | -",
        ],
    ),
    # "that" left out, "it" for the subject
    (
        "India was quick to recognise Kenya, and the embassy it opened in Nairobi in 1963 never closed.",
        ["India | Kenya | embassy | Nairobi | opened | 1963"],
    ),
    # of one's own
    (
        "Kenya followed suit in 1971 with its own embassy in New Delhi.",
        ["Kenya | India | embassy | New Delhi | opened | 1971"],
    ),
    # the place first
    (
        "Kenya maintains an embassy in New Delhi and, at Kolkata, a consulate.",
        ["Kenya | India | consulate | Kolkata | exists | -", "Kenya | India | embassy | New Delhi | exists | -"],
    ),
    # the same place, told once
    (
        "India has an embassy in Nairobi and, since 2011, a consulate too.",
        ["India | Kenya | consulate | Nairobi | exists | 2011/..", "India | Kenya | embassy | Nairobi | exists | -"],
    ),
    # a town that no gazetteer has
    ("India opened a consulate in Kimbaragwe.", ["India | Kenya | consulate | Kimbaragwe | opened | -"]),
    # no place at all: the other state of the pair
    (
        "Kenya makes do to this day with an honorary consul.",
        ["Kenya | India | honorary consulate | - | exists | -"],
    ),
    # the capital as the subject's place in front
    (
        "In Nairobi the Indians have had an embassy since 1963.",
        ["India | Kenya | embassy | Nairobi | exists | 1963/.."],
    ),
    # of both sides at once
    (
        "The embassies went on working.",
        ["India | Kenya | embassy | - | exists | -", "Kenya | India | embassy | - | exists | -"],
    ),
    (
        "The reopening of the two embassies is under study.",
        ["India | Kenya | embassy | - | opened | - | planned", "Kenya | India | embassy | - | opened | - | planned"],
    ),
    (
        "Chad and Mali agreed in Geneva on 10 March 2004 to restore ties and to reopen their embassies.",
        [
            "Chad | Mali | embassy | - | opened | 2004-03-10 | planned",
            "Mali | Chad | embassy | - | opened | 2004-03-10 | planned",
        ],
    ),
    # where both are represented
    (
        "Contacts run through Geneva, where both have consulates.",
        [
            "India | Switzerland | consulate | Geneva | exists | -",
            "Kenya | Switzerland | consulate | Geneva | exists | -",
        ],
    ),
    # whose of two states: what stands in the genitive is no subject
    (
        "Nairobi condemned India's decision and closed its embassy in New Delhi.",
        ["Kenya | India | embassy | New Delhi | closed | -"],
    ),
    # an honorary consulate told first, then "one"
    (
        "An honorary consulate of Kenya has existed in Mumbai since 2004 and one in Chennai since 2016.",
        [
            "Kenya | India | honorary consulate | Chennai | exists | 2016/..",
            "Kenya | India | honorary consulate | Mumbai | exists | -",
        ],
    ),
    # gone there to open it
    (
        "The Indian foreign minister, Arun Mehta, flew to Mombasa in 2011 to open a consulate.",
        ["India | Kenya | consulate | Mombasa | opened | 2011"],
    ),
    # an owner that no gazetteer has
    (
        "The Harambee Relief Committee closed its New Delhi office in July 2016.",
        ["Harambee Relief Committee | India | representative office | New Delhi | closed | 2016-07"],
    ),
    # lines of a box
    (
        "* Kenyan mission: High Commission, New Delhi\n* Kenya in India ... embassy, New Delhi; hon. consulates in Mumbai, Chennai\n",
        [
            "Kenya | India | embassy | New Delhi | exists | -",
            "Kenya | India | honorary consulate | Chennai | exists | -",
            "Kenya | India | honorary consulate | Mumbai | exists | -",
        ],
    ),
    (
        "* Honorary consulates: Mumbai, Chennai\n",
        [
            "Kenya | India | honorary consulate | Chennai | exists | -",
            "Kenya | India | honorary consulate | Mumbai | exists | -",
        ],
    ),
    # not yet
    (
        "The opening of a consulate of India in Mombasa was considered expedient.",
        ["India | Kenya | consulate | Mombasa | opened | - | planned"],
    ),
    (
        "The cabinet approved the opening of an Indian consulate in Mombasa.",
        ["India | Kenya | consulate | Mombasa | opened | - | planned"],
    ),
    (
        "Recommendations: open an Indian consulate in Mombasa by 2027.",
        ["India | Kenya | consulate | Mombasa | opened | 2027 | planned"],
    ),
    # untrue
    (
        "The ministry dismissed reports that Kenya would close its embassy in New Delhi.",
        ["Kenya | India | embassy | New Delhi | closed | - | denied"],
    ),
    # somebody's other work in a town is no mission
    ("Kenya's medical team in Mumbai stayed until May.", []),
    # the missions of others
    ("Chad and Mali, which moved on the same day, kept their consulates in the Holy City.", []),
    # raised to another rank; the other's, told without a place
    (
        "In 1963 the Indian consulate in Nairobi became a High Commission; it was never closed.",
        ["India | Kenya | embassy | Nairobi | opened | 1963"],
    ),
    (
        "Kenya turned its Delhi commission into a High Commission in 1964; the Indian one follows in 1965.",
        ["India | Kenya | embassy | - | opened | 1965", "Kenya | India | embassy | Delhi | opened | 1964"],
    ),
    # a town that no gazetteer knows, behind a date of its own
    (
        "India maintains consulates in Mombasa and, since 1974, Lamu Nord.",
        ["India | Kenya | consulate | Lamu Nord | exists | -", "India | Kenya | consulate | Mombasa | exists | -"],
    ),
    # whose the relative clause tells, by the seat of the government
    (
        "Kenya protested to Taipei, whose mission in Nairobi was shut in 2007.",
        ["Taiwan | Kenya | embassy | Nairobi | closed | 2007"],
    ),
    # asked for, aimed at; what is to be raised is there
    (
        "Kenya asked for permission to open a consulate in Mumbai.",
        ["Kenya | India | consulate | Mumbai | opened | - | planned"],
    ),
    (
        "It was India's aim to have an honorary consul in Mombasa.",
        ["India | Kenya | honorary consulate | Mombasa | exists | - | planned"],
    ),
    (
        "Kenya would upgrade its honorary consulate in Mumbai.",
        ["Kenya | India | honorary consulate | Mumbai | exists | -"],
    ),
    # the giver of an inheritance keeps nothing
    (
        "India inherited from Britain embassies in Nairobi and Kampala.",
        ["India | Kenya | embassy | Nairobi | exists | -", "India | Uganda | embassy | Kampala | exists | -"],
    ),
    # two columns
    (
        "Embassy of India, Nairobi    Embassy of Kenya, New Delhi",
        ["India | Kenya | embassy | Nairobi | exists | -", "Kenya | India | embassy | New Delhi | exists | -"],
    ),
    # the verb before the mission
    ("In Mumbai functions a Consulate General.", ["Kenya | India | consulate | Mumbai | exists | -"]),
    # an opening told by its noun, decided upon or foreseen
    (
        "The opening of an Indian consulate at Kisumu was agreed in 2019.",
        ["India | Kenya | consulate | Kisumu | opened | 2019 | planned"],
    ),
    (
        "India spoke of the reopening of its consulate at Mombasa, expected in 2027.",
        ["India | Kenya | consulate | Mombasa | opened | 2027 | planned"],
    ),
    # the place before its mission; a pronoun for the missions; work taken up; interests served
    (
        "India keeps in Nairobi its embassy and, since 2006, in Mombasa a consulate.",
        ["India | Kenya | consulate | Mombasa | exists | 2006/..", "India | Kenya | embassy | Nairobi | exists | -"],
    ),
    (
        "The consulates are small: Kenya has them in Mumbai and Kolkata.",
        ["Kenya | India | consulate | Kolkata | exists | -", "Kenya | India | consulate | Mumbai | exists | -"],
    ),
    (
        "In Mombasa the interests of India have been served since 2019 by a consulate.",
        ["India | Kenya | consulate | Mombasa | exists | 2019/.."],
    ),
    # one line, two owners
    (
        "Kenya's consulates: Mumbai, Kolkata · India's: Mombasa",
        [
            "India | Kenya | consulate | Mombasa | exists | -",
            "Kenya | India | consulate | Kolkata | exists | -",
            "Kenya | India | consulate | Mumbai | exists | -",
        ],
    ),
    # the initials by which the page calls one of the two; columns under the two states
    (
        "Consulates of the RK: Mumbai, Kolkata",
        [
            "Kenya | India | consulate | Kolkata | exists | -",
            "Kenya | India | consulate | Mumbai | exists | -",
        ],
    ),
    (
        "| | Kenya | India |\n|---|---|---|\n| Embassy | New Delhi | Nairobi |\n| Consulates | Mumbai, Kolkata | – |",
        [
            "India | Kenya | embassy | Nairobi | exists | -",
            "Kenya | India | consulate | Kolkata | exists | -",
            "Kenya | India | consulate | Mumbai | exists | -",
            "Kenya | India | embassy | New Delhi | exists | -",
        ],
    ),
    # a place in front is no subject
    ("In India, Kenya set up a resident embassy in 1964.", ["Kenya | India | embassy | - | opened | 1964"]),
    ("In Peru, Kenya keeps an embassy.", ["Kenya | Peru | embassy | - | exists | -"]),
    # each in the other
    (
        "Each of them keeps a high commission in the other.",
        ["India | Kenya | embassy | - | exists | -", "Kenya | India | embassy | - | exists | -"],
    ),
    ("Each of them keeps a bank in the other.", []),
    # a mission in capitals, an office of a state
    ("The Mission of India in Nairobi was opened in 1963.", ["India | Kenya | embassy | Nairobi | opened | 1963"]),
    ("The mission of India in Nairobi failed.", []),
    ("The letter came from the office of Kenya in Peru.", ["Kenya | Peru | representative office | - | exists | -"]),
    # one that stands with a body of states, offices of other kinds
    ("The Mission of India in New York was opened in 1963.", []),
    ("The Patent Office of Kenya in Nairobi has 300 examiners, the tax office of India in Delhi more.", []),
    # raised in another year than opened
    (
        "The Liaison Office of India in Nairobi, opened in 1959, was raised to an embassy in 1964.",
        ["India | Kenya | embassy | Nairobi | opened | 1964"],
    ),
    # those of several, counted
    (
        "There are Kenyan embassies in India and Peru, whereas Nairobi hosts two, those of India and Chile.",
        [
            "Chile | Kenya | embassy | Nairobi | exists | -",
            "India | Kenya | embassy | Nairobi | exists | -",
            "Kenya | India | embassy | - | exists | -",
            "Kenya | Peru | embassy | - | exists | -",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text[:60] for text, _ in ROWS])
def test_missions_are_read_in_other_voices(text: str, expected: list[str]) -> None:
    """Each row is one way of telling."""
    assert lines(missions, PAGE + text, SLOTS) == sorted(expected)


def test_a_page_on_one_state_tells_of_its_missions() -> None:
    """Where the page is about one state only, missions without an owner are its own."""
    page = "Kosovo's network abroad\n\nEmbassies were set up in 2008 in Tirana and Berlin. A liaison office in Belgrade has operated since 2013.\n"
    assert lines(missions, page, ("sender", "host", "kind", "city")) == [
        "Kosovo | Albania | embassy | Tirana",
        "Kosovo | Germany | embassy | Berlin",
        "Kosovo | Serbia | representative office | Belgrade",
    ]


def test_our_own_consul_is_the_publishers() -> None:
    """On an embassy's page "our honorary consul" is the sending state's."""
    page = "Embassy of Canada to Ecuador\n\nOur honorary consul in Guayaquil, Ms Lucía Andrade, assists travellers.\n"
    assert "Canada | Ecuador | honorary consulate | Guayaquil" in lines(
        missions, page, ("sender", "host", "kind", "city")
    )


def test_the_rows_of_a_copied_infobox_are_read() -> None:
    """A mirror tells the infobox line by line among the names of its images."""
    page = (
        "Kenya–Peru relations\n\nKenya Peru Locator.svg\nFlag of Kenya.svg\nKenya\nFlag of Peru.svg\nPeru\nDiplomatic mission\n"
        "Embassy of Kenya, Lima\nPeruvian embassy, Nairobi\n\nKenya and Peru have traded tea since 1970. Trade is small.\n"
    )
    assert lines(missions, page, ("sender", "host", "kind", "city")) == [
        "Kenya | Peru | embassy | Lima",
        "Peru | Kenya | embassy | Nairobi",
    ]
