"""The example queries: data in `examples/*.ttl`, shown beside the editor and run by the tests."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources

import pyoxigraph as ox

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SH = "http://www.w3.org/ns/shacl#"
SCHEMA = "https://schema.org/"


@dataclass(frozen=True, slots=True)
class Example:
    """One question, its query, a comment on the answer, and subjects; `name` is that of the file."""

    name: str
    topic: str
    question: str
    comment: str
    keywords: tuple[str, ...]
    query: str


def load_examples() -> tuple[Example, ...]:
    """All examples in order of their names; raises ValueError, naming the file that is not complete."""
    folder = resources.files("server") / "examples"
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".ttl")), key=lambda file: file.name)
    return tuple(parse_example(file.name.removesuffix(".ttl"), file.read_text(encoding="utf-8")) for file in files)


def parse_example(name: str, turtle: str) -> Example:
    """One example from Turtle: a query by SHACL's terms; rdfs:label, rdfs:comment, schema:about (its topic)."""
    found: dict[str, list[str]] = {}
    for quad in ox.parse(turtle, ox.RdfFormat.TURTLE):
        if isinstance(quad.object, ox.Literal):
            found.setdefault(quad.predicate.value, []).append(quad.object.value)
    query = next((found[SH + form][0] for form in ("select", "construct", "ask") if SH + form in found), None)
    if query is None or not {RDFS + "label", RDFS + "comment", SCHEMA + "about"} <= set(found):
        raise ValueError(f"{name}: an example needs rdfs:label, rdfs:comment, schema:about and a query")
    return Example(
        name=name,
        topic=found[SCHEMA + "about"][0],
        question=found[RDFS + "label"][0],
        comment=found[RDFS + "comment"][0],
        keywords=tuple(sorted(found.get(SCHEMA + "keywords", ()))),
        query=query.strip() + "\n",
    )
