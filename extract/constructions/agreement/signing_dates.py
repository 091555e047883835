"""When something was done to an instrument: the date of the verb's clause, or of the meeting at which it was done."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.constructions.agreement.instruments import Instrument, find_instruments
from extract.patterns.fillers import Filled, date_nearby, dateline
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.patterns.match import Match

_DATES = regex("[\ue500-\ue5ff]")
_TWICE = regex(
    r" by [^;,]{1,60}? (?:on|in) (?P<one>[\ue500-\ue5ff]),? and by [^;,]{1,60}? (?:on|in) (?P<other>[\ue500-\ue5ff])|"
    r"[^;]{0,40}?(?:on|in) (?P<first>[\ue500-\ue5ff])(?:,? (?:when|with|and at) [^;]{0,60}?)?,? and (?:again )?(?:on|in) (?P<second>[\ue500-\ue5ff]),? when |"
    r"(?: by| in| it|,)*(?: (?:the )?[A-Z\ue000-\ue4ff][^;,]{0,40}?)? (?:on|in) (?P<here>[\ue500-\ue5ff]),?(?: and)?(?: by)?(?: in)? (?:the )?[A-Z\ue000-\ue4ff][^;,\ue500-\ue5ff]{0,30}? (?:on|in) (?P<there>[\ue500-\ue5ff])"
)
_LATER = regex(
    r", to (?:be|open|run|last|begin|start|end|take|replace)\b|, and (?:(?:then|later|thereafter) )?(?:returned|visited|came|went|paid|made|received|flew|\w+ed)\b|, and (?:the|an?|its|their|his|her|[\ue000-\ue4ff]) ?(?:(?!and\b)[\w'’-]+ ){0,6}?(?:was|were|had|took|came|went|\w+ed)\b|, and (?:again )?(?:(?:in|on|by|since|from) )?(?=[\ue500-\ue5ff])| and, (?=[\ue500-\ue5ff], )|, (?:to |of |on |in |under )?(?:which|whom|whose|where|who)\b| (?:that|which) (?:was|were|has been) (?:\w+ly |later |then |soon )?(?:followed|succeeded|replaced|supplemented|amended|renewed|complemented)\b|, and (?:the|an?|its|their) [^,;]{3,70}, (?:which (?:was|were) )?(?:signed|concluded|initialled|reached|agreed)\b"
)
# What is told of another deed dates itself: "signed in Lima *and approved by X in May*", "ratified the pact *that Y had signed in May*".
_OTHER_DEED = regex(
    r"(?<=[\w)\ue000-\ue9ff])(?:,? (?:and|but)(?: (?:it|they|this))?|,|;)(?: (?:was|were|has been|had been|is|has|had|to be))?(?: (?:later|then|also|only|subsequently|formally|finally|duly|since|eventually|soon|promptly|twice|\w+ly))*"
    r" (?:ratified|approved|adopted|endorsed|denounced|terminated|renewed|extended|prolonged|amended|revised|replaced|superseded|suspended|cancelled|expired|lapsed|entered|came|coming|went|took|taking|in force|effective|(?:(?:put|brought) )?into (?:force|effect)|applied)\b|, (?:of )?whose\b| and (?:the|his|her|their) (?:visit|trip|tour|stay|talks|summit|delegation)\b"
)
_ITS_SIGNING = regex(
    r"(?: which| that|, to which|, of which|, which)(?: (?!and\b)[^\s,;]+){0,8}? (?:had|was|were|had been|has been)(?: been)? (?:signed|concluded|initialled|reached|negotiated|agreed|made)\b"
    r"|, (?:already |originally |first )?(?:signed|concluded|initialled|reached|negotiated|dated|dating)\b"
)
_JOINING = regex(r"acced|adher|join|bec|(?:has|have) been", re.IGNORECASE)
_JOINT_DEEDS = regex(r",? (?:and|\w+ed and) \w+ed(?:,| (?:in|on|by) )")
_BRACKETED = regex(r" \((?=[a-z])[^)]*\)?")
_TOLD_ASIDE = regex(
    r"\((?=[^()\ue500-\ue5ff]{12})[^()]{12,300}\)"
)  # before the verb: "(the first was held at Lima in May 1990)"
_OF_ANOTHER = regex(
    r"(?:of|with|between|and) [\ue000-\ue2ff](?: with [\ue000-\ue2ff])? \([\ue500-\ue5ff][^()]*\)"
)  # "those of X with Y (2007)"
_VERBS = frozenset({"firm", "loose", "noun", "agreed", "matter", "thing", "gapped"})
_BEFORE = regex(r"\b(?:recall\w*|had|since|earlier|previous\w*|already)\b", re.IGNORECASE)
_ONGOING = regex(
    r"\b(?:is|are|has been|have been) (?:still |now |also |currently )*(?:being |under |in (?:negotiation|preparation|discussion|the works)|discussing|negotiating|working)|\b(?:has|have) begun\b"
)
_ASIDE = regex(r", (?:(?:in|on|of|to|for|under|by|after|about) )?(?:who|which|whose|whom) (?!(?:on|in|at|by) )[^,;]*,")
_FOR = regex(
    r"\b(?:to be (?:(?!by the)[\w'\ue000-\ue9ff-]+ ){1,8}by|for|covering|through|until|till|running to|runs? to|running until|valid (?:to|till)|expiring (?:in|on)|(?:prolonged|extended|renewed) (?:to|until|till|through)|due to (?:expire|end) (?:in|on))(?: the (?:period|years?)(?: (?:up )?(?:to|until|till|through))?)? $"
)


def date_of(match: Match) -> Filled | None:
    """The date of the clause, else that of the meeting on which a communiqué reports; no carried one of what still goes on."""
    if (when := _WHEN.search(match.sentence.text, 0, match.start)) and not _NEAR.match(match.sentence.text, match.end):
        day = match.sentence.at(when.start("date"))
        return Filled(day.date, 0.95) if day is not None and day.date else None
    if match.pattern.sets["name"] == "having":
        return None  # "already has agreements with A and B"
    if _SIGNED_FIRST.fullmatch(match.groups[0]) and match.start == 0:  # "Signed by both, the accord runs from 2017"
        own = _UP_TO_COMMA.match(match.sentence.text, match.end)
        if own is not None and not any(m.date for m in match.sentence.within(match.end, own.end())):
            return Filled(match.scope.date, 0.9) if match.scope.dated_by == "entry" else None
    found = _of_clause(match)
    found = None if found is not None and _is_of_deeds_under(match, str(found.value)) else found
    if found is not None and (match.scope.dated_by == "entry" or found.value != match.scope.date):
        return found
    if any(m.date for m in match.sentence.mentions if found is not None and m.date == found.value):
        return found
    if (stay := _of_visit_before(match, found)) is not None:
        return stay
    action, how = match.pattern.sets["action"], match.pattern.sets["name"]
    reported = action in {"signed", "approved", "discussed"} and how in _VERBS and match.scope.meeting
    if reported and not _BEFORE.search(match.sentence.text, 0, match.start):
        return Filled(match.scope.meeting, 0.85)
    ongoing = match.pattern.sets["action"] == "discussed" and _ONGOING.search(
        match.sentence.text, max(0, match.start - 30), match.end
    )
    if ongoing and not (found and _NEAR.match(match.sentence.text, match.end)):
        return None
    return found


def _is_of_deeds_under(match: Match, date: str) -> bool:
    """Whether years tell how long it was acted upon: "took delivery **between 2009 and 2012** under a contract"."""
    if "/" not in date or not _UNDER_ONE.match(match.sentence.text, match.start):
        return False
    return [m.date for m in match.sentence.within(0, match.start) if m.date][-1:] == [date]


_UNDER_ONE = regex(r"under an? ", re.IGNORECASE)
_SIGNED_FIRST = regex(r"(?:Co-?)?(?:[Ss]igned|[Cc]oncluded|[Ii]nitialled|[Rr]atified|[Aa]pproved)")
_UP_TO_COMMA = regex(r"[^,;:.]{3,90},")


def _of_visit_before(match: Match, found: Filled | None) -> Filled | None:
    """The days of the visit or talks that an entry of a year tells of right before what was signed on the occasion."""
    entry = match.scope.dated_by == "entry" and found is not None and found.value == match.scope.date
    clause = match.sentence.text.rfind(";", 0, match.start)  # "In May X comes to Lima; a treaty is signed there"
    told, end = (match.sentence, clause) if clause > 0 else (match.before[-1], None) if match.before else (None, None)
    if not entry or told is None or not _VISITED.search(told.text[:end]):
        return None
    days = [
        m.date
        for m in told.within(0, len(told.text[:end]))
        if m.date.startswith(match.scope.date) and "/.." not in m.date
    ]
    days = [d for d in days if len(d) > len(match.scope.date)]
    return Filled(days[-1], 0.9) if days else None


_VISITED = regex(
    r"\b(?:visit(?:s|ed)?|comes?|came|arriv(?:es|ed)|receiv(?:es|ed)|hosts?|hosted|meets?|met|talks|summit|session|stay)\b"
)


def _of_clause(match: Match) -> Filled | None:
    """The date of the verb's clause; those within an instrument's name or matter, or of another clause, do not count."""
    text = match.sentence.text
    mention = match.sentence.at(match.start)
    if mention is not None and mention.date:
        return Filled(mention.date, 1.0)
    for n in dateline(match.sentence):
        text = f"{text[:n]} {text[n + 1 :]}"
    ratified = match.pattern.sets["action"] in {"ratified", "approved"}
    if (twice := _TWICE.match(text, match.end)) and (ratified or not twice["here"]):
        days = [
            m.date
            for g in ("first", "second", "one", "other", "here", "there")
            if twice[g] and (m := match.sentence.at(twice.start(g))) is not None
        ]
        return Filled(days[0], 0.97, each=tuple(days))
    spans = [(i.start, i.end) for i in find_instruments(match.sentence)]
    terms = {match.sentence.index(m) for m in match.sentence.mentions if _is_term(match.sentence, m)}
    inside = [n for start, end in spans for n in range(start, end) if _DATES.match(text[n]) and n not in terms]
    hidden = {*inside, *_elsewhere(text, match.end), *_of_other_deed(match)}
    hidden |= terms
    if law := _BY_LAW.match(text, match.end):
        passed = match.sentence.at(law.start("date"))
        return Filled(passed.date, 0.95) if passed is not None and passed.date else None
    hidden |= _open(match)
    seen = "".join(" " if n in hidden and _DATES.match(c) else c for n, c in enumerate(text))
    found = _finer(match, seen, date_nearby(replace(match, sentence=replace(match.sentence, text=seen))))
    if found and found.value == match.scope.date and match.scope.dated_by != "entry":
        told = [
            m.date for m in match.sentence.within(0, match.start) if m.date and seen[match.sentence.index(m)] != " "
        ]
        found = Filled(told[-1], 0.8) if told else found  # nearer than what the paragraph carries
    own = _own_of(match, spans, inside)
    if (
        own is not None
        and match.pattern.sets["action"] != "in force"
        and _NEXT.fullmatch(text, match.sentence.index(own) + 1, match.start)
        and not _NEAR.match(text, match.end)
    ):
        return Filled(own.date, 0.95)  # "the protocol of May 1994, concluded by A and B"
    if match.pattern.sets["action"] != "signed" or own is None:
        return found
    return _own_or(match, own, found, seen)


def _own_or(match: Match, own: Mention, found: Filled | None, seen: str) -> Filled:
    """The instrument's own date or the one found in the clause, whichever tells when it was signed."""
    if found and own.date.startswith(str(found.value)):  # in an entry of a month: "… signed a pact (20th)"
        return Filled(own.date, 0.9)
    since = match.sentence.index(own)
    outside = _IN_BRACKETS.sub(lambda aside: " " * len(aside[0]), seen[: match.start])
    if match.sentence.text.startswith("(", since - 1) and not _DATES.search(outside):
        return Filled(
            own.date, 0.95
        )  # "left X (May 1933), signed a pact (June 1935), sent troops (1936)": each its own
    told_before = [n for n in range(match.start) if _DATES.match(seen[n])]
    if told_before and told_before[-1] < since and _NEW_CLAUSE.search(seen, told_before[-1], since):
        return Filled(own.date, 0.9)  # "lay under embargo from May 1992 until the pact of 1995 was signed"
    if found and not _NEAR.match(match.sentence.text, match.end) and not _DATES.search(seen, 0, match.end):
        return Filled(own.date, 0.85)  # "the pact of 1963 was concluded", with the day of something else far behind it
    carried = found is None or (found.value == match.scope.date and match.scope.dated_by != "entry")
    if match.pattern.sets["name"] == "by":
        return Filled(own.date, 0.97)
    return Filled(own.date, 0.8) if carried or found is None else found


