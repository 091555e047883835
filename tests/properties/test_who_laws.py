"""Laws that hold for every finder of states, cities, organizations, offices, companies and persons."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.gazetteer.cities import find_cities
from extract.gazetteer.organizations import find_organizations
from extract.gazetteer.states import find_states, states
from extract.names.companies import find_companies
from extract.names.offices import find_offices
from extract.names.persons import find_persons
from extract.names.runs import same_name, words_of

WORDS = [
    "Peru",
    "Peruvian",
    "Lima",
    "Norway's",
    "the",
    "of",
    "and",
    "in",
    "to",
    "visited",
    "King",
    "President",
    "Prime",
    "Minister",
    "foreign",
    "minister",
    "Ana",
    "Sol",
    "Luis",
    "Paz",
    "al-Masri",
    "van",
    "der",
    ",",
    ".",
    ";",
    "–",
    "-",
    "'",
    "(",
    ")",
    "2004",
    "40%",
    "company",
    "bank",
    "Group",
    "UN",
    "Security",
    "Council",
    "United",
    "Nations",
    "Kenya",
    "Nairobi",
    "was",
    "received",
    "by",
    "his",
    "counterpart",
]
PROSE = st.one_of(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), st.text(max_size=80))

FINDERS = {
    "states": find_states,
    "cities": find_cities,
    "organizations": find_organizations,
    "offices": find_offices,
    "companies": find_companies,
}


@pytest.mark.parametrize("finder", FINDERS.values(), ids=FINDERS)
@given(text=PROSE)
@settings(deadline=None, max_examples=60)
def test_what_is_found_lies_in_the_text_in_order_and_does_not_overlap(finder, text):
    spans = [f.span for f in finder(text)]
    assert spans == sorted(spans)
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))


@pytest.mark.parametrize("finder", FINDERS.values(), ids=FINDERS)
@given(text=PROSE)
@settings(deadline=None, max_examples=30)
def test_the_same_text_gives_the_same_finds(finder, text):
    assert finder(text) == finder(text)


@given(texts=st.lists(PROSE, max_size=4))
@settings(deadline=None, max_examples=60)
def test_every_mention_of_a_person_is_of_one_of_the_people(texts):
    found = find_persons(texts, pair=("PER", "KEN"))
    assert len(found.mentions) == len(texts)
    keys = {p.key for p in found.people}
    for text, here in zip(texts, found.mentions, strict=True):
        for mention in here:
            assert mention.person.key in keys
            assert mention.span in mention.whole
            assert 0 <= mention.whole.start < mention.whole.end <= len(text)
    assert all(not p.state or p.state in states() for p in found.people)


@given(key=st.sampled_from(sorted(states())))
def test_every_state_is_found_by_its_own_name(key):
    entity = states()[key]
    found = find_states(f"about {entity.name}.", frozenset({key}))
    assert [f.value for f in found] == [entity]


NAME = st.lists(
    st.sampled_from(["Ana", "Luis", "Sol", "Paz", "Keïta", "al-Masri", "Dmitri", "Dmitry", "Kim", "Jong", "Un"]),
    min_size=1,
    max_size=4,
)


@given(one=NAME, other=NAME)
def test_likeness_of_names_is_symmetric_and_holds_for_oneself(one, other):
    a, b = words_of(" ".join(one)), words_of(" ".join(other))
    assert same_name(a, b) == same_name(b, a)
    assert same_name(a, a)
