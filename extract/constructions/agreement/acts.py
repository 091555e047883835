"""Acts: what is done to instruments. A verb or noun ("signed", "ratification of") is bound to the instruments it disposes of.

English puts the instrument after an active verb or a verbal noun, before a passive or a participle, before the relative
clause that holds the verb, or in the sentence before ("It was signed …").
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from extract.annotation.mention import Kind
from extract.constructions.agreement.enumerations import coordinated
from extract.constructions.agreement.instruments import Instrument, find_instruments
from extract.constructions.agreement.signatories import acting, bound_states, firm_bound
from extract.constructions.agreement.signing_agents import agents_after, agents_before, unknown_before
from extract.constructions.sides import sides
from extract.numerals import number_word
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.patterns.match import Match

_ADVERBS = r"(?: (?:also|then|later|finally|first|both|duly|soon|now|eventually|never|not|only|jointly|since|recently|already|all|today|yesterday|here|there|this (?:morning|afternoon|evening|week|month|year)|last (?:night|week|month|year)|(?:(?:in|on|at) )?[\ue200-\ue2ff\ue500-\ue5ff],?|at (?:last|length|once)|in the end|in turn|in principle|once (?:more|again)|again|thereupon|to be|to have been|\w+ly))*"
_BE = regex(
    rf"\b(?:is|are|was|were|be|been|being|got){_ADVERBS} $|\A(?:It|They|Both) (?:was|were) (?:\w+ )?\w+ed and $",
    re.IGNORECASE,
)
_SOON = regex(
    r"^(?:[ ,]|(?:the )?(?:first|number|series|range|package|set|batch|raft|bundle|host) of |(?:first|second|further) |(?:in|on|at|during|with|and|also|jointly|both|by|for) |[\ue000-\ue9ff]|(?:the|a|an|its|their|his|her) |of |to |"
    r"[A-Z][\w.'-]+ |following(?: (?:documents|agreements|instruments|texts))?(?: ?:)? (?:\(?(?:[ivx]{1,4}|\d{1,2}|[a-h])[).] )?|draft (?:of )?|what (?:[\w\ue000-\ue9ff]+ ){1,6}(?:called|as|termed|dubbed) |up to |nearly |over |more than |some |about |this (?:occasion|visit)|the (?:same (?:day|occasion)|spot|occasion)|(?:host|guest|colleague|counterpart|opposite number|homologue)s?,? |there,? |[\"“]|, with [^,;:]{3,50}, $|, (?:while |there |together )?[^,;:]{3,45}, (?=(?:an?|the|two|three|its|their) $))*(?:with [^,;:]{3,70} )?$"
)
# What may stand between an instrument and the verb after it: nothing, a participle's or a relative's clause, an apposition.
_BETWEEN = regex(
    r"(?: (?:in|at) [\ue000-\ue2ff])?(?: \(| [–—-] ?[\ue500-\ue5ff] \(|,? (?:which|that|(?:on|to|by|under|in|through|for) which|whereby|signed|concluded|reached|initialled|negotiated|agreed|between|with|in|made|done|inked|\w+ing|has|have|had|will|would|is|was|are|were|and))\b.*| [–—] [^;–—]{3,120} [–—] | (?:followed|came|dates?|dated|took|entered|ended|expired|lapsed|regulates?|governs?|covers?|eliminates?|provides?|allows?|abolish\w*|removes?|gives?|grants?|opens?|creates?|foresees?|envisages?|contains?|includes?|protects?|exempts?|lifts?|defines?|binds?|commits?|replaces?)\b[^;]{0,120},? and |\W{0,4}(?:yet|still|soon|now|already|not)?(?: to)?\s?|,.*|.*,? having ",
    re.DOTALL,
)
_DIRECT = regex(
    rf"[ ,–—]*(?:\(|(?:and|but|or|which|that|has been|have been|it|was|were|, ){_ADVERBS}[ ,]*)*$|.*(?:,| and| but| which| that){_ADVERBS} $|.*\($"
)
_RELATIVE = regex(
    r",? (?:on which|to which|over which|which|that) (?=\S)|,? (?=[\ue000-\ue0ff\ue300-\ue4ff\ue900-\ue9ff])"
)
_ASTRAY = regex(
    r"\b(?:signed|concluded|made|reached|negotiated|agreed)\b[^,]* (?:for|to) \w[^,]*$"
)  # "signed in May for rifles to be adopted"
_MADE_WITH = regex(r"\b(?:signed|concluded|made|reached|negotiated|agreed|initialled) with (?:the )?[\ue000-\ue4ff]")
_MADE = regex(r"\b(?:sign|conclu|reach|made|agree|negotiat|initial|between)")
_OWN_OBJECT = regex(
    r" (?!(?:in|on|at|by|with|between|among|during|under|for|when|as|after|before|to|last|this|that|earlier|later|and|but|or|jointly|there|here|back|only|just|over|"
    r"early|late|of|from|some|about|which|until|following|ahead|amid|alongside|within|through|via|since|upon|up|out|off|into|nearly|shortly|soon|again|simultaneously|\w+ly)\b)[a-z\ue000-\ue4ff]"
)
_GOVERNING = regex(r" (?:of|by|from|to|for)$")
_WHICH = regex(r",? (?:on which|to which|over which|which|that) ")
_THEY = regex(
    r"\b(?:they|both|he|she|(?:the|both|two) (?:[a-z]+ ){0,2}?(?:envoys|ministers|leaders|presidents|premiers|delegations|negotiators|officials|ambassadors|sides|parties|countries|governments)"
    r"|(?-i:the|both|our|its|their) (?:[\w\ue100-\ue1ff]+ ){0,3}?(?:[Pp]arliament|[Cc]ongress|[Ss]enate|[Aa]ssembly|[Dd]uma|[Cc]abinet|[Cc]hambers?|[Hh]ouses|[Ll]egislature|[Cc]ouncil)(?: (?:in|of) [\ue000-\ue2ff])?)(?: (?:had|has|have|then|later|finally|also))* $"
)
_BACK = regex(
    r"(?:^|[;,] |\band )(?:(?:in|for) [\ue000-\ue2ff],? )?(?:It|They|This|These|Both|it|they|this|both|The latter|the latter)\b[^;]{0,40}$|^It (?:\w+ed|\w+es|was|is|had|has)\b[^;:]{0,110}$"
)
_TWO_OF_THEM = regex(
    r"(?:^|[;,] |\band )(?:[Bb]oth(?: of (?:these|them|which))? [^;]{0,30}|[\ue900-\ue9ff] (?:were|are|ha(?:ve|d) been)(?: \w+)? )$"
)
_IT = regex(
    r" (?:it|them|the same)(?= (?:in|on|at|by|before|after|that|this|last|when|as|only|with|two|(?:null and )?void|null|dead|invalid|\w+ly)\b|[.;,]|\s?$| [\ue500-\ue5ff])"
)
_ITS = regex(r"notice of (?:its|their) ", re.IGNORECASE)
_FRAGMENT = regex(r"^(?:(?:In|On) [\ue500-\ue5ff],? )?$|^[\ue500-\ue5ff] ?[–—:-] ?$")
_ACRONYM = regex(r"\b(?:The|the|This|this) (?P<short>[A-Z]{2,8})\b[^;,]{0,25}$")


_LED = regex(r"\b(?:by|under|through|with) $", re.IGNORECASE)
_RECEIVING = regex(
    r"(?:awarded|granted|given|handed|offered|(?:followed|replaced|superseded|succeeded|supplanted|accompanied|supplemented|complemented|completed|crowned|capped|sealed|rounded off|flanked)\b.* by)(?!\w)",
    re.IGNORECASE,
)
_OUTCOME = regex(
    r"(?:followed|replaced|superseded|succeeded|supplanted|accompanied|supplemented|complemented|completed|rounded off|flanked)\b.* by$"
)
_AWARD = regex(
    r" (?:(?:the|an?|another|its|his|two|three|four|five|several|further)\b|[\ue700-\ue7ff]|(?:[a-z-]+ ){0,2}(?:accords|agreements|contracts|protocols|memoranda|treaties)\b)"
)


class Act(NamedTuple):
    """The instruments that a verb disposes of, those who do it, and those who are told as the other side."""

    instruments: tuple[Instrument, ...]
    agents: tuple[Mention, ...] = ()
    others: tuple[Mention, ...] = ()
    passive: bool = False
    defined: bool = False  # whether the clause itself says which instrument is meant: "the accord that they signed"


def act(match: Match, *, noun: bool = False, stative: bool = False, reach: int = 170) -> Act | None:
    """What the words of a match are about, or None.

    `noun` tells that they are a verbal noun ("signing of"), `stative` that their subject is the instrument ("entered into
    force"), `reach` how many characters a subject may stand before them.
    """
    progressive = re.match(r"(?!being)\w+ing\b", match.groups[0])  # "is discussing" has an object
    be = None if noun or progressive else _BE.search(match.sentence.text, 0, match.start)
    if be is not None and _RECEIVING.match(match.groups[0]) and _AWARD.match(match.sentence.text, match.end):
        be = None  # "X was awarded a contract": X gets it
    known = find_instruments(match.sentence)
    if not stative and be is None and not _ends_clause(match, known):
        found = _object(match, known, noun=noun, reach=reach)
        if found is not None:
            return found if found.instruments else None
    if (noun and match.groups[0].endswith(" of")) or _OUTCOME.match(match.groups[0]):
        return None
    if noun and _AFTER_IT.search(match.sentence.text, 0, match.start):
        return None  # "ratified in 1996, a year after its signature": that was another day
    told = _subject(match, known, be, noun=noun, stative=stative, reach=reach) or (
        _inverted(match, known) if be else None
    )
    alone = match.start == 0 and match.groups[0].endswith("ed")  # "Approved by parliament in May."
    return told or (_referring(match) if stative or be or alone else None)


def _ends_clause(match: Match, known: tuple[Instrument, ...]) -> bool:
    """Whether a participle with its day or place belongs to the instrument right before it: "the accord, signed in May 2001, …"."""
    text = match.sentence.text
    before = any(text[i.end : match.start] in {", ", " "} for i in known if i.end < match.start)
    return before and match.groups[0].endswith("ed") and _DAY_OR_PLACE.match(text, match.end) is not None


def _inverted(match: Match, known: Sequence[Instrument]) -> Act | None:
    """The act on what follows a passive: "on this occasion *were signed a treaty* on tea and a protocol"."""
    lead = (
        _FOLLOWING.match(match.sentence.text, match.end)
        if _THE_FOLLOWING.search(match.sentence.text, 0, match.start)
        else None
    )
    first = lead.end() if lead else match.end + 1
    one = next((i for i in known if i.start == first and (i.definite or not i.bare)), None)
    if one is None:
        return None
    objects = coordinated(match.sentence.text, tuple(i for i in known if i.start > match.end), one, forward=True)
    by, with_ = agents_after(match, objects[-1].end)
    return Act(objects, by, with_, passive=True)


# before and behind the verb of "The following were signed at the end of the talks, a treaty on tea and a protocol"
_THE_FOLLOWING = regex(
    r"\b[Tt]he following (?:[a-z]+ )?(?:was|were|have been|has been|had been)(?: (?:also|then|\w+ly))? $"
)
_FOLLOWING = regex(r"[^:;.]{0,120}: ")
_DAY_OR_PLACE = regex(
    r" (?:(?:in|on|at) [\ue200-\ue2ff\ue500-\ue5ff][^;:.]{0,60}, |by (?!an? |the (?:terms|text)\b)[^;:.]{3,90}?[\ue500-\ue5ff], )"
)


def _object(match: Match, known: tuple[Instrument, ...], *, noun: bool, reach: int) -> Act | None:
    """The act on the instrument after the verb; empty where its subject is somebody unknown."""
    text = match.sentence.text
    after = [i for i in known if i.start >= match.end and i.start - match.end <= min(140, reach)]
    if (fronted := _fronted(match, after)) is not None:
        return fronted
    first = next((i for i in after if _reaches(match, i)), None)
    if first is None:
        return None if noun else _pronoun_object(match, known)
    if not noun and unknown_before(match):
        return Act(())
    objects = coordinated(text, known, first, forward=True)
    by, with_ = agents_after(match, objects[-1].end)
    beside = re.match(r",? (?:jointly )?with ", text[match.end : first.start])
    between = _beside(match, match.end + beside.end(), first.start) if beside else ()
    beyond = bool(with_) or (bool(first.parties) and not first.both)
    praised = _PRAISED.search(text, 0, match.start) if noun and beyond and not by else None
    whom = match.sentence.at(praised.start("whom")) if praised else None
    if whom is not None:
        return Act(objects, (whom,), with_)  # "congratulated X on the signing of a pact with Y"
    return Act(objects, by if noun else agents_before(match) or by, with_ or between)


_PRAISED = regex(
    r"\b(?:congratulat|prais|commend|applaud|thank|reproach|criticis|criticiz|blam)\w* (?:the )?(?P<whom>[\ue000-\ue0ff\ue300-\ue4ff])(?:['’]s? \w+)? (?:on|for|over|upon) (?:the |its |their |having )?$"
)


def _beside(match: Match, start: int, end: int) -> tuple[Mention, ...]:
    """The other side told between the verb and its object: "signed *with X and Y* a contract"."""
    return sides(match.sentence, start, end)[0] or match.sentence.within(start, end)


def _reaches(match: Match, one: Instrument) -> bool:
    """Whether an instrument is the object of the verb before it, whatever adverbials stand between."""
    gap = match.sentence.text[match.end : one.start]
    return (len(gap) <= _NEAR and _SOON.match(gap) is not None) or (
        match.pattern.sets["name"] == "firm" and _ADVERBIAL.fullmatch(gap) is not None
    )


_NEAR = 90
_ADVERBIAL = regex(
    r",? (?:in|on|at|by|via|over|with|before|after|during|through) (?!(?:which|whom)\b)[^;:.,]{2,60}?(?<! of)(?<! to)(?<! on)(?<! by)(?<! in)(?<! under)(?<! for)(?<! with)(?<! from)(?<! and)(?<! or),? (?:the|an?|its|their|[\ue700-\ue7ff])?\s?"
)


def _fronted(match: Match, after: Sequence[Instrument]) -> Act | None:
    """The act that a participle tells which opens the sentence: "Signed in Lima in 1994 while X was there, the accord …"."""
    if _OPENING.fullmatch(match.sentence.text, 0, match.start) is None or not match.groups[0].endswith("ed"):
        return None
    one = next(
        (
            i
            for i in after
            if not (i.soft and i.bare) and _UP_TO_COMMA.fullmatch(match.sentence.text, match.end, i.start)
        ),
        None,
    )
    by, with_ = agents_after(match, match.end)
    return Act((one,), by, with_, passive=True) if one is not None else None


_OPENING = regex(r"(?:(?:First|Originally|Initially|Finally|Although|Though|While|Once|Already|[A-Z]\w+ly) )?")
_UP_TO_COMMA = regex(r" [^;:.]{3,130}, ")


def _pronoun_object(match: Match, known: tuple[Instrument, ...]) -> Act | None:
    """The act on what "it" or "them" after the verb refers to: the instrument told last."""
    if not (_IT.match(match.sentence.text, match.end) or _ITS.search(match.groups[0])):
        return None
    earlier = [i for i in known if i.end <= match.start]
    earlier = (
        earlier or [i for s in reversed(match.before[-2:]) for i in reversed(find_instruments(s)) if not i.soft][:1]
    )
    agents = agents_before(match)
    return (
        Act((replace(earlier[-1], count=None),), agents, agents_after(match, match.end)[1])
        if earlier and agents
        else None
    )


def _subject(
    match: Match, known: tuple[Instrument, ...], be: re.Match[str] | None, *, noun: bool, stative: bool, reach: int
) -> Act | None:
    """The act on the instrument before the verb: of a passive, a participle, a relative clause."""
    text, sentence = match.sentence.text, match.sentence
    one = next((i for i in reversed(known) if i.end <= match.start), None)
    if one is None:
        return None if noun else _labelled(match) or _more(match)
    if match.start - one.end > (170 if _WHICH.match(text, one.end) else reach):
        return None
    gap = text[one.end : be.start() if be and be.start() > one.end else match.start]
    by, with_ = agents_after(match, match.end)
    if (
        noun or (one.start <= 1 and gap.startswith(":")) or _listed(text, one) or _goes_on(match, one, gap)
    ):  # "Agreement on fisheries: signed in …; in force since …"
        return Act((one,), by, with_, passive=True)
    passive = stative or be is not None
    if not passive and not by and _RELATIVE.match(gap):
        agents = agents_before(match)
        if agents or _THEY.search(gap):
            return Act((one,), agents, with_, defined=True)
    if ";" in gap or _ASTRAY.search(gap) or not _BETWEEN.fullmatch(gap) or not (passive or _DIRECT.fullmatch(gap)):
        return None
    if not passive and not _GOVERNING.search(match.groups[0]) and _OWN_OBJECT.match(text, match.end):
        return None  # "obtained a contract and struck oil", "the treaty ended Peru's claim"
    subjects = coordinated(text, known, one, forward=False) if be or (stative and not gap.strip()) else (one,)
    # "The accord that A and B signed was ended by A": A and B are the parties.
    within = _makers(sentence, one.end, match.start) if passive else ()
    if len(acting(m for m in within if m.kind in {Kind.STATE, Kind.PAIR, Kind.PERSON})) > 1:
        return Act(subjects, within, (), passive=True)
    with_ = with_ or _made_with(within, gap)
    if not (by or with_) and _LED.search(text, 0, subjects[0].start):
        under = _acting_under(match, subjects[0])
        return None if under is None else Act(subjects, under, with_, passive=True)
    return Act(subjects, by, with_, passive=True)


def _goes_on(match: Match, one: Instrument, gap: str) -> bool:
    """Whether an entry goes on with what became of what it names: "Treaty of Friendship, signed by X and Y; in force 5 May"."""
    entry = match.scope.dated_by == "entry" or _IN_BRACKET.search(match.sentence.text, one.head, match.start)
    return bool(entry) and match.pattern.sets["action"] != "signed" and gap.endswith("; ") and gap.count(";") == 1


_IN_BRACKET = regex(r"\([^()]*$")  # "Convention on fisheries (signed 5 May 1990; in force 1 June 1991)"


def _acting_under(match: Match, instrument: Instrument) -> tuple[Mention, ...] | None:
    """Who did what the clause tells was done under an instrument: "A and B bound themselves, by a charter drawn up in Lima, to …".

    None where it was a state outside the pair: then nothing tells with whom.
    """
    if _of_another(match, instrument):
        return None
    return firm_bound(match, instrument) or bound_states(match, instrument) or _firm_after(match)


def _firm_after(match: Match) -> tuple[Mention, ...]:
    """The firm that acts under what the match tells of: "under a deal struck in 2011 Statoil took a stake", "… sells X oil"."""
    told = _FIRM_ACTS.match(match.sentence.text, match.end)
    return match.sentence.within(told.start("firm"), told.end()) if told else ()


_FIRM_ACTS = regex(
    r"(?: (?:in|at|on) [\ue000-\ue5ff])*,? (?P<firm>[\ue400-\ue4ff]) (?:\w+ed|took|built|won|got|has|had|is|was|sold|bought|holds?|runs?|will|would|supplies|sells|buys|delivers|operates|ships|provides|builds|leases|exports|imports|pumps|lends)\b"
    r"(?: [\ue000-\ue0ff\ue400-\ue4ff](?!['’]))?"
)


def _of_another(match: Match, instrument: Instrument) -> bool:
    """Whether the clause that says what was done under an instrument has one state outside the pair as its subject."""
    first = next((m for m in match.sentence.within(0, instrument.start) if m.kind is Kind.STATE), None)
    outside = first is not None and bool(match.scope.pair) and first.entity not in match.scope.pair
    told = {m.entity for m in match.sentence.within(0, instrument.start) if m.kind is Kind.STATE}
    return outside and first is not None and match.sentence.index(first) < 12 and len(told) == 1


def _makers(sentence: Sentence, start: int, end: int) -> tuple[Mention, ...]:
    """Those told between an instrument and a later verb as having made it: "the accord *that A and B signed* was ended"."""
    if _MADE.search(sentence.text, start, end) is None:
        return ()
    return tuple(m for m in sentence.within(start, end) if not _PLACE.search(sentence.text, 0, sentence.index(m)))


def _made_with(makers: tuple[Mention, ...], gap: str) -> tuple[Mention, ...]:
    """The other side of what another approves or ends: "the contract, *made with X*, was approved by A"."""
    told = _MADE_WITH.search(gap)
    return tuple(m for m in makers if m.kind in {Kind.STATE, Kind.ORGANIZATION}) if told else ()


def _labelled(match: Match) -> Act | None:
    """The act on what an entry's label names: "Investments: signed in 2010; in force since 2011"."""
    label = _LABELLED.match(match.sentence.text)
    if label is None or label.end() > match.start:
        return None
    words = match.sentence.words(*label.span("label"))
    by, with_ = agents_after(match, match.end)
    return Act((Instrument(0, 0, label.end("label"), "agreement", words, (words,)),), by, with_, passive=True)


def _more(match: Match) -> Act | None:
    """The act on further instruments of the kind told last: "*Two more* followed in June"."""
    told = _FURTHER.search(match.sentence.text, 0, match.start)
    earlier = [i for s in match.before[-2:] for i in find_instruments(s)]
    if told is None or not earlier or match.pattern.sets["action"] == "discussed":
        return None
    number = match.sentence.at(told.start("number"))
    amount = number.amount if number is not None else None
    value = number_word(told["number"].casefold()) if amount is None else None
    count = amount.value if amount is not None else Decimal(value) if value is not None else None
    by, with_ = agents_after(match, match.end)
    one = Instrument(
        told.start(), told.start(), told.end(), earlier[-1].kind, count=count, plural=True, soft=earlier[-1].soft
    )
    return Act((one,), by, with_, passive=True)


_FURTHER = regex(
    r"(?:^|[;,] |\band )(?:(?:a|the) (?=further|second|third))?(?P<number>[\ue700-\ue7ff]|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|further)(?: (?:more|others|further ones|new ones|additional ones))(?: (?:were|had been|have been))? $"
)
_AFTER_IT = regex(r"\b(?:after|before|since|from|following) (?:its|the|their|his) $")


def _listed(text: str, one: Instrument) -> bool:
    """Whether an instrument heads an entry that goes on with what became of it: "Agreement on X, Lima, 1997; in force since 1999"."""
    headed = (one.start <= 1 and one.start == one.head and text[:1].isupper()) or (
        one.start <= 1 and one.name[:1].isupper()
    )
    return headed and not one.definite and _ENTRY.match(text, one.end) is not None


_PLACE = regex(r"\b(?:in|at) $")
_LABELLED = regex(
    r"(?P<label>[A-Z][^:;.()\ue000-\ue9ff]{3,60}): (?=(?:signed|initialled|concluded|in force|entered)\b)"
)
_ENTRY = regex(
    r" ?[|–—]|:|,? ?\(?(?:(?:at |in )?[\ue000-\ue2ff],? )?(?:on |of )?[\ue500-\ue5ff]\)? ?(?:[;,|.(–—]|$)|, (?:signed|concluded|initialled)\b"
)


def _referring(match: Match) -> Act | None:
    """The act on what "it", "they" or an acronym refers back to: an instrument of the sentences before."""
    text = match.sentence.text[: match.start]
    by, with_ = agents_after(match, match.end)
    here = [(match.sentence, i) for i in reversed(find_instruments(match.sentence)) if i.end <= match.start]
    earlier = here + [(s, i) for s in reversed(match.before) for i in reversed(find_instruments(s))]
    near = (match.sentence, *match.before[-2:])
    if _TWO_OF_THEM.search(text) and len(two := [i for s, i in earlier if s is earlier[0][0] and not i.soft][:2]) > 1:
        return Act(tuple(replace(i, count=None) for i in reversed(two)), by, with_, passive=True)
    if _BACK.search(text) or (_FRAGMENT.match(text) and match.before):  # "Tax treaty. Enters into force on 5 May."
        found = next((i for s, i in earlier if not i.soft and any(s is n for n in near)), None)
    elif acronym := _ACRONYM.search(text):
        found = next((i for s, i in earlier if f"({acronym['short']})" in s.text[i.head : i.end]), None)
    else:
        found = None
    return Act((found,), by, with_, passive=True) if found else None
