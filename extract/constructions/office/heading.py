"""Offices told by what somebody does: who heads a ministry, chairs a council, commands an army or leads an embassy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.constructions.office.holding import Told, home, is_person
from extract.constructions.office.tenure import tenure
from extract.patterns.pattern import compile_pattern
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_BODY = (
    r"(?:ministry|department|central bank|reserve bank|parliament|national assembly|senate|council|commission|agency|authority|government|cabinet|"
    r"junta|(?:armed |air |defen[cs]e |security )?forces?|army|navy|general staff|guard|command|treasury|secretariat|board|party|supreme court|office|bureau|service|police|customs|directorate|chamber|"
    r"(?:group|team|mission|contingent|detachment) of (?:(?P<whose>[\ue100-\ue1ff]) )?(?:[\w-]+ )?(?:advis[eo]rs|specialists|instructors|experts|observers|peacekeepers|troops))"
)
_HIS_OWN = frozenset({"ministry", "department", "office", "council", "agency", "party", "government", "cabinet"})
_OFFICIAL = regex(r"\b(?:ministry|government|cabinet|parliament|junta|administration)\b", re.IGNORECASE)
_ARTICLE = regex(r"^[Tt]he ")
_NOT = r"(?!(?:[\w-]+ ){0,2}(?:joint|delegation|mixed|opposition|interministerial))"
_WHAT = rf"(?P<body>(?:{{org}}|{{gov:state}}(?!['’])|{_NOT}(?:[\w-]+ |[\ue000-\ue1ff](?:['’]s?)? ){{0,3}}{_BODY})(?: (?:of|for) [^,;:.()\ue500-\ue5ff]{{1,60}}?)?)"
_ENDS = r"(?= (?:and|under|from|in|until|since|between|at|for|during|when|who|which|on)\b|[,;.)]|$| ?[\ue500-\ue5ff])"
_ASIDE = r"(?:, [^,;:.\ue300-\ue3ff]{2,80},)?"
_VERBS = (
    ("head", r"(?:heads|headed|led|leads|ran|runs|running|heading|leading|directs|directed|(?:was|is|took|takes|had been|has been) (?:put |placed )?(?:in )?charge of|(?:is|was) at the head of)"),
    ("chairman", r"(?:chairs|chaired|chairing|presides over|presided over)"),
    ("commander", r"(?:commands|commanded|commanding)"),
    ("spokesperson", r"(?<=who )speaks for"),
)  # fmt: skip
_INFINITIVES = (
    ("head", r"(?:head|lead|run|direct)"),
    ("chairman", r"(?:chair|preside over)"),
    ("commander", r"command"),
)
_PARTICIPLES = (("head", r"(?:headed|led|run|directed)"), ("chairman", r"(?:chaired|presided over)"), ("commander", r"commanded"))  # fmt: skip
_PATTERNS = (
    *(
        (
            title,
            compile_pattern(
                rf"{{holder:person}}{_ASIDE},? (?:who |which )?(?:[^;:.,\ue300-\ue3ff]{{2,60}} and )?(?:also |then |now |still |has |had |once |later )*{verb} (?:the |its |his |her )?(?:{{of:demonym}} )?{_WHAT}{_ENDS}"
            ),
        )
        for title, verb in _VERBS
    ),
    *(
        (
            title,
            compile_pattern(
                rf"{{holder:person}}[^;:.\ue300-\ue3ff]{{0,60}} to {verb} (?:the |its )?(?:{{of:demonym}} )?{_WHAT}{_ENDS}"
            ),
        )
        for title, verb in _INFINITIVES
    ),
    *(
        (
            title,
            compile_pattern(
                rf"(?<!\bof )(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts)|{{of:demonym}}|{{of2:state}}['’]s) {_WHAT}(?: in {{place}})?,? (?:(?:was|is|which was|which is|then|now|being) )*{verb} by (?:the |an? )?(?:\w+ )?{{holder:person}}"
            ),
        )
        for title, verb in _PARTICIPLES
    ),
)
_BEHIND = regex(r" of (?:the )?(?P<of>[\ue000-\ue0ff])$")  # "the Senate of Peru"
# A mission of another sort, of archaeologists, observers or traders, is no embassy.
_MISSION = compile_pattern(
    r"(?:{of:state}(?:['’]s)?|{of2:demonym}) (?:(?:[\w-]+ ){0,3}?(?:embassy|high commission|legation)|(?:(?:diplomatic|permanent|resident|new|first|small|own) ){0,2}mission)(?: (?:in|to) {place})?(?:, [^;:.\ue300-\ue3ff]{2,100},)?"
    r"(?:,| (?:is|was|has been|had been|now))*(?: \w+ly| since {date})* (?:headed|led|run) (?:(?:since {date}|at present|at the moment|currently|now|today) )?by {holder:person}"
)


def heading(sentence: Sentence) -> Iterator[Told]:
    """Those who headed a ministry or another body: "X, who heads the Ministry of Energy", "a council chaired by X"."""
    for title, pattern in _PATTERNS:
        for found in pattern.finditer(sentence.text):
            mention = sentence.at(found.start("holder"))
            if mention is None or mention.entity is None or not is_person(mention):
                continue
            of, body = _of(sentence, found), _body(sentence, found)
            if not body or (mention.position and body.casefold() in _HIS_OWN):
                continue  # "the minister X, who has led the ministry since May"
            of = of or home(mention.entity, mention)
            yield Told(mention.entity, f"{title} of the {body}", of, sentence, 0.75, tenure(sentence, mention.entity))


def _of(sentence: Sentence, found: re.Match[str]) -> Entity | None:
    """The state that is told with the body: "the Peruvian army", "Peru's army", "the Senate of Peru"."""
    told = [sentence.at(found.start(g)) for g in ("of", "of2", "gov", "whose") if g in found.re.groupindex and found[g]]
    if behind := _BEHIND.search(found["body"]):
        told.append(sentence.at(found.start("body") + behind.start("of")))
    return next((m.entity for m in told if m is not None), None)


def _body(sentence: Sentence, found: re.Match[str]) -> str:
    """The body's name; empty where a state stands for itself: "X led Peru", not "X led the Peruvian parliament"."""
    named = sentence.at(found.start("body"))
    if found["gov"]:
        words = _ARTICLE.sub("", sentence.words(*found.span("gov")))
        return words if named is not None and named.form == "government" and _OFFICIAL.search(words) else ""
    if named is not None and named.entity is not None:
        return named.entity.name
    behind = _BEHIND.search(found["body"])
    return sentence.words(found.start("body"), found.start("body") + behind.start() if behind else found.end("body"))


def missions(sentence: Sentence) -> Iterator[Told]:
    """Those who head an embassy: "Peru has an embassy in Quito, headed by X"."""
    for found in _MISSION.finditer(sentence.text):
        mention = sentence.at(found.start("holder"))
        of = sentence.at(found.start("of" if found["of"] else "of2"))
        if mention is None or mention.entity is None or of is None or mention.position or not is_person(mention):
            continue
        yield Told(mention.entity, "Ambassador", of.entity, sentence, 0.8, tenure(sentence, mention.entity))