_NEW_CLAUSE = regex(r"\b(?:until|till|before|after|when|once|while|whereas) ")


def own_day(sentence: Sentence, instrument: Instrument) -> Mention | None:
    """The date that an instrument of a list brings: within its phrase, or in the bracket that closes what is told of it."""
    if instrument.year is not None:
        return sentence.at(instrument.year)
    closing = _CLOSING.match(sentence.text, instrument.end)
    return sentence.at(closing.start("date")) if closing else None


_CLOSING = regex(
    r"[^;:.()]{0,140}\((?:(?:signed |in |on |at |[\ue000-\ue2ff],? ))*(?P<date>[\ue500-\ue5ff])\)(?=[;.]|$)"
)


def _own_of(match: Match, spans: Sequence[tuple[int, int]], inside: Sequence[int]) -> Mention | None:
    """The one date within an instrument; of several that of the one the match stands next to, after "by" of the one that follows."""
    if match.pattern.sets["name"] == "by":
        near = next(((s, e) for s, e in spans if s >= match.end), (0, 0))
    elif len(inside) > 1:
        near = next(((s, e) for s, e in spans if _NEXT.fullmatch(match.sentence.text, e, match.start)), (0, 0))
    else:
        near = (
            match.sentence.text.rfind(";", 0, match.start) + 1,
            _until(_NEXT_CLAUSE, match.sentence.text, match.end),
        )
    text = match.sentence.text
    began = {n: s for s, e in spans for n in inside if s <= n < e}
    inside = [n for n in inside if near[0] <= n < near[1] and not _OTHERS.search(text, match.end, n)]
    inside = [
        n for n in inside if not _TO_ANOTHER.search(text, max(match.end * (n > match.end), began.get(n, n) - _REACH), n)
    ]
    return match.sentence.at(inside[0]) if len(inside) == 1 else None


