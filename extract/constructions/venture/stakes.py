"""Stakes: who holds how much, read over any stretch of a sentence by pairing those it names with the shares it tells.

A share stands behind its owner ("Alpha (60%)", "Alpha holds 60%", "with Beta 40") or before him ("60% for Alpha", "60% of
which belongs to Beta"); which of the two, the first share tells. Shares are percentages, plain numbers after one, a ratio
("60:40", "half and half", "in equal parts"), what is left ("Beta the remainder").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agreement.signatories import acting
from extract.constructions.sides import sides
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_SHARE = regex(
    r"(?P<one>\d\d?)[:/–-](?P<other>[\ue700-\ue7ff]|\d\d?\b)|(?P<percent>[\ue800-\ue8ff])|(?P<number>[\ue700-\ue7ff])"
    r"|(?P<rest>\b(?:the )?(?:rest|remainder|balance|other half|remaining [\ue700-\ue8ff])\b)|(?P<half>\bhalf and half\b|\bfifty-fifty\b)|(?P<a_half>\b(?:one |a )?half\b(?! (?:of )?(?:the )?[a-z]* ?(?:market|year|output|trade)))",
    re.IGNORECASE,
)
_BEGIN = regex(r"(?:(?<=\A)|(?<=[\s(“\"]))(?=\S)")
_TIED_TO = regex(r"\b(?:linked|close|tied|related|loyal|next|according|thanks) to (?:the )?$")
_LOWER = regex(r"[a-z]")
# Between a share and the owner behind it.
_FORWARD = regex(
    r"(?P<each> each)?(?: (?:stake|share|interest)s?)?(?P<of> of (?:it|which|whose (?:shares|capital|stock|equity)|the shares|its (?:shares|capital|stock)|them|the (?:capital|company|equity|stock)))?,?(?: (?:is|are|was|were|being|went|goes|remains?|remained|belong(?:s|ed|ing)?|held|owned|controlled|lies|lay|for (?:[a-z]+ ){1,2}(?:years|months|decades)|(?:stay|rest|remain)(?:s|ed|ing)? (?=with)))*"
    r" (?:(?P<by>for|to|by|(?<=ing )with|(?<=ed )with|(?<=s )with|in the hands of|in the possession of) )?(?:the )?(?:other |remaining )?"
)
# Between an owner and the share behind it.
_BACK = regex(
    r"(?:(?:['’]s|(?<=['’]s))(?: [a-z]+){0,3})?(?: \([^()\ue700-\ue8ff]{1,20}\))?(?:, [^,;:()\ue800-\ue8ff]{3,80},)?(?:,? (?:(?:in|since|on) [\ue500-\ue5ff]|which|who|each|now|then|still|also|already|had|later|today|originally|initially|together|jointly|would have|(?:was|were) to have|is to|are to|will|ha(?:s|ve|d)(?= (?:held|owned|controlled|kept|taken|acquired|bought))))*,?(?: (?:with|taken|has|have|having|hold(?:s|ing)?|held|own(?:s|ed|ing)?|keep(?:s|ing)?|kept|retain(?:s|ed|ing)?|took|takes|taking|control(?:s|led|ling)?|bought|buys|acquir(?:es|ed|ing)|purchased|got|gets|received|owing|possess\w*|accounts? for|contribut\w+|put up))?"
    r"(?: (?:a|an|the|its|some|another|about|only))?(?: (?:stake|share|interest|holding|participation)s? of)?(?:(?<!,) the remaining | ?[(,:–]? ?(?:another |with |at )?)"
)
_EQUALLY = regex(
    r"(?: (?:is|are|was|were))?(?: (?:held|owned|shared))? (?:by|between|among|to) (?:the )?(?:[a-z]+ ){0,3}"
)
_SHARED_WITH = regex(r" with (?:the )?(?:[a-z]+ ){0,3}")
_RESPECTIVELY = regex(r"\brespectively\b", re.IGNORECASE)
_LISTED = regex(r"(?: per cent)?(?: and |, | to )")
_ANOTHER = regex(
    r"\b(?:is|was|are|were) (?:jointly )?(?:owned|held|controlled|shared) by\b|, (?:owned|held|controlled) by\b"
)
_EQUAL = regex(r"equal|parity|fifty-fifty|50[/:-]50", re.IGNORECASE)
_CLAUSE_END = regex(r"[;:]")
_PAIR = 2
_POSSESSIVE = regex(r"(?P<name>[A-Za-z][\w&.-]*(?: [A-Z][\w&.-]*){0,4})['’]s(?! (?:[A-Z]))")  # "51% Alpha's"
_WHOLE = Decimal(100)
_HALF = Decimal(50)


@dataclass(frozen=True, slots=True)
class Owner:
    """One who is named in a stretch: whom, and at which indices of `Sentence.text`."""

    start: int
    end: int
    entity: Entity


@dataclass(frozen=True, slots=True)
class Stakes:
    """Who holds how much in the order of the text, and at which indices owners and shares begin and end."""

    shares: tuple[tuple[Entity, Decimal], ...]
    start: int
    end: int


def owners_in(sentence: Sentence, start: int, end: int) -> list[Owner]:
    """Everybody who may own something between two indices: states, bodies, names that no finder knows."""
    found: list[Owner] = []
    at = start
    for begin in _BEGIN.finditer(sentence.text, start, end):
        if begin.start() < at:
            continue
        if _TIED_TO.search(sentence.text, start, begin.start()):
            continue
        one = _owner_at(sentence, begin.start(), end)
        if one is not None:
            found.append(one)
            at = one.end
    return found


def _owner_at(sentence: Sentence, start: int, end: int) -> Owner | None:
    text = sentence.text
    mention = sentence.at(start)
    if mention is None and _LOWER.match(text, start):
        return None  # a leading "the company" is read over: the name behind it is found by itself
    if mention is not None and mention.kind not in {Kind.STATE, Kind.DEMONYM, Kind.ORGANIZATION, Kind.PERSON}:
        return None
    found, last = sides(sentence, start, end)
    if not found and (possessive := _POSSESSIVE.match(text, start, end)):
        found, last = sides(sentence, start, possessive.end("name"))
        last = possessive.end() if found and last == possessive.end("name") else last
    if not found:
        return None
    if len(found) > 1:
        last = _first_end(sentence, start, last)
        found = found[:1]
    owners = acting(found)
    return Owner(start, last, owners[0]) if len(owners) == 1 else None


def _first_end(sentence: Sentence, start: int, end: int) -> int:
    """Where the first of a list of sides ends."""
    for joint in re.finditer(r",? and |, | & |,? as well as |,? together with ", sentence.text[start:end]):
        found, last = sides(sentence, start, start + joint.start())
        if len(found) == 1 and last == start + joint.start():
            return last
    return end


def read_stakes(sentence: Sentence, start: int, end: int) -> Stakes | None:
    """The stakes that a stretch tells; None where no owner and share belong together."""
    text = sentence.text
    told = [m for m in _SHARE.finditer(text, start, end) if _counts(sentence, m)]
    if not told:
        return None
    bounds = [start, *(i for m in told for i in m.span()), end]
    owners = [o for a, b in zip(bounds[::2], bounds[1::2], strict=True) for o in owners_in(sentence, a, b)]
    if (pair := _pair_in(sentence, start, end, told)) is not None:
        return pair
    ratio = next((m for m in told if m["one"] or m["half"]), None)
    if ratio is not None:
        return _of_ratio(sentence, owners, ratio)
    floors = [start, *(m.end() for m in told)]
    ceilings = [*(m.start() for m in told[1:]), end]
    links = [_links(sentence, owners, m, a, b) for m, a, b in zip(told, floors, ceilings, strict=False)]
    forward = next((bool(after and (sure or not before)) for after, before, sure in links if after or before), False)
    forward = forward or all(o and o[0].start - m.end() == 1 for m, (o, _, _) in zip(told, links, strict=True))
    adjacent = all(_LISTED.fullmatch(text, a.end(), b.start()) for a, b in pairwise(told)) and len(told) > 1
    if (adjacent or _RESPECTIVELY.search(text, start, end)) and (series := _in_turn(sentence, owners, told)):
        return series
    return _paired(sentence, told, links, forward=forward)


def _paired(
    sentence: Sentence,
    told: list[re.Match[str]],
    links: list[tuple[list[Owner], list[Owner], bool]],
    *,
    forward: bool,
) -> Stakes | None:
    """Each share with its owner, up to where another thing's shares begin; who holds the rest holds what is left."""
    found: dict[str, tuple[Entity, Decimal]] = {}
    used: list[int] = []
    rest: list[Owner] = []
    for share, (after, before, sure) in zip(told, links, strict=True):
        holders = after if forward or (not before and (sure or _is_equal(sentence, share))) else before
        value = _value(sentence, share)
        whole = sum((v for _, v in found.values()), (value or Decimal(0)) * len(holders))
        if found and (whole > _WHOLE + 1 or _ANOTHER.search(sentence.text, max(used), share.start())):
            break  # of another thing
        if share["rest"]:
            rest = holders[:1]
            used.append(share.end())
        if value is None or share["rest"]:
            continue
        for holder in holders:
            found.setdefault(holder.entity.key, (holder.entity, value))
            used += [share.start(), share.end(), holder.start, holder.end]
    if not found:
        return None
    left = _WHOLE - sum((v for _, v in found.values()), Decimal(0))
    for holder in rest if left > 0 else ():
        found.setdefault(holder.entity.key, (holder.entity, left))
        used += [holder.start, holder.end]
    return Stakes(tuple(found.values()), min(used), max(used))


