"""Named parties: whether a clause tells parties by words that no finder could turn into those of the fact.

"Between A and its port authority", "with a Swiss company", "the bloc signed": such an agreement is not that of the pair,
even if it cannot be said whose it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agreement.counted_parties import sided
from extract.constructions.agreement.instruments import find_instruments
from extract.document import Entity, EntityKind
from extract.gazetteer.states import find_states
from extract.patterns.fillers import distinct_states
from extract.patterns.match import as_state

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.constructions.agreement.instruments import Instrument
    from extract.patterns.match import Match

_BODY = (
    r"(?:company|companies|firms?|banks?|lenders?|authority|authorities of|consorti(?:um|a)|blocs?|bloc's|agency|agencies|corporations?|operators?|suppliers?|contractors?|subsidiar(?:y|ies)|conglomerates?|"
    r"manufacturers?|producers?|refiners?|miners?|utility|utilities|shipyards?|airlines?|carriers?|builders?|makers?|giants?|startups?|start-ups?|investors?|traders?|rebels?|rebel (?:group|movement)s?|guerrillas?|insurgents?|militias?|"
    r"factions?|cartels?|universit(?:y|ies)|institutes?|chambers? of commerce|municipalit(?:y|ies)|federations?|clubs?|unions?|secretariat|community|groups?|movements?|fund|foundation|enterprises?|zones?|works|ports?|parks?|hubs?|villages?|cities|towns|tribes?|clans?|clubs?|hospitals?)"
)
_NOT_BODY = r"(?!['’]s? |-)(?! (?:co-?operation|relations|supervision|support|guarantees?))"
_BODY_TOLD = re.compile(rf"\b{_BODY}(?!\w){_NOT_BODY}")
# "with two state-run firms": bodies without a name
_SOME = re.compile(
    rf"(?:an?|one|two|three|four|five|six|several|some|many|various|other|local|private|a (?:number|group|series|range) of) (?:[\w-]+ ){{0,3}}?(?:{_BODY}|bottlers|retailers|distributors|brewers|farms|hotels|hospitals|ministries|cooperatives|provinces|cities|counterparts?)(?!\w){_NOT_BODY}"
)
# "with the owner": of whom only the text before knows
_THE_BODY = re.compile(
    rf"(?:the|its|their) (?:[a-z-]+ )?(?:{_BODY}|owners?|buyers?|sellers?|clients?|customers?|partners?|heirs|shareholders?|creditors?)"
)
_BODY_ACTS = re.compile(
    rf"(?:\A|[,;:] |\b(?:and|when|while|after|before|where|that|as) |[\ue500-\ue5ff],? )(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Bb]oth|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Mm]any|[Dd]ozens of|[Aa]rmed|[Rr]ebel|[A-Z][a-z]+ty-\w+|[\ue700-\ue7ff]) (?:[\w\ue100-\ue1ff-]+ ){{0,3}}?{_BODY}"
    r"(?: (?:of|from|in) (?:the )?[\ue000-\ue2ff])?(?: of (?:the two|both) (?:countries|states|nations|sides))?(?: and (?:the )?[\ue000-\ue0ff])?(?: (?:had|have|has|also|then|later|first|jointly|recently|both|\w+ly))* $"
)
_LEAD = re.compile(r"\b(?P<how>between|among|with|by|to) (?P<joining>which )?")
_END = re.compile(
    r"[;:.]|, (?!and )| (?:on|for|in|at|to|under|worth|during|after|before|when|while|which|that|who|was|were|is|are|has|have|had|will|would|came|entered|took|signed|concluded)\b| [\ue500-\ue5ff]| \((?![A-Z])"
)
_DIRECT = re.compile(
    r"(?:[ ,)]|(?:in|on|at) [\ue000-\ue5ff]|(?:jointly|also|there|again|formally|finally|together|which was|(?<=[, ])(?:signed|concluded|reached|made|agreed|negotiated|initialled))\b)*"
)
_GIVEN = re.compile(r"(?:awarded|granted|given|handed|went|goes|gone)\b")
_ARE_PARTIES = re.compile(
    r"[^;:]{3,120}? (?:is|are|was|were|became|had been) (?:also )?(?:a )?(?:part(?:y|ies)|signator(?:y|ies))\b"
)
_RUN = re.compile(r"(?-i:[A-Z])[\w&.'’-]*(?:(?: (?:of|for|de|the|of the|and|&))? [A-Z][\w&.'’-]+)*")
_OFFICE = re.compile(
    r"\b(?:President|Ministers?|Premiers?|Chancellor|King|Queen|Prince|Emir|Sultan|Governments?|Parliaments?|Ministr(?:y|ies)|Cabinet|Secretary|Secretaries|Ambassadors?|General|Mr|Mrs|Ms|Dr|Sir|Prime|Foreign|Defen[cs]e|Sides?|Parties|"
    r"Contracting|State|States|Republic|Kingdom|Countries|Department|Excellenc\w+|Head|Heads|High|Royal|Commissioner|Vice|Deputy|Lord|Chief|Sheikh|Ayatollah|Marshal|Colonel|Count|Baron)\b"
)
_WHERE = re.compile(r",? (?:where|during which|on which|in the course of which|at which) (?=[^;:]*$|[^;:]{0,120}$)")
_ACRONYM = re.compile(r" \([A-Z][\w-]*[A-Z]\)")
_CLAUSE = re.compile(r"[;:]|, (?:and|but|while|whereas) ")
_SEVERAL = re.compile(r"(?:the|all|its|all the) (?:three|four|five|six|seven|eight|nine|ten|several|[a-z]+ dozen)\b")
_MANY = re.compile(
    r"(?:(?:some|over|more than|another) )?(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|[a-z]+ dozen|[\ue700-\ue7ff]|[a-z]+ty(?:-\w+)?) (?:\w+ )?(?:states|countries|governments|nations|members|parties|signatories)\b"
)
_COMPARED = re.compile(
    r"\b(?:after|before|than|like|unlike) (?:the one|that|those) $"
)  # "a month after the one between X and Y"
_THREE = 3
_LONG = 2  # letters of the shortest name
_REACH = 140


def misread(match: Match, instrument: Instrument, whose: Sequence[Entity]) -> bool:
    """Whether the clause tells somebody as a party who is none of those found."""
    told_as_body = any(p.kind is EntityKind.ORGANIZATION for p in whose)
    ended = match.pattern.sets["action"] == "terminated"  # by whom it was not made
    if _lacks_a_third(match, instrument, whose):
        return True
    if _of_others(match, instrument, whose) or _given_to_other(match, instrument, whose):
        return True
    if not (told_as_body or ended) and _BODY_ACTS.search(match.sentence.text, 0, match.start):
        return True
    return any(_is_other(match.sentence, how, begin, end, whose) for how, begin, end in _told(match, instrument))


def _of_others(match: Match, instrument: Instrument, whose: Sequence[Entity]) -> bool:
    """Whether the pair has been put in where the clause goes through several other states: "visited A and B, where he signed"."""
    if instrument.parties or instrument.within or set(whose) != set(match.scope.pair):
        return False
    told = _WHERE.search(match.sentence.text, 0, match.end)
    before = distinct_states(match.sentence.within(0, told.start())) if told else []
    return len([s for s in before if s not in match.scope.pair]) > 1


def _lacks_a_third(match: Match, instrument: Instrument, whose: Sequence[Entity]) -> bool:
    """Whether an instrument is called one of three or four sides, but fewer of them are found."""
    return 1 < len(whose) < sided(match, instrument)


def _given_to_other(match: Match, instrument: Instrument, whose: Sequence[Entity]) -> bool:
    """Whether the instrument's own clause says whom it binds, and that is no party found: "the accord that entitles *X* to a base"."""
    told = _GIVES.match(match.sentence.text, instrument.end)
    one = match.sentence.at(told.end() - 1) if told else None
    return one is not None and one.entity is not None and one.entity not in whose


