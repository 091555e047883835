"""Memberships told by lines of a factbox: "NATO: X (1949), Y (2004)", "Member of: A, B (1990)", "X: A (observer, 1994); B", "X in A: 2004"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.fields import dated, entries, keyed
from extract.document import EntityKind
from extract.gazetteer.states import find_states
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_STATE, _BODY, _DATE = "[\ue000-\ue0ff]", "[\ue400-\ue4ff]", "[\ue500-\ue5ff]"
_MEMBERSHIP = regex(
    rf"(?:(?:members?|membership) (?:of|in) |member states of |(?:accession|entry|admission) to )?(?:the )?(?P<body>{_BODY})(?: \([^()]{{1,30}}\))?,?(?: membership| members?| accession| entry| member states?)?",
    re.IGNORECASE,
)
_ROLL = regex(
    r"(?:(?P<owner>[\ue000-\ue1ff])(?:['’]s?)? )?(?P<both>(?:both |common |shared |joint |mutual ))?"
    r"(?:international |multilateral |regional |founding |full |global |economic |main |selected |key )*"
    r"(?:(?P<in_both>both (?:are |states |countries )?(?:in|members of|belong to))|(?P<noun>members?|memberships?|member states?|organi[sz]ations?|institutions|bodies|blocs?|fora|forums|groupings?|frameworks|clubs|alliances|affiliations?))"
    r"(?: (?P<also>shared|in common|together|of both|with both|to which both belong|of which both are members))?"
    r"(?: (?:of|in))?(?: (?:the )?(?:(?:international|regional|multilateral) )?(?:organi[sz]ations?|bodies|fora|forums|following))?",
    re.IGNORECASE,
)
_JOINT_BODIES = regex(r"(?:joint|common|mutual|bilateral) (?:bod|institution|mechanism|framework)", re.IGNORECASE)
_OPEN_ROLL = regex(
    r"international|multilateral|regional|fora\b|forums\b|groupings", re.IGNORECASE
)  # told of a pair: of both
_OF_MEMBERS = regex(
    r"\b(?:member\w*|organi[sz]ations?|blocs?|fora|forums|groupings?|alliances|bodies)\b", re.IGNORECASE
)
_HOLDER = regex(rf"(?:the )?(?P<who>{_STATE})(?: (?:\([^()]{{1,12}}\)))?")
_INSIDE = regex(
    rf"(?:the )?(?P<who>{_STATE}) (?:in|joins|joined|enters|entered|into|to) (?:the )?(?P<body>{_BODY})", re.IGNORECASE
)
_SHARE = regex(
    rf"(?:(?<=[;,.] )|(?<=: )|(?<=:))(?:and )?(?:the )?(?P<who>{_STATE}) ?(?:[—–:-]|in|is in|\((?=[^()]*\ue400)) ?"
)
_ITEM = regex(
    rf"(?:\A|[;,] (?:and )?|\. | and )(?:member of |observer in |the )*(?P<body>{_BODY})(?: \([A-Z]{{2,8}}\))?(?P<rest>(?:\([^()]*\)|[^;,()\ue400-\ue4ff])*)",
    re.IGNORECASE,
)
_APART = regex(r"\bnot (?:in common|shared|joint)\b")  # behind this each has its own
_NOT = regex(
    r"\b(?:none|no|not|never|nil|n/a|neither|suspended|expelled|left|withdr\w+|former|until)\b|[–—-]\s*$", re.IGNORECASE
)
_AHEAD = regex(
    r"\b(?:candida\w+|appli(?:ed|cant|cation)\w*|aspir\w+|planned|negotiat\w+|talks|pending|acceding|invited)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ListedMember:
    """A member that a line names."""

    sentence: Sentence
    member: Entity
    organization: Entity
    date: str
    told: Realis = Realis.HAPPENED


def listed_members(document: Annotated, firm: Entity | None = None) -> Iterator[ListedMember]:
    """The members told by lines that have a key: an organisation, a state, "members", one in the other.

    `firm` is the one whose page this is: "Memberships: X, Y" are its own.
    """
    for sentence, key in keyed(document):
        end = key.end("key")
        if _JOINT_BODIES.match(sentence.text):
            continue
        if roll := _ROLL.fullmatch(sentence.text, 0, end):
            yield from _on_roll(document, sentence, roll, key.end(), firm)
        elif inside := _INSIDE.fullmatch(sentence.text, 0, end):
            yield from _inside(sentence, inside, key.end())
        elif holder := _HOLDER.fullmatch(sentence.text, 0, end):
            yield from _of_holder(sentence, holder, key.end())
        elif (named := _MEMBERSHIP.fullmatch(sentence.text, 0, end)) and (body := sentence.at(named.start("body"))):
            for entry in entries(sentence, key.end(), _NOT):
                if body.entity is not None:
                    told = _told(sentence.text[entry.start : entry.end])
                    yield ListedMember(sentence, entry.state, body.entity, dated(sentence, entry), told)


def _inside(sentence: Sentence, inside: re.Match[str], start: int) -> Iterator[ListedMember]:
    """ "X in A: 2004"."""
    member, body = sentence.at(inside.start("who")), sentence.at(inside.start("body"))
    date = re.match(rf"(?:since |from )?{_DATE}", sentence.text[start:])
    when = sentence.at(start + date.end() - 1) if date else None
    if member is not None and body is not None and member.entity and body.entity and when is not None:
        yield ListedMember(sentence, member.entity, body.entity, when.date)


def _of_holder(sentence: Sentence, holder: re.Match[str], start: int) -> Iterator[ListedMember]:
    """ "X: A (founding member, 1981); B; C (2000)", where the lead speaks of members or nothing but bodies is listed."""
    member = sentence.at(holder.start("who"))
    found = _bodies(sentence, start)
    lead = sentence.scope.lead.text if sentence.scope.lead else sentence.scope.heading
    bare = _ITEM.sub("", sentence.text[start:]).strip(" .;,")
    if member is None or member.entity is None or not found or bare:
        return
    if not _OF_MEMBERS.search(lead) and (len(found) < len("AB") and not _OF_MEMBERS.search(sentence.text)):
        return
    for body, date, told in found:
        if body.entity is not None:
            yield ListedMember(sentence, member.entity, body.entity, date, told)


def _bodies(sentence: Sentence, start: int, end: int | None = None) -> list[tuple[Mention, str, Realis]]:
    """The bodies that a value lists, each with its date and how it is told; those left or never entered left out."""
    found = []
    value = sentence.text[start:end]
    for item in _ITEM.finditer(value):
        body = sentence.at(start + item.start("body"))
        if (
            body is None
            or body.entity is None
            or body.entity.kind is not EntityKind.ORGANIZATION
            or _NOT.search(item["rest"])
        ):
            continue
        dates = [
            m.date for m in sentence.within(start + item.start("rest"), start + item.end("rest")) if m.kind is Kind.DATE
        ]
        found.append((body, dates[0] if dates else "", _told(item["rest"])))
    return found


def _told(words: str) -> Realis:
    return Realis.PLANNED if _AHEAD.search(words) else Realis.HAPPENED


def _on_roll(
    document: Annotated, sentence: Sentence, roll: re.Match[str], start: int, firm: Entity | None
) -> Iterator[ListedMember]:
    """The memberships of a line that lists organisations: "Member of: X, Y (1990)"; both states' where it says so."""
    shares = [*_SHARE.finditer(sentence.text, start)]
    if shares and shares[0].start() == start:  # "Regional organisations: A — X, Y; B — Z"
        yield from _shares(sentence, shares)
        return
    apart = _APART.search(sentence.text, start)
    for body, date, told in _bodies(sentence, start, apart.start() if apart else None):
        for member in (firm,) if firm is not None and not roll["owner"] else _on_it(document, sentence, roll):
            if body.entity is not None:
                yield ListedMember(sentence, member, body.entity, date, told)


