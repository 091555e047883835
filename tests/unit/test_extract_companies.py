"""Companies are found by form, by noun and by deed, and again by acronym."""

from __future__ import annotations

import pytest

from extract.names.companies import acronyms, companies_in, find_companies


def told(text: str) -> set[tuple[str, str]]:
    return {(f.value.name, f.value.state) for f in find_companies(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A loan by the Development Bank of Ghana", {("Development Bank of Ghana", "GHA")}),
        ("It hired Andes Copper Limited in 2004", {("Andes Copper Limited", "")}),
        ("The Peruvian firm Quenco built it", {("Quenco", "PER")}),
        ("the state company NORGAS sells", {("NORGAS", "")}),
        ("the Zolmash concern exports", {("Zolmash", "")}),
        ("companies such as Fooline, Bar Motors and Quxel have come", {("Fooline", ""), ("Bar Motors", ""), ("Quxel", "")}),
        ('joint ventures named "Kenmalt" and "Peruzam Tractors" were set up', {("Kenmalt", ""), ("Peruzam Tractors", "")}),
        ("a company (Fooline 60% and Quxel 40%)", {("Fooline", ""), ("Quxel", "")}),
        ("Norway's Skagdrill has a contract", {("Skagdrill", "NOR")}),
        ("Fooline supplied the trains, Quxel the signals and Bar Rail the track", {("Fooline", ""), ("Quxel", ""), ("Bar Rail", "")}),
        ("a mine operated by Fooline in the north", {("Fooline", "")}),
        ("Quxel and Fooline, which in 2003 were hired to repair the works", {("Quxel", ""), ("Fooline", "")}),
        ("the Joint Commission on Trade and Tourism met", {("Joint Commission on Trade and Tourism", "")}),
        ("the Nepal–Malta Business Council", {("Nepal–Malta Business Council", "NPL")}),
        ("Gazprom Trading bought it", {("Gazprom Trading", "RUS")}),  # a known firm's daughter
        ("Member of the Peruvian Builders Association", {("Peruvian Builders Association", "PER")}),  # what it is to the body
        ("FooMalt and BarMalt", {("FooMalt", ""), ("BarMalt", "")}),
        # what a known firm's daughter abroad is called, two banks, who owns one
        ("Bechtel Kenya became the sole supplier of fuel", {("Bechtel Kenya", "KEN")}),
        ("with the Development Bank of Kenya and Coface", {("Development Bank of Kenya", "KEN"), ("Coface", "FRA")}),
        ("Quxel, a subsidiary of Fooline, opened a plant", {("Quxel", ""), ("Fooline", "")}),
        ("Quxel, whose subsidiary Fooline sells cars", {("Quxel", ""), ("Fooline", "")}),
        # movements and standing bodies are of no state, whatever their names say
        ("the Kenyan Liberation Front (KLX) signed", {("Kenyan Liberation Front", "")}),
        ("the guerrilla of the ZPLQ laid down its arms", {("ZPLQ", "")}),
        ("the rebel group Red Ribbon fought on", {("Red Ribbon", "")}),
        ("the Organisation for the Upkeep of the Mara River", {("Organisation for the Upkeep of the Mara River", "")}),
        ("the Mara Basin Commission (MBX) met", {("Mara Basin Commission", "")}),
        ("soldiers of the Western Front and of the People's Liberation Army", set()),
        ("in the company of President Ana Sol", set()),
        # states, cities, persons and words are none
        ("Norway supplied 24 ships; Lima bought them", set()),
        ("Prime Minister Ana Sol acquired a taste for it", set()),
        ("Having acquired land, he sold it. The Government built roads.", set()),
        ("GDP fell by 3%", set()),
    ],
)  # fmt: skip
def test_a_company_is_told_by_what_stands_around_it(text, expected):
    assert told(text) == expected


def test_an_acronym_is_learnt_over_the_whole_document():
    found = companies_in(["A deal with Northern Rail Systems (NRS).", "NRS will build the line."])
    assert [(f.value.name, f.form) for f in found[1]] == [("Northern Rail Systems", "acronym")]


def test_a_movement_s_acronym_need_not_fit_its_name():
    found = companies_in(["The guerrillas of the Mara People's Movement (MPX) came.", "The MPX was banned."])
    assert [(f.value.name, f.span.of("The MPX was banned.")) for f in found[1]] == [("Mara People's Movement", "MPX")]


def test_an_acronym_must_fit_its_name():
    assert {short: full for short, (_, full) in acronyms("The Andean Trade Fund (ATF) and Lima (2004)").items()} == {
        "ATF": "Andean Trade Fund"
    }


def test_a_company_takes_its_state_from_any_mention():
    found = companies_in(["Fooline Group came.", "The Dutch company Fooline Group left."])
    assert {f.value.state for block in found for f in block} == {"NLD"}


def test_the_acronym_s_own_capitals_tell_where_its_name_begins():
    found = companies_in(["A truce between Mara and the Mara Islamic Liberation Front (MILF) held."])
    assert {f.value.name for f in found[0]} == {"Mara Islamic Liberation Front"}
