"""Sides: lists of those who sign, sell or found something together, as their noun phrases name them.

A side is a state, a person or body that a finder knows, what a state owns ("Kenya's Equity" is the bank, not Kenya), or
a name that no finder knows ("the LTTE", "the rebel group Free Front"): that becomes an organisation of that name.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind, Mention
from extract.document import BlockKind, Entity, EntityKind
from extract.gazetteer.firms import firm_home
from extract.gazetteer.leaders import state_of_leader
from extract.gazetteer.organizations import organizations
from extract.gazetteer.states import states
from extract.names.runs import UPPER, is_common
from extract.patterns.match import as_state
from extract.regex import regex
from extract.slug import slug

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence

Side = tuple[Mention, int]

_CAPITALS = rf"(?-i:[{UPPER}][\w&.'’-]*[\w&])"
_NAME = regex(
    rf"(?P<name>(?!(?:Mo[UC]|MOU|FTA|EPA|BIT)s?\b){_CAPITALS}(?: (?:(?:of|de|del|di|do|&|y|e|da|dos)(?: the)? )?(?:{_CAPITALS}|[\ue000-\ue2ff](?= {_CAPITALS}))){{0,7}}(?: (?:de|del|di|do|du) [\ue000-\ue0ff]| [\ue000-\ue0ff](?=[;.)]|$| \([A-Z]| (?:for|in|on|to|at|worth|was|were|had|has)\b))?)(?: of (?P<home>[\ue000-\ue1ff]))?"
)
# What may stand before a name: "the state oil company", "its giant", "the country's oldest gang, the".
_LEAD = regex(r"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|both|his|her|each|[Oo]ur|country's|world's) )*(?:[\ue000-\ue0ff\ue200-\ue2ff] (?=(?:firm|company|bank|group|concern|brewer|maker|producer|builder|trader|house|shipyard|agency) (?:[A-Z]|[\ue400-\ue4ff])))?(?:(?!(?:and|or|of|in|on|at|to|for|with|by|from|which|that|who|as|is|was|had|has|under|over|against|after|before|near|between|than|into|about|whose|where|when|are|were|have)\b)[a-z][\w'-]* ){0,4}")  # fmt: skip
# "Nazi X", "imperial X" is X.
_REGIME = regex(
    r"(?:Nazi|Imperial|Fascist|Communist|Tsarist|Revolutionary|Republican|Vichy|Soviet|imperial|fascist|communist|tsarist) (?=[\ue000-\ue0ff])"
)
_GROUP = regex(r", (?:the |an? )?(?=[A-Z\ue400-\ue4ff])")
_KIND_TOLD = regex(r"[a-z][\w-]*, (?:the |an? )?(?=[A-Z\ue400-\ue4ff])")  # "its largest *union, the* Solidarność"
_OWNED = regex(
    rf"(?:['’]s?|(?<=[\ue100-\ue1ff])) (?:(?!(?:and|or|of|in|on|at|to|for|with|by)\b)[a-z-]+ ){{0,4}}(?=[\ue400-\ue4ff]|{_CAPITALS})"
)
_STATE_NAMED = regex(
    rf"(?: (?!(?:President|Prime|Foreign|Minister|Ministers|Parliament|Government|King|Queen|Prince|Emir|Sultan|Chancellor|Premier|Ambassador|Vice|Deputy|Defen[cs]e|Army|Navy|In|On|At|The)\b){_CAPITALS}){{1,6}}"
)
# words that are common each, but name a body together: "National Space Agency"
_INSTITUTION = regex(
    r"^(?:[A-Z][\w-]+ )+(?:Agency|Authority|Bank|Company|Corporation|Institute|University|Academy|Association|Federation|Foundation|Fund|Group|Airlines|Airways|Railways?|Bureau|Cent(?:re|er)|Front|Party|Movement|Alliance|Union|League|Confederation|Society|Organi[sz]ation|Chamber|Trust)$"
)
# "Kenyan Institute of Primate Research": the demonym is part of the name
_INSTITUTE = regex(
    rf"[\ue100-\ue1ff](?: {_CAPITALS}){{0,3}} (?-i:Council|Institute|Agency|Chamber|Corporation|Academy|Authority|Centre|Center|Association|Federation|Foundation|Organi[sz]ation|Commission|University|Society|Board|Power|Electric Power|Electricity|Energy|Petroleum|Oil|Gas|Airlines|Airways|Railways?|Telecom|Bank|Group|Company|Fund|Mining|Steel|Survey|Service|Office|Administration|Museum|Library|Police|Trust|Union|Red Cross|Red Crescent)"
    rf"(?: (?:of|for|and) (?:the )?{_CAPITALS}(?:(?: and)? {_CAPITALS}){{0,4}})?(?!\w)"
)
_STATE_ITSELF = regex(
    r" (?:state(?! (?:[a-z-]+ ){0,3}(?:company|firm|corporation|concern|group|bank|fund|agency|utility|monopoly|enterprise|holding|giant)\b)|treasury|government|republic|(?:ministry|department) of [a-z]+|(?:[a-z]+ )?ministry|army|navy|air force)(?!-)\b"
    rf"|(?:['’]s?)? (?:Government|(?:State|Foreign|Finance|Trade|Interior|Defen[cs]e) (?:Department|Ministry)|(?:Federal |National )?(?:Ministry|Department) (?:of|for) (?:the )?{_CAPITALS}(?:(?:,|,? and| of)? {_CAPITALS}){{0,4}})(?!\w)"
)
_SEATED = regex(r"-(?:based|owned|backed|registered|run|led) (?:[a-z]+ ){0,3}")
_SEAT = regex(r"[A-Z][\w'’-]*-(?:based|owned|backed|registered|run|led) ")
_TITLED = regex(
    r"(?:[A-Z][\w-]* (?:and )?){0,3}(?:Minister|Ministers|President|Presidents|Premier|Chancellor|Secretary|Ambassador|Governor|General|King|Prince|Emir|Sultan) [A-Z]"
)
_MORE = regex(rf"(?: {_CAPITALS}| [\ue000-\ue0ff](?=[;.)]|$| (?:for|in|on|to|at|worth|was|were|had|has)\b))+")
_TAIL = regex(
    r"(?: (?:member )?(?:states|countries|bloc|members)(?!\w))?(?: (?:group|company|bank|fund|consortium|corporation|firm)(?!\w))?(?: (?:of|from|in) (?:the )?[\ue000-\ue2ff])?(?: \([^()\ue500-\ue5ff]{1,30}\))?(?: (?:of|from|in) (?:the )?[\ue000-\ue2ff])?"
)
# ", the Norwegian oil major,", ", Peru's largest mining firm,": where a firm is at home
_AT_HOME = regex(
    r"(?: \([^()]{1,30}\))?, (?:(?:the|an?) (?:[a-z-]+ ){0,3}(?P<demonym>[\ue100-\ue1ff]) |(?P<state>[\ue000-\ue0ff])['’]s? )[a-z]"
)
_APPOSITION = regex(r", (?:an?|the) [a-z]|, an? [\ue000-\ue1ff] [a-z]")  # "A and B, *a company of …*"
_JOINT = regex(
    r",? and (?:also )?(?:with )?|,? (?:together|along|jointly) with |,? as well as (?:with )?|, (?:and )?(?:with )?| & "
)
# "Peru, *which holds the island*, and Kenya signed"
_SAID_OF_IT = regex(r", (?:which|who|whose|an?(?= (?:[\ue000-\ue1ff] )?[a-z])) [^,;:]{3,80}(?=, and )")
_NATIONS = frozenset({Kind.STATE, Kind.DEMONYM})
_ACTING = frozenset({Kind.STATE, Kind.PERSON, Kind.ORGANIZATION, Kind.PAIR})
_STATE_ORGAN = regex(
    r"(?:the |its )?(?:(?!and\b|in\b)[a-z]+ )?(?:government|cabinet|ministry|navy|army|air force|armed forces|authorities)(?: of (?:foreign affairs|[a-z]+))?(?!\w)(?! of)",
    re.IGNORECASE,
)
_ORGAN = regex(
    r"(?:Royal |National |Federal |Supreme )*(?:Government|Cabinet|Parliament|Congress|Senate|Ministry|Ministries|Departments? of|Minister|Ministers|President|Presidents|Prime|Foreign|Army|Navy|Air Force|"
    r"Secretary|Ambassador|King|Queen|Emir|Sultan|Chancellor|Chairman|Governor|Mr|Mrs|Dr|Sir|Vice|Deputy|State|Head|Assembly|Supreme|Crown|Both|Two|It|They|He|She|We|This|That|At|In|On|By|From|After|Under|During|Parties|Leaders|Officials|Council(?! (?:of|for|on) (?!Ministers|State|Europe)[A-Z]))\b"
)


def sides(
    sentence: Sentence, start: int, end: int, government: Entity | None = None
) -> tuple[tuple[Mention, ...], int]:
    """The list of sides that begins at index `start` of the text, and where it ends; empty where none begins there.

    `government` is the state that "the government" or "the defence ministry" stands for where the text does not say.
    """
    found: list[Mention] = []
    at, last, closed = start, start, False
    while at < end and len(found) < 12:
        one = _side(sentence, at, end) or (organ(sentence, at, end, government) if government else None)
        if one is None:
            break
        found.append(one[0])
        last = one[1]
        beside = _SAID_OF_IT.match(sentence.text, last, end)
        joint = _JOINT.match(sentence.text, beside.end() if beside else last, end)
        apposed = (closed or one[0].kind is Kind.ORGANIZATION) and _APPOSITION.match(sentence.text, last, end)
        if joint is None or (not beside and apposed):
            break
        closed = closed or "and" in joint[0]
        at = joint.end()
    if any(m.kind is Kind.PERSON for m in found):
        found = [_state_of_person(m) for m in found]
    return (() if _perhaps_people(found) else tuple(found)), last


def _state_of_person(mention: Mention) -> Mention:
    """The state of what is, beside a person, no body but a person told with his country: "he and *Ada Sol of Peru*"."""
    entity = mention.entity
    told = _OF_HOME.fullmatch(entity.name) if mention.kind is Kind.ORGANIZATION and entity and entity.state else None
    if told and entity and " " not in told["name"] and not state_of_leader(told["name"], [entity.state]):
        return mention
    if told is None or entity is None or firm_home(told["name"]) or any(is_common(w) for w in told["name"].split()):
        return mention
    return replace(mention, kind=Kind.STATE, entities=(states()[entity.state],), form="home")


def _perhaps_people(found: list[Mention]) -> bool:
    """Whether a name that nobody knows stands beside a person: a surname, or names without a word of a body's."""
    told = [m.entity.name for m in found if m.kind is Kind.ORGANIZATION and m.entity and not m.entity.state]
    return any(m.kind is Kind.PERSON for m in found) and any(
        not n.isupper()
        and (" " not in n or _PERSONAL.fullmatch(n) is not None)
        and (" " not in n or not any(is_common(w) for w in n.split()))
        for n in told
        if slug(n) not in organizations()
    )


