"""Penalties told by verbs: somebody blacklists, freezes assets, bans goods, bars from entry, puts on a list.

Each construction binds an act to who does it (its subject, "by …", whose list it is) and to whom it strikes (its object, the
subject of a passive, what "of", "from" or "to" leads in), in whatever order the clause tells them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.agents import acting, by_law, by_whom, government
from extract.constructions.sanction.grammar import NOT_FROM_ELSEWHERE
from extract.constructions.sanction.struck import struck
from extract.document import Entity, EntityKind
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.sentence import Sentence

_ADV = r"(?: (?:also|later|then|still|again|first|itself|both|too|in turn|since|soon|promptly|immediately|duly|subsequently|\w+ly))*"
_BE = r"(?:is|are|was|were|been|being|be|got|became)"
_POSS = r"(?P<poss>its|their|his|(?:the )?[\ue000-\ue1ff\ue400-\ue4ff](?:['’]s?)?|the|an?|this|that|[a-z]+)"
_LISTS = (
    r"(?:(?:[\w-]+ ){0,3}?(?:sanctions?|black|terror(?:ist|ism)?|entity|visa-ban|travel-ban|no-entry|stop|entry[- ]ban|persona non grata|restricted|export-control|(?-i:SDN)|Magnitsky|(?:so-called )?(?-i:Clinton)|so-called (?-i:[A-Z]\w+))[ -]?lists?|lists? of (?:unwelcome|undesirable|banned|sanctioned|designated|terrorist|"
    r"terror|foreign terrorist|specially designated|restricted|prohibited|persons? (?:barred|banned)|(?:those|persons|people|individuals|entities|companies|firms) (?:subject to|under|hit by)|(?:state )?sponsors of terror)|blacklists?|lists?(?= (?:in|on|of)? ?[\ue500-\ue5ff]))"
)
_GOODS = r"(?:imports?|exports?|purchases?|sales?|deliver(?:y|ies)|shipments?|suppl(?:y|ies)|trade|arms|weapons?|dealings|transactions|re-exports?|transit|licen[cs]es?|commerce|munitions|investments?|payments|war mat[eé]rie?l)"
_ASSETS = r"(?:assets|funds|visas|accounts|reserves|holdings|deposits|bank accounts|property|money)"
_ACT = regex(
    r"(?<![\w-])(?:"
    r"(?P<direct>sanction(?:ed|ing)|(?<=to )(?:sanction|blacklist)|(?<=did )(?:sanction|blacklist|embargo|proscribe|outlaw)|sanctions(?= (?:the |an? |two |three |several )?[\ue300-\ue4ff\ue700-\ue7ff])|blacklist(?:s|ed|ing)|embargo(?:es|ed|ing)|blockad(?:es|ed|ing)|proscrib(?:es|ed|ing)|outlaw(?:s|ed|ing)|boycott(?:s|ed|ing))"
    r"|(?P<listed>list(?:ed|s|ing)|(?<=did )list|designat(?:ed?|es|ing)|target(?:ed|s|ing))"
    r"|(?P<freeze>fr(?:oze|eezes|eezing|ozen)|(?<=\bto )(?:freeze|block)|(?<=[\ue000-\ue0ff] )freeze|block(?:ed|s|ing)|immobili[sz](?:ed|es|ing)|(?:revok|annull?|cancell?)(?:ed|es|s|ing)(?= [^,;:.]{0,30}?\bvisas\b))"
    r"|(?P<entry>(?:den(?:y|ied|ies|ying)|refus(?:e|ed|es|ing)|forb(?:ade|ids|idding|idden))(?=[^;:.]{0,60}?\b(?:entry|visas?)\b))"
    r"|(?P<close>clos(?:ed|es|ing) (?:all |its |their |the )*(?:(?:air)?ports|air ?space|skies|harbours|harbors|markets?|waters)(?= (?:to|for) ))"
    r"|(?P<halt>put (?:a stop|an end) to|(?<=\bto )(?:ban|bar|prohibit|halt|suspend|stop)|(?<=[\ue000-\ue0ff] )(?:ban|halt|suspend)|bann?(?:ed|s|ing)|barr?(?:ed|s|ing)|prohibit(?:ed|s|ing)|forb(?:ade|ids|idding)|halt(?:ed|s|ing)|stop(?:ped|s|ping)|suspend(?:ed|s|ing)|cut(?:s|ting)?(?: off)?|br(?:oke|eaks|eaking|eak) off|embargo(?:ed|es)|exclud(?:ed|es|ing)|restrict(?:ed|s|ing)|curb(?:ed|s|ing)|refus(?:ed|es) to license)"
    r"|(?P<put>put(?:s|ting)?|plac(?:ed|es|ing)|add(?:ed|s|ing)|enter(?:ed|s|ing)|includ(?:ed|es|ing)|inscrib(?:ed|es)|incorporat(?:ed|es)|kept|keep(?:s|ing)?)"
    r")(?![\w-])"
)
_PASSIVE = regex(rf"\b{_BE}{_ADV} $")
_CLAUSE_END = regex(
    r"[;:]|\.\s|, (?:and|but|while|whereas|which|who|where|when) |\b(?:while|whereas|because|although) "
)
_OBJECT_ASSETS = regex(
    rf" (?:all |the |some |any |part of the |part of |[\ue600-\ue7ff] (?:of|in|worth of) (?:the )?)*(?:(?:foreign|financial|overseas|state|bank|official|currency|exchange|private) )*(?P<assets>{_ASSETS})(?!\w)(?P<of> (?:of|belonging to|held by|owned by) )?"
)
_OWNED_ASSETS = regex(rf" (?:all |the |some )*(?P<owner>[^,;:.]{{1,50}}?)(?:['’]s?)? (?:[a-z]+ )?{_ASSETS}\b")
_NATIONS = regex(r"[\ue000-\ue1ff](?:(?:, | and |, and )[\ue000-\ue1ff])+")
_FROZEN = regex(
    rf"(?P<whose>[\ue000-\ue4ff]|(?-i:[A-Z])[\w’-]+(?: (?-i:[A-Z])[\w’-]+){{0,3}})['’]s? (?:[a-z]+ )?{_ASSETS}{_ADV} (?:has |had |have )?{_BE}{_ADV} $|\b{_ASSETS} (?:of|belonging to|held by) (?:the )?(?P<of>[^,;:.]{{1,60}}?){_ADV} (?:has |had |have )?{_BE}{_ADV} $"
)
_ANNOUNCED = regex(
    r"\b(?:announce[sd]|said|confirmed|decided|ordered|decreed)(?: (?:on |in )?[\ue500-\ue5ff])? that [^;:.]{0,40}$"
)
_ITS_ASSETS = regex(rf" (?:all )?(?:its|their|his|her) (?:[a-z]+ )?{_ASSETS}\b")
_OBJECT_GOODS = regex(
    rf" (?:all |the |most |any |some |new |further |direct |its |their |every |each )*(?:(?!(?:from|to|with|for|on|in|at|by|and|of)\b)[\w-]+ ){{0,3}}?{_GOODS}\b(?:(?: and| or|,) (?:[a-z]+ )?{_GOODS})?(?P<rest>[^;:.]{{0,60}}?) (?:from|to|with|for) (?:the )?(?=(?P<who>[\ue000-\ue0ff\ue300-\ue4ff]|it\b|them\b|both |its (?:neighbour|rival)))"
)
_SUBJECT_GOODS = regex(
    rf"\b{_GOODS}(?: of [^,;:.]{{2,40}}?)? (?:from|to|with) (?:the )?(?P<who>[\ue000-\ue0ff])(?: (?:is|are|was|were|been|has|have|had|being|\w+ly))* $",
    re.IGNORECASE,
)
_NATIONAL_GOODS = regex(
    rf" (?:(?:all|the|most|some|any|shipments? of|imports? of|purchases? of|sales? of|deliveries of|exports? of|entry (?:to|of)) )*(?P<who>[\ue100-\ue1ff])(?:-(?:flagged|owned|made|registered))? (?!(?:citizens|nationals|people|students|officials|troops|forces|visitors|tourists|migrants|workers|airspace|(?<!flagged )ships|aircraft|flights|media|channels|journalists|debts?|loans?|projects?|part(?:y|ies)|companies|firms|banks)\b)[a-z][\w-]*(?: (?:(?:and|or) )?(?!(?:in|on|from|for|over|as|and|after|because|citing|to)\b)[a-z]+)?(?: (?:imports|products|goods|exports|produce|shipments))?{NOT_FROM_ELSEWHERE}(?=[,;.]|$| (?:in|on|from|for|over|as|and|after|because|citing|to)\b| ?[\ue500-\ue5ff])"
)
_FROM_ENTRY = regex(
    r" from (?:entry|entering|travell?ing|visiting|setting foot|landing|flying|docking|operating|trading|doing business|using|(?:its|their|his|her|the) (?:territory|soil|airspace|ports?|airports?|markets?|waters|tenders|contracts|projects|(?:(?:5G|[a-z]+) )?networks?)|(?:all )?(?:public )?(?:tenders|tendering|bidding|procurement)|the (?:country|union|bloc)|(?:[\ue000-\ue4ff])(?= |$|[,.;]))"
)
# "barred **its firms** from trading with Peru": they are not who is struck
_OWN_PEOPLE = regex(
    r" (?:all )?(?:(?:of )?its|their|his)(?: own)?(?: [a-z]+)? (?:firms|companies|banks|business(?:es|men)|citizens|nationals|subjects|people|traders|investors|merchants|exporters|importers|airlines|ships|officials|diplomats|soldiers|troops) (?:from|to) "
)
# "its list of **sanctioned** persons"
_ATTRIBUTE = regex(r"\b(?:of|the|any|other|newly|heavily|these|those|with|for) $")
_ONTO = regex(
    rf"[^;:.]{{0,140}}? (?:to|on|onto|in|into) {_POSS} {_LISTS}(?: of (?:the )?(?P<holder>[\ue000-\ue0ff\ue400-\ue4ff]))?"
)
_ON_LIST = regex(
    rf" (?:(?:has|have|had) )?(?:{_BE}|appear(?:s|ed)?|figur(?:es|ed)|remain(?:s|ed)?|stays?|stayed){_ADV} on {_POSS} {_LISTS}(?: of (?:the )?(?P<holder>[\ue000-\ue0ff\ue400-\ue4ff]))?"
)
_TERROR = regex(
    r"[^;:.]{0,60}? (?:as (?:a |an )?(?:foreign |global |designated )*terrorist|for sanctions|under (?:[a-z]+ )?(?:sanctions|[Ee]xecutive [Oo]rder|the Magnitsky))"
)
_EVENTS = regex(
    r"\b(?:Games|Olympics?|Summit|Conference|Assembly|Congress|Cup|Forum|Festival|Session|Talks|Act|Law|Treaty|Agreement)\b"
)
_WEAPONS = regex(r"\b(?:arms|weapons?|munitions|military|war mat|lethal)")
_ANY_TRADE = regex(r"\b(?:imports?|exports?|trade|purchases?|commerce)\b")
# "cut off deliveries of lethal weapons": to the other of the pair
_OBJECT_ARMS = regex(
    r" (?:all |the |its |any |further )*(?:(?:sales?|deliver(?:y|ies)|shipments?|suppl(?:y|ies)|exports?) of )?(?:\w+ )?(?:arms|weapons)(?: (?:sales?|deliver(?:y|ies)|shipments?|suppl(?:y|ies)|exports?))?(?=[,.;]|$| (?:in|on|over|after|until)\b| ?[\ue500-\ue5ff])"
)
_INFINITIVE = regex(r"freeze|block|ban|bar|prohibit|halt|suspend|stop|sanction|blacklist")
_DECIDED = regex(
    r"\b(?:decided|decides|agreed|resolved|voted|chose|moved|ordered|proceeded|went on)(?: (?:on|in) [\ue500-\ue5ff])?(?: unanimously)? to (?:[^;:.]{1,90}? and to )?$"
)
# "Acme, which **Peru** blacklisted in May"
_WHICH = regex(
    rf",? (?:which|whom|that) (?:the )?(?P<who>[\ue000-\ue0ff\ue400-\ue4ff])(?:['’]s? (?:Treasury|[A-Z]\w+))?(?: Treasury| State Department)?{_ADV}(?: (?:has|had|have))?{_ADV} (?:sanctioned|blacklisted|designated|banned|barred|listed|proscribed|outlawed)(?=[,.;)]|$| (?:in|on|for|as|over|and|since)\b| ?[\ue500-\ue5ff])(?: (?:(?:in|on) )?[\ue500-\ue5ff])?(?: and (?:the )?(?P<too>[\ue000-\ue0ff\ue400-\ue4ff])(?: would (?:outlaw|ban|proscribe|list|blacklist))?(?: only)?(?= (?:in|on|a|the|two|three|later|soon)\b|[,.;]| ?[\ue500-\ue5ff]))?"
)
_NEAR = 40  # characters: "to all flights from"
_SOFT = regex(r"^(?:halt|stop|suspend|cut|br|restrict|curb)")


@dataclass(frozen=True, slots=True)
class Penalty:
    """Who strikes whom, and the stretch of `Sentence.text` that tells it; `certainty` is that of the construction."""

    start: int
    end: int
    imposers: tuple[Entity, ...]
    targets: tuple[Entity | str, ...]
    certainty: float = 0.75
    realis: Realis | None = None
    lifted: bool = False  # the date that is told is that of its end


def read_acts(sentence: Sentence, before: Sequence[Sentence]) -> Iterator[Penalty]:
    """The penalties that the verbs of a sentence tell, in order."""
    found = [m for act in _ACT.finditer(sentence.text) for m in _made(sentence, before, act)]
    for made in (*found, *_listed(sentence, before), *_related(sentence, before)):
        if made.targets and not made.imposers:
            made = replace(made, imposers=government(sentence, made.start, made.targets))  # noqa: PLW2901 - completed
        targets = tuple(
            t for t in made.targets if t not in made.imposers and not (isinstance(t, str) and _EVENTS.search(t))
        )
        if made.imposers and targets:
            yield replace(made, targets=targets)


def _related(sentence: Sentence, before: Sequence[Sentence]) -> Iterator[Penalty]:
    """ "Acme, which Peru blacklisted in May and Chile a year later"."""
    for which in _WHICH.finditer(sentence.text):
        verb = which.start() + (2 if sentence.text.startswith(",", which.start()) else 1)
        targets = tuple(t for t in struck_before(sentence, verb, before) if _bodily(t))
        second = which.start("too") if which["too"] else which.end()
        for start, end, group in ((which.start(), second, "who"), (second, which.end(), "too")):  # a date for each
            agents = tuple(m.entity for m in sentence.within(*which.span(group)) if m.entity) if which[group] else ()
            if agents:
                yield Penalty(start, end, agents, targets, 0.76, Realis.HAPPENED)


def _listed(sentence: Sentence, before: Sequence[Sentence]) -> Iterator[Penalty]:
    """ "Y has been on X's sanctions list since 2014"."""
    for on in _ON_LIST.finditer(sentence.text):
        told = sentence.within(*on.span("poss")) or (sentence.within(*on.span("holder")) if on["holder"] else ())
        agents = tuple(m.entity for m in told if m.entity is not None)
        yield Penalty(on.start(), on.end(), agents, struck_before(sentence, on.start() + 1, before), 0.76)


def _made(sentence: Sentence, before: Sequence[Sentence], act: re.Match[str]) -> Iterator[Penalty]:
    text = sentence.text
    stop = _CLAUSE_END.search(text, act.end())
    end = stop.start() if stop else len(text)
    if _INFINITIVE.fullmatch(act[0]) and text.endswith("to ", 0, act.start()):
        decided = _DECIDED.search(text, 0, act.start())
        if decided is None:
            return
        found = _acting(sentence, before, act, end, passive=False)
        agents = acting(sentence, decided.start(), before)
        yield from (replace(p, imposers=agents, realis=Realis.HAPPENED) for p in found if agents)
        return
    passive = _PASSIVE.search(text, 0, act.start()) is not None or text[act.start() : act.end()] == "frozen"
    yield from _acting(sentence, before, act, end, passive=passive)


def _acting(
    sentence: Sentence, before: Sequence[Sentence], act: re.Match[str], end: int, *, passive: bool
) -> Iterator[Penalty]:
    if act["direct"] or act["listed"]:
        yield from _direct(sentence, before, act, end, passive=passive)
    elif act["freeze"] and passive:
        yield from _frozen(sentence, before, act, end)
    elif act["entry"]:
        yield from _keep_out(sentence, before, act, end, passive=passive)
    elif act["freeze"]:
        yield from _freeze(sentence, before, act, end)
    elif act["close"]:
        yield from _close(sentence, before, act, end)
    elif act["put"]:
        yield from _put(sentence, before, act, end, passive=passive)
    elif act["halt"] and (passive or not _OWN_PEOPLE.match(sentence.text, act.end(), end)):
        yield from _halt(sentence, before, act, end, passive=passive)


def _direct(
    sentence: Sentence, before: Sequence[Sentence], act: re.Match[str], end: int, *, passive: bool
) -> Iterator[Penalty]:
    """ "X sanctioned Y", "Y was blacklisted by X", "Y, sanctioned by X in 2004", "Listed by X, Y …"."""
    text = sentence.text
    by = re.compile(r"[^,;:.]{0,40}? by (?:the )?").match(text, act.end(), end)
    participle = act[0].endswith("ed") and by is not None and not passive
    if (passive or participle) and by is not None:
        agents = by_whom(sentence, by.end(), end)
        targets = struck_before(sentence, act.start(), before)
        if not targets and act.start() <= 1 and text.startswith(", ", end := text.find(",", act.end())):
            targets = struck(sentence, end + 2, len(text), before)[0]
        if act["listed"]:
            targets = tuple(t for t in targets if _bodily(t)) if _official(agents) else ()
        yield Penalty(act.start(), by.end(), agents, targets, 0.8, None if passive else Realis.HAPPENED)
        return
    if passive or _ATTRIBUTE.search(text, 0, act.start()):
        return
    targets, last = struck(sentence, act.end() + 1, end, before)
    agents = acting(sentence, act.start(), before)
    if act["listed"]:
        known = all(_bodily(t) for t in targets) and _official(agents)
        american = any(a.key == "USA" for a in agents) and act[0].startswith("designat")
        if not known or not (act[0].startswith("list") or american or _TERROR.match(text, act.end(), end)):
            return
        if text.startswith(" as ", last) and not _TERROR.match(text, act.end(), end):
            return  # "designated her as ambassador"
    elif act[0].startswith(("boycott", "outlaw", "blockad", "embargo", "proscrib")):
        targets = tuple(t for t in targets if isinstance(t, Entity) and t.kind is not EntityKind.PERSON)
    yield Penalty(act.start(), last, agents, targets, 0.78)


def _freeze(sentence: Sentence, before: Sequence[Sentence], act: re.Match[str], end: int) -> Iterator[Penalty]:
    """ "X froze the assets of Y", "… Y's accounts", "… $7 bn in reserves of Y", "… its assets"."""
    text, agents = sentence.text, acting(sentence, act.start(), before)
    if told := _OBJECT_ASSETS.match(text, act.end(), end):
        targets, last = struck(sentence, told.end(), end, before) if told["of"] else ((), told.end())
        yield Penalty(act.start(), last, agents, targets)
    elif (own := _OWNED_ASSETS.match(text, act.end(), end)) and not _ITS_ASSETS.match(text, act.end(), end):
        if _NATIONS.fullmatch(text, *own.span("owner")):  # "blocked Peruvian and Chilean assets"
            lands = tuple(e for m in sentence.within(*own.span("owner")) for e in m.entities)
            yield Penalty(act.start(), own.end(), agents, lands)
            return
        mention = sentence.at(own.start("owner")) if own.end("owner") == own.start("owner") + 1 else None
        entity = mention.entity if mention is not None else None
        words = sentence.words(*own.span("owner"))
        named = bool(sentence.within(*own.span("owner"))) or words[:1].isupper()
        yield Penalty(act.start(), own.end(), agents, ((entity,) if entity else (words,)) if named else ())
    elif goods := _OBJECT_GOODS.match(text, act.end(), end):
        targets, last = struck(sentence, goods.start("who"), end, before)
        yield Penalty(act.start(), last, agents, targets)
    elif (goods := _NATIONAL_GOODS.match(text, act.end(), end)) and re.match(rf" (?:the |all )?{_GOODS} of", goods[0]):
        mention = sentence.at(goods.start("who"))
        yield Penalty(act.start(), goods.end(), agents, mention.entities if mention is not None else ())


_KEPT_OUT = regex(
    r" (?:an? |any |all )?(?:entry|entrance|visas?)(?: (?:visas?|permits?))?(?: (?:to|into) (?:the|its) (?:country|territory|union|bloc))? to (?:the )?"
)
_ENTRY = regex(r" (?:an? |any )?(?:entry|entrance|visas?)\b(?: (?:to|into) (?:the )?(?P<where>[\ue000-\ue0ff]))?")


def _keep_out(
    sentence: Sentence, before: Sequence[Sentence], act: re.Match[str], end: int, *, passive: bool
) -> Iterator[Penalty]:
    """ "X denied entry to Y", "X refused Y a visa", "Y was denied entry to X"."""
    text = sentence.text
    if passive and (entry := _ENTRY.match(text, act.end(), end)):
        by = re.compile(r"[^,;:.]{0,30}? by (?:the )?").match(text, entry.end(), end)
        where = sentence.at(entry.start("where")) if entry["where"] else None
        agents = by_whom(sentence, by.end(), end) if by else where.entities if where is not None else ()
        targets, last = struck_before(sentence, act.start(), before), entry.end()
    elif to := _KEPT_OUT.match(text, act.end(), end):
        agents, (targets, last) = acting(sentence, act.start(), before), struck(sentence, to.end(), end, before)
    elif entry := _ENTRY.search(text, act.end(), end):
        targets, last = struck(sentence, act.end() + 1, entry.start(), before)
        agents = acting(sentence, act.start(), before)
    else:
        return
    yield Penalty(act.start(), last, agents, tuple(t for t in targets if _bodily(t)), 0.74, Realis.HAPPENED)


def _close(sentence: Sentence, before: Sequence[Sentence], act: re.Match[str], end: int) -> Iterator[Penalty]:
    """ "X closed its ports to Peruvian ships", "X closed its airspace to flights from Peru"."""
    targets, last = struck(sentence, act.end() + len(" to "), end, before)
    if all(isinstance(t, str) and t.islower() for t in targets):  # "ships" are whose ships they are
        told = sentence.within(act.end(), min(end, act.end() + _NEAR))
        whose = next((m for m in told if m.kind in {Kind.STATE, Kind.DEMONYM, Kind.CITY}), None)
        targets = (whose.entity,) if whose is not None and whose.entity is not None else targets
    yield Penalty(act.start(), max(last, act.end()), acting(sentence, act.start(), before), targets, 0.72)


def _frozen(sentence: Sentence, before: Sequence[Sentence], act: re.Match[str], end: int) -> Iterator[Penalty]:
    """ "Y's assets were frozen by X", "X announced that the accounts of Y had been blocked"."""
    text = sentence.text
    told = _FROZEN.search(text, 0, act.start())
    if told is None:
        return
    by = re.compile(r"[^,;:.]{0,30}? by (?:the )?").match(text, act.end(), end)
    said = _ANNOUNCED.search(text, 0, told.start())
    agents = by_whom(sentence, by.end(), end) if by else acting(sentence, said.start(), before) if said else ()
    targets, _ = struck(
        sentence,
        told.start("whose") if told["whose"] else told.start("of"),
        told.end("whose") if told["whose"] else told.end("of"),
        before,
    )
    yield Penalty(told.start(), act.end(), agents, targets, 0.76)


def _put(
    sentence: Sentence, before: Sequence[Sentence], act: re.Match[str], end: int, *, passive: bool
) -> Iterator[Penalty]:
    """ "X put Y on its blacklist", "Y was added to X's sanctions list"."""
    onto = _ONTO.match(sentence.text, act.end(), end)
    if onto is None:
        return
    told = sentence.within(*onto.span("poss")) or (sentence.within(*onto.span("holder")) if onto["holder"] else ())
    holder = tuple(m.entity for m in told if m.entity is not None)
    if passive:
        by = re.compile(r"[^,;:.]{0,30}? by (?:the )?").match(sentence.text, onto.end(), end)
        agents = holder or (by_whom(sentence, by.end(), end) if by else ())
        if not agents and onto["poss"] in {"its", "their"}:
            agents = acting(sentence, act.start(), before, topic=True)
        yield Penalty(act.start(), onto.end(), agents, struck_before(sentence, act.start(), before), 0.78)
        return
    targets, _ = struck(sentence, act.end() + 1, onto.end(), before)
    yield Penalty(act.start(), onto.end(), acting(sentence, act.start(), before) or holder, targets, 0.78)


def _halt(
    sentence: Sentence, before: Sequence[Sentence], act: re.Match[str], end: int, *, passive: bool
) -> Iterator[Penalty]:
    """ "X banned imports from Y", "X halted arms sales to Y", "X banned Chilean wine", "X barred Y from entry"."""
    text = sentence.text
    agents = () if passive else acting(sentence, act.start(), before)
    targets, last = struck(sentence, act.end() + 1, end, before)
    if (
        targets
        and not passive
        and act[0].startswith(("ban", "bar", "prohibit", "exclud"))
        and _FROM_ENTRY.match(text, last, end)
    ):
        people = tuple(t for t in targets if not isinstance(t, Entity) or t.kind is not EntityKind.STATE)
        yield Penalty(act.start(), last, agents, people)
        return
    if passive and (goods := _SUBJECT_GOODS.search(text, 0, act.start())):
        by = re.compile(r"[^,;:.]{0,30}? by (?:the )?").match(text, act.end(), end)
        agents = by_whom(sentence, by.end(), end) if by else by_law(sentence)
        targets, _ = struck(sentence, goods.start("who"), act.start(), before)
        yield Penalty(goods.start(), act.end(), agents, tuple(t for t in targets if isinstance(t, Entity)), 0.7)
        return
    if not agents or any(a.kind is EntityKind.ORGANIZATION and a.state for a in agents):
        return
    if goods := _OBJECT_GOODS.match(text, act.end(), end):
        soft = _SOFT.match(act[0]) and not _WEAPONS.search(goods[0]) and not _ANY_TRADE.search(goods[0])
        targets, last = struck(sentence, goods.start("who"), end, before)
        lands = tuple(t for t in targets if isinstance(t, Entity) and t.kind is not EntityKind.PERSON)
        if not soft:
            yield Penalty(act.start(), last, agents, lands)
    elif (arms := _OBJECT_ARMS.match(text, act.end(), end)) and len(sentence.scope.pair) > 1:
        others = tuple(s for s in sentence.scope.pair if s not in agents)
        if len(others) == 1:
            yield Penalty(act.start(), arms.end(), agents, others, 0.66)
    elif not _SOFT.match(act[0]) and (goods := _NATIONAL_GOODS.match(text, act.end(), end)):
        mention = sentence.at(goods.start("who"))
        if mention is not None and mention.entity is not None:
            yield Penalty(act.start(), goods.end(), agents, (mention.entity,))


def struck_before(sentence: Sentence, verb: int, before: Sequence[Sentence]) -> tuple[Entity | str, ...]:
    """Those struck whose list is the subject of a passive or the head of a participle right before it."""
    text = sentence.text
    floor = max((m.end() for m in re.finditer(r"[;:] |, (?:and|but|while|whereas) ", text[:verb])), default=0)
    for begin in re.finditer(r"(?:(?<=\A)|(?<=[\s(]))(?=\S)", text[floor:verb]):
        start = floor + begin.start()
        if _GOVERNED.search(text, max(0, start - 16), start):
            continue
        if (
            text.startswith(("a ", "an ", "the "), start)
            and (named := _NAMED_FIRST.search(text, floor, start))
            and (who := sentence.at(named.start("who")))
            and who.entity
        ):
            return (who.entity,)
        found, stop = struck(sentence, start, verb - 1, before)
        if found and _UP_TO_VERB.fullmatch(text, stop, verb):
            return found
    return ()


_GOVERNED = regex(
    r"\b(?:of|to|with|from|for|in|into|at|on|by|under|against|between|and|or|the|an?|its) $", re.IGNORECASE
)
_NAMED_FIRST = regex(r"(?P<who>[\ue300-\ue4ff]), $")  # "**Acme**, a shipper blacklisted by"
_UP_TO_VERB = regex(
    rf"(?: \([^()]{{2,40}}\))?(?:, [^;:]{{2,90}},)?(?:(?: led| headed| backed| owned) by [^,;:]{{2,40}})?,?(?: (?:which|who|that))?(?: (?:has|have|had))?(?:{_ADV} {_BE})?{_ADV}(?: (?:(?:in|on) )?[\ue500-\ue5ff])? "
)


def _official(agents: tuple[Entity, ...]) -> bool:
    """Whether those are states or bodies of states, which alone keep such lists."""
    return bool(agents) and all(a.kind in {EntityKind.STATE, EntityKind.ORGANIZATION} for a in agents)


def _bodily(target: Entity | str) -> bool:
    """Whether it is somebody, not a state: who is listed as what is another matter."""
    return isinstance(target, str) or target.kind is not EntityKind.STATE
