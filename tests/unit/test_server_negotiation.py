"""Accept headers and what they get."""

from __future__ import annotations

import pytest

from server.errors import NotAcceptable
from server.protocol.negotiation import GRAPHS, HTML, RESULTS, choose, named, require

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", "application/sparql-results+json"),  # no wish
        ("*/*", "application/sparql-results+json"),  # curl
        ("text/csv", "text/csv; charset=utf-8"),  # the plain case
        ("application/*", "application/sparql-results+json"),  # a range of types
        ("text/*", "text/csv; charset=utf-8"),  # never HTML for a range
        ("text/csv;q=0.3, application/sparql-results+xml;q=0.5", "application/sparql-results+xml"),  # q-values
        ("application/sparql-results+json;q=0, */*", "application/sparql-results+xml"),  # 0 is "not this"
        ("*/*;q=0.1, text/csv;q=0", "application/sparql-results+json"),  # the specific range rules
        ("application/json", "application/json"),  # an alias goes out under the name asked for
        ("APPLICATION/SPARQL-RESULTS+XML", "application/sparql-results+xml"),  # types have no case
        ("text/csv;q=nonsense, text/tab-separated-values;q=0.1", "text/tab-separated-values; charset=utf-8"),
        (BROWSER, "text/html; charset=utf-8"),  # a person
        ("text/html, application/sparql-results+json", "application/sparql-results+json"),  # no preference: data
        ("image/png", None),
        ("nonsense", None),
    ],
)
def test_accept_header_chooses_format(accept, expected):
    chosen = choose(accept, (*RESULTS, HTML))
    assert (chosen.content_type if chosen else None) == expected


def test_graphs_default_to_turtle():
    assert choose("*/*", GRAPHS).content_type == "text/turtle; charset=utf-8"


def test_refusal_lists_what_there_is():
    with pytest.raises(NotAcceptable) as caught:
        require("image/png", RESULTS)
    assert caught.value.status == 406
    assert caught.value.members["available"] == [offer.media_type for offer in RESULTS]


def test_formats_have_short_names():
    assert named("csv", RESULTS).content_type == "text/csv; charset=utf-8"
    with pytest.raises(NotAcceptable, match="json, xml, csv, tsv"):
        named("xlsx", RESULTS)
