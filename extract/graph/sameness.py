"""Whether two claims tell one fact: what must be equal, and what must not disagree.

`identity` is what must be equal (who, to whom, of which kind); `compatible` compares dates and words, of
which one telling may say more than the other. Neither looks at realis, which the callers keep apart.
"""

from __future__ import annotations

from itertools import product
from types import MappingProxyType
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import token_sort_ratio
from rdflib import URIRef

from extract.graph.likeness import core
from extract.graph.succession import same_person
from extract.schema import FACT_TYPES
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Hashable

    from extract.graph.rdf.content import Content
    from extract.graph.rdf.when import Bounds

_ALIKE = 85.0
_TOLERANCE = 0.005  # of a figure: "$456 million" and "$455.9 million"
_YEAR = 366  # days; a longer period is no vague date but a period of its own
_UNTOLD: Hashable = ""
_IDENTIFYING = frozenset({"state", "actor", "actors", "states", "choice"})
# Slots beside the parties that tell two facts of a type apart; of several names the first that is filled counts.
_TOLD_APART = MappingProxyType(
    {
        "agreement": (("name", "subject"), ("subject", "name"), ("count",), ("city",)),
        "finance": (("amount",),),
        "arms_transfer": (("item",), ("amount",)),
        "trade": (("amount",),),
        "military_activity": (("place",), ("item",)),
        "project": (("what",), ("quantity",)),
        "production": (("product",), ("quantity",)),
        "stance": (("topic",),),
        "visit": (("city",),),
        "mission": (("city",),),
    }
)
_DECISIVE = frozenset({"name", "subject", "amount", "item", "what", "product"})
_TITLES = frozenset({"name", "subject", "topic"})
_NO_SUBJECT = frozenset(
    {
        "about", "agreement", "agreements", "and", "between", "contract", "contracts", "convention", "cooperation",
        "deal", "declaration", "for", "in", "memoranda", "memorandum", "of", "on", "protocol", "treaty", "understanding",
        "with",
    }
)  # fmt: skip
_ANY_AGREEMENT = frozenset({"", "agreement", "deal"})
_KINDS_DIFFER = MappingProxyType({"agreement": _ANY_AGREEMENT, "finance": frozenset({"", "payment"})})


def identity(content: Content) -> tuple[Hashable, ...]:
    """What two tellings of one fact have in common; hashable."""
    kind = content.kind
    if kind == "venture":
        known = content.party("name")
        partners = frozenset(p.iri for p in content.parties("partners"))
        return (kind, known.iri) if known else (kind, slug(content.text("name")), partners)
    keys = [s.name for s in FACT_TYPES[kind].slots if s.key and s.value in _IDENTIFYING]
    parts: list[Hashable] = [kind, *(_identity(content, name) for name in keys)]
    if kind == "mission":
        parts.append(content.text("action") == "closed")
    if kind == "office":
        parts.append(slug(content.text("position")))
    return tuple(parts)


def _identity(content: Content, slot: str) -> Hashable:
    parties = content.parties(slot)
    if not parties:
        return " ".join(core(content.text(slot))) or _UNTOLD
    if content.kind == "relations":
        day = content.when.latest if content.when else None
        return frozenset(same_person(p.tag, day) for p in parties)
    return frozenset(p.iri for p in parties)


def compatible(one: Content, other: Content) -> bool:
    """Whether two contents of equal identity may tell one fact, going by dates, words and figures."""
    if one.kind == "venture":
        return True  # there is one of that name
    if not (_same_tenure(one, other) or compatible_dates(one.when, other.when)):
        return False
    same_day = one.when is not None and other.when is not None and one.when.edtf == other.when.edtf
    for names in _TOLD_APART.get(one.kind, ()):
        a, b = _first(one, names), _first(other, names)
        if a and b and not any(_agree(x, y, lists=names[0] not in _TITLES) for x, y in product(a, b)):
            return False
        if bool(a) != bool(b) and not same_day and names[0] in _DECISIVE:
            return False
    indifferent = _KINDS_DIFFER.get(one.kind)
    kinds = {one.text("kind"), other.text("kind")}
    return indifferent is None or len(kinds - indifferent) <= 1


def _same_tenure(one: Content, other: Content) -> bool:
    """Whether two offices of one holder may be one tenure: a day, a month or a year is a moment of it, an interval its bounds.

    Two moments may be of two tenures, but only bounds tell those apart.
    """
    if one.kind != "office" or one.when is None or other.when is None:
        return False
    bounds = [c.when for c in (one, other) if c.when is not None and c.when.precision == "interval"]
    if len(bounds) == 1:
        return bounds[0].contains(other.when if bounds[0] is one.when else one.when)
    return not bounds


def compatible_dates(one: Bounds | None, other: Bounds | None) -> bool:
    """Whether two dates may be one, told more and less exactly; an untold date agrees with any."""
    if one is None or other is None:
        return True
    wide, narrow = (one, other) if one.days >= other.days else (other, one)
    if wide.earliest == narrow.earliest and wide.earliest is not None:
        return True
    return wide.contains(narrow) and wide.days <= _YEAR


def same_figure(one: float, other: float) -> bool:
    """Whether two figures are one, rounded."""
    return abs(one - other) <= _TOLERANCE * max(abs(one), abs(other))


def similar(one: str, other: str, *, lists: bool = True) -> bool:
    """Whether two descriptions speak of one thing.

    The words of one are in the other and make half of it, or the two are spelt alike. With `lists`, "radar and
    lorries" is more than "radar".
    """
    a, b = sorted((frozenset(core(t)) - _NO_SUBJECT for t in (one, other)), key=len)
    if not a:
        return core(one) == core(other)
    if lists and ("and" in core(one)) != ("and" in core(other)):
        return False
    if a <= b and 2 * len(a) >= len(b):
        return True
    return token_sort_ratio(" ".join(sorted(a)), " ".join(sorted(b))) >= _ALIKE


def _first(content: Content, names: tuple[str, ...]) -> tuple[str | float, ...]:
    for name in names:
        number = content.number(name)
        if number is not None:
            return (float(number),)
        if parties := content.parties(name):
            return tuple(p.iri for p in parties)
        if text := content.text(name):
            return (text,)
    return ()


def _agree(one: str | float, other: str | float, *, lists: bool) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return same_figure(one, other)
    if isinstance(one, URIRef) and isinstance(other, URIRef):
        return one == other
    return similar(str(one), str(other), lists=lists)
