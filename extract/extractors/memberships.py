"""Memberships of states and bodies in organisations: founded, joined, admitted, belonging; denied where the text denies.

Observers, associates and partner countries belong as well; candidates do not: what a state hopes to join is planned.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis, Role
from extract.constructions.first_person import speaking_firm
from extract.constructions.membership.belonging import PATTERNS, of_firm
from extract.constructions.membership.belonging_subject import alone_before, belongers, sought
from extract.constructions.membership.beside import is_company, is_held_by, is_short_form, members_beside, others_of
from extract.constructions.membership.circles import is_circle, is_owned, with_circles
from extract.constructions.membership.dated import dated
from extract.constructions.membership.entry import PLANNED, entry_told, is_open
from extract.constructions.membership.lineups import lined_up, titled
from extract.constructions.membership.lists_below import listed_below
from extract.constructions.membership.rolls import listed_members
from extract.constructions.membership.unsaid_member import of_page
from extract.constructions.mission.office_keepers import called
from extract.constructions.page_state import page_state
from extract.constructions.subject import spoken_of, subject
from extract.document import Entity, EntityKind
from extract.gazetteer.organizations import organizations
from extract.patterns.fillers import Filled, date_nearby
from extract.patterns.frame import Frame, claim
from extract.patterns.match import as_state
from extract.regex import regex
from extract.registry import extractor
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.claim import Claim, Value
    from extract.patterns.match import Match

_ENTERS = regex(
    r"(?:\b|\bre)(?:join|enter|follow|acced|accession|admi(?:t|ss)|accept|becam|becom|found|establish|set up|return|since|been|remain|elected|sat |entry|status|named|membership|seat|served|applied|invited|member[^.;]{0,40} in (?:[\ue500-\ue5ff]))",
    re.IGNORECASE,
)
_BACK = 3  # sentences
_TELLS_ENTRY = regex(r"member|observer|\badmitted|\bacced|\bjoin|accession|admission")
_CLOSE = 6  # characters of "in" between a clause and its date
_ENTERED = regex(
    r"(?:join(?:s|ed)?|enter(?:s|ed)|acced\w+|access?ion|admitted|(?:became|is|are|was|were) (?:an? )?(?:full )?(?:founding )?members?|\bmembers?|\bfounders?|\bsignator\w+|accepted|found(?:s|ed)|form(?:s|ed)?|created|set up|established|belong(?:s|ed)?|(?:is|are|was) in) [^;.]{0,30}[\ue400-\ue4ff]"
    r"|[\ue400-\ue4ff][^;.]{1,60}\b(?:joined|entered|acceded|admitted|belongs?|belonged|since)\b|[\ue400-\ue4ff] members?\b|\bin (?:the )?[\ue400-\ue4ff][^;.]{1,40}\b(?:has|have|had) been\b|[\ue400-\ue4ff], [^;.]{1,40}[\ue500-\ue5ff]",
    re.IGNORECASE,
)
_JOINED = regex(
    r"\b(?:join\w*|made it|found(?:ed|er\w*)|enter(?:ed|s)|acced\w+|admi(?:tted|ssion)|member\w*|seat|accession|entry|bec[ao]me\w*)\b",
    re.IGNORECASE,
)
_BELONGS = regex(  # not "a critic of X since 1999, and B of Y since 2001"
    r"\b(?:(?:re-?)?join\w*|belong\w*|members?(?:hip)?|acced\w+|accession|(?:re)?admi(?:ts?|tted|ssion)|enter(?:s|ed|ing)?|entry|founder\w*|founding|signator\w+|observers?|part(?:y|ies|ners?)?)\b|\b(?:in|to) (?:the )?[\ue400-\ue4ff]",
    re.IGNORECASE,
)
_WITH = regex(r"\b(?:with|by|from|against|between) (?:the )?[\ue400-\ue4ff]$")  # "met **with X** and Y in 2004"
_UNLIKE = regex(r"\bunlike (?:its |their )?(?:[\w-]+ ){0,2}$", re.IGNORECASE)
_ORGANS = {
    "European Council": "European Union",
    "European Commission": "European Union",
    "European Parliament": "European Union",
    "Council of the European Union": "European Union",
    "United Nations General Assembly": "United Nations",
}  # what makes and admits members, by that for which it does
_FIELD = regex(r"[\ue400-\ue4ff][^:;.]{0,40}: ")
_ROLL = regex(r"\b(?:member\w*|clubs?|organi[sz]ations?|blocs?|alliances?)\b", re.IGNORECASE)
_ARE = regex(r"\b(?:are|were|is|was) (?:both |all |each |an? |full )*members?\b", re.IGNORECASE)
_BY_ITS = regex(  # what one is "through its membership" is said of the subject
    r"\b(?:through|thanks to|by virtue of|by way of|via|owing to|on account of|because of|by means of|on the strength of|in view of|despite|given|by|with) $"
)
_SET_UP = regex(
    r"\b(?<!co-)(?:found(?:s|ed)|set up|established|establishes|form(?:s|ed)?|creat(?:es?|ed))\b"
)  # firms set up firms
_IS_FIRM = regex(r",? an? (?:[\w-]+ ){0,3}?(?:joint venture|company|firm|consortium|enterprise|carrier|bank)\b")
_IT = regex(r"(?:It|The (?:country|republic|kingdom|state))\b")
_NOT_YET = regex(r"\b(?:candidates?|aspir\w*|applicant|applied)\b", re.IGNORECASE)


def _states_before(match: Match) -> Filled | None:
    """Both states of the section, or the subject of the sentence or of the one before: "its membership of …"."""
    if match.has("both") and len(match.scope.pair) > 1:
        return Filled(match.scope.pair, 0.95)
    here = match.sentence.within(0, match.start)
    holder = match.mention("holder")
    if holder is not None:
        home = as_state(holder)
        return Filled(home, 0.9) if home is not None else None
    if match.has("subj"):
        found = belongers(match)
        return Filled(found if len(found) > 1 else found[0], 0.93) if found else None
    if match.has("own"):  # a chronology is told from the side of the state that its page names first
        own = (
            match.scope.pair[:1]
            if match.scope.dated_by == "entry" and not _UNSURE.search(match.sentence.text, match.end)
            else ()
        )
        return Filled(own[0], 0.75) if own and _first_state(match.sentence.mentions) is None else None
    if match.has("obj"):
        return _taken_in(match)
    if match.has("lead"):
        return _led(match, here)
    if match.has("it") and match.before:
        lone = alone_before(match) or _first_state(match.before[-1].mentions)
    elif match.has("again") and _enters_before(match):
        lone = _first_state(here)
        if lone is None and (both := belongers(match)):
            return Filled(both, 0.85)
    else:
        lone = _of_subject(match, here) if match.has("subject") else None
    return Filled(lone, 0.9) if lone is not None else None


def _led(match: Match, here: Sequence[Mention]) -> Filled | None:
    """Whom a clause goes on about: the one whose entry was sought, what "It" at the head stands for, the first named."""
    backed = _BACKED.search(match.sentence.text, 0, match.start)  # "supports B's application to join X"
    wanted = sought(match, match.start) if match.has("which") or backed else ()
    if not wanted and _IT.match(match.sentence.text):
        wanted = belongers(match)
    lead = wanted[0] if wanted else _first_state(here)
    if lead is None and (told := _BEHIND.match(match.sentence.text, match.end)):
        lead = _first_state(match.sentence.within(*told.span("who")))
    return Filled(lead, 0.9) if lead is not None else None


# "At X, which it joined in 2010, **Peru** voted …"
_BEHIND = regex(r"[^,;]{0,40}, ?(?:the )?(?P<who>[\ue000-\ue0ff]) [a-z]")


def _taken_in(match: Match) -> Filled | None:
    """Whom the organisation took in: what is spoken of, or of which its own clause told: "X, which had barred A, readmitted it"."""
    known = spoken_of(match)
    named = known.value if known is not None else None
    inserted = [m.entity for m in match.mentions("aside") if m.kind is Kind.STATE]
    named = inserted[0] if len(inserted) == 1 else named
    return Filled(named, 0.85) if isinstance(named, Entity) and named.kind is EntityKind.STATE else None


def _of_subject(match: Match, here: Sequence[Mention]) -> Entity | None:
    """Whose "its membership" is: the state told last, or the subject of what is so "through its membership"."""
    own = subject(match) if _BY_ITS.search(match.sentence.text, 0, match.start) else None
    return own.value if own is not None and isinstance(own.value, Entity) else _first_state(here[::-1])


def _enters_before(match: Match) -> bool:
    """Whether the words before tell of an entry, or since when somebody belongs."""
    since = any(m.date.endswith("/..") for m in match.sentence.within(0, match.start))
    return since or bool(_ENTERS.search(match.sentence.text, 0, match.start))


def _first_state(mentions: Sequence[Mention]) -> Entity | None:
    return next((m.entity for m in mentions if m.kind is Kind.STATE and m.entity is not None), None)


def _organization_before(match: Match, titled: Entity | None = None) -> Filled | None:
    """The organisation told last, in the sentence or those before, else the one that the page's title names."""
    if not (match.has("before") or match.has("after") or match.has("which")):
        return None
    if match.has("which"):
        near = [m for m in match.sentence.within(0, match.start) if m.kind is Kind.ORGANIZATION]
        body = near[-1].entity if near and not is_held_by(match, near[-1]) else None
        return Filled(body) if body is not None else None
    far = _BACK if _TELLS_ENTRY.search(match.sentence.text, match.start, match.end) else 1
    earlier = [m for s in match.before[-far:] for m in s.mentions] if match.has("before") else ()
    for mention in reversed([*earlier, *match.sentence.within(0, match.start)]):
        if mention.kind is Kind.ORGANIZATION and mention.entity is not None:
            known = (
                mention.entity.key in organizations()
                or mention.form == "circle"
                or not (match.has("body") or match.has("too") or mention.entity.state)
            )
            return Filled(mention.entity, 0.9) if known else None
    return Filled(titled, 0.9) if titled is not None and far > 1 and match.has("before") else None


