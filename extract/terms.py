"""What a treaty says of its own end: for how long it is concluded, whether it goes on by itself, how it is denounced.

"Kenya and Peru signed a treaty in 1974. It was concluded for five years, automatically renewable unless denounced a year in advance."
The terms stand beside the fact that a signing, a ratification or an entry into force is, often a sentence later: that sentence is
then part of the evidence.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from extract.beside import Beside
from extract.claim import Realis, Role
from extract.document import Span
from extract.numerals import WORDS
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim

_MADE: Final = frozenset({"signed", "ratified", "approved", "in force"})
_NUMBER = r"(?P<number>\d{1,3}|[a-z]+(?:-[a-z]+)?)[- ](?P<unit>year|month|day)s?"
_PAPER = r"(?:agreement|treaty|accord|pact|contract|memorandum|convention|protocol|deal|document|instrument|arrangement|concession|lease)"
# The sentence speaks of the paper told before it.
_OF_IT = regex(
    rf"(?:Its |It |This |That |The (?:[\w-]+ ){{0,3}}?{_PAPER}\b|Concluded |Valid |Signed |Initially )", re.IGNORECASE
)
_DURATION = (
    regex(
        r"\b(?:valid(?:ity)?|in force|effective|binding|concluded|signed|made|entered into|runs?|terms?|duration|lapses?|expires?)\b"
        rf"[^.;:]{{0,40}}?\b(?:for|of|is|was|after)(?: (?:an?|the))?(?: (?:initial|first|fixed))?(?: (?:period|term|duration) of)? {_NUMBER}\b(?! (?:ago|later|before|after|earlier)\b)"
    ),
    regex(rf"\b{_NUMBER} (?:[a-z-]+ ){{0,3}}?{_PAPER}\b"),
)
_RENEWED = regex(
    r"\b(?:automatic(?:ally)?|tacit(?:ly)?|by itself)\b(?: (?:be|is|was|to be))? ?(?:renew|exten|prolong|roll)\w*"
    r"|\b(?:renew|exten|prolong)\w*(?: for [^.;:]{3,60}?)? (?:automatically|tacitly|by tacit)\b"
)
_NOTICE = (
    regex(
        r"\b(?:denounc|terminat|cancel|withdraw|end)\w*[^.;:]{0,80}?\b"
        rf"{_NUMBER}['’]? (?:in advance|before(?:hand)?|earlier|(?:prior )?(?:written )?notice|ahead)\b"
    ),
    regex(
        rf"\b{_NUMBER}['’]? (?:prior )?(?:written )?notice\b[^.;:]{{0,60}}?\b(?:denounc|terminat|cancel|withdraw)\w*"
    ),
)
_NOT_SO = regex(r"\b(?:would|should|propos\w+|wants?|wanted|negotiat\w+|not|never|no longer|refus\w+|reject\w+)\b")
_ISO: Final = {"year": "Y", "month": "M", "day": "D"}


class _Told(NamedTuple):
    """A sentence that tells terms, as raw text and span, and what it tells by the names of the slots."""

    span: Span
    terms: dict[str, str]
    leans: bool


def with_terms(claims: Sequence[Claim], annotated: Annotated) -> list[Claim]:
    """The claims of one document, agreements with the terms that their own sentence or the next ones of the paragraph tell.

    `duration` and `notice` are xsd:duration (XML Schema 2, 3.3.6), `renewal` is "automatic"; the evidence reaches to the end of the
    sentence that tells them.
    """
    made = Beside(
        c for c in claims if c.kind == "agreement" and c.realis is Realis.HAPPENED and c.get("action") in _MADE
    )
    ended: dict[str, Claim] = {}
    for block in annotated.blocks:
        for number, sentence in enumerate(block):
            told = _told(sentence)
            if told is None:
                continue
            near = [sentence.block.raw(s.span) for s in block[max(0, number - _BACK) : number + 1]]
            for claim in _meant(made, told, near):
                ended[claim.key] = _ending(ended.get(claim.key, claim), told, annotated.text)
    return [ended.get(claim.key, claim) for claim in claims]


_BACK: Final = 2  # sentences between an agreement and its terms


def _told(sentence: Sentence) -> _Told | None:
    words = sentence.span.of(sentence.block.text)
    terms = dict(_terms(words))
    if not terms or _NOT_SO.search(words):
        return None
    return _Told(sentence.block.raw(sentence.span), terms, _OF_IT.match(words) is not None)


def _terms(words: str) -> Iterator[tuple[str, str]]:
    if notice := next(_lengths(_NOTICE, words), ""):
        yield "notice", notice
    if duration := next(_lengths(_DURATION, words), ""):
        yield "duration", duration
    if _RENEWED.search(words):
        yield "renewal", "automatic"


def _lengths(patterns: Iterable[re.Pattern[str]], words: str) -> Iterator[str]:
    """The lengths of time that patterns find, as xsd:duration: "P5Y"."""
    for pattern in patterns:
        for match in pattern.finditer(words):
            told = match["number"].casefold()
            number = int(told) if told.isdigit() else WORDS.get(told)
            if number:
                yield f"P{number}{_ISO[match['unit']]}"


def _meant(made: Beside, told: _Told, near: Sequence[Span]) -> list[Claim]:
    """The claims on the agreement whose terms are told: that of the same sentence, else the last before it where the sentence leans on it."""
    for span in reversed(near) if told.leans else [told.span]:
        if claims := made.within(span):
            one = len({(claim.get("parties"), claim.date) for claim in claims}) == 1
            return claims if one and all(claim.get("count") is None for claim in claims) else []
    return []


def _ending(claim: Claim, told: _Told, text: str) -> Claim:
    """The claim with terms that it does not have yet; its evidence reaches over the sentence that tells them."""
    new = {name: value for name, value in told.terms.items() if claim.get(name) is None}
    if not new:
        return claim
    span = Span(min(claim.span.start, told.span.start), max(claim.span.end, told.span.end))
    roles = sorted((*claim.roles, *(Role(name, value) for name, value in new.items())), key=lambda role: role.name)
    return replace(claim, roles=tuple(roles), span=span, quote=span.of(text))
