"""Joint bodies: the standing commissions, councils, funds and banks that two states share, as a sentence names them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agreement.signatories import acting
from extract.constructions.qualifiers import phrase_start
from extract.constructions.venture.names_of_none import is_joined
from extract.constructions.venture.set_up_by_both import founders
from extract.gazetteer.organizations import find_organizations, organizations
from extract.gazetteer.states import find_states
from extract.patterns.fillers import distinct_states
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_SHARED = r"associations?|holding|consortium|corporation|foundation|institutes?|cent(?:re|er)s?|offices?|boards?|agency|universit(?:y|ies)"  # heads that many bear which belong to one state
HEADS = rf"(?:sub-?)?commissions?|(?:sub-?)?committees?|{_SHARED}|councils?|trad(?:ing|e) houses?|banks?|funds?|authority|working groups?|forum|mechanism|platform|general staff|cabinet|secretariat|chamber(?: of commerce(?: and industry)?)?"
_HEAD = regex(
    rf"(?<![\w-])(?P<head>{HEADS}|joint venture|company)\b(?<!(?-i:business forum))(?<!(?-i:investment forum))(?<!(?-i:economic forum))(?<!(?-i:trade forum))(?! of (?:ministers|europe|state\b)|'s| (?:endeavou?rs?|efforts?|exercises?|drills?|activit(?:y|ies)|initiatives?|trainings?)\b)",
    re.IGNORECASE,
)
_ONE_STATES_OWN = rf"{_SHARED}|company|joint venture|banks?|funds?|authority"
_JOINT = regex(
    r"\b(?:joint|mixed|bilateral|bi-?national|inter-?governmental|inter-?state|inter-?ministerial|inter-?parliamentary|tri-?partite|tri-?lateral|tri-?national|quadri-?partite)\b",
    re.IGNORECASE,
)
_LEVEL = regex(r"\b(?:strategic dialogue mechanism|(?:supreme|high(?:er|est)?|strategic|high[- ]level) (?:\w+ ){0,3}(?:coordination|cooperation|co-operation|strategic|consultation|partnership) ?(?:council|commission|committee)|"
                    r"(?:strategic|coordination|cooperation) (?:\w+ )?council|high[- ]level (?:\w+ ){0,3}(?:commission|committee|council))$", re.IGNORECASE)  # fmt: skip
# "They have no joint commission"
_NONE = regex(r"\b(?:no|without an?|without any|neither an?|nor an?|not an?) (?:[\w-]+ ){0,3}$", re.IGNORECASE)
# "a high-level coordination and cooperation commission"
_BETWEEN_STATES = regex(
    r"\b(?:high|higher|highest|supreme)\b.*\b(?:coordination|cooperation|co-operation)\b", re.IGNORECASE
)
# What a headline tells is done with a body, right before it without an article.
_DONE = regex(
    r"(?:holds?|held|met in|formed|convenes?|convened|host(?:s|ed)?|opens?|attends?|chairs?|launch(?:es)?|forms?|found|sets?|revives?|resumes?|activates?|creates?|establish(?:es)?|inaugurates?|approves?|plans?|mulls?|eyes?|wants?|agree) (?=(?:[\w-]+ ){0,3}?(?:joint|mixed|bilateral|inter-?governmental|inter-?state|inter-?ministerial)\b)",
    re.IGNORECASE,
)
_SIDE_BY_SIDE = regex(r"[\ue000-\ue1ff](?:['’]s)?(?: ?[-–—/&] ?|,? and |, | )(?:the )?[\ue000-\ue1ff]")
_BODY_AND_STATE = regex(r"[\ue400-\ue4ff][-–][\ue000-\ue1ff](?= )|[\ue000-\ue1ff][-–][\ue400-\ue4ff](?= )")
_MEETING = regex(r"(?:sub-?)?(?:commission|committee|council)", re.IGNORECASE)
_COMPANIES = (
    "fund",
    "company",
    "joint",
    "authority",
    "holding",
    "consortium",
    "corporation",
    "foundation",
    "institute",
    "cent",
    "office",
    "agency",
    "universit",
)
_MIXED = regex(r"\b(?:mixed|combined|united) (?:[\w-]+ ){0,2}$", re.IGNORECASE)
# What two states have with each other where a page is about the two.
_MUTUAL = regex(
    r"(?:business|boundary|border|frontier|demarcation) (?:and )?(?:\w+ )?(?:council|commission|committee|secretariat)$",
    re.IGNORECASE,
)
_TRADING = regex(r"trad(?:ing|e) house", re.IGNORECASE)
_QUOTED = regex(r" [\"“](?P<name>[^\"”]{1,50})[\"”]")
# "the Permanent Commission on Cooperation", with capitals
_STANDING = regex(r"\bPermanent (?:[A-Z][\w-]+ )*(?:Commission|Committee)s?$")
# "Kenya Tea Board and Tea Authority of Nepal": two bodies of a state each
_TWO = regex(
    r"(?:Board|Authority|Council|Commission|Committee|Agency|Corporation|Company|Bank|Fund|Institute|University|Chamber|Association|Office)\b.* and (?:the )?(?:[A-Z][\w-]+ )*(?:Board|Authority|Council|Commission|Committee|Agency|Corporation|Company|Bank|Fund|Institute|University|Chamber|Association|Office)\b"
)
# "the Council *of Coffee Growing Countries*", "a fund *of $2 billion*"
_OF_NAME = regex(r" of (?:[A-Z][\w-]+(?:(?: and| of)? [A-Z][\w-]+){0,5}|[\ue600-\ue6ff])")
_EMBASSY = regex(r"\bHigh [Cc]ommission\b(?! (?:for|on))")  # of a Commonwealth state
_SECTOR = regex(
    r" (?P<how>on|for|in the (?:fields?|areas?) of) (?:the )?(?!which\b|whom\b|whose\b|(?:\w+ ){0,2}(?:years?|months?|decades?|time)\b)(?P<sector>[^,;:.()]{3,80}?)(?=$|[,;:.()]| (?:and on|and for|between|with|which|that|was|were|has|have|had|is|are|groups?|unites|comprises|includes|met|held|in|at|took|meets?|will|to|see|since|oversees?|during|first)\b|\s?[\ue500-\ue5ff])",
    re.IGNORECASE,
)
_AND_ON = regex(
    r" and (?:on|for) (?:the )?(?P<sector>[^,;:.()]{3,80}?)(?=$|[,;:.()]| (?:between|which|that|was|were|has|have|met|held|in|at|took)\b)",
    re.IGNORECASE,
)
_BETWEEN = regex(
    r"(?: \([^)]{2,12}\))?(?: (?:between|of|for(?= (?:the )?[\ue000-\ue0ff](?:,| and)))|, (?:to|in|on|of) which|, (?:grouping|comprising|uniting)|,? (?:formed|founded|created|set up|established)(?: (?:(?:at|in|on) )?(?:[\ue200-\ue2ff\ue500-\ue5ff]|[A-Z][\w-]+)){0,2} by) (?P<partners>(?:the )?[\ue000-\ue1ff\ue900-\ue9ff](?:(?:,| and| with)(?: the)? [\ue000-\ue1ff])*)"
)
_EACH_ITS_OWN = regex(
    r"s of (?:the )?(?:two|three|both|[\ue000-\ue1ff\ue900-\ue9ff])"
)  # "the institutes *of the two ministries*"
_PLAIN = regex(
    r"joint|mixed|bilateral|binational|bi-national|intergovernmental|inter-governmental|interstate|permanent|mixed|combined|first|new|high|"
    r"level|high-level|dialogue|consultative|supreme|standing|cooperation|business|strategic|coordination|relevant|the|a|an"
)


@dataclass(frozen=True, slots=True)
class Body:
    """One joint body; offsets are indices of `Sentence.text`; `partners` are empty where the text does not tell them."""

    start: int
    end: int
    name: str
    kind: str
    sector: str
    partners: tuple[Entity, ...]


def read_bodies(sentence: Sentence, head: int) -> tuple[Body, ...]:
    """The bodies whose head noun begins at `head`: none when nothing tells that it is shared, several for a plural.

    Shared is what is called joint, mixed, intergovernmental or the like, what bears two states' names, and the high
    councils that states set up with each other.
    """
    text = sentence.text
    mention = sentence.at(head)
    if mention is not None and mention.kind is Kind.ORGANIZATION:
        return _named(sentence, head)
    match = _HEAD.match(text, head)
    if (
        match is None
        or _NONE.search(text, max(0, head - 60), head)
        or _EMBASSY.search(text, max(0, head - len("High ")), match.end())
        or (_EACH_ITS_OWN.match(text, match.end() - 1) and not _JOINT.search(text, max(0, head - 40), head))
    ):
        return ()
    return _quoted(sentence, match) or _described(sentence, match)


def _quoted(sentence: Sentence, head: re.Match[str]) -> tuple[Body, ...]:
    """A trading house with its name in quotes behind it."""
    called = _QUOTED.match(sentence.text, head.end()) if _TRADING.fullmatch(head["head"]) else None
    return (
        (Body(head.start(), called.end(), sentence.words(*called.span("name")), "trading house", "", ()),)
        if called
        else ()
    )


def _described(sentence: Sentence, match: re.Match[str]) -> tuple[Body, ...]:
    """The bodies that the words around a head noun describe, a body for each of its sectors."""
    text, head = sentence.text, match.start()
    start, words_from, _ = phrase_start(sentence, head)
    if mixed := _MIXED.search(text, 0, words_from):  # no participle here
        start = words_from = mixed.start()
    if held := _DONE.match(text, words_from, head):  # "X and Y hold joint commission meeting"
        start = words_from = held.end()
    before, noun = text[words_from:head], match["head"]
    named = _states_of(sentence, words_from, head, match.end())
    partners, end = tuple(named) if len(named) == 2 else (), match.end()
    sectors, how = list[str](), "on"
    if told := _BETWEEN.match(text, end):
        partners, end = tuple(acting(sentence.within(*told.span("partners")))), told.end()
    if about := _SECTOR.match(text, end):
        sectors, how, end = [sentence.words(*about.span("sector"))], about["how"], about.end()
        if more := _AND_ON.match(text, end):
            sectors, end = [*sectors, sentence.words(*more.span("sector"))], more.end()
        if told := _BETWEEN.match(text, end):
            partners, end = tuple(acting(sentence.within(*told.span("partners")))), told.end()
    standing = _STANDING.search(f"{before}{noun}") and not text.startswith(" of ", match.end())
    own = sentence.words(words_from, match.end()).removeprefix("The ")
    if not (standing or _is_joint(before, noun, partners)):
        rest = _OF_NAME.match(text, match.end())
        end = max(end, rest.end() if rest else 0)
        partners = founders(sentence, start, match.end())
        has_name = rest is not None or before[:1].isupper()
        if len(partners) < len(("one", "other")) or not has_name or is_joined(text, start):
            return ()
        own = sentence.words(words_from, rest.end()) if rest else own
    if noun.casefold().endswith("s") and sectors:
        own = own.removesuffix("s")
    kind = _kind(noun.casefold())
    qualified = sectors or [_qualifiers(before)]
    return tuple(Body(start, end, f"{own} {how} {s}" if sectors else own, kind, s, partners) for s in qualified)


def _states_of(sentence: Sentence, start: int, head: int, end: int) -> list[Entity]:
    """The states whose names a body bears; none where they do not stand beside each other: "*Peru* still owes *our* Central Bank"."""
    named = distinct_states(m for m in sentence.within(start, head) if m.kind in {Kind.STATE, Kind.DEMONYM})
    beside = _BODY_AND_STATE.search(sentence.text, start, head)
    if beside and _MEETING.fullmatch(sentence.text, head, end):  # "the EU–Kenya Council"
        return [e for m in sentence.within(*beside.span()) for e in m.entities]
    if len(named) > 1 and not _SIDE_BY_SIDE.search(sentence.text, start, head):
        return []
    return named or list(dict.fromkeys(f.value for f in find_states(sentence.words(start, end))))


def _named(sentence: Sentence, at: int) -> tuple[Body, ...]:
    """A body whose whole name is one mention: "Joint Kenyan-Indian Commission on Trade"; its states may stand before it."""
    start = at
    while (lead := re.search(r"[\ue000-\ue1ff] ?[-–] ?$", sentence.text[:start])) is not None:
        start = lead.start()
    own = re.sub(r"^(?:the|an?) ", "", sentence.words(start, at + 1), flags=re.IGNORECASE)
    mention = sentence.at(at)
    if mention is not None and mention.entity is not None and mention.entity.key in organizations():
        return ()  # an organisation of many states
    head = next(iter(_HEAD.finditer(own)), None)
    if head is None or _EMBASSY.search(own) or _TWO.search(own):
        return ()
    partners = tuple(dict.fromkeys(f.value for f in find_states(own)))
    end = at + 1
    if told := _BETWEEN.match(sentence.text, end):
        partners, end = tuple(acting(sentence.within(*told.span("partners")))), told.end()
    partners = partners if len(partners) > 1 else ()
    if not _JOINT.search(own) and any(len(f.span.of(own)) == len(own) for f in find_organizations(own)):
        return ()  # a regional cooperation council is a circle of members
    standing = _STANDING.search(own[: head.end()]) and not own.startswith(" of ", head.end())
    if is_joined(sentence.text, start):
        return ()
    if not (standing or _is_joint(own[: head.start()], head["head"], partners)):
        partners = founders(sentence, start, at + 1)
        if len(partners) < len(("one", "other")):
            return ()
    sector = re.match(r" (?:on|for) (?:the )?(?P<sector>.+)", own[head.end() :])
    matter = (
        sector["sector"]
        if sector
        else " ".join(w for w in _qualifiers(own[: head.start()]).split() if not find_states(w))
    )
    return (Body(start, end, own, _kind(head["head"].casefold()), matter, partners),)


def _is_joint(before: str, noun: str, partners: tuple[Entity, ...]) -> bool:
    if noun == "consortium":
        return False  # of builders, unless a capital makes it a name
    if re.fullmatch(_ONE_STATES_OWN, noun, re.IGNORECASE):
        return bool(_JOINT.search(before)) or len(partners) > 1
    return bool(
        (_JOINT.search(before) and "multinational" not in before.casefold())
        or len(partners) > 1
        or _MUTUAL.search(f"{before}{noun}")
        or (_LEVEL.search(f"{before}{noun}") and (before[:1].isupper() or _BETWEEN_STATES.search(before)))
    )


def _kind(noun: str) -> str:
    if noun.startswith("bank"):
        return "bank"
    if noun.startswith(("trading", "trade")):
        return "trading house"
    return "joint venture" if noun.startswith(_COMPANIES) else "joint commission"


def _qualifiers(before: str) -> str:
    words = [w for w in re.sub("[\ue000-\ue9ff][-–]?", " ", before).split() if not _PLAIN.fullmatch(w.casefold())]
    words = [w for w in words if w.strip("–-")]  # the dash of "Peru – Chile Council"
    while words and words[0].casefold() == "and":
        words.pop(0)
    return " ".join(words)
