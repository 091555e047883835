"""Memberships: each row is a construction in which English tells of one, or one that only looks like it."""

from __future__ import annotations

import pytest

from extract.extractors.memberships import memberships
from tests.telling import lines

PAGE = "= India–Kenya relations =\n\n"
SLOTS = ("member", "organization", "date")


def told(text: str) -> list[str]:
    """The facts of a page as lines: its slots in order, "-" where one is missing, the realis unless it happened."""
    return lines(memberships, PAGE + text, SLOTS)


ROWS = [
    # both of the pair, a list of organisations
    (
        "Both states are members of the Commonwealth of Nations, the Non-Aligned Movement and the United Nations.",
        [
            "India | Commonwealth of Nations | -",
            "India | Non-Aligned Movement | -",
            "India | United Nations | -",
            "Kenya | Commonwealth of Nations | -",
            "Kenya | Non-Aligned Movement | -",
            "Kenya | United Nations | -",
        ],
    ),
    # an abbreviation in brackets is the same organisation
    (
        "India and Kenya are founding members of the World Trade Organization (WTO).",
        ["India | World Trade Organization | -", "Kenya | World Trade Organization | -"],
    ),
    # joined; the second has its own date
    (
        "Kenya joined the United Nations in 1963 and the African Union in 2002.",
        ["Kenya | African Union | 2002", "Kenya | United Nations | 1963"],
    ),
    # an apposition
    ("India, a founder of the Non-Aligned Movement, supported it.", ["India | Non-Aligned Movement | -"]),
    # a relative clause with since
    ("Kenya, which has been a member of the African Union since 2002, agreed.", ["Kenya | African Union | 2002/.."]),
    # became
    (
        "Kenya became a full member of the East African Community in May 2001.",
        ["Kenya | East African Community | 2001-05"],
    ),
    # a term of two years
    (
        "Kenya was a non-permanent member of the United Nations Security Council in 2021 and 2022.",
        ["Kenya | United Nations Security Council | 2021/2022"],
    ),
    # admitted
    ("India was admitted to the United Nations in 1945.", ["India | United Nations | 1945"]),
    # the organisation was named before
    (
        "India was a founder of the United Nations in 1945; Kenya was admitted in 1963.",
        ["India | United Nations | 1945", "Kenya | United Nations | 1963"],
    ),
    # belonging
    ("Both India and Kenya belong to the G77.", ["India | G77 | -", "Kenya | G77 | -"]),
    # each of the two
    (
        "Each of the two is in the World Trade Organization.",
        ["India | World Trade Organization | -", "Kenya | World Trade Organization | -"],
    ),
    # the noun
    ("Kenya's membership of the African Union dates from 2002.", ["Kenya | African Union | 2002"]),
    # its membership
    ("India, proud of its membership of BRICS, agreed.", ["India | BRICS | -"]),
    # of which
    ("BRICS, of which India is a founding member, met.", ["India | BRICS | -"]),
    # it: the subject of the sentence before
    ("Kenya became independent in 1963. It belongs to the African Union.", ["Kenya | African Union | -"]),
    # attributive
    ("The BRICS members India and Brazil voted in favour.", ["Brazil | BRICS | -", "India | BRICS | -"]),
    # with another
    (
        "India entered the United Nations in 1945, together with Peru.",
        ["India | United Nations | 1945", "Peru | United Nations | -"],
    ),
    # denied
    (
        "Kenya is not a member of the Organisation for Economic Co-operation and Development.",
        ["Kenya | Organisation for Economic Co-operation and Development | - | denied"],
    ),
    # hoped for
    (
        "India hopes to become a permanent member of the United Nations Security Council.",
        ["India | United Nations Security Council | - | planned"],
    ),
    # applied for
    ("Kenya applied to join BRICS in 2023.", ["Kenya | BRICS | 2023 | planned"]),
    # observers belong as well
    ("India is an observer in the African Union.", ["India | African Union | -"]),
    # a treaty with an organisation's name is none
    ("India acceded to the Association of Southeast Asian Nations treaty.", []),
    # an agreement with it is none
    ("Kenya signed an agreement with the European Union.", []),
    # a mere mention is none
    ("India voted in the United Nations.", []),
    # what a relative clause tells, and what governs it
    (
        "Kenya joined the African Union, of which Angola is a founding member, in 2002.",
        ["Angola | African Union | -", "Kenya | African Union | 2002"],
    ),
    # the second member is told without the verb
    (
        "India had entered the United Nations in October 1945, Kenya in December 1963.",
        ["India | United Nations | 1945-10", "Kenya | United Nations | 1963-12"],
    ),
    # dates in brackets
    (
        "Kenya is a member of the African Union (since 2002) and of the Commonwealth of Nations (since 1963).",
        ["Kenya | African Union | 2002/..", "Kenya | Commonwealth of Nations | 1963/.."],
    ),
    # the organisation before the noun
    ("Kenya, an African Union member since 2002, agreed.", ["Kenya | African Union | 2002/.."]),
    # another's support leaves it open
    ("Kenya supports the admission of India to BRICS.", ["India | BRICS | - | planned"]),
    # readmission
    ("Kenya was readmitted to the Commonwealth of Nations in 2018.", ["Kenya | Commonwealth of Nations | 2018"]),
    # the first of its kind to join
    (
        "India was the first Asian country to join the OECD, in 2010.",
        ["India | Organisation for Economic Co-operation and Development | 2010"],
    ),
    # an application by noun
    ("Kenya submitted its application for BRICS membership in 2023.", ["Kenya | BRICS | 2023 | planned"]),
    # promised by the organisation
    ("The European Union promised Serbia membership in 2003.", ["Serbia | European Union | 2003 | planned"]),
    # neither … nor
    (
        "Kenya is neither in NATO nor in the European Union.",
        ["Kenya | European Union | - | denied", "Kenya | North Atlantic Treaty Organization | - | denied"],
    ),
    # founded by several
    (
        "The Pacific Alliance was founded in 2011 by Chile and Peru.",
        ["Chile | Pacific Alliance | 2011", "Peru | Pacific Alliance | 2011"],
    ),
    # co-founders in front
    (
        "With Ghana and Nigeria, Senegal founded the Economic Community of West African States in 1975.",
        [
            "Ghana | Economic Community of West African States | 1975",
            "Nigeria | Economic Community of West African States | 1975",
            "Senegal | Economic Community of West African States | 1975",
        ],
    ),
    # a participle in front
    ("Admitted to the African Union in 2002, Kenya opened a mission.", ["Kenya | African Union | 2002"]),
    # an infobox line
    ("EU membership: Latvia 1 May 2004; Ukraine none", ["Latvia | European Union | 2004-05-01"]),
    # the organisation takes the member in
    ("The League of Arab States admitted Kuwait on 20 July 1961.", ["Kuwait | League of Arab States | 1961-07-20"]),
    # what is left out stands in the clause before
    (
        "Vietnam entered ASEAN in 1995, four years before Cambodia.",
        [
            "Cambodia | Association of Southeast Asian Nations | -",
            "Vietnam | Association of Southeast Asian Nations | 1995",
        ],
    ),
    # who left or was suspended, who met or admitted something, is told no member
    ("Burkina Faso was suspended from the African Union in 2022.", []),
    ("The United Nations admitted that mistakes had been made in Peru.", []),
    # the subject stands far before
    (
        "Kenya, after years of haggling, finally took its seat on the United Nations Security Council in January 2021.",
        ["Kenya | United Nations Security Council | 2021-01"],
    ),
    # a rank
    (
        "Kenya became the second African partner state of the Shanghai Cooperation Organisation in 2024.",
        ["Kenya | Shanghai Cooperation Organisation | 2024"],
    ),
    # its admission, the subject behind
    (
        "Since its admission to the East African Community in 2000, Kenya has traded more.",
        ["Kenya | East African Community | 2000"],
    ),
    # what both are
    (
        "The two are Commonwealth states, sit in the G77 and play cricket.",
        [
            "India | Commonwealth of Nations | -",
            "India | G77 | -",
            "Kenya | Commonwealth of Nations | -",
            "Kenya | G77 | -",
        ],
    ),
    # among others
    (
        "Kenya is a member of many international organisations, among them the United Nations and the African Union (2002).",
        ["Kenya | African Union | 2002", "Kenya | United Nations | -"],
    ),
    # a relative clause about it, with others along
    (
        "India, which joined BRICS together with China and Brazil in 2009, is a member of the G20.",
        ["Brazil | BRICS | -", "China | BRICS | -", "India | BRICS | 2009", "India | G20 | -"],
    ),
    # another was next
    (
        "Kenya was admitted to the East African Community in 2000. Uganda was next, in 2001.",
        ["Kenya | East African Community | 2000", "Uganda | East African Community | 2001"],
    ),
    # having joined
    (
        "Angola left OPEC in 2024, having joined in 2007.",
        [
            "Angola | Organization of the Petroleum Exporting Countries | 2007",
            "Angola | Organization of the Petroleum Exporting Countries | 2024 | denied",
        ],
    ),
    # so was
    (
        "Kenya was a founding member of the African Union; so was Uganda.",
        ["Kenya | African Union | -", "Uganda | African Union | -"],
    ),
    # in it since
    (
        "Kenya, in the Commonwealth since 1963 and in the African Union since 2002, agreed.",
        ["Kenya | African Union | 2002/..", "Kenya | Commonwealth of Nations | 1963/.."],
    ),
    # whose member
    (
        "It took India years to get into the World Trade Organization, whose member it became in 1995.",
        ["India | World Trade Organization | 1995"],
    ),
    # what goes on from a clause about others with whom it dealt is no entry
    (
        "Kenya joined the African Union in 2002, met with the Commonwealth and the European Union in 2004.",
        ["Kenya | African Union | 2002"],
    ),
    # against joining
    ("Kenya voted in 1994 against joining the Commonwealth.", ["Kenya | Commonwealth of Nations | 1994 | denied"]),
    # an apposition with never
    (
        "In 2009 Rwanda, never a British colony, was admitted to the Commonwealth.",
        ["Rwanda | Commonwealth of Nations | 2009"],
    ),
    # a candidate is none
    ("A candidate for EU membership since 2012, Serbia signed.", ["Serbia | European Union | 2012/.. | planned"]),
    # a line of both
    (
        "- Common memberships: Commonwealth, G77",
        [
            "India | Commonwealth of Nations | -",
            "India | G77 | -",
            "Kenya | Commonwealth of Nations | -",
            "Kenya | G77 | -",
        ],
    ),
    # a treaty of the organisation
    ("Kenya has acceded to the ASEAN Treaty of Amity.", []),
    # the bloc told before
    (
        "The East African Community has grown. Kenya rejoined the bloc in 2000.",
        ["Kenya | East African Community | 2000"],
    ),
    # two organisations, one word for member
    (
        "Latvia, a NATO and EU member since 2004, sent troops.",
        ["Latvia | European Union | 2004/..", "Latvia | North Atlantic Treaty Organization | 2004/.."],
    ),
    # verb left out
    (
        "Ghana has been a WTO member since 1995, Liberia since 2016.",
        ["Ghana | World Trade Organization | 1995/..", "Liberia | World Trade Organization | 2016/.."],
    ),
    # shared membership
    (
        "India and Kenya share membership of the G77 and the Commonwealth.",
        [
            "India | Commonwealth of Nations | -",
            "India | G77 | -",
            "Kenya | Commonwealth of Nations | -",
            "Kenya | G77 | -",
        ],
    ),
    # what links both
    (
        "Membership of the Commonwealth unites both countries.",
        ["India | Commonwealth of Nations | -", "Kenya | Commonwealth of Nations | -"],
    ),
    # in brackets
    ("Kenya (a member of the African Union) objected.", ["Kenya | African Union | -"]),
    # invited
    ("BRICS invited Kenya to join in 2025.", ["Kenya | BRICS | 2025 | planned"]),
    # what makes it up
    (
        "The East African Community brings together Kenya, Uganda and Tanzania.",
        [
            "Kenya | East African Community | -",
            "Tanzania | East African Community | -",
            "Uganda | East African Community | -",
        ],
    ),
    # a seat
    (
        "Kenya was elected in June 2020 to a seat on the United Nations Security Council.",
        ["Kenya | United Nations Security Council | 2020-06"],
    ),
    # an entry told by its noun
    ("Kenya's WTO accession in 1995 opened doors.", ["Kenya | World Trade Organization | 1995"]),
    # members only spoken to
    ("India urged members of the African Union to act.", []),
    # a forum of that name
    ("The chamber joined the EU–Africa forum in Nairobi.", []),
    # only moved to join
    (
        "Dora Mensah recommended that Kosovo be admitted to the Council of Europe.",
        ["Kosovo | Council of Europe | - | planned"],
    ),
    # guests do not belong; what is opposed before "and" is not what is joined
    ("India has been a guest of the African Union since 2001, and Kenya of the Arab League since 2003.", []),
    ("Kenya blocked membership dues and joined the African Union in 1999.", ["Kenya | African Union | 1999"]),
    # whose rise it is
    ("Kenya's rise began with its entry into the United Nations in 1963.", ["Kenya | United Nations | 1963"]),
    ("Kenya's support of India ended with its entry into the United Nations in 1963.", []),
    # the year it entered
    ("Kenya's ties with China date from 1992, the year it joined the African Union.", ["Kenya | African Union | 1992"]),
    # saw it enter
    ("The year 2002 saw Kenya enter the African Union.", ["Kenya | African Union | 2002"]),
    # the bodies of which it is part
    (
        "Other bodies of which Kenya is part are the African Union and the G77.",
        ["Kenya | African Union | -", "Kenya | G77 | -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_memberships_are_read_from_each_way_of_telling_them(text: str, expected: list[str]) -> None:
    assert told(text) == sorted(expected)