def _pair_in(sentence: Sentence, start: int, end: int, told: list[re.Match[str]]) -> Stakes | None:
    """The halves that "the two governments" hold."""
    both = next((i for i in range(start, end) if (m := sentence.at(i)) is not None and m.kind is Kind.PAIR), None)
    mention = sentence.at(both) if both is not None else None
    halves = len(told) == 1 and (_is_equal(sentence, told[0]) or told[0]["half"] or _value(sentence, told[0]) == _HALF)
    if mention is None or both is None or not halves or abs(both - told[0].start()) > _NEAR:
        return None
    shares = tuple((e, _HALF) for e in mention.entities)
    return Stakes(shares, min(both, told[0].start()), max(both + 1, told[0].end()))


def _links(
    sentence: Sentence, owners: list[Owner], share: re.Match[str], floor: int, ceiling: int
) -> tuple[list[Owner], list[Owner], bool]:
    """Whom a share may belong to behind it and before it, and whether the text leads to the former by a preposition."""
    text = sentence.text
    behind = [o for o in owners if share.end() <= o.start < ceiling]
    before = [o for o in owners if floor <= o.start and o.end <= share.start()]
    if _is_equal(sentence, share):
        led = bool(behind and _EQUALLY.fullmatch(text, share.end(), behind[0].start))
        after = _joined(text, behind) if led else []
        with_one = bool(behind and _SHARED_WITH.fullmatch(text, share.end(), behind[0].start))
        joined = _joined_back(text, before) if before else []
        if with_one and len(joined) < _PAIR:
            return behind[:1], [], True
        return (after if len(after) == _PAIR else []), joined if len(joined) == _PAIR and not with_one else [], led
    linked = _FORWARD.fullmatch(text, share.end(), behind[0].start) if behind else None
    held = _BACK.fullmatch(text, before[-1].end, share.start()) if before else None
    each = linked["each"] if linked else None
    if linked and share["number"] and not linked["by"]:
        linked = None  # "4.2 Alpha holds …"
    after = _joined(text, behind) if each else behind[:1] if linked else []
    several = re.compile(r"\)? each\b").match(text, share.end()) or (
        before and " each " in text[before[-1].end : share.start()]
    )
    back = (_joined_back(text, before) if several else before[-1:]) if held else []
    if share["rest"] and (after or (before and "," in text[before[-1].end : share.start()])):
        back = []
    return after, back, bool(linked and (linked["by"] or linked["of"] or each))


