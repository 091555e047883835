"""A claim's slots with every entity resolved to its IRI: what the mappings read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.graph.rdf.sketch import Party
from extract.graph.rdf.when import Bounds, bounds

if TYPE_CHECKING:
    from collections.abc import Mapping

Holding = tuple[Party, Decimal]
Resolved = str | Decimal | tuple[Party, ...] | tuple[Holding, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """What is told, whoever tells it. Slots with one actor hold a tuple of one."""

    kind: str
    slots: Mapping[str, Resolved]
    realis: Realis = Realis.HAPPENED

    def parties(self, *names: str) -> tuple[Party, ...]:
        """The entities in the given slots, in order, each once."""
        found = [v for name in names for v in self._tuple(name) if isinstance(v, Party)]
        return tuple(dict.fromkeys(found))

    @property
    def everyone(self) -> frozenset[Party]:
        """All entities in all slots."""
        return frozenset(self.parties(*self.slots)) | {owner for owner, _ in self.shares}

    def party(self, name: str) -> Party | None:
        """The one entity of a slot, if it holds one."""
        return next(iter(self.parties(name)), None)

    def text(self, name: str) -> str:
        """A slot's words: its text, or the name of its entity; empty where the slot is."""
        value = self.slots.get(name, "")
        if isinstance(value, str):
            return value
        return " and ".join(p.name for p in self.parties(name))

    def number(self, name: str) -> Decimal | None:
        """A slot's number."""
        value = self.slots.get(name)
        return value if isinstance(value, Decimal) else None

    @property
    def shares(self) -> tuple[Holding, ...]:
        """The partners' shares of a venture."""
        return tuple(v for v in self._tuple("shares") if not isinstance(v, Party))

    @property
    def when(self) -> Bounds | None:
        """The date. Raises `extract.graph.rdf.when.DateError` for one that is no EDTF."""
        value = self.slots.get("date")
        return bounds(value) if isinstance(value, str) and value else None

    def _tuple(self, name: str) -> tuple[Party, ...] | tuple[Holding, ...]:
        value = self.slots.get(name, ())
        return value if isinstance(value, tuple) else ()