# "signed a declaration that replaces one *of 2008*"
_OTHERS = regex(
    r"\b(?:replac(?:es|ed|ing)|supersed(?:es|ed|ing)|(?:takes?|took|taking) the place of|succeed(?:s|ed|ing)|based on|building on|builds on|in addition to|modelled on|beside) (?:an?|the|one|that)\b"
)


_REACH = 24  # characters before an instrument in which another is told that only changes it
# "a protocol to amend the agreement *of 2009*", "an annex to the treaty *of 1990*"
_TO_ANOTHER = regex(
    r"\b(?:(?:to )?(?:amend|extend|prolong|renew|revis|supplement|complement|implement)\w*|annexed to|to) (?:an?|the|its|their) (?:[^;,.]{1,60} )?of (?:the )?$"
)


def _open(match: Match) -> set[int]:
    """Where the sentence tells since when something lasts, beside another date: "X, president since 2017"."""
    dated = [m for m in match.sentence.mentions if m.date]
    lasting = {match.sentence.index(m) for m in dated if m.date.endswith("/..")}
    after = any(match.end <= n < match.end + 40 for n in lasting)
    return set() if after or len(lasting) == len(dated) or match.pattern.sets["action"] == "in force" else lasting


_BY_LAW = regex(
    r" (?:by [^;,]{2,50}? )?(?:by|with|through|as|in) (?:the )?(?:[A-Z][\w-]+ )?(?:Law|Act|Decree|Resolution|Order)\b[^;,]{0,25}?(?:of |\()(?P<date>[\ue500-\ue5ff])"
)
_WHEN = regex(r"(?P<date>[\ue500-\ue5ff]),? when (?:[^,;]{1,60} )?$")
_NEXT = regex(r"\)?,? ?")
_NEAR = regex(r"[^;,]{0,60}[\ue500-\ue5ff]")


