"""Who does what a verb says to an instrument: its subject, those told after "by" and "with", whom a contract was won from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind, Mention
from extract.constructions.agreement.instruments import find_instruments
from extract.constructions.agreement.places import LOOKING_ON
from extract.constructions.sides import organ, sides, signed_for, subject_sides
from extract.document import Entity, EntityKind
from extract.patterns.fillers import distinct_states
from extract.regex import regex
from extract.slug import slug

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.patterns.match import Match

_ACTING = {Kind.PERSON, Kind.STATE, Kind.PAIR, Kind.ORGANIZATION}
GETTING = regex(
    r"(?:won|win|wins|obtained|secured|landed|received|got|clinched|took|awarded|granted|given|went|goes|gone)\b"
)
NAME = r"[A-Z][\w&.'-]+(?:(?: (?:of|for|de|the|of the|and))? [A-Z][\w&.'-]+){0,6}"
_BOUNDARY = regex(
    r"[;:]|, (?:and|but|while|whereas|so) (?=[\ue000-\ue9ff])|\b(?:when|after|before|where|which|that|while|as|since|although|because) |\bbefore \w+ing "
)
_ADJACENT = regex(
    r"(?P<run>[\ue000-\ue0ff\ue300-\ue4ff\ue900-\ue9ff](?: \([^()]{1,30}\)| of [\ue000-\ue0ff])?(?:(?:, (?:and )?(?:the |his |her )?| and (?:the |his |her |its )?(?:\w+ counterpart,? )?| as well as | together with |'s? \w+ and )"
    r"(?:[\ue000-\ue0ff]['’]s? )?[\ue000-\ue0ff\ue300-\ue4ff\ue900-\ue9ff](?: \([^()]{1,30}\)| of [\ue000-\ue0ff])?)*)(?:,? (?:of|from|in|for) [\ue000-\ue2ff])?(?: \([^)]{1,30}\))?(?:, [^,;]{1,90},| – [^–;]{2,80} –)?(?:,? (?:(?:on|in|at) )?[\ue200-\ue2ff\ue500-\ue5ff],?){0,2}"
    r"(?: (?:had|have|has|having|is|are|was|were|been|also|then|later|jointly|both|duly|soon|finally|first|each|did|would|will|to|already|since|both|formally|\w+ly))*,? $"
)
_OFFICERS = regex(
    r"\b(?:ministers|presidents|leaders|premiers|governments|parliaments|ministries|heads of (?:state|government)|representatives|chiefs|envoys|delegations|monarchs) of $"
)
_FROM = regex(r"^(?P<before>[^;:.]{0,90}?)\bfrom (?P<who>[^;:]{1,200})", re.IGNORECASE)
_TO = regex(r"^(?P<before>[^;:.]{0,90}?)\bto (?P<who>[^;:]{1,200})", re.IGNORECASE)
_GOING = regex(r"(?:awarded|granted|given|handed|went|goes|gone)\b")
_TOLD_AFTER = regex(
    r"^(?:(?!, (?:and|but|while|whereas) (?:that|one|(?:an|the )other)\b)[^;:.]){0,90}?\b(?P<how>by|with|between) (?!which\b|whom\b|whose\b)(?P<who>[^;:]{1,200})",
    re.IGNORECASE,
)
_NOT_SIGNING = regex(
    r"\b(?:broker|mediat|host|sponsor|facilitat|witness|attend|observ|draft|prepar|guarante|back|support|financ|follow|accompani|fund|propos|prais|condemn|amend)e?e?d $"
)
_CUT = regex(
    r"[;:]| (?:in|on|at|during|to|for|which|who|after|when|before|under|as well as|within|including|among|such as|and (?:was|were|is|has|have|had|entered|came|took))\b| [\ue500-\ue5ff]|, (?:a|an|the) [a-z]"
)
_BESIDE = regex(
    rf"(?P<one>[\ue000-\ue0ff\ue300-\ue4ff]) and (?:the )?(?P<other>{NAME}) (?:had |have |has |also |then )*$"
)
_ORGAN_SUBJECT = regex(
    r"(?:^|[,;] |\band |[\ue500-\ue5ff],? )(?P<organ>(?:the )?(?:[a-z]+ )?(?:government|cabinet|ministry|navy|army|air force|armed forces|authorities))(?: of [a-z]+)?(?: (?:had|has|also|then|later|\w+ly))* $",
    re.IGNORECASE,
)
_MAIN = regex(r"(?P<lead>\A(?:(?:In|On) [\ue500-\ue5ff],? )?|[;:] )[^;:]{3,120}?,? (?:after|by|before|when)? ?$")
_VERB = regex(r" (?:has |had )?(?:\w+ed|came|went|took|won|got|began|made|gave|led|met|ran|sold|bought|built)\b")
_WHO = regex(r",? (?:which|who)(?: (?:had|have|has|also|then|later))* $")

_UNKNOWN = regex(
    r"(?:^|[,;:] |\b(?:that|which|when|while|and|where|as) )(?:the |The )?[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3}(?:, (?:as|who|which|whose|an?|the) [^,;:]{2,80},|, (?:which|who))?(?: (?:has|have|had|is|are|was|were|been|also|then|later|already))* $"
)
_PREPOSED = regex(
    r"\b(?:to|in|of|with|from|at|for|by|under|on|into|against|towards|between|visiting|visited|via) (?:the )?$"
)


def unknown_before(match: Match) -> bool:
    """Whether the verb's subject is a single name that nobody knows, "Xyz signed": most often a company."""
    found = _UNKNOWN.search(match.sentence.text, 0, match.start)
    relative = _WHO.search(match.sentence.text, 0, match.start)
    first = _clause_start(match, relative.start() if relative else None)
    return (
        found is not None
        and not subject_sides(match.sentence, first, match.start)
        and _BESIDE.search(match.sentence.text, 0, match.start) is None
        and not match.groups[0].split(" ")[0].endswith("ing")
        and not re.search(
            r"\b(?:It|He|She|They|We|I|Both|Two|This|That|Parliament|Congress|Senate|Cabinet|Government|Assembly|Council|Duma|Diet|Ministers?|Presidents?|Leaders|Officials|Representatives|Delegations|Ministry|Ministries|Foreign|Prime|Defen[cs]e|Sides|Parties|Governments?|Presidential|Heads?|Chiefs?|Envoys|Countries|States|Delegates|King|Queen|House|Houses|Chamber|Later|Then|Finally|Eventually|Also|Soon|Once|Never|Thus|Here|There|Already|Recently|Subsequently|\w+ly) ",
            found[0],
        )
    )


