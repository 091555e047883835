"""How long an agreement runs, whether it goes on by itself, how it is denounced: told with the agreement or after it."""

from __future__ import annotations

import pytest
from rdflib import XSD, Literal

from extract.extraction import extraction
from extract.facts import flat
from extract.pipeline import build
from extract.readers import parse
from ontology import COMITY

PAGE = "= Kenya–Peru relations =\n\n"
SIGNED = "Kenya and Peru signed a treaty of friendship in Nairobi on 4 May 1974. "
ROWS = [
    # a sentence later, of the paper told before
    (SIGNED + "It was concluded for five years.", ["P5Y - -"]),
    (SIGNED + "The treaty is valid for a period of 10 years and is automatically renewed.", ["P10Y automatic -"]),
    (SIGNED + "It runs for an initial term of twenty-five years.", ["P25Y - -"]),
    (
        SIGNED + "Its validity is tacitly extended unless a party denounces it six months in advance.",
        ["- automatic P6M"],
    ),
    (SIGNED + "Trade grew. The treaty may be terminated with 90 days' written notice.", ["- - P90D"]),
    # in its own sentence
    ("Kenya and Peru signed a five-year agreement on tea in Nairobi on 4 May 1974.", ["P5Y - -"]),
    ("Kenya and Peru signed an agreement on tea, valid for three years, on 4 May 1974.", ["P3Y - -"]),
    # other things last, too, and papers are old
    (SIGNED + "Their presidents had been in office for five years.", ["- - -"]),
    (SIGNED + "Chile concluded a contract for five years.", ["- - -"]),
    (
        "Kenya and Peru signed an agreement on tea on 4 May 1974, in force for three years before that of 1980.",
        ["- - -"],
    ),
    # what was only wanted, or is denied
    (SIGNED + "It would have been valid for ten years.", ["- - -"]),
    (SIGNED + "It is not renewed automatically.", ["- - -"]),
    # of which of the two?
    (
        SIGNED[:-1] + " Peru and Chile signed a treaty on tea in Lima on 5 May 1974. It is valid for five years.",
        ["- - -", "P5Y - -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_terms_are_told(text: str, expected: list[str]) -> None:
    """Duration, renewal and notice of each agreement; the evidence is the text from its telling to theirs."""
    found = extraction(parse("page.txt", PAGE + text))
    facts = [flat(claim) for claim in found.claims if claim.kind == "agreement" and claim.get("action") == "signed"]
    assert sorted(" ".join(str(f.get(s, "-")) for s in ("duration", "renewal", "notice")) for f in facts) == expected
    for claim in found.claims:
        assert claim.quote == claim.span.of(found.document.text)


def test_the_graph_has_them() -> None:
    """Lengths of time are xsd:duration, on the agreement itself."""
    text = SIGNED + "It is valid for five years and automatically renewed unless denounced a year in advance."
    graph = build([parse("page.txt", PAGE + text)]).dataset.published
    assert set(graph.objects(None, COMITY.duration)) == {Literal("P5Y", datatype=XSD.duration)}
    assert set(graph.objects(None, COMITY.denunciationNotice)) == {Literal("P1Y", datatype=XSD.duration)}
    assert set(graph.objects(None, COMITY.autoRenews)) == {Literal(True)}
