"""Reports of agencies, briefings and press releases: when they were written, of whom they go on to tell, what is only spoken of."""

from __future__ import annotations

import pytest

from extract.dates import Anchor, find_dates, page_date
from extract.extractors.agreements import agreements
from extract.extractors.memberships import memberships
from extract.extractors.missions import missions
from extract.extractors.offices import offices
from extract.extractors.relations import relations
from extract.extractors.stances import stances
from extract.extractors.trade import trade
from extract.extractors.visits import visits
from tests.telling import lines

TITLES = [
    (["Spokesperson's regular press briefing on May 3, 2019", "Contact us"], "2019-05-03"),
    (["Interview with Ana Sol, Lima, 3 May 2019"], "2019-05-03"),
    (["Speech by the ambassador at the harvest fair (3 May 2019)"], "2019-05-03"),
    (["Remarks of 3 May 2019"], "2019-05-03"),
    (["Remarks of 3 May 2019 on the pact of 4 July 1999"], ""),  # of the pact
    (["Briefing on the law of 3 May 2019"], ""),
    (["Speeches of the war of 1991"], ""),
    (["Radio bulletin 12.00 UTC, Friday 3 May 2019"], "2019-05-03"),
    (["Daily diary for Friday, May 3 2019"], "2019-05-03"),
    (["Peru and Chile talk", "Friday, 08/09/2017 10:20"], "2017-09-08"),  # the weekday tells which is the month
    (["Peru and Chile talk", "Wednesday, 08/09/2017 10:20"], "2017-08-09"),
    (["Peru and Chile talk", "Monday, 08/09/2017 10:20"], ""),  # neither
    # posted on that day, whatever year the text tells
    (
        ["Sol in Lima", "Own staff. Updated: 6/22/2021 1:44 PM", "Lima, Jun 20: Sol came.", "In May 2019 she left."],
        "2021-06-20",
    ),
    (
        ["Sol in Lima", "Own staff. Updated: 9/22/2021 1:44 PM", "Lima, Jun 20: Sol came.", "In May 2019 she left."],
        "2019-06-20",
    ),
]


@pytest.mark.parametrize(("head", "date"), TITLES)
def test_the_day_on_which_something_was_said(head: list[str], date: str) -> None:
    found = page_date(head)
    assert (str(found.point) if found else "") == date


SHOWN = [
    (
        ["Port opens", *["It is small."] * 12, "It was opened on Friday.", "Lomé, 23 December 2019"],
        "2019-12-23",
    ),  # foot
    (["Member for", "4 years", "Submitted by desk2 on Fri, 09/12/2011 - 18:15", "Port opens"], "2011-12-09"),
    (["Monday, December 23, 2019", "NEWS", "Lomé, Dec 6 (Wire) The port was opened on Thursday."], "2019-12-06"),
    (["Monday, December 23, 2019", "NEWS", "LOMÉ, Jan 6 – The port was opened."], "2019-01-06"),
    (["Posted: December 23, 2019", "NEWS", "The port was opened on Dec 6 (Friday)."], "2019-12-23"),  # no dateline
    (["date 2019-12-23 ACCRA - The minister, Ana Sol, opened the port on Thursday."], "2019-12-23"),
]


@pytest.mark.parametrize(("head", "date"), SHOWN)
def test_a_dateline_counts_before_the_date_that_a_page_shows(head: list[str], date: str) -> None:
    found = page_date(head)
    assert found is not None
    assert str(found.point) == date


AHEAD = [
    ("Her visit from October 12-15 is the first.", ["2017-10-12/2017-10-15"]),
    ("Her visit on October 12 comes at a good time.", ["2017-10-12"]),
    ("Her visit on October 12 was the first.", ["2016-10-12"]),
    ("Her visit on September 3 is the first.", ["2017-09-03"]),  # just over
]


@pytest.mark.parametrize(("text", "values"), AHEAD)
def test_what_is_told_of_shortly_before_is_to_come(text: str, values: list[str]) -> None:
    page = page_date(["Peru and Chile talk", "Friday, 08/09/2017 10:20"])
    assert page is not None
    anchor = Anchor().written(page.point, news=page.news)
    assert [f.value for f in find_dates(text, anchor)[0]] == values


