"""Arms, forces, penalties, memberships and stances told by turns of phrase of their own: by which, by way of, had done the same."""

from __future__ import annotations

import pytest

from extract.extractors.arms import arms
from extract.extractors.memberships import memberships
from extract.extractors.military import military
from extract.extractors.sanctions import sanctions
from extract.extractors.stances import stances
from tests.telling import lines

PAIR = "= Kenya–Peru relations =\n\n"
TRANSFER = ("supplier", "recipient", "item", "quantity", "date")
ACTIVITY = ("kind", "participants", "item", "date", "place")

ARMS: list[tuple[str, list[str]]] = [
    # jets with a name are no airliners
    ("In 1974 Peru had acquired nine Mirage fighters from France.", ["France | Peru | Mirage fighters | 9 | 1974"]),
    ("Kenya bought 12 Airbus jets from France in 2011.", []),
    # what is promised is still ahead
    ("In 2012 Peru promised Kenya ten patrol boats.", ["Peru | Kenya | patrol boats | 10 | 2012 | planned"]),
    ("Peru promised that Kenya would get two frigates.", []),
    # who acts stands before "by which"
    (
        "Imports come mostly from Peru, by which two submarines were delivered in 2016.",
        ["Peru | Kenya | submarines | 2 | 2016"],
    ),
    # the way they went is no goal
    (
        "Sixteen field guns, bought from Peru by way of Singapore in 1998, came first.",
        ["Peru | Kenya | field guns | 16 | 1998"],
    ),
    # what others wrote of, what only the press tells, what nobody confirms
    (
        "Analysts wrote in May 2010 of mortars that Kenya had sold to Chad.",
        ["Kenya | Chad | mortars | - | 2010-05 | alleged"],
    ),
    (
        "Peru sold Kenya 12 tanks in 2001, according to some newspapers.",
        ["Peru | Kenya | tanks | 12 | 2001 | alleged"],
    ),
    (
        "Peru shipped 20 tanks to Kenya in 1999, which neither side has confirmed.",
        ["Peru | Kenya | tanks | 20 | 1999 | alleged"],
    ),
    # the noun's own date, not that of what follows
    (
        "The purchase in 2014 of 12 helicopters from Peru was a mistake; they flew until 2019.",
        ["Peru | Kenya | helicopters | 12 | 2014"],
    ),
    # what may bear arms but does not
    ("Eighty students were sent to Peru, where they acquired language training and technology skills.", []),
]
MILITARY: list[tuple[str, list[str]]] = [
    # with whom a border is shared takes no part
    (
        'Peruvian exercise "Southern Wind" on border with Chile, May 2019.',
        ["exercise | Peru | Southern Wind | 2019-05 | -"],
    ),
    ("Peru sent a training team to Kenya in 1976.", ["advisers | Peru | training team | 1976 | Kenya"]),
    # none were held, a treaty only binds, others only say so
    (
        "Peruvian soldiers have held no joint exercises with the Kenyan army.",
        ["exercise | Kenya, Peru | - | - | - | denied"],
    ),
    (
        "A treaty of 1984 bound Peru to train Kenyan forces.",
        ["training | Kenya, Peru | Kenyan forces | 1984 | - | planned"],
    ),
    (
        "Peruvian instructors said to be training Kenyan officers in Nairobi in 2014.",
        ["training | Kenya, Peru | Kenyan officers | 2014 | Nairobi | alleged"],
    ),
    # a place is told before brackets as well
    (
        "Peru operates a permanent military base in Lamu (opened in 2009).",
        ["deployment | Peru | permanent military base | 2009 | Lamu"],
    ),
]
SANCTIONS: list[tuple[str, list[str]]] = [
    # a ban on a nation's goods
    ("In March 2021 Peru banned Kenyan maize because of toxins.", ["Peru | Kenya | 2021-03"]),
    ("Peru banned a Kenyan film in 2014.", []),
    ("The United States banned new investment in Kenya in May 1997.", ["United States | Kenya | 1997-05"]),
    # of a body, to lie under them
    (
        "Kenya lay under the sanctions of the Security Council from 1990 to 2003.",
        ["United Nations Security Council | Kenya | 1990/2003"],
    ),
    # what is planned in the main clause leaves the relative one alone
    (
        "Talks on a share in the oil company Rosneft, on which Peru imposed sanctions on 9 October 2015, were reported.",
        ["Peru | Rosneft | 2015-10-09"],
    ),
]
MEMBERSHIPS: list[tuple[str, list[str]]] = [
    # the subject, not the one beside it
    (
        "Kenya established relations with Peru in 1974, the first member of the African Union to do so.",
        ["Kenya | African Union | -"],
    ),
    (
        "Kenya belongs to the African Union, as Chad has done since 2002, and was admitted as a partner of BRICS in 2025.",
        ["Chad | African Union | 2002/..", "Kenya | African Union | -", "Kenya | BRICS | 2025"],
    ),
    # the verb is left out
    (
        "Peru has been a member of APEC since 1998, and Kenya of the African Union since 2002.",
        ["Kenya | African Union | 2002/..", "Peru | Asia-Pacific Economic Cooperation | 1998/.."],
    ),
    # an admission that is vetoed or voted down
    ("Chile vetoed the admission of Kenya to the Commonwealth in 1961.", []),
    ("Peru voted against the admission of Kenya to the Commonwealth in 1961.", []),
    # a bank that another followed is no circle
    ("Kenya's KCB opened in Lima in 1997, Equity Bank followed in 2012.", []),
]
STANCES: list[tuple[str, list[str]]] = [
    # a headline leaves the auxiliary out
    (
        "Chile's attack on Kenya condemned by Peruvian foreign ministry.",
        ["Peru | condemn | Chile's attack on Kenya | -"],
    ),
    # to deny is not to criticise; to be glad of a meeting is courtesy
    ("Lima calls the story baseless.", []),
    ("President Ollanta Humala welcomed the meeting and the excellent relations.", []),
    # a counterpart is his state's; who does the same does it to the other
    (
        "President Ollanta Humala sent a telegram of condolence to his Kenyan counterpart on 25 May 2012. President Mwai Kibaki had done the same in May 2011.",
        ["Mwai Kibaki | condole | Peru | 2011-05", "Ollanta Humala | condole | Kenya | 2012-05-25"],
    ),
    # told by the noun
    (
        "Condolences had been offered by President Ollanta Humala after the floods of March 2012.",
        ["Ollanta Humala | condole | Kenya | 2012-03"],
    ),
    (
        "They regretted the veto which Chile had cast on 18 April 2014 against the admission of Palestine to the United Nations.",
        ["Chile | veto | admission of Palestine to the United Nations | 2014-04-18"],
    ),
    # a second object with a date of its own; who is only compared does not act
    (
        "Kenya condemned the sinking of the ferry in 2010, and in May 2017 the missile launch of North Korea.",
        ["Kenya | condemn | missile launch of North Korea | 2017-05", "Kenya | condemn | sinking of the ferry | 2010"],
    ),
    (
        "Kenya condemned the raid, two days after Peru, and supported the rebels.",
        ["Kenya | condemn | raid | -", "Kenya | support | rebels | -"],
    ),
]


@pytest.mark.parametrize(("text", "facts"), ARMS)
def test_arms_that_went_from_one_to_another(text: str, facts: list[str]) -> None:
    assert lines(arms, PAIR + text, TRANSFER) == facts


@pytest.mark.parametrize(("text", "facts"), MILITARY)
def test_forces_and_what_they_did(text: str, facts: list[str]) -> None:
    assert lines(military, PAIR + text, ACTIVITY) == facts


@pytest.mark.parametrize(("text", "facts"), SANCTIONS)
def test_penalties_and_whom_they_struck(text: str, facts: list[str]) -> None:
    assert lines(sanctions, PAIR + text, ("imposer", "target", "date")) == facts


@pytest.mark.parametrize(("text", "facts"), MEMBERSHIPS)
def test_who_belongs_to_what(text: str, facts: list[str]) -> None:
    assert lines(memberships, PAIR + text, ("member", "organization", "date")) == facts


@pytest.mark.parametrize(("text", "facts"), STANCES)
def test_who_stood_where(text: str, facts: list[str]) -> None:
    assert lines(stances, PAIR + text, ("actor", "stance", "target", "date")) == facts