def agents_before(match: Match) -> tuple[Mention, ...]:
    """Those who do what the verb at the match's start says: its subject, or the clause's."""
    text, first = match.sentence.text, _clause_start(match)
    if thanked := _THANKED.search(text, 0, match.start):  # "X thanked Y for ratifying": Y did
        return match.sentence.within(*thanked.span("whom"))
    if relative := _WHO.search(text, 0, match.start):  # "A and B, which signed": they stand before the pronoun
        first = _clause_start(match, relative.start())
    listed = subject_sides(match.sentence, first, match.start, government(match))
    within = [i for i in find_instruments(match.sentence) if first <= i.start < match.start]
    if listed and any(
        match.sentence.clean(i.start, i.end).start < m.span.start < match.sentence.clean(i.start, i.end).end
        for m in listed[:1]
        for i in within
    ):
        listed = subject_sides(
            match.sentence, within[-1].end, match.start, government(match)
        )  # "the Convention on the *Status of X*, the firm Y signed"
    adjacent = _ADJACENT.search(text, 0, match.start)
    if any(m.kind is Kind.ORGANIZATION or m.form == "home" for m in listed) or (
        listed and _begins_aside(text, adjacent)
    ):
        return listed
    if match.groups[0].endswith("ing") and (lead := _MAIN.search(text, 0, match.start)):  # "X stepped in, signing"
        main, end = sides(match.sentence, lead.end("lead"), match.start, government(match))
        if any(m.kind is Kind.ORGANIZATION for m in main) and _VERB.match(text, end):
            return main
    of = adjacent is not None and text.endswith(" of ", 0, adjacent.start())
    if (
        adjacent is not None
        and not _is_object(text, adjacent)
        and (not of or _OFFICERS.search(text, 0, adjacent.start()))
    ):
        return match.sentence.within(*adjacent.span("run"))
    if beside := _BESIDE.search(text, 0, match.start):
        one = match.sentence.at(beside.start("one"))
        return (*([one] if one else []), by_its_words(match.sentence, *beside.span("other")))
    if (meant := antecedent(match)) is not None:
        return (meant,)
    actor = next((m for n in range(first, match.start) if (m := _actor_at(match, n)) is not None), None)
    return (actor,) if actor is not None else _unfound(match, first) or listed


