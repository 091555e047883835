"""Places: where a clause tells who makes an instrument, and who stands there, one conjunct after the other.

The places are the subject of an active verb and what "between", "among", "with", "by" and "to" lead in. Whoever stands in
one is a party, whether or not a finder knows the name: "Acme", "the city of Lima", "a consortium". Only a place that is
empty, or that refers back ("they", "the two sides"), may be filled from what the page is about.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extract.annotation.mention import Kind
from extract.constructions.agreement.instruments import find_instruments
from extract.document import EntityKind
from extract.gazetteer.leaders import state_of_leader
from extract.names.runs import UPPER, is_common, is_given
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.constructions.agreement.instruments import Instrument
    from extract.document import Entity
    from extract.patterns.match import Match


class Place(NamedTuple):
    """A stretch of a sentence's text in which parties stand, and what leads it in: a preposition or "subject"."""

    how: str
    start: int
    end: int


_LEAD = regex(r"\b(?P<how>between|among|with|by|to) (?P<joining>which )?")
_END = regex(
    r"[;:.]|, (?!and )| (?:on|for|in|at|to|under|worth|during|after|before|when|while|which|that|who|was|were|is|are|has|have|had|will|would|came|entered|took|signed|concluded)\b| [\ue500-\ue5ff]| \((?![A-Z])| (?:an? )?[\"“„]"
)
_DIRECT = regex(
    r"(?:[ ,)]|(?:in|on|at) [\ue000-\ue5ff]|(?:jointly|also|there|again|formally|finally|together|which was|(?<=[, ])(?:signed|concluded|reached|made|agreed|negotiated|initialled))\b)*"
)
_GIVEN = regex(r"(?:awarded|granted|given|handed|went|goes|gone)\b")
_ARE_PARTIES = regex(
    r"[^;:]{3,120}? (?:is|are|was|were|became|had been) (?:also )?(?:a )?(?:part(?:y|ies)|signator(?:y|ies))\b"
)
_COMPARED = regex(
    r"\b(?:after|before|than|like|unlike) (?:the one|that|those) $"
)  # "a month after the one between X and Y"
_REFERRING = regex(r"(?:them|these|those|which|whom|others)\b")
# "with X and Y looking on"
LOOKING_ON = regex(
    r"[^;:.]{1,120}?\b(?:looking on|watching|present|in attendance|attending|standing by|on hand|at (?:his|her|their) side|(?:acting |serving )?as (?:an? )?(?:witness(?:es)?|guarantors?|mediators?|observers?|hosts?))\b",
    re.IGNORECASE,
)
_CLAUSE = regex(r"[;:]|, (?:and|but|while|whereas) ")
_REACH = 140


def led(match: Match, instrument: Instrument) -> Iterator[Place]:
    """The phrases that name parties behind a preposition: all after "between", and those right after the instrument or the verb."""
    text = match.sentence.text
    first = min(instrument.head, match.start)
    done = max(instrument.end, match.end)
    others = [i.start for i in find_instruments(match.sentence) if i.start >= done]
    last = min(len(text), done + _REACH, *others)
    stop = _CLAUSE.search(text, max(instrument.head, match.end), last)
    for lead in _LEAD.finditer(text, first, stop.start() if stop else last):
        if _COMPARED.search(text, first, lead.start()) or _REFERRING.match(text, lead.end()):
            continue
        if lead["how"] == "with" and LOOKING_ON.match(text, lead.end()):
            continue
        if lead["joining"]:
            if joined := _ARE_PARTIES.match(text, lead.end(), last):
                yield Place("between", lead.end(), joined.end())
            continue
        if lead["how"] == "to" and not (_GIVEN.match(match.groups[0]) and match.start < lead.start() <= match.end + 1):
            continue
        own = any(m.span.start >= match.sentence.clean(lead.start(), lead.end()).end for m in instrument.parties)
        inside = own and instrument.head < lead.start() < instrument.end  # "an accord on tea *with X*"
        near = (
            inside
            or lead["how"] == "to"
            or any(
                at <= lead.start() and _DIRECT.fullmatch(text, at, lead.start()) for at in (instrument.end, match.end)
            )
        )
        if lead["how"] == "by" and match.pattern.sets["action"] != "signed":
            continue  # who approves or ends it need be no party
        if not near and (lead["how"] not in {"between", "among"} or lead.start() > done + 40):
            continue
        end = _END.search(text, lead.end(), last)
        yield Place(lead["how"], lead.end(), end.start() if end else last)


def opening(sentence: Sentence) -> Place | None:
    """Where the subject stands of a sentence's first verb."""
    front = _FRONT.match(sentence.text)
    first = front.end() if front else 0
    finite = _FINITE.search(sentence.text, first)
    return _of_persons(sentence, first, finite.start()) if finite else None


