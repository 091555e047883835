"""Which date holds for a block: lines that open with a year, communiqués, the states that there were at the time."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.contemporary import contemporary
from extract.extraction import extraction
from extract.readers import parse

CHRONICLE = """Kenya and Peru: a timeline

2010
- 22 July. Kenya opens an embassy.

2011  In April Peru opens one. Its envoy arrives on the 9th.

2012  Lima, with others, helps.

2013  Trade falls.
"""
COMMUNIQUE = """Joint Communiqué

on the visit of the President of Kenya to Peru

1. At the invitation of the President of Peru the President of Kenya paid a visit to Lima from 5 to 7 May 2024.

2. Peru joined the Union in 1980.

3. He will return before the end of the year.

4. The following were signed:
   – Agreement on fish;
   – Agreement on tea.

{done}
"""


def dates(page: str, words: str) -> tuple[list[str], str]:
    """The dates of the sentence with those words, and that of its scope."""
    found = (s for block in annotate(parse("page.txt", page)).blocks for s in block)
    sentence = next(s for s in found if words in s.span.of(s.block.text))
    return [m.date for m in sentence.mentions if m.date], sentence.scope.date


@pytest.mark.parametrize(
    ("words", "told", "scope"),
    [
        ("opens one", ["2011-04"], "2011"),  # its own year, not that of the heading above
        ("envoy arrives", ["2011-04-09"], "2011"),
        ("with others", [], "2012"),  # a comma after the first word
    ],
)
def test_the_dates_of_a_line_lie_in_the_year_that_opens_it(words: str, told: list[str], scope: str) -> None:
    assert dates(CHRONICLE, words) == (told, scope)


@pytest.mark.parametrize(
    ("done", "day"),
    [
        ("Done at Lima, on 7 May 2024", "2024-05-07"),  # the day on which it was issued
        ("Done at Lima on 7 May 2024 in two copies.", "2024-05-07"),
        ("Done at Lima in two copies.", "2024-05-05/2024-05-07"),  # else the days of the meeting
    ],
)
def test_what_a_communique_lists_was_done_when_it_was_issued(done: str, day: str) -> None:
    assert dates(COMMUNIQUE.format(done=done), "Agreement on fish") == ([], day)


def test_a_paragraph_of_a_communique_counts_from_its_meeting() -> None:
    assert dates(COMMUNIQUE.format(done=""), "He will return")[0] == ["2024"]


REPORTS = """News

Kenyan Minister Ana Sol receives the ambassador of Peru
2024-05-04 | Diplomacy

{first}

The two countries signed a treaty on fish.

Kenya and Chile sign accords
2024-05-09 | Diplomacy

Kenya's minister spoke in Santiago. The two countries signed a treaty on copper.
"""


@pytest.mark.parametrize(
    ("first", "day"),
    [
        ("On 2 May the Minister met the ambassador.", "2024-05-02"),  # the day that a report opens with
        ("The Minister met the ambassador.", "2024-05-04"),  # else the one on which it was filed
        ("They recalled the treaty of 4 May 1974.", "2024-05-04"),  # what is long ago is no news
    ],
)
def test_reports_on_one_page_have_a_day_and_a_pair_each(first: str, day: str) -> None:
    blocks = annotate(parse("page.txt", REPORTS.format(first=first) + "\nKenya thanked Peru.\n")).blocks
    told = {s.block.text[-8:]: ({e.name for e in s.scope.pair}, s.scope.date) for b in blocks for s in b}
    assert told["on fish."] == ({"Kenya", "Peru"}, day)
    assert told["on copper."[-8:]] == ({"Kenya", "Chile"}, "2024-05-09")


def test_days_that_head_entries_are_no_reports() -> None:
    page = "Kenya and Peru\n\nChronicle\n\n4 May 2024\n\nAn embassy opens.\n\n9 May 2024\n\nThe two sign a treaty.\n"
    scopes = [s.scope for block in annotate(parse("page.txt", page)).blocks for s in block]
    assert [s.date for s in scopes][-1] == "2024-05-09"
    assert not any(s.written for s in scopes)


def test_two_heirs_of_one_state_dealt_with_each_other() -> None:
    page = "Slovakia and the Czech Republic\n\nSlovakia and the Czech Republic signed an agreement on 3 May 1992.\n"
    claims = [contemporary(c) for c in extraction(parse("page.txt", page)).claims]
    parties = next(told for c in claims if (told := c.get("parties")) is not None)
    assert isinstance(parties, tuple)
    assert len(parties) == 2
