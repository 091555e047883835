"""How terms are named on pages: by their labels, with the short IRI beside, and where they lead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from ontology import ONTOLOGY
from server.errors import PROBLEMS
from server.prefixes import shorten

if TYPE_CHECKING:
    from collections.abc import Mapping

XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = {XSD + name for name in ("integer", "decimal", "double", "float")}
SAFE = "/:@!$&'()*+,;=~"
"""What may stand unescaped in a path (RFC 3986, section 3.3)."""
SHORT, LONG = 22, 80
"""Characters of a text that is not broken into lines, and of one that wants wide lines."""
VOCABULARIES = {
    "ontology": str(ONTOLOGY),
    "shapes": str(ONTOLOGY).replace("ontology", "shapes"),
    "problem": PROBLEMS.removesuffix("#"),
}
"""Our vocabularies by the address at which they are served."""
WORD_BREAK = re.compile(r"(?<=[a-z])(?=[A-Z])|[_-]")


@dataclass(frozen=True, slots=True)
class Cell:
    """One term: text, where it leads ("" nowhere) and if that is elsewhere, language, what it is in full, its IRI."""

    text: str
    href: str = ""
    external: bool = False
    language: str = ""
    number: bool = False
    full: str = ""
    iri: str = ""

    @property
    def size(self) -> str:
        """How much room it wants in a table."""
        return "short" if len(self.text) <= SHORT else "long" if len(self.text) > LONG else ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The base IRI of our things, prefixes, and the labels of the ontology's terms by IRI."""

    base: str
    prefixes: Mapping[str, str]
    labels: Mapping[str, str]

    def cell(self, term: Mapping[str, str], label: str = "") -> Cell:
        """A term of a result (SPARQL 1.1 Query Results JSON, section 3.2.2); `label` is that of an IRI."""
        text = term["value"]
        if term["type"] == "literal":
            return Cell(text, language=term.get("xml:lang", ""), number=term.get("datatype") in NUMBERS)
        if term["type"] != "uri":
            return Cell(text)
        short = shorten(text, self.prefixes)
        href = self._href(text)
        return Cell(label or short, href, external=href == text, full=short if label else text, iri=text)

    def term(self, iri: str) -> Cell:
        """A property or class by its label, or by the words in its name."""
        name = re.split("[#/]", iri)[-1]
        label = self.labels.get(iri) or WORD_BREAK.sub(" ", name).lower()
        return self.cell({"type": "uri", "value": iri}, label)

    def short(self, iri: str) -> str:
        """An IRI with its prefix."""
        return shorten(iri, self.prefixes)

    def _href(self, iri: str) -> str:
        """Our things lead to their pages, terms and shapes to where they are defined, the rest to the web."""
        root = self.base.removesuffix("id/")
        for namespace in (self.base, root + "page/"):
            if iri.startswith(namespace):
                return "/page/" + quote(iri[len(namespace) :], safe=SAFE)
        for name, vocabulary in VOCABULARIES.items():
            if iri == vocabulary or iri.startswith(f"{vocabulary}#"):
                return f"/{name}{quote(iri[len(vocabulary) :], safe=SAFE + '#')}"
        return iri if iri.startswith(("http://", "https://")) else ""


def query_link(query: str) -> str:
    """The address of the page that answers a query."""
    return "/sparql?" + urlencode({"query": query})
