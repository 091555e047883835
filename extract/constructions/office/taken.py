"""Offices told apart from the name: "X was elected president", "As minister, X …", "named X ambassador", "X, by then premier"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.office.holding import Told, home, is_person, position_told
from extract.constructions.office.kin import is_apposed_kin, told_of_kin
from extract.constructions.office.tenure import tenure
from extract.document import Span
from extract.gazetteer.states import find_states
from extract.names.offices import find_offices
from extract.patterns.realis import realis
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence

_CHOSEN = r"(?:re-)?(?:elected|appointed|named|made|chosen|proclaimed|declared|nominated|designated|installed|crowned|confirmed|sworn in|inaugurated)"
_POST = r"(?:office|post|position|duty|duties|functions?|portfolio|role|rank|job|capacity)"
_MANNER = (
    r"(?: (?:the|an?|its|their|his|her|interim|first|new|next|former|then|last|only|acting|youngest|second|third|current|present|founding|also|still|now|"
    r"once|already|both|by then|at the time|himself|herself|longest-serving|democratically elected|freely elected|civilian|military|"
    r"(?:country|nation|kingdom|republic|island|state|union)[’']s))*"
)
_VERB = regex(
    rf"(?P<verb>\b(?:as|become|became|becomes|becoming|{_CHOSEN}|(?:proclaim|declare|crown|style|call)(?:s|d|ed) (?:himself|herself)|remained|was|is|been|to be|(?:the|his|her) {_POST} (?:of|as)|(?:the|his|her) {_POST}, that of))"
    rf"{_MANNER} $",
    re.IGNORECASE,
)
_FRONTED = regex(
    rf"(?:^|[;:] |\. |, (?:and |but )?)(?:as|still|once|while|when|{_CHOSEN}(?: as)?|having (?:become|been {_CHOSEN}(?: as)?|served as)|(?:before |after |on |upon |since )(?:becoming|being {_CHOSEN}(?: as)?)|"
    rf"(?:before |after |until |following |on |since )(?:his|her) (?:appointment|election|re-election|nomination|inauguration|promotion|elevation|swearing-in) (?:as|to be)|"
    rf"in (?:his|her|the) {_POST} (?:as|of)){_MANNER} $",
    re.IGNORECASE,
)
# "on his first trip abroad as president": the trip may be planned, the office is held
_ABROAD_AS = regex(
    rf"\b(?:trip|visit|tour|journey|speech|address|appearance|engagement|stop|mission|summit)\b[^,;:.]{{0,40}} as{_MANNER} $",
    re.IGNORECASE,
)
_STANDING = regex(
    rf"\b(?:candidate|contender|nominee|front-?runner|hopeful|favourite|bid|runs?|ran|running|stands?|stood|standing|campaign\w*|tipped) (?:for|as|to be|to become)(?: the {_POST} of)?{_MANNER} $",
    re.IGNORECASE,
)
_ANOTHER = regex(
    r"\b(?:an?|another|the) (?:(?:later|earlier|previous|subsequent|former|then|new|next|second) )*$", re.IGNORECASE
)
_SHE = regex(r"\b(?:he|she)\b")
_OBJECT = regex(
    r"\b(?:him|her|them|us)(?: (?:to|in) [^,;:.]{2,40})?,?(?: as| to be)?(?: the| an?| its| his)?(?: [a-z]+)? $"
)
_APPOSED = regex(
    r"(?:,| \(| –| and(?= (?:later|afterwards?|subsequently|then|now|today|eventually|previously|formerly)\b)) ?(?:himself |herself )?(?:who is also |who was also |later |afterwards? |subsequently |formerly |previously |today |eventually |also |for a time |a |then |now |at (?:the|that) (?:time|point) |by (?:now|then|that time) |in those (?:days|years) |back then |already |still |once |as |both |himself |herself |an? )?(?:the |its |their )?"
    r"(?:(?:the )?[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2}['’]s? )?(?:\w+ )?"
)
_BESIDES = regex(
    r",? (?:and |then )?(?:later|afterwards?|subsequently|once|formerly|previously|himself|herself|also|both|who is also|who was also|at the same time|today|now|eventually|then|at (?:the|that) time|in those (?:days|years)|back then|by then)\b"
)  # another office of the same
_SUCCESSION = regex(r"\b(?:succeed(?:s|ed|ing)|replac(?:es|ed|ing)|follow(?:s|ed)|took over from) (?:[\w.-]+ ){0,3}$")
_INSTALLS = regex(
    r"\b(?:names?|named|naming|appoints?|appointed|appointing|makes?|made|making|elects?|elected|proclaims?|proclaimed|nominates?|nominated|designated|declared|crowned) (?:as )?(?:[\w.-]+ ){0,3}$"
)
_OF_EVENT = regex(
    r"['’]s (?:[\w-]+ ){0,2}(?:appointment|election|re-election|nomination|inauguration|swearing-in|return|time|stint|tenure|visits?|trips?|term|years?|days|accession|installation|first)\b"
)
_FIRST_TO = regex(
    r" to (?:visit|set foot|travel|come|go|make|pay|address|attend|call|be|meet|receive|recogni[sz]e|arrive|do so)\b"
)
_BY_THE_WAY = regex(r"\b(?:by|with|from|against|alongside|under) (?:[\w-]+ ){0,3}$")
COURTESY = frozenset({"prince", "princess"})  # a rank by birth, beside which the office is told
_HIS = regex(r"; [^;]*\b(?:his|her|he|she|who)\b")
_NEAR = 30  # characters between a name and "was president"


def taken(sentence: Sentence) -> Iterator[Told]:
    """The tellings of offices that stand apart from their holders' names in a sentence."""
    text, persons = sentence.block.text, [m for m in sentence.mentions if is_person(m)]
    if not persons:
        return
    for office in find_offices(sentence.span.of(text)):
        at = Span(office.span.start + sentence.span.start, office.span.end + sentence.span.start)
        if any(m.span.overlaps(at) and m.position and m.form != "office" for m in persons):
            continue
        beside = [m for m in persons if not m.span.overlaps(at)]
        body = _body_of(sentence, at.end)
        if body is not None and any(m.position and text[body.span.end : m.span.start] in {" ", ", "} for m in beside):
            continue  # "with X, the High Representative of the EU, Y"
        double = _doubled(text, at, persons)
        if double is not None and double.entity is not None and (of := home(double.entity, double)) is not None:
            yield Told(double.entity, position_told(office.value.position), of, sentence, 0.85)
            continue
        if text[at.end : at.end + 1] in {"'", "’"}:
            continue  # "the king's guest"
        if _FIRST_TO.match(text, at.end) and "first" in text[max(0, at.start - 30) : at.start]:
            continue  # "the first Andean president to visit": what he was, not what he became
        told = told_of_office(sentence, sentence.at_clean(at.start))
        for mention in _holders(sentence, beside, at, plural=office.form == "plural"):
            if mention.entity is not None:
                date = tenure(sentence, mention.entity)
                date = "" if mention.position and _is_between(sentence, mention.span.end, date, at.start) else date
                of = home(mention.entity, mention) if body is None else body.entity
                yield Told(mention.entity, position_told(office.value.position), of, sentence, 0.85, date, told)


