"""What was set aside, at which step, and why: nothing that Comity leaves out is left out silently."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from extract.facts import flat

if TYPE_CHECKING:
    from extract.claim import Claim
    from extract.graph.rdf.naming import Naming


@dataclass(frozen=True, slots=True)
class Rejection:
    """A document or claim set aside.

    `stage` is the step ("read", "extract", "verify", "assert", "validate"); `reason` is a sentence; `focus`,
    `path` and `shape` are the SHACL result's, where shapes set it aside.
    """

    stage: str
    document: str
    reason: str
    claim: Claim | None = None
    focus: str = ""
    path: str = ""
    shape: str = ""

    def flat(self, naming: Naming) -> dict[str, Any]:
        """As one JSON object: the fields that are filled, the claim as a flat fact."""
        told = {"stage": self.stage, "doc": self.document, "reason": self.reason}
        told |= {k: v for k, v in (("focus", self.focus), ("path", self.path), ("shape", self.shape)) if v}
        return told | ({"claim": flat(self.claim, naming)} if self.claim else {})
