"""A sentence as tokens: words by their stems and classes, mentions by their kinds."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import tomllib

from extract.annotation.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.annotation.sentence import Sentence

_TOKEN = re.compile(r"[\ue000-\ue9ff]|[^\W\ue000-\ue9ff][^\W\ue000-\ue9ff]*(?:['’-][^\W\ue000-\ue9ff]+)*|[^\w\s]")
_KINDS = {kind.value >> 8: kind.name for kind in Kind}
_DIGITS = re.compile(r"\d+")


def kind_name(character: str) -> str:
    """The kind of mention that a private-use character stands for; empty for any other character."""
    return _KINDS.get(ord(character) >> 8, "")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A rough stem (after Harman's S-stemmer, with -ed and -ing): "supplies", "supplied" → "suppl"."""
    word = _DIGITS.sub("#", word.casefold())
    for ending in ("'s", "’s"):
        word = word.removesuffix(ending)
    for ending, least in (("ings", 4), ("ing", 4), ("ies", 3), ("ied", 3), ("ed", 3), ("es", 4), ("s", 3), ("e", 3), ("y", 4)):
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl" else word


@cache
def _classes() -> Mapping[str, tuple[str, ...]]:
    """Stem → the classes of words that it is in (`classes.toml`)."""
    table = tomllib.loads((files("extract.learned") / "classes.toml").read_text("utf-8"))
    found: dict[str, list[str]] = {}
    for name, words in table.items():
        for word in words.split():
            found.setdefault(stem(word), []).append(name)
    return {word: tuple(dict.fromkeys(names)) for word, names in found.items()}


def classes_of(symbol: str) -> tuple[str, ...]:
    """The classes of words that a stem is in."""
    return _classes().get(symbol, ())


@dataclass(frozen=True, slots=True)
class Token:
    """One token: where it begins in `Sentence.text`, its symbol ("suppl", "<STATE>", ","), its classes of words."""

    start: int
    symbol: str
    kind: str  # of a mention; empty for words and marks
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one sentence."""

    sentence: Sentence
    all: Sequence[Token]
    starts: Sequence[int]

    def number(self, index: int) -> int:
        """Which token holds an index of `Sentence.text`."""
        return max(0, bisect_right(self.starts, index) - 1)

    def symbol(self, number: int) -> str:
        """The symbol of a token; "^" and "$" beyond the ends."""
        if number < 0:
            return "^"
        return self.all[number].symbol if number < len(self.all) else "$"


def tokens(sentence: Sentence) -> Tokens:
    """The tokens of a sentence from left to right."""
    classes = _classes()
    found = []
    for match in _TOKEN.finditer(sentence.text):
        word = match[0]
        kind = kind_name(word[0])
        symbol = f"<{kind}>" if kind else stem(word)
        found.append(Token(match.start(), symbol, kind, () if kind else classes.get(symbol, ())))
    return Tokens(sentence, found, [t.start for t in found])
