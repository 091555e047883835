"""Organisations spoken of by the last word of their name, or by "it": "the Union", "the League", "the bloc", "joined it".

A capital asks for the one body of the page whose name ends or begins so; "the bloc", "that organisation" is the one that the
block has named last, the only one of the page where it names none; what "it" is that one joins, the one named last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.annotation.mention import Kind, Mention
from extract.document import Span
from extract.gazetteer.organizations import movements, organizations
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.document import Entity

_NAMED = regex(
    r"\b[Tt]he (?P<noun>Union|League|Community|Alliance|Commonwealth|Twelve|Fifteen|Twenty-(?:Seven|Eight|Five))\b"
    r"(?![-–]| (?:of|for|State|and (?:[A-Z][\w-]+ ){1,3}(?:Party|League|Front|Movement)|[A-Z])|['’]s (?:[A-Z][\w-]+ ){1,3}(?:Republic|Party))"
)
_BEHIND = regex(  # where the block has named the body in full: every page has commissions and funds of its own
    r"\b[Tt]he (?P<noun>Fund|Bank|Commission|Organi[sz]ation|Association|Forum|Council|Conference)\b(?![-–]| (?:of|for|on|and|[A-Z]))"
)
# "Today **the Council** imposed restrictive measures on …", on a page that names the Union
_COUNCIL = regex(
    r"\b[Tt]he Council\b(?![-–'’]| (?:of|for|on|and|[A-Z]))(?=[^.;]{0,140}\b(?:restrictive measures|sanctions|asset freezes?|arms embargo|travel bans?)\b)"
)
_SMALL = regex(
    r"\b(?:[Tt]he|[Tt]h(?:at|is)) (?P<noun>union|league|community|alliance|association|forum|council)\b(?! (?:of|for|that|which|to|with|between)\b|[-–])"
)
_CLASS = regex(
    r"\b[Tt]h(?:e|at|is) (?:(?:regional|continental|West African|East African|Southern African|European|sub-regional|\d+-(?:nation|member)) )?(?P<noun>bloc|grouping|regional body|organi[sz]ation)\b"
    r"(?! (?:of|for|that|which|to)\b|[-–])"
)
_THAT = regex(r"\b[Tt]h(?:at|is) (?:body|forum|group|club|institution|pact)\b(?! of\b|[-–])")
_IT = regex(
    r"\b(?:(?:re)?join(?:s|ed|ing)?|acced(?:es?|ed|ing) to|admitted to|accepted into|enter(?:s|ed)|belong(?:s|ed)? to|members? of|"
    r"withdr(?:ew|awn?|awal) from|suspended from|expelled from|(?:has|have|had) been in|adher(?:es?|ed) to) (?P<it>it)\b(?! (?:is|was|has|had|would)\b|['’])"
)
_TREATY = regex(
    r"\b(?:[Aa]greement|[Tt]reaty|[Cc]onvention|[Pp]rotocol|[Aa]ccords?|[Pp]act|[Cc]harter)\b"
)  # one accedes to it, too
_NOUNS = {"Twelve": "Community", "Fifteen": "Union"}


def bodies(blocks: Iterable[Sequence[Mention]]) -> tuple[Entity, ...]:
    """The international organisations that a page names, each once; none of arms."""
    known, armed = organizations(), movements()
    found = [m.entity for mentions in blocks for m in mentions if m.kind is Kind.ORGANIZATION and m.entity]
    return tuple(dict.fromkeys(e for e in found if e.key in known and e.key not in armed))


def collectives(
    text: str, span: Span, mentions: Sequence[Mention], known: Sequence[Entity], *, soviet: bool = False
) -> Iterator[Mention]:
    """The mentions of bodies told without their name in the sentence at `span`.

    `mentions` are all of its block, in order; `known` are the bodies of the page; on a `soviet` one "the Union" is no body.
    """
    full = organizations()
    for match in _NAMED.finditer(text, span.start, span.end):
        noun = _NOUNS.get(match["noun"], match["noun"])
        noun = "Union" if noun.startswith("Twenty") else noun
        if soviet and noun == "Union":
            continue
        fitting = [e for e in known if noun in full[e.key].name.split()]
        one = _chosen(fitting, mentions, match.start())
        if one is not None:
            yield Mention(Kind.ORGANIZATION, Span(*match.span()), (one,), form="nominal")
    for match in _SMALL.finditer(text, span.start, span.end) if known else ():
        one = _chosen([e for e in known if _has_noun(e, match["noun"].title())], mentions, match.start())
        if one is not None and not (soviet and match["noun"] == "union"):
            yield Mention(Kind.ORGANIZATION, Span(*match.span()), (one,), form="nominal")
    yield from _councils(text, span, mentions, known)
    for match in _CLASS.finditer(text, span.start, span.end):
        one = _movement(mentions, match.start()) or _chosen(list(known), mentions, match.start())
        if one is not None:
            yield Mention(Kind.ORGANIZATION, Span(*match.span()), (one,), form="nominal")
    if before := [m for m in mentions if m.kind is Kind.ORGANIZATION and m.entity]:
        yield from _named_before(text, span, before, known)
        yield from _pointed(text, span, before, known)


def _councils(text: str, span: Span, mentions: Sequence[Mention], known: Sequence[Entity]) -> Iterator[Mention]:
    """The mentions of "the Council" that adopts measures: the European Union's, where a page names no other body with such a one."""
    union = next((e for e in known if e.key == "european-union"), None)
    if union is None or any(e.key in {"united-nations", "united-nations-security-council"} for e in known):
        return
    for match in _COUNCIL.finditer(text, span.start, span.end):
        if not any(m.span.overlaps(Span(*match.span())) for m in mentions):
            yield Mention(Kind.ORGANIZATION, Span(*match.span()), (union,), form="nominal")


