"""Agreements: each row is a construction in which English tells of one, or one that only looks like it."""

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
    # leaders sign for their states; the city after the object
    (
        "In May 2009 President Alan García of Peru and Prime Minister Tarō Asō of Japan signed a free trade agreement in Tokyo.",
        ["Japan, Peru | 2009-05 | signed | agreement | free trade | - | Tokyo"],
    ),
    # one instrument, two acts, each with its date
    (
        "The Free Trade Agreement was signed on 31 May 2011 and entered into force on 1 March 2012.",
        [
            "Japan, Peru | 2011-05-31 | signed | agreement | Free Trade | - | -",
            "Japan, Peru | 2012-03-01 | in force | agreement | Free Trade | - | -",
        ],
    ),
    # the second participle shares the auxiliary
    (
        "A Treaty of Commerce and Navigation was concluded on 21 August 1873 and ratified in 1875.",
        [
            "Japan, Peru | 1873-08-21 | signed | treaty | Commerce and Navigation | - | -",
            "Japan, Peru | 1875 | ratified | treaty | Commerce and Navigation | - | -",
        ],
    ),
    # a plural with a list of matters is a fact each
    (
        "In 1961 the two countries signed agreements on trade, fisheries and tourism.",
        [
            "Japan, Peru | 1961 | signed | agreement | fisheries | - | -",
            "Japan, Peru | 1961 | signed | agreement | tourism | - | -",
            "Japan, Peru | 1961 | signed | agreement | trade | - | -",
        ],
    ),
    # a count, and no date
    ("Japan and Peru have signed more than thirty agreements.", ["Japan, Peru | - | signed | agreement | - | 30 | -"]),
    # a counted kind, the date of the visit
    (
        "A dozen memoranda of understanding were signed during the visit of Prime Minister Shinzo Abe to Lima in November 2016.",
        ["Japan, Peru | 2016-11 | signed | memorandum | - | 12 | -"],
    ),
    # one side ends it, both are parties
    (
        "On 12 March 1990 Peru denounced the agreement on air services.",
        ["Japan, Peru | 1990-03-12 | terminated | agreement | air services | - | -"],
    ),
    # a parliament ratifies for its state
    (
        "The agreement was ratified by the Congress of Peru on 4 July 1978 and came into force in 1979.",
        [
            "Japan, Peru | 1978-07-04 | ratified | agreement | - | - | -",
            "Japan, Peru | 1979 | in force | agreement | - | - | -",
        ],
    ),
    # an agreement told by its year alone
    (
        "Under an agreement of 1999, Japan trains Peruvian engineers.",
        ["Japan, Peru | 1999 | signed | agreement | - | - | -"],
    ),
    # a verbal noun
    (
        "The visit of 3 May 2012 resulted in the signing of a memorandum on mining cooperation.",
        ["Japan, Peru | 2012-05-03 | signed | memorandum | mining cooperation | - | -"],
    ),
    # talks about an instrument
    (
        "During the talks the ministers discussed a social security agreement.",
        ["Japan, Peru | - | discussed | agreement | social security | - | -"],
    ),
    # being negotiated
    (
        "A social security agreement is being negotiated.",
        ["Japan, Peru | - | discussed | agreement | social security | - | -"],
    ),
    # a plan
    (
        "Peru and Japan plan to sign an extradition treaty.",
        ["Japan, Peru | - | signed | treaty | extradition | - | - | planned"],
    ),
    # ministers after "by"; the matter after "for"
    (
        "A convention for the avoidance of double taxation was signed in Lima on 18 November 2019 by Foreign Minister Gustavo Meza-Cuadra.",
        ["Japan, Peru | 2019-11-18 | signed | convention | avoidance of double taxation | - | Lima"],
    ),
    # the parties of a convention are many: the one that ratifies
    ("Peru ratified the Kyoto Protocol in 2002.", ["Peru | 2002 | ratified | protocol | Kyoto | - | -"]),
    # companies sign for themselves
    (
        "Petroperú S.A. signed a contract with Mitsubishi Corporation in 2004 for the supply of turbines.",
        ["Mitsubishi Corporation, Petroperú S.A. | 2004 | signed | contract | - | - | -"],
    ),
    # a third party
    (
        "In 1971 Peru signed a trade agreement with the Soviet Union.",
        ["Peru, Soviet Union | 1971 | signed | agreement | trade | - | -"],
    ),
    # two sides agree to do something
    (
        "The two sides agreed in 2008 to abolish visas for holders of diplomatic passports.",
        ["Japan, Peru | 2008 | signed | agreement | abolish visas for holders of diplomatic passports | - | -"],
    ),
    # general prose is no agreement
    ("Both governments agreed to strengthen ties.", []),
    # none was reached
    ("No agreement was reached.", []),
    # an entry of a list
    (
        "* 14 March 1985 – Protocol on scientific cooperation.",
        ["Japan, Peru | 1985-03-14 | signed | protocol | scientific cooperation | - | -"],
    ),
    # notes exchanged; capitals for governments
    (
        "Tokyo and Lima exchanged notes on technical cooperation in August 1979.",
        ["Japan, Peru | 1979-08 | signed | agreement | technical cooperation | - | -"],
    ),
    # a participle
    (
        "Relations are governed by the Treaty of Peace and Amity, signed in 1873.",
        ["Japan, Peru | 1873 | signed | treaty | Peace and Amity | - | -"],
    ),
    # signed, and yet to be ratified
    (
        "An extradition treaty was signed in 2004 but has still to be ratified by the Peruvian Congress.",
        [
            "Japan, Peru | - | ratified | treaty | extradition | - | - | planned",
            "Japan, Peru | 2004 | signed | treaty | extradition | - | -",
        ],
    ),
    # a year in brackets
    (
        "The Japan–Peru Investment Treaty (2008) protects investors.",
        ["Japan, Peru | 2008 | signed | treaty | Investment | - | -"],
    ),
    # a withdrawal
    ("Peru withdrew from the agreement in 1987.", ["Japan, Peru | 1987 | terminated | agreement | - | - | -"]),
    # in force since
    (
        "A bilateral investment treaty has been in force since 10 December 2009.",
        ["Japan, Peru | 2009-12-10 | in force | treaty | investment | - | -"],
    ),
    # the clause says which one; both its parties stay when one of them ends it
    (
        "The accord which Peru and Chile signed in 1968 was scrapped by Chile in 1975.",
        [
            "Chile, Peru | 1968 | signed | agreement | - | - | -",
            "Chile, Peru | 1975 | terminated | agreement | - | - | -",
        ],
    ),
    # two instruments, one verb
    (
        "A joint statement and a memorandum on plant health were signed on 5 May 2012.",
        [
            "Japan, Peru | 2012-05-05 | signed | declaration | - | - | -",
            "Japan, Peru | 2012-05-05 | signed | memorandum | plant health | - | -",
        ],
    ),
    # the sentence before
    (
        "A treaty on extradition was negotiated. It was signed on 4 May 1999.",
        [
            "Japan, Peru | - | discussed | treaty | extradition | - | -",
            "Japan, Peru | 1999-05-04 | signed | treaty | extradition | - | -",
        ],
    ),
    # a verb that needs an instrument
    ("Trade reached 3 billion dollars in 2012.", []),
    # an event that follows
    (
        "A cultural convention followed on 6 July 1980.",
        ["Japan, Peru | 1980-07-06 | signed | convention | cultural | - | -"],
    ),
    # the examples of a number, "another" of them
    (
        "Four agreements were signed in Lima in 2016, including a memorandum on mining and another on health.",
        [
            "Japan, Peru | 2016 | signed | agreement | - | 4 | Lima",
            "Japan, Peru | 2016 | signed | memorandum | health | - | Lima",
            "Japan, Peru | 2016 | signed | memorandum | mining | - | Lima",
        ],
    ),
    # the verb is not repeated
    (
        "An agreement on tourism was signed on 3 May 1999, and one on fisheries on 7 June 2004.",
        [
            "Japan, Peru | 1999-05-03 | signed | agreement | tourism | - | -",
            "Japan, Peru | 2004-06-07 | signed | agreement | fisheries | - | -",
        ],
    ),
    # an entry of a chronology without a dash, the day first
    (
        "* 02.10.1975 Agreement on technical cooperation.",
        ["Japan, Peru | 1975-10-02 | signed | agreement | technical cooperation | - | -"],
    ),
    # for how long is not when
    (
        "In March 2021 Peru and Japan signed a cooperation programme for 2021–26.",
        ["Japan, Peru | 2021-03 | signed | agreement | - | - | -"],
    ),
    # mediators sign nothing
    (
        "In 1998 Peru and Ecuador signed a peace accord arranged by Brazil and Chile.",
        ["Ecuador, Peru | 1998 | signed | agreement | peace | - | -"],
    ),
    # a unilateral declaration
    ("In 2020 Peru announced its declaration of intervention.", []),
    # dates in brackets tell them apart
    (
        "Agreements were signed on tax (2001), culture (2003) and air services (2007).",
        [
            "Japan, Peru | 2001 | signed | agreement | tax | - | -",
            "Japan, Peru | 2003 | signed | agreement | culture | - | -",
            "Japan, Peru | 2007 | signed | agreement | air services | - | -",
        ],
    ),
    # a list's entry
    (
        "* Agreement for the promotion of investments (Lima, 22 November 2003)",
        ["Japan, Peru | 2003-11-22 | signed | agreement | promotion of investments | - | Lima"],
    ),
    # signed and in force, in brackets
    (
        "* Convention on the Protection of Migratory Birds (signed 03.05.1998, in force since 23.08.1998)",
        [
            "Japan, Peru | 1998-05-03 | signed | convention | Protection of Migratory Birds | - | -",
            "Japan, Peru | 1998-08-23 | in force | convention | Protection of Migratory Birds | - | -",
        ],
    ),
    # ratified, in brackets
    (
        "Agreement on the Abolition of Visas, signed on 15 May 2010 (ratified by the Peruvian parliament on 27 October 2011).",
        [
            "Japan, Peru | 2010-05-15 | signed | agreement | Abolition of Visas | - | -",
            "Japan, Peru | 2011-10-27 | ratified | agreement | Abolition of Visas | - | -",
        ],
    ),
    # the place is no matter
    (
        "Peru and Japan signed an agreement in the Japanese capital on 4 April 2010.",
        ["Japan, Peru | 2010-04-04 | signed | agreement | - | - | Tokyo"],
    ),
    # another one without a noun
    (
        "Under a second one, dated 5 May 2013, Inpex explores three blocks.",
        ["Japan, Peru | 2013-05-05 | signed | agreement | - | - | -"],
    ),
    # told by what it binds others to
    (
        "On 5 May 1851 Norway and Spain bound themselves, by a declaration drawn up in Madrid, to keep the peace.",
        ["Norway, Spain | 1851-05-05 | signed | declaration | keep the peace | - | Madrid"],
    ),
    # resulted
    (
        "President Ollanta Humala paid a state visit to Tokyo on 2–4 June 2016; six memoranda resulted.",
        ["Japan, Peru | 2016-06-02/2016-06-04 | signed | memorandum | - | 6 | -"],
    ),
    # put to paper
    (
        "Four accords were put to paper during a visit of 3–5 May 2012.",
        ["Japan, Peru | 2012-05-03/2012-05-05 | signed | agreement | - | 4 | -"],
    ),
    # as were
    (
        "A letter of intent on buses was signed on 5 April 2023, as were an agreement on rice and a memorandum on ports.",
        [
            "Japan, Peru | 2023-04-05 | signed | agreement | buses | - | -",
            "Japan, Peru | 2023-04-05 | signed | agreement | rice | - | -",
            "Japan, Peru | 2023-04-05 | signed | memorandum | ports | - | -",
        ],
    ),
    # a treaty of a place
    ("The Treaty of Tokyo (1974) ended the dispute.", ["Japan, Peru | 1974 | signed | treaty | - | - | -"]),
    # only background
    (
        "Peru wants more rice than it gets under a memorandum the two capitals signed in May 2016.",
        ["Japan, Peru | 2016-05 | signed | memorandum | - | - | -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_agreements_are_told(text: str, expected: list[str]) -> None:
    """A text tells these agreements and no others."""
    assert told(text) == sorted(expected)
