"""RDF terms between rdflib, in which Comity holds graphs, and Oxigraph, which parses and queries fast."""

from __future__ import annotations

import logging
import warnings
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import BNode, Literal, URIRef

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib.term import Node

OxTerm = ox.NamedNode | ox.BlankNode | ox.Literal


class TripleTermError(ValueError):
    """A triple term of RDF 1.2, which rdflib cannot hold."""


@lru_cache(maxsize=65536)
def to_oxigraph(term: Node) -> OxTerm:
    """The same IRI, blank node or literal for Oxigraph. Raises ValueError for an IRI that is none."""
    if isinstance(term, URIRef):
        return ox.NamedNode(str(term))
    if isinstance(term, BNode):
        return ox.BlankNode(str(term))
    if isinstance(term, Literal):
        if term.language:
            return ox.Literal(str(term), language=term.language)
        datatype = ox.NamedNode(str(term.datatype)) if term.datatype else None
        return ox.Literal(str(term), datatype=datatype)
    raise TypeError(f"{term!r} is no RDF 1.1 term")


@lru_cache(maxsize=65536)
def to_rdflib(term: OxTerm | ox.Triple) -> URIRef | BNode | Literal:
    """The same term for rdflib, its lexical form kept. Raises TripleTermError for a triple term."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    if isinstance(term, ox.Literal):
        if term.language:
            return Literal(term.value, lang=term.language)
        datatype = None if term.datatype.value == _STRING else URIRef(term.datatype.value)
        return Literal(term.value, datatype=datatype, normalize=False)
    raise TripleTermError(f"{term} is a triple term")


_STRING = "http://www.w3.org/2001/XMLSchema#string"


@contextmanager
def quiet() -> Iterator[None]:
    """Keep rdflib silent on literals that are not of their datatype, which shapes report; it logs stack traces."""
    logger = logging.getLogger("rdflib.term")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Serializing weird numerical")
            yield
    finally:
        logger.setLevel(before)
