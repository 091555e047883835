"""What lives, lists and tables of an encyclopaedia ask for beside their sentences: whom "he" means, of whom an entry tells, where a cell ends."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.facts import flat
from extract.readers import parse
from extract.registry import extractors

LIKELY = 0.6  # facts less likely right are not asked for here


def told(kind: str, page: str, *slots: str) -> set[str]:
    """The published facts of a kind on a page, a line each."""
    facts = [flat(c) for c in extractors()[kind].run(annotate(parse("p.txt", page)))]
    shown = [[f.get(s, "-") for s in slots] for f in facts if f["confidence"] >= LIKELY]
    return {" | ".join(", ".join(sorted(v)) if isinstance(v, list) else str(v) for v in each) for each in shown}


LIFE = "Ana Sol | Peruvian diplomat\n\nAna Sol (1910–1980) was a Peruvian diplomat.\n\n{}\n"
PAIR = "Kenya–Peru relations\n\nRelations between Kenya and Peru are old.\n\n{}\n"
STATE = "Foreign relations of Kenya\n\nKenya has ties with many states.\n\n{}\n"

VISITS = [
    # she goes on being the one of whom the sentence before spoke, whoever came with her
    (LIFE, "In 1950 she was, with Juan Rey, in Chile. She visited Bolivia in 1951.", {"Ana Sol | Bolivia | 1951"}),
    (LIFE, "At a talk with Foreign Minister Juan Rey, Sol said little. She visited Bolivia in 1951.", {"Ana Sol | Bolivia | 1951"}),
    (PAIR, "In 2016, at a talk with Foreign Minister Juan Rey, Tom Wambua said little. He visited Peru in 2017.", {"Tom Wambua | Peru | 2017"}),
    # who is sent somewhere to work there, or follows another in office, pays no visit
    (LIFE, "She was sent to Chile, where she worked until 1931.", set()),
    (PAIR, "When the crisis broke out in 1938, Tom Wambua was in Lima; he resigned on 5 December and was followed by Sam Otieno.", {"Tom Wambua | Peru | 1938"}),
    ("Peruvian diplomat Ana Sol\n\nAna Sol\n\nAna Sol was a Peruvian diplomat.\n\n{}\n",
     "In 1950 Juan Rey was elected president. She visited Bolivia in 1951. Rey went to Chile in 1952. She went there, too.", {"Juan Rey | Chile | 1952"}),
    # of another who stands between, or of her: nobody can tell
    (LIFE, "In 1950 Juan Rey was elected president. He visited Bolivia in 1951.", set()),
    # … but on a page that is no life he is the one named
    (PAIR, "In 1950 Juan Rey was elected president of Peru. He visited Kenya in 1951.", {"Juan Rey | Kenya | 1951"}),
    # a trip made before the visit has no date
    (PAIR, "Peruvian President Juan Rey visited Nairobi in May 2018, after a trip to Ghana.", {"Juan Rey | Kenya | 2018-05"}),
    (PAIR, "President Tom Wambua of Kenya came to Lima in March 2011 following a stop in Chile.", {"Tom Wambua | Peru | 2011-03"}),
    (PAIR, "Kenyan President Tom Wambua left for home in May 2018 after a visit to Peru.", {"Tom Wambua | Peru | 2018-05"}),
    # the year of what was done next is none of the visits'
    (
        PAIR,
        "Tom Wambua of Kenya visited Peru in 1987 and 1990, and in 1992 bought a farm.",
        {"Tom Wambua | Peru | 1987", "Tom Wambua | Peru | 1990"},
    ),
    (
        PAIR,
        "Tom Wambua of Kenya visited Peru in 1987, 1990, and in 1992 for a congress.",
        {"Tom Wambua | Peru | 1987", "Tom Wambua | Peru | 1990", "Tom Wambua | Peru | 1992"},
    ),
    # what had happened the month before does not move the story back
    (
        PAIR,
        "On 14 January 2008 Ana Sol announced that Peru had, on 28 December 2007, cut its ties with Chile. In February she went to Nairobi.",
        {"Ana Sol | Kenya | 2008-02"},
    ),
    # "she" is the one of her own clause
    (
        PAIR,
        "Ana Sol of Peru came in August 1983; her successor Rita Rey followed in 2005, when she attended a summit in Nairobi.",
        {"Ana Sol | Kenya | 1983-08", "Rita Rey | Kenya | 2005"},
    ),
    # … and whoever she is, she is not the one whom she received
    (PAIR, "She received Tom Wambua of Kenya in Lima in May 2014, and in June 2015 led a delegation to Minsk.", set()),
    # whose deputy was received has not come himself
    (PAIR, "Juan Rey of Peru received President Tom Wambua's envoy in Lima on 26 January 1966.", set()),
    # where somebody had been before, he was on another day
    (PAIR, "Tom Wambua of Kenya visited Lima on 12 January 2018, having been to Quito first.", {"Tom Wambua | Peru | 2018-01-12"}),
    # whom a trip took further: the one who made it
    (
        PAIR,
        "President Ana Sol visited Nairobi in 1990, while President Juan Rey went there in April 2003, a trip that also took him to Ghana.",
        {"Ana Sol | Kenya | 1990", "Juan Rey | Kenya | 2003-04", "Juan Rey | Ghana | 2003-04"},
    ),
    # a table as a browser copies it: a tab ends a name
    (
        PAIR,
        "Guest\tHost\tPlace\tDate\nPresident Tom Wambua\tPresident Juan Rey\tLima\tMay 2001\nForeign Minister Ana Sol\tForeign Minister Sam Otieno\tNairobi\tMay 2003",
        {"Tom Wambua | Peru | 2001-05", "Ana Sol | Kenya | 2003-05"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("page", "text", "expected"), VISITS)
def test_visits(page: str, text: str, expected: set[str]) -> None:
    assert told("visits", page.format(text), "visitor", "to", "date") == expected


AGREEMENTS = [
    # for whom alone somebody signs: others did, too, who are not told
    (LIFE, "On 3 June 1949 she signed the Treaty of Versailles on behalf of Peru, after a union with Chile had come to nothing.", {"Peru | 1949-06-03"}),
    (LIFE, "In 1948 Sol signed for Peru the Geneva Convention.", {"Peru | 1948"}),
    # … unless the other side is told
    (PAIR, "In 1948 the Treaty of Concord was signed for Peru by Ana Sol and for Kenya by Sam Otieno.", {"Kenya, Peru | 1948"}),
    # what somebody left, entered or visited before does not sign
    (PAIR, "Peru left the League of Nations (October 1933), signed a naval agreement with Kenya (June 1935).", {"Kenya, Peru | 1935-06"}),
    # "two years after that of" another counts from the other's
    (PAIR, "On 17 December 1860 a Treaty of Friendship was signed, two years after that of Denmark.", {"Kenya, Peru | 1860-12-17"}),
    # relations are no agreement, and a treaty from which a day is only counted is none of the two's
    (PAIR, "Diplomatic relations were agreed on 10 January 1974.", set()),
    (PAIR, "The Treaty of Concord was signed on 28 April 1952 between Peru and Kenya, a week before the Treaty of Versailles came into force.",
     {"Kenya, Peru | 1952-04-28"}),
    # the year that a stretch of years has reached
    (PAIR, "Peru was under embargo from 1980 until 2002, when Ana Sol of Peru signed an agreement with Kenya on 21 July.", {"Kenya, Peru | 2002-07-21"}),
    # a life is told of many states: none of them is the other side unasked
    (LIFE, "She had fought in Chile, taught in Ghana and farmed in Kenya. In 1951 an agreement on fishing was signed.", set()),
    # as many as the text counts, or nobody
    (PAIR, "Chile had closed its ports to both. In 2008 the three nations signed a transit agreement.", set()),
    (PAIR, "In 2007 Kenya, Peru and Chile met. In 2008 the three nations signed a transit agreement.", {"Chile, Kenya, Peru | 2008"}),
    (PAIR, "In 2008 the two nations signed a transit agreement.", {"Kenya, Peru | 2008"}),
]  # fmt: skip


@pytest.mark.parametrize(("page", "text", "expected"), AGREEMENTS)
def test_agreements(page: str, text: str, expected: set[str]) -> None:
    assert told("agreements", page.format(text), "parties", "date") == expected


TIES = [
    # an entry is of the state with which it begins, whoever is named on the way
    ("Peru: The road between Kenya and Uganda was Peruvian work. In 2011 the two sides established relations.", {"Kenya, Peru | 2011"}),
    # what is named in passing does not change of whom the text tells
    ("Ties with Peru were slow to come. They had been opposed when Chile invaded. In 2011 the two countries established relations.", {"Kenya, Peru | 2011"}),
    ("Ties with Peru were slow to come. Ghana was quicker. In 2011 the two countries established relations.", {"Ghana, Kenya | 2011"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TIES)
def test_ties(text: str, expected: set[str]) -> None:
    assert told("relations", STATE.format(text), "states", "date") == expected


OFFICES = [
    # "the latter" is the one named last
    (LIFE, "She followed Juan Rey as foreign minister when the latter was elected President of Peru.",
     {"Juan Rey | President | Peru", "Juan Rey | foreign minister | Peru"}),
    # whom another names holds the office, and not who names
    (LIFE, "On 2 June 1952 Juan Rey named her foreign minister.", set()),
    (LIFE, "She returned in 1948 as foreign minister of President Enrique Gil.", {"Enrique Gil | President | Peru"}),
    (PAIR, "In 2015 Ana Sol of Peru met Tom Wambua, who had been to Lima the year before as health minister.", {"Tom Wambua | health minister | Kenya"}),
    (PAIR, "As foreign minister she received Tom Wambua in Lima.", set()),
    # of the state that stands in the row
    ("Visits to Kenya\n\nNo.\tDate\tCountry\tGuest\n1\tMay 1958\tPeru\tQueen Ana III\n2\tMay 1963\tChile\tPresident Juan Rey\n",
     "", {"Ana III | Queen | Peru", "Juan Rey | President | Chile"}),
    # a king's state is one of which the text speaks, not one in whose capital somebody was posted
    (LIFE, "From 1930 she was minister in London. King Otto III of Greece received her.", {"Otto III | King | Greece"}),
]  # fmt: skip


@pytest.mark.parametrize(("page", "text", "expected"), OFFICES)
def test_offices(page: str, text: str, expected: set[str]) -> None:
    found = told("offices", page.format(text), "holder", "position", "of")
    assert expected <= found
    assert "Juan Rey | foreign minister | Peru" not in found - expected
    assert "Ana Sol | health minister | Peru" not in found
    assert "Tom Wambua | foreign minister | Kenya" not in found


def test_a_high_commission_is_an_embassy_and_no_joint_body() -> None:
    page = PAIR.format("High commission of Kenya, Lima")
    assert told("ventures", page, "name") == set()


def test_what_had_been_is_not_when_ties_were_cut() -> None:
    page = PAIR.format("Relations, existing since 1974, were broken off by Peru in 1975.")
    assert told("relations", page, "action", "date") == {"severed | 1975"}


def test_who_did_the_same_as_the_clause_before_says_recognised_nobody() -> None:
    page = PAIR.format(
        "Kenya does not recognise Kosovo. Ana Sol of Peru thanked Kenya for it in June 2011, and Juan Rey did the same in 2017."
    )
    assert told("recognitions", page, "by", "realis") == {"Kenya | denied"}


def test_ties_that_did_not_come_about() -> None:
    none = PAIR.format(
        "In 1920 Peru recognised Kenya; no diplomatic relations were established, as Kenya was overrun in February 1921."
    )
    late = PAIR.format("No diplomatic relations were established until May 1962.")
    assert told("relations", none, "action", "date") == set()
    assert told("relations", late, "action", "date") == {"established | 1962-05"}


def test_an_embassy_in_a_title_is_that_of_the_state_named_first() -> None:
    page = "Embassy of Peru, Nairobi – The Free Encyclopaedia\n\nPeru and Kenya are friends. The building is old.\n"
    assert told("missions", page, "sender", "host") == {"Peru | Kenya"}


def test_whom_a_state_is_unlike_may_be_the_one_that_joined() -> None:
    page = PAIR.format(
        "Peru was never suspended, unlike its neighbour Chile, which has left and rejoined the Commonwealth of Nations twice."
    )
    assert told("memberships", page, "member") == {"Chile"}


def test_who_else_signed_a_convention_joined_no_body() -> None:
    text = "In 1933 the Little Entente was given a council. Sol signed the Convention in London; Kenya and Chile were among the other signatories."
    assert told("memberships", LIFE.format(text), "member") == set()
