"""Names as they stand in IRIs."""

from __future__ import annotations

import re
import unicodedata

_OTHER = re.compile(r"[^a-z0-9]+")
# Letters that no accent stands on, so that decomposition leaves them.
_PLAIN = str.maketrans({"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})


def slug(name: str) -> str:
    """Lower-case ASCII words joined by hyphens: "Hugo Chávez" → "hugo-chavez"; never empty."""
    text = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN))
    return _OTHER.sub("-", text.encode("ascii", "ignore").decode()).strip("-") or "unnamed"