_PERSONAL = regex(rf"{_CAPITALS}(?: {_CAPITALS}){{1,2}}")
_OF_HOME = regex(rf"(?P<name>{_CAPITALS}(?: {_CAPITALS}){{0,2}}) of (?:the )?[^\W\d_][\w '’-]+")


def parted(mention: Mention) -> tuple[Mention, ...]:
    """The two bodies that a finder has taken for one where two must stand: "between *Lima Bank and Acme*"."""
    entity = mention.entity
    names = entity.name.split(" and ") if mention.kind is Kind.ORGANIZATION and entity is not None else []
    if entity is None or len(names) != len("AB") or entity.key in organizations():
        return (mention,)
    home = (entity.state, "")  # the state told is that of the first
    return tuple(
        replace(mention, entities=(replace(entity, key=slug(n), name=n, state=s),))
        for n, s in zip(names, home, strict=True)
    )


def subject_sides(sentence: Sentence, first: int, verb: int, government: Entity | None = None) -> tuple[Mention, ...]:
    """The list of sides between two indices that ends right before the verb; the longest such list."""
    text = sentence.text
    for begin in re.finditer(r"(?:(?<=\A)|(?<=[\s(]))(?=\S)", text[first:verb]):
        start = first + begin.start()
        team = _TEAM.search(text, max(0, start - 30), start)
        if (not team and _GOVERNED.search(text, max(0, start - 20), start)) or _TITLE_BEFORE.search(
            text, max(0, start - 20), start
        ):
            continue
        found, end = sides(sentence, start, verb, government)
        if found and _UP_TO_VERB.fullmatch(text, end, verb):
            return found
    return ()


