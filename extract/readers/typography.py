"""Unicode variants unified: what a reader does not see, or sees as the same, is the same in clean text.

Two steps, both total: `unified` works on the whole document and leaves its lines alone, `folded` makes one
block's clean text of some of its lines.
"""

from __future__ import annotations

import unicodedata
from statistics import median_high
from typing import TYPE_CHECKING

from extract.readers.traced import Traced
from extract.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from extract.readers.traced import Edit

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_FORMS = {
    " ": _SPACES,
    "-": "\u2010\u2011\ufe63\uff0d",
    "–": "\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58",
    "'": "\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u02bc\uff07",
    '"': "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02",
}
_FORM = {variant: form for form, variants in _FORMS.items() for variant in variants}
_VARIANT = regex("[" + "".join(_FORM) + "]")
# Soft hyphens before a line break stay until the lines are joined: there they say that one word goes on.
_UNSEEN = regex(
    r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe00-\ufe0f\x00-\x08\x0e-\x1b\x7f]+"
    r"|\u00ad+(?!\s*[\r\n])"
)
_LIGATURE = regex("[\ufb00-\ufb06]")
_WORD = regex(r"\S+")
# A character with the marks (or the vowels and finals of Hangul) that compose with it.
_CLUSTER = regex(
    r"\S[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\u1161-\u1175\u11a8-\u11c2]+|[\u2126\u212a\u212b]"
)
_GAP = regex(r"\u00ad\s+|(?<=\w)-[^\S\r\n]*[\r\n]\s*(?=\w)|\s{2,}|[^\S ]|(?<!-)--(?!-)|\u00ad")

# A tab or several spaces between two words of a line, and the share of them within sentences that tells: no columns.
_WIDE = regex(r"(?<=\S)(?: {2,}| *\t[ \t]*)(?=\S)")
_RUNNING = 0.25


def unified(document: Traced) -> Traced:
    """With one form of space, dash, hyphen and quote, in NFC, without characters that are not seen."""
    seen = document.edit((m.start(), m.end(), "") for m in _UNSEEN.finditer(document.text))
    if seen.text.isascii():
        return seen
    same = Traced(_VARIANT.sub(lambda m: _FORM[m[0]], seen.text), seen.starts, seen.ends)
    spelt = same.edit((m.start(), m.end(), unicodedata.normalize("NFKC", m[0])) for m in _LIGATURE.finditer(same.text))
    return _composed(spelt)


def evenly_spaced(document: Traced) -> Traced:
    """With single spaces where tabs and wide gaps also part the words of sentences (justified or pasted text)."""
    text = document.text
    wide = list(_WIDE.finditer(text))
    running = [len(m[0]) for m in wide if text[m.start() - 1].islower() and text[m.end()].islower()]
    if not running or len(running) < _RUNNING * len(wide):
        return document
    usual = median_high(running)  # what is wider than that may still be a column
    return document.edit((m.start(), m.end(), " " * max(1, len(m[0]) // usual)) for m in wide)


def shown(line: str) -> str:
    """A raw line as wide as it is on a page: composed, without what is not seen."""
    return line if line.isascii() else unicodedata.normalize("NFC", _UNSEEN.sub("", line).replace("\u00ad", ""))


def _composed(document: Traced) -> Traced:
    """In NFC. Scripts whose ways to compose `_CLUSTER` does not know have their words traced as a whole."""
    for unit in (_CLUSTER, _WORD):
        if unicodedata.is_normalized("NFC", document.text):
            break
        document = document.edit(_compositions(document.text, unit))
    return document


def _compositions(text: str, unit: re.Pattern[str]) -> Iterator[Edit]:
    for match in unit.finditer(text):
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0]:
            yield match.start(), match.end(), composed


def folded(passage: Traced) -> Traced:
    """With white space folded, ends stripped, lines joined and the words that a line break had parted."""
    text = passage.text
    if " ".join(text.split()) == text and "\u00ad" not in text and "--" not in text:
        return passage
    return passage.edit((m.start(), m.end(), _joint(m[0])) for m in _GAP.finditer(passage.text)).stripped()


def _joint(gap: str) -> str:
    if gap == "--":
        return "–"
    if gap[0] in "-\u00ad":
        return gap[0].strip("\u00ad")
    return " "
