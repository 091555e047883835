"""Whether two spellings name one person or organisation; in doubt they do not: two nodes are better than a wrong one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rapidfuzz.fuzz import ratio

from extract.document import EntityKind
from extract.gazetteer.states import find_states
from extract.regex import regex
from extract.slug import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

WHOLE: Final = 85.0
"""How alike two whole names must be, of 100."""
_WORD = 70.0
_SHORTEST = 5  # characters; "Kim" and "Kam" are two names
_LONG = 8  # characters from which a single slip of the pen is told from another name
_SHORTEST_ACRONYM = 3
_LEGAL_FORMS = frozenset(
    {
        "sa", "saa", "ca", "cia", "spa", "srl", "sarl", "sas", "ag", "gmbh", "kg", "bv", "nv", "oy", "ab", "as",
        "asa", "plc", "ltd", "limited", "llc", "llp", "lp", "inc", "incorporated", "corp", "co", "jsc", "ojsc", "cjsc",
        "pjsc", "ao", "oao", "zao", "pao", "ooo", "rup", "bhd", "sdn", "pty", "kk", "saog", "psc",
    }
)  # fmt: skip
_SMALL = frozenset(
    {
        "a", "and", "da", "de", "del", "der", "des", "die", "do", "dos", "du", "e", "el", "et", "for", "in", "la",
        "las", "los", "of", "the", "und", "von", "y",
    }
)  # fmt: skip
_SON_OF = frozenset({"bin", "ibn", "ben", "bint"})  # what follows is the father's name
_TITLED = regex(r"\b(?:of|for|to)\b")


@lru_cache(maxsize=65536)
def core(name: str) -> tuple[str, ...]:
    """The words of a name that count: folded, without punctuation, legal form and article."""
    text = re.sub(r"\([^)]*\)", " ", folded(name))
    words = re.sub(r"[^\w]+", " ", re.sub(r"(?<=\w)[.'’](?=\w\b)|[.'’]", "", text)).split()
    kept = tuple(w for w in words if w not in _LEGAL_FORMS and w != "the")
    return kept or tuple(words)


def aliases(name: str) -> tuple[str, ...]:
    """What stands in brackets after a name: "Non-Aligned Movement (NAM)" is also "NAM"."""
    return tuple(a.strip() for a in re.findall(r"\(([^)]+)\)", name) if a.strip())


def is_acronym(name: str) -> bool:
    """Whether a name is one word in capitals."""
    return name.isupper() and name.isalpha() and len(name) >= _SHORTEST_ACRONYM


def initials(name: str) -> frozenset[str]:
    """The acronyms that a name of several words may have, in lower case."""
    words = re.sub(r"[^\w\s-]", "", re.sub(r"\([^)]*\)", " ", folded(name))).replace("-", " ").split()
    large = [w for w in words if w not in _SMALL]
    found = {"".join(w if w in _LEGAL_FORMS else w[0] for w in chosen) for chosen in (words, large)}
    return frozenset(found | {"".join(w[0] for w in chosen if w not in _LEGAL_FORMS) for chosen in (words, large)})


def is_described(name: str) -> bool:
    """Whether this is no name but a description ("Minister of Finance of Chile"): it only equals itself."""
    return bool(_TITLED.search(name))


def alike(one: str, other: str, kind: EntityKind) -> bool:
    """Whether two names are spellings of one; the tests have a table of pairs that must and must not merge.

    Equal words in any order are; otherwise the names must have the same number of words, share at least one
    (unless they have only one), and every other word must be a spelling of its counterpart, and the whole
    alike (`WHOLE`).
    """
    first, second = core(one), core(other)
    if sorted(first) == sorted(second):
        return True
    if kind not in {EntityKind.PERSON, EntityKind.ORGANIZATION} or len(first) != len(second):
        return False
    if kind is EntityKind.PERSON:
        return not (is_described(one) or is_described(other)) and _aligned(first, second, given=1)
    return _aligned(sorted(first), sorted(second))


def _aligned(first: Sequence[str], second: Sequence[str], given: int = 0) -> bool:
    unequal = [(i, a, b) for i, (a, b) in enumerate(zip(first, second, strict=True)) if a != b]
    if len(first) > 1 and len(unequal) == len(first):
        return False
    if ratio(" ".join(first), " ".join(second)) < WHOLE:
        return False
    return all(_is_spelling(a, b, given=i < given) for i, a, b in unequal)


def _is_spelling(a: str, b: str, *, given: bool) -> bool:
    """Whether two words are one, transliterated or typed in two ways; `given`: a person's first name."""
    short, long = sorted((a, b), key=len)
    if len(short) < _SHORTEST or any(c.isdigit() for c in a + b) or _state(a) != _state(b):
        return False
    if long[:-1] == short and long[-1] in "aiou" and short[-1] not in "aeiou":
        return False  # a woman's name beside a man's, a family's beside its forefather's
    if given and a.endswith("a") != b.endswith("a"):
        return False
    if len(long) > len(short) + 1 and (long.startswith(short) or long.endswith(short)):
        return False  # "…khim" and "…khimprom" are two companies
    if _skeleton(a) == _skeleton(b):
        return ratio(a, b) >= _WORD
    return len(short) >= _LONG and ratio(a, b) >= WHOLE


def _skeleton(word: str) -> str:
    """A word without what transliterations disagree on: vowels, doubled letters, s or z, x or ks, v or w."""
    for one, other in (
        ("ks", "x"),
        ("ph", "f"),
        ("kh", "h"),
        ("ck", "k"),
        ("q", "k"),
        ("c", "k"),
        ("z", "s"),
        ("w", "v"),
    ):
        word = word.replace(one, other)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyj]", "", word))


@lru_cache(maxsize=65536)
def _state(word: str) -> str:
    found = find_states(word.title())
    return found[0].value.key if found else ""


def extends(full: str, short: str) -> bool:
    """Whether `full` is the person `short` with more names: "Ana María López Ruiz" and "Ana López"."""
    if is_described(full) or is_described(short):
        return False
    longer, shorter = core(full), core(short)
    if not 1 < len(shorter) < len(longer) or longer[0] != shorter[0] or any(len(w) == 1 for w in shorter):
        return False
    rest = iter(longer)
    return all(word in rest for word in shorter)


def is_surname_of(surname: str, full: str) -> bool:
    """Whether one word is a later name of a full name."""
    words, names = core(surname), core(full)
    if len(words) != 1 or is_described(full) or words[0] not in names[1:]:
        return False
    return names[names.index(words[0], 1) - 1] not in _SON_OF
