"""Offices are found with rank and department, and stop before the state whose office they are."""

from __future__ import annotations

import pytest

from extract.names.offices import Office, find_offices
from extract.names.roles import office_class


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peruvian President Ana Sol", [("President", "title")]),
        ("the Deputy Prime Minister of Nepal", [("Deputy Prime Minister", "office")]),
        ("Vice Foreign Minister Kim", [("Vice Foreign Minister", "title")]),
        ("the Deputy Chairman of the Council of Ministers for Laos", [("Deputy Chairman of the Council of Ministers", "office")]),
        ("Minister for Foreign Affairs and Trade of the Republic of Malta", [("Minister for Foreign Affairs and Trade", "office")]),
        ("minister of trade and industry Luis Paz", [("minister of trade and industry", "title")]),
        ("its army chief, Omar Sy", [("army chief", "title")]),
        ("president of the National Assembly Luis Paz", [("president of the National Assembly", "title")]),
        ("Deputy Head of the General Staff of the Kenyan Army Paul Otieno", [("Deputy Head of the General Staff of the Kenyan Army", "title")]),
        ("the ambassador to Peru", [("ambassador to Peru", "office")]),
        ("the consul-general in Cape Town", [("consul-general in Cape Town", "office")]),
        ("the prime minister in 2009", [("prime minister", "office")]),
        ("Foreign ministers Ana Sol and Luis Paz", [("Foreign ministers", "plural")]),
        ("the chiefs of staff", [("chiefs of staff", "plural")]),
        ("Secretary-General of the United Nations", [("Secretary-General of the United Nations", "office")]),
        ("a presidential visit to the ministry", []),
    ],
)  # fmt: skip
def test_the_whole_title_is_the_office(text, expected):
    assert [(f.span.of(text), f.form) for f in find_offices(text)] == expected


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("former President Ana Sol", Office("President", former=True)),
        ("ex-minister Luis Paz", Office("minister", former=True)),
        ("president-elect Ana Sol", Office("president", elect=True)),
        ("acting president Luis Paz", Office("acting president", acting=True)),
        ("Presidents Sol and Paz", Office("President")),
        ("Secretaries of state", Office("Secretary of state")),
        ("the Princess came", Office("Princess")),
    ],
)
def test_an_office_is_singular_and_says_whether_it_is_still_held(text, office):
    assert find_offices(text)[0].value == office


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minister of Foreign Affairs", "foreign minister"),
        ("Foreign Secretary", "Minister for External Relations"),
        ("King", "Queen"),
        ("defence minister", "Minister of Defence"),
        ("Premier", "Prime Minister"),
    ],
)
def test_two_titles_of_one_office_are_of_one_class(one, other):
    assert office_class(one) == office_class(other)


def test_other_presidents_are_not_the_president():
    assert office_class("president of the Board of Trade") != office_class("President")
    assert office_class("Vice-President") != office_class("President")
