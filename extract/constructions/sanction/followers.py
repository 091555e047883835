"""Penalties told by pointing at another: "Peru followed suit", "so did Chile", "another forty names were added in May".

Who follows strikes the same as the one told last before; what goes on is the same imposer's. What neither names is that of
the claim told last, in the same sentence, the one before, or the line above.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from extract.claim import Realis, Role
from extract.constructions.parties import actor
from extract.constructions.sanction.struck import struck
from extract.constructions.subject import is_opening
from extract.document import BlockKind, Entity, EntityKind
from extract.patterns.fillers import date_nearby
from extract.patterns.frame import claim
from extract.patterns.match import Match
from extract.patterns.pattern import Pattern
from extract.patterns.realis import realis
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value

_ONE = r"[\ue000-\ue1ff\ue300-\ue4ff]"
_LIST = rf"{_ONE}(?:(?:, | and |, and |,? as well as )(?:the )?{_ONE})*"
_ADV = r"(?:,? (?:too|also|then|itself|themselves|later|soon|promptly|likewise|eventually|in turn|has|had|have|would|both|for (?:its|their) part|(?:in|on) [\ue500-\ue5ff]|\w+ly),?)*"
_PAUSE = r"(?=[.;,:)]|$| (?:in|on|a|the|two|three|four|some|later|soon|at|within|only|when|as|and|over|with (?:measures|sanctions|similar|others))\b| ?[\ue500-\ue5ff\ue700-\ue7ff])"
_THEM = r"(?:them|it|these|this|those|in|the (?:measures?|sanctions|embargo|boycott|blockade|ban|move|step|freeze))"
_ALIKE = tuple(
    regex(expression)
    for expression in (
        rf"(?P<by>{_LIST})(?: (?:who|which))?{_ADV},? (?:follow(?:s|ed) suit|(?:did|does|do|had done|has done|have done) (?:the same|likewise|so)(?! (?:to|with|against|for)\b)|took (?:the same|a similar|similar) (?:steps?|action|measures)|follow(?:s|ed|ing){_PAUSE}|join(?:s|ed) {_THEM}{_PAUSE}|(?:matched|mirrored|copied) {_THEM})",
        rf"\b(?:as|[Ss]o|and so) (?:did|do|does|had|has|have) (?:the )?(?P<by>{_LIST})",
        rf"\b(?:followed|joined|matched|copied)(?: (?:in|on) [\ue500-\ue5ff]| \w+ly)?(?: in this| in doing so)? by (?:the )?(?P<by>{_LIST})",
        rf"\ba (?:step|move|measure|decision) (?:that |which )?(?P<by>{_LIST}){_ADV} (?:took|copied|matched|repeated)",
        rf"\bwith (?:the )?(?P<by>{_LIST}) (?:following(?: suit)?|doing (?:the same|likewise|so)|joining (?:in|them))",
        rf"\b(?:to|in) which (?:the )?(?P<by>{_LIST}){_ADV} (?:adhered|joined|subscribed|associated (?:itself|themselves))",
        rf", (?:and |while |but )?(?:the )?(?P<by>{_ONE})(?: (?:a further|another|some))? (?P<count>[\ue700-\ue7ff]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)(?= (?:in|on|more|others)\b|[.;,]|$)",
    )
)
# "Peru reimposed them in May"
_AGAIN = regex(
    rf"(?:(?P<by>{_LIST}){_ADV} )?(?:re-?impos(?:ed|es)|reinstat(?:ed|es)|restored) (?:them|it|the (?:sanctions|embargo|measures|ban)|all of them)\b"
)
_NONE = regex(
    rf"(?P<by>{_LIST}){_ADV} (?:did not|refused to|declined to|has not|have not|chose not to|would not) (?:follow(?:ed)?(?: suit)?|do (?:so|the same|likewise)|done (?:so|the same)|(?:join(?:ed)?|take part|taken part) (?:in|them)(?: (?:it|them|the (?:embargo|sanctions|boycott|blockade|measures)))?)(?=[.;,]|$| (?:and|but|on|in)\b)"
    rf"|(?P<by2>{_LIST}){_ADV} (?:imposed|adopted|took|introduced|decreed) none\b"
)
# "X imposed sanctions on A in May, **and Y on** B in June"
_BESIDES = regex(
    r",? (?:and|while|but) (?:the )?(?P<by>[\ue000-\ue0ff\ue400-\ue4ff])(?:,? (?:later|then|also|in turn|(?:in|on) [\ue500-\ue5ff]),?)? (?:on|against) (?:the )?(?=[\ue100-\ue1ff\ue300-\ue4ff\ue700-\ue7ffA-Z]|two\b|three\b|four\b|five\b|several\b)"
)
_ROUNDS = r"(?:rounds?|packages?|tranches?|waves?|batch(?:es)?|sets?|listings?|designations?|measures|sanctions|restrictions|penalties|supplements?)"
_ONWARD = tuple(
    regex(expression, re.IGNORECASE)
    for expression in (
        r"(?P<target>(?:another |a further |some )?(?:\w+|[\ue700-\ue7ff])(?: (?:or so|more|further|other|additional|new))* (?:names|persons|people|individuals|officials|officers|entities|companies|firms|banks|ships|vessels|tankers)(?: and [a-z]+)?) (?:were|was|have been|had been) (?:then |later |also )?(?:added|listed|included|put on the list)(?=,? (?:(?:in|on) )?[\ue500-\ue5ff])",
        rf"\b(?:further|additional|new|more|other|subsequent|fresh|(?:yet )?another|a (?:second|third|fourth|fifth|new|further|fresh|last))(?: \w+)?(?: {_ROUNDS})+(?: of (?:sanctions|measures|listings))? (?:followed|came|come|follow|(?:was|were|have been|had been) (?:adopted|imposed|announced|added|agreed|introduced))(?=[^;:.]{{0,40}}[\ue500-\ue5ff])(?:[^;:.]{{0,60}}?\b(?:against|on|targeting|aimed at|directed at) (?=(?P<led>[a-z\ue000-\ue4ffA-Z])))?",
        # "Those listed include X": who they are
        r"\b(?:(?:[Aa]mong )?(?:[Tt]hose|[Tt]he (?:persons|people|individuals|entities|companies|firms|officials|men|others|[\ue700-\ue7ff])) (?:\w+ly )?(?:sanctioned|targeted|listed|designated|blacklisted|affected|banned|struck|concerned|hit)(?: on [\ue500-\ue5ff])?|[Tt]he (?:(?:black|sanctions )?lists?|(?:latest |new )?(?:sanctions|designations|listings))) (?:also )?(?:includ(?:es?|ed)|compris(?:es?|ed)|are|were|is|was|contains?) (?=(?P<led>[\ue300-\ue4ffA-Z]|the ))(?P<same>)",
        r"\b(?:asset freezes?|travel bans?|entry bans?|sanctions(?: lists?)?|blacklist),? (?:among them|among whom (?:are|were|is|was)|including|they being) (?=(?P<led>[\ue300-\ue4ffA-Z]))(?P<same>)",
        rf"\b[Tt]he (?:first|second|third|fourth|fifth|sixth|seventh|eighth|tenth|last|latest|next)(?: one| {_ROUNDS})?(?:,? (?:of|in|on|from|adopted in|dated)? ?[\ue500-\ue5ff],?) (?:hit|struck|targeted|was aimed at|was directed at|concerned|fell on) (?=(?P<led>.))",
    )
)
_CLAUSE = Pattern(".*")
_TOLD = regex(r"(?:[^;.,]{0,40}?)(?P<date>[\ue500-\ue5ff])")
_NUMBER = regex(
    r"^(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+(?:teen|ty)(?:-[a-z]+)?|an?)\b"
)
_OWN = 0.8


@dataclass(frozen=True, slots=True)
class _Here:
    """A sentence that may point at another, with those of its block before it, and what was told up to it.

    `reach` is where the sentence or line before begins: what is told from there on may be pointed at.
    """

    document: Annotated
    sentence: Sentence
    before: Sequence[Sentence]
    known: Sequence[Claim]
    reach: int

    @property
    def start(self) -> int:
        """Where in the document the sentence begins."""
        return self.sentence.block.raw(self.sentence.span).start


def read_followers(document: Annotated, told: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of those who did as the one told before them, and of what the same imposer did next."""
    known = list(told)
    line: int | None = None
    for block in document.blocks:
        for number, sentence in enumerate(block):
            here = sentence.block.raw(sentence.span)
            reach = block[number - 1].block.raw(block[number - 1].span).start if number else line
            line = here.start
            if not known or (number == 0 and (reach is None or block[0].block.kind is not BlockKind.ITEM)):
                reach = here.start
            this = _Here(document, sentence, block[:number], tuple(known), here.start if reach is None else reach)
            for found in chain(_alike(this), _again(this), _onward(this), _besides(this)):
                known.append(found)
                yield found


