"""Sanctions: who imposed them on whom, when."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain, product
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis, Role
from extract.constructions.agents import is_followed, leaders
from extract.constructions.sanction.described import described, is_vague, stands_behind_tie
from extract.constructions.sanction.followers import read_followers
from extract.constructions.sanction.grammar import (
    IMPOSE,
    LISTED,
    NOUN,
    ON,
    PATTERNS,
    PEOPLE,
    SECOND_OBJECTS,
    STANDING,
)
from extract.constructions.sanction.measures import read_measures
from extract.constructions.sanction.penal_acts import read_acts
from extract.constructions.sanction.penal_lists import read_line
from extract.constructions.sanction.penalties import PENALTIES, is_abbreviated
from extract.constructions.sanction.struck import dates_of_one, stands_for, struck
from extract.constructions.sanction.told import told_of_penalty
from extract.constructions.subject import spoken_of, subject, subjects, ungoverned
from extract.document import Entity, EntityKind
from extract.gazetteer.organizations import find_organizations
from extract.gazetteer.states import find_states, state
from extract.patterns.fillers import Filled, date_nearby
from extract.patterns.frame import Frame, claim
from extract.patterns.match import Match, as_state
from extract.patterns.pattern import Pattern
from extract.patterns.phrase import split_list
from extract.regex import regex
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value
    from extract.constructions.sanction.penal_acts import Penalty


_DESIGNATES = regex(r"\b(?:add|list|blacklist|designat)(?:s|es|ed|ing)\b")


def _date(match: Match) -> Filled | None:
    """As `date_nearby`; sanctions told in passing have a date of their own only where it stands right by them."""
    if match.has("lifted"):
        return None  # the date of their end
    if not match.has("standing"):
        near = date_nearby(match)
        own = [
            m.date
            for m in match.sentence.within(match.start, min(match.end + _CLOSE, len(match.sentence.text)))
            if m.date
        ]
        again = _DESIGNATES.search(match.sentence.words(match.start, match.end))  # each time somebody else
        return Filled(own[0], near.certainty) if near and near.each and own and not again else near
    found = _OWN_DATE.match(match.sentence.text, match.end)
    mention = match.sentence.at(found.end() - 1) if found else None
    return Filled(mention.date, 0.95) if mention is not None and mention.date else None


def _target_text(match: Match) -> Filled | None:
    """The words that tell the target; the name where a noun only leads it in; whom "it" or "the island" stands for."""
    text = match.words("target_text")
    if text.casefold() in {"former", "latter"}:
        return None
    if _ANAPHOR.match(text):
        return _meant(match, text.casefold())
    named = [m.entity for m in match.mentions("target_text") if m.kind in {Kind.PERSON, Kind.ORGANIZATION} and m.entity]
    if len(named) == 1 and not _MORE.search(text):
        return Filled(named[0], 0.95)
    city = match.mention("target_text")
    seat = as_state(city) if city is not None and city.kind is Kind.CITY and city.entity else None
    if seat in match.scope.pair and _CITY.fullmatch(match.groups["target_text"]):
        return Filled(seat, 0.9)
    if led := _LED_IN.search(text):
        text = led["name"]
    if text.split(" ", 1)[0] in _PREPOSITIONS or text in _ANAPHORS:
        return None  # "it", "the former", "the island": of what nobody could tell
    if not text:
        return None
    text, _ = described(match.sentence, text, match.groups.end("target_text"))
    return Filled(text, 0.95)


def _meant(match: Match, anaphor: str) -> Filled | None:
    found = stands_for(match.sentence, match.end, anaphor, match.before)
    return Filled(found, 0.85) if found is not None else None


def _other_side(match: Match) -> Filled | None:
    """The target of the sanctions told just before, else the pair's other state: "… on Peru; Chile added an embargo"."""
    imposer = match.mention("imposer") or match.mention("leader")
    if imposer is None or match.words("target_text").split(" ", 1)[0] in _PREPOSITIONS:
        return None
    for index in range(match.start - 1, -1, -1):
        mention = match.sentence.at(index)
        if mention is not None and mention.kind is Kind.STATE and mention.entity not in {None, imposer.entity}:
            if mention.entity and _OBJECT.search(match.sentence.text, 0, index):
                return Filled(mention.entity, 0.85)
            break
    others = [s for s in match.scope.pair if s != imposer.entity]
    return Filled(others[0], 0.85) if imposer.entity in match.scope.pair and len(others) == 1 else None