def _date(match: Match) -> Filled | None:
    """When the member entered, or since when or while it belonged; the date of a mere statement is none."""
    found = date_nearby(match)
    if found is None or not isinstance(found.value, str):
        return None
    here = {m.date for m in match.sentence.mentions if m.date} | (
        {match.scope.date} if match.scope.dated_by == "entry" else set()
    )
    stop = min(match.end + 30, len(match.sentence.text))
    if found.value not in here:
        return None
    other = _OF_WHICH.match(match.sentence.text, match.end)
    if other is not None and any(m.date == found.value for m in match.sentence.within(*other.span())):
        return None  # since when another has been in it
    if match.has("aside") and any(m.date == found.value for m in match.mentions("aside")):
        return None
    if (
        not found.value.endswith("/..")
        and not match.has("too")
        and match.pattern.realis is not Realis.DENIED
        and not _ENTERS.search(match.sentence.text[match.start : stop])
    ):
        return None
    if match.has("which") and "," in match.sentence.text[match.end : match.end + _CLOSE]:
        inside = {m.date for m in match.sentence.within(match.start, match.end + _CLOSE)}
        if found.value not in inside or match.sentence.text.startswith(",", match.end):
            return None  # what follows the relative clause dates what governs it
    joined = " and " in match.sentence.words(match.start, len(match.sentence.text))
    span = (
        f"{found.each[0]}/{found.each[-1]}"
        if joined and len(found.each) > 1 and "/" not in "".join(found.each)
        else found.value
    )
    return Filled(span, found.certainty)


