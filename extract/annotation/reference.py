"""Nominals and pronouns that refer to states, pairs of states and persons.

"Both countries", "the two presidents", "the sides" → the section's pair; "our country" → the state whose page it is;
"the Belarusian side", "the government of Belarus" → that state; "the kingdom" → the one of the pair that is one;
"he" → the person last spoken of. What does not resolve is left alone: better nothing than the wrong state.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind, Mention
from extract.document import Span
from extract.gazetteer.states import full_name, state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.document import Entity

_HOLDERS = (
    r"(?:countries|states|nations|sides|parties|governments|capitals|republics|islands|island (?:states|nations)|kingdoms|monarchies|democracies|economies|peoples|partners|neighbou?rs|allies"
    r"|(?:heads of (?:state|government)|presidents|leaders|prime ministers|premiers|(?:foreign |defen[cs]e )?ministers|ministries"
    r"|(?:foreign|defen[cs]e) ministries|parliaments|monarchs|kings|chiefs of staff|armies|navies|(?:air|armed) forces|militaries))"
)
_PAIR = regex(
    rf"\b(?:(?:the )?(?:leaders|presidents|governments|parliaments|heads of state|foreign ministers|foreign ministries) of (?:the )?(?:two|both) (?:countries|states|nations)"
    rf"|both (?:of )?(?:the |these |our |their )?(?:two )?{_HOLDERS}|(?:the|these|our|their) two (?:[a-z]+ )?{_HOLDERS}|the (?:sides|parties|partners|countries|two|pair|(?-i:Presidents|(?:Foreign |Prime )?Ministers|Heads of (?:State|Government)|Leaders))(?!-)(?! and\b)(?! (?:to|of|in|that|which|[a-z]+s\b)\b)|both(?= (?:have|are|were|had|belong|signed|joined|became|contributed|sent|took|supported|condemned|voted|recognised|recognized|opened|agreed|ratified|maintain|deployed|backed)\b)"
    rf"|two (?:countries|sides|states|nations|governments|presidents|leaders))(?!\w)",
    re.IGNORECASE,
)
_OWN = regex(
    r"\b(?:(?:our|this) (?:country|republic|nation|homeland|state|side)|our capital|the federal (?:government|cabinet))\b",
    re.IGNORECASE,
)
# On an official page "our" is the publisher's, but not in "our two countries", "our relations".
_POSSESSIVE = regex(
    r"\bours?\b(?! (?:two|both|common|mutual|bilateral|joint|shared|relations\w*|ties|cooperation|countr\w+|nations?|peoples|states?|"
    r"republic|homeland|side|partners?\w*|friend\w*|website|site|page|readers|company|companies|group|team|clients|customers|products)\b)",
    re.IGNORECASE,
)
_WE = regex(r"\b(?:[Ww]e|us)\b")
_WITH_ARTICLE = {Kind.STATE, Kind.ORGANIZATION, Kind.PERSON}
_ACTING = (
    r"(?:(?:people['’]s |democratic |federal |soviet |socialist )+republic|side|government|authorities|administration|leadership|cabinet|regime|parliament|troops|people"
    r"|state(?! (?:[a-z-]+ ){0,3}(?:company|firm|corporation|concern|group|bank|fund|agency|utility|monopoly|enterprise|holding|giant)\b)"
    r"|foreign ministry|ministry of foreign affairs|government's|junta|monarchy|crown"
    r"|senate|(?:national )?congress(?! of)|(?:(?:national|federal|constituent) )?assembly|legislature|(?:lower|upper) house)"
)
_AFTER = regex(rf"(?:'s)? {_ACTING}(?!\w| (?:visit|delegation|visits))", re.IGNORECASE)
_BEFORE = regex(
    r"\b(?:the )?(?:(?:federal |new |royal |military |interim |transitional )?government|authorities|leadership|parliament|cabinet|people|"
    r"(?:federal |federative |people's |islamic |socialist |bolivarian |democratic )*(?:republic|kingdom|state|sultanate|emirate)) of (?:the )?$",
    re.IGNORECASE,
)
_NOUNS = ("kingdom", "republic", "sultanate", "emirate", "federation", "commonwealth")
_TYPE = regex(rf"\b[Tt]he (?P<noun>{'|'.join(_NOUNS)})\b(?! of\b)", re.IGNORECASE)
_TWINS = {"koreas": ("PRK", "KOR"), "sudans": ("SDN", "SSD"), "congos": ("COD", "COG")}
_TWIN = regex(rf"\b(?:the |both )?(?:two |both )?(?P<noun>{'|'.join(_TWINS)})\b", re.IGNORECASE)
_INITIALS = regex(r"\b(?:[Tt]he|[Oo]f|[Tt]o) (?P<letters>[A-Z]{2,4})(?![\w-])")
_LATTER = regex(
    r"\bthe latter(?= [a-z])(?! (?:himself|herself|country|state|two|part|half|office|post|treaty|agreement|body|of)\b)"
)
_NO_NAME = regex(r"[^A-Z.;:]{1,80}")
# "Mr X named *her* minister": not the one who did
_OBJECT = regex(
    r"\b(?:re-?)?(?:named|appointed|nominated|elected|chose|made|sent|posted|recalled|promoted|transferred|succeeded|replaced|followed) (?P<whom>him|her(?= (?:to|as|back|in)\b|[.,;]| (?:the |an? |its |his )?(?:[a-z-]+ ){0,3}(?:minister|ambassador|envoy|consul|president|secretary|governor|delegate|representative|commissioner)\b))"
)
_PRONOUN = regex(r"\b(?:[Hh]e|[Ss]he)\b(?! (?:who|that)\b)")


def nominals(text: str, span: Span, pair: tuple[Entity, ...], publisher: Entity | None) -> list[Mention]:
    """The mentions of pairs, of the publisher's own state and of "the kingdom" in a sentence."""
    found: list[Mention] = []
    if len(pair) == 2:
        found += [
            Mention(Kind.PAIR, Span(*m.span()), pair, form="nominal")
            for m in _PAIR.finditer(text, span.start, span.end)
        ]
    if publisher is not None:
        found += [
            Mention(Kind.STATE, Span(*m.span()), (publisher,), form="own")
            for m in _OWN.finditer(text, span.start, span.end)
        ]
        found += [
            Mention(Kind.STATE, Span(*m.span()), (publisher,), form="own")
            for m in _WE.finditer(text, span.start, span.end)
        ]
        found += [
            Mention(Kind.DEMONYM, Span(*m.span()), (publisher,), form="own")
            for m in _POSSESSIVE.finditer(text, span.start, span.end)
        ]
    for match in _TWIN.finditer(text, span.start, span.end):
        twins = tuple(s for k in _TWINS[match["noun"].casefold()] if (s := state(k)) is not None)
        found.append(Mention(Kind.PAIR, Span(*match.span()), twins, form="name"))
    for match in _INITIALS.finditer(text, span.start, span.end) if len(pair) == 2 else ():
        meant = [s for s in pair if _initials(full_name(s.key)) == match["letters"]]
        if len(meant) == 1:
            found.append(Mention(Kind.STATE, Span(*match.span("letters")), (meant[0],), form="name"))
    for match in _TYPE.finditer(text, span.start, span.end):
        holders = [s for s in pair if match["noun"].casefold() in full_name(s.key).casefold().split()]
        if len(holders) == 1:
            found.append(Mention(Kind.STATE, Span(*match.span()), (holders[0],), form="nominal"))
    return found


