"""The persons of one document, each with the spellings of the name that the document has."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from extract.names.runs import same_name, words_of
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


_SHORTENED = regex(r"(?:\w{1,2}\. ?)+\S+")  # "I. K. Sol"


def _fits(words: tuple[str, ...], known: Sequence[tuple[str, ...]]) -> bool:
    """Whether a name may be one more spelling: "Ana Sol" is not who was told as "A. Sol" and "Alma Sol"."""
    alike = [k for k in known if same_name(words, k)]
    only_initials = bool(words) and len(words[0]) > 1 and all(len(k[0]) == 1 for k in alike if k)
    return bool(alike) and not (only_initials and any(k and len(k[0]) > 1 for k in known))


class Cast:
    """Persons by number, in the order in which they were added."""

    def __init__(self) -> None:
        self._spellings: list[Counter[str]] = []
        self._words: list[list[tuple[str, ...]]] = []
        self.crowned: set[int] = set()
        self.consorts: set[int] = set()
        self._found: dict[str, Sequence[int]] = {}

    def __len__(self) -> int:
        return len(self._spellings)

    def add(self, name: str) -> None:
        """Take a name in, as a spelling of the one person whom it fits, else as a new person."""
        words = words_of(name)
        self._found.clear()
        same = [i for i, known in enumerate(self._words) if any(words == k for k in known)]
        same = same or [i for i, known in enumerate(self._words) if _fits(words, known)]
        if len(same) == 1:
            self._spellings[same[0]][name] += 1
            self._words[same[0]].append(words)
        else:
            self._spellings.append(Counter({name: 1}))
            self._words.append([words])

    def crown(self, names: Iterable[str]) -> None:
        """Note who bears a royal title: only they go by given name."""
        self.crowned.update(person for name in names for person in self.fitting(name)[:1])

    def name(self, number: int) -> str:
        """A person's name: the fullest spelling, without initials where possible; of several the one most often used."""
        spellings = self._spellings[number]
        told = [n for n in spellings if not _SHORTENED.fullmatch(n)] or list(spellings)
        longest = max(len(words_of(n)) for n in told)
        full = [n for n in told if len(words_of(n)) == longest]
        whole = [n for n in full if not re.match(r"\w\.", n)] or full
        return max(whole, key=lambda n: (spellings[n], sum(not c.isascii() for c in n)))

    def fitting(self, name: str) -> Sequence[int]:
        """The persons whom a name, or a part of one, may mean: by the whole name, else by its ends, else by any part."""
        if name not in self._found:
            self._found[name] = self._fitting(words_of(name))
        return self._found[name]

    def _fitting(self, words: tuple[str, ...]) -> Sequence[int]:
        if not words:
            return ()
        tests: list[Callable[[tuple[str, ...]], bool]] = [words.__eq__]
        if len(words) > 1:
            tests.append(partial(same_name, words))
        else:
            word = words[0]
            tests += [lambda k: word == k[-1], lambda k: word == k[0], lambda k: word in k]
        for test in tests:
            if fitting := [i for i, known in enumerate(self._words) if any(test(k) for k in known)]:
                return fitting
        return ()