VISIT = ("visitor", "to", "date")
VISITS = [
    # a spokesman only speaks
    (
        'Lima, 3 May 2019 – President Omar Diallo of Mali is here. "We are glad", spokesman Juan Sol wrote.\n\nHe was received at the airport on arrival by Foreign Minister Ana Mora of Peru.',
        ["Omar Diallo | Peru | 2019-05-03"],
    ),
    (
        'Lima, 3 May 2019 – "We are glad", wrote Juan Sol, the spokesman of the ministry. He arrived in Quito on Monday.',
        [],
    ),
    (
        'Lima, 3 May 2019 – "We are glad", wrote Juan Sol, foreign minister of Peru. He arrived in Quito on Monday.',
        ["Juan Sol | Ecuador | 2019-04-29"],
    ),
    # what a relative clause tells of the visit, what a recollection does not
    (
        "A milestone was the visit of President Omar Diallo of Mali to Lima, which took place on 12-13 September 2013.",
        ["Omar Diallo | Peru | 2013-09-12/2013-09-13"],
    ),
    # who leaves tomorrow has not been there
    ("Mr Omar Diallo, president of Mali, travels to Lima tomorrow.", ["Omar Diallo | Peru | - | planned"]),
    ("President Omar Diallo of Mali leaves for Lima next Monday.", ["Omar Diallo | Peru | - | planned"]),
    ("President Omar Diallo of Mali arrives in Lima.", ["Omar Diallo | Peru | -"]),
    # reports that were rejected, a headline ahead
    (
        "The office rejected reports in the daily Sol that President Omar Diallo of Mali would travel to Lima.",
        ["Omar Diallo | Peru | - | denied"],
    ),
    (
        "Mali's President Omar Diallo to Tour Peru\n\nThe trip is long.",
        ["Omar Diallo | Peru | - | planned"],
    ),
    # last month: on no day of another year, whenever that was
    (
        "Peru and Mali set up ties in the late 1950s, the envoy said, adding that the visit of President Ana Sol of Peru to Mali last month had been fruitful.",
        ["Ana Sol | Mali | -"],
    ),
    # of a visit told elsewhere
    ("Mali–Peru relations\n\nDuring President Omar Diallo's visit to Peru, both sides will discuss fish.", []),
    (
        "Mali–Peru relations\n\nDuring President Omar Diallo's visit to Peru in May 2019, a pact was signed.",
        ["Omar Diallo | Peru | 2019-05"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), VISITS)
def test_visits(text: str, expected: list[str]) -> None:
    assert lines(visits, text, VISIT) == sorted(expected)


TALKS = [
    ("They discussed the opening of an embassy of Peru in Bamako.", ["Peru | Mali | opened | planned"]),
    (
        "They discussed the early mutual opening of embassies in Lima and Bamako.",
        ["Mali | Peru | opened | planned", "Peru | Mali | opened | planned"],
    ),
    (
        "They exchanged views on fish and on the opening of an embassy of Peru in Bamako.",
        ["Peru | Mali | opened | planned"],
    ),
    (
        "They addressed issues of mutual interest, such as trade and the opening of an embassy of Peru in Bamako.",
        ["Peru | Mali | opened | planned"],
    ),
    (
        "The talks covered fish, the opening of an embassy of Peru in Bamako and trade.",
        ["Peru | Mali | opened | planned"],
    ),
    ("He stressed the importance of the opening of an embassy of Peru in Bamako.", ["Peru | Mali | opened | planned"]),
    ("The sides agreed on the opening of an embassy of Peru in Bamako.", ["Peru | Mali | opened | planned"]),
    # it was opened
    ("They discussed the recent opening of an embassy of Peru in Bamako.", ["Peru | Mali | opened"]),
    ("They welcomed the opening of an embassy of Peru in Bamako.", ["Peru | Mali | opened"]),
    ("They discussed trade at the opening of the embassy of Peru in Bamako.", ["Peru | Mali | opened"]),
    ("They discussed fish and marked the opening of the embassy of Peru in Bamako.", ["Peru | Mali | opened"]),
]


@pytest.mark.parametrize(("text", "expected"), TALKS)
def test_what_is_only_talked_of_has_yet_to_come(text: str, expected: list[str]) -> None:
    assert lines(missions, f"Mali–Peru relations\n\n{text}", ("sender", "host", "action")) == sorted(expected)


ENTRIES = [
    ("They addressed issues such as the entry of Peru as an observer to ECOWAS.", ["Peru | planned"]),
    ("They discussed the accession of Peru to ECOWAS.", ["Peru | planned"]),
    ("They talked about fish, and in 2019 Peru joined ECOWAS.", ["Peru"]),
]


@pytest.mark.parametrize(("text", "expected"), ENTRIES)
def test_an_entry_that_is_talked_of(text: str, expected: list[str]) -> None:
    assert lines(memberships, f"Mali–Peru relations\n\n{text}", ("member",)) == expected


OFFICES = [
    (
        "Rosa Vidal of Peru was elected Secretary-General of La Francophonie in October 2018.",
        ["Rosa Vidal | Secretary-General | Organisation internationale de la Francophonie"],
    ),
    ("Ana Sol, President of Peru, landed at King Musa airport in Mali.", ["Ana Sol | President | Peru"]),
    ("Ana Sol, President of Peru, met King Musa of Mali.", ["Ana Sol | President | Peru", "Musa | King | Mali"]),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_what_is_called_after_somebody(text: str, expected: list[str]) -> None:
    assert lines(offices, text, ("holder", "position", "of")) == sorted(expected)


STANCES = [
    (
        "President Omar Diallo of Mali sent on Thursday a cable to the President of Peru, Ana Sol, expressing condolences on the fire.",
        ["Omar Diallo | condole | Ana Sol"],
    ),
    (
        "President Omar Diallo of Mali sent a letter to President Ana Sol of Peru, in which he offered his sincere congratulations.",
        ["Omar Diallo | congratulate | Ana Sol"],
    ),
    (
        "President Omar Diallo of Mali, expressing condolences on the fire, sent a letter.",
        ["Omar Diallo | condole | fire"],
    ),
    (
        "The spokesman rejected reports that Peru had sold drones to Chad and said that Lima condemned the killing of ten Malians.",
        ["Peru | condemn | killing of ten Malians"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STANCES)
def test_whose_message_it_is(text: str, expected: list[str]) -> None:
    assert lines(stances, f"Mali–Peru relations\n\n{text}", ("actor", "stance", "target")) == sorted(expected)


TIES = [
    ("the president called on Arab states to cut ties with Israel.", []),
    ("the president urged all the others to sever relations with Israel.", []),
    ("Mali cut ties with Israel in 1973, as others had urged it to do.", ["Israel, Mali | severed | 1973"]),
    ("they discussed the resumption of relations between Mali and Peru.", ["Mali, Peru | restored | - | planned"]),
    ("the ties have been raised by an exchange of visits.", []),
    ("bilateral relations were lifted through many meetings.", []),
    ("in 2019 the ties were raised to a strategic partnership.", ["Mali, Peru | upgraded | 2019"]),
    ("in 2019 the two countries raised their relations to embassy level.", ["Mali, Peru | upgraded | 2019"]),
]


@pytest.mark.parametrize(("text", "expected"), TIES)
def test_ties_raised_by_something_have_no_new_rank(text: str, expected: list[str]) -> None:
    page = f"Mali–Peru relations\n\nThe envoy of Peru said that {text}"
    assert lines(relations, page, ("states", "action", "date")) == sorted(expected)


def test_we_are_none_of_those_named_in_passing() -> None:
    page = (
        "Remarks at the Peru–Mali forum\n\nOur exports to Mali reached 8 million euros, and Peru is the third investor, after Ghana and Chile.\n\n"
        "Our consulate in Gao was opened in 2004. The talks of Peru and Mali go on."
    )
    assert all(not told.startswith(("Ghana", "Chile")) for told in lines(missions, page, ("sender", "host", "date")))


PACTS = [
    ('"We are glad," she said on Tuesday, recalling that the two sides had signed a memorandum on tourism.', ["-"]),
    ("On Tuesday the minister recalled that the two sides had signed a memorandum on tourism in 1999.", ["1999"]),
    ("On Tuesday the two sides signed a memorandum on tourism.", ["2019-05-07"]),
    ("During the meeting, a memorandum on tourism was signed between the two ministries.", ["2019-05-05"]),
    ("At the close of the talks the two sides signed a memorandum on tourism.", ["2019-05-05"]),
    ("A memorandum on tourism was signed earlier between the two ministries.", ["-"]),
    (
        "During the visit, a memorandum on tourism was signed between the two ministries.",
        ["-"],
    ),  # on which of its days?
]


@pytest.mark.parametrize(("text", "dates"), PACTS)
def test_a_paragraph_goes_on_with_the_meeting(text: str, dates: list[str]) -> None:
    head = "Peru's envoy in Mali\n\nPosted: 7 May 2019, 14:50\n\nForeign Minister Omar Diallo of Mali received the foreign minister of Peru, Ana Sol, on Sunday.\n\n"
    assert lines(agreements, head + text, ("date",)) == dates


def test_what_has_helped_to_raise_trade_has_done_so() -> None:
    page = "Mali–Peru relations\n\nThe pact has helped to raise trade between Mali and Peru to $18 million in 2019."
    assert lines(trade, page, ("measure", "amount", "date")) == ["turnover | 18000000 | 2019"]
