"""Offices told by the place on the page: the envoys of an infobox, lines that name the holders of one office."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.office.holding import Told, home, is_person
from extract.constructions.office.listed_envoys import DIPLOMAT, HEADS, OUR
from extract.constructions.side_by_side import side_by_side
from extract.document import BlockKind
from extract.gazetteer.states import find_states
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_CAPTION = 80  # characters of a line that heads a list


def envoys(document: Annotated) -> Iterator[Told]:
    """The envoys of an infobox: "Envoytitle1: Ambassador", "Envoy1: X"."""
    titles: dict[str, str] = {}
    for sentence in (s for block in document.blocks for s in block if s.block.kind is BlockKind.FIELD):
        key, _, value = sentence.block.text.partition(":")
        if title := re.fullmatch(r"envoy ?title ?(\d?)", key.strip(), re.IGNORECASE):
            titles[title[1]] = value.strip()
        person = next((m for m in sentence.mentions if is_person(m)), None)
        envoy = re.fullmatch(r"envoy ?(\d?)", key.strip(), re.IGNORECASE)
        if envoy and person is not None and person.entity is not None:
            title_told = titles.get(envoy[1], "Ambassador")
            yield Told(person.entity, title_told, home(person.entity, person), sentence, 0.93)


def side_by_side_envoys(document: Annotated) -> Iterator[Told]:
    """The envoys of an infobox of two columns: "| Ambassador | Ana Sol | Juan Rey |"."""
    for row in side_by_side(document):
        if not DIPLOMAT.search(row.label) and not HEADS.search(row.label):
            continue
        for state, cell in row.cells:
            person = next((m for m in row.sentence.within(*cell) if is_person(m)), None)
            if person is not None and person.entity is not None:
                title = person.position or _PLURAL.sub("", row.label)
                yield Told(person.entity, title, state, row.sentence, 0.93)


_KEY = regex(
    r"(?:[\w'’-]+ ){0,2}?(?:(?:former|previous|past|our|list of|honorary|first|resident|non-resident|the) )*(?P<title>ambassadors|high commissioners|envoys|heads of mission|consuls(?:[- ]general)?|honorary consuls|ministers|representatives|predecessors|previous (?:office )?holders|holders)\b"
    r"(?: (?:of|to|in|from|until|since) (?:the )?[\w\ue000-\ue4ff' -]{2,40})?: ?",
    re.IGNORECASE,
)
_EACH = regex(
    r"(?:^|[;,] (?:and )?| ?[~·•/] ?|: ?|\. )(?:[A-Z]\.[A-Z]\. |(?:Mr|Ms|Mrs|Dr)\.? )?(?P<who>[\ue300-\ue3ff])(?: \((?P<told>[^()]{1,40})\)|,? (?P<when>[\ue500-\ue5ff])|, (?P<where>[\ue000-\ue2ff]))?"
)


def rolls(document: Annotated) -> Iterator[Told]:
    """Lines that name the holders of one office, each with years or a seat: "Former ambassadors of Peru: X (1992–98); Y (from 2003)"."""
    last: Told | None = None
    for sentence in (s for block in document.blocks for s in block):
        persons = [m for m in sentence.mentions if is_person(m)]
        key = _KEY.match(_keyed(sentence))
        if key is None or not persons:
            named = next((m for m in persons if m.entity and m.position and DIPLOMAT.search(m.position)), None)
            if named is not None and named.entity is not None:
                last = Told(named.entity, named.position, home(named.entity, named), sentence, 0.9)
            continue
        title, of = _PLURAL.sub("", key["title"]), _whose(key[0], sentence)
        title = "Ambassador" if title.casefold().startswith("head") else title
        if title.casefold().endswith(("predecessor", "holder")):
            title, of = (last.position, last.of) if last is not None else ("", None)
            if HEADS.search(sentence.scope.heading) and sentence.scope.publisher is not None:
                title, of = "Ambassador", sentence.scope.publisher
        if "consul" not in title.casefold():  # who serves there as a consul may be of either side
            of = (
                of
                or next((home(m.entity, m) for m in persons if m.entity and m.position_of), None)
                or sentence.scope.publisher
            )
        for each in _EACH.finditer(sentence.text, max(0, sentence.text.find(":"))):
            mention = sentence.at(each.start("who"))
            if not title or mention is None or mention.entity is None:
                continue
            inside = (
                sentence.within(*each.span("told" if each["told"] else "when")) if each["told"] or each["when"] else ()
            )
            dates = [m.date for m in inside if m.date]
            own = next(
                (m.entity for m in inside if m.kind is Kind.STATE and m.form == "name"), _sent_to(inside, sentence)
            )
            date = dates[0] if dates else ""
            if (
                date
                and "/" not in date
                and each["told"]
                and each["told"].casefold().startswith(("until", "till", "to "))
            ):
                date = f"../{date}"
            yield Told(mention.entity, title, own or of or home(mention.entity, mention), sentence, 0.88, date)


def _sent_to(inside: Sequence[Mention], sentence: Sentence) -> Entity | None:
    """The one of the pair whose envoy sits in the other's capital: "Ambassadors: X (Lima)"."""
    seats = {m.entity for m in inside if m.form == "capital"} & set(sentence.scope.pair)
    return next((s for s in sentence.scope.pair if s not in seats), None) if len(seats) == 1 else None


def _whose(key: str, sentence: Sentence) -> Entity | None:
    """Whose envoys a line's key tells of: "ambassadors of Peru", "Peru's consuls"; "ambassadors in Lima" are the other's."""
    states = find_states(key)
    own = [f.value for f in states if not _SERVING_IN.search(key, 0, f.span.start)]
    if own or not states:
        return own[0] if own else None
    if OUR.search(key) and sentence.scope.publisher is not None:
        return sentence.scope.publisher
    others = [s for s in sentence.scope.pair if s not in {f.value for f in states}]
    return others[0] if len(others) == 1 and len(sentence.scope.pair) > 1 else None


_SERVING_IN = regex(r"\b(?:in|to|at) (?:the )?$")
_PLURAL = regex(r"s(?=$|[- ]general| of)")


def _keyed(sentence: Sentence) -> str:
    """The sentence's words up to its first colon as the document has them: the title there may be part of a mention."""
    text = sentence.block.text[sentence.span.start : sentence.span.end]
    return text[: text.find(":") + 2] if 0 < text.find(":") < _CAPTION else ""
