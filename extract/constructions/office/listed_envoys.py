"""Lists of ambassadors under a line that says whose they are: "Ambassadors of Peru to Kenya", then "X (1970–1974)", or a table's rows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.annotation.scope import PAIR
from extract.constructions.office.holding import Told, home, is_person
from extract.constructions.table_rows import cells
from extract.document import BlockKind, Entity, EntityKind
from extract.gazetteer.states import find_states
from extract.regex import regex
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence

_CAPTION = 80  # characters of a line that heads a list
_ENTRY = 140  # and of an entry
_TITLE = 8  # characters of a title or a bullet before the name that leads an entry
HEADS = regex(
    r"\b(?:ambassadors?|heads? of (?:the )?mission|chiefs? of mission|high commissioners|envoys|representatives|consuls)\b",
    re.IGNORECASE,
)
_MANY = regex(
    r"\b(?:ambassadors|heads of (?:the )?mission|chiefs of mission|high commissioners|envoys|consuls)\b", re.IGNORECASE
)
OUR = regex(r"\b[Oo]ur\b")
_SENT_TO = regex(r"\b(?:in|to|at) (?:the )?$")
_YEARS = regex(r"^,? ?[(\[]?(?:since |from )?[\ue500-\ue5ff]")
_YEARS_BEFORE = regex(
    r"(?:[-•*] )?(?:since |from )?[\ue500-\ue5ff][):,]?(?: [–-])? (?:[A-Z]\.[A-Z]\. |[A-Z][\w.]+ ){0,2}"
)
DIPLOMAT = regex(r"ambassador|consul|envoy|charg|commissioner|minister", re.IGNORECASE)
_POST = regex(
    r"(?:(?:non-resident|resident|acting|first|interim) )*(?:ambassador|consul|envoy|charg[eé]|(?:high )?commissioner|minister)\b[^.;|]{0,60}",
    re.IGNORECASE,
)
_TITLES = {"high commissioners": "High Commissioner", "consuls": "Consul"}
# A name where a list has its names, though nothing else shows that it is one.
_PARTICLE = r"(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|den|af|bin|ibn|al|el|y|e)"
_NAME = rf"[^\W\d_a-z][\w.'’-]*(?: (?:{_PARTICLE} )*[^\W\d_a-z][\w.'’-]*){{1,4}}"
_NAMED = regex(rf"(?:(?:Mr|Mrs|Ms|Dr|Sir|H\. ?E)\.? )*(?P<name>{_NAME})")
_NAMED_WITH_YEARS = regex(rf"(?:[-•*] )?(?P<name>{_NAME}),? ?[(\[,][^()]*[\ue500-\ue5ff][^()]*[)\]]?")
_NO_NAME = regex(
    r"\b(?:vacan\w+|closed|embassy|legation|mission|relations|chancery|republic|kingdom|ministry|government|office|war|union|first|second|new)\b",
    re.IGNORECASE,
)
_ON = regex(r"(?:to )?(?:present|date|incumbent|current|now)|in office|serving|ongoing", re.IGNORECASE)
_YEAR = regex(r"(?:1[789]|20)\d\d")
_OPEN = regex(r"[\ue500-\ue5ff] ?[–-] ?$")


@dataclass(frozen=True, slots=True)
class _Listing:
    """What a list holds: whose heads of mission, called what, under a heading of which level."""

    title: str
    of: Entity | None
    level: int


def listed(document: Annotated) -> Iterator[Told]:
    """The heads of mission of such lists."""
    listing: _Listing | None = None
    whose: Entity | None = None  # whose ambassadors the page's title says that it lists
    for sentence in (s for block in document.blocks for s in block):
        kind, text = sentence.block.kind, sentence.block.text
        if kind is BlockKind.TITLE and HEADS.search(text) and not any(is_person(m) for m in sentence.mentions):
            whose = _sender(sentence)
        if kind is BlockKind.HEADING or _is_caption(sentence):
            listing = _headed(sentence, listing, whose)
        elif listing is not None and kind is not BlockKind.FIELD:
            if kind is BlockKind.ITEM or len(text) < _ENTRY:
                yield from _entry(sentence, listing)
            else:
                listing = None


def _is_caption(sentence: Sentence) -> bool:
    text = sentence.block.text
    short = sentence.block.kind is not BlockKind.FIELD and len(text) < _CAPTION and text[-1:] not in {".", ";"}
    return (
        short
        and " | " not in text
        and _MANY.search(text) is not None
        and not any(is_person(m) for m in sentence.mentions)
    )


def _sender(sentence: Sentence) -> Entity | None:
    """Whose envoys a line names: "Ambassadors of Peru to Kenya"; those "in Kenya" are the pair's other state's."""
    text, scope = sentence.block.text, sentence.scope
    if OUR.search(text) and scope.publisher is not None:
        return scope.publisher
    states = find_states(text)
    own = [f.value for f in states if not _SENT_TO.search(text, 0, f.span.start)]
    if own:
        return own[0]
    others = [s for s in scope.pair if s not in {f.value for f in states}]
    return others[0] if states and len(scope.pair) == PAIR and len(others) == 1 else scope.publisher


def _headed(sentence: Sentence, listing: _Listing | None, whose: Entity | None) -> _Listing | None:
    """The list that a heading opens; one below it may tell the state, any other ends it."""
    text, level = sentence.block.text, sentence.block.level
    if found := HEADS.search(text):
        title = _TITLES.get(found.group().casefold(), "Ambassador")
        return _Listing(title, (whose if not find_states(text) else None) or _sender(sentence) or whose, level)
    named = next((f.value for f in find_states(text)), None)
    if listing is not None and level > listing.level and named is not None:
        return _Listing(listing.title, named, listing.level)
    return None


def _entry(sentence: Sentence, listing: _Listing) -> Iterator[Told]:
    if " | " in sentence.block.text:
        yield from _row(sentence, listing)
        return
    person = next((m for m in sentence.mentions if is_person(m)), None)
    if person is None or person.entity is None:
        shaped = _NAMED_WITH_YEARS.fullmatch(sentence.text)
        if shaped and not sentence.mentions[1:] and not _NO_NAME.search(shaped["name"]):
            yield Told(_person(shaped["name"]), listing.title, listing.of, sentence, 0.85, _date(sentence))
        return
    at = sentence.index(person)
    dated = _YEARS_BEFORE.fullmatch(sentence.text[:at]) is not None
    if not dated and person.span.start - sentence.span.start > _TITLE:
        return
    told = dated or _YEARS.match(sentence.text[at + 1 :])
    if not told and sentence.block.kind is not BlockKind.ITEM:
        return
    date = _date(sentence) if told else ""
    title = person.position if person.position and DIPLOMAT.search(person.position) else listing.title
    yield Told(person.entity, title, listing.of or home(person.entity, person), sentence, 0.9, date)


def _row(sentence: Sentence, listing: _Listing) -> Iterator[Told]:
    """The holder of a table's row: the cell that is a name, the one or two that are dates, and the one with the title."""
    text = sentence.block.text
    told = [(at, at.of(text).strip()) for at in cells(text)]
    inside = [[m for m in sentence.mentions if m.span in at] for at, _ in told]
    persons = [m for each in inside for m in each if is_person(m)]
    names = [n for (_, words), each in zip(told, inside, strict=True) if (n := _named(words, bare=not each))]
    dates = [d for each, (_, words) in zip(inside, told, strict=True) if (d := _when(sentence, words, each))]
    if not dates or (not persons and not names):
        return
    title = next((w for _, w in told if _POST.fullmatch(w)), "")
    person = persons[0] if persons else None
    holder = person.entity if person is not None and person.entity is not None else _person(names[0])
    of = listing.of or (home(holder, person) if person is not None else None)
    title = title or (person.position if person is not None and DIPLOMAT.search(person.position) else "")
    yield Told(holder, title or listing.title, of, sentence, 0.9, _term(dates))


