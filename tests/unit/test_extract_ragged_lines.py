"""Pages whose links were taken out after their lines were broken: lines of any length that go on in the next."""

from __future__ import annotations

from extract.readers import parse

_PAGE = """A Guide to the Relations of Kenya

The first consul came to the coast in the year of the great drought, as the
letters of the time tell, and the house that he built stood for a century near
the harbour until it was
taken down by order of the governor, whose name was Arthur Henry
Hardinge and who had come from Zanzibar in the summer of that year with
Ernest J.
Berkeley and a small escort, to which the sultan had lent
horses, and with the papers that he was to
present in the town, where the elders
had gathered to hear them read aloud by
the interpreter of the mission.

Of the papers nothing is left but a copy that the interpreter, an old
man by then, made for his son
from memory, with the seal drawn in by hand and
the names of all who signed, among them that of
the elder Abdallah, who would not
put his hand to what he could not read.

First line of a list
Second line of a list
"""


def test_a_line_that_ends_within_a_sentence_goes_on_though_the_next_begins_with_a_name() -> None:
    """Ragged lines are one paragraph."""
    texts = [block.text for block in parse("page.txt", _PAGE).blocks]
    assert any("Arthur Henry Hardinge and who had come" in text for text in texts)


def test_short_lines_stay_apart() -> None:
    """Lines of a list are no paragraph, whatever the rest of the page is like."""
    texts = [block.text for block in parse("page.txt", _PAGE).blocks]
    assert "First line of a list" in texts
