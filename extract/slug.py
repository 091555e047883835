"""Names as they stand in IRIs."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_LONGEST = 80
# Letters that Unicode does not decompose into a Latin letter and a mark.
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ß": "ss",
        "ı": "i",
        "ħ": "h",
        "ə": "e",
    }
)


def folded(text: str) -> str:
    """Text in lower case without accents; letters outside the Latin script stay."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c))


def slug(text: str) -> str:
    """A name as the readable part of an IRI: lower-case ASCII letters and digits, hyphens; never empty."""
    short = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’ʼ`]", "", folded(text))).strip("-")
    if not short:
        return "x" + digest(text)[:8]
    if len(short) <= _LONGEST:
        return short
    return short[: _LONGEST - 9].rsplit("-", 1)[0] + "-" + digest(text)[:8]


def digest(*parts: str) -> str:
    """Sixteen hexadecimal digits of SHA-256 over the parts."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
