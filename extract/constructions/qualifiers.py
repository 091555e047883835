"""What stands before a head noun: determiner, count and qualifiers of "its two military cooperation agreements"."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.numerals import number_word
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence

_PUA = "\ue000-\ue9ff"
_TOKEN = regex(
    rf"(?:[\w&.+][\w'&.+-]*|[\"“”]|[{_PUA}](?: ?[–-] ?[{_PUA}])*(?:[–-]\w+)?|[{_PUA}]|\w*–\w+)(?:'s)?[ \"“–-]$"
)
_DETERMINER = regex(
    r"the|a|an|its|their|his|her|this|that|these|those|another|several|some|both|such|our|no|any|each|every|further"
)
# Words that no noun phrase reaches back over: function words, and the verbs that take instruments and bodies as objects.
_STOP = regex(
    r"and|or|but|up|off|in|on|at|for|to|from|with|by|during|under|between|into|onto|as|after|before|since|until|through|which|that|who|"
    r"when|where|while|whose|is|are|was|were|be|been|being|has|have|had|will|would|can|may|could|should|not|then|also|later|first|"
    r"jointly|finally|there|it|he|she|they|signed|signing|sign|signs|concluded|concluding|conclude|reached|ratified|approved|"
    r"adopted|negotiated|negotiating|announced|made|make|making|struck|discussed|discuss|abrogated|denounced|terminated|cancelled|"
    r"scrapped|ended|initialled|inked|formalized|formalised|renewed|extended|executing|via|expanding|including|include|includes|"
    r"saw|see|called|of|about|ahead|led|brought|witnessed|produced|regarding|concerning|draft|drafted|than|more|over|awarded|won|"
    r"seeking|sought|said|says|say|told|backed|endorsed|received|got|get|secured|clinched|finalised|finalized|put|if|whether|"
    r"ratify|ratifies|conclude|approve|adopt|negotiate|terminate|denounce|renew|extend|implement|honou?r|review|update|revise|subscribed|obtained|received|"
    r"violating|exchange|exchanged|came|comes|followed|follows|withdrew|quit|left|broke|tore|began|gave|kept|joining|joins|extending|renewing|replacing|amending|superseding|revising|denouncing|ratifying|abolishing|establishing|pending|awaiting|terminates|ratifies|denounces|cancels|scraps|approves|backs|seals|inks|clears|adopts|rejects|suspends|extends|renews|negotiates|discusses|initials|signs|"
    r"activates?|activating|invokes?|invoking|hails|welcomes|quits|leaves|revives|reviews|defends|violates|breaches|breaks|upholds|implements|enforces|applies|uses|seeks|wants|proposes|offers|freezes|delays|shelves|"
    r"criticis(?:es|ing)|criticiz(?:es|ing)|questions|opposes|abandons|renounces|demands|despite|against|amid|following|without|within|upon|towards"
)
_QUANTITY = regex(r"number|series|range|package|set|raft|host|variety|group|couple|dozens|total")
# Qualifiers that say nothing about the matter.
_EMPTY = regex(
    r"bilateral|major|important|significant|new|joint|various|several|many|numerous|relevant|other|certain|specific|key|principal|"
    r"different|additional|further|first|second|two-year|five-year|long-term|intergovernmental|interstate|government-to-government|"
    r"inter-governmental|separate|similar|same|international|formal|official|interdepartmental|recent|existing|current|framework|"
    r"strategic|historic|landmark|comprehensive|final|general|special|related|subsequent|latter|former|old|interim|advanced|preliminary|draft|few|multiple|handful|couple|dozens?|additional|successive|consecutive|following|aforementioned|\w+-years?"
)
_ORDINAL = regex(
    r"\b(?:a|an|the|its|their|his|our|this|another) (?P<word>first|second|third|later|final) $", re.IGNORECASE
)
# Matters with an "of" that stand before the noun as one word does: "a rules of origin protocol"
_COMPOUND = regex(
    r"\b(?:status of(?: visiting)? forces|cessation of hostilities|exchange of \w+|transfer of \w+|rules of origin|sale of \w+|protection of \w+|avoidance of double taxation|freedom of \w+) $",
    re.IGNORECASE,
)
_COUNTED = regex(
    r"(?:[\ue700-\ue7ff]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) $", re.IGNORECASE
)
_OF_DOZENS = regex(r"\b(?:half a|a|two|three) $")
_PAST = regex(
    r"(?!(?:revised|updated|amended|proposed|enhanced|advanced|expanded|limited|combined|integrated|concentrated|automated|dedicated|armou?red|wheeled|tracked)$)[A-Za-z]*[a-z]{3}ed"
)
_GOVERNED = regex(r"\b(?:in|on|since|by|from|until|with|to|at|of|between|and) $", re.IGNORECASE)


def phrase_start(sentence: Sentence, head: int) -> tuple[int, int, Decimal | None]:
    """Where the phrase of a head noun begins, where its words begin after determiner and count, and the count told.

    `head` and the results are indices of `sentence.text`.
    """
    text, at = sentence.text, head
    if compound := _COMPOUND.search(text, max(0, at - 40), at):
        at = compound.start()
    for _ in range(10):
        token = _TOKEN.search(text, max(0, at - 40), at)
        if token is None or token.end() != at:
            break
        start, word = token.start(), token[0].strip(' "“–-').casefold()
        if _DETERMINER.fullmatch(word):
            return start, at, None
        if _holds_article(sentence, start):
            return start, start, None
        dozens = _OF_DOZENS.search(text, 0, start) if word == "dozen" else None
        if (count := _count(sentence, start, at, f"{dozens[0]}{word}" if dozens else word)) is not None:
            return dozens.start() if dozens else start, at, count if count > 1 else None
        if (
            word == "of"
            and (quantity := _TOKEN.search(text, max(0, start - 40), start))
            and _QUANTITY.fullmatch(quantity[0].strip().casefold())
        ):
            return quantity.start(), at, None
        if word == "more" and _COUNTED.search(text, 0, start):
            at = start  # "six more documents"
            continue
        if not (word == "and" and _joins(text, start, at)) and _stops(sentence, start, word):
            break
        at = start
    return at, at, None


def _holds_article(sentence: Sentence, start: int) -> bool:
    """Whether a body told at `start` holds the article of the noun that it qualifies: "of *the Acme* mill"."""
    mention = sentence.at(start)
    if mention is None or mention.kind is not Kind.ORGANIZATION:
        return False
    return mention.span.of(sentence.block.text).casefold().startswith("the ")


def _count(sentence: Sentence, start: int, end: int, word: str) -> Decimal | None:
    """The number that a word tells, unless it belongs to a name: "Three Rivers accord"."""
    text, mention = sentence.text, sentence.at(start)
    if mention is not None and mention.kind is Kind.NUMBER and mention.amount is not None:
        return mention.amount.value
    if start > 0 and text[start].isupper() and text[end : end + 1].isupper():
        return None
    value = number_word(word) if word not in {"a", "an"} else None
    return Decimal(value) if value is not None else None


def _stops(sentence: Sentence, start: int, word: str) -> bool:
    """Whether a word or mention is no part of the phrase."""
    mention = sentence.at(start)
    if mention is None:
        if _ORDINAL.search(sentence.text, max(0, start - 12), start + len(word) + 1):
            return False
        return bool(_STOP.fullmatch(word) or _PAST.fullmatch(word))
    if mention.kind is Kind.PERSON or (mention.kind is Kind.PAIR and mention.form == "nominal"):
        return True
    if mention.kind is Kind.DATE and not sentence.text[:start].strip():
        return True  # an entry's date
    return mention.kind is not Kind.DEMONYM and _GOVERNED.search(sentence.text, 0, start) is not None


def _joins(text: str, start: int, end: int) -> bool:
    """Whether the "and" at `start`–`end` joins qualifiers of one noun: "a trade and investment agreement"."""
    if re.search(r"\b[A-Z][\w-]+ $", text[:start]) and re.match(r"[A-Z]", text[end:]):
        return True
    led = re.search(
        r"(?:\b(?:a|an|the|its|their|new|joint|bilateral)|-)(?: [\w-]+){1,3} $", text[:start], re.IGNORECASE
    )
    return led is not None and not re.match(r"(?:a|an|the|two|three|several)\b", text[end:], re.IGNORECASE)


def qualifiers(text: str) -> str:
    """What the words before a head noun say about the matter: "major defence" → "defence"; names and sums are left out."""
    plain = re.sub(rf"[{_PUA}](?:[–-][{_PUA}])*(?:'s)?", " ", text).split()
    whole = {w for w, after in pairwise(plain) if after == "venture"}  # "joint venture"
    words = [w for w in plain if w in whole or not _EMPTY.fullmatch(w.casefold().strip('"“”'))]
    while words and words[0].casefold() in {"and", "–", "-"}:
        words.pop(0)
    return " ".join(words).strip(' "“”')
