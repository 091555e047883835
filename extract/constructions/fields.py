"""Lines of a factbox that tell the same of several states: "Embassies: X in Lima; Y in Cairo"; their keys and entries."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.lists import city_name
from extract.document import BlockKind
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_KEY = regex(r"(?P<key>[^:;]{1,80}?): ?")
_ENTRY = regex(
    r"(?:[;,] (?:and )?|\A| and (?=[\ue000-\ue0ff] (?:in\b|\()))(?:for |of )?(?:the |in )?(?:(?P<who>[\ue000-\ue0ff\ue900-\ue9ff])|(?P<both>both)\b)",
    re.IGNORECASE,
)
_NOT = regex(
    r"\b(?:none|no|not|never|nil|n/a|neither|observers?|candidates?|associates?|applicant|applied|dialogue|suspended|expelled|planned|covered|non-resident|accredited)\b|[–—-]\s*$",
    re.IGNORECASE,
)
_OWNED = regex(
    r"(?P<owner>[\ue000-\ue1ff])(?:['’]s?)? (?:[\w-]+ ){0,2}?|(?:resident |diplomatic |honorary (?!consul)|foreign |respective )*",
    re.IGNORECASE,
)
_KINDS = (
    ("honorary consulate", regex(r"honorary consul(?:ates?|s)?(?:[- ]general)?", re.IGNORECASE)),
    ("consulate", regex(r"consulates?(?:[- ]generals?)?", re.IGNORECASE)),
    ("embassy", regex(r"(?:embass(?:y|ies)|high commissions?|(?:diplomatic )?missions?)", re.IGNORECASE)),
)
_OF = regex(
    r"(?:resident |honorary )?(?P<kind>[\w -]{5,40}?) of (?:the )?(?P<owner>[\ue000-\ue0ff])(?: in (?:the )?[\ue000-\ue0ff])?(?=: ?\Z)",
    re.IGNORECASE,
)
_OFFICES = regex(
    r"(?:(?:representative|permanent|liaison|local|country|field|regional|branch|overseas|foreign|international|sales|representation) )+(?:offices|bureaus)(?: abroad)?(?: \(\d+\))?(?::| [–-]) ?(?P<places>[\ue000-\ue0ff\ue200-\ue2ff](?:(?:, | and |, and |; )[\ue000-\ue0ff\ue200-\ue2ff])*)",
    re.IGNORECASE,
)
_FURTHER = regex(r" ?[·;|/•] (?:those of )?(?:the )?(?P<owner>[\ue000-\ue1ff])(?:['’]s?)?(?: ones?| side)?: ?")
_WHERE = regex(
    r"(?:in |at |\()?(?:the )?(?P<place>[\ue000-\ue0ff\ue200-\ue2ff])(?P<more>(?:(?:, | and |, and )(?:in )?[\ue200-\ue2ff])*)"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line tells of one state; `start`–`end` are the indices in the sentence's text of the words after its name."""

    state: Entity
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ListedMission:
    """A mission that a line names."""

    sentence: Sentence
    sender: Entity | str
    host: Entity
    kind: str
    city: str
    date: str


def listed_missions(document: Annotated, firm: Entity | str | None = None) -> Iterator[ListedMission]:
    """The missions told by lines whose key is a kind of mission: "Embassies: X in Lima", "X's embassy: Lima".

    `firm` is the one whose page this is: "Representative offices: Lima, Cairo" are its own.
    """
    if firm is not None:
        yield from _offices(document, firm)
    for sentence, key in keyed(document):
        named = _OF.match(sentence.text, 0, key.end())
        if named is not None:
            yield from _named(sentence, named, key.end())
            continue
        owner = _OWNED.match(sentence.text, 0, key.end("key"))
        begin = owner.end() if owner else 0
        kind = next((k for k, words in _KINDS if words.fullmatch(sentence.text, begin, key.end("key"))), "")
        if not kind:
            continue
        whose = sentence.at(owner.start("owner")) if owner and owner["owner"] else None
        if whose is not None and whose.entity is not None:
            found: tuple[Entry, ...] = (*_shared(sentence, whose.entity, key.end()),)
        else:
            found = tuple(entries(sentence, key.end()))
        for entry in found:
            yield from _missions(sentence, entry, kind)


