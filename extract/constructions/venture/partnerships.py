"""Partnerships: companies, banks, plants and the like that several own or have founded together, by name.

Read are the stakes in it ("Alpha holds 60% of X", "X, in which Alpha (60%) and Beta are partners"), the noun that calls it
joint ("X, a venture of Alpha and Beta"), and the verb of its founding ("Alpha and Beta set up X", "X, founded by Alpha with
Beta"). The name stands before what tells this, behind it, or in "60% of X".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.agreement.signatories import acting
from extract.constructions.sides import sides, subject_sides
from extract.constructions.venture.founding import by_verb
from extract.constructions.venture.grammar import COMPANY_NAME, FORM, HEAD, JOINT, RUNNING, SET_UP, Partnership
from extract.constructions.venture.owned_names import NAME, THINGS, name_in, nearest
from extract.constructions.venture.stakes import Stakes, read_stakes
from extract.document import BlockKind, EntityKind
from extract.patterns.fillers import distinct_states
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.sentence import Sentence
    from extract.document import Entity

# Between a name and those who own it or the shares in it.
_LINK = regex(
    rf"\b(?:owned|held|belong(?:s|ed|ing)?|shareholders?|partners?|owners|ventures?|consorti(?:um|a)|{HEAD}|partnership|{JOINT}|brings? together|brought together|unit(?:es|ed|ing)|grouping|groups|capital|ownership|founded|set up|established|created|formed|launched|incorporated|controlled|divided|split|shared|acquired|bought|purchased|taken over|(?:in|of) which|shares|stakes)\b",
    re.IGNORECASE,
)
_NO_LINK = regex(
    r"[;!?]|\. |\b(?:said|says|told|announced|visited|met|signed|exports?|imports?|turnover|growth|elections?|votes?|population|trade|according to|accused|condemned|agreed|after|before|while|whereas|because|although|however|since then)\b",
    re.IGNORECASE,
)
_APPOSED = regex(
    r"(?:\s\([^()]{1,20}\))?(?: (?:in|at|near|of|outside) [\ue200-\ue2ff]| (?:in|at|near|outside) (?-i:[A-Z])[\w-]+)?(?:,| –|:| \()(?: [a-z][^,;:()\ue000-\ue9ff]{2,50}:?(?: partners)?)? ?"
)
_OWNED = regex(r"\b(?:owned|held|controlled)\b")
_RELATIVE = regex(r", (?:which|who) [^,;]{3,90}(?=,)")
# Of a line of a list: "Alpha Falls – 1,200 MW – since 2010 – Beta 60%, Gamma 40%"
_LISTED = regex(r"(?=.*(?: – |: ?))[^.;!?]{0,60}(?: – |: ?)")
_OF_THING = regex(
    rf"\)?(?: (?:stake|share|interest|holding|participation|participating interest|of the shares|of the capital)s?)? (?:of|in) (?:(?!(?:of|in|and|to|for|by|with|from|which|it|them)\b)(?:[a-z-]+|[\ue000-\ue2ff](?:-based)?)(?:['’]s)? ){{0,4}}?(?:(?:its|their) [a-z-]+, )?(?:(?![\ue000-\ue2ff](?![–-]| (?-i:[A-Z\ue300-\ue4ff]))){NAME}|(?P<thing>(?<=the )(?:[a-z-]+ )?{THINGS}(?!\w)(?!(?: (?!(?:to|by|from|for|in|with|and|of|at|on|is|was|which|that|while|but|held|owned)\b)[a-z-]+){{0,2}} [\"“]?(?-i:[A-Z\ue400-\ue4ff]))))",
    re.IGNORECASE,
)
_NOT_OWNED = regex(
    r"\)? (?:of|in) (?:the |its |all |total |their |his )*(?:[\w-]+ ){0,2}?(?:output|production|trade|exports?|imports?|market|votes?|seats?|population|GDP|capacity|costs?|budget|workforce|employees|staff|demand|needs|supply|supplies|turnover|revenues?|profits?|sales|energy|electricity|oil|gas|water|territory|land|value|price|debt|loan|goods|area|areas|waters|zone|shelf|surface|reserves?|deposits?|income|receipts?)\b",
    re.IGNORECASE,
)
_BEHIND = regex(
    rf"[^;.]{{0,60}}?\b(?:{SET_UP}|{RUNNING}|partners in|hold shares in|joined hands in|teamed up in|made up|constitut\w+|behind) (?:(?:an?|the|their|its) )?(?:(?!named|called)[a-z-]+ ){{0,5}}?(?:(?:called|named|known as|by the name of),? |, (?:the )?)?{NAME}",
    re.IGNORECASE,
)
NOUN = rf"(?P<noun>(?:[\ue100-\ue1ff][–-][\ue100-\ue1ff] (?:[a-z-]+ ){{0,3}}?(?!firm|concern|corporation){FORM}|(?:[Jj]oint-venture|{JOINT}) (?:(?!(?:on|of|for|in|and|to|with|by)\b)[\w\ue000-\ue1ff–-]+ ){{0,3}}?{FORM}|[\ue800-\ue8ff] {FORM}|ventures?|partnership|consortium))(?!\w)(?! (?:forum|conference|summit|meeting|breakfast|lunch|dinner|fair|week|days?|dialogue|seminar|mission|trip|delegation|round ?table|event|gala|awards?|links|ties|relations|circles|communit(?:y|ies))s?\b)"
_OWNERS_BEHIND = regex(
    rf"(?: (?:in|for|on) [^,;:]{{3,50}}?)?,? (?:of|between|by|with|from|grouping|uniting|comprising|{SET_UP}(?: (?:in|at|on) [\ue200-\ue2ff\ue500-\ue5ff]| there)* (?:by|with)|owned by|made up of|that|which)(?: both)? (?=\S)"
)
_BEFORE_NOUN = regex(
    r"(?: \([^()]{1,20}\))?(?:,(?: [\ue000-\ue0ff]['’]s [a-z ]{3,30},)?| –|:)?(?: [a-z][^,;:]{1,40},)? (?:(?:which |that )?(?:(?:is|was|became|remains)|(?:began|started|originated|(?:was )?(?:born|founded|set up|established|created|formed|launched))(?: (?:in|on|at) [\ue200-\ue5ff])* as) )?(?:now |today |then |still |once |in those years |formerly )?(?:an?|the|their|its|our|[\ue000-\ue4ff]['’]s?|(?-i:[A-Z])[\w&. -]{1,30}['’]s?) (?:(?!(?:and|or|of|in|on|for|to|with|by|is|was|has|had)\b)[\w\ue100-\ue1ff\ue700-\ue8ff:/–-]+ ){0,4}"
)
# "a venture between Alpha and Beta, *Gamma*, was set up": no third owner
_CLOSING = regex(r" and [^,;:]{1,60}, (?P<name>[^,;:]{1,60})$")
_BEFORE_LABEL = regex(r"(?: \([^()]{1,20}\))?(?:,| –) (?:[a-z-]+ ){0,2}")  # "Alpha Ltd, cement joint venture, 2011"
_AFTER_OWNERS = regex(
    rf"(?: \([^()]*\))?(?:,? (?:(?:has been|had been|was|is|were|will be|is to be) )?(?:called|named|christened|known as|dubbed|under the name(?: of)?|by the name of)|,)? (?:the )?{NAME}(?=[,.;)]| (?:was|were|is|has|had|will|to|in|at|which|opened|began|produces|makes)\b|$)"
)
_AFTER_NOUN = regex(
    rf"(?: \([^()]*\))?(?: (?:of|between) [^,;:()\ue400-\ue4ff]{{3,60}}(?=,| (?:called|named|known|dubbed|under|by)\b)| (?:at|in|near|outside) (?:[\ue000-\ue2ff]|(?-i:[A-Z])[\w-]+)(?=,))?,? (?:(?:called|named|known as|dubbed|under the name(?: of)?|by the name of),? )?(?:the )?{NAME}"
)
_ANAPHORS = frozenset(
    {"company", "group", "firm", "bank", "fund", "venture", "consortium", "terminal", "airline", "plant"}
)
_PERCENTS = frozenset(map(chr, range(Kind.PERCENT.value, Kind.PERCENT.value + 256)))


def by_stakes(sentence: Sentence, first: int, label: str = "", firm: Entity | None = None) -> Partnership | None:
    """The thing of which the share at index `first`, the sentence's first, and those after it tell the owners.

    `label` is what the item is about, `firm` whose page it is, for "Shareholders: Alpha 60%, Beta 40%".
    """
    text = sentence.text
    if sum(c in _PERCENTS for c in text) > _MANY:
        return None  # a table, not prose
    start, end = _segment(text, first)
    formed = _IN_TURN.search(text, max(start, first - 8), end) and _FORMED.search(text, start, first)
    if formed or _OF_TRADE.search(text, start, first):
        return None  # "A and B formed X with 70 and 30 per cent": what the verb tells
    stakes = read_stakes(sentence, start, end)
    while stakes is not None and stakes.end <= first:  # of a thing told before
        start = stakes.end
        stakes = read_stakes(sentence, start, end)
    if stakes is None and (unknown := _IN_WHICH.search(text, start, first) or _PART_OF.search(text, start, first + 10)):
        name = name_in(sentence, unknown)
        return Partnership(name, ()) if name else None
    if (
        stakes is None
        or any(c in _PERCENTS for c in text[max(start, stakes.start) : first])
        or _NOT_OWNED.match(text, first + 1, end)
    ):
        return None
    owners = tuple(dict.fromkeys(e for e, _ in stakes.shares))
    name = _thing(sentence, stakes, first, end) or (_before(sentence, stakes, start, sure=len(owners) > 1))
    if not name and len(owners) > 1:
        behind = _BEHIND.match(text, stakes.end, end)
        name = name_in(sentence, behind) if behind else ""
    if not name and len(owners) > 1 and _SHAREHOLDERS.match(text, start):
        name = label or (firm.name if firm is not None and sentence.block.kind is BlockKind.FIELD else "")
    if not name and len(owners) > 1:
        kind = next(reversed(list(_UNNAMED.finditer(text, start, stakes.start))), None)
        name = sentence.words(*kind.span("kind")) if kind and len(text[kind.end() : stakes.start]) <= 130 else ""
    if not name or any(o.name == name for o in owners):
        return None
    return Partnership(name, owners, stakes.shares)


# Shares of a trade belong to nobody: "main suppliers: Peru (60%), Chile (12%)"
_OF_TRADE = regex(
    r"\b(?:suppliers?|importers?|exporters?|buyers?|customers|destinations?|sources of|origins?|trad(?:e|ing) partners|exports|imports|export markets?)\b[^;.]{0,40}(?::|\b(?:are|were|included?|was|is)\b)[^;.]{0,20}$",
    re.IGNORECASE,
)
_IN_TURN = regex(r"[\ue700-\ue8ff] and [\ue800-\ue8ff]")
_FORMED = regex(rf" {SET_UP} (?:the |an? )?(?:[a-z-]+,? ){{0,4}}(?-i:[A-Z\ue400-\ue4ff])", re.IGNORECASE)
_SHAREHOLDERS = regex(
    r" ?(?:(?:shareholders|partners|owners|ownership|shares|stakes|interests): |(?:held|owned|controlled|shared) by )",
    re.IGNORECASE,
)
_IN_WHICH = regex(rf"{NAME}(?: \([^()]{{1,20}}\))?(?:, [^,;:]{{3,50}})?, (?:in|of) which [^;:.]{{0,110}}$")
_PART_OF = regex(rf"{NAME}(?: \([^()]{{1,20}}\))?, [\ue800-\ue8ff] of which")  # held by whom nobody knows
_UNNAMED = regex(rf"\b(?:an?|the|their) (?P<kind>(?:{JOINT} (?:[\w-]+ ){{1,3}}?|(?:[\w-]+ ){{1,2}}?joint ){FORM})\b")


def _segment(text: str, at: int) -> tuple[int, int]:
    """The stretch between semicolons around an index, as far as one telling of shares may reach."""
    start, end = text.rfind(";", 0, at) + 1, text.find(";", at)
    return max(start, at - _REACH), min(end if end >= 0 else len(text), at + _REACH)


def _thing(sentence: Sentence, stakes: Stakes, first: int, end: int) -> str:
    """What the shares are told to be of."""
    for share in _SHARE.finditer(sentence.text, first, min(stakes.end, end)):
        of = _OF_THING.match(sentence.text, share.end(), end)
        if of is not None:
            if of["thing"] in _ANAPHORS and len(stakes.shares) == 1:
                return ""  # "34% of the company": of one told before
            return (
                sentence.words(*of.span("thing"))
                if of["thing"]
                else name_in(sentence, of, owned=len(stakes.shares) > 1)
            )
    return ""


_PLACED = regex(r"\b(?:at|near|outside) $")
_OF_WHICH = regex(r"[\ue700-\ue8ff] of (?:which|whose)")
_ASIDE = regex(r"^, (?:an?|the|its|now|formerly) [^,;]{3,90},(?= (?:is|was) )")
_REACH = 400
_MANY = 20  # percentages of a sentence
_DOES = regex(
    rf" (?:(?:has|have|had|also|then|later|jointly|together|since|in|[\ue500-\ue5ff]) )*(?:{SET_UP}|{RUNNING}) (?:an?|the|their|its) (?![A-Z])"
)
_SHARE = regex("[\ue700-\ue8ff]|\\bhalf\\b")


def _before(sentence: Sentence, stakes: Stakes, start: int, *, sure: bool) -> str:
    """The nearest name before the stakes that a word of ownership links with them."""
    text = _RELATIVE.sub(lambda m: "\0" * len(m[0]), sentence.text[: stakes.start])
    for name in reversed(list(re.finditer(NAME, text[start:]))):
        at = start + name.end()
        link = _ASIDE.sub("", text[at:].replace("\0", ""))
        words = name_in(sentence, name, start, owned=sure)
        if not words or len(link) > 130 or _NO_LINK.search(link) or text.endswith("(", 0, start + name.start()):
            continue
        if " " not in words and _PLACED.search(text, 0, start + name.start()) and not sentence.at(start + name.start()):
            continue  # "its venture at Lima, in which …": where it is
        if link == " (" and not name["quoted"] and ")" in sentence.text[stakes.start : stakes.end]:
            continue  # "Alpha Mining (AM, 60 per cent)": an owner
        if _DOES.match(link):
            return ""  # "Alpha and Beta set up a venture, in which": nameless
        listed = not text[start : start + name.start()].strip(" •*–-")
        whole = link == ", " and _OF_WHICH.match(sentence.text, stakes.start)
        owned = whole or (link in {" is ", " was "} and _OWNED.search(sentence.text, stakes.start, stakes.end))
        if owned or _LINK.search(link) or (sure and (_APPOSED.fullmatch(link) or (listed and _LISTED.fullmatch(link)))):
            return words
    return ""


_IN_A = regex(r"\b[Ii]n an? (?:[a-z-]+ )?$")  # "in a joint venture with X, Y built …": how, not what was set up


def by_noun(sentence: Sentence, start: int, end: int) -> Partnership | None:
    """What the noun at `start`–`end` calls joint: named before or behind it, or told by its kind alone."""
    text = sentence.text
    if _IN_A.search(text, 0, start) and text.startswith(" with ", end):
        return None
    owners, last = _joint_owners(sentence, start, end)
    joint = re.match(JOINT, text[start:end], re.IGNORECASE) is not None
    name = nearest(sentence, start, _BEFORE_NOUN)
    if not name and len(owners) > len(("one", "other")) and (closing := _CLOSING.search(text, end, last)):
        name, owners = sentence.words(*closing.span("name")), owners[:-1]
    if not name and joint and sentence.block.kind in {BlockKind.FIELD, BlockKind.ITEM}:
        name = nearest(sentence, start, _BEFORE_LABEL)
    if not name and owners:
        behind = _AFTER_OWNERS.match(text, last)
        name = name_in(sentence, behind) if behind else ""
    if not name and (behind := _AFTER_NOUN.match(text, end)):
        name = name_in(sentence, behind)
        founded = _FOUNDED_BY.match(text, behind.end()) if name and len(owners) < 2 else None
        owners = tuple(acting(sides(sentence, founded.end(), len(text))[0])) if founded else owners
    if not name and text[start].isupper() and start > 0:
        name = _capitals(sentence, start, end)  # "the Joint Oil company"
    if not name and len(owners) == 2 and sentence.at(start) is not None:
        name = sentence.words(start, end)  # "the Peruvian–Japanese shipping company"
    name = name or _described(sentence, (start, end), last, owners, joint=joint)
    companies = any(o.kind is EntityKind.ORGANIZATION for o in owners)
    if not name or any(o.name == name for o in owners) or not (joint or companies or len(owners) > 1):
        return None
    if not joint and not owners:
        return None
    return Partnership(name, owners if len(owners) > 1 else (), sector=_matter(sentence, start, end))


def _described(sentence: Sentence, noun: tuple[int, int], last: int, owners: tuple[Entity, ...], *, joint: bool) -> str:
    """What one without a name is told by: its kind, "joint venture of Alpha and Beta", "joint company for the Lima mine"."""
    text, (start, end) = sentence.text, noun
    several = last > end and len(owners) > 1 and any(o.kind is EntityKind.ORGANIZATION for o in owners)
    if several and (kind := _KIND_BEFORE.search(text, 0, start)):
        return f"{kind['kind']} {text[start:end]}"
    if several and joint:
        return sentence.words(start, last)
    of = _FOR_WHAT.match(text, end) if joint else None
    if of is None and joint and len(owners) > 1 and all(o.kind is EntityKind.ORGANIZATION for o in owners):
        return f"{sentence.words(start, end)} of {' and '.join(o.name for o in owners)}"
    return sentence.words(start, of.end()) if of else ""


def _capitals(sentence: Sentence, start: int, end: int) -> str:
    """The name that a joint noun in capitals is part of: "Kenya Timber Joint Venture No. 2"; "Joint Venture" is none."""
    begin, number = _RUN_BEFORE.search(sentence.text, 0, start), _NUMBER.match(sentence.text, end)
    name = sentence.words(begin.start() if begin else start, number.end() if number else end)
    return "" if _ONLY_JOINT.fullmatch(name) else name


_RUN_BEFORE = regex(r"(?:(?:[A-Z][\w&'’-]*|[\ue000-\ue4ff]) ){1,5}$")
_NUMBER = regex(r" (?:No\.? ?)?(?:\d+|[IVX]+|[\ue700-\ue7ff])\b|[\ue700-\ue7ff]")
_ONLY_JOINT = regex(r"joint[ -](?:ventures?|compan(?:y|ies)|enterprises?)", re.IGNORECASE)


def _joint_owners(sentence: Sentence, start: int, end: int) -> tuple[tuple[Entity, ...], int]:
    """Whose venture the noun at `start`–`end` tells: those behind it, those who made it, two nationalities before it."""
    text = sentence.text
    owners: tuple[Entity, ...] = ()
    last = end
    if (led := _OWNERS_BEHIND.match(text, end)) is not None:
        found, last = sides(sentence, led.end(), len(text))
        owners = tuple(acting(found))
        last = last if owners else end  # "a joint venture that will make steel"
    if not owners and (made := _MAKING.search(text, max(0, start - 60), start)):
        owners = tuple(acting(subject_sides(sentence, 0, made.start() + 1)))
    if len(owners) < 2 and _TWO_STATES.search(text, max(0, start - 30), end):
        named = distinct_states(sentence.within(max(0, start - 30), end))
        owners = tuple(named) if len(named) == 2 else owners
    return owners, last


def _matter(sentence: Sentence, start: int, end: int) -> str:
    """What the words before "venture" and its like tell of its business: "a joint oil company", "a potash venture"."""
    told = _QUALIFIED.search(sentence.text, max(0, start - 60), end)
    if told is None:
        return ""
    words = re.sub(r"[\ue100-\ue1ff](?:[–-][\ue100-\ue1ff])?", " ", told["words"]).split()
    return " ".join(w for w in words if not _NO_MATTER.fullmatch(w))


_QUALIFIED = regex(
    rf"\b(?:an?|the|their|its|our|first|new) (?P<words>(?:(?!of|in|on|by|is|was)[\w\ue100-\ue1ff–-]+ ){{1,5}}?){FORM}$",
    re.IGNORECASE,
)
_NO_MATTER = regex(
    rf"{JOINT}|joint-venture|new|first|large|small|major|big|equal|the|a|an|its|their|called|named|stock|commercial|state|private|public|local|foreign|successful|strategic|limited",
    re.IGNORECASE,
)


_TWO_STATES = regex(rf"[\ue100-\ue1ff][–-][\ue100-\ue1ff] (?:{JOINT} )?(?:[\w-]+ ){{0,3}}{FORM}$", re.IGNORECASE)
_MAKING = regex(rf" {SET_UP}(?: (?:in|on) [\ue200-\ue2ff\ue500-\ue5ff])? (?:an?|the|their)\b[^,;:]{{0,40}}$")
_FOR_WHAT = regex(
    r" (?:for|at) (?:the )?(?:(?-i:[A-Z])[\w-]+|[\ue200-\ue2ff\ue400-\ue4ff])(?: (?-i:[A-Z])[\w-]*){0,3}(?=[ ,;.)(]|$)"
)
_FOUNDED_BY = regex(r"(?: \([^()]*\))?,?[^,;:.()]{0,70}?\b(?:by|between) (?=\S)")
_KIND_BEFORE = regex(r"\b(?:an?|the|their|another) (?P<kind>(?:[a-z]+-[a-z]+|[a-z]{3,})(?: [a-z]{3,}){0,2}) $")


THEIRS = r"(?P<theirs>\b(?:their|whose) (?:joint |common |new |own )?(?:company|venture|firm|enterprise|bank|plant|factory)),"
STAKE = r"(?P<stake>[\ue800-\ue8ff]|\bhalf(?= of\b|[- ](?:owned|held) by\b)|\d\d?[:/–-](?:[\ue700-\ue7ff]|\d\d)|half and half)"


TEAMING = (
    r"(?P<teaming>\b(?:joined(?: (?:forces|hands))?|team(?:ed|s) up|partnered|linked up|united|allied itself) with)"
)
_TEAMED = regex(
    rf" (?P<whom>[^;:.]{{2,110}}?) (?:in|to (?:form|set up|create|found|establish|launch)(?: an? (?:[a-z-]+ ){{1,4}}(?:called|named))?) (?:the )?{NAME}"
)


def by_teaming(sentence: Sentence, start: int, end: int) -> Partnership | None:
    """What one founds with others: "the brewer teamed up with Alpha and Beta in Gamma Brewery"."""
    behind = _TEAMED.match(sentence.text, end)
    name = name_in(sentence, behind) if behind else ""
    if behind is None or not (COMPANY_NAME.search(name) or _WORKS_NAME.search(name)):
        return None
    owners = (
        *acting(subject_sides(sentence, 0, start)),
        *acting(sides(sentence, behind.start("whom"), behind.end("whom"))[0]),
    )
    return Partnership(name, tuple(dict.fromkeys(owners))) if owners and name not in {o.name for o in owners} else None


_WORKS_NAME = regex(
    r"\b(?:Brewer(?:y|ies)|Refinery|Works|Mills?|Shipyard|Cement\w*|Tel\w+|Terminals?|Hotels?|Dair(?:y|ies)|Farms?)\b"
)


def _label(before: Sequence[Sentence]) -> str:
    """What an item is about whose first sentence is only a name: "X (city). Shareholders: …"."""
    words = before[-1].words(0, len(before[-1].text)) if len(before) == 1 else ""
    label = re.match(r"(?!\W*\d{1,2} [A-Z])[^.(;,:]{2,50}(?=[.(;,:]|$)", words)  # "12 May – Licence …" is no name
    return label[0].strip() if label else ""


_AFTER_THEIRS = regex(rf" (?:called |named )?{NAME}(?=[,;.])")


def read_partnership(
    sentence: Sentence, groups: re.Match[str], before: Sequence[Sentence] = (), firm: Entity | None = None
) -> Partnership | None:
    """The partnership that a stake, a noun or a verb found in a sentence tells; None where it tells none.

    `firm` is the one whose page this is.
    """
    told = groups.groupdict()
    if told.get("stake"):
        return by_stakes(sentence, groups.start(), _label(before), firm)
    if told.get("theirs"):
        name = _AFTER_THEIRS.match(sentence.text, groups.end())
        words = name_in(sentence, name) if name else ""
        return Partnership(words, ()) if words else None
    if told.get("teaming"):
        return by_teaming(sentence, groups.start(), groups.end())
    if told.get("noun"):
        return by_noun(sentence, groups.start(), groups.end())
    return by_verb(sentence, groups.start(), groups.end(), firm)
