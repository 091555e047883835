"""Ventures: joint companies, commissions, councils, funds, banks and trading houses; partners, shares, sector, country."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis, Share
from extract.constructions.bodies import read_bodies
from extract.constructions.holdings import read_holding
from extract.constructions.qualifiers import qualifiers
from extract.constructions.sides import sides, subject_sides
from extract.constructions.signatories import acting, agents_before, local_pair
from extract.document import Entity, EntityKind
from extract.names.runs import is_common
from extract.patterns.fillers import Filled, date_nearby, distinct_states
from extract.patterns.frame import Frame
from extract.patterns.match import as_state
from extract.patterns.pattern import Pattern
from extract.patterns.realis import realis
from extract.registry import extractor
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value
    from extract.patterns.match import Match

    Slots = dict[str, Value]

_CAPITAL = r"(?-i:[A-Z][\w&./'’-]*|[\ue000-\ue0ff\ue100-\ue1ff\ue200-\ue2ff\ue300-\ue3ff\ue400-\ue4ff](?:[–-][\w\ue000-\ue4ff]+)?)"
_NAME = (
    rf"(?:[\"“](?P<name>[^\"”]{{1,60}})[\"”]|(?P<name2>{_CAPITAL}(?: (?:(?:and|of|for|de|&|y) )?{_CAPITAL}){{0,7}}))"
)
_SHORT = r"(?: \([^)]{1,14}\))?"  # an acronym in brackets
_PARTNER = rf"(?:the |its )?(?:[a-z]+ ){{0,2}}?{_CAPITAL}(?:'s)?(?: (?:(?:and|of|for|de|&|y) )?{_CAPITAL}){{0,6}}(?: (?:[a-z]+ ){{1,3}}(?:ministry|company|group|authority|government))?{_SHORT}"
_PARTNERS = rf"(?P<partners>{_PARTNER}(?:(?:, {_PARTNER}){{0,4}},? and {_PARTNER})?)"
_PLAIN = r"(?-i:[a-z, '’\ue200-\ue2ff\ue500-\ue5ff-])"  # an aside that names nobody
_PARTNERS_WITH = rf"(?P<partners>{_PARTNER}(?:(?:,| and|,? (?:together|jointly|along) with| with) (?:(?:a|an|its|the|local|[\ue000-\ue1ff]|partner|firm|company|state),? ){{0,4}}{_PARTNER}){{1,2}})"
_FORM = r"(?:ventures?|compan(?:y|ies)|enterprises?)"
_SET_UP = r"(?:set(?:s|ting)? up|found(?:ed|s|ing)|establish(?:ed|es|ing)?|creat(?:ed|es|ing|e)|form(?:ed|s|ing)?|launch(?:ed|es|ing)?)"
_MATTER = r"(?P<sector>(?:[\w-]+ ){0,3}?)"
_STATES = r"[\ue000-\ue1ff](?:[-–][\ue000-\ue1ff])?"
_A_JOINT = rf"{_NAME}{_SHORT},? (?:is |was )?(?:an?|the|its|their) (?:[\w-]+ ){{0,3}}joint {_MATTER}{_FORM}"

# From the more to the less specific; a number after each tells how far it is to be trusted.
_VENTURES = (
    (rf"joint {_FORM}s? (?:~ )?(?:include[sd]?|are|were|such as|namely|:) (?P<list>[^;]{{5,400}})", 0.9),
    (r"joint (?:ventures|enterprises|companies) (?:on|for|in) (?P<list>[a-z][^;.]{5,400}(?:S\.A\.[^;.]{0,60})*)", 0.85),
    (rf"{_A_JOINT} (?:of|between|by|owned by|set up by) {_PARTNERS}", 0.93),
    (rf"{_PARTNERS} (?:(?:has|have|had|jointly) )*{_SET_UP} an? joint {_MATTER}{_FORM}(?:,? (?:called|named|known as))?,? {_NAME}", 0.9),
    (_A_JOINT, 0.9),
    (rf"joint (?P<sector>(?:(?:[\w-]+|{_STATES}) ){{0,4}}?){_FORM}(?P<house> \(trading house\))?(?:,? (?:called|named|known as|dubbed|the))?,? {_NAME}(?P<shares> \([^)]*\))?", 0.9),
    (rf"{_NAME}{_SHORT},? (?:which is |is |was )?an? (?:joint venture|consortium|partnership) (?:of|between|formed by|comprising|made up of|grouping|uniting) {_PARTNERS}", 0.85),
    (r"\A(?:(?:shareholders|partners|owners|ownership|shares|stakes|interests): |(?:held|owned|controlled|shared) by )(?P<shares>[^;]*?{percent}[^;]*?{percent}(?: each)?\)?)", 0.85),
    (rf"(?P<they>they|the two|both)(?: companies| firms| groups)? (?:had |have |has )?(?:jointly )?{_SET_UP} (?:the )?{_NAME}", 0.75),
    (rf"(?<!operated by ){_NAME}{_SHORT},? (?:in|of) which (?P<shares>[^;]*?{{percent}}[^;,]*(?:,[^;,]*(?:{{percent}}|{{number}})[^;,]*)*)", 0.9),
    (rf"{_NAME}{_SHORT},? (?:jointly )?owned (?:by|in equal \w+ by) (?P<shares>[^;]*?{{percent}}[^;,]*)", 0.9),
    (rf"{_NAME}{_SHORT},?(?: {_PLAIN}{{0,80}}?)? (?:owned|held|controlled)(?: to)? (?P<shares>{{percent}} by [^;]*?(?:{{percent}}|{{number}}) by [^;,]*)", 0.88),
    (rf"(?<!\bin )(?<!\bat )(?<!\bof )(?<!\bfrom )(?<!\bnear ){_NAME}{_SHORT}(?: –|,|:)(?: [^,;:–]{{1,40}}(?: –|,|:))? (?P<shares>{{percent}} (?:[\ue000-\ue4ff]|(?-i:[A-Z]))[^;]*?{{percent}} [^;]*)", 0.85),
    (rf"\A(?:[•*–-] ?)?{_NAME}(?: \([^()]{{1,30}}\))?(?:: | – (?:[^:;]{{1,50}}: )?)(?P<shares>[^;:]{{2,40}}? (?:{{percent}}|{{number}}), [^;]*?{{percent}}[^;]*)", 0.85),
    (rf"{_NAME}{_SHORT},? (?:{_PLAIN}{{1,60}}? )?(?:set up|founded|formed|created|acquired|established|launched|held|owned)(?: in {{date}})? by {_PARTNERS_WITH} \((?P<ratio>\d\d:{{number}}|{{percent}}|{{number}} (?:and|to) {{percent}})\)", 0.88),
    (rf"{_NAME}[^;:.]{{0,60}}?, (?P<shares>[^;,]*(?:holding|owning)[^;]*?{{percent}}[^;,]*)", 0.85),
    (rf"(?P<founder>{_PARTNER})(?:, [^,;]{{1,200}},)? {_SET_UP} {_NAME}{_SHORT} (?:(?:jointly|together|in partnership) )?with {_PARTNERS}(?P<basis>[^;.]{{0,40}}? on an? {{percent}} basis)?", 0.85),
    (r"consortium of (?P<shares>[^;]*?{percent}[^;.]*?(?:each|{percent})\)?)", 0.8),
    (rf"{_NAME} is an? [\ue100-\ue1ff][-–][\ue100-\ue1ff] (?P<sector>(?:[\w-]+ ){{1,5}}?)(?:manufacturer|producer|company|enterprise|firm|concern|operator|group)", 0.8),
    (rf"(?P<joint>an? (?:\w+ )?joint {_FORM}) (?:in the (?:field|area|sphere|sector)s? of|for|on|in|to) (?:the )?(?P<sector>(?![A-Z\ue000-\ue9ff]|which|whom)[^,;.:()]{{3,60}}?)(?=$|[,;.:(]| (?:in|by|with|at|between|and|was|were|is|has|had)\b)", 0.7),
    (r"(?P<unnamed>(?:two|three|four|five|six|seven|eight|nine|ten|a dozen|{number})(?: joint (?:ventures|enterprises))? (?:for|in) (?P<sector>[^,;.]{3,60}))", 0.75),
)  # fmt: skip
_BODY = r"(?P<body>{org}|commissions?|committees?|councils?|trading houses?|banks?|funds?|authority|working groups?|forum|mechanism|general staff|cabinet|secretariat|chambers?)(?!\w)"
_BUYING = re.compile(r"\b(?:bought|buys|acquir(?:ed|es)|took|takes|purchased|received|obtained)\b")
_HOLDING = r"(?P<holding>[\ue800-\ue8ff])"
PATTERNS = (
    *(Pattern(text, weight, {"kind": "joint venture"}) for text, weight in _VENTURES),
    Pattern(_BODY, 0.85),
    Pattern(_HOLDING, 0.8, {"kind": "joint venture"}),
)
_TALKED = re.compile(
    r"\b(?:discuss\w*|decid\w+|decision|consider\w*|propos\w+|idea|talk(?:s|ed)|envisag\w+|plans?) (?:\w+ ){0,2}(?:the )?(?:creat\w+|set(?:ting)? up|establish\w*|found\w*|form\w*|launch\w*|opening)(?: of)? [^;]{0,40}$"
)
_PROMISED = re.compile(
    r"[^;.]{0,70}?(?:\bremains? on paper\b|, (?:promised|proposed|planned|envisaged)\b|\b(?:is|are) (?:still )?to be (?:founded|set up|created|formed|established|registered)\b|\bnot yet (?:registered|founded|set up|formed)\b)"
)
_PAIR = 2
_OWNER = rf"(?P<owner>{_PARTNER})"
_SHARES = (
    re.compile(
        rf"{_OWNER}(?: of [\ue000-\ue0ff])?,?(?: \([^)]{{1,14}}\))?(?: with| has| had| holds?| held| owns| owned|,)? ?\(?(?P<share>[\ue700-\ue8ff])"
    ),
    re.compile(rf"(?P<share>[\ue700-\ue8ff]) (?:for|to|by|held by|owned by|belonging to) {_OWNER}"),
)
# Percentages before the owners: 49% Alpha, 51% Beta.
_SHARE_FIRST = re.compile(
    rf"(?P<share>[\ue700-\ue8ff]) (?!for |to |by |held |owned |belonging |and |or |in )(?:of it )?{_OWNER}"
)
_RATIO = re.compile(
    r"(?P<a>\d\d):(?P<b>[\ue700-\ue7ff])|(?P<first>[\ue700-\ue7ff]) (?:and|to) (?P<second>[\ue700-\ue8ff])|(?P<equal>[\ue800-\ue8ff])"
)
_HALF = Decimal(50)
_JOINT_WITH = re.compile(
    r"(?:,|,? and|,? (?:(?:together|jointly|along) )?with)(?: (?:an?|its|the|local|[\ue000-\ue1ff]|partner,?|firm|company|state))* "
)
_EACH = re.compile(
    rf"(?:^|, |\) ?,? )(?P<owners>{_PARTNER}(?:(?:, | and ){_PARTNER})+) \((?P<share>[\ue700-\ue8ff]) each"
)
_NOT_NAMES = re.compile(
    r"^(?:the|a|an|in|it|its|this|that|both|first|on|at|by|for|from|with|as|under|when|notable|during|between|since)$",
    re.IGNORECASE,
)


def _facts(match: Match, slots: Slots) -> Iterable[Slots]:
    """A venture for each name: those of a list, the one named, or the bodies that the head noun stands for."""
    if match.has("body") or match.has("list") or match.has("joint"):
        read = _listed if match.has("list") else _unnamed if match.has("joint") else _bodies
        yield from read(match, slots)
        return
    if match.has("holding") or match.has("ratio"):
        yield from (_held if match.has("holding") else _by_ratio)(match, slots)
        return
    name = match.words("name") or match.words("name2") or (match.words("unnamed") if match.has("unnamed") else "")
    shares = _shares(match) if match.has("shares") else []
    name = re.sub(r"(?<=[a-z]{2})(?<!Ltd)(?<!Inc)(?<!Co)(?<!Corp)(?<!Bros)\.$", "", name)
    if not name and shares and match.start == 0:
        name = _labelled(match)
    if (not name and not shares) or _NOT_NAMES.match(name):
        return
    if match.has("unnamed") and not re.search(r"\bjoint (?:ventures|enterprises|companies)\b", name):
        return
    owners = tuple(e for e, _ in shares) or tuple(
        dict.fromkeys(_partners(match, "founder") + _partners(match, "partners"))
    )
    if match.has("they") and len(owners := _firms(match)) != _PAIR:
        return
    if len(owners) < _PAIR:  # one is no partnership, but "Franco-Russian" tells two
        named = distinct_states(m for m in match.sentence.within(match.start, match.end) if m.kind is Kind.DEMONYM)
        owners = tuple(named) if len(named) == _PAIR and not match.has("unnamed") else ()
    if len(owners) < _PAIR and not match.has("unnamed"):
        owners = _founders(match) or owners
    if match.has("basis") and len(owners) == _PAIR:  # "on a 50:50 basis"
        shares = [(owner, Decimal(50)) for owner in owners]
    found: Slots = {
        "kind": "trading house" if match.has("house") else slots["kind"],
        "name": name,
        "sector": _sector(match),
        "date": _founded(match),
        "country": _country(match) or "",
        "partners": owners,
        "shares": tuple(Share(e.name, p) for e, p in shares),
    }
    yield {k: v for k, v in found.items() if v not in ("", ())}


def _by_ratio(match: Match, slots: Slots) -> Iterable[Slots]:
    """A venture of two whose shares stand behind both: "set up by A with B (70:30)"."""
    name, owners = match.words("name") or match.words("name2"), _beside(match)
    several = any(m.kind is Kind.PERCENT for m in match.sentence.within(*match.groups.span("partners")))
    if len(owners) == _PAIR and not several and not is_common(name) and (shares := _ratio(match)):
        bank = re.search(r"\b(?:bank|banco|banque)\b", name, re.IGNORECASE)
        yield {
            "kind": "bank" if bank else "trading house" if "trading house" in match.sentence.text else slots["kind"],
            "name": name,
            "date": _founded(match),
            "partners": owners,
            "shares": tuple(Share(e.name, p) for e, p in zip(owners, shares, strict=False)),
        }


def _ratio(match: Match) -> list[Decimal]:
    """The two shares of "(70:30)", "(67 and 33 per cent)", "(50:50)"."""
    start, end = match.groups.span("ratio")
    told = [m.amount.value for m in match.sentence.within(start, end) if m.amount is not None]
    ratio = _RATIO.match(match.sentence.text, start)
    if ratio is not None and ratio["a"]:
        return [Decimal(ratio["a"]), *told[:1]]
    return told if len(told) > 1 else [*told, *told] if told == [_HALF] else []


def _beside(match: Match) -> tuple[Entity, ...]:
    """The two owners of "A with a local partner, B", "A together with B"."""
    start, end = match.groups.span("partners")
    text, at = match.sentence.text, start
    found: list[Entity] = []
    for joint in (*_JOINT_WITH.finditer(text, start, end), None):
        stop = joint.start() if joint else end
        found += _entities(match, at, stop) if re.search("[A-Z\ue400-\ue4ff]", text[at:stop]) else []
        at = joint.end() if joint else end
    return tuple(dict.fromkeys(found))


def _founders(match: Match) -> tuple[Entity, ...]:
    """Who set it up, where the pattern did not capture them: those after "by" or "between", else the verb's subject."""
    text = match.sentence.text
    told = re.compile(r"[^;:.()]{0,70}? (?:by|between) (?=\S)").match(text, match.end)
    found = acting(sides(match.sentence, told.end(), len(text))[0]) if told else []
    if len(found) < _PAIR and (
        verb := re.search(
            rf" {_SET_UP} an?\b[^,;:]{{0,40}}$", text[: match.groups.start("name2")] if match.has("name2") else ""
        )
    ):
        found = acting(subject_sides(match.sentence, 0, verb.start() + 1))
    return tuple(found) if len(found) >= _PAIR else ()


