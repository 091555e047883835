"""Relations: each row is a way in which English tells that relations changed, or did not."""

from __future__ import annotations

import pytest

from extract.extractors.relations import relations
from tests.telling import lines

PAGE = "= Peru–Japan relations =\n\nRelations between Peru and Japan are old.\n\n"
SLOTS = ("states", "action", "date")


def told(text: str) -> list[str]:
    """The facts of a page as lines: its slots in order, "-" where one is missing, the realis unless it happened."""
    return lines(relations, PAGE + text, SLOTS)


ROWS: list[tuple[str, list[str]]] = [
    # a participle clause before the verb has a date of its own
    (
        "Relations, severed in May 1894 by the President over two corvettes, were restored on 16 March 1895.",
        ["Japan, Peru | restored | 1895-03-16", "Japan, Peru | severed | 1894-05"],
    ),
    # linked by
    (
        "Peru and Japan have been linked by diplomatic ties since 5 May 1972.",
        ["Japan, Peru | established | 1972-05-05"],
    ),
    # those who came along
    (
        "In 1972 Peru, together with Chile and Cuba, established diplomatic relations with China.",
        [
            "Chile, China | established | 1972",
            "China, Cuba | established | 1972",
            "China, Peru | established | 1972",
        ],
    ),
    # active, both told
    ("Peru and Japan established diplomatic relations on 21 August 1873.", ["Japan, Peru | established | 1873-08-21"]),
    # the second verb shares the subject, each has its date
    (
        "Diplomatic relations were severed in January 1942 and restored in 1952.",
        ["Japan, Peru | restored | 1952", "Japan, Peru | severed | 1942-01"],
    ),
    # a third party
    ("Peru broke off relations with Germany on 24 January 1942.", ["Germany, Peru | severed | 1942-01-24"]),
    # the section's pair
    ("Diplomatic relations were re-established on 17 June 1952.", ["Japan, Peru | restored | 1952-06-17"]),
    # a new rank
    (
        "In 1996 the two countries upgraded their relations to a strategic partnership.",
        ["Japan, Peru | upgraded | 1996"],
    ),
    # ties
    ("Peru cut diplomatic ties with Taiwan in 1971.", ["Peru, Taiwan | severed | 1971"]),
    # "with it" is the one named before
    (
        "In November 1971 Peru recognised the People's Republic of China and established diplomatic relations with it.",
        ["China, Peru | established | 1971-11"],
    ),
    # dated from; "them" in the next clause
    (
        "Relations between Peru and North Korea date from 1988; Peru suspended them in 2017.",
        ["North Korea, Peru | established | 1988", "North Korea, Peru | severed | 2017"],
    ),
    # lowered
    (
        "On 11 September 2017 Peru downgraded relations with North Korea and expelled its ambassador.",
        ["North Korea, Peru | downgraded | 2017-09-11"],
    ),
    # an ambassador called home
    ("Peru recalled its ambassador to Bolivia in June 2008.", ["Bolivia, Peru | downgraded | 2008-06"]),
    # a noun
    (
        "The establishment of diplomatic relations between Peru and Japan in 1873 opened the way for migrants.",
        ["Japan, Peru | established | 1873"],
    ),
    # other relations are not diplomatic
    ("Trade relations were established in 1950.", []),
    # a state, no event
    ("Peru maintains diplomatic relations with Japan.", []),
    # a threat is a plan at most
    ("Peru threatened to break off relations with Japan in 1985.", ["Japan, Peru | severed | 1985 | planned"]),
    # an anniversary's year is so many years behind the event's
    (
        "Japan and Peru marked the 150th anniversary of the establishment of diplomatic relations in 2023.",
        ["Japan, Peru | established | 1873"],
    ),
    # a level
    (
        "In 2008 bilateral relations were elevated to the level of a comprehensive partnership.",
        ["Japan, Peru | upgraded | 2008"],
    ),
    # a relative clause, then "them"
    (
        "Peru, which had severed ties with Iran in 1980, resumed them in 1988.",
        ["Iran, Peru | restored | 1988", "Iran, Peru | severed | 1980"],
    ),
    # since when
    (
        "The two countries have had diplomatic relations since 21 August 1873.",
        ["Japan, Peru | established | 1873-08-21"],
    ),
    # no date: nothing to tell yet
    ("Peru will open diplomatic relations with Bhutan.", []),
    # a pronoun
    ("They resumed relations in 1952.", ["Japan, Peru | restored | 1952"]),
    # none at all
    ("Peru does not have diplomatic relations with Kosovo.", []),
    # a fact for each state of a list
    (
        "On 3 March 1969 Peru established diplomatic relations with the Soviet Union, Poland and Hungary.",
        [
            "Hungary, Peru | established | 1969-03-03",
            "Peru, Poland | established | 1969-03-03",
            "Peru, Soviet Union | established | 1969-03-03",
        ],
    ),
    # a participle beside the noun
    ("Relations, established in 1873, have been warm.", ["Japan, Peru | established | 1873"]),
    # a line of a factbox
    ("Diplomatic relations since: 21 August 1873", ["Japan, Peru | established | 1873-08-21"]),
    # "they" are the relations of the sentence before
    (
        "Japan was the one to seek relations with Peru. They were established on 3 May 1903.",
        ["Japan, Peru | established | 1903-05-03"],
    ),
    # what nobody did
    ("Neither capital chose to break off relations in 1980.", []),
    # a plan that only qualifies the subject
    (
        "Peru, angered by talk of betrayal, broke off relations with Japan on 5 May 1942.",
        ["Japan, Peru | severed | 1942-05-05"],
    ),
    # "countries" do not count
    ("Peru and other Andean countries entered into force a customs rule in 1990.", []),
    # ceased
    ("Diplomatic relations ended on 5 June 1939.", ["Japan, Peru | severed | 1939-06-05"]),
    # three turns
    (
        "Diplomatic relations were established on 3 May 1928, cut on 10 August 1941 and renewed on 9 April 1952.",
        [
            "Japan, Peru | established | 1928-05-03",
            "Japan, Peru | restored | 1952-04-09",
            "Japan, Peru | severed | 1941-08-10",
        ],
    ),
    # a preposition governs the first
    (
        "Owing to its ties with Chile, Peru severed diplomatic relations with Japan in January 1942.",
        ["Japan, Peru | severed | 1942-01"],
    ),
    # rumour denied
    (
        "Reports in the press that Peru had broken off relations with Japan in 1990 were untrue.",
        ["Japan, Peru | severed | 1990 | alleged"],
    ),
    # of what day nobody can tell
    ("A treaty was made in 1910. Relations were restored two weeks later.", []),
    # a circumstance before the act
    (
        "Accusing Tokyo of espionage, Lima severed relations on 4 May 1942; they were resumed on 10 June 1954.",
        ["Japan, Peru | restored | 1954-06-10", "Japan, Peru | severed | 1942-05-04"],
    ),
    # a breach healed
    (
        "Peru broke with Japan in 1942. The breach was healed in 1954.",
        ["Japan, Peru | restored | 1954", "Japan, Peru | severed | 1942"],
    ),
    # taken up again
    ("Normal relations were taken up again on 28 March 1957.", ["Japan, Peru | restored | 1957-03-28"]),
    # an exchange of ambassadors alone
    ("Peru and Japan exchanged ambassadors in 1955.", ["Japan, Peru | established | 1955"]),
    # an exchange of ambassadors, ties told elsewhere
    (
        "Relations were established in 1873. Peru and Japan exchanged ambassadors in 1955.",
        ["Japan, Peru | established | 1873"],
    ),
    # switched
    (
        "Peru switched from Taiwan to China on 2 November 1971.",
        ["China, Peru | established | 1971-11-02", "Peru, Taiwan | severed | 1971-11-02"],
    ),
    # agreed to
    (
        "Peru and Japan agreed on 25 January 1952 to restore diplomatic relations.",
        ["Japan, Peru | restored | 1952-01-25"],
    ),
    # two dates of their own in front
    (
        "Relations, established in 1873 and severed in 1942, were resumed on 30 April 1952.",
        ["Japan, Peru | established | 1873", "Japan, Peru | restored | 1952-04-30", "Japan, Peru | severed | 1942"],
    ),
    # an aim
    ("Normalising relations remains an aim of Peru.", []),
    # present tense
    ("3 May 1928: Peru and Japan open diplomatic relations", ["Japan, Peru | established | 1928-05-03"]),
    # field
    ("Diplomatic relations: established 3 May 1928", ["Japan, Peru | established | 1928-05-03"]),
    # never cut
    ("Peru has quarrelled with Japan. Relations were never broken off.", ["Japan, Peru | severed | - | denied"]),
    # a second rank with its own date
    (
        "The bilateral relations were upgraded to a strategic partnership in November 2008 and to a comprehensive strategic partnership in April 2013.",
        ["Japan, Peru | upgraded | 2008-11", "Japan, Peru | upgraded | 2013-04"],
    ),
    # what two leaders agree to do to their ties is done
    (
        "In June 2021 the two presidents agreed to raise relations to a strategic partnership.",
        ["Japan, Peru | upgraded | 2021-06"],
    ),
    # an embassy opened later is no second beginning
    (
        "Peru established diplomatic relations with Kenya in 1975 and opened an embassy in 1976.",
        ["Kenya, Peru | established | 1975"],
    ),
    # what stands between the subject and the verb, a state told beside it included
    (
        "Peru, following in the footsteps of Brazil, severed relations on 5 May 1942.",
        ["Japan, Peru | severed | 1942-05-05"],
    ),
    # by a deed that answers another
    ("Peru replied by breaking off relations with Kenya on 5 May 1982.", ["Kenya, Peru | severed | 1982-05-05"]),
    # a leader acts for his state
    ("On 5 May 1942 Manuel Prado broke off relations with Japan.", ["Japan, Peru | severed | 1942-05-05"]),
    # whose ties
    (
        "Kenya, whose ties with Peru were restored in May 1990, sent a gift.",
        ["Kenya, Peru | restored | 1990-05"],
    ),
    # what a second and a third verb leave out
    (
        "Ties were cut in 1942 over the war, were mended in 1952 and collapsed again on 5 May 1960.",
        ["Japan, Peru | restored | 1952", "Japan, Peru | severed | 1942", "Japan, Peru | severed | 1960-05-05"],
    ),
    (
        "Peru broke with Kenya in May 1976, with Chile in June 1978.",
        ["Chile, Peru | severed | 1978-06", "Kenya, Peru | severed | 1976-05"],
    ),
    (
        "Chile broke off relations with Kenya in May 1976. Peru did the same in June 1978.",
        ["Chile, Kenya | severed | 1976-05", "Kenya, Peru | severed | 1978-06"],
    ),
    # other words for it
    ("They have had diplomatic relations since 1873.", ["Japan, Peru | established | 1873"]),
    ("Peru tied the diplomatic knot with Kenya in May 1975.", ["Kenya, Peru | established | 1975-05"]),
    ("Relations were put on ice in May 1942.", ["Japan, Peru | severed | 1942-05"]),
    ("Diplomatic representation between the two sides commenced in 1873.", ["Japan, Peru | established | 1873"]),
    # ties that were cut before dates nothing else
    (
        "In May 1952 the two agreed in Lima to restore ties, severed in 1942.",
        ["Japan, Peru | restored | 1952-05", "Japan, Peru | severed | 1942"],
    ),
    # nobody knows with whom a stranger broke, or who broke with whom
    ("Peru and Japan met again, the first time since Kenya broke off relations in 2012.", []),
    ("In 2012 Atlantis broke off relations with Kenya.", []),
    # the date of the clause that follows is not theirs
    (
        "Their diplomatic relations were established in 1931, and in April 1936 a treaty was signed in Lima.",
        ["Japan, Peru | established | 1931"],
    ),
    # a representation that is opened is a mission
    ("Peru opened its diplomatic representation in Tokyo in 1876.", []),
    # since when, told before, in a box, by a protocol
    ("Established on 3 May 1952, their relations have grown.", ["Japan, Peru | established | 1952-05-03"]),
    (
        "Relations: since the days of the emperor's envoy, in 1873; raised to embassies in 1921.",
        ["Japan, Peru | established | 1873"],
    ),
    ("A protocol of 3 May 1952 set up diplomatic relations.", ["Japan, Peru | established | 1952-05-03"]),
    # a date that is not that of a later act
    (
        "Relations between Peru and Japan date from 1873 and, unlike those with Kenya, have never been broken off.",
        ["Japan, Peru | established | 1873"],
    ),
    # with somebody whom nobody knows, with whom the sentence before told
    ("On 3 May 1952 Peru broke off relations with the Ghazni Emirate.", []),
    (
        "Kenya severed relations with Chile on 3 May 1965; Ghana kept hers. They were renewed on 4 July 1968.",
        ["Chile, Kenya | restored | 1968-07-04", "Chile, Kenya | severed | 1965-05-03"],
    ),
    # what was agreed, what was set up with two
    ("The two states agreed in May 1952 to normalise relations.", ["Japan, Peru | restored | 1952-05"]),
    # a third pair: seats of governments, a junta
    (
        "They spoke of the restoration of ties between Nairobi and Hanoi on 5 March 1994.",
        ["Kenya, Vietnam | restored | 1994-03-05"],
    ),
    (
        "Japan left its consul in place, but Chile broke off relations with the generals in March 1981.",
        ["Chile, Peru | severed | 1981-03"],
    ),
    (
        "Ties were as bad as those between Hanoi and Canberra, which the Australians severed on 3 May 1985.",
        ["Australia, Vietnam | severed | 1985-05-03"],
    ),
    (
        "Ghana, for its part, broke with Hanoi on 9 August 1981.",
        ["Ghana, Vietnam | severed | 1981-08-09"],
    ),
    (
        "Hanoi and Canberra, which had broken with one another in April 1978, decided in May 1985 to restore relations.",
        ["Australia, Vietnam | restored | 1985-05", "Australia, Vietnam | severed | 1978-04"],
    ),
    (
        "He regretted the rupture by Chile and Kenya of their ties with Ghana on 2 August 1969.",
        ["Chile, Ghana | severed | 1969-08-02", "Ghana, Kenya | severed | 1969-08-02"],
    ),
    # nobody named
    ("Peru sent Japan rice after several neighbouring governments cut diplomatic ties with it in August 1958.", []),
    # who cut them, told behind the verb: not the page's pair, then
    ("Diplomatic relations were broken off by Ghana in 1968.", []),
    ("Diplomatic relations were broken off by Lima in 1968.", ["Japan, Peru | severed | 1968"]),
    # begun again, in a heading
    ("Re-establishment of Diplomatic Relations, 1974.", ["Japan, Peru | restored | 1974"]),
    # agreed on to the day, and told as done of that year: one event
    (
        "Resumption of Relations, 1974. The two governments agreed to resume relations on 4 May 1974.",
        ["Japan, Peru | restored | 1974-05-04"],
    ),
    # so long after or before another act
    (
        "The treaty was approved on 7 June 1967, two days after Peru had severed its relations with Japan.",
        ["Japan, Peru | severed | 1967-06-05"],
    ),
    # rank, lowered and raised
    (
        "Relations were left to a chargé d'affaires and upgraded once more to the rank of ambassadors in 1961.",
        ["Japan, Peru | upgraded | 1961"],
    ),
    (
        "In May 1988 both heads of mission went home, and relations, thus reduced to the rank of chargés d'affaires, were elevated anew to that of ambassadors in April 1990.",
        ["Japan, Peru | downgraded | 1988-05", "Japan, Peru | upgraded | 1990-04"],
    ),
    # fields, dates
    (
        "Diplomatic relations: 1911, broken off in 1943; resumed on 4 May 1952",
        ["Japan, Peru | established | 1911", "Japan, Peru | restored | 1952-05-04", "Japan, Peru | severed | 1943"],
    ),
    (
        "Peru and Japan accredited consuls on 2 June 1874, the date from which the two count their relations.",
        ["Japan, Peru | established | 1874-06-02"],
    ),
    (
        "The talks of 4 March 1955 made it possible to resume relations and to run ships again.",
        ["Japan, Peru | restored | 1955-03-04"],
    ),
    # since when they have lasted, told first; what their embassy did is no change of theirs
    (
        "Since 1948 Peru has had diplomatic relations with Chile as well, whose embassy, closed in 1999, was reopened in 2004.",
        ["Chile, Peru | established | 1948"],
    ),
    ("In 1948 Peru had diplomatic relations with Chile.", []),
    # the day of another act, told or not
    ("Relations with Lima were established on the day of recognition.", []),
    (
        "Japan and Peru opened diplomatic relations on the day of the independence of Chad in 1960.",
        ["Japan, Peru | established | 1960"],
    ),
    # whose feast, not whose embassy
    (
        "Japan and Peru have had diplomatic relations since 3 June 1921, whose centenary was kept.",
        ["Japan, Peru | established | 1921-06-03"],
    ),
    (
        "Diplomatic relations date from the Treaty of Arica, signed on 8 December 1832.",
        ["Japan, Peru | established | 1832-12-08"],
    ),
    # one who followed suit, towards whom the clause before leaves unsaid
    (
        "On 3 March 2008 Peru severed relations; Nicaragua followed suit on 6 March.",
        ["Japan, Nicaragua | severed | 2008-03-06", "Japan, Peru | severed | 2008-03-03"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_changes_of_relations_are_told(text: str, expected: list[str]) -> None:
    """A text tells these changes of status and no others."""
    assert told(text) == sorted(expected)
