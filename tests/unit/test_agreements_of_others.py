"""Agreements of others: where the page's pair must not stand for parties that the words around an instrument leave unnamed."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.consolidate import consolidate
from extract.extractors.agreements import agreements
from extract.extractors.relations import relations
from extract.facts import flat
from extract.readers import parse

LIKELY = 0.5  # before calibration
PAGE = "= Chad–Norway relations =\n\nRelations between Chad and Norway are old.\n\n"
FIRM = (
    "SALTMARK\n\nWhat we do | Where we work | Careers\n\nSALTMARK drills in many countries for our clients and our shareholders. "
    "Since 1974 our engineers have worked in Ghana, Peru, Oman and Laos.\n\n"
)


def told(text: str) -> list[str]:
    """The parties, the day and the realis of each agreement that a text states."""
    claims = consolidate(agreements(annotate(parse("page.txt", text))))
    facts = [flat(c) for c in claims if c.confidence >= LIKELY]
    return sorted(
        f"{', '.join(map(str, f['parties']))} | {f.get('date', '-')} | {f.get('realis', 'happened')}" for f in facts
    )


ROWS: list[tuple[str, list[str]]] = [
    # a like one with a third: whose, is not told there
    ("A comparable treaty with Mali, signed on 4 May 2011, is still in force.", []),
    ("Norway signed a similar treaty with Mali on 4 May 2011.", ["Norway, Mali | 2011-05-04 | happened"]),
    # what came after what was made with those at home
    (
        "On 3 May 2011 the government of Chad and the rebels signed the Sarh Accord in Oslo, where Norway had invited them; "
        "its sequel, the Final Accord, followed on 9 June 2013.",
        [],
    ),
    (
        "A fisheries accord was signed in Oslo on 3 May 2011; its successor, the Sea Accord, followed on 9 June 2013.",
        ["Chad, Norway | 2011-05-03 | happened", "Chad, Norway | 2013-06-09 | happened"],
    ),
    # "the two", a word of no pair, after two others
    ("Iceland–Norway relations. The two fishing giants concluded a treaty on herring on 4 May 1961.", []),
    ("The two governments concluded a treaty on dates on 4 May 1961.", ["Chad, Norway | 1961-05-04 | happened"]),
    # beside the bracket that holds the instrument
    (
        "See also: Chad and Libya (Treaty of Good Neighbourliness of 3 June 1966)",
        ["Chad, Libya | 1966-06-03 | happened"],
    ),
    # a firm that no finder knows, told with where it is from
    (
        "Dalsvik Turbin, a Norwegian company, repaired the dam under a contract of 2014 with the supplier TCHADEAU.",
        ["Dalsvik Turbin, TCHADEAU | 2014 | happened"],
    ),
    # what is apposed to a party is no other
    (
        "Chad signed a grant agreement on 5 May 2012 with the Millennium Challenge Corporation, an American government agency.",
        ["Chad, Millennium Challenge Corporation | 2012-05-05 | happened"],
    ),
    # those of whom it is
    (
        "In May 2016 a memorandum of Statkraft and Chad Water on pumps was signed.",
        ["Statkraft, Chad Water | 2016-05 | happened"],
    ),
    ("In May 2016 a memorandum of understanding on pumps was signed.", ["Chad, Norway | 2016-05 | happened"]),
    # not there on the day, or still to come
    ("A visa treaty that had been announced for 4 May 2012 was not among the papers.", []),
    (
        "An accord on rice was said to be near and should be signed in 2031.",
        ["Chad, Norway | 2031 | planned"],
    ),
    ("A treaty on bandits has been initialled but is still waiting to be signed.", ["Chad, Norway | - | planned"]),
    (
        "An accord on visas had been due for signature on 4 May 1994; it was concluded only in September.",
        ["Chad, Norway | 1994-05-04 | planned", "Chad, Norway | 1994-09 | happened"],
    ),
    (
        "A memorandum of Telenor and Chad Telecom on cables was signed on 3 May 2011.",
        ["Telenor, Chad Telecom | 2011-05-03 | happened"],
    ),
    ("A fishing treaty was among the papers signed on 4 May 2012.", ["Chad, Norway | 2012-05-04 | happened"]),
]


@pytest.mark.parametrize(("text", "facts"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_parties_are_those_of_whom_it_is(text: str, facts: list[str]) -> None:
    assert told(PAGE + text) == facts


FIRMS: list[tuple[str, list[str]]] = [
    # on the page of a firm that works everywhere no two states are a pair
    (
        "In Oman we dig salt, and in Ghana tin. Talks with Ghana's Volta Mines over a mill, the subject of an accord of May 2006, ended in 2009.",
        [],
    ),
    ("A memorandum with Perupetro on salt was signed on 4 May 2016.", ["SALTMARK, Perupetro | 2016-05-04 | happened"]),
    ("Ghana and Peru signed a treaty on salt on 4 May 2016.", ["Ghana, Peru | 2016-05-04 | happened"]),
]


@pytest.mark.parametrize(("text", "facts"), FIRMS, ids=[row[0][:60] for row in FIRMS])
def test_a_firm_s_page_has_no_pair(text: str, facts: list[str]) -> None:
    assert told(FIRM + text) == facts


def test_these_ties_are_those_told_before() -> None:
    text = (
        "= Foreign relations of Chad =\n\nChad had dealt with Taiwan since 1962. On 6 August 2006 its minister said that Chad had severed those ties "
        "and that there had been relations with China for a day."
    )
    facts = [flat(c) for c in relations(annotate(parse("page.txt", text))) if c.confidence >= LIKELY]
    assert {tuple(sorted(map(str, f["states"]))) for f in facts if f["action"] == "severed"} == {("Chad", "Taiwan")}
