"""Functions and keywords that the engine reads in its own way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.language.tokens import Kind

if TYPE_CHECKING:
    from server.language.outline import Outline

ROW = "?comity_row"


def keywords(outline: Outline) -> list[tuple[int, int, str]]:
    """TRUE and FALSE in any case (section 19.8, note 1); the engine knows them in small letters."""
    return [
        (token.start, token.start + len(token.text), token.text.lower())
        for token in outline.tokens
        if token.kind is Kind.WORD and token.text.lower() in {"true", "false"}
    ]


def concatenations(outline: Outline) -> list[tuple[int, int, str]]:
    """GROUP_CONCAT gives a simple literal (section 18.5.1.7); the engine leaves a language tag that all parts share."""
    found = []
    for place, token in enumerate(outline.tokens):
        closer = outline.closers.get(place + 1)
        if token.kind is Kind.WORD and token.text.upper() == "GROUP_CONCAT" and closer is not None:
            end = outline.tokens[closer].start + 1
            found += [(token.start, token.start, "STR("), (end, end, ")")]
    return found


def blank_nodes(text: str, outline: Outline) -> list[tuple[int, int, str]]:
    """BNODE with a label gives another node for each row (section 17.4.2.9); the engine gives the same for all.

    Mended in the SELECT clause of the whole query, where no rows are grouped.
    """
    tokens = outline.tokens
    words = [token.text.upper() if token.kind is Kind.WORD else "" for token in tokens]
    opener = outline.where()
    if opener is None or "SELECT" not in words[:opener] or "GROUP" in words[outline.closers[opener] :]:
        return []
    found = []
    for place in range(words.index("SELECT"), opener):
        if words[place] == "BNODE" and outline.closers.get(place + 1, 0) > place + 2:
            start, end = tokens[place + 2].start, tokens[outline.closers[place + 1]].start
            # What is no label for the engine remains none.
            label = f"IF(ISBLANK(BNODE({text[start:end]})), CONCAT({ROW}, "
            found += [(start, start, label), (end, end, "), 1/0)")]
    if found:
        start, end = tokens[opener].start, tokens[outline.closers[opener]].start
        found += [(start, start, "{ "), (end + 1, end + 1, f" BIND(STRUUID() AS {ROW}) }}")]
    return found
