"""What the form of a line says about it: a heading, a field, a date, a dated entry, what surrounds the text.

Every function takes unified text, one line or several joined, without list mark, and looks at nothing else.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extract.readers.words import words
from extract.regex import regex

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_RANGE = r"\s?[–/-]\s?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_ERA = r"(?:(?:[Ee]arly|[Mm]id|[Ll]ate|[Cc]a?\.|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Ee]nd(?: of)?)[ -])?"
_DATE = (
    rf"(?:{_ERA}{_YEAR}s?(?:{_RANGE}(?:{_ERA}{_YEAR}s?|\d\d\b|present))?"
    rf"|{_DAY}(?:{_RANGE}{_DAY})?(?: of)? {_MONTH}(?:{_RANGE}{_DAY} {_MONTH})?(?:,? {_YEAR})?"
    rf"|{_DAY} {_MONTH} {_YEAR}{_RANGE}{_DAY} {_MONTH} {_YEAR}"
    rf"|{_ERA}{_MONTH}(?: {_DAY}\b(?:{_RANGE}(?:{_MONTH} )?{_DAY}\b)?)?(?:,? {_YEAR})?"
    rf"(?:{_RANGE}{_MONTH}(?: {_DAY}\b)?(?:,? {_YEAR})?)?"
    rf"|{_YEAR},? {_MONTH}(?: {_DAY}\b)?|\d{{1,2}}[./]\d{{1,2}}[./]{_YEAR}|{_YEAR}-\d\d(?:-\d\d)?)"
)
_DAY_AT_END = regex(rf"(?:\b(?:in|since|until|by|from|of) |\b{_DAY} ){_MONTH}$|\b{_MONTH} {_DAY},$")
_YEAR_AT_START = regex(rf"{_YEAR}\b(?!\s*[–:—-])")
_DATE_HEAD = regex(rf"(?:In |On )?{_DATE}[.:]?")
_ENTRY = regex(
    rf"(?:{_DAY} )?(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\. (?=[A-Z])"
    rf"|[Ss]ince {_DATE}(?=\t| {{2,}})|(?:In |On )?{_DATE}(?:\s*:\s+|\s+[–-]\s*|[–]\s+|\s*\|\s+|\t\s*| {{2,}}|(?<=\d)\. )(?=\S)(?!{_YEAR}\b)"
)
_FIELD = regex(r"(?P<key>[^\W\d_][^:.!?;|\t]{0,48}?)\s*:\s+(?P<value>\S.*)", re.DOTALL)
_SMALL_KEY = regex(r"[a-z][\w()/' -]{3,30}: \S")  # "embassy: 12 Long Road", below it "consulate(s): Lima, Cusco"
_COLUMNS = regex(r"(?P<key>[^\W\d_][\w'()/&,-]*(?: [\w'()/&,-]+){0,4})(?:\s*\t\s*|\s{2,})(?P<value>\S.*)", re.DOTALL)
_TERMINAL = regex(r"[.!?;…][\"')\]]*$|[.!?]\)?$")
_ABBREVIATED = regex(
    r"(?:\b(?:[A-Z]\.){2,}|\b[A-Z][a-z]+ [A-Z]\.|\b(?:Ltd|Inc|Co|Corp|Bros|Jr|Sr|etc|al|Mrs?|Ms|Dr|Gen|Gov|Sen|No"
    r"|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)$"
)
_TWO_SENTENCES = regex(r"[^\W\d_]{3,}[.!?][\"']? [A-Z]|; ")
_IMAGE = regex(r"\.(?:svg|png|jpe?g|gif|webp|tiff?)\b", re.IGNORECASE)
_CHROME = regex(
    r"(?:last (?:updated|modified|reviewed|edited)\b.*|contents|table of contents|navigation"
    r"|(?:jump|skip) to .*|toggle .*|share(?: this.*)?|print|e-?mail this.*|(?:back to )?top|search"
    r"|menu|home|log ?in|sign in|(?:main|random) (?:page|article)|read more|advertisement|cookies?"
    r"|privacy policy.*|terms of use.*"
    r"|(?:©|copyright\b).*|all rights reserved.*|page \d+(?: of \d+)?|\[?hide\]?|\[?show\]?|infobox"
    r"|from wikipedia.*|retrieved from .*|categor(?:y|ies):.*|https?://\S+"
    r"|corrections?:.*|clarifications?:.*|.{0,60}\bearlier version of this (?:article|story|report|page)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_CITING = regex(
    r"(?:references?|notes?|notes and references|references and notes|sources?|sources and notes"
    r"|citations?|footnotes?|endnotes?|works cited|bibliography|further reading|external links?"
    r"|see also|related links|related pages|see more|useful links|links)\s*:?",
    re.IGNORECASE,
)
_INITIAL = regex(r"[A-Z][a-z]+ [A-Z]\.$")  # "Ambassador George R.": the surname follows
_SMALL = words(
    "a an and as at between but by de del di du el for from in into la le les nor of off on or over per"
    " the to und van versus via vis von with within without since under after before during until"
    " towards toward"
)
_HEADING, _TITLE = 90, 140
_KEY_WORDS, _VALUE, _CAPITALS = 5, 60, 4
_NAVIGATION_PARTS, _NAVIGATION_PART, _NAVIGATION = 3, 30, 400
_LONGEST_DATE = 60
_ENDING = 16  # characters that tell how a text ends


def is_date_head(text: str) -> bool:
    """Whether the whole text is a date under which entries stand: "1969", "Mid-1980s", "May 2004"."""
    return len(text) <= _LONGEST_DATE and _is_date(text)


@lru_cache(maxsize=4096)  # every line is looked at several times
def _is_date(text: str) -> bool:
    return _DATE_HEAD.fullmatch(text) is not None


def is_dated_entry(text: str) -> bool:
    """Whether a date leads, set off from what happened then: "25 September – Founding of …"."""
    return _ENTRY.match(text) is not None


def is_unfinished(text: str) -> bool:
    """Whether no sentence ends here."""
    end = text[-_ENDING:]
    return not _TERMINAL.search(end) or _ABBREVIATED.search(end) is not None


def is_cut(text: str, following: str) -> bool:
    """Whether a sentence is plainly cut between the two, by its last word, the first of the next line, a bracket or a date."""
    if not is_unfinished(text) or text.endswith(":") or (_SMALL_KEY.match(text) and _SMALL_KEY.match(following)):
        return False
    last = text.rsplit(None, 1)[-1]
    bracket = text.rfind("(") > text.rfind(")") and 0 <= following.find(")") < (following + ")(").find("(")
    cut = following[:1].islower() or text.endswith((",", "-")) or last in _SMALL or bracket
    dated = _DAY_AT_END.search(text[-_ENDING:]) is not None and _YEAR_AT_START.match(following) is not None
    return cut or dated or bool(_INITIAL.search(text[-_ENDING:]))


def field_key(text: str, *, listed: bool) -> str:
    """The key, if the text is "Key: value", or "Key   value" set in columns; else nothing.

    A sentence is no field: what ends in a full stop counts only where it is short and not in a list
    (`listed`).
    """
    match = _FIELD.match(text) or _COLUMNS.match(text)
    if not match or is_date_head(match["key"]) or not match["key"][0].isupper():
        return ""
    key, value = match["key"].strip(), match["value"]
    sentence = not is_unfinished(value)
    if (
        key.count("(") != key.count(")")
        or len(key.split()) > _KEY_WORDS
        or (sentence and (listed or len(value) > _VALUE))
    ):
        return ""
    return key


def is_several(text: str) -> bool:
    """Whether one sentence ends within the text and another begins."""
    return _TWO_SENTENCES.search(text) is not None


def is_named(text: str) -> bool:
    """Whether all its words but small ones are capitals or figures, as in "Embassy of the Republic, Berlin"."""
    counted = [w for w in text.split() if w.casefold() not in _SMALL]
    return len(counted) > 1 and not any(w[0].islower() for w in counted)


def is_heading(text: str, longest: int = _HEADING) -> bool:
    """Whether it could be a heading: short, no sentence, begins like a title."""
    if len(text) > longest or not any(c.isalpha() for c in text):
        return False
    if text.endswith((",", ";", "-", "–", "|")) or (not is_unfinished(text) and not text.endswith("?")):
        return False
    if text.endswith(":") and len(text.split()) > _KEY_WORDS:
        return False
    if is_several(text):
        return False
    first = next(c for c in text if c.isalnum())
    return not first.islower() and text.rsplit(None, 1)[-1].casefold() not in _SMALL


def is_title(text: str) -> bool:
    """Whether it could be a page's title."""
    return is_heading(text, _TITLE)


