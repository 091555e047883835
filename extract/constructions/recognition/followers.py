"""Recognitions told by pointing at another: "Peru did likewise", "Chile on the 6th", "Kenya never did", "two days after Norway".

Whom they recognised is whom the claim before them tells, not far above.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis, Role
from extract.patterns.fillers import date_nearby
from extract.patterns.frame import claim
from extract.patterns.match import Match, as_state
from extract.patterns.pattern import Pattern
from extract.patterns.realis import realis
from extract.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim
    from extract.document import Entity

_ONE = "[\\ue000-\\ue1ff\\ue300-\\ue4ff]"
_LIST = rf"{_ONE}(?: \([^()]{{1,20}}\))?(?:(?:, | and |, and |,? as well as )(?:the )?{_ONE}(?: \([^()]{{1,20}}\))?)*"
_ADV = r"(?:,? (?:itself|also|then|soon|later|too|only|duly|promptly|in turn|for (?:its|his|her) part|according to [\w\ue000-\ue4ff]+|\w+ly),?)*"
_STOP = r"(?=[.;,:)]|$| (?:in|on|a|at|the|two|three|four|five|six|later|by|until|only|as|and|but|within|after|some|shortly|soon|[a-z]+ (?:days?|weeks?|months?|years?) later)\b| ?[\ue500-\ue5ff\ue700-\ue7ff])"


@dataclass(frozen=True, slots=True)
class _Cue:
    """Words that point at a recognition told before; `told` where they say by themselves how it is told."""

    expression: re.Pattern[str]
    told: Realis | None = None


_CUES = (
    _Cue(
        regex(
            rf"(?P<by>{_LIST})(?:['’]s? (?:government|cabinet))?{_ADV},? (?:which |who )?(?:(?:has|had|have) announced (?:that )?(?:it|they|he|she) )?(?:will|would|intends? to|plans? to|is to|are to|expects? to) (?:also )?(?:do (?:the same|likewise|so)|follow suit|take (?:the same|that) step)"
        ),
        Realis.PLANNED,
    ),
    _Cue(
        regex(
            rf"(?P<by>{_LIST}){_ADV},? (?:never did(?: so)?|d(?:id|oes|o) not(?: do so| follow(?: suit)?)?|ha(?:s|ve) not(?: done so| followed(?: suit)?)?|ha(?:s|ve) yet to(?: do so)?|(?:refuse[sd]?|decline[sd]?) to (?:do (?:so|likewise|the same)|follow(?: suit)?)|refused|declined)(?=[.;,)]|$)"
            rf"|\b(?:but|though)(?: not)? by (?P<by2>{_LIST}) not at all"
        ),
        Realis.DENIED,
    ),
    _Cue(  # "Peru, which bore a grudge, declined to follow suit before 1920"
        regex(
            rf"(?P<by>{_LIST})(?:, (?!and\b)[^,;]{{3,80}},)?{_ADV} (?:refused|declined|was unwilling) to (?:do so|follow(?: suit)?|do the same) (?:(?:until|before) )?(?=[\ue500-\ue5ff])"
        ),
        Realis.HAPPENED,
    ),
    _Cue(
        regex(
            rf"(?:\bthe (?:very )?same (?:day|month|week|year)|[\ue500-\ue5ff]) as (?:the )?(?P<ahead>)(?P<by>{_LIST})(?=[.;,)]|$)"
        )
    ),
    _Cue(
        regex(
            rf"(?P<by>(?:(?<=\A)|(?<=[;.] )){_ONE}(?:(?:, | and |, and )(?:the )?{_ONE})+|{_ONE}){_ADV},? (?:which |who )?(?:(?:did|does|do|had done|has done|having done|have done)(?: the same| likewise| so)|had already done so|alone (?:does|did|do|has)(?= so|[.,;)]|$)"
            r"|follow(?:ed|s) suit|(?:took|takes) (?:that|the same|a similar) step|took the plunge|(?:had |has )?(?:led|shown|showed|leading|set) the (?:way|example))(?! (?:to|with|for)\b)"
        )
    ),
    _Cue(
        regex(
            rf"(?:(?<=, )|(?<=; )|(?<=\A)|(?<=\band ))(?:[Aa]s|[Ss]o|[Nn]or) (?:did|had|has|have|do|does) (?:the )?(?P<by>{_LIST})(?P<alike>)"
        )
    ),
    _Cue(
        regex(
            rf"(?P<by>{_LIST})['’]s?,? (?:granted|given|came|followed|dates from|dated)(?= |,)|\b(?:came|followed) [^;.]{{0,30}}? and (?P<by2>{_ONE})['’]s (?=on|in)"
        )
    ),
    _Cue(
        regex(
            rf"\bfollow(?:ed|s)?\b[^;.]{{0,40}}?,? (?:and )?then (?:the )?(?P<by>{_LIST})(?= on\b| in\b|[.;,]|$| ?[\ue500-\ue5ff\ue700-\ue7ff])"
        )
    ),
    _Cue(regex(rf"(?P<by>{_LIST}) will,? (?:too|also|do so(?: too)?)(?=[.;,]|$)"), Realis.HAPPENED),
    _Cue(regex(rf"(?P<by>{_LIST}){_ADV} join(?:s|ed) (?:it|them|in){_STOP}")),
    _Cue(regex(rf"(?P<by>{_LIST}) (?:said (?:much )?the same|came round|fell into line){_STOP}")),
    _Cue(
        regex(
            rf"recognition (?:was|were|had been) (?P<denied>withheld|refused|denied)(?: [\w ]{{1,30}})? by (?:the )?(?P<by>{_LIST})"
        ),
        Realis.DENIED,
    ),
    _Cue(
        regex(
            rf"(?:that|those) (?:of|by) (?:the )?(?P<by>{_LIST})(?: itself)? (?:followed|came|(?:was|were) (?:given|granted|extended))"
        )
    ),
    _Cue(
        regex(
            rf"\bfollowed (?:\w+ly )?by (?:(?:that|those|recognition) (?:of|from|by) )?(?:the )?(?P<by>{_ONE}(?:(?:, | and |, and )(?:of |from |by )?(?:the )?{_ONE})*)"
        )
    ),
    _Cue(
        regex(
            rf"\b(?:while|whereas|but|with|;) (?:the )?(?P<by>{_LIST}) (?:held (?:back|off|out)|waited|wait|hesitated|holding (?:back|off)|took|did (?:so|not do so)(?: only)?)(?: only)? (?:un)?til"
        )
    ),
    _Cue(
        regex(
            rf"(?:(?<=; )|(?<=\A)|(?<=, ))(?:the )?(?P<by>{_LIST}) (?:took|takes|waited|waits?|held back|hesitated)(?: only)? (?:un)?til"
        )
    ),
    _Cue(
        regex(
            rf"(?<!with )(?<!by )(?P<by>{_LIST}){_ADV} (?:follow(?:ed|s)?(?: (?:the )?(?:{_ONE} |same )?(?:example|lead))?|came (?:after|next)){_STOP}"
        )
    ),
    _Cue(regex(rf"recogni[sz]ed [^;.]{{0,60}}?by {_ONE}[^;.]{{0,40}}?,? and (?:then |later )?by (?P<by>{_ONE})")),
    _Cue(
        regex(
            rf"\b(?:days?|weeks?|months?|years?|hours?|[\ue500-\ue5ff]),? (?:after|behind|before|ahead of|(?:later|earlier) than) (?:the )?(?P<ahead>)(?P<by>{_LIST})(?: had(?: done so)?| did(?: so)?| had led the way)?(?=[.,;)]|$)"
        )
    ),
    _Cue(
        regex(
            rf"(?P<by>{_ONE})(?:['’]s?)? (?:own |formal |full |de facto |de jure )*recognition (?:\([^()]*\) )?(?:(?:had |has )?(?:come|came|followed|follows)|was (?:announced|given|granted|dated|the)|is dated|dates from|had to wait|took)"
        )
    ),
    _Cue(
        regex(
            rf"\b[Rr]ecognition (?:by|from) (?:the )?(?P<by>{_LIST})(?! of\b)(?=,? (?:in |on )?\(?[\ue500-\ue5ff]|[.;]|$| (?:came|followed|was|had)\b)"
        )
    ),
    # "was recognised by Norway on 3 May, Peru following on 5 May and Chile in June", "…, by Peru on 5 May and Chile in June"
    _Cue(
        regex(
            rf"\brecogni[sz]ed [^;.]{{0,60}}?(?:[\ue500-\ue5ff],? (?:with )?(?:the )?(?P<by>{_LIST}) following(?: suit)?,? |\bby {_ONE} (?:in|on) [\ue500-\ue5ff],? (?:and )?(?:by )?(?:the )?(?P<by3>{_LIST}) )(?:only )?(?:in|on) [\ue500-\ue5ff](?:,? and (?:by )?(?:the )?(?P<by2>{_LIST}) (?:only )?(?:in|on) [\ue500-\ue5ff])?"
        )
    ),
    _Cue(
        regex(
            rf"(?P<by>{_ONE})(?:, (?:which|who) [^;.]{{3,130}}?,)? (?:withheld|delayed|put off|deferred|refused|denied it) (?:its |full |formal |diplomatic |official |de facto |de jure )*recognition (?:(?:un)?til )?(?=[\ue500-\ue5ff])"
        ),
        Realis.HAPPENED,
    ),
    _Cue(
        regex(
            rf"(?P<by>{_ONE}){_ADV},? (?:which )?(?:had |has )?(?:gave|given|granted|extended|accorded|withheld) (?:its |full |formal |diplomatic |official |de facto |de jure )*recognition(?! (?:to|of|from|by)\b)"
        )
    ),
    # "…, Peru on 2 May and Chile in June", where the sentence tells that they followed or both did so
    _Cue(
        regex(
            rf"(?:\bboth\b[^;.]{{0,60}}?recogni[sz]ed [^;:.]{{0,90}}?[:,] |\bfollow(?:ed|s)?\b[^;:.]{{0,60}}?(?:, | and ))(?P<by>{_ONE}) (?:only )?(?:on|in) (?:the )?[\ue500-\ue5ff](?:,? and (?P<by2>{_ONE}) (?:only )?(?:on|in) (?:the )?[\ue500-\ue5ff])?"
        )
    ),
)
# "Peru recognised it on 2 May, **Chile on 3 May and Cuba on 4 May**": a row of others with a day each
_ROW = regex(
    rf"\brecogni[sz](?:ed|es) [^;.:]{{1,60}}? (?:on|in) [\ue500-\ue5ff](?P<row>(?:(?:, |,? and |; )(?:the )?{_ONE} (?:only )?(?:on|in) [\ue500-\ue5ff])+)"
)
_IN_ROW = _Cue(regex(rf"(?P<by>{_ONE}) (?:only )?(?:on|in) [\ue500-\ue5ff]"), Realis.HAPPENED)
_TWO_THINGS = regex(
    r"\brecogni[sz](?:ed|es) (?:the )?[\ue000-\ue4ff][^;.:]{0,30}? and (?:the )?[\ue000-\ue4ff] (?:on|in) [\ue500-\ue5ff](?!,)"
)
_OWN_DATE = 0.8
# "It **abstained**, as did Peru"
_ENTERED = regex(r"\b(?:joined|acceded|was admitted|became (?:a|the \w+) member)\b(?!.*\brecogni)")
_DEED = regex(r"\b(?!follow)[a-z]{3,}(?:ed|s)\b(?=[^;:]{0,120}(?:,|,? and) $)")
# Who follows one that took its recognition back takes its own back.
_WITHDREW = regex(
    r"\b(?:withdr(?:ew|aws?|awn)|revok(?:es|ed)|rescind(?:s|ed)|retract(?:s|ed)|annul(?:s|led)|suspend(?:s|ed)|t(?:ook|akes|aken) back)\b[^;.]{0,40}?\brecognition\b"
)
_REACH = 500  # characters between a recognition and a "did the same" that refers to it
_CLAUSE = Pattern(".*")
_AFTER = regex(r"[^;.,\ue000-\ue1ff\ue300-\ue4ff]{0,30}?(?P<date>[\ue500-\ue5ff])")


@dataclass(frozen=True, slots=True)
class _Here:
    """A sentence that may point at another, with those of its block before it."""

    document: Annotated
    sentence: Sentence
    before: Sequence[Sentence]


def read_followers(document: Annotated, told: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of those who did, or did not, as another had done before, in the same sentence or not far above."""
    done = {_key(c) for c in told if c.realis is Realis.HAPPENED}
    for block in document.blocks:
        for number, sentence in enumerate(block):
            for row in _ROW.finditer(sentence.text):
                if not _TWO_THINGS.match(sentence.text, row.start()):
                    here = _Here(document, sentence, block[:number])
                    for found in _IN_ROW.expression.finditer(sentence.text, *row.span("row")):
                        yield from _alike(here, _IN_ROW, found, "by", told)
            for cue in _CUES:
                for found in cue.expression.finditer(sentence.text):
                    for group in ("by", "by2", "by3"):
                        if found.groupdict().get(group):
                            alike = list(_alike(_Here(document, sentence, block[:number]), cue, found, group, told))
                            yield from (c for c in alike if c.realis is not Realis.DENIED or _key(c) not in done)
                            done |= {_key(c) for c in alike if c.realis is Realis.HAPPENED}