def _named_before(text: str, span: Span, before: Sequence[Mention], known: Sequence[Entity]) -> Iterator[Mention]:
    """The mentions of the one body with that noun that the block has named before: "the Fund"."""
    for match in _BEHIND.finditer(text, span.start, span.end):
        told = {m.entity for m in before if m.span.end <= match.start() and m.entity in known}
        fitting = [e for e in told if e is not None and _has_noun(e, match["noun"])]
        if len(fitting) == 1:
            yield Mention(Kind.ORGANIZATION, Span(*match.span()), (fitting[0],), form="nominal")


def _pointed(text: str, span: Span, before: Sequence[Mention], known: Sequence[Entity]) -> Iterator[Mention]:
    """The mentions of the body named last by "that forum" and by the "it" that one joins or leaves."""
    pointed = [Span(*m.span()) for m in _THAT.finditer(text, span.start, span.end)]
    pointed += [Span(*m.span("it")) for m in _IT.finditer(text, span.start, span.end)]
    for here in pointed:
        last = next((m for m in reversed(before) if m.span.end <= here.start), None)
        if last is not None and last.entity in known and not _TREATY.search(text, last.span.end, here.start):
            yield Mention(Kind.ORGANIZATION, here, last.entities, form="nominal")


def _has_noun(entity: Entity, noun: str) -> bool:
    """Whether the full name of a body has this noun: "the Fund" is the International Monetary Fund."""
    name = organizations()[entity.key].name.replace("Organisation", "Organization")
    return noun.replace("Organisation", "Organization") in name.split()


def _movement(mentions: Sequence[Mention], at: int) -> Entity | None:
    """The armed movement that was the organisation named last."""
    told = [m.entity for m in mentions if m.kind is Kind.ORGANIZATION and m.span.end <= at and m.entity]
    return told[-1] if told and told[-1].key in movements() else None


def _chosen(fitting: Sequence[Entity], mentions: Sequence[Mention], at: int) -> Entity | None:
    """The one of these bodies that the block has named last, else the only one, unless the block names it first below."""
    told = [m for m in mentions if m.entity in fitting]
    before = [m.entity for m in told if m.span.end <= at]
    if before:
        return before[-1]
    return fitting[0] if len(fitting) == 1 and not told else None