def is_byline(text: str) -> bool:
    """Whether it tells who wrote the page, and from where: that is not what the page is about."""
    return len(text) <= _HEADING and _BYLINE.match(text) is not None


_BYLINE = regex(r"(?:[Bb]y|BY) (?:[A-Z][\w.'’-]+,? ){1,4}(?:in |and |[A-Z]|$)|(?:[Bb]y|BY) (?:[A-Z][\w.'’-]+ ?){2,4}$")


def is_capitals(text: str) -> bool:
    """Whether it is set in capitals."""
    return text.isupper() and sum(c.isalpha() for c in text) >= _CAPITALS


def is_image(text: str) -> bool:
    """Whether it is the name of an image, as copied pages have them."""
    return len(text) <= _NAVIGATION and _IMAGE.search(text) is not None and is_unfinished(text)


def is_caption(text: str) -> bool:
    """Whether, beside images, it is a label or caption of theirs rather than text."""
    return len(text) <= _HEADING and is_unfinished(text)


def is_chrome(text: str) -> bool:
    """Whether it belongs to the page rather than to the text: navigation, image names, dates of revision, corrections."""
    if len(text) > _NAVIGATION:
        return False
    return is_furniture(text) or is_image(text) or is_navigation(text)


def is_furniture(text: str) -> bool:
    """Whether it is a line that copies of pages have by themselves, however it is set: "Categories: …", "Last updated …"."""
    return _CHROME.fullmatch(text) is not None


def is_navigation(text: str) -> bool:
    """Whether it is a row of labels to be chosen from, or the trail of pages that leads to this one."""
    if text.startswith("| ") and text.endswith(" |"):
        return False  # a row of a table
    for divider in (" | ", " > ", ' " ', " · ", " :: ", "   "):
        parts = [p for p in text.split(divider) if p.strip()]
        if len(parts) >= _NAVIGATION_PARTS and all(_is_label(p) for p in parts):
            return True
    return False


def _is_label(text: str) -> bool:
    return len(text) <= _NAVIGATION_PART and is_unfinished(text) and not any(c.isdigit() for c in text)


def is_citing(text: str) -> bool:
    """Whether it heads a list of references or links."""
    return _CITING.fullmatch(text) is not None
