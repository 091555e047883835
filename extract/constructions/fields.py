"""Lines of a factbox that tell the same of several states: "EU membership: X 1 May 2004; Y none", "Embassies: X in Lima; Y in Cairo"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.lists import city_name
from extract.document import BlockKind
from extract.patterns.match import as_state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_KEY = re.compile(r"(?P<key>[^:;]{1,80}?): ?")
_ENTRY = re.compile(
    r"(?:[;,] (?:and )?|\A| and (?=[\ue000-\ue0ff] (?:in\b|\()))(?:the |in )?(?:(?P<who>[\ue000-\ue0ff\ue900-\ue9ff])|(?P<both>both)\b)",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:none|no|not|never|nil|n/a|neither|observers?|candidates?|associates?|applicant|applied|dialogue|suspended|expelled|planned|covered|non-resident|accredited)\b|[–—-]\s*$",
    re.IGNORECASE,
)
_MEMBERSHIP = re.compile(
    r"(?:(?:members?|membership) (?:of|in) |member states of |accession to )?(?:the )?(?P<body>[\ue400-\ue4ff])(?: \([^()]{1,30}\))?,?(?: membership| members?| accession| member states?)?",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"(?P<owner>[\ue000-\ue1ff])(?:['’]s?)? (?:[\w-]+ ){0,2}?|(?:resident |diplomatic |honorary |foreign |respective )*",
    re.IGNORECASE,
)
_KINDS = (
    ("honorary consulate", re.compile(r"honorary consul(?:ates?|s)?(?:[- ]general)?", re.IGNORECASE)),
    ("consulate", re.compile(r"consulates?(?:[- ]generals?)?", re.IGNORECASE)),
    ("embassy", re.compile(r"(?:embass(?:y|ies)|high commissions?|(?:diplomatic )?missions?)", re.IGNORECASE)),
)
_WHERE = re.compile(
    r"(?:in |at |\()?(?:the )?(?P<place>[\ue000-\ue0ff\ue200-\ue2ff])(?P<more>(?:(?:, | and |, and )(?:in )?[\ue200-\ue2ff])*)"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line tells of one state; `start`–`end` are the indices in the sentence's text of the words after its name."""

    state: Entity
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ListedMember:
    """A member that a line names."""

    sentence: Sentence
    member: Entity
    organization: Entity
    date: str


@dataclass(frozen=True, slots=True)
class ListedMission:
    """A mission that a line names."""

    sentence: Sentence
    sender: Entity
    host: Entity
    kind: str
    city: str
    date: str


def listed_members(document: Annotated) -> Iterator[ListedMember]:
    """The members told by lines whose key is an organisation: "NATO: X (1949), Y (2004)"."""
    for sentence, key in _keyed(document):
        named = _MEMBERSHIP.fullmatch(sentence.text, 0, key.end("key"))
        body = sentence.at(named.start("body")) if named else None
        if body is None or body.entity is None:
            continue
        for entry in _entries(sentence, key.end()):
            yield ListedMember(sentence, entry.state, body.entity, _date(sentence, entry))


def listed_missions(document: Annotated) -> Iterator[ListedMission]:
    """The missions told by lines whose key is a kind of mission: "Embassies: X in Lima", "X's embassy: Lima"."""
    for sentence, key in _keyed(document):
        owner = _OWNED.match(sentence.text, 0, key.end("key"))
        begin = owner.end() if owner else 0
        kind = next((k for k, words in _KINDS if words.fullmatch(sentence.text, begin, key.end("key"))), "")
        if not kind:
            continue
        whose = sentence.at(owner.start("owner")) if owner and owner["owner"] else None
        if whose is not None and whose.entity is not None:
            found: tuple[Entry, ...] = (Entry(whose.entity, key.end(), len(sentence.text)),)
        else:
            found = tuple(_entries(sentence, key.end()))
        for entry in found:
            yield from _missions(sentence, entry, kind)


def _missions(sentence: Sentence, entry: Entry, kind: str) -> Iterator[ListedMission]:
    where = _WHERE.match(sentence.text, entry.start + (sentence.text[entry.start : entry.start + 1] == " "), entry.end)
    if where is None:
        return
    for place in sentence.within(where.start("place"), where.end("more")):
        host = as_state(place, deep=False)
        if host is not None and host != entry.state:
            yield ListedMission(sentence, entry.state, host, kind, city_name(sentence, place), _date(sentence, entry))


def _keyed(document: Annotated) -> Iterator[tuple[Sentence, re.Match[str]]]:
    for block in document.blocks:
        if block and block[0].block.kind in {BlockKind.FIELD, BlockKind.ITEM} and (key := _KEY.match(block[0].text)):
            yield block[0], key


def _entries(sentence: Sentence, start: int) -> Iterator[Entry]:
    """The states that a value begins with or goes on to, each with what is told of it; those told of as lacking it left out."""
    value = sentence.text[start:]
    found = list(_ENTRY.finditer(value))
    if not found or found[0].start() != 0:
        return
    for number, told in enumerate(found):
        end = found[number + 1].start() if number + 1 < len(found) else len(value)
        if _NOT.search(value, told.end(), end):
            continue
        mention = sentence.at(start + told.start("who")) if told["who"] else None
        states = (
            (mention.entities if mention.kind is Kind.PAIR or mention.entity else ())
            if mention
            else sentence.scope.pair
        )
        for state in states:
            yield Entry(state, start + told.end(), start + end)


def _date(sentence: Sentence, entry: Entry) -> str:
    return next((m.date for m in sentence.within(entry.start, entry.end) if m.date), "")
