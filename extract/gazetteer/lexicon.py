"""A phrase list that is searched in one pass: whole words, the longest phrase wins, time linear in the text."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Generic, TypeVar

from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")

# One character each, so that offsets stay: apostrophes and hyphens differ between sources, capitals between alphabets ("TÜRKİYE").
_VARIANTS = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "‐": "-", "‑": "-", "\u00a0": " ", "\n": " ", "İ": "I"}
    | {"ţ": "ț", "Ţ": "Ț", "ş": "ș", "Ş": "Ș"}  # cedillas stand for commas below in much Romanian text
)
_PLAIN = regex(r"[`\n]")
_CAPITALISED = regex(r"\b[^\W\d_a-z][^\W_]*")


def fold(text: str) -> str:
    """`text` with apostrophes, hyphens and spaces unified, character by character: offsets stay."""
    return text if text.isascii() and _PLAIN.search(text) is None else text.translate(_VARIANTS)


def unaccented(text: str) -> str:
    """`text` without its combining marks ("Chávez" → "Chavez"); letters such as ø and ł stay."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


class Lexicon(Generic[T]):
    """Phrases with a value each; phrases must begin with a capital or another letter that isn't a–z.

    Of two values for one phrase the first stays. A phrase is also found without its accents.
    """

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        entries: dict[str, T] = {}
        for phrase, value in phrases:
            plain = fold(phrase)
            entries.setdefault(plain, value)
            if not plain.isascii():
                entries.setdefault(unaccented(plain), value)
        self._by_word: dict[str, list[tuple[str, T]]] = {}
        for phrase in sorted(entries, key=len, reverse=True):
            word = _CAPITALISED.match(phrase)
            if word is None:
                raise ValueError(f"a phrase must begin with a capital letter: {phrase!r}")
            self._by_word.setdefault(word.group(), []).append((phrase, entries[phrase]))

    def find(self, text: str) -> Iterator[tuple[int, int, T]]:
        """Start, end and value of each phrase in `text`, in order, none overlapping."""
        folded, end, by_word = fold(text), 0, self._by_word
        for word in _CAPITALISED.finditer(folded):
            start = word.start()
            if start < end:
                continue
            for phrase, value in by_word.get(word.group(), ()):
                stop = start + len(phrase)
                if folded.startswith(phrase, start) and not (
                    phrase[-1].isalnum() and folded[stop : stop + 1].isalnum()
                ):
                    yield start, stop, value
                    end = stop
                    break