# What opens a clause, or stands before its subject: "when", "In May 2010,", "At talks in Lima,".
_OPENS = regex(
    r"[;:] |, (?:and|but|while|whereas|so) (?=[\ue000-\ue9ff]|(?:the|on|in|at|during|by|after) |[A-Z])|\b(?:when|after|before|where|which|whom|that|while|as|since|although|because|whereupon|until) "
)
_FRONT = regex(
    r"[ ,–-]*(?:(?:(?:In|On|At|By|Since|in|on|at) )?[\ue500-\ue5ff][,:]? ?(?:[–—-] )?|"
    r"(?:In|On|At|After|Before|During|Since|Following|By|Under|With|From|Upon|Within|Amid|Despite|Besides|Through|As|For|Over|Meanwhile|Later|Then|Finally|Also|in|on|at|during|after|before)\b(?:(?! (?:he|she|it|they|who|which) )[^,;:])*, )*"
)
_FINITE = regex(
    r"(?:(?<= )|,? )(?:(?:also|then|later|first|both|all|jointly|already|finally|recently|[a-z]+ly) )*(?:(?:was|were|is|are|has|had|have|will|would|did|does|do|can|may|went|goes|came|comes|met|meets|took|takes|made|makes|held|holds|began|begins|left|paid|gave|sent|became|won|led|ran|sold|bought|built|broke|withdrew|drew|kept|chose|wrote|spoke|brought|told|fell|rose|struck|stood|heard|felt|sought|threw|grew|lost|said|says|saw|got|put|(?:sign|conclude|initial|ratif|reach|agree|enter|exchange|adopt|launch)(?:s|y|ies)?)\b|[a-z]{3,}ed(?= (?:into|the|an?|its|their|his|her|to|in|on|at|with|by|from|and|up|for|over|that|it|there)\b)|[a-z]{3,}s(?= (?:the|an?|its|their|his|her|that|it)\b))"
)
_ANEW = regex(r", (?=(?:[Tt]he )?[A-Z\ue000-\ue4ff\ue900-\ue9ff])")
_WHO = regex(r",? (?:which|who)(?: (?:had|have|has|also|then|later|\w+ly))* $")
_NO_SUBJECT = regex(r"\b(?:to|of|by|for|without|before|after|not only|from|having) $|\bwhose [^,;:]*$")


def subject(match: Match) -> Place | None:
    """Where the subject of the verb stands that a match begins with; None where it has none of its own."""
    return None if match.groups[0].split(" ")[0].endswith("ing") else subject_of(match.sentence, match.start)


def subject_of(sentence: Sentence, verb: int) -> Place | None:
    """Where the subject of the verb stands that begins at an index; None where it has none of its own."""
    text = sentence.text
    if _NO_SUBJECT.search(text, 0, verb):
        return None
    relative = _WHO.search(text, 0, verb)
    verb = relative.start() if relative else verb
    first = 0
    for opens in _OPENS.finditer(text, 0, verb):  # "X, a miner, and Y" is a list: no verb stands before the "and"
        if _ELLIPTIC.match(opens[0]) and _front(text, opens.end(), verb) >= verb:
            continue  # "X met in Lima, and in May signed": no subject of its own
        if not opens[0].startswith(", ") or _FINITE.search(text, first, opens.start()):
            first = opens.end()
    first = _front(text, first, verb)
    finite = _FINITE.search(text, first, verb)
    if finite and not text.endswith(" and ", 0, verb):  # "before talks that X had called, *Y and Z* signed"
        after = next(_ANEW.finditer(text, finite.end(), verb), None)
        first = after.end() if after else first
        finite = _FINITE.search(text, first, verb) if after else finite
    end = finite.start() if finite else verb
    return _of_persons(sentence, first, end)


def _front(text: str, first: int, verb: int) -> int:
    """Where what opens a clause ends, so that its subject begins."""
    front = _FRONT.match(text, first, verb)
    return front.end() if front else first


_ELLIPTIC = regex(r", (?:and|but) ")


def _of_persons(sentence: Sentence, first: int, end: int) -> Place | None:
    """The place of a subject between two indices; None where it is a paper, or nothing."""
    papers = any(first <= i.head < end for i in find_instruments(sentence))
    return Place("subject", first, end) if first < end and not papers else None


