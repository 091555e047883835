"""The spelling under which names are compared: no accents, no case, no punctuation."""

from __future__ import annotations

import re
import unicodedata

LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n", "ə": "e"}
)
"""Letters that Unicode does not take for accented ones."""
NO_LETTER = re.compile(r"[\W_]+")
ARTICLE = re.compile(r"^(?:the )+(?=.)")


def folded(text: str) -> str:
    """A name as it is compared: `Côte d’Ivoire` is `cote d ivoire`, `U.S.S.R.` is `ussr`, `the Gambia` is `gambia`."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char)).translate(LETTERS)
    words = NO_LETTER.sub(" ", re.sub(r"(?<=\b\w)\.(?=\w\b|$|\s)", "", plain)).strip()
    return ARTICLE.sub("", words)
