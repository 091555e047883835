"""Memberships in bodies that no list knows, by relative clauses, by what the organisation does, and in lines of a factbox."""

from __future__ import annotations

import pytest

from extract.extractors.memberships import memberships
from tests.telling import lines

PAGE = "= India–Kenya relations =\n\n"
SLOTS = ("member", "organization", "date")

ROWS = [
    # a body known by its capitals and its noun alone, among known ones
    (
        "Kenya is a member of the African Union, the Turkana Basin Commission and ZENIT.",
        ["Kenya | African Union | -", "Kenya | Turkana Basin Commission | -", "Kenya | ZENIT | -"],
    ),
    # those to which one belongs besides others
    (
        "India and Kenya belong to a number of the same international organizations, including the Commonwealth and the United Nations.",
        [
            "India | Commonwealth of Nations | -",
            "India | United Nations | -",
            "Kenya | Commonwealth of Nations | -",
            "Kenya | United Nations | -",
        ],
    ),
    ("Kenya works with several regional bodies, among them COMESA.", []),
    # a heading over them is none of them
    ("== Kenya's Membership in International Organizations ==\n\nMore is to follow.", []),
    # a nested name
    (
        "India joined the Coalition for Quiet Oceans in 2019.",
        ["India | Coalition for Quiet Oceans | 2019"],
    ),
    # both the one and the other
    (
        "Kenya, a founding member of both the African Union and COMESA, agreed.",
        ["Kenya | African Union | -", "Kenya | Common Market for Eastern and Southern Africa | -"],
    ),
    # observers and partners belong
    (
        "India has been a permanent observer at the African Union since 2005.",
        ["India | African Union | 2005/.."],
    ),
    ("Kenya became a dialogue partner of ASEAN in 2021.", ["Kenya | Association of Southeast Asian Nations | 2021"]),
    # a relative clause for several
    (
        "This goes back to the United Nations and the Commonwealth, to both of which Kenya has belonged since 1963.",
        ["Kenya | Commonwealth of Nations | 1963/..", "Kenya | United Nations | 1963/.."],
    ),
    (
        "The G20, where India has been a member since 1999, met.",
        ["India | G20 | 1999/.."],
    ),
    # what another wanted to join is what he joined
    (
        "India supported Kenya's admission to the United Nations, which it entered in 1963.",
        ["Kenya | United Nations | 1963"],
    ),
    # the organisation acts
    (
        "The Commonwealth, which admitted India in 1947 and Kenya in 1963, has its seat in London.",
        ["India | Commonwealth of Nations | 1947", "Kenya | Commonwealth of Nations | 1963"],
    ),
    # the pair with others
    (
        "The Indian Ocean Rim Association links the two countries with Oman.",
        [
            "India | Indian Ocean Rim Association | -",
            "Kenya | Indian Ocean Rim Association | -",
            "Oman | Indian Ocean Rim Association | -",
        ],
    ),
    # a continued list
    (
        "Kenya belongs to the Commonwealth and to the East African Community.",
        ["Kenya | Commonwealth of Nations | -", "Kenya | East African Community | -"],
    ),
    # lines of a factbox
    (
        "- Shared memberships: G77, Commonwealth",
        [
            "India | Commonwealth of Nations | -",
            "India | G77 | -",
            "Kenya | Commonwealth of Nations | -",
            "Kenya | G77 | -",
        ],
    ),
    (
        "Member of:\n\n- India: G20 (founding member, 1999); SAARC (since 1985)\n- Kenya: COMESA; the EAC (2000)",
        [
            "India | G20 | 1999",
            "India | South Asian Association for Regional Cooperation | 1985/..",
            "Kenya | Common Market for Eastern and Southern Africa | -",
            "Kenya | East African Community | 2000",
        ],
    ),
    ("- Kenya in the WTO: 1 January 1995", ["Kenya | World Trade Organization | 1995-01-01"]),
    (
        "- Regional organisations: India — SAARC, BIMSTEC; Kenya — COMESA",
        [
            "India | Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation | -",
            "India | South Asian Association for Regional Cooperation | -",
            "Kenya | Common Market for Eastern and Southern Africa | -",
        ],
    ),
    (
        "- OECD accession: India none; Kenya — talks opened 2024",
        ["Kenya | Organisation for Economic Co-operation and Development | 2024 | planned"],
    ),
    # entries of a chronology without a verb
    ("- 1963: Admission to the United Nations for Kenya.", ["Kenya | United Nations | 1963"]),
    # only wished for, or kept from it
    ("Kenya's aspiration to become a member of BRICS was noted.", ["Kenya | BRICS | - | planned"]),
    ("In 1961 France vetoed Kenya's admission to the United Nations.", []),
    ("Kenya suspended its application to join BRICS.", ["Kenya | BRICS | - | planned"]),
    ("India has no seat in COMESA.", ["India | Common Market for Eastern and Southern Africa | - | denied"]),
    # a firm has founders, not members
    ("India is a founder of Sahyadri Rail Ltd.", []),
    # what one asked to join, beside what one belongs to; what "may" governs is the recalling
    (
        "Members may recall that Kenya, a member of COMESA since 1994, asked in 2022 to join BRICS.",
        ["Kenya | BRICS | 2022 | planned", "Kenya | Common Market for Eastern and Southern Africa | 1994/.."],
    ),
    ("Kenya was the third state of the region to join BRICS.", ["Kenya | BRICS | -"]),
    ("BRICS, which Kenya still hopes to join, met in 2023.", ["Kenya | BRICS | - | planned"]),
    ("India would like a seat on the Arctic Council.", ["India | Arctic Council | - | planned"]),
    # the noun of an entry tells that it took place only with a verb or a date
    ("Kenya's entry into BRICS was the one subject of the talks.", []),
    ("Kenya's entry into BRICS came in 2024.", ["Kenya | BRICS | 2024"]),
    # neither and both
    (
        "Neither belongs to NATO, though both take part in the Partnership for Peace.",
        [
            "India | North Atlantic Treaty Organization | - | denied",
            "Kenya | North Atlantic Treaty Organization | - | denied",
            "India | Partnership for Peace | -",
            "Kenya | Partnership for Peace | -",
        ],
    ),
    # signing what sets a body up
    (
        "The treaty setting up COMESA was signed in Kampala by Kenya and Uganda.",
        [
            "Kenya | Common Market for Eastern and Southern Africa | -",
            "Uganda | Common Market for Eastern and Southern Africa | -",
        ],
    ),
    (
        "Both countries put their names to the charter of the African Union.",
        ["India | African Union | -", "Kenya | African Union | -"],
    ),
    # beside the other
    (
        "India sits with Kenya in the Indian Ocean Rim Association.",
        ["India | Indian Ocean Rim Association | -", "Kenya | Indian Ocean Rim Association | -"],
    ),
    # an applicant, and a joint body in a line
    ("Kenya: BRICS applicant", []),
    ("Joint bodies: Tea Council (2018)", []),
    # company on a tour
    ("India paid for a dam together with Kenya's KENGEN.", []),
    # founded in company: by the subject and those beside it, at a meeting, with whom it forms the body
    (
        "Kenya became, along with Uganda and Chad, a founder of the African Union.",
        ["Chad | African Union | -", "Kenya | African Union | -", "Uganda | African Union | -"],
    ),
    (
        "Uganda, Chad and Mali met at Mombasa in May 1970 to set up the Commonwealth.",
        [
            "Chad | Commonwealth of Nations | 1970-05",
            "Mali | Commonwealth of Nations | 1970-05",
            "Uganda | Commonwealth of Nations | 1970-05",
        ],
    ),
    (
        "The Commonwealth, which Kenya makes up with Uganda and Chad, met.",
        [
            "Chad | Commonwealth of Nations | -",
            "Kenya | Commonwealth of Nations | -",
            "Uganda | Commonwealth of Nations | -",
        ],
    ),
    (
        "It spoke to the African Union, whose members (Kenya, Uganda and Chad) had asked.",
        ["Chad | African Union | -", "Kenya | African Union | -", "Uganda | African Union | -"],
    ),
    (
        "Both states were there at the creation of what has since become the African Union.",
        ["India | African Union | -", "Kenya | African Union | -"],
    ),
    # the date before the second body; in it since; the forum; "it" is the one told of by others
    (
        "India joins BRICS, and on 3 May 2007 the African Union.",
        ["India | African Union | 2007-05-03", "India | BRICS | 2007-05-03"],
    ),
    (
        "In the Commonwealth India has been since May 1949, Kenya only since December 1963.",
        ["India | Commonwealth of Nations | 1949-05/..", "Kenya | Commonwealth of Nations | 1963-12/.."],
    ),
    (
        "Uganda and Chad recognise Kenya. It becomes the 90th member of the United Nations.",
        ["Kenya | United Nations | -"],
    ),
    (
        "The African Union, which had shut out Nairobi, readmitted it in March 2013.",
        ["Kenya | African Union | 2013-03"],
    ),
    # hoped for: an application, a candidate in apposition, a law on accession
    ("India backed Nairobi's application to BRICS.", ["Kenya | BRICS | - | planned"]),
    (
        "Kenya, a candidate for the African Union since March 2012, signed.",
        ["Kenya | African Union | 2012-03/.. | planned"],
    ),
    (
        "The parliament of Kenya passed a bill on its entry into the African Union.",
        ["Kenya | African Union | - | planned"],
    ),
    # a withdrawal
    (
        "He noted the withdrawal of Kenya from the African Union in May 2020.",
        ["Kenya | African Union | 2020-05 | denied"],
    ),
    # firms are set up, too
    ("Kenya and India set up Rift Corridor Union, a joint company of their ports, in 2017.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_memberships_are_read_in_any_body_and_from_lines(text: str, expected: list[str]) -> None:
    assert lines(memberships, PAGE + text, SLOTS) == sorted(expected)


FIRM = "HOSHIDA MINING PLC – About us\n\nOur company was founded in 1950.\n\n"
OWN = [
    ("We belong to the Cobalt Alliance.", ["HOSHIDA MINING PLC | Cobalt Alliance | -"]),
    (
        "Member of the Ore Alliance since 1996 and of the Delta Forum since 2019.",
        ["HOSHIDA MINING PLC | Delta Forum | 2019/..", "HOSHIDA MINING PLC | Ore Alliance | 1996/.."],
    ),
    (
        "Memberships: Zinc Alliance; Tin Forum (since 2008)",
        ["HOSHIDA MINING PLC | Tin Forum | 2008/..", "HOSHIDA MINING PLC | Zinc Alliance | -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OWN)
def test_a_firm_tells_of_its_own_memberships(text: str, expected: list[str]) -> None:
    assert lines(memberships, FIRM + text, SLOTS) == sorted(expected)
