"""Members told by lists and tables below their organisation: "Delta Union:" and a state a line, "State | Date of accession"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.lists import topics
from extract.constructions.membership.circles import with_circles
from extract.constructions.membership.lineups import body_of
from extract.constructions.membership.rolls import ListedMember
from extract.constructions.table_rows import table_rows
from extract.document import BlockKind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.constructions.table_rows import TableRow
    from extract.document import Entity

_STATE, _BODY, _DATE, _NUMBER = "[\ue000-\ue0ff]", "[\ue400-\ue4ff]", "[\ue500-\ue5ff]", "[\ue700-\ue7ff]"
_LINE = regex(
    rf"(?:\| )?(?:(?:\d+|{_NUMBER})[.)]? |{_DATE}(?: \||:| [–—-]) )?(?:the )?{_STATE}(?: \([^()]{{1,40}}\)|(?: [–—-]|,|:)? (?:since )?{_DATE})*"
    rf"(?:(?:,|;| and|, and) (?:the )?{_STATE}(?: \([^()]{{1,40}}\))?)*[.,;*]?(?: \|)?",
    re.IGNORECASE,
)
_BARE = regex(
    rf"(?:member states of |members of )?(?:the )?{_BODY}(?: \([^()]{{1,12}}\))?(?: members?| member states?| membership)?:?",
    re.IGNORECASE,
)
_MEMBERS = regex(
    r"\b(?:membership|enlargement|members?(?! of (?:the )?(?:delegation|staff|committee|team|board))|member[- ](?:states|countries|nations)|founders|founding (?:states|countries)|observers?(?! mission)|(?:joined|entered|acceded|admitted)(?! (?:the )?(?:talks|exercise|mission)))\b",
    re.IGNORECASE,
)
_AHEAD = regex(r"\b(?:candidates?|applicants?|acceding|prospective|aspiring|applied|invited|waiting)\b", re.IGNORECASE)
_NONE = regex(
    r"\b(?:not|never|non|former|ex|left|withdr\w+|suspend\w+|expel\w+|depart\w+|quit|opposed|against|abstain\w*|absent|other)\b",
    re.IGNORECASE,
)
_WHO = regex(
    r"(?:member |participating |acceding )?(?:countr(?:y|ies)|states?|nations?|members?|name|part(?:y|ies)|participants?)"
)
_ENTERED = regex(
    r"(?:(?:date|year|day) of )?(?:accession|admission|entry|joining|joined|membership|adhesion)(?: date| year| on| in)?|(?:member since|admitted|acceded|entered)(?: on| in)?"
)
_SINCE = regex(r"(?:(?:in|date|year) )?since|date|year")  # of entry, where what heads the table speaks of members
_ORGANISATION = regex(
    r"(?:international |regional )?(?:organi[sz]ations?|bod(?:y|ies)|institutions?|blocs?|forums?|groupings?)(?: name)?"
)
_FEW = 2  # states under a lead before they are a list


def listed_below(document: Annotated) -> Iterator[ListedMember]:
    """The members of each list whose lead names the organisation, and of each table that tells when states entered."""
    title = next((b[0] for b in document.blocks if b and b[0].block.kind is BlockKind.TITLE), None)
    lead: Sentence | None = None
    lines: list[Sentence] = []
    for block in document.blocks:
        last = block[-1] if block else None
        if last is not None and not any(c.isalpha() for c in last.block.text):
            continue  # the rule below a header
        if last is not None and len(block) == 1 and _is_line(last):
            lines.append(last)
            continue
        yield from _listed(lead, lines, title)
        lead, lines = last, []
    yield from _listed(lead, lines, title)
    for row in table_rows(document):
        yield from _row(document, row, title)


def _is_line(sentence: Sentence) -> bool:
    """Whether a line tells states and nothing of them but a date or what stands in brackets."""
    return (
        sentence.block.kind in {BlockKind.ITEM, BlockKind.FIELD, BlockKind.PARAGRAPH}
        and _LINE.fullmatch(sentence.text) is not None
    )


def _listed(lead: Sentence | None, lines: list[Sentence], title: Sentence | None) -> Iterator[ListedMember]:
    if lead is None or not lines:
        return
    lead = with_circles(lead)
    states = [m for line in lines for m in line.mentions if m.kind is Kind.STATE]
    if len(states) < _FEW or _NONE.search(lead.text):
        return
    if not _MEMBERS.search(lead.text) and not (_BARE.fullmatch(lead.text) and not _announces_else(lead)):
        return
    body = _body(lead, title)
    told = Realis.PLANNED if _AHEAD.search(lead.text) else Realis.HAPPENED
    ahead = [m.date for m in lead.mentions if m.date]
    for line in lines if body is not None else ():
        own = line.mentions[0].date  # ahead of all, else behind the last of a group: "A and B (1952)"
        for mention in reversed(line.mentions):
            if mention.date:
                own = mention.date
            elif mention.kind is Kind.STATE and mention.entity is not None and body is not None:
                yield ListedMember(line, mention.entity, body, own or (ahead[-1] if ahead else ""), told)


def _announces_else(lead: Sentence) -> bool:
    """Whether what stands above a lead announces something else: missions, visits, trade."""
    above = lead.scope.lead.block.text if lead.scope.lead is not None else lead.scope.heading
    return bool(topics(above) - {"membership"})


def _body(lead: Sentence, title: Sentence | None) -> Entity | None:
    """The organisation of a list: of its lead, of those above it, of the title."""
    above: Sentence | None = lead
    while above is not None:
        if (found := body_of(above)) is not None:
            return found
        above = above.scope.lead
    return body_of(with_circles(title)) if title is not None else None


def _row(document: Annotated, row: TableRow, title: Sentence | None) -> Iterator[ListedMember]:
    """What a row tells: when a state entered the organisation of its caption, or which organisation the page's state entered."""
    heads = [h for h in (row.caption, row.sentence.scope.lead, title) if h is not None]
    of_members = any(_MEMBERS.search(h.text) for h in heads)
    dates = row.dates(_ENTERED) or (row.dates(_SINCE) if of_members else [])
    state = row.mention(_WHO, Kind.STATE)
    body = row.mention(_ORGANISATION, Kind.ORGANIZATION)
    told = Realis.PLANNED if _AHEAD.search(row.sentence.text) else Realis.HAPPENED
    if not dates or _NONE.search(row.sentence.text):
        return
    if state is not None and state.entity is not None and body is None:
        of = next((b for h in heads if (b := body_of(with_circles(h))) is not None), None)
        if of is not None:
            yield ListedMember(row.sentence, state.entity, of, dates[0], told)
    elif body is not None and body.entity is not None:
        member = state.entity if state is not None else document.profile.main
        if member is not None:
            yield ListedMember(row.sentence, member, body.entity, dates[0], told)