_GOVERNED = regex(r"\b(?:of|to|with|from|for|in|into|at|on|by|under|against|between|via|near|visit(?:ed|ing)|the|an?|its) $", re.IGNORECASE)  # fmt: skip
_TEAM = regex(
    r"\b(?:venture|consortium|group|alliance|partnership|team|grouping) (?:of|between|comprising|formed by|made up of) (?:the )?$"
)
_TITLE_BEFORE = regex(
    r"\b(?:Ministers?|Presidents?|Premiers?|Chancellors?|Secretar(?:y|ies)|Ambassadors?|Governors?|Generals?|Kings?|Queen|Princes?|Emirs?|Sultans?|Mr|Mrs|Ms|Dr)\.? $"
)
_UP_TO_VERB = regex(
    r"(?:, (?!and\b|but\b)[^,;:]{1,90},)?(?:,? (?:which|who|that))?(?:,? (?:had|have|has|is|are|was|were|been|having|also|then|later|jointly|both|all|duly|soon|finally|first|each|did|would|will|to|already|since|still|nevertheless|nonetheless|however|instead|again|once (?:more|again)|even|just|ultimately|in turn|on [A-Z][a-z]+day|(?:(?:on|in) )?[\ue500-\ue5ff]|\w+ly))*,? "
)


