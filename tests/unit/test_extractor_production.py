"""Production: each row is a text of a page on Kenya and India (or as told), the output it tells, and what it proves."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.consolidate import consolidate
from extract.facts import flat
from extract.readers import parse
from extract.registry import extractors

Output = tuple[str, str, int, str, str]


def outputs(text: str) -> set[Output]:
    document = annotate(parse("page.txt", f"= Kenya–India relations =\n\n{text}\n"))
    facts = [flat(c) for c in consolidate(extractors()["production"].run(document))]
    return {
        (f["by"], f["product"] + ("" if "realis" not in f else "?"), f["quantity"], f["unit"], f.get("date", ""))
        for f in facts
    }


ROWS = [
    # a relative clause behind the quantity
    ("Of the 40 million tonnes of coal which India mines a year, little is sold abroad.",
     {("India", "coal", 40_000_000, "tonnes", "")}),
    # a harvest as an adjunct
    ("With a tea harvest of 570,000 tonnes in 2023, Kenya was third in the world.", {("Kenya", "tea", 570_000, "tonnes", "2023")}),
    # the year before, under the same verb, without a product
    ("Magadi Soda extracted 300,000 tonnes of salt in 2019 and 280,000 tonnes in 2020.",
     {("Magadi Soda", "salt", 300_000, "tonnes", "2019"), ("Magadi Soda", "salt", 280_000, "tonnes", "2020")}),
    # what left the lines of a works
    ("The Thika works turned out 2,000 vans in 2015.", {("Thika works", "vans", 2000, "vans", "2015")}),
    # a place that leads the sentence, in the passive
    ("At the Thika Automobile Plant over 3,000 vans were assembled in 2015.", {("Thika Automobile Plant", "vans", 3000, "vans", "2015")}),
    ("The mine, opened when Jomo Kenyatta was president, cost $3 million and yielded 4,000 tonnes of tin in 1971.",
     {("mine", "tin", 4000, "tonnes", "1971")}),
    ("At Turkana some 15,000 barrels of oil were pumped daily.", {("Turkana", "oil", 15_000, "barrels", "")}),
    # the measure tells the product
    ("In 2022 Petra mined 3.3 million carats.", {("Petra", "diamonds", 3_300_000, "carats", "2022")}),
    # a figure that a pronoun's subject reaches
    ("Kenya's coffee output was poor. It fell to 40,000 tonnes in 2012.", {("Kenya", "coffee", 40_000, "tonnes", "2012")}),
    # capacity and needs are no output
    ("The Thika works has room for 5 million tonnes of steel.", set()),
    ("The refinery takes in 15,000 barrels a day of crude.", set()),
    # a state, a verb, a measure
    ("Kenya harvested 450,000 tonnes of tea in 2018.", {("Kenya", "tea", 450_000, "tonnes", "2018")}),
    # a works, told in the words of the text
    ("In 2012 the Lumwana mine produced 117,000 tonnes of copper.", {("Lumwana mine", "copper", 117_000, "tonnes", "2012")}),
    # two products under one verb
    ("Between 1990 and 2000 Kenyan farmers grew 2 million tonnes of maize and 300,000 tonnes of wheat.",
     {("Kenya", "maize", 2_000_000, "tonnes", "1990/2000"), ("Kenya", "wheat", 300_000, "tonnes", "1990/2000")}),
    # goods that are counted
    ("The joint factory in Nairobi assembles 3,000 tractors a year.", {("joint factory", "tractors", 3000, "tractors", "")}),
    # the passive
    ("Some 20,000 barrels of oil are pumped by Tullow Oil.", {("Tullow Oil", "oil", 20_000, "barrels", "")}),
    # output as a noun
    ("Indian tea output reached 1.3 million tonnes in 2019.", {("India", "tea", 1_300_000, "tonnes", "2019")}),
    # a measure alone: the raw material named last
    ("Copper is dear to Peru. In 2001 Peru mined 720,000 tonnes.", {("Peru", "copper", 720_000, "tonnes", "2001")}),
    # years in a chain, the second figure without its unit
    ("Peru, whose mines produced 700,000 tonnes of copper in 2001 and 1,200,000 in 2007, sells most of it.",
     {("Peru", "copper", 700_000, "tonnes", "2001"), ("Peru", "copper", 1_200_000, "tonnes", "2007")}),
    # the owner of the mine, over an aside
    ("The mine of Tata Chemicals, in which Kenya holds a share, produced 30,000 tonnes of salt in 1990.",
     {("Tata Chemicals", "salt", 30_000, "tonnes", "1990")}),
    # a plan
    ("The joint factory will produce 5,000 buses a year.", {("joint factory", "buses?", 5000, "buses", "")}),
    ("It is planned to assemble 800 trucks at the Nairobi plant.", {("Nairobi plant", "trucks?", 800, "trucks", "")}),
    # "its output": of whom the sentence before tells
    ("Tata Steel came to Mombasa in 2004. By 2010 its output was 90,000 tonnes of steel.", {("Tata Steel", "steel", 90_000, "tonnes", "2010")}),
    # a line of a factbox
    ("Kenyan tea output: 500,000 tonnes (2020)", {("Kenya", "tea", 500_000, "tonnes", "2020")}),
    # a rate that is reached
    ("Tata Petroleum reached 40,000 barrels a day in 2015.", {("Tata Petroleum", "oil", 40_000, "barrels a day", "2015")}),
    # a producer "with"
    ("Kenya is a leading producer of tea, with 480,000 tonnes in 2018.", {("Kenya", "tea", 480_000, "tonnes", "2018")}),
    # a subject before an apposition
    ("Tata Steel, a group based in Mumbai, plans to produce 90,000 tonnes of steel in 2030.",
     {("Tata Steel", "steel?", 90_000, "tonnes", "2030")}),
    # look-alikes: trade, gifts, capacity, people, flats
    ("Kenya exported 20,000 tonnes of tea to India in 2015.", set()),
    ("In 2009 India supplied Kenya with 1,000 tonnes of rice.", set()),
    ("Pipeline throughput reached 80,000 barrels a day in 2015.", set()),
    ("The refinery has a capacity of 80,000 barrels a day.", set()),
    ("The college has produced 3,000 graduates.", set()),
    ("Indian firms built 4,000 flats in Nairobi.", set()),
    ("The crisis produced 20,000 refugees.", set()),
    ("The two states signed 40 agreements.", set()),
    # the pronoun of a clause behind a colon
    ("Tata is the largest steel maker of India: in 2023 it produced 30 million tonnes of steel.",
     {("Tata", "steel", 30000000, "tonnes", "2023")}),
    # watt-hours are electricity
    ("The Olkaria power station generates 1,200 GWh a year.", {("Olkaria power station", "electricity", 1200, "GWh a year", "")}),
    # a plan in a participle clause
    ("Bajaj, whose new factory at Mombasa, due to turn out 60,000 bicycles a year, was opened in 2025, is an Indian group.",
     {("Bajaj", "bicycles?", 60000, "bicycles", "2025")}),
    # headline style, and a volume told in billions
    ("2023 – Indian gas output 36 bcm, by its own count.", {("India", "gas", 36000000000, "cubic metres", "2023")}),
    # carried is not made
    ("The pipeline carries 10 million cubic metres of gas a day.", set()),
    # an aside about the owners between name and verb
    ("Bibiani, of which Asante holds 55%, yielded 123,000 tonnes of zinc in 2022.", {("Bibiani", "zinc", 123000, "tonnes", "2022")}),
    # whatever is manufactured
    ("Kumasi Plastics manufactures 40,000 window frames a year.", {("Kumasi Plastics", "window frames", 40000, "window frames", "")}),
    # an aside about the buyer
    ("Obuasi Gold, bought by Hydro in 2016, recovered 11,000 ounces of gold in 2020.", {("Obuasi Gold", "gold", 11000, "ounces", "2020")}),
    # people are no product
    ("The school turned out 300 graduates in 2011.", set()),
    # an apposition between name and verb; "whose" after a place
    ("Kilifi Minerals, a joint venture of Tata (60%) and Base Titanium (40%), turned out 300,000 tons of rutile in 2024.", {("Kilifi Minerals", "rutile", 300_000, "tons", "2024")}),
    # an aside about several owners; works named by what they make; milk by the cows
    ("Isuzu Kenya, owned by Tata (60 percent), Isuzu (25 percent) and Hino (15 percent), built 700 trucks in 2016.", {("Isuzu Kenya", "trucks", 700, "trucks", "2016")}),
    ("Mumias's silicon plants yield 22,000 tonnes a year.", {("Mumias", "silicon", 22_000, "tonnes a year", "")}),
    ("Brookside, a farming company, milks 4,000 cows and yields 16 million litres a year.", {("Brookside", "milk", 16_000_000, "litres a year", "")}),
    # a label of the product; a rate with who pumps it
    ("Palm oil: India, 46 million tonnes in 2023.", {("India", "palm oil", 46_000_000, "tonnes", "2023")}),
    ("Oil is pumped once more: some 24,000 barrels a day by Tullow Oil.", {("Tullow Oil", "oil", 24_000, "barrels a day", "")}),
    # output with its figure in an aside; works with an aside on their opening
    ("In 2023 Kenyan tea output, at 570,000 tonnes, exceeded that of Sri Lanka.", {("Kenya", "tea", 570_000, "tonnes", "2023")}),
    ("The two wind farms of Tata, opened in 2021, yield some 300 GWh a year.",
     {("Tata", "electricity", 300, "GWh a year", "2021")}),
    # what was got, given or put into a works is not made
    ("The Kenyan police obtained six launches in 1994.", set()),
    ("Kenya made a gift of 900 tonnes of maize in 2017.", set()),
    ("The Olkaria station, with two steam turbines, was built by Tata Power.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[r[0][:40] for r in ROWS])
def test_production(text: str, expected: set[Output]) -> None:
    """Each text gives exactly its output."""
    assert outputs(text) == expected
