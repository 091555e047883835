"""Military activity: each row is a construction in which English tells of one, or one that only looks like it."""

from __future__ import annotations

import pytest

from extract.extractors.military import military
from tests.telling import lines

SLOTS = ("kind", "participants", "date", "place", "item")


def told(pair: str, text: str) -> list[str]:
    """The facts of a page about a pair as lines: its slots in order, "-" for one missing, the realis unless it happened."""
    return lines(military, f"= {pair} relations =\n\n{text}\n", SLOTS)


ROWS: list[tuple[str, str, list[str]]] = [
    # a state sends people of a force; the number with its noun is the item
    (
        "Peru–Japan",
        "In March 2011, Peru sent 25 rescue soldiers to Japan.",
        ["deployment | Peru | 2011-03 | Japan | 25 rescue soldiers"],
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
        ["deployment | Greece | ../1994-03 | Somalia | last Greek soldiers"],
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
    # who watches takes no part
    ("Peru–Chile", "Chilean officers watched the Peruvian army's exercise in May 2010.", []),
    # verbs of movement
    (
        "Eritrea–Ethiopia",
        "In November 2020 Eritrean troops crossed into Tigray.",
        ["deployment | Eritrea | 2020-11 | Tigray | Eritrean troops"],
    ),
    # an army by its name, in the present of a chronicle
    (
        "Denmark–Soviet Union",
        "On 9 May 1945 the Red Army entered Rønne.",
        ["deployment | Soviet Union | 1945-05-09 | Rønne | Red Army"],
    ),
    # "has had": forces kept somewhere
    (
        "Burundi–Somalia",
        "In 2012 Burundi had 5,400 men in Mogadishu.",
        ["deployment | Burundi | 2012 | Mogadishu | 5,400 men"],
    ),
    # a base and those whom it houses
    (
        "Djibouti–Japan",
        "In 2015 Japan's base at the airport housed about 180 servicemen in Djibouti.",
        ["deployment | Japan | 2015 | Djibouti | about 180 servicemen"],
    ),
    # left: the date is the end
    (
        "United Kingdom–Belize",
        "Britain's garrison was withdrawn in 1994.",
        ["deployment | United Kingdom | ../1994 | - | Britain's garrison"],
    ),
    # what a report says is alleged
    (
        "Israel–Jordan",
        "Jordan looked into claims that Israeli drones had entered Syria in May 2014.",
        ["deployment | Israel | 2014-05 | Syria | Israeli drones | alleged"],
    ),
    # goods that soldiers use are no deployment; no exercise is none
    ("Peru–Spain", "In 2011 Spain supplied two patrol aircraft to Peru.", []),
    ("Peru–Spain", "No joint exercise has been held since 2011.", []),
    ("Peru–Spain", "Peruvian officers visited the barracks at Toledo in May 2011.", []),
    # a school is no party
    (
        "Peru–China",
        "Peruvian officers have been trained at the Naval Staff College in Dalian since 2004.",
        ["training | China, Peru | 2004/.. | Naval Staff College | Peruvian officers"],
    ),
    # what is in service or in the field is not abroad
    ("Peru–Russia", "Many Russian Mi-17 helicopters remain in service.", []),
    ("Peru–Chile", "Both armies kept 90 men in the field in 2024.", []),
    # forces whose owner nobody tells are the other's of the pair than the one they are in
    (
        "Peru–Japan",
        "The submarine Ayacucho, escorted by two tugs, tied up at Yokosuka in May 2016.",
        ["deployment | Peru | 2016-05 | Yokosuka | submarine"],
    ),
    # what describes forces further stands between them and their verb
    (
        "Kenya–Greece",
        "A battalion of the Evros regiment, 550 strong, has been part of the brigade at Mombasa since January 2020.",
        ["deployment | Greece | 2020-01/.. | Mombasa | battalion"],
    ),
    # forces told by their people alone, where the sentence speaks of arms
    (
        "Kenya–Greece",
        "In 1982 thirty Kenyans served at Larissa with the artillery.",
        ["deployment | Kenya | 1982 | Larissa | thirty Kenyans"],
    ),
    # "there is not one", "will not send": denied
    (
        "Peru–Chile",
        "There is not one Peruvian soldier on Chilean soil.",
        ["deployment | Peru | - | Chilean | Peruvian soldier | denied"],
    ),
    (
        "Peru–Chile",
        "Peru will not send troops to Haiti, he said in 2024.",
        ["deployment | Peru | 2024 | Haiti | troops | denied"],
    ),
    # a denial behind the clause leaves it alleged
    (
        "Kenya–Greece",
        "In the 1970s, as one historian has it, Greek instructors trained Kenyan guerrillas; Athens has always denied it.",
        ["training | Greece, Kenya | 1970/1979 | - | Greek instructors | alleged"],
    ),
    # both, each at its own time
    (
        "Kenya–Greece",
        "Both countries sent soldiers to the UN mission in Haiti: Kenya in March 2004, Greece in 2006.",
        ["deployment | Greece | 2006 | Haiti | soldiers", "deployment | Kenya | 2004-03 | Haiti | soldiers"],
    ),
    # those who learn, by where they come from and where the school is
    (
        "Peru–Chile",
        "Officers from Lima attend the Staff College in Santiago.",
        ["training | Chile, Peru | - | Santiago | Officers"],
    ),
    # a journey whose purpose is to learn
    (
        "Peru–Chile",
        "In 2015 forty Peruvian airmen went to Santiago for flight training.",
        ["training | Peru | 2015 | Santiago | forty Peruvian airmen"],
    ),
    # an operation by its name, with those whose forces conduct it
    (
        "Kenya–Greece",
        "Operation Blue Cape, conducted from 2 to 5 May 2010 by the forces of Kenya, Ghana and Togo, was praised.",
        ["deployment | Ghana, Kenya, Togo | 2010-05-02/2010-05-05 | - | Operation Blue Cape"],
    ),
    # two states as the subject of a verb of exercising
    (
        "Kenya–Greece",
        "Kenya and Greece practised off Mombasa in May 2011.",
        ["exercise | Greece, Kenya | 2011-05 | Mombasa | exercise"],
    ),
    # the place between the verb and "with"; the ship is the other's
    (
        "Kenya–Greece",
        "In 2016 the patrol ship Doxa exercised off Mombasa with the Kenyan coast guard.",
        ["exercise | Greece, Kenya | 2016 | Mombasa | exercise"],
    ),
    # a line of a factbox: an exercise for each year, others beside the pair
    (
        "Kenya–Greece",
        "Exercises: Blue Cape at Mombasa (2017, 2019); Red Lion (2020, with Egypt)",
        [
            "exercise | Egypt, Greece, Kenya | 2020 | - | Red Lion",
            "exercise | Greece, Kenya | 2017 | Mombasa | Blue Cape",
            "exercise | Greece, Kenya | 2019 | Mombasa | Blue Cape",
        ],
    ),
    # two clauses, each with its own time and realis
    (
        "Kenya–Greece",
        "Greek instructors have been drilling Kenyan infantry at Mombasa since January 2025, and a joint exercise near Lamu is due in November.",
        [
            "exercise | Greece, Kenya | 2025-11 | Lamu | exercise | planned",
            "training | Greece, Kenya | 2025-01/.. | Mombasa | Greek instructors",
        ],
    ),
    # the hosts are not told: "with" their guests
    (
        "Kenya–India",
        "Exercise Blue Palm, in November 2019, was held with the Indian and Peruvian navies off Mombasa.",
        ["exercise | India, Kenya, Peru | 2019-11 | Mombasa | Blue Palm"],
    ),
    # a name and a participle, with ships
    (
        "Peru–Chile",
        "Blue Palm held off Callao in May 2021, with ships of Peru, Chile and Japan.",
        ["exercise | Chile, Japan, Peru | 2021-05 | Callao | Blue Palm"],
    ),
    # so many of one and so many of another
    (
        "Poland–Latvia",
        "In April 2024 some 500 Latvian and 200 Polish soldiers rehearsed the defence of the river.",
        ["exercise | Latvia, Poland | 2024-04 | - | exercise"],
    ),
    # a brigade set up abroad
    (
        "Germany–Latvia",
        "Germany's 12th brigade was formally set up in Riga on 2 June 2020.",
        ["deployment | Germany | 2020-06-02 | Riga | Germany's 12th brigade"],
    ),
    # the verb is left out
    (
        "Peru–Chile",
        "Iran sent a brigade to Chile in December 1973, and Jordan a battalion of engineers.",
        ["deployment | Iran | 1973-12 | Chile | brigade", "deployment | Jordan | 1973-12 | - | battalion of engineers"],
    ),
    # the date of its own clause
    (
        "Peru–Chile",
        "Manoeuvres of the two fleets were held in 2022 off Callao, and Japanese instructors have trained Chilean units there from 2018 on.",
        ["exercise | Chile, Peru | 2022 | Callao | exercise", "training | Chile, Japan | 2018/.. | - | -"],
    ),
    # tourists, airmen on a flight, trainers that are planes, an offer
    ("Kenya–India", "Before the war, 5,000 Indians a year flew to Mombasa as tourists.", []),
    ("Kenya–India", "The helicopters in which Kenyan airmen flew to Mumbai in 2021 were returned.", []),
    ("Kenya–India", "In 2010 eighteen Super Falcon trainers landed at Nairobi.", []),
    (
        "Kenya–India",
        "In 2010 six Czech trainers were sent to Kenya.",
        ["advisers | Czechia | 2010 | Kenya | six Czech trainers"],
    ),  # who train
    ("Peru–Chile", "Japan offered its F-2 on easy terms in 2017.", []),
    # planes that reach a buyer, what is not envisaged, sailors who now and then put in, civilians who are trained
    ("Kenya–Greece", "Ten Mirage fighters reached Kenya from Peru in 1982.", []),
    ("Kenya–Greece", "A joint exercise is not envisaged.", []),
    ("Kenya–Greece", "Greek sailors sometimes put in at Mombasa on the way to Canton.", []),
    ("Kenya–Greece", "Greece trains Kenya's meteorologists.", []),
    # a body that is no school, a team that trains for sport, land without a name
    ("Kenya–Greece", "Greek pilots attended the African Union in 2012.", []),
    ("Kenya–Greece", "A Greek rowing training team came to Kenya.", []),
    (
        "Kenya–Greece",
        "Greece stationed 40 marines on land leased from farmers.",
        ["deployment | Greece | - | - | 40 marines"],
    ),
    ("Kenya–Greece", "Greece sent 40 marines to its territory.", ["deployment | Greece | - | - | 40 marines"]),
]


@pytest.mark.parametrize(("pair", "text", "expected"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_military_told_by_a_sentence(pair: str, text: str, expected: list[str]) -> None:
    """What a sentence tells of military activity, slot by slot."""
    assert told(pair, text) == expected