def _alike(here: _Here) -> Iterator[Claim]:
    """The claims of others who did, or did not, as the one told last: "Peru followed suit", "Chile six"."""
    sentence = here.sentence
    for match in chain.from_iterable(p.finditer(sentence.text) for p in (*_ALIKE, _NONE)):
        earlier = {actor(m) for m in sentence.within(0, match.start())}
        models = _models(here, opening=is_opening(sentence.text, match.start()))
        models = [c for c in models if c.span.start != here.start or c.get("imposer") in earlier]
        by = _actors(sentence, match, "by" if match["by"] else "by2")
        counted = match.groupdict().get("count") is not None
        if any(c.get("imposer") in by and not counted for c in models):
            continue
        strikes = {c.get("target") for c in models}
        for target in dict.fromkeys(c.get("target") for c in models):
            meant = _meant(sentence, match, target, by)
            yield from (_claim(here, match, one, meant) for one in by if meant and one not in strikes)


def _meant(sentence: Sentence, match: re.Match[str], target: Value | None, by: Sequence[Entity]) -> Value | None:
    """Whom the one who follows strikes: the same; as many as counted; where nobody is struck, the pair's other state."""
    if match.re == _NONE and not (isinstance(target, Entity) and target.kind is EntityKind.STATE):
        others = [s for s in sentence.scope.pair if s not in by]
        return others[0] if len(others) == 1 else None
    if not match.groupdict().get("count"):
        return target
    if isinstance(target, Entity) or target is None or not _NUMBER.match(str(target)):
        return None
    return _NUMBER.sub(sentence.words(*match.span("count")), str(target), count=1)


