"""The outline of a query: which brackets belong together, and what stands between them.

Read from the terminals alone, for a query that parses; of one that does not, nothing is promised.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.language.tokens import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

CLAUSES = {"SELECT", "GROUP", "ORDER", "HAVING"}
"""After these words, outside of groups, round brackets hold expressions."""
NO_CALL = {"VALUES", "a"}
"""Words before a round bracket that holds terms; after all others it holds an expression."""
TERMS = {"a", "true", "false"}
"""Words that are part of a triple pattern."""
OPERANDS = {Kind.VARIABLE, Kind.STRING, Kind.NUMBER, Kind.LANGUAGE, Kind.NAME, Kind.IRI}


@dataclass(frozen=True, slots=True)
class Statement:
    """What stands between two boundaries of a group: a triple pattern, or several with one subject.

    `tokens` are its tokens by number; `opener` is the bracket of its group; `graph` the term after the innermost
    GRAPH around it, None in the default graph.
    """

    tokens: range
    opener: int
    graph: Token | None


@dataclass(slots=True)
class Bracket:
    """An open bracket: `holds` is "query", "group", "expression", "data" (of VALUES) or "terms"."""

    holds: str
    opener: int
    graph: Token | None
    clause: bool = False


class Outline:
    """`closers` has the closing bracket of each opening one; `misplaced` are IRIs where an operator ought to stand.

    `filters` has the places of the bracket of a group and of that of a FILTER in it.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.closers: dict[int, int] = {}
        self.statements: list[Statement] = []
        self.filters: list[tuple[int, int]] = []
        self.misplaced: list[Token] = []
        self._stack = [Bracket("query", -1, None)]
        self._start = 0
        for place, token in enumerate(tokens):
            self._step(place, token)

    def before(self, place: int, back: int = 1) -> Token:
        """The token before a place; an empty one at the start."""
        return self.tokens[place - back] if place >= back else Token(Kind.OTHER, "", 0)

    def where(self) -> int | None:
        """The place of the bracket that opens the query's outermost group; None when there is none."""
        place = 0
        while place < len(self.tokens):
            if self.tokens[place].text == "{":
                return place if place in self.closers else None
            place = self.closers.get(place, place) + 1
        return None

    def _step(self, place: int, token: Token) -> None:
        inner = self._stack[-1]
        if token.kind is Kind.OPEN:
            self._open(place, token, inner)
        elif token.kind is Kind.CLOSE:
            self._close(place, inner)
        elif inner.holds == "expression":
            before = self.before(place)
            operand = before.kind in OPERANDS or before.text in {")", "true", "false"}
            if token.kind is Kind.IRI and operand:
                self.misplaced.append(token)
        elif token.kind is Kind.WORD and token.text not in TERMS:
            if inner.holds in {"query", "group"}:
                inner.clause = token.text.upper() in CLAUSES or (inner.clause and token.text.upper() != "VALUES")
            self._boundary(place, inner)
        elif token.text == ".":
            self._boundary(place, inner)

    def _open(self, place: int, token: Token, inner: Bracket) -> None:
        before = self.before(place)
        if token.text == "{":
            self._boundary(place, inner)
            inner.clause = False
            graph = before if self.before(place, 2).text.upper() == "GRAPH" else inner.graph
            self._stack.append(Bracket("data" if self._data(place) else "group", place, graph))
            self._start = place + 1
            return
        holds = "data" if before.text.upper() == "VALUES" else "terms"
        if token.text == "(" and (inner.holds == "expression" or inner.clause or self._called(place)):
            # "<<(" opens a triple term, within which terms stand side by side
            holds = "terms" if before.text == "<" and before.start == token.start - 1 else "expression"
        if holds != "terms":
            self._boundary(place, inner)
        if holds == "expression" and inner.holds == "group" and before.text.upper() == "FILTER":
            self.filters.append((inner.opener, place))
        self._stack.append(Bracket(holds, place, inner.graph))

    def _close(self, place: int, inner: Bracket) -> None:
        self._boundary(place, inner)
        if len(self._stack) > 1:
            self.closers[self._stack.pop().opener] = place
        if inner.holds != "terms":
            self._start = place + 1

    def _boundary(self, place: int, inner: Bracket) -> None:
        """End the statement that began last."""
        if inner.holds == "group":
            if place > self._start:
                self.statements.append(Statement(range(self._start, place), inner.opener, inner.graph))
            self._start = place + 1

    def _called(self, place: int) -> bool:
        before, further = self.before(place), self.before(place, 2)
        if before.kind is Kind.WORD:
            return before.text not in NO_CALL and before.text.upper() not in NO_CALL
        return before.kind in {Kind.IRI, Kind.NAME} and further.text.upper().endswith("FILTER")

    def _data(self, place: int) -> bool:
        """Whether this curly bracket holds the data of VALUES."""
        if self.before(place).kind is Kind.VARIABLE:
            return self.before(place, 2).text.upper() == "VALUES"
        if self.before(place).text != ")":
            return False
        opener = next(reversed(self.closers), None)  # of the bracket closed last; none where it was opened nowhere
        return opener is not None and self.before(opener).text.upper() == "VALUES"
