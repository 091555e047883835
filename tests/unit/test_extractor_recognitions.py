"""Recognition: each row is a way in which English tells of it, or a look-alike."""

from __future__ import annotations

import pytest

from extract.extractors.recognitions import recognitions
from tests.telling import lines

PAGE = "= Peru–Japan relations =\n\nRelations between Peru and Japan are old.\n\n"
SLOTS = ("by", "of", "as", "date")


def told(text: str) -> list[str]:
    """The facts of a page as lines: its slots in order, "-" where one is missing, the realis unless it happened."""
    return lines(recognitions, PAGE + text, SLOTS)


ROWS: list[tuple[str, list[str]]] = [
    # "still not", and another who "did so"
    (
        "Peru has still not recognised the Northern Front, unlike Chile, which did so on 4 May 2021.",
        ["Chile | Northern Front | - | 2021-05-04", "Peru | Northern Front | - | - | denied"],
    ),
    # the two of the page, and who alone does
    (
        "Neither, diplomats in Lima noted, recognises Kosovo, which Turkey alone does.",
        ["Japan | Kosovo | - | - | denied", "Peru | Kosovo | - | - | denied", "Turkey | Kosovo | - | -"],
    ),
    # a relative clause of another date before the verb
    (
        "Chile, which had opposed its admission in 1964 and relented a year later, would recognise Nairobi only on 3 March 1966.",
        ["Chile | Kenya | - | 1966-03-03"],
    ),
    # whose presidency
    ("Ana Quispe, whose presidency Peru does not recognise, left.", ["Peru | Ana Quispe | - | - | denied"]),
    # nominal, the date between
    (
        "The recognition by Japan, on 15 April 1876, of the Government of Peru was recalled.",
        ["Japan | Peru | - | 1876-04-15"],
    ),
    # independence of a state
    ("Japan recognised the independence of Peru in 1873.", ["Japan | Peru | - | 1873"]),
    # plain
    ("Peru recognised Kosovo on 22 February 2008.", ["Peru | Kosovo | - | 2008-02-22"]),
    # an office holder, and as what
    ("Japan recognized Pedro Castillo as president of Peru.", ["Japan | Pedro Castillo | president of Peru | -"]),
    # a refusal
    ("Peru refused to recognise the government of Nicolás Maduro.", ["Peru | Nicolás Maduro | - | - | denied"]),
    # passive, then "and by"
    (
        "Kosovo was recognised by Peru in February 2008 and by Japan in March 2008.",
        ["Japan | Kosovo | - | 2008-03", "Peru | Kosovo | - | 2008-02"],
    ),
    # "followed suit"
    (
        "In 2019 Peru recognised Ana Quispe as interim president of Bolivia; Japan followed suit.",
        [
            "Japan | Ana Quispe | interim president of Bolivia | -",
            "Peru | Ana Quispe | interim president of Bolivia | 2019",
        ],
    ),
    # among the first
    ("Peru was among the first states to recognise Bangladesh.", ["Peru | Bangladesh | - | -"]),
    # each other is two
    ("Peru and Japan recognise each other.", ["Japan | Peru | - | -", "Peru | Japan | - | -"]),
    # importance is no state
    ("Peru recognised the importance of Japan.", []),
    # efforts are no state
    ("Peru recognised Japan's efforts to protect whales.", []),
    # a noun
    ("The recognition of Israel by Peru came in 1949.", ["Peru | Israel | - | 1949"]),
    # not recognised
    ("Peru does not recognise Kosovo.", ["Peru | Kosovo | - | - | denied"]),
    # "as did"
    (
        "Peru recognised Bangladesh in 1972, as did Japan.",
        ["Japan | Bangladesh | - | 1972", "Peru | Bangladesh | - | 1972"],
    ),
    # recognition granted; the new republic is the other of the pair
    ("Peru granted recognition to the new republic.", ["Peru | Japan | - | -"]),
    # possessive
    ("Peru's recognition of East Germany in 1972 upset Bonn.", ["Peru | East Germany | - | 1972"]),
    # no recognition between states
    ("Japan was recognised as a leader in robotics.", []),
    # an adverb; the state of
    ("Peru officially recognised the State of Palestine on 24 January 2011.", ["Peru | Palestine | - | 2011-01-24"]),
    # a nationality is no state
    ("Japan has recognised Peruvian companies for quality.", []),
    # two who recognise
    (
        "In 1973 Peru and Japan recognised East Germany.",
        ["Japan | East Germany | - | 1973", "Peru | East Germany | - | 1973"],
    ),
    # a relative clause
    ("Peru, which recognised Croatia in 1992, opened an embassy in Zagreb.", ["Peru | Croatia | - | 1992"]),
    # passive
    ("Croatia was recognised by Peru on 12 January 1992.", ["Peru | Croatia | - | 1992-01-12"]),
    # not until
    ("Peru did not recognise Bangladesh until 1973.", ["Peru | Bangladesh | - | 1973"]),
    # a line of a factbox
    ("Peruvian independence recognised by Brazil: 1826", ["Brazil | Peru | - | 1826"]),
    # the third, after two that went before
    (
        "In 1991 Peru became the third state, after Norway and Chile, to recognise the Provisional People's Council as the government of Chad.",
        [
            "Chile | Provisional People's Council | government of Chad | -",
            "Norway | Provisional People's Council | government of Chad | -",
            "Peru | Provisional People's Council | government of Chad | 1991",
        ],
    ),
    # "after" in the singular
    (
        "In 1971 Peru became the second country after Bhutan to recognise Bangladesh.",
        ["Bhutan | Bangladesh | - | -", "Peru | Bangladesh | - | 1971"],
    ),
    # the only one that does
    ("Peru is the only country that recognises Northern Cyprus.", ["Peru | Northern Cyprus | - | -"]),
    # "as did" is no capacity
    ("Bhutan recognised Bangladesh, as did Peru.", ["Bhutan | Bangladesh | - | -", "Peru | Bangladesh | - | -"]),
    # a refusal still standing
    ("Peru still does not recognise Kosovo.", ["Peru | Kosovo | - | - | denied"]),
    # both ways
    (
        "Peru and Japan exchanged diplomatic recognition in 1964.",
        ["Japan | Peru | - | 1964", "Peru | Japan | - | 1964"],
    ),
    # a body that only the text names
    (
        "The Nordic Council recognised the Free Citizens Committee in April 1993.",
        ["Nordic Council | Free Citizens Committee | - | 1993-04"],
    ),
    # sovereignty over something
    (
        "Peru recognised Moroccan sovereignty over Western Sahara on 10 December 2020.",
        ["Peru | Moroccan sovereignty over Western Sahara | - | 2020-12-10"],
    ),
    # an entity without a name, refused
    (
        "Peru does not recognise the entity set up on the islands.",
        ["Peru | entity set up on the islands | - | - | denied"],
    ),
    # nobody quicker
    (
        "No government was quicker than Tokyo to recognise the new Peruvian state: it did so on 13 December 1873.",
        ["Japan | Peru | - | 1873-12-13"],
    ),
    # fronted participle
    ("Recognised by Peru on 4 May 1973, Japan opened an embassy.", ["Peru | Japan | - | 1973-05-04"]),
    # one's own and that of another
    (
        "Peru's recognition came on 22 May 1964; that of Chile followed on 6 September.",
        ["Chile | Japan | - | 1964-09-06", "Peru | Japan | - | 1964-05-22"],
    ),
    # withheld
    (
        "Chad and Mali recognised Idi Amin as president of Uganda in 1971; recognition was withheld by Tanzania.",
        [
            "Chad | Idi Amin | president of Uganda | 1971",
            "Mali | Idi Amin | president of Uganda | 1971",
            "Tanzania | Idi Amin | president of Uganda | - | denied",
        ],
    ),
    # no recognition of a state
    ("Peru recognised the importance of trade with Japan.", []),
    # no recognition of a state: a text
    ("Peru and Japan recognise the Paris Agreement as the basis.", []),
    # an apposition
    ("Peru (recognised by Japan on 9 July 1873) has a legation.", ["Japan | Peru | - | 1873-07-09"]),
    # followed by that of several
    (
        "Japan's recognition of Peru was followed by that of Chile and of Brazil.",
        ["Brazil | Peru | - | -", "Chile | Peru | - | -", "Japan | Peru | - | -"],
    ),
    # having recognised
    ("Chile, having recognised Kosovo in 2008, opened an office.", ["Chile | Kosovo | - | 2008"]),
    # first to give recognition
    (
        "It was Japan which, on 11 February 1873, became the first to give recognition to the young republic.",
        ["Japan | Peru | - | 1873-02-11"],
    ),
    # nobody told
    ("Peru's independence was recognised on 27 February 1873.", ["Japan | Peru | - | 1873-02-27"]),
    # two objects, two days
    (
        "Japan recognised Peru on 20 June 1873 and Chile on 11 September 1897.",
        ["Japan | Chile | - | 1897-09-11", "Japan | Peru | - | 1873-06-20"],
    ),
    # several likewise
    (
        "France recognised Kosovo in 2008. Chile and Peru soon did likewise.",
        ["Chile | Kosovo | - | -", "France | Kosovo | - | 2008", "Peru | Kosovo | - | -"],
    ),
    # won
    ("Peru won recognition from Chile and Brazil in 1879.", ["Brazil | Peru | - | 1879", "Chile | Peru | - | 1879"]),
    # the decision to
    ("Peru's decision of 30 October 2014 to recognise Palestine was praised.", ["Peru | Palestine | - | 2014-10-30"]),
    # two things given
    ("Japan accorded Peru full recognition on 30 September 1873.", ["Japan | Peru | - | 1873-09-30"]),
    # by both
    (
        "In 1988 Palestine was recognised by both countries.",
        ["Japan | Palestine | - | 1988", "Peru | Palestine | - | 1988"],
    ),
    # a roll with a day for each
    (
        "Barbados (19 April 2024), Jamaica (22 April 2024) and Chile (2 May 2024) recognise Palestine.",
        [
            "Barbados | Palestine | - | 2024-04-19",
            "Chile | Palestine | - | 2024-05-02",
            "Jamaica | Palestine | - | 2024-04-22",
        ],
    ),
    # a line of a factbox
    ("* Recognised by: Japan (20 June 1873)", ["Japan | Peru | - | 1873-06-20"]),
    # the next clause's subject is not recognised
    ("Peru does not recognise Kosovo and Japan supports it.", ["Peru | Kosovo | - | - | denied"]),
    # a parliament told by its seat
    ("In May 2008 the parliament in Lima recognised Kosovo.", ["Peru | Kosovo | - | 2008-05"]),
    # a participle
    (
        "Peru broke with the regime, having the same day recognised the provisional government in exile.",
        ["Peru | provisional government in exile | - | -"],
    ),
    # anew
    ("Peru reaffirmed its recognition of Lithuania on 11 February 1991.", ["Peru | Lithuania | - | 1991-02-11"]),
    # the rank with a date between
    ("Peru became on 4 June 2024 the 147th state to recognise Palestine.", ["Peru | Palestine | - | 2024-06-04"]),
    # the breakaway, the secession: whom the sentence before told of
    (
        "Peru has not recognised, and will not recognise, Kosovo. Kenya, by contrast, recognised the territory on 3 May 2008.",
        ["Kenya | Kosovo | - | 2008-05-03", "Peru | Kosovo | - | - | denied"],
    ),
    # what a deed does not mean, what one stops short of
    ("The gift does not mean a recognition of Kosovo by Peru.", ["Peru | Kosovo | - | - | denied"]),
    ("Peru signed in 2009 without recognising Kosovo.", ["Peru | Kosovo | - | 2009 | denied"]),
    # inverted; a body in the passive
    ("Not until 4 May 1991 did Peru recognise Lithuania.", ["Peru | Lithuania | - | 1991-05-04"]),
    (
        "The Council of Free Cities was recognised by Peru on 4 May 1991.",
        ["Peru | Council of Free Cities | - | 1991-05-04"],
    ),
    # who did the same, and what another clause tells
    (
        "Peru recognised Kosovo in May 2008; so did Kenya, a month later than Chile. Brazil refuses to do likewise.",
        [
            "Brazil | Kosovo | - | - | denied",
            "Chile | Kosovo | - | -",
            "Kenya | Kosovo | - | -",
            "Peru | Kosovo | - | 2008-05",
        ],
    ),
    (
        "Peru recognised Kosovo in May 2008. In the Assembly Japan abstained, as did Kenya.",
        ["Peru | Kosovo | - | 2008-05"],
    ),
    # after the death of another; a government told by its head
    ("After the fall of Kenya, Peru recognised Lithuania in May 1991.", ["Peru | Lithuania | - | 1991-05"]),
    # on the part of, de jure
    ("Recognition on the part of Peru was of 9 March 1881.", ["Peru | Japan | - | 1881-03-09"]),
    ("Recognition de jure of Peru by Japan: 7 June 1873", ["Japan | Peru | - | 1873-06-07"]),
    (
        "The envoys spoke of the recognition of Kenya by Ghana, Chile and Sweden on 3 April 1964.",
        ["Chile | Kenya | - | 1964-04-03", "Ghana | Kenya | - | 1964-04-03", "Sweden | Kenya | - | 1964-04-03"],
    ),
    # regions, each other
    (
        "Kenya and Chile recognised the young republics of Somaliland and Transnistria in May 1994.",
        [
            "Chile | Somaliland | - | 1994-05",
            "Chile | Transnistria | - | 1994-05",
            "Kenya | Somaliland | - | 1994-05",
            "Kenya | Transnistria | - | 1994-05",
        ],
    ),
    (
        "The two realms, each of whom recognised the other in June 1894, shared a river.",
        ["Japan | Peru | - | 1894-06", "Peru | Japan | - | 1894-06"],
    ),
    # beside the subject, the same day
    (
        "In May 1975 Chile, like Kenya and Ghana, accorded recognition to Angola.",
        ["Chile | Angola | - | 1975-05", "Ghana | Angola | - | 1975-05", "Kenya | Angola | - | 1975-05"],
    ),
    (
        "Peru recognised the People's Republic in May 1972, the very same month as Chile.",
        ["Chile | China | - | -", "Peru | China | - | 1972-05"],
    ),
    # refused until, never followed
    (
        "Chile recognised Kenya in 1963; Peru, which bore a grudge, declined to follow suit before 1968.",
        ["Chile | Kenya | - | 1963", "Peru | Kenya | - | 1968"],
    ),
    # none but, the government of which, switched
    ("Northern Cyprus is to this day recognised by nobody except Turkey.", ["Turkey | Northern Cyprus | - | -"]),
    (
        "The rice went to Taiwan, the government of which Peru has recognised since 1961.",
        ["Peru | Taiwan | - | 1961/.."],
    ),
    ("Peru switched to Beijing in November 1971.", ["Peru | China | - | 1971-11"]),
    # refused it
    (
        "When the new state was proclaimed in September 1873, Peru refused to recognise it.",
        ["Peru | Japan | - | 1873-09 | denied"],
    ),
    # recognised by one, others following
    (
        "Peru was recognised by Chile on 10 February 1972, the United States following on 4 April and Brazil in February 1974.",
        ["Brazil | Peru | - | 1974-02", "Chile | Peru | - | 1972-02-10", "United States | Peru | - | 1972-04-04"],
    ),
    (
        "Peru was recognised by Kenya on 10 February 1972, by Spain on 4 April and Brazil in February 1974.",
        ["Brazil | Peru | - | 1974-02", "Kenya | Peru | - | 1972-02-10", "Spain | Peru | - | 1972-04-04"],
    ),
    # withheld until
    (
        "Peru was recognised by Japan in May 1963. China, which had vetoed its admission, withheld recognition until August 1975.",
        ["China | Peru | - | 1975-08", "Japan | Peru | - | 1963-05"],
    ),
    # a new state, its restored independence, a junta
    ("On 5 May 1963 the new state was recognised by Lima.", ["Peru | Japan | - | 1963-05-05"]),
    ("Peru recognised the restored independence on 27 August 1991.", ["Peru | Japan | - | 1991-08-27"]),
    (
        "The National Salvation Council of General Ana Soto, which Peru recognised on 4 March 1966, ruled.",
        ["Peru | National Salvation Council | - | 1966-03-04"],
    ),
    ("The Old Salt Road, which Peru recognised as a monument in 1966, is long.", []),
    ("The University of Tokyo, which Peru recognised in 1966, grew.", []),
    # whose new government: the only one told last, or nobody's
    ("The army rose in Chile. The new government was recognised by Japan in 1974.", ["Japan | Chile | - | 1974"]),
    (
        "Peru broke away from Spain in 1821. The new state was recognised by Japan on 5 May 1873.",
        ["Japan | Peru | - | 1873-05-05"],
    ),
    ("In 1974 the new regime was recognised by Japan as brutal.", []),
    # nobody before
    ("No country had recognised Kosovo before Albania did.", ["Albania | Kosovo | - | -"]),
    ("No country recognised Kosovo before Serbia agreed.", []),
    # to which others had given it
    (
        "Abkhazia, to which Russia and Nicaragua had extended recognition, thanked them.",
        ["Nicaragua | Abkhazia | - | -", "Russia | Abkhazia | - | -"],
    ),
    # withdrawn
    ("Peru withdrew its recognition of Kosovo in 2018.", ["Peru | Kosovo | - | 2018 | denied"]),
    (
        "Peru withdrew its recognition of Kosovo in 2018, and Chile followed suit in 2019.",
        ["Chile | Kosovo | - | 2019 | denied", "Peru | Kosovo | - | 2018 | denied"],
    ),
    (
        "Peru withdrew its recognition of Kosovo in 2018, but Chile did not follow suit.",
        ["Peru | Kosovo | - | 2018 | denied"],
    ),
    # two clauses, no list of two
    ("When the colony became free as Angola, Chile in 1975 recognised the new state.", ["Chile | Angola | - | 1975"]),
    ("Kosovo was recognised by Peru, Chile said.", ["Peru | Kosovo | - | -"]),
    ("Cuba lost Angola, and Chile in 1975 recognised the new state.", ["Chile | Angola | - | 1975"]),
    # what a new state came out of is none
    (
        "In 1991 the Croats voted themselves out of Yugoslavia. Chile recognised the new state in 1992.",
        ["Chile | Croatia | - | 1992"],
    ),
    # who acts in the clause before is not recognised
    ("Chile broke with Cuba in 1976 once Angola had been recognised by Havana.", ["Cuba | Angola | - | 1976"]),
]