def represented(match: Match) -> Mention | None:
    """For whom alone somebody signs: "signed *for Peru* the Treaty of Versailles", "… on behalf of Peru"; what others signed is not told."""
    told = _REPRESENTS.match(match.sentence.text, match.end)
    return match.sentence.at(told.start("whom")) if told else None


_REPRESENTS = regex(
    r"(?: for|(?: (?!(?:with|and|between|by)\b)[^ ;:.]+){1,12} (?:on behalf of|in the name of)) (?:the )?(?:(?:government|people|king|queen|emperor) of (?:the )?)?"
    r"(?P<whom>[\ue000-\ue0ff]|[\ue100-\ue1ff](?= government))(?!['’]|,? and (?:for |on behalf of )?[\ue000-\ue3ff])(?![^;:.]*\bby\b)"
)


def _begins_aside(text: str, run: re.Match[str] | None) -> bool:
    """Whether a row of names begins within what is told of another: "X, which holds *Y, and Z* signed"."""
    return run is not None and any(a.start() < run.start() < a.end() for a in _CLOSED.finditer(text))


def _is_object(text: str, adjacent: re.Match[str]) -> bool:
    """Whether those before a verb are whom the verb before them has as its object: "X left *the League* (May 1933), signed a pact"."""
    parted = not _AT_ONCE.match(text, adjacent.end("run"))
    return parted and _OBJECT_BEFORE.search(text, 0, adjacent.start()) is not None


_AT_ONCE = regex(r" [a-z]")
_OBJECT_BEFORE = regex(
    r"\b(?:left|quit|joined|entered|visited|met|saw|beat|(?:recogni[sz]|occupi|annex|attack|invad|defeat|tour)ed) (?:the )?$"
)
_THANKED = regex(
    r"\b(?:thank|prais|commend|applaud|congratulat|criticis|criticiz|blam|condemn|reproach)\w* (?:the )?(?P<whom>[\ue000-\ue0ff\ue300-\ue4ff]) (?:for|on|over) (?:having )?$"
)


def antecedent(match: Match) -> Mention | None:
    """Whom "it" before the verb means: "the firm X announced that *it* had signed"; the subject of the clause before it, else of the sentence before."""
    text = match.sentence.text
    told = _IT_DOES.search(text, 0, match.start)
    if told is None:
        return None
    if told.start() > 0:
        leads = list(_SUBJECT.finditer(text, 0, told.start()))
        one = next((m for lead in reversed(leads) if (m := match.sentence.at(lead.end())) is not None), None)
        return one if one is not None and one.kind in {Kind.STATE, Kind.ORGANIZATION} else None
    if not match.before:
        return None
    before = match.before[-1]
    lead = _SUBJECT.match(before.text)
    one = before.at(lead.end()) if lead else None
    return one if one is not None and one.kind in {Kind.STATE, Kind.ORGANIZATION} else None


def of_unknown(match: Match) -> bool:
    """Whether "it" before the verb means nobody that the text around it tells: "On Saturday, it signed a deal"."""
    return _IT_DOES.search(match.sentence.text, 0, match.start) is not None and antecedent(match) is None