_GIVES = re.compile(
    r" (?:that|which) (?:gives?|gave|grant(?:s|ed)?|allow(?:s|ed)|let(?:s)?|permit(?:s|ted)|entitle[sd]?|oblige[sd]?|binds|bound|commit(?:s|ted)) (?:the )?[\ue000-\ue0ff](?!['’])"
)


def _told(match: Match, instrument: Instrument) -> Iterator[tuple[str, int, int]]:
    """The phrases that name parties: all after "between", and those right after the instrument or the verb."""
    text = match.sentence.text
    first = min(instrument.head, match.start)
    done = max(instrument.end, match.end)
    others = [i.start for i in find_instruments(match.sentence) if i.start >= done]
    last = min(len(text), done + _REACH, *others)
    stop = _CLAUSE.search(text, max(instrument.head, match.end), last)
    for lead in _LEAD.finditer(text, first, stop.start() if stop else last):
        if _COMPARED.search(text, first, lead.start()):
            continue
        if lead["joining"]:
            if joined := _ARE_PARTIES.match(text, lead.end(), last):
                yield "between", lead.end(), joined.end()
            continue
        if lead["how"] == "to" and not (_GIVEN.match(match.groups[0]) and match.start < lead.start() <= match.end + 1):
            continue
        near = lead["how"] == "to" or any(
            at <= lead.start() and _DIRECT.fullmatch(text, at, lead.start()) for at in (instrument.end, match.end)
        )
        if lead["how"] == "by" and match.pattern.sets["action"] != "signed":
            continue  # who approves or ends it need be no party
        if not near and (lead["how"] not in {"between", "among"} or lead.start() > done + 40):
            continue
        end = _END.search(text, lead.end(), last)
        yield lead["how"], lead.end(), end.start() if end else last


