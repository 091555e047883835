"""Which fact type is drawn by which mapping (docs/model.md, "Flat types")."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from extract.graph.rdf import diplomacy, economy, military, treaties

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from extract.graph.rdf.content import Content
    from extract.graph.rdf.sketch import Sketch

    Draw = Callable[[Content], Sketch]

_mappings: dict[str, Draw] = {
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

MAPPINGS: Final[Mapping[str, Draw]] = MappingProxyType(_mappings)
"""How each fact type is drawn as nodes: the sixteen, then those of installed packages."""


def draws(kind: str) -> Callable[[Draw], Draw]:
    """Register a function as what draws a package's fact type. Raises ValueError where another one does already."""

    def register(draw: Draw) -> Draw:
        present = _mappings.setdefault(kind, draw)
        if present.__module__ != draw.__module__:
            raise ValueError(
                f"facts of type {kind!r} are drawn twice: by {present.__module__} and by {draw.__module__}"
            )
        _mappings[kind] = draw
        return draw

    return register


def sketch(content: Content) -> Sketch:
    """A claim's content as nodes.

    Raises `extract.graph.rdf.when.DateError` for a date that is no EDTF, LookupError for a type that nothing draws.
    """
    if content.kind not in _mappings:
        raise LookupError(f"nothing says what RDF a fact of type {content.kind!r} becomes: see docs/new-fact-type.md")
    return _mappings[content.kind](content)
