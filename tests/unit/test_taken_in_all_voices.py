"""Stances, sanctions, recognitions and memberships, each in voices and objects that sentences put them in; near misses tell nothing."""

from __future__ import annotations

import pytest

from extract.extractors.memberships import memberships
from extract.extractors.recognitions import recognitions
from extract.extractors.sanctions import sanctions
from extract.extractors.stances import stances
from tests.telling import lines

STANCES: list[tuple[str, list[str]]] = [
    # a phrasal verb, plain behind "to"
    ("In 2014 Kenya was the first to speak out for the plan of Togo.", ["Kenya | support | plan of Togo"]),
    # a participle behind what was issued
    (
        "In 2014 Kenya issued a statement condemning the attack on the port of Callao.",
        ["Kenya | condemn | attack on the port of Callao"],
    ),
    ("In 2014 Kenya joined Ghana in deploring the coup in Togo.", ["Kenya | criticise | coup in Togo"]),
    # the passive of any plain verb
    ("The coup in Togo was decried by Kenya in 2014.", ["Kenya | condemn | coup in Togo"]),
    # a relative clause, the preposition before the pronoun
    ("The lease of the port, to which Kenya objected in 2014, was signed.", ["Kenya | criticise | lease of the port"]),
    # what was resolved, not its object
    (
        "Nobody forgot the decision of Peru to close the port, which Kenya deplored in 2014.",
        ["Kenya | criticise | decision of Peru to close the port"],
    ),
    # the complements of the noun
    (
        "In 2014 Kenya criticised a tour by Queen Ana Diaz of Kisumu and Mombasa, and recalled its envoy.",
        ["Kenya | criticise | tour by Queen Ana Diaz of Kisumu and Mombasa"],
    ),
    # an adjunct is none
    ("In 2014 Kenya criticised the coup in a letter to the press.", ["Kenya | criticise | coup"]),
    # the office holder, not the state of the office
    ("President Ole Tum of Kenya was a critic of the coup in Togo.", ["Ole Tum | criticise | coup in Togo"]),
    # what one is accused of is told, by whom too
    ("In 2014 Kenya accused Ana Sol of fraud.", ["Kenya | criticise | Ana Sol"]),
    # a guest is no cause
    ("The latest guest was Ana Sol, whom Ole Tum welcomed in 2014.", []),
    # "ever since" is no object, nor "them" a state
    ("The pact, the end of which Kenya has supported ever since, is old.", []),
    ("Andina Ltd supports them from its office in Lima.", []),
    # a noun is no verb
    ("The Kenyan rebuke of May 2014 was soon forgotten.", []),
]
SANCTIONS: list[tuple[str, list[str]]] = [
    ("In May 2014 Kenya denied entry to Ana Sol.", ["Kenya | Ana Sol"]),
    ("In May 2014 Kenya forbade Ana Sol entry to the country.", ["Kenya | Ana Sol"]),
    ("In May 2014 Ana Sol was refused a visa by Kenya.", ["Kenya | Ana Sol"]),
    ("In May 2014 Kenya imposed tariffs of 25 per cent on goods from Peru.", ["Kenya | Peru"]),
    ("In May 2014 Kenya ended Peru's preferential trade status.", ["Kenya | Peru"]),
    ("In May 2014 Kenya imposed an asset freeze on the Peruvian firm Tumba.", ["Kenya | Tumba"]),
    ("In May 2014 Peru became the target of sanctions by Kenya.", ["Kenya | Peru"]),
    ("Peru has been under the sanctions of Kenya since 2014.", ["Kenya | Peru"]),
    (
        "In May 2014 Kenya announced visa restrictions against those who disturb the peace.",
        ["Kenya | those who disturb the peace"],
    ),
    ("In May 2014 Kenya closed its ports to ships from Peru.", ["Kenya | Peru"]),
    ("Both countries imposed an embargo on Togo in May 2014.", ["Kenya | Togo", "Peru | Togo"]),
    # a list of people who are under sanctions strikes none of them anew
    ("In May 2014 Kenya read out the names of sanctioned persons.", []),
    # a trade agreement's tariffs are on nobody
    ("The tariffs of the agreement between Kenya and Peru were cut in May 2014.", []),
    ("In May 2014 Kenya denied reports of an entry in the register.", []),
]
RECOGNITIONS: list[tuple[str, list[str]]] = [
    # whose birth was told last, not the page's other state
    ("Kosovo proclaimed its independence on 3 May 2010. Kenya recognised it on 5 May.", ["Kenya | Kosovo"]),
    ("Kosovo proclaimed its independence in 2010. Kenya recognised the young republic.", ["Kenya | Kosovo"]),
    ("Kenya left Peru in 2010 and recognised the republic the same day.", ["Kenya | Peru"]),
    ("In 2010 Kenya joined Ghana in recognising Kosovo.", ["Kenya | Kosovo"]),
    ("In 2010 Kenya sent a note recognising Kosovo.", ["Kenya | Kosovo"]),
    ("In 2010 Kenya withheld recognition from Kosovo.", ["Kenya | Kosovo | denied"]),
    # a body and a claim are not the state in their names
    ("The Council of Free Peruvians was recognised by Kenya in 2010.", ["Kenya | Council of Free Peruvians"]),
    (
        "Peru's sovereignty over the islands was recognised by Kenya in 2010.",
        ["Kenya | Peru's sovereignty over the islands"],
    ),
    # a note on the need of something recognises nobody
    ("In 2010 Kenya sent a note recognising the need for talks.", []),
]
OPEC = "Organization of the Petroleum Exporting Countries"
MEMBERSHIPS: list[tuple[str, list[str]]] = [
    ("At OPEC, which it joined in 2010, Kenya voted against.", [f"Kenya | {OPEC} | 2010"]),
    ("OPEC has counted Kenya among its members since 2010.", [f"Kenya | {OPEC} | 2010/.."]),
    ("As an OPEC member (since 2010) Kenya is bound by the treaty.", [f"Kenya | {OPEC} | 2010/.."]),
    ("Kenya, with Ghana, founded OPEC in 2010.", [f"Ghana | {OPEC} | 2010", f"Kenya | {OPEC} | 2010"]),
    # since when another has been in it
    (
        "On the admission of Peru to OPEC, of which Kenya has been a member since 1995, the protocol was signed in 2024.",
        [f"Kenya | {OPEC} | 1995/..", f"Peru | {OPEC} | -"],
    ),
    # those who only look on
    ("OPEC, with Kenya among its critics, met in Lima.", []),
]


