"""Persons are learnt from title, role and deed; later mentions, offices and states resolve to them."""

from __future__ import annotations

import pytest

from extract.names.persons import find_persons


def names(*texts: str, **options: object) -> list[str]:
    return [p.name for p in find_persons(texts, **options).people]


def mentioned(*texts: str, **options: object) -> list[list[tuple[str, str, str]]]:
    """Per block the words of each mention, with title; the person; the form."""
    found = find_persons(texts, **options)
    return [
        [(m.whole.of(t), m.person.name, m.form) for m in here] for t, here in zip(texts, found.mentions, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # by title
        ("Norwegian Prime Minister Gro Lund came.", ["Gro Lund"]),
        ("Under President Amadou Keïta trade grew.", ["Amadou Keïta"]),
        ("President of Ghana Kofi Mensah and Foreign Minister of Peru Ana Sol", ["Ana Sol", "Kofi Mensah"]),
        ("Vice President Dr. Luis A. Paz attended.", ["Luis A. Paz"]),
        ("Presidents Ana Sol and Kofi Mensah signed it.", ["Ana Sol", "Kofi Mensah"]),
        ("The chiefs of staff, Omar Diallo and Per Holm, agreed.", ["Omar Diallo", "Per Holm"]),
        ("King Harald spoke.", ["Harald"]),
        ("H.E. Kofi Mensah, 1990–1994", ["Kofi Mensah"]),
        # by apposition
        ("Per Holm, the Danish minister of trade, came.", ["Per Holm"]),
        ("its own army chief, Omar Diallo, objected", ["Omar Diallo"]),
        ("Gro Lund, then foreign minister, agreed.", ["Gro Lund"]),
        # by what is said of them
        ("The first envoy is Kofi Mensah.", ["Kofi Mensah"]),
        ("Gro Lund was elected president.", ["Gro Lund"]),
        ("the minister and his Danish counterpart, Per Holm, met", ["Per Holm"]),
        ("Zhibek Tulpan visited Oslo.", ["Zhibek Tulpan"]),
        ("He met Zhibek Tulpan there.", ["Zhibek Tulpan"]),
        ("The pact, which Zhibek Tulpan and Gro Lund signed, holds.", ["Gro Lund", "Zhibek Tulpan"]),  # beside a person
        ("They met at Kofi Mensah Circle.", []),  # a place is called after him
        # how names are written
        ("President Abdel Karim al-Masri", ["Abdel Karim al-Masri"]),
        ("Foreign Minister Cho Min-ho", ["Cho Min-ho"]),
        ("Prime Minister Jan van der Meer", ["Jan van der Meer"]),
        ("President Siobhán O'Dowd's visit", ["Siobhán O'Dowd"]),
        ("Foreign Minister Yūsuf bin Tariq", ["Yūsuf bin Tariq"]),
        ("King Carl XII rode.", ["Carl XII"]),
        ("Theresa May left in May 2018.", ["Theresa May"]),
        ("Prime Minister Sheikh Hasina spoke.", ["Sheikh Hasina"]),
        ("Vice President Hassan Shah Karimi came.", ["Hassan Shah Karimi"]),
        ("Madam Ana Sol, the first woman to govern, came.", ["Ana Sol"]),
        ("Prime Minister U Mya came.", ["U Mya"]),
        ("President J.-B. Wasonga came.", ["J.-B. Wasonga"]),
        ("Ana Sol resigns as foreign minister.", ["Ana Sol"]),
        # Malay styles go before the name
        ("The Foreign Minister, Dato' Seri Mohamad Hasan, spoke.", ["Mohamad Hasan"]),
        ("Tan Sri Halim Saad, the Malaysian Ambassador, spoke.", ["Halim Saad"]),
        ("Prime Minister Datuk Seri Panglima Musa Aman came.", ["Musa Aman"]),
        ("The High Commissioner, Dato Ruzaimi Mohamad, left.", ["Ruzaimi Mohamad"]),
        ("Finance Minister Sri Mulyani Indrawati came.", ["Sri Mulyani Indrawati"]),
        # no persons
        ("21 Jan  Non-aggression pact signed.", []),
        ("The Harambee Relief Committee closed its office.", []),
        ("The Joint Commission met in Addis Ababa on Monday.", []),
        ("The Ministry of Foreign Affairs of Peru signed in New York.", []),
        ("The Kariba Dam was opened; the Black Sea Fleet left.", []),
        ("The president of Peru visited Ghana.", []),
        ("Mexico City and Kuwait City met.", []),
    ],
)  # fmt: skip
def test_a_name_is_taken_for_a_person_where_there_is_reason(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # surnames, with articles and accents lost
        (["President Amadou Keïta came.", "Keita left."], ("Keita", "Amadou Keïta", "surname")),
        (["Abdel Karim al-Masri, the president, came.", "Masri left."], ("Masri", "Abdel Karim al-Masri", "surname")),
        (["President J.-B. Sol came.", "Jean-Bernard Sol left."], ("Jean-Bernard Sol", "Jean-Bernard Sol", "full")),
        # family name first
        (["Foreign Minister Cho Min-ho came.", "Cho left."], ("Cho", "Cho Min-ho", "surname")),
        # a title and a surname
        (["President Ana Sol came.", "President Sol left."], ("President Sol", "Ana Sol", "title")),
        # told in short before it is told in full
        (
            ["Dmitri Volkov, the premier, was ill.", "Dmitry Volkov recovered."],
            ("Dmitry Volkov", "Dmitri Volkov", "full"),
        ),
        # the name without its last part
        (["President Luis Paz Robles came.", "Luis Paz left."], ("Luis Paz", "Luis Paz Robles", "full")),
        # initials
        (
            ["Prime Minister G. Lund came.", "Gro Lund, the prime minister, left."],
            ("Gro Lund, the prime minister", "Gro Lund", "full"),
        ),
    ],
)
def test_a_short_mention_means_the_one_whom_it_fits(texts, expected):
    assert mentioned(*texts)[-1] == [expected]


