"""Who led which state and when: heads of state and of government, foreign and defence ministers, with Wikidata items.

Data: `leaders.tsv`, from Wikidata (CC0 1.0) as gathered by Peppercat, mostly tenures since about 2000; for the United States
`executive.yaml` of unitedstates/congress-legislators (CC0 1.0); `leaders_told.tsv`, names without tenures: 1951–2000 from Wikipedia's list of
state leaders (CC BY-SA 3.0), since 2022 from the CIA World Factbook (public domain); `shared_heads.tsv`, written for Comity.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from extract.names.runs import same_name, words_of
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Leader:
    """One tenure; `office` is state, vice, government, foreign or defence, dates are EDTF and may be empty."""

    state: str
    office: str
    name: str
    wikidata: str = ""
    start: str = ""
    end: str = ""


@cache
def _by_word() -> Mapping[str, Sequence[tuple[tuple[str, ...], Leader]]]:
    """The leaders by the first and the last word of their names."""
    found: dict[str, list[tuple[tuple[str, ...], Leader]]] = defaultdict(list)
    for leader in (*_listed("leaders.tsv"), *_listed("leaders_told.tsv")):
        words = words_of(leader.name)
        for word in {words[0], words[-1]} if words else ():
            found[word].append((words, leader))
    return found


def _listed(name: str) -> Iterator[Leader]:
    """The rows of a list in `extract/gazetteer`; lines that begin with # are remarks."""
    for line in (files("extract.gazetteer") / name).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield Leader(*line.split("\t"))


@cache
def _dated() -> Mapping[tuple[str, str], Sequence[Leader]]:
    """The tenures of which it is known when they began, by state and office."""
    found: dict[tuple[str, str], list[Leader]] = defaultdict(list)
    for leader in _listed("leaders.tsv"):
        if leader.start:
            found[leader.state, leader.office].append(leader)
    return found


def held(state: str, office: str) -> Sequence[Leader]:
    """The dated tenures of an office of the state with that key, in order."""
    return _dated().get((state, office), ())


def leaders_named(name: str, among: Iterable[str] = ()) -> tuple[Leader, ...]:
    """The tenures of those whom a name fits: a full name in any state, a single one only in the states `among`.

    A full name fits where every word of it does, whatever the spelling ("Aleksandr", "Alexander"), as `same_name` has it.
    """
    words, states = words_of(name), frozenset(among)
    if not words:
        return ()
    near = [*_by_word().get(words[-1], ()), *(_by_word().get(words[0], ()) if len(words) > 1 else ())]
    if len(words) == 1:
        return tuple(
            dict.fromkeys(leader for known, leader in near if leader.state in states and words[0] == known[-1])
        )
    return tuple(dict.fromkeys(leader for known, leader in near if len(known) > 1 and same_name(words, known)))


def reigned(name: str) -> frozenset[str]:
    """The keys of the states of which somebody was head who goes by that one name: "Akihito", "Harald V", "Fahd bin …".

    Of tenures with dates only: the list of names without them lacks too many to tell one Faisal from another.
    """
    words = words_of(name)
    heads = (
        (led for _, led in _by_word().get(words[0], ()) if led.office == "state" and led.start)
        if len(words) == 1
        else ()
    )
    found = {led.state for led in heads if words_of(led.name)[0] == words[0] and _REGNAL.match(led.name)}
    return frozenset(_residences().get(state, state) for state in found)


def state_of_leader(name: str, among: Sequence[str]) -> str:
    """The key of the one state that somebody of that name led; of several one `among` those given; empty otherwise.

    The head of several states counts as that of the one where he resides, unless one of the others is `among` those given.
    """
    led = {leader.state for leader in leaders_named(name, among)}
    here = led & set(among)
    if len(here) == 1:
        return next(iter(here))
    words = words_of(name)  # "Abdul Hamid" is not the Abdul Hamid Something whom nobody listed
    led = {leader.state for leader in leaders_named(name) if _surname(words_of(leader.name))[:2] == _surname(words)[:2]}
    led = {_residences().get(state, state) for state in led} if len(led) > 1 else led
    return next(iter(led)) if len(led) == 1 else ""


def _surname(words: Sequence[str]) -> str:
    """The last word of a name that is no numeral: "Ana Sol III", "Ana Sol Jr"."""
    return next((w for w in reversed(words) if w not in _NUMERALS), words[-1])


_NUMERALS = frozenset({"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "jr", "sr"})
_REGNAL = regex(r"[\w'’-]+(?:$| [IVX]+\b| (?:bin|ibn|Al) )")  # the one name of a monarch


@cache
def _residences() -> Mapping[str, str]:
    """The states whose head is another's, with that other one."""
    lines = (files("extract.gazetteer") / "shared_heads.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


def item_of_leader(name: str, state: str) -> str:
    """The Wikidata item of the one leader of a state who bears just this name; empty where none or several do."""
    words = words_of(name)
    here = (led for led in leaders_named(name) if led.state == state and words_of(led.name) == words)
    items = {led.wikidata for led in here if led.wikidata}
    return next(iter(items)) if len(items) == 1 and len(words) > 1 else ""
