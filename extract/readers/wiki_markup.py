"""Wiki mark-up within lines taken away: links, templates, notes, comments, tags, bold and italics."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from extract.readers.entities import ENTITY
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.readers.traced import Edit, Traced

_INLINE = regex(
    r"<!--(?:(?!-->).)*+(?:-->)?"
    r"|<ref\b[^<>]*/>|<ref\b[^<>]*>(?:(?!</?ref\b).){0,5000}</ref\s*>"
    r"|<(?P<block>gallery|math|timeline|nowiki)\b[^<>]*>(?:(?!</(?P=block)).){0,5000}</(?P=block)\s*>"
    r"|(?P<line><br\s*/?>)|</?[a-zA-Z][^<>]{0,500}>"
    rf"|(?P<entity>{ENTITY})"
    r"|(?P<open>\[(?:https?:)?//[^\s\[\]]+[ \t]*)(?P<label>[^\[\]\n]*)(?P<close>\])"
    r"|'{2,5}|__[A-Z]{3,20}__",
    re.DOTALL,
)
_BRACKET = regex(r"\{\{|\}\}|\[\[|\]\]")
_NO_TEXT = regex(r"(?:File|Image|Media|Category|[a-z]{2,3}(?:-[a-z]{2,8})?):", re.IGNORECASE)
_BOX = regex(r"\{\{\s*infobox[^\n{}]*", re.IGNORECASE)
_SHOWN = {
    "flag": (1, 1),
    "flagcountry": (1, 1),
    "nowrap": (1, 1),
    "ill": (1, 1),
    "lang": (2, 2),
    "convert": (1, 2),
}
"""Templates of which arguments are shown: the first and last of them."""
_LONGEST = 300  # characters of a link or of a template that shows text


def without_markup(document: Traced) -> Traced:
    """The page without mark-up inside lines; the parameters of an infobox stay, one a line."""
    linked = document.edit(_bracketed(document.text))
    return linked.edit(_inline(linked.text))


def _inline(text: str) -> Iterator[Edit]:
    for match in _INLINE.finditer(text):
        if match["entity"]:
            yield match.start(), match.end(), unescape(match[0])
        elif match["line"]:
            yield match.start(), match.end(), " "
        elif match["open"]:
            yield match.start("open"), match.end("open"), ""
            yield match.start("close"), match.end("close"), ""
        else:
            yield match.start(), match.end(), ""


def _bracketed(text: str) -> list[Edit]:
    """Edits for links and templates, which nest. Brackets without a partner stay as they are."""
    edits: list[Edit] = []
    opened: list[tuple[str, int]] = []
    awaited = {"{{": 0, "[[": 0}
    for match in _BRACKET.finditer(text):
        bracket = match[0]
        if bracket in awaited:
            opened.append((bracket, match.start()))
            awaited[bracket] += 1
            continue
        partner = "{{" if bracket == "}}" else "[["
        if not awaited[partner]:
            continue
        while True:
            kind, start = opened.pop()
            awaited[kind] -= 1
            if kind == partner:
                break
        new = _link(text, start, match.end()) if partner == "[[" else _template(text, start, match.end())
        if new[0][0] == start and new[0][1] == match.end():
            while edits and edits[-1][0] >= start:
                edits.pop()
            edits += new
        else:
            _insert(edits, new)
    return edits


def _insert(edits: list[Edit], new: list[Edit]) -> None:
    """Put the opening edits before those made inside the brackets, and the closing one after."""
    inside: list[Edit] = []
    while edits and edits[-1][0] >= new[0][1]:
        inside.append(edits.pop())
    edits.append(new[0])
    edits += reversed([e for e in inside if e[1] <= new[-1][0]])
    edits += new[1:]


def _link(text: str, start: int, end: int) -> list[Edit]:
    if _NO_TEXT.match(text, start + 2):
        return [(start, end, "")]
    shown = text.rfind("|", start, end) + 1 if end - start <= _LONGEST else 0
    return [(start, max(shown, start + 2), ""), (end - 2, end, "")]


def _template(text: str, start: int, end: int) -> list[Edit]:
    if box := _BOX.match(text, start):
        return [(start, box.end(), "\n"), (end - 2, end, "")]
    if end - start > _LONGEST:
        return [(start, end, "")]
    cuts = [start + 1, *(m.start() for m in re.finditer(r"\|", text[start:end])), end - 2]
    name = text[start + 2 : start + cuts[1] if len(cuts) > 2 else end - 2].strip().casefold()
    first, last = _SHOWN.get(name, (0, 0))
    pipes = [start + cut for cut in cuts[1:-1]]
    if not first or len(pipes) < last:
        return [(start, end, "")]
    stop = pipes[last] if len(pipes) > last else end - 2
    between = [(pipes[n], pipes[n] + 1, " ") for n in range(first, last)]
    return [(start, pipes[first - 1] + 1, ""), *between, (stop, end, "")]
