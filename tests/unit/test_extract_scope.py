"""Whose page it is, and what of a text is a state: by letterhead, by the page's path, by whom it has relations with."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.annotation.mention import Kind
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
        # capitals of another alphabet
        ("REPUBLIC OF TÜRKİYE – MINISTRY OF FOREIGN AFFAIRS\n\nRelations between Türkiye and Peru", "TUR"),
        # a site files its page on two states under the partner
        ("Home > Bilateral relations > Africa > Kenya\n\nPeru and Kenya", "PER"),
        ("Home » Regions » Latin America » Peru\n\nKenya–Peru relations", "KEN"),
        # "relations with X": X is the other side
        ("Kenya – Political Relations with Peru", "KEN"),
        ("Peru: cooperation with Kenya", "PER"),
    ],
)
def test_whose_page_it_is(head: str, key: str) -> None:
    assert publisher(head) == key


def test_prose_is_no_letterhead() -> None:
    page = "Kenya and Peru\n\nThe embassy, however, has for two years now worked out of Ghana, having left Lima. Kenya and Peru trade.\n"
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
