"""Which names are spellings of one, and which clusters they form."""

from __future__ import annotations

import random

import pytest

from extract.document import EntityKind
from extract.graph.clusters import Name, clusters
from extract.graph.likeness import alike, extends, initials, is_surname_of

PERSON, ORGANIZATION = EntityKind.PERSON, EntityKind.ORGANIZATION


@pytest.mark.parametrize(
    ("one", "other", "kind", "same"),
    [
        # accents, capitals, punctuation and legal forms do not count
        ("José Núñez", "Jose Nunez", PERSON, True),
        ("Andina Cobre S.A.", "ANDINA COBRE", ORGANIZATION, True),
        ("“Sibpotash” JSC", "Sibpotash", ORGANIZATION, True),
        ("U.S. Senate", "US Senate", ORGANIZATION, True),
        # transliterations and slips of the pen
        ("Dimitri Sokolov", "Dmitry Sokolov", PERSON, True),
        ("Alaxandr Petrenko", "Aleksandr Petrenko", PERSON, True),
        ("Gruzstroitrest", "Gruzstroytrest", ORGANIZATION, True),
        # a shared word is not enough: the trap of comparing sets of words
        ("Petrolera Surandina", "Sismica Surandina", ORGANIZATION, False),
        ("Surandina", "Petrolera Surandina", ORGANIZATION, False),
        # one name goes on where the other ends
        ("Norkhim", "Norkhimprom", ORGANIZATION, False),
        # two states, however alike
        ("Embassy of Austria", "Embassy of Australia", ORGANIZATION, False),
        ("National Bank of Niger", "National Bank of Nigeria", ORGANIZATION, False),
        # numbers
        ("Bank VTB-24", "Bank VTB-25", ORGANIZATION, False),
        # brother and sister, husband and wife
        ("Daniel Ramos", "Daniela Ramos", PERSON, False),
        ("Aleksandr Ivanov", "Aleksandra Ivanova", PERSON, False),
        ("Maria Lopez", "Marta Lopez", PERSON, False),
        # short names differ by a letter
        ("Kim Jong-il", "Kim Jong-un", PERSON, False),
        # father and son
        ("George Bush", "George W. Bush", PERSON, False),
        # descriptions only equal themselves
        ("Minister of Defence of Iran", "Minister of Defence of Iraq", PERSON, False),
    ],
)
def test_pairs_that_must_and_must_not_merge(one, other, kind, same):
    assert alike(one, other, kind) is same
    assert alike(other, one, kind) is same


def test_a_fuller_name_extends_a_shorter_one():
    assert extends("Ana María López Ruiz", "Ana López")
    assert not extends("Ana López", "Ana López")
    assert not extends("John Adam Hay", "J. Hay")  # initials fit too many


def test_a_surname_is_a_later_name_but_not_the_fathers():
    assert is_surname_of("Quispe", "Rosa Quispe")
    assert not is_surname_of("Rosa", "Rosa Quispe")
    assert not is_surname_of("Salman", "Omar bin Salman")


def test_initials_make_acronyms():
    assert "nam" in initials("Non-Aligned Movement")
    assert "pdgsa" in initials("Petróleos de Guinea S.A.")


def name(text: str, kind: EntityKind = PERSON, state: str = "", document: str = "a") -> Name:
    return Name(kind, text, state, document)


@pytest.mark.parametrize(
    ("names", "count"),
    [
        # a surname joins the one full name of its document
        ([name("Rosa Quispe"), name("Quispe")], 1),
        # not where two have it
        ([name("Rosa Quispe"), name("Juan Quispe"), name("Quispe")], 3),
        # nor in another document
        ([name("Rosa Quispe"), name("Quispe", document="b")], 2),
        # the same name over documents
        ([name("Rosa Quispe"), name("Rosa Quispe", document="b")], 1),
        # the same name for two states are two persons
        ([name("Ana Sol", state="PER"), name("Ana Sol", state="CHL", document="b")], 2),
        # a state unknown agrees with one that is known
        ([name("Ana Sol", state="PER"), name("Ana Sol", document="b")], 1),
        # an acronym in brackets
        ([name("Andean Copper (ACU)", ORGANIZATION), name("ACU", ORGANIZATION, document="b")], 1),
        # an acronym by its initials, in one document only
        ([name("Union of Northern Ports", ORGANIZATION), name("UNP", ORGANIZATION)], 1),
        ([name("Union of Northern Ports", ORGANIZATION), name("UNP", ORGANIZATION, document="b")], 2),
        # a person and an organisation of one name are two
        ([name("Kusi"), name("Kusi", ORGANIZATION)], 2),
    ],
)
def test_clusters(names, count):
    assert len(clusters(names)) == count


def test_clusters_do_not_depend_on_the_order():
    names = [name("Rosa Quispe"), name("Quispe"), name("Rosa Quispe", document="b"), name("Ana Sol"), name("Sol")]
    expected = clusters(names)
    for seed in range(5):
        random.Random(seed).shuffle(names)
        assert clusters(names) == expected
