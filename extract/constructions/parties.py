"""Who acts in a clause, and on whom: its subject, what a preposition or a possessive leads in, the pair's other state.

These readings are for fact types whose parties stand at no fixed place ("a loan of $2 bn from X was approved for Y").
Persons are told by the state that they act for; a name that no finder knows becomes an organisation of that name.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.document import Entity, EntityKind
from extract.names.runs import is_common
from extract.patterns.match import as_state
from extract.regex import regex
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence

_ACTING = frozenset({Kind.STATE, Kind.DEMONYM, Kind.PERSON, Kind.ORGANIZATION})
_DETERMINERS = r"(?:(?-i:[Tt]he|[Aa]n?|its|their|his|her|our|this|some|state|company|group|firm|bank|giant|operator|concern|then|former|newly|by now|[Rr]oyal|reborn|new|young|fledgling|nascent|national|federal|neighbouring|[Ee]uropean|international|multilateral|lender|agency|creditor|donor|promoter|developer|manufacturer|brewer|miner|retailer|carrier) )*"
NAME = r"(?:(?-i:[A-Z][\w&.'’-]*[\w&])(?: (?:(?-i:(?:[dl]['’])?[A-Z][\w&.'’-]*[\w&])|of|for|d[eou]|des|del|della|dos|di|and(?= (?-i:[A-Z]))|&)){0,5})"
_GOVERNED = regex(
    r"\b(?:of|to|with|from|for|in|into|at|on|by|against|between|via|through|under|over|near|about|towards?|within|among|unlike|alongside|besides|during|throughout)"
    rf" (?:{_DETERMINERS})?(?:[\ue700-\ue7ff] )?(?:[\w'’-]+ (?:of|in) (?:the )?)?$",
    re.IGNORECASE,
)
_PREPOSITION = "of|to|with|from|for|in|into|at|on|by|against|between|via|through|under|over|near|about|towards?|within|among|and|or|as"
# ", which has mines in Peru," and ", a bank of Lima," stand between a subject and its verb.
_INSERTED = regex(
    r"(?P<lead>, )(?:(?:(?:in|of|by|for|with|to) )?(?:which|who|whose|whom)\b[^;:]{0,160}?|(?:an?|the|its|now|then|once|formerly|both|as|according to|unable|keen|eager|anxious|wary|afraid|[a-z]+ing|[\ue000-\ue4ff]['’]s?) [^,;:]{3,90}(?:, (?:which|who)\b[^;:]{0,160}?)?|(?:of|from|based in|owned by|led by) [^,;:]{3,60}|[\ue000-\ue4ff]['’]s? [^,;:]{3,60}|(?:[\ue000-\ue4ff]|he|she|it|officials|the [a-z]+) (?:has |had )?(?:said|says|added|adds|announced|announces|reported|reports|recalled|recalls|noted|stated|told [^,;:]{3,40}|confirmed|explained|claimed|claims|maintained|maintains|stressed|argued)(?: [^,;:]{2,40})?), (?:(?:recently|already|first|once) )?(?:(?:has|have|had|will|would|also|then|later|[a-z]+ly|(?:intend|plan|aim|hope|expect|want|mean)(?:s|ed)? to|(?:is|are|was|were) (?:due |set |expected )?to|began to|started) )*$",
    re.IGNORECASE,
)
_PARTICIPLE = regex(r"[a-z]{2,}ing ")
_RELATIVE = regex(r", (?:(?:in|of|by|for|with|to) )?(?:which|who|whose|whom)\b[^,;:]*,")
_THING = regex(
    r" (?:(?:power|hydropower|cement|steel) (?:plant|station|works)|(?:gas |oil )?pipeline|mine|mall|refinery|dam|fund|project|smelter|brewery)\b"
)
# "in favour of Nokia, which received"
_ANTECEDENT = regex(
    r"(?P<who>[\ue000-\ue0ff\ue400-\ue4ff]|(?-i:\b[A-Z]{2,}\b))(?:, (?:which|who)| that) (?:(?:has|have|had|also|then|later|\w+ly) )*$"
)
_PRONOUN = regex(
    r"(?:^|[ ,;–(])(?:it|they|he|she|the (?:company|firm|bank|group|agency|concern))(?: (?:has|have|had|will|would|also|then|later|first|recently|already|\w+ly))* $",
    re.IGNORECASE,
)
# "the Executive Board *of the Fund* approved": the Fund does
_BOARD = regex(
    r"\b(?:[Bb]oards?(?: of (?:[Ee]xecutive )?(?:[Dd]irectors|[Gg]overnors|[Tt]rustees))?|[Mm]anagement) of (?:the )?$"
)
_DATELINE = regex(r"(?:, [\ue500-\ue5ff])?(?: \([A-Za-z. ]{2,20}\))? [–—-]+ ")  # "LIMA – "
_APPOSED = regex(r"[\ue000-\ue4ff](?: \([^()]*\))?, (?:the|an?) (?:(?!after|before|when|that|day|year)[a-z-]+ ){0,2}$")
_POSSESSED = regex(r"(?<=[a-z])['’]s$")
# "lent Peru 2 million and gave it": whom the verb before had as its object does not act.
_OBJECT = regex(
    r"[\ue000-\ue4ff](?: \([^()]*\)| [a-z]+ly| has| had| have| also| then| later| first| again)* (?:(?-i:[a-z]{2,}ed)|lent|gave|gives|lends|sent|sends|sold|sells|paid|pays|met|told|left|led|made|built|took|cost|hit|put|grants|offers|promises|backs|recogni[sz]es|helps|visits|joins|supports) (?:the )?$"
)
_POSSESSED_BY = regex(r"[\w\ue400-\ue4ff]['’]s $")  # "Acme's Peru office"
_OWNS = regex(r"['’]s? ")
# "to the roads *of* Kalo": a place, if nobody knows it
_LYING = regex(
    r"\b(?:roads|streets|schools|people|inhabitants|farmers|villages|hospitals|victims|poor|port|town|city|villagers|islanders|refugees) (?:of|in) (?:the )?$"
)
_FIRM = r"(?:(?:[a-z]+ )?(?:firm|company|group|maker|shipyard|yard|manufacturer|concern|bank|agency|giant|shipbuilder|builder) )?"
# "Damen's yard at Gorinchem": a thing that belongs to a firm which no finder knows.
_OWNER_BEFORE = regex(
    rf"(?P<name>{NAME})['’]s (?:[a-z-]+ ){{1,3}}(?:(?:at|in|near|of) (?:\S+ ){{1,2}})?(?:(?:has|have|had|also|then|later) )*$"
)
# "which under the new Compact is to give": not what acts
_UNDER = regex(
    r"\b(?:under|in|at|on|within|during|after|since|through|throughout|across|towards?|near) (?:the |its |an? )?(?:(?!which\b|whom\b)[a-z]+ )?$"
)
# "Acme Energy Peru", "UNHCR Peru": a body whose name ends in that of a state
_BRANCH = regex(r"(?<![^\s(])(?P<name>(?-i:[A-Z]{3,6}|[A-Z][\w&-]+(?: [A-Z][\w&-]+){1,3})) $")
_NAME_BEFORE = regex(
    rf"(?P<state>[\ue000-\ue1ff] )?(?P<name>{NAME})(?: (?:of|from|in) (?:the )?[\ue000-\ue2ff])?(?: \([^()]{{1,20}}\))?,? (?:(?:which|who|that|has|have|had|will|would|is|was|may|might|could|also|then|later|recently|reportedly|first|already|agreed to|to|again|now|[a-z]+ly|(?:in|on) [\ue500-\ue5ff],?) )*$"
)
_OPENING = regex(
    rf"(?P<name>{NAME})(?:, (?:having|which|whose|an? [a-z]|the [a-z])|,? (?:has|had|have|is|was|were|owns|runs|ran|bought|built|opened|took|won|entered|operates)\b)"
)
# Organs that act for their state: "the Peruvian Navy" is Peru.
_ORGAN = regex(
    r"(?:Royal |National |Federal |State |Supreme )*(?:Armed Forces|Defen[cs]e Forces?|Army|Navy|Air Force|Marines?|Coast Guard|Guard|Police|Government|Parliament|Cabinet|Ministry|Treasury|Armed)",
    re.IGNORECASE,
)
_NATIONAL = regex(
    r"(?:Red (?:Cross|Crescent)|Ex-?im ?[Bb]ank|Export-Import Bank|Development Bank|Central Bank|National Bank)$"
)
_PLACE = regex(
    r" (?:road|bridge|highway|railway|motorway|line|canal|district|region|province|valley|area|coast|islands?|river|basin)\b"
)
_CONTRACTED = regex(r"(?:we|they|you|it|he|she|i|there|that|who|what)['’](?:re|ve|ll|s|d|m)", re.IGNORECASE)
_WEAK = frozenset(
    [
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "and",
        "but",
        "loans",
        "aid",
        "debts",
        "grants",
        "credits",
        "then",
        "it",
        "this",
        "that",
        "these",
        "those",
        "he",
        "she",
        "they",
        "its",
        "their",
        "also",
        "moreover",
        "through",
        "via",
        "under",
        "after",
        "during",
        "since",
        "however",
        "today",
        "now",
        "meanwhile",
        "here",
    ]
)


_HEIRS = {
    "CSHH": frozenset({"CZE", "SVK"}),
    "CSXX": frozenset({"SRB", "MNE"}),
    "DD": frozenset({"DEU"}),
    "SUHH": frozenset({"RUS"}),
    "YUCS": frozenset({"SRB", "CSXX"}),
    "ZR": frozenset({"COD"}),
}


def actor(mention: Mention | None) -> Entity | None:
    """The organisation or state that a mention names, or the state that its person or place belongs to."""
    if mention is None:
        return None
    if mention.kind is Kind.ORGANIZATION:
        return mention.entity
    return as_state(mention)


def home(entity: Entity) -> str:
    """The key of the state that an actor is or belongs to; empty where nothing tells."""
    return entity.key if entity.kind is EntityKind.STATE else entity.state


def is_of_pair(pair: Sequence[Entity], entity: Entity) -> bool:
    """Whether an actor is or belongs to one of a pair of states, or to one that they come after: Soviet aid is Russia's."""
    own = {home(entity), *_HEIRS.get(home(entity), ())}
    return any(s.key in own for s in pair)


