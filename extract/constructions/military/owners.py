"""Whose forces are that the phrase itself does not tell: by where they are from, else by where they are.

"Officers from Lima", "ships of the Pacific Fleet" tell it behind the phrase. Forces that are in one of the page's two states and are
told as strangers there are the other's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.military.forces import PLANES
from extract.constructions.military.troops import ARMIES, Troops
from extract.document import EntityKind
from extract.gazetteer.states import state
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_FROM = regex(
    r"(?: (?:men|members|soldiers|troops|crews?|personnel|units?|pilots|ships|officers|instructors|vessels))?,? (?:of|from|based (?:in|at)|drawn from|belonging to|sent by|provided by|dispatched by) (?:the )?(?:(?:[\w-]+ ){0,3}?(?P<who>[\ue000-\ue2ff\ue400-\ue4ff])|(?P<army>(?-i:[A-Z])[\w' -]+))"
)
_HOME = regex(r"^(?:the |its |their |an? )?(?:[a-z-]+ )?(?:army|police|military|forces|armed forces|navy|air force|militias?|guerrillas|rebels|fighters|generals?|volunteers|militiamen|mercenaries|junta|commanders?|coast ?guards?|border guards|security forces|guards|gendarmerie|recruits|conscripts|veterans)\b", re.IGNORECASE)  # fmt: skip
# Material that comes may be bought as well as deployed; of what stands behind "of" the sentence tells in passing.
_SHIPPED = regex(rf"(?:{PLANES}|aircraft|jets?|fighters?|planes?|tanks?|helicopters?|drones?|missiles?|artillery|radars?|bombers?|\d[A-Za-z]{{0,2}}s?|(?:lead|first|second|third|fourth|last|sister) (?:ship|vessel|boat|frigate|corvette|submarine))$", re.IGNORECASE)  # fmt: skip
_OBJECT = regex(
    r"\b(?:of|by|with|from|against|for|about|to|under) (?:(?:the|an?|its|their|some) )?(?:\w+ )?$", re.IGNORECASE
)
_PAIR = 2


def told_behind(sentence: Sentence, one: Troops) -> tuple[Entity, ...]:
    """The state that what follows the phrase tells them to be of or from."""
    found = _FROM.match(sentence.text, one.end)
    if found is None or _SHIPPED.search(one.words):
        return ()
    if found["army"]:
        key = next((k for name, k in ARMIES.items() if found["army"].startswith(name)), "")
        known = state(key) if key else None
        return (known,) if known is not None else ()
    mention = sentence.at(found.start("who"))
    home = as_state(mention) if mention is not None else None
    return (home,) if home is not None and home.kind is EntityKind.STATE else ()


def is_at_home(sentence: Sentence, one: Troops) -> bool:
    """Whether nothing tells that they are another's: "the army", or what stands behind a preposition."""
    return bool(_HOME.match(one.words)) or bool(_OBJECT.search(sentence.text, 0, one.start))


def is_led(sentence: Sentence, end: int) -> bool:
    """Whether forces whose phrase ends at an index are told by who leads them: his country's, which may be where they are."""
    return _LED.match(sentence.text, end) is not None


_LED = regex(
    r",? (?:under|led by|commanded by|loyal to|headed by) (?:(?:the |its |a )?(?:[a-z]+ )?(?:[Gg]eneral|[Cc]olonel|[Mm]ajor|[Cc]aptain|[Cc]ommander|[Mm]arshal|[Aa]dmiral) )?(?:[A-Z][\w'’-]+|[\ue300-\ue3ff])"
)


def owned_elsewhere(sentence: Sentence, end: int, words: str) -> bool:
    """Whether something else than the page's pair tells whose the forces are: who leads them, their name, or what was told before."""
    return is_led(sentence, end) or bear_a_name(words) or is_told_before(sentence.text, end)


def bear_a_name(words: str) -> bool:
    """Whether a phrase for ships or planes names whose they are, so that they are neither's of a pair: "a Ryanair aircraft"."""
    return _NAMED.match(words) is not None


_NAMED = regex(
    r"(?:the |an? |some |two )?[A-Z][a-z][\w-]*['’]?s? (?:aircraft|airliners?|planes?|jets?|ships?|vessels?|tankers?|boats?|trucks?|convoys?|staff|crews?|personnel)$"
)


def is_told_before(text: str, end: int) -> bool:
    """Whether the phrase that ends at an index is a ship without its name, told before: "**The frigate** left Callao", whosever port that is."""
    return _SHIP.search(text, 0, end) is not None and not _NAME_BEHIND.match(text, end)


_SHIP = regex(
    r"\b(?:the|this|that) (?:ship|warship|frigate|vessel|boat|destroyer|corvette|carrier|cutter|submarine|flagship)$",
    re.IGNORECASE,
)
_NAME_BEHIND = regex(r" [A-ZÀ-Þ\ue200-\ue4ff\"“]")


def strangers(sentence: Sentence, one: Troops, place: Mention | None) -> tuple[Entity, ...]:
    """Whose they are by the page's pair, where it is one of the two that they are in."""
    pair = sentence.scope.pair
    if _SHIPPED.search(one.words) or _OBJECT.search(sentence.text, 0, one.start):
        return ()
    if owned_elsewhere(sentence, one.end, one.words):
        return ()
    if (
        place is None
        or place.kind not in {Kind.STATE, Kind.CITY, Kind.DEMONYM}
        or len(pair) != _PAIR
        or _HOME.match(one.words)
    ):
        return ()
    host = as_state(place, deep=False)
    return tuple(s for s in pair if s != host) if host in pair else ()
