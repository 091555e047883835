"""Ranges of dates and numbers: `?s <p> ?x FILTER(?x >= a && ?x < b)`.

The engine reads every value of the predicate and compares it. Where few are in the range, they are named to it: a
VALUES of them is joined to the pattern. The FILTER stays, and what it lets pass is among them, so the rows are the
same; only where they begin to be looked for is another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from server.language.tokens import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from server.language.outline import Outline, Statement
    from server.language.tokens import Token
    from server.rewriting.dataset import Dataset

TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "="}
TERMS = {Kind.IRI, Kind.NAME, Kind.STRING, Kind.NUMBER}


class Comparison(NamedTuple):
    """`variable operator constant`, the constant as it is written."""

    variable: str
    operator: str
    constant: str


class Pair(NamedTuple):
    """A predicate and an object of some subject."""

    predicate: Token
    object: Token


def replacements(text: str, outline: Outline, dataset: Dataset) -> list[tuple[int, int, str]]:
    """What to put in place of which part of the query, as start, end and text."""
    found = []
    for opener in sorted({group for group, _ in outline.filters}):
        comparisons = [
            c for group, place in outline.filters if group == opener for c in _comparisons(text, outline, place)
        ]
        statements = [statement for statement in outline.statements if statement.opener == opener]
        place = outline.tokens[opener].start + 1
        for variable in sorted({comparison.variable for comparison in comparisons}):
            bounds = [(c.operator, c.constant) for c in comparisons if c.variable == variable]
            terms = _terms(outline, statements, variable, bounds, dataset)
            if terms is not None:
                found.append((place, place, f" VALUES {variable} {{ {' '.join(terms)} }} "))
    return found


def _terms(
    outline: Outline,
    statements: Sequence[Statement],
    variable: str,
    bounds: Sequence[tuple[str, str]],
    dataset: Dataset,
) -> Sequence[str] | None:
    """The terms to name for a variable; None when the engine had better begin elsewhere."""
    for statement in statements:
        subject = outline.tokens[statement.tokens[0]]
        pairs = list(_pairs(outline, statement))
        found = next((pair for pair in pairs if pair.object.text == variable), None)
        if found is None or subject.kind is not Kind.VARIABLE:
            continue
        named = dataset.values_within(found.predicate.text, bounds)
        if named is None:
            return None
        terms, triples = named
        same = [
            pair
            for other in statements
            if outline.tokens[other.tokens[0]].text == subject.text
            for pair in _pairs(outline, other)
        ]
        fixed = [f"{p.predicate.text} {p.object.text}" for p in same if p.object.kind in TERMS]
        return None if any(dataset.fewer(pattern, triples, statement.graph) for pattern in fixed) else terms
    return None


def _pairs(outline: Outline, statement: Statement) -> Iterator[Pair]:
    """The predicates and objects that stand plainly after the subject: no paths, no lists of objects, no brackets."""
    tokens = [outline.tokens[place] for place in statement.tokens]
    part: list[Token] = []
    depth = 0
    for token in (*tokens[1:], None):
        if token is not None and token.kind in {Kind.OPEN, Kind.CLOSE}:
            depth += 1 if token.kind is Kind.OPEN else -1
        if token is not None and (depth or token.text != ";"):
            part.append(token)
            continue
        if len(part) == 2 and (part[0].kind in {Kind.IRI, Kind.NAME} or part[0].text == "a"):  # noqa: PLR2004
            yield Pair(*part)
        part = []


def _comparisons(text: str, outline: Outline, place: int) -> Iterator[Comparison]:
    """Those of which a FILTER is made, as far as they are joined by && at its top."""
    tokens, depth = outline.tokens, 0
    conjunct: list[Token] = []
    conjuncts = [conjunct]
    for token in tokens[place + 1 : outline.closers[place]]:
        depth += (token.kind is Kind.OPEN) - (token.kind is Kind.CLOSE)
        if not depth and token.text == "||":
            return
        if not depth and token.text == "&&":
            conjunct = []
            conjuncts.append(conjunct)
        else:
            conjunct.append(token)
    for found in conjuncts:
        if len(found) < 3 or any(token.kind in {Kind.OPEN, Kind.CLOSE} for token in found):  # noqa: PLR2004
            continue
        if found[0].kind is Kind.VARIABLE and found[1].text in TURNED:
            if _is_constant(found[2:]):
                yield Comparison(found[0].text, found[1].text, _written(text, found[2:]))
        elif found[-1].kind is Kind.VARIABLE and found[-2].text in TURNED and _is_constant(found[:-2]):
            yield Comparison(found[-1].text, TURNED[found[-2].text], _written(text, found[:-2]))


def _is_constant(tokens: Sequence[Token]) -> bool:
    typed = len(tokens) == 3 and tokens[0].kind is Kind.STRING and tokens[1].text == "^^"  # noqa: PLR2004
    return typed or (len(tokens) == 1 and tokens[0].kind is Kind.NUMBER)


def _written(text: str, tokens: Sequence[Token]) -> str:
    return text[tokens[0].start : tokens[-1].start + len(tokens[-1].text)]