def other(pair: Sequence[Entity], known: Entity) -> Entity | None:
    """The state of a pair that the known actor does not belong to; None unless it belongs to one of them."""
    heirs = _HEIRS.get(home(known), frozenset())  # Czechoslovakia stands for the Czechs beside Israel
    left = [s for s in pair if s.key != home(known) and s.key not in heirs]
    return left[0] if len(left) == 1 and len(pair) == 2 else None


def named(words: str, state: str = "") -> Entity | None:
    """The organisation that words with capitals name, without leading function words; None where nothing is left."""
    kept = words.split()
    while kept and (
        kept[0].casefold() in _WEAK or _CONTRACTED.fullmatch(kept[0]) or (len(kept) == 1 and is_common(kept[0]))
    ):
        kept.pop(0)
    while kept and not _is_name_word(kept[-1]) and not _THING.search(" " + words):
        kept.pop()
    name = _POSSESSED.sub("", " ".join(kept).strip(" ,.'’"))
    return Entity(EntityKind.ORGANIZATION, slug(name), name, state) if len(name) > 1 else None


def _is_name_word(word: str) -> bool:
    """Whether a word may end a name: "Algiers", "d'Alger", "2000"."""
    first = word[2:3] if word[1:2] in {"'", "’"} else word[0]
    return first.isupper() or first.isdigit()


