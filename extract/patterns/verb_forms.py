"""The forms of verbs, each told once by its plain form: of "speak out for" also speaks, spoke, spoken and speaking out for.

A word behind the verb stays as it is. The final letter of verbs in `_DOUBLED` is doubled; irregular pasts are listed.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_IRREGULAR = {
    "become": ("became", "become"),
    "build": ("built", "built"),
    "buy": ("bought", "bought"),
    "come": ("came", "come"),
    "fall": ("fell", "fallen"),
    "find": ("found", "found"),
    "forbid": ("forbade", "forbidden"),
    "forgive": ("forgave", "forgiven"),
    "freeze": ("froze", "frozen"),
    "get": ("got", "got"),
    "give": ("gave", "given"),
    "hit": ("hit", "hit"),
    "hold": ("held", "held"),
    "lay": ("laid", "laid"),
    "leave": ("left", "left"),
    "lend": ("lent", "lent"),
    "pay": ("paid", "paid"),
    "put": ("put", "put"),
    "repay": ("repaid", "repaid"),
    "sell": ("sold", "sold"),
    "send": ("sent", "sent"),
    "set": ("set", "set"),
    "speak": ("spoke", "spoken"),
    "stand": ("stood", "stood"),
    "strike": ("struck", "struck"),
    "take": ("took", "taken"),
    "throw": ("threw", "thrown"),
    "uphold": ("upheld", "upheld"),
    "withdraw": ("withdrew", "withdrawn"),
    "write": ("wrote", "written"),
}
_DOUBLED = frozenset(
    {"ban", "bar", "cancel", "forbid", "get", "hit", "plan", "put", "set", "ship", "slam", "slap", "stop", "travel"}
)


class Forms(NamedTuple):
    """The forms of one verb."""

    plain: str
    third: str
    past: str
    participle: str
    gerund: str


def forms(lemma: str) -> Forms:
    """All forms of a verb, of "side with" as of "condemn"."""
    verb, space, rest = lemma.partition(" ")
    stem = verb + verb[-1] if verb in _DOUBLED else verb
    if verb.endswith("y") and verb[-2] not in "aeou":
        third, past, gerund = f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    elif verb.endswith("e"):
        third, past, gerund = f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    else:
        third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "o")) else f"{verb}s"
        past, gerund = f"{stem}ed", f"{stem}ing"
    past, participle = _IRREGULAR.get(verb, (past, past))
    return Forms(*(f"{form}{space}{rest}" for form in (verb, third, past, participle, gerund)))


def one_of(words: Iterable[str]) -> str:
    """Words of one verb, or one word of several verbs, as an expression: what they begin with alike stands once."""
    distinct = sorted(set(words), key=lambda word: (-len(word), word))
    alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*distinct, strict=False))
    stem = "".join(letters[0] for letters in alike)
    rests = [word[len(stem) :] for word in distinct]
    return rf"{stem}(?:{'|'.join(rests)})" if len(rests) > 1 else stem
