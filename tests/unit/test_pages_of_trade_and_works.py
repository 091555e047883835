"""What pages of firms, banks and chambers tell: whose the works of two that sign are, whose the sums of a row, under which heading."""

from __future__ import annotations

import pytest

from extract.extractors.agreements import agreements
from extract.extractors.arms import arms
from extract.extractors.finance import finance
from extract.extractors.military import military
from extract.extractors.offices import offices
from extract.extractors.production import production
from extract.extractors.projects import projects
from extract.extractors.sanctions import sanctions
from extract.extractors.trade import trade
from extract.extractors.ventures import ventures
from extract.extractors.visits import visits
from tests.telling import lines

WORKS: list[tuple[str, list[str]]] = [
    # of two firms that sign, the one from abroad builds
    (
        "Hyundai Engineering also signed a memorandum with Petrovietnam to build a refinery in Vietnam.",
        ["Hyundai Engineering | Vietnam | refinery | planned"],
    ),
    (
        "Codelco signed a contract with the Spanish firm Acciona to build a desalination plant in Chile.",
        ["Acciona | Chile | desalination plant | planned"],
    ),
    (
        "Zambia signed an agreement with the Chinese company Sinohydro to build a dam.",
        ["Sinohydro | Zambia | dam | planned"],
    ),
    # a builder by trade builds, whoever signs with it
    (
        "The Turkish contractor Yapi Merkezi signed a contract with the Kalo Assets Holding Company to build a railway in Tanzania.",
        ["Yapi Merkezi | Tanzania | railway | planned"],
    ),
    # an order with its price, and that in another currency
    (
        "Daewoo has won a $300 million (250 million euro) order to build a cement plant in Ethiopia.",
        ["Daewoo | Ethiopia | cement plant | planned"],
    ),
    (
        "Mitsubishi has won the contract to build a 165 MW combined cycle plant in Ghana.",
        ["Mitsubishi | Ghana | combined cycle plant | planned"],
    ),
    # one building by its kind and its name
    (
        "Ghana–India relations\n\nThe main hospital in Accra, Kalo House, was built with an Indian credit of US$ 6 million.",
        ["India | Ghana | main hospital"],
    ),
    (
        "Denmark built a school, a clinic, and a road in Kenya.",
        ["Denmark | Kenya | clinic", "Denmark | Kenya | road", "Denmark | Kenya | school"],
    ),
    # the state that heads the section
    (
        "New contracts\n\nVietnam\n\n• Hyosung has completed the substation at Phu Kalo, the Korean firm said.\n\nChad\n\n• China's CMEC built a bridge.",
        ["CMEC | Chad | bridge", "Hyosung | Vietnam | substation"],
    ),
    ("New contracts\n\nNews from Chad\n\n• CMEC built a bridge.", ["CMEC | - | bridge"]),
    # both of a headline, at a border of both
    ("Nepal–India relations\n\nNepal, India to reopen border posts", []),
]


@pytest.mark.parametrize(("text", "expected"), WORKS, ids=[row[0][:60] for row in WORKS])
def test_whose_works(text: str, expected: list[str]) -> None:
    assert lines(projects, text, ("contractor", "host", "what")) == expected


