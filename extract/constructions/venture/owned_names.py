"""The names of things that are owned: companies, mines, banks as a sentence tells them, in capitals or within quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.gazetteer.organizations import organizations
from extract.names.runs import is_common
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence

THINGS = r"(?:(?:wind|solar|gas|oil|power|dry|copper|gold|iron|steel|cement|sugar|nuclear|industrial|shipping|car|[a-z]+) )?(?:fields?|plants?|mines?|farm|projects?|dam|blocks?|ports?|refinery|pipeline|smelter|terminal|concession|venture|bank|company|airport|consortium|works|mill|yards?|shipyard|station|park|factory|group|airline|university|hospital|fund)"
_CAPITAL = r"(?-i:(?:[A-Z]\.){2,}|[A-ZÀ-ÖØ-ÞŠŽČŞŻİŁĐ0-9][\w&+.'’/-]*[\w&]|[A-Z](?!\w)|[\ue000-\ue4ff](?:[–-][\w\ue000-\ue4ff][\w-]*)?)"
_JOINER = r"(?:of|de|del|da|do|das|dos|di|du|la|le|e|y|&|for|and(?= [A-Z][a-z]+ (?:Company|Corporation|Bank|Limited|Ltd|Group)))"
_RUN = rf"(?-i:[A-ZÀ-ÖØ-ÞŠŽČŞŻİŁĐ][\w&+.'’/-]*[\w&]|[\ue000-\ue4ff](?:[–-][\w\ue000-\ue4ff][\w-]*)?)(?: (?:{_JOINER} )?(?:{_CAPITAL}|[\ue700-\ue7ff](?= [A-Z]))){{0,7}}"
NAME = rf"(?:[\"“](?P<quoted>[^\"”]{{1,60}})[\"”]|(?P<name>{_RUN}(?: {THINGS}(?!\w))?))"

_IN_PLACE = regex(
    r"(?:In|At|On|By|For|From|With|Under|Since|After|Before|During|Of|To|Near|Its|Their|This|That|These|Both|Other|Another(?! [\ue400-\ue4ff]))\b"
)
_LONG = 3  # ordinary words that make a name together: "Black Star Line"
_DOTTED = regex(r"\b(?:(?:[A-Z]\.){2,}|Ltd\.|Inc\.|Co\.|Corp\.|Bros\.)$")
_LABEL = regex(
    r"(?:Share|Stock|Co-?owner|Partner|Owner|Stake|Member|Founder|Interest)(?:holder)?(?:s|ship)?|Joint (?:Ventures?|Compan(?:y|ies))|Equity|Capital",
    re.IGNORECASE,
)
_OWNERS = regex(r"['’]s(?: |$)")
_ACRONYMS = regex("[A-Z]{2,5}s")  # "held by three SOEs: …"
_NATION_ALONE = regex("(?:The|A|An) [\ue000-\ue3ff]")  # "The Peruvian firm Acme": no name of its own
_LONG = 3  # ordinary words that make a name together: "Black Star Line"


def name_in(
    sentence: Sentence, found: re.Match[str], offset: int = 0, *, after_in: bool = False, owned: bool = False
) -> str:
    """The name that a match captured; empty where it names a state, a place or nothing, and a person unless it is `owned`."""
    group = "quoted" if found["quoted"] else "name"
    if not found[group]:
        return ""
    start, end = found.start(group) + offset, found.end(group) + offset
    mention = sentence.at(start) if end == start + 1 else None
    mistaken = (
        owned
        and mention is not None
        and mention.kind is Kind.PERSON
        and mention.form in {"name", "full"}
        and not mention.position
    )
    if (
        mention is not None
        and not mistaken
        and (mention.kind is not Kind.ORGANIZATION or mention.entity is None or mention.entity.key in organizations())
    ):
        return ""
    if _NATION_ALONE.fullmatch(sentence.text, start, end):
        return ""
    if after_in and sentence.text.startswith("In ", start):
        start += len("In ")
    if _IN_PLACE.match(sentence.text, start) or not re.search("[A-Z\ue300-\ue4ff]", sentence.text[start:end]):
        return ""
    words = re.sub(r"^(?:The|A|An|the|a|an|Its|Their|Another) ", "", sentence.words(start, end)).strip(" ,")
    words = words if _DOTTED.search(words) else words.rstrip(".")
    known = words.split()
    if (
        not known
        or _LABEL.fullmatch(words)
        or _OWNERS.search(words)
        or _ACRONYMS.fullmatch(words)
        or (mention is None and len(known) < _LONG and all(is_common(w) for w in known))
        or not re.search("[A-Z]", words)
    ):
        return ""
    return words


# "Acme, which mills flour at Cuzco, is owned by …"
_ASIDE = regex(r", (?:which|who|whose) [^,;]{3,90},(?= (?:is|was|are|were|had been|has been) $)")


def _of_common_words(sentence: Sentence, found: re.Match[str], offset: int) -> str:
    """A name of ordinary words with a capital each, which what follows tells to be one: "Northern Star, a joint venture"."""
    words = found["name"] or ""
    plain = all(re.fullmatch("[A-Z][a-z]+", w) for w in words.split()) and len(words.split()) == len(
        ("Northern", "Star")
    )
    inside = offset + found.start() > 0 and not _IN_PLACE.match(sentence.text, offset + found.start())
    titled = re.search(r"\b(?:Minister|President|King|Queen|Prince|Government|Ambassador)\b", words)
    return words if plain and inside and not titled else ""


def nearest(sentence: Sentence, at: int, gap: re.Pattern[str]) -> str:
    """The name before an index which only what `gap` matches parts from it: an apposition, a place, an auxiliary."""
    text, floor = sentence.text, max(0, at - 200)
    aside = _ASIDE.search(text, floor, at)
    at = aside.start() if aside and gap.fullmatch(text, aside.end(), at) else at
    for name in reversed(list(re.finditer(NAME, text[floor:at]))):
        words = name_in(sentence, name, floor) or name_in(sentence, name, floor, after_in=True)
        words = words or (
            _of_common_words(sentence, name, floor) if gap.fullmatch(text, floor + name.end(), at) else ""
        )
        if words and text.startswith(("'s", "’s"), floor + name.end()):
            continue  # whose it is
        if text.endswith("(", 0, floor + name.start()):
            continue  # the short form of the name before it
        if words and gap.fullmatch(text, floor + name.end(), at):
            return words
        if words:
            break
    return ""
