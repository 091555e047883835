"""What stands before a date and bears on it: prepositions, "since", "early", "the end of"."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.dates.words import DAYS, MONTH, SEASON, WEEKDAY
from extract.regex import regex

_AHEAD = (
    rf"(?=\s+(?:(?:very\s+)?(?:early|late|mid|end|beginning|start|outset|close|middle)\b|(?:fiscal|financial)\s|"
    r"(?:calendar\s+)?years?\s+(?:of\s+)?\d|"
    r"(?:first|second|third|fourth|last)\s+(?:half|quarter|\w+\s+months|days|weeks|months)\s|"
    rf"\d{{4}}|\d0s\b|(?:nineteen[\s-])?\w+ties\b|{MONTH}|{DAYS}\s+(?:of\s+)?{MONTH}|{SEASON}))"
)
# Kind of prefix and its words; the first that matches is taken.
_KINDS = (
    ("since", r"(?:ever\s+)?since"),
    ("from", r"as\s+from|starting\s+(?:in|from)|with\s+effect\s+from|from"),
    ("until", r"until|till|up\s+(?:to|until|through)"),
    ("before", r"before|prior\s+to|ahead\s+of"),
    ("between", r"between"),
    ("about", r"circa|ca\.?|c\.|(?:around|about)(?!\s+(?:in|on)\b)|approximately|roughly|some\s?time\s+in"),
    ("in", r"as\s+(?:of|at)|as\s+(?:early|late|recently|long\s+ago|far\s+back)\s+as|back\s+(?:to|in)|dated"),
    ("in", r"in|during|within|throughout|through|over|by|after|following"),
    ("on", r"on"),
    ("weak", r"of|for|to|at|with|against|than"),
    ("early", r"(?:very\s+)?early(?:\s+(?:on\s+)?in)?|(?:the\s+)?(?:beginning|start|outset)\s+of"),
    ("early", r"(?:the\s+)?first\s+(?:days|weeks|months|years)\s+of"),
    ("mid", r"(?:the\s+)?middle\s+of|mid"),
    ("late", r"(?:very\s+)?late(?:\s+in)?|(?:the\s+)?(?:very\s+)?(?:end|close)\s+of|end"),
    ("late", r"(?:the\s+)?last\s+(?:days|weeks|months|years)\s+of"),
    ("part", r"(?:the\s+)?(?:first|second)\s+half(?:\s+of)?|h[12]|[12]h"),
    ("part", r"(?:the\s+)?(?:first|second|third|fourth|last)\s+quarter(?:\s+of)?|q[1-4]|[1-4]q"),
    (
        "part",
        r"(?:the\s+)?first\s+(?:\d\d?|two|three|four|five|six|seven|eight|nine|ten|eleven)\s+months\s+of",
    ),
    ("season", rf"(?:the\s+)?(?:{SEASON}|easter\b)(?:\s+of)?"),
    ("year", r"(?:the\s+)?(?:calendar\s+)?years?(?:\s+of)?"),
    ("fiscal", r"(?:the\s+)?(?:fiscal|financial|budget)\s+year|fy|fiscal(?=\s+(?:19|20)\d\d)"),
    ("weekday", rf"{WEEKDAY},?(?:\s+the)?"),
    ("the", rf"the{_AHEAD}"),
)
_WORDS = tuple((kind, regex(rf"(?:{words})(?:\s+|-|(?<=fy)(?=\d))", re.IGNORECASE)) for kind, words in _KINDS)
FIRST_WORDS = (
    r"ever|since|as|starting|with|from|until|till|up|before|prior|ahead|between|circa|ca|c|around|about|approximately|"
    r"roughly|some|sometime|back|dated|in|during|within|throughout|through|over|by|after|following|on|of|for|to|at|"
    r"against|than|very|early|the|beginning|start|outset|first|second|third|fourth|last|middle|mid|late|end|close|"
    r"h[12]|q[1-4]|winter|spring|summer|autumn|fall|calendar|years?|fiscal|financial|budget|fy\d*|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday"
)
_BOUNDING = (
    "since",
    "from",
    "until",
    "before",
    "between",
    "about",
    "early",
    "mid",
    "late",
    "part",
    "season",
    "fiscal",
)


class Prefix(NamedTuple):
    """The words before a date: where the date itself begins, where the first word does that belongs to it."""

    date: int
    start: int
    kinds: frozenset[str] = frozenset()
    part: str = ""

    def has(self, *kinds: str) -> bool:
        """Whether one of the kinds of words was there."""
        return not self.kinds.isdisjoint(kinds)


def read_prefix(text: str, pos: int) -> Prefix:
    """The longest run of up to six prefix words at `pos`, possibly empty."""
    kinds: set[str] = set()
    part, start, here = "", -1, pos
    for _ in range(6):
        for kind, pattern in _WORDS:
            if match := pattern.match(text, here):
                kinds.add(kind)
                if start < 0 and kind in _BOUNDING:
                    start = here
                if kind == "part":
                    part = match[0].casefold().strip(" -")
                here = match.end()
                break
        else:
            break
    return Prefix(here, start if start >= 0 else here, frozenset(kinds), part)
