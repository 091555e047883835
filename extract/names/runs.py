"""Runs of capitalised words that may be a person's name, and when two spellings are one name.

A run holds name words joined by single spaces or by the particles of names ("bin", "van der", "de la"); initials and
Roman numerals belong to it, acronyms and words of institutions don't.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio

from extract.document import Span
from extract.gazetteer.lexicon import unaccented
from extract.names.honours import is_post_nominal, is_rank, styles
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

UPPER = "".join(
    chr(c) for r in (range(0x41, 0x5B), range(0xC0, 0x250), range(0x1E00, 0x1F00)) for c in r if chr(c).isupper()
)
_ARTICLE = r"(?:[Aa]l|[Ee]l|as|ad|an|ar|ash|at|az|es|ed|ul|ur|ol)[-‑]|[dDlL]['’]"
_WORD = rf"(?:O(?= [{UPPER}][a-z]+[-‑][a-z])|(?:{_ARTICLE})?[{UPPER}](?:\w+|(?=['’]\w))(?:['’](?!s\b)\w+|[-‑]\w+)*)"  # "O Sung-ho"
_INITIAL = rf"(?!H\. ?E\.|H\.H\.|U\.S\.|U\.K\.|U\.N\.|D\.C\.)(?:(?:[{UPPER}]|Ts|Dz|Yu|Ya|Zh|Kh|Sh|Ch|Th)\.(?:-(?=[{UPPER}]\.))?)+"  # "J.-M."
_PARTICLE = r"(?:bin|ibn|bint|al|el|van|von|der|den|de|del|della|la|las|los|da|das|do|dos|di|du|le|y|ould|ag|abu|af|av|zu|zur|ter|ten|ben|arap|ole|wa|binti|binte|ul|e)"
_CHILD = r"(?:uulu|uluu|kyzy|oglu|oğlu|ogly|oghlu|o['ʻ’]g['ʻ’]li|ugli|uly|qizi|kizi|gyzy)\b"  # "Nurlan Asan uulu": Asan's son
_RUN = regex(
    rf"(?<![\w'’-])(?<![{UPPER}]\.)(?<!H\. )(?:{_INITIAL} ?)*{_WORD}(?: (?:{_PARTICLE} ){{0,2}}(?:{_INITIAL} ?)*{_WORD})*(?: {_CHILD})?"
)
_TOKEN = regex(rf"{_INITIAL}|{_WORD}")
_ROMAN = regex(r"(?:I|II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XV|XVI|XXIII)\Z")
_REGNAL = regex(r" [IVX](?![\w'’-]|\.\w)")  # of a monarch alone: elsewhere it is the writer
_CROWNED = regex(
    r"\b(?:[Kk]ing|[Qq]ueen|[Ee]mperor|[Ee]mpress|[Tt]sar|[Cc]zar|[Pp]ope|[Ss]ultan|[Ss]hah|[Pp]atriarch|[Kk]aiser) $"
)
_CHILD_OF = regex(rf" {_CHILD}")
_JUNIOR = regex(r"(?<= )[JS]r$")
_DAY = regex(r"(?:^|[\s–-])\d{1,2}\.? $")  # "1 Jan Peru …" is a date
_PARTICLES = frozenset(_PARTICLE[3:-1].split("|"))

_SHORTEST = 3  # letters of a surname in capitals
_TITLED = regex(
    r"\b(?:[Mm]inister|[Pp]resident|[Pp]remier|[Aa]mbassador|[Ss]ecretary|[Cc]hancellor|[Ss]peaker|[Cc]onsul|[Gg]overnor|[Ee]nvoy|Mr|Mrs|Ms|Dr|H\. ?E)\.? $"
)
_HONOURED = regex(r"\b(?:Mr|Mrs|Ms|Dr|H\. ?E|Sir|Prof|Eng|Hon|Gen|Col|Adm|Amb)\.? $")  # "Dr. Ana Maria SOL Y REY"
_MOST_INITIALS = 4  # words of a name with initials that may stand for one given name
_FULL = 2  # words; one alone says too little
# Likeness in percent (rapidfuzz.fuzz.ratio): "Alaxandr" and "Aleksandr" 82, "Dimitri" and "Dmitry" 77, "Un" and "Il" 0.
_WORD_ALIKE, _SURNAME_ALIKE, _ONE_ALIKE = 70, 85, 75
_BRIEF = 4  # letters of a surname in which each one tells

# "Ambassador Ana Sol Recruitment": the next heading of the page
_SON_OF = regex(r" (?:bin|ibn) ")  # "Sultan bin Saeed" bears no title
_DESIGNATION = regex(r"\w+[-‑]\w*\d\w*")  # "Sol-M2": a model of something, nobody's name
_ABSTRACT = regex(r"\w{4,}(?:[ts]ions?|(?<!l)ments?|ologies|ology|ities|nesses)")

_MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
}

_ALSO_GIVEN = {
    "Per",
    "Jan",
    "Will",
    "Park",
    "Islam",
    "Than",
    "Said",
    "Christian",
    "Mark",
    "Grant",
    "Hope",
    "Faith",
    "Dean",
    "Earl",
}
_ALSO_SURNAMES = {
    "Park",
    "Young",
    "Plaza",
    "Major",
    "Black",
    "Day",
    "King",
    "Bishop",
    "Marshal",
    "Marshall",
    "White",
    "West",
    "North",
    "Hill",
    "Hills",
    "Lake",
    "Brown",
    "Church",
    "Field",
    "Long",
    "Little",
    "Price",
    "Pope",
    "Prince",
    "Duke",
    "Lord",
    "Grand",
    "Castle",
    "Wood",
    "Woods",
    "Power",
    "Post",
    "Daw",
}


@cache
def _listed(name: str) -> frozenset[str]:
    """The words of a list in `extract/gazetteer`; lines that begin with # are remarks."""
    lines = (files("extract.gazetteer") / name).read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def is_common(word: str) -> bool:
    """Whether a capitalised word is an ordinary one: "The", "Council", "Monday"."""
    return word in _listed("common_words.txt")


