"""A triple pattern, or a quad pattern, as it is asked for: reads its terms, makes its query."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from server.errors import BadRequest

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACES = ("subject", "predicate", "object")
VARIABLE = re.compile(r"\?\w*")
LITERAL = re.compile(r'"(?P<text>.*)"(?:@(?P<language>[A-Za-z0-9-]+)|\^\^<?(?P<datatype>[^<>"]+)>?)?', re.DOTALL)
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
HINT = 'Write an IRI, a name with a prefix such as cmt:Visit, a text in quotes such as "Minsk"@en, or nothing.'

Term = ox.NamedNode | ox.Literal


@dataclass(frozen=True, slots=True)
class Pattern:
    """Terms by place; a place without one is free. `graph` is "" for the published view, None for all named graphs.

    `empty` holds for what cannot match: a text as subject, a blank node.
    """

    terms: Mapping[str, Term]
    graph: str | None = ""
    empty: bool = False

    @property
    def where(self) -> str:
        """The graph pattern, with ?s ?p ?o (and ?g) where it is free."""
        triple = " ".join(str(self.terms.get(place, f"?{place[0]}")) for place in PLACES)
        if self.graph == "":
            return triple
        return f"GRAPH {'?g' if self.graph is None else ox.NamedNode(self.graph)} {{ {triple} }}"

    @property
    def free(self) -> bool:
        """Whether it matches everything."""
        return not self.terms and not self.empty


def read(asked: Mapping[str, str], prefixes: Mapping[str, str], graph: str | None = "") -> Pattern:
    """The pattern with the terms in `asked` by place; raises `BadRequest` for what is no term."""
    terms: dict[str, Term] = {}
    empty = False
    for place in PLACES:
        text = asked.get(place, "").strip()
        if not text or VARIABLE.fullmatch(text):
            continue
        if text.startswith("_:"):  # its name means nothing to anyone but who made it
            empty = True
            continue
        terms[place] = _term(text, place, prefixes)
        empty = empty or (place != "object" and isinstance(terms[place], ox.Literal))
    return Pattern(terms, graph, empty)


def iri(text: str, place: str, prefixes: Mapping[str, str]) -> ox.NamedNode:
    """An IRI, with or without angle brackets, or a name with one of our prefixes; raises `BadRequest`."""
    bare = text[1:-1] if text.startswith("<") and text.endswith(">") else text
    prefix, colon, local = bare.partition(":")
    if bare == text and colon and prefix in prefixes and not local.startswith("//"):
        bare = prefixes[prefix] + local
    try:
        if SCHEME.match(bare):
            return ox.NamedNode(bare)
    except ValueError:
        pass
    raise BadRequest(f"The {place} {text!r} is no RDF term.", hint=HINT)


def _term(text: str, place: str, prefixes: Mapping[str, str]) -> Term:
    if (literal := LITERAL.fullmatch(text)) is None:
        return iri(text, place, prefixes)
    if language := literal["language"]:
        try:
            return ox.Literal(literal["text"], language=language)
        except ValueError as error:
            raise BadRequest(f"{language!r} is no language tag.") from error
    datatype = literal["datatype"]
    return ox.Literal(literal["text"], datatype=iri(datatype, "datatype", prefixes) if datatype else None)
