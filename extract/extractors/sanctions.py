"""Sanctions: who imposed them on whom, when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Entity
from extract.fillers import Filled, date_nearby
from extract.frame import Frame
from extract.pattern import Pattern
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotate import Annotated
    from extract.claim import Claim, Value
    from extract.match import Match

_NOUN = (
    r"(?:(?:further|new|tough|harsh|economic|diplomatic|trade|financial|oil|arms|weapons|targeted|comprehensive|unilateral|"
    r"restrictive|punitive|retaliatory|secondary|visa|travel|full|partial|total|military) )*"
    r"(?:sanctions|embargo(?:es)?|(?:restrictive |punitive |coercive |economic |retaliatory )+measures|blockade|boycott|asset freezes?|"
    r"travel bans?|(?:import|export|trade|arms) bans?|penalties)"
)
_IMPOSE = (
    r"(?:impos(?:e|es|ed|ing)|introduc(?:e|es|ed|ing)|appl(?:y|ies|ied)|add(?:s|ed)|enact(?:s|ed)|adopt(?:s|ed)|announc(?:es|ed)|level(?:led|ed)|"
    r"slapped|declar(?:es|ed)|maintain(?:s|ed)?|ha(?:s|ve|d) had|extend(?:s|ed)|renew(?:s|ed)|tighten(?:s|ed)|reimposed)"
)
_IMPOSER = r"{imposer:actor+}"

PATTERNS = (
    Pattern(
        rf"{_NOUN}(?: [^,;.]{{0,40}})? (?:<be>) (?:\w+ )?{_IMPOSE} (?:on|upon|against) {{target:actor+}}(?: by {_IMPOSER})?",
        0.92,
    ),
    Pattern(
        rf"{_NOUN}(?: of its own)?(?: that| which)? {_IMPOSER} (?:has |had |have )?(?:\w+ )?{_IMPOSE} (?:on|upon|against) {{target:actor+}}",
        0.92,
    ),
    Pattern(
        rf"{_IMPOSER}~ {_IMPOSE}~ {_NOUN}(?: of its own)? (?:on|upon|against) (?:<det>(?:[\w' ]{{1,40}} )?)?{{target:actor+}}",
        0.92,
    ),
    Pattern(
        rf"{_IMPOSER}(?: also| later| then)? (?:sanction(?:s|ed)|blacklist(?:s|ed)|embargoed|boycott(?:s|ed)) (?:<det>(?:[\w' ]{{1,40}} )?)?{{target:actor+}}",
        0.9,
    ),
    Pattern(
        rf"{_IMPOSER}(?: also| later| then)? (?:sanction(?:s|ed)|blacklist(?:s|ed)|embargoed|boycott(?:s|ed)) {{target_text:np}}",
        0.8,
    ),
    Pattern(
        rf"{_IMPOSER}~ (?:put|puts|placed|places|kept|keeps|hit) (?:<det>[\w' ]{{0,30}})?{{target:actor+}}~ (?:under|with) <det>{_NOUN}",
        0.9,
    ),
    Pattern(rf"{_IMPOSER}~ (?:put|puts|placed|places|kept|keeps) {{target_text:np}} under <det>{_NOUN}", 0.85),
    Pattern(
        rf"{{target:actor}} (?:was|were|has been) (?:placed |put )?(?:sanctioned|blacklisted|under <det>{_NOUN})~ by {_IMPOSER}",
        0.9,
    ),
    Pattern(rf"{_NOUN} <det>(?:against|on) {{target:actor}}~ by {_IMPOSER}", 0.75),
    Pattern(
        rf"{_IMPOSER} (?:banned|bars|barred|halted|suspended|froze) (?:all )?(?:imports from|exports to|trade with|arms sales to|direct (?:\w+ )?aid to|(?:\w+ )?aid to) {{target:actor+}}",
        0.85,
    ),
    Pattern(
        rf"{_IMPOSER} (?:banned|bars|barred|halted|suspended|froze) (?:all )?(?:imports from|exports to|trade with|arms sales to) {{target_text:np}}",
        0.8,
    ),
    Pattern(rf"{_IMPOSER}~ (?:{_IMPOSE}) <det>{_NOUN}\b", 0.6),
)


def _target_text(match: Match) -> Filled | None:
    text = match.words("target_text")
    return Filled(text, 0.95) if text else None


def _other_side(match: Match) -> Filled | None:
    """The pair's other state, where the sanctions are told without their target."""
    imposer = match.mention("imposer")
    others = [s for s in match.scope.pair if imposer is None or s != imposer.entity]
    return Filled(others[0], 0.85) if imposer and imposer.entity in match.scope.pair and len(others) == 1 else None


def _revise(_match: Match, slots: dict[str, Value]) -> Iterable[dict[str, Value]]:
    if slots.get("imposer") != slots.get("target") and isinstance(slots.get("imposer"), Entity):
        yield slots


FRAME = Frame(
    "sanction",
    PATTERNS,
    required=frozenset({"imposer", "target"}),
    fill={"target": (_target_text, _other_side), "date": (date_nearby,)},
    revise=_revise,
)


@extractor("sanctions", emits={"sanction"})
def sanctions(document: Annotated) -> Iterator[Claim]:
    """Sanctions of states and organisations against states, bodies and persons."""
    return FRAME.claims(document)