def organ(sentence: Sentence, at: int, end: int, state: Entity) -> Side | None:
    """The state that an organ told without a name acts for: "the government", "the ministry of defence"."""
    told = _STATE_ORGAN.match(sentence.text, at, end)
    return (
        (Mention(Kind.STATE, sentence.clean(*told.span()), (state,), form="government"), told.end()) if told else None
    )


def _side(sentence: Sentence, start: int, end: int) -> Side | None:
    """The one side that begins at an index, and where its phrase ends."""
    text = sentence.text
    lead = _LEAD.match(text, start, end)
    at = lead.end() if lead else start
    if regime := _REGIME.match(text, at, end):
        at = regime.end()
    if (lead and at > start and (group := _GROUP.match(text, at - 1, end))) or (
        lead and at > start and (group := _KIND_TOLD.match(text, at, end))
    ):
        at = group.end()
    mention = sentence.at(at) if at < end else None
    if mention is not None and mention.kind in _NATIONS and (own := _STATE_ITSELF.match(text, at + 1, end)):
        return replace(mention, kind=Kind.STATE), _after(text, own.end(), end)
    if mention is not None and mention.kind in {Kind.STATE, Kind.DEMONYM, Kind.CITY}:
        if (called := _called_after(sentence, mention, at, end)) is not None:
            return called
        if seated := _SEATED.match(text, at + 1, end):
            return _named(sentence, seated.end(), end, as_state(mention))
        owned = _OWNED.match(text, at + 1, end) or (
            re.compile(r" (?=[\ue400-\ue4ff])").match(text, at + 1, end) if mention.kind is Kind.DEMONYM else None
        )
        if owned is not None and (held := _named(sentence, owned.end(), end, as_state(mention))) is not None:
            return held
    if mention is not None:
        if mention.kind is Kind.ORGANIZATION:
            officer = _OFFICER.match(text, at + 1, end)
            return (mention, officer.end()) if officer else _named(sentence, at, end, None)
        return (mention, _after(text, at + 1, end)) if mention.kind in _ACTING else None
    return _counterpart(sentence, start, at, end) or _named(sentence, at, end, None)