def subject(sentence: Sentence, verb: int, first: int = 0) -> Entity | None:
    """Who does what the verb at index `verb` tells: the last actor before it, from `first` on, that no preposition governs."""
    text = sentence.text
    antecedent = _ANTECEDENT.search(text, first, verb)
    if antecedent is not None:
        told = sentence.at(antecedent.start("who"))
        return actor(told) if told is not None else named(antecedent["who"])
    inserted = _INSERTED.search(text, first, verb)
    if inserted and inserted.end() == verb:
        found = subject(sentence, inserted.end("lead"), first)
        if found is not None:
            return found
    if (unknown := _name_before(sentence, verb, first)) is not None:
        return unknown
    owner: Entity | None = None
    aside = _aside(text, verb, first)
    for index in range(verb - 1, first - 1, -1):
        mention = sentence.at(index)
        if (
            mention is None
            or index in aside
            or mention.kind not in _ACTING
            or (_GOVERNED.search(text, first, index) and not _BOARD.search(text, first, index))
            or (index == 0 and _DATELINE.match(text, 1, verb))
            or _APPOSED.search(text, first, index)
            or _OBJECT.search(text, first, index)
            or (mention.kind is Kind.STATE and _POSSESSED_BY.search(text, first, index))
        ):
            continue
        entity = actor(mention)
        if entity is None:
            continue
        if _OWNS.match(text, index + 1):
            owner = owner or entity
            continue
        return _branch(sentence, mention, index, first) or entity
    if owner is None and (owning := _OWNER_BEFORE.search(text, first, verb)) and not is_common(owning["name"]):
        return named(owning["name"])
    return owner


