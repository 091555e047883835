"""Projects: each row is a construction in which English tells of one, or one that only looks like it."""

from __future__ import annotations

import pytest

from extract.extractors.projects import projects
from tests.telling import lines

SLOTS = ("contractor", "host", "what", "quantity", "place", "date")


def told(pair: str, text: str) -> list[str]:
    """The facts of a page about a pair as lines: its slots in order, "-" for one missing, the realis unless it happened."""
    return lines(projects, f"= {pair} relations =\n\n{text}\n", SLOTS)


ROWS: list[tuple[str, str, list[str]]] = [
    # a state builds in the other
    (
        "China–Sri Lanka",
        "China built the port of Hambantota between 2008 and 2010.",
        ["China | Sri Lanka | port of Hambantota | - | - | 2008/2010"],
    ),
    # the host is the land of the place told
    ("Cuba–Mali", "Cuba built a stadium in Bamako in 1972.", ["Cuba | Mali | stadium | - | Bamako | 1972"]),
    # "has helped to build", with a count
    (
        "Japan–Kenya",
        "Japan has helped to build four schools in Nairobi.",
        ["Japan | Kenya | schools | 4 | Nairobi | -"],
    ),
    # engineers work for their state
    (
        "Japan–Kenya",
        "Japanese engineers rehabilitated the port of Mombasa in 2015.",
        ["Japan | Kenya | port of Mombasa | - | - | 2015"],
    ),
    # a company by its name behind its nationality
    (
        "Turkey–Georgia",
        "The Turkish company TAV built Tbilisi International Airport in 2007.",
        ["TAV | Georgia | Tbilisi International Airport | - | - | 2007"],
    ),
    # passive with the company
    (
        "Turkey–Georgia",
        "Batumi airport is operated by TAV Airports.",
        ["TAV Airports | Georgia | Batumi airport | - | - | -"],
    ),
    # passive with a state
    (
        "China–Zambia",
        "The TAZARA railway was built by China from 1970 to 1975.",
        ["China | Zambia | TAZARA railway | - | - | 1970/1975"],
    ),
    # being built, by firms of a nationality
    (
        "Egypt–Tanzania",
        "The Julius Nyerere dam in Tanzania is being built by the Egyptian company Arab Contractors.",
        ["Arab Contractors | Tanzania | Julius Nyerere dam | - | - | -"],
    ),
    # with somebody's help
    (
        "Germany–Namibia",
        "A hospital in Windhoek was renovated with German help in 1998.",
        ["Germany | Namibia | hospital | - | Windhoek | 1998"],
    ),
    # with somebody's assistance, no place: the pair's other state
    (
        "China–Sri Lanka",
        "The Norochcholai power plant was constructed with Chinese assistance.",
        ["China | Sri Lanka | Norochcholai power plant | - | - | -"],
    ),
    # a participle after a comma, two of them
    (
        "Japan–Mongolia",
        "The new Ulaanbaatar airport, financed by a Japanese loan and built by Mitsubishi, opened in July 2021.",
        ["Mitsubishi | Mongolia | new Ulaanbaatar airport | - | - | 2021-07"],
    ),
    # equipment is a project
    (
        "Korea–Peru",
        "South Korea equipped a police laboratory in Lima in 2014.",
        ["South Korea | Peru | police laboratory | - | Lima | 2014"],
    ),
    # supplies for works
    (
        "France–Morocco",
        "Alstom supplied the trains for the Casablanca tramway.",
        ["Alstom | Morocco | trains for the Casablanca tramway | - | - | -"],
    ),
    # the verb is told once for three suppliers
    (
        "France–Morocco",
        "Alstom supplied the trains in Casablanca, Colas Rail the track and Siemens AG the signalling.",
        [
            "Alstom | Morocco | trains | - | Casablanca | -",
            "Colas Rail | Morocco | track | - | - | -",
            "Siemens AG | Morocco | signalling | - | - | -",
        ],
    ),
    # what somebody laid, as a relative clause
    (
        "Argentina–Chile",
        "The runway near Punta Arenas that Argentine engineers laid was ready in May 1971.",
        ["Argentina | Chile | runway | - | Punta Arenas | 1971-05"],
    ),
    # the subject carried on by "it"
    (
        "Cuba–Mali",
        "Cuba has long helped. It built a clinic in Bamako in 1985.",
        ["Cuba | Mali | clinic | - | Bamako | 1985"],
    ),
    # in progress
    (
        "India–Nepal",
        "India is constructing three schools in Kathmandu.",
        ["India | Nepal | schools | 3 | Kathmandu | -"],
    ),
    # works nobody is named for, switched on
    (
        "Iran–Iraq",
        "A gas pipeline to Baghdad was completed in 2017.",
        ["Iran | Iraq | gas pipeline | - | Baghdad | 2017"],
    ),
    # a foundation stone
    (
        "Saudi Arabia–Pakistan",
        "In May 1966 the king laid the foundation stone of a mosque in Islamabad.",
        ["Saudi Arabia | Pakistan | mosque | - | Islamabad | 1966-05"],
    ),
    # an intention
    ("Iran–Iraq", "Iran plans to build a railway to Basra.", ["Iran | Iraq | railway | - | Basra | - | planned"]),
    # "is to build"
    (
        "Russia–Hungary",
        "Rosatom is to build two new reactors at Paks.",
        ["Rosatom | Hungary | new reactors | 2 | Paks | - | planned"],
    ),
    # an undertaking
    (
        "Italy–Libya",
        "Italy undertook to build a coastal motorway in Libya.",
        ["Italy | Libya | coastal motorway | - | - | - | planned"],
    ),
    # under study
    (
        "France–Morocco",
        "An extension of the tramway in Rabat is under study.",
        ["France | Morocco | tramway | - | Rabat | - | planned"],
    ),
    # a construction that is scheduled
    (
        "Poland–Lithuania",
        "The construction of a terminal in Kaunas is scheduled to begin in 2027.",
        ["Poland | Lithuania | terminal | - | Kaunas | 2027 | planned"],
    ),
    # planned by a company
    (
        "Spain–Morocco",
        "Solar power plants in Agadir are planned by the Spanish company Abengoa.",
        ["Abengoa | Morocco | Solar power plants | - | Agadir | - | planned"],
    ),
    # what a contract is for has not yet been done
    (
        "Russia–Cuba",
        "In 2016 Russian Railways agreed to modernise the Cuban railways.",
        ["Russian Railways | Cuba | Cuban railways | - | - | 2016 | planned"],
    ),
    # the two discuss it
    (
        "Poland–India",
        "The two countries discussed the construction of a coal mine, the opening of a consulate and more flights.",
        ["- | - | coal mine | - | - | - | planned"],
    ),
    # trust is not built of stone
    ("Poland–India", "The relations between the two countries are built on trust.", []),
    # bridges between peoples are no works
    ("Poland–India", "The two countries have built bridges between their peoples.", []),
    # ties developed are no works
    ("Poland–India", "India developed close ties with Poland.", []),
    # what a state builds at home
    ("Peru–Bolivia", "Bolivia built a new airport in Cochabamba in 2010.", []),
    # gifts are no works
    ("China–Zambia", "China donated 50 buses to Zambia.", []),
    # an embassy is a mission
    ("Poland–India", "India opened an embassy in Warsaw in 1954.", []),
    # a donation pays
    (
        "Kenya–Greece",
        "A Greek donation paid for the maternity ward in Kisumu.",
        ["Greece | Kenya | maternity ward | - | Kisumu | -"],
    ),
    # financed by
    (
        "Kenya–Greece",
        "The clinic in Nakuru, financed by Greece, opened its doors in 2011.",
        ["Greece | Kenya | clinic | - | Nakuru | 2011"],
    ),
    # might build
    (
        "Kenya–Greece",
        "Greece might build a ferry terminal at Mombasa.",
        ["Greece | Kenya | ferry terminal | - | Mombasa | - | planned"],
    ),
    # a firm known only by its name, which carries the second verb
    (
        "Kenya–Greece",
        "Ellaktor completed the bypass in Eldoret in 2016 and built a bridge in Kitale.",
        ["Ellaktor | Kenya | bridge | - | Kitale | 2016", "Ellaktor | Kenya | bypass | - | Eldoret | 2016"],
    ),
    # money put into works
    (
        "Kenya–Greece",
        "Greece has invested $20 million in a fish farm at Malindi.",
        ["Greece | Kenya | fish farm | - | Malindi | -"],
    ),
    # a national society by its whole name
    (
        "Kenya–Greece",
        "The Hellenic Red Cross ran a clinic in Turkana until 1996.",
        ["Hellenic Red Cross | Kenya | clinic | - | Turkana | ../1996"],
    ),
    # an embassy is no project
    ("Kenya–Greece", "Greece opened an embassy in Nairobi.", []),
    # a credit line is no line
    ("Kenya–Greece", "In 2006 Greece opened a credit line of 10 million dollars for Kenya.", []),
    # a firm behind its nationality, a measured road between two towns
    (
        "Kenya–Portugal",
        "The Portuguese company Mota-Engil built a 120-kilometre road between Garissa and Wajir in 2014.",
        ["Mota-Engil | Kenya | road | 120 | Garissa | 2014"],
    ),
    # the making of works financed
    (
        "Kenya–Portugal",
        "Portugal financed the construction of a dam on the Tana River.",
        ["Portugal | Kenya | dam | - | Tana River | -"],
    ),
    # a consortium led by a firm, a tender won
    (
        "Kenya–Portugal",
        "A consortium led by EDP won the tender to build a solar plant near Lodwar.",
        ["EDP | Kenya | solar plant | - | Lodwar | - | planned"],
    ),
    # a name with small words, a contract with its price
    (
        "Kenya–Portugal",
        "Soares da Costa was awarded a contract worth €45 million to rehabilitate the railway workshop in Nairobi.",
        ["Soares da Costa | Kenya | railway workshop | - | Nairobi | - | planned"],
    ),
    # both governments, works at a place
    (
        "Kenya–Portugal",
        "The two governments plan a joint shipyard in Mombasa.",
        ["Portugal | Kenya | joint shipyard | - | Mombasa | - | planned"],
    ),
    # a planned future with a count
    (
        "Kenya–Portugal",
        "Portugal will build 500 low-cost houses in Machakos.",
        ["Portugal | Kenya | low-cost houses | 500 | Machakos | - | planned"],
    ),
    # help at the front, the host is the subject
    (
        "Kenya–Portugal",
        "With Portuguese help, Kenya rebuilt the bridge at Sabaki.",
        ["Portugal | Kenya | bridge | - | Sabaki | -"],
    ),
    # a gift in apposition
    (
        "Kenya–Portugal",
        "The bridge at Sabaki, a gift of the Portuguese government, was opened in 1972.",
        ["Portugal | Kenya | bridge | - | Sabaki | 1972"],
    ),
    # the construction by a firm that a memorandum provides for
    (
        "Kenya–Portugal",
        "A memorandum provides for the construction of a fish-processing plant in Malindi by Frissul.",
        ["Frissul | Kenya | fish-processing plant | - | Malindi | - | planned"],
    ),
    # a capital for its state
    (
        "Kenya–Portugal",
        "Lisbon paid for the restoration of the old customs house.",
        ["Portugal | Kenya | old customs house | - | - | -"],
    ),
    # at work on
    (
        "Kenya–Portugal",
        "Portuguese contractors are at work on the Thika highway.",
        ["Portugal | Kenya | Thika highway | - | - | -"],
    ),
    # a contract that went to a firm
    (
        "Kenya–Portugal",
        "The contract for the Thika highway went to Mota-Engil.",
        ["Mota-Engil | Kenya | Thika highway | - | - | - | planned"],
    ),
    # hired to
    (
        "Kenya–Portugal",
        "Mota-Engil was hired to widen the Mombasa road.",
        ["Mota-Engil | Kenya | Mombasa road | - | - | - | planned"],
    ),
    # a state that asks another
    (
        "Kenya–Portugal",
        "Kenya has asked Portugal to modernise its naval base at Manda Bay.",
        ["Portugal | Kenya | naval base | - | Manda Bay | - | planned"],
    ),
    # helped a state to set up
    (
        "Kenya–Portugal",
        "Portugal helped Kenya to set up a coast guard academy.",
        ["Portugal | Kenya | coast guard academy | - | - | -"],
    ),
    # to be built by somebody by a year
    (
        "Kenya–Portugal",
        "Two desalination plants are to be built by Abengoa in Lamu by 2027.",
        ["Abengoa | Kenya | desalination plants | 2 | - | 2027 | planned"],
    ),
    # a nationality in the qualifier
    (
        "Kenya–Portugal",
        "A Portuguese-funded water project in Kitui supplies 30,000 people.",
        ["Portugal | Kenya | Portuguese-funded water project | - | Kitui | -"],
    ),
    # entered service, who built it is not told
    (
        "Ghana–South Korea",
        "The Tema container terminal, in which Hanjin held 30%, entered service in 2019.",
        ["South Korea | Ghana | Tema container terminal | - | - | 2019"],
    ),
    # handed over
    (
        "Ghana–South Korea",
        "A vocational school in Kumasi was handed over to the Ghanaian authorities on 4 March 2016.",
        ["South Korea | Ghana | vocational school | - | Kumasi | 2016-03-04"],
    ),
    # a concession to operate
    (
        "Ghana–South Korea",
        "GS Engineering was awarded the concession to operate the Takoradi refinery for 25 years.",
        ["GS Engineering | Ghana | Takoradi refinery | - | - | - | planned"],
    ),
    # a line of dashes
    (
        "Ghana–South Korea",
        "The Takoradi thermal plant – 132 MW – 2000 – built by Samsung C&T.",
        ["Samsung C&T | Ghana | Takoradi thermal plant | - | - | 2000"],
    ),
    # a label before a colon
    (
        "Ghana–South Korea",
        "Not realised: a steel mill at Tema, for which POSCO had carried out a study.",
        ["South Korea | Ghana | steel mill | - | Tema | - | planned"],
    ),
    # works told in one clause with other things
    (
        "Ghana–South Korea",
        "LG has a service centre in Accra and an air-conditioner plant in Tema.",
        ["LG | Ghana | air-conditioner plant | - | Tema | -", "LG | Ghana | service centre | - | Accra | -"],
    ),
    # a firm whose home another sentence tells, at a place that nobody knows
    (
        "Ghana–South Korea",
        "The South Korean firm Taeyoung is active here. A smelter at Obotan was equipped by Taeyoung.",
        ["Taeyoung | Ghana | smelter | - | Obotan | -"],
    ),
    # a visit to works
    ("Ghana–South Korea", "President Rawlings visited the Hyundai shipyard in Ulsan.", []),
    # supplies to works are trade
    ("Ghana–South Korea", "Ghana supplied cocoa to the plants of Lotte.", []),
    # fields of cooperation
    ("Ghana–South Korea", "Both sides will develop cooperation in the field of ports.", []),
    # markets that open
    ("Ghana–South Korea", "The agreement opened new markets to firms of both countries.", []),
    # a port that trade passes
    ("Ghana–South Korea", "Trade passes through the port of Tema.", []),
    # a committee is run, too
    ("Ghana–South Korea", "The two armies run a joint committee.", []),
]


@pytest.mark.parametrize(("pair", "text", "expected"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_projects_told_by_a_sentence(pair: str, text: str, expected: list[str]) -> None:
    """What a sentence tells of projects, slot by slot."""
    assert told(pair, text) == expected
