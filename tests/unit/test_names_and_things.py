"""What is a person's name and where it ends: places, ships and newspapers beside names, ranks, short surnames, the next cell."""

from __future__ import annotations

import pytest

from extract.extractors.offices import offices
from extract.extractors.visits import visits
from extract.names.persons import find_persons
from tests.telling import lines

_PAGE = "Kenya–Peru relations\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What a noun beside it calls so is no person.
        ("In May 2010 the frigate Juan Rey arrived in Kenya.", []),
        ("In May 2010 Juan Rey arrived in Kenya.", ["Juan Rey"]),
        ("In May 2010 the banker Juan Rey arrived in Kenya.", ["Juan Rey"]),
        ("Kenya received the newspaper Ana Sol in May 2010.", []),
        ("The Ana Sol bridge was opened in 2010.", []),
        ("Talks at Hotel Ana Sol followed in 2010.", []),
        ("Operation Ana Sol followed in 2010.", []),
        # Nor is what begins with a word of places.
        ("Talks in Nairobi and Punta Hermosa followed on 3 May 2010.", []),
        ("Visits: Nairobi (May 2010), Ras Kamboni (June 2010)", []),
        ("El Alamein followed in June 2010.", []),
        ("Le Duan visited Nairobi in May 1975.", ["Le Duan"]),
        ("President Fuentes Punta visited Nairobi.", ["Fuentes Punta"]),
        ("President Santa Ana visited Nairobi.", ["Santa Ana"]),
        # A rank is no part of a name, a surname of one letter or one like a pronoun is; so is "son of".
        ("Flt-Lt Juan Rey, President of Peru, came.", ["Juan Rey"]),
        ("Brig-Gen Juan Rey, Defence Minister of Peru, came.", ["Juan Rey"]),
        ("Ambassador O Sung-ho came.", ["O Sung-ho"]),
        ("Ambassador He Rulong came. He Rulong left.", ["He Rulong"]),
        ("The ambassador came. He spoke.", []),
        ("Foreign Minister Nurlan Asan uulu came.", ["Nurlan Asan uulu"]),
        ("Foreign Minister Sultan bin Saeed Al Mazroui came.", ["Sultan bin Saeed Al Mazroui"]),
        ("Sultan Qaboos bin Said came.", ["Qaboos bin Said"]),
        # A name ends before an ordinary noun, and before the city of the next cell.
        ("Ambassador Ana Maria Sol Recruitment", ["Ana Maria Sol"]),
        ("Ambassador Ana Clement", ["Ana Clement"]),
    ],
)
def test_who_is_named(text, expected):
    assert [p.name for p in find_persons([text], pair=("KEN", "PER")).people] == expected


def test_a_capital_behind_a_whole_name_is_another_cell():
    assert [p.name for p in find_persons(["Ambassador Ana Maria Sol Nairobi"], pair=("KEN", "PER")).people] == [
        "Ana Maria Sol"
    ]
    assert [p.name for p in find_persons(["Ambassador Ana Lima"], pair=("KEN", "PER")).people] == ["Ana Lima"]


def test_names_with_hyphens_are_alike_part_by_part():
    people = find_persons(["President Kim Yong-nam met Minister Kim Young-sam and Minister Kim Yong-nam."]).people
    assert sorted(p.name for p in people) == ["Kim Yong-nam", "Kim Young-sam"]


@pytest.mark.parametrize(
    "row",
    ["7 Apr 2021       Chairman Luis Paz, Council of State     Nairobi      official"],
)
def test_a_cell_that_fills_its_column_is_one_of_its_own(row):
    table = (
        "Date             Visitor                                 Place        Remarks\n"
        "Jan 2012         President Juan Rey                      Nairobi      [a]\n"
        "Oct 2017         President Tom Wambua                    Lima         [b]\n"
        f"Nov 2018         A. Sol, Chairman, Sovereignty Committee Nairobi\n{row}"
    )
    assert lines(visits, _PAGE + "Visits\n\n" + table, ("visitor", "to", "date"))[:2] == [
        "A. Sol | Kenya | 2018-11",
        "Juan Rey | Kenya | 2012-01",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Whose office it is: the firm's of which the title tells, not the page's states'.
        ("Ana Sol, president of Simba Cement, came to Nairobi.", ["Ana Sol | Simba Cement"]),
        ("Ana Sol (President, Simba Cement) came to Nairobi.", ["Ana Sol | Simba Cement"]),
        ("Simba Cement, headed by President Director Ana Sol, came to Nairobi.", ["Ana Sol | Simba Cement"]),
        ("PT Sol Indonesia's president Ana Rey came to Nairobi.", ["Ana Rey | PT Sol Indonesia"]),
        ("In May President Ana Sol of Peru came to Nairobi.", ["Ana Sol | Peru"]),
        ("In December 1994 President Ana Sol of Peru came to Nairobi.", ["Ana Sol | Peru"]),
        ("On Monday President Ana Sol of Peru came to Nairobi.", ["Ana Sol | Peru"]),
        ("Indonesia's president Ana Rey came to Nairobi.", ["Ana Rey | Indonesia"]),
        ("Ana Sol, president of the Senate of Peru, came to Nairobi.", ["Ana Sol | Peru"]),
        # A Security Council with a secretary is a state's.
        ("The Peruvian Secretary of the Security Council, Ana Sol, came.", ["Ana Sol | Peru"]),
        ("Ana Sol, Personal Envoy of the Secretary-General, came to Lima.", ["Ana Sol | United Nations"]),
        # The side named last; the state for which one signs or is represented.
        (
            "From the Peruvian side: Ana Sol, Minister of Trade; from the Kenyan side: Tom Rey, Minister of Finance.",
            ["Ana Sol | Peru", "Tom Rey | Kenya"],
        ),
        ("For Kenya the treaty was signed by President Ana Sol.", ["Ana Sol | Kenya"]),
        ("Kenya is represented in Lima by Ambassador Ana Sol.", ["Ana Sol | Kenya"]),
        # Whom a state expels serves the other, whatever else it did before.
        ("Peru protested at once, expelled Ambassador Ana Sol and closed the consulates.", ["Ana Sol | Kenya"]),
        ("Ana Sol was not yet president of Peru when she came.", []),
    ],
)
def test_whose_office_it_is(text, expected):
    assert lines(offices, _PAGE + text, ("holder", "of")) == expected


def test_an_office_beside_the_name_tells_more_than_one_in_the_plural():
    text = "In May 2010 these Peruvian ministers came: Ana Sol (Minister of Trade), Luis Rey (Minister of Health)."
    assert lines(offices, _PAGE + text, ("holder", "position", "of"))[0] == "Ana Sol | Minister of Trade | Peru"
