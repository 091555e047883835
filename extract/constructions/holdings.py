"""Holdings: who owns how much of what, composed of owners, percentages and the name of the thing owned.

Read are "X, created by A (60%) and B (40%)", "X – A 60%, B 40%", "A holds 51% of X and B the remaining 49%", "49% each
for A and B" and "held in equal parts by A and B".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.sides import sides
from extract.constructions.signatories import acting
from extract.names.runs import is_common

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_THING = r"(?:(?:wind |solar |gas |oil |power )?(?:field|plant|mine|farm|project|dam|block|port|refinery|pipeline|smelter|terminal|concession|venture|bank|company|airport|consortium))"
_CAPITALS = r"(?-i:[A-Z][\w&.'’-]*[\w&]|[A-Z0-9]|[\ue000-\ue2ff\ue300-\ue4ff])"
_NAME = rf"(?P<name>{_CAPITALS}(?:(?: (?:of|de|do|da|e|y|&|\d))? {_CAPITALS}|(?<=\w) \d+){{0,7}}(?: [\ue700-\ue7ff](?= –))?(?: {_THING})?)(?: \([^()]{{1,20}}\))?"
_MADE = r"(?:created|founded|set up|established|formed|launched|owned|held|run|operated|jointly owned|shared|incorporated|controlled|developed|built|started)"
_WHEN = r"(?: (?:in|on|since) [\ue200-\ue5ff])*"
# What may lead from the name of a thing to its first owner.
_TO_OWNER = re.compile(
    rf"{_NAME}(?:(?:,? (?:(?:which |that )?(?:is|was|has been) )?| – (?:[^–;]{{1,40}} – ){{0,3}})?(?:(?:(?:a|an|the) [^,;:()]{{1,50}}? )?{_MADE}{_WHEN} (?:by|between) (?:the )?)?| ?\((?:[^()]{{1,20}}; )?| – (?:[^–;]{{1,40}} – ){{0,4}}|, (?:in|of) which |, [^,;:()]{{1,60}}, )(?:the )?$"
)
_HAS = r"(?: (?:now|then|still|also|already|has|had|later|the company))*,? (?:hold(?:s|ing)?|held|own(?:s|ed|ing)?|ha[sd]|have|with|bought|buys|acquir(?:es|ed|ing)|took|takes|purchased|kept|control(?:s|led)|received|got|gained|obtained|sold)(?: out)?(?: (?:a|an|the|its|some|another|about))?(?: (?:stake|share|interest|holding) of)?"
_HOLDER = re.compile(rf"(?:{_HAS}| \(|,|:| –)? ?(?:\(|the remaining |another )?$")
_OF_THING = re.compile(rf" (?:(?:stake|share|interest|holding|ownership|equity) )?(?:of|in) (?:the )?{_NAME}")
_FOR_OWNER = re.compile(r"(?P<each> each)?,? (?:for|to|by|held by|owned by|belonging to) (?=\S)")
_EQUAL = re.compile(r" (?:by|between) (?=\S)")
_NO_NAME = re.compile(r"[\ue000-\ue1ff\ue300-\ue3ff]")
_WHOLE = Decimal(101)  # percent, rounding allowed for
_PERCENT = re.compile("[\ue800-\ue8ff]")
_GROWTH = re.compile(r"\b(?:of (?:its|the|all|total)|by|to|from|rose|fell|tariffs?|voters?|tax(?:es)?|growth|exports?|imports?|votes?|seats?) $", re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Holding:
    """The thing owned, in the words of the text; who owns how much of it; where the stretch that tells it ends."""

    name: str
    shares: tuple[tuple[Entity, Decimal], ...]
    end: int


def read_holding(sentence: Sentence, first: int) -> Holding | None:
    """The holding whose first percentage stands at index `first`; None where nothing tells owner and thing."""
    text = sentence.text
    value = _value(sentence, first)
    if value is None or _GROWTH.search(text, max(0, first - 30), first):
        return None
    if equal := _EQUAL.match(text, first + 1):
        owners, end = sides(sentence, equal.end(), len(text))
        told = [(o, value) for o in acting(owners)]
        begin = re.search(r",? (?:(?:which )?(?:is|was) )?(?:jointly )?(?:owned|held|shared) $", text[:first])
        name = _TO_OWNER.search(text[: begin.start()]) if begin and len(told) > 1 else None
        return Holding(_words(sentence, name), tuple(told), end) if name else None
    owner = _owner_before(sentence, 0, first)
    if owner is None:
        return None
    shares, at = [(owner[0], value)], first + 1
    thing = _OF_THING.match(text, at)
    at = thing.end() if thing else at
    while (other := _PERCENT.search(text, at)) is not None:
        follower = _owner_before(sentence, at, other.start())
        more = _value(sentence, other.start())
        if follower is None or more is None or ";" in text[at : other.start()]:
            break
        shares.append((follower[0], more))
        at = other.end()
        thing = thing or _OF_THING.match(text, at)
    name = thing or _TO_OWNER.search(text, 0, owner[1])
    several = len({o.key for o, _ in shares}) > 1
    if (
        name is None
        or _NO_NAME.fullmatch(name["name"])
        or is_common(name["name"])
        or text[name.end() :].startswith(("'s", "’s"))
    ):
        return None
    if not (several or thing is not None) or sum(v for _, v in shares) > _WHOLE:
        return None
    return Holding(_words(sentence, name), tuple(shares), at)


def _words(sentence: Sentence, name: re.Match[str]) -> str:
    return re.sub(r"^(?:The|A|An) ", "", sentence.words(*name.span("name")))


def _value(sentence: Sentence, at: int) -> Decimal | None:
    mention = sentence.at(at)
    return mention.amount.value if mention is not None and mention.amount is not None else None


def _owner_before(sentence: Sentence, floor: int, percent: int) -> tuple[Entity, int] | None:
    """Whose percentage stands at an index, and where its phrase begins."""
    text = sentence.text
    holder = _HOLDER.search(text, floor, percent)
    limit = holder.start() if holder else percent
    for begin in re.finditer(r"(?:(?<=\A)|(?<=[\s(]))(?=\S)", text[floor:limit]):
        start = floor + begin.start()
        found, end = sides(sentence, start, limit)
        if len(found) == 1 and end == limit and not re.search(r"\b(?:of|in|at|on) (?:the )?$", text[:start]):
            return _entity(found[0], start)
    return None


def _entity(mention: Mention, start: int) -> tuple[Entity, int] | None:
    owners = acting((mention,)) if mention.kind in {Kind.ORGANIZATION, Kind.STATE} else []
    return (owners[0], start) if len(owners) == 1 else None
