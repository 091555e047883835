"""Production whose producer is told elsewhere: before, in an apposition, a label, a bracket; and figures that no maker made."""

from __future__ import annotations

import pytest

from extract.extractors.production import production
from tests.telling import lines

SLOTS = ("by", "product", "quantity", "unit", "date")

ROWS: list[tuple[str, list[str]]] = [
    # "it", two sentences on
    ("Chandaria Steel, a unit of Tata, came to Thika in 2001. The firm employs 300. In 2010 it rolled 40,000 tonnes of steel.",
     ["Chandaria Steel | steel | 40000 | tonnes | 2010"]),
    # a long aside between name and verb
    ("Magadi Soda, owned by Tata since 2005 and by a bank before, recovered 300,000 tonnes of soda ash in 2019.",
     ["Magadi Soda | soda ash | 300000 | tonnes | 2019"]),
    # the name behind what it is; goods behind a name of their kind
    ("Another Indian firm there, Kibo Motors, put together 1,200 Bajaj scooters in 2018.",
     ["Kibo Motors | Bajaj scooters | 1200 | scooters | 2018"]),
    # "the mine" that was named before
    ("The Kwale mine (rutile) opened in 2014. The mine produced 80,000 tonnes of rutile in 2016.",
     ["Kwale mine | rutile | 80000 | tonnes | 2016"]),
    # "it" behind a participle is what was told of, not the owner told last
    ("The Kwale rutile mine pays well. Owned by Tata and Kilifi Minerals, it produced 80,000 tonnes of rutile in 2016.",
     ["Kwale rutile mine | rutile | 80000 | tonnes | 2016"]),
    # "the plant" is the firm that two own; of nobody told it is nobody's
    ("Tata and Magadi Soda own Thika Glass, of Thika. In 2015 the plant turned out 900 tonnes of glass.",
     ["Thika Glass | glass | 900 | tonnes | 2015"]),
    ("India has friends there. In 2015 the plant turned out 900 tonnes of glass.", []),
    # "the company" that was founded
    ("In 2007 Tata and ICDC founded Kilifi Cement. The company turned out 90,000 tonnes of cement in 2012.",
     ["Kilifi Cement | cement | 90000 | tonnes | 2012"]),
    # a person in an aside is no producer
    ("The Olkaria scheme, inaugurated by President Moi in 1985, generates 290 GWh of electricity a year.",
     ["Olkaria scheme | electricity | 290 | GWh | 1985"]),
    # "whose output"
    ("Kilifi Gold, whose 2021 output was 400 ounces of gold, is Indian-owned.", ["Kilifi Gold | gold | 400 | ounces | 2021"]),
    # output without an owner: what was spoken of
    ("The Turkana field, near the border, is Indian-run. Production climbed to 15,000 barrels a day in 2020.",
     ["Turkana field | oil | 15000 | barrels a day | 2020"]),
    # what is expected
    ("Some 9,000 tonnes of sugar a year are expected from the Kwale factory.",
     ["Kwale factory | sugar | 9000 | tonnes | - | planned"]),
    # millions by a letter; an infinitive
    ("The Thika works is to process 12m tonnes of cane.", ["Thika works | cane | 12000000 | tonnes | - | planned"]),
    # a plan without a verb of making
    ("Kibo Motors planned 5,000 cars a year.", ["Kibo Motors | cars | 5000 | cars | - | planned"]),
    # a label
    ("- Kilifi Tea, Thika: green tea, 900 t a year", ["Kilifi Tea | green tea | 900 | t a year | -"]),
    # where it comes from; what a field came on stream with; a rank
    ("Some 2,500 tractors a year leave the Thika works of Kibo Motors.", ["Kibo Motors | tractors | 2500 | tractors | -"]),
    ("From the Thika plant of Kilifi Foods come 90,000 tonnes of margarine a year.",
     ["Kilifi Foods | margarine | 90000 | tonnes | -"]),
    ("Kibo Oil brought the Turkana field on stream in 2012, with 35,000 barrels a day.",
     ["Kibo Oil | oil | 35000 | barrels a day | 2012"]),
    ("India is the third largest zinc miner, with 9 million tonnes of deposits.", []),
    ("India is the second largest tea grower, with 1.3 million tonnes in 2022.", ["India | tea | 1300000 | tonnes | 2022"]),
    # "it" behind the time; works that a relative clause is about
    ("The Kwale dam was inaugurated in 2012. In its first year it generated 840 GWh of electricity.",
     ["Kwale dam | electricity | 840 | GWh | 2012"]),
    ("Kibo Oil is building a refinery at Lamu, which is to process 12,000 barrels a day.",
     ["refinery at Lamu | oil | 12000 | barrels a day | - | planned"]),
    # a material is no maker
    ("Crude oil output: 1.2 million barrels a day in 2023.", []),
    # two kinds of goods in the passive
    ("At the Thika works 300 tractors and 40 lorries were assembled in 2003.",
     ["Thika works | lorries | 40 | lorries | 2003", "Thika works | tractors | 300 | tractors | -"]),
    # carried, promised, delivered, held: nothing made
    ("In 2024 the Mombasa pipeline took 1.4 million tons of it.", []),
    ("India promises Kenya 50,000 barrels of oil a day.", []),
    ("The yard at Mombasa: two patrol boats were built for the navy.", []),
    ("Kilifi Cement (capacity 90,000 tonnes a year) was sold.", []),
    # what works make is told by their name, whose they are by the clause before
    ("Kibo set up a detergent factory in 2018; its output reached 30,000 tonnes in 2022.",
     ["detergent factory | detergent | 30000 | tonnes | 2022"]),
    # a colon behind the verb
    ("The Kwale mine went on producing copper throughout: 3,100 tonnes in 2022.",
     ["Kwale mine | copper | 3100 | tonnes | 2022"]),
    # a yield is no output; a person makes none
    ("The Kibo farm was harvesting 7.1 tonnes of rice a hectare.", []),
    # output of nobody that anything tells
    ("Production fell to 40,000 tonnes of tea in 2012.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:50] for row in ROWS])
def test_production_of_whom(text: str, expected: list[str]) -> None:
    """Each text of a page on Kenya and India gives exactly this output."""
    assert lines(production, f"Kenya–India relations\n\n{text}\n", SLOTS) == sorted(expected)


ON_KENYA = [
    # the page's own state made it, where nobody else is named
    ("Oil production in January-June 2023 amounted to 15 million tons.", ["Kenya | oil | 15000000 | tons | 2023-01/2023-06"]),
    ("The country's crude output averaged 61,000 barrels per day in 2020.", ["Kenya | crude | 61000 | barrels per day | 2020"]),
    # one more behind "and"; verbs of growing
    (
        "Kenya's tea production increased to 400,000 tonnes in 2020 and peaked at 500,000 tonnes in 2022.",
        ["Kenya | tea | 400000 | tonnes | 2020", "Kenya | tea | 500000 | tonnes | 2022"],
    ),
    # others are named, or a works is told that nobody knows
    ("In Uganda oil production amounted to 15 million tons in 2023.", ["Uganda | oil | 15000000 | tons | 2023"]),
    ("Oil production by the firm Kibo amounted to 15 million tons in 2023.", []),
    ("The plant's steel output reached 15,000 tonnes in 2023.", []),
    # a noun of works is no name
    ("Mine production: 85,000 tonnes of tin", ["Kenya | tin | 85000 | tonnes | -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ON_KENYA, ids=[row[0][:50] for row in ON_KENYA])
def test_production_of_the_state_of_the_page(text: str, expected: list[str]) -> None:
    assert lines(production, f"= Economy of Kenya =\n\n{text}\n", SLOTS) == expected