def has_given_name(words: Sequence[Span], text: str) -> bool:
    """Whether a run of two words or more begins with a word that people are named by."""
    if len(words) < _FULL:
        return False
    return is_given(words[0].of(text))


def is_given(word: str) -> bool:
    """Whether people are named so ("Ana", "Jean-Marc", "Nguyễn")."""
    plain = unaccented(word).casefold().replace("đ", "d")
    return plain in _listed("given_names.txt") or ("-" in plain and plain.split("-")[0] in _listed("given_names.txt"))


def _is_abstract(word: str) -> bool:
    """Whether a word's ending makes it an ordinary noun: "Recruitment", "Cooperation"."""
    return _ABSTRACT.fullmatch(word) is not None and not is_given(word)


@dataclass(frozen=True, slots=True)
class Run:
    """A run of name words: its span and the spans of its words, particles left out."""

    span: Span
    words: tuple[Span, ...]


def _is_surname(text: str, words: Sequence[Span], number: int, follows: bool) -> bool:
    """Whether a word in capitals is a surname: "Foreign Minister KONO Taro", "Ana SOL", but not "President Sol OSCE"."""
    word = words[number]
    if word.end - word.start < _SHORTEST or (number and is_post_nominal(word.of(text))):
        return False
    if follows:
        before = words[number - 1]
        if not re.fullmatch(rf" (?:{_PARTICLE} )*", text[before.end : word.start]):
            return False
        if text[before.end : word.start] == " " and is_given(before.of(text)):
            return True
        return any(is_given(w.of(text)) for w in words[:1]) and bool(_HONOURED.search(text, 0, words[0].start))
    given = words[number + 1].of(text) if number + 1 < len(words) else ""
    return bool(given) and not given.isupper() and not is_common(given) and bool(_TITLED.search(text, 0, word.start))


def _parts(text: str, words: Sequence[Span], closed: Sequence[Span], sure: Sequence[Span]) -> Iterator[list[Span]]:
    """The words of a run, split where a word cannot be part of a name; those in the spans `sure` can."""
    part: list[Span] = []
    for number, word in enumerate(words):
        said = word.of(text)
        month = said in _MONTHS and part and not re.match(r" \d", text[word.end : word.end + 2]) and said == "May"
        last = number + 1 == len(words) or is_common(words[number + 1].of(text))
        numeral = bool(part and _ROMAN.match(said.removesuffix(".") if last else said))
        acronym = len(said) > 1 and said.isupper() and "." not in said and not numeral
        acronym = acronym and not _is_surname(text, words, number, bool(part))
        common = (
            (is_common(said) or is_rank(said) or (len(part) >= _FULL and _is_abstract(said)))
            and not month
            and not _SON_OF.match(text, word.end)
            and not any(word in span for span in sure)
            and not (part and said in _ALSO_SURNAMES)
            and not (not part and said in _ALSO_GIVEN and len(words) > 1 and not _DAY.search(text, 0, word.start))
            and not (part and number + 1 < len(words) and re.match(r"[Aa]l-", words[number + 1].of(text)))
            and not (
                part and said == "Sheikh" and number + 1 < len(words) and not is_common(words[number + 1].of(text))
            )
        )
        if numeral and said.endswith("."):  # "King Idris I. He …": the full stop ends the sentence
            part.append(Span(word.start, word.end - 1))
            continue
        if acronym or common or _DESIGNATION.fullmatch(said) or any(word.overlaps(span) for span in closed):
            if part:
                yield part
            part = []
            continue
        part.append(word)
    if part:
        yield part


