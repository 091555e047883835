"""The present of a story: a month or a day takes the year that the story has reached, not one that a text tells beside it."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.dates import Anchor, find_dates
from extract.extraction import extraction
from extract.readers import parse

PAGE = "Kenya–Peru relations\n\nThis page tells of relations between Kenya and Peru.\n\n"
STORY = "On 12 March 1998 the envoys met in Lima."

BESIDE = [  # what moves no story on
    "The club had been founded in 1972.",  # a look back
    "In 1972 the same idea had been rejected.",  # the date in front
    "The two armies had last met in May 1972.",  # to the month
    "The Treaty of Friendship of 1972 was the basis.",  # a name
    "The 1972 agreement remained in force.",  # in front of what it names
    "A law of 4 July 1972 stood in the way.",  # to the day
    "Resolution 338 (1972) was recalled.",  # in brackets
    "Peru was then ruled by Ole Tum (1972–1984).",  # years of rule
    "Ole Tum, who took office in 1972, was absent.",  # a relative clause
    "The bloc, founded in 1972, stayed out of it.",  # a participle
    "The line drawn in 1972 was confirmed.",  # without commas
    "The envoys stayed in a hotel built in 1972.",  # behind a preposition
    "Unlike in 1972, there were no protests.",  # a comparison
    "Trade was higher than in 1972.",  # a figure compared
    "As early as 1972 there was talk of it.",  # as early as
    "The two sides recalled the events of 1972.",  # what is recalled
    "Although they quarrelled in 1972, they got on.",  # a clause of concession
    "The house dates from 1972.",  # age
    "It was the first meeting since 1972.",  # since
    "The accord was to run until 2030.",  # a term
    "The licence expires in 2030.",  # an end
    "They agreed to build a port in 2030.",  # a plan
    "The programme covers the years 2000–2005.",  # years ahead
]


@pytest.mark.parametrize("beside", BESIDE)
def test_what_is_told_beside_a_story_does_not_move_it(beside: str) -> None:
    found, _ = find_dates(f"{STORY} {beside} In September they signed.", Anchor())
    assert found[-1].value == "1998-09"
    found, _ = find_dates(f"{STORY} {beside} A year later, on 5 June, they signed.", Anchor())
    assert found[-1].value == "1999-06-05"
    scope = annotate(parse("page.txt", f"{PAGE}{STORY} {beside} They signed.")).blocks[-1][-1].scope
    assert scope.date in {"1998-03-12", "1998-03"}


MOVED = [  # near misses: the story itself
    ("The envoys met again in 2001.", "2001-09"),  # on
    ("In 1972 they quarrelled.", "1972-09"),  # back, told plainly
    ("By 2001 trade had doubled.", "2001-09"),  # what had come about by then
    ("After the war had ended, they met in 2001.", "2001-09"),  # had, in another clause
    ("The treaty of 5 May 2001 ended the quarrel.", "2001-09"),  # named by a later day, the story has come to it
    ("Ole Tum, who took office in 2001, was glad.", "2001-09"),  # a relative clause that goes on
    ("At the summit of May 1996 they quarrelled.", "1996-09"),  # an occasion
    ("Ole Tum (May 1999) was the next guest.", "1999-09"),  # a date in brackets alone
    ("In the spring of 1997 they had a quarrel.", "1997-09"),  # had, as a verb of its own
]


@pytest.mark.parametrize(("told", "value"), MOVED)
def test_what_happens_next_moves_a_story(told: str, value: str) -> None:
    found, _ = find_dates(f"{STORY} {told} In September they signed.", Anchor())
    assert found[-1].value == value


WITHIN = [
    ("The treaty of 26 April 1994 cleared both houses on 13 October.", "1994-10-13"),  # a full date lends its year
    ("Tum had been in Lima in 1994, in May.", "1994-05"),  # so does what had been
    ("The body, called into being in 1994, when Tum came on 19 May, met.", "1994-05-19"),  # a clause that goes on
    ("The treaty, signed in May 1994, was ratified a year later.", "1995"),  # time is measured from what was told last
    ("Under the 1994 agreement, they met in September.", "1998-09"),  # a mere name lends no year to a month
    ("Tum, who had studied in Lima in 1994, came on 5 September.", "1998-09-05"),  # nor does what is said of somebody
]


@pytest.mark.parametrize(("sentence", "value"), WITHIN)
def test_what_a_sentence_tells_lends_its_year_within_it(sentence: str, value: str) -> None:
    found, _ = find_dates(f"{STORY} {sentence}", Anchor())
    assert found[-1].value == value


def test_a_paragraph_has_a_present_of_its_own() -> None:
    _, anchor = find_dates("In May 1990 Oman paid.", Anchor())
    assert find_dates("The judgment of 27 January 1984 ended it. In May it paid.", anchor)[0][-1].value == "1984-05"
    _, anchor = find_dates("In May 1990 Oman paid.", Anchor())
    assert (
        find_dates("For 2026–2028 much is planned. The pact was signed in May 2025 and in June ratified.", anchor)[0][
            -1
        ].value
        == "2025-06"
    )


def test_a_report_tells_of_no_day_to_come_as_past() -> None:
    _, anchor = find_dates("NAIROBI, 12 March 1998 - Kenya and Ghana met on Thursday.", Anchor())
    assert find_dates("The two met on Thursday. On 5 June they signed.", anchor)[0][-1].value == "1997-06-05"


ACTS = {
    "visit": "President Ana Sol of Peru paid an official visit to Kenya",
    "agreement": "Kenya and Peru signed an agreement on fishing",
    "relations": "Kenya severed relations with Peru",
    "military_activity": "Kenya and Peru held a joint naval exercise",
}


@pytest.mark.parametrize("kind", ACTS)
def test_what_names_a_thing_or_stands_beside_dates_no_act(kind: str) -> None:
    for front in ("Under the 1972 pact", "Although they had quarrelled in 1972", "For the first time since 1972"):
        page = f"{PAGE}{STORY} {front}, {ACTS[kind]} in September."
        told = {c.date for c in extraction(parse("page.txt", page)).claims if c.kind == kind}
        assert told == {"1998-09"}, front


SOL = "President Ana Sol of Peru"
VISITS = [
    (f"{SOL} visited Kenya in 1998 (20–24 July).", {"1998-07-20/1998-07-24"}),  # the days in brackets
    (f"{SOL} visited Kenya in 1998, from 20 to 24 July.", {"1998-07-20/1998-07-24"}),  # behind a comma
    (f"* 1998 – {SOL} in Nairobi, 20–24 July", {"1998-07-20/1998-07-24"}),  # at the end of an entry
    (f"{SOL} visited Kenya from Monday 20 to Friday 24 July 1998.", {"1998-07-20/1998-07-24"}),  # with weekdays
    (f"{SOL} visited Kenya in 1998, a bad year, and on 4 July met Tum.", {"1998"}),  # a day of something else
    (f"{SOL} died on 4 May 2004. She had visited Kenya.", {""}),  # before
    (f"{SOL} took office on 4 March 1995. She visited Kenya twice.", {""}),  # more than once
    (f"{SOL} took office on 4 March 1995. She visited Kenya.", {"1995-03-04"}),  # the story goes on
]


@pytest.mark.parametrize(("text", "dates"), VISITS)
def test_the_days_of_a_visit(text: str, dates: set[str]) -> None:
    assert {c.date for c in extraction(parse("page.txt", PAGE + text + "\n")).claims if c.kind == "visit"} == dates
