"""Of which of a few states a person is, judged by the name: how often its words, and their endings, occur in each.

Evidence of last resort, and only between states that come into question anyway: a naive Bayes classifier, in which a word
that is rarely seen counts for little more than its ending ("-shvili", "-escu").
"""

from __future__ import annotations

import math
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from extract.gazetteer.states import successors
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_CLEAR = 2.0  # natural logarithm of how much likelier one state must be than the other
_ELSEWHERE = 5.0  # of how much likelier a state that is not in question may be
_PRIOR = 0.5  # how far the number of a state's people makes it likelier, where the two are far apart in size
_STRAY = 0.7  # occurrences: of so many the nationality may be wrong
_BY_ENDING = 1000.0  # words: how many of a state its endings stand for
_BY_ALL = 400.0  # and for how many endings all states together
_COUNT = regex(r"(\D+)(\d+)")


@cache
def _table() -> Mapping[str, str]:
    text = (files("extract.gazetteer") / "name_origins.tsv").read_text("utf-8")
    rows = (line.partition("\t") for line in text.splitlines() if not line.startswith("#"))
    return MappingProxyType({word: counts for word, _, counts in rows})


def _counts(entry: str) -> dict[str, int]:
    return {key: int(number) for part in _table().get(entry, "").split() for key, number in _COUNT.findall(part)}


@cache
def _sizes() -> Mapping[str, int]:
    return MappingProxyType(_counts("*"))


def _evidence(word: str, keys: Sequence[str]) -> dict[str, float]:
    """The logarithm of each state's share of people with that word in their names, up to a summand."""
    sizes, own, like = _sizes(), _counts(word), _counts(f"${word[-3:]}")
    among_like = (sum(own.values()) + 0.5) / (sum(like.values()) + 1)
    everywhere = (sum(like.values()) + 0.5) / sum(sizes.values())
    found = {}
    for key in keys:
        ending = (max(0.0, like.get(key, 0) - _STRAY) + _BY_ALL * everywhere) / (sizes[key] + _BY_ALL)
        seen = max(0.0, own.get(key, 0) - _STRAY) + _BY_ENDING * ending * among_like
        found[key] = math.log(seen / (sizes[key] + _BY_ENDING))
    return found


def _known(key: str) -> tuple[str, ...]:
    """The keys under which a state's people are counted: its own, or its successors'."""
    return (key,) if key in _sizes() else tuple(k for k in successors(key) if k in _sizes())


def likeliest(words: Sequence[str], among: Sequence[str]) -> str:
    """The key of the one of `among` whose people bear such a name, folded to `words`; "" where it does not tell.

    It does not tell either where the name is at home in another state than those.
    """
    listed = [w for w in words if len(w) > 1]
    counted_as = {key: _known(key) for key in among}
    if not listed or not all(counted_as.values()):
        return ""
    keys = {k for known in counted_as.values() for k in known} | {k for w in listed for k in _counts(w)}
    scores, sizes = dict.fromkeys(keys, 0.0), _sizes()
    for word in listed:
        for key, value in _evidence(word, tuple(keys)).items():
            scores[key] += value
    ranked = sorted(((max(scores[k] for k in known), key) for key, known in counted_as.items()), reverse=True)
    (best, key), others = ranked[0], ranked[1:]
    clear = all(best - score >= _CLEAR for score, _ in others)
    elsewhere = max(score + math.log(sizes[k]) * _PRIOR for k, score in scores.items())
    home = max(scores[k] + math.log(sizes[k]) * _PRIOR for k in counted_as[key])
    return key if clear and elsewhere - home <= _ELSEWHERE else ""
