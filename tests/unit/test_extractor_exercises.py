"""Exercises and training: each row is a construction in which English tells of one, or one that only looks like it."""

from __future__ import annotations

import pytest

from extract.extractors.military import military
from tests.telling import lines

SLOTS = ("kind", "participants", "date", "place", "item")


def told(pair: str, text: str) -> list[str]:
    """The facts of a page about a pair as lines: its slots in order, "-" for one missing, the realis unless it happened."""
    return lines(military, f"= {pair} relations =\n\n{text}\n", SLOTS)


ROWS: list[tuple[str, str, list[str]]] = [
    # two navies hold an exercise together
    (
        "India–Kenya",
        "In 2016 the Indian Navy and the Kenyan Navy held a joint exercise off Mombasa.",
        ["exercise | India, Kenya | 2016 | Mombasa | -"],
    ),
    # "the two navies" are those of the pair
    (
        "India–Kenya",
        "The two navies conducted joint drills off Mombasa in June 2019.",
        ["exercise | India, Kenya | 2019-06 | Mombasa | -"],
    ),
    # a named exercise carried out by forces of two nationalities
    (
        "Greece–Serbia",
        "Greek and Serbian forces carried out the exercise Platinum Wolf in Bujanovac in June 2019.",
        ["exercise | Greece, Serbia | 2019-06 | Bujanovac | Platinum Wolf"],
    ),
    # passive: exercises "were held" between two states
    (
        "Greece–Serbia",
        "Joint military exercises between Greece and Serbia were held in northern Greece in May 2017.",
        ["exercise | Greece, Serbia | 2017-05 | northern Greece | -"],
    ),
    # code-named after a comma
    (
        "Turkey–Qatar",
        "Both countries' forces conducted a joint naval exercise, code-named Nusret, in November 2020.",
        ["exercise | Qatar, Turkey | 2020-11 | - | Nusret"],
    ),
    # who joined "alongside" takes part too
    (
        "Japan–Philippines",
        "The Philippines and Japan took part in Exercise Balikatan 2019 alongside the United States.",
        ["exercise | Japan, Philippines, United States | 2019 | - | Balikatan 2019"],
    ),
    # the host of an exercise takes part
    (
        "Greece–Romania",
        "Romania hosted the exercise Saber Guardian in June 2019.",
        ["exercise | Romania | 2019-06 | - | Saber Guardian"],
    ),
    # "X and their Y colleagues exercised"
    (
        "Russia–Egypt",
        "In October 2016 Russian paratroopers and their Egyptian colleagues exercised near El Alamein.",
        ["exercise | Egypt, Russia | 2016-10 | El Alamein | -"],
    ),
    # an exercise of one army alone
    (
        "Iran–Armenia",
        "In April 2012 Iran's navy held an exercise in the gulf.",
        ["exercise | Iran | 2012-04 | gulf | -"],
    ),
    # begin and end told apart make one time
    (
        "Poland–Latvia",
        "Amber Shield 2016 was a joint military exercise of Poland and Latvia that began on 3 May 2016 and ended on 9 May 2016.",
        ["exercise | Latvia, Poland | 2016-05-03/2016-05-09 | - | Amber Shield 2016"],
    ),
    # one trains the officers of another
    (
        "Pakistan–Jordan",
        "Pakistan trained Jordanian officers at Kakul in 1970.",
        ["training | Jordan, Pakistan | 1970 | Kakul | -"],
    ),
    # passive: trained in a state
    (
        "Pakistan–Jordan",
        "Jordanian pilots were trained in Pakistan from 1968 to 1972.",
        ["training | Jordan, Pakistan | 1968/1972 | - | -"],
    ),
    # forces that train with others
    (
        "Oman–Brunei",
        "In March 2018 Omani land forces trained with the Brunei army at Nizwa.",
        ["training | Brunei, Oman | 2018-03 | Nizwa | -"],
    ),
    # exercises by their names
    (
        "Kenya–Greece",
        "Kenya and Greece participate in the annual exercises Blue Wave and Swift Spear.",
        ["exercise | Greece, Kenya | - | - | Blue Wave", "exercise | Greece, Kenya | - | - | Swift Spear"],
    ),
    # a named exercise with an apposition
    (
        "Kenya–Greece",
        "Kenyan soldiers took part in Blue Wave 2018, a multinational exercise in Crete.",
        ["exercise | Kenya | 2018 | Crete | Blue Wave 2018"],
    ),
    # the armies of both
    (
        "Kenya–Greece",
        "The navies of Kenya and Greece exercised off Mombasa in March 2012.",
        ["exercise | Greece, Kenya | 2012-03 | Mombasa | -"],
    ),
    # the drills that X staged with Y
    (
        "Kenya–Greece",
        "The drills that Kenya staged with France and Italy off Lamu in May 2015 lasted a week.",
        ["exercise | France, Italy, Kenya | 2015-05 | Lamu | -"],
    ),
    # trained somewhere, by whom is plain from the page
    (
        "Kenya–Greece",
        "In 2009 more than 300 Kenyan naval cadets were trained at a base in Crete.",
        ["training | Greece, Kenya | 2009 | base | more than 300 Kenyan naval cadets"],
    ),
    # an exercise that brings forces together
    (
        "Peru–Chile",
        "Exercise Northern Pike brought Peruvian, Chilean and American infantry together at Iquique in May 2012.",
        ["exercise | Chile, Peru, United States | 2012-05 | Iquique | Northern Pike"],
    ),
    # between the two, by a word alone
    (
        "Peru–Chile",
        "A bilateral naval exercise, SIFOREX, was held for the first time in May 2018, off Callao.",
        ["exercise | Chile, Peru | 2018-05 | Callao | SIFOREX"],
    ),
    # nationalities in a row before the noun
    (
        "Armenia–United States",
        "Eagle Path 2023, a ten-day drill of Armenian and American soldiers, began in September 2023.",
        ["exercise | Armenia, United States | 2023-09 | - | Eagle Path 2023"],
    ),
    # forces of both that do something together, without a noun
    (
        "Thailand–China",
        "Marines of both countries trained together at Sattahip in May 2010.",
        ["exercise | China, Thailand | 2010-05 | Sattahip | -"],
    ),
    # another edition of the exercise told before
    (
        "Oman–India",
        "The two navies held the exercise Sea Lion in May 2014. Its next edition was held off Goa in January 2016.",
        ["exercise | India, Oman | 2014-05 | - | Sea Lion", "exercise | India, Oman | 2016-01 | Goa | Sea Lion"],
    ),
    # a lone unit goes to a named exercise
    (
        "Estonia–Mongolia",
        "An Estonian platoon went to Steppe Eagle at Choibalsan in 2013.",
        ["exercise | Estonia | 2013 | Choibalsan | Steppe Eagle"],
    ),
    # those who are trained, then by whom
    (
        "Zimbabwe–North Korea",
        "In 1981 a Zimbabwean brigade was trained by 106 North Korean instructors.",
        ["training | North Korea, Zimbabwe | 1981 | - | a Zimbabwean brigade"],
    ),
    # a state trains, whatever they are called
    (
        "Fiji–Australia",
        "Australia has trained Fijian seamen since 1987.",
        ["training | Australia, Fiji | 1987/.. | - | Fijian seamen"],
    ),
    # as a noun
    (
        "Zambia–Angola",
        "The two sides were content with the training of sixty Zambian gunners at Huambo since 2017.",
        ["training | Angola, Zambia | 2017/.. | Huambo | sixty Zambian gunners"],
    ),
    # scheduled
    (
        "Bulgaria–Romania",
        "A joint exercise of the two armies, scheduled for October 2022, is to bring together 400 soldiers.",
        ["exercise | Bulgaria, Romania | 2022-10 | - | exercise | planned"],
    ),
]


@pytest.mark.parametrize(("pair", "text", "expected"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_exercises_told_by_a_sentence(pair: str, text: str, expected: list[str]) -> None:
    """What a sentence tells of exercises and training, slot by slot."""
    assert told(pair, text) == expected
