"""What packages' extractors tell is checked like our own: what is no claim, or proves nothing, is set aside with its reason."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from extract.claim import Claim, Role
from extract.document import Entity, EntityKind, Span
from extract.extraction import extraction
from extract.graph.rdf.mapping import sketch
from extract.pipeline import build
from extract.readers import parse
from extract.registry import Extractor

if TYPE_CHECKING:
    from collections.abc import Callable

    from extract.graph.rdf.content import Content
    from extract.graph.rdf.sketch import Sketch

QUOTE = "Chad and Norway took up diplomatic relations on 9 May 1961."
PAGE = f"{QUOTE} The two had been strangers until then."


def state(key: str, name: str) -> Entity:
    return Entity(EntityKind.STATE, key, name)


CHAD, NORWAY, LAOS, FIJI = (
    state(*told) for told in (("TCD", "Chad"), ("NOR", "Norway"), ("LAO", "Laos"), ("FJI", "Fiji"))
)
ACTION = Role("action", "established")


def roles(*states: Entity, date: str = "1961-05-09") -> tuple[Role, ...]:
    return ACTION, Role("date", date), Role("states", states)


def claim(**other: object) -> Claim:
    told = {
        "document": "page.txt",
        "kind": "relations",
        "roles": roles(CHAD, NORWAY),
        "span": Span(0, len(QUOTE)),
        "quote": QUOTE,
        "extractor": "ties@1",
        "confidence": 0.9,
        **other,
    }
    return Claim(**told)  # type: ignore[arg-type] # that it may be wrong is what is tested


def ties(*told: object) -> dict[str, Extractor]:
    run: Callable[..., list[object]] = lambda _: list(told)  # noqa: E731
    return {"ties": Extractor("ties", "1", frozenset({"relations"}), run)}  # type: ignore[arg-type]


def test_a_good_claim_is_kept():
    found = extraction(parse("page.txt", PAGE), ties(claim()))
    assert len(found.claims) == 1
    assert not found.rejections


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("a sentence", "told a str, which is no claim"),
        ({"type": "relations"}, "told a dict, which is no claim"),
        (claim(document="other.txt"), "a document that is not being read"),
        (claim(span=None), "The span is no Span"),
        (claim(quote=None), "the quote no text"),
        (claim(kind="zork"), "There is no fact type 'zork'"),
        (claim(kind="sanction", roles=(Role("imposer", CHAD), Role("target", NORWAY))), "does not declare"),
        (claim(confidence=7.5), "no number from 0 to 1"),
        (claim(confidence=float("nan")), "no number from 0 to 1"),
        (claim(realis="perhaps"), "is none of happened"),
        (claim(roles=(*roles(CHAD, NORWAY), Role("zzz", "hello"))), "relations has no slot 'zzz'"),
        (claim(roles=(Role("action", "exploded"), *roles(CHAD, NORWAY)[1:])), "'exploded' of action"),
        (claim(roles=(*roles(CHAD, NORWAY)[:2], Role("states", "Chad"))), "slot of kind 'states'"),
        (claim(roles=roles()), "slot of kind 'states'"),
        (claim(roles=roles(CHAD, state("ATL9", "Atlantis"))), "There is no state 'ATL9'"),
        (claim(roles=(*roles(CHAD, NORWAY)[:1], Role("date", Decimal(1961)))), "slot of kind 'date'"),
        (claim(quote=""), "The quote is empty"),
        (claim(span=Span(3, len(QUOTE) + 3)), "The quote is not the document's text"),
        (claim(roles=roles(CHAD, NORWAY, date="next summer")), "The date cannot be used"),
        # evidence that names others, or tells another time
        (claim(roles=roles(LAOS, FIJI)), "The document does not name Laos"),
        (claim(roles=roles(CHAD, FIJI)), "The document does not name Fiji"),
        (claim(roles=roles(CHAD, NORWAY, date="1812-03-04")), "The document does not tell the year of 1812"),
    ],
)
def test_what_is_no_claim_costs_itself_alone(told, reason):
    found = extraction(parse("page.txt", PAGE), ties(claim(), told))
    assert len(found.claims) == 1
    (rejected,) = found.rejections
    assert reason in rejected.reason
    assert rejected.stage == "verify"


def test_an_extractor_that_always_fails_says_so_once():
    def run(_: object) -> list[Claim]:
        raise SystemExit(3)

    page = parse("page.txt", PAGE + "\n\n" + PAGE)
    found = extraction(page, {**ties(claim()), "gone": Extractor("gone", "1", frozenset({"visit"}), run)})
    assert len(found.claims) == 1
    (rejected,) = found.rejections
    assert rejected.stage == "extract (gone)"
    assert rejected.reason == f"SystemExit: 3 (in “{QUOTE}” and 3 other sentences)"


def test_what_cannot_be_drawn_is_set_aside(monkeypatch):
    def drawn(content: Content) -> Sketch:
        if content.text("action") == "severed":
            raise LookupError("nobody draws that")
        return sketch(content)

    monkeypatch.setattr("extract.graph.assertions.sketch", drawn)
    severed = claim(roles=(Role("action", "severed"), *roles(CHAD, NORWAY)[1:]))
    built = build([parse("page.txt", PAGE)], extract=lambda d: extraction(d, ties(claim(), severed)))
    assert [c.get("action") for c in built.claims] == ["established"]
    assert ["nobody draws that" in r.reason for r in built.rejections if r.stage == "assert"] == [True]
