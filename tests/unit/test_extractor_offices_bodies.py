"""Offices of organisations and firms, second offices, rolls of holders, and whose envoy somebody is by what is done to him."""

from __future__ import annotations

import pytest

from extract.extractors.offices import offices
from tests.telling import lines

PAGE = "= India–Kenya relations =\n\n"
SLOTS = ("holder", "position", "of", "date")

ROWS = [
    # an organisation stands before the office, or behind it
    (
        "UNESCO Director-General Irina Vance spoke.",
        ["Irina Vance | Director-General | United Nations Educational Scientific and Cultural Organization | -"],
    ),
    ("The World Bank's president, Ana Kimani, came.", ["Ana Kimani | president | World Bank | -"]),
    ("Air Tsavo CEO Peter Otieno agreed.", ["Peter Otieno | CEO | Air Tsavo | -"]),
    ("ZAMREL's head, Peter Otieno, agreed.", ["Peter Otieno | head | ZAMREL | -"]),
    # an office in a ministry
    (
        "The State Secretary in the Ministry of Trade, Ravi Menon, flew to Nairobi with Kenya's minister of health, Peter Otieno.",
        [
            "Peter Otieno | minister of health | Kenya | -",
            "Ravi Menon | State Secretary in the Ministry of Trade | India | -",
        ],
    ),
    # two offices of one
    (
        "Peter Otieno, Kenya's Deputy Premier and Minister of Trade, spoke.",
        ["Peter Otieno | Deputy Premier | Kenya | -", "Peter Otieno | Minister of Trade | Kenya | -"],
    ),
    (
        "Kenyan Foreign Minister Peter Otieno, himself a former ambassador in Delhi, spoke.",
        ["Peter Otieno | Foreign Minister | Kenya | -", "Peter Otieno | ambassador in Delhi | Kenya | -"],
    ),
    # a participle that hangs on the name
    (
        "Peter Otieno, elected president of Kenya in 2002, expelled him.",
        ["Peter Otieno | president | Kenya | 2002"],
    ),
    # the envoy whom a state recalls is its own, whom it summons is the other's
    ("India recalled Ambassador Peter Lund in March 1999.", ["Peter Lund | Ambassador | India | 1999-03"]),
    ("Kenya summoned High Commissioner Peter Lund.", ["Peter Lund | High Commissioner | India | -"]),
    # hosts of one side
    (
        "The minister called on Kenyan President William Ruto and on the Speaker, Peter Lund.",
        ["Peter Lund | Speaker | Kenya | -", "William Ruto | President | Kenya | -"],
    ),
    # a president's counterpart where there is no president
    (
        "Kenyan President William Ruto met his Canadian counterpart, Peter Lund.",
        ["Peter Lund | Prime Minister | Canada | -", "William Ruto | President | Kenya | -"],
    ),
    # the post was held by another
    (
        "Kenya's ambassador is Peter Otieno. Before him the post was held by James Mwangi (2005–2013).",
        ["James Mwangi | ambassador | Kenya | 2005/2013", "Peter Otieno | ambassador | Kenya | -"],
    ),
    # rolls of holders
    (
        "- Former ambassadors of Kenya: Peter Otieno (1992–98); James Mwangi (from 2007)",
        ["James Mwangi | ambassador | Kenya | 2007/..", "Peter Otieno | ambassador | Kenya | 1992/1998"],
    ),
    ("- President (Kenya): William Ruto", ["William Ruto | President | Kenya | -"]),
    # known to have ruled
    ("Daniel arap Moi, who had governed Kenya until 2002, wept.", ["Daniel arap Moi | President | Kenya | ../2002"]),
    # of an organisation, told between the office and the name; not of who is named before
    (
        "William Ruto was there, as was the European Union's High Representative, Peter Lund.",
        ["Peter Lund | High Representative | European Union | -"],
    ),
    (
        "Peter Lund moved on to Juba as Special Representative of the European Union.",
        ["Peter Lund | Special Representative | European Union | -"],
    ),
    (
        "UNESCO sent its director of culture, Peter Lund.",
        ["Peter Lund | director of culture | United Nations Educational Scientific and Cultural Organization | -"],
    ),
    # the state's envoy in a relative clause; a possessive before the name
    ("So did Canada, whose ambassador is Peter Lund.", ["Peter Lund | ambassador | Canada | -"]),
    ("Canada's Peter Lund, ambassador at the time, wept.", ["Peter Lund | ambassador | Canada | -"]),
    # honours between the name and the office
    ("Peter Otieno, C.G.H., President of the Republic of Kenya, came.", ["Peter Otieno | President | Kenya | -"]),
    # no office: an adjective is left hanging, a month is nobody
    ("Peter Otieno came as head of the Kenyan delegation.", []),
    ("- 1 Jan Kenya opens its embassy.", []),
    # whose president, of a state, of a body
    (
        "They thanked Canada, whose Prime Minister, Peter Lund, they wished well.",
        ["Peter Lund | Prime Minister | Canada | -"],
    ),
    ("It met the African Union, whose chairman is Peter Lund.", ["Peter Lund | chairman | African Union | -"]),
    # a bare chairman is a state's; a prince by birth has an office beside
    ("Chairman Hu Jintao of China visited Nairobi.", ["Hu Jintao | Chairman | China | -"]),
    (
        "They met Prince Peter Lund, the minister of defence of Canada.",
        ["Peter Lund | minister of defence | Canada | -"],
    ),
    # an office in the plural behind the second name
    (
        "The Kenyan politician Peter Otieno came. It goes back to Peter Otieno and Ravi Menon, at the time premiers of both states.",
        ["Peter Otieno | premier | Kenya | -", "Ravi Menon | premier | India | -"],
    ),
    # those who serve in the other's capital, with years and strokes between
    (
        "Ambassadors of India in Nairobi: Asha Menon (1979–85) ~ Ravi Nair 2012–2016",
        ["Asha Menon | Ambassador | India | 1979/1985", "Ravi Nair | Ambassador | India | 2012/2016"],
    ),
    (
        "High Commissioners in Nairobi: Asha Menon (1979–85), Ravi Nair (2012–2016)",
        [
            "Asha Menon | High Commissioner in Nairobi | India | 1979/1985",
            "Ravi Nair | High Commissioner in Nairobi | India | 2012/2016",
        ],
    ),
    # columns under the two states
    (
        "| | Kenya | India |\n|---|---|---|\n| High Commissioner | Peter Otieno | Asha Menon |",
        ["Asha Menon | High Commissioner | India | -", "Peter Otieno | High Commissioner | Kenya | -"],
    ),
    # a foreign dignitary is none of the host's
    ("Peter Lund was the second foreign dignitary to write.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_offices_are_read_of_bodies_and_from_rolls(text: str, expected: list[str]) -> None:
    assert lines(offices, PAGE + text, SLOTS) == sorted(expected)
