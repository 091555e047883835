"""Pages of ministries, embassies and parliaments: communiqués, lists of papers, reviews of a year, guests and their wives."""

from __future__ import annotations

import pytest

from extract.extractors.agreements import agreements
from extract.extractors.arms import arms
from extract.extractors.finance import finance
from extract.extractors.missions import missions
from extract.extractors.offices import offices
from extract.extractors.projects import projects
from extract.extractors.relations import relations
from extract.extractors.trade import trade
from extract.extractors.ventures import ventures
from extract.extractors.visits import visits
from tests.telling import lines

PAIR = "= Kenya–Peru relations =\n\n"
REVIEW = "= Kenya – foreign policy =\n\n"

OFFICES: list[tuple[str, list[str]]] = [
    # a wife's surname, then the guest's office
    (
        "The President of Kenya, Daniel Moi, and Mrs. Moi, the Chairman of the Council of State of Peru, Ana Sol, and Mr. Sol dined.",
        ["Ana Sol | Chairman of the Council of State | Peru", "Daniel Moi | President | Kenya"],
    ),
    ("Mr. Sol, the former President of Peru, came to Nairobi.", ["Sol | President | Peru"]),
    # two who sign are each other's counterparts, those of a suite are not
    (
        "Paul Otieno, Minister of Roads, and Ana Sol, Minister of Trade of Peru, signed a memorandum.",
        ["Ana Sol | Minister of Trade | Peru", "Paul Otieno | Minister of Roads | Kenya"],
    ),
    # a prince by birth is told by his office
    (
        "The Minister of Energy of Saudi Arabia, Prince Abdulaziz bin Salman, thanked Crown Prince Mohammed bin Salman.",
        [
            "Abdulaziz bin Salman | Minister of Energy | Saudi Arabia",
            "Mohammed bin Salman | Crown Prince | Saudi Arabia",
        ],
    ),
    # honours are no part of a name
    ("The Prime Minister of Peru, Dr. the Right Honourable Ana Sol, came.", ["Ana Sol | Prime Minister | Peru"]),
    ("The President of Peru, Honorable Ana Sol, came.", ["Ana Sol | President | Peru"]),
    # who leads "the delegation" is of those who sent it
    (
        "A delegation of the Peruvian Congress is on a tour of Nairobi. The delegation was led by the Deputy Speaker, Juan Lindo.",
        ["Juan Lindo | Deputy Speaker | Peru"],
    ),
    (
        "A Peruvian delegation came to Nairobi. The Kenyan delegation was headed by the Minister of Trade, Paul Otieno.",
        ["Paul Otieno | Minister of Trade | Kenya"],
    ),
]
VISITS: list[tuple[str, list[str]]] = [
    (
        "At the invitation of the President of Kenya, Daniel Moi, and Mrs. Moi, the President of Peru, Ana Sol, made a visit to Kenya in May 1985.",
        ["Ana Sol | Kenya | 1985-05"],
    ),
    # "last year" of a page that nobody dates is not the year before the one told
    ("The embassy opened in 1982. In August last year Ana Sol of Peru visited Kenya.", ["Ana Sol | Kenya | -"]),
    (
        "In May 1982 Ana Sol of Peru came to Kenya. In August of that year she visited Chile.",
        ["Ana Sol | Chile | 1982-08", "Ana Sol | Kenya | 1982-05"],
    ),
]
MISSIONS: list[tuple[str, list[str]]] = [
    ("Embassies in Lima and Quito are among the plans of Kenya.", []),
    ("An embassy of Kenya in Lima is among the plans.", ["Kenya | Peru | embassy | exists | planned"]),
    # closed here, and represented from there
    (
        "Kenya closed its embassy in Lima in 1993 and is represented by its embassy in Quito.",
        ["Kenya | Ecuador | embassy | exists", "Kenya | Peru | embassy | closed"],
    ),
    (
        "Kenya closed its embassy in Lima in 1993 and handles these affairs through its embassy in Quito.",
        ["Kenya | Ecuador | embassy | exists", "Kenya | Peru | embassy | closed"],
    ),
    (
        "Kenya closed its embassy in Lima and its consulate in Cusco in 1993.",
        ["Kenya | Peru | consulate | closed", "Kenya | Peru | embassy | closed"],
    ),
    # "that of X" deep in a sentence is of something told there
    (
        "Acme keeps an office in Lima. Kenyan investment in Peru came to $19 million, while that of Peru in Kenya fell.",
        ["Acme | Peru | representative office | exists"],
    ),
    (
        "The embassy of Kenya in Lima is old. That of Peru in Nairobi was opened in 1991.",
        ["Kenya | Peru | embassy | exists", "Peru | Kenya | embassy | opened"],
    ),
    # a trade mission that is sent is a delegation
    ("Kenya sent a trade mission to Lima in 1962.", []),
    ("Kenya has a trade mission in Lima.", ["Kenya | Peru | representative office | exists"]),
]
AGREEMENTS: list[tuple[str, list[str]]] = [
    # the partners of a state that nobody names are not each other's
    (REVIEW + "The year was busy. Agreements on taxes with Chile and Cuba were signed in May 2013.", []),
    (REVIEW + "The tax agreements with Chile and Cuba came into force on 5 May 2013.", []),
    (
        REVIEW + "A tax agreement between Chile and Cuba was signed in May 2013.",
        ["Chile, Cuba | signed | 2013-05"],
    ),
    # "also signed", on the day of what the sentence before tells
    (
        PAIR
        + "A Joint Statement was signed by the two Presidents on 17 May 2015. These papers were also signed:\n\n- Treaty on Extradition\n",
        ["Kenya, Peru | signed | 2015-05-17", "Kenya, Peru | signed | 2015-05-17"],
    ),
    (
        PAIR
        + "Ana Sol of Peru was in Nairobi on 17 May 2015. The following papers were signed on the occasion of her visit:\n\n- Treaty on Extradition\n",
        ["Kenya, Peru | signed | 2015-05-17"],
    ),
    (
        PAIR
        + "A treaty was signed on 17 May 2015. The following agreements are in force:\n\n- Agreement on Extradition\n",
        ["Kenya, Peru | signed | 2015-05-17"],
    ),
    # the year of what followed, of what is amended
    (
        PAIR
        + "Then in 2014 the authorities of Kenya and Peru signed a memorandum that was followed by an air accord in 2018.",
        ["Kenya, Peru | signed | 2014", "Kenya, Peru | signed | 2018"],
    ),
    (
        PAIR + "The second was a protocol to amend an agreement on freight of 2009, signed by the two premiers.",
        ["Kenya, Peru | signed | -"],
    ),
    (PAIR + "The two premiers signed a protocol to the agreement of 2009.", ["Kenya, Peru | signed | -"]),
    (PAIR + "The agreement on freight of 2009 was signed by the two premiers.", ["Kenya, Peru | signed | 2009"]),
    # initialled only
    (
        PAIR + "The air accord was initialled in 2009 but has not yet been signed.",
        ["Kenya, Peru | signed | 2009 | planned"],
    ),
    (PAIR + "- Air Services Agreement, initialled in 2009, not yet signed", ["Kenya, Peru | signed | 2009 | planned"]),
    (PAIR + "- Air Services Agreement, signed in 2009, not yet ratified", ["Kenya, Peru | signed | 2009"]),
]
VENTURES: list[tuple[str, list[str]]] = [
    # of several states nobody knows whose; the one whom the paragraph is about
    (
        REVIEW
        + "Kenya and Cuba are friends. The mission in Havana is accredited to Haiti and Jamaica. Kenya and Cuba agree. The Joint Commission met in 2018.",
        ["Joint Commission | Cuba, Kenya"],
    ),
    (REVIEW + "Kenya has ties with Haiti and Jamaica. The Joint Commission met in 2018.", []),
]
TRADE: list[tuple[str, list[str]]] = [
    # "our country" is the one to which the other's guests come, or which the title puts first
    (
        "= Republic of Kenya – Republic of Peru =\n\nThe President of Peru visited in May 2001. Exports came to 5 million dollars in 2002. Our country sells tea to Peru.\n",
        ["Kenya | Peru | exports | 5000000"],
    ),
    # another partner, told behind the measure; what was "not exceeded" is no figure
    (
        PAIR + "Trade did not exceed 20 million dollars in 2018, whereas that of Kenya with Chile came to 1.3 billion.",
        ["Kenya | Chile | turnover | 1300000000"],
    ),
    # what it was "down from" is no year that the text has come to
    (
        PAIR
        + "In 2020 Kenya exported tea to Peru for $61 million, down from $68 million in 2019. Imports totalled $38 million.",
        ["Kenya | Peru | exports | 61000000", "Kenya | Peru | exports | 68000000", "Kenya | Peru | imports | 38000000"],
    ),
    (
        "= Republic of Peru – Republic of Kenya =\n\n- visit of the President of Peru to our country, 2001\n\nExports to Peru came to 5 million dollars in 2002.\n",
        ["Kenya | Peru | exports | 5000000"],
    ),
]
RELATIONS: list[tuple[str, list[str]]] = [
    # the year of a jubilee to come
    ("Kenya and Peru established diplomatic relations early on, and they will mark the 60th anniversary in 2022.", []),
    ("Kenya and Peru set up ties in 1962 and will mark the anniversary in 2022.", ["Kenya, Peru | established | 1962"]),
]
FINANCE: list[tuple[str, list[str]]] = [
    ("Kenya granted $9 million to the liberation movements in 1980.", []),
    # who is grateful was given it
    ("Minister Ana Sol of Peru expressed her gratitude for the grant of $9 million.", ["Kenya | Peru | 9000000"]),
    ("Kenya granted Peru $9 million in 1980.", ["Kenya | Peru | 9000000"]),
]
ARMS: list[tuple[str, list[str]]] = [
    ("In 2015 the Air Force of Peru received six trainers from China.", ["China | Peru | trainers"]),
    ("The Armed Forces of Peru bought 12 Su-30 fighters from Russia in 2013.", ["Russia | Peru | Su-30 fighters"]),
]
PROJECTS: list[tuple[str, list[str]]] = [
    (
        "The Peruvian firm Acme built a stretch of the Corridor 11 motorway in Kenya in 2012.",
        ["Acme | Kenya | stretch of the Corridor 11 motorway in Kenya | -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_offices(text: str, expected: list[str]) -> None:
    assert lines(offices, PAIR + text, ("holder", "position", "of")) == expected


@pytest.mark.parametrize(("text", "expected"), VISITS)
def test_visits(text: str, expected: list[str]) -> None:
    assert lines(visits, PAIR + text, ("visitor", "to", "date")) == expected


@pytest.mark.parametrize(("text", "expected"), MISSIONS)
def test_missions(text: str, expected: list[str]) -> None:
    assert lines(missions, PAIR + text, ("sender", "host", "kind", "action")) == expected


@pytest.mark.parametrize(("page", "expected"), AGREEMENTS)
def test_agreements(page: str, expected: list[str]) -> None:
    assert lines(agreements, page, ("parties", "action", "date")) == expected


@pytest.mark.parametrize(("page", "expected"), VENTURES)
def test_ventures(page: str, expected: list[str]) -> None:
    assert lines(ventures, page, ("name", "partners")) == expected


@pytest.mark.parametrize(("page", "expected"), TRADE)
def test_trade(page: str, expected: list[str]) -> None:
    assert lines(trade, page, ("reporter", "partner", "measure", "amount")) == expected


@pytest.mark.parametrize(("text", "expected"), PROJECTS)
def test_projects(text: str, expected: list[str]) -> None:
    assert lines(projects, PAIR + text, ("contractor", "host", "what", "quantity")) == expected


@pytest.mark.parametrize(("text", "expected"), RELATIONS)
def test_relations(text: str, expected: list[str]) -> None:
    assert lines(relations, PAIR + text, ("states", "action", "date")) == expected


@pytest.mark.parametrize(("text", "expected"), FINANCE)
def test_finance(text: str, expected: list[str]) -> None:
    assert lines(finance, PAIR + text, ("provider", "recipient", "amount")) == expected


@pytest.mark.parametrize(("text", "expected"), ARMS)
def test_arms(text: str, expected: list[str]) -> None:
    assert lines(arms, PAIR + text, ("supplier", "recipient", "item")) == expected