_IT_DOES = regex(r"(?:\A|\b)[Ii]t(?: (?:has|had|also|then|later|first|recently|just|already|\w+ly))* $")
_SUBJECT = regex(
    r"(?:\A|[,;:] |\b(?:whereupon|when|while|and|but|after|before|because|since|as|that) )(?:the |The )?(?:[\ue000-\ue0ff]['’]s? |[\ue100-\ue1ff] )?(?:[a-z]+ ){0,3}(?=[\ue000-\ue0ff\ue400-\ue4ff](?!['’]))"
)


_LISTED = regex(r"[\ue000-\ue4ff](?:, (?:the )?[\ue000-\ue4ff])*,? and (?:the )?$")
_LIST = 40  # characters


def _actor_at(match: Match, index: int) -> Mention | None:
    """The actor whose mention stands at an index, unless a preposition governs it or it owns what follows."""
    mention, text = match.sentence.at(index), match.sentence.text
    if mention is None or mention.kind not in _ACTING or _PREPOSED.search(text, 0, index):
        return None
    if (joined := _LISTED.search(text, max(0, index - _LIST), index)) and _PREPOSED.search(text, 0, joined.start()):
        return None  # "to A and *B*"
    return mention if text[index + 1 : index + 2] != "'" else None


def _unfound(match: Match, first: int) -> tuple[Mention, ...]:
    """The subject that no finder knows: "a subsidiary of X", a name of several words, "the government"."""
    text = match.sentence.text
    if (unit := _UNIT.search(text, 0, match.start)) and (mention := match.sentence.at(unit.start("firm"))) is not None:
        return (mention,)
    if (named := _NAMED_SUBJECT.search(text, first, match.start)) and not _OFFICE_WORD.search(named["name"]):
        return (by_its_words(match.sentence, *named.span("name")),)
    state = government(match)
    told = _ORGAN_SUBJECT.search(text, first, match.start) if state else None
    side = organ(match.sentence, told.start("organ"), match.start, state) if told and state else None
    return (side[0],) if side else ()


_AUX = r"(?: (?:has|have|had|is|was|were|been|also|then|later|first|recently|\w+ly))*"
_UNIT = regex(
    rf"\b(?:subsidiary|unit|arm|affiliate|branch|division|consortium) (?:of|led by) (?:the )?(?P<firm>[\ue400-\ue4ff]){_AUX} $"
)
_NAMED_SUBJECT = regex(
    rf"(?:\A|[,;:] |[\ue500-\ue5ff],? |\b(?:that|which|when|while|and|where|as) )(?:[Tt]he )?(?P<name>[A-Z][\w&.'’-]+(?: (?:of|&|de) [A-Z][\w&.'’-]+| [A-Z][\w&.'’-]+){{1,5}}){_AUX} $"
)
_OFFICE_WORD = regex(
    r"\b(?:President|Minister|Ministers|Premier|Chancellor|King|Queen|Prince|Emir|Sultan|Government|Parliament|Ministry|Embassy|Assembly|Senate|Congress|Cabinet|Council|Secretary|Ambassador|General [A-Z]|Mr|Mrs|Dr|Sir|Prime|Foreign|Both|Sides|Parties|House|Chamber|Duma|Diet)\b"
)


def _clause_start(match: Match, at: int | None = None) -> int:
    end = match.start if at is None else at
    text = _CLOSED.sub(lambda aside: " " * len(aside[0]), match.sentence.text[:end])
    return max((b.end() for b in _BOUNDARY.finditer(text)), default=0)


_CLOSED = regex(
    r", (?:(?:with|to|from|of|on|in|for|under|by) wh(?:om|ich)|which|who|whose|whom|where|as) [^,;:]{2,90},(?= )"
)  # "X, which had left Y, signed"


def government(match: Match) -> Entity | None:
    """Whose government "the government" is: the host's where the publisher is of the pair, else that of its one state told here."""
    pair = match.scope.pair
    if len(pair) == 2 and match.scope.publisher in pair:
        return next(s for s in pair if s != match.scope.publisher)
    here = (m for m in match.sentence.mentions if m.form not in {"capital", "adjective"})
    told = (*here, *(m for t in match.before for m in t.mentions))
    named = {s for s in distinct_states(told) if s in pair}
    return next(iter(named)) if len(named) == 1 else None


