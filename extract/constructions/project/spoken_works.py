"""Works told of again without their name: "*It* was completed in 1978", "engineers had laid *it*", "X was the builder"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.constructions.project.builder_subjects import left_of
from extract.constructions.project.builders import right_of, starting
from extract.constructions.project.deed import Deed
from extract.constructions.project.deed_grammar import OPENER
from extract.constructions.project.undertakings import Works, find_works
from extract.constructions.project.works import MAKING
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.sentence import Sentence

_MADE = r"(?:(?:re)?built|(?:re)?constructed|erected|completed|finished|(?:re-?)?laid|renovated|refurbished|restored|rehabilitated|repaired|equipped|dug|drilled|dredged|put up|enlarged|extended|moderni[sz]ed|upgraded|commissioned|opened|reopened|inaugurated|financed|funded|paid for|donated|designed|operated|run|managed|switched on|handed over|put into (?:operation|service)|brought into (?:operation|service|use))"
_SUBJECT = regex(
    rf"(?:^|[;–] |, (?:and|but|while) |[\ue500-\ue5ff],? )(?P<it>[Ii]t|[Tt]hey|[Bb]oth|[Tt]he latter)(?:,| [a-z]+ly| also| itself| too)? (?:has been|have been|had been|was|were|is being|are being|is to be|are to be|will be|was to be|(?:is|are)(?= (?:\w+ly )?(?:operated|run|managed|maintained))) (?:(?:\w+ly|also|then|later|finally|jointly|due to be) )?(?P<done>{_MADE})\b"
)
_OBJECT = regex(
    r"\b(?P<verb>(?:re)?built|(?:re)?constructed|erected|(?:re-?)?laid|dug|designed|financed|paid for|restored|renovated|rehabilitated|moderni[sz]ed|completed|finished|operates|runs|manages|equipped|enlarged|(?:(?<=to )|(?<=will )|(?<=would ))(?:re)?(?:build|construct|lay|modernise|modernize|restore|run|operate|repair|equip|extend|enlarge|finish|complete|renovate)) (?P<it>it|them|both)(?=[,;.]| (?:in|between|from|with|under|at|for|and|as|on|by|after|before)\b| ?[\ue500-\ue5ff]|$)"
)
# "The mosque fell in 1998; *its restoration*, paid for by X, was completed in 2008."
_ITS_MAKING = regex(
    rf"\b(?P<it>[Ii]ts|[Tt]heir) (?:(?:complete|full|further|thorough|partial|planned|recent|final|second) )?{MAKING}(?P<aside>,[^,;:.]{{3,70}},)?"
    r"(?: (?:has been|have been|had been|was|were|is being|are being|is|are) (?:completed|finished|financed|funded|paid for|sponsored|carried out|undertaken|done|executed|entrusted to|begun|started)\b)?"
)
# "X paid for *its restoration*"
_TOOK_ON_ITS_MAKING = regex(
    rf"\b(?P<verb>paid for|pays for|financ(?:ed|es)|fund(?:ed|s)|sponsor(?:ed|s)|(?:help(?:ed|s|ing)|assist(?:ed|s|ing)) (?:in|with)|took on|undertook|carried out|took part in|contribut(?:ed|es) to|support(?:ed|s)) (?P<it>its|their) (?:(?:complete|full|further|thorough|partial|planned|recent|final|second) )?{MAKING}(?=[,;.]| (?:in|with|from|between|after|by|and|at|since|until|for)\b| ?[\ue500-\ue5ff]|$)"
)
_BY = regex(r"(?:paid for|financed|funded|sponsored|led|supported|carried out|undertaken|executed|run)(?= by )")
_ROLE = (
    r"(?:(?:main|general|prime|lead|chief|original) )?(?:builders?|contractors?|developers?|constructors?|operators?)"
)
_WAS_BUILDER = regex(
    rf" (?:is|was|are|were|acted as|served as)(?: also)? (?:the|its|their) {_ROLE}(?=[,;.]| ?\(|$| in | and )"
)
_BUILDER_WAS = regex(
    rf"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir) {_ROLE} (?:is|was|are|were|being)|(?:^|[;,(.] ?)(?:[Bb]uilders?|[Cc]ontractors?|[Dd]evelopers?|[Oo]perators?):) (?:the )?"
)
_NO_ACT = regex(r"(?:operat|run|manag)", re.IGNORECASE)


def spoken_works(sentence: Sentence, before: tuple[Sentence, ...], known: tuple[Works, ...]) -> Iterator[Deed]:
    """The deeds on works that the sentence before, or an earlier clause, names."""
    text = sentence.text
    for found in _SUBJECT.finditer(text):
        works = _antecedent(found.start("it"), found.end("it"), before, known)
        if works is None:
            continue
        person = OPENER.match(found["done"]) and re.match(
            r"[^,;.]{0,40}? by [^,;.]{0,30}?[\ue300-\ue3ff]", text[found.end() :]
        )
        builder = None if person else right_of(sentence, found.end())
        if builder is not None or not _NO_ACT.match(found["done"]):
            yield Deed((works,), found.span(), builder, None, 0.72, open=works.place is not None)
    for found in (*_OBJECT.finditer(text), *_TOOK_ON_ITS_MAKING.finditer(text)):
        works = _antecedent(found.start("it"), found.end("it"), before, known)
        builder = left_of(sentence, found.start("verb"), before) if works is not None else None
        if works is not None and builder is not None:
            yield Deed((works,), found.span(), builder, None, 0.72)
    yield from _their_making(sentence, before, known)
    for role in (*_WAS_BUILDER.finditer(text), *_BUILDER_WAS.finditer(text)):
        works = _antecedent(role.start(), role.start(), before, known)
        builder = left_of(sentence, role.start(), before) if role.re == _WAS_BUILDER else starting(sentence, role.end())
        if works is not None and builder is not None:
            yield Deed((works,), role.span(), builder, None, 0.76)


def _their_making(sentence: Sentence, before: tuple[Sentence, ...], known: tuple[Works, ...]) -> Iterator[Deed]:
    """What is done to works told before, as a noun of theirs: "its restoration, paid for by X, was completed"."""
    for found in _ITS_MAKING.finditer(sentence.text):
        if (works := _antecedent(found.start("it"), found.end("it"), before, known)) is None:
            continue
        paid = _BY.search(sentence.text, *found.span("aside")) if found["aside"] else None
        builder = right_of(sentence, paid.end()) if paid else right_of(sentence, found.end())
        if builder is not None:
            yield Deed((works,), found.span(), builder, None, 0.74)


def _antecedent(start: int, end: int, before: tuple[Sentence, ...], known: tuple[Works, ...]) -> Works | None:
    """The works that a pronoun at `start`–`end` stands for: those told last in the sentence, else what the one before is about."""
    here = [w for w in known if w.end <= start]
    told = (
        (here[0] if here[0].start < len("The two ") else here[-1]) if here else _topic(before[-1]) if before else None
    )
    if told is None:
        return None
    return replace(told, start=start, head=start, tail=end, end=end, making="", also=None)


def _topic(sentence: Sentence) -> Works | None:
    works = find_works(sentence)
    if not works:
        return None
    return works[0] if len(works) == 1 or works[0].start <= len("The ") else works[-1]