def _shares(sentence: Sentence, shares: list[re.Match[str]]) -> Iterator[ListedMember]:
    """Each state's own organisations: "A — X, Y; B — Z"."""
    for share, end in zip(shares, [*(s.start() for s in shares[1:]), len(sentence.text)], strict=True):
        holder = sentence.at(share.start("who"))
        for body, date, told in _bodies(sentence, share.end(), end):
            if holder is not None and holder.entity and body.entity:
                yield ListedMember(sentence, holder.entity, body.entity, date, told)


def _on_it(document: Annotated, sentence: Sentence, roll: re.Match[str]) -> tuple[Entity, ...]:
    """Whose organisations a line lists: the state's that its key or its heading names, both states', the page's own."""
    owner = sentence.at(roll.start("owner")) if roll["owner"] else None
    headed = {f.value for f in find_states(sentence.scope.heading)}
    pair = sentence.scope.pair
    if owner is not None:
        return owner.entities
    if roll["both"] or roll["in_both"] or roll["also"] or (_OPEN_ROLL.search(roll[0]) and len(headed) != 1):
        return pair if len(pair) > 1 or document.profile.main is None else (document.profile.main,)
    if len(headed) == 1:
        return tuple(headed)
    return (document.profile.main,) if document.profile.main and not pair else ()
