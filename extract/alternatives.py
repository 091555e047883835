"""Long rows of alternatives told apart by their first letter, so that most are passed over at once.

CPython's matching engine tries `ant|bee|cow|…` one after the other, and without regard to case it enters each to find that its first
letter is another: at every word of a text, for expressions of some hundred words each. Put as `a(?:nt|…)|b(?:ee|…)` it enters one.
Only alternatives that can never begin alike change places, so that the same one matches as before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Node = tuple[Any, Any]  # an operator and its argument, as `re._parser` has them

_FEW = 8  # alternatives: to sort fewer costs more at compiling than it saves at matching
_MANY = 40  # members of a set of characters that are looked at one by one
_PLANE = 0x10000  # characters of the basic plane: no letter of it has its other case elsewhere
_IGNORECASE = int(re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Bucket:
    """Alternatives that begin with the same letter, or one that does not begin with a letter."""

    begins: frozenset[int] | None
    literal: bool
    members: list[Any]


def factor(parsed: Any, flags: int) -> None:
    """Rearrange what `re._parser.parse` returned, in place; `flags` are those of the whole expression.

    Raises ImportError or AttributeError where the modules of `re` are not as known.
    """
    constants = _constants()
    for number, (operator, argument) in enumerate(parsed.data):
        for part, within in _parts(operator, argument, flags):
            factor(part, within)
        if operator is constants.BRANCH:
            parsed.data[number] = _branch(parsed.state, argument[1], flags)


def _parts(operator: Any, argument: Any, flags: int) -> Sequence[tuple[Any, int]]:
    """The expressions within one, with the flags that hold there."""
    constants = _constants()
    if operator is constants.BRANCH:
        return [(part, flags) for part in argument[1]]
    if operator is constants.SUBPATTERN:
        return [(argument[3], (flags | argument[1]) & ~argument[2])]
    if operator in {constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT}:
        return [(argument[2], flags)]
    if operator in {constants.ASSERT, constants.ASSERT_NOT}:
        return [(argument[1], flags)]
    if operator is constants.ATOMIC_GROUP:
        return [(argument, flags)]
    if operator is constants.GROUPREF_EXISTS:
        return [(part, flags) for part in argument[1:] if part is not None]
    return []


def _branch(state: Any, alternatives: Sequence[Any], flags: int) -> Node:
    """The alternatives as one node, those that begin with the same letter together."""
    constants = _constants()
    if len(alternatives) < _FEW:
        return constants.BRANCH, (None, list(alternatives))
    buckets: list[_Bucket] = []
    for each in alternatives:
        begins = _begins(each.data, flags)
        literal = bool(each.data) and each.data[0][0] is constants.LITERAL
        home = _home(buckets, begins) if literal and begins else None
        if home is None:
            buckets.append(_Bucket(begins, literal, [each]))
        else:
            home.members.append(each)
    joined = [_joined(state, bucket, flags) for bucket in buckets]
    return (constants.BRANCH, (None, joined)) if len(joined) > 1 else (constants.SUBPATTERN, (None, 0, 0, joined[0]))


def _home(buckets: Sequence[_Bucket], begins: frozenset[int]) -> _Bucket | None:
    """The bucket of that letter, unless another after it may begin with it too: then the order tells."""
    for bucket in reversed(buckets):
        if bucket.literal and bucket.begins == begins:
            return bucket
        if bucket.begins is None or not bucket.begins.isdisjoint(begins):
            return None
    return None


def _joined(state: Any, bucket: _Bucket, flags: int) -> Any:
    """One alternative for all of a bucket: its letter, then what follows in each.

    The letter stands in all its cases instead of without regard to case: that is what the engine looks at before it enters.
    """
    constants, sequence = _constants(), import_module("re._parser").SubPattern
    if not bucket.literal or bucket.begins is None:
        return bucket.members[0]
    head: Node = bucket.members[0].data[0]
    if len(bucket.begins) > 1:
        cases = sequence(state, [(constants.IN, [(constants.LITERAL, each) for each in sorted(bucket.begins)])])
        head = (constants.SUBPATTERN, (None, 0, _IGNORECASE, cases))
    rests = [sequence(state, each.data[1:]) for each in bucket.members]
    tail = rests[0].data if len(rests) == 1 else [_branch(state, rests, flags)]
    return sequence(state, [head, *tail])


def _begins(data: Sequence[Node], flags: int) -> frozenset[int] | None:
    """The characters with which a match may begin; None where they are too many to tell, or where it may be empty."""
    constants = _constants()
    if not data:
        return None
    operator, argument = data[0]
    if operator is constants.LITERAL:
        return _cases(argument) if flags & _IGNORECASE and argument < _PLANE else frozenset([argument])
    if operator is constants.IN and len(argument) <= _MANY and all(o is constants.LITERAL for o, _ in argument):
        return frozenset[int]().union(*(_begins([each], flags) or () for each in argument))
    if operator in {constants.AT, constants.ASSERT, constants.ASSERT_NOT}:
        return _begins(data[1:], flags)
    if operator is constants.MAX_REPEAT:
        least, _, repeated = argument
        return _either([_begins(repeated.data, flags), *([] if least else [_begins(data[1:], flags)])])
    if operator in {constants.BRANCH, constants.SUBPATTERN}:
        return _either([_begins(part.data, within) for part, within in _parts(operator, argument, flags)])
    return None


def _either(sets: Sequence[frozenset[int] | None]) -> frozenset[int] | None:
    known = [each for each in sets if each is not None]
    return frozenset[int]().union(*known) if len(known) == len(sets) else None


@cache
def _cases(character: int) -> frozenset[int]:
    """All characters that match one without regard to case, as `re._compiler` has it."""
    lower = import_module("_sre").unicode_tolower(character)
    alike = (lower, *import_module("re._casefix")._EXTRA_CASES.get(lower, ()))  # noqa: SLF001 - no public table
    return frozenset(c for each in alike for c in _by_lower()[each])


@cache
def _by_lower() -> Mapping[int, tuple[int, ...]]:
    """The characters of each small one."""
    lower, found = import_module("_sre").unicode_tolower, defaultdict[int, tuple[int, ...]](tuple)
    for character in range(_PLANE):
        found[lower(character)] += (character,)
    return found


@cache
def _constants() -> Any:
    return import_module("re._constants")
