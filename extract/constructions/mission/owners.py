"""Whose a mission is: told beside it, by its clause's subject, or by what the sentence before was about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.mission.grammar import ANY, FRONTED, HAS, SUBJECT
from extract.constructions.sides import subject_sides
from extract.constructions.subject import spoken_of, subjects
from extract.document import Entity, EntityKind
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.patterns.match import Match


_A_MISSION = regex(rf"\b(?:{ANY})\b", re.IGNORECASE)


def front(match: Match) -> tuple[tuple[Mention, ...], str]:
    """The subject of the mission's clause and its verb: "Peru maintains", "Kenya, which had opened", "Peru:"."""
    text = match.sentence.text
    subject: tuple[Mention, ...] = ()
    verb = ""
    for found in SUBJECT.finditer(text, 0, _noun(match)):
        subject, verb = match.sentence.within(*found.span("who")), found["verb"] or ""
        listed = subject_sides(match.sentence, 0, found.start("verb")) if verb else ()
        bodies = [m.entity.name for m in listed if m.kind is Kind.ORGANIZATION and m.entity]
        if len(listed) > len(subject) and bodies and not any(_A_MISSION.search(name) for name in bodies):
            subject = listed
    fronted = FRONTED.match(text)
    if fronted and len(subject) > 1 and match.sentence.index(subject[0]) == fronted.start("where"):
        subject = subject[1:]  # "In Peru, *Kenya* opened": the place is no subject
    return subject, verb


def _noun(match: Match) -> int:
    """Where the words for the mission begin, behind a verb that the pattern holds."""
    if match.has("raising"):
        return match.groups.start("whose") if match.has("whose") else match.start
    return match.groups.start("post") if match.has("post") else match.start


def _told_before(match: Match) -> list[Entity | str]:
    """Whose it is by the words right before it: "the PLO, whose office …", "Acme and Bolt & Sons keep offices …"."""
    text = match.sentence.text
    owned = _WHOSE.search(text, 0, match.start)
    if owned and not match.has("host2"):
        mention = match.sentence.at(owned.start("who"))
        if mention is not None and mention.kind is Kind.CITY:  # a government's seat
            state = as_state(mention)
            return [state] if state is not None else []
        return list(mention.entities) if mention is not None else [owned["who"]]
    firm = _FIRM.search(text, 0, match.start) if match.pattern.sets.get("kind") == "representative office" else None
    if firm is None:
        return []
    known = {text[match.sentence.index(m)]: m.entity for m in match.sentence.within(*firm.span("who")) if m.entity}
    return [known.get(name, name) for name in re.split(r",? and (?:the )?|, ", firm["who"]) if name]


def senders(match: Match) -> list[Entity | str]:
    """Whose mission it is as told beside it, else by the subject of the clause."""
    return _beside(match) or _told_before(match) or _of_heading(match) or _of_clause(match)


def of_anybody(match: Match) -> bool:
    """Whether nobody is told whose the missions are: those that somebody served in, "**of the 24 embassies** in Lima most …"."""
    counted = match.mention("counted")
    several = counted is not None and counted.amount is not None and counted.amount.value > 1
    embassies = several and "embass" in match.words("counted").casefold()
    return embassies or _SERVED_IN.search(match.sentence.text, 0, match.start) is not None


_SERVED_IN = regex(
    r"\b(?:served|serving|worked|working|posted|assigned|post(?:ing)?s?|assignments?|stints?|tours?|positions?|career)\b[^;:.,]{0,40} (?:in|at|to|with) (?:the )?(?:\w+ )?$"
)


def _beside(match: Match) -> list[Entity | str]:
    """The owner that stands by the mission: "embassy of Peru", "the Peruvian embassy", "the embassy that Peru keeps"."""
    told = match.mentions("sender")
    if len(told) > 1 and _IN_A_LAND.fullmatch(match.sentence.text):
        told = told[:1]  # "Embassy of Peru, Kenya"
    named = [e for m in told for e in m.entities]
    if named and named[0].kind is EntityKind.ORGANIZATION:  # "of Kenya Airways, the Kenyan carrier": it is explained
        return [e for e in named if e.kind is EntityKind.ORGANIZATION]
    owner = match.mention("owner") or match.mention("owner2") or match.mention("owner3")
    return list(named) or ([owner.entity] if owner is not None and owner.entity is not None else [])


# A title or letterhead: the second state is where it stands.
_IN_A_LAND = regex(
    r"(?:[Tt]he )?(?:(?:[A-Z]\w+ )*Embassy|High Commission|Consulate(?: General)?|Permanent Mission|Mission|Legation) of (?:the )?[\ue000-\ue0ff], [\ue000-\ue0ff]\.?"
)


def _of_heading(match: Match) -> list[Entity | str]:
    """Whose missions a sentence announces before its colon: "Peru's network is small: an embassy in …"."""
    headed = _HEADED.match(match.sentence.text)
    head = match.sentence.at(headed.start("who")) if headed and not match.has("whose") else None
    return list(head.entities) if head is not None else []