def _is_between(sentence: Sentence, start: int, date: str, end: int) -> bool:
    """Whether a date stands by the office told first, ahead of the second: "X, premier **from 2005 to 2013**, came as secretary"."""
    return any(m.date == date and start <= m.span.start < end for m in sentence.mentions if m.date)


def _body_of(sentence: Sentence, end: int) -> Mention | None:
    """The organisation whose office it is that ends there: "Special Representative **of the European Union**"."""
    bodies = (m for m in sentence.mentions if m.kind is Kind.ORGANIZATION and m.span.start >= end and m.entity)
    return next((b for b in bodies if _OF_BODY.fullmatch(sentence.block.text[end : b.span.start])), None)


_OF_BODY = regex(r" (?:of|at|for|to) (?:the )?")


def _doubled(text: str, office: Span, persons: Sequence[Mention]) -> Mention | None:
    """Whose second office it is: "X, Deputy Premier **and Minister of Trade**", "**Vice-President and** Minister of Trade X"."""
    for person in persons:
        if not person.position or person.form == "office":
            continue
        behind = person.span.end <= office.start and _AND_ALSO.fullmatch(text[person.span.end : office.start])
        ahead = office.end <= person.span.start and text[office.end : person.span.start] in {" and ", ", "}
        styled = _STYLE.fullmatch(person.position) and text.startswith(person.position, person.span.start)
        if styled and text[person.span.end : office.start] == ", " and _CLOSED.match(text, office.end):
            return person
        if (behind and text[office.end : office.end + 2] != " of") or (
            ahead and _DEPUTY.match(text[office.start : office.end])
        ):
            return person
    return None