_OF_WHICH = regex(r",? (?:of|to|in|with) which (?:the )?[\ue000-\ue0ff][^;]*?,")


def _unfounded(match: Match) -> bool:
    """Whether what the pattern leaves out is not told where it would have to stand."""
    earlier = match.before[-1].text if match.before else ""
    if (
        match.has("before")
        and not _ENTERS.search(f"{earlier} {match.sentence.text}")
        and not _ARE.search(match.sentence.text)
    ):
        return True
    if _BLOCKED.search(match.sentence.text, 0, match.end) or is_company(match):
        return True
    clause = match.sentence.text.rfind("; ", 0, match.start) + 1
    if match.has("before") and _NOT_YET.search(match.sentence.text, clause, match.start):
        return True
    if match.has("too"):
        earlier += " " + match.sentence.text[: match.start]
        return bool(PLANNED.search(earlier) or _NOT_YET.search(earlier)) or not _JOINED.search(earlier)
    if match.has("ellipsis") and (
        not _ENTERED.search(match.sentence.text, 0, match.start) or PLANNED.search(match.sentence.text, 0, match.start)
    ):
        return True
    if match.has("field") and not _FIELD.match(match.sentence.text):
        return True
    if match.has("again") and (
        not _BELONGS.search(match.sentence.text, 0, match.start) or _WITH.search(match.sentence.text, 0, match.start)
    ):
        return True
    if match.has("after") and not _JOINED.search(match.sentence.text):
        return True
    if match.has("after") and any(m.kind is not Kind.STATE for m in match.mentions("member")):
        return True
    return match.has("roll") and not _ROLL.search(f"{match.scope.heading} {match.sentence.block.text[:60]}")


