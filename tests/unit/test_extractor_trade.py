"""Trade figures: each row is a text of a page on Kenya and India (or as told), the figures it holds, and what it proves."""

from __future__ import annotations

import pytest

from extract.annotation.annotate import annotate
from extract.consolidate import consolidate
from extract.facts import flat
from extract.readers import parse
from extract.registry import extractors

Figure = tuple[str, str, str, int, str]


def figures(text: str, title: str) -> set[Figure]:
    document = annotate(parse("page.txt", f"= {title} relations =\n\n{text}\n"))
    facts = [flat(c) for c in consolidate(extractors()["trade"].run(document))]
    return {
        (f["reporter"], f["partner"], f["measure"] + ("" if "realis" not in f else "?"), f["amount"], f.get("date", ""))
        for f in facts
    }


M, BN = 10**6, 10**9
ROWS = [
    # the plainest form, the pair told by the sentence
    ("Trade between Kenya and India stood at $2 billion in 2022.", {("Kenya", "India", "turnover", 2 * BN, "2022")}),
    # the pair told by the page
    ("In 2015 bilateral trade reached $500 million.", {("Kenya", "India", "turnover", 500 * M, "2015")}),
    # a chain of years
    ("Turnover was $10 million in 2001, $15 million in 2002 and $30 million in 2003.",
     {("Kenya", "India", "turnover", 10 * M, "2001"), ("Kenya", "India", "turnover", 15 * M, "2002"), ("Kenya", "India", "turnover", 30 * M, "2003")}),
    # from … to …
    ("Two-way trade rose from $10 million in 2001 to $40 million in 2011.",
     {("Kenya", "India", "turnover", 10 * M, "2001"), ("Kenya", "India", "turnover", 40 * M, "2011")}),
    # an aside in brackets, after which the chain goes on
    ("Trade turnover was $30 million in 2015 (exports – $10 million, imports – $20 million) and $50 million in 2017.",
     {("Kenya", "India", "turnover", 30 * M, "2015"), ("Kenya", "India", "exports", 10 * M, "2015"), ("Kenya", "India", "imports", 20 * M, "2015"),
      ("Kenya", "India", "turnover", 50 * M, "2017")}),
    # two directions in one sentence, each with its reporter
    ("In 2021 Indian exports to Kenya were valued at $2 billion and Kenyan exports to India at $84 million.",
     {("India", "Kenya", "exports", 2 * BN, "2021"), ("Kenya", "India", "exports", 84 * M, "2021")}),
    # the reporter of the first clause reports in the second
    ("Serbia's exports to Greece reached $300 million in 2020, while imports were $400 million.",
     {("Serbia", "Greece", "exports", 300 * M, "2020"), ("Serbia", "Greece", "imports", 400 * M, "2020")}),
    # verbs instead of nouns, the partner behind the figure
    ("In 2019 Peru exported goods worth $1.2 billion to Japan and imported $900 million.",
     {("Peru", "Japan", "exports", 1200 * M, "2019"), ("Peru", "Japan", "imports", 900 * M, "2019")}),
    # a region as partner, and what follows is with the region too
    ("In 2013 the trade turnover of Kenya with Latin America amounted to $70 million, with Kenyan exports of $20 million.",
     {("Kenya", "Latin America", "turnover", 70 * M, "2013"), ("Kenya", "Latin America", "exports", 20 * M, "2013")}),
    # whose statistics: the reporter
    ("By Indian figures, trade amounted to $700 million in 2009.", {("India", "Kenya", "turnover", 700 * M, "2009")}),
    # the sentence before is gone on with by a pronoun
    ("Trade with India was worth $1 billion in 2010. In 2012 it rose to $2 billion.",
     {("Kenya", "India", "turnover", BN, "2010"), ("Kenya", "India", "turnover", 2 * BN, "2012")}),
    # measures of the next sentence inherit the partner
    ("Trade between Kenya and Peru was $9 million in 2011. Exports stood at $4 million, imports at $5 million.",
     {("Kenya", "Peru", "turnover", 9 * M, "2011"), ("Kenya", "Peru", "exports", 4 * M, "2011"), ("Kenya", "Peru", "imports", 5 * M, "2011")}),
    # a goal is planned
    ("The two countries aim to raise bilateral trade to $5 billion by 2030.", {("Kenya", "India", "turnover?", 5 * BN, "2030")}),
    # the goal told before the measure
    ("They set a target of $3 billion in bilateral trade by 2025.", {("Kenya", "India", "turnover?", 3 * BN, "2025")}),
    # what a nation's companies have invested
    ("Indian companies have invested more than $1 billion in Kenya since 2005.", {("India", "Kenya", "investment", BN, "2005/..")}),
    # a stock of investment
    ("Foreign direct investment from India in Kenya reached $60 million in 2015.", {("India", "Kenya", "investment", 60 * M, "2015")}),
    # a comparison does not date the figure
    ("Indian investment in Kenya doubled in 2012 against 2011, making up $130 million.", {("India", "Kenya", "investment", 130 * M, "2012")}),
    # how much less is no figure of trade
    ("Indian exports to Kenya totalled $2 billion in 2020, $700 million less than in 2019.", {("India", "Kenya", "exports", 2 * BN, "2020")}),
    # by how much it grew is none either
    ("Trade turnover grew by $200 million to $1.4 billion in 2019.", {("Kenya", "India", "turnover", 1400 * M, "2019")}),
    # a line of a factbox
    ("Trade volume: $3.2 billion (2019)", {("Kenya", "India", "turnover", 3200 * M, "2019")}),
    # years before the figures, the second of which looks like a number
    ("Trade volume: 2015 – $300 million, 2016 – $340 million.",
     {("Kenya", "India", "turnover", 300 * M, "2015"), ("Kenya", "India", "turnover", 340 * M, "2016")}),
    # an earlier figure of comparison dates nothing, and one in another currency is the same figure
    ("Indian exports to Kenya were worth 250 billion shillings ($2 billion) in 2020, down from 260 billion in 2019.",
     {("India", "Kenya", "exports", 250 * BN, "2020"), ("India", "Kenya", "exports", 260 * BN, "2019")}),
    # "it", with a part of it behind
    ("Bilateral trade grew. It stood at $3 billion in 2022, of which Indian exports were $2 billion.",
     {("Kenya", "India", "turnover", 3 * BN, "2022"), ("India", "Kenya", "exports", 2 * BN, "2022")}),
    # goods that move
    ("Goods worth $30 million went to Kenya in 2014.", {("India", "Kenya", "exports", 30 * M, "2014")}),
    ("Goods worth $900 million were exchanged between the two countries in 2016.", {("Kenya", "India", "turnover", 900 * M, "2016")}),
    # a verb for each side
    ("In 2010 Kenya sold India goods for $70 million, and bought goods for $900 million.",
     {("Kenya", "India", "exports", 70 * M, "2010"), ("Kenya", "India", "imports", 900 * M, "2010")}),
    # an aim behind a figure
    ("Bilateral trade reached $2 billion in 2018, and both governments aim for $5 billion.",
     {("Kenya", "India", "turnover", 2 * BN, "2018"), ("Kenya", "India", "turnover?", 5 * BN, "")}),
    # a table
    ("Year\tExports to India\tImports from India\n2015\t$90m\t$800m\n2016\t$95m\t$850m",
     {("Kenya", "India", "exports", 90 * M, "2015"), ("Kenya", "India", "imports", 800 * M, "2015"),
      ("Kenya", "India", "exports", 95 * M, "2016"), ("Kenya", "India", "imports", 850 * M, "2016")}),
    # a table that shares its scale, its year first; one with the years on top; figures with spaces
    ("Trade in goods, EUR million\n\nYear | Exports | Imports\n2015 | 9.1 | 1.4",
     {("Kenya", "India", "exports", 9_100_000, "2015"), ("Kenya", "India", "imports", 1_400_000, "2015")}),
    ("Trade (thousand USD):\n\n            2021      2022\nExport      61 300    1,140",
     {("Kenya", "India", "exports", 61_300_000, "2021"), ("Kenya", "India", "exports", 1_140_000, "2022")}),
    # a part of the sum before, its measure behind it
    ("Trade came to $4 billion in 2021, of which $2.5 billion were Indian exports.",
     {("Kenya", "India", "turnover", 4 * BN, "2021"), ("India", "Kenya", "exports", 2_500_000_000, "2021")}),
    ("Bilateral trade reached $3 billion in 2022, up from $2 billion in 2020. Of this sum, $1 billion were Kenyan sales.",
     {("Kenya", "India", "turnover", 3 * BN, "2022"), ("Kenya", "India", "turnover", 2 * BN, "2020"),
      ("Kenya", "India", "exports", BN, "2022")}),
    # what a relative clause takes as known, and the goal behind it
    ("The two governments want to raise turnover, which stood at $1 billion in 2020, to $3 billion by 2025.",
     {("Kenya", "India", "turnover", BN, "2020"), ("Kenya", "India", "turnover?", 3 * BN, "2025")}),
    ("The ministers spoke of a turnover of $5 billion by 2030.", {("Kenya", "India", "turnover?", 5 * BN, "2030")}),
    # goods exchanged; goods that went the other way
    ("Goods worth $150 million were exchanged in 2023 (2022: 120 million).",
     {("Kenya", "India", "turnover", 150 * M, "2023"), ("Kenya", "India", "turnover", 120 * M, "2022")}),
    ("Kenya's exports to India were valued at $14 million in 2022, while goods worth $90 million went the other way.",
     {("Kenya", "India", "exports", 14 * M, "2022"), ("Kenya", "India", "imports", 90 * M, "2022")}),
    # the year before the sum, no range; a date that the second figure tells for both
    ("Kenyan exports rose in 2017 to $460 million.", {("Kenya", "India", "exports", 460 * M, "2017")}),
    ("Exports to India stood at $7 million and imports from it at $5 million in 2022.",
     {("Kenya", "India", "exports", 7 * M, "2022"), ("Kenya", "India", "imports", 5 * M, "2022")}),
    # those of the other side; the largest investor
    ("Indian investments in Kenya stood at $900 million in 2020, those of Kenya in India at $75 million.",
     {("India", "Kenya", "investment", 900 * M, "2020"), ("Kenya", "India", "investment", 75 * M, "2020")}),
    ("India is the largest investor in Kenya, with a stock of $2 billion at the end of 2023.",
     {("India", "Kenya", "investment", 2 * BN, "2023")}),
    # look-alikes: a bank with trade in its name, a fund, a table of something else
    ("The Trade and Development Bank lent $15 million in 2012.", set()),
    ("An Indian investment fund put $8 million into a dairy in 2019.", set()),
    ("Oil produced, million t\n\nYear | Exports of crude\n2019 | 3.9", set()),
    # look-alikes: an agreement, a deficit, an export bank
    ("They signed a trade agreement worth $200 million in 2015.", set()),
    ("Kenya's trade deficit with India was $2 billion in 2021.", set()),
    ("A loan of $30 million from the Export Bank followed in 2020.", set()),
    # no figure, no fact
    ("Kenya's main exports to India are tea, coffee and soda ash.", set()),
    # arms are bought, not traded
    ("Purchases since 2005 have exceeded $4 billion.", set()),
    # bought and sold: any goods, then their price; the partner before or behind it
    ("In 1986 Kenya sold tea, coffee and sisal to India for $40 million.", {("Kenya", "India", "exports", 40 * M, "1986")}),
    ("In 2007 India bought soda ash from Kenya worth $55 million.", {("India", "Kenya", "imports", 55 * M, "2007")}),
    ("Kenya shipped $60 million worth of tea to India in 1999.", {("Kenya", "India", "exports", 60 * M, "1999")}),
    ("Kenya exported flowers worth $4 million to India in 2003, and in return received medicines for $90 million.",
     {("Kenya", "India", "exports", 4 * M, "2003"), ("Kenya", "India", "imports", 90 * M, "2003")}),
    ("India is Kenya's old friend. It imported tea to the value of $70 million in 2012.",
     {("India", "Kenya", "imports", 70 * M, "2012")}),
    ("Nairobi's sales to India in 2014 were $80 million; what it bought there, mainly medicines, cost it $900 million.",
     {("Kenya", "India", "exports", 80 * M, "2014"), ("Kenya", "India", "imports", 900 * M, "2014")}),
    # goods called by whose they are
    ("In 2018 India took Kenyan goods for $75 million, while Indian wares worth $1.9 billion went the other way.",
     {("India", "Kenya", "imports", 75 * M, "2018"), ("India", "Kenya", "exports", 1900 * M, "2018")}),
    # the biggest supplier
    ("In 2020, India was Kenya's second largest supplier, with deliveries worth $1.8 billion.",
     {("India", "Kenya", "exports", 1800 * M, "2020")}),
    # an inserted clause, whatever it tells
    ("Trade, governed by an accord of 1981 that both sides want to renew, came to $61 million in 1983.",
     {("Kenya", "India", "turnover", 61 * M, "1983")}),
    # a chain with words of its own
    ("In 2014 Kenyan exports were worth $318 million; by 2016 the figure had more than halved, to $150 million.",
     {("Kenya", "India", "exports", 318 * M, "2014"), ("Kenya", "India", "exports", 150 * M, "2016")}),
    # a series without dates beside one with dates
    ("Exports to India rose from $2 million in 2016 to $3 million in 2017, imports from 4 to 5 million.",
     {("Kenya", "India", "exports", 2 * M, "2016"), ("Kenya", "India", "exports", 3 * M, "2017"),
      ("Kenya", "India", "imports", 4 * M, "2016"), ("Kenya", "India", "imports", 5 * M, "2017")}),
    # two measures against two of an earlier year
    ("Kenya reports exports of $17 million and imports of $36 million for 2021, against $14 million and $25 million the previous year.",
     {("Kenya", "India", "exports", 17 * M, "2021"), ("Kenya", "India", "imports", 36 * M, "2021"),
      ("Kenya", "India", "exports", 14 * M, "2020"), ("Kenya", "India", "imports", 25 * M, "2020")}),
    # figures with the unit of the sum before
    ("The volume of trade was $8.3 million in 2010 (exports 7.9, imports 0.4).",
     {("Kenya", "India", "turnover", 8_300_000, "2010"), ("Kenya", "India", "exports", 7_900_000, "2010"), ("Kenya", "India", "imports", 400_000, "2010")}),
    # parts behind their sums
    ("Merchandise trade was $646 million in 2019: $186 million in Kenyan exports and $460 million in imports.",
     {("Kenya", "India", "turnover", 646 * M, "2019"), ("Kenya", "India", "exports", 186 * M, "2019"), ("Kenya", "India", "imports", 460 * M, "2019")}),
    # the first figure before the measure, a goal at the end
    ("From a mere $16 million in 1989, two-way trade had soared to $3.7 billion in 2016.",
     {("Kenya", "India", "turnover", 16 * M, "1989"), ("Kenya", "India", "turnover", 3700 * M, "2016")}),
    # a year in brackets that belongs to the figure behind it
    ("Kenya's imports from India fell to $600 million in 2020 (2019: $700 million), and its exports to $80 million.",
     {("Kenya", "India", "imports", 600 * M, "2020"), ("Kenya", "India", "imports", 700 * M, "2019"), ("Kenya", "India", "exports", 80 * M, "2020")}),
    # the next sentence is of the same year, not of the one compared with
    ("Exports to India hit $63 million in 2018, compared with $49 million in 2017. Imports remained below $600 million.",
     {("Kenya", "India", "exports", 63 * M, "2018"), ("Kenya", "India", "exports", 49 * M, "2017"), ("Kenya", "India", "imports", 600 * M, "2018")}),
    # lines below a caption; a line that dates those below it
    ("Trade exchange between Kenya and India:\n\n- 2015: $391 million\n- 2016: $415 million",
     {("Kenya", "India", "turnover", 391 * M, "2015"), ("Kenya", "India", "turnover", 415 * M, "2016")}),
    # who has invested, in other words
    ("Indian firms, led by car makers, have committed $160 million to the country since 2008.", {("India", "Kenya", "investment", 160 * M, "2008/..")}),
    ("Cumulative approved investment from India stood at $26 million in March 2014.", {("India", "Kenya", "investment", 26 * M, "2014-03")}),
    ("Indian companies, with a stock of some $480 million at the end of 2021, come third.", {("India", "Kenya", "investment", 480 * M, "2021")}),
    # look-alikes: arms, a firm, counted things, the turnover of firms, aid
    ("In 1990 India sold rifles to Kenya for $3 million.", set()),
    ("In 2011 Kenya bought twelve buses from India for $3 million.", set()),
    ("There are a hundred Indian companies, whose turnover was $320 million in 2018.", set()),
    ("Commerce was slight in 2009, when assistance ran to $220 million.", set()),
    # the year of the next clause is not this one's
    ("In 2006 turnover was $71 million and in 2007 it was $83 million.", {("Kenya", "India", "turnover", 71 * M, "2006"), ("Kenya", "India", "turnover", 83 * M, "2007")}),
    # the other direction in the singular; millions as "MM"
    ("In 2014 India's export stood at $6 billion and import 9 billion.", {("India", "Kenya", "exports", 6 * BN, "2014"), ("India", "Kenya", "imports", 9 * BN, "2014")}),
    ("In 2021 Kenya exported goods for USD 312 MM to India.", {("Kenya", "India", "exports", 312 * M, "2021")}),
    # figures between dashes are no aside
    ("Turnover in 2021 was $12 million, including exports – $8 million, imports – $4 million.",
     {("Kenya", "India", "turnover", 12 * M, "2021"), ("Kenya", "India", "exports", 8 * M, "2021"), ("Kenya", "India", "imports", 4 * M, "2021")}),
    # millions and thousands
    ("Trade turnover in 2021 totalled 1 million 214 thousand US dollars.", {("Kenya", "India", "turnover", 1_214_000, "2021")}),
    # the letter for millions, told with the sum before
    ("Trade in 2022 was €31.6m (exports 22.9m, imports 8.7m).",
     {("Kenya", "India", "turnover", 31_600_000, "2022"), ("Kenya", "India", "exports", 22_900_000, "2022"), ("Kenya", "India", "imports", 8_700_000, "2022")}),
    # "it" behind a semicolon
    ("Merchandise trade has doubled; in 2021 it was worth $21 million.", {("Kenya", "India", "turnover", 21 * M, "2021")}),
    # what goes the other way; two figures that share their date
    ("Kenya's imports from India were put at $38 million in 2019; what went the other way fetched $6 million.", {("Kenya", "India", "imports", 38 * M, "2019"), ("Kenya", "India", "exports", 6 * M, "2019")}),
    ("Kenyan sales to India: $25 million; purchases: $16 million (both 2022).", {("Kenya", "India", "exports", 25 * M, "2022"), ("Kenya", "India", "imports", 16 * M, "2022")}),
    # an aim, in other words
    ("Trade was $2 billion in 2020. The two have set their sights on $5 billion by 2025.", {("Kenya", "India", "turnover", 2 * BN, "2020"), ("Kenya", "India", "turnover?", 5 * BN, "2025")}),
    ("Trade was $2 billion in 2020. The goal set by the presidents is $5 billion.", {("Kenya", "India", "turnover", 2 * BN, "2020"), ("Kenya", "India", "turnover?", 5 * BN, "")}),
    # the figure before its measure, then a second one behind it
    ("From a mere $79 million in 1995, trade had climbed to 446 million by 2012.", {("Kenya", "India", "turnover", 79 * M, "1995"), ("Kenya", "India", "turnover", 446 * M, "2012")}),
    # money at work
    ("By the end of 2023 India had $9 million of direct investment in Kenya.", {("India", "Kenya", "investment", 9 * M, "2023")}),
    ("Indian capital in Kenya stood at $43 million in 2020.", {("India", "Kenya", "investment", 43 * M, "2020")}),
    # a table in millions of a currency that several states have
    ("| Item | 2021 | 2022 |\n| Kenyan exports to India (M€) | 122 | 146 |", {("Kenya", "India", "exports", 122 * M, "2021"), ("Kenya", "India", "exports", 146 * M, "2022")}),
    # look-alike: what one works of a firm cost
    ("Words about trade – one real, one imagined – were exchanged in 2021.", set()),
    # a third state's purchases, after which both governments speak of their own trade
    ("Trade was $9 million in 2015. Peru, by comparison, bought Indian goods worth $3 million in 2016. The two governments hope to see turnover reach $50 million by 2025.",
     {("Kenya", "India", "turnover", 9 * M, "2015"), ("Peru", "India", "imports", 3 * M, "2016"), ("Kenya", "India", "turnover?", 50 * M, "2025")}),
    # whose statistics these are stands between two figures
    ("Bilateral trade reached $24 million in 2021, Kenyan customs data show, against $11 million in 2020 in the Indian count.",
     {("India", "Kenya", "turnover", 24 * M, "2021"), ("India", "Kenya", "turnover", 11 * M, "2020")}),
    # the two ends of a span
    ("Two-way trade doubled between 2010 and 2014, from 18 to 36 million dollars.",
     {("Kenya", "India", "turnover", 18 * M, "2010"), ("Kenya", "India", "turnover", 36 * M, "2014")}),
    # numbers in two scales; a part; a goal that is called a task
    ("The trade turnover in 2022 amounted to 2 bln US dollars, of which the export of India made up 1 bln 60 mln; a year earlier it had been $867 million. The task set is 3 billion.",
     {("Kenya", "India", "turnover", 2 * BN, "2022"), ("India", "Kenya", "exports", 1060 * M, "2022"), ("Kenya", "India", "turnover", 867 * M, "2021"), ("Kenya", "India", "turnover?", 3 * BN, "")}),
    # a firm's own
    ("Turnover of the Kenyan branch was 312 million dollars in 2021.", set()),
    ("Revenue in Kenya reached $64 million in 2018, of which exports to India made up 9 million.", set()),
    # series on a line, the unit in brackets or above; decimal commas; look-alike: a span of years
    ("Exports to India (KSh m): 2019: 388 / 2020: 412\nImports from India: 2019 – 1,045; 2020 – 980 (prelim.)",
     {("Kenya", "India", "exports", 388 * M, "2019"), ("Kenya", "India", "exports", 412 * M, "2020"),
      ("Kenya", "India", "imports", 1045 * M, "2019"), ("Kenya", "India", "imports", 980 * M, "2020")}),
    ("Trade (mln EUR): 2018 turnover 31,2 – 2019 exports of Kenya to India 9,4",
     {("Kenya", "India", "turnover", 31_200_000, "2018"), ("Kenya", "India", "exports", 9_400_000, "2019")}),
    ("Trade with India, 2004-2011 (US$, million)", set()),
    # a table whose second column has no currency of its own; one whose caption tells the reporter
    ("Financial or calendar year | Kenya's exports | Kenya's imports\n2018/19 | €3.2m | 24 m",
     {("Kenya", "India", "exports", 3_200_000, "2018/2019"), ("Kenya", "India", "imports", 24 * M, "2018/2019")}),
    ("Trade of India with Kenya (million euros)\n\nYear | Exports | Imports\n2017 | 94 | 15",
     {("India", "Kenya", "exports", 94 * M, "2017"), ("India", "Kenya", "imports", 15 * M, "2017")}),
    # a bare number goes on in the unit of the figure before, as that is written, or in that of the next
    ("Trade stood at $3.1 billion in 2019, having been 2.8 the year before.", {("Kenya", "India", "turnover", 3100 * M, "2019"), ("Kenya", "India", "turnover", 2800 * M, "2018")}),
    ("In 2021 trade came to $5,420 million: 4,352 million of Indian exports and 968 of imports.",
     {("Kenya", "India", "turnover", 5420 * M, "2021"), ("India", "Kenya", "exports", 4352 * M, "2021"), ("India", "Kenya", "imports", 968 * M, "2021")}),
    ("In 2014 turnover came to 2 billion 41 million dollars, of which exports 612.5 and imports 1428.5 million.",
     {("Kenya", "India", "turnover", 2041 * M, "2014"), ("Kenya", "India", "exports", 612_500_000, "2014"), ("Kenya", "India", "imports", 1_428_500_000, "2014")}),
    # a figure of a time that no date tells
    ("Trade, worth $3 billion in 2008, tripled in the second year of the drought to $9 billion.", {("Kenya", "India", "turnover", 3 * BN, "2008")}),
    # a deal of the same kind by a verb alone; what came "out of" a state; business
    ("Kenya sold to India in 2013 71 million dollars, and imported from it $900 million.", {("Kenya", "India", "exports", 71 * M, "2013"), ("Kenya", "India", "imports", 900 * M, "2013")}),
    ("Imports out of India were of $612 million in 2019.", {("Kenya", "India", "imports", 612 * M, "2019")}),
    ("Business with India had doubled by 2014 to $96m.", {("Kenya", "India", "turnover", 96 * M, "2014")}),
    # a market, and what it took; a share of what somebody sells
    ("India was the country's second export market in 2014, taking goods worth $3 million.", {("Kenya", "India", "exports", 3 * M, "2014")}),
    ("Trade reached $4 billion in 2013, India taking 30 per cent of what Kenya sells, or $400 million.",
     {("Kenya", "India", "turnover", 4 * BN, "2013"), ("Kenya", "India", "exports", 400 * M, "2013")}),
    # told with how lately it was less
    ("Trade was $90 million in 2022; it had been $70 million as recently as 2008.",
     {("Kenya", "India", "turnover", 90 * M, "2022"), ("Kenya", "India", "turnover", 70 * M, "2008")}),
    # with a third
    ("Kenya and the European Union traded goods worth $90 million in 2022.", set()),
    # investors with an aside
    ("Indian companies (Alpha, Beta) had invested $43 million in the country by June 2017.", {("India", "Kenya", "investment", 43 * M, "2017-06")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[r[0][:40] for r in ROWS])
def test_trade(text: str, expected: set[Figure]) -> None:
    """Each text gives exactly its figures."""
    assert figures(text, "Kenya–India") == expected