def _held(match: Match, slots: Slots) -> Iterable[Slots]:
    """What several own, or one of them a part of: told from the first percentage on."""
    before = [m for m in match.sentence.within(0, match.start) if m.kind is Kind.PERCENT]
    holding = read_holding(match.sentence, match.start)
    if holding is None or (before and read_holding(match.sentence, match.sentence.index(before[0]))):
        return
    bank = re.search(r"\b(?:bank|banco|banque)\b", holding.name, re.IGNORECASE)
    yield {
        "kind": "bank" if bank else slots["kind"],
        "name": holding.name,
        "partners": tuple(e for e, _ in holding.shares),
        "shares": tuple(Share(e.name, v) for e, v in holding.shares),
        "date": _bought(match) or _founded(match),
    }


def _bought(match: Match) -> str:
    """When a holding was bought, where the sentence tells that it was."""
    found = date_nearby(match) if _BUYING.search(match.sentence.text, 0, match.start) else None
    return str(found.value).removesuffix("/..").removeprefix("../") if found else ""


def _firms(match: Match) -> tuple[Entity, ...]:
    """The organisations named before the match: whom "they" may mean."""
    before = match.sentence.within(0, match.start)
    return tuple(dict.fromkeys(m.entity for m in before if m.kind is Kind.ORGANIZATION and m.entity))


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