def by_its_words(sentence: Sentence, start: int, end: int) -> Mention:
    """An organisation that nobody knows, as the text names it."""
    words = sentence.words(start, end)
    return Mention(
        Kind.ORGANIZATION, sentence.clean(start, end), (Entity(EntityKind.ORGANIZATION, slug(words), words),)
    )


def agents_after(match: Match, start: int) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Those told after "by" or "between", and those told after "with", right after `start`."""
    told = _TOLD_AFTER.search(match.sentence.text[start : start + 300])
    if told is None and GETTING.match(match.groups[0]):
        return (), _giver(match, start)
    if told is None or re.search(
        r"\b(?:when|which|who|after which|as (?:did|had|was|were)|like|unlike|including|among|such as|to be \w+|(?:after|before|than) (?:the one|that|those)|and (?:the|an?|its|their)|(?:and )?(?:was|were|has|have|had|is|are)|and (?:took|entered|came)|but|while) ",
        told[0][: told.start("how")],
    ):
        return (), ()
    if told["how"].casefold() == "by" and (beside := _WITH_AFTER.match(match.sentence.text, start + told.start("who"))):
        listed, _ = sides(match.sentence, beside.end(), len(match.sentence.text), government(match))
        if listed:
            return agents_told(match, start + told.start("who"), beside.start("with")), listed
    if _NOT_SIGNING.search(match.sentence.text, 0, start + told.start("how")) or LOOKING_ON.match(told["who"]):
        return (), ()
    if told["how"].casefold() == "by" and len(each := signed_for(match.sentence, start + told.start("who"))) > 1:
        return each, ()
    begin = start + told.start("who")
    cut = _CUT.search(match.sentence.text, begin, start + told.end("who"))
    listed, _ = sides(match.sentence, begin, start + told.end("who"), government(match))
    if any(m.kind is Kind.ORGANIZATION for m in listed):
        return ((), listed) if told["how"].casefold() == "with" else (listed, ())
    mentions = match.sentence.within(begin, cut.start() if cut else start + told.end("who"))
    between = told["how"].casefold() == "between"  # "between Rome and Paris" are their governments
    actors = tuple(m for m in mentions if m.kind in _ACTING or (between and m.kind is Kind.CITY)) or tuple(
        m for m in mentions if m.kind is Kind.DEMONYM
    )
    if told["how"].casefold() == "by" and actors and actors[0].kind is Kind.PAIR and actors[0].form == "nominal":
        return actors[:1], ()  # "signed by the two sides, with the guarantors A and B"
    return ((), actors) if told["how"].casefold() == "with" else (actors, ())


_WITH_AFTER = regex(
    r"(?:(?! (?:and )?\w{3,}ed\b)[^;:.,]){2,60}?(?: (?:in|on|at) [\ue000-\ue5ff]){0,2},? (?P<with>with) (?=(?:the |its |an? )?(?:[a-z-]+ ){0,3}[A-Z\ue000-\ue4ff])"
)


def agents_told(match: Match, start: int, end: int) -> tuple[Mention, ...]:
    """The actors told between two indices."""
    state = government(match)
    side = organ(match.sentence, start, end, state) if state else None
    return (side[0],) if side else tuple(m for m in match.sentence.within(start, end) if m.kind in _ACTING)


def _giver(match: Match, start: int) -> tuple[Mention, ...]:
    """Whom a contract was won from or awarded to."""
    rest = match.sentence.text[start : start + 300]
    told = _FROM.search(rest) or (_TO.search(rest) if _GOING.match(match.groups[0]) else None)
    if told is None or re.search(r"[,]|\b(?:to|which|who) ", told["before"]):
        return ()
    begin, end = start + told.start("who"), start + told.end("who")
    return sides(match.sentence, begin, end, government(match))[0]