def _open(match: Match) -> bool:
    """Whether the match speaks of an entry by its noun, and nothing tells that it took place or is hoped for."""
    where = match.sentence, match.start, match.end
    entry = match.scope.dated_by == "entry"  # of a chronology: its date is that of the entry
    return not entry and match.pattern.realis is None and is_open(*where) and entry_told(*where) is Realis.HAPPENED


def _revise(match: Match, slots: dict[str, Value]) -> Iterable[dict[str, Value]]:
    """Each member by itself; a state is no organisation, and who only wishes to join is no member."""
    organization = _circle(match, slots.get("organization"))
    if organization is None or _unfounded(match) or _open(match) or is_short_form(match, organization):
        return
    slots, member = {**slots, "organization": organization}, slots.get("member")
    slots = dated(match, organization, slots)
    founded = _SET_UP.search(match.sentence.text, match.start, match.end)
    told = [e for m in match.mentions("member") if not _is_governed(match, m) for e in m.entities]
    if (not told and match.has("member")) or _IS_FIRM.match(match.sentence.text, match.end):
        return
    company = [e for m in match.mentions("company") for e in m.entities]
    if company and not told:
        told = [*(member if isinstance(member, tuple) else (member,) if isinstance(member, Entity) else ())]
    told += company
    told += [] if match.pattern.realis else members_beside(match)
    if founded and _alone(match, told):
        return  # what one state sets up is its own
    if _UNLIKE.search(match.sentence.text, 0, match.start):
        told = told[-1:]  # "Unlike A and B, C declined to join"
    for one in dict.fromkeys(told) or (member if isinstance(member, tuple) else (member,)):
        if isinstance(one, Entity) and one != organization and not (founded and one.kind is not EntityKind.STATE):
            for circle in (organization, *others_of(match)):
                yield {**slots, "member": one, "organization": circle}


def _alone(match: Match, told: Sequence[Entity]) -> bool:
    """Whether one state by itself, as far as is told, does what the match says."""
    company = re.search(r"\b(?:help\w*|with|together|along|among|jointly|co-)", match.sentence.text)
    return len(told) == 1 and company is None


def _circle(match: Match, organization: Value | None) -> Entity | None:
    """The organisation that has members; None for what states own, and where the match tells of candidates."""
    if isinstance(organization, str) and organization:  # told by letters that no list knows
        organization = Entity(EntityKind.ORGANIZATION, slug(organization), organization)
    if not isinstance(organization, Entity) or organization.kind is not EntityKind.ORGANIZATION:
        return None
    candidate = (
        match.pattern.realis is None
        and not match.has("bid")
        and (
            _NOT_YET.search(match.sentence.text, match.start, match.end)
            or _NOT_YET.match(match.sentence.text, match.end + 1)  # "EU applicant"
        )
    )
    if candidate or not _has_members(organization):
        return None
    whole = _ORGANS.get(organization.name)
    return organizations()[slug(whole)] if whole is not None else organization


def _has_members(organization: Entity) -> bool:
    """Whether an organisation is one of states, known or with a name such as theirs."""
    return not is_owned(organization.name) and (organization.key in organizations() or is_circle(organization.name))


