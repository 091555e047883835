"""Agreements in many voices: fronted and passive, in passing, in lists, by firms, with what only sounds like one."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.consolidate import consolidate
from extract.extractors.agreements import agreements
from extract.facts import flat
from extract.readers import parse
from tests.telling import lines

PAGE = "= Peru–Japan relations =\n\nRelations between Peru and Japan are old.\n\n"
SLOTS = ("parties", "date", "action", "subject", "count")


def told(text: str) -> list[str]:
    """The facts of a page as lines: its slots in order, "-" where one is missing, the realis unless it happened."""
    return lines(agreements, PAGE + text, SLOTS)


ROWS: list[tuple[str, list[str]]] = [
    # a participle that opens the sentence
    (
        "Signed at Arequipa in 1994 while the crown prince was there, the accord on seed banks is still applied.",
        ["Japan, Peru | 1994 | signed | seed banks | -"],
    ),
    # a relative clause with a verb of its own between the instrument and what became of it
    (
        "The labour pact that Tokyo had drafted in 2018 was at last signed by Martín Vizcarra on 18 August 2019.",
        ["Japan, Peru | 2019-08-18 | signed | labour | -"],
    ),
    # an adverbial between verb and object
    (
        "On 6 May 2020 the two ministers signed by video link a protocol on tea.",
        ["Japan, Peru | 2020-05-06 | signed | tea | -"],
    ),
    # what came with a visit
    (
        "Alan García, in Kobe in June 1988, came home with a treaty on whales and an agreement on silk.",
        ["Japan, Peru | 1988-06 | signed | silk | -", "Japan, Peru | 1988-06 | signed | whales | -"],
    ),
    # told in passing: a dated instrument that no verb disposes of
    (
        "He had a state visit in 2011, with a declaration on glaciers.",
        ["Japan, Peru | 2011 | signed | glaciers | -"],
    ),
    # … but not one that is wanted, applied or only talked of
    ("He called in 2011 for a treaty on glaciers.", []),
    ("Officials spoke in 2011 about a treaty on glaciers.", []),
    # what follows, and further ones of the kind
    (
        "A pact on rice of 1994 was followed by a protocol on barley in 1996.",
        ["Japan, Peru | 1994 | signed | rice | -", "Japan, Peru | 1996 | signed | barley | -"],
    ),
    (
        "Four contracts on copper were signed in 1994. Two more followed in May 1996.",
        ["Japan, Peru | 1994 | signed | copper | 4", "Japan, Peru | 1996-05 | signed | - | 2"],
    ),
    # as many days as instruments
    (
        "The memoranda on land and on sea were concluded in 2000 and 2003 respectively.",
        ["Japan, Peru | 2000 | signed | land | -", "Japan, Peru | 2003 | signed | sea | -"],
    ),
    # an earlier verb in negotiations is no plan once they have borne fruit
    (
        "Negotiations on free trade produced a protocol on mangoes in 2005.",
        ["Japan, Peru | 2005 | signed | mangoes | -"],
    ),
    # what somebody is told to do is one
    (
        "The leaders instructed their ministers to conclude a protocol on avocados in 2027.",
        ["Japan, Peru | 2027 | signed | avocados | - | planned"],
    ),
    (
        "Lima denies that any agreement was reached with Tokyo on squid in 2003.",
        ["Japan, Peru | 2003 | signed | - | - | denied"],
    ),
    # ratification by exchange, and of what was told before
    (
        "In July 2010 the ministers exchanged the instruments of ratification of the cooperation treaty.",
        ["Japan, Peru | 2010-07 | ratified | cooperation | -"],
    ),
    # the end of it
    (
        "The lease agreement of 4 May 1998 lapsed in 2008.",
        ["Japan, Peru | 1998-05-04 | signed | lease | -", "Japan, Peru | 2008 | terminated | lease | -"],
    ),
    # a treaty as the subject of another verb ends something else
    (
        "The boundary treaty of 27 September 1882 ended Peru's claim.",
        ["Japan, Peru | 1882-09-27 | signed | boundary | -"],
    ),
    # labels and lists
    (
        "* Legal basis: Memorandum on sports, Lima, 5 September 2022",
        ["Japan, Peru | 2022-09-05 | signed | sports | -"],
    ),
    (
        "* Agreements: readmission (2010), police cooperation (2013)",
        ["Japan, Peru | 2010 | signed | readmission | -", "Japan, Peru | 2013 | signed | police cooperation | -"],
    ),
    (
        "* 1959 March: Agreement on Fisheries",
        ["Japan, Peru | 1959-03 | signed | Fisheries | -"],
    ),
    # a firm that wins a contract is its party, whoever lets it
    (
        "Altamar Ingenieros won a contract for a sea wall in 2009.",
        ["Altamar Ingenieros | 2009 | signed | sea wall | -"],
    ),
    # "Brussels" is the Union on a page that does not speak of Belgium
    (
        "The European court was asked about a protocol on tuna that Lima and Brussels signed in 2019.",
        ["European Union, Peru | 2019 | signed | tuna | -"],
    ),
    # a year in apposition
    (
        "Students travel under an agreement on scholarships, of 2012.",
        ["Japan, Peru | 2012 | signed | scholarships | -"],
    ),
    # whoever signs is told by a class noun
    (
        "The talks led to a declaration on rivers, which the two envoys initialled in May 2021.",
        ["Japan, Peru | 2021-05 | signed | rivers | -"],
    ),
    # "it" in the same sentence, and a second verb of one subject
    (
        "In June 1961 the two presidents signed an agreement on customs; it was denounced by Lima on 4 May 1963.",
        ["Japan, Peru | 1961-06 | signed | customs | -", "Japan, Peru | 1963-05-04 | terminated | customs | -"],
    ),
    (
        "A treaty on boundaries followed at Lima on 21 July 1938 and was approved by the cabinet in August 1938.",
        ["Japan, Peru | 1938-07-21 | signed | boundaries | -", "Japan, Peru | 1938-08 | approved | boundaries | -"],
    ),
    # general prose
    ("Agreements are easily announced.", []),
    ("Cooperation is carried on by means of an umbrella agreement.", []),
    # a day, a time or a place within a passive
    ("Two accords on rice were this morning signed here by Japan and Peru.", ["Japan, Peru | - | signed | rice | 2"]),
    (
        "A protocol on ports was in May 1998 signed in Lima by the two ministers.",
        ["Japan, Peru | 1998-05 | signed | ports | -"],
    ),
    # the matter behind those who signed
    ("Three accords were concluded by the two on sport in 2011.", ["Japan, Peru | 2011 | signed | sport | 3"]),
    # those between whom talks are, before their matter
    ("Talks have begun between Peru and Japan over a tax agreement.", ["Japan, Peru | - | discussed | tax | -"]),
    # weighed, not yet made
    ("Peru is weighing a contract with Toyota.", ["Peru, Toyota | - | discussed | - | -"]),
    # unveiled, but not a plaque
    ("A pact on defence has been unveiled by Japan and Peru.", ["Japan, Peru | - | signed | defence | -"]),
    ("Japan and Peru unveiled a plaque to the treaty.", []),
    # never before, not since
    ("Not since their ties were cut in 1942 had Peru and Japan concluded a trade agreement.", []),
    ("Never before had Japan and Peru signed a treaty.", []),
    # made with one, approved by the other
    (
        "The accord, concluded with Japan in 1990, was ratified by the Peruvian parliament in 1991.",
        ["Japan, Peru | 1990 | signed | - | -", "Japan, Peru | 1991 | ratified | - | -"],
    ),
    # a participle in front: what the main clause dates is not the signing
    (
        "Signed by the leaders of both, the accord on the port runs for ten years from 2017.",
        ["Japan, Peru | - | signed | port | -"],
    ),
    (
        "Approved by both parliaments, the accord on the port runs for ten years from 2017.",
        ["Japan, Peru | - | approved | port | -"],
    ),
    # by which: a relative clause names no party
    (
        "There is a deal, signed in May 2012, by which buses of Toyota are to come from Japan.",
        ["Japan, Peru | 2012-05 | signed | - | -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_agreements_are_told_in_any_voice(text: str, expected: list[str]) -> None:
    """A text tells these agreements and no others."""
    assert told(text) == sorted(expected)


def test_a_firm_speaks_for_itself() -> None:
    """On a page where a firm says "we", it is a party of what "we" signed and of "our" contracts."""
    page = (
        "KOBAYASHI TURBINE CO. LTD\nAbout us\n\nOur company builds turbines. In March 2016 we signed a contract with Enersur "
        "for two turbines. Our first contract, awarded by Electroperu in 1983, was for a pump.\n"
    )
    found = [flat(c) for c in consolidate(agreements(annotate(parse("page.txt", page))))]
    parties = {str(f.get("date")): sorted(str(p) for p in _listed(f["parties"])) for f in found}
    assert [p.startswith("KOBAYASHI") for p in parties["2016-03"]] == [False, True]
    assert [p.startswith("KOBAYASHI") for p in parties["1983"]] == [False, True]


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else [value]