def _branch(sentence: Sentence, mention: Mention, index: int, first: int) -> Entity | None:
    """The body whose name ends in the state named at an index: "Acme Energy Peru"."""
    if mention.kind is not Kind.STATE or mention.entity is None:
        return None
    body = sentence.at(index - 2) if sentence.text[index - 1 : index] == " " else None
    if body is not None and body.kind is Kind.ORGANIZATION:
        return named(sentence.words(index - 2, index + 1), mention.entity.key)
    branch = _BRANCH.search(sentence.text, first, index)
    if branch is None or is_common(branch["name"].split()[0]):
        return None
    return named(sentence.words(branch.start("name"), index + 1), mention.entity.key)


def _aside(text: str, verb: int, first: int) -> frozenset[int]:
    """Where those stand who do not act: in relative clauses, in a participle's ("the emir, fearing Peru, lent")."""
    spans = [m.span() for m in _RELATIVE.finditer(text, first, verb)]
    inserted = _INSERTED.search(text, first, verb)
    if inserted and inserted.end() == verb and _PARTICIPLE.match(text, inserted.end("lead")):
        spans.append(inserted.span())
    return frozenset(i for span in spans for i in range(*span))


def _name_before(sentence: Sentence, verb: int, first: int) -> Entity | None:
    """The organisation that no finder knows, right before a verb: "The Peruvian Acme Mining (AM) has bought"."""
    name = _NAME_BEFORE.search(sentence.text, first, verb)
    if name is None or name.end() != verb or is_common(name["name"]):
        return None
    if _UNDER.search(sentence.text, first, name.start()):
        return None
    state = sentence.at(name.start("state")) if name["state"] else None
    words = sentence.words(name.start("state") if state is not None else name.start("name"), name.end("name"))
    return named(words, state.entity.key if state is not None and state.entity is not None else "")


def topic(sentence: Sentence, end: int | None = None, start: int = 0) -> Entity | None:
    """What a sentence is about: the first actor in it, from `start` up to `end`, that nothing governs or owns by, or the name it opens with."""
    text = sentence.text
    opening = _OPENING.match(text, start)
    if opening is not None and not is_common(opening["name"].split()[0]):
        return named(opening["name"])
    for index in range(start, len(text) if end is None else end):
        mention = sentence.at(index)
        described = mention is not None and mention.kind is Kind.DEMONYM and text.endswith((" a ", " an "), 0, index)
        if mention is not None and mention.kind in _ACTING and not described and not _GOVERNED.search(text, 0, index):
            found = actor(mention)
            if found is not None and not _OWNS.match(text, index + 1):
                return found
    return None


def by_pronoun(sentence: Sentence, verb: int) -> bool:
    """Whether the verb at that index has "it", "they", "the company" as its subject."""
    return bool(_PRONOUN.search(sentence.text, 0, verb))


def complement(sentence: Sentence, start: int, end: int, prepositions: str, *, names: bool = True) -> Entity | None:
    """The actor that one of the prepositions leads in between two indices: "from Japan's Eximbank", "to the army of Peru".

    Without `names` only actors count that a finder knows.
    """
    text = sentence.text
    for found in _led_in_by(prepositions).finditer(text, start, end):
        if found.end() >= end or not (names or sentence.at(found.end())):
            continue
        told = at(sentence, found.end(), end)
        place = sentence.at(found.end()) is None and _LYING.search(text, found.start(), found.end()) is not None
        if told is not None and not (place and not home(told)):
            return told
    return None


