"""Sentences end where a reader says so."""

from __future__ import annotations

import pytest

from extract.readers.sentences import split

CASES = [
    # Two plain sentences.
    ("Norway opened an embassy. Peru followed.", 2),
    # Titles and initials stand before names.
    ("Mr. Lie met Dr. J. Holm in Lima. Gen. A. B. Vik stayed away.", 2),
    # An acronym ends a sentence only before a word that opens one.
    ("Ties with the U.S. The talks began.", 2),
    ("The U.S. President came. He left.", 2),
    ("Fish from the U.K. and the U.S. is sold here.", 1),
    # Companies.
    ("Pesca S.A. and Fjord Ltd. signed. Acme Inc. Norway did not.", 2),
    # Months before a day, and at the end.
    ("On Dec. 4, 1921 he came. It was in Sept. The king left.", 3),
    # Hours.
    ("Open from 9.00 a.m. to 4.00 p.m. on Mondays.", 1),
    # Numbers: decimals, ordinals, numbered things.
    ("Trade rose by 3.5 per cent. See No. 5. That is all.", 3),
    ("On 3. October he came.", 1),
    ("On 14. 2. 1997 he came. It was cold.", 2),
    ("1. The two sides agreed. 2. They left.", 2),
    ("It was so in 2008. The next year it was not.", 2),
    # Quotation marks and brackets that close after the stop belong to the sentence.
    ('"We agree." He left. "Really?" Yes.', 4),
    ("(The visit was put off. It was ill-timed.) Then came spring.", 3),
    ("He met them (see above. It was cold) at noon. Next came Lima.", 2),
    # Ellipses.
    ("Exports fell... The rest grew… And more.", 3),
    # When and where a treaty was signed belongs to its name.
    ("Agreement on Air Services. Signed at Lima, 3 May 1998. In force: 1 June 1999.", 1),
    ("Protocol on Fishing. Oslo, 3 May 1998.", 1),
    ("The treaty was sealed. Signed in 1998, it came into force in May.", 2),
    # Semicolons and colons end nothing.
    ("Norway agreed; Peru did not: it waited.", 1),
    # Scraped text loses spaces.
    ("They met in Lima.The two signed.", 2),
    # Other stops.
    ("Why? Nobody knew! So it stayed.", 3),
    # The next sentence may begin with a digit or a letter with an accent.
    ("It closed in May. 25 companies stayed. Émile left.", 3),
    ("", 0),
    ("   ", 0),
    ("no stop at all", 1),
]


@pytest.mark.parametrize(("text", "count"), CASES)
def test_a_text_has_as_many_sentences_as_a_reader_counts(text: str, count: int) -> None:
    """Abbreviations, initials, numbers, quotes and brackets are told from ends of sentences."""
    assert len(split(text)) == count, [s.of(text) for s in split(text)]


def test_the_closing_mark_belongs_to_its_sentence() -> None:
    """A quotation mark or bracket after the stop is not left to the next sentence."""
    text = 'He said: "We agree." (It was true.) They left.'
    assert [s.of(text) for s in split(text)] == ['He said: "We agree."', "(It was true.)", "They left."]
