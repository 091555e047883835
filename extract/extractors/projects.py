"""Projects: what one party builds, equips, runs or restores in the land of another.

The host is the state of the place told; failing that, the other state of the pair than the contractor's. What a state
builds at home is no project in this sense.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.subject import spoken_of, subject
from extract.constructions.works import BUILT, MAKE, MAKING, are_works
from extract.document import Entity, EntityKind
from extract.gazetteer.states import state
from extract.patterns.fillers import Filled, date_nearby
from extract.patterns.frame import Frame
from extract.patterns.match import as_state
from extract.patterns.pattern import Pattern
from extract.patterns.realis import realis
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value
    from extract.patterns.match import Match

    Slots = dict[str, Value]

_FIRM = r"(?:compan(?:y|ies)|firms?|contractors?|engineers?|consorti(?:um|a)|builders?|corporations?|enterprises?|concern|group|workers|technicians|experts|specialists|architects|groups|holding|developers?|makers?|laborator(?:y|ies)|giants?|operators?|utilit(?:y|ies)|banks?|charit(?:y|ies)|foundations?|state company|joint venture|manufacturers?|investors?|conglomerates?|producers?|retailers?|chain|insurer|fund|shipyard|agenc(?:y|ies))"
_CAP = r"(?:(?-i:[A-Z])[\w&.’'-]*)"
_ORG = r"{org}(?: \([^)]{1,20}\))?(?:,? of {state})?(?: (?:consortium|company|group|concern|corporation|joint venture|subsidiary))?"
_LOOSE = rf"(?!(?:The|It|Its|They|He|She|In|On|At|This|That|Work|Works|Construction|An?|We|Our|Both|Two|Three|Later|Then|Since|After|Under|From|Another|Today|Some|There|Under|President|Minister|Phase)\b){_CAP}(?: (?:{_CAP}|&|and (?=(?-i:[A-Z]))|of (?=(?-i:[A-Z])))){{0,3}}"
_BY = (
    rf"(?:the |a |an |its |their )?(?P<contractor>(?:{{demonym}}[- ](?:[\w-]+ ){{0,3}}?{_FIRM} )?{_ORG}(?: and (?:the )?{_ORG})?|{{demonym}} (?:[\w-]+ ){{0,2}}?{_FIRM} {_CAP}(?: {_CAP}){{0,3}}|"
    rf"(?:{{city}}|{{state}}['’]s) (?:[\w-]+ ){{0,2}}?{_FIRM} {_CAP}(?: {_CAP}){{0,2}}|{{demonym}}[- ](?:[\w-]+ ){{0,2}}?{_FIRM}|{{demonym}} (?:{_CAP} )?{_CAP}|consortium with {{demonym}} participation|{{state}}|{{person}}|{{demonym}}s?(?= (?:had|have|built|also|and)\b))"
)
_BY_LOOSE = rf"(?:{_BY}|(?:the )?(?P<named>{_LOOSE})(?= (?:in|at|for|between|from|with|and|on|under|during|which)\b|[,;.(]|$| ?[\ue500-\ue5ff]))"
_NAME = rf"(?:^|(?<=, )|(?<=; )|(?<=\band )|(?<=\bwhile ))(?P<named>{_LOOSE})"
_DONE = r"(?:,? (?:has|have|had|also|then|later|since|already|now|first|itself|\w+ly|is|are|was|were|been|currently|still|in turn))*"
_PLAN = (
    r"(?:(?:will|would|might|may|could|is to|are to|was to|were to|wants? to|wanted to|pledged to|promised to|(?:is|are|was|were) (?:planning|ready|willing|about) to|plans? to|planned to|intends? to|is due to|agreed to|undertook to|offered to|offers to|proposed to|hopes? to|"
    r"(?:was|were|has been|have been) (?:chosen|selected|contracted|commissioned|awarded a contract|picked|invited|hired|engaged|tapped|due|supposed|expected)(?: by [^,;.]{2,40}?)?(?: in [\ue500-\ue5ff])? to|is expected to|is set to|won (?:a|the) (?:contract|tender|bid) to))"
)
_START = r"(?:began|begins?|begun|started|starts?|helps?|helped|has helped|help|ha(?:s|d|ve) begun|continues?|undertook|won (?:a|the) contract) (?:to )?"
_WHAT = r"(?:the |a |an |its |their |some |about )*(?P<what>{number}(?: (?!(?:and|or|in|to|for|at|on|by|with|from|between|near)\b){np})?|{np})"
_VERBAL = r"(?:was|were|is|are|has|had|have|said|says|came|that|which|where|when|will|would|could|may|by|to be|signed|agreed|announced|began|begun|started|went)"
_WHAT_LONG = rf"(?:the |a |an )?(?P<what>(?!(?:be|been|being|{_VERBAL})\b)(?:(?!\b{_VERBAL}\b|[\ue500-\ue6ff])[^,;:.()]){{3,90}}?)"
_ASIDE = r"(?:, (?!and |but |while )[^;]{1,90}?,)?"
_IN = r"(?: [^,;:.]{0,60}?(?:in|at|near|outside|on|off|to|between|for)(?: the)? {place:place})?"

PLANS = (
    Pattern(rf"(?:participation|involvement) of (?:the latter|{_BY}) in (?:the )?(?P<what>[^,;:.()]{{3,60}}?) (?:is|was) (?:being )?(?:discussed|considered|planned|envisaged)(?P<latter>)", 0.8, realis=Realis.PLANNED),
    Pattern(rf"{_BY}(?: \([^)]{{1,20}}\))?,?(?: which)?(?:,? (?:in|on) {{date}},?)? {_PLAN} (?:one day |eventually |also |then )?(?:help (?:to )?)?(?:\w+ly )?(?:{MAKE} and )?{MAKE} {_WHAT}{_IN}", 0.88, realis=Realis.PLANNED),
    Pattern(rf"{_BY}(?: \([^)]{{1,20}}\))? (?:presented|submitted|made|won|has won|secured) (?:the )?(?:best |winning |lowest |highest )?(?:bid|tender|contract|concession)s? (?:for|to \w+) {_WHAT_LONG}(?=[,;.]|$| (?:in|on|at) )", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_BY}(?: \([^)]{{1,20}}\))? offered (?:to )?(?:help|assistance|aid|support)?(?: with| in)? (?:the )?(?:{{host:state}}'s? )?(?P<what>{MAKING}(?: of [^,;.]{{2,60}}?)?)(?=[,;.]|$| (?:in|on|after) )", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_WHAT_LONG}(?:, [^,;]{{1,40}},)?(?: worth {{money}})?,? (?:(?:is|are|was|were) (?:being )?)?(?:planned|proposed|promised|envisaged|projected|to be (?:built|constructed|installed|erected|laid|financed))(?: (?:(?:in|on|for|at) )?{{date}})?(?: (?:in|at|on) {{place:place}})? by {_BY}(?: company)?(?:[^;.]{{0,40}}? (?P<ours>{{demonym}} (?:regions|cities|country|provinces)))?", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_WHAT_LONG}{_ASIDE} (?:is|are|was|were) to (?:rise|be (?:built|constructed|erected|set up|laid|opened|installed|extended|reinforced|upgraded|expanded|moderni[sz]ed))(?: to {{quantity:number}})?{_IN}(?:[^;.]{{0,80}}? (?:with|by) {_BY})?", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_WHAT_LONG}(?:,? (?:that|which))? {_BY} (?:{_PLAN}|hopes? to|intends? to) (?:one day |eventually |also |then )?(?:help (?:to )?)?(?:{MAKE} and )?{MAKE}\b(?: (?:in|at|near|outside|on)(?: the)? {{place:place}})?", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_WHAT_LONG} (?:is|are|was|were|has been|have been) (?:proposed|mooted|planned|promised|envisaged|earmarked) (?:for|in|at|near) (?:the )?{{place:place}}", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{_WHAT_LONG}{_ASIDE} (?:(?:is|are|was|were|has been) (?:also )?(?:envisaged|planned|under (?:study|consideration|discussion)|(?:being )?(?:considered|discussed|studied|negotiated)))\b", 0.8, realis=Realis.PLANNED),
    Pattern(rf"(?:[Tt]he )?{MAKING} of {_WHAT_LONG}(?: in {{place:place}})? (?:is|are|was|were) (?:scheduled|due|expected|planned|to (?:begin|start))", 0.88, realis=Realis.PLANNED),
    Pattern(r"(?:discuss(?:ed|ing)|consider(?:ed|ing)|propos(?:ed|ing)|negotiat(?:ed|ing)|sought|plans? for|plan(?:ned|ning))(?: (?P<first>[^;.]{0,160}?))? (?:the )?(?:building|construction|development) of (?:the |a |an )?(?P<what>[^,;:.()]{3,70}?)(?=[,;.]| and |$| (?:off|in|at|near) )(?: (?:off|in|at|near) (?:the )?(?P<place>{state}|{city}|{demonym} \w+))?", 0.85, realis=Realis.PLANNED),
    Pattern(r"(?<=, )(?:the )?(?:building|construction|development) of (?:the |a |an )?(?P<what>[^,;:.()]{3,70}?)(?: (?:off|in|at|near) (?:the )?(?P<place>{state}|{city}|{demonym} \w+))?(?=[,;.]| and |$)(?P<listed>)", 0.85, realis=Realis.PLANNED),
    Pattern(rf"{{host:state}} (?:sought|seeks|plans|planned|hopes|hoped|wants|wanted) to (?:build|develop|construct|moderni[sz]e) {_WHAT_LONG} with (?:the )?(?:help|assistance|support|participation) (?:from|of) {_BY}", 0.85, realis=Realis.PLANNED),
)  # fmt: skip
DEEDS = (
    Pattern(rf"{_WHAT_LONG}(?:, [^,;]{{1,40}}){{0,2}},? (?:that|which) {_BY}{_DONE} (?:{_START}(?:to )?)?(?:{BUILT}|{MAKE})(?: [^,;.]{{0,30}}?)?(?: (?:was|is|were) (?:ready|completed?|finished|opened|inaugurated))?", 0.85),
    Pattern(rf"{_WHAT_LONG}(?: at {{place:city}}, {{place2:state}})?, which (?P<it>it|they) (?:had )?(?:helped (?:to )?)?(?:build|built|constructed|equipped)", 0.85),
    Pattern(rf"{_WHAT_LONG},?(?: [^,;]{{1,60}}? and)? (?:\w+ )?{BUILT} (?:(?:in|on|between|from|for) {{date}} |in {{place3:place}} |under [^,;.]{{1,30}} )*by {_BY}{_IN}", 0.85),
    Pattern(rf"{_WHAT_LONG}(?:, [^,;]{{1,80}},)?{_DONE} (?:being )?{BUILT}(?: (?:in|on|between|from|at) (?:{{date}}|{{place3:place}}))*(?: with (?:the )?(?:help|assistance|support|participation))? (?:by|of|with) {_BY}{_IN}", 0.88),
    Pattern(rf"{_WHAT_LONG}{_DONE} {BUILT}(?: (?:in|on|between|from|at) (?:{{date}}|{{place:place}}))* with (?:the )?(?P<contractor>{{demonym}}|{{state}}'s?) (?:help|assistance|support|aid|money|participation)", 0.85),
    Pattern(rf"{_BY}(?: \([^)]{{1,20}}\))?(?:, which)?{_DONE} (?:{_START})?{MAKE} {_WHAT}{_IN}", 0.88),
    Pattern(rf"{_BY}{_DONE} (?:supplied|supplies|provided|delivered) (?:the )?(?P<what>(?:trains|rolling stock|signalling|track|turbines|locomotives|generators|transformers|rails|cables?|equipment|trams|buses|reactors?|satellites?|FPSO|platforms?|rigs?|floating unit))\b(?P<gear>)", 0.85),
    Pattern(rf"(?:(?<=, )|(?<=\band )){_BY} the (?P<what>[a-z -]{{3,30}}?)(?=[,;.]|$| and )(?P<gear>)(?P<gapped>)", 0.8),
    Pattern(rf"{_BY}[^;:.]{{0,120}}?(?:executing|carrying out|under|with) (?:a )?contracts? (?:for|to) (?:the )?(?:planning|building|build|construct\w*) {_WHAT}{_IN}", 0.8, realis=Realis.PLANNED),
    Pattern(rf"(?:(?<=, )|(?<=\band ))(?:constructing|building|equipping|restoring|moderni[sz]ing) {_WHAT}{_IN}(?P<shared>)", 0.75),
    Pattern(rf"(?P<it>it|they) (?:also |has |have |had |\w+ly )*(?:{_START})?(?:built|constructed|installed|upgraded|moderni[sz]ed|restored|equipped|erected|laid) {_WHAT}{_IN}", 0.8),
    Pattern(rf"For the (?P<place>{{demonym}} \w+) (?P<it>it|they) (?:has|have)[^;.]{{0,60}}? {MAKE} {_WHAT}", 0.8),
    Pattern(rf"(?:[Tt]he )?{MAKING} of {_WHAT_LONG}(?: in {{place:place}})?(?:[^,;.]{{0,30}}?)? (?:was|were|is|has been) (?:carried out|undertaken|done|completed|begun|started|entrusted to|financed and carried out|executed) by {_BY}", 0.88),
    Pattern(rf"(?:[Tt]he )?{MAKING} of {_WHAT_LONG}(?: in {{place:place}})? by {_BY}", 0.8),
    Pattern(rf"{_BY}{_DONE} (?:took part|participated|assisted|helped|engaged|involved|takes part|taking part) in (?:the )?{MAKING} of {_WHAT_LONG}(?=[,;.]|$| (?:in|on|at) ){_IN}", 0.85),
    Pattern(rf"{_BY} (?:took part|participated|taking part|takes part|take part) in (?:the )?[\"“]?[^,;.]{{1,50}}?[\"”]? for the {MAKING} of {_WHAT_LONG}(?=[,;.]|$)", 0.8),
    Pattern(rf"{_WHAT_LONG}(?: \([^)]{{1,24}}\))?(?:, [^,;]{{1,80}},)?,?{_DONE} (?:being )?{BUILT}(?: (?:in|on|between|from|at|for) (?:{{date}}|{{money}}|{{place3:place}}))* by {_BY_LOOSE}{_IN}", 0.82),
    Pattern(rf"{_WHAT_LONG},?{_DONE} {BUILT}(?: (?:in|on|between|from|at) (?:{{date}}|{{place:place}}))*(?:,)? (?:with|thanks to|through|under|from) (?:the |a |an )?(?:{{money}} )?(?P<contractor>{{demonym}}|{{state}}['’]s?) (?:[\w-]+ )?(?:help|assistance|support|aid|money|participation|donation|grant|gift|loan|credit|funds?|funding|financing|finance|technology|capital|investment|cooperation|programme|program)", 0.85),
    Pattern(rf"{_WHAT_LONG}, (?:a )?(?:gift|donation|present) (?:of|from|by) {_BY}", 0.85),
    Pattern(rf"(?:a|an|the) (?P<contractor>{{demonym}}) (?:[\w-]+ )?(?:grant|loan|donation|gift|credit|aid|money|funds?|funding|investment)(?: of {{money}})?{_DONE} (?:{_START})?(?:paid for|pays for|financed|finances|funded|funds|{MAKE}) {_WHAT}{_IN}", 0.85),
    Pattern(rf"{_BY}(?:, (?:who|which))?{_DONE} (?:spent|spends|invested|invests) (?:some |about |over )?{{money}} (?:on|in) (?:{MAKE} )?{_WHAT}{_IN}", 0.8),
    Pattern(rf"{_NAME}(?:, (?:an? |the )[^,;]{{3,60}},)?(?:,? which)?{_DONE} (?:{_START})?{MAKE} {_WHAT}{_IN}", 0.78),
    Pattern(rf"(?:{_BY}|{_NAME})(?:, (?:an? |the )[^,;]{{3,60}},)?{_DONE} (?:opened|opens) (?:its |their |a |an |the )(?:first |new |second |own )*{_WHAT}{_IN}(?P<firm>)", 0.8),
    Pattern(rf"(?<=\band )(?:also |then |later )?(?:built|constructed|installed|laid|erected|modernised|modernized|restored|equipped|rebuilt|renovated|developed) {_WHAT}{_IN}(?P<carried>)", 0.8),
    Pattern(rf"(?P<it>it|they) (?:also |has |have |had |\w+ly )*(?:{_START})?(?:developed|operate[sd]?|run|ran|runs|financed|funded|drilled|completed|renovated|rebuilt|paved|donated) {_WHAT}{_IN}", 0.78),
    Pattern(rf"{{person}}(?: and {{person}})? (?:inaugurated|opened|commissioned)(?:, [^,;]{{2,40}},)? {_WHAT_LONG} (?:in|at|near) (?:the )?{{place:place}}(?P<alone>)", 0.7, realis=Realis.HAPPENED),
    Pattern(rf"{_WHAT_LONG}(?:, [^,;]{{1,60}},)?,?(?: (?:also|finally|then))? (?:opened its doors|opened(?= (?:in|on|at|to)\b)|came on stream|came into operation|went into (?:operation|service|production)|entered (?:service|operation|production)|became operational|was handed over|were handed over|has operated|has been operating|started (?:operations?|production))(?: (?:in|at|on) {{place:place}})?(?P<alone>)", 0.72, realis=Realis.HAPPENED),
    # Done, by whom is not told.
    Pattern(rf"{_WHAT_LONG}(?:, [^,;]{{1,60}},)?,?{_DONE},? (?:switched on|inaugurated|commissioned|completed|put into (?:operation|service)|opened to traffic|brought into service)(?: (?:in|at|on) {{place:place}})?(?P<alone>)", 0.75, realis=Realis.HAPPENED),
    Pattern(r"lay(?:s|ing)? the (?:foundation|corner)[ -]?stone (?:of|for) (?:the |a |an )?(?P<what>[^,;:.()]{3,60}?)(?=[,;.]|$| (?:in|at) )(?: (?:in|at) {place:place})?(?P<alone>)", 0.75, realis=Realis.HAPPENED),
    Pattern(r"laid the (?:foundation|corner)[ -]?stone (?:of|for) (?:the |a |an )?(?P<what>[^,;:.()]{3,60}?)(?=[,;.]|$| (?:in|at) )(?: (?:in|at) {place:place})?(?P<alone>)", 0.75, realis=Realis.HAPPENED),
    Pattern(rf"[Cc]ompleted is (?:the )?{MAKING} of (?P<whats>[^;:.]{{3,220}}?)(?=[;.]|$|, which)(?P<alone>)", 0.75, realis=Realis.HAPPENED),
    Pattern(r"(?:while|and|,|;) (?P<whats>[^;:.]{3,90}?) (?:rose|went up|sprang up|were put up) (?:beside|at|in|near|around|on) (?P<alone>)", 0.75, realis=Realis.HAPPENED),
)  # fmt: skip

_PLANNED = re.compile(
    r"\b(?:contracts?|agreements?|deals?|memorand\w+|protocol|tender|accord|licen[cs]es?|plans?|proposals?) (?:for|on|to|about|envisaging|providing for)\b[^;.,]{0,60}$",
    re.IGNORECASE,
)
_HERE = re.compile(r"\b(?:here|(?:in|of) (?:our|the) (?:country|republic))\b")
_OF = re.compile(r"(?:[A-Z]\w+|[\ue400-\ue4ff]) (?:of|from) $")  # a company of Dublin is not at work there
_SUPPLIED = re.compile(r"\b(?:supplied|supplies|provided|delivered|built|laid|installed)\b")
_BETWEEN = re.compile(r"\b(?:two|both)\b")


def _host(match: Match, contractor: Value | None) -> Entity | None:
    """Where the works are: at the place told, "here", else in the other state of the pair."""
    places = [m for g in ("host", "place2", "place", "place3", "ours") for m in match.mentions(g)]
    inside = (
        [m for m in match.sentence.within(*_span(match)) if m.kind is not Kind.DEMONYM] if match.has("what") else []
    )
    if len({m.entity for m in inside if m.entity in match.scope.pair}) > 1:
        inside = []  # "the X–Y pipeline" lies in neither more than in the other
    for mention in (*places, *inside):
        found = as_state(mention) if mention.kind in {Kind.STATE, Kind.CITY, Kind.DEMONYM} else None
        if found is not None:
            return found
    own = _state(contractor, match)
    publisher = match.scope.publisher
    if publisher is not None and _HERE.search(match.sentence.text[match.start :]):
        return publisher
    others = [s for s in match.scope.pair if s != own]
    if own in match.scope.pair and len(others) == 1:
        return others[0]
    if _BETWEEN.search(match.groups[0]):
        return None
    for sentence in (match.sentence, *reversed(match.before[-2:])):
        near = [
            s
            for m in sentence.mentions
            if m.kind is Kind.CITY or (m.form == "capital" and not _OF.search(sentence.text, 0, sentence.index(m)))
            if (s := as_state(m)) in others
        ]
        if near and near[0] is not None:
            return near[0]
    return None


def _state(contractor: Value | None, match: Match) -> Entity | None:
    if isinstance(contractor, Entity):
        if contractor.kind is EntityKind.STATE:
            return contractor
        if contractor.state:
            return state(contractor.state)
    for mention in match.mentions("contractor"):
        if mention.kind is Kind.DEMONYM:
            return mention.entity
    return None


def _contractor(match: Match) -> Value | None:
    """A company by its name, state or demonym by the state: "Argentine engineers" work for Argentina."""
    mentions = match.mentions("contractor")
    organization = next((m.entity for m in mentions if m.kind is Kind.ORGANIZATION), None)
    if organization is not None:
        return organization
    words = match.words("contractor")
    if match.has("named"):
        return match.words("named")
    named = re.search(rf"(?:\b{_FIRM}|^[\ue100-\ue1ff]) ((?:(?:{_CAP}|&|and) ?)+)$", words)
    if named:
        return named[1].strip()
    if (
        len(mentions) == 1
        and mentions[0].kind is Kind.DEMONYM
        and _PROPER.search(words[len(mentions[0].span.of(match.sentence.block.text)) :])
    ):
        return words  # "the Peruvian Red Cross"
    if mentions:
        return as_state(mentions[0])
    if match.has("it"):
        found = spoken_of(match)
        earlier = [m.entity for b in match.before[-1:] for m in b.mentions if m.kind is Kind.ORGANIZATION]
        return found.value if found else next(reversed(earlier), None)
    if match.has("carried"):
        told = subject(match)
        return told.value if told else None
    if match.has("latter"):
        organizations = [m for m in match.sentence.within(0, match.start) if m.kind is Kind.ORGANIZATION]
        return organizations[-1].entity if organizations else None
    if match.has("shared"):
        organizations = [m for m in match.sentence.within(0, match.start) if m.kind is Kind.ORGANIZATION]
        return organizations[0].entity if organizations else None
    return None


def _told_enough(match: Match, contractor: Value | None, host: Entity | None) -> bool:
    """Whether who builds and where is told, or rightly left open: works between the two, a builder from a third state."""
    if contractor is None:
        if (
            match.has("contractor")
            or match.has("named")
            or not (match.has("alone") or match.pattern.realis is Realis.PLANNED)
        ):
            return False
        return host is not None or _joint(match) or _BETWEEN.search(match.groups[0]) is not None
    if host is None:
        home = _state(contractor, match)
        return home is not None and home not in match.scope.pair
    return contractor != host


def _revise(match: Match, slots: Slots) -> Iterable[Slots]:
    contractor = _contractor(match)
    slots = {k: v for k, v in slots.items() if k not in {"contractor", "host"}}
    host = _host(match, contractor)
    if not _told_enough(match, contractor, host):
        return
    if contractor is not None:
        slots["contractor"] = contractor
    if host is not None:
        slots["host"] = host
    for works in _whats(match):
        what = str(works["what"])
        if (
            (are_works(what) and not (match.has("firm") and _MISSION.search(what)))
            or (match.has("gapped") and _SUPPLIED.search(match.sentence.text, 0, match.start))
            or re.match(MAKING, what)
        ):
            yield slots | works


_INNER = re.compile(
    r" (?:to|into|of|by|for|from|at|with|on|over|about|is|was|includes?) (?:an? |the (?=[a-z]))", re.IGNORECASE
)
_MISSION = re.compile(
    r"\b(?:offices?|missions?|branch(?:es)?|markets?|talks|doors|airspace|borders?|lines?|parliament|fields?)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^\s*(?:(?:and|but|while|in|on|as|for|the|an?|its|some|about) )+", re.IGNORECASE)


def _span(match: Match) -> tuple[int, int]:
    """Where the works stand in the sentence, without what leads up to them."""
    start, end = match.groups.span("what")
    lead = _LEAD.match(match.sentence.text[start:end])
    start += lead.end() if lead else 0
    for inner in _INNER.finditer(match.sentence.text, start, end):
        if not are_works(match.sentence.text[start : inner.start()]):
            return inner.end(), end  # "was shipped to **a plant** that …"
    return start, end


_PROPER = re.compile(r"^(?: [A-Z]\w+){1,2}$")


def _whats(match: Match) -> Iterable[Slots]:
    """The works, without the number that counts them, which goes into `quantity`."""
    if match.has("whats"):
        return ({"what": match.words("whats")},)
    start, end = _span(match)
    words = match.sentence.words(start, end).strip(" \"',")
    counted = match.sentence.at(start) if start < end else None
    number = counted if counted is not None and counted.kind is Kind.NUMBER else match.mention("quantity")
    if number is None or number.amount is None:
        return ({"what": words},)
    unit = number.amount.unit
    if number is counted:
        words = f"{unit} {match.sentence.words(start + 1, end)}".strip()
    counted_works: Slots = {"what": words, "quantity": number.amount.value}
    return (counted_works | ({"unit": unit} if unit else {}),)


def _told(sentence: Sentence, start: int, end: int) -> Realis:
    """As `extract.patterns.realis`; what a contract or a plan is for is planned."""
    told = realis(sentence, start, end)
    return Realis.PLANNED if told is Realis.HAPPENED and _PLANNED.search(sentence.text[: start + 1]) else told


def _date(match: Match) -> Filled | None:
    """The date told in the clause itself; a paragraph's date seldom dates the works told in it."""
    found = date_nearby(match)
    return None if found is not None and found.value == match.scope.date and match.scope.dated_by != "entry" else found


def _joint(match: Match) -> bool:
    """Whether both states of the pair are the subject: "the two countries discussed the building of …"."""
    return any(m.kind is Kind.PAIR for m in match.sentence.within(0, match.end))


FRAMES = tuple(
    Frame("project", patterns, required=frozenset({"what"}), fill={"date": (_date,)}, revise=_revise, realis=_told)
    for patterns in (PLANS, DEEDS)
)


@extractor("projects", emits={"project"})
def projects(document: Annotated) -> Iterator[Claim]:
    """Works of one party in the land of another."""
    return chain.from_iterable(frame.claims(document) for frame in FRAMES)