def _in_turn(sentence: Sentence, owners: list[Owner], told: list[re.Match[str]]) -> Stakes | None:
    """As many owners as shares, told in the same order."""
    values = [v for m in told if (v := _value(sentence, m)) is not None]
    before = [o for o in owners if o.end <= told[0].start()]
    theirs = bool(before) and _THEY_HOLD.fullmatch(sentence.text, before[-1].end, told[0].start()) is not None
    before = (before[:-1] if theirs else before)[-len(values) :]
    if len(values) < _PAIR or len(before) != len(values):
        return None
    shares = tuple((o.entity, v) for o, v in zip(before, values, strict=True))
    return Stakes(shares, told[0].start() if theirs else before[0].start, told[-1].end())


# "Alpha and Beta run a mill, Gamma, in which they hold": the name nearest to the shares is the thing
_THEY_HOLD = regex(r"(?: \([^()]*\))?,? (?:in|of) which (?:they|the two|both)(?: [a-z]+){1,3} ")


def _is_equal(sentence: Sentence, share: re.Match[str]) -> bool:
    mention = sentence.at(share.start()) if share["percent"] else None
    return mention is not None and _EQUAL.search(mention.span.of(sentence.block.text)) is not None


def shares_behind(sentence: Sentence, start: int, partners: Sequence[Entity]) -> tuple[tuple[Entity, Decimal], ...]:
    """The stakes of two who founded something "on a fifty-fifty basis", "with 70 and 30 per cent", told behind `start`."""
    turn = _TURN.search(sentence.text, start)
    if turn is not None and len(partners) == _PAIR and not _CLAUSE_END.search(sentence.text, start, turn.start()):
        told = [sentence.at(turn.start(group)) for group in ("one", "other")]
        values = [m.amount.value for m in told if m is not None and m.amount is not None]
        if len(values) == _PAIR and sum(values) <= _WHOLE + 1:
            return tuple(zip(partners, values, strict=True))
    percents = (i for i in range(start, len(sentence.text)) if (m := sentence.at(i)) and m.kind is Kind.PERCENT)
    index = next(percents, None)
    mention = sentence.at(index) if index is not None else None
    if index is None or mention is None or len(partners) != _PAIR or _CLAUSE_END.search(sentence.text, start, index):
        return ()
    return tuple((p, _HALF) for p in partners) if _EQUAL.search(mention.span.of(sentence.block.text)) else ()


