"""Organisations spoken of by the last word of their name, or by what they are."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.annotation.mention import Kind
from extract.readers import parse


def spoken_of(text: str) -> list[str]:
    """The organisations that a page's text refers to without their name, in order."""
    page = annotate(parse("page.txt", f"= Peru–Kenya relations =\n\n{text}\n"))
    mentions = [m for block in page.blocks for sentence in block for m in sentence.mentions]
    return [m.entity.name for m in mentions if m.kind is Kind.ORGANIZATION and m.form == "nominal" and m.entity]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the last word of a name
        ("The African Union met in Lima. The Union thanked Peru.", ["African Union"]),
        # what it is: the one told last
        ("NATO and ECOWAS met in Lima. The bloc thanked Peru.", ["Economic Community of West African States"]),
        # of two unions the one told last
        ("The European Union and the African Union met. The Union thanked Peru.", ["African Union"]),
        # the fund, commission or bank that the block has named in full
        ("The International Monetary Fund came. The Fund's board met.", ["International Monetary Fund"]),
        # in small letters, pointed at, and as what one joins
        ("The African Union met in Lima. Peru is no member of the union.", ["African Union"]),
        ("NATO was founded in 1949. Peru was taken into that forum in 1953.", ["North Atlantic Treaty Organization"]),
        ("NATO met. Peru acceded to it in 2004.", ["North Atlantic Treaty Organization"]),
        ("NATO met. Peru signed the treaty of Lima and acceded to it in 2004.", []),
        ("NATO met in Lima. Peru paid for it.", []),
        # a part of a longer name, nobody's name, a name that goes on
        ("The African Union met. The Union State thanked Peru.", []),
        ("The Union thanked Peru.", []),
        ("The African Union met. The organisation of the fair was poor.", []),
    ],
)
def test_a_body_is_told_by_a_word(text: str, expected: list[str]) -> None:
    assert spoken_of(text) == expected
