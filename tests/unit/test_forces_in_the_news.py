"""Forces, arms and sanctions as ministries and newspapers tell of them: each row is a construction of theirs, or a near miss of one."""

from __future__ import annotations

import pytest

from extract.extractors.arms import arms
from extract.extractors.military import military
from extract.extractors.sanctions import sanctions
from tests.telling import lines

READERS = {
    "arms": (arms, ("supplier", "recipient", "item", "quantity", "date")),
    "forces": (military, ("kind", "participants", "date")),
    "sanctions": (sanctions, ("imposer", "target", "date")),
}

ROWS: list[tuple[str, str, list[str]]] = [
    # who made what somebody else delivers
    ("arms", "Peru delivered Chinese rifles to Kenya in 1999.", ["Peru | Kenya | rifles | - | 1999"]),
    ("arms", "In 1999 Peru sold Kenya Chinese rifles.", ["Peru | Kenya | rifles | - | 1999"]),
    # what is let be sold is still to come, by whose leave soever
    (
        "arms",
        "The State Department has approved a possible foreign military sale to Chile of two coastal radars, the Pentagon said on 18 September 2019.",
        ["United States | Chile | coastal radars | 2 | 2019-09-18 | planned"],
    ),
    (
        "arms",
        "In June 2021 the Pentagon notified Congress of a possible sale to the Philippines of 12 F-16 fighters.",
        ["United States | Philippines | F-16 fighters | 12 | 2021-06 | planned"],
    ),
    (
        "arms",
        "Peru's cabinet authorised the export of three submarines to Kenya in October 2017.",
        ["Peru | Kenya | submarines | 3 | 2017-10 | planned"],
    ),
    (
        "arms",
        "In May 2020 Washington cleared Kenya to buy up to 36 Apache helicopters.",
        ["United States | Kenya | Apache helicopters | 36 | 2020-05 | planned"],
    ),
    (
        "arms",
        "In May 2020 Peru did not approve the sale of 36 helicopters to Kenya.",
        ["Peru | Kenya | helicopters | 36 | 2020-05 | denied"],
    ),
    # what is promised or to be stopped
    (
        "arms",
        "Peru showed six patrol boats that Chile had pledged to Kenya in May 2018.",
        ["Chile | Kenya | patrol boats | 6 | 2018-05 | planned"],
    ),
    ("arms", "In May 2011 Chile called on Peru to stop selling arms to Kenya.", []),
    # a ship on a visit is not sold, nor what arms are carried in
    ("arms", "The Peruvian frigate Amaru arrived in Mombasa on 4 May 2022 for a two-day visit.", []),
    (
        "arms",
        "Six MiG-29 fighters that Peru has given to Kenya arrived on 3 October 2017 aboard an An-124.",
        ["Peru | Kenya | MiG-29 fighters | 6 | 2017-10-03"],
    ),
    # what soldiers take along is not sold
    ("arms", "In October 2011 Peru sent hundreds of soldiers, tanks and helicopters to its border with Kenya.", []),
    # who is there today is there on no day told before
    (
        "forces",
        "In 2016 the two armies held exercise Simba in Lodwar. Kenyan officers attend the naval academy at Lima.",
        ["exercise | Kenya, Peru | 2016", "training | Kenya, Peru | -"],
    ),
    (
        "forces",
        "In 2016 the two armies held exercise Simba in Lodwar. During the Tamarind uprising some 5,000 Peruvian troops served in Kenya.",
        ["deployment | Peru | -", "exercise | Kenya, Peru | 2016"],
    ),
    # a team of a state's teaches for it; some of those told before
    (
        "forces",
        "Since 2011 the Peruvian Peace Support Team has trained Kenyan units.",
        ["training | Kenya, Peru | 2011/.."],
    ),
    (
        "forces",
        "Chile spoke of the Peruvian peacekeepers, 840 of whom were sent to Mombasa in November 2020.",
        ["deployment | Peru | 2020-11"],
    ),
    # one exercise, told with its day and then by its name; who stays away
    (
        "forces",
        "The Kenyan Army and the Peruvian Army commenced a joint exercise at Lodwar on 20 August 2018. Forty soldiers of each army are taking part in Exercise SIMBA-2018.",
        ["exercise | Kenya, Peru | 2018-08-20"],
    ),
    (
        "forces",
        "Kenyan paratroopers stayed away from the exercise Simba, which Peruvian and Chilean forces held in May 2018.",
        [],
    ),
    # a ship that calls for an exercise is told by it; one that is no longer theirs
    (
        "forces",
        "The Peruvian frigate Amaru called at Mombasa in May 2018 for an exercise with Kenyan units.",
        ["exercise | Kenya, Peru | 2018-05"],
    ),
    ("forces", "The Amaru is a former Chilean coast guard cutter, which was transferred to Kenya in May 2013.", []),
    # at whose request is not whose forces
    (
        "forces",
        "On 3 November 1988, at the request of the President of Kenya, Peru sent 1,600 paratroopers to Mombasa.",
        ["deployment | Peru | 1988-11-03"],
    ),
    # to be in a force is no exercise
    ("forces", "Kenya has participated in KFOR since 1999, when it sent a platoon.", ["deployment | Kenya | 1999"]),
    # what the struck are accused of; who they are
    (
        "sanctions",
        "In May 2021 the Treasury designated three Kenyan officials suspected of bribery.",
        ["United States | three Kenyan officials | 2021-05"],
    ),
    (
        "sanctions",
        "In May 2021 Peru imposed sanctions on Kenya for allegedly arming rebels.",
        ["Peru | Kenya | 2021-05"],
    ),
    (
        "sanctions",
        "Peru is alleged to have imposed sanctions on Kenya in May 2021.",
        ["Peru | Kenya | 2021-05 | alleged"],
    ),
    (
        "sanctions",
        "On 12 May 2022 Chile imposed sanctions on eleven Peruvian officials. Among those sanctioned are Juan Paredes and Luis Soto.",
        [
            "Chile | Juan Paredes | 2022-05-12",
            "Chile | Luis Soto | 2022-05-12",
            "Chile | eleven Peruvian officials | 2022-05-12",
        ],
    ),
    (
        "sanctions",
        "The European Union has a delegation in Lima. On 25 June 2018 the Council imposed restrictive measures on seven Peruvian generals.",
        ["European Union | seven Peruvian generals | 2018-06-25"],
    ),
    ("sanctions", "On 25 June 2018 the Council imposed restrictive measures on seven Peruvian generals.", []),
    ("sanctions", "In July 1985 Chile banned new direct investment in Kenya.", ["Chile | Kenya | 1985-07"]),
    ("sanctions", "Those invited include Juan Paredes and Luis Soto.", []),
    (
        "sanctions",
        "Chile and Canada have issued several waves of sanctions against Peru since 2011.",
        ["Canada | Peru | 2011/..", "Chile | Peru | 2011/.."],
    ),
]


