"""A fact as a model proposes it: of the right form, nothing checked against the text yet."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from extract.claim import Realis
from extract.schema import FACT_TYPES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.schema import Slot

LONGEST: Final = 500
"""Characters of a slot's text at most; quotes have `extract.evidence.LONGEST_QUOTE`."""
_LARGEST: Final = Decimal(10) ** 18
_NEEDED: Final[Mapping[str, tuple[frozenset[str], ...]]] = MappingProxyType(
    {
        "relations": (frozenset({"states"}), frozenset({"action"})),
        "recognition": (frozenset({"by"}), frozenset({"of"})),
        "mission": (frozenset({"sender"}), frozenset({"host"}), frozenset({"kind"})),
        "membership": (frozenset({"member"}), frozenset({"organization"})),
        "visit": (frozenset({"visitor"}), frozenset({"to"})),
        "agreement": (frozenset({"parties"}), frozenset({"action"})),
        "venture": (frozenset({"name", "kind"}),),
        "finance": (frozenset({"provider", "recipient"}), frozenset({"amount"})),
        "arms_transfer": (frozenset({"supplier", "recipient"}), frozenset({"item"})),
        "trade": (frozenset({"reporter"}), frozenset({"measure"}), frozenset({"amount"})),
        "military_activity": (frozenset({"participants"}), frozenset({"kind"})),
        "project": (frozenset({"contractor", "host"}), frozenset({"what"})),
        "production": (frozenset({"product"}), frozenset({"quantity"})),
        "stance": (frozenset({"actor"}), frozenset({"stance"}), frozenset({"target"})),
        "sanction": (frozenset({"imposer"}), frozenset({"target"})),
        "office": (frozenset({"holder"}), frozenset({"position"}), frozenset({"of"})),
    }
)
"""Of each group of slots a fact must fill one: without it there is nothing to say."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A fact of a declared type; `slots` hold strings, lists of strings, Decimals, and shares as mappings."""

    kind: str
    quote: str
    realis: Realis
    slots: Mapping[str, Any]


class Malformed(Exception):  # noqa: N818, it says what a fact is
    """A fact that has not the form that was asked for; the text is a sentence that says why."""


class Doubled(dict[str, Any]):
    """A JSON object in which a name stands twice: which value was meant nobody knows (RFC 8259, section 4)."""


def proposal(told: Any) -> Proposal:
    """One element of a reply's list of facts. Raises Malformed.

    A slot that need not be there and has a value of the wrong form is left out.
    """
    if not isinstance(told, dict) or isinstance(told, Doubled):
        raise Malformed("A fact must be one JSON object, each of its names once.")
    kind = FACT_TYPES.get(told["type"]) if isinstance(told.get("type"), str) else None
    if kind is None:
        raise Malformed(f"{_shown(told.get('type'))} is no fact type.")
    quote = told.get("quote")
    if not isinstance(quote, str) or not quote.strip():
        raise Malformed(f"The {kind.name} has no quote.")
    realis = told.get("realis") or "happened"
    if not isinstance(realis, str) or realis not in set(Realis):
        raise Malformed(f"{_shown(realis)} is no realis.")
    slots = {}
    for slot in kind.asked:
        value = told.get(slot.name)
        if value is None or value in ("", []):
            continue
        formed = _formed(slot, value)
        if formed is not None:
            slots[slot.name] = formed
        elif slot.key:
            raise Malformed(f"{_shown(value)} cannot be the {slot.name} of a {kind.name}.")
    if lacking := [group for group in _NEEDED[kind.name] if not group & slots.keys()]:
        raise Malformed(f"The {kind.name} lacks {', '.join(' or '.join(sorted(g)) for g in lacking)}.")
    return Proposal(kind.name, quote, Realis(realis), MappingProxyType(slots))


def _formed(slot: Slot, value: Any) -> Any:
    """The value in the form of its slot, or None where it has another."""
    if slot.value in {"states", "actors"}:
        members = [value] if isinstance(value, str) else value
        good = isinstance(members, list) and all(isinstance(m, str) and _short(m) for m in members)
        return members if good and max(Counter(members).values()) == 1 else None
    if slot.value == "number":
        return _number(value)
    if slot.value == "shares":
        return _shares(value)
    if not isinstance(value, str) or not _short(value):
        return None
    if slot.value == "choice":
        return value.casefold() if value.casefold() in slot.choices else None
    return value


def _number(value: Any) -> Decimal | None:
    if isinstance(value, str):
        digits = value.replace(",", "").replace("_", "").strip()
        value = Decimal(digits) if digits.isascii() and digits.isdigit() and len(digits) < 20 else None
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    number = Decimal(value)
    return number if number.is_finite() and 0 <= number < _LARGEST else None


def _shares(value: Any) -> list[Mapping[str, Any]] | None:
    if isinstance(value, dict) and not isinstance(value, Doubled):
        value = [{"owner": owner, "percent": percent} for owner, percent in value.items()]
    if not isinstance(value, list):
        return None
    shares: list[Mapping[str, Any]] = []
    for share in value:
        owner = share.get("owner") if isinstance(share, dict) else None
        percent = _number(share.get("percent")) if isinstance(share, dict) else None
        if not isinstance(owner, str) or not _short(owner) or percent is None:
            return None
        shares.append({"owner": owner, "percent": percent})
    return shares or None


def _short(text: str) -> bool:
    return 0 < len(text.strip()) <= LONGEST


def _shown(value: Any) -> str:
    return repr(value)[:60]
