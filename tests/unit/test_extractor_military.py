"""Military activity: each row is a construction in which English tells of one, or one that only looks like it."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.consolidate import consolidate
from extract.extractors.military import military
from extract.facts import flat
from extract.readers import parse

SLOTS = ("kind", "participants", "date", "place", "item")


def told(pair: str, text: str) -> list[str]:
    """The facts of a page about a pair as lines: its slots in order, "-" for one missing, the realis unless it happened."""
    page = f"= {pair} relations =\n\n{text}\n"
    facts = [flat(c) for c in consolidate(military(annotate(parse("page.txt", page))))]
    return sorted(" | ".join(_line(f)) for f in facts)


def _line(fact: dict[str, object]) -> list[str]:
    values = [fact.get(slot, "-") for slot in SLOTS]
    cells = [", ".join(sorted(map(str, v))) if isinstance(v, list) else str(v) for v in values]
    return [*cells, str(fact["realis"])] if "realis" in fact else cells


ROWS: list[tuple[str, str, list[str]]] = [
    # a state sends people of a force; the number with its noun is the item
    (
        "Peru–Japan",
        "In March 2011, Peru sent 25 rescue soldiers to Japan.",
        ["deployment | Peru | 2011-03 | Japan | 25 rescue soldiers"],
    ),
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
    # a ship's prefix tells its navy
    (
        "India–Kenya",
        "INS Trikand called at Mombasa in October 2021.",
        ["deployment | India | 2021-10 | Mombasa | INS Trikand"],
    ),
    # ships by nationality, their names in apposition
    (
        "India–Kenya",
        "In 2008, two Indian warships, the Tabar and the Mysore, visited Mombasa.",
        ["deployment | India | 2008 | Mombasa | two Indian warships"],
    ),
    # troops for a mission: the place is the mission's
    (
        "Chile–Haiti",
        "Chile contributed 500 troops to the UN mission in Haiti in 2004.",
        ["deployment | Chile | 2004 | Haiti | 500 troops"],
    ),
    # people who serve abroad, from one year to another
    (
        "Chile–Haiti",
        "From 2004 to 2017 Chilean peacekeepers served in Haiti as part of MINUSTAH.",
        ["deployment | Chile | 2004/2017 | Haiti | Chilean peacekeepers"],
    ),
    # a withdrawal ends a deployment
    (
        "Chile–Haiti",
        "Chile withdrew its troops from Haiti in April 2017.",
        ["deployment | Chile | ../2017-04 | Haiti | troops"],
    ),
    # passive with the nationality in the noun phrase
    (
        "Morocco–Gabon",
        "Moroccan troops were sent to Zaire in April 1977.",
        ["deployment | Morocco | 1977-04 | Zaire | Moroccan troops"],
    ),
    # "have been stationed since" is open-ended
    (
        "Poland–Romania",
        "Polish troops have been stationed in Romania since 2017.",
        ["deployment | Poland | 2017/.. | Romania | Polish troops"],
    ),
    # aircraft deployed to a town
    (
        "Norway–Lithuania",
        "Four Norwegian F-16 fighter jets were deployed to Šiauliai in January 2015.",
        ["deployment | Norway | 2015-01 | Šiauliai | Four Norwegian F-16 fighter jets"],
    ),
    # "has had some 200 soldiers stationed"
    (
        "Norway–Latvia",
        "Since 2017 Norway has had some 200 soldiers stationed in Latvia.",
        ["deployment | Norway | 2017/.. | Latvia | 200 soldiers"],
    ),
    # troops that enter a land
    (
        "Kenya–Somalia",
        "Kenyan troops entered Somalia in October 2011.",
        ["deployment | Kenya | 2011-10 | Somalia | Kenyan troops"],
    ),
    # "was the first country to send"
    (
        "Uganda–Somalia",
        "Uganda was the first country to send peacekeepers to Somalia, in March 2007.",
        ["deployment | Uganda | 2007-03 | Somalia | peacekeepers"],
    ),
    # troops and advisers sent together are two facts
    (
        "Cuba–Algeria",
        "Cuba sent 300 troops and 40 advisers to Algeria in 1963.",
        ["advisers | Cuba | 1963 | Algeria | 40 advisers", "deployment | Cuba | 1963 | Algeria | 300 troops"],
    ),
    # rumour is not fact
    (
        "Cuba–Algeria",
        "Cuban commandos are rumoured to have fought in Oran in October 1963.",
        ["deployment | Cuba | 1963-10 | Oran | Cuban commandos | alleged"],
    ),
    # a withdrawal still to come
    (
        "Kenya–Somalia",
        "Kenya is to withdraw its troops from Somalia by 2024.",
        ["deployment | Kenya | ../2024 | Somalia | troops | planned"],
    ),
    # a plan to send instructors
    (
        "Pakistan–Jordan",
        "Pakistan plans to send military instructors to Jordan in 2026.",
        ["advisers | Pakistan | 2026 | Jordan | military instructors | planned"],
    ),
    # advisers arrive
    (
        "Cuba–Algeria",
        "Cuban military advisers arrived in Algeria in 1963.",
        ["advisers | Cuba | 1963 | Algeria | Cuban military advisers"],
    ),
    # instructors, passive
    (
        "Canada–Ukraine",
        "About 200 Canadian instructors were sent to Ukraine in September 2015.",
        ["advisers | Canada | 2015-09 | Ukraine | About 200 Canadian instructors"],
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
    # a base that a state keeps abroad
    ("Turkey–Qatar", "Turkey maintains a military base in Qatar.", ["deployment | Turkey | - | Qatar | military base"]),
    # a chronology's entry in the present tense, dated by its heading line
    (
        "Turkey–Qatar",
        "3 June 2015 – Turkey sends 100 soldiers to Qatar.",
        ["deployment | Turkey | 2015-06-03 | Qatar | 100 soldiers"],
    ),
    # habits without a date are no fact
    ("Brazil–Peru", "The two countries hold regular military exercises.", []),
    # an agreement on defence is no activity
    ("Brazil–Peru", "Brazil and Peru signed a military cooperation agreement in 2003.", []),
    # "in force" is no force
    ("Brazil–Peru", "The agreement entered into force on 3 May 2004.", []),
    # a sale of arms is no deployment
    ("Spain–Morocco", "Spain sold 20 armoured vehicles to Morocco in 2008.", []),
    # an order is no deployment
    ("Sweden–Finland", "Sweden ordered 50 missiles from Finland.", []),
    # helicopters delivered are no deployment
    ("Spain–Morocco", "Six helicopters were delivered to the Moroccan navy in 1987.", []),
    # doctors are no forces
    ("Cuba–Ghana", "The Cuban Medical Brigade has served in Ghana since 1983.", []),
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
    # a second sender without a verb
    (
        "Kenya–Greece",
        "In 1993 Greece sent some 100 men to Somalia and Kenya about 600.",
        ["deployment | Greece | 1993 | Somalia | 100 men", "deployment | Kenya | 1993 | - | about 600"],
    ),
    # forces that leave
    (
        "Kenya–Greece",
        "The last Greek soldiers left Somalia in March 1994.",
        ["deployment | Greece | 1994-03 | Somalia | last Greek soldiers"],
    ),
    # stationed where
    (
        "Kenya–Greece",
        "Mombasa, where American forces have been stationed since 1980, was not touched.",
        ["deployment | United States | 1980/.. | Mombasa | American forces"],
    ),
    # in a campaign
    (
        "Kenya–Greece",
        "Four Greek frigates took part in the Libyan campaign of 2011.",
        ["deployment | Greece | 2011 | Libyan campaign | Four Greek frigates"],
    ),
    # reports that were denied
    (
        "Kenya–Greece",
        "Reports that Greece would send troops to Kenya in 2013 were denied in Athens.",
        ["deployment | Greece | 2013 | Kenya | troops | alleged"],
    ),
    # the object of a second verb
    (
        "Kenya–Greece",
        "Greece declared war on Turkey and landed troops at Smyrna in May 1919.",
        ["deployment | Greece | 1919-05 | Smyrna | troops"],
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
    # who watches takes no part
    ("Peru–Chile", "Chilean officers watched the Peruvian army's exercise in May 2010.", []),
]


@pytest.mark.parametrize(("pair", "text", "expected"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_military_told_by_a_sentence(pair: str, text: str, expected: list[str]) -> None:
    """What a sentence tells of military activity, slot by slot."""
    assert told(pair, text) == expected