def runs(text: str, closed: Sequence[Span] = (), sure: Sequence[Span] = ()) -> Iterator[Run]:
    """Runs of words in `text` that may be a name; words in the spans `closed` end a run, those in `sure` do not."""
    waiting = sorted((*closed, *styles(text)), reverse=True)
    near: list[Span] = []
    for match in _RUN.finditer(text):
        while waiting and waiting[-1].start < match.end():
            near.append(waiting.pop())
        near = [span for span in near if match.start() < span.end]
        words = [Span(*m.span()) for m in _TOKEN.finditer(text, match.start(), match.end())]
        for part in _parts(text, words, near, sure):
            yield _whole(text, part)


def _whole(text: str, part: Sequence[Span]) -> Run:
    """The run of these words, with what belongs to the last: the stop of "Jr.", the numeral of "King Ana I"."""
    start, last = part[0].start, part[-1]
    if child := _CHILD_OF.match(text, last.end):
        last = Span(last.start, child.end())
    elif _JUNIOR.search(text, start, last.end) and text.startswith(".", last.end):
        last = Span(last.start, last.end + 1)
    elif _REGNAL.match(text, last.end) and _CROWNED.search(text, max(0, start - 12), start):
        return Run(Span(start, last.end + 2), (*part, Span(last.end + 1, last.end + 2)))
    return Run(Span(start, last.end), (*part[:-1], last))


def words_of(name: str) -> tuple[str, ...]:
    """A name's words for comparison: no accents, lower case, no articles and particles, initials as one letter."""
    folded = (
        unaccented(name)
        .casefold()
        .replace("ı", "i")
        .replace("đ", "d")
        .replace("ł", "l")
        .replace("ø", "o")
        .replace("’", "'")
    )
    folded = re.sub(r"\b(?:al|el|as|ad|an|ar|ash|at|az|es|ed|ul|ur|ol)[-‑]", "", folded)
    folded = re.sub(r"\b(\w)\.-\w\.", r"\1.", folded)  # "J.-M." is Jean-Michel
    words = (w.strip("'") for w in re.split(r"[ .]+", folded))
    return tuple(w for w in words if w and w not in _PARTICLES)


def same_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names, as `words_of` gives them, may be spellings of one: "Dmitri"/"Dmitry", initials, a part left out."""
    short, long = sorted((tuple(one), tuple(other)), key=len)
    if len(short) == len(long):
        alike = all(_same_word(a, b) for a, b in zip(one, other, strict=True))
        surname = ratio(one[-1], other[-1])
        brief = min(len(one[-1]), len(other[-1])) <= _BRIEF  # "Li Yang" is not "Li Yong"
        near = len(one) > 1 and one[0] == other[0] and surname >= _ONE_ALIKE and not brief
        return alike and (surname >= _SURNAME_ALIKE or near)
    if len(short) < _FULL:
        return False
    ends = (short[0], short[-1]) == (long[0], long[-1]) or _by_initials(one, other) or _by_initials(other, one)
    return ends or short in {long[: len(short)], long[-len(short) :]}


def _by_initials(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a name is the other with initials for its given names: "I. K. Sol", "Ivan Sol"; four tell of more names than one."""
    initials = all(len(word) == 1 for word in one[:-1]) and (len(one) <= _MOST_INITIALS or len(other) > _FULL)
    return initials and one[-1] == other[-1] and one[0] == other[0][0]


def _same_word(one: str, other: str) -> bool:
    if "-" in one and "-" in other and len(one.split("-")) == len(other.split("-")):  # "Yong-nam" is not "Young-sam"
        return all(a[:1] == b[:1] for a, b in zip(one.split("-"), other.split("-"), strict=True))
    return one == other or (one[0] == other[0] and (1 in {len(one), len(other)} or ratio(one, other) >= _WORD_ALIKE))
