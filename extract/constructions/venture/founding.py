"""Foundings: what two or more set up or run together, as the verb tells it.

"Alpha and Beta set up X", "X, founded by Alpha with Beta", "X, the plant that Alpha has run with Beta", "Alpha and Beta, who
had founded X".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agreement.signatories import acting
from extract.constructions.sides import sides, subject_sides
from extract.constructions.venture.grammar import COMPANY_NAME, FORM, HEAD, RUNNING, SET_UP, Partnership
from extract.constructions.venture.owned_names import NAME, name_in, nearest
from extract.document import EntityKind
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.document import Entity


def by_verb(sentence: Sentence, start: int, end: int, firm: Entity | None = None) -> Partnership | None:
    """What two or more found or own together, by the verb at `start`–`end`; one of them at least is no state.

    `firm` is the one that says "we".
    """
    text = sentence.text
    joined = False
    setting_up = re.match(SET_UP, text[start:end], re.IGNORECASE) is not None
    by = _PLACE_AND_TIME.match(text, end)
    if by is not None or text.startswith(("whose", "in which"), start):
        owners = tuple(acting(sides(sentence, by.end() if by else end + 1, len(text))[0]))
        name = nearest(sentence, start, _SUBJECT_OF)
    elif _TOGETHER_IN.fullmatch(text, start, end) and "," not in text[start:end]:
        owners = tuple(acting(sides(sentence, end + 1, len(text))[0]))
        name = nearest(sentence, start, _SUBJECT_OF)
        name = name if _FIRM_NAME.search(name) else ""
    elif (thing := _RELATIVE.search(text, max(0, start - _REACH), start)) is not None and name_in(sentence, thing):
        name, owners = name_in(sentence, thing), _makers(sentence, thing.start("who"), start, end, firm)
    else:
        name, owners, joined = _founded(sentence, start, end, firm, setting_up=setting_up)
    field = text.endswith("together in", start, end) and not (
        " " in name and all(o.kind is EntityKind.ORGANIZATION for o in owners)
    )
    if field or _COUNCIL.search(name):
        return None  # a joint body
    if by is not None and len(owners) == 1 and _UNNAMED_PARTNER.match(text, by.end()):
        return Partnership(name, ())
    alone = (joined and owners and COMPANY_NAME.search(name)) or "partner" in text[start:end]
    if name and alone and len(owners) < 2:
        return Partnership(name, ())
    if not name or len(owners) < 2 or any(o.name == name for o in owners):
        return None
    if not any(o.kind is EntityKind.ORGANIZATION for o in owners) and not (_BODY_NAME.search(name) and setting_up):
        return None
    return Partnership(name, owners)


def _founded(
    sentence: Sentence, start: int, end: int, firm: Entity | None, *, setting_up: bool
) -> tuple[str, tuple[Entity, ...], bool]:
    """What the verb at `start`–`end` has as its object, who does it, and whether one does it with another."""
    text = sentence.text
    behind = _NEW_FIRM.match(text, end) if setting_up else None
    name = name_in(sentence, behind) if behind else ""
    with_whom = [behind.span("whom")] if behind and name and behind["whom"] else []
    behind = behind if name else _VERB_OBJECT.match(text, end)
    name = name or (name_in(sentence, behind, owned=setting_up) if behind else "")
    if behind is None or not name:
        return "", (), False
    being = _BEING.search(text, 0, start) if "partner" in text[start:end] else None
    owners = _subject(sentence, being.start() + 1 if being else start, firm)
    if len(owners) < 2 and (first := _TOGETHER_FIRST.search(text, 0, start) or _WITH_FIRST.search(text, 0, start)):
        with_whom.append(first.span("whom"))
    if len(owners) < 2 and _THEY.search(text, 0, start):
        firms = [m.entity for m in sentence.within(0, start) if m.kind is Kind.ORGANIZATION and m.entity]
        owners = tuple(dict.fromkeys(firms)) if len(set(firms)) == 2 else owners
    together = _TOGETHER.match(text, behind.end()) if setting_up or _JOINTLY.match(text, behind.end()) else None
    if len(owners) < 2 and together:
        with_whom.append((together.end(), len(text)))
    for stretch in with_whom:
        owners = tuple(dict.fromkeys((*owners, *acting(sides(sentence, *stretch)[0]))))
    return name, owners, bool(with_whom)


def _subject(sentence: Sentence, verb: int, firm: Entity | None) -> tuple[Entity, ...]:
    """Those who do it: the subject, the firm that says "we", those of whom the relative clause is told."""
    owners = tuple(acting(subject_sides(sentence, 0, verb)))
    if firm is not None and (we := _WE.search(sentence.text, 0, verb)):
        before = acting(subject_sides(sentence, 0, we.start())) if we["and"] else []
        return tuple(dict.fromkeys((*before, firm)))
    if len(owners) < len(("one", "other")) and (who := _WHO.search(sentence.text, 0, verb)):
        return _up_to(sentence, who.start()) or owners
    return owners


def _up_to(sentence: Sentence, end: int) -> tuple[Entity, ...]:
    """The list of sides that ends at an index, whatever governs it: "prepared by A and B, who …"."""
    for begin in _BEGIN.finditer(sentence.text, max(0, end - _LIST), end):
        found, last = sides(sentence, begin.start(), end)
        if len(found) > 1 and last == end:
            return tuple(acting(found))
    return ()


_BEGIN = regex(r"(?:(?<=\A)|(?<= ))[A-ZÀ-Þ\ue000-\ue4ff]")
_LIST = 100


def _makers(sentence: Sentence, first: int, verb: int, end: int, firm: Entity | None) -> tuple[Entity, ...]:
    """Those who made what a relative clause tells of: "the plant that A and B founded", "which we run with A"."""
    we = firm is not None and _WE.search(sentence.text, first, verb) is not None
    owners = [firm] if we and firm is not None else acting(subject_sides(sentence, first, verb))
    if len(owners) == 1 and (together := _TOGETHER.match(sentence.text, end)):
        owners += acting(sides(sentence, together.end(), len(sentence.text))[0])
    return tuple(dict.fromkeys(owners))


_REACH = 200
_WE = regex(
    r"(?P<and>\band )?\b(?P<we>[Ww]e|[Oo]ur (?:company|firm|group))(?: (?:had|have|has|also|then|jointly|together|later|both|each))* $"
)
_UNNAMED_PARTNER = regex(
    r"[^;:.,]{2,60}?,? (?:together |jointly )?with (?:an?|its|some|two|three|local|private|foreign)\b[^;:.,]{0,30}? (?:partners?|investors?|shareholders?|firm|company)\b"
)
_WHO = regex(r" ?,? (?:who|which|that)(?: (?:had|have|has|also|then|jointly|together|later|both))* $")
_RELATIVE = regex(
    rf"{NAME}(?: \([^()]{{1,20}}\))?(?:,| –) (?:an?|the|their|its|our|one) (?:(?!of\b)[\w\ue100-\ue1ff-]+ ){{0,5}}?(?:{HEAD}|{FORM})(?: (?:in|at|near|for|outside) [^,;:]{{2,30}}?)?,? (?:(?:that|which|whom) )?(?P<who>[^,;:]{{2,90}})$"
)
_TOGETHER_IN = regex(r"(?:brings?|brought|bringing) together", re.IGNORECASE)
_FIRM_NAME = regex(rf"{COMPANY_NAME.pattern}|\b(?:Consortium|Pipeline|Venture|Alliance|Terminals?|Port|Railway|Grid)\b")
_TOGETHER_FIRST = regex(
    r"\b(?:together|jointly|in partnership) with (?P<whom>[^,;:]{3,90}), [^,;:]{0,40}$", re.IGNORECASE
)
_WITH_FIRST = regex(r"(?:^|[;–] )With (?P<whom>[^,;:]{3,60}?),? (?:we|it)(?: had| have| has| also| then)* $")
_JOINTLY = regex(r",? (?:jointly|together|in partnership) with ")
_BEING = regex(
    r" (?:(?:has|have|had) )?(?:(?:since )?[\ue500-\ue5ff] )?(?:are|were|is|was|been|became|as)(?: (?:an?|the|equal|main|only|long-time|joint))* $"
)
_THEY = regex(
    r"\b(?:they|the two|both)(?: companies| firms| groups)?(?: (?:had|have|has|jointly|then|later|also))* $",
    re.IGNORECASE,
)
_COUNCIL = regex(r"\b(?:Commission|Council|Committee|Forum|Chamber|Association|Summit|Group of)\b")
_BODY_NAME = regex(
    r"\b(?:Bank|Banco|Banque|Company|Compagnie|Compañía|Corporation|Fund|Cent(?:er|re)|Institute|University|Airlines?|Holding|Foundation|Agency|Secretariat|Authority)\b"
)
VERB = rf"(?P<founding>{SET_UP}|{RUNNING}|partners in|(?:are |is |became |become )(?:the |joint |equal )*(?:founders|owners|co-owners|shareholders) of|in which(?= [^,;:]{{3,90}} (?:are|were) (?:[a-z]+ )?(?:partners|associates|shareholders|owners))|(?:pool|merg|combin)(?:e[sd]?|ed|s|ing)? (?:their|its) [^;:.]{{3,60}}? in(?:to)?|{RUNNING},? (?:jointly |together )?with [^;:.,\ue500-\ue9ff]{{3,40}},|joined hands in|teamed up in|partner (?:of|to) [^,;:()]{{3,60}}? in|(?:brings?|brought|bringing) together|(?:works?|worked|working|operate[sd]?|co-?operate[sd]?|co-?operating) together in|(?:came|come|comes) together in|whose (?:shareholders|partners|owners) (?:are|were|include[sd]?))(?!\w)"
# "set up with the firm a marketing company, Alpha Polymers", "created a company for missiles, Alpha Guided"
_NEW_FIRM = regex(
    rf" (?:with (?P<whom>[^,;:.]{{2,50}}?) )?(?:an?|the|their|its) (?:(?!to\b|by\b|of\b)[\w\ue100-\ue1ff-]+ ){{0,6}}?(?:{FORM}|{HEAD}|unit|arm|line|dealership|dairy|brokerage|distillery|winery|foundry|tannery|agency|trader|retailer|exporter|importer|lender)(?: (?:for|in|to|at|of) [^,;.:()]{{2,60}}?)?(?:,| (?:called|named|to be called|to be named|known as|under the name of)) {NAME}"
)
_VERB_OBJECT = regex(
    rf" (?:(?:an?|the|their|its|in [\ue200-\ue2ff\ue500-\ue5ff]) )*(?:(?!named|called|to|by|of)[a-z-]+ ){{0,4}}?(?:,? ?(?:called|named|known as|by the name of|to be (?:called|named|known as)),? |, )?{NAME}"
)
_TOGETHER = regex(
    r"[^;:.]{0,50}?,? (?:(?:jointly|together|along|in partnership|in association|in cooperation) )?with (?=\S)"
)
_SUBJECT_OF = regex(
    r"(?: \([^()]{1,20}\))?(?: (?:in|at|near|of) [\ue000-\ue2ff])?(?:,(?: [^,;:.()]{3,70},)?|:| –)?(?: (?:an?|the|its) (?:[\w\ue100-\ue1ff-]+ ){1,7})?(?: (?:which|that))?(?: (?:was|is|had been|has been|were))?(?: (?:jointly|later|first|also))* ?"
)
_PLACE_AND_TIME = regex(
    r"(?:,? (?:with|in|on an?) [\ue800-\ue8ff](?: basis)?| (?:in|at|on|there|since|jointly|back)(?: [\ue200-\ue2ff\ue500-\ue5ff])?(?:,? [\ue000-\ue2ff],?)?)* (?:by|between) (?:an? (?:[a-z\ue100-\ue1ff-]+ )?(?:consortium|group|alliance) (?:of|including|made up of) )?(?=\S)"
)
