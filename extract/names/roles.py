"""What an office is, however it is put."""

from __future__ import annotations

import re

from extract.regex import regex

_CLASSES = (
    ("vice president", r"vice[- ]president"),
    ("deputy prime minister", r"(?:deputy|vice) (?:prime minister|premier)"),
    ("prime minister", r"prime minister|premier|chancellor|head of government"),
    (
        "deputy foreign minister",
        r"(?:deputy|vice|assistant|state) (?:foreign minister|minister (?:of|for) (?:foreign|external))",
    ),
    (
        "foreign minister",
        r"foreign minister|minister (?:of|for) (?:foreign|external)|foreign secretary|secretary of state|foreign affairs minister",
    ),
    ("crown prince", r"crown prince"),
    ("monarch", r"king|queen|emperor|empress|sultan|[ea]mir|tsar|shah"),
    ("ambassador", r"ambassador|high commissioner|envoy"),
)
_CLASS = tuple((name, regex(rf"\b(?:{pattern})\b")) for name, pattern in _CLASSES)
_PRESIDENT = regex(r"(?:\w+ )?president(?: of the republic)?")
_LEADER = regex(r"leader|head of state|dictator|counterpart|ruler")
HEADS = frozenset({"president", "monarch", "prime minister", "crown prince", "leader"})
"""The kinds of office whose holders lead a state: whoever may be called its leader."""


def office_class(position: str) -> str:
    """What a position is, however it is put: "Minister of Foreign Affairs" and "foreign minister" are one.

    "president of the Court of Audit" stays what it is; "leader", "head of state" are "leader".
    """
    plain = position.casefold().strip()
    for name, pattern in _CLASS:
        if pattern.search(plain) and (" of the " not in plain or "minist" in name or pattern.match(plain)):
            return name
    if _PRESIDENT.fullmatch(plain):
        return "president"
    if _LEADER.fullmatch(plain):
        return "leader"
    department = re.fullmatch(r"minister (?:of|for) (?:the )?(.+)|(.+) minister", plain)
    if department:
        return f"{department[1] or department[2]} minister"
    return plain