def _finer(match: Match, seen: str, found: Filled | None) -> Filled | None:
    """The finer date that follows the one found in apposition: "a month earlier in Lima, on 3 May 2012"."""
    for one in _APPOSED.finditer(seen, match.end) if found is not None and not found.each else ():
        coarse, fine = match.sentence.at(one.start("coarse")), match.sentence.at(one.start("fine"))
        if coarse and fine and found and coarse.date == found.value and len(fine.date) > len(coarse.date):
            return Filled(fine.date, found.certainty) if fine.date.startswith(coarse.date) else found
    return found


_APPOSED = regex(
    r"(?P<coarse>[\ue500-\ue5ff])(?=(?: to the day)?(?: (?:in|at) [\ue000-\ue2ff])?,? (?:on |in )?(?P<fine>[\ue500-\ue5ff]))"
)


def _is_term(sentence: Sentence, mention: Mention) -> bool:
    """Whether a mention tells for how long something is agreed: "a programme for 2021–26"."""
    if mention.date.startswith("../"):  # "until 2035"
        return True
    years = len(mention.date) == len("2001") or "/" in mention.date
    at = sentence.index(mention)
    if re.fullmatch(r"\d{4}/\d{4}", mention.date) and any(i.head < at <= i.end + 1 for i in find_instruments(sentence)):
        return True  # "the agreement 2021–2025"
    return years and _FOR.search(sentence.text, 0, at) is not None and not _NOT_UNTIL.search(sentence.text, 0, at)


