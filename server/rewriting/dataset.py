"""What the rewriting asks about the dataset of a query. Terms and patterns are given as the query writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from server.language.tokens import Token


class Dataset(Protocol):
    """A graph is the term of a GRAPH clause, None the default graph."""

    def named_graphs(self) -> Sequence[str] | None:
        """The IRIs of the named graphs; None when there are some without."""

    def absent(self, term: str, graph: Token | None) -> bool:
        """Whether a graph is there and none of its triples has a term."""

    def values_within(self, predicate: str, bounds: Sequence[tuple[str, str]]) -> tuple[Sequence[str], int] | None:
        """All objects of a predicate that may be within bounds (operators and constants), and their triples.

        None when that is not known, or too many are.
        """

    def fewer(self, pattern: str, triples: int, graph: Token | None) -> bool:
        """Whether fewer than so many subjects have the predicate and object of a pattern."""
