"""Judges an update before the engine sees it, as `server.language.guard` does queries: by terminals, not text.

LOAD and SERVICE make the engine fetch from the network. A bare word LOAD is always the keyword; the engine also accepts
it glued to its neighbours (`LOADSILENT`, and `LOAD:x` for `LOAD :x`), which is judged on the strict side. With SILENT
it fails silently, and the rest of the update goes on. Behind this stands the wall (`server.curation.wall`).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from server.errors import Refused, TooLarge
from server.language.guard import Limits, judge
from server.language.tokens import Kind, Token, line_and_column, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

LOAD = re.compile("load", re.IGNORECASE)
NAMES_FOLLOW = re.compile("(GRAPH|NAMED|USING|WITH|TO|ADD|MOVE|COPY|SILENT|PREFIX|INTO)$", re.IGNORECASE)
NO_OPERATION = "INSERT DATA {}"
LOAD_DETAIL = (
    "LOAD fetches a file, and this service sends no requests of its own. "
    "Fetch it yourself and PUT or POST it to /store."
)


def judge_update(update: str, limits: Limits) -> None:
    """Let an update pass or raise `TooLarge`, `BadQuery` (nesting, operators) or `Refused` (SERVICE, LOAD).

    Signs in INSERT DATA and DELETE DATA are not counted as operators: they are data, and do not nest.
    """
    if len(update) > limits.length:
        raise TooLarge(
            f"The update has {len(update)} characters; the limit is {limits.length}.",
            hint="Send data with PUT or POST to /store, which takes files.",
        )
    judge(_without_data(update), limits)
    judge(update, Limits(limits.length, len(update), len(update)))  # once more, for SERVICE alone
    if LOAD.search(update):
        _judge_load(update)


def without_silent_loads(update: str) -> str:
    """The update with LOAD SILENT failing as it may (SPARQL 1.1 Update, section 3.1.4): nothing is loaded."""
    if not LOAD.search(update):
        return update
    read = list(tokens(update))
    parts, end = [], 0
    for place, token in enumerate(read):
        words = [each.text.upper() for each in read[place : place + 2]]
        if token.kind is not Kind.WORD or (words != ["LOAD", "SILENT"] and words[0] != "LOADSILENT"):
            continue
        last = place + (2 if words[0] == "LOAD" else 1)  # the source; perhaps INTO GRAPH and a name after it
        if [each.text.upper() for each in read[last + 1 : last + 3]] == ["INTO", "GRAPH"]:
            last += 3
        if last < len(read) and read[last].kind in {Kind.IRI, Kind.NAME}:
            parts += [update[end : token.start], NO_OPERATION]
            end = read[last].start + len(read[last].text)
    return "".join([*parts, update[end:]])


def _judge_load(update: str) -> None:
    depth = 0
    for before, token in pairwise([Token(Kind.OTHER, ";", 0), *tokens(update)]):
        if token.kind is Kind.OPEN:
            depth += 1
        elif token.kind is Kind.CLOSE:
            depth -= 1
        if (
            (token.kind is Kind.WORD and LOAD.search(token.text))
            or (token.kind is Kind.NAME and depth <= 0 and _may_begin_with_load(before, token))
            or (token.kind is Kind.IRI and "'" in token.text)  # an operator and a string to the engine: reading is off
        ):
            line, column = line_and_column(update, token.start)
            raise Refused(LOAD_DETAIL, line=line, column=column)


def _may_begin_with_load(before: Token, name: Token) -> bool:
    """Whether a prefixed name where an operation may begin is LOAD with a name to the engine."""
    expected = before.kind is Kind.WORD and NAMES_FOLLOW.search(before.text)
    return bool(LOAD.search(name.text.partition(":")[0])) and not expected


def _without_data(update: str) -> str:
    """The update with blanks in place of the blocks of INSERT DATA and DELETE DATA: offsets stay right."""
    kept, end = [], 0
    for start, stop in _data_blocks(update):
        kept += [update[end:start], re.sub(r"[^\r\n]", " ", update[start:stop])]
        end = stop
    return "".join([*kept, update[end:]])


def _data_blocks(update: str) -> Iterator[tuple[int, int]]:
    """Where the content of each such block begins and ends; nested deeper than a graph is no data."""
    if not re.search("data", update, re.IGNORECASE):
        return
    depth, begun, before = 0, -1, ""
    for token in tokens(update):
        if token.kind is Kind.OPEN:
            if depth == 0 and before.upper().endswith("DATA"):
                begun = token.start + 1
            depth += 1
            if depth > 2:  # noqa: PLR2004  # the block, and GRAPH in it
                begun = -1
        elif token.kind is Kind.CLOSE:
            depth -= 1
            if depth == 0 and begun >= 0:
                yield begun, token.start
                begun = -1
        before = token.text if token.kind is Kind.WORD else ""
