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
        "In May 2019 a Peruvian detachment of 300 marines took over command of the garrison at Lodwar.",
        ["deployment | Peru | 2019-05"],
    ),
    (
        "A Peruvian transport squadron flew beside the Kenyans in Liberia between 2001 and 2004.",
        ["deployment | Peru | 2001/2004"],
    ),
    # a guest's men on the host's soil
    (
        "With some 700 Chilean marines on its territory in 2011, Kenya is a partner of Santiago.",
        ["deployment | Chile | 2011"],
    ),
    # what carries them is not who sends them
    (
        "In 1983 a ship brought to Mombasa the first group of Peruvian military instructors.",
        ["advisers | Peru | 1983"],
    ),
    # whom others drive out are not sent
    (
        "On 4 March 1970 companies of the Peruvian army drove Kenyan rangers from a camp near Garissa.",
        ["deployment | Peru | 1970-03-04"],
    ),
    # a base abroad, none at home
    ("In July 2013 Peru opened a naval base at Mombasa.", ["deployment | Peru | 2013-07"]),
    ("In July 2013 Kenya opened a naval base at Mombasa.", []),
    # lessons that go on; people lent
    ("Chile had been training Kenyan officers since 2014.", ["training | Chile, Kenya | 2014/.."]),
    # a habit is none; its editions are
    (
        "Both armies hold the Sunrise exercise every three years; the 2014 edition was held "
        "from 3 to 9 May, and another followed in June 2017.",
        ["exercise | Kenya, Peru | 2014-05-03/2014-05-09", "exercise | Kenya, Peru | 2017-06"],
    ),
    # two months in a row are one time
    (
        "The two navies took part in Calm Sea 4, a rescue exercise staged in Kenya in May and June 2016.",
        ["exercise | Kenya, Peru | 2016-05/2016-06"],
    ),
    # on a page of two, what they hold with a third
    (
        'The "Blue Whale" exercises have been run with Chile since 2012.',
        ["exercise | Chile, Kenya, Peru | 2012/.."],
    ),
    # aircraft that take part in an exercise are not sent into it
    (
        "In 2016 the Peruvian navy took part with three helicopters in a rescue exercise with Kenya near Nanyuki.",
        ["exercise | Kenya, Peru | 2016"],
    ),
    # a draft provides for what is ahead
    (
        "On 3 May 2020 the president approved a draft resolution foreseeing the deployment of 90 Peruvian soldiers to Kenya.",
        ["deployment | Peru | 2020-05-03 | planned"],
    ),
    # when an agreement was made is not when ships were sent
    (
        "Peru, which had made an alliance with Kenya in 1971, sent 40 marines to Lamu in June 2008.",
        ["deployment | Peru | 2008-06"],
    ),
    # a meeting next week is no named exercise
    ("What to know about the session of the mixed council of Kenya and Peru in Lima next week.", []),
    # "here" is the place that begins the line; whose mission it is; what one comes to do is no place
    ("KENYA: Peru has had around 900 soldiers here since 2004.", ["deployment | Peru | 2004/.."]),
    ("Peru: it has had around 900 soldiers here since 2004.", []),
    (
        "The military mission of the Peruvians in Kenya has had 950 men there since 1986.",
        ["deployment | Peru | 1986/.."],
    ),
    # forces that are kept, based or moved somewhere are there; ships that are sent are not sold
    ("Peru kept two frigates in Mombasa in 2010.", ["deployment | Peru | 2010"]),
    ("In May 2010 Peru moved two battalions to Kenya.", ["deployment | Peru | 2010-05"]),
    ("In May 2010 Peru supplied two frigates to Kenya.", []),
    # an exercise in another clause does not tell of those that are stationed
    (
        "Peruvian jets have been stationed at Lodwar since 2003, and in October 2024 Peru and Kenya held exercise Simba there.",
        ["deployment | Peru | 2003/..", "exercise | Kenya, Peru | 2024-10"],
    ),
    ("The Kenyan army came to rely on Peruvian aid in 1986.", []),
    # who takes part is none of the two
    ("Orvane and Kenya held a joint exercise in May 2010.", []),
    ("A joint exercise with the Northern Liberation Front took place in Kenya in May 2010.", []),
    (
        "The European Union and Kenya held a joint exercise in May 2010.",
        ["exercise | European Union, Kenya | 2010-05"],
    ),
    ("A joint exercise with Peru took place in Kenya in May 2010.", ["exercise | Kenya, Peru | 2010-05"]),
    ("Kenyan and Peruvian marines held a joint exercise in May 2010.", ["exercise | Kenya, Peru | 2010-05"]),
    # told by who leads them: whose they are is open
    ("Soldiers under Juan Roa stormed a square in Lima on 26 June 2024.", []),
    ("On 26 June 2024 troops led by General Juan Roa occupied the palace in Nairobi.", []),
    ("Peruvian troops led by General Juan Roa landed in Mombasa in May 2010.", ["deployment | Peru | 2010-05"]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_military_in_turns_of_speech(text: str, expected: list[str]) -> None:
    assert sorted(told(text)) == sorted(expected)
