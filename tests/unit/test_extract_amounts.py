"""Amounts: money in every notation, percentages, quantities, bare numbers, and what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extract.amounts import Amount, find_amounts

MONEY = [
    ("a grant of $456 million", "456000000", "USD"),  # symbol and scale
    ("a grant of US$1.4bn", "1400000000", "USD"),  # short scale
    ("a grant of US $1.4 billion", "1400000000", "USD"),  # spaced symbol
    ("a grant of USD 6 bn", "6000000000", "USD"),  # code before
    ("a grant of 6 bn USD", "6000000000", "USD"),  # code after
    ("a grant of 4.85 billion dollars", "4850000000", "USD"),  # noun after
    ("a grant of 500 million US dollars", "500000000", "USD"),  # adjective and noun
    ("a grant of 500 million U.S. dollars", "500000000", "USD"),  # adjective with stops
    ("a grant of €20m", "20000000", "EUR"),  # letter scale
    ("a grant of 15 million euros", "15000000", "EUR"),  # plural noun
    ("a grant of £E15 million", "15000000", "EGP"),  # Egyptian pound sign
    ("a grant of 5 million Egyptian pounds", "5000000", "EGP"),  # nationality tells which pound
    ("a grant of 6 million pounds", "6000000", "GBP"),  # pound alone
    ("a grant of 2 bn pounds sterling", "2000000000", "GBP"),  # sterling
    ("a grant of Rs 500 crore", "5000000000", ""),  # rupees of several states; crore
    ("a grant of Rs 500 crore Indian rupees", "5000000000", "INR"),  # told twice
    ("a grant of 20 lakh Pakistani rupees", "2000000", "PKR"),  # lakh
    ("a grant of Japanese Yen 5 billion", "5000000000", "JPY"),  # currency by name before the number
    ("a grant of US Dollars 3 million", "3000000", "USD"),  # with letters for the state
    ("a grant of Rupees 300 million", "300000000", ""),  # of several states
    ("a grant of ¥3 billion", "3000000000", "JPY"),  # yen sign
    ("a grant of RMB 20 million", "20000000", "CNY"),  # renminbi
    ("a grant of 20 million yuan", "20000000", "CNY"),  # yuan
    ("a grant of A$12.5 million", "12500000", "AUD"),  # Australian dollar
    ("a grant of 12 million Canadian dollars", "12000000", "CAD"),  # nationality and dollar
    ("a grant of PGK 30 million", "30000000", "PGK"),  # kina by code
    ("a grant of 30 million kina", "30000000", "PGK"),  # noun of one currency
    ("a grant of 3 billion Belarusian roubles", "3000000000", "BYN"),  # nationality and rouble
    ("a grant of 3 billion Belarussian rubles", "3000000000", "BYN"),  # other spelling of both
    ("a grant of 3 billion Soviet roubles", "3000000000", "SUR"),  # a state that is gone
    ("a grant of 3 billion roubles", "3000000000", ""),  # which roubles is open
    ("a grant of 5 million Swiss francs", "5000000", "CHF"),  # francs
    ("a grant of 5 bn Emirati dirhams", "5000000000", "AED"),  # adjective that CLDR lacks
    ("a grant of 6 million bolívares", "6000000", "VES"),  # Spanish plural
    ("a grant of 40 billion tenge", "40000000000", "KZT"),  # invariable noun
    ("a grant of half a billion dollars", "500000000", "USD"),  # half
    ("a grant of a quarter of a million dollars", "250000", "USD"),  # quarter
    ("a grant of a billion dollars", "1000000000", "USD"),  # article
    ("a grant of twenty billion dollars", "20000000000", "USD"),  # number word
    ("a grant of one and a half billion yuan", "1500000000", "CNY"),  # one and a half
    ("a grant of 1,053.3 million dollars", "1053300000", "USD"),  # thousands and decimals
    ("a grant of 1,5 billion euros", "1500000000", "EUR"),  # decimal comma
    ("a grant of $1,250,000", "1250000", "USD"),  # no scale
    ("a 20-million-dollar contract", "20000000", "USD"),  # hyphens
    ("a grant of $62 mln", "62000000", "USD"),  # mln
    ("a grant of AED 178 million.", "178000000", "AED"),  # end of the sentence
    ("a grant of TRY 500 million", "500000000", "TRY"),  # code that is a word, with a scale
]


@pytest.mark.parametrize(("text", "value", "currency"), MONEY)
def test_money_is_read_in_every_notation(text: str, value: str, currency: str) -> None:
    (found,) = find_amounts(text)
    assert found.form == "money"
    assert found.value == Amount(Decimal(value), currency=currency)


RANGES = [
    ("worth $1-2 billion", "1000000000", "2000000000", "exact"),  # the scale holds for both
    ("worth $1 to 2 billion", "1000000000", "2000000000", "exact"),  # to
    ("between $1 billion and $2 billion", "1000000000", "2000000000", "exact"),  # between
    ("between three and four billion dollars", "3000000000", "4000000000", "exact"),  # words
    ("about 5 to 7 million tons", "5000000", "7000000", "about"),  # quantities
    ("50–60 per cent", "50", "60", "exact"),  # percent
    ("121 or 122 of them fell", "121", "122", "exact"),  # or
]


@pytest.mark.parametrize(("text", "value", "upper", "qualifier"), RANGES)
def test_a_range_has_two_ends(text: str, value: str, upper: str, qualifier: str) -> None:
    (found,) = find_amounts(text)
    assert (found.value.value, found.value.upper) == (Decimal(value), Decimal(upper))
    assert found.value.qualifier == qualifier


QUALIFIED = [
    ("nearly $4 billion", "about"),  # nearly
    ("some two billion dollars", "about"),  # some
    ("close to 200 mln euros", "about"),  # close to
    ("450 or so dollars", "about"),  # after the number
    ("more than $4 billion", "at least"),  # more than
    ("over $4 billion", "at least"),  # over
    ("at least $4 billion", "at least"),  # at least
    ("no less than $4 billion", "at least"),  # negated
    ("$4 billion or more", "at least"),  # after the number
    ("up to $4 billion", "at most"),  # up to
    ("less than $4 billion", "at most"),  # less than
    ("worth $4 billion", "exact"),  # none
]


@pytest.mark.parametrize(("text", "qualifier"), QUALIFIED)
def test_words_about_a_number_qualify_it(text: str, qualifier: str) -> None:
    (found,) = find_amounts(text)
    assert found.value.qualifier == qualifier


OTHER = [
    ("owns 60 %", "60", "percent", "percent"),  # sign
    ("owns 60 per cent", "60", "percent", "percent"),  # two words
    ("owns 33.34 percent", "33.34", "percent", "percent"),  # one word
    ("owns fifty per cent", "50", "percent", "percent"),  # number word
    ("owned in equal parts", "50", "percent", "percent"),  # equal parts
    ("owned on a fifty-fifty basis", "50", "percent", "percent"),  # fifty-fifty
    ("over 8.4 million tons of oil", "8400000", "tons", "quantity"),  # measure
    ("a border of 1,276 km", "1276", "km", "quantity"),  # thousands
    ("a border of 1.276 km", "1.276", "km", "quantity"),  # decimals
    ("6.4 billion cubic meters of gas", "6400000000", "cubic meters", "quantity"),  # two-word measure
    ("50,000 barrels a day", "50000", "barrels a day", "quantity"),  # rate
    ("55,750 t of cathodes", "55750", "t", "quantity"),  # letter
    ("20 000 apartments", "20000", "apartments", "quantity"),  # space between thousands
    ("10 thousand apartments", "10000", "apartments", "quantity"),  # thousand
    ("signed seven agreements", "7", "agreements", "quantity"),  # number word
    ("signed a dozen agreements", "12", "agreements", "quantity"),  # dozen
    ("signed two dozen agreements", "24", "agreements", "quantity"),  # two dozen
    ("signed 40-plus agreements", "40", "agreements", "quantity"),  # plus
    ("built four major plants", "4", "major plants", "quantity"),  # adjective
    ("runs six gas fields", "6", "gas fields", "quantity"),  # a noun in -s before the noun
    ("sold one hundred and fifty tanks", "150", "tanks", "quantity"),  # compound
    ("sold two hundred thousand rifles", "200000", "rifles", "quantity"),  # compound
    ("serves for five years", "5", "years", "quantity"),  # length of time
    ("13,000 troops", "13000", "troops", "quantity"),  # counted
    ("bought 100,000 AK-203 assault rifles", "100000", "", "number"),  # a model comes between
    ("sales reached 929.2 million", "929200000", "", "number"),  # elliptical
]


@pytest.mark.parametrize(("text", "value", "unit", "form"), OTHER)
def test_percentages_quantities_and_bare_numbers(text: str, value: str, unit: str, form: str) -> None:
    (found,) = find_amounts(text)
    assert (found.value.value, found.value.unit, found.form) == (Decimal(value), unit, form)


NO_AMOUNTS = [
    "the AK-203 and the Mi-17",  # models
    "under Section 907 and Article 5",  # sections
    "Resolution 1718 stands",  # resolution
    "call +675 320 1234 today",  # telephone
    "open 9.00–17.30 on weekdays",  # hours
    "the two presidents and their three ministers",  # pointing, not counting
    "one of them came",  # one
    "a summit of an alliance",  # articles
    "a two-way trade in a 12-day war",  # compounds
    "a Type 42 destroyer",  # name
    "",  # nothing
]


@pytest.mark.parametrize("text", NO_AMOUNTS)
def test_what_counts_nothing_is_left_alone(text: str) -> None:
    assert find_amounts(text) == ()


def test_from_and_to_tell_two_amounts() -> None:
    found = find_amounts("Trade rose from $1 billion to $3 billion.")
    assert [f.value.value for f in found] == [Decimal(10**9), Decimal(3 * 10**9)]


def test_the_span_holds_qualifier_and_currency_and_no_full_stop() -> None:
    text = "Oman lent up to 3 million Swiss francs, then $4 million."
    assert [f.span.of(text) for f in find_amounts(text)] == ["up to 3 million Swiss francs", "$4 million"]


def test_a_bare_number_of_millions_takes_the_currency_told_before() -> None:
    _, second = find_amounts("Jets cost €6.5 billion and engines a further 5.3 billion.")
    assert (second.form, second.value.currency) == ("number", "EUR")


def test_two_numbers_may_share_their_scale() -> None:
    found = find_amounts("Loans of $94m, then 63 and 30 million, followed.")
    assert [f.value.value for f in found] == [Decimal(94 * 10**6), Decimal(63 * 10**6), Decimal(30 * 10**6)]


def test_two_numbers_may_share_their_currency() -> None:
    found = find_amounts("Grants of 2.5 million and 4 million dollars, then of 3 and 7 million euros.")
    assert [(int(f.value.value), f.value.currency) for f in found] == [
        (2_500_000, "USD"),
        (4_000_000, "USD"),
        (3_000_000, "EUR"),
        (7_000_000, "EUR"),
    ]


def test_a_number_shares_nothing_with_the_subject_of_the_next_clause() -> None:
    found = find_amounts("The town got 5 and 6 million euros were wasted.")
    assert [f.value.currency for f in found] == ["", "EUR"]


def test_an_ambiguous_noun_takes_the_currency_of_the_text() -> None:
    found = find_amounts("Schemes cost AED 178 million; a loan of 183.6 million dirhams followed.")
    assert [f.value.currency for f in found] == ["AED", "AED"]