def _labelled(match: Match) -> str:
    """What an item is about whose first words are only a name: "X (city). Shareholders: …"."""
    label = re.match(r"[^.(;,:]{2,50}", match.before[-1].words(0, len(match.before[-1].text))) if match.before else None
    return label[0].strip() if label and len(match.before) == 1 else ""


def _sector(match: Match) -> str:
    if not match.has("sector") or not match.groups["sector"]:
        return ""
    told = match.groups["sector"]
    words = qualifiers(told) if re.search("[\ue000-\ue1ff]", told) else match.words("sector")
    return " ".join(w for w in words.split() if w.casefold() not in {"joint", "stock", "new", "called"})


def _bodies(match: Match, _slots: Slots) -> Iterable[Slots]:
    for body in read_bodies(match.sentence, match.start):
        partners = body.partners or local_pair(match)
        if len(partners) > 1:
            yield {
                "name": body.name,
                "kind": body.kind,
                "sector": body.sector,
                "partners": tuple(partners),
                "date": _founded(match),
            }


def _listed(match: Match, slots: Slots) -> Iterable[Slots]:
    """Members of a list: "A" (what it does), oil extraction B, gas supply C and D."""
    text = match.sentence.words(*match.groups.span("list"))
    text = re.split(r"(?<=S\.A\.) (?=[A-Z][a-z]+ed )", text)[0]
    for member in re.split(r",? and (?=[\"“A-Z])|, (?:and )?", text):
        quoted = re.match(r"[\"“](?P<name>[^\"”]+)[\"”](?: \((?P<sector>[^)]*)\))?", member)
        plain = re.match(r"(?P<sector>(?:[a-z-]+ )*)(?P<name>[A-Z][\w.&'-]+(?: [A-Z][\w.&'-]+)*)", member)
        found = quoted or plain
        if found is None:
            return
        sector = re.sub(r"^(?:[A-Z][A-Za-z]+ )(?=[a-z])", "", (found["sector"] or "").strip())
        yield {**slots, "name": found["name"].strip(), "sector": sector, "date": ""}