def _key(told: Claim) -> tuple[object, object]:
    """Who recognises whom: who has done so did, by "has not followed", not follow another in something else."""
    return told.get("by"), told.get("of")


def _alike(here: _Here, cue: _Cue, found: re.Match[str], group: str, told: Sequence[Claim]) -> Iterator[Claim]:
    sentence = here.sentence
    by = actors(sentence.within(*found.span(group)))
    start = sentence.block.raw(sentence.span).start
    at = sentence.block.raw(sentence.clean(*found.span())).start
    models = [c for c in told if c.span.start <= at <= c.span.start + _REACH and c.get("by") not in by]
    nearest = max((c.span.start for c in models), default=-1)
    if nearest < start and _DEED.search(sentence.text, 0, found.start()) and "recogni" not in found[0].casefold():
        return  # what another clause of the sentence tells is repeated
    if nearest < start and found[0].endswith("followed") and here.before and _ENTERED.search(here.before[-1].text):
        return  # "It joined the bloc in 1995. Peru **followed** in 2004"
    ahead = found.groupdict().get("ahead") is not None  # the day is that of the one who came later
    date = "" if ahead or cue.told is Realis.DENIED else _date(here, found, group)
    seen: set[tuple[object, object]] = set()
    for model in (c for c in models if c.span.start == nearest):
        for one in (a for a in by if a != model.get("of")):
            if (one, model.get("of")) in seen:
                continue
            seen.add((one, model.get("of")))
            slots = (("as", model.get("as")), ("by", one), ("date", date), ("of", model.get("of")))
            roles = tuple(Role(n, v) for n, v in slots if v)
            alike = found.groupdict().get("alike") is not None
            withdrawn = _WITHDREW.search(here.document.document.text, model.span.start, at) is not None
            if withdrawn and cue.told is not None:
                continue  # "Chile did not follow suit": it goes on to recognise
            told_as = model.realis if alike or withdrawn else cue.told or realis(sentence, found.start(), found.end())
            yield claim(here.document, sentence, "recognition", roles, confidence=0.8, told=told_as)


def _date(here: _Here, found: re.Match[str], group: str) -> str:
    """The date that follows the one who did the same, else one near it; that of the one who went before is not theirs."""
    for at in (found.end(group), found.end()):
        after = _AFTER.match(here.sentence.text, at)
        mention = here.sentence.at(after.start("date")) if after else None
        if mention is not None and mention.date:
            return mention.date.removeprefix("../")
    near = date_nearby(Match(here.sentence, _CLAUSE, found, here.before))
    return str(near.value) if near is not None and near.certainty > _OWN_DATE else ""


def actors(mentions: Sequence[Mention]) -> list[Entity]:
    """Those who recognise: states, also through their leaders, nationals and parliaments, and organisations."""
    found = (_acting(m) for m in mentions)
    return list(dict.fromkeys(e for e in found if e is not None))


def _acting(mention: Mention) -> Entity | None:
    if mention.kind is Kind.ORGANIZATION and mention.entity is not None and not mention.entity.state:
        return mention.entity
    return as_state(mention) or (mention.entity if mention.kind is Kind.PERSON else None)
