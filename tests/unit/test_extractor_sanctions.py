"""Sanctions: each row is a construction in which English tells of one, or one that only looks like it."""

from __future__ import annotations

import pytest

from extract.extractors.sanctions import sanctions
from tests.telling import lines

SLOTS = ("imposer", "target", "date")


def told(pair: str, text: str) -> list[str]:
    """The facts of a page about a pair as lines: its slots in order, "-" for one missing, the realis unless it happened."""
    return lines(sanctions, f"= {pair} relations =\n\n{text}\n", SLOTS)


ROWS: list[tuple[str, str, list[str]]] = [
    # the plain telling
    (
        "United States–Myanmar",
        "In 1997 the United States imposed economic sanctions on Myanmar.",
        ["United States | Myanmar | 1997"],
    ),
    # passive with "by"
    (
        "United States–Myanmar",
        "Sanctions against Myanmar were imposed by the European Union in 1996.",
        ["European Union | Myanmar | 1996"],
    ),
    # two kinds of embargo at once
    (
        "Libya–France",
        "The UN Security Council placed Libya under an air and arms embargo in March 1992.",
        ["United Nations Security Council | Libya | 1992-03"],
    ),
    # the target as subject
    (
        "Libya–France",
        "Libya was placed under sanctions by the Security Council in 1992.",
        ["United Nations Security Council | Libya | 1992"],
    ),
    # a relative clause
    (
        "Iraq–Jordan",
        "The embargo that the United Nations had imposed on Iraq in August 1990 hurt Jordan.",
        ["United Nations | Iraq | 1990-08"],
    ),
    # a ban on imports
    ("Russia–Norway", "In August 2014 Russia banned imports of fish from Norway.", ["Russia | Norway | 2014-08"]),
    # retaliation in kind
    ("Russia–Norway", "Russia responded with an embargo on Norwegian salmon.", ["Russia | Norway | -"]),
    # several impose together, a fact each
    (
        "Saudi Arabia–Qatar",
        "In June 2017 Saudi Arabia, the UAE and Bahrain imposed a blockade on Qatar.",
        ["Bahrain | Qatar | 2017-06", "Saudi Arabia | Qatar | 2017-06", "United Arab Emirates | Qatar | 2017-06"],
    ),
    # still in force
    (
        "Japan–North Korea",
        "Japan has maintained unilateral sanctions against North Korea since 2006.",
        ["Japan | North Korea | 2006/.."],
    ),
    # as a verb, on persons
    (
        "Canada–Belarus",
        "Canada sanctioned 14 Belarusian officials in September 2020.",
        ["Canada | 14 Belarusian officials | 2020-09"],
    ),
    # assets frozen
    (
        "United States–Myanmar",
        "In February 2021 the United States froze the assets of the Myanmar military.",
        ["United States | Myanmar military | 2021-02"],
    ),
    # a list
    (
        "Iran–Canada",
        "In 2012 Canada added the Revolutionary Guard to its sanctions list.",
        ["Canada | Revolutionary Guard | 2012"],
    ),
    # joining the sanctions of others
    (
        "Russia–Norway",
        "Norway joined the EU sanctions against Russia in March 2014.",
        ["European Union | Russia | 2014-03", "Norway | Russia | 2014-03"],
    ),
    # a noun phrase that is dated
    ("Cuba–Spain", "The US embargo on Cuba dates from 1962.", ["United States | Cuba | 1962"]),
    # the target told in the clause before
    (
        "Sudan–Chad",
        "Sanctions were imposed on Chad by the Security Council in March 1986; Ottawa added an oil embargo in July 1987.",
        ["Canada | Chad | 1987-07", "United Nations Security Council | Chad | 1986-03"],
    ),
    # "did the same": two targets
    (
        "Sudan–Chad",
        "The European Union put the militia under sanctions in March 2021, and in May Canada did the same to the guards and the state bank.",
        [
            "Canada | guards | 2021-05",
            "Canada | state bank | 2021-05",
            "European Union | militia | 2021-03",
        ],
    ),
    # a law that bars aid
    (
        "Ghana–Peru",
        "An American law of March 1985 still bars military aid to Peru.",
        ["United States | Peru | 1985-03"],
    ),
    # trade cut off, as an aside
    (
        "Turkey–Armenia",
        "Turkey, which stopped all trade with Armenia in April 1993, kept the border closed.",
        ["Turkey | Armenia | 1993-04"],
    ),
    # a threat
    (
        "Canada–Belarus",
        "In 2020 Canada threatened to impose sanctions on Belarus.",
        ["Canada | Belarus | 2020 | planned"],
    ),
    # sanctions that were not imposed
    ("Iran–Canada", "Canada did not impose sanctions on Iran.", ["Canada | Iran | - | denied"]),
    # lifting is not imposing
    ("United States–Myanmar", "Washington lifted its sanctions in October 2016.", []),
    # a call to lift them
    ("Canada–Belarus", "Minsk called on Ottawa to lift the sanctions.", []),
    # opposition to an embargo
    ("Cuba–Spain", "Spain opposes the blockade and votes against it every year.", []),
    # being under somebody's sanctions
    ("Kenya–Greece", "Sudan has been under U.S. sanctions since 1997.", ["United States | Sudan | 1997/.."]),
    # under no sanctions
    ("Kenya–Greece", "Kenya was subject to no EU sanctions in the period.", []),
    # sanctions named in passing
    ("Kenya–Greece", "Washington's sanctions against Iran hurt the tea trade.", ["United States | Iran | -"]),
    # sanctions only wanted
    ("Kenya–Greece", "Kenya called for American sanctions on Burundi.", []),
    # a ban on goods of a nationality
    ("Kenya–Greece", "In 2014 Greece banned imports of Kenyan tea.", ["Greece | Kenya | 2014"]),
    # a person barred from a state
    ("Kenya–Greece", "Oscar Kones was barred from entering Greece in 2013.", ["Greece | Oscar Kones | 2013"]),
    # a participle with the imposer at its end
    (
        "Kenya–Greece",
        "Sanctions imposed on Russia by the European Union in 2014 hit Greek farmers.",
        ["European Union | Russia | 2014"],
    ),
    # an embargo of a state by another
    ("Kenya–Greece", "Kenya opposes the embargo of Cuba by the United States.", ["United States | Cuba | -"]),
    # "on" said again for each, and some uncounted by name
    (
        "Kenya–Greece",
        "Greece puts sanctions on Belarus, on Russia and on 17 others.",
        ["Greece | 17 others | -", "Greece | Belarus | -", "Greece | Russia | -"],
    ),
    # the bare present
    ("Kenya–Greece", "Greece sanctions Belarus.", ["Greece | Belarus | -"]),
    # a number of officials
    (
        "Kenya–Greece",
        "Greece imposed sanctions on 12 Belarusian officials in March 2021.",
        ["Greece | 12 Belarusian officials | 2021-03"],
    ),
    # listed as terrorist
    (
        "Kenya–Greece",
        "Hamas was listed as a terrorist group by Canada in 2003.",
        ["Canada | Hamas | 2003"],
    ),
    # ruled out
    ("Kenya–Greece", "Kenya ruled out imposing sanctions on Russia.", ["Kenya | Russia | - | denied"]),
    # a list of another kind
    ("Kenya–Greece", "Greece listed Kenya as a priority market.", []),
    # measures against a firm
    (
        "Peru–Japan",
        "They noted the measures adopted by Canada on 3 May 2019 against the company Nam Shipping.",
        ["Canada | Nam Shipping | 2019-05-03"],
    ),
    # applied to
    (
        "Peru–Japan",
        "Economic sanctions were applied to Peru by the Commonwealth from 18 November 1975.",
        ["Commonwealth of Nations | Peru | 1975-11-18/.."],
    ),
    # the second imposer's
    (
        "Peru–Japan",
        "The European Union imposed sanctions on Peru in May 2003, and the United States on Kenya Airways in June.",
        ["European Union | Peru | 2003-05", "United States | Kenya Airways | 2003-06"],
    ),
    # a list
    (
        "Peru–Japan",
        "The EU put Raila Odinga and William Ruto on its sanctions list on 30 May 2013.",
        ["European Union | Raila Odinga | 2013-05-30", "European Union | William Ruto | 2013-05-30"],
    ),
    # an act
    (
        "Peru–Japan",
        "The United States passed the Eritrea Liberty and Fair Elections Act in May 2004.",
        ["United States | Eritrea | 2004-05"],
    ),
    # no measure of this kind
    ("Peru–Japan", "Japan adopted measures against malaria.", []),
    # a noun leads in the company's name
    (
        "Norway–Belarus",
        "In May 2022 the EU sanctioned the Chinese shipping firm Dragon Lines.",
        ["European Union | Dragon Lines | 2022-05"],
    ),
    # lifted: they existed, and the date is that of their end
    ("Norway–Belarus", "In 2016 the EU lifted its sanctions on Belarus.", ["European Union | Belarus | -"]),
    # cut off from a circle
    (
        "Norway–Belarus",
        "Belagroprombank was cut off from SWIFT by the European Union in March 2022.",
        ["European Union | Belagroprombank | 2022-03"],
    ),
    # no sanction
    ("Norway–Belarus", "Oslo designated Anna Berg ambassador to Belarus.", []),
    # the target is what a state owns, by its name
    (
        "Turkey–Canada",
        "In May 2020 Canada placed Turkey's arms agency, the SAGE, under sanctions.",
        ["Canada | SAGE | 2020-05"],
    ),
    # a description, then the names of those meant
    (
        "Peru–Chile",
        "Chile has imposed travel bans on two Peruvian generals, Luis Prado Silva and Hugo Rojas Vega, over the raid of 2019.",
        ["Chile | Hugo Rojas Vega | 2019", "Chile | Luis Prado Silva | 2019"],
    ),
    # a list of unlike targets
    (
        "Sudan–Kenya",
        "The European Union listed eight persons and the Nile Trading Company on 3 March 2022.",
        ["European Union | Nile Trading Company | 2022-03-03", "European Union | eight persons | 2022-03-03"],
    ),
    # "which X put in force", the target from the pair
    (
        "Cuba–Canada",
        "The ministers had called for a trade embargo, which Canada put in force on 5 May 1978.",
        ["Canada | Cuba | 1978-05-05"],
    ),
    # "to which X subjected Y"
    (
        "Chad–Norway",
        "It survived the sanctions to which Norway had subjected the country in 1983.",
        ["Norway | Chad | 1983"],
    ),
    # under a measure, a person and a body together
    (
        "Peru–Iceland",
        "The port authority and its head Juan Soto came under Icelandic sanctions on 5 May 2011.",
        ["Iceland | Juan Soto | 2011-05-05", "Iceland | port authority | 2011-05-05"],
    ),
    # on somebody's list
    (
        "Peru–Iceland",
        "Juan Soto has been on Iceland's sanctions list since May 2011.",
        ["Iceland | Juan Soto | 2011-05/.."],
    ),
    # following another's lead, both impose
    (
        "Iran–Switzerland",
        "Switzerland followed the European Union in January 2011 in adopting restrictive measures against Iran.",
        ["European Union | Iran | 2011-01", "Switzerland | Iran | 2011-01"],
    ),
    # a passive without an agent, by the resolution that it cites
    (
        "Serbia–Sweden",
        "Under Resolution 757 of 30 May 1992 all trade with Serbia was prohibited.",
        ["United Nations Security Council | Serbia | 1992-05-30"],
    ),
    # "Brussels" is the Union where Belgium is not spoken of
    (
        "Chad–Norway",
        "In February 2002 Brussels froze the assets of Idris Sale.",
        ["European Union | Idris Sale | 2002-02"],
    ),
    # but not on a page about Belgium
    ("Chad–Belgium", "In February 2002 Brussels froze the assets of Idris Sale.", ["Belgium | Idris Sale | 2002-02"]),
    # goods by their nationality
    (
        "Georgia–Kazakhstan",
        "Kazakhstan banned Georgian wine in March 2006.",
        ["Kazakhstan | Georgia | 2006-03"],
    ),
    # the government that is not named is that of the pair's other state
    (
        "Ghana–Portugal",
        "In 1961 the government placed an embargo on all goods from Portugal.",
        ["Ghana | Portugal | 1961"],
    ),
    # told in a relative clause of a sentence that denies something else
    (
        "Cuba–Spain",
        "Spain took no part in the embargo which the United States has maintained since 1962 against the island.",
        ["United States | Cuba | 1962/.."],
    ),
    # a plan
    ("Chile–Peru", "Peru will impose sanctions on Chile in May 2030.", ["Peru | Chile | 2030-05 | planned"]),
    # nothing was laid on anybody
    ("Chile–Peru", "The president sanctioned the new customs law in June 2010.", []),
    ("Chile–Peru", "Sanctions policy remains a bone of contention between Chile and its neighbours.", []),
    ("Chile–Peru", "Two members vetoed a draft by which arms for Chile would have been embargoed.", []),
    ("Chile–Peru", "In 2014 Peru designated Ana Soto as its ambassador to Chile.", []),
    # no party to what others did: that happened
    (
        "Chile–Peru",
        "Chile is not a party to the measures introduced by Ghana against Peru.",
        ["Ghana | Peru | -"],
    ),
    # owners in a list, before and after the noun
    (
        "Chile–Peru",
        "Since the sanctions of Ghana, Brazil and Kenya on Peru in 2014 trade has fallen.",
        ["Brazil | Peru | 2014", "Ghana | Peru | 2014", "Kenya | Peru | 2014"],
    ),
    (
        "Chile–Peru",
        "Juan Soto was put under Ghanaian and Brazilian sanctions in May 2014.",
        ["Brazil | Juan Soto | 2014-05", "Ghana | Juan Soto | 2014-05"],
    ),
    # a body by the last word of its name
    (
        "Chile–Peru",
        "The African Union met in May 2014. The Union imposed an embargo on Kenya in June.",
        ["African Union | Kenya | 2014-06"],
    ),
    # under which somebody is held
    (
        "Chile–Peru",
        "The embargo under which Ghana has held Peru since 1962 was eased.",
        ["Ghana | Peru | 1962/.."],
    ),
    # a freeze as a noun, in a passive, decided upon
    (
        "Chile–Peru",
        "A Chilean freeze on Peruvian assets was announced on 2 August 2014.",
        ["Chile | Peru | 2014-08-02"],
    ),
    (
        "Chile–Peru",
        "Chile announced on 2 August 2014 that the accounts of Acme Mining had been blocked.",
        ["Chile | Acme Mining | 2014-08-02"],
    ),
    # goods, in answer to the other side
    ("Chile–Peru", "Chile retaliated in 2014 with a ban on tea.", ["Chile | Peru | 2014"]),
    # there never was one
    ("Chile–Peru", "There was never a Chilean embargo on Peru.", ["Chile | Peru | - | denied"]),
    # those whom others did not follow; unlike whom
    (
        "Chile–Peru",
        "Chile did not follow Ghana and Kenya when they imposed sanctions on Togo in May 2014.",
        ["Chile | Togo | 2014-05 | denied", "Ghana | Togo | 2014-05", "Kenya | Togo | 2014-05"],
    ),
    ("Chile–Peru", "Chile, unlike Kenya, imposed no sanctions on Togo.", ["Chile | Togo | - | denied"]),
    # told by what he was
    (
        "Chile–Peru",
        "Juan Soto fell in May 2014; Ghana froze the assets of the deposed president and his wife, Ana Soto.",
        ["Ghana | Ana Soto | 2014-05", "Ghana | Juan Soto | 2014-05"],
    ),
    # ports closed, visas, a resolution that acts
    ("Chile–Peru", "In May 2014 Chile closed its ports to Peruvian trawlers.", ["Chile | Peruvian trawlers | 2014-05"]),
    ("Chile–Peru", "In May 2014 Ghana revoked the visas of Juan Soto.", ["Ghana | Juan Soto | 2014-05"]),
    # after a preposition another list begins
    ("Chile–Peru", "After the war with Togo, Ghana imposed sanctions on Kenya in 2014.", ["Ghana | Kenya | 2014"]),
    # kept from elsewhere, not off its own soil; ended, halted or stopped for other reasons
    ("Chile–Peru", "In 2011 Chile banned Peruvian grapes from its canteens.", []),
    ("Chile–Peru", "In 2011 Chile banned Peruvian grapes from its shops.", ["Chile | Peru | 2011"]),
    ("Chile–Peru", "Chile banned Peruvian purchases of cotton from Mali.", []),
    ("Chile–Peru", "Chile suspended further investment in Peru for the summer.", []),
    ("Chile–Peru", "Chile forbade all new investment in Peru in 2012.", ["Chile | Peru | 2012"]),
    ("Chile–Peru", "Chile stopped its ships from trading with Peru until the flood ebbed.", []),
]


@pytest.mark.parametrize(("pair", "text", "expected"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_sanctions_told_by_a_sentence(pair: str, text: str, expected: list[str]) -> None:
    """What a sentence tells of sanctions, slot by slot."""
    assert told(pair, text) == expected
