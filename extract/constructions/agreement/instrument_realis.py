"""How what is done to an instrument is told: happened, planned, alleged or denied.

As `extract.patterns.realis`, with what only instruments have: a list's lead tells it of its items, "negotiate" is no plan,
and neither is a plan that was signed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.constructions.agreement.instruments import Instrument, find_instruments
from extract.constructions.lists import announced, is_named_only, told_by
from extract.patterns.realis import realis
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence

NOT_YET = regex(
    r"\b(?:yet|still|remains?|need(?:s|ed)?|wait(?:s|ing)?|failed|ready|due|about) to\b[^;]{0,30}$|\b(?:no|without|lack of) $|\b(?:await\w*|pending) [^;]{0,20}$",
    re.IGNORECASE,
)
# An unnamed paper or channel says so, nobody who would know.
_HEARSAY = regex(
    r"\baccording to (?:an?|one|some|several) (?:[\w-]+ |[\ue100-\ue2ff] ){0,3}(?:newspaper|daily|weekly|magazine|tabloid|channel|website|blog)s?\b|"
    r"\b(?:newspaper|daily|weekly|magazine|tabloid|channel|website|blog)s?\b[^;.]{0,50}\b(?:said|says|wrote|reported|claimed|carried)\b",
    re.IGNORECASE,
)
_REPORTED = regex(
    r"\b(?:reported|said|rumoured|alleged|claimed|believed)(?: by [^;,.]{3,40})? to have (?:been )?(?:\w+ly )?$"
)
_DIRECTED = regex(
    r"\b(?:instruct|task|mandat|direct|authori[sz]|order|empower|resolv|decid|commit|vow|undert|encourag|wish|urg|invit|mean|aim|work|seek|sought|try|tri|prepar|await|wait)\w*\b[^;.]{0,60}\bto $",
    re.IGNORECASE,
)
_PRODUCED = regex(r"(?:produced|yielded|resulted in|culminated|ended (?:in|with)|led to|brought|saw|witnessed)\b")
_MODAL = regex(r"\b(?:will|would|should|could|may|might|has yet|have yet|had yet|never|not|no)\b[^,;]{0,40}$")
_PENDING = regex(
    r"\b(?:draft|not (?:yet )?signed|to be (?:signed|concluded|ratified)|(?:in|under) (?:the )?(?:phase|process|stage|course|negotiation|preparation|discussion|consideration)|awaiting|pending|ready for sign|proposed|being negotiated|harmoni[sz]ation)\b",
    re.IGNORECASE,
)
_DONE = regex(
    r"(?:signed|concluded|reached|struck|initialled|agreed|made|sealed|clinched|ratified|approved)\b(?! to\b)[^;]{0,120}?[\ue500-\ue5ff],"
)
_UNDER = regex(r"(?:by|under|through) ", re.IGNORECASE)
_DEFINING = regex(
    r"(?: (?:in|at) [\ue000-\ue2ff])?(?:,? (?:which|that|on which))?(?:,? (?:originally|first|already|\w+ly)|(?: the)? [\ue000-\ue0ff\ue300-\ue4ff\ue900-\ue9ff](?:,? and (?:the )?[\ue000-\ue0ff\ue300-\ue4ff])?(?: (?:had|have|has))?| (?:was|were|had been))?,? "
)
_PAST_DAY = regex(
    r"(?:signed|concluded|reached|initialled|ratified|approved|adopted|made|struck|agreed)(?: by [^;,]{2,60}|(?<=[\ue000-\ue4ff\ue900-\ue9ff] signed) with [^;,]{2,60}?)?(?: (?:in|at) [\ue000-\ue2ff])?,? (?:(?:in|on|at|early in|late in) )?[\ue500-\ue5ff]"
)


# "to carry out the agreements *signed during* her visit": those that there are already
_AT_OCCASION = regex(
    r"(?:signed|concluded|reached|initialled|approved|adopted|made|struck|agreed|sealed)(?: with [^;,]{2,60}?)?,? (?:during|at|in the course of|on the occasion of|following|after) "
    r"(?!(?:(?:the|his|her|their|its|an?) )?(?:forthcoming|upcoming|next|coming|planned|future)\b)"
)


# "the sides discussed the *signing* of a pact": it was not signed there
_DISCUSSED = regex(r"\b(?:discuss|explor|examin|consider|broach|rais)(?:es|ed|ing) (?:the |an? )?(?:[a-z]+ )?$")
# "had been due for signature on the first day"
_DUE_FOR = regex(r"\b(?:due|scheduled|ready|slated|set|up|tabled|prepared) for (?:its |their |the )?(?:[a-z]+ )?$")
_SIGNING = regex(r"(?:signing|signature|conclusion|ratification)\b")


# "and enters into force in May": the present tells what is to come, where no chronology tells all in it.
_TO_COME = regex(
    r"(?:(?:enters|comes) (?:in|into) (?:force|effect)|takes effect|becomes effective)\b[^;:.,]{0,40}[\ue500-\ue5ff]"
)
# "A signing is also on her agenda": to come.
_ON_AGENDA = regex(
    r"^[^;:.]{0,240}? (?:is|are|was|were|stands?|figures?) (?:also |now |high |among \w+ )*(?:on|in) (?:the|his|her|their|its) (?:agenda|programme|program|schedule|itinerary|cards|pipeline)\b",
    re.IGNORECASE,
)


# "its signature is awaited"
_TO_BE = regex(r"\bto be (?:\w+ly )?$")
_RANKED = regex(
    r"\b(?:first|second|third|fourth|last|latest|only|next)\b[^;:.,]{0,60}$"
)  # "the first to be signed" was
_STILL_OUT = regex(
    r"\w+(?: of [^;:.]{3,60}?)? (?:is|are|was|were|remains?) (?:still |now |only )?(?:awaited|pending|expected|outstanding|overdue|foreseen|planned|scheduled)\b"
)
# "initialled in 2009, not yet signed"
_UNSIGNED = regex(
    r"(?:initialled|negotiated|drafted|agreed)\b[^;.]{0,60}?\b(?:(?:not|never|(?:yet|waiting|waits|remains?|still) to be|awaits|awaiting|awaited|pending)\b[^;.]{0,20} sign(?:ed|ature|ing)\b|signature (?:is )?(?:still )?(?:pending|awaited|outstanding))"
)
_AWAITED = regex(r"(?:awaits?|awaiting|pending|still needs?|requires?|subject to) ")
_AND_ALSO = regex(r" and(?:, [^,;:]{2,50},)? $")
_PAST = regex(
    r"(?:signed|sealed|concluded|struck|initialled|ratified|approved|adopted|reached|made|exchanged|entered into|clinched)\b"
)
_PASSIVE = regex(r"\b(?:be|been|being|get)\b[^;:.]*$|\b(?:will|would|should|could|may|might|shall) (?!\d)[^;:.]*$")


def _is_ahead(sentence: Sentence, start: int) -> bool:
    """Whether what stands at `start` has yet to happen, by the words before it or by its own."""
    text = sentence.text
    if NOT_YET.search(text[:start]) or text.startswith("expires", start) or _AWAITED.match(text, start):
        return True
    if (ahead := _TO_BE.search(text, 0, start)) and not _RANKED.search(text, 0, ahead.start()):
        return True
    if _SIGNING.match(text, start) and (_DISCUSSED.search(text, 0, start) or _DUE_FOR.search(text, 0, start)):
        return True
    if _DIRECTED.search(text, 0, start) or _ON_AGENDA.match(text[start:]) or _STILL_OUT.match(text, start):
        return True
    return sentence.scope.dated_by != "entry" and _TO_COME.match(text, start) is not None


def told_of(sentence: Sentence, start: int, _end: int) -> Realis:
    """As `extract.patterns.realis`, and planned where it has yet to happen; the verb itself ("negotiate") is no plan."""
    lead = announced(sentence, "agreement")
    if lead is not None and is_named_only(sentence):
        return Realis.PLANNED if _PENDING.search(sentence.text) else told_by(lead)
    if _is_ahead(sentence, start) or _UNSIGNED.match(sentence.text, start):
        return Realis.PLANNED
    if _NOT.search(sentence.text, 0, start) and _UNTIL.match(sentence.text, start):
        return Realis.HAPPENED
    if _PRODUCED.match(sentence.text, start) and not _MODAL.search(sentence.text, 0, start):
        return Realis.HAPPENED  # "negotiations produced an accord"
    if _SHOULD_BE.search(sentence.text, 0, start):
        return Realis.PLANNED
    if _HEARSAY.search(sentence.text, 0, start) or _REPORTED.search(sentence.text, 0, start):
        return Realis.ALLEGED
    known = find_instruments(sentence)
    if any(_own_clause(sentence.text, i, start) for i in known):
        return Realis.HAPPENED
    named = [n for i in known for n in range(i.head, i.end)]
    text = "".join("-" if n in named and n < start and c.isalpha() else c for n, c in enumerate(sentence.text))
    if (aside := _AND_ALSO.search(text, 0, start)) and _PAST.match(text, start) and not _PASSIVE.search(text, 0, start):
        text = "-" * aside.start() + text[aside.start() :]  # "agreed to build a dam and, in the end, sealed a pact"
    if done := _DONE.match(text, start):  # "reached a deal on 5 May, will be built in 2030"
        text = text[: done.end()]
    verb = _ACT.match(text, start)
    return realis(replace(sentence, text=text), start, verb.end() if verb else start)  # a "plan of action" is no plan


# "in talks *to sign*", "on the verge *of signing*": not "negotiate", which is a plan's own word
_ACT = regex(r"(?:(?<=\bto )|(?<=\b(?:of|on) ))(?:sign|conclud|ratif|initial|terminat|renew)\w*\b")
# "was said to be close *and should be* signed in May"
_SHOULD_BE = regex(r"\b(?:and|but) (?:it )?(?:should|will|shall|is to|are to) (?:then |soon |now )?be $")
# "did not ratify it until 2001"
_NOT = regex(r"\b(?:did|was|were|had|has|have|been) not (?:been )?$")
_UNTIL = regex(r"\w+ (?:(?:it|them|the \w+) )?(?:until|till) (?:the end of |early |late )?[\ue500-\ue5ff]")


def _own_clause(text: str, instrument: Instrument, verb: int) -> bool:
    """Whether the words at `verb` only tell which instrument is meant: "hopes to renew the accord *that A and B signed in May*"."""
    if instrument.start >= verb and instrument.year is not None and _UNDER.match(text, verb):
        return True
    if instrument.end > verb or _DEFINING.fullmatch(text, instrument.end, verb) is None:
        return False
    if instrument.definite and verb - instrument.end == 1 and _AT_OCCASION.match(text, verb):
        return True
    return _PAST_DAY.match(text, verb) is not None
