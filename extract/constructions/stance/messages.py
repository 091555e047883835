"""Condolences, congratulations and assurances of support as they are sent: letters, calls, what was offered or received."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.constructions.stance.attitudes import CONDOLENCES, CONGRATULATIONS, VOICE
from extract.patterns.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator


_THAT_DAY = r"(?:today|yesterday|also|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:on |in )?{date})"
_SENT = r"(?:message|letter|telegram|cable|note|(?:(?:tele)?phone )?call)"
_SENDERS = r"{actor}(?:(?:, and|, as well as|; and|;|,| and| as well as) (?:the |from )?{actor})*"


def messages(actor: str, target: str, calls: str, have: str, text: str) -> Iterator[Pattern]:
    """Patterns of sending or calling: `actor`, `target`, `calls`, `have` and `text` are those of the grammar."""
    condole, congratulate = {"stance": "condole"}, {"stance": "congratulate"}
    for sets, nouns in (
        (condole, "condolences|sympath(?:y|ies)"),
        (congratulate, "congratulations?|felicitations|(?:good|best) wishes"),
        ({"stance": "support"}, "(?:full |firm |strong |unqualified )?(?:support|backing|solidarity|blessing)"),
    ):
        yield Pattern(
            rf"{actor} (?:to )?(?:offer(?:s|ed|ing)?|sen(?:ds|d|t|ding)|giv(?:es|en|ing)|gave|lent|extended) (?:the )?(?:{{target:actor}}(?!['’]s)|(?P<target_text>[^,;:.]{{3,50}}?)) (?:(?:his|her|its|their|the|full|heartfelt|sincere|deepest|warm) )+(?:{nouns})(?! (?:to|for)\b)",
            0.8,
            sets,
        )
        yield Pattern(
            rf"{{target:actor}}(?:, [^,;]{{2,60}},)?,?(?: (?:who|which))? (?:{_THAT_DAY} )?(?:has |had )?(?:receiv(?:es|ed)|obtained|got|accepted)(?: {_THAT_DAY})? (?:the |an? )?(?:(?:warm|heartfelt|sincere|full|{{number}}) )*(?:(?:{nouns}|{_SENT}s? of (?:{nouns})|congratulatory {_SENT}s?) (?:from|of) (?:the )?(?:(?-i:[A-Z])[a-z]+ ){{0,2}}(?P<actor>{_SENDERS})|(?P<actor2>{{demonym}}) (?:{nouns}))(?! (?:programme|fund))",
            0.78,
            sets,
        )
    for sets, verbs in ((condole, "condol(?:ing|ed|es) with"), (congratulate, "congratulat(?:ing|ed|es)")):
        yield Pattern(
            rf"{{target:person}} (?:{_THAT_DAY} )?received (?:{_THAT_DAY} )?(?:an? |{{number}} |several )?{_SENT}s? (?:{_THAT_DAY} )?from (?:HH |HE |HM |HRH )?(?P<actor>{_SENDERS}),? (?:(?:in which|during which|where) (?:he|she|they)|who|which)? ?{verbs} (?:him|her)\b",
            0.88,
            sets,
        )
    for sets, nouns in ((condole, "condolences?|sympath(?:y|ies)"), (congratulate, "congratulations?|felicitations")):
        yield Pattern(
            rf"{actor} (?:has |had )?(?:{_THAT_DAY} )?(?:sent|sends|addressed|dispatched)(?: {_THAT_DAY})? (?:an? |the )?(?:[a-z]+ )?{_SENT}(?: {_THAT_DAY})? to (?:the )?(?:(?:his|her) [a-z]+(?: counterpart)?,? )?{{target:actor}}[^;:.\ue300-\ue3ff]{{0,60}}?(?:, (?:expressing|offering|conveying|extending)|,? in which (?:he|she|[\ue300-\ue3ff]) (?:expressed|offered|conveyed|extended)|,? to (?:express|offer|convey|extend)) (?:(?:his|her|its|their|the|deep|deepest|sincere|heartfelt|profound|warm|warmest) )*(?:{nouns})\b",
            0.88,
            sets,
        )
    yield Pattern(rf"{actor},? (?:having )?{CONDOLENCES}(?! (?:to|for|over) [A-Za-z])", 0.85, condole)
    yield Pattern(rf"{actor},? (?:having )?(?:{CONGRATULATIONS})(?! to\b)", 0.85, congratulate)
    yield Pattern(
        rf"{actor} {calls} (?:to|and)(?: to)? (?:congratulate|congratulated)\b",
        0.85,
        congratulate,
    )
    yield Pattern(
        rf"{actor} {calls} (?:to|and)(?: to)? {CONDOLENCES}",
        0.85,
        condole,
    )
    yield Pattern(
        rf"{actor} {calls} (?:to|and)(?: to)? {VOICE} (?:(?:his|her|its|their|full|firm|strong|{{demonym}}|(?:country|government|nation)['’]s) )*(?:support|solidarity|backing)\b(?! for\b)",
        0.82,
        {"stance": "support"},
    )
    yield Pattern(
        rf"(?:[Tt]he |an? )?(?P<target_text>{{np}}(?: (?:on|of|in|at) {{np}})?),? (?:for|over|on|after) which (?:the )?{{actor:actor}}{have} {CONDOLENCES}",
        0.82,
        condole,
    )
    yield Pattern(
        rf"{actor} (?:wrote|cabled|telegraphed)(?: to)? {{target:actor}} (?:to|and) express(?:ed)? (?:(?:his|her|its|their|deep|deepest|sincere) )+(?:sorrow|grief|sadness|sympathy)",
        0.82,
        condole,
    )
    for sets, nouns in ((condole, "condolences?|sympathy"), (congratulate, "congratulations?")):
        yield Pattern(
            rf"\A(?:{nouns})(?::|,| –)(?: [^;:.]{{0,30}})? (?:message|telegram|letter|cable|call|note)s? (?:of|from|by) {{actor:actor}} to {{target:actor}}",
            0.85,
            sets,
        )
    yield Pattern(
        r"{actor:actor}(?:['’]s government)?(?: (?:has|had|have|long|always|also))* (?:given|gave|gives|lent|lends) {target:org} (?:(?:its|his|her|their|full|open|every) )*(?:support|backing)\b",
        0.8,
        {"stance": "support"},
    )
    yield Pattern(
        rf"{{actor:actor}}[^;:]{{2,90}} to {CONDOLENCES}(?: (?:over|on|for|after|upon) {text})?", 0.7, condole
    )
    yield Pattern(
        rf"{{actor:actor}}[^;:]{{2,120}}, having (?:earlier |already |also )?{CONDOLENCES}(?P<late>)", 0.75, condole
    )
    for sets, verbs in ((condole, "condole with"), (congratulate, "congratulate")):
        yield Pattern(rf"{{actor:person}}[^;:.]{{2,60}} to {verbs} {target}", 0.75, sets)
    yield Pattern(r"{actor:person+}'s? (?:message of )?congratulations", 0.8, congratulate)


def offered() -> Iterator[Pattern]:
    """What was sent, told by its noun: "the condolences which X had offered"."""
    for stance, nouns in (("condole", "condolences|sympathy"), ("congratulate", "congratulations|felicitations")):
        yield Pattern(
            rf"\b(?:{nouns}),? (?:which|that) (?:the )?{{actor:actor}}(?: (?:had|has|have|also|personally))* (?:sent|expressed|conveyed|offered|extended|transmitted|brought|delivered)\b",
            0.8,
            {"stance": stance},
        )
