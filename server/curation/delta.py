"""What a write changed: the triples that are in one state of the dataset and not in the other."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

import pyoxigraph as ox

from server.language.tokens import Kind, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from server.curation.write import Write

Graph = ox.NamedNode | ox.DefaultGraph
DEFAULT = ox.DefaultGraph()
ADDING = {"PREFIX", "BASE", "INSERT", "DATA"}
"""The words outside brackets of an update that only adds."""
OTHER_GRAPHS = ("GRAPH", "WITH", "NAMED", "ALL", "TO")
"""Without one of these words an update reaches the default graph alone."""


@dataclass(frozen=True, slots=True)
class Delta:
    """Triples added to and removed from graphs, sorted; named graphs that came and went, empty ones too."""

    added: tuple[ox.Quad, ...] = ()
    removed: tuple[ox.Quad, ...] = ()
    created: tuple[ox.NamedNode, ...] = ()
    dropped: tuple[ox.NamedNode, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.created or self.dropped)

    @property
    def graphs(self) -> frozenset[Graph]:
        """All graphs in which something changed."""
        named = {quad.graph_name for quad in (*self.added, *self.removed)}
        return frozenset({*named, *self.created, *self.dropped})  # type: ignore[arg-type]  # no blank graph names here

    @property
    def inverse(self) -> Delta:
        """What undoes it."""
        return Delta(self.removed, self.added, self.dropped, self.created)

    def terms(self) -> Iterator[ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]:
        """The subjects and objects of all its triples."""
        for quad in (*self.added, *self.removed):
            yield quad.subject
            yield quad.object


def between(before: ox.Store, after: ox.Store, graphs: Iterable[Graph] | None) -> Delta:
    """The difference of two states of a store; only of `graphs`, if given."""
    old, new = set(before.named_graphs()), set(after.named_graphs())
    added: set[ox.Quad] = set()
    removed: set[ox.Quad] = set()
    for one, other in zip_longest(_quads(before, graphs), _quads(after, graphs)):
        # Both come in the order of their index: but for the changes they run in step, and little is held.
        if one != other:
            _cancel(one, added, removed)
            _cancel(other, removed, added)
    return Delta(
        tuple(sorted(added, key=str)),
        tuple(sorted(removed, key=str)),
        tuple(sorted((g for g in new - old if isinstance(g, ox.NamedNode)), key=str)),
        tuple(sorted((g for g in old - new if isinstance(g, ox.NamedNode)), key=str)),
    )


def _cancel(quad: ox.Quad | None, counterparts: set[ox.Quad], mine: set[ox.Quad]) -> None:
    """Let a quad and its counterpart in the other state cancel out, or wait for that one in `mine`."""
    if quad in counterparts:
        counterparts.remove(quad)
    elif quad is not None:
        mine.add(quad)


def apply(store: ox.Store, delta: Delta) -> None:
    """Make a change on a scratch copy; not in one transaction."""
    for quad in delta.removed:
        store.remove(quad)
    store.extend(delta.added)


def additions(before: ox.Store, new: ox.Store) -> Delta:
    """The difference that adding all of `new` makes; a look at all of `before` is not needed."""
    old = set(before.named_graphs())
    return Delta(
        added=tuple(sorted((quad for quad in new if quad not in before), key=str)),
        created=tuple(sorted((g for g in set(new.named_graphs()) - old if isinstance(g, ox.NamedNode)), key=str)),
    )


def only_adds(write: Write) -> bool:
    """Whether a write can do nothing but add what it says itself."""
    if write.kind != "update":
        return write.kind == "post"
    depth, words = 0, set()
    for token in tokens(write.update):
        depth += (token.kind is Kind.OPEN) - (token.kind is Kind.CLOSE)
        if depth == 0 and token.kind is Kind.WORD:
            words.add(token.text.upper())
    return words <= ADDING


def reach(write: Write) -> tuple[Graph, ...] | None:
    """The graphs that a write can change; None where only a look at all of them can tell."""
    if write.kind != "update":
        return (ox.NamedNode(write.graph) if write.graph else DEFAULT,)
    words = {token.text.upper() for token in tokens(write.update) if token.kind is Kind.WORD}
    # The engine reads keywords that are glued together, so a part of a word counts.
    return None if any(other in word for word in words for other in OTHER_GRAPHS) else (DEFAULT,)


def _quads(store: ox.Store, graphs: Iterable[Graph] | None) -> Iterator[ox.Quad]:
    if graphs is None:
        yield from store
        return
    for graph in graphs:
        yield from store.quads_for_pattern(None, None, None, graph)
