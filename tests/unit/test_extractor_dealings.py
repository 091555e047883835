"""Dealings: whose agreements they are, and agreements told by what is dealt in; a row is a construction of English."""

from __future__ import annotations

import pytest

from extract.extractors.agreements import agreements
from tests.telling import lines

PAGE = "= Peru–Japan relations =\n\nRelations between Peru and Japan are old.\n\n"
SLOTS = ("parties", "date", "action", "kind", "subject", "count", "city")


def told(text: str) -> list[str]:
    """The facts of a page as lines: its slots in order, "-" where one is missing, the realis unless it happened."""
    return lines(agreements, PAGE + text, SLOTS)


ROWS: list[tuple[str, list[str]]] = [
    # what a state owns is the party, not the state
    (
        "On 4 March 2015 Peru signed a contract with Japan's Hoshida for coastal radars.",
        ["Hoshida, Peru | 2015-03-04 | signed | contract | coastal radars | - | -"],
    ),
    # a firm and a rebel movement that nobody knows, each named by itself
    (
        "In 1999 the Peruvian government and the MRLP signed a ceasefire in Tokyo.",
        ["MRLP, Peru | 1999 | signed | agreement | - | - | Tokyo"],
    ),
    # a firm wins a contract from a state
    (
        "Japan's Hoshida won a contract from Peru in 2016 to build two dams.",
        ["Hoshida, Peru | 2016 | signed | contract | - | - | -"],
    ),
    # an apposition tells where a firm is at home
    (
        "Hoshida, the Japanese power company, obtained a contract for the Rimac dam in 2019.",
        ["Hoshida, Peru | 2019 | signed | contract | Rimac dam | - | -"],
    ),
    # a ministry acts for its state
    (
        "The Peruvian defence ministry signed a contract with Hoshida Systems for radars in June 2018.",
        ["Hoshida Systems, Peru | 2018-06 | signed | contract | radars | - | -"],
    ),
    # an order is a contract
    (
        "Peru ordered four patrol vessels from Hoshida Yards on 2 July 2021.",
        ["Hoshida Yards, Peru | 2021-07-02 | signed | contract | four patrol vessels | - | -"],
    ),
    # an order placed with a yard
    (
        "The Peruvian navy placed an order for six boats with Norsafe in 2011.",
        ["Norsafe, Peru | 2011 | signed | contract | - | - | -"],
    ),
    # firms agree to supply, until when is not when
    (
        "In 2022 Yamari agreed to supply Codelper with ammonia until 2032.",
        ["Codelper, Yamari | 2022 | signed | contract | supply Codelper with ammonia | - | -"],
    ),
    # firms agree to sell
    (
        "In May 2017 Yamari agreed to sell its stake in Andes Gas to Entelper.",
        ["Entelper, Yamari | 2017-05 | signed | contract | sell its stake in Andes Gas to Entelper | - | -"],
    ),
    # commands are no orders
    (
        "The court ordered Peru to pay in 2014. The general ordered the troops to leave in 1973.",
        [],
    ),
    # two ratifications, each with its day
    (
        "The treaty was ratified by Japan on 4 June 1998 and by Peru on 9 September.",
        [
            "Japan, Peru | 1998-06-04 | ratified | treaty | - | - | -",
            "Japan, Peru | 1998-09-09 | ratified | treaty | - | - | -",
        ],
    ),
    # what was done is told again by a pronoun
    (
        "The two states signed an extradition treaty in May 1998. Peru ratified it in August 1999.",
        [
            "Japan, Peru | 1998-05 | signed | treaty | extradition | - | -",
            "Japan, Peru | 1999-08 | ratified | treaty | extradition | - | -",
        ],
    ),
    # came into effect, having been signed earlier
    (
        "The Air Transport Agreement came into effect on 3 March 2001, having been signed one month earlier.",
        [
            "Japan, Peru | 2001-02 | signed | agreement | Air Transport | - | -",
            "Japan, Peru | 2001-03-03 | in force | agreement | Air Transport | - | -",
        ],
    ),
    # in force told without a verb
    (
        "A tax treaty, signed in 1999, since 2002 in force, has helped.",
        [
            "Japan, Peru | 1999 | signed | treaty | tax | - | -",
            "Japan, Peru | 2002 | in force | treaty | tax | - | -",
        ],
    ),
    # the second instrument without a verb
    (
        "An investment treaty was signed in April 1993, a tax convention eight years later.",
        [
            "Japan, Peru | 1993-04 | signed | treaty | investment | - | -",
            "Japan, Peru | 2001 | signed | convention | tax | - | -",
        ],
    ),
    # an instrument dated by its name
    (
        "The Peru–Japan Fisheries Agreement of 1987 gives both access to each other's ports.",
        ["Japan, Peru | 1987 | signed | agreement | Fisheries | - | -"],
    ),
    # an instrument of the pair named by its year and matter
    (
        "The fisheries agreement of 1992 forms the basis for quotas.",
        ["Japan, Peru | 1992 | signed | agreement | fisheries | - | -"],
    ),
    # under an understanding
    (
        "Under an understanding of January 2011 Peru sends students to Kyoto.",
        ["Japan, Peru | 2011-01 | signed | - | - | - | -"],
    ),
    # a convention of many: only who joins it is told
    (
        "Japan ratified the Rome Statute on 16 February 2000.",
        ["Japan | 2000-02-16 | ratified | agreement | Rome | - | -"],
    ),
    # the owner of the instrument is its first side
    (
        "The EU's Association Agreement with Peru was signed in Brussels on 26 June 2012.",
        ["European Union, Peru | 2012-06-26 | signed | agreement | Association | - | Brussels"],
    ),
    # agreed on a thing, with a date
    (
        "The two governments agreed on visa-free travel on 6 June 2001.",
        ["Japan, Peru | 2001-06-06 | signed | agreement | visa-free travel | - | -"],
    ),
    # a view that is shared is no agreement
    (
        "In 2010 the two sides agreed on the importance of the oceans.",
        [],
    ),
    # something was agreed
    (
        "A currency swap worth $200 million was agreed in November 2008.",
        ["Japan, Peru | 2008-11 | signed | agreement | - | - | -"],
    ),
    # a list after a colon
    (
        "Three documents were exchanged in Tokyo on 2 June 2016: a memorandum on plant diseases, one on sport and an agreement on visas.",
        [
            "Japan, Peru | 2016-06-02 | signed | agreement | visas | - | Tokyo",
            "Japan, Peru | 2016-06-02 | signed | memorandum | plant diseases | - | Tokyo",
            "Japan, Peru | 2016-06-02 | signed | memorandum | sport | - | Tokyo",
        ],
    ),
    # a plan of action that is signed is no plan
    (
        "During the visit a plan of action for 2016–2020 was signed in Lima on 12 May 2016.",
        ["Japan, Peru | 2016-05-12 | signed | agreement | - | - | Lima"],
    ),
    # hearsay of an unnamed paper
    (
        "In 2016 a magazine said that both had concluded an arms deal.",
        ["Japan, Peru | 2016 | signed | deal | arms | - | - | alleged"],
    ),
    # suspension ends
    (
        "Peru suspended the treaty in March 1974.",
        ["Japan, Peru | 1974-03 | terminated | treaty | - | - | -"],
    ),
    # a bank and a bank
    (
        "On 9 July 2019 Peru's Agrofin and Japan's IFK signed a loan agreement.",
        ["Agrofin, IFK | 2019-07-09 | signed | agreement | loan | - | -"],
    ),
    # parties of long standing
    (
        "Ecuador concluded an arms deal with Norway in 1955.",
        ["Ecuador, Norway | 1955 | signed | deal | arms | - | -"],
    ),
    # a convention that neither ratified was not signed by them that year
    (
        "Chile is expected to abide by the convention of 1982.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_dealings_are_told(text: str, expected: list[str]) -> None:
    """A text tells these agreements and no others."""
    assert told(text) == sorted(expected)