# "with shares of 70 and 30 per cent"
_TURN = regex(r"(?P<one>[\ue700-\ue8ff])(?: and |[/:–-])(?P<other>[\ue800-\ue8ff])")
# "five Peruvian companies"
_COUNTED = regex(
    r" (?!(?:for|to|by|and|with|held|owned|belonging|in|of|each|or|while|respectively|against|as|per)\b)[a-z\ue100-\ue1ff]"
)


def _counts(sentence: Sentence, share: re.Match[str]) -> bool:
    """Whether a number may be a share: a percentage, or a plain one of at most a hundred."""
    mention = sentence.at(share.start()) if share["percent"] or share["number"] else None
    if share["number"]:
        if _COUNTED.match(sentence.text, share.end()):
            return False
        return (
            mention is not None
            and mention.amount is not None
            and mention.amount.value <= _WHOLE
            and not mention.amount.unit
        )
    return mention is None or mention.amount is not None


def _value(sentence: Sentence, share: re.Match[str]) -> Decimal | None:
    if share["a_half"]:
        return _HALF
    mention = sentence.at(share.start())
    return mention.amount.value if mention is not None and mention.amount is not None else None


def _of_ratio(sentence: Sentence, owners: list[Owner], ratio: re.Match[str]) -> Stakes | None:
    """Two owners and the ratio between them, in their order."""
    before = [o for o in owners if o.end <= ratio.start()]
    pair = before[-2:] if len(before) > 1 else [o for o in owners if o.start >= ratio.end()][:2]
    if len(pair) != _PAIR or pair[0].entity == pair[1].entity or not _joined_pair(sentence.text, pair, ratio):
        return None
    first = Decimal(ratio["one"]) if ratio["one"] else _HALF
    second = _HALF
    if ratio["other"]:
        mention = sentence.at(ratio.start("other"))
        second = (
            mention.amount.value
            if mention and mention.amount
            else Decimal(ratio["other"])
            if ratio["other"].isdigit()
            else _WHOLE - first
        )
    if not _WHOLE - 1 <= first + second <= _WHOLE + 1:
        return None
    told = tuple((o.entity, v) for o, v in zip(pair, (first, second), strict=True))
    return Stakes(told, min(pair[0].start, ratio.start()), max(pair[1].end, ratio.end()))


def _joined_pair(text: str, pair: list[Owner], ratio: re.Match[str]) -> bool:
    """Whether two owners stand together, near the ratio."""
    near = text[pair[1].end : ratio.start()] if pair[1].end <= ratio.start() else text[ratio.end() : pair[0].start]
    return len(near) <= _NEAR and ";" not in near and _TWO.fullmatch(text, pair[0].end, pair[1].start) is not None


_NEAR = 60
_TWO = regex(
    r"(?: \([^()]{1,20}\))?(?:['’]s)?,? ?(?:and|with|&|together with|as well as|alongside|,|–|/)(?: (?:the|its|a|an|local|partner))* ?(?:[\ue100-\ue1ff] )?(?:[a-z-]+,? ){0,4}"
)
_AND = regex(r"(?: \([^()]{1,20}\))?(?:,? and |, )(?:the |its |a )?(?:[a-z-]+ ){0,3}")


def _joined(text: str, owners: list[Owner]) -> list[Owner]:
    """The first of several owners and those joined to it."""
    kept = owners[:1]
    for owner in owners[1:]:
        if not _AND.fullmatch(text, kept[-1].end, owner.start):
            break
        kept.append(owner)
    return kept


def _joined_back(text: str, owners: list[Owner]) -> list[Owner]:
    """The last of several owners and those joined to it."""
    kept = owners[-1:]
    for owner in reversed(owners[:-1]):
        if not _AND.fullmatch(text, owner.end, kept[0].start):
            break
        kept.insert(0, owner)
    return kept