def test_a_surname_of_two_persons_means_neither():
    assert mentioned("President Ana Sol and Foreign Minister Luis Sol came.", "Sol left.")[1] == []


def test_a_title_tells_two_of_one_surname_apart():
    texts = ("President Ana Sol and Foreign Minister Luis Sol came.", "President Sol left.")
    assert mentioned(*texts)[1] == [("President Sol", "Ana Sol", "title")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a nationality, a state or a month in the name, told from it by the title
        ("The ministers German Rojas and Ana Sol came.", {"German Rojas", "Ana Sol"}),
        ("Foreign Minister Israel Mendoza came.", {"Israel Mendoza"}),
        ("Peru's opposite number, April Wanja, came.", {"April Wanja"}),
        ("Rear Admiral Juan Carlos Trinidad came.", {"Juan Carlos Trinidad"}),
        ("President Ana Sol came. In April Sol left.", {"Ana Sol"}),
        # a place, a particle, the next one's title
        ("At Mombasa Pedro Mendoza, who was prime minister, spoke.", {"Pedro Mendoza"}),
        ("Ambassadors (list) | Pedro Khan (2009–2011), Omar ul Rashid (2014–2017)", {"Pedro Khan", "Omar ul Rashid"}),
        ("Pedro Mena, President Nixon's adviser, came.", {"Pedro Mena", "Nixon"}),
        ("Ambassador of Peru: Hermosa, 2020–2025", {"Hermosa"}),
        ("The secretary general was, for many a year, Pedro Sol.", {"Pedro Sol"}),
    ],
)
def test_a_name_is_told_from_what_stands_beside_it(text: str, expected: set[str]) -> None:
    assert set(names(text)) == expected


def test_a_king_of_another_state_is_another_king():
    told = ["King Abdullah II was in Riyadh.", "King Abdullah of Saudi Arabia came.", "Emir Abdullah reigned before."]
    assert [[m[1] for m in here] for here in mentioned(*told)] == [["Abdullah II"], ["Abdullah"], []]


def test_a_king_told_with_his_own_state_is_the_same_king():
    assert names("King Abdullah II was in Riyadh.", "King Abdullah of Jordan came.") == ["Abdullah II"]


def test_four_initials_are_not_one_given_name():
    found = names("Prime Minister P.K.L.M. Sol came.", "Prime Minister Siri Sol came.")
    assert found == ["P.K.L.M. Sol", "Siri Sol"]


def test_two_presidents_are_of_two_states():
    found = find_persons(["The presidents Giulia Ferrari and Bruna Conti met."], pair=("ITA", "ETH"))
    assert {p.state for p in found.people} == {""}


def test_a_king_s_name_is_not_a_subject_s():
    assert "Faruk" in names("King Faruk reigned.", "Faruk al-Amin, the minister of trade, came.")


