"""Memberships that a row, a list or a table tells: the organisation stands once, and its members behind or below it."""

from __future__ import annotations

import pytest

from extract.extractors.memberships import memberships
from tests.telling import lines

SENTENCES: list[tuple[str, list[str]]] = [
    # its members are
    (
        "The members of the Arab League are Egypt, Iraq and Oman.",
        ["Egypt | League of Arab States | -", "Iraq | League of Arab States | -", "Oman | League of Arab States | -"],
    ),
    (
        "The Arab League has 22 member states. Its founders were Egypt and Iraq.",
        ["Egypt | League of Arab States | -", "Iraq | League of Arab States | -"],
    ),
    ("ASEAN groups Laos and Brunei.", ["Brunei | Association of Southeast Asian Nations | -", "Laos | Association of Southeast Asian Nations | -"]),
    # founded by, with so many
    (
        "The Arab League, a body of Arab governments, was set up in Cairo in 1945 by two monarchies, namely Egypt and Iraq.",
        ["Egypt | League of Arab States | 1945", "Iraq | League of Arab States | 1945"],
    ),
    (
        "The Arab League has its seat in Cairo. It was formed in March 1945 with two members: Egypt and Iraq.",
        ["Egypt | League of Arab States | 1945-03", "Iraq | League of Arab States | 1945-03"],
    ),
    # joined later
    (
        "The Arab League was founded in 1945 by Egypt and Iraq. They were later joined by Libya (1953) and Oman (1971).",
        [
            "Egypt | League of Arab States | 1945",
            "Iraq | League of Arab States | 1945",
            "Libya | League of Arab States | 1953",
            "Oman | League of Arab States | 1971",
        ],
    ),
    (
        "The members of the Arab League are Egypt and Iraq. Later entrants were: Libya and Sudan (1956).",
        [
            "Egypt | League of Arab States | -",
            "Iraq | League of Arab States | -",
            "Libya | League of Arab States | 1956",
            "Sudan | League of Arab States | 1956",
        ],
    ),
    # a rank granted
    (
        "The Pacific Alliance granted observer status to Kenya and Togo in 2014.",
        ["Kenya | Pacific Alliance | 2014", "Togo | Pacific Alliance | 2014"],
    ),
    (
        "The Pacific Alliance met. The countries given observer status were Kenya and Togo.",
        ["Kenya | Pacific Alliance | -", "Togo | Pacific Alliance | -"],
    ),
    ("The General Assembly of the United Nations met. Kenya was granted observer status in 1962.", ["Kenya | United Nations | 1962"]),
    # it comprises; observers told behind their names
    (
        "The Arab League met in Cairo. It comprises Egypt, Iraq and Oman.",
        ["Egypt | League of Arab States | -", "Iraq | League of Arab States | -", "Oman | League of Arab States | -"],
    ),
    (
        "The Arab League grew. Brazil (2003) and India (2007) are observers.",
        ["Brazil | League of Arab States | 2003", "India | League of Arab States | 2007"],
    ),
    ("A delegation came to Cairo. It comprises Egypt, Iraq and Oman.", []),
    ("At the talks of the Arab League, Brazil and India were observers.", []),
    # others are meant, or nobody belongs
    ("The African Union mission was set up in 2007 by Uganda and Burundi.", []),
    ("The African Union condemned the coalition formed in 2014 by Chad and Niger.", []),
    ("The drill of the African Union began in Kenya. It was joined by Peru and Chile.", []),
    ("At the African Union, Kenya and Ghana sat apart. They were joined by Peru and Chile.", []),
    ("The delegation of the African Union had two members: Kenya and Ghana.", []),
    ("The former members of the Arab League are Egypt and Iraq.", []),
    (
        "Two countries, not members of the African Union: Peru and Chile.",
        ["Chile | African Union | - | denied", "Peru | African Union | - | denied"],
    ),
]  # fmt: skip

PAGES: list[tuple[str, list[str]]] = [
    ("Arab League:\n\n- Egypt\n- Iraq (1945)", ["Egypt | League of Arab States | -", "Iraq | League of Arab States | 1945"]),
    (
        "The following joined the African Union:\n\n- Kenya (1963)\n- Chad and Togo (1965)",
        ["Chad | African Union | 1965", "Kenya | African Union | 1963", "Togo | African Union | 1965"],
    ),
    ("= African Union =\n\n== Members ==\n\n- Kenya\n- Chad", ["Chad | African Union | -", "Kenya | African Union | -"]),
    (
        "Enlargement of the African Union\n\nThe body grew.\n\n| State | Accession | Seat |\n| --- | --- | --- |\n| Kenya | 4 May 1963 | Nairobi |\n| Chad | 1965 | x |",
        ["Chad | African Union | 1965", "Kenya | African Union | 1963-05-04"],
    ),
    (
        "Kenya in the world\n\nWhere Kenya sits.\n\n| Organisation | Member since | Seat |\n| --- | --- | --- |\n| African Union | 1963 | x |\n| Commonwealth | 1964 | y |",
        ["Kenya | African Union | 1963", "Kenya | Commonwealth of Nations | 1964"],
    ),
    (
        "Candidates for membership of the African Union:\n\n- Kenya\n- Chad",
        ["Chad | African Union | - | planned", "Kenya | African Union | - | planned"],
    ),
    (
        "The African Union\n\nIt grew.\n\n| Country | Joined |\n| --- | --- |\n| Kenya | 4 May 1963 |\n| Chad | 1965 |",
        ["Chad | African Union | 1965", "Kenya | African Union | 1963-05-04"],
    ),
    (
        "Members of the African Union:\n\n- 4 May 1963 – Kenya\n- 1 June 1965: Chad",
        ["Chad | African Union | 1965-06-01", "Kenya | African Union | 1963-05-04"],
    ),
    # lists of something else
    ("Missions to the African Union:\n\n- Kenya\n- Peru", []),
    ("Former members of the African Union:\n\n- Kenya\n- Peru", []),
    ("The African Union voted for the plan:\n\n- Kenya\n- Peru", []),
    ("= Talks =\n\n== Visits ==\n\nAfrican Union:\n\n- Kenya\n- Peru", []),
    (
        "Trade with the African Union\n\nIt grew.\n\n| State | Since | Goods |\n| --- | --- | --- |\n| Kenya | 1963 | tea |\n| Peru | 1965 | fish |",
        [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*SENTENCES, *PAGES], ids=[row[0][:60] for row in (*SENTENCES, *PAGES)])
def test_each_of_a_row_belongs(text: str, expected: list[str]) -> None:
    assert lines(memberships, text, ("member", "organization", "date")) == expected
