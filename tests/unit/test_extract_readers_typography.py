"""What a reader does not see, or sees as the same, is the same in clean text."""

from __future__ import annotations

import pytest

from extract.document import Span
from extract.readers import parse

CASES = [
    # quotes, straight and curly, and guillemets
    ("the “strong” ‘tie’ Peru’s «word»", 'the "strong" \'tie\' Peru\'s "word"'),
    # hyphens to one, dashes to another
    ("co‐op co‑op a – b — c ― d − e -- f", "co-op co-op a – b – c – d – e – f"),
    # spaces of all widths, tabs, several in a row
    ("a\u00a0b\u2009c\u3000d \t e", "a b c d e"),
    # soft hyphens, zero-width characters, marks of direction, control characters
    ("Nor\u00adway\u200b and\u200e Pe\u2060ru\x07", "Norway and Peru"),
    # decomposed accents, also several on one letter, and letters with two codes
    ("Cha\u0301vez Ho\u0302\u0300 \u212bland", "Chávez Hồ Åland"),
    # Hangul in parts
    ("\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"),
    # ligatures of printers
    ("ﬁsh and eﬀort", "fish and effort"),
    # footnote marks, with the space before them where punctuation follows
    (
        "began in 1921. [1] [2] Later [12][13] it [note 3] grew [a]. [ citation needed ]",
        "began in 1921. Later it grew.",
    ),
    ("the envoy Ola Vik \u00a0[ no ]. He left", "the envoy Ola Vik. He left"),
    # but neither edited quotations nor years
    ('"[t]he [new] tie" [1921]', '"[t]he [new] tie" [1921]'),
    # raised figures after a stop, not in units
    ("It grew.¹² An area of 5 km² is here", "It grew. An area of 5 km² is here"),
]


@pytest.mark.parametrize(("raw", "clean"), CASES)
def test_variants_are_unified(raw: str, clean: str) -> None:
    """Clean text has one form of each."""
    assert [block.text for block in parse("page.txt", "Note: " + raw + " there.").blocks] == [
        "Note: " + clean + " there."
    ]


def test_a_word_leads_back_to_all_its_characters() -> None:
    """An accent on its own and a soft hyphen within belong to the word's raw span."""
    raw = "Then Cha\u0301\u00advez came to Lima."
    block = parse("page.txt", raw).blocks[0]
    assert block.raw(Span(5, 11)).of(raw) == "Cha\u0301\u00advez"


def test_words_broken_over_lines_are_joined() -> None:
    """At a hyphen without a space, at a soft hyphen without anything."""
    raw = (
        "The Norwegian-Peruvian commission met in Lima, in Oslo and in the Asia-\n"
        "Pacific forum, where the two sides discussed the coming of an agree\u00ad\n"
        "ment on fish, which was then signed.\n"
    )
    text = parse("page.txt", raw).blocks[0].text
    assert "Asia-Pacific" in text
    assert "an agreement on" in text
