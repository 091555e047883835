"""The patterns of diplomatic relations: ties that are opened, cut, resumed, raised and lowered, and what second clauses leave out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.patterns.pattern import Pattern
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

# By action: verbs, and the nouns made of them.
_VERBS = {
    "established": (
        r"(?:(?<!re-)(?:establish(?:ed|es|ing)?|open(?:ed|s|ing)?)|t(?:ook|akes?|aken|aking) up|enter(?:ed|s|ing)? into|inaugurat(?:ed|es)|beg[aiu]ns?|initiat(?:ed|es)|commenc(?:ed|es)|forg(?:ed|es)|cement(?:ed|s)|formali[sz](?:ed|es)|form(?:ed|s)|instituted|set up)",
        r"(?:(?<!re-)(?:establishment|opening)|inauguration|taking[ -]up|initiation|inception|(?<=the )beginning|(?<=the )start)",
    ),
    "severed": (
        r"(?:sever(?:ed|s|ing)?|br(?:oke|oken|eaks?|eaking)(?: off)?|cut(?:s|ting)?(?: off)?|put on (?:ice|hold)|fr(?:oze|ozen|eezes)|collapsed|suspend(?:ed|s|ing)?|ruptur(?:ed|es)|interrupt(?:ed|s)|terminat(?:ed|es|ing)|discontinu(?:ed|es)|end(?:ed|s)(?= (?:in|on|when) )|(?:lapsed|ceased)(?= (?:in|on) ))",
        r"(?:severance|severing|ruptur(?:e|ing)|breaking[- ]off|suspension|interruption|break(?:ing)?)",
    ),
    "restored": (
        r"(?:restor(?:ed?|es|ing)|resum(?:ed?|es|ing)|re-?establish(?:ed|es|ing)?|renew(?:ed|s|ing)?|normali[sz](?:ed?|es|ing)|re-?open(?:ed|s)?|mend(?:ed|s)|back(?= (?:by|in|on|since) )|reinstat(?:ed?|es)|reviv(?:ed?|es))",
        r"(?:restoration|resumption|re-?establishment|renewal|normali[sz]ation|re-?opening)",
    ),
    "upgraded": (
        r"(?:upgrad(?:ed?|es|ing)|elevat(?:ed?|es|ing)|rais(?:ed?|es|ing)|promot(?:ed|es)|lift(?:ed|s|ing)|brought(?= to the (?:level|rank|height|status)\b))",
        r"(?:upgrading|upgrade|elevation|raising)",
    ),
    "downgraded": (
        r"(?:downgrad(?:ed|es|ing)|lower(?:ed|s|ing)|reduc(?:ed|es|ing)|scal(?:ed|es) (?:back|down))",
        r"(?:downgrading|downgrade|lowering|reduction)",
    ),
}
_OTHER_KINDS = "".join(
    rf"(?<!{word} )"
    for word in (
        "trade",
        "economic",
        "cultural",
        "commercial",
        "military",
        "trading",
        "party",
        "working",
        "close",
        "friendly",
        "business",
        "defence",
        "public",
    )
)
TIES = rf"{_OTHER_KINDS}(?:<relations>|(?:(?:diplomatic|formal|official|bilateral) )+(?:tie|link|contacts|intercourse|representation(?= (?:between|of the two)\b))|(?<=\bthe )tie(?=[,.;]|$| (?:in|on|for|with)\b))(?: at (?:the )?[\w' -]{{3,25}} level)?"
_KNOT = {"severed": r"br(?:oke|oken|eaks) (?:off )?with", "established": "tied the (?:diplomatic )?knot"}
_ANY_VERB = "|".join(verb for verb, _ in _VERBS.values())
# Who cuts or opens ties: a state, the seat of its government, a leader; what is said of it in passing stands between.
_SIDE = "(?P<states>[\ue000-\ue0ff\ue200-\ue3ff\ue900-\ue9ff](?:(?:, (?:and )?| and | as well as )[\ue000-\ue0ff\ue200-\ue3ff\ue900-\ue9ff]){0,12})"
_PASSING = r"(?P<aside>(?: \([^)]{1,40}\))?(?:, (?!(?:in |on )?[\ue500-\ue5ff],)[^,;:]{2,110},(?= ))?)(?:, (?:(?:in|on) )?[\ue500-\ue5ff],)?"
_HYPHENED = r"(?P<states2>[\ue000-\ue1ff][-–—][\ue000-\ue1ff]|[\ue900-\ue9ff])"  # "Peru–Chile relations"
_MARK = r"(?: (?:also|then|later|formally|officially|finally|again|both|first|soon|all|merely|only|de facto|fully|declared|thereby|once more|temporarily|unilaterally|even|never|not|\w+ly))*"
_APART = r"(?P<aside>,? \([^()]{2,60}\)|, [^,;]{2,90},)?"

# What of a clause before tells the act that one without a verb repeats.
TIE_VERBS = {
    action: regex(rf"\b(?:{verb} (?:[\w-]+ ){{0,4}}?(?:relations|ties|links)|{_KNOT.get(action, 'x^')})", re.IGNORECASE)
    for action, (verb, _) in _VERBS.items()
}


def tie_patterns() -> Iterator[Pattern]:
    """Changes of the ties of two states, told in full."""
    for action, (verb, noun) in _VERBS.items():
        sets = {"action": action}
        between = r"(?: (?:between|of|with) (?:(?:\w+ )?{states:seat+}|(?:the|its|these) (?:two )?[a-z]+))?"
        yield Pattern(
            rf"{_SIDE}(?: \([^)]{{1,40}}\)|, [^,;:]{{2,60}})?,? whose <det>{TIES} (?:with|to) (?:[\w'’]+ )?{{states2:party}},?~ <be>{_MARK} {verb}",
            0.93,
            sets,
        )
        yield Pattern(
            rf"(?P<aside2>{TIES}{between}){_APART}(?:(?! (?:dat(?:e|es|ed)|go(?:es)?|beg[au]n) (?:back|from|to|in)\b|,? whose\b)[^;:!?]){{0,60}}? (?:<be>|not){_MARK} (?:to be )?{verb}(?! (?:a|the|its)\b)(?: (?:again )?(?:by|with|between) {{states2:party+}})?",
            0.93,
            sets,
        )
        yield Pattern(
            rf"{{states:party}},? (?:together|along|jointly|as well as|like) (?:with )?{{states3:party+}},?(?: <have>)?{_MARK} {verb} <det>{TIES} with {{states2:party+}}",
            0.9,
            sets,
        )
        yield Pattern(
            rf"{_SIDE}{_PASSING}(?:,? which)?(?: <have>)?{_MARK} (?:(?:moved|decided|agreed|rushed|chose|(?:is|was|were|became|being) (?:among |one of )?(?:the )?(?:first|second|third|last|earliest|earlier)(?: [\w\ue100-\ue1ff\ue000-\ue0ff-]+){{0,8}}?) to {verb}|(?:agree|decide|resolve)[sd]? (?:(?:in|on|at) [^,;.]{{1,30}}? )?to {verb}|(?:responded|replied|retaliated|reacted|protested|followed suit) by {verb}|{verb}) <det>{TIES}(?: (?:with|to) (?:(?:[\w'’]+ )?{{states2:party+}}|the (?:junta|regime|government|authorities|rebels) in {{states3:city}}|(?P<unnamed>the (?:junta|regime|new rulers|usurpers|generals)\b)))?",
            0.95,
            sets,
        )
        yield Pattern(
            rf"\A(?:first |formally |officially )*{verb}(?: [^,;:.]{{1,40}})? {{date}}(?: [^,;:.]{{1,50}})?, <det>{TIES}(?: (?:with|between) {{states2:party+}})?",
            0.85,
            sets,
            Realis.HAPPENED,
        )
        yield Pattern(rf"{_SIDE}(?: <have>)?{_MARK} {verb} with {{states2:party}} <det>{TIES}", 0.85, sets)
        yield Pattern(
            rf"\bnot (?:until|before|till) {{date:date}}[^;:.]{{0,60}}? (?:was|were) <det>{TIES}(?: (?:with|between) {{states2:party}})?{_MARK} {verb}",
            0.85,
            sets,
            Realis.HAPPENED,
        )
        yield Pattern(rf"{verb} <det>{TIES}(?: (?:with|between) (?:[\w'’]+ )?{{states2:party+}})?", 0.88, sets)
        yield Pattern(
            rf"(?P<aside2>{TIES}{between})(?:,?{_MARK} {verb}(?= (?:(?:in|on|since|as early as) )?{{date:date}})|,{_MARK} {verb}(?= (?!and\b)[^,;:.\ue500-\ue5ff]{{2,50}} (?:in|on) {{date}}))",
            0.85,
            sets,
            Realis.HAPPENED,
        )
        yield Pattern(rf"\A(?P<they>they|these|both)(?: <be>|<have> been| came to be){_MARK} {verb}\b", 0.8, sets)
        yield Pattern(
            rf"(?:{TIES}|\b(?:those|that)) between {{states:seat+}},? which (?:{{who}} |it |they )?(?:(?:had|were|was|have|been) )*{verb}(?= (?:(?:again|only) )?(?:in|on) {{date:date}})",
            0.85,
            sets,
            Realis.HAPPENED,
        )
        yield Pattern(
            rf"{noun} by (?:the )?{{states:seat+}},? of (?:(?:their|its|all|diplomatic) )*{TIES} (?:with|to) {{states2:seat+}}",
            0.88,
            sets,
        )
        yield Pattern(
            rf"{noun} (?:of|in) <det>(?:{_HYPHENED} )?{TIES}(?: (?:with|between) (?:\w+ )?{{states:seat+}})?",
            0.85,
            sets,
        )
    yield Pattern(
        r"{states:party}(?:, (?:by contrast|however|too|for its part|in turn|meanwhile),)?(?:,? which)? (?:(?:then|also|had|has) )?(?:br(?:oke|eaks?|oken)|has broken|(?:decided|chose|resolved)(?:,? (?:in|on) {date},?)? to break) with {states2:seat}",
        0.85,
        {"action": "severed"},
    )
    yield Pattern(
        r"(?P<aside>{states:state+},? )(?:which )?(?:(?:had|have) )?br(?:oke|oken) (?:off )?(?:relations )?with (?:each other|one another)(?= (?:(?:in|on) )?{date:date})",
        0.85,
        {"action": "severed"},
        Realis.HAPPENED,
    )
    yield Pattern(
        r"(?P<it>it|who|which|and)(?: (?:then|later|had|also|soon|duly|even|thereupon|immediately|from [^;,.]{1,30}))*,? (?:br(?:oke|eaks?|oken)|(?:decided|chose|resolved)(?:, [a-z]+,)? to break) (?:off )?with {states2:party}",
        0.8,
        {"action": "severed"},
    )
    yield Pattern(
        r"(?:{states:party+}(?:,? which)?|(?P<it>it))(?: (?:then|later|had|also|soon|duly|first|finally))* tied the (?:diplomatic )?knot(?: with {states2:seat})?",
        0.85,
        {"action": "established"},
    )
    yield Pattern(
        r"{states:party+}(?:,? which)?(?: (?:then|later|had|have|also|soon|duly|finally|at last))* (?:mended (?:fences|their fences)|made (?:it )?up(?: again)?|patched (?:things|matters) up|were reconciled|buried the hatchet|agree[ds]? (?:on|to) (?:a |the |full )*normali[sz]ation)(?: with {states2:party})?(?=[^;.]{0,40}[\ue500-\ue5ff])",
        0.7,
        {"action": "restored"},
    )
    yield Pattern(
        r"(?<=with which it )(?:made up|mended fences|was reconciled)(?= in {date:date})(?P<it>)",
        0.75,
        {"action": "restored"},
    )
    yield Pattern(r"(?<!after )(?<!since )(?:the|a) (?:break|rupture) with {states2:party}", 0.8, {"action": "severed"})
    yield Pattern(
        r"(?:the )?(?:breach|rift|rupture|quarrel|estrangement|diplomatic freeze)(?: (?:with|between) {states:party+})? (?:was|were|is|has been|had been) (?:\w+ly |not )?(?:healed|mended|repaired|ended|patched up|closed|overcome)",
        0.8,
        {"action": "restored"},
    )
    yield Pattern(
        r"{states:party}(?:,? which)?(?: (?:had|has|then|later|formally))* (?:switch(?:ed|es)|transferr?(?:ed|s)|shift(?:ed|s)|mov(?:ed|es))(?: (?:its|his|her))?(?: (?:diplomatic|official))?(?: (?:recognition|allegiance|relations|ties))? from (?P<left>{state}) to {states2:party}",
        0.85,
        {"action": "established"},
    )
    yield Pattern(
        r"{states:party+}(?:,? which)?(?: (?:had|has|have|then|first|formally|also))* exchang(?:ed|es?) ambassadors(?: with {states2:party+})?",
        0.75,
        {"action": "established"},
    )
    yield Pattern(
        r"(?:ambassadors|resident envoys) (?:were|have been|had been) (?:first |duly |then )?exchanged",
        0.7,
        {"action": "established"},
    )
    since = {"action": "established"}
    yield Pattern(
        rf"\A(?:date of (?:the )?)?(?:establishment of )?{TIES}(?: (?:with|between) {{states:seat+}})?(?: established| since)?(?: in| on)? ?(?:[:–—-]|\.{{3,40}}|[|\t ]{{1,40}}\|) ?(?:(?:since|from) the (?:days|times?|era|first visit) of [^;:]{{2,50}}?,? (?:in )?|since |from |(?:formally )?established (?:on )?)?(?={{date:date}})",
        0.85,
        since,
    )
    yield Pattern(
        rf"{TIES}(?: (?:proper|as such|themselves))?(?: (?:with|between) {{states:seat+}})? (?:follow(?:ed|s)?|beg[au]n|begin|start(?:ed)?|commenced?|came(?: into (?:being|existence)| about)?|come|(?:(?:has|have) )?exist(?:s|ed)?)(?:,? (?!(?:in|on|after|from|to|by|with)\b)[\w']+){{0,3}}(?= (?:(?:in|on|only|since|from|the year) )*{{date:date}})",
        0.8,
        since,
    )
    yield Pattern(
        rf"(?:{{states:party+}} )?(?:<be> |<have> been )(?:linked|bound|joined|connected|united) by <det>{TIES} (?:since |from )?(?={{date:date}})",
        0.85,
        since,
    )
    yield Pattern(
        r"\A(?P<they>they) (?:(?:have |had )?(?:existed|go|date|been in (?:place|force|existence))(?: back)?(?: \w+ly)?(?: to| since| from)?) ?(?={date:date})",
        0.8,
        since,
    )
    yield Pattern(
        rf"{TIES}(?: (?:with|between) {{states:seat+}})?~ (?:dat(?:e|es|ed|ing)(?: back)?|go(?:es)? back|count(?:ed)?|<be> (?:reckoned|counted|dated))(?: \w+ly)? (?:(?:to|from|since) )?(?={{date:date}})",
        0.9,
        since,
    )
    yield Pattern(  # "date from the treaty of peace, signed on 4 May 1832"
        rf"{TIES}(?: (?:with|between) {{states:seat+}})? (?:dat(?:e|es|ed)(?: back)?|go(?:es)? back) (?:to|from) (?:the|an?) [^;:.\ue500-\ue5ff]{{3,70}}?(?: of|,? (?:which was |that was )?(?:signed|concluded)(?: (?:in|at) [\ue000-\ue2ff])?)(?: on| in)? (?={{date:date}})",
        0.85,
        since,
    )
    yield Pattern(
        rf"{{states:party+}}(?: \([^)]{{1,80}}\))?(?: have| has)?{_MARK} (?:count(?:s|ed)? <det>{TIES}~|(?:had|kept|enjoyed|maintain(?:ed|s)?) <det>{TIES}(?![^;.]{{0,40}}, whose (?:[^ ,;.]+ ){{0,2}}(?:embass|legation|mission))~) (?:(?:to|from|since) )?(?={{date:date}})",
        0.75,
        since,
    )
    yield Pattern(
        rf"(?:\A|(?<=: )){TIES}(?: (?:with|between) {{states:seat+}})? (?:since )?(?={{date:date}}\W*\Z)", 0.85, since
    )
    yield Pattern(
        r"(?:\A|(?<=[\ue500-\ue5ff]: )|(?<=[\ue500-\ue5ff] )|(?<=[\ue500-\ue5ff] [–—-] ))diplomatic (?:relations|ties)(?: (?:with|between) {states:party+})?\W*\Z",
        0.75,
        since,
    )
    yield Pattern(
        r"(?:those|ties|relations) with {states2:party} \((?:established )?(?:(?:in|on|since) )?(?={date:date}\))",
        0.75,
        since,
    )
    yield Pattern(
        rf"\A(?:they|the two|both)(?: (?:have|had))?{_MARK} (?:had|kept|enjoyed|maintained|entertained|established|entered into|entertain|maintain) <det>{TIES} (?:(?:since|from|in|on) )?(?={{date:date}})",
        0.8,
        since,
    )
    yield Pattern(
        rf"(?P<lasting>\A|(?<=[;,] )|(?<=\band )){{date:date}},? (?:{{states:party+}}|(?P<it>it)|(?P<they>they|the two|both)) (?:have|has|had) (?:also |always )?(?:had|kept|enjoyed|maintained|entertained|been in) <det>{TIES}(?: with {{states2:party+}})?",
        0.8,
        since,
    )
    yield Pattern(
        rf"\bit (?:was|is)\b[^;.]{{3,120}}? that <det>(?:\w+ )?{TIES}(?: (?:with|between) {{states:seat+}})? (?:began|started|came about|were established)\b",
        0.8,
        since,
    )
    yield Pattern(
        rf"{{states:party+}},? (?:(?:have|has|had) been )?in <det>{TIES}(?: with {{states2:party}})? (?:since |from )?(?={{date:date}})",
        0.8,
        since,
    )
    yield Pattern(
        rf"{{states:seat+}} [^;.]{{2,60}}?(?={{date:date}}),? ?[\ue500-\ue5ff],? (?:the|a) (?:day|date) (?:from|to|on) which (?:the two|both|they|{{pair}}|[^;,.]{{3,40}}?) (?:reckon|count|date|trace)s? (?:back )?(?:their |the )?{TIES}",
        0.8,
        since,
    )
    partner = {"action": "upgraded"}
    yield Pattern(
        r"(?:ma(?:de|kes?)|bec(?:ame|omes?|oming)) {states:pair} (?:[\w-]+ )?strategic partners", 0.85, partner
    )
    yield Pattern(
        r"{states:party}(?:,? which)? bec(?:ame|omes?) (?:[\w'\ue000-\ue1ff-]+ ){0,4}strategic partners?(?: of {states2:party})?",
        0.8,
        partner,
    )
    yield Pattern(
        r"(?:{states:party+} )?(?:establish(?:ed)?|form(?:ed)?|declared|announced|launched|proclaimed) a (?:[\w-]+ ){0,2}strategic partnership(?: with {states2:party})?",
        0.6,
        partner,
    )
    yield Pattern(
        r"strategic partnership(?: itself)?(?: (?:with|between) {states:party+})? (?:was|were) (?:\w+ly )?(?:established|formed|declared|announced|launched|proclaimed|concluded)",
        0.62,
        partner,
    )
    recall = {"action": "downgraded"}
    yield Pattern(
        r"{states:party}(?:,? which)?(?: [\w']+){0,4} (?:recall(?:ed|s)?|withdr(?:ew|aws)|called back|calls back) (?:(?:its|his|her|the|their) ambassadors?|(?P<envoy>[\ue300-\ue3ff]))(?: (?:to|from|in|at) {states2:seat})?",
        0.7,
        recall,
    )


def elliptic_patterns() -> Iterator[Pattern]:
    """What a second clause leaves out: "… with A on Monday, and with B a day later", "… with A; B merely lowered its own"."""
    yield Pattern(
        rf"{TIES}[^;.]{{1,60}}? {_VERBS['upgraded'][0]} [^;.]{{4,70}}?[\ue500-\ue5ff],? and(?: then| later| finally)? to (?:an? |the )?(?:level of |status of )?(?:an? )?(?:[\w-]+ ){{0,4}}?partnership(?= (?:in|on) {{date:date}})",
        0.85,
        {"action": "upgraded"},
    )
    yield Pattern(
        r"(?:,|;|,? and|,? then|(?<= )and)(?: (?:and|later|then|finally|also|subsequently))?,? with {states2:party}(?:, [^,;:]{2,60},)?(?: only| again| also)?(?= ?(?:\(|in |on )?{date:date})(?P<likewise>)",
        0.8,
        {"action": "established"},
    )
    yield Pattern(
        r"(?:,? and),? (?:on|in) {date:date},? with {states2:party}(?P<likewise>)", 0.8, {"action": "established"}
    )
    yield Pattern(
        r"{states:party}(?:,? too,?| also| then| later)? (?:did (?:so|the same|likewise)|followed suit|had done (?:so|the same))(?= (?:again )?(?:in |on )?{date:date}|,? {date})(?P<same>)",
        0.78,
        {"action": "established"},
    )
    yield Pattern(
        r"(?:\bit|\bthey|\blegations?|the representations?|missions?|<relations>)(?:,? [^;.]{2,90}?,? and(?: were)?)?(?: <be>|<have> been)?(?: (?:again|once more|also|then|later|finally|first|in this way|thereby))* (?:raised|upgraded|elevated|promoted|restored|became)(?: (?:again|once more|anew))? (?:to )?(?:that of )?(?:the )?(?:full )?(?:(?:level|rank|status) of )?(?:full )?(?:an? )?(?:ambassadors?|embass(?:y|ies)|ambassadorial (?:level|rank))\b(?P<rank>)",
        0.7,
        {"action": "upgraded"},
    )
    yield Pattern(
        r"(?:\bit|\bthey|<relations>)(?: <be>|,)(?: (?:again|once more|also|then|later|so|thus|thereby))* (?:lowered|downgraded|reduced)(?: (?:again|once more))? to (?:the )?(?:(?:level|rank|status) of )?(?:an? )?charg[ée]s?\b(?P<rank>)",
        0.7,
        {"action": "downgraded"},
    )
    yield Pattern(
        r"\A(?:formally |officially |first )?established(?::| in| on| since)? ?(?={date:date})(?P<under>)",
        0.8,
        {"action": "established"},
    )
    for action, (verb, _) in _VERBS.items():
        sets = {"action": action}
        if action != "established":  # what was opened besides is a legation, an office
            yield Pattern(
                rf"(?P<aside>(?:\A(?:(?:in|on) [\ue500-\ue5ff],? )?|(?<=[;–] )|\b(?:but|while) )(?:<det>{TIES}(?: (?:with|between) {{states2:party+}}|(?! (?:with|between)\b)),?|they|these) [^;.]{{2,170}}?)(?:,|,? and|,? but|,? only to be|,? for being)(?: <be>)?{_MARK} {verb}(?: anew| again| once more| in full)?(?= (?:again |only )?(?:in |on )?{{date:date}})",
                0.8,
                sets,
            )
        yield Pattern(
            rf"{TIES}(?: (?:with|between) {{states2:party+}})?, (?:{_ANY_VERB}|which)\b[^;]{{2,170}}?, (?:<be>){_MARK} {verb}\b(?P<then>)",
            0.85,
            sets,
        )
        yield Pattern(rf"{TIES} with [^;]{{2,80}}? and{_MARK} {verb} those with {{states2:party}}", 0.85, sets)
        yield Pattern(
            rf"(?:\A|(?<=[\ue500-\ue5ff]: )|(?<=[\ue500-\ue5ff] )|(?<=; )|(?<=[\ue500-\ue5ff] [–—-] )){TIES}(?: (?:with|between) {{states2:party+}})?{_MARK} {verb}(?=$|[.,;]| (?:after|again|by|at)\b)",
            0.8,
            sets,
        )
        yield Pattern(
            rf"(?:\A|(?<=; )|(?<=[\ue500-\ue5ff] )|(?<=[\ue500-\ue5ff], )|\b(?:before|until|when|but|and|while|since|after) )(?P<they>they|these|those)(?: <be>|<have> been){_MARK} {verb}\b",
            0.78,
            sets,
        )
        yield Pattern(
            rf"{{states:party}}{_MARK} {verb} <det>{TIES} with [^;,]{{1,40}},? and(?: later)? with {{states2:party}}",
            0.85,
            sets,
        )
        yield Pattern(
            rf"<relations> with {{states2:party}}[^.]{{0,60}}?[;,] (?:and |but |while |whereas )?{{states:party}}{_MARK} {verb} (?:its|their|his) own",
            0.85,
            sets,
        )
        yield Pattern(rf"{_SIDE}(?: <have>)?{_MARK} {verb} them\b(?P<they>)", 0.8, sets)
        yield Pattern(
            rf"{TIES}(?: (?:with|between) {{states2:party+}})?[^.]{{0,100}}?(?:[;,]| and)(?: {{states:party}})?{_MARK} {verb} them\b",
            0.8,
            sets,
        )
        yield Pattern(
            rf"\band (?:the |diplomatic |formal )*(?:relations|ties){_MARK} {verb}(?=(?: (?:once more|again|anew|altogether))?(?:[.;]|$| (?:in|on) {{date}}))",
            0.8,
            sets,
        )
        yield Pattern(
            rf"(?P<aside>\A{TIES}(?: with {{states2:seat}})?:[^.]{{2,120}}?)(?:[,;(]|, and) ?{verb}(?: again| anew)?(?= (?:(?:in|on|since) )?{{date:date}})",
            0.85,
            sets,
            Realis.HAPPENED,
        )
        yield Pattern(
            rf"(?<=[\ue500-\ue5ff])(?:,| and|, and)(?: were)?{_MARK} {verb}(?: anew| again| once more| in full)?(?=(?: (?:in|on))? {{date:date}})(?P<again>)",
            0.8,
            sets,
        )
        yield Pattern(
            rf"{TIES}{_MARK}[^;.]{{0,40}}? and(?: were)?{_MARK} {verb}(?: by {{states:party}})?(?= (?:in|on|to|until|only|a (?:few )?(?:day|week|month|year|decade)s?|after|again|\W?[\ue500-\ue5ff]))",
            0.8,
            sets,
        )
