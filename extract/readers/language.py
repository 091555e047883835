"""Whether a text is in English: by its script, and by the small words that no sentence does without."""

from __future__ import annotations

from collections import Counter

from extract.readers.words import words
from extract.regex import regex

_SCRIPTS = (
    ("Russian or another language in Cyrillic script", "\u0400-\u052f"),
    (
        "Arabic, Persian or another language in Arabic script",
        "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff",
    ),
    ("Hebrew", "\u0590-\u05ff"),
    ("Greek", "\u0370-\u03ff\u1f00-\u1fff"),
    ("Japanese", "\u3040-\u30ff"),
    ("Chinese", "\u3400-\u4dbf\u4e00-\u9fff"),
    ("Korean", "\u1100-\u11ff\uac00-\ud7af"),
    ("Hindi or another language in Devanagari script", "\u0900-\u097f"),
    ("Thai", "\u0e00-\u0e7f"),
    ("Georgian", "\u10a0-\u10ff"),
    ("Armenian", "\u0530-\u058f"),
)
_SCRIPT_PATTERNS = tuple((name, regex(f"[{letters}]")) for name, letters in _SCRIPTS)
_ENGLISH = words("the of and in to is was were with by for on at from that has have had its as an be are which")
# Words that names in English text do not carry along ("de", "la" and "al" would be such).
_OTHERS = {
    "French": "les des dans une est pour que qui sur avec sont par aux leur cette ont été entre ces deux",
    "Spanish": "los las una por con que para como está fue entre este esta son ha sus del más también países",
    "Portuguese": "uma com não por para dos das entre são foi como mais pelo pela ao também à os dois países",
    "Italian": "della delle degli nel una con per che sono del tra dei alla più è stato anche gli due paesi",
    "German": "und die der das den dem mit von zu ist für auf nicht eine einen wurde zwischen im beiden",
    "Dutch": "het een van zijn voor met niet aan ook werd tussen door bij naar heeft worden beide landen",
    "Polish": "i w z na do się nie jest oraz przez między dla że po od jak został były roku są",
    "Czech": "a v na se je že s z do pro mezi byl byla také po od jako roku",
    "Romanian": "și în cu pentru din este care sunt fost dintre mai către prin între au",
    "Swedish": "och att det som en på är av för med till den inte har var mellan",
    "Turkish": "ve bir bu ile için olarak arasında olan da de tarafından iki ülke",
    "Indonesian": "dan yang di dengan untuk dari pada dalam ini itu oleh adalah antara kedua negara",
    "Hungarian": "a az és hogy nem egy is között volt magyar két ország",
    "Finnish": "ja on ei se että oli myös välillä sekä ovat maan vuonna",
    "Vietnamese": "và của là các có được trong cho với những một giữa hai nước",
}  # fmt: skip
_OTHER_WORDS = {name: frozenset(words.split()) - _ENGLISH for name, words in _OTHERS.items()}
_WORD = regex(r"[^\W\d_]+")
_SAMPLE = 20_000  # characters
_FEWEST_LETTERS, _FEWEST_WORDS, _DISTINCT = 20, 12, 4


def other_language(text: str) -> str:
    """The language that the text seems to be in; empty for English and where one cannot tell."""
    sample = text[:_SAMPLE]
    letters = sum(map(len, _WORD.findall(sample)))
    if letters < _FEWEST_LETTERS:
        return ""
    for name, pattern in _SCRIPT_PATTERNS:
        # Each sign of Chinese or Japanese is worth several letters.
        share = len(pattern.findall(sample)) * (3 if name in {"Japanese", "Chinese"} else 1)
        if share * 2 > letters:
            return name
    words = [word.casefold() for word in _WORD.findall(sample)]
    if len(words) < _FEWEST_WORDS:
        return ""
    english = sum(word in _ENGLISH for word in words)
    counts: dict[str, Counter[str]] = {
        name: Counter(word for word in words if word in known) for name, known in _OTHER_WORDS.items()
    }
    name, found = max(counts.items(), key=lambda entry: entry[1].total())
    plain = len(found) >= _DISTINCT and found.total() * 8 > len(words) and found.total() > english * 3
    return name if plain else ""
