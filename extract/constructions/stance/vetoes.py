"""Vetoes told by nouns: "the draft fell to a Peruvian veto", "failed because X used its veto", "the Peruvian veto of the text"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.patterns.fillers import Filled, distinct_states
from extract.patterns.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.patterns.match import Match


_OF_DAY = r"(?: (?:of|in|on) {date})?(?:,? (?:which|that))?(?: had| has)?"
_FELL = r"(?:felled|killed|sank|sunk|buried|defeated|stopped|struck down|torpedoed|halted|blocked)"
_BARS = r"(?:keeps|kept|bars|barred|blocks|blocked|excludes|excluded|shut|shuts|held|debarred)"


def vetoes() -> Iterator[Pattern]:
    """Patterns whose actor stands in the noun, or after what was put to the vote."""
    yield Pattern(
        r"(?P<text>(?:draft|resolution|text|motion|proposal)[^;:.]{0,90}?) (?:f(?:ell|alls) to|(?:was |had been )?(?:lost to|killed by|sunk by|defeated by)|succumbed to|was blocked by|was stopped by|failed (?:because of|through|owing to)|ran into|met with) <det>(?:double |joint |triple )?"
        r"(?P<by>{demonym} veto|veto(?:es)?,? (?:by |from |of )?(?:the )?{actor+})(?! (?:which|that))",
        0.85,
        {"stance": "veto"},
    )
    yield Pattern(
        r"(?P<text>(?:draft|resolution|text|motion|proposal)[^;:.]{0,60}?) (?:failed|fell|was lost|was defeated|was not adopted|could not be adopted)(?: (?:on |in )?{date})?,? (?:because|when|after|as|since) (?:the )?{actor:actor+} (?:(?:had )?(?:cast|used|exercised|wielded) (?:its|a|the|their|his) veto|(?:had )?vetoed it)",
        0.85,
        {"stance": "veto"},
    )
    yield Pattern(
        rf"{{actor:demonym}} veto(?:es)?{_OF_DAY} {_BARS} (?:{{kept:state}}|(?P<kept_text>us|it|our country|the (?:\w+ )?(?:state|country|republic|nation|kingdom|dominion))) (?:out of|from)",
        0.8,
        {"stance": "veto"},
    )
    yield Pattern(
        rf"{{actor:demonym}} veto(?:es)?{_OF_DAY} {_FELL} (?![\ue500-\ue5ff])<det>{{target_text:np}}",
        0.82,
        {"stance": "veto"},
    )
    yield Pattern(
        rf"{{actor:demonym}}(?:, \w+)? veto(?!(?:es)?{_OF_DAY} (?:{_BARS}|{_FELL})\b)(?: of {{date}})?(?:(?:, [^;,]{{1,40}},)? (?:of|on|against) (?![\ue500-\ue5ff])<det>{{target_text:np}})?",
        0.85,
        {"stance": "veto"},
    )
    yield Pattern(
        r"\bveto(?:es)?,? (?:which|that) (?:the )?{actor:actor}(?: (?:had|has|then|also))* (?:cast|used|exercised|wielded)(?:,? (?:(?:on|in) )?{date},?)? (?:against|on|over|to block) (?![\ue500-\ue5ff])<det>{target_text:np}",
        0.85,
        {"stance": "veto"},
        Realis.HAPPENED,
    )
    yield Pattern(
        r"{kept:state}(?: \w+ly)? (?:was admitted to|was received into|entered|joined|became a member of) {org}[^;:.]{0,40}?,? (?:after|following|despite) (?:a|an|the) {actor:demonym} veto(?: (?:of|in|on) {date:date})?(?P<got_in>)",
        0.8,
        {"stance": "veto"},
    )
    yield Pattern(
        r"(?:casting|using|with|by|through) (?:its |an? |the )?(?:(?:first|second|third|only) )?veto,? {actor:state}(?: then| also)? (?:keeps|kept|bars|barred|blocks|blocked|excludes|excluded) {kept:state} (?:out of|from)",
        0.85,
        {"stance": "veto"},
    )
    yield Pattern(
        r"{actor:state}(?:,? which)? (?:keeps|kept|barred|blocked|excluded) {kept:state} (?:out of|from) [^;:.]{3,60}? (?:with|by|through|by means of|by casting|by using) (?:its |an? |the |repeated )*veto",
        0.85,
        {"stance": "veto"},
    )


def barred(match: Match) -> Filled | None:
    """Whose admission a veto kept back."""
    kept = match.mention("kept")
    if match.has("kept_text"):
        ours = match.groups["kept_text"] in {"us", "our country"}
        named = distinct_states(match.sentence.within(0, match.start))
        kept_back = match.scope.publisher if ours else named[-1] if named else None
        return Filled(f"admission of {kept_back.name}", 0.85) if kept_back is not None else None
    return Filled(f"admission of {kept.entity.name}", 0.95) if kept is not None and kept.entity else None


def seated() -> Iterator[Pattern]:
    """Votes to let a state have its seat: "voted in May 1971 to seat X in the Assembly"."""
    yield Pattern(
        r"{actor:actor}(?:,? which)?(?: (?:also|had|then|both))* voted(?: (?:in|on|at) [^,;:.]{1,40}?)? (?:to (?:seat|admit|readmit|restore)|for (?:the )?(?:seating|admission|entry|readmission|return) of) (?:the )?{target:actor}(?!['’])",
        0.82,
        {"stance": "support"},
    )
    yield Pattern(
        r"(?P<it>\bit)(?: also| then| had)* voted(?: (?:in|on|at) [^,;:.]{1,40}?)? (?:to (?:seat|admit|readmit|restore)|for (?:the )?(?:seating|admission|entry|readmission|return) of) (?:the )?{target:actor}(?!['’])",
        0.8,
        {"stance": "support"},
    )