def _partners(match: Match, group: str) -> list[Entity]:
    return _split(match, *match.groups.span(group)) if match.has(group) else []


def _split(match: Match, start: int, end: int) -> list[Entity]:
    """Who the members of a list are: "A, B and C"."""
    found: list[Entity] = []
    for part in re.finditer(r"(?:^|, (?:and )?| and )(?P<one>(?:(?!, | and ).)+)", match.sentence.text[start:end]):
        found += _entities(match, start + part.start("one"), start + part.end("one"))
    return found


def _entities(match: Match, start: int, end: int) -> list[Entity]:
    """Who a stretch names: an organisation found before, states, or an organisation by its own words."""
    mentions = [m for m in match.sentence.within(start, end) if m.entities]
    for mention in mentions:
        if mention.kind in {Kind.ORGANIZATION, Kind.PAIR}:
            return list(mention.entities)
    text = match.sentence.text[start:end].strip()
    if len(mentions) == 1 and re.fullmatch(r"(?:the )?[\ue000-\ue9ff]", text):
        state = as_state(mentions[0])
        return [state] if state else []
    words = re.sub(r"^(?:against )?(?:the|its|an?) | \([^)]*\)$", "", match.sentence.words(start, end)).strip()
    words = re.sub(r"^against |['’]s$|(?<=[a-z]{2})\.$", "", words)
    home = re.match(r"(?:[\ue000-\ue0ff]'s |the [\ue100-\ue1ff] )", text)
    if home and not re.search(r"ministry|government|authority", words):
        words = re.sub(r"^\S+ ", "", words)
    return [Entity(EntityKind.ORGANIZATION, slug(words), words)] if re.search("[A-Z]", words) else []


