"""What the lead of a list announces: agreements, works, arms, aid, memberships; and whether an item only names one of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from extract.annotation.mention import Kind
from extract.document import BlockKind
from extract.patterns.realis import realis
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Realis

_TOPICS: Final = {
    "agreement": regex(
        r"\b(?:treat(?:y|ies)|agreements?|accords|conventions|memorand(?:a|ums)|MoUs|protocols|contracts|instruments|(?:following|bilateral|several|\w+) documents|"
        r"\A(?:papers|documents|texts|legal texts|what was signed)\W*\Z|legal (?:framework|bas[ei]s|status)|contractual|treaty|normative|(?:be|were|was|been|is) signed|(?:signed|concluded|initialled)[^:;.]{0,50}:$|(?:to|will) (?:sign|conclude)|signing)(?!\w)",
        re.IGNORECASE,
    ),
    "project": regex(
        r"\b(?:projects|built|constructed|erected|completed|construction|(?:public )?works|infrastructure|buildings|carried out by|undertaken by)\b",
        re.IGNORECASE,
    ),
    "arms_transfer": regex(
        r"\b(?:arms|weapons?|weaponry|military equipment|materiel|armaments?|who supplies what|defen[cs]e (?:sales|exports|deliveries|procurement)|military (?:sales|deliveries|purchases|supplies))\b",
        re.IGNORECASE,
    ),
    "finance": regex(
        r"\b(?:aid|assistance|loans?|grants?|credits?|donations?|financing|funding|debts?|commitments?|disbursements?)\b", re.IGNORECASE
    ),
    "membership": regex(r"\b(?:memberships?|members? of|organi[sz]ations)\b", re.IGNORECASE),
    "trade": regex(r"\b(?:trade|turnover|exports|imports|commodity exchange|commerce|goods)\b", re.IGNORECASE),
    "visit": regex(r"\b(?:visit(?:s|ed|ors)?|contacts|guests|delegations|trips|calls|meetings)\b", re.IGNORECASE),
    "mission": regex(
        r"\b(?:embass(?:y|ies)|missions?|consulates?|representations?|representation|posts)\b", re.IGNORECASE
    ),
    "military_activity": regex(r"\b(?:exercises?|manoeuvres|maneuvers|deployments?|drills)\b", re.IGNORECASE),
}  # fmt: skip
_FINITE = regex(
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|should|can|may(?! \d)|might|\w+(?<!u)(?<!n)ed(?= (?:to|the|an?|in|on|by|its|his|their|with)\b)|took|came|went|saw|made|gave|began|became|held|led|met|sent)\b"
)
_DEPTH: Final = 4  # leads above one another that are asked


def announced(sentence: Sentence, topic: str) -> Sentence | None:
    """The lead of the sentence's list if it announces that fact type; one that announces nothing leaves it to those above."""
    lead = sentence.scope.lead
    for _ in range(_DEPTH):
        if lead is None:
            return None
        told = topics(lead.span.of(lead.block.text)) or topics(_before(lead))
        if told:
            return lead if topic in told else None
        lead = lead.scope.lead
    return None


def _before(lead: Sentence) -> str:
    """The sentence before a lead in its paragraph: "X built the port in 1990. Among newer works:"."""
    last = max((s.start for s in lead.block.sentences if s.end <= lead.span.start), default=lead.span.start)
    return lead.block.text[last : lead.span.start]


@lru_cache(maxsize=1024)  # asked for by each item of each list
def topics(words: str) -> frozenset[str]:
    """The fact types that the words of a lead announce."""
    return frozenset(name for name, pattern in _TOPICS.items() if pattern.search(words))


def told_by(lead: Sentence) -> Realis:
    """How a lead tells of its items: "intend to conclude:", "Planned projects"."""
    end = len(lead.text.rstrip(" :"))
    return realis(lead, end, end)


def place_of(sentence: Sentence) -> str:
    """The city where what its lead tells was done: "signed in Y:", or that of the dateline above it."""
    lead = sentence.scope.lead
    for _ in range(_DEPTH):
        if lead is None:
            break
        if found := (_DATELINE.match(lead.text) if is_heading(lead) else _IN.search(lead.text)):
            return city_name(lead, lead.at(found.end("at") - 1))
        lead = lead.scope.lead
    return ""


def city_name(sentence: Sentence, mention: Mention | None) -> str:
    """A city's name; a capital that the annotation took for its state goes by the words of the text."""
    if mention is None:
        return ""
    if mention.kind is Kind.CITY and mention.entity is not None:
        return mention.entity.name
    return mention.span.of(sentence.block.text) if mention.form in {"capital", "seat"} else ""


_DATELINE = regex(r"(?P<at>[\ue000-\ue0ff\ue200-\ue2ff]),? [\ue500-\ue5ff]\W*$")
_IN = regex(r"\b(?:in|at) (?P<at>[\ue200-\ue2ff]|[\ue000-\ue0ff])(?=[ ,:])")


def is_named_only(sentence: Sentence, start: int = 0, end: int | None = None) -> bool:
    """Whether the words from `start` on, up to `end`, name a thing and tell nothing of it: no finite verb."""
    return _FINITE.search(sentence.text, start, len(sentence.text) if end is None else end) is None


def is_heading(lead: Sentence) -> bool:
    """Whether a lead is a heading and no sentence."""
    return lead.block.kind is BlockKind.HEADING


def is_lead(sentence: Sentence) -> bool:
    """Whether a sentence leads into a list: what it counts or calls "the following" is told by the items."""
    return sentence.text.rstrip().endswith(":") and (not is_heading(sentence) or "following" in sentence.text)