def _when(sentence: Sentence, words: str, inside: Sequence[Mention]) -> str:
    """The date that a cell is, EDTF; ".." where it says that the term goes on."""
    if _ON.fullmatch(words):
        return ".."
    if _YEAR.fullmatch(words):
        return words
    dated = next((m for m in inside[:1] if m.kind is Kind.DATE and len(words) <= m.span.end - m.span.start + 3), None)
    if dated is None:
        return ""
    goes_on = _OPEN.search(sentence.text, 0, sentence.index(dated) + 3) and "/" not in dated.date
    return f"{dated.date}/.." if goes_on else dated.date


def _named(words: str, *, bare: bool) -> str:
    found = _NAMED.fullmatch(words) if bare else None
    return found["name"] if found and not _NO_NAME.search(found["name"]) and not _POST.fullmatch(words) else ""


def _person(name: str) -> Entity:
    return Entity(EntityKind.PERSON, slug(name), name)


def _date(sentence: Sentence) -> str:
    return next((m.date for m in sentence.mentions if m.date), "")


def _term(dates: list[str]) -> str:
    """From the first to the second of two days in cells of their own, else the first."""
    if len(dates) > 1 and "/" not in dates[0] + dates[1] and (dates[0] < dates[1] or dates[1] == ".."):
        return f"{dates[0]}/{dates[1]}"
    return dates[0].removeprefix("..")
