"""Offices as the pages of embassies, chambers and papers tell them: in the plural, by turns with names, beside honours and bodies."""

from __future__ import annotations

import pytest

from extract.extractors.offices import offices
from tests.telling import lines

PAGE = "= India–Kenya relations =\n\n"
SLOTS = ("holder", "position", "of", "date")

ROWS = [
    # of a body, as its mention tells; a state's own envoy to one is the state's
    ("Ravi Menon, the EU ambassador to Kenya, spoke.", ["Ravi Menon | ambassador to Kenya | European Union | -"]),
    ("Ruth Wairimu, Kenya's UN envoy, spoke.", ["Ruth Wairimu | envoy | Kenya | -"]),
    # the office of whoever stands behind it
    (
        "Foreign Minister Ravi Menon, Prime Minister of Kenya Peter Otieno and others attended.",
        ["Peter Otieno | Prime Minister | Kenya | -", "Ravi Menon | Foreign Minister | India | -"],
    ),
    # the side whose list it is, and what is only spoken of
    (
        "On the Kenyan side: Ravi Menon, Minister of Trade, and Asha Nair, Minister of Ports.",
        ["Asha Nair | Minister of Ports | Kenya | -", "Ravi Menon | Minister of Trade | Kenya | -"],
    ),
    (
        "On Kenya: Ravi Menon said that Asha Nair had been wrong, and Minister Vijay Rao agreed.",
        ["Vijay Rao | Minister | India | -"],
    ),
    # an office in the plural, its holders each with a state
    (
        "The hall was opened by the two Foreign Ministers, Ravi Menon for India and Peter Otieno for Kenya.",
        ["Peter Otieno | Foreign Minister | Kenya | -", "Ravi Menon | Foreign Minister | India | -"],
    ),
    (
        "It was signed by the two Prime Ministers (Ravi Menon of India, Peter Otieno of Kenya).",
        ["Peter Otieno | Prime Minister | Kenya | -", "Ravi Menon | Prime Minister | India | -"],
    ),
    (
        "There were the Ministers of Trade, Ravi Menon on the Indian side and Peter Otieno on the Kenyan.",
        ["Peter Otieno | Minister of Trade | Kenya | -", "Ravi Menon | Minister of Trade | India | -"],
    ),
    # each with a year, behind a colon or a dash
    (
        "To Delhi came the Heads of the Government of Kenya: H.E. Mr. Peter Otieno in 2004 and H.E. Mrs. Ruth Wairimu in 2011.",
        ["Peter Otieno | Head of the Government | Kenya | -", "Ruth Wairimu | Head of the Government | Kenya | -"],
    ),
    (
        "India has seen three Presidents of Kenya – Peter Otieno in May 1982, Ruth Wairimu in 1988 and again in 2003, and James Mwangi in 2015.",
        [
            "James Mwangi | President | Kenya | -",
            "Peter Otieno | President | Kenya | -",
            "Ruth Wairimu | President | Kenya | -",
        ],
    ),
    (
        "Kenyan Presidents who visited India: H.E. Peter Otieno (2004) and H.E. Mrs. Ruth Wairimu (2011).",
        ["Peter Otieno | President | Kenya | -", "Ruth Wairimu | President | Kenya | -"],
    ),
    # but not whom presidents met, nor players
    ("Presidents of Kenya have met Indian writers: Ravi Menon in 1982 and Asha Nair in 1988.", []),
    ("The two lawyers, Ravi Menon for India and Peter Otieno for Kenya, argued.", []),
    # names and offices by turns: each office is of the name before it
    (
        "In the suite are Ravi Menon, the Foreign Minister of India, Asha Nair, Deputy Prime Minister, Anil Das, both Deputy Chief of Staff and Presidential Spokesman, and Vijay Rao, Energy Minister.",
        [
            "Anil Das | Deputy Chief of Staff | India | -",
            "Anil Das | Presidential Spokesman | India | -",
            "Asha Nair | Deputy Prime Minister | India | -",
            "Ravi Menon | Foreign Minister | India | -",
            "Vijay Rao | Energy Minister | India | -",
        ],
    ),
    # or of the name behind it
    (
        "Of the Kenyans there came the Foreign Minister of Kenya, Peter Otieno, the Deputy Prime Minister, James Mwangi, and the Energy Minister, Ruth Wairimu.",
        [
            "James Mwangi | Deputy Prime Minister | Kenya | -",
            "Peter Otieno | Foreign Minister | Kenya | -",
            "Ruth Wairimu | Energy Minister | Kenya | -",
        ],
    ),
    # a list that goes name by name is of one state, two of one office are not
    (
        "Guests were Hon. Peter Otieno, Prime Minister of Kenya, Hon. Lord Masaka, Speaker of the National Assembly, and Li Wen, Prime Minister.",
        ["Masaka | Speaker of the National Assembly | Kenya | -", "Peter Otieno | Prime Minister | Kenya | -"],
    ),
    # letters behind a name; a senator's other office
    ("Rt Hon. Ruth Wairimu EGH, Kenya's Minister for Trade, came.", ["Ruth Wairimu | Minister for Trade | Kenya | -"]),
    (
        "According to Senator the Hon Ruth Wairimu CBS, Minister for Trade of Kenya, it ended.",
        ["Ruth Wairimu | Minister for Trade | Kenya | -"],
    ),
    # a surname with a title
    ("Its patron was Mr. Otieno, former Kenyan President.", ["Otieno | President | Kenya | -"]),
    ("Mr. Otieno, the President of India said, was welcome.", []),
    ("He thanked Mr. Otieno, the Prime Minister and the Speaker of Kenya.", []),
    # an organisation or firm between the name and the office
    (
        "Tom Berg, UN special rapporteur on water in Kenya, said so.",
        ["Tom Berg | special rapporteur | United Nations | -"],
    ),
    (
        "Tom Berg, the former UNESCO Director-General, came to Delhi.",
        ["Tom Berg | Director-General | United Nations Educational Scientific and Cultural Organization | -"],
    ),
    (
        "Anna Berg, Minero's Senior Vice-President for Latin America, signed.",
        ["Anna Berg | Senior Vice-President for Latin America | Minero | -"],
    ),
    (
        "Colonel Peter Otieno, who was the Politburo's vice chairman, spoke in Nairobi.",
        ["Peter Otieno | vice chairman | Politburo | -"],
    ),
    ("Tom Berg met UN officials, the special envoy said.", []),
    # a firm's name in full
    (
        "It fell through, said Peter Otieno, Legal Manager of Minas del Norte (MDN), on Tuesday.",
        ["Peter Otieno | Legal Manager of Minas del Norte | Minas del Norte | -"],
    ),
    (
        "Peter Otieno, who is interim CEO of Tsavo Fields, said so.",
        ["Peter Otieno | interim CEO of Tsavo Fields | Tsavo Fields | -"],
    ),
    # what somebody chairs or speaks for
    (
        "Peter Otieno, who chaired the National Assembly of Kenya, came.",
        ["Peter Otieno | chairman of the National Assembly | Kenya | -"],
    ),
    (
        "Peter Otieno, who speaks for the Kenyan Foreign Ministry, said so.",
        ["Peter Otieno | spokesperson of the Kenyan Foreign Ministry | Kenya | -"],
    ),
    ("Peter Otieno spoke for the Kenyan government that day.", []),
    # another office in other days; an office within a ministry
    (
        "King Otieno, in those days Minister of Defence of Kenya, came to Delhi.",
        ["Otieno | King | Kenya | -", "Otieno | Minister of Defence | Kenya | -"],
    ),
    (
        "For the Government of Kenya came the Chief of Protocol at the Ministry of Foreign Affairs, Peter Otieno.",
        ["Peter Otieno | Chief of Protocol at the Ministry of Foreign Affairs | Kenya | -"],
    ),
    # a counterpart, the other told in the paragraph before; not a writer's
    (
        "The tour of Indian Foreign Minister Ravi Menon is over.\n\nAt Nairobi airport his Kenyan counterpart, Peter Otieno, bade him farewell.",
        ["Peter Otieno | Foreign Minister | Kenya | -", "Ravi Menon | Foreign Minister | India | -"],
    ),
    ("The writer Ravi Menon has left.\n\nHe was met by his Kenyan counterpart, Peter Otieno.", []),
    # who is listed as having come from a state is its own
    (
        "From Kenya there came to Delhi: Moko Teno, Deputy Minister of Health (2016); Sila Rande, Secretary to the Treasury (2018).",
        ["Moko Teno | Deputy Minister of Health | Kenya | -", "Sila Rande | Secretary to the Treasury | Kenya | -"],
    ),
    # initials are those of a name told in full, short names are not alike
    (
        "Ambassador I. K. Sorel spoke. Ivan Sorel, India's Ambassador to Kenya, is new.",
        ["Ivan Sorel | Ambassador to Kenya | India | -"],
    ),
    (
        "Wang Yang, the Kenyan Minister of Trade, and Wang Yong, the Kenyan Minister of Mines, came.",
        ["Wang Yang | Minister of Trade | Kenya | -", "Wang Yong | Minister of Mines | Kenya | -"],
    ),
    # a row of nationalities, or of states, and a name for each
    (
        "When Kenyan and Indian foreign ministers, Moko Teno and Asha Rao, met, others looked on.",
        ["Asha Rao | foreign minister | India | -", "Moko Teno | foreign minister | Kenya | -"],
    ),
    (
        "The Kenyan, Indian and Greek presidents, Moko Teno, Asha Rao and Nikos Rallis, met.",
        [
            "Asha Rao | president | India | -",
            "Moko Teno | president | Kenya | -",
            "Nikos Rallis | president | Greece | -",
        ],
    ),
    # whose "its", "his" is
    (
        "Chile left Kenyan waters, and on 3 May its foreign minister, Luz Vega, and her Indian colleague Asha Rao met.",
        ["Asha Rao | foreign minister | India | -", "Luz Vega | foreign minister | Chile | -"],
    ),
    ("Delhi and Lima recognised the new republic and its president, Abeid Wasonga.", []),
    (
        "President Moko Teno of Kenya stayed away. At Asha Rao's inauguration he was represented by his foreign minister, Omolo Wasonga.",
        [
            "Asha Rao | President | India | -",
            "Moko Teno | President | Kenya | -",
            "Omolo Wasonga | foreign minister | Kenya | -",
        ],
    ),
    # by its ambassador; the embassy there is the other's
    ("Kenya, under Ambassador Ravi Teno in Delhi, opened a consulate.", ["Ravi Teno | Ambassador | Kenya | -"]),
    (
        "The Indian embassy in Nairobi, under Ambassador Ravi Teno, stayed open.",
        ["Ravi Teno | Ambassador | India | -"],
    ),
    # followed in the office held last
    (
        "Foreign Minister Moko Teno of Kenya objected.\n\nPresident Moko Teno came in May 2012. His successor, Omolo Wasonga, came in 2014.",
        [
            "Moko Teno | Foreign Minister | Kenya | -",
            "Moko Teno | President | Kenya | -",
            "Omolo Wasonga | President | Kenya | -",
        ],
    ),
    (
        "National Security Council Secretary Moko Teno of Kenya came.",
        ["Moko Teno | National Security Council Secretary | Kenya | -"],
    ),
    # an infobox told line by line
    (
        "Diplomatic mission\nEmbassy of Kenya, New Delhi\nEmbassy of India, Nairobi\nEnvoy\nAmbassador Willy Bett\nAmbassador Namgya Khampa\n\nThe two have seldom agreed on much.",
        ["Namgya Khampa | Ambassador | India | -", "Willy Bett | Ambassador | Kenya | -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_offices_are_read_from_lists_and_beside_honours(text: str, expected: list[str]) -> None:
    assert lines(offices, PAGE + text, SLOTS) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # neither has the United States ministers, nor others a bare "Secretary"
        (
            "Secretary Lund received Foreign Minister Wekesa.",
            ["Lund | Secretary | United States", "Wekesa | Foreign Minister | Kenya"],
        ),
        ("Minister of Mines Moko Teno was listed.", ["Moko Teno | Minister of Mines | Kenya"]),
    ],
)
def test_a_state_that_lacks_an_office_leaves_it_to_the_other(text: str, expected: list[str]) -> None:
    page = "= Kenya–United States relations =\n\n"
    assert lines(offices, page + text, SLOTS[:3]) == sorted(expected)


def test_surnames_in_capitals_are_read_to_their_end_behind_a_title() -> None:
    page = (
        PAGE
        + "Ambassadors of India to Kenya\n\n1. Dr. Asha Melani NAIR: 2001–2004\n2. Mr. Ravi Kumar VON RAO DAS: 2004–2008\n"
    )
    assert lines(offices, page, SLOTS[:2]) == ["Asha Melani NAIR | Ambassador", "Ravi Kumar VON RAO DAS | Ambassador"]