_JOINT = regex(
    r",? (?:and|as well as|(?:together|along|jointly|in concert) with|alongside)(?: also)? |"
    r", (?=(?:the |its )?[A-Z\ue000-\ue4ff](?![\w.-]*['’]s )[^,]*(?:, [^,]*)*,? and )"
)
_ASIDE = regex(r"\([^()]*\)")
_WITHIN = regex(
    r"(?:,| (?:at|in|on|during|under|after|before|since|until|within|for|to|through|which|that|who|whose)\b| \()"
)
BODY = (
    r"(?:company|companies|firms?|banks?|lenders?|authority|authorities of|consorti(?:um|a)|blocs?|bloc's|agency|agencies|corporations?|operators?|suppliers?|contractors?|subsidiar(?:y|ies)|conglomerates?|"
    r"manufacturers?|producers?|refiners?|miners?|utility|utilities|shipyards?|airlines?|carriers?|builders?|makers?|giants?|startups?|start-ups?|investors?|traders?|rebels?|rebel (?:group|movement)s?|guerrillas?|insurgents?|militias?|"
    r"factions?|cartels?|universit(?:y|ies)|institutes?|chambers? of commerce|municipalit(?:y|ies)|federations?|clubs?|unions?|secretariat|community|groups?|movements?|fund|foundation|enterprises?|zones?|works|ports?|parks?|hubs?|villages?|cities|towns|tribes?|clans?|clubs?|hospitals?|"
    r"city|town|provinces?|region|regional (?:government|administration|council)|provincial (?:government|administration|council)|county|district|directors?|chairm[ae]n|manager|chief executive)"
)
NOT_BODY = r"(?!['’]s? |-)(?! (?:co-?operation|relations|supervision|support|guarantees?))"
_BODY_TOLD = regex(rf"\b{BODY}(?!\w){NOT_BODY}")
_RUN = regex(rf"[{UPPER}][\w&.'’-]*(?:(?: (?:of|for|de|del|the|of the|and|&))? [{UPPER}][\w&.'’-]+)*")
_OFFICE = regex(
    r"\b(?:Presidents?|Ministers?|Premiers?|Chancellor|King|Queen|Prince|Emir|Sultan|Governments?|Parliaments?|Ministr(?:y|ies)|Cabinet|Secretary|Secretaries|Ambassadors?|General|Mr|Mrs|Ms|Dr|Sir|Prime|Foreign|Defen[cs]e|Sides?|Parties|"
    r"Contracting|State|States|Republic|Kingdom|Countries|Department|Excellenc\w+|Head|Heads|High|Royal|Commissioner|Vice|Deputy|Lord|Chief|Chiefs|Sheikh|Ayatollah|Marshal|Colonel|Count|Baron|Army|Navy|Air|Armed|Forces|Senate|Congress|Assembly|"
    r"United|Commission|Council|Both|They|It|He|She|We|This|That|These|Two|Three|Federal|Islamic|Socialist|People|Democratic Republic)\b"
)
_LONG = 2  # letters of the shortest name


def conjuncts(sentence: Sentence, place: Place) -> Iterator[tuple[int, int]]:
    """The stretches of a place's conjuncts, each without what is apposed to it or tells where."""
    at, text = place.start, _ASIDE.sub(lambda aside: " " * len(aside[0]), sentence.text)
    for joint in (*_JOINT.finditer(text, place.start, place.end), None):
        end = joint.start() if joint else place.end
        if at < end:
            cut = _WITHIN.search(sentence.text, at, end)
            yield at, cut.start() if cut else end
        at = joint.end() if joint else end


class Read(NamedTuple):
    """Who a conjunct is: the `parties` it tells, and whether it is somebody who is none of them."""

    parties: tuple[Entity, ...] = ()
    other: bool = False


def read(sentence: Sentence, how: str, start: int, end: int, whose: Sequence[Entity]) -> Read:
    """What the conjunct between two indices of a sentence's text, in a place that is led in by `how`, tells about the parties found."""
    words, mentions = sentence.words(start, end), sentence.within(start, end)
    bodies = tuple(p for p in whose if p.kind is EntityKind.ORGANIZATION and _names(p, words, mentions))
    if bodies or _BOTH.match(sentence.text, start, end):
        return Read(bodies)
    states = tuple(dict.fromkeys(s for m in mentions for s in _states(m) if s in whose))
    if how == "between" and _ONE_OF_TWO.match(sentence.text, start, end):
        return Read(other=True)
    if any(_goes_on(sentence, m) for m in mentions) or any(_is_nobodys(m) for m in mentions):
        return Read(other=True)
    if _BODY_TOLD.search(sentence.text, start, end):
        if (apposed := _APPOSED.match(sentence.text, end)) is not None:  # "the largest group, *the Free Front*"
            return read(sentence, how, apposed.start("name"), apposed.end(), whose)
        seat = any(m.form == "capital" for m in mentions)
        some = how == "with" and any(p.kind is EntityKind.ORGANIZATION for p in whose)  # "with three Greek builders"
        return Read(states, other=not (states and (seat or some)))
    if any(m.kind is Kind.ORGANIZATION and not _of_state(m, whose) for m in mentions):
        return Read(other=True)
    runs = [r[0] for r in _RUN.finditer(sentence.text, start, end) if _is_name(r[0])]
    people = [r.split()[-1] for r in runs]
    leaders = [s for p in people for s in whose if s.kind is EntityKind.STATE and state_of_leader(p, [s.key])]
    if runs and not leaders and not is_given(runs[0].split()[0]) and not _COUNTERPART.search(sentence.text, start, end):
        return Read(other=True)
    foreign = how in {"between", "subject"} and not states
    foreign = foreign and any(m.kind is Kind.STATE and _states(m) for m in mentions)
    return Read((*states, *leaders), other=foreign)