def _of_clause(match: Match) -> list[Entity | str]:
    """The subject of the mission's clause; of what is left out ("the one in …") the owner told last."""
    if match.has("kept"):  # "the embassy it opened"
        found = spoken_of(match)
        return [found.value] if found is not None and isinstance(found.value, Entity) else []
    subject, _ = front(match)
    whose = match.groups["whose"].casefold() if match.has("whose") else ""
    if match.has("ellipsis") and match.groups[0].casefold().startswith(("that", "those", "the one")):
        return _owner_before(match) or [e for m in subject for e in m.entities]
    goes_on = (match.has("ellipsis") or match.has("resumed")) and not match.has("owner2")
    if not subject and goes_on and (owner := owner_earlier(match)):
        return owner
    if not subject and match.has("ellipsis"):
        states = [m for m in match.sentence.within(0, match.start) if m.kind in {Kind.STATE, Kind.DEMONYM}]
        subject = tuple(m for m in states[:1] if m.form == "own")
    if subject and whose in {"", "its", "their"}:
        return [e for m in subject for e in m.entities]
    if whose in {"its", "their"} and (later := _opening(match)):
        return later
    if (it := _PRONOUN.search(match.sentence.text, 0, _noun(match))) and (known := _spoken_of(match, it["who"])):
        return known
    return [match.scope.publisher] if whose in {"our", "ours"} and match.scope.publisher is not None else []


def _opening(match: Match) -> list[Entity | str]:
    """The subject behind an opening phrase: "Besides its embassy in Lima, *Kenya* has …"."""
    if not _BESIDES.match(match.sentence.text, 0, match.start):
        return []
    told = re.compile(r"[^;:.]{0,40}?, (?:the )?(?P<who>[\ue000-\ue0ff\ue400-\ue4ff]) [a-z]").match(
        match.sentence.text, match.end
    )
    mention = match.sentence.at(told.start("who")) if told else None
    return list(mention.entities) if mention is not None else []


_BESIDES = regex(
    r"(?:besides|in addition to|apart from|along(?:side| with)|next to|beyond|through|via|from|having|after|since|with) ",
    re.IGNORECASE,
)


def _spoken_of(match: Match, who: str) -> list[Entity | str]:
    """Whom the pronoun or "the company" before a mission's verb stands for: of offices a firm, else a state."""
    office = match.pattern.sets.get("kind") == "representative office"
    if not office and who.casefold() != "it":
        return []
    found = spoken_of(match)
    entity = found.value if found is not None and isinstance(found.value, Entity) else None
    if entity is None or (entity.kind is EntityKind.ORGANIZATION) is not office:
        return []
    return [entity]


_PRONOUN = regex(
    rf"(?:^|[,;:–] |\b(?:and|but|while|where|headquarters|offices) |^(?:in|at) (?:the )?[\ue000-\ue0ff\ue200-\ue2ff],? )(?P<who>it|the (?:company|firm|group|bank|carrier|airline|contractor|concern|manufacturer))(?: also| now| still| currently)* {HAS}\b[^;:]{{0,60}}$",
    re.IGNORECASE,
)
_HEADED = regex(
    r"(?P<who>[\ue000-\ue1ff])(?:['’]s?)? (?:[\w-]+ ){0,3}(?:missions?|representations?|embassies|network|presence|posts|offices|consulates|representation)[^:;.]{0,50}:"
)
# "The PLO, whose office in Lima …"; "Acme and Kerry Group keep offices in Lima": names that no gazetteer knows.
_WHOSE = regex(r"(?P<who>[\ue000-\ue0ff\ue200-\ue2ff\ue400-\ue4ff]|\b[A-Z]{3,6}),? whose (?:own |first |only |new )?$")
_NAME = r"(?:(?!(?:It|They|We|He|She|The|This|That|Both|Each)\b)[A-Z][\w&'’-]+(?: (?:[A-Z&][\w&'’-]*)){0,4}|[\ue400-\ue4ff])"
_FIRM = regex(
    rf"(?:^|[,;:–] |\b(?:and|but|while) )(?:[Tt]he )?(?P<who>{_NAME}(?:(?:, | and |, and )(?:the )?{_NAME})*)(?: all| both| each| also| now| still)* (?:have|has|had|keeps?|kept|maintains?|runs?|ran|operates?|opened|opens|set up|sets up|established|establishes|closed|closes|shut|founded)(?: (?:an?|its|their|also|own|each|sales|branch|regional|the|new))* $"
)
_OWNED = regex(
    rf"(?P<who>[\ue000-\ue1ff])(?:['’]s?)? (?:(?!(?:and|or|the|of|in)\b)[\w-]+ ){{0,2}}?(?:{ANY})|(?:{ANY}) of (?P<of>[\ue000-\ue0ff])",
    re.IGNORECASE,
)


def _owner_before(match: Match) -> list[Entity | str]:
    """Whose the mission told last before the match is."""
    told = list(_OWNED.finditer(match.sentence.text, 0, match.start))
    mention = match.sentence.at(told[-1].start("who" if told[-1]["who"] else "of")) if told else None
    return [mention.entity] if mention is not None and mention.entity is not None else []


def owner_earlier(match: Match) -> list[Entity | str]:
    """Whose the missions are of which the sentence before tells, where this one goes on about them: "it was closed"."""
    if not match.before or not _GOES_ON.match(match.sentence.text):
        return []
    told = [m for m in subjects(match.before[-1], 0, len(match.before[-1].text)) if m.kind is Kind.STATE]
    told = told or [m for m in match.before[-1].mentions if m.kind in {Kind.STATE, Kind.DEMONYM}][:1]
    return [e for m in told[:1] for e in m.entities] if _AN_OFFICE.search(match.before[-1].text) else []


_AN_OFFICE = regex(rf"\b(?:{ANY}|offices?|missions?|ambassadors?|envoys?)\b", re.IGNORECASE)
_GOES_ON = regex(
    r"(?:It|They|Both|This|These|The (?:[a-z]+ ){0,2}(?:mission|post|embassy|consulate|office|legation|commission)s?|Another|An?)\b"
)
