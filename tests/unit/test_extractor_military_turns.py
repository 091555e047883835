"""Military activity in the turns of speech of chroniclers: editions, crossings, forces lent, dates that belong to something else."""

from __future__ import annotations

import pytest

from extract.extractors.military import military
from tests.telling import lines

PAGE = "= Kenya–Peru relations =\n\n"
SLOTS = ("kind", "participants", "date")


def told(text: str) -> list[str]:
    """The facts of a page as lines: kind, who and when, "-" for one missing, the realis unless it happened."""
    return lines(military, f"{PAGE}{text}\n", SLOTS)


ROWS = [
    # who crosses a bridge or a strait has been sent over
    ("In July 2011 some 800 Peruvian soldiers crossed the bridge.", ["deployment | Peru | 2011-07"]),
    # planes told by their name alone; on duty since
    (
        "Peruvian Mirages have been on duty over Kenya since 1 September 2012.",
        ["deployment | Peru | 2012-09-01/.."],
    ),
    # command taken up; beside others; each side its own
    (
        "In March 2022 a Peruvian contingent of up to 650 soldiers took up the command of the battle group at Lodwar.",
        ["deployment | Peru | 2022-03"],
    ),
    (
        "A Peruvian helicopter unit flew beside the Kenyans in Liberia between 2003 and 2005.",
        ["deployment | Peru | 2003/2005"],
    ),
    # a guest's men on the host's soil
    (
        "With about 4,000 Chilean servicemen on its soil in 2011, Kenya is a partner of Santiago.",
        ["deployment | Chile | 2011"],
    ),
    # what carries them is not who sends them
    (
        "In 1983 a ship brought to Mombasa the first group of Peruvian military instructors.",
        ["advisers | Peru | 1983"],
    ),
    # whom others drive out are not sent
    (
        "On 19 August 1969 units of the Peruvian army drove the Kenyan gendarmes from a camp near Garissa.",
        ["deployment | Peru | 1969-08-19"],
    ),
    # a base abroad, none at home
    ("In July 2013 Peru opened a naval base at Mombasa.", ["deployment | Peru | 2013-07"]),
    ("In July 2013 Kenya opened a naval base at Mombasa.", []),
    # lessons that go on; people lent
    ("Chile had been training Kenyan officers since 2014.", ["training | Chile, Kenya | 2014/.."]),
    # a habit is none; its editions are
    (
        "The armed forces of the two countries hold the Sunrise exercise every four years; the 2017 edition took place "
        "from 14 to 20 September, and another one was held in September 2021.",
        ["exercise | Kenya, Peru | 2017-09-14/2017-09-20", "exercise | Kenya, Peru | 2021-09"],
    ),
    # two months in a row are one time
    (
        "Both armies took part in Calm Sea 4, a peacekeeping exercise held in Kenya in February and March 2018.",
        ["exercise | Kenya, Peru | 2018-02/2018-03"],
    ),
    # on a page of two, what they hold with a third
    (
        'The "Friendship" exercises have been held with Chile since 2012.',
        ["exercise | Chile, Kenya, Peru | 2012/.."],
    ),
    # aircraft that take part in an exercise are not sent into it
    (
        "In 2018 the Peruvian Air Force took part with two aircraft in a joint exercise with Kenya near Nanyuki.",
        ["exercise | Kenya, Peru | 2018"],
    ),
    # a draft provides for what is ahead
    (
        "On 3 May 2020 the president approved a draft law providing for the dispatch of up to 150 Peruvian soldiers to Kenya.",
        ["deployment | Peru | 2020-05-03 | planned"],
    ),
    # when an agreement was made is not when ships were sent
    (
        "Peru, which has had a defence agreement with Kenya since 1977, sent 40 marines to Lamu in June 2008.",
        ["deployment | Peru | 2008-06"],
    ),
    # a meeting next week is no named exercise
    ("Here are some facts ahead of a meeting of the joint commission of Kenya and Peru in Lima next week.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_military_in_turns_of_speech(text: str, expected: list[str]) -> None:
    assert sorted(told(text)) == sorted(expected)
