"""Who did it to whom, where a simple clause tells: "Kenya lent" does not make Kenya the one that was lent to.

Only a party that stands right before a verb of our short lists is looked at; otherwise the roles are the model's word.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from extract.annotation.mention import Kind
from extract.document import Entity, EntityKind
from extract.llm.grounded import Ungrounded
from extract.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from extract.llm.evidence import Evidence
    from extract.llm.grounded import Grounded

_BEFORE = r"(?: (?:also|has|have|had|will|would|first|then|since|later|again|[a-z]+ly)){0,3} "
_NAMED: Final = frozenset({Kind.STATE, Kind.ORGANIZATION, Kind.PERSON})
_GIVES = regex(
    _BEFORE + r"(?:lends?|lent|g[ai]ves?|grants?|granted|donate[sd]|deliver(?:s|ed)|suppl(?:y|ies|ied)|sells?|sold)\b"
)
_TAKES = regex(_BEFORE + r"(?:bought|purchased|acquired|imported|received)\b")
_BORROWS = regex(_BEFORE + r"borrow(?:s|ed)\b")
_EXPORTED = regex(_BEFORE + r"exported\b")
_IMPORTED = regex(_BEFORE + r"imported\b")
_DOES: Final[Mapping[str, tuple[str, str, re.Pattern[str]]]] = MappingProxyType(
    {
        "sanction": ("imposer", "target", regex(_BEFORE + r"impose[sd]?\b")),
        "recognition": ("by", "of", regex(_BEFORE + r"recogni[sz]e[sd]?\b")),
        "mission": ("sender", "host", regex(_BEFORE + r"(?:opened|closed)\b")),
        "stance": (
            "actor",
            "target",
            regex(_BEFORE + r"(?:congratulate|condemn|criticise|criticize|veto|denounce)(?:s|es|d|ed)?\b"),
        ),
    }
)
"""For each type who does it, whom it is done to, and the verb."""
_TRANSFERS: Final = MappingProxyType({"finance": ("provider", "recipient"), "arms_transfer": ("supplier", "recipient")})


def directed(evidence: Evidence, kind: str, values: Mapping[str, Grounded]) -> None:
    """Refuse a fact whose parties cannot stand as they do, or whose quote plainly has them the other way round."""
    if kind == "visit" and _kind(values, "visitor") is EntityKind.STATE:
        raise Ungrounded("A state is no visitor: a person or a delegation is.")
    if kind == "membership" and _kind(values, "organization") is EntityKind.STATE:
        raise Ungrounded("A state is no organization that one belongs to.")
    if kind in _TRANSFERS:
        giver, taker = _TRANSFERS[kind]
        _refuse_turned(evidence, values, giver, taker, _GIVES)
        # who buys a share is its provider of money
        _refuse_turned(evidence, values, taker, giver, _BORROWS if kind == "finance" else _TAKES)
    elif kind in _DOES:
        _refuse_turned(evidence, values, *_DOES[kind])
    elif kind == "trade" and "measure" in values and values["measure"].value in {"exports", "imports"}:
        verb = _EXPORTED if values["measure"].value == "exports" else _IMPORTED
        _refuse_turned(evidence, values, "reporter", "partner", verb)


def _refuse_turned(
    evidence: Evidence, values: Mapping[str, Grounded], doer: str, other: str, verb: re.Pattern[str]
) -> None:
    """Refuse where the verb follows the other party and nowhere the one that is told to do it."""
    told = doer in values and other in values
    if told and _does(evidence, values[other], verb) and not _does(evidence, values[doer], verb):
        raise Ungrounded(f"The quote tells the {doer} and the {other} the other way round.")


def _does(evidence: Evidence, party: Grounded, verb: re.Pattern[str]) -> bool:
    """Whether the verb stands right behind a party."""
    return any(
        verb.match(sentence.block.text, mention.span.end) is not None
        for sentence, mention in evidence.mentions
        if mention.kind in _NAMED and any(entity in mention.entities for entity in party.entities)
    )


def _kind(values: Mapping[str, Grounded], name: str) -> EntityKind | None:
    value = values[name].value if name in values else None
    return value.kind if isinstance(value, Entity) else None
