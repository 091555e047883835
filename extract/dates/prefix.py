"""What stands before a date and bears on it: prepositions, "since", "early", "the end of"."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.dates.words import MONTH, SEASON, WEEKDAY, YEAR

_DATE_AHEAD = rf"(?=(?:early|late|mid|end|beginning|start|middle|close|first|second|third|fourth|last|spring|summer|autumn|fall|winter|year|years|months?|fiscal|financial|nineteen|\d|{MONTH}|{SEASON}|{WEEKDAY}))"

_KINDS = (
    ("since", r"since|ever\s+since"),
    ("open", r"from|as\s+from|starting\s+(?:in|from)|beginning\s+in|with\s+effect\s+from"),
    ("until", r"until|till|up\s+to|up\s+until|through|up\s+through"),
    ("before", r"before|prior\s+to|ahead\s+of"),
    ("between", r"between"),
    ("about", r"circa|ca\.|c\.|around|about|approximately|roughly|some\s+time\s+in"),
    ("in", r"in|during|within|throughout|over|by|after|following|as\s+of|as\s+at|as\s+(?:early|late|recently|long\s+ago)\s+as|back\s+(?:to|in)|dated|at\s+the\s+turn\s+of"),
    ("on", r"on"),
    ("weak", r"of|for|to|at|with|against|than"),
    ("early", r"(?:very\s+)?early(?:\s+in|\s+on\s+in)?|(?:the\s+)?(?:beginning|start|outset)\s+of|(?:the\s+)?first\s+(?:days|weeks|months|years)\s+of"),
    ("mid", r"(?:the\s+)?middle\s+of|mid"),
    ("late", r"(?:very\s+)?late(?:\s+in)?|(?:the\s+)?(?:very\s+)?(?:end|close)\s+of|(?:the\s+)?last\s+(?:days|weeks|months|years)\s+of|end"),
    ("half", r"(?:the\s+)?(?:first|second)\s+half\s+of|h[12]"),
    ("quarter", r"(?:the\s+)?(?:first|second|third|fourth|last)\s+quarter\s+of|q[1-4]"),
    ("months", r"(?:the\s+)?first\s+(?:\d\d?|two|three|four|five|six|seven|eight|nine|ten|eleven)\s+months\s+of"),
    ("season", rf"(?:the\s+)?(?:{SEASON})(?:\s+of)?,?"),
    ("year", r"(?:the\s+)?(?:calendar\s+)?years?(?:\s+of)?"),
    ("fiscal", r"(?:the\s+)?(?:fiscal|financial|budget)\s+year|FY\s?"),
    ("weekday", rf"{WEEKDAY},?(?:\s+the)?"),
    ("the", rf"the\s+{_DATE_AHEAD}(?<=\s)"),
)
_WORDS = re.compile("|".join(f"(?P<{name}>(?i:{words}))" for name, words in _KINDS))
