"""The check of a change finds what a check of everything finds, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Dataset

import shapes
from server.curation.delta import DEFAULT, Delta
from server.curation.validation import introduced
from server.curation.write import Protection
from shapes.files import read
from shapes.terms import to_oxigraph

ID = "https://w3id.org/comity/id/"
FIXTURES = sorted((Path(__file__).parents[1] / "shapes").glob("*/invalid-*.*"))


def violations(graph):
    return {v for v in shapes.validate(graph).results if v.severity == "Violation"}


@pytest.mark.slow
@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_a_change_is_charged_with_exactly_what_it_brings(path):
    """Each subject of each fixture comes last, and then goes: the result is that of two checks of everything."""
    graph = read(path)
    if isinstance(graph, Dataset):
        pytest.skip("the check of changes is for the published view, which is one graph")
    whole = violations(graph)
    for subject in sorted(set(graph.subjects())):
        own = list(graph.triples((subject, None, None)))
        less = read(path)
        less.remove((subject, None, None))
        without = violations(less)
        quads = [ox.Quad(*map(to_oxigraph, triple), DEFAULT) for triple in own]
        store = ox.Store()
        store.extend(ox.Quad(*map(to_oxigraph, triple), DEFAULT) for triple in graph)
        found = introduced(store, Delta(added=tuple(quads)), Protection.of(ID), ID)
        if not any(isinstance(term, ox.BlankNode) for quad in quads for term in (quad.subject, quad.object)):
            assert set(found.results) == whole - without, f"{subject} comes"
        store = ox.Store()
        store.extend(ox.Quad(*map(to_oxigraph, triple), DEFAULT) for triple in less)
        found = introduced(store, Delta(removed=tuple(quads)), Protection.of(ID), ID)
        assert set(found.results) == without - whole, f"{subject} goes"
