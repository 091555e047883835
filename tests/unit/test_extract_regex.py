"""Expressions that wait: they do what `re` does, once they are asked."""

from __future__ import annotations

import copy
import re

import pytest

from extract.regex import regex


def test_it_does_what_a_compiled_expression_does() -> None:
    """Searching, matching, groups, flags and the source are those of `re`."""
    waiting, compiled = (
        regex(r"(?P<who>peru|chile)\b", re.IGNORECASE),
        re.compile(r"(?P<who>peru|chile)\b", re.IGNORECASE),
    )
    for text in ("Chile and Peru", "nobody"):
        assert [m.span("who") for m in waiting.finditer(text)] == [m.span("who") for m in compiled.finditer(text)]
        assert bool(waiting.match(text)) == bool(compiled.match(text))
        assert bool(waiting.search(text, 3)) == bool(compiled.search(text, 3))
    assert (waiting.pattern, waiting.flags, waiting.groups) == (compiled.pattern, compiled.flags, compiled.groups)


def test_an_error_shows_when_it_is_asked() -> None:
    """A broken expression breaks nothing that does not use it."""
    broken = regex("(")
    with pytest.raises(re.error):
        broken.search("")


def test_it_can_be_copied_before_and_after() -> None:
    """Frozen values that hold one are copied with it."""
    waiting = regex("a+")
    assert copy.copy(waiting).sub("b", "caat") == "cbt"
    assert waiting.sub("b", "caat") == "cbt"
    assert copy.deepcopy(waiting).fullmatch("aa")


def test_a_match_tells_of_which_expression_it_is() -> None:
    """By equality, on either side; expressions that differ are not equal."""
    one, another = regex("a"), regex("b")
    found = one.search("cab")
    assert found is not None
    assert found.re == one
    assert found.re != another
    assert another.search("b") is not None
    assert found.re != another
    assert len({one, another, one}) == len("ab")