def _counterpart(sentence: Sentence, start: int, at: int, end: int) -> Side | None:
    """Somebody told as another's counterpart whom no finder took for a person: "his colleague X Y"."""
    told = _COUNTERPART.search(sentence.text, start, at)
    name = _PERSON_NAMED.match(sentence.text, at, end) if told else None
    if name is None:
        return None
    words = sentence.words(*name.span())
    person = Entity(EntityKind.PERSON, slug(words), words)
    return Mention(Kind.PERSON, sentence.clean(*name.span()), (person,)), name.end()


_COUNTERPART = regex(r"\b(?:counterpart|colleague|opposite number|homologue|peer|host|guest|successor|predecessor),? $")
_PERSON_NAMED = regex(rf"{_CAPITALS}(?:[ -]{_CAPITALS}){{0,3}}")
# "Acme chairman X", "European Council President X": the officer acts for the body
_OFFICER = regex(
    r"(?: (?!(?:and|or|of|in|on|at|to|for|with|by|from|as|when|while|that|after)\b)[a-z][\w-]*){0,3} [\ue300-\ue3ff]"
)
_ARTICLE = regex(r"^[Tt]he ")


def _called_after(sentence: Sentence, mention: Mention, at: int, end: int) -> Side | None:
    """The organisation whose name begins with a state's at an index: "Peru Telecom", "Kenyan Institute of …".

    None in a headline that writes every word with a capital.
    """
    if _is_title_case(sentence):
        return None
    demonym = mention.kind is Kind.DEMONYM
    name = _INSTITUTE.match(sentence.text, at, end) if demonym else _STATE_NAMED.match(sentence.text, at + 1, end)
    if name is None:
        return None
    words, home = _ARTICLE.sub("", sentence.words(at, name.end())), as_state(mention)
    entity = Entity(EntityKind.ORGANIZATION, slug(words), words, home.key if home else "")
    whole = Mention(Kind.ORGANIZATION, sentence.clean(at, name.end()), (entity,))
    return whole, _after(sentence.text, name.end(), end)


def _named(sentence: Sentence, at: int, end: int, home: Entity | None) -> Side | None:
    """The organisation whose name begins at an index; `home` is the state that owns it."""
    text, mention = sentence.text, sentence.at(at)
    if home is None and mention is None and (name := _NAME.match(text, at, end)):
        home = _home_told(sentence, name.end(), end)
    if mention is not None and (entity := mention.entity) is not None and mention.kind is Kind.ORGANIZATION:
        more = _MORE.match(text, at + 1, end) or (
            _AND_MORE.match(text, at + 1, end) if _BODY_OF.match(sentence.words(at, at + 1)) else None
        )
        if more is None:
            owner = None if entity.state else home or _home_told(sentence, at + 1, end)
            if owner is not None:
                mention = replace(mention, entities=(replace(entity, state=owner.key),))
            return mention, _after(text, at + 1, end)
        words = _ARTICLE.sub("", sentence.words(at, more.end()))
        entity = replace(entity, key=slug(words), name=words)
        return replace(mention, entities=(entity,), span=sentence.clean(at, more.end())), _after(text, more.end(), end)
    name = _OF_TWO.match(text, at, end) or _NAME.match(text, at, end)
    if (
        name is None
        or _is_title_case(sentence)
        or name["name"].endswith(("'s", "’s", "-led", "-based", "-owned", "-backed"))
        or _ORGAN.match(name["name"])
        or _TITLED.match(name["name"])
        or (all(is_common(w) for w in name["name"].split()) and not _INSTITUTION.search(name["name"]))
    ):
        return None
    within = next((m for m in sentence.within(*name.span("name")) if m.kind in {Kind.DEMONYM, Kind.STATE}), None)
    state = sentence.at(name.start("home")) if name["home"] else within
    owner = as_state(state) if state is not None else home
    words = _SEAT.sub("", sentence.words(*name.span()))
    entity = Entity(EntityKind.ORGANIZATION, slug(words), words, owner.key if owner else "")
    return Mention(Kind.ORGANIZATION, sentence.clean(*name.span()), (entity,)), _after(text, name.end(), end)