PAGES = [
    # others with a day each are not what the first recognised
    (
        "Ties of old\n\nChile recognised Peru on 3 May 2001. Mali recognised it on 28 May, Cuba on 4 June and Kenya on 5 June.\n",
        ["Chile | Peru | - | 2001-05-03", "Cuba | Peru | - | 2001-06-04", "Kenya | Peru | - | 2001-06-05", "Mali | Peru | - | 2001-05-28"],
    ),
    ("Ties of old\n\nChile recognised Peru on 3 May 2001 and Cuba on 4 June.\n", ["Chile | Cuba | - | 2001-06-04", "Chile | Peru | - | 2001-05-03"]),
    # lists and tables under a line that tells who is recognised, with or without a day
    ("Ties of old\n\nStates that have recognised Peru:\n\n1. Chile – 3 May 1822\n2. Cuba (4 June 1830)\n", ["Chile | Peru | - | 1822-05-03", "Cuba | Peru | - | 1830-06-04"]),
    (
        "Recognition of Peru\n\nState | Date of recognition | Notes\nChile | 3 May 1822 | legation\nCuba | 4 June 1830 | none\nSpain | 5 July 1840 | none\n",
        ["Chile | Peru | - | 1822-05-03", "Cuba | Peru | - | 1830-06-04", "Spain | Peru | - | 1840-07-05"],
    ),
    ("Ties of old\n\nCountries that still recognise Peru: Chile, Cuba and Kenya.\n", ["Chile | Peru | - | -", "Cuba | Peru | - | -", "Kenya | Peru | - | -"]),
    ("Ties of old\n\nCountries that do not recognise Peru:\n\n- Chile\n- Cuba\n", ["Chile | Peru | - | - | denied", "Cuba | Peru | - | - | denied"]),
    ("Ties of old\n\nRecognition of Peru\n\nWithdrawn:\n\n- Chile – 3 May 1822\n", []),
    ("Peru\n\nRecognition of diplomas:\n\n- Chile – 3 May 1822\n", []),
    ("Peru\n\nEmbassies:\n\n- Chile – 3 May 1822\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("page", "expected"), PAGES, ids=[row[0][-50:] for row in PAGES])
def test_recognitions_are_listed(page: str, expected: list[str]) -> None:
    """A list or table tells these recognitions and no others."""
    assert lines(recognitions, page, ("by", "of", "as", "date")) == expected


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_recognitions_are_told(text: str, expected: list[str]) -> None:
    """A text tells these recognitions and no others."""
    assert told(text) == sorted(expected)
