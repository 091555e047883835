"""The patterns of missions abroad: one broad one a kind, those of consuls, of ellipses and of a change of rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.constructions.mission.grammar import ADJ, DEED, IN, KINDS, LATER, OF, OWNER, OWNER_TOLD, PLACES, SOMEWHERE
from extract.constructions.mission.of_both import patterns_of_both
from extract.patterns.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator


# What may stand between "Kenya's" and "in Lima" where the mission itself is left unsaid.
_GOES_ON = r"(?: (?:own|one|first|second|third|new|old|former|sister|followed|follows|following|came|comes|opened|opens|reopened|closed|closes|shut|was|were|is|are|has|had|have|been|being|be|would|will|to|then|only|later|also|since|began|begins|work|operating|functions?|established|inaugurated|set|up|in|on|[\ue500-\ue5ff])){0,6}"


def mission_patterns() -> Iterator[Pattern]:
    """All patterns, the more specific ones first."""
    yield Pattern(
        r"(?:both|the two|they|the (?:two )?(?:missions|legations|interests sections|liaison offices))(?: were| have been| had been)? (?:elevated|upgraded|raised|turned|converted|transformed|became|become) (?:in)?(?:to )?(?:full )?embassies(?P<mutual>)",
        0.8,
        {"kind": "embassy", "action": "opened"},
    )
    yield Pattern(
        rf"(?P<post>interests? sections?)(?= (?:in|at|within|inside|under) the (?:{{demonym}} embassy|embassy of (?:the )?{{state}})(?: in (?:the )?(?P<host>{PLACES}))?)",
        0.88,
        {"kind": "representative office"},
    )
    yield Pattern(
        rf"{OWNER}?(?:(?:general )?consulates?(?:[- ]general)?|legation|(?:liaison |trade |representative |commissioner['’]s )?office|agency|(?:residency|residence|mission|commission|interests section|post)){OF}?(?: (?:in|at) (?P<host>{PLACES}))?(?:, [^,;:.]{{3,60}},)? (?:(?:then |later |was |were |has been |had been )*(?:became|becomes|turned into|(?:raised|upgraded|elevated|promoted|converted|transformed|turned) (?:in)?to)) (?:the (?:rank|level|status) of )?(?:an? |the |full )*(?:embassy|high commission)(?P<raised>)",
        0.88,
        {"kind": "embassy", "action": "opened"},
    )
    for kind, noun in KINDS.items():
        yield from _of_kind(kind, noun)
    yield from _of_no_kind()
    yield from _elliptic()


def _of_kind(kind: str, noun: str) -> Iterator[Pattern]:
    """Those in which the noun tells the kind."""
    sets = {"kind": kind}
    before = "(?<!honorary )" if kind == "consulate" else ""
    yield Pattern(
        rf"{OWNER}?{before}{noun} of {{sender:actor}},? ?\(?(?P<seat>{{place}})\)?(?=$|[.;:)]| \(| \|| [–-] | (?-i:Embass|Consul|High Comm|Honorary|Permanent|Mission|Legation))",
        0.95,
        sets,
    )
    yield Pattern(
        rf"{OWNER}?{before}{noun}{OF}? (?:was |is |has |had |were )?(?:moved?|moves|transferred|relocated)(?: from (?P<left>{{place}}))? to (?P<host>{{place}})",
        0.9,
        sets,
    )
    yield Pattern(
        rf"{before}{noun} (?:was|were|is|has been|had been) (?:also |first |then |later )?(?:re-?)?(?:opened|established|inaugurated|set up|founded|maintained|kept|closed|shut) by (?:the )?{{owner2:state}},? (?:(?:in|on) {{date}},? )?(?:in|at) (?P<host>{PLACES})",
        0.93,
        sets,
    )
    yield Pattern(rf"{OWNER}?{before}{noun}{OF}?{IN}", 0.93, sets)
    yield Pattern(rf"{OWNER}?{before}{noun}{LATER}", 0.93, sets)
    yield Pattern(rf"{OWNER}?{before}{noun}{OF}? (?:in|at) {SOMEWHERE}", 0.8, sets)
    yield Pattern(
        rf"(?:travel(?:led|ed|s)|flew|flies|went|goes|came|comes|was|is|arrived|landed) (?:to|in|at) (?P<host>{{place}})[^;:.]{{0,60}}? to (?:re-?)?(?:open|inaugurate|close) (?:an?|its|the|his|her) {ADJ}(?P<post>{before}{noun})(?! (?:in|at|of)\b)(?P<gone>)",
        0.85,
        sets,
    )
    yield Pattern(
        rf"(?<=, )(?:in|at) {SOMEWHERE}, (?:an?|its|another) {ADJ}(?P<post>{before}{noun})(?! (?:in|at|of|to)\b)",
        0.8,
        sets,
    )
    yield Pattern(
        rf"(?:in|at) (?P<host>{{place}}),? (?:also |there [a-z]{{2,9}}s )?(?:(?:functions?|works?|operates?|exists?|stands?) (?:also )?)?(?:an?|its|another) (?:{{owner:demonym}} )?{ADJ}(?P<post>{before}{noun})(?! (?:in|at|of|to)\b)",
        0.85,
        sets,
    )
    yield Pattern(
        rf"{DEED} (?:in|at) (?P<host>{{place}}),? (?:the|its) {ADJ}(?P<post>{before}{noun})(?! (?:in|at|of|to)\b)",
        0.85,
        sets,
    )
    yield Pattern(
        rf"interests of (?:the )?{{owner2:state}},? (?:(?:have|has|had) been|are|were|is|was)(?: also| now)? (?:looked after|served|represented|protected|cared for|taken care of|defended)[^;:.]{{0,60}}? by (?:an?|the|its) {ADJ}{before}{noun}",
        0.85,
        sets,
    )
    yield Pattern(
        rf"(?:and|,|besides|plus|as well as)(?:,? (?:(?:since|from|in|after|until) )?{{date}},)? (?:also )?(?:an?|its) {ADJ}(?P<post>{before}{noun})(?: too| as well| also)?(?=$|[.;,)]| and\b| since\b| from\b| \()(?P<beside>)",
        0.85,
        sets,
    )
    yield Pattern(
        rf"{before}{noun}{OF}(?:,? (?:along with|together with|as well as|besides|like|as do|and so (?:do|have)) (?P<alike>{PLACES}))?",
        0.9,
        sets,
    )
    yield Pattern(
        rf"{{owner2:state}}(?:,[^,;:.]{{1,60}},)?(?: (?:also|now|today|currently))? (?:is|are|was|has been|had been)(?: \w+ly| also)? (?:represented|present)(?: diplomatically)?,? (?:in|at) (?P<host>{PLACES}),? (?:by|through|with|via) (?:an?|its|the)(?: \w+)? {before}{noun}(?! in)",
        0.9,
        sets,
    )
    yield Pattern(rf"\A{OWNER}{before}{noun},? ?\(?(?P<seat>{{place}})\)?(?=$|[.;:)]| \|| [–-] )", 0.9, sets)
    yield Pattern(rf"{before}{noun} \((?P<host>{{place}})(?=[),;])", 0.85, sets)
    yield Pattern(rf"(?P<whose>its|their) (?:own )?{{host:place}} {before}{noun}", 0.88, sets)
    yield Pattern(rf"{before}{noun} in {{pair}}(?P<mutual4>)", 0.9, sets)
    yield Pattern(
        rf"{before}{noun} (?:were |was |had been |have been )?(?:opened |established |set up |maintained |kept |exchanged |exist |resident )?(?:in|at|between) (?:both (?:capitals|countries)|(?:the )?two capitals|(?:the )?(?:other|other country|other state|partner)['’]s (?:capital|territory))(?P<mutual3>)",
        0.9,
        sets,
    )
    yield Pattern(
        rf"\beach(?: of (?:them|the two|these|both)(?: [a-z]+)?)?(?: (?:also|now|still|today))? (?:has|had|keeps?|kept|maintain(?:s|ed)?|runs?|opened) (?:an?|its) {ADJ}{before}{noun} (?:in|at) the other(?:['’]s [a-z ]{{4,20}})?(?P<mutual>)",
        0.9,
        sets,
    )
    yield Pattern(
        rf"{before}{noun} (?:in|at) (?:each other|one another)['’]s (?:respective )?(?:capitals?(?: cit(?:y|ies))?|countr(?:y|ies)|territory)(?P<mutual>)",
        0.95,
        sets,
    )
    yield Pattern(
        rf"{{pair:pair}} (?:\w+ )?(?:have|maintain|keep|operate|opened|established) (?:resident |permanent |full |an? |their )*{before}{noun}(?P<mutual2>)",
        0.9,
        sets,
    )
    yield Pattern(
        rf"{OWNER}{before}{noun}(?= (?:was |were |has been )?(?:re-?opened|opened|established|inaugurated|closed|shut)\b)",
        0.85,
        sets,
    )
    yield Pattern(
        rf"(?:exchang(?:ed|e|ing) (?:resident |permanent )?{before}{noun}|{before}{noun} (?:were |have been |had been |are )exchanged|(?:clos(?:e[sd]?|ing)|shut|re-?opened) (?:both|the two) {before}{noun})(?P<mutual5>)",
        0.85,
        sets,
    )
    yield Pattern(
        rf"(?P<host>{{place}})(?:,[^,;:.]{{1,60}},)?(?: also| now)? (?:has|had|hosts?|hosted|houses?|has had|receive[sd]|gets?|got|is home to|is the seat of) (?:also )?(?:an?|the) (?:new )?{{owner:demonym}} (?:[\w-]+ )?{before}{noun}",
        0.88,
        sets,
    )
    if kind in {"embassy", "consulate"}:
        yield from patterns_of_both(kind, before + noun)
        yield Pattern(
            rf"(?P<sender>[\ue000-\ue1ff] and (?:the )?[\ue100-\ue1ff]) (?:[a-z]+ )?{before}{noun}(?! in)",
            0.85,
            sets,
        )
        yield Pattern(
            rf"(?:withdr[ae]w(?:s|n|ing)?|evacuat(?:ed|es)|remov(?:ed|es)|pull(?:ed|s)(?: out)?) (?P<whose>its|their) (?P<post>{before}{noun})(?: staff)? (?:out of|from) (?P<host>{{place}})",
            0.85,
            {**sets, "action": "closed"},
        )
        yield Pattern(rf"{OWNER_TOLD}{before}{noun}(?!-)(?P<alone>)", 0.75, sets)
        yield Pattern(
            rf"(?:\A|(?<=[;–:] ))(?:an?|the|another) (?:[a-z-]+ ){{0,2}}?{before}{noun}(?: there)? (?:then |only |later |again )?(?:followed|came|(?:was|were|has been) (?:re-?)?(?:opened|established|inaugurated|set up|added|closed|shut)|(?:re-?)?opens?|(?:re-?)?opened|resum(?:es|ed) (?:its )?(?:work|operations|services|activit(?:y|ies))|closed|closes|shuts?)\b(?! (?:in|at) [\ue000-\ue0ff\ue200-\ue2ff])(?P<alone>)(?P<resumed>)",
            0.75,
            sets,
        )
        yield Pattern(
            rf"{DEED} (?:(?P<whose>its|their) (?:own |new )?|an? {ADJ})(?P<post>{before}{noun})(?!-)(?P<alone>)",
            0.75,
            sets,
        )
    if kind == "honorary consulate":
        yield Pattern(
            rf"{noun} (?:assist|look after|serve|help|represent|take care of)s? [^,;:.]{{0,40}}?in (?P<host>{PLACES})",
            0.85,
            sets,
        )
        yield Pattern(rf"{noun}(?!\w)(?! (?:in|at) [\ue000-\ue2ff])", 0.8, sets)


def _of_no_kind() -> Iterator[Pattern]:
    """Changes of rank, posts and offices, consuls and counted missions."""
    yield Pattern(
        r"(?P<raising>(?:(?:elevat|upgrad|rais|promot)(?:ed|es|ing|e)|(?:convert|turn|transform)(?:ed|s|ing)?|mak(?:es?|ing)|made) (?:it|(?:the|(?P<whose>its|their)) (?:(?P<host2>{place}) )?(?:respective )?(?:commissions?|commissioner['’]s offices?|agenc(?:y|ies)|legations?|missions?|interests sections?|consulates?(?: general)?|liaison offices?|representations?|representative offices?|high commissions?|diplomatic missions?)))"
        r"(?: (?:in|at) (?P<host>{place}))? (?:(?:in)?to )?(?:the (?:rank|level|status) of )?(?:an? |full |diplomatic )*(?:embass(?:y|ies)|legations?|high commissions?)",
        0.9,
        {"kind": "embassy"},
    )
    yield Pattern(
        rf"{DEED} (?:(?P<whose>its|their) (?:own )?|an? |the )(?:(?:new|first|second|resident|permanent|small|separate|full) ){{0,2}}(?P<post>(?<!peacekeeping )mission|post|chancery){IN}",
        0.88,
        {"kind": "embassy"},
    )
    yield Pattern(
        rf"{DEED}(?: down)? (?P<whose>its|their) (?P<host>{{place}}) (?P<post>mission|post)\b",
        0.85,
        {"kind": "embassy"},
    )
    yield Pattern(
        r"(?:(?P<whose>its|their)|whose|the) (?P<host>{place}) (?:(?!head|home|law)[a-z-]+ )?(?P<post>branch|office|bureau)(?! holder)",
        0.7,
        {"kind": "representative office"},
    )
    yield Pattern(
        rf"{{owner2:state}},? (?:(?:in turn|likewise|also|now|today),? )?(?:is|are|was|has been) (?:also |now |today )?represented (?:at (?:the )?(?:ambassadorial level|level of ambassadors?)|by (?:an|its own|a resident) ambassador),? in (?P<host>{PLACES})",
        0.85,
        {"kind": "embassy"},
    )
    yield Pattern(
        rf"{{holder:person}},?(?: (?:has|have|had) (?:served|sat|resided|worked|been)| (?:serves|sits|resides|works))? (?:in|at) (?:the (?:city|town|port) of )?(?P<host>{PLACES})",
        0.88,
    )
    yield Pattern(rf"\A{{holder:person}}(?::| [–-]) (?P<host>{PLACES})", 0.88)
    yield Pattern(r"(?P<article>an?|its|their|our|another) {holder:person}", 0.85)
    yield Pattern(rf"(?P<counted>{{number}}){OF}?{IN}", 0.93)


def _elliptic() -> Iterator[Pattern]:
    """Those in which the noun is left out, and at last any consul."""
    yield Pattern(
        rf"(?:(?:\b(?:that|those|ones?) )|(?<=, )|(?<=\band ))of {{owner2:state}},? (?:in|at) (?P<host>{PLACES})(?P<ellipsis>)",
        0.85,
    )
    yield Pattern(
        rf"(?<=[\ue000-\ue2ff\ue500-\ue5ff])(?:,? and|,|;|, while|, whereas) (?:the )?{{owner2:state}},? (?:in|at) (?P<host>{PLACES})(?P<ellipsis>)",
        0.8,
    )
    yield Pattern(
        rf"{{owner2:state}},? (?:followed|reciprocated|responded|answered|did likewise)(?: (?:in|on) {{date}})? with (?:one|its own|another),? (?:in|at) (?P<host>{PLACES})(?P<ellipsis>)",
        0.85,
    )
    yield Pattern(
        rf"{{owner2:state}} (?:also )?(?:has|have|had|keeps?|kept|maintains?|runs?|operates?|opens?|opened) (?:them|theirs|some|several|such|{{number}}|(?:its|their) own),? (?:in|at) (?P<host>{PLACES})(?P<ellipsis>)",
        0.85,
    )
    yield Pattern(
        rf"{{owner2:state}},? (?:also )?(?:an?other |an? )?one (?:in|at) (?P<host>{PLACES})(?P<ellipsis>)", 0.85
    )
    yield Pattern(
        rf"(?:{{owner:demonym}} (?:ones?|counterparts?)(?:, [^,;:.]{{3,60}},)?(?: [\w \ue500-\ue5ff]{{0,40}}?)?|{{owner2:state}}['’]s?,?{_GOES_ON}|(?:that|those|the one)(?= (?:in|at) [\ue000-\ue2ff])),? (?:(?:in|at) (?P<host>{PLACES})|in the {{home:demonym}} capital)(?P<ellipsis>)",
        0.85,
    )
    yield Pattern(  # "Lima has embassies of two, those of Peru and Chile"
        r"(?P<host>{place})(?: itself| alone)? (?:has|hosts?|houses?|is (?:home|host) to|accommodates) (?:only |just |no more than )?(?:{number}|one|two|three|four|five|six)(?: of (?:them|these|its own|such))?(?:,| –|:) (?:those|that|the (?:one|embass(?:y|ies))) of (?:the )?{sender:state+}(?P<ellipsis>)",
        0.85,
    )
    yield Pattern(
        rf"(?:that|those|the one)s? (?:opened|inaugurated|established|set up|founded|kept|maintained|run|closed|shut) by {{owner2:state}} (?:in|at) (?P<host>{PLACES})(?P<ellipsis>)",
        0.85,
    )
    yield Pattern(
        r"(?:{owner:demonym} (?:ones?|counterparts?)|(?:that|those) of {owner3:state}|{owner2:state}['’]s(?: own)?) (?:only |soon |then |duly )?(?:follow(?:s|ed)|comes?|came|opens|opened|(?:was|were) (?:re-?)?(?:opened|closed|shut|inaugurated|established))\b(?! (?:in|at) [\ue000-\ue0ff\ue200-\ue2ff])(?P<ellipsis>)(?P<alone>)",
        0.78,
    )
    yield Pattern(
        r"(?:{owner2:state}['’]s(?: own)?|(?P<whose>ours|theirs|hers|his)) (?:in (?P<host>{city})|in the {home:demonym} capital)(?P<ellipsis>)",
        0.85,
    )
    yield Pattern(
        rf"(?:{DEED}|(?:re-?)?opening of|closure of) (?P<whose>its|their) (?P<post>own)(?: there)?,? (?:in|at) (?P<host>{PLACES})(?P<ellipsis>)",
        0.85,
    )
    yield Pattern(r"(?:opened|inaugurated|closed|shut) (?:it|the mission) in (?P<host>{place})(?P<ellipsis>)", 0.85)
    yield Pattern(
        r"(?:in|at) (?P<host>{place}),? (?:there (?:is|was|has been) )?(?:another |also )?one\b(?! of| day)(?P<ellipsis>)",
        0.8,
    )
    yield Pattern(
        rf"(?:another|(?:two |three |several )?others|one|the one(?: already| now)? (?:working|operating|functioning|open)|one more|an? (?:second|third|further|new) one|the (?:newest|latest|most recent|second|third)(?: of (?:them|these|which))?),? (?:in|at) (?P<host>{PLACES})(?P<ellipsis>)",
        0.85,
    )
    yield Pattern(r"{holder:person}(?P<titled>)", 0.85)