def _imposer(match: Match) -> Filled | None:
    """Who "it" is, or who imposed what the sentence says next."""
    if match.has("again"):
        clause = max(match.sentence.text.rfind(mark, 0, match.start) for mark in ";:") + 1
        found = [m.entity for m in subjects(match.sentence, clause, match.start) if m.entity is not None]
        return (
            spoken_of(match)
            if not found or _IT.search(match.sentence.text[clause : match.start])
            else Filled(found[0], 0.9)
        )
    if match.has("carried") or match.has("list"):
        return subject(match)
    if not match.has("it"):
        return None
    if match.words("it").endswith(("government", "authorities", "parliament")):
        target = match.mention("target")
        others = [s for s in match.scope.pair if target is None or s != target.entity]
        return Filled(others[0], 0.8) if len(others) == 1 else None
    return spoken_of(match)


def _revise(match: Match, slots: dict[str, Value]) -> Iterable[dict[str, Value]]:
    if _misread(match, slots) or is_abbreviated(match):
        return
    if match.has("leader"):
        yield from (slots | {"imposer": m.entity} for m in match.mentions("leader") if m.entity)
    if match.has("target_text") and _BOTH.match(match.sentence.words(*match.groups.span("target_text"))):
        yield from (slots | {"target": s} for s in match.scope.pair if s != slots["imposer"])
        return
    if match.has("target_text") and not isinstance(slots.get("target"), Entity):
        several, _ = struck(match.sentence, match.groups.start("target_text"), len(match.sentence.text), match.before)
        if len(several) > 1 or (several and isinstance(several[0], Entity)):
            told = [t for t in several if not (isinstance(t, str) and is_vague(t))]
            yield from (slots | {"target": each} for each in told or several)
            return
    if not match.has("targets"):
        names = _named(match)
        yield from (slots | {"target": name} for name in names) if names else (slots,)
        return
    if not _TOPIC.search(match.sentence.text):
        return
    for each in split_list(_APPOSITION.sub("", match.words("targets"))):
        yield slots | {"target": each}


_AMERICAN = regex(r"['’]s State Department\b|\b(?:U\.?S\.?|American|Washington['’]s) Treasury\b")
_FIRM = regex(r"\b(?:Holdings?|Ltd|Limited|PLC|SARL|GmbH|Group|Inc|Corp|Corporation|Company|Fund|Airlines|Airways)\b")
_CLAUSE = Pattern(".*")
_ALL = regex(".*", re.DOTALL)
_STEM = 5  # letters: "Russia" is in "Russian officials"
_CLOSE = 24  # characters of "in" between a clause and its date
_PLACE = regex(
    r"(?:^|[,;:–—.(\"“] |[\ue500-\ue5ff] |\b(?:and|but|while|when|that|as|after|before|because|since|where|which|also|now|then) )(?:the |both |then )?$",
    re.IGNORECASE,
)
_ANAPHOR = regex(
    r"^(?:it|them|him|her|(?:former|latter|island|country|republic|kingdom|company|firm|group|movement|bank|airline|organi[sz]ation))$",
    re.IGNORECASE,
)
_CITY = regex("[\ue200-\ue2ff]")
_MORE = regex(r"^(?:members|officials|persons|people|\w+ of )|\b(?:and|of) ", re.IGNORECASE)
_LED_IN = regex(
    r"^(?:[A-Z]\w+ )?(?:(?!(?:in|of|at|on|for|to|and)\b)[a-z][\w-]+ ){1,3}(?P<name>[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){0,4})$"
)
_GOVERNED = regex(
    r"\b(?:assets|funds|accounts|sanctions|embargo|bans?|measures|leaders|members|banks?) (?:of|on|against|to|from) (?:the )?$",
    re.IGNORECASE,
)
_EXAMPLE = regex(r"['’]s? (?:example|lead|model|path|footsteps|suit)\b|,? (?:abstaining|dissenting)\b")
_PRONOUN = regex(r"(?:it|them|him|her) ")
_RECEIVES = regex(
    r"\b(?:has|had|have) (?:\w+ed|sold|given|sent|lent|told|shown|bought) (?:the )?$"
)  # "X has sold **Y** arms without imposing"
_PEOPLE_AFTER = regex(rf"{PEOPLE}| [A-Z]")  # "the Eritrean Defence Forces" are not Eritrea
_FOLK = regex(PEOPLE)
_NEIGHBOUR = regex(  # "Peru's state bank" is not Peru
    r"['’]s? (?:(?!and )[a-z]+ ){0,2}(?:neighbours?|all(?:y|ies)|partners?|enem(?:y|ies)|agenc(?:y|ies)|army|navy|military|bank|compan(?:y|ies)|firms?|carriers?|officials|ministers?|leaders?|guards?|part(?:y|ies)|spokes(?:man|woman|person)|chiefs?|commanders?|founders?|members|famil(?:y|ies)|sons?)\b|['’]s [\ue300-\ue3ff]"
)


