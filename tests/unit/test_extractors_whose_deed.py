"""Whose deed it is and when it was done: reports with a dateline, "it", envoys at their post, a subject behind a comma."""

from __future__ import annotations

import pytest

from extract.extractors.agreements import agreements
from extract.extractors.offices import offices
from extract.extractors.relations import relations
from extract.extractors.stances import stances
from extract.extractors.visits import visits
from tests.telling import lines

_PAGE = "Kenya–Peru relations\n\n"

VISITS: list[tuple[str, list[str]]] = [
    # Envoys come to stay; who comes as guest of one, or as minister of a department, does not.
    ("Tom Wambua arrived in Lima as Kenyan minister in 1968.", []),
    ("Ana Sol came to Nairobi in 1990 as consul.", []),
    ("President Ana Sol came to Nairobi in 1990 as guest of the ambassador.", ["Ana Sol | Kenya | 1990"]),
    # A day that the report's first sentence tells is its deed's, not that of the dateline.
    (
        "LIMA, May 4 2012 (Andina) - President Ana Sol flew to Nairobi on Monday, officials said.",
        ["Ana Sol | Kenya | 2012-04-30"],
    ),
    # A far date, or one of a clause in passing, leaves the deed the day of the dateline.
    (
        "LIMA, 4 May 2012 - President Ana Sol flew to Nairobi, where her father had taught in 1971.",
        ["Ana Sol | Kenya | 2012-05-04"],
    ),
    # What had been done in a clause in passing does not count the deed's day back.
    (
        "On 9 June 1994, a month after the quake that had shaken Cusco, President Ana Sol flew to Nairobi.",
        ["Ana Sol | Kenya | 1994-06-09"],
    ),
    # A story of another year goes on with days that have none.
    (
        "LIMA, July 3, 2025 - Ministers met.\n\nTalks began on Jan. 22, 2022. President Ana Sol flew to Nairobi on Feb. 3.",
        ["Ana Sol | Kenya | 2022-02-03"],
    ),
    (
        "LIMA, July 3, 2025 - Ministers met.\n\nTalks began on Nov. 22, 2022. President Ana Sol flew to Nairobi on Feb. 3.",
        ["Ana Sol | Kenya | 2025-02-03"],
    ),
    # A day just before the report is the report's own.
    (
        "LIMA, July 3, 2025 - Ministers met.\n\nThe pact dates from June 12, 2019. President Ana Sol flew to Nairobi on June 30.",
        ["Ana Sol | Kenya | 2025-06-30"],
    ),
]

OFFICES: list[tuple[str, list[str]]] = [
    # The subject of the sentence stands behind a comma that closes what went before.
    (
        "Luis Paz is the Prime Minister of Peru. Invited by his counterpart, Dr Tom Wambua, the Prime Minister of Peru visited Nairobi in 2021.",
        ["Luis Paz | Prime Minister | Peru", "Tom Wambua | Prime Minister | Kenya"],
    ),
    ("After talks with Luis Paz, the foreign minister of Peru, he flew home.", ["Luis Paz | foreign minister | Peru"]),
    # An organisation behind the second of two names is the second one's.
    ("President Tom Wambua and Ana Sol of the European Commission met in Lima.", ["Tom Wambua | President | Kenya"]),
    # A rank among guests is no office.
    ("Ruto is the first foreign head of state to visit Lima.", []),
]

RELATIONS: list[tuple[str, list[str]]] = [
    (
        "Peru broke with Taiwan in 1971. It resumed relations with China in October 1972.",
        ["Peru, Taiwan | severed | 1971", "China, Peru | restored | 1972-10"],
    ),
    (
        "Peru was slow. It sent a note. It broke with Taiwan, and restored relations with China in May 1976.",
        ["China, Peru | restored | 1976-05"],
    ),
]

AGREEMENTS: list[tuple[str, list[str]]] = [
    # A far date leaves the deed the day of the dateline; what others had done before does not move it.
    (
        "LIMA, 4 May 2012 - Peru and Kenya signed a fisheries treaty that builds on one of 1988.",
        ["Kenya, Peru | signed | 2012-05-04"],
    ),
    (
        "On 9 June 1994, three days before talks that Brazil had called, Peru and Kenya signed a fisheries treaty.",
        ["Kenya, Peru | signed | 1994-06-09"],
    ),
    # Who is congratulated on an agreement made it with others.
    ("Kenya congratulated Peru on the Lima Peace Agreement of 3 October 2020.", []),
    ("A railway to Kisumu, agreed on with Uganda in 2013, remains on paper.", []),
]

STANCES: list[tuple[str, list[str]]] = [
    # What the two sides endorse together is their own work.
    ("President Ana Sol of Peru and President Tom Wambua of Kenya endorsed a five-year agenda in May 2024.", []),
    ("Peru backed the two-state solution in May 2024.", ["Peru | support | two-state solution"]),
]


@pytest.mark.parametrize(("text", "told"), VISITS)
def test_visits(text: str, told: list[str]) -> None:
    assert lines(visits, _PAGE + text, ("visitor", "to", "date")) == told


@pytest.mark.parametrize(("text", "told"), OFFICES)
def test_offices(text: str, told: list[str]) -> None:
    assert lines(offices, _PAGE + text, ("holder", "position", "of")) == told


@pytest.mark.parametrize(("text", "told"), RELATIONS)
def test_relations(text: str, told: list[str]) -> None:
    assert set(told) <= set(lines(relations, _PAGE + text, ("states", "action", "date")))


@pytest.mark.parametrize(("text", "told"), AGREEMENTS)
def test_agreements(text: str, told: list[str]) -> None:
    assert lines(agreements, _PAGE + text, ("parties", "action", "date")) == told


@pytest.mark.parametrize(("text", "told"), STANCES)
def test_stances(text: str, told: list[str]) -> None:
    assert lines(stances, _PAGE + text, ("actor", "stance", "target")) == told