def _shares(match: Match) -> list[tuple[Entity, Decimal]]:
    """Who holds how much, where at least two numbers, or "each", tell it."""
    start, end = match.groups.span("shares")
    text = match.sentence.text[start:end]
    told = [
        m for m in match.sentence.within(start, end) if m.kind in {Kind.PERCENT, Kind.NUMBER} and m.amount is not None
    ]
    found: list[tuple[Entity, Decimal]] = []
    if each := _EACH.search(text):
        mention = match.sentence.at(start + each.start("share"))
        if mention is not None and mention.amount is not None:
            owners = _split(match, start + each.start("owners"), start + each.end("owners"))
            found += [(owner, mention.amount.value) for owner in owners]
    for pattern in (_SHARE_FIRST,) if _SHARE_FIRST.match(text) else _SHARES:
        for share in pattern.finditer(text):
            mention = match.sentence.at(start + share.start("share"))
            for owner in _entities(match, start + share.start("owner"), start + share.end("owner")):
                if mention is not None and mention.amount is not None and owner not in [e for e, _ in found]:
                    found.append((owner, mention.amount.value))
        if len(found) > 1:
            return found
    pair = next((m for m in match.sentence.within(start, end) if m.kind is Kind.PAIR), None)
    if pair is not None and len(told) == 1 and told[0].amount is not None:
        return [(e, told[0].amount.value) for e in pair.entities]
    return found if len(found) > 1 else []


def _founded(match: Match) -> str:
    """The date, where the sentence tells of the foundation."""
    text = match.sentence.text
    if not re.search(
        rf"\b(?:{_SET_UP}|inaugurated|registered|creation|establishment|formation|since|began|opened)\b|[\ue500-\ue5ff]",
        text,
    ):
        return ""
    founding = re.search(rf"\b(?:{_SET_UP}|inaugurated|registered|creation of|establishment of|formation of)\b", text)
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
    if _NTH_MEETING.search(sentence.text, 0, start):
        return Realis.HAPPENED
    ahead = _TALKED.search(sentence.text[:start]) or _PROMISED.match(sentence.text, start)
    return Realis.PLANNED if ahead else realis(sentence, start, start)


# "They will open the 12th session of the Committee": it has met before.
_NTH_MEETING = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|latest|last) (?:(?:regular|annual|plenary) )?(?:meeting|session|sitting|round) of (?:the )?$"
)


FRAME = Frame("venture", PATTERNS, frozenset(), revise=_facts, realis=_told)


@extractor("ventures", emits={"venture"})
def ventures(document: Annotated) -> Iterator[Claim]:
    """Joint ventures and other standing bodies that two states or their companies share."""
    return FRAME.claims(document)
