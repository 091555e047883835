"""Property paths of length zero (SPARQL 1.1, section 18.4) from or to a term that the graph does not hold.

By the specification such a path leads from the term to itself, whether or not any triple has it; the engine begins
with the triples and finds nothing. So a pattern of this kind is replaced by its answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.language.tokens import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from server.language.outline import Outline, Statement


class NoPath(Exception):  # noqa: N818  # an outcome, not a fault
    """The tokens are something else."""


def replacements(
    text: str, outline: Outline, absent: Callable[[str, Token | None], bool]
) -> list[tuple[int, int, str]]:
    """What to put in place of which part of the query, as start, end and text.

    `absent` is as in `Dataset`.
    """
    found = []
    for statement in outline.statements:
        tokens = [outline.tokens[place] for place in statement.tokens]
        answer = _answer(text, tokens, statement, absent)
        if answer is not None:
            found.append((tokens[0].start, _end(tokens[-1]), answer))
    return found


def _answer(
    text: str, tokens: Sequence[Token], statement: Statement, absent: Callable[[str, Token | None], bool]
) -> str | None:
    cut = len(tokens) - _length_of_object(tokens)
    if cut < 2 or (statement.graph is not None and statement.graph.kind is Kind.VARIABLE):  # noqa: PLR2004
        return None
    try:
        ways = Path(tokens[1:cut]).ways()
    except NoPath:
        return None
    subject, object_ = tokens[0].text, text[tokens[cut].start : _end(tokens[-1])]
    constants = [term for term, token in ((subject, tokens[0]), (object_, tokens[cut])) if _constant(token)]
    if not ways or not constants or not absent(constants[0], statement.graph):
        return None
    if len(constants) > 1:
        return f"{{ VALUES () {{ {'() ' * ways}}} FILTER(sameTerm({subject}, {object_})) }}"
    [other] = {subject, object_} - set(constants)
    return f"VALUES {other} {{ {(constants[0] + ' ') * ways}}}" if other[0] in "?$" else None


def _constant(token: Token) -> bool:
    if token.kind is Kind.NAME:
        return not token.text.startswith("_:")
    return token.kind in {Kind.IRI, Kind.STRING, Kind.NUMBER} or token.text in {"true", "false"}


def _length_of_object(tokens: Sequence[Token]) -> int:
    if tokens[-1].kind is Kind.LANGUAGE:
        return 2
    return 3 if len(tokens) > 3 and tokens[-2].text == "^^" else 1  # noqa: PLR2004


def _end(token: Token) -> int:
    return token.start + len(token.text)


class Path:
    """A property path; `ways` is the number of ways, with length zero, from a term to itself."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._left = list(reversed(tokens))

    def ways(self) -> int:
        """Zero where each way has a triple in it; raises `NoPath` when the tokens are none."""
        ways = self._alternatives()
        if self._left:
            raise NoPath
        return ways

    def _alternatives(self) -> int:
        ways = self._sequence()
        while self._take("|"):
            ways += self._sequence()
        return ways

    def _sequence(self) -> int:
        ways = self._step()
        while self._take("/"):
            ways *= self._step()
        return ways

    def _step(self) -> int:
        self._take("^")
        ways = self._primary()
        if self._take("*") or self._take("?"):
            return 1
        return min(1, ways) if self._take("+") else ways

    def _primary(self) -> int:
        if self._take("("):
            ways = self._alternatives()
            if not self._take(")"):
                raise NoPath
            return ways
        if self._take("!"):
            self._negated()
            return 0
        if not self._left or not (self._left[-1].kind in {Kind.IRI, Kind.NAME} or self._left[-1].text == "a"):
            raise NoPath
        self._left.pop()
        return 0

    def _negated(self) -> None:
        if not self._take("("):
            self._step()
            return
        while not self._take(")"):
            if not self._left:
                raise NoPath
            self._left.pop()

    def _take(self, text: str) -> bool:
        if self._left and self._left[-1].text == text:
            self._left.pop()
            return True
        return False
