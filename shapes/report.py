"""The report of a validation: what is wrong with which node, for programs, for people and as RDF."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Literal, cast, get_args

from rdflib import RDF, RDFS, SH, XSD, BNode, Graph, URIRef
from rdflib import Literal as RDFLiteral
from rdflib.util import from_n3

from ontology import ID_BASE, PREFIXES
from ontology.counted import counted
from shapes.curie import curie, with_curies

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rdflib.term import Node

Severity = Literal["Violation", "Warning", "Info"]
_SEVERITIES: tuple[Severity, ...] = get_args(Severity)


@dataclass(frozen=True, slots=True)
class Violation:
    """One result of SHACL: a node that does not fulfil a shape.

    `focus`, `path`, `constraint` and `shape` are IRIs (a blank node is "_:" and its canonical label; a
    literal as focus node stands in quotes, as in Turtle), `value` is an IRI or a literal's lexical form,
    `message` a sentence, `severity` the local name of SHACL's severity, `advice` what to do about it.
    """

    focus: str
    path: str | None
    value: str | None
    message: str
    severity: Severity
    constraint: str
    shape: str
    advice: str = field(default="", compare=False)

    @property
    def order(self) -> tuple[int, str, str, str, str, str, str]:
        """Worst first, then by shape, focus node, path, value."""
        where = (self.shape, self.focus, self.path or "", self.value or "", self.message, self.constraint)
        return (_SEVERITIES.index(self.severity), *where)

    @property
    def key(self) -> str:
        """Sixteen hexadecimal digits made from the content."""
        return hashlib.sha256("\x1f".join(map(str, self.order)).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Report:
    """All results of a validation, sorted. It conforms if no result is a Violation: warnings are allowed.

    `graph` is the same as RDF (https://www.w3.org/TR/shacl/#validation-report): the report is `report` under
    the base, each result `report/result-` and a hash of its content; no blank nodes, the same for the same
    data.
    """

    conforms: bool
    results: tuple[Violation, ...]
    graph: Graph = field(compare=False, repr=False)

    @classmethod
    def of(cls, found: Iterable[tuple[Violation, Node | None]], *, base: str = ID_BASE) -> Report:
        """The report of these results, each with its value as a term if it has one; doubles are dropped."""
        values = dict(found)
        results = tuple(sorted(values, key=lambda violation: violation.order))
        conforms = all(violation.severity != "Violation" for violation in results)
        return cls(conforms, results, _graph(results, values, conforms, base))

    def adding(self, violations: Iterable[Violation]) -> Report:
        """A report with these results besides its own, for checks that SHACL cannot carry out."""
        report = self.graph.value(predicate=RDF.type, object=SH.ValidationReport)
        base = str(report).removesuffix("report")
        own = {str(node): self.graph.value(node, SH.value) for node in self.graph.objects(report, SH.result)}
        known = [(result, own.get(f"{base}report/result-{result.key}")) for result in self.results]
        return Report.of([*known, *((violation, None) for violation in violations)], base=base)

    def focus_nodes(self, severity: Severity = "Violation") -> frozenset[str]:
        """The focus nodes of all results of that severity."""
        return frozenset(result.focus for result in self.results if result.severity == severity)

    def text(self, *, limit: int = 20) -> str:
        """The report for people: by severity and shape, at most `limit` nodes for each shape."""
        if not self.results:
            return "Everything conforms to the shapes.\n"
        counts = [(s, sum(result.severity == s for result in self.results)) for s in _SEVERITIES]
        told = ", ".join(counted(n, s.lower()) for s, n in counts if n)
        lines = [f"{told}. {'Warnings alone do not keep data back.' if self.conforms else ''}".rstrip()]
        for (severity, shape), group in groupby(self.results, key=lambda result: (result.severity, result.shape)):
            members = list(group)
            lines += ["", f"{severity}: {curie(shape)} ({len(members)})"]
            for member in members[:limit]:
                where = f" · {curie(member.path)}" if member.path else ""
                lines += [f"  {curie(member.focus)}{where}", f"    {with_curies(member.message)}"]
            if len(members) > limit:
                lines.append(f"  … and {len(members) - limit} more")
            if members[0].advice:
                lines.append(f"  What to do: {with_curies(members[0].advice)}")
        return "\n".join(lines) + "\n"


def _graph(results: Iterable[Violation], values: dict[Violation, Node | None], conforms: bool, base: str) -> Graph:
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace, override=True, replace=True)
    graph.bind("shapes", "https://w3id.org/comity/shapes#")
    report = URIRef(f"{base}report")
    graph.add((report, RDF.type, SH.ValidationReport))
    graph.add((report, RDFS.label, RDFLiteral("SHACL validation report", lang="en")))
    graph.add((report, SH.conforms, RDFLiteral(conforms)))
    for result in results:
        node = URIRef(f"{base}report/result-{result.key}")
        graph.add((report, SH.result, node))
        graph.add((node, RDF.type, SH.ValidationResult))
        label = f"{curie(result.shape).partition(':')[2]} at {curie(result.focus)}"
        graph.add((node, RDFS.label, RDFLiteral(label, lang="en")))
        graph.add((node, SH.focusNode, _node(result.focus, base)))
        graph.add((node, SH.resultSeverity, SH[result.severity]))
        graph.add((node, SH.sourceConstraintComponent, URIRef(result.constraint)))
        graph.add((node, SH.sourceShape, URIRef(result.shape)))
        graph.add((node, SH.resultMessage, RDFLiteral(result.message, lang="en")))
        if result.path:
            graph.add((node, SH.resultPath, URIRef(result.path)))
        value = values[result]
        if value is None and result.value is not None:
            value = RDFLiteral(result.value, datatype=XSD.string)
        if value is not None:
            graph.add((node, SH.value, _node(f"_:{value}", base) if isinstance(value, BNode) else value))
    return graph


def _node(name: str, base: str) -> Node:
    """A literal, or an IRI, also for a blank node (RDF 1.1, 3.5 "Replacing Blank Nodes with IRIs")."""
    if name.startswith('"'):
        return cast("RDFLiteral", from_n3(name))
    return URIRef(f"{base}report/blank-{name[2:]}" if name.startswith("_:") else name)