def _misread(match: Match, slots: dict[str, Value]) -> bool:
    """Whether who imposes is no subject, whom it strikes only qualifies another, or nothing was laid on anybody."""
    target = slots.get("target")
    if slots.get("imposer") == target or not isinstance(slots.get("imposer"), Entity):
        return True
    outlawed = _OUTLAWED.search(match.groups[0]) and not match.has("target")
    if outlawed and isinstance(target, Entity) and target.kind is EntityKind.STATE:
        return True  # a state is not outlawed
    folks = not match.sentence.text.endswith(".") and _FOLKS.fullmatch(match.words("target_text"))
    if folks or _no_subject(match, slots) or _qualifies(match):  # a headline's "Rebels, hit by EU measures, …"
        return True
    untold = match.has("after") and not (_TOPIC.search(match.scope.heading) or _told_before(match))
    if untold or (match.has("list") and not _LAID.search(match.sentence.text, 0, match.start)):
        return True
    return match.has("standing") and bool(_WANTED.search(match.sentence.text[: match.start + 1]))


def _no_subject(match: Match, slots: dict[str, Value]) -> bool:
    """Whether the imposer that opens the match is governed by what stands before it, or only follows another's example."""
    text = match.sentence.text
    if match.has("act") and match.has("imposer") and not _PLACE.search(text, 0, match.start):
        return True
    if not match.has("imposer") or match.groups.start("imposer") != match.start:
        return False
    mentions = match.mentions("imposer")
    if slots.get("imposer") == mentions[0].entity and mentions[0] not in ungoverned(match.sentence, mentions):
        return True
    led = _GOVERNED.search(text, 0, match.start) or _RECEIVES.search(text, 0, match.start)
    return (
        led is not None or is_followed(match.sentence, match.start) or _EXAMPLE.match(text, match.start + 1) is not None
    )


def _qualifies(match: Match) -> bool:
    """Whether the target only qualifies who is struck: "the Peruvian contractor", "two Myanmar generals", "Peru's bank"."""
    target, text = match.mention("target"), match.sentence.text
    if target is None:
        return False
    end = match.groups.end("target")
    if stands_behind_tie(match.sentence, match.start, match.groups.start("target")):
        return True
    if target.kind is Kind.DEMONYM and _PEOPLE_AFTER.match(text, end):
        return True
    return (target.kind is Kind.STATE and _FOLK.match(text, end) is not None) or _NEIGHBOUR.match(text, end) is not None


def _named(match: Match) -> tuple[Entity | str, ...]:
    """Those that an apposition names: "two Chinese firms, **A and B**"."""
    if not match.has("target_text") or not _SEVERAL.search(match.words("target_text")):
        return ()
    end = match.groups.end("target_text")
    told = _NAMES.match(match.sentence.text, end)
    if told is None:
        return ()
    mentions = [m.entity for m in match.sentence.within(*told.span()) if m.entity is not None]
    words = split_list(match.sentence.words(told.start() + 2, told.end()))
    return tuple(mentions) if len(mentions) == len(words) else words