# "between *the latter* and Peru": one of those told before, whichever
_ONE_OF_TWO = regex(r"the (?:latter|former)(?:,|$|(?= (?:and|on|for|in|was|were|is|of)\b))")
_COUNTERPART = regex(r"\b(?:counterpart|colleague|opposite number|homologue|peer|host|guest)\b")
_APPOSED = regex(r", (?:the )?(?P<name>[A-Z\ue400-\ue4ff][^,;:]{0,80})")
_BOTH = regex(r"(?:[\ue900-\ue9ff]|the two|both|these two|the same two)(?![\w'’])")


# "Ana Sol, *director of Acme*" acts for Acme
_MANAGER = regex(
    r"(?:[a-z]+ ){0,2}(?:director|chairman|chairwoman|manager|chief executive|CEO|owner|founder)\b(?!.*\b(?:[Mm]inistry|[Dd]epartment|[Gg]overnment|[Cc]ouncil|[Aa]ffairs|[Ff]oreign|general)\b)",
    re.IGNORECASE,
)


def _is_nobodys(mention: Mention) -> bool:
    """Whether somebody acts for no state: the head of a firm or of rebels, or a name without office or state that is none of a person's."""
    if mention.kind is not Kind.PERSON:
        return False
    if mention.position or mention.position_of is not None:
        return _MANAGER.match(mention.position) is not None or _FIGHTER.search(mention.position) is not None
    words = mention.entity.name.split() if mention.entity is not None else []
    return as_state(mention) is None and len(words) > 1 and not any(is_given(w) for w in words)


_FIGHTER = regex(
    r"\b(?:rebels?|guerrillas?|insurgents?|separatists?|opposition|militias?|partisans?|warlord)(?!\w)", re.IGNORECASE
)
_MORE = regex(rf" (?P<more>[{UPPER}][\w'’-]+)")


def _goes_on(sentence: Sentence, mention: Mention) -> bool:
    """Whether what a finder took for a place or a person is part of a longer name: "*Mendoza* Province", "*Lima* Gas"."""
    more = _MORE.match(sentence.text, sentence.index(mention) + 1)
    apart = "," in mention.span.of(sentence.block.text)  # with what is told of him
    named = (mention.kind in {Kind.PERSON, Kind.CITY} and not apart) or (
        mention.kind is Kind.STATE and mention.form != "own"
    )
    return named and more is not None and not _OFFICE.fullmatch(more["more"])


def _names(party: Entity, words: str, mentions: Sequence[Mention]) -> bool:
    return party.name in words or any(party in m.entities for m in mentions)


def _states(mention: Mention) -> tuple[Entity, ...]:
    """The states that a mention stands for or belongs to."""
    if mention.kind is Kind.PAIR:
        return mention.entities
    state = as_state(mention) if mention.kind is not Kind.ORGANIZATION else None
    return (state,) if state is not None else ()


_ORGAN = regex(
    r"\b(?:Ministry|Department|Parliament|Government|Cabinet|Senate|Congress|Assembly|Duma|Treasury|Council of Ministers|Army|Navy|Air Force|Armed Forces|Majlis|Knesset|Bundestag|Diet|Commission|Council)\b"
)


def _of_state(mention: Mention, whose: Sequence[Entity]) -> bool:
    """Whether an organisation is an organ of a state that is a party: "the Ministry of Health of Peru"."""
    return any(_ORGAN.search(e.name) and any(e.state in {"", p.key} for p in whose) for e in mention.entities)


def _is_name(run: str) -> bool:
    """Whether words with capitals name somebody whom no finder knows, not an office or the first word of a sentence."""
    plain = run.strip(".'’")
    if len(plain) < _LONG or _OFFICE.search(plain):
        return False
    return " " in plain or not is_common(plain)
