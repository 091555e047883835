"""The lines of a curriculum vitae: "2014–2018: Ambassador to Kenya", on the page of the one whose life it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.office.holding import Told, home, is_person
from extract.document import BlockKind, EntityKind
from extract.gazetteer.states import find_states
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_LIFE = regex(
    r"\b(?:curriculum|c\.?v\.?|biograph\w+|bio|career|posts?|postings?|positions?|offices?|experience|assignments|employment|service)\b",
    re.IGNORECASE,
)
_ENDED = regex(r"\b(?:education|stud(?:y|ies)|awards?|honou?rs|publications|decorations|family)\b", re.IGNORECASE)
_OFFICE = (
    r"(?P<position>(?:(?:Deputy|Vice|First|Acting|Vice-|Non-resident) ?)*"
    r"(?:Ambassador(?: Extraordinary(?: and|,) Plenipotentiary|-at-Large)?|Permanent Representative|Consul(?:[- ]General)?|High Commissioner|"
    r"Foreign Minister|Prime Minister|(?:Minister|Secretary) (?:of|for) (?:the )?[A-Z][a-z]+(?:(?:,| and|,? and) [A-Z][a-z]+| [A-Z][a-z]+)*|State Secretary|Foreign Secretary|President of the Republic))"
)
_WHEN = r"(?:[Ss]ince |[Ff]rom )?[\ue500-\ue5ff]"
_AFTER_DATE = regex(rf"[-•*]? ?\(?{_WHEN}\)?(?: ?[:|,–-])* ?(?P<post>\S)")
_BEFORE_DATE = regex(rf"[-•*]? ?(?P<post>[^()|:;\ue500-\ue5ff]{{8,120}}?)(?: ?[,:|–-]| ?\()? ?{_WHEN}\)?\.?")
_POST = regex(rf"(?:H\.? ?E\.? )?{_OFFICE}(?! (?:Counsellor|designate))(?P<of> of (?:the )?(?=[A-Z]))?(?=[\s,.;(]|$)")
_TO = regex(r"(?: of (?:the )?[A-Z][\w ]{2,40}?)? to (?:the )?")
_LONGEST = 160


def curriculum(document: Annotated) -> Iterator[Told]:
    """The offices of the lines below the name of the one whose life a page tells."""
    whose = _subject(document)
    if whose is None or whose.entity is None:
        return
    own = home(whose.entity, whose) or _sent_by(document)
    told = False
    for sentence in (b[0] for b in document.blocks if len(b) == 1):
        text = sentence.block.text
        if sentence.block.kind is BlockKind.HEADING:
            told = (told or _LIFE.search(text) is not None) and _ENDED.search(text) is None
        elif told and own is not None and len(text) < _LONGEST and not any(is_person(m) for m in sentence.mentions):
            yield from _line(sentence, whose.entity, own)


def _subject(document: Annotated) -> Mention | None:
    """The one person whom the page's title names, and nobody else."""
    titled = [s for block in document.blocks for s in block if s.block.kind is BlockKind.TITLE]
    persons = {m.entity: m for s in titled for m in s.mentions if is_person(m)}
    others = any(m.kind is Kind.STATE and m.form == "name" for s in titled for m in s.mentions)
    return next(iter(persons.values())) if len(persons) == 1 and not others else None


def _sent_by(document: Annotated) -> Entity | None:
    """Whose envoy the line below the name calls the one: "Ambassador of Sweden to Chile"."""
    head = [b[0] for b in document.blocks[:4] if b]
    return next((m.position_of for s in head for m in s.mentions if m.position_of), document.profile.publisher)


def _line(sentence: Sentence, holder: Entity, own: Entity) -> Iterator[Told]:
    dates = [m for m in sentence.mentions if m.kind is Kind.DATE]
    text = sentence.block.text
    found = _AFTER_DATE.match(sentence.text)
    start = sentence.clean(found.start("post"), found.end("post")).start if found is not None else 0
    if found is None and _BEFORE_DATE.fullmatch(sentence.text) is None:
        return
    post = _POST.match(text, start) or (_POST.match(text.lstrip("-•* ")) if found is None else None)
    if post is None or not dates:
        return
    named = find_states(text[post.end("of") :])[:1] if post["of"] else []
    of = named[0].value if named and not text[post.end("of") : post.end("of") + named[0].span.start].strip() else own
    if of.kind is EntityKind.STATE:
        to = _TO.match(text, post.end("position"))
        sent = find_states(text[to.end() :])[:1] if to is not None else []
        host = sent[0] if sent and sent[0].span.start == 0 else None
        position = post["position"] + (f" to {host.value.name}" if host is not None else "")
        yield Told(holder, position, of, sentence, 0.9, dates[0].date)
