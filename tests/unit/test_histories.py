"""Pages that tell of decades and of many states: who stands for whom a clause leaves out, and what boxes and furniture tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract.extraction import extraction
from extract.extractors.agreements import agreements
from extract.extractors.arms import arms
from extract.extractors.memberships import memberships
from extract.extractors.missions import missions
from extract.extractors.offices import offices
from extract.extractors.recognitions import recognitions
from extract.extractors.relations import relations
from extract.extractors.sanctions import sanctions
from extract.extractors.visits import visits
from extract.readers import parse
from tests.telling import lines

if TYPE_CHECKING:
    from extract.registry import Extract

TIES = ("states", "action", "date")
OF_TIES: list[tuple[str, list[str]]] = [
    # with whom several broke off relations "too"
    ("Peru shut its mission in 1960. By 1961 Ecuador, Honduras and Haiti had broken relations too.", []),
    ("By 1963 Ecuador, Honduras and Haiti had also severed diplomatic ties.", []),
    (
        "Ghana severed relations with Israel in 1973. Chad and Niger had severed relations earlier, in 1972.",
        ["Chad, Israel | severed | 1972", "Ghana, Israel | severed | 1973", "Israel, Niger | severed | 1972"],
    ),
    ("Kenya and Peru severed relations in 1972.", ["Kenya, Peru | severed | 1972"]),
    # a relative clause tells with whom
    (
        "Peru backed Ethiopia, with which Somalia broke off relations in September 1977.",
        ["Ethiopia, Somalia | severed | 1977-09"],
    ),
    ("Peru turned to Poland, with which ties were established in 1919.", ["Peru, Poland | established | 1919"]),
    # whose relations were restored: those that the paragraph told to be broken
    (
        "Chad cut ties with Iran in January 2016. Relations were restored on 10 March 2023.",
        ["Chad, Iran | restored | 2023-03-10", "Chad, Iran | severed | 2016-01"],
    ),
    (
        "Chad, Togo and Mali cut ties with Iran in January 2016. Relations were restored on 10 March 2023.",
        ["Chad, Iran | severed | 2016-01", "Iran, Mali | severed | 2016-01", "Iran, Togo | severed | 2016-01"],
    ),
    (
        "Peru broke off relations with Cuba in 1960. Diplomatic relations were restored in 1972.",
        ["Cuba, Peru | restored | 1972", "Cuba, Peru | severed | 1960"],
    ),
    # what a break ended is no beginning
    ("Ambassadors were exchanged in June 1986, after a break of twelve years.", ["Cuba, Peru | restored | 1986-06"]),
    ("Ambassadors were exchanged in June 1986, after long talks.", ["Cuba, Peru | established | 1986-06"]),
    # what came at last has come
    (
        "Peru broke off relations with Cuba in 1960. Relations were not restored until July 1972.",
        ["Cuba, Peru | restored | 1972-07", "Cuba, Peru | severed | 1960"],
    ),
    # what governs the one told before governs the clause no more
    (
        "Peru and Kenya made a pact, aimed at Chile, and Bolivia had broken off relations with Ghana in March 1963.",
        ["Bolivia, Ghana | severed | 1963-03"],
    ),
]

BOX = "Type | Bilateral treaty\nSigned | 7 September 1967\nEffective | 3 November 1967\n"
DONE = ("parties", "action", "date")
OF_AGREEMENTS: list[tuple[str, list[str]]] = [
    # the box of a treaty
    (
        f"Treaty of Friendship between Peru and Chile\n\n{BOX}Expiration | 1990\n\nThe treaty was one of many.",
        ["Chile, Peru | in force | 1967-11-03", "Chile, Peru | signed | 1967-09-07", "Chile, Peru | terminated | 1990"],
    ),
    (
        f"Treaty of Arequipa\n\n{BOX}Signatories | Ana Sol, Juan Paz\nParties | Bolivia, Peru\n\nIt ended a quarrel.",
        ["Bolivia, Peru | in force | 1967-11-03", "Bolivia, Peru | signed | 1967-09-07"],
    ),
    (f"Salta Protocol\n\n{BOX}Parties | 192, all members of the United Nations\n\nIt extends the convention.", []),
    # what files a page tells nothing
    (
        "Peru and Chile\n\nCategories: Treaties of Peru | Treaties of Chile | 1967 in Peru | Treaties concluded in 1967",
        [],
    ),
    # with somebody at home
    ("Peru and Chile\n\nIn May 1990 Peru signed a ceasefire with the rebels.", []),
    ("Peru and Chile\n\nPeru signs deal with opposition", []),
    ("Peru and Chile\n\nPerusa signed a contract for lorries with an unnamed Asian army in 2016.", []),
    ("Peru and Chile\n\nA fund completed a $40 million compact in March 2023.", []),
    ("Peru and Chile\n\nPeru signed a pact on rebels in May 1990.", ["Chile, Peru | signed | 1990-05"]),
    # what had been done before has no day
    (
        "Peru and Chile\n\nThe war ended in May 1990. Bolivia, which had signed a trade pact with Peru, stood aside.",
        ["Bolivia, Peru | signed | -"],
    ),
    # under what two others made
    (
        "Peru and Chile\n\nBolivia and Brazil share the gas under the treaty of 5 May 1974.",
        ["Bolivia, Brazil | signed | 1974-05-05"],
    ),
]

OF_RECOGNITION: list[tuple[str, list[str]]] = [
    ("No member of the African Union has recognised Somaliland.", []),
    ("Most of the states of the Organization of American States have recognised Kosovo.", []),
    ("Half of the members of the European Union recognise Kosovo.", []),
    ("The European Union recognised Slovenia in 1992.", ["European Union | Slovenia"]),
    # who follows into a bloc recognises nobody
    ("Finland recognised Angola in 1976. It joined NATO in 2023. Sweden followed in 2024.", ["Finland | Angola"]),
    ("Finland recognised Angola in 1976. Sweden followed in May.", ["Finland | Angola", "Sweden | Angola"]),
    ("Some in the European Union wavered, but the European Union recognised Slovenia.", ["European Union | Slovenia"]),
]

OF_OFFICES: list[tuple[str, list[str]]] = [
    # the box of a diplomat
    (
        "Jan Kok\n\nNationality: Dutch\nDutch Ambassador to Peru\nIn office 1966–1968\nPreceded by Piet Bos\n\nJan Kok was a Dutch diplomat.",
        [
            "Jan Kok | Ambassador to Peru | Netherlands | 1966/1968",
            "Piet Bos | Ambassador to Peru | Netherlands | -",
        ],
    ),
    # whose diplomat somebody is
    (
        "Norway and Nigeria\n\nAmerican diplomat Charles Hill was minister in Lagos from 1964 to 1970.",
        ["Charles Hill | minister | United States | 1964/1970"],
    ),
]


OF_OTHERS: list[tuple[Extract, str, tuple[str, ...], list[str]]] = [
    # a row that speaks of ties heads no list of them
    (
        relations,
        "International recognition of Peru\n\nState | Date of recognition | Notes\nChad | 6 May 1971 | Diplomatic relations later\n"
        "Mali | 7 May 1971 | By telegram\nTogo | 8 May 1971 | In writing",
        TIES,
        [],
    ),
    # who declares something else imposes nothing
    (
        sanctions,
        "Chad and Mali\n\nWhen Rhodesia's Ian Smith declared independence in November 1965, Britain imposed sanctions.",
        ("imposer", "target"),
        [],
    ),
    (
        sanctions,
        "Chad and Mali\n\nIn May 1965 Peru declared an arms embargo against Mali.",
        ("imposer", "target"),
        ["Peru | Mali"],
    ),
    # a heading in capitals is no firm
    (
        memberships,
        "Iceland\nINTERNATIONAL COOPERATION\n\nIceland joined the UN in November 1946; it belongs to the OECD as well.",
        ("member", "organization"),
        ["Iceland | Organisation for Economic Co-operation and Development", "Iceland | United Nations"],
    ),
    # an envoy's title tells no trip
    (
        visits,
        "Ana Sol\n\nAmbassador of India to Chile\nAssumed office\n12 August 2016\nHigh Commissioner of India to Zambia\nIn office\n2012–2016\n\nAna Sol is a diplomat.",
        ("visitor", "to"),
        [],
    ),
    # two who come, in the present of a chronicle
    (
        visits,
        "Japan and the Philippines\n\n1962: Kakuei Tanaka and Takeo Fukuda visit Manila.",
        ("visitor", "to"),
        ["Kakuei Tanaka | Philippines", "Takeo Fukuda | Philippines"],
    ),
    # lines that tell whose missions stand below them
    (
        missions,
        "France–Kenya relations\n\nDiplomatic missions\nOf France\nNairobi (Embassy)\nMombasa (Consulate)\nOf Kenya\nParis (Embassy)",
        ("sender", "city", "kind"),
        ["France | Mombasa | consulate", "France | Nairobi | embassy", "Kenya | Paris | embassy"],
    ),
    (missions, "Peru–Kenya relations\n\nViews\nOf Peru\nNairobi (skyline), Mombasa (harbour)", ("sender",), []),
    # nor do "arms firms" arrive
    (arms, "Serbia and Angola\n\nIn Angola Serbian arms firms have long been at home.", ("supplier", "item"), []),
]


@pytest.mark.parametrize(("extract", "page", "slots", "expected"), OF_OTHERS, ids=[row[1][-60:] for row in OF_OTHERS])
def test_other_facts_are_told_of_those_meant(
    extract: Extract, page: str, slots: tuple[str, ...], expected: list[str]
) -> None:
    assert lines(extract, page, slots) == expected


@pytest.mark.parametrize(("text", "expected"), OF_TIES, ids=[row[0][:60] for row in OF_TIES])
def test_ties_are_of_those_whom_the_history_means(text: str, expected: list[str]) -> None:
    page = "= Cuba–Peru relations =\n\nRelations between Cuba and Peru are old.\n\n"
    assert lines(relations, page + text, TIES) == sorted(expected)


@pytest.mark.parametrize(("page", "expected"), OF_AGREEMENTS, ids=[row[0][-60:] for row in OF_AGREEMENTS])
def test_agreements_are_of_those_who_made_them(page: str, expected: list[str]) -> None:
    assert lines(agreements, page, DONE) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), OF_RECOGNITION, ids=[row[0][:60] for row in OF_RECOGNITION])
def test_a_body_does_not_do_what_some_of_its_members_do(text: str, expected: list[str]) -> None:
    assert lines(recognitions, text, ("by", "of")) == sorted(expected)


@pytest.mark.parametrize(("page", "expected"), OF_OFFICES, ids=[row[0][-60:] for row in OF_OFFICES])
def test_diplomats_serve_whom_their_page_tells(page: str, expected: list[str]) -> None:
    assert lines(offices, page, ("holder", "position", "of", "date")) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 2017 Turkey rebuilt the Ottoman port of the town.", False),
        ("In 1992 the Soviet Union and Peru signed a trade agreement.", True),
        ("In 1995 the Soviet Union and Peru signed a trade agreement.", False),
    ],
)
def test_states_do_nothing_after_their_end(text: str, told: bool) -> None:
    assert bool(extraction(parse("page.txt", text)).claims) is told