@cache
def _led_in_by(prepositions: str) -> re.Pattern[str]:
    return regex(
        rf"(?<!\w)(?<!according )(?<!preference )(?<!similar )(?<!superior )(?<!comparable )(?<!equal )(?<!contrary )(?<!response )(?<!relative )(?<!prior )(?<!thanks )(?<!the road )(?<!a road )(?<!the railway )(?<!a railway )(?<!the highway )(?<!the pipeline )(?<!a pipeline )(?<!owing )(?<!due )(?<!addition )(?:{prepositions}) (?!(?:way|means|virtue|reason|dint) of )(?!(?<=to )(?-i:[a-z]+) (?:the|an?|its|their|his|her) )(?!(?:the )?(?:[a-z]+ )?(?:displeasure|annoyance|anger|dismay|delight|relief|alarm|surprise|horror|fury|irritation|chagrin|satisfaction|detriment|exclusion|disadvantage|applause|fear|lack|want|sake) of ){_DETERMINERS}(?:(?-i:[a-z-]+) (?:firm|company|group|maker|producer|bank|operator|builder|brewer|miner|chain|utility|plant|mill) (?=(?-i:[A-Z\ue400-\ue4ff])))?(?:(?-i:[a-z-]+ ){{0,4}}?(?-i:[a-z-]+) (?<!\bway )(?:of|in) (?:the )?)?",
        re.IGNORECASE,
    )


def _owned(sentence: Sentence, mention: Mention, state: Entity, told: tuple[int, int]) -> Entity:
    """The body whose name, `told`, follows a state's: "Peru's Acme", "the Peruvian Red Cross", "Peru Eximbank"; else the state."""
    start, words = sentence.index(mention), sentence.words(*told)
    owned, adjacent = sentence.at(told[0]), told[0] == start + len("X ")
    national = mention.kind is Kind.DEMONYM and _NATIONAL.match(words)
    if national or (owned is not None and adjacent and mention.kind is Kind.STATE and mention.form == "name"):
        whole = sentence.words(start, told[1]).removeprefix("our ")
        return Entity(EntityKind.ORGANIZATION, slug(whole), whole, state.key)
    if owned is None:
        bare = mention.kind is Kind.STATE and adjacent  # "shipped Peru Type 89 carriers": no body of Peru's
        return state if bare or _ORGAN.match(words) else named(words, state.key) or state
    return actor(owned) or state


def at(sentence: Sentence, start: int, end: int) -> Entity | None:
    """The actor whose name begins at an index: a mention, a name, a name that ends in a state, what a state owns."""
    text = sentence.text
    if start >= len(text):
        return None
    mention = sentence.at(start)
    if mention is not None:
        entity = actor(mention) if mention.kind in _ACTING or mention.kind is Kind.CITY else None
        between = rf"(?:(?!(?:{_PREPOSITION}) )[a-z-]+ ){{0,3}}?"
        bare = _FIRM if mention.kind is Kind.STATE else between  # "from Peru after the El Misti eruption"
        follows = re.compile(rf"(?:['’]s? {between}| {bare})(?P<org>[\ue400-\ue4ff]|{NAME})").match(
            text, start + 1, end
        )
        if entity is not None and follows is not None and entity.kind is EntityKind.STATE:
            return _owned(sentence, mention, entity, (follows.start("org"), follows.end("org")))
        return entity
    name = re.compile(rf"{NAME}(?: ?(?:of (?:the )?)?(?P<state>[\ue000-\ue2ff]))?").match(text, start, end)
    if name is None:
        return None
    if not name["state"] and _PLACE.match(text, name.end()):
        return None  # "for the Matam road"
    thing = (
        _THING.match(text, name.end(), end) if not name["state"] else None
    )  # "Sebzor power plant", "Touchstone fund"
    if thing is not None:
        return named(sentence.words(name.start(), name.end()) + thing.group())
    within = sentence.at(name.start("state")) if name["state"] else None
    state = as_state(within) if within is not None else None
    return named(sentence.words(*name.span()), state.key if state else "")
