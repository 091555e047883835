"""One bad sentence never costs the document: a rule that fails there loses that sentence, and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract.extraction import extraction
from extract.facts import flat
from extract.readers import parse
from extract.registry import Extractor, extractors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.claim import Claim

SENTENCES = (
    "Chad opened an embassy in Oslo in 1975.",
    "Chad opened an embassy in Lima in 1980.",
    "Norway opened an embassy in Chad in 1984.",
)


def _failing(on: str) -> Extractor:
    """The rules for missions, which fail wherever a sentence speaks of `on`."""
    missions = next(e for e in extractors().values() if "mission" in e.emits)

    def run(document: Annotated) -> Iterator[Claim]:
        if any(on in s.block.raw(s.span).of(document.text) for block in document.blocks for s in block):
            raise RuntimeError("no mission like that")
        yield from missions.run(document)  # type: ignore[misc] # an extractor may tell more than claims, this one not

    return Extractor("missions", "1", missions.emits, run)


@pytest.mark.parametrize("layout", [" ", "\n\n"], ids=["one paragraph", "a paragraph each"])
@pytest.mark.parametrize("bad", ["1975", "1980", "1984"])
def test_one_bad_sentence_costs_itself_alone(bad, layout):
    text = "Chad–Norway relations\n\n" + layout.join(SENTENCES) + "\n"
    found = extraction(parse("page.txt", text), {"missions": _failing(bad)})
    years = {"1975", "1980", "1984"}
    assert {flat(claim)["date"] for claim in found.claims} == years - {bad}
    (rejected,) = found.rejections
    assert rejected.stage == "extract (missions)"
    assert bad in rejected.reason
    assert "no mission like that" in rejected.reason
