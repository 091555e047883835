"""From the results graph of a SHACL engine to violations, with messages for people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

from rdflib import SH, SKOS, BNode, Graph, Literal, URIRef

from shapes.curie import curie
from shapes.report import Severity, Violation
from shapes.terms import to_oxigraph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib.term import Node

_PLACEHOLDER = re.compile(r"\{[?$](\w+)\}")


def results(found: Graph, shapes: Graph) -> Iterator[tuple[Violation, Node | None]]:
    """Each sh:ValidationResult of `found` as a violation, with the value as a term; unordered, with doubles.

    Placeholders in messages that the engine left ({$this}, {?value}, {?path} of core constraints) are filled
    in. A path that is no single property has no IRI and is left out.
    """
    for result in found.objects(predicate=SH.result):  # not sh:detail, which holds the results of inner shapes
        focus = found.value(result, SH.focusNode)
        node = str(to_oxigraph(focus)) if isinstance(focus, Literal) else name(focus) or ""
        path = found.value(result, SH.resultPath)
        value = found.value(result, SH.value)
        shape = found.value(result, SH.sourceShape)
        here = {
            "this": curie(node),
            "path": curie(str(path)) if isinstance(path, URIRef) else "",
            "value": curie(name(value) or "") or "nothing",
        }
        messages = sorted({_fill(str(m), here) for m in found.objects(result, SH.resultMessage)})
        note = shapes.value(shape, SKOS.note) if shape is not None else None
        yield (
            Violation(
                focus=node,
                path=str(path) if isinstance(path, URIRef) else None,
                value=name(value),
                message=" ".join(messages),
                severity=_severity(found.value(result, SH.resultSeverity)),
                constraint=str(found.value(result, SH.sourceConstraintComponent)),
                shape=str(shape),
                advice=str(note) if note is not None else "",
            ),
            value,
        )


def name(term: Node | None) -> str | None:
    """An IRI or a literal's lexical form as it is, a blank node as _:label."""
    if term is None:
        return None
    return f"_:{term}" if isinstance(term, BNode) else str(term)


def _severity(term: Node | None) -> Severity:
    local = str(term).rpartition("#")[2]
    known: tuple[Severity, ...] = get_args(Severity)
    return next((severity for severity in known if severity == local), "Violation")


def _fill(message: str, here: dict[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda match: here.get(match[1], "?"), message)
