"""From a violation to the claims that must be kept back."""

from __future__ import annotations

import pytest
from rdflib import Dataset, Graph, URIRef

from shapes import claims_behind, misquoted

ID = "https://w3id.org/comity/id/"
DATA = """
@prefix cmt: <https://w3id.org/comity/ontology#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
<claim/1> a cmt:Claim ; cmt:asserts <visit/a> ; cmt:evidence <evidence/1> ; cmt:statedIn <document/d> ;
    cmt:contradicts <claim/2> .
<evidence/1> oa:hasSelector <selector/1> .
<visit/a> a cmt:Visit ; cmt:visitor <person/p> ; cmt:hostState <state/CHL> .
<claim/2> a cmt:Claim ; cmt:asserts <event/signing> ; cmt:statedIn <document/d> .
<event/signing> cmt:ofAgreement <agreement/x> ; cmt:hasParty <state/CHL> .
<claim/3> a cmt:Claim ; cmt:asserts <event/end> .
<event/end> cmt:ofAgreement <agreement/x> .
<claim/4> a cmt:Claim ; cmt:asserts <venture/v> .
<share/s> cmt:inVenture <venture/v> .
<told/t> cmt:canonical <visit/b> .
<claim/5> a cmt:Claim ; cmt:asserts <told/t> .
"""


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(data=DATA, format="turtle", publicID=ID)


CASES = [
    ("claim/1", {"1"}),  # the claim itself
    ("visit/a", {"1"}),  # what it asserts
    ("evidence/1", {"1"}),  # its evidence
    ("selector/1", {"1"}),  # the selector of its evidence
    ("agreement/x", {"2", "3"}),  # the thing of two events
    ("venture/v", {"4"}),  # a venture
    ("share/s", {"4"}),  # a share leads to its venture
    ("visit/b", {"5"}),  # a canonical node, through the node as told
    ("state/CHL", {"1", "2"}),  # an actor: all claims in which it takes part
    ("document/d", set()),  # a document: nobody's claim alone
    ("nowhere", set()),  # not in the graph
]


@pytest.mark.parametrize(("focus", "claims"), CASES)
def test_claims_behind_a_node_are_found(graph: Graph, focus: str, claims: set[str]) -> None:
    assert claims_behind(graph, [ID + focus]) == {ID + focus: {f"{ID}claim/{number}" for number in claims}}


def test_claims_are_found_across_the_graphs_of_a_dataset(graph: Graph) -> None:
    data = Dataset()
    for number, triple in enumerate(sorted(graph)):
        data.graph(URIRef(f"{ID}graph/{number % 4}")).add(triple)
    everything = [ID + focus for focus, _ in CASES]
    assert claims_behind(data, everything) == claims_behind(graph, everything)


QUOTED = """
@prefix cmt: <https://w3id.org/comity/ontology#> .
<claim/{n}> a cmt:Claim ; cmt:statedIn <document/{document}> ; cmt:quote "{quote}" ; cmt:spanStart {start} ; cmt:spanEnd {end} .
"""
TEXT = "Señor Díaz came.\r\nHe left."


@pytest.mark.parametrize(
    ("quote", "start", "end", "document", "right"),
    [
        ("Señor Díaz", 0, 10, "d", True),  # characters, not bytes
        ("came.\\r\\nHe", 11, 20, "d", True),  # line ends as they are
        ("came. He", 11, 20, "d", False),  # white space folded
        ("Señor Díaz", 1, 11, "d", False),  # one off
        ("He left.", 18, 99, "d", True),  # beyond the end, as slices go
        ("anything", 0, 8, "other", True),  # a document whose text is not at hand
    ],
)
def test_quotes_are_compared_with_the_document_character_by_character(
    quote: str, start: int, end: int, document: str, right: bool
) -> None:
    text = QUOTED.format(n=1, quote=quote, start=start, end=end, document=document)
    found = misquoted(Graph().parse(data=text, format="turtle", publicID=ID), {f"{ID}document/d": TEXT})
    assert [v.focus for v in found] == ([] if right else [f"{ID}claim/1"])
