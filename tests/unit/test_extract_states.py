"""States, nationalities, peoples, capitals and seats of government are found under the right key and form."""

from __future__ import annotations

import pytest

from extract.gazetteer.states import find_states, full_name, names, state, states, successors, wikidata


def told(text: str, prefer: frozenset[str] = frozenset()) -> list[tuple[str, str, str]]:
    return [(f.span.of(text), f.value.key, f.form) for f in find_states(text, prefer)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # names, full names, abbreviations
        ("Relations between Peru and the Republic of Zambia", [("Peru", "PER", "name"), ("Republic of Zambia", "ZMB", "name")]),
        ("the U.S., the UAE and the USSR", [("U.S.", "USA", "name"), ("UAE", "ARE", "name"), ("USSR", "SUHH", "name")]),
        ("Burma joined, Swaziland left", [("Burma", "MMR", "name"), ("Swaziland", "SWZ", "name")]),
        # capitals used in headings
        ("NEPAL – ICELAND", [("NEPAL", "NPL", "name"), ("ICELAND", "ISL", "name")]),
        # accents and apostrophes differ
        ("Cote d’Ivoire and Côte d'Ivoire", [("Cote d’Ivoire", "CIV", "name"), ("Côte d'Ivoire", "CIV", "name")]),
        # the longest name counts
        ("Papua New Guinea, Guinea-Bissau, Equatorial Guinea, Guinea", [("Papua New Guinea", "PNG", "name"), ("Guinea-Bissau", "GNB", "name"), ("Equatorial Guinea", "GNQ", "name"), ("Guinea", "GIN", "name")]),
        ("Niger and Nigeria; Nigerien, Nigerian", [("Niger", "NER", "name"), ("Nigeria", "NGA", "name"), ("Nigerien", "NER", "adjective"), ("Nigerian", "NGA", "adjective")]),
        ("the Democratic Republic of the Congo, the Republic of the Congo", [("Democratic Republic of the Congo", "COD", "name"), ("Republic of the Congo", "COG", "name")]),
        ("the Dominican Republic and Dominica", [("Dominican Republic", "DOM", "name"), ("Dominica", "DMA", "name")]),
        # nationalities, in compounds too
        ("Chilean–Bolivian talks", [("Chilean", "CHL", "adjective"), ("Bolivian", "BOL", "adjective")]),
        ("Sino-Soviet, Anglo-Irish and Franco-Thai ties", [("Sino", "CHN", "adjective"), ("Soviet", "SUHH", "adjective"), ("Anglo", "GBR", "adjective"), ("Irish", "IRL", "adjective"), ("Franco", "FRA", "adjective"), ("Thai", "THA", "adjective")]),
        ("Kenya-Uganda border", [("Kenya", "KEN", "name"), ("Uganda", "UGA", "name")]),
        ("Turkish and Turkmen delegates", [("Turkish", "TUR", "adjective"), ("Turkmen", "TKM", "adjective")]),
        # peoples
        ("Danes, Poles and Omanis", [("Danes", "DNK", "people"), ("Poles", "POL", "people"), ("Omanis", "OMN", "people")]),
        ("the French withdrew, the French army stayed", [("French", "FRA", "people"), ("French", "FRA", "adjective")]),
        # capitals and seats
        ("Lima and Quito agreed; the Kremlin did not", [("Lima", "PER", "capital"), ("Quito", "ECU", "capital"), ("Kremlin", "RUS", "seat")]),
        ("Washington, D.C. and Mexico City", [("Washington, D.C.", "USA", "capital"), ("Mexico City", "MEX", "capital")]),
        # states of the past, states without recognition
        ("Czechoslovakia, East Germany and South Vietnam", [("Czechoslovakia", "CSHH", "name"), ("East Germany", "DD", "name"), ("South Vietnam", "SOUTH-VIETNAM", "name")]),
        ("Kosovo, Abkhazia, Somaliland, Northern Cyprus", [("Kosovo", "XKX", "name"), ("Abkhazia", "GE-AB", "name"), ("Somaliland", "SO-SOM", "name"), ("Northern Cyprus", "CY-TRNC", "name")]),
        # what only sounds like a state
        ("Gulf of Mexico, New Mexico, Indian Ocean, South China Sea, Latin American, British Columbia", []),
        ("He will polish the turkey", []),
        ("paid US$5 million; ABOUT US", []),
        ("Atlanta, Georgia", []),
        ("countries of the American region and the American continent", []),
        ("Emirates flies; the Emirates sign", [("Emirates", "ARE", "name")]),
        ("Franco ruled", []),
    ],
)  # fmt: skip
def test_a_state_is_found_by_any_of_its_names(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "prefer", "key"),
    [
        ("Congo", "COG", "COG"),  # the first reading is the larger Congo
        ("Korean exports", "PRK", "PRK"),
        ("Dominican bananas", "DMA", "DMA"),
        ("Moscow protested", "SUHH", "SUHH"),
        ("The North refused", "PRK", "PRK"),  # only where a Korea is spoken of
    ],
)
def test_the_document_decides_between_readings(text, prefer, key):
    assert [f.value.key for f in find_states(text, frozenset({prefer}))] == [key]


def test_the_north_is_no_state_elsewhere():
    assert find_states("The North refused", frozenset({"SDN"})) == ()


def test_every_state_has_a_name_and_today_s_have_three_letters():
    assert state("TUR").name == "Turkey"
    assert state("PRK").name == "North Korea"
    assert full_name("PER") == "Republic of Peru"
    assert wikidata("PER") == "Q419"
    assert "BLR" in successors("SUHH")
    assert {"SRB", "MNE", "CSXX"} < set(successors("YUCS"))  # rigour has Czechoslovakia in the place of the last
    assert "CSHH" not in successors("YUCS")
    assert successors("DD") == ("DEU",)
    assert all(key in states() for past in states() for key in successors(past))
    assert all(entity.key == key and entity.name for key, entity in states().items())


def test_subdivisions_are_no_states():
    assert not {key for key in states() if key.startswith(("US-", "RU-", "GB-", "BR-"))}


@pytest.mark.parametrize(
    ("key", "some"),
    [
        ("SUHH", {"USSR", "Union of Soviet Socialist Republics"}),  # short and formal
        ("MMR", {"Burma"}),  # former
        ("BLR", {"Republic of Belarus", "Byelorussia"}),
    ],
)
def test_a_state_goes_by_names_that_mean_no_other(key, some):
    assert some <= set(names(key))
    assert "Congo" not in {*names("COD"), *names("COG")}
    assert "Minsk" not in names("BLR")
