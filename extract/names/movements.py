"""Movements under arms and standing bodies of a document, by the noun that ends or begins their name, or the one beside it.

"… Liberation Front", "the … Tigers", "the guerrilla of the XYZ", "the rebel group X"; "Organisation for the … of the …",
and what is a commission, a forum or a union with its acronym in brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Span
from extract.gazetteer.organizations import find_organizations
from extract.names.company_patterns import WORD
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINK = r"(?:(?:of|for) (?:the )?|and )"
_START = r"(?<![\w.'’-])"
_WORD = rf"{WORD}(?:['’]s?)?"
_ACRONYM = r"[A-Z][A-Z0-9]*(?:[-/][A-Z0-9]+)*[A-Z0-9]"
_ARMED = (
    r"(?:rebels?|guerrillas?|insurgents?|militants?|militias?|separatists?|jihadists?|Islamists?|partisans?|fighters)"
)
_HEAD = r"(?:Movement|Front|Resistance|Tigers|Brigades|(?:Liberation|Resistance|Revolutionary|Republican|Patriotic) (?:Army|Forces))"
# "the Western Front" is where a war is fought, the People's Liberation Army a state's.
_FIELD = regex(
    r"(?:The )?(?:(?:North|South|East|West|Home|Sea|Lake|River|Ocean|United)\w*(?: \w+)? Front|(?:Chinese |China's )?People['’]s Liberation Army|(?:\w+ )?(?:Trade|Labou?r) Movement)"
)
_MOVEMENT = regex(
    rf"{_START}(?:{_WORD} {_LINK}?){{1,6}}?{_HEAD}\b(?![-–]| {_HEAD})(?: (?:of|for) (?:the )?{WORD}(?: (?:and )?{WORD}){{0,3}})?"
)
_HEADS = regex(r"\b(?:Movement|Front|Resistance|Tigers|Brigades|Army|Forces)\b")
_BESIDE = (
    regex(
        rf"\b{_ARMED} (?:(?:group|movement|army|organi[sz]ation)s? )?(?:of|from|in) the (?P<name>{_ACRONYM})(?![\w-])"
    ),
    regex(rf"\b[Tt]he (?P<name>{_ACRONYM}) (?:{_ARMED}|movement)(?![\w-])"),
    regex(
        rf"\b(?:rebel|guerrilla|insurgent|separatist|militant|armed|jihadist|Islamist|secessionist|independence|liberation) (?:group|movement|organi[sz]ation|army|alliance|coalition)s?,? (?:called |known as |the )?"
        rf"(?P<name>{WORD}(?: {WORD}){{0,3}})"
    ),
    regex(rf"\b(?:rebels|guerrillas|movement) (?:called|known as) (?:the )?(?P<name>{WORD}(?: {WORD}){{0,3}})"),
)
_NOUNS = regex(rf"\b(?:{_ARMED}|movement|group|organi[sz]ation|army|alliance|coalition)s?\b")
_SEAT = r"(?:Organi[sz]ation|Union|Community|Council|Commission|Conference|Forum|Alliance|League|Initiative|Authority|Committee|Confederation)"
_ON = rf" (?:of|for|on) (?:the )?{WORD}(?:(?:,? and|,? of|,? for|,)? (?:the )?{WORD}){{0,7}}"
_OF_TWO = regex(
    r"\b(?:Joint|Mixed|Bilateral|Inter-?[Gg]overnmental|High-Level|Military)\b"
)  # a commission of two states
_SEATS = regex(rf"\b{_SEAT}\b")
_BRACKETS = regex(rf" \((?P<short>{_ACRONYM})\)")
_STANDING = regex(
    rf"{_START}(?P<name>(?:{WORD} (?:and )?){{0,5}}{_SEAT}(?:{_ON})?) \({_ACRONYM}\)|{_START}(?P<whole>Organi[sz]ation{_ON})"
)


def movements_in(text: str) -> Iterator[tuple[Span, str]]:
    """Where a text names a movement or a standing body, and the acronym that it gives it in brackets, or an empty string."""
    if _HEADS.search(text):
        for match in _MOVEMENT.finditer(text):
            if not _FIELD.fullmatch(match.group()):
                yield Span(*match.span()), _short(text, match.end())
    if _NOUNS.search(text):
        for pattern in _BESIDE:
            for match in pattern.finditer(text):
                yield Span(*match.span("name")), _short(text, match.end("name"))
    if _SEATS.search(text):
        for match in _STANDING.finditer(text):
            span = Span(*match.span("whole" if match["whole"] else "name"))
            if not _OF_TWO.search(span.of(text)) and not any(f.span.overlaps(span) for f in find_organizations(text)):
                yield span, _short(text, span.end)


def _short(text: str, end: int) -> str:
    match = _BRACKETS.match(text, end)
    return match["short"] if match else ""