def _told_before(match: Match) -> bool:
    return any(_TOPIC.search(s.text) for s in (*match.before[-2:], match.sentence))


_LAID = regex(
    rf"(?:(?:{IMPOSE}|lifted|eased|ended)[^;.]{{0,30}}? {NOUN}|{NOUN}[^;.]{{0,40}}? {IMPOSE}) {ON} [^;.]{{1,120}}$"
)
_OWN_DATE = regex(
    r"(?:,? (?:first |in effect |imposed |adopted |introduced |in force |in place )*(?:since|of|from|in|on)?)? ?\(?[\ue500-\ue5ff]"
)
_WANTED = regex(
    r"\b(?:call\w*(?: \w+)? for|threat\w*(?: of)?|propos\w+|possible|potential|demand\w*|urg\w+|fear\w*(?: of)?|case of|new|lift\w*|seek\w*|sought|without|never|no) (?:the |an? |any )?[\ue000-\ue4ff]$",
    re.IGNORECASE,
)
_PREPOSITIONS = frozenset(
    {"in", "on", "since", "for", "from", "during", "until", "against", "to", "of", "after", "before", "at", "as"}
)
_ANAPHORS = frozenset(
    {"it", "them", "him", "her", "both", "former", "latter", "island", "country", "two", "belligerents"}
)
_TOPIC = regex(r"\b(?:sanction|blacklist|embargo|restrictive measure)", re.IGNORECASE)
_SEVERAL = regex(r"\b(?:two|three|four|[\w-]+s)$", re.IGNORECASE)
_ONE = r"(?:[\ue300-\ue4ff]|[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){0,4})"
_NAMES = regex(rf", {_ONE}(?:, {_ONE})*,? and {_ONE}(?=[,;.]|$| (?:in|on|for|over)\b)")
_FOLKS = regex("[A-Z][a-z]+s")
_OUTLAWED = regex(r"\b(?:outlaw|proscrib)")
_BOTH = regex(r"both (?:belligerents|sides|countries|states|parties|nations)\b", re.IGNORECASE)
_APPOSITION = regex(r", (?:the )?[A-Z][\w-]*$")
_IT = regex(r"^(?:it|they)\b", re.IGNORECASE)
_OBJECT = regex(r"\b(?:on|upon|against|from|with|to) (?:the )?$")

FRAMES = tuple(
    Frame(
        "sanction",
        patterns,
        required=frozenset({"imposer", "target"}),
        fill={"imposer": (_imposer,), "target": (_target_text, _other_side), "date": (_date,)},
        revise=_revise,
        realis=told_of_penalty,
    )
    for patterns in (PENALTIES, PATTERNS, STANDING, LISTED, SECOND_OBJECTS)
)


def _seat_of_the_union(document: Annotated) -> Callable[[Claim], Claim]:
    """What makes "Brussels" the European Union, on a page that does not speak of Belgium by its name."""
    mentions = [
        m for block in document.blocks for s in block for m in s.mentions if m.kind in {Kind.STATE, Kind.DEMONYM}
    ]
    belgian = any(e.key == "BEL" and m.form != "capital" for m in mentions for e in m.entities)
    capital = any(e.key == "BEL" and m.form == "capital" for m in mentions for e in m.entities)
    union = next((f.value for f in find_organizations("the European Union")), None)

    def seat(told: Claim) -> Claim:
        by = told.get("imposer")
        if belgian or not capital or union is None or not isinstance(by, Entity) or by.key != "BEL":
            return told
        return replace(told, roles=tuple(replace(r, value=union) if r.name == "imposer" else r for r in told.roles))

    return seat


