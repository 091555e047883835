"""Whose office it is where an organisation or a firm stands with it: "UN Secretary-General X", "the Bank's president, X", "X, chairman of Y"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.document import BlockKind, Entity, EntityKind, Span
from extract.gazetteer.organizations import find_organizations
from extract.gazetteer.states import find_states
from extract.names.runs import is_common
from extract.regex import regex
from extract.slug import slug

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence

_LED = regex(
    r"\b(?:presidents?|vice[- ]presidents?|chair\w*|directors?|director[- ]generals?|secretar(?:y|ies)[- ]general|general secretar\w+|executive secretar(?:y|ies)|chief executives?(?: officers?)?|CEO|"
    r"managing directors?|managers?|rapporteurs?|heads?|chiefs?|governors?|commissioners?|high representatives?|envoys?|special envoys?|coordinators?|founders?|boss|"
    r"executive directors?|high commissioners?|(?:special )?representatives?|commanders?|mediators?|spokes\w+)\b",
    re.IGNORECASE,
)
_BEFORE = regex(
    r"(?: (?:Commission|Council|Secretariat|Board|board|group|regional|country))?(?:['’]s?)?(?: (?:then|new|former|first|current|own|outgoing|incoming|acting|late|long-time))*,? $|, whose (?:[a-z]+ )?$"
)
_AFTER = regex(r"(?: (?:and|&) [\w -]{3,40}?)? (?:of|at|for|to) (?:the )?$")


_NAMED = regex(
    r"(?:[\w-]+ ){0,3}?(?:of|at) (?:the )?(?P<name>[A-Z][\w&.’'-]+(?: (?:(?:de|del|da|do|dos|la|of|and|&) ){0,2}[A-Z][\w&.’'-]+){0,5})"
)


_OF_STATES = regex(
    r"\b(?:State|Government|Mission|Delegation|Staff|Customs|Ministry|Department|Republic|Army|Navy|Forces?|Police|Parliament|Council|Assembly|Senate|House|Cabinet|Region|Province|District|"
    r"Affairs|Trade|Protocol|Defen[cs]e|Finance|Health|Economy|Security|Intelligence|Guard|Administration|Chancellery|Communications|Information|Development|Committee|Board|Court|Office)\b"
)


_FIRMS = regex(
    r"(?:deputy )?(?:CEO|chief executive(?: officer)?|managing director|general (?:manager|director)|(?:country|regional) manager|chairperson|board chairman)\b",
    re.IGNORECASE,
)
_HEAD = regex(r"(?:head|chief|boss|president|director)", re.IGNORECASE)
_ACRONYM = regex(r"(?<![\w.])(?P<name>(?!US\b|UK\b|UAE\b|EU\b|USSR\b|UN\b|GDR\b|DRC\b)[A-Z]{3,}\w*)(?:['’]s)? $")
_BY = r"(?:(?:['’]s?)? |,? (?:which is |now )?(?:headed|led|run|chaired) by (?:its |the )?)"
_OWNER = regex(
    rf"(?<![\w.])(?P<name>(?!The\b|Its\b|Our\b|His\b|Her\b|Board\b|Former\b|Deputy\b|And\b|Acting\b)[A-Z][\w&.-]+(?: [A-Z][\w&.-]+){{0,3}}){_BY}(?:deputy )?$"
)
_MAY_LEAD = regex(
    r"(?:vice[- ]president|president|president[- ]director|chair(?:man|woman|person)?|director[- ]general)",
    re.IGNORECASE,
)
_TWO_WORDS = regex(  # "Simba Cement's president X", "Simba Cement President X", "Simba Cement, headed by President X"
    rf"(?<![\w.-])(?!The\b|Former\b|Deputy\b|Then\b)[A-Z][\w&.-]+(?: [A-Z][\w&.-]+){{1,3}}{_BY}$"
)


# States have a Security Council as the United Nations have one, which has a president and no secretary.
_NATIONAL = regex(r"(?!president\b)[\w -]+ of the (?:State |National |Supreme )*Security Council", re.IGNORECASE)


def is_national(position: str) -> bool:
    """Whether an office in a body that bears an organisation's name is a state's: "Secretary of the Security Council"."""
    return _NATIONAL.match(position) is not None


def body_named(position: str) -> Entity | None:
    """The firm or body that a position itself names: "head of Sonagaz"."""
    found = _NAMED.fullmatch(position)
    if found is None or not (_LED.match(position) or _OFFICER.match(position)) or _OF_STATES.search(found["name"]):
        return None
    return Entity(EntityKind.ORGANIZATION, slug(found["name"]), found["name"])


def served(sentence: Sentence, mention: Mention) -> Entity | None:
    """The organisation in which a person, told with an office, holds it; None where none stands beside the office."""
    if is_national(mention.position):
        return None
    text, leads = sentence.block.text, _LED.search(mention.position)
    if (qualified := _by_its_body(sentence, mention)) is not None:
        return qualified
    owner = _within(mention, text) if leads or _SENT.search(mention.position) else None
    if owner is not None or not leads:
        return owner
    owner = (
        _bracketed(sentence, mention)
        or _owner(sentence, mention)
        or (body_named(mention.position) if _OFFICER.match(mention.position) else None)
    )
    if (owner := owner or _named_after_state(sentence, mention)) is not None:
        return owner
    for body in sentence.mentions:
        if body.kind is not Kind.ORGANIZATION or body.entity is None or body.entity.kind is not EntityKind.ORGANIZATION:
            continue
        if body.span.end <= mention.span.start and _BEFORE.fullmatch(text[body.span.end : mention.span.start]):
            return body.entity
        between = Span(mention.span.end, max(mention.span.end, body.span.start))
        if between.of(text).startswith(" and") and _told_of_state(mention, text):
            continue  # "X, president of Peru and chairman of the Pact": a second office
        if (
            body.span.start >= mention.span.end
            and _AFTER.fullmatch(between.of(text))
            and not any(m.kind is Kind.PERSON and m.span in between for m in sentence.mentions)
        ):
            return body.entity  # but not of "President X and Y of the Bank"
    return None


def _by_its_body(sentence: Sentence, mention: Mention) -> Entity | None:
    """The body that tells whose the office is, between name and office: "X has been **EU** special envoy"."""
    text, office = sentence.block.text, f" {mention.position}".casefold()
    for body in sentence.mentions:
        behind = body.kind is Kind.ORGANIZATION and body.span.start >= mention.span.end
        if behind and _IS.fullmatch(text[mention.span.end : body.span.start]):
            return body.entity if text[body.span.end :].casefold().startswith(office) else None
    return None


_IS = regex(
    r",? (?:who )?(?:(?:is|was|has been|had been|became|becomes)(?: (?:the|an?|also|now|then|first|current|former|new))*|as(?: the)?) (?:the )?"
)


def _told_of_state(mention: Mention, text: str) -> bool:
    """Whether the mention ends with the state whose office it is."""
    told = mention.span.of(text)
    return any(f.span.end == len(told) for f in find_states(told))


_OF_BLOC = regex(
    r"(?: of (?:the|this|that|its|their)(?: [\w-]+){0,2}?)? (?:bloc|body|organi[sz]ation|grouping|alliance|club|association|federation|league|union|"
    r"company|firm|group|foundation|university|college|newspaper|magazine|think[- ]tank|charity|team)\b(?! of (?:states|ministers)\b)"
)


_BLOCS = regex(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir) (?:[\w-]+ ){0,2}?(?:[Cc]ouncil|bloc|organi[sz]ation|grouping|alliance|club|association|federation|league|company|firm|"
    r"foundation|university|college|newspaper|magazine|charity|team)['’]s (?:(?:new|then|former|current|outgoing|first|acting) )*$"
)


def serves_a_body(sentence: Sentence, position: str) -> bool:
    """Whether an office is told as that of a body that is not named with it: "chairman **of the bloc**", "**the Council's** President"."""
    text, start, end = sentence.block.text, sentence.span.start, sentence.span.end
    at = text.find(position, start, end)
    return at >= 0 and bool(_OF_BLOC.match(text, at + len(position), end) or _BLOCS.search(text, start, at))


# "president of the Peru Mining Corporation", "Vice President of China Eximbank": a body that bears its state's name.
_GOES_ON = regex(
    r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Mrs?|Ms|Dr|Sir|H\.?E)\b|[IVX]+\b)[A-Z][\w&-]+(?: (?:(?:and|of|for|&) (?:the )?)?[A-Z][\w&-]+){0,8}"
)
_OF_BODY = regex(r"\b(?:of|at|for) (?:the )?$")


def _named_after_state(sentence: Sentence, mention: Mention) -> Entity | None:
    """The body whose name begins with that of the state which ends the mention of its officer."""
    if sentence.block.kind is BlockKind.HEADING:
        return None  # every word may be a capital there
    told = mention.span.of(sentence.block.text)
    state = next((f for f in find_states(told) if f.span.end == len(told)), None)
    rest = _GOES_ON.match(sentence.block.text, mention.span.end, sentence.span.end) if state else None
    if state is None or rest is None or not _OF_BODY.search(told, 0, state.span.start):
        return None
    name = told[state.span.start :] + rest.group()
    return Entity(EntityKind.ORGANIZATION, slug(name), name)


# "X, UN envoy to Kenya", "X, Acme's Vice-President for Africa", "X, the Front's chairman": between the name and the office.
_POSSESSOR = regex(
    r"(?:(?P<the>\bthe )|, )(?P<name>[A-Z][\w&.-]+(?: [A-Z][\w&.-]+){0,3})['’]s? (?:(?:then|former|new|first|own|current) )*$"
)
_RANKED = regex(
    r"(?:(?:senior|executive|first|group|deputy|regional) )*(?:vice[- ]president (?:for|of)|vice[- ]chair|deputy chair|chair|CEO|chief executive|(?:managing |regional |country |area |sales |commercial )(?:director|manager))",
    re.IGNORECASE,
)
_BOARDS = regex(r"(?:(?:deputy|vice|first|acting)[- ])*chair|(?:deputy |first )?(?:general )?secretary", re.IGNORECASE)


_SENT = regex(r"\b(?:ambassadors?|envoys?|representatives?)\b", re.IGNORECASE)
_OWN = regex(r"(?:['’]s?)? (?:(?:then|former|new|first|own|current) )*")  # "Peru's UN envoy": Peru's


def _within(mention: Mention, text: str) -> Entity | None:
    """The organisation that stands in the mention itself, before the office; one that no list has by its possessive."""
    told = mention.span.of(text)
    front = told[: max(0, told.find(mention.position))]
    if known := [f for f in find_organizations(front) if _BEFORE.fullmatch(front[f.span.end :])]:
        body = known[-1]
        own = any(_OWN.fullmatch(front[f.span.end : body.span.start]) for f in find_states(front[: body.span.start]))
        return None if own and _SENT.search(mention.position) else body.value
    owner = _POSSESSOR.search(front)
    if owner is None or find_states(owner["name"]):
        return None
    if not _RANKED.match(mention.position) or (owner["the"] and not _BOARDS.match(mention.position)):
        return None
    return Entity(EntityKind.ORGANIZATION, slug(owner["name"]), owner["name"])


_OFFICER = regex(
    r"(?:[\w-]+ ){0,2}(?:manager|CEO|chief executive(?: officer)?|managing director) (?:of|at)\b", re.IGNORECASE
)


_IN_BRACKETS = regex(r", (?P<name>[A-Z][\w&.-]+(?: (?:(?:de|of|and|&) )?[A-Z][\w&.-]*){0,4})\)")


def _bracketed(sentence: Sentence, mention: Mention) -> Entity | None:
    """The firm told behind the office in brackets: "X (President, Simba Cement)"."""
    told = _IN_BRACKETS.match(sentence.block.text, mention.span.end)
    if told is None or "(" not in mention.span.of(sentence.block.text) or _OF_STATES.search(told["name"]):
        return None
    if find_states(told["name"]) and " " not in told["name"]:
        return None
    return Entity(EntityKind.ORGANIZATION, slug(told["name"]), told["name"])


def _owner(sentence: Sentence, mention: Mention) -> Entity | None:
    """The firm or agency named right before an office that states have not: "Air Sahel CEO X", "ABDEF's head, X"."""
    text = sentence.block.text
    at = text.find(mention.position, mention.span.start, mention.span.end)
    if at < 0:
        return None
    if _FIRMS.match(mention.position) or (
        _MAY_LEAD.fullmatch(mention.position) and _TWO_WORDS.search(text, sentence.span.start, at)
    ):
        told = _OWNER.search(text, sentence.span.start, at)
    else:
        told = _ACRONYM.search(text, sentence.span.start, at) if _HEAD.fullmatch(mention.position) else None
    if told is None or told["name"].rpartition(" ")[2] == "Group":  # "our President and Group CEO"
        return None
    beside = [m for m in sentence.mentions if m is not mention and told.start("name") <= m.span.start < at]
    if any(m.kind is Kind.PERSON for m in beside):
        return None
    known = [m.entity for m in beside if m.kind is Kind.ORGANIZATION]
    if known or (find_states(told["name"]) and " " not in told["name"]):
        return known[0] if known else None
    inside = find_states(told["name"])
    if _MAY_LEAD.fullmatch(mention.position) and (
        _OF_STATES.search(told["name"])
        or any(f.form == "adjective" or not f.span.start for f in inside)
        or any(m.kind in {Kind.DATE, Kind.CITY} for m in beside)
        or any(is_common(word) for word in told["name"].split())  # "In May President X"
    ):
        return None
    return Entity(EntityKind.ORGANIZATION, slug(told["name"]), told["name"])