def _again(here: _Here) -> Iterator[Claim]:
    """The claims of "X reimposed them"."""
    for match in _AGAIN.finditer(here.sentence.text):
        for model in here.known[-1:]:
            imposer, target = model.get("imposer"), model.get("target")
            told = _actors(here.sentence, match, "by") if match["by"] else []
            for one in told or ([imposer] if isinstance(imposer, Entity) else []):
                if target and one != target:
                    yield _claim(here, match, one, target)


def _onward(here: _Here) -> Iterator[Claim]:
    """The claims of what the same imposer did next: "another forty names were added", "the fourth package hit potash"."""
    sentence = here.sentence
    for match in chain.from_iterable(p.finditer(sentence.text) for p in _ONWARD):
        models = _models(here, opening=True)
        by = dict.fromkeys(e for c in models if isinstance(e := c.get("imposer"), Entity))
        targets: list[Value] = []
        if match.groupdict().get("target"):
            targets = [sentence.words(*match.span("target"))]
        elif match.groupdict().get("led"):
            targets = list(struck(sentence, match.start("led"), len(sentence.text), here.before)[0])
        elif models and isinstance(state := models[-1].get("target"), Entity):
            targets = [state]
        when = models[-1].date if models and match.groupdict().get("same") is not None else ""
        for one in by:
            yield from (_claim(here, match, one, t, when) for t in targets if t != one)


def _besides(here: _Here) -> Iterator[Claim]:
    """The claims of a clause that leaves out the verb told before: "X imposed sanctions on A, and Y on B and C"."""
    sentence = here.sentence
    own = [c for c in here.known if c.span.start == here.start]
    for match in _BESIDES.finditer(sentence.text) if own else ():
        earlier = {actor(m) for m in sentence.within(0, match.start())}
        targets, stop = struck(sentence, match.end(), len(sentence.text), here.before)
        by = actor(sentence.at(match.start("by")))
        stretch = re.compile(r".*").match(sentence.text, match.start(), stop) if targets else None
        if stretch is None or by is None or not any(c.get("imposer") in earlier for c in own):
            continue
        yield from (_claim(here, stretch, by, t) for t in targets if t != by)


def _actors(sentence: Sentence, match: re.Match[str], group: str) -> list[Entity]:
    return [e for m in sentence.within(*match.span(group)) if (e := actor(m)) is not None]


def _models(here: _Here, *, opening: bool) -> list[Claim]:
    """The claims told last: those of this sentence, else of the one before where nothing stands between."""
    own = [c for c in here.known if c.span.start == here.start]
    if own:
        return own
    return [c for c in here.known if here.reach <= c.span.start < here.start] if opening else []


def _claim(here: _Here, match: re.Match[str], by: Entity, target: Value, when: str = "") -> Claim:
    """The claim that a match tells of who strikes whom, of the time `when`, if given, where nothing behind it dates it."""
    sentence = here.sentence
    after = _TOLD.match(sentence.text, match.end())
    mention = sentence.at(after.start("date")) if after else None
    near = date_nearby(Match(sentence, _CLAUSE, match, here.before))
    date = mention.date if mention is not None else when or (str(near.value) if near and near.certainty > _OWN else "")
    roles = tuple(Role(n, v) for n, v in (("date", date), ("imposer", by), ("target", target)) if v)
    denied = match.re == _NONE
    told = Realis.DENIED if denied else realis(sentence, match.start(), match.end())
    confidence = 0.72 if denied or told is Realis.HAPPENED else 0.4
    return claim(here.document, sentence, "sanction", roles, confidence=confidence, told=told)
