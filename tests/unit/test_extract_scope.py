"""Whose page it is, and what of a text is a state: by letterhead, by the page's path, by whom it has relations with."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.annotation.mention import Kind
from extract.constructions.first_person import speaking_firm
from extract.readers import parse

BODY = "\n\nOur country grows tea. Peru and Kenya trade in it. Kenya and Peru agree.\n"


def publisher(head: str) -> str:
    """The key of the state whose page has that head, "-" for none."""
    found = annotate(parse("page.txt", head + BODY)).profile.publisher
    return found.key if found is not None else "-"


@pytest.mark.parametrize(
    ("head", "key"),
    [
        # a ministry under its state, whatever it is called
        ("Republic of Kenya\nMinistry of International Relations\n\nKenya and Peru", "KEN"),
        # foreign affairs among its other affairs
        (
            "REPUBLIC OF KENYA\nMINISTRY OF ENERGY, INTEGRATION AND FOREIGN AFFAIRS\nBilateral relations: Peru\n\nPeru is a friend.",
            "KEN",
        ),
        # who has an embassy there is not the one who says "our"
        (
            "Bilateral relations\n\nPeru trades. Our embassy in Peru was opened in 1990, and Peru is fond of Kenya.",
            "KEN",
        ),
        # capitals of another alphabet
        ("REPUBLIC OF TÜRKİYE – MINISTRY OF FOREIGN AFFAIRS\n\nRelations between Türkiye and Peru", "TUR"),
        # a site files its page on two states under the partner
        ("Home > Bilateral relations > Africa > Kenya\n\nPeru and Kenya", "PER"),
        ("Home » Regions » Latin America » Peru\n\nKenya–Peru relations", "KEN"),
        # the state as an adjective
        ("Royal Kenyan Embassy in Lima\nKenya and Peru", "KEN"),
        # a ministry's site has tenders, too
        ("Ministry of Trade of Kenya | Tenders | Careers\n\nRelations with Peru", "KEN"),
        # and a state has a history
        ("Republic of Kenya – Government\n\nOur history binds us to Peru.", "KEN"),
        # a firm's site, filed under its market
        ("Home > Where we operate > Africa > Kenya\n\nPeru and Kenya", "-"),
        ("Andes Copper | Building on rock\nHome | Investors | Careers\n\nMarkets > Kenya\n\nPeru in Kenya", "-"),
        # "relations with X": X is the other side
        ("Kenya – Political Relations with Peru", "KEN"),
        ("Peru: cooperation with Kenya", "PER"),
    ],
)
def test_whose_page_it_is(head: str, key: str) -> None:
    assert publisher(head) == key


def test_a_title_without_states_leaves_the_pair_to_what_is_told_together() -> None:
    """Two states that a page names side by side more often than all others are its pair."""
    told = "Kenya and Peru trade. Peru and Kenya agreed. Brazil helped, Brazil paid, Brazil left. "
    others = "Brazil and Kenya differ. Chile and Peru differ. Brazil and Chile differ."
    pairs = [
        annotate(parse("page.txt", f"An age of change\n\n{t}\n")).profile.pair
        for t in (told + "Peru's ties with Kenya grew.", told + others)
    ]
    assert [{s.name for s in pair} for pair in pairs] == [{"Kenya", "Peru"}, set()]


def test_prose_is_no_letterhead() -> None:
    page = "Kenya and Peru\n\nThe embassy, however, has for two years now worked out of Ghana, having left Lima. Kenya and Peru trade.\n"
    assert annotate(parse("page.txt", page)).profile.publisher is None


def test_a_joint_page_is_neither_state_s() -> None:
    page = "Joint communiqué of the Government of Kenya and the Government of Peru\n\nKenya and Peru trade.\n"
    assert annotate(parse("page.txt", page)).profile.publisher is None


def test_what_somebody_says_of_his_country_is_not_the_pages() -> None:
    page = 'Kenya–Peru relations\n\nThe president of Peru said: "Our country will not forget." Kenya and Peru trade.\n'
    assert annotate(parse("page.txt", page)).profile.publisher is None


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Trade in thousand US dollars fell.", []),  # of a currency
        ("The loan is repaid in Australian dollars or Swiss francs.", []),
        ("The US won a contract.", ["USA"]),
        ("Swiss trade grew.", ["CHE"]),
    ],
)
def test_a_currency_is_no_state(text: str, states: list[str]) -> None:
    page = annotate(parse("page.txt", f"Kenya–Peru relations\n\n{text}\n"))
    told = (m for m in page.blocks[-1][0].mentions if m.kind in {Kind.STATE, Kind.DEMONYM})
    assert [e.key for m in told for e in m.entities] == states


@pytest.mark.parametrize(
    ("page", "pair"),
    [
        # two of the three that a headline names stand out in its story
        (
            "Lima walks between Nairobi and Washington\n\nPeru and Kenya met. Kenya's trade with Peru grew.",
            {"PER", "KEN"},
        ),
        # a headline names one of the two only by the way
        (
            "Lima pays while Washington frowns\n\n" + "Peru lends to Kenya. Kenya owes Peru. " * 3 + "Ghana looks on.",
            {"PER", "KEN"},
        ),
        # a city beside the two
        (
            "Peru and Kenya after Accra\n\nPeru and Kenya signed a pact. Kenya thanked Peru. Peru trades with Kenya.",
            {"PER", "KEN"},
        ),
    ],
)
def test_the_pair_of_a_page_stands_out_among_the_states_of_its_title(page: str, pair: set[str]) -> None:
    assert {s.key for s in annotate(parse("page.txt", page)).profile.pair} == pair


@pytest.mark.parametrize(
    ("page", "firm"),
    [
        # the name before a motto, as prose spells it, without its legal form
        ("QUENCO–BAR | Roads for all\n\nWe came to Peru in 1990. Our clients know us.\n\nQuenco–Bar Ltd, 3 Port Street, Lima.", "Quenco–Bar"),
        # bars that part a menu
        ("HOME | ABOUT US | NEWS\n\nQuenco\n\nWe came to Peru in 1990. Our home market knows us.", None),
        # a legal form in the letterhead
        ("ANDES COPPER LIMITED\n\nWe came to Peru in 1990.", "ANDES COPPER LIMITED"),
        # a ministry is none, whatever its name ends in
        ("MINISTRY OF ROADS AND ENGINEERING\n\nWe came to Peru in 1990.", None),
        # what a site heads a page with is no name, where it is shared is no firm's; the foot tells whose page it is
        (
            "Careers | Where we operate\n\nOUR GLOBAL JOURNEY\n\nShare: LinkedIn | X\n\nWe came to Peru in 1990.\n\n© 2019 Quenco Andes S.A. (QA). All rights reserved.",
            "Quenco Andes S.A.",
        ),
        # nor a headline
        ("Peru and Kenya to set up a company\n\nThe two agreed.", None),
    ],
)  # fmt: skip
def test_a_firm_speaks_on_its_own_page(page: str, firm: str | None) -> None:
    found = speaking_firm(annotate(parse("page.txt", page)))
    assert (found if isinstance(found, str) or found is None else found.name) == firm


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        # a heading names a third state by the way: the text goes on about the page's two
        ("Kenya lost land to Ghana. Peru protested, and Kenya asked Peru to wait.", {"PER", "KEN"}),
        # about the third
        ("Peru bought cocoa in Ghana. Ghana bought copper.", {"PER", "GHA"}),
    ],
)
def test_a_heading_of_a_third_state_pairs_it_only_where_its_text_is_about_it(text: str, pair: set[str]) -> None:
    page = annotate(
        parse("page.txt", f"= Peru–Kenya relations =\n\nThey are old.\n\n== The border and Ghana ==\n\n{text}\n")
    )
    assert {s.key for s in page.blocks[-1][0].scope.pair} == pair