@pytest.mark.parametrize(
    ("text", "pair", "expected"),
    [
        # told with the office
        ("Kenyan President Jane Otieno", (), {"Jane Otieno": "KEN"}),
        ("Kenya's new president, Jane Otieno, came.", (), {"Jane Otieno": "KEN"}),
        ("President of the Republic of Kenya Jane Otieno", (), {"Jane Otieno": "KEN"}),
        ("Jane Otieno, president of Kenya, came.", (), {"Jane Otieno": "KEN"}),
        ("Kenya objected; its army chief, Paul Mwangi, said so.", (), {"Paul Mwangi": "KEN"}),
        # shown by where they go
        ("President Jane Otieno visited Oslo.", ("KEN", "NOR"), {"Jane Otieno": "KEN"}),
        ("Gro Lund flew to Nairobi, where President Jane Otieno received her.", ("KEN", "NOR"), {"Gro Lund": "NOR", "Jane Otieno": "KEN"}),
        ("Gro Lund visited Nairobi in 2001. Per Holm followed in 2003.", ("KEN", "NOR"), {"Gro Lund": "NOR", "Per Holm": "NOR"}),
        ("Prime Minister Gro Lund was received by President Jane Otieno in Nairobi.", ("KEN", "NOR"), {"Gro Lund": "NOR", "Jane Otieno": "KEN"}),
        # shown by company
        ("Kenyan minister Paul Mwangi and his counterpart, Per Holm, signed it.", ("KEN", "NOR"), {"Paul Mwangi": "KEN", "Per Holm": "NOR"}),
        ("Kenyan President Jane Otieno left. Her successor Paul Mwangi stayed.", ("KEN", "NOR"), {"Jane Otieno": "KEN", "Paul Mwangi": "KEN"}),
        # by the kind of office: Norway has no president
        ("Under President Jane Otieno trade grew.", ("KEN", "NOR"), {"Jane Otieno": "KEN"}),
        ("King Olav wrote.", ("KEN", "NOR"), {"Olav": "NOR"}),
        # by the name, between the two, where nothing else tells ...
        ("President Jane Otieno wrote.", ("KEN", "NZL"), {"Jane Otieno": "KEN"}),
        ("Ministers Giulia Ferrari and Tadesse Bekele signed it.", ("ITA", "ETH"), {"Giulia Ferrari": "ITA", "Tadesse Bekele": "ETH"}),
        # ... but not where people of both are called so, ...
        ("President Ana Silva wrote.", ("BRA", "PRT"), {"Ana Silva": ""}),
        # ... where the name is at home elsewhere, or against what the text shows
        ("Minister Tran Thi Bich wrote.", ("KEN", "NOR"), {"Tran Thi Bich": ""}),
        ("Kenyan minister Per Holm came.", ("KEN", "NOR"), {"Per Holm": "KEN"}),
        # an office that one state alone has; who welcomes guests to a capital is at home there
        ("Secretary of the Navy Ray Mabus came.", ("MDG", "USA"), {"Ray Mabus": "USA"}),
        ("President Tom Vilsack welcomed envoys of the king to Washington.", ("KEN", "USA"), {"Tom Vilsack": "USA"}),
        # whom the gazetteer knows
        ("Angela Merkel came.", ("DEU", "NAM"), {"Angela Merkel": "DEU"}),
        # a table: the state right after the name
        ("Prime Minister Jane Otieno Uganda", (), {"Jane Otieno": "UGA"}),
    ],
)  # fmt: skip
def test_a_person_s_state_is_told_shown_or_in_the_name(text, pair, expected):
    assert {p.name: p.state for p in find_persons([text], pair=pair).people} == expected


def test_numbered_fields_of_an_infobox_follow_the_pair():
    people = find_persons(["Gro Lund", "Jane Otieno"], keys=["Envoy1", "Envoy2"], pair=("NOR", "KEN")).people
    assert {p.name: p.state for p in people} == {"Gro Lund": "NOR", "Jane Otieno": "KEN"}


def test_lists_follow_their_heading():
    found = find_persons(["From Norway", "H.E. Gro Lund", "From Kenya", "H.E. Jane Otieno"])
    assert {p.name: p.state for p in found.people} == {"Gro Lund": "NOR", "Jane Otieno": "KEN"}


def test_closed_spans_are_no_names():
    text = "He met Karl Schultz there."
    found = find_persons([text], closed=[[type(find_persons([text]).mentions[0][0].span)(7, 19)]])
    assert found.people == ()


def test_an_office_goes_with_its_mention():
    mention = find_persons(["Former Kenyan President Jane Otieno came."]).mentions[0][0]
    assert (mention.office.position, mention.office.former, mention.of) == ("President", False, "KEN")
