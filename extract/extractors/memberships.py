"""Memberships of states and bodies in organisations: founded, joined, admitted, belonging; denied where the text denies.

Candidates, observers and partners are no members; what a state hopes to join is planned.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.document import Entity, EntityKind
from extract.patterns.fillers import Filled, date_nearby
from extract.patterns.frame import Frame
from extract.patterns.match import as_state
from extract.patterns.pattern import Pattern
from extract.registry import extractor
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value
    from extract.patterns.match import Match

_ORG = (
    r"(?:the |its |this )?{org}(?: \((?:{org}|[A-Z]{2,8})\))?(?: \((?:since |from |in |joined )?{date}[^()]{0,30}\))?"
)
_ORGS = rf"(?P<organization>{_ORG}(?:(?:,? of which [^,;.]{{1,60}},)?(?:,? (?:and|as well as|and of|and in|nor|, of)|,|,? and also) (?:also )?(?:in |of |to )?{_ORG})*)"
_ADV = r"(?:,? (?:also|both|all|each|now|currently|still|too|since|long|have|has|had|been|equally|likewise|formally|officially|\w+ly|in turn|once|(?:since |in |on )?{date},?))*"
_RANK = (
    r"(?:(?:a|an|the|one of the|one of|its|(?:two|[\ue700-\ue7ff]) of the|some of the|among the) )?(?:(?:\d+|[\ue700-\ue7ff]|\w+|first|new|newest|latest|\w+-member) )??"
    r"(?:(?:full|founding|original|active|permanent|non-permanent|elected|rotating|associate|charter|initial|leading|participating|voting|fellow|first|newest|temporary|co-founding)(?:,? (?:and )?))*"
)
_MEMBER = r"(?:members?(?:[- ](?:state|countr|nation)(?:s|y|ies)?)?|(?:co-?)?founders?|founder[- ]members?|participants?|parties|part|signator(?:y|ies))"
_LINK = r"(?:in|of|to)"
_BE = r"(?:is|are|was|were|be|been|being|became|become|becomes|becoming|remains?|remained|to become|(?:(?:was|were|been) )?(?:re-?)?elected(?: as)?|as)"
_JOIN = (
    r"(?:(?:re-?)?join(?:s|ed)?|(?:re-?)?enter(?:s|ed)|acced(?:es|ed) to|belong(?:s|ed)? to|(?:was|were|is|are|been) (?:\w+ )?(?:(?:re-?)?admitted|accepted|received|invited|taken) (?:in)?to|"
    r"(?:has|have|had) (?:been|sat|stood) (?:among the members (?:of|in)|in|on|a member of)|sat (?:on|in)|sits (?:on|in)|became part of|is part of|are part of|participates? in|"
    r"co-chair(?:s|ed)?|return(?:s|ed) to|(?:co-?)?found(?:s|ed)|set up|establish(?:es|ed)|helped (?:to )?(?:found|establish|create|set up)|(?:is|are|was|were) (?:neither |not )?in)"
)
_PARTY = r"{member:party+}"
_GOAL = r"(?:full |its |their |eventual )*(?:membership|accession|admission|entry)"
_WISH = (
    r"(?:appl(?:y|ies|ied)|wants|wanted|hope[sd]?|plan(?:s|ned)|intend(?:s|ed)|seeks?|sought|aim(?:s|ed)|aspires?|aspired|wish(?:es|ed)|bid|asked|"
    r"(?:(?:submit(?:s|ted)|lodge[sd]|filed|made|renewed) (?:its|their|an|a)(?: \w+)? (?:application|request|bid))|(?:was|were|been) (?:promised|offered))"
)
_AS = r"(?:as (?:a |an |the )?(?:full |founding |associate )*(?:members? of )?)"

PATTERNS = (
    Pattern(rf"{_PARTY}(?:,[^;:.,]{{1,60}},)?(?:,? which)?{_ADV} {_BE}{_ADV}(?: not| no longer| never)? {_RANK}{_MEMBER} {_LINK} {_ORGS}", 0.95),
    Pattern(rf"{_PARTY}(?:,[^;:.,]{{1,60}},)? [^;:.]{{0,60}}?(?:as|became|becoming|become) {_RANK}{_MEMBER} {_LINK} {_ORGS}", 0.88),
    Pattern(rf"{_PARTY},? (?:itself |themselves |both |each |who is |which is |which are )?{_RANK}{_MEMBER} {_LINK} {_ORGS}", 0.93),
    # A relative clause leaves the organisation to what governs it: "Peru joined X, of which Chile is a member".
    Pattern(rf",? of which {_PARTY}{_ADV} (?:is|are|was|were|became|has been|have been){_ADV}(?: not| no longer)? {_RANK}{_MEMBER}(?P<which>)", 0.95),
    Pattern(rf",? (?:to|in) which {_PARTY}{_ADV} (?:has |have |had )?(?:belong(?:s|ed)?|sits?|sat|acceded|was admitted|were admitted)\b(?P<which>)", 0.93),
    Pattern(rf"(?:,|,? and) (?:which|that) {_PARTY}{_ADV} (?:joined|entered|co-?founded|helped (?:to )?found)\b(?P<which>)", 0.93),
    Pattern(r"(?:,|,? and) (?:which|that) it (?:had |has |also |itself )*(?:joined|entered)\b(?P<which>)(?P<lead>)", 0.88),
    Pattern(rf",? (?:to|of) which it {_ADV}(?: ?(?:acceded|belongs|has belonged|belonged)|{_BE}{_ADV} {_RANK}{_MEMBER})(?P<which>)(?P<lead>)", 0.88),
    Pattern(rf"{_PARTY},?(?: which)?(?:{_ADV} {_BE}{_ADV}(?: not)?)? (?:both |itself |also |then )?(?:(?:an?|the) )?(?:full |founding |active |fellow )?{{organization:org}} (?:members?|founders?|member[- ]states?)\b", 0.9),
    Pattern(rf"{{holder:person}}(?:['’]s?|,? whose) (?:own )?(?:country|nation|state|homeland|government){_ADV} {_BE}{_ADV} {_RANK}{_MEMBER} {_LINK} {_ORGS}", 0.9),
    Pattern(rf"(?:and|(?<=,)) (?:is|was|became|has been|remains){_ADV} {_RANK}{_MEMBER} {_LINK} {_ORGS}(?P<lead>)", 0.85),
    Pattern(rf"(?:they|both){_ADV} (?:{_JOIN}|{_BE}{_ADV} {_RANK}{_MEMBER} {_LINK}) {_ORGS}(?P<both>)", 0.88),
    Pattern(r"(?:they|both|the two)(?: countries| states)? (?:were|are|became) (?:also )?(?:among|two of) (?:its|the) (?:\w+ )?(?:founders|founding members|(?:first |original )?members)(?! of)(?P<both>)(?P<before>)", 0.85),
    Pattern(rf"(?:^|(?<=[:;])(?: |)){{member:state}} ?[–—:-] {_ORGS}(?P<roll>)", 0.85),
    Pattern(rf"{_PARTY}{_ADV} (?:applied|wants|wanted|hope[sd]?|plan(?:s|ned)|intend(?:s|ed)|seeks|sought|aim(?:s|ed)|wish(?:es|ed)|expect(?:s|ed)|is|was|is expected|is due|was invited|has been invited|will|would like)(?: (?:for|in) [\w ]{{1,20}}?)?(?: to)? (?:re-?join|join|accede to|enter|become {_RANK}{_MEMBER} {_LINK}) {_ORGS}", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_PARTY}(?:,[^;:.,]{{1,60}},)?{_ADV} {_WISH}(?: for)? {_GOAL} (?:of|in|to|into) {_ORGS}", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_PARTY}(?:,[^;:.,]{{1,60}},)?{_ADV} {_WISH}(?: for)? (?:full )?{{organization:org}} (?:membership|accession|entry)", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{{organization:org}}{_ADV} (?:promise[sd]|offer(?:s|ed)|pledge[sd]|guarantee[sd]) {{member:state+}} (?:full |eventual )?(?:membership|accession|admission|entry)", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_PARTY}(?:['’]s?)? (?:\w+ )?(?:bids?|applications?|candida\w+|requests?|ambitions?|aspirations?|efforts?) (?:to (?:join|accede to|enter)|for {_GOAL} (?:of|in|to)) {_ORGS}", 0.8, realis=Realis.PLANNED),
    # "the first of its continent to join": the rank says that it did.
    Pattern(rf"{_PARTY}(?:,[^;:.,]{{1,60}},)?{_ADV} (?:is|was|were|became) (?:the |among the |one of the )[^,;.]{{2,50}}? to (?:join|enter|accede to|be (?:admitted|accepted) (?:in)?to) {_ORGS}", 0.9),
    Pattern(rf"{{organization:org}}(?: \([A-Z]{{2,8}}\))?,?{_ADV} (?:(?:was|were|been) )?(?:co-?)?(?:founded|established|created|set up|formed)(?: (?:in|on) {{date}})?(?: (?:in|at) [^,;.]{{2,30}}?)?,? by {_PARTY}", 0.88),
    Pattern(rf"(?:with|alongside) (?P<member>{{state+}},? (?:the )?{{party+}}){_ADV} {_JOIN} {_ORGS}", 0.85),
    Pattern(rf"(?:^|(?<=[;,] ))(?:(?:re-?)?admitted|accepted) (?:in)?to {_ORGS}(?: (?:in|on) {{date}})?, {_PARTY}", 0.85),
    Pattern(rf"{_PARTY}(?:['’]s?)? (?:membership|accession|admission|entry|acceptance) (?:of|in|to|into) {_ORGS}", 0.88),
    Pattern(rf"(?:accession|admission|entry|membership) of {_PARTY} (?:of|in|to|into) {_ORGS}", 0.9),
    Pattern(rf"(?:its|their) (?:membership|accession|admission) (?:of|in|to) {_ORGS}(?P<subject>)", 0.8),
    Pattern(rf"(?:each|all|both) of the (?:two|three|four)(?: countries| states)? {_JOIN} {_ORGS}(?P<both>)", 0.9),
    Pattern(rf"(?:both|the two|all) (?:economies|capitals|peoples|nations|members|parties|neighbou?rs|republics|kingdoms)(?: also| both)? (?:{_JOIN}|(?:are|were|became) {_RANK}{_MEMBER} {_LINK}) {_ORGS}(?P<both>)", 0.9),
    Pattern(rf"{_PARTY}(?:,[^;:.,]{{1,60}},)?(?:,? which)?{_ADV} {_JOIN} {_ORGS}(?! {_MEMBER}| summit| forum| force| mission| operation| observer| treaty| agreement| convention| charter| protocol| pact| resolution| talks| initiative)", 0.9),
    Pattern(rf"{_PARTY}{_ADV} (?:was|were|is|are|is being|been) (?:named|listed|counted|admitted|described) as {_RANK}{_MEMBER} {_LINK} {_ORGS}", 0.85),
    Pattern(rf"{_RANK}{_MEMBER} {_LINK} {_ORGS}(?: (?:since|from|in) {{date}})?,? (?:are |include |including |such as |like |– |: |\()?{_PARTY}", 0.85),
    Pattern(rf"{{organization:org}} (?:members?|member states?) {_PARTY}", 0.88),
    # The organisation was named before: "Egypt was a founder of the League; Sudan was admitted in 1956".
    Pattern(rf"{_PARTY}{_ADV} (?:was|were|is|are) (?:admitted|accepted)(?! to| into| as)(?: {_AS})?(?P<before>)", 0.85),
    Pattern(rf"{_PARTY}, (?:itself |also |who is |which is )?(?:an? |the )?{_RANK}member,(?P<before>)", 0.85),
    Pattern(r"(?:and|while|(?<=[,;])) {member:state} (?:did so |followed |only )?(?:in|on) {date:date}(?P<before>)(?P<ellipsis>)", 0.8),
    Pattern(rf"{_PARTY}{_ADV} (?:joined|acceded|followed)(?= in {{date}}| on {{date}}|,? {{date}}| later| a year)(?P<before>)", 0.75),
    Pattern(rf"{_PARTY} (?:are|were|is|was) (?:in it|among its (?:founding |original |first )?(?:members|founders)|(?:founding |full )?members? of it)(?P<before>)", 0.85),
    Pattern(rf"(?:^|; )(?:it|the country){_ADV} (?:{_JOIN}|{_BE}{_ADV} {_RANK}{_MEMBER} {_LINK}) {_ORGS}(?P<it>)", 0.85),
    Pattern(r"(?:,| and|, and) (?:of |to |in |the )*{organization:org} (?:\([A-Z]{2,8}\) )?(?:in|on|since|from) {date:date}(?P<again>)", 0.85),
    Pattern(r"{date},? (?:as|(?:together|along) with|alongside) {member:state+}(?P<before>)", 0.8),
    Pattern(r"(?:members?|participants?|{number}) of (?:the )?(?P<organization>(?-i:[A-Z]{3,8})): {member:state+}", 0.85),
    Pattern(rf"(?:one day|the same day|together|along|at the same time|on the same day)[^;:.]{{0,20}}? (?:as|with) {_PARTY}(?P<after>)", 0.8),
)  # fmt: skip

_ENTERS = re.compile(
    r"(?:\b|\bre)(?:join|enter|follow|acced|accession|admi(?:t|ss)|accept|becam|becom|found|establish|set up|return|since|been|elected|sat |entry|named|membership|applied|invited|member[^.;]{0,40} in (?:[\ue500-\ue5ff]))",
    re.IGNORECASE,
)
_CLOSE = 6  # characters of "in" between a clause and its date
_ENTERED = re.compile(
    r"(?:joined|entered|acceded|admitted|became (?:an? )?(?:full )?members?|accepted) [^;.]{0,30}[\ue400-\ue4ff]",
    re.IGNORECASE,
)
_ROLL = re.compile(r"\b(?:member\w*|clubs?|organi[sz]ations?|blocs?|alliances?)\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"(?: \([^()\ue500-\ue5ff]{1,20}\))? \((?:since |from |in |joined )?[\ue500-\ue5ff]")
_OWNED = re.compile(  # what states pay into, own or run is no circle of members
    r"(?<!Monetary )\bfund\b|\b(?:foundation|company|corporation|airlines?|airways|university|institute|consortium)\b",
    re.IGNORECASE,
)
_SET_UP = re.compile(r"\b(?<!co-)(?:found(?:s|ed)|set up|established|establishes)\b")  # firms set up firms
_NOT_YET = re.compile(
    r"\b(?:candidates?|observers?|aspir\w*|partner country|dialogue partner|applicant|applied|associate of)\b",
    re.IGNORECASE,
)


def _states_before(match: Match) -> Filled | None:
    """Both states of the section, or the subject of the sentence or of the one before: "its membership of …"."""
    if match.has("both") and len(match.scope.pair) > 1:
        return Filled(match.scope.pair, 0.95)
    here = match.sentence.within(0, match.start)
    holder = match.mention("holder")
    if holder is not None:
        home = as_state(holder)
        return Filled(home, 0.9) if home is not None else None
    if match.has("lead"):
        lead = _first_state(here)
        return Filled(lead, 0.9) if lead is not None else None
    if match.has("it") and match.before:
        subject = _first_state(match.before[-1].mentions)
    elif match.has("again") and _ENTERS.search(match.sentence.text, 0, match.start):
        subject = _first_state(here)
    else:
        subject = _first_state(here[::-1]) if match.has("subject") else None
    return Filled(subject, 0.9) if subject is not None else None


def _first_state(mentions: Sequence[Mention]) -> Entity | None:
    return next((m.entity for m in mentions if m.kind is Kind.STATE and m.entity is not None), None)


def _organization_before(match: Match) -> Filled | None:
    """The organisation told last, in the sentence or the one before."""
    if not (match.has("before") or match.has("after") or match.has("which")):
        return None
    if match.has("which"):
        near = [m for m in match.sentence.within(0, match.start) if m.kind is Kind.ORGANIZATION]
        return Filled(near[-1].entity) if near and near[-1].entity is not None else None
    earlier = match.before[-1].mentions if match.before and match.has("before") else ()
    for mention in reversed([*earlier, *match.sentence.within(0, match.start)]):
        if mention.kind is Kind.ORGANIZATION and mention.entity is not None:
            return Filled(mention.entity, 0.9)
    return None


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
    if not found.value.endswith("/..") and not _ENTERS.search(match.sentence.text[match.start : stop]):
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


def _bracketed(match: Match, organization: Entity) -> str:
    """The date in brackets right after an organisation: "of Y (since 1981)"."""
    for mention in match.mentions("organization"):
        if mention.entity == organization:
            at = match.sentence.index(mention)
            told = _IN_BRACKETS.match(match.sentence.text, at + 1)
            date = match.sentence.at(told.end() - 1) if told else None
            return date.date if date is not None else ""
    return ""


def _revise(match: Match, slots: dict[str, Value]) -> Iterable[dict[str, Value]]:
    """Each member by itself; a state is no organisation, and who only wishes to join is no member."""
    organization, member = slots.get("organization"), slots.get("member")
    earlier = match.before[-1].text if match.before else ""
    if match.has("before") and not _ENTERS.search(earlier + " " + match.sentence.text):
        return
    if match.has("ellipsis") and not _ENTERED.search(match.sentence.text, 0, match.start):
        return
    if match.has("roll") and not _ROLL.search(f"{match.scope.heading} {match.sentence.block.text[:60]}"):
        return
    if isinstance(organization, str) and organization:  # told by letters that no list knows
        organization = Entity(EntityKind.ORGANIZATION, slug(organization), organization)
        slots = {**slots, "organization": organization}
    if not isinstance(organization, Entity) or organization.kind is not EntityKind.ORGANIZATION:
        return
    if _OWNED.search(organization.name) or (
        match.pattern.realis is None and _NOT_YET.search(match.sentence.text, match.start, match.end)
    ):
        return
    if date := _bracketed(match, organization):
        slots = {**slots, "date": date}
    founded = _SET_UP.search(match.sentence.text, match.start, match.end)
    told = [e for m in match.mentions("member") for e in m.entities]
    for one in dict.fromkeys(told) or (member if isinstance(member, tuple) else (member,)):
        if isinstance(one, Entity) and one != organization and not (founded and one.kind is not EntityKind.STATE):
            yield {**slots, "member": one}


_DENIED = re.compile(
    r"\b(?:not|never|no longer|neither|refus\w+|declin\w+|stayed out|remained outside)\b", re.IGNORECASE
)
_SUPPORTED = re.compile(  # another's support for a membership leaves it open
    r"\b(?:support\w*|back(?:s|ed|ing)|endors\w*|lobb\w*|favou?r\w*|advocat\w*|recommend\w*|oppos\w*|champion\w*|promot\w*)\b[^;.]{0,30}$|"
    r"\b(?:support\w*|back(?:s|ed|ing)|endors\w*|lobb\w*|favou?r\w*|advocat\w*|recommend\w*|oppos\w*|champion\w*)\b[^;.]{0,40}\b(?:membership|accession|admission|entry)\b",
    re.IGNORECASE,
)
_ACHIEVED = re.compile(
    r",? (?:which (?:took place|was (?:achieved|granted|completed|approved)|came|followed)|achieved|completed|granted|secured|in \d{4})\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:will|would|plans?|planned|hop(?:e|es|ed|ing)|wish\w*|intend\w*|appl(?:y|ied)|seek\w*|sought|expected|may|might|wants?|bid|candida\w+|invited|aspir\w*|talks|discuss\w*)\b",
    re.IGNORECASE,
)


def _realis(sentence: Sentence, start: int, end: int) -> Realis:
    """Denials and plans within the clause that tells of the membership; who belongs votes and hopes too."""
    text = sentence.text
    front = re.split(r"[;:.]|, (?:and|but|while|which|who) ", text[max(0, start - 60) : start])[-1]
    told = text[start:end] if re.search(r"\bwhich\b", text[start:end]) else front[-40:] + text[start:end]
    if _SUPPORTED.search(told):
        return Realis.HAPPENED if _ACHIEVED.match(text, end) else Realis.PLANNED
    if _DENIED.search(told):
        return Realis.DENIED
    return Realis.PLANNED if _PLANNED.search(told) else Realis.HAPPENED


FRAME = Frame(
    "membership",
    PATTERNS,
    required=frozenset({"member", "organization"}),
    fill={"member": (_states_before,), "organization": (_organization_before,), "date": (_date,)},
    revise=_revise,
    realis=_realis,
)


@extractor("memberships", emits={"membership"})
def memberships(document: Annotated) -> Iterator[Claim]:
    """Memberships of states and organisations in organisations."""
    return FRAME.claims(document)