def _of_state(told: Claim, document: Annotated) -> Claim:
    """The claim with a president or minister who imposes replaced by the state: the page's other one, where none is told."""
    by, target = told.get("imposer"), told.get("target")
    if not isinstance(by, Entity) or by.kind is not EntityKind.PERSON:
        return told
    others = [s for s in document.profile.pair if s != target]
    home = state("USA") if _AMERICAN.search(told.quote) else state(by.state) if by.state else None
    home = home or (others[0] if len(others) == 1 else None)
    return replace(told, roles=tuple(replace(r, value=home) if r.name == "imposer" and home else r for r in told.roles))


def _otherwise(document: Annotated) -> Iterator[Claim]:
    """Penalties that no pattern reads: by their noun, or by their verb and who stands where around it."""
    for block in document.blocks:
        for number, sentence in enumerate(block):
            before = block[:number]
            main = (titled := _title_of(document, sentence)) or document.profile.main
            made = (read_measures(sentence, before, main, titled=titled is not None), read_acts(sentence, before))
            for found in chain(*made, read_line(sentence, before, document.document.title)):
                yield from _told(document, sentence, before, found)


def _title_of(document: Annotated, sentence: Sentence) -> Entity | None:
    """The one state against which the section or the page is titled to tell measures: "Sanctions against Peru"."""
    told = [list(find_states(t)) for t in (sentence.scope.heading, document.document.title) if _AGAINST.search(t)]
    return next((found[0].value for found in told if len(found) == 1), None)


_AGAINST = regex(
    r"\b(?:sanctions?|embargo(?:es)?|restrictive measures|boycott) (?:imposed )?(?:against|on) ", re.IGNORECASE
)


def _told(document: Annotated, sentence: Sentence, before: Sequence[Sentence], found: Penalty) -> Iterator[Claim]:
    stretch = _ALL.match(sentence.text, found.start, found.end)
    if stretch is None:
        return
    when = None if found.lifted else date_nearby(Match(sentence, _CLAUSE, stretch, before))
    date = str(when.value) if when is not None and when.value not in dates_of_one(sentence, found.end) else ""
    first, start = leaders(sentence, found.start)
    other = found.realis or told_of_penalty(sentence, start, found.end)
    for imposer, target in product(found.imposers, found.targets):
        told = Realis.HAPPENED if imposer in first else other
        roles = tuple(Role(n, v) for n, v in (("date", date), ("imposer", imposer), ("target", target)) if v)
        yield claim(document, sentence, "sanction", roles, confidence=found.certainty, told=told)


@extractor("sanctions", emits={"sanction"})
def sanctions(document: Annotated) -> Iterator[Claim]:
    """Sanctions of states and organisations against states, bodies and persons."""
    seat = _seat_of_the_union(document)
    told = [_of_state(seat(c), document) for c in chain.from_iterable(frame.claims(document) for frame in FRAMES)]
    told = [c for c in told if not _national(c)]
    yield from told
    for found in (_of_state(seat(c), document) for c in _otherwise(document)):
        if not _national(found) and not any(_retold(found, c) for c in told):
            told.append(found)
            yield found
    yield from (c for c in read_followers(document, told) if not _national(c))


def _national(told: Claim) -> bool:
    """Whether a firm imposes, a state on itself, or its own council, not the United Nations'; or on "it a terrorist group"."""
    by = told.get("imposer")
    if not isinstance(by, Entity) or by == told.get("target") or _PRONOUN.match(str(told.get("target"))):
        return isinstance(by, Entity)
    firm = by.kind is EntityKind.ORGANIZATION and _FIRM.search(by.name) is not None
    return firm or (by.name.endswith("Security Council") and "National Security Council" in told.quote)


def _retold(found: Claim, known: Claim) -> bool:
    """Whether a sentence tells already that this imposer strikes this target, in whatever words."""
    if found.span != known.span or found.get("imposer") != known.get("imposer"):
        return False
    one, other = found.get("target"), known.get("target")
    if isinstance(one, Entity) and isinstance(other, Entity) and one.kind is other.kind is EntityKind.STATE:
        return one == other
    return bool(_words(one) & _words(other))


def _words(target: Value | None) -> set[str]:
    name = target.name if isinstance(target, Entity) else str(target)
    return {w[:_STEM] for w in re.findall(r"\w{3,}", name.casefold()) if w != "the"}
