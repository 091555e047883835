"""What a text must hold for a pattern to match at all: most patterns can be passed over without being tried.

Read off the parsed expression: words that every match contains, or one of several for alternatives, and the kinds of mention that
it cannot do without. Where the parser of `re` is not to be had, or an expression says nothing, the pattern is simply tried.
Reading takes seconds for all patterns together, so `needs.json` keeps what our own need, by a digest of each expression
(`bench/needs.py` writes it); one that is not there is read.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from importlib.resources import files
from typing import TYPE_CHECKING, Any

try:
    from re import _constants, _parser  # type: ignore[attr-defined]  # no public way to read an expression
except ImportError:  # pragma: no cover — the modules had other names before Python 3.11
    _parser = None

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FLAGS = re.IGNORECASE
"""How every pattern is compiled."""
SHORTEST = 3
"""Letters of a word that a text must hold: shorter ones are in every sentence."""
_MANY = 60  # words: looking for more takes longer than trying the pattern
_ENOUGH = 4  # needs of a pattern that are looked for, those of the longest words first
_PRIVATE = range(0xE0, 0xEA)  # the pages of private-use characters that stand for mentions


@dataclass(frozen=True, slots=True)
class Needs:
    """`words` lists what must be there, each time one of several; `kinds` the same of pages of private-use characters."""

    words: tuple[tuple[str, ...], ...] = ()
    kinds: tuple[frozenset[int], ...] = ()

    def met(self, text: str, kinds: frozenset[int]) -> bool:
        """Whether a text in lower case, with mentions of these kinds, may hold a match."""
        for pages in self.kinds:  # loops, since this is asked of many patterns in every sentence
            if kinds.isdisjoint(pages):
                return False
        for words in self.words:
            for word in words:
                if word in text:
                    break
            else:
                return False
        return True


def kinds_in(text: str) -> frozenset[int]:
    """The pages of private-use characters in a text."""
    return frozenset(page for character in set(text) if (page := ord(character) >> 8) in _PRIVATE)


def needs_of(expression: str) -> Needs:
    """What every match of a regular expression holds, as kept in `needs.json`, else read off it."""
    kept = _kept().get(digest(expression))
    return needs(expression) if kept is None else kept


def digest(expression: str) -> str:
    """The name of an expression in `needs.json`: 16 hexadecimal digits."""
    return blake2b(expression.encode(), digest_size=8).hexdigest()


@lru_cache(maxsize=1)
def _kept() -> Mapping[str, Needs]:
    table = json.loads((files("extract.patterns") / "needs.json").read_text("utf-8"))
    return {
        name: Needs(tuple(map(tuple, words)), tuple(map(frozenset, kinds))) for name, (words, kinds) in table.items()
    }


def needs(expression: str) -> Needs:
    """What every match of a regular expression holds, read off it."""
    if _parser is None:
        return Needs()
    found = list(_of_sequence(_parser.parse(expression, FLAGS)))
    words = [each for each in found if all(isinstance(w, str) for w in each) and len(each) <= _MANY]
    words.sort(key=lambda each: (-min(map(len, each)), len(each), sorted(each)))
    kinds = {frozenset(each) for each in found if all(isinstance(w, int) for w in each)}
    return Needs(tuple(tuple(sorted(each)) for each in words[:_ENOUGH]), tuple(sorted(kinds, key=sorted)))


def _of_sequence(sequence: Iterable[tuple[Any, Any]]) -> Iterable[frozenset[Any]]:
    """What each part of a sequence needs; letters in a row are a word."""
    run = ""
    for operator, argument in sequence:
        if operator is _constants.LITERAL and argument >> 8 not in _PRIVATE:
            run += chr(argument).lower()
            continue
        if len(run) >= SHORTEST:
            yield frozenset([run])
        run = ""
        yield from _of_part(operator, argument)
    if len(run) >= SHORTEST:
        yield frozenset([run])


def _of_part(operator: Any, argument: Any) -> Iterable[frozenset[Any]]:
    if operator in {_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT}:
        least, _, repeated = argument
        return list(_of_sequence(repeated)) if least else []
    if operator is _constants.SUBPATTERN:
        return _of_sequence(argument[-1])
    if operator is _constants.ATOMIC_GROUP:
        return _of_sequence(argument)
    if operator is _constants.IN:
        pages = {page for item in argument for page in _pages(item)}
        return [frozenset(pages)] if pages and None not in pages else []
    if operator is _constants.BRANCH:
        return _of_branch([list(_of_sequence(branch)) for branch in argument[1]])
    return []


def _of_branch(branches: list[list[frozenset[Any]]]) -> Iterable[frozenset[Any]]:
    """One of what each alternative needs, where every alternative needs something of the sort."""
    for sort in (str, int):
        fitting = [[e for e in each if all(isinstance(w, sort) for w in e)] for each in branches]
        if all(fitting):
            best = [max(each, key=lambda e: (min(map(len, e)) if sort is str else 0, -len(e))) for each in fitting]
            yield frozenset[Any]().union(*best)


def _pages(item: tuple[Any, Any]) -> Iterable[int | None]:
    """The pages of private-use characters that one item of a set covers; None for anything else."""
    operator, argument = item
    if operator is _constants.RANGE and argument[0] >> 8 in _PRIVATE and argument[1] >> 8 in _PRIVATE:
        return range(argument[0] >> 8, (argument[1] >> 8) + 1)
    if operator is _constants.LITERAL and argument >> 8 in _PRIVATE:
        return [argument >> 8]
    return [None]