def _is_governed(match: Match, mention: Mention) -> bool:
    """Whether one stands where no subject does: "the Emirates, *in* it since 1967, joined …", "broke *with Peru* in May, left …"."""
    at = match.sentence.index(mention)
    led = _GOVERNED.search(match.sentence.text, max(0, at - 12), at) is not None
    return led and (mention.kind is Kind.ORGANIZATION or _DATED_ASIDE.match(match.sentence.text, at + 1) is not None)


_DATED_ASIDE = regex(r" (?:in|on) [\ue500-\ue5ff], ")
_GOVERNED = regex(r"\b(?:in|of|to|from|with|at|by|inside|within) (?:the )?$")
_BACKED = regex(r"\b(?:support|back|endors|welcom|favou?r|sponsor)\w* [^;.]*$")
_UNSURE = regex(
    r"\b(?:not|never|no|fail\w*|promis\w+|hop\w+|discuss\w+|talks?|plan\w*|support\w*|oppos\w+|veto\w*|reject\w*|debat\w*)\b",
    re.IGNORECASE,
)
_BLOCKED = regex(  # no entry, and none that is planned
    r"\b(?:veto(?:ed|es|ing)?|vot(?:ed?|es|ing)(?=[^;:.]{0,60}? against )|block(?:ed|s|ing)|(?P<oppose>oppos(?:ed|es|ing))|objected to)\b(?:[^;:.]{0,80}? against| on| over|) (?:the |its |their )?(?:[\ue000-\ue1ff](?:['’]s)? )?(?:admission|entry|accession|membership|application|bid)\b(?(oppose)[^;.,]{0,60}|(?:(?! (?:and|but) [^;.,]{0,30}?\b(?:join|enter|acced|bec[ao]m|belong|is\b|was\b|are\b|were\b|ha[sd]\b))[^;.,]){0,60})$|\b(?:veto(?:ed|es|ing)?|block(?:ed|s|ing)|obstruct(?:ed|s)|thwart(?:ed|s)|frustrated|kept|keeps)\b[^;,.]{0,30}?[\ue000-\ue1ff](?:['’]s)? [^;,.]{0,20}(?:admission|entry|accession|membership|application|bid|out of)\b[^;,.]{0,30}$",
    re.IGNORECASE,
)

FRAME = Frame(
    "membership",
    PATTERNS,
    required=frozenset({"member", "organization"}),
    fill={"member": (_states_before,), "organization": (_organization_before,), "date": (_date,)},
    revise=_revise,
    realis=entry_told,
)


def _of_page(match: Match, own: Entity | None) -> Filled | None:
    """As `of_page`; what goes on from a clause that tells no entry is none: "paid to X in 2004, *and to Y in 2006*"."""
    return None if match.has("again") and not _enters_before(match) else of_page(match, own)


def _firm(document: Annotated) -> Entity | None:
    """The firm whose page this is."""
    firm = called(document, speaking_firm(document))
    return Entity(EntityKind.ORGANIZATION, slug(firm), firm) if isinstance(firm, str) else firm


@extractor("memberships", emits={"membership"})
def memberships(document: Annotated) -> Iterator[Claim]:
    """Memberships of states and organisations in organisations."""
    document = replace(document, blocks=tuple(tuple(map(with_circles, block)) for block in document.blocks))
    own = page_state(document)
    before = partial(_organization_before, titled=titled(document))
    fill = {**FRAME.fill, "member": (_states_before, partial(_of_page, own=own)), "organization": (before,)}
    yield from replace(FRAME, fill=fill).claims(document)
    firm = _firm(document)
    if firm is not None:
        fill = {**FRAME.fill, "member": (lambda _: Filled(firm, 0.9),)}
        yield from replace(FRAME, patterns=of_firm(firm.name), fill=fill).claims(document)
    for listed in (*listed_members(document, firm), *lined_up(document), *listed_below(document)):
        if not _has_members(listed.organization):
            continue
        slots: dict[str, Value] = {"member": listed.member, "organization": listed.organization, "date": listed.date}
        roles = tuple(Role(name, value) for name, value in sorted(slots.items()) if value)
        yield claim(document, listed.sentence, "membership", roles, confidence=0.88, told=listed.told)
