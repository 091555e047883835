"""Which of the names in documents belong together: one cluster for each person, organisation, place."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.document import EntityKind
from extract.graph.likeness import aliases, alike, core, extends, initials, is_acronym, is_surname_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True, order=True, slots=True)
class Name:
    """A name as one document uses it; `state` is the key of the state it belongs to, or empty."""

    kind: EntityKind
    name: str
    state: str
    document: str

    @property
    def is_lone(self) -> bool:
        """Whether a person is named by one word only."""
        return self.kind is EntityKind.PERSON and len(core(self.name)) == 1


class _Union:
    """Disjoint sets of names; two sets known to belong to different states never become one."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.parent = list(range(len(names)))
        self.states = [{n.state} - {""} for n in names]

    def find(self, i: int) -> int:
        while self.parent[i] != i:
            self.parent[i] = self.parent[self.parent[i]]
            i = self.parent[i]
        return i

    def join(self, i: int, j: int) -> None:
        a, b = sorted((self.find(i), self.find(j)))
        together = self.states[a] | self.states[b]
        if a != b and len(together) <= 1:
            self.parent[b] = a
            self.states[a] = together


def clusters(names: Iterable[Name]) -> list[tuple[Name, ...]]:
    """The names in groups, each sorted, the groups by their first name; the order given is no matter."""
    every = sorted(set(names))
    sets = _Union(every)
    for join in (_by_state, _equal, _acronyms, _spellings, _longer, _surnames):
        for i, j in join(every, sets):
            sets.join(i, j)
    groups: defaultdict[int, list[Name]] = defaultdict(list)
    for i, name in enumerate(every):
        groups[sets.find(i)].append(name)
    return sorted(tuple(group) for group in groups.values())


def _by_state(names: Sequence[Name], _: _Union) -> Iterator[tuple[int, int]]:
    """The same words for the same known state."""
    return _grouped((i, (n.kind, n.state, *sorted(core(n.name)))) for i, n in enumerate(names) if n.state)


def _equal(names: Sequence[Name], sets: _Union) -> Iterator[tuple[int, int]]:
    """The same words where at most one state is known; a lone surname only within its document."""
    keys: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    worded = [(n.kind, n.document if n.is_lone else "", *sorted(core(n.name))) for n in names]
    for i, key in enumerate(worded):
        keys[key] |= sets.states[sets.find(i)]
    return _grouped((i, key) for i, key in enumerate(worded) if len(keys[key]) <= 1)


def _acronyms(names: Sequence[Name], _: _Union) -> Iterator[tuple[int, int]]:
    """An organisation's acronym: in brackets anywhere, by its initials within one document if one fits."""
    ours = [i for i, n in enumerate(names) if n.kind is EntityKind.ORGANIZATION]
    short = [i for i in ours if is_acronym(names[i].name)]
    for i in ours:
        said = {core(a) for a in aliases(names[i].name)}
        yield from ((i, j) for j in ours if i != j and core(names[j].name) in said)
    for j in short:
        here = [i for i in ours if names[i].document == names[j].document and len(core(names[i].name)) > 1]
        fitting = {core(names[i].name): i for i in here if names[j].name.casefold() in initials(names[i].name)}
        if len(fitting) == 1:
            yield next(iter(fitting.values())), j


def _spellings(names: Sequence[Name], _: _Union) -> Iterator[tuple[int, int]]:
    """Spelling variants; only names that share a word, or the beginning of their one word, are compared."""
    blocks: defaultdict[tuple[str, ...], dict[tuple[str, ...], int]] = defaultdict(dict)
    for i, n in enumerate(names):
        words = core(n.name)
        if n.kind in {EntityKind.PERSON, EntityKind.ORGANIZATION} and not n.is_lone:
            for word in [words[0][:3]] if len(words) == 1 else words:
                # Equal names are joined already, as far as they may be: one of each stands for them.
                blocks[n.kind, str(len(words)), word].setdefault((n.name, n.state), i)
    for block in blocks.values():
        members = sorted(block.values())
        for at, i in enumerate(members):
            for j in members[at + 1 :]:
                if alike(names[i].name, names[j].name, names[i].kind):
                    yield i, j


def _longer(names: Sequence[Name], sets: _Union) -> Iterator[tuple[int, int]]:
    """A person's fuller name, if only one person has it."""
    people: defaultdict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    for i, n in enumerate(names):
        if n.kind is EntityKind.PERSON:
            people[core(n.name)[0]].setdefault((n.name, n.state), i)
    for same_first in people.values():
        for j in same_first.values():
            fuller = [i for i in same_first.values() if extends(names[i].name, names[j].name)]
            if len({sets.find(i) for i in fuller}) == 1:
                yield fuller[0], j


def _surnames(names: Sequence[Name], sets: _Union) -> Iterator[tuple[int, int]]:
    """A surname alone, if one full name of the same document has it."""
    for j, lone in enumerate(names):
        if lone.is_lone:
            full = [
                i
                for i, n in enumerate(names)
                if n.kind is EntityKind.PERSON
                and n.document == lone.document
                and not n.is_lone
                and is_surname_of(lone.name, n.name)
            ]
            if len({sets.find(i) for i in full}) == 1:
                yield full[0], j


def _grouped(keyed: Iterable[tuple[int, tuple[str, ...]]]) -> Iterator[tuple[int, int]]:
    first: dict[tuple[str, ...], int] = {}
    for i, key in keyed:
        yield first.setdefault(key, i), i