# "Ministry of Energy and Water" is one body, "University of Lima and Mining Institute" are two.
_BODY_NOUN = r"(?:Ministry|Department|Chamber|Institute|Agency|Authority|Council|Organi[sz]ation|Bureau|Office|Board|Fund|Commission|Committee|Cent(?:re|er)|Academy|Association|Federation|Secretariat|Service|Corporation|Company)"
_OF_TWO = regex(
    rf"(?P<name>(?:{_CAPITALS} ){{0,3}}{_BODY_NOUN} (?:of|for|on) (?:the )?{_CAPITALS}(?: {_CAPITALS}){{0,2}}(?:, {_CAPITALS}(?: {_CAPITALS})?)?,? and (?!(?:{_CAPITALS} ){{0,4}}(?:{_BODY_NOUN}|University|Bank)\b){_CAPITALS}(?: {_CAPITALS}){{0,2}})(?: of (?P<home>[\ue000-\ue1ff]))?"
)


# "the Ministry of Energy" that goes on "and Water for the line"
_BODY_OF = regex(rf"(?:[Tt]he )?(?:{_CAPITALS} ){{0,3}}(?:Ministry|Department) (?:of|for) {_CAPITALS}$")
_AND_MORE = regex(
    rf" and (?!(?:{_CAPITALS} ){{0,4}}(?:{_BODY_NOUN}|University|Bank)\b){_CAPITALS}(?: {_CAPITALS})?(?=[,.;)]|$| (?:for|of|on|in|to|signed|had|has|was|were)\b)"
)


def _is_title_case(sentence: Sentence) -> bool:
    """Whether a headline writes its verbs with capitals, so that they look like names: "Peru Signs Pact"."""
    headed = sentence.block.kind in {BlockKind.TITLE, BlockKind.HEADING}
    text = sentence.block.text
    return (headed or not text.rstrip().endswith(_ENDS)) and _all_capitalized(text)


@lru_cache(maxsize=64)  # asked for again by each name of a block
def _all_capitalized(text: str) -> bool:
    words = [w for w in _WORD.findall(text) if len(w) > _SHORT and w not in _FUNCTION]
    return len(words) > _SHORT and all(w[0].isupper() for w in words)


_WORD, _SHORT = regex(r"[^\W\d_]+"), 3
_ENDS = (".", "!", "?", ":", ";", ")", "”", '"', "]")
_FUNCTION = frozenset(
    {"with", "from", "over", "into", "under", "after", "amid", "between", "against", "before", "during", "their"}
)


def _home_told(sentence: Sentence, at: int, end: int) -> Entity | None:
    """The state that an apposition right after a name tells."""
    told = _AT_HOME.match(sentence.text, at, end)
    mention = sentence.at(told.start(told.lastgroup)) if told and told.lastgroup else None
    return as_state(mention) if mention is not None else None


def _after(text: str, at: int, end: int) -> int:
    """Where a side's phrase ends, with the place and the acronym that may follow its name."""
    tail = _TAIL.match(text, at, end)
    return tail.end() if tail else at


def signed_for(sentence: Sentence, at: int) -> tuple[Mention, ...]:
    """The sides that persons sign for: "by A for Peru, B for the rebels' front and C for Chile"."""
    found: list[Mention] = []
    while (one := _SIGNER.match(sentence.text, at)) is not None:
        side, end = (
            sides(sentence, one.end(), one.end() + 1)
            if sentence.at(one.end())
            else sides(sentence, one.end(), len(sentence.text))
        )
        demonym = sentence.at(one.end())
        if not side and demonym is not None and demonym.kind is Kind.DEMONYM:
            side, end = (replace(demonym, kind=Kind.STATE),), one.end() + 1
        if not side:
            break
        found.append(side[0])
        at = end
    return tuple(found)


_SIGNER = regex(
    r"(?:,? and |, )?(?:[\ue300-\ue3ff]|(?-i:[A-Z])[^;:,]{2,40}?)(?: \([^()]{1,30}\))? (?:for|on behalf of) (?:the )?(?:(?:government|people) of (?:the )?)?",
    re.IGNORECASE,
)
