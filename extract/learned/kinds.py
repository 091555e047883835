"""The fact types that are read from anchors: where the anchors are, which roles they have, which of these are needed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.arsenal import find_arms
from extract.constructions.instruments import find_instruments
from extract.constructions.qualifiers import phrase_start
from extract.constructions.works import FIRM, WORKS
from extract.learned.anchor import Anchor
from extract.learned.tokens import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from extract.annotation.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Part:
    """One role: which candidates may fill it; `many` for sets; `each` where every value makes a fact of its own.

    Roles of one `like` are learned together: who provides is found as who supplies is.
    """

    name: str
    sort: str
    many: bool = False
    each: bool = False
    needed: bool = False
    like: str = ""


@dataclass(frozen=True, slots=True)
class FromAnchors:
    """A fact type read from anchors; `choices` are slots that take one of a few words; `apart` are roles whose values differ."""

    kind: str
    anchors: Callable[[Sentence], Iterator[Anchor]]
    parts: tuple[Part, ...]
    choices: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    pair: str = ""  # the set role that the pair in scope completes
    flows: bool = False  # whether things pass from one side to the other, mostly one way


_CONVERTED = re.compile(r"[\ue600-\ue6ff][^\ue600-\ue6ff]{0,4}\((?:or |about |some |around |approximately |= ?|i\.e\.,? |equivalent to )*$")


def sums(sentence: Sentence) -> Iterator[Anchor]:
    """Amounts of money, but for conversions in brackets."""
    for mention in sentence.mentions:
        if mention.kind is Kind.MONEY and mention.amount is not None:
            index = sentence.index(mention)
            if not _CONVERTED.search(sentence.text, 0, index):
                slots = {"amount": mention.amount.value, "currency": mention.amount.currency}
                yield Anchor(index, index + 1, "sum", MappingProxyType({k: v for k, v in slots.items() if v}))


def instruments(sentence: Sentence) -> Iterator[Anchor]:
    """Treaties, contracts and the like, as their noun phrases are read, once for each act told of them."""
    all_found = find_instruments(sentence)
    for number, found in enumerate(all_found):
        slots = {"name": found.name, "kind": found.kind, "count": found.count}
        traits = [t for t in ("bare", "plural", "soft", "definite") if getattr(found, t)]
        traits += ["named"] if found.name[:1].isupper() else []
        subjects = found.subjects if len(found.subjects) == 1 else ("",)
        slots["subject"] = subjects[0]
        told = MappingProxyType({k: v for k, v in slots.items() if v})
        plain = Anchor(found.start, found.end, stem(found.kind), told, tuple(traits))
        until = all_found[number + 1].start if number + 1 < len(all_found) else len(sentence.text)
        since = all_found[number - 1].end if number else 0
        yield from with_acts(sentence, plain, _ACTS, since, until)


_ACTS = MappingProxyType(
    {
        name: re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)
        for name, listed in {
            "sign": r"sign(?:s|ed|ing|ature|atures)?|conclu(?:des?|ded|ding|sion)|initial(?:s|led|ed|ling)?|inked|reached|agreed|agree|sealed|entered into|exchanged?|put (?:his|her|their) names?|"
            r"won|awarded|struck|made|came to|closed|clinched|penned|formali[sz]ed|renewed|extended|secured|obtained|resulted|brought",
            "ratify": r"ratif\w+|consent|approv\w+|endorsed|adopt(?:s|ed|ing|ion)|passed|voted|acceded|instruments?",
            "force": r"in force|into force|took effect|effective|into effect|entry into force|applies|applied|operative|came into",
            "end": r"terminat\w+|denounc\w+|denunciation|cancel\w*|annul\w+|abrogat\w+|revoked|withdr\w+|suspended|suspends|expired?|lapsed?|rescinded|voided?|scrapped|repudiated|torn up|tore up|ended",
            "discuss": r"discuss\w*|negotiat\w+|talks?|consider\w*|draft\w*|prepar\w+|under way|in preparation|propos\w+|working on|work on|envisag\w+|mull\w*|explor\w+",
        }.items()
    }
)
_TIES = MappingProxyType(
    {
        name: re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)
        for name, listed in {
            "begin": r"establish\w*|opened|entered into|began|begin|date (?:from|back)|set up|took up|formali[sz]ed|exchanged|since",
            "sever": r"sever\w*|br(?:oke|oken|eak|eaking)(?: off)?|cut(?: off)?|suspend\w*|ruptur\w*|interrupt\w*|recalled|ended|expelled",
            "restore": r"restor\w*|resum\w*|renew\w*|normali[sz]\w*|re-?establish\w*|repaired|mended|returned",
            "up": r"upgrad\w*|elevat\w*|rais\w*|promot\w*|lifted|embassy level|ambassador(?:s|ial)|strategic",
            "down": r"downgrad\w*|lower\w*|reduc\w*|charg[ée]",
        }.items()
    }
)
_REACH = 120  # characters between an anchor and the verb that tells what is done to it


def with_acts(
    sentence: Sentence, plain: Anchor, acts: Mapping[str, re.Pattern[str]], since: int, until: int
) -> Iterator[Anchor]:
    """The anchor once for each act told near it: with the nearest verb of each sort; as it is where there is none."""
    near: list[tuple[int, str, int]] = []
    for name, pattern in acts.items():
        places = [m.start() for m in pattern.finditer(sentence.text, max(since, plain.start - _REACH), min(until, plain.end + _REACH))]
        places = [p for p in places if not plain.start <= p < plain.end]
        if places:
            place = min(places, key=lambda p: (plain.start - p) if p < plain.start else (p - plain.end))
            near.append((abs(place - plain.start), name, place))
    if not near:
        yield replace(plain, traits=(*plain.traits, "act:none"))
    for rank, (_, name, place) in enumerate(sorted(near)):
        side = "L" if place < plain.start else "R"
        yield replace(plain, traits=(*plain.traits, f"act:{name}", f"act:{name}:{side}", f"rank:{rank}", f"act:{name}:{rank}"), focus=place)


def arms(sentence: Sentence) -> Iterator[Anchor]:
    """Phrases that name arms."""
    for found in sorted(find_arms(sentence), key=lambda a: a.start):
        slots = {"item": found.item, "quantity": found.quantity}
        words = found.item.split()
        traits = ("doubtful",) if found.doubtful else ()
        yield Anchor(
            found.start, found.end, stem(words[-1]) if words else "arms", MappingProxyType({k: v for k, v in slots.items() if v}), traits
        )


def words(sentence: Sentence, pattern: re.Pattern[str]) -> Iterator[Anchor]:
    """Words that a pattern finds."""
    for match in pattern.finditer(sentence.text):
        yield Anchor(match.start(), match.end(), stem(match[0].split()[-1]))


def persons(sentence: Sentence) -> Iterator[Anchor]:
    """Persons, also by pronoun."""
    for mention in sentence.mentions:
        if mention.kind is Kind.PERSON and mention.entity is not None:
            index = sentence.index(mention)
            traits = (mention.form, "titled" if mention.position else "plain", "home" if mention.entity.state else "homeless")
            yield Anchor(index, index + 1, "person", MappingProxyType({"person": mention.entity}), traits)


def organizations(sentence: Sentence) -> Iterator[Anchor]:
    """Organisations by name."""
    for mention in sentence.mentions:
        if mention.kind is Kind.ORGANIZATION and mention.entity is not None:
            index = sentence.index(mention)
            known = "listed" if mention.entity.key and not mention.entity.state else "other"
            yield Anchor(index, index + 1, "org", MappingProxyType({"organization": mention.entity}), (known, mention.form))


def ties(sentence: Sentence) -> Iterator[Anchor]:
    """Relations between states, once for each act told of them."""
    for anchor in words(sentence, _RELATIONS):
        yield from with_acts(sentence, anchor, _TIES, 0, len(sentence.text))


_MISSION = re.compile(
    r"\b(?P<honorary>honorary )?(?P<head>embass(?:y|ies)|high commissions?|legations?|consulates?(?:[- ]general)?|consuls?(?:[- ]general)?|representative offices?|representations?|"
    r"diplomatic missions?|permanent missions?|missions?|interests sections?|trade (?:office|mission)s?|liaison offices?|branch(?:es)?|offices?|chanc[e]?ry)\b",
    re.IGNORECASE,
)


def missions(sentence: Sentence) -> Iterator[Anchor]:
    """Embassies, consulates and offices abroad."""
    for match in _MISSION.finditer(sentence.text):
        head = match["head"].casefold()
        traits = [t for t in ("honorary",) if match[t]] + (["plural"] if head.endswith("s") else [])
        yield Anchor(match.start(), match.end(), stem(head.split()[0] if head.startswith(("consul", "embass")) else head.split()[-1]), traits=tuple(traits))


_PLACED = re.compile(r"(?: [\ue200-\ue2ff])| (?:of|for|at|in) (?:the )?(?:(?:[A-Z][\w'’.-]+|[\ue200-\ue2ff\ue400-\ue4ff])(?: (?=[A-Z\ue200-\ue2ff])|(?![\w])))+")


def works(sentence: Sentence) -> Iterator[Anchor]:
    """Noun phrases that name something built or equipped."""
    end = 0
    for match in WORKS.finditer(sentence.text):
        if match.start() < end:
            continue
        start, first, count = phrase_start(sentence, match.start())
        tail = _PLACED.match(sentence.text, match.end())
        end = match.end()
        what = sentence.words(first, end) + (sentence.words(tail.start(), tail.end()).join((" ", "")) if tail else "")
        number = sentence.at(first - 2) if first >= 2 else None
        quantity = count if count is not None else (number.amount.value if number is not None and number.amount is not None and number.kind is Kind.NUMBER else None)
        slots = {"what": what, "quantity": quantity}
        traits = ("firm",) if FIRM.search(match[0]) else ()
        yield Anchor(start, end, stem(match[0].split()[-1]), MappingProxyType({k: v for k, v in slots.items() if v}), traits)


_MEASURES = re.compile(
    r"^(?:(?:metric|long|short) )?(?:tons?|tonnes?|t|kilotons?|kg|kilogram(?:me)?s?|grams?|ounces|carats|barrels?(?: of oil equivalent)?|bbl|bpd|boed|bopd|b/d|cubic (?:met(?:re|er)s?|feet)|m3|m³|bcm|mcm|lit(?:re|er)s?|gallons?|hectolitres|"
    r"[kMGT]Wh?|(?:kilo|mega|giga|tera)watt[\s-]?hours?|bales|bags|bushels|quintals)(?: (?:a|per) \w+)?$",
    re.IGNORECASE,
)
_GOODS = re.compile(r" of (?:the )?(?P<goods>(?:[a-z-]+ ){0,2}?[a-z-]+)(?= (?:a|per|in|from|at|and|to|for|by|was|were|is|are|which|of|out|with|every|each|yearly|annually|daily|since|during)\b|[,;.:)]|[\ue000-\ue9ff]| [\ue000-\ue9ff]|$)")
_MAKES = re.compile(
    r"\b(?:output|production|harvest|crop|yield|catch|extraction) of (?:the )?(?P<goods>(?:[a-z-]+ ){0,2}?[a-z-]+) (?:at|was|were|is|stood|reached|reach|amounted|totalled|totaled|came|exceeded|rose|grew|fell|of|averaged|hit|in|to)\b|"
    r"(?P<named>[a-z-]+) (?:output|production)\b"
)


def quantities(sentence: Sentence) -> Iterator[Anchor]:
    """Numbers of things that somebody may have made."""
    for mention in sentence.mentions:
        if mention.kind is not Kind.NUMBER or mention.amount is None:
            continue
        index, unit = sentence.index(mention), mention.amount.unit
        measured = bool(_MEASURES.match(unit)) or not unit
        goods = _GOODS.match(sentence.text, index + 1)
        made = next((m for m in reversed(list(_MAKES.finditer(sentence.text, 0, index)))), None)
        product = goods["goods"] if goods is not None else (made["goods"] or made["named"] or "") if made is not None else ""
        if not measured:
            product = unit
        if product:
            slots = {"quantity": mention.amount.value, "product": product, "unit": unit if measured else ""}
            yield Anchor(index, index + 1, "measure" if measured else "count", MappingProxyType({k: v for k, v in slots.items() if v}), (f"unit:{stem(unit.split()[0]) if unit else ''}",))


_BODIES = re.compile(
    r"(?<![\w-])(?:commissions?|committees?|councils?|trading houses?|banks?|funds?|authority|working groups?|joint ventures?|company|consortium|chamber|group|forum|mechanism)\b", re.IGNORECASE
)


def joint_bodies(sentence: Sentence) -> Iterator[Anchor]:
    """Companies by name, and joint commissions, councils and banks."""
    for mention in sentence.mentions:
        if mention.kind is Kind.ORGANIZATION and mention.entity is not None:
            index = sentence.index(mention)
            name = mention.entity.name
            yield Anchor(index, index + 1, "org", MappingProxyType({"name": name}), tuple(f"nw:{stem(w)}" for w in name.split()[-2:]))
    for match in _BODIES.finditer(sentence.text):
        start, first, _ = phrase_start(sentence, match.start())
        name = sentence.words(first, match.end())
        on = _ON.match(sentence.text, match.end())
        if on is not None:
            name += " " + sentence.words(on.start() + 1, on.end())
        yield Anchor(start, match.end(), stem(match[0].split()[-1]), MappingProxyType({"name": name}), tuple(f"nw:{stem(w)}" for w in name.split()[:2]))


_ON = re.compile(r" (?:on|for) (?:the )?(?:[A-Z][\w-]+|and|of|,)(?:,? (?:[A-Z][\w-]+|and|of))*")


def _any(listed: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{listed})\b", re.IGNORECASE)


_RELATIONS = _any(
    r"(?:diplomatic |bilateral |official |formal |full |consular )*(?:relations|ties|relationship|links)|strategic partnership|legations?|recognition"
)
_RECOGNITION = _any(r"recogni[sz](?:e|es|ed|ing)|recognition")
_SANCTION = _any(
    r"sanctions?|sanctioned|embargo(?:es|ed)?|blacklist(?:s|ed|ing)?|blockade|bans?|banned|boycott(?:s|ed)?|asset freezes?|froze|designated|prohibited|suspended|expelled"
)
_STANCE = _any(
    r"support(?:s|ed|ing|ive)?|back(?:s|ed|ing)|endors(?:es?|ed|ing|ement)|favou?r(?:s|ed)|welcom(?:es?|ed|ing)|champion(?:s|ed)|defend(?:s|ed)|stood by|sid(?:es?|ed) with|"
    r"solidarity|condemn(?:s|ed|ing|ation)?|denounc(?:es?|ed|ing)|deplor(?:es?|ed|ing)|criticis(?:es?|ed|ing|m)|criticiz(?:es?|ed|ing)|slam(?:s|med)|rebuk(?:es?|ed)|protest(?:s|ed)?|"
    r"oppos(?:es?|ed|ing)|accus(?:es?|ed|ing)|blam(?:es?|ed)|decried|rejected|attacked|censured|congratulat(?:es?|ed|ing|ions)|felicitat\w+|good wishes|hail(?:s|ed)|prais(?:es?|ed|ing)|"
    r"condol(?:es?|ed|ences?)|sympathy|veto(?:es|ed|ing)?|voted (?:for|against|in favour)|vot(?:es?|ed|ing)|lobb(?:y|ied)|bid|candidacy|candidature"
)
_MILITARY = _any(
    r"exercises?|drills?|manoeuvres?|maneuvers?|war ?games?|train(?:s|ed|ing)?|instruct(?:s|ed|ors?)|advis[eo]rs?|troops?|soldiers?|forces?|contingents?|battalions?|brigades?|squadrons?|"
    r"peacekeepers?|warships?|frigates?|destroyers?|corvettes?|submarines?|vessels?|fleet|bombers?|fighters?|jets?|bases?|garrisons?|deploy(?:s|ed|ment)|stationed|men|cadets?|officers?|pilots?|military mission|"
    r"military personnel|mercenaries|police(?:men| officers)?|sappers|medics|helicopters?|missiles?"
)

_DATE = Part("date", "date", like="date")

TYPES: Mapping[str, FromAnchors] = MappingProxyType(
    {
        t.kind: t
        for t in (
            FromAnchors(
                "finance",
                sums,
                (Part("provider", "actor", needed=True, like="giver"), Part("recipient", "actor", needed=True, like="taker"), _DATE),
                ("kind",),
                ("provider", "recipient"),
                flows=True,
            ),
            FromAnchors(
                "trade",
                sums,
                (Part("reporter", "actor", needed=True), Part("partner", "actor", needed=True), Part("date", "date", needed=True, like="date")),
                ("measure",),
                ("reporter", "partner"),
            ),
            FromAnchors(
                "agreement",
                instruments,
                (Part("parties", "actor", many=True, needed=True, like="side"), Part("date", "date", like="date"), Part("city", "place", like="place")),
                ("action",),
                pair="parties",
            ),
            FromAnchors(
                "arms_transfer",
                arms,
                (Part("supplier", "actor", needed=True, like="giver"), Part("recipient", "actor", needed=True, like="taker"), _DATE),
                (),
                ("supplier", "recipient"),
                flows=True,
            ),
            FromAnchors(
                "visit",
                persons,
                (Part("to", "state", needed=True), Part("date", "date", each=True, like="date"), Part("city", "place", like="place")),
            ),
            FromAnchors("membership", organizations, (Part("member", "state", each=True, needed=True, like="side"), _DATE)),
            FromAnchors(
                "relations",
                ties,
                (Part("states", "state", many=True, needed=True, like="side"), Part("date", "date", needed=True, like="date")),
                ("action",),
                pair="states",
            ),
            FromAnchors(
                "recognition",
                partial(words, pattern=_RECOGNITION),
                (Part("by", "actor", needed=True, like="agent"), Part("of", "actor", needed=True, like="patient"), _DATE),
                (),
                ("by", "of"),
            ),
            FromAnchors(
                "sanction",
                partial(words, pattern=_SANCTION),
                (Part("imposer", "actor", needed=True, like="agent"), Part("target", "actor", needed=True, each=True, like="patient"), _DATE),
                (),
                ("imposer", "target"),
            ),
            FromAnchors(
                "stance",
                partial(words, pattern=_STANCE),
                (Part("actor", "anyone", needed=True, like="agent"), Part("target", "anyone", needed=True, like="patient"), _DATE),
                ("stance",),
                ("actor", "target"),
            ),
            FromAnchors(
                "military_activity",
                partial(words, pattern=_MILITARY),
                (Part("participants", "actor", many=True, needed=True, like="side"), Part("date", "date", like="date"), Part("place", "place", like="place")),
                ("kind",),
                pair="",
            ),
            FromAnchors(
                "mission",
                missions,
                (Part("sender", "actor", needed=True), Part("host", "state", needed=True, like="taker"), Part("city", "place", like="place"), _DATE),
                ("kind", "action"),
                ("sender", "host"),
            ),
            FromAnchors(
                "project",
                works,
                (Part("contractor", "actor", needed=True, like="giver"), Part("host", "state", needed=True, like="taker"), Part("place", "place", like="place"), _DATE),
                (),
                ("contractor", "host"),
                flows=True,
            ),
            FromAnchors("production", quantities, (Part("by", "actor", needed=True, like="agent"), _DATE)),
            FromAnchors(
                "venture",
                joint_bodies,
                (Part("partners", "actor", many=True, like="side"), Part("country", "state"), Part("date", "date", like="date")),
                ("kind",),
                pair="partners",
            ),
        )
    }
)