def _shared(sentence: Sentence, owner: Entity, start: int) -> Iterator[Entry]:
    """The owner's part of a line, and those of the owners that it goes on with: "Peru's consulates: A, B · Kenya's: C"."""
    further = list(_FURTHER.finditer(sentence.text, start))
    ends = [*(f.start() for f in further), len(sentence.text)]
    yield Entry(owner, start, ends[0])
    for told, end in zip(further, ends[1:], strict=True):
        other = sentence.at(told.start("owner"))
        if other is not None and other.entity is not None:
            yield Entry(other.entity, told.end(), end)


def _offices(document: Annotated, firm: Entity | str) -> Iterator[ListedMission]:
    """The offices abroad that a firm's page lists: "Representative offices: Lima, Cairo"."""
    for sentence in (s for block in document.blocks for s in block):
        for told in _OFFICES.finditer(sentence.text):
            for place in sentence.within(*told.span("places")):
                if (host := as_state(place, deep=False)) is not None:
                    city = city_name(sentence, place)
                    yield ListedMission(sentence, firm, host, "representative office", city, "")


def _named(sentence: Sentence, named: re.Match[str], start: int) -> Iterator[ListedMission]:
    """The missions of a line whose key names their owner after their kind: "Honorary consul of X: Lima"."""
    words = sentence.text[: named.end("kind")]
    kind = next((k for k, expression in _KINDS if expression.fullmatch(words)), "")
    owner = sentence.at(named.start("owner"))
    if kind and owner is not None and owner.entity is not None:
        yield from _missions(sentence, Entry(owner.entity, start, len(sentence.text)), kind)


def _missions(sentence: Sentence, entry: Entry, kind: str) -> Iterator[ListedMission]:
    where = _WHERE.match(sentence.text, entry.start + (sentence.text[entry.start : entry.start + 1] == " "), entry.end)
    if where is None:
        return
    for place in sentence.within(where.start("place"), where.end("more")):
        host = as_state(place, deep=False)
        if host is not None and host != entry.state:
            yield ListedMission(sentence, entry.state, host, kind, city_name(sentence, place), dated(sentence, entry))


def _is_line(block: Sequence[Sentence]) -> bool:
    """Whether a paragraph is a line of a factbox that stands alone."""
    return len(block) == 1 and block[0].block.kind is BlockKind.PARAGRAPH and not block[0].text.endswith((".", ":"))


def keyed(document: Annotated) -> Iterator[tuple[Sentence, re.Match[str]]]:
    """The lines of a document that have a key and a value."""
    for block in document.blocks:
        if (
            block
            and (block[0].block.kind in {BlockKind.FIELD, BlockKind.ITEM} or _is_line(block))
            and (key := _KEY.match(block[0].text))
        ):
            yield block[0], key


def entries(sentence: Sentence, start: int, lacking: re.Pattern[str] = _NOT) -> Iterator[Entry]:
    """The states that a value begins with or goes on to, each with what is told of it; those told of as `lacking` it left out."""
    value = sentence.text[start:]
    found = list(_ENTRY.finditer(value))
    if not found or found[0].start() != 0:
        return
    for number, told in enumerate(found):
        end = found[number + 1].start() if number + 1 < len(found) else len(value)
        if lacking.search(value, told.end(), end):
            continue
        mention = sentence.at(start + told.start("who")) if told["who"] else None
        states = (
            (mention.entities if mention.kind is Kind.PAIR or mention.entity else ())
            if mention
            else sentence.scope.pair
        )
        for state in states:
            yield Entry(state, start + told.end(), start + end)


def dated(sentence: Sentence, entry: Entry) -> str:
    """The date that an entry tells, or an empty string."""
    return next((m.date for m in sentence.within(entry.start, entry.end) if m.date), "")
