"""Which fact type is drawn by which mapping (docs/model.md, "Flat types")."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from extract.graph.rdf import diplomacy, economy, military, treaties

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from extract.graph.rdf.content import Content
    from extract.graph.rdf.sketch import Sketch

MAPPINGS: Final[Mapping[str, Callable[[Content], Sketch]]] = MappingProxyType(
    {
        "relations": diplomacy.relations,
        "recognition": diplomacy.recognition,
        "mission": diplomacy.mission,
        "membership": diplomacy.membership,
        "visit": diplomacy.visit,
        "agreement": treaties.agreement,
        "venture": economy.venture,
        "finance": economy.finance,
        "arms_transfer": military.arms_transfer,
        "trade": economy.trade,
        "military_activity": military.military_activity,
        "project": economy.project,
        "production": economy.production,
        "stance": treaties.stance,
        "sanction": treaties.sanction,
        "office": diplomacy.office,
    }
)


def sketch(content: Content) -> Sketch:
    """A claim's content as nodes. Raises `extract.graph.rdf.when.DateError` for a date that is no EDTF."""
    return MAPPINGS[content.kind](content)
