"""Facts among others: whom the words around a fact name beside those of whom it is told, and what is only theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract.extractors.arms import arms
from extract.extractors.memberships import memberships
from extract.extractors.military import military
from extract.extractors.missions import missions
from extract.extractors.offices import offices
from extract.extractors.stances import stances
from tests.telling import lines

if TYPE_CHECKING:
    from extract.registry import Extract

OFFICE = ("holder", "position", "of", "date")
OFFICES = [
    # of kin: who is only named as whose kin somebody is holds nothing
    ("Ana Sol, whose husband was foreign minister of Peru, came to Quito.", []),
    ("Ana Sol's uncle was elected president of Peru in 1985.", []),
    ("Omar Diallo's predecessor was ambassador of Mali to Chad.", []),
    ("Rosa Vidal praised Omar Diallo. Diallo's late brother had served as Mali's consul in Lyon.", []),
    ("Juan Sol, the son of Pedro Mora, was elected president of Peru.", ["Juan Sol | president | Peru | -"]),
    # near misses: the kin is an object, a farmer, beside him
    ("Juan Sol succeeded his father as president of Peru.", ["Juan Sol | president | Peru | -"]),
    (
        "Juan Sol, whose father was a farmer, became president of Peru in 2001.",
        ["Juan Sol | president | Peru | 2001"],
    ),
    (
        "Kofi Mensah, a nephew of the president of Ghana, was named ambassador to Chad.",
        ["Kofi Mensah | ambassador to Chad | Ghana | -"],
    ),
    ("Ana Sol, like her husband, was ambassador of Peru to Chad.", ["Ana Sol | ambassador | Peru | -"]),
]
OFFICES += [
    # of a body: a second office has a body of its own, one that is only spoken of is no state
    (
        "Ana Sol, president of Peru and chairwoman of the Andean Community, met Juan Mora.",
        [
            "Ana Sol | chairwoman of the Andean Community | Andean Community | -",
            "Ana Sol | president | Peru | -",
        ],
    ),
    ("Omar Diallo of Mali, who is chairman of the bloc's committee, is to travel to Bissau.", []),
    ("Rosa Vidal of Peru took over; Juan Mora had been president of the club until then.", []),
    ("The Council's President for May, Juan Mora (Peru), closed the meeting.", []),
    ("Ana Sol was president of the Soviet Union.", ["Ana Sol | president | Soviet Union | -"]),
]
OFFICES += [
    # the term of the first office is not that of the second
    (
        "Ole Dahl, Norway's Prime Minister from 2005 to 2013, came as Secretary General of the OECD.",
        [
            "Ole Dahl | Prime Minister | Norway | 2005/2013",
            "Ole Dahl | Secretary General of the OECD | Organisation for Economic Co-operation and Development | -",
        ],
    ),
    # expelled in turn
    (
        "= Peru–Venezuela relations =\n\nPeru expelled Ambassador Diego Molero; Caracas replied by ordering out chargé Carlos Rossi.",
        ["Carlos Rossi | chargé | Peru | -", "Diego Molero | Ambassador | Venezuela | -"],
    ),
]
MEMBERSHIP = ("member", "organization", "date")
MEMBERSHIPS = [
    # joined in doing something, joined what an organisation does
    ("Norway joined the EU in condemning the raid.", []),
    ("Norway has joined the African Union and Britain in urging restraint.", []),
    ("Norway joined the EU's latest sanctions in 2006.", []),
    ("Sweden joined the UN mission in Mali in 2014.", []),
    # took part in what an organisation held
    ("Chile sent a frigate to a NATO exercise off Iceland, in which Sweden and Japan took part as guests.", []),
    ("Chile came to the summit of the Pacific Alliance in Cali, in which Japan took part as well.", []),
    # near misses
    ("Chad joined the African Union at a summit in Durban in 2002.", ["Chad | African Union | 2002"]),
    ("Kenya joined the African Union in the middle of 2002.", ["Kenya | African Union | 2002"]),
    (
        "Sudan joined the Arab League, in which Egypt has taken part since 1945.",
        ["Egypt | League of Arab States | 1945/..", "Sudan | League of Arab States | -"],
    ),
]
EXERCISE = ("participants", "kind", "item", "date")
EXERCISES = [
    # a body's exercise is that of those who take part
    (
        "In May 2014 NATO held the exercise Northern Pike off Italy, in which Spain and Greece took part.",
        ["Greece, Spain | exercise | Northern Pike | 2014-05"],
    ),
    ("Jets flew at Northern Pike, a NATO exercise over Norway in which Spain and Greece also took part.", []),
    # whose it is, they all take part
    (
        "Dosti, the coast guard exercise of India, Sri Lanka and the Maldives, was held in January 2024 all the same.",
        ["India, Maldives, Sri Lanka | exercise | Dosti | 2024-01"],
    ),
    ("The exercise of power in Peru and Chile began in May 2011.", []),
    # near misses: nobody is named; those who hold it take part themselves
    (
        "In May 2014 NATO held the exercise Northern Pike off Italy, in which twelve allies took part.",
        ["North Atlantic Treaty Organization | exercise | Northern Pike | 2014-05"],
    ),
    (
        "In May 2014 Poland held the exercise Northern Pike with Spain, in which Greece took part as well.",
        ["Greece, Poland, Spain | exercise | Northern Pike | 2014-05"],
    ),
]
DEPLOYMENT = ("participants", "kind", "item", "date", "place")
DEPLOYMENTS = [
    # the day from which on, on which it was done; so ever since
    (
        "Austria has kept peace in many lands since 1960, when it sent a medical unit to the Congo.",
        ["Austria | deployment | medical unit | 1960 | the Congo"],
    ),
    (
        "Austrian soldiers have served on Cyprus since 1964, when that force was set up.",
        ["Austria | deployment | Austrian soldiers | 1964/.. | Cyprus"],
    ),
    # how many there were at another time
    (
        "Turkey now has 600 soldiers in Kosovo, up from 400 in 2021.",
        ["Turkey | deployment | 600 soldiers | - | Kosovo"],
    ),
    (
        "France still has 1,500 soldiers in Djibouti, against 4,300 in 1978.",
        ["France | deployment | 1,500 soldiers | - | Djibouti"],
    ),
    (
        "Peru sent more than 500 soldiers to Haiti in 2014.",
        ["Peru | deployment | more than 500 soldiers | 2014 | Haiti"],
    ),
    # since when something is so tells no year of what follows
    (
        "The ban has been in force since 2006. In March, Peru sent 200 soldiers to Haiti.",
        ["Peru | deployment | 200 soldiers | - | Haiti"],
    ),
    (
        "The ban came into force in 2006. In March, Peru sent 200 soldiers to Haiti.",
        ["Peru | deployment | 200 soldiers | 2006-03 | Haiti"],
    ),
    # what is there today is not of the day told last; what was there then, or was sent, is
    (
        "The sultan died in August 2014. Kenya has some 4,000 troops in Somalia.",
        ["Kenya | deployment | 4,000 troops | - | Somalia"],
    ),
    (
        "The sultan died in August 2014. Kenya has sent 300 soldiers to Haiti.",
        ["Kenya | deployment | 300 soldiers | 2014-08 | Haiti"],
    ),
    # a ship told before is not the other state's because it leaves a port
    (
        "= Peru–Chile relations =\n\nA frigate was fitted out. The ship left Callao on 8 February 2004. Chile thanked Peru.",
        [],
    ),
    (
        "= Peru–Chile relations =\n\nThe frigate Lynch called at Callao on 8 February 2004. Chile thanked Peru.",
        ["Chile | deployment | frigate Lynch | 2004-02-08 | Callao"],
    ),
]
MISSION = ("sender", "host", "kind", "city", "action", "date")
MISSIONS = [
    # "there" is not whence it was looked after
    (
        "Ghana, which had covered Bridgetown from Havana, set up an embassy there in 2022.",
        ["Ghana | Barbados | embassy | Bridgetown | opened | 2022"],
    ),
    (
        "Ghana's envoy came from Lima, where he lives, and opened a consulate there in 2012.",
        ["Ghana | Peru | consulate | Lima | opened | 2012"],
    ),
]
MISSIONS += [
    # nobody tells whose they are
    (
        "= India–Japan relations =\n\nHe has also served in embassies in Moscow, Colombo and Budapest.",
        [],
    ),
    ("= Malaysia–North Korea relations =\n\nOf the 24 embassies in Pyongyang most stand empty.", []),
    (
        "= Kenya–Peru relations =\n\nThe embassy in Lima was opened in 1999.",
        ["Kenya | Peru | embassy | Lima | opened | 1999"],
    ),
]
TRANSFER = ("supplier", "recipient", "item", "quantity")
TRANSFERS = [
    # ordered, and yet to come
    (
        "Peru has ordered two patrol boats from France, which are to be delivered from 2027.",
        ["France | Peru | patrol boats | 2 | planned"],
    ),
    (
        "Peru bought twelve tanks from France in 2019, to be delivered by 2022.",
        ["France | Peru | tanks | 12 | planned"],
    ),
    ("Peru ordered twelve tanks from France; delivery begins in 2022.", ["France | Peru | tanks | 12 | planned"]),
    # a unit is no arm
    ("Germany had promised Mali a helicopter unit until 2024.", []),
    # who only objects buys nothing; an order that was scrapped
    (
        "= Peru–United States relations =\n\nPeru scrapped an order for 16 Russian Mi-17 helicopters in 2022 for fear of US sanctions.",
        ["Russia | Peru | Mi-17 helicopters | 16 | planned"],
    ),
    # near misses
    ("Peru bought twelve tanks from France in 2019, which arrived in 2022.", ["France | Peru | tanks | 12"]),
    ("Peru received twelve tanks from France, the rest of which will follow.", ["France | Peru | tanks | 12"]),
]
STANCE = ("actor", "stance", "target")
STANCES = [
    # guests are welcomed, not the other state of the page
    (
        "= Peru–Chile relations =\n\nIn Lima on Tuesday, President Ana Sol of Peru welcomed her guests from the region.",
        [],
    ),
    (
        "= Peru–Chile relations =\n\nPresident Ana Sol of Peru welcomed the decision of Chile.",
        ["Ana Sol | support | decision of Chile"],
    ),
]
ROWS = [
    *((stances, STANCE, *row) for row in STANCES),
    *((offices, OFFICE, *row) for row in OFFICES),
    *((memberships, MEMBERSHIP, *row) for row in MEMBERSHIPS),
    *((military, EXERCISE, *row) for row in EXERCISES),
    *((military, DEPLOYMENT, *row) for row in DEPLOYMENTS),
    *((missions, MISSION, *row) for row in MISSIONS),
    *((arms, TRANSFER, *row) for row in TRANSFERS),
]


@pytest.mark.parametrize(("extractor", "slots", "text", "expected"), ROWS)
def test_who_only_stands_beside_a_fact_is_no_part_of_it(
    extractor: Extract, slots: tuple[str, ...], text: str, expected: list[str]
) -> None:
    assert lines(extractor, text, slots) == sorted(expected)