SUMS: list[tuple[str, list[str]]] = [
    # as many givers as sums
    (
        "Japan and the Asian Development Bank lent Nepal $84 million and $50 million in 2013.",
        ["Asian Development Bank | Nepal | 50000000", "Japan | Nepal | 84000000"],
    ),
    ("Japan lent Nepal $84 million and $50 million in 2013.", ["Japan | Nepal | 50000000", "Japan | Nepal | 84000000"]),
    # what a concession is worth is given to nobody
    ("A $2 million rail concession for the corridor was awarded by Angola to Trafigura.", []),
    ("A $30 million contract was awarded by Angola to Trafigura in 2020.", []),
    # what the other has placed is another sum
    (
        "Mahindra has invested $6 million in Brazil, while Brazilian investment in India is put at $1 million.",
        ["Mahindra | Brazil | 6000000"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SUMS, ids=[row[0][:60] for row in SUMS])
def test_whose_sums(text: str, expected: list[str]) -> None:
    assert lines(finance, text, ("provider", "recipient", "amount")) == expected


def test_who_hopes_for_trade_is_its_reporter_on_whatever_page() -> None:
    text = "Trade of Chile with Vietnam was $900 million in 2018.\n\nChile and Vietnam are partners.\n\nRead also: Peru expects $1 billion in trade with Vietnam"
    told = lines(trade, text, ("reporter", "partner", "amount"))
    assert told == ["Chile | Vietnam | 900000000", "Peru | Vietnam | 1000000000 | planned"]


TAUGHT: list[tuple[str, list[str]]] = [
    ("Some 400 Vietnamese engineers were trained in Changwon.", []),
    ("Twenty Zambian technicians were trained in Denmark to run the brewery.", []),
    ("Some 40 Kenyan army engineers were trained in Poland.", ["Kenya, Poland | training"]),
    ("Poland trained 30 Kenyan engineers at its naval academy.", ["Kenya, Poland | training"]),
]


@pytest.mark.parametrize(("text", "expected"), TAUGHT, ids=[row[0][:60] for row in TAUGHT])
def test_engineers_bear_arms_where_arms_are_spoken_of(text: str, expected: list[str]) -> None:
    assert lines(military, text, ("participants", "kind")) == expected


def test_years_of_delivery_do_not_date_the_contract() -> None:
    told = (
        "Brazil took delivery of 12 helicopters from Russia between 2009 and 2012 under a contract worth $15 million."
    )
    assert lines(agreements, told, ("parties", "date")) != ["Brazil, Russia | 2009/2012"]
    dated = "Brazil bought 12 helicopters from Russia under a contract of 2008."
    assert lines(agreements, dated, ("parties", "date")) == ["Brazil, Russia | 2008"]


SECTIONS: list[tuple[str, list[str]]] = [
    # to whom arms went, as the heading of the section tells
    (
        "Arms to Asia\n\nTurkmenistan\n\nItaly supplied five AW139 helicopters in 2016.\n\nUzbekistan\n\nAmerica donated nothing.",
        ["Italy | Turkmenistan | AW139 helicopters"],
    ),
    # the designation of an air force alone
    (
        "In 2013 Australia gave four C-130H transport aircraft to Indonesia.",
        ["Australia | Indonesia | C-130H transport aircraft"],
    ),
    ("In 2013 Boeing delivered four 737 aircraft to Garuda Indonesia.", []),
    # a number in words and again in figures
    (
        "The State Department approved a possible Foreign Military Sale to Morocco of ten (10) Harpoon Block II missiles.",
        ["United States | Morocco | Harpoon Block II missiles | planned"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SECTIONS, ids=[row[0][:60] for row in SECTIONS])
def test_whose_arms(text: str, expected: list[str]) -> None:
    assert lines(arms, text, ("supplier", "recipient", "item")) == expected


def test_aid_goes_to_the_state_that_heads_the_section() -> None:
    text = "Aid news\n\nKenya\n\nThe World Bank approved a loan of $20 million for roads in 2014.\n\nMali\n\nDenmark gave a grant of $3 million for wells in 2013."
    told = lines(finance, text, ("provider", "recipient", "amount"))
    assert told == ["Denmark | Mali | 3000000", "World Bank | Kenya | 20000000"]


def test_shares_of_a_trade_are_no_shares_in_a_venture() -> None:
    assert lines(ventures, "Main suppliers 2013–17: Russia (62%), Turkey (12%), Israel (8%)", ("name",)) == []
    assert lines(ventures, "Main trading partners are China (32%) and Chile (12%).", ("name",)) == []


OCCASIONS: list[tuple[str, list[str]]] = [
    (
        "Peru pledged a credit of $10 million during a visit by President Abdel Fattah el-Sisi in August 2022.",
        ["2022-08"],
    ),
    (
        "The two sides agreed to build a port during a visit by President Abdel Fattah el-Sisi in August 2022.",
        ["2022-08"],
    ),
    (
        "Peru will open a consulate during a visit by President Abdel Fattah el-Sisi in August 2030.",
        ["2030-08 | planned"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OCCASIONS, ids=[row[0][:60] for row in OCCASIONS])
def test_what_is_promised_on_an_occasion_leaves_it_as_it_was(text: str, expected: list[str]) -> None:
    assert lines(visits, f"Peru–Egypt relations\n\n{text}", ("date",)) == expected


BODIES: list[tuple[str, list[str]]] = [
    ("Federica Mogherini was EU High Representative from 2014.", ["High Representative | European Union"]),
    ("Geir Pedersen, who has been UN Special Envoy for Syria since 2019, spoke.", ["Special Envoy | United Nations"]),
    ("Federica Mogherini became foreign minister of Italy in 2014.", ["foreign minister | Italy"]),
]


@pytest.mark.parametrize(("text", "expected"), BODIES, ids=[row[0][:60] for row in BODIES])
def test_of_which_body_an_office_is(text: str, expected: list[str]) -> None:
    assert lines(offices, text, ("position", "of")) == expected


def test_who_counts_the_output_of_a_country_does_not_make_it() -> None:
    text = "= Economy of Venezuela =\n\nOPEC listed the country's oil output at 1 million barrels per day in July 2019."
    assert "OPEC" not in str(lines(production, text, ("by",)))


def test_vehicles_that_resist_mines_are_no_mine() -> None:
    text = "Uzbekistan–United States relations\n\nThe United States donated over 300 mine-resistant vehicles to Uzbekistan in 2015."
    assert lines(projects, text, ("what",)) == []


def test_training_over_a_decade_is_not_of_the_year_told_before() -> None:
    text = "India–Maldives relations\n\nIn 2019 New Delhi gave a boat. India has also trained some 500 Maldivian soldiers over the past decade."
    assert lines(military, text, ("kind", "date")) == ["training | -"]


def test_no_state_strikes_itself() -> None:
    text = "Washington has dropped its own: President Joe Biden ended the US sanctions programme on Burundi in 2021."
    assert lines(sanctions, text, ("imposer", "target")) == ["United States | Burundi"]


def test_a_firm_called_like_a_person_invests_as_a_firm() -> None:
    text = "Ireland–Colombia relations\n\nSmurfit Kappa has been in Colombia since 1944; it has 5,500 workers and invested $200 million in its mills."
    assert lines(finance, text, ("provider", "recipient")) == ["Smurfit Kappa | Colombia"]
