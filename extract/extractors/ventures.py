"""Ventures: joint companies, commissions, councils, funds, banks and trading houses; partners, shares, sector, country."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis, Share
from extract.constructions.agreement.signatories import acting, local_pair
from extract.constructions.agreement.signing_agents import agents_before
from extract.constructions.first_person import speaking_firm
from extract.constructions.mission.office_keepers import called
from extract.constructions.venture.bodies import HEADS, read_bodies
from extract.constructions.venture.founding import VERB
from extract.constructions.venture.matters import with_matters
from extract.constructions.venture.names_of_none import venture_name
from extract.constructions.venture.owned_names import NAME, name_in
from extract.constructions.venture.partnerships import NOUN, STAKE, TEAMING, THEIRS, read_partnership
from extract.constructions.venture.seats import with_seats
from extract.constructions.venture.stakes import shares_behind
from extract.document import Entity, EntityKind
from extract.patterns.fillers import Filled, date_nearby, distinct_states
from extract.patterns.frame import Frame
from extract.patterns.match import as_state
from extract.patterns.pattern import Pattern
from extract.patterns.realis import realis
from extract.regex import regex
from extract.registry import extractor
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value
    from extract.patterns.match import Match

    Slots = dict[str, Value]

_FORM = r"(?:ventures?|compan(?:y|ies)|enterprises?)"
_SET_UP = r"(?:set(?:s|ting)? up|found(?:ed|s|ing)|establish(?:ed|es|ing)?|creat(?:ed|es|ing|e)|form(?:ed|s|ing)?|launch(?:ed|es|ing)?)"

# From the more to the less specific; a number after each tells how far it is to be trusted.
_VENTURES = (
    (rf"joint {_FORM}s?(?: (?:~ )?(?:include[sd]?|are|were|such as|namely)|(?: ~)? ?:) (?P<list>[^;]{{5,400}})", 0.9),
    (r"joint (?:ventures|enterprises|companies) (?:on|for|in) (?P<list>[a-z][^;.]{5,400}(?:S\.A\.[^;.]{0,60})*)", 0.85),
    (rf"(?P<joint>an? (?:\w+ )?joint {_FORM}) (?:in the (?:field|area|sphere|sector)s? of|for|on|in|to) (?:the )?(?P<sector>(?![A-Z\ue000-\ue9ff]|which|whom)[^,;.:()]{{3,60}}?)(?=$|[,;.:(]| (?:in|by|with|at|between|and|was|were|is|has|had)\b)", 0.7),
    (r"(?P<counted>(?:two|three|four|five|six|seven|eight|nine|ten|a dozen|{number})(?: joint (?:ventures|enterprises|companies))? (?:for|in) (?P<sector>[^,;.]{3,60}))", 0.75),
)  # fmt: skip
_BODY = rf"(?P<body>{{org}}|{HEADS})(?!\w)"
_BUYING = regex(r"\b(?:bought|buys|acquir(?:ed|es)|took|takes|purchased|received|obtained)\b")
PATTERNS = (
    Pattern(STAKE, 0.85, {"kind": "joint venture"}),
    Pattern(NOUN, 0.8, {"kind": "joint venture"}),
    *(Pattern(text, weight, {"kind": "joint venture"}) for text, weight in _VENTURES),
    Pattern(_BODY, 0.85),
    Pattern(VERB, 0.75, {"kind": "joint venture"}),
    Pattern(TEAMING, 0.75, {"kind": "joint venture"}),
    Pattern(THEIRS, 0.7, {"kind": "joint venture"}),
)
_TALKED = regex(
    r"\b(?:discuss\w*|decid\w+|decision|consider\w*|propos\w+|idea|talk(?:s|ed)|envisag\w+|plans?) (?:\w+ ){0,2}(?:the )?(?:creat\w+|set(?:ting)? up|establish\w*|found\w*|form\w*|launch\w*|opening)(?: of)? [^;]{0,40}$"
)
_PROMISED = regex(
    r"[^;.]{0,70}?(?:\bremains? on paper\b|, (?:promised|proposed|planned|envisaged)(?=[,;.]| (?:in|by|for|since)\b|$)|\b(?:is|are) (?:still )?to be (?:founded|set up|created|formed|established|registered)\b|\bnot yet (?:registered|founded|set up|formed)\b)"
)
_PAIR = 2
_OF_THREE = regex(r"\btri-?(?:partite|lateral|national)\b", re.IGNORECASE)
_SUGGESTED = regex(r"\b(?:suggest|propos|recommend)(?:s|es|ed)? that [^;.]*$")
# What is only talked about: "considered a joint mill", "negotiations on a joint bank".
_MULLED = regex(
    r"\b(?:discuss(?:es|ed|ing)?|consider(?:s|ed|ing)?|negotiat(?:es?|ed|ing|ions)|propos(?:es?|ed|ing|als?)|mull(?:s|ed|ing)?|(?:[Tt]alks|[Nn]egotiations)(?: (?:are|were|have been))?(?: under way| going on| held)?|announc(?:es?|ed)|plans?|ideas?|envisag(?:es?|ed|ing)|agree(?:s|d)? on)(?: (?:about|on|for|of|over))? an? (?:[a-z-]+ ){0,2}$"
)
_TRADING = regex(r"\btrading house\b", re.IGNORECASE)


def _facts(match: Match, slots: Slots, firm: Entity | None = None) -> Iterable[Slots]:
    """A venture for each name: those of a list, the one named, or the bodies that the head noun stands for."""
    readings = (("body", _bodies), ("list", _listed), ("joint", _unnamed), ("counted", _counted))
    read = next((r for group, r in readings if match.has(group)), partial(_partnership, firm=firm))
    for told in read(match, slots):
        name = venture_name(str(told["name"])) if told.get("name") else None
        if name != "":
            yield told if name is None else {**told, "name": name}


def _partnership(match: Match, slots: Slots, firm: Entity | None = None) -> Iterable[Slots]:
    """What several own or have founded together."""
    told = read_partnership(match.sentence, match.groups, match.before, firm)
    if told is None:
        return
    bank = re.search(r"\b(?:bank|banco|banque)\b", told.name, re.IGNORECASE)
    yield {
        "kind": "bank" if bank else "trading house" if _TRADING.search(match.sentence.text) else slots["kind"],
        "name": told.name,
        "partners": told.partners,
        "shares": tuple(
            Share(e.name, v) for e, v in told.shares or shares_behind(match.sentence, match.start, told.partners)
        ),
        "sector": told.sector,
        "country": "" if match.has("stake") else _country(match) or "",
        "date": _bought(match) or _founded(match),
    }


def _bought(match: Match) -> str:
    """When a holding was bought, where the sentence tells that it was."""
    found = date_nearby(match) if _BUYING.search(match.sentence.text, 0, match.start) else None
    return str(found.value).removesuffix("/..").removeprefix("../") if found else ""


def _unnamed(match: Match, slots: Slots) -> Iterable[Slots]:
    """A joint venture without a name, told by its matter: of those who set it up, else of the pair."""
    owners = acting(agents_before(match))
    partners = owners if len(owners) == _PAIR else local_pair(match)
    if len(partners) == _PAIR:
        yield {
            "kind": slots["kind"],
            "sector": match.words("sector"),
            "date": _founded(match),
            "partners": tuple(partners),
        }


def _counted(match: Match, slots: Slots) -> Iterable[Slots]:
    """Several without names: "nine joint ventures for building materials"."""
    if re.search(r"\bjoint (?:ventures|enterprises|companies)\b", match.words("counted")):
        yield {
            "kind": slots["kind"],
            "name": match.words("counted"),
            "sector": match.words("sector"),
            "date": _founded(match),
        }


def _bodies(match: Match, _slots: Slots) -> Iterable[Slots]:
    for body in read_bodies(match.sentence, match.start):
        partners = body.partners or local_pair(match)
        if _OF_THREE.search(body.name) and len(partners) < len(("one", "other", "third")):
            partners = tuple(distinct_states([m for m in match.sentence.mentions if m.kind is Kind.STATE]))
            partners = partners if len(partners) == len(("one", "other", "third")) else ()
        if len(partners) > 1:
            yield {
                "name": _called(match.sentence, body.start, body.end) or body.name,
                "kind": body.kind,
                "sector": body.sector,
                "partners": tuple(partners),
                "date": _founded(match),
            }


def _called(sentence: Sentence, start: int, end: int) -> str:
    """The name of its own that stands behind a body: "a binational chamber, the Cámara Andina, …"."""
    named = (
        _NAMED.match(sentence.text, end)
        if re.match(r"(?:an?|their) ", sentence.text[start:end], re.IGNORECASE)
        else None
    )
    name = name_in(sentence, named) if named else ""
    return name if " " in name else ""


_NAMED = regex(rf", (?:(?:called|named|known as) )?(?:the )?{NAME}(?=,| \()")


def _listed(match: Match, slots: Slots) -> Iterable[Slots]:
    """Members of a list: "A" (what it does), oil extraction B, gas supply C and D, E (cement, 1990)."""
    text = match.sentence.words(*match.groups.span("list"))
    text = re.split(r"(?<=S\.A\.) (?=[A-Z][a-z]+ed )", text)[0]
    for member in re.split(r",? and (?=[\"“A-Z])|, (?:and )?(?![^()]*\))", text):
        quoted = re.match(r"[\"“](?P<name>[^\"”]+)[\"”](?: \((?P<sector>[^)]*)\))?", member)
        plain = re.match(
            r"(?P<sector>(?:[a-z-]+ )*)(?P<name>[A-Z][\w.&'-]+(?: [A-Z][\w.&'-]+)*)(?: \((?P<aside>[^)]*)\))?", member
        )
        found = quoted or plain
        if found is None:
            return
        aside = re.fullmatch(
            r"(?P<sector>[a-z][^,;)\d]*)?(?:[,;] )?(?:since |from )?(?P<year>\d{4})?",
            (plain["aside"] or "") if plain and not quoted else "",
        )
        told = (found["sector"] or "").strip() or ((aside["sector"] or "") if aside else "")
        sector = re.sub(r"^(?:[A-Z][A-Za-z]+ )(?=[a-z])", "", told)
        year = (aside["year"] or "") if aside else ""
        yield {**slots, "name": found["name"].strip(), "sector": sector.strip(), "date": year}


def _founded(match: Match) -> str:
    """The date, where the sentence tells of the foundation."""
    text = match.sentence.text
    if _ITS_MEETING.match(text, match.start):
        return ""
    if not re.search(
        rf"\b(?:{_SET_UP}|inaugurated|registered|creation|establishment|formation|since|began|opened)\b|[\ue500-\ue5ff]",
        text,
    ):
        return ""
    founding = re.search(
        rf"\b(?:{_SET_UP}|inaugurated|registered|c[ao]mes? into (?:being|existence)|(?:creation|establishment|formation) of)\b",
        text,
    )
    found: Filled | None = date_nearby(match) if founding or match.scope.dated_by == "entry" else None
    if found is None:
        opened = [m.date for m in match.sentence.mentions if m.kind is Kind.DATE and m.date.endswith("/..")]
        return opened[0].removesuffix("/..") if opened else ""
    return str(found.value).removesuffix("/..").removeprefix("../")


def _country(match: Match) -> Entity | None:
    """The state in which it works, where a place is told right after it."""
    found = re.compile(
        r"[^;:.]{0,50}? (?:in|at|based in|registered in|operating in) (?=[\ue000-\ue0ff\ue200-\ue2ff])"
    ).match(match.sentence.text, match.end - 1)
    mention = match.sentence.at(found.end()) if found else None
    return as_state(mention) if mention is not None else None


def _told(sentence: Sentence, start: int, _end: int) -> Realis:
    """As `extract.patterns.realis`, and planned where the foundation is only discussed or decided on."""
    if (
        _NTH_MEETING.search(sentence.text, 0, start)
        or _MEETS_NEXT.match(sentence.text, start)
        or _ITS_MEETING.match(sentence.text, start)
    ):
        return Realis.HAPPENED
    ahead = (
        _TALKED.search(sentence.text[:start])
        or _SUGGESTED.search(sentence.text, 0, start)
        or _MULLED.search(sentence.text, 0, start)
        or _PROMISED.match(sentence.text, start)
    )
    told = Realis.PLANNED if ahead else realis(sentence, start, start)
    return Realis.HAPPENED if told is Realis.PLANNED and _is_standing(sentence, start) else told


def _is_standing(sentence: Sentence, start: int) -> bool:
    """Whether a body is told as one that is there, so that a plan is about its work: "the Commission is to be revived"."""
    text = sentence.text
    phrase = _PHRASE.search(text, 0, start)
    definite = phrase is not None and (phrase["the"] or sentence.words(start, start + 1)[:4].casefold() == "the ")
    named = _COMMISSION.match(sentence.words(start, min(len(text), start + 20)))
    front = text[max(0, start - _FOUNDING_REACH) : start]
    return bool(definite and named) and not _FOUNDING.search(front) and not _TO_BE_FOUNDED.match(text, start)


_FOUNDING_REACH = 110
_PHRASE = regex(r"(?P<the>\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur) |['’]s )?(?:[\w\ue000-\ue1ff’'–-]+ ){0,6}$")
_COMMISSION = regex(
    r"(?:the )?[^,;.]{0,80}?(?:commission|committee|council|board)\b|(?:sub-?)?(?:commission|committee|council|board)",
    re.IGNORECASE,
)
_FOUNDING = regex(
    rf"\b(?:{_SET_UP}|creation|establishment|formation|foundation|setting[ -]up|institut\w+|inaugur\w+|constitut\w+|propos\w+|idea)\b",
    re.IGNORECASE,
)
_TO_BE_FOUNDED = regex(
    rf"[^;.]{{0,120}}?\b(?:be|been|being) (?:[a-z]+ly )?(?:{_SET_UP}|instituted|constituted|inaugurated)\b"
)


# "They will open the 12th session of the Committee": it has met before.
_NTH_MEETING = regex(
    r"\b(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|latest|last) (?:(?:regular|annual|plenary) )?(?:meeting|session|sitting|round) of (?:the )?$"
)


# "to convene a joint commission meeting"
_ITS_MEETING = regex(
    r"(?:(?:sub-?)?(?:commission|committee)|[\ue400-\ue4ff]) (?:meetings?|sessions?|talks|sittings?)\b"
)


# "the Commission, whose next session is to be held in May"
_MEETS_NEXT = regex(r"[^;.]{0,80}?, whose (?:[a-z\ue700-\ue7ff]+ ){1,3}(?:session|meeting|sitting|round)\b")

FRAME = Frame("venture", PATTERNS, frozenset(), revise=_facts, realis=_told)


@extractor("ventures", emits={"venture"})
def ventures(document: Annotated) -> Iterator[Claim]:
    """Joint ventures and other standing bodies that two states or their companies share."""
    yield from with_matters(with_seats(document, _told_once(document)))


def _told_once(document: Annotated) -> Iterator[Claim]:
    told: dict[tuple[int, int], list[Claim]] = {}
    named = called(document, speaking_firm(document))
    firm = Entity(EntityKind.ORGANIZATION, slug(named), named) if isinstance(named, str) else named
    for claim in replace(FRAME, revise=partial(_facts, firm=firm)).claims(document):
        before = told.setdefault((claim.span.start, claim.span.end), [])
        if not any(_retold(claim, other) for other in before):
            before.append(claim)
            yield claim


def _retold(claim: Claim, other: Claim) -> bool:
    """Whether a claim tells less surely what another of the same sentence tells: the same name, or a partner taken for the venture."""
    name, known = slug(str(claim.get("name") or "")), slug(str(other.get("name") or ""))
    owners, others = ({e.key for e in _owners(c)} for c in (claim, other))
    return name == known or name in others or (not name and bool(owners & others))


def _owners(claim: Claim) -> tuple[Entity, ...]:
    partners = claim.get("partners")
    return tuple(p for p in partners if isinstance(p, Entity)) if isinstance(partners, tuple) else ()
