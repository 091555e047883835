"""What a model replied: its text out of an API's envelope, and the facts out of its text, as far as there are any.

A reply is foreign matter: it may be cut off, wrapped in prose, endless, nested a thousand deep, or no JSON at all.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from extract.llm.proposal import Doubled
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST: Final = 2_000_000
"""Characters of a reply that are read; facts beyond are lost with the text that holds them."""
MOST_FACTS: Final = 500
_DIGITS = 60
_FACTS = regex(r"\"facts\"\s*:\s*\[|^[ \t]*\[", re.MULTILINE)  # of its own line: one over all is quadratic
_THINKS, _THOUGHT = "<think>", "</think>"
_BETWEEN = regex(r"[\s,]*")


@dataclass(frozen=True, slots=True)
class Reply:
    """The text of a reply with the model that gave it and what it cost in tokens, where the envelope tells."""

    text: str
    model: str = ""
    tokens_in: int = 0
    tokens_out: int = 0
    cut: bool = False


class Unreadable(Exception):  # noqa: N818, it says what a reply is
    """A reply in which no list of facts can be found; the text is a sentence that says why."""


def reply(body: str) -> Reply:
    """A reply from an API's response (chat completions, or a message with content parts) or from its bare text."""
    body = body[:LONGEST].removeprefix("\ufeff")
    try:
        told = _decoder().decode(body)
    except (ValueError, RecursionError):
        return Reply(body)
    if isinstance(told, str):
        return Reply(told)
    if not isinstance(told, dict) or "facts" in told:
        return Reply(body)
    choices = told.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices and isinstance(choices[0], dict) else told
    message = choice["message"] if isinstance(choice.get("message"), dict) else choice
    if "content" not in message and "text" not in message:
        return Reply(body)
    usage = told["usage"] if isinstance(told.get("usage"), dict) else {}
    return Reply(
        _text(message.get("content") or message.get("text") or message.get("refusal")),
        told["model"] if isinstance(told.get("model"), str) else "",
        _count(usage, "prompt_tokens", "input_tokens"),
        _count(usage, "completion_tokens", "output_tokens"),
        cut=choice.get("finish_reason") == "length" or choice.get("stop_reason") == "max_tokens",
    )


def facts(text: str) -> tuple[list[Any], bool]:
    """The elements of the list of facts in a reply's text, and whether the text was whole.

    Of a text that breaks off, the facts before the break. Raises Unreadable where there is no list.
    """
    text = _spoken(text[:LONGEST]).strip()
    try:
        told = _decoder().decode(_unfenced(text))
    except (ValueError, RecursionError):
        pass
    else:
        found = told.get("facts") if isinstance(told, dict) else told
        if isinstance(found, list):
            return found[:MOST_FACTS], len(found) <= MOST_FACTS
        raise Unreadable("The reply is JSON, but no object with a list called facts.")
    start = _FACTS.search(text)
    if start is None:
        raise Unreadable("The reply holds no list of facts.")
    found = list(_each(text, start.end()))
    if not found:
        raise Unreadable("The reply breaks off, or is no JSON, before its first fact.")
    return found, False


def _spoken(text: str) -> str:
    """A reply without the thoughts before it."""
    kept, at = [], 0
    while (start := text.find(_THINKS, at)) >= 0 and (end := text.find(_THOUGHT, start)) >= 0:
        kept.append(text[at:start])
        at = end + len(_THOUGHT)
    return "".join(kept) + text[at:]


def _each(text: str, at: int) -> Iterator[Any]:
    """The objects of a list that begins at `at`, up to where it ends or breaks."""
    decoder = _decoder()
    for _ in range(MOST_FACTS):
        between = _BETWEEN.match(text, at)
        at = between.end() if between else at
        if not text.startswith("{", at):
            return
        try:
            fact, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        yield fact


def _decoder() -> json.JSONDecoder:
    """JSON as RFC 8259 has it: numbers as decimals, no NaN, and doubled names are marked."""
    return json.JSONDecoder(
        object_pairs_hook=_object, parse_float=_decimal, parse_int=_integer, parse_constant=_constant
    )


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else Doubled(found)


def _decimal(digits: str) -> Decimal | None:
    return Decimal(digits) if len(digits) <= _DIGITS else None


def _integer(digits: str) -> int | None:
    return int(digits) if len(digits) <= _DIGITS else None


def _constant(_name: str) -> None:
    """NaN and the infinities are no JSON: as if nothing were there."""


def _unfenced(text: str) -> str:
    """Without the fence of a code block, and without prose around the outermost braces."""
    start, end = text.find("{"), text.rfind("}")
    bracket = text.find("[")
    if 0 <= bracket < start or start < 0:
        start, end = bracket, text.rfind("]")
    return text[start : end + 1] if 0 <= start < end else text


def _text(content: Any) -> str:
    if isinstance(content, list):
        return "".join(part["text"] for part in content if isinstance(part, dict) and isinstance(part.get("text"), str))
    return content if isinstance(content, str) else ""


def _count(usage: dict[str, Any], *names: str) -> int:
    found = next((usage[name] for name in names if name in usage), 0)
    return found if isinstance(found, int) and not isinstance(found, bool) and found > 0 else 0