def _initials(name: str) -> str:
    """The letters by which a page calls a state of two it is about: "the RK", "embassies of the RF"."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def governments(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The same mentions, those of states and nationalities widened over "the government of …", "… side"."""
    widened: list[Mention] = []
    for number, mention in enumerate(mentions):
        start, end, form, kind = mention.span.start, mention.span.end, mention.form, mention.kind
        if kind in {Kind.STATE, Kind.DEMONYM} and mention.form != "own":
            before = _BEFORE.search(text, max(0, start - 60), start)
            after = _AFTER.match(text, end)
            if before is not None and before.end() == start:
                start, form, kind = before.start(), "government", Kind.STATE
            elif after is not None and not any(m.span.start < after.end() for m in mentions[number + 1 : number + 2]):
                end, form, kind = after.end(), "government", Kind.STATE
        if kind in _WITH_ARTICLE and text[max(0, start - 4) : start].casefold() == "the ":
            start -= 4
        widened.append(
            Mention(
                kind,
                Span(start, end),
                mention.entities,
                mention.date,
                mention.amount,
                form,
                mention.position,
                mention.position_of,
            )
        )
    return widened


def _same_gender(text: str, told: Mention, pronoun: re.Match[str]) -> bool:
    return told.span.of(text).casefold() == pronoun[0].casefold()


