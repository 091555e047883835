"""Laws of sorted alternatives: whatever an expression is, it matches the same stretches and groups as before."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.compiled import Kept
from extract.extractors import missions, offices
from extract.names import offices as titles
from extract.regex import _Lazy

if TYPE_CHECKING:
    from types import ModuleType

# letters of which two have a third case (k and the Kelvin sign, s and the long s), one no case at all
LETTERS = "aAbsSſkKKiıİéÉ\ue001"
WORD = st.text(LETTERS, min_size=0, max_size=3)
BRANCH = st.one_of(
    WORD,
    st.builds("(?:{0})?{1}".format, WORD, WORD),
    st.builds("({0})+{1}".format, WORD.filter(bool), WORD),
    st.builds("[{0}]{1}".format, st.text(LETTERS, min_size=1, max_size=3), WORD),
    st.builds("[^{0}]{1}".format, st.text(LETTERS, min_size=1, max_size=3), WORD),
    st.builds(r"(?!{0}){1}".format, WORD.filter(bool), WORD),
    st.builds(r"(?<={0}){1}".format, st.sampled_from(LETTERS), WORD),
    st.builds(r"\b{0}".format, WORD),
    st.builds("(?-i:{0}){1}".format, WORD, WORD),
    st.builds("(?:{0}|{1}|{2}){3}".format, WORD, WORD, WORD, WORD),
    st.builds("(?:{0}){{0,2}}?{1}".format, WORD.filter(bool), WORD),
)
EXPRESSION = st.lists(BRANCH, min_size=8, max_size=16).map("|".join)


def told(pattern: re.Pattern[str], text: str) -> list[object]:
    return [(m.span(), m.groups(), m.lastindex) for m in pattern.finditer(text)]


def factored(source: str, flags: int) -> re.Pattern[str]:
    with tempfile.TemporaryDirectory() as folder:
        return Kept(Path(folder) / "kept").compiled(source, flags, factored=True)


@given(
    EXPRESSION, st.sampled_from([0, re.IGNORECASE]), st.sampled_from(["{}", r"\b(?:{})a?", "b(?={})"]), st.text(LETTERS)
)
def test_the_same_alternative_matches(expression: str, flags: int, around: str, text: str) -> None:
    source = around.format(f"(?:{expression})")
    assert told(factored(source, flags), text) == told(re.compile(source, flags), text)


@pytest.mark.parametrize("module", [missions, offices, titles])
def test_expressions_of_ours_match_the_same(module: ModuleType) -> None:
    folder = Path(__file__).parents[1] / "golden" / "documents"
    texts = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))[:3]]
    changed = 0
    for value in vars(module).values():
        if isinstance(value, _Lazy):
            before, after = re.compile(*value._told), factored(*value._told)
            assert [told(after, text) for text in texts] == [told(before, text) for text in texts]
            changed += before != after
    assert changed