@pytest.mark.parametrize(("text", "expected"), STANCES, ids=[row[0][:60] for row in STANCES])
def test_stances_in_all_voices(text: str, expected: list[str]) -> None:
    """Who takes what stance on what."""
    assert lines(stances, f"= Kenya–Peru relations =\n\n{text}\n", ("actor", "stance", "target")) == expected


@pytest.mark.parametrize(("text", "expected"), SANCTIONS, ids=[row[0][:60] for row in SANCTIONS])
def test_sanctions_in_all_voices(text: str, expected: list[str]) -> None:
    """Who strikes whom."""
    assert lines(sanctions, f"= Kenya–Peru relations =\n\n{text}\n", ("imposer", "target")) == expected


@pytest.mark.parametrize(("text", "expected"), RECOGNITIONS, ids=[row[0][:60] for row in RECOGNITIONS])
def test_recognitions_in_all_voices(text: str, expected: list[str]) -> None:
    """Who recognises whom."""
    assert lines(recognitions, f"= Kenya–Peru relations =\n\n{text}\n", ("by", "of")) == expected


@pytest.mark.parametrize(("text", "expected"), MEMBERSHIPS, ids=[row[0][:60] for row in MEMBERSHIPS])
def test_memberships_in_all_voices(text: str, expected: list[str]) -> None:
    """Who belongs to what, since when."""
    found = lines(memberships, f"= Kenya–Peru relations =\n\n{text}\n", ("member", "organization", "date"))
    assert sorted(found) == expected
