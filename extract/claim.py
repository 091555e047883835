"""A claim: one fact as one document tells it, with the words that prove it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from extract.document import Entity, Span

THRESHOLD: Final = 0.65
"""The least confidence with which a claim is published; below it is a candidate (chosen in `bench/CALIBRATION.md`)."""
UNSURE: Final = 0.5
"""Raw confidences below this are doubts of the rules themselves: no calibration makes such a claim publishable."""


class Realis(StrEnum):
    """Whether the fact is told as having happened. After PLOVER's modes and the ACE guidelines for modality."""

    HAPPENED = "happened"
    PLANNED = "planned"
    DENIED = "denied"
    ALLEGED = "alleged"


@dataclass(frozen=True, order=True, slots=True)
class Share:
    """A partner's share of a venture, in percent."""

    owner: str
    percent: Decimal


Value = str | Decimal | Entity | tuple[Entity, ...] | tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """One slot of a claim, by the names of `extract.schema`."""

    name: str
    value: Value


@dataclass(frozen=True, slots=True)
class Claim:
    """One fact, its evidence and how sure we are.

    `kind` is a fact type of `extract.schema`; `roles` are sorted by name and include `date`, an EDTF string
    (Library of Congress, EDTF level 1); `span` is in raw offsets and `quote` is exactly the document's text there;
    `confidence` lies in 0–1; `extractor` is "name@version"; `note` is a sentence that says what speaks against it.
    """

    document: str
    kind: str
    roles: tuple[Role, ...]
    span: Span
    quote: str
    extractor: str
    confidence: float = 1.0
    realis: Realis = Realis.HAPPENED
    attributed_to: str = ""
    note: str = ""

    def get(self, name: str) -> Value | None:
        """The value of a slot, or None."""
        return next((r.value for r in self.roles if r.name == name), None)

    @property
    def date(self) -> str:
        """The EDTF date, or an empty string."""
        value = self.get("date")
        return value if isinstance(value, str) else ""

    @property
    def key(self) -> str:
        """Sixteen hexadecimal digits that depend on the content and on nothing else."""
        content = [
            self.document,
            self.kind,
            self.realis,
            [[r.name, repr(r.value)] for r in self.roles],
            self.span.start,
        ]
        return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()[:16]