def _may_be(text: str, told: Mention, pronoun: re.Match[str]) -> bool:
    """Whether somebody may be meant by a pronoun: who was "she" before is no "he"."""
    return told.form != "pronoun" or _same_gender(text, told, pronoun)


# "at a talk *with* Mr X, Mrs Y said": whom a preposition governs is not what the sentence is about
_GOVERNED = regex(
    r"\b(?:with|of|by|to|from|for|under|against|between|alongside|beside|like|unlike|after|before|following|succeeding|on|than) (?:[\w'’-]+ ){0,2}?$"
)
_GOVERNED_WORDS = 40


def spoken_of(text: str, persons: Sequence[Mention]) -> tuple[Mention, ...]:
    """Of whom a sentence speaks, the likeliest first: those of its persons whom no preposition governs, else all.

    A spokesman only speaks: what comes next goes on about whom he spoke of.
    """
    persons = [p for p in persons if not is_voice(text, p)]
    free = (p for p in persons if not _GOVERNED.search(text, max(0, p.span.start - _GOVERNED_WORDS), p.span.start))
    return tuple(free) or tuple(persons)


_VOICE = regex(r"\b(?:spokes(?:man|woman|person)|press secretary)\b", re.IGNORECASE)
_CALLED_VOICE = regex(
    r", (?:the |an? |its |his )?[^,;:.]{0,40}\b(?:[Ss]pokes(?:man|woman|person)|[Pp]ress [Ss]ecretary)\b"
)


def is_voice(text: str, person: Mention) -> bool:
    """Whether a person is told of as somebody's spokesman."""
    return bool(_VOICE.search(person.position) or _CALLED_VOICE.match(text, person.span.end))


# The title of a biography: "Ana Sol", "Ana Sol | Peruvian diplomat", "Sol, Ana (1910–1980)"
_LIFE = regex(r"\s*(?:[|–(,-].*)?")


def hero(title: str, named: Sequence[Mention]) -> Mention | None:
    """Whose life a page tells: its title is a name and at most what he was."""
    first = next((m for m in named if m.kind is Kind.PERSON), None)
    alone = first is not None and not first.span.start and _LIFE.fullmatch(title, first.span.end) is not None
    return first if alone else None


def pronouns(
    text: str, span: Span, here: Sequence[Mention], spoken: Sequence[Mention], hero: Mention | None
) -> list[Mention]:
    """Mentions for "he" and "she" in the sentence at `span`.

    They are the person of `here`, the sentence's own, whom it speaks of before the pronoun, else the one whom the
    nearest sentence before that has any speaks of (`spoken`, the likeliest first). Where that is not the `hero` whose
    life the page tells, it may be either, and stays unsaid; a paragraph begins with the hero.
    """
    before = next(iter(spoken), None)
    if hero is not None:
        before = hero if before is None or before.entity == hero.entity else None
    found: list[Mention] = []
    for match in _LATTER.finditer(text, span.start, span.end):
        last = next((p for p in reversed(here) if p.span.end <= match.start()), None)
        if last is not None and _NO_NAME.fullmatch(text, last.span.end, match.start()):
            latter = Span(*match.span())
            found.append(Mention(Kind.PERSON, latter, last.entities, form="pronoun", position_of=last.position_of))
    for match in _OBJECT.finditer(text, span.start, span.end):
        if before is not None and all(p.entity != before.entity for p in (*here, *found)):  # else it is a third
            whom = Span(*match.span("whom"))
            found.append(Mention(Kind.PERSON, whom, before.entities, form="pronoun", position_of=before.position_of))
    for match in _PRONOUN.finditer(text, span.start, span.end):
        clause = text.rfind(";", span.start, match.start())  # "X came in May; her successor Y in June, when *she* …"
        earlier = [p for p in here if p.span.start < match.start()]
        if before is not None and before in spoken and not _may_be(text, before, match):
            before = next((p for p in spoken if _may_be(text, p, match)), None)
        known = next((p for p in earlier if p.span.start > clause), None) or next(iter(earlier), None) or before
        first = next((p for p in found if _same_gender(text, p, match)), None)
        if first is not None and known is not None and first.span.start < known.span.start:
            known = first  # "She met Ana Sol; she will …": one and the same, of whom the sentence before told
        if known is not None:
            pronoun = Span(*match.span())
            found.append(Mention(Kind.PERSON, pronoun, known.entities, form="pronoun", position_of=known.position_of))
    return found
