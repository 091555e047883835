"""The example queries: each is complete, runs on the model's own names, and finds something."""

from __future__ import annotations

import re

import pytest

from ontology import COMITY, load
from server.example_queries import load_examples, parse_example
from server.tokens import Kind, tokens

EXAMPLES = load_examples()
TERMS = {
    str(subject).removeprefix(str(COMITY)) for subject in load().subjects() if str(subject).startswith(str(COMITY))
}


SPECIFIC = re.compile(r'isoCode "|CONTAINS\(|REGEX\(|FILTER\(\?day')
"""What names a state, a person or a day: such a question has its answer in data/documents (test_competency.py)."""


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_example_runs_and_finds_something(client, example):
    response = client.get("/sparql", query_string={"query": example.query})
    assert response.status_code == 200, response.get_data(as_text=True)
    graph = response.mimetype == "text/turtle"
    found = response.data.strip() if graph else response.json["results"]["bindings"]
    assert found or SPECIFIC.search(example.query)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_example_uses_only_terms_of_the_ontology(example):
    names = {token.text for token in tokens(example.query) if token.kind is Kind.NAME}
    used = {name.removeprefix("cmt:") for name in names if name.startswith("cmt:") and name != "cmt:"}
    assert used <= TERMS


def test_there_are_enough_and_each_asks_another_question():
    assert len(EXAMPLES) >= 15
    assert len({example.question for example in EXAMPLES}) == len(EXAMPLES)
    assert all(example.keywords for example in EXAMPLES)


def test_an_incomplete_example_is_refused_by_name():
    with pytest.raises(ValueError, match="no-query"):
        parse_example("no-query", "")


def test_contradicting_claims_stand_side_by_side(client):
    query = next(example.query for example in EXAMPLES if example.name == "claims-that-contradict")
    [row] = client.get("/sparql", query_string={"query": query}).json["results"]["bindings"]
    assert "1 July 1975" in row["quote"]["value"]
    assert "8 July 1975" in row["otherQuote"]["value"]
