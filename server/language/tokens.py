"""The terminals of SPARQL 1.1 (section 19.8), enough to judge a query before the engine sees it."""

from __future__ import annotations

import re
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Kind(StrEnum):
    """What a token is."""

    COMMENT = "comment"
    IRI = "iri"
    STRING = "string"
    VARIABLE = "variable"
    LANGUAGE = "language"
    NAME = "name"
    NUMBER = "number"
    WORD = "word"
    OPEN = "open"
    CLOSE = "close"
    OPERATOR = "operator"
    OTHER = "other"


class Token(NamedTuple):
    """One terminal: its kind, its text, and where it starts (offset from 0)."""

    kind: Kind
    text: str
    start: int


TERMINALS = re.compile(
    r"""
      (?P<comment>\#[^\r\n]*)
    | (?P<iri><(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>)
    | (?P<string>\"{3}(?:"{0,2}(?:[^"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
                | "(?:[^"\\\r\n]|\\.)*" | '(?:[^'\\\r\n]|\\.)*')
    | (?P<variable>[?$]\w+)
    | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*(?:--[a-z]+)?)
    | (?P<name>(?:[^\W\d](?:[\w.·-]*[\w·-])?)?:(?:(?:[\w:]|%[0-9A-Fa-f]{2}|\\.)
                (?:(?:[\w.:·-]|%[0-9A-Fa-f]{2}|\\.)*(?:[\w:·-]|%[0-9A-Fa-f]{2}|\\.))?)?)
    | (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)
    | (?P<word>[^\W\d]\w*)
    | (?P<open>[({\[])
    | (?P<close>[)}\]])
    | (?P<operator>\|\||&&|!=|<=|>=|\^\^|[|&!<>=^+*/?-])
    | (?P<other>\S)
    """,
    re.VERBOSE | re.DOTALL,
)

ESCAPE = re.compile(r"\\u(?P<code4>[0-9A-Fa-f]{4})|\\U(?P<code8>[0-9A-Fa-f]{8})|\\.", re.DOTALL)


def tokens(text: str) -> Iterator[Token]:
    """The terminals of a query in order, comments left out; never fails, faults are the engine's to tell."""
    for match in TERMINALS.finditer(text):
        if match.lastgroup != Kind.COMMENT:
            yield Token(Kind(match.lastgroup or Kind.OTHER), match.group(), match.start())


def unescaped(text: str) -> str:
    """A query without codepoint escapes (section 19.2) of letters, digits and _, which may stand anywhere in it."""
    return ESCAPE.sub(_letter, text) if "\\u" in text or "\\U" in text else text


def _letter(escape: re.Match[str]) -> str:
    code = int(escape["code4"] or escape["code8"] or "0", 16)
    return chr(code) if code < sys.maxunicode and (chr(code).isalnum() or code == ord("_")) else escape[0]


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """The place of an offset as people count it: from 1, in characters."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
