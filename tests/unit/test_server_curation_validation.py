"""The check of a change finds what a check of everything finds, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import SH, Dataset, Graph

import shapes
from server.curation.delta import DEFAULT, Delta
from server.curation.validation import introduced
from server.curation.write import Protection
from shapes.files import read
from shapes.terms import to_oxigraph, to_rdflib

ID = "https://w3id.org/comity/id/"
SHAPES = shapes.load()
# Property shapes look at a node and its values; how far SPARQL constraints look is what could be misjudged.
FAR = {str(s).rpartition("#")[2] for s in SHAPES.subjects(SH.sparql) if SHAPES.value(s, SH.severity) == SH.Violation}
FIXTURES = [p for p in sorted(Path(__file__).parents[1].glob("shapes/*/invalid-*.ttl")) if p.stem[8:] in FAR]


def quads(graph):
    return tuple(ox.Quad(*map(to_oxigraph, triple), DEFAULT) for triple in graph)


def stored(content):
    store = ox.Store()
    store.extend(content)
    return store


def violations(store):
    graph = Graph()
    for quad in store:
        graph.add((to_rdflib(quad.subject), to_rdflib(quad.predicate), to_rdflib(quad.object)))
    return {v for v in shapes.validate(graph, shapes=SHAPES).results if v.severity == "Violation"}


def brought(store, delta):
    return set(introduced(store, delta, Protection.of(ID), ID).results)


@pytest.mark.slow
@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_a_change_is_charged_with_exactly_what_it_brings(path):
    """Each subject of each fixture comes last, and then goes: the result is that of two checks of everything."""
    graph = read(path)
    assert not isinstance(graph, Dataset)
    everything = quads(graph)
    whole = violations(stored(everything))
    for subject in sorted({quad.subject for quad in everything}, key=str):
        own = tuple(quad for quad in everything if quad.subject == subject)
        rest = tuple(quad for quad in everything if quad.subject != subject)
        without = violations(stored(rest))
        assert brought(stored(everything), Delta(added=own)) == whole - without, f"{subject} comes"
        assert brought(stored(rest), Delta(removed=own)) == without - whole, f"{subject} goes"


def test_fixtures_reach_far():
    assert len(FIXTURES) > 10