def _is_other(sentence: Sentence, how: str, begin: int, end: int, whose: Sequence[Entity]) -> bool:
    """Whether a phrase names a body that is none of the parties, or between whom something was made that is none."""
    text = sentence.text
    bodies = any(p.kind is EntityKind.ORGANIZATION for p in whose)
    if how == "with" and _THE_BODY.fullmatch(sentence.words(begin, end)):
        return True
    if how == "with" and bodies and _is_unnamed(sentence, begin, end, whose):
        return True
    if not bodies and (
        _BODY_TOLD.search(text, begin, end) or (how != "with" and _and_some(sentence, begin, end, whose))
    ):
        return True
    if any(_is_unread(sentence, m, how, whose, bodies=bodies) for m in sentence.within(begin, end)):
        return True
    if len(whose) < _THREE and (
        _MANY.match(sentence.words(begin, end)) or (how != "by" and _SEVERAL.match(text, begin, end))
    ):
        return True
    names = " ".join(p.name for p in whose)
    runs = (r[0] for r in _RUN.finditer(text, begin, end) if len(r[0]) >= _LONG)
    both = how == "between" and _BOTH.match(text, begin, end) is not None  # "between the two Andean thrones"
    unknown = [r for r in runs if not (both or _OFFICE.search(r) or r in names)]
    return not bodies and any(how == "between" or r.isupper() for r in unknown)


def _and_some(sentence: Sentence, begin: int, end: int, whose: Sequence[Entity]) -> bool:
    """Whether others are told by their number: not "and two ministers of *X*", who sign for a party that is found."""
    some = _AND_SOME.search(sentence.text, begin, end)
    if some is None:
        return False
    theirs = any(e in whose for m in sentence.within(some.start() + 1, end) for e in m.entities)
    return not (theirs and _OFFICIALS.search(sentence.words(some.start(), end)))


_OFFICIALS = re.compile(
    r"\b(?:ministers|ambassadors|officials|envoys|delegates|representatives|leaders|generals|commissioners|secretaries|plenipotentiaries)\b"
)
# "between X and six powers", "by X and two foreign banks": but not "by the two ministers"
_AND_SOME = re.compile(
    r"[\ue000-\ue4ff],? and (?:(?:its|the|some|about|over|more than|other) ){0,2}(?:[\ue700-\ue7ff]|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|various|other) \w)"
)


_BOTH = re.compile(r"(?:[\ue900-\ue9ff]|the two|both|these two|the same two) (?![^;:.]{0,40}\band )")


def _is_unnamed(sentence: Sentence, begin: int, end: int, whose: Sequence[Entity]) -> bool:
    """Whether the other side is bodies of nobody knows where: not "with three Greek builders", nor "with two firms, X and Y"."""
    phrase = sentence.words(begin, end)
    if not _SOME.match(phrase) or find_states(phrase):
        return False
    stop = _STOP.search(sentence.text, begin)
    words = sentence.words(begin, stop.start() if stop else len(sentence.text))
    return not any(p.kind is EntityKind.ORGANIZATION and p.name in words for p in whose)


_STOP = re.compile(r"[;.:] |, (?:while|but|whereas|after|which|when) ")


def _is_unread(sentence: Sentence, mention: Mention, how: str, whose: Sequence[Entity], *, bodies: bool) -> bool:
    """Whether a mention among those told as parties is none of them; what owns a party need be none."""
    after = sentence.index(mention) + 1
    if mention.kind is Kind.PERSON:  # a body taken for a person
        alone = how == "between" and bodies and as_state(mention) is None
        return alone or _ACRONYM.match(sentence.text, after) is not None
    if mention.kind is Kind.ORGANIZATION:
        return not bodies and not any(e in whose for e in mention.entities)
    state = as_state(mention) if mention.kind is Kind.STATE else None
    owner = sentence.text.startswith(("'", "’"), after)
    return how == "between" and not (owner or bodies or state is None) and state not in whose