_NOT_UNTIL = regex(r"\bnot \w+(?: \w+)? (?:until|till) $")  # "did not ratify it until 2001" says when
_HELD = regex(r"\b(?:convened|held|took place|met|opened|sat|assembled|was hosted)\b")


def _of_other_deed(match: Match) -> set[int]:
    """Where dates stand after another deed that the clause goes on to; two verbs in a row share their date."""
    text, end = match.sentence.text, match.end
    hidden: set[int] = set()
    told = _OTHER_DEED.search(text, end)
    if told is not None and not (told.start() == end and _JOINT_DEEDS.match(text, end)):
        hidden |= set(range(told.end(), _until(_NEXT_CLAUSE, text, told.end())))
    other = match.pattern.sets["action"] != "signed" or _JOINING.match(match.groups[0]) is not None
    told = _ITS_SIGNING.search(text, end) if other else None
    if told is not None:
        hidden |= set(range(told.end(), _until(_NEXT_COMMA, text, told.end())))
    return hidden


def _until(mark: re.Pattern[str], text: str, start: int) -> int:
    """Where the next such mark ends, or the text."""
    found = mark.search(text, start)
    return found.end() if found else len(text)


_NEXT_COMMA = regex(r"[;,]")
_NEXT_CLAUSE = regex(r";")


def _elsewhere(text: str, end: int) -> set[int]:
    """Where dates stand that belong to a later clause or to a bracket."""
    hidden: set[int] = set()
    other = _LATER.search(text, end)
    if other and _DATES.search(text, 0, other.start()):
        hidden |= set(range(other.end(), len(text)))
    for aside in _ASIDE.finditer(text, 0, end):
        if ("which" in aside[0] and not _HELD.search(aside[0])) or _DATES.search(
            text[: aside.start()] + text[aside.end() :].partition(";")[0]
        ):
            hidden |= set(range(*aside.span()))
    for aside in _TOLD_ASIDE.finditer(text, 0, end):
        if _DATES.search(text, 0, aside.start()):
            hidden |= set(range(*aside.span()))
    if bracket := _BRACKETED.search(text, end):
        hidden |= set(range(*bracket.span()))
    if _DATES.search(
        _IN_BRACKETS.sub("", text[:end])
    ):  # "left X (May 1933), signed a pact with Y (1935)": each its own
        hidden |= {n for b in _OF_ANOTHER.finditer(text, end) for n in range(*b.span())}
    return hidden


_IN_BRACKETS = regex(r"\([^()]*\)")


def respective(match: Match, instruments: Sequence[object]) -> tuple[str, ...]:
    """The days of as many instruments or matters, "were signed in 1990 and 1992 respectively"; empty where they have none each."""
    text = match.sentence.text
    told = _RESPECTIVELY.search(text, match.end)
    if told is None or len(instruments) < _SEVERAL:
        return ()
    days = tuple(m.date for m in match.sentence.within(match.end, told.start()) if m.date)
    return days if len(days) == len(instruments) else ()


_SEVERAL = 2
_RESPECTIVELY = regex(r"\brespectively\b")


def of_report(match: Match, day: str) -> bool:
    """Whether a day is that of the report on what is still to be signed: "LIMA, 4 May: The two will sign a pact"."""
    ahead = _AHEAD.search(match.sentence.text, 0, match.start)
    if ahead is None or not day or match.scope.dated_by == "entry":
        return False
    before = [m.date for m in match.sentence.within(0, ahead.start())]
    after = [m.date for m in match.sentence.within(ahead.start(), len(match.sentence.text))]
    return day in before and day not in after


_AHEAD = regex(
    r"\b(?:will|would|shall|plans? to|going to|set to|due to|expected to|(?:is|are) (?:likely )?to|hopes? to|aims? to)\b(?=[^;.]{0,240}$)"
)