_STYLE = regex(r"(?:(?:federal|state) )?councill?or|senator|ambassador", re.IGNORECASE)
_CLOSED = regex(r" \([A-Z]+\)|[,.;)]|$")  # "State Councillor X, Minister of Trade, came"
_AND_ALSO = regex(r",? and (?:concurrently |at the same time |also |its |then )*")
_DEPUTY = regex(r"(?:first )?(?:deputy|vice)[ -]", re.IGNORECASE)


def told_of_office(sentence: Sentence, where: int) -> Realis:
    """How the office at `where` of the sentence's text is told: hoped for by a candidate, held by whom a trip awaits."""
    if _STANDING.search(sentence.text, 0, where):
        return Realis.PLANNED
    return Realis.HAPPENED if _ABROAD_AS.search(sentence.text, 0, where) else realis(sentence, where, where + 1)


def _holders(sentence: Sentence, persons: list[Mention], office: Span, *, plural: bool) -> Sequence[Mention]:
    """Whose office it is: of those before it or, where it leads the clause or stands by the name, after it."""
    text = sentence.block.text
    front = text[sentence.span.start : office.start]
    later = [m for m in persons if m.span.start >= office.end][:1]
    later = [m for m in later if not _SHE.search(text, office.end, m.span.start)]  # "as minister *she* received X"
    plain = _without_state(front)
    if later and (
        ((led := _FRONTED.search(plain)) and not any(m.span.end - sentence.span.start == led.start() for m in persons))
        or (text[office.end : later[0].span.start] == ", " and _ANOTHER.search(front))
    ):
        return later
    if later and text[office.end : later[0].span.start] == ", " and _ABROAD_AS.search(plain):
        return later
    earlier = _named_before(sentence, persons, office)
    if not earlier or _OBJECT.search(text, earlier[-1].span.end, office.start):
        return ()  # "X named him minister": not X
    gap = text[earlier[-1].span.end : office.start]
    verb = _VERB.search(plain)
    if verb and not plural and _SUCCESSION.search(text[sentence.span.start : earlier[-1].span.start]):
        return [m for m in persons if m.span.end <= office.start][-2:]
    royal = earlier[-1].position.casefold() in COURTESY
    if _APPOSED.fullmatch(gap) and (not earlier[-1].position or royal or _BESIDES.match(gap)):
        return earlier[-2:] if plural else earlier[-1:]
    if gap in {" ", " as "} and _INSTALLS.search(text[sentence.span.start : earlier[-1].span.start]):
        return earlier[-1:]
    if verb is None or (verb["verb"].casefold() in {"is", "was"} and len(gap) > _NEAR):
        return ()
    if plural:
        return earlier[-2:]
    acting = [m for m in earlier if _may_act(text, m.span)] or earlier[-1:]
    if verb["verb"].casefold() == "as" and "," in gap and len(gap) > _NEAR:
        return acting[-1:] if gap.startswith(", who ") else acting[:1]
    return acting[-1:]


def _named_before(sentence: Sentence, persons: list[Mention], office: Span) -> list[Mention]:
    """The persons before an office within its reach; not whose son or deputy somebody is, nobody where it is told of that one."""
    text, first = sentence.block.text, sentence.span.start
    ahead = [m for m in persons if m.span.end <= office.start and _within_reach(text, m.span.end, office.start)]
    around = {m: (text[first : m.span.start], text[m.span.end : office.start]) for m in ahead}
    ahead = [m for m in ahead if not is_apposed_kin(*around[m])]
    return [] if ahead and told_of_kin(*around[ahead[-1]]) else ahead


def _may_act(text: str, span: Span) -> bool:
    """Whether somebody is more than a name by the way: "received **by X**", "in **X's** cabinet"."""
    owner = text[span.end : span.end + 1] in {"'", "’"} and not _OF_EVENT.match(text, span.end)
    return not owner and not _BY_THE_WAY.search(text, max(0, span.start - 40), span.start)


def _within_reach(text: str, start: int, end: int) -> bool:
    """Whether what stands there can still be told of the person before it."""
    semicolon = text.find(";", start, end)
    return semicolon < 0 or bool(_HIS.match(text, semicolon, end))


def _without_state(front: str) -> str:
    """The words before an office without the state that it is of: "became Peru's", "elected Kenyan"."""
    states = find_states(front)
    if states and re.fullmatch(r"(?:['’]s?)? (?:first |new |next )?", front[states[-1].span.end :]):
        return re.sub(r"\bthe $", "", front[: states[-1].span.start])
    return front