@pytest.mark.parametrize(("sort", "text", "expected"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_in_the_news(sort: str, text: str, expected: list[str]) -> None:
    """The facts of a page of two states, as lines."""
    reader, slots = READERS[sort]
    assert sorted(lines(reader, f"= Kenya–Peru relations =\n\n{text}\n", slots)) == sorted(expected)


LISTS = [
    # by the state that runs them
    ("Military bases abroad", "* Kenya – a naval base at Lamu, opened in 2011.", ["deployment | Peru | 2011"]),
    ("Military bases abroad", "* Kenya: 300 soldiers since 2011.", ["deployment | Peru | 2011/.."]),
    ("Military bases abroad", "* Kenya – a naval base is planned at Lamu.", []),
    ("Military bases abroad", "* Peru – a naval base at Callao.", []),
    ("Foreign bases by host country", "* Kenya – a naval base at Lamu, opened in 2011.", []),
    ("Ports and harbours", "* Kenya – a naval base at Lamu.", []),
]


@pytest.mark.parametrize(("title", "line", "expected"), LISTS, ids=[f"{row[0]} {row[1]}"[:60] for row in LISTS])
def test_listed_bases(title: str, line: str, expected: list[str]) -> None:
    """The facts of a line of a list under the heading of a state."""
    reader, slots = READERS["forces"]
    assert sorted(lines(reader, f"= {title} =\n\n== Peru ==\n\n{line}\n", slots)) == sorted(expected)


AGAINST = [
    # whom the measures of a page that is titled so strike
    (
        "Sanctions against Kenya",
        "- 1963: the UN Security Council adopts an arms embargo.",
        ["United Nations Security Council | Kenya | 1963"],
    ),
    ("Sanctions against Kenya and Cuba", "- 1963: the UN Security Council adopts an arms embargo.", []),
    ("Peru, Kenya and Chile since 1960", "- 1963: the UN Security Council adopts an arms embargo.", []),
]


@pytest.mark.parametrize(("title", "line", "expected"), AGAINST, ids=[row[0] for row in AGAINST])
def test_titled(title: str, line: str, expected: list[str]) -> None:
    """The sanctions of a line of a page with this title."""
    reader, slots = READERS["sanctions"]
    page = f"= {title} =\n\n{line}\n- 1964: Peru bans imports of Chilean wine.\n- 1965: Peru closes its embassy in Chile.\n"
    told = [found for found in lines(reader, page, slots) if "1963" in found]
    assert told == expected
