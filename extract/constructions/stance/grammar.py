"""The patterns of stances: who supports, congratulates, condemns, criticises, vetoes or condoles, in which words.

Four sets, told apart by how the actor is found: told in the pattern, carried on from the verb before, "it", or a body of its state.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.constructions.stance.attitudes import (
    ACTIVE,
    BLAME,
    CONDOLENCES,
    CONGRATULATIONS,
    DISAPPROVAL,
    PASSIVE,
    VOICE,
)
from extract.constructions.stance.backed import backed
from extract.constructions.stance.messages import messages, offered
from extract.constructions.stance.relative import relatives
from extract.constructions.stance.speakers import speakers
from extract.constructions.stance.verbs import finite, gerunds
from extract.constructions.stance.vetoes import seated, vetoes
from extract.patterns.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_ACTING = r"\ue000-\ue0ff\ue300-\ue4ff"
_ADV = r"(?:,? (?:however|further|too|in turn|by contrast|meanwhile|nevertheless|nonetheless|instead|already|just|since|ever|alone|also|then|later|has|had|have|been|again|both|all|soon|once (?:more|again)|in principle|at once|in (?:a|an|his|her|its|their|separate) (?:[a-z]+ ){0,2}?(?:message|letter|telegram|statement|tweet|cable|call|conversation)s?|for (?:its|his|her|their|our) part,?|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|likewise|similarly|always|long|publicly|openly|having|now|still|strongly|(?:on|in) {date},?|{date},?|\w+ly))*"
# "The Foreign Ministry in Lima" speaks for its state.
_ACTORS = r"(?:(?:the )?(?:(?:foreign|defen[cs]e|interior) ministry|ministry of foreign affairs|government|authorities|cabinet|parliament) in )?(?P<actor>(?:{actor}|{pair}|(?<=[yts] in ){city})(?: (?:diplomats|officials|negotiators|delegates|representatives|lawmakers|spokes(?:man|woman|person))|['’]s? (?:[\w-]+ ){0,2}?(?:government|cabinet|administration|regime|junta))?(?:(?:(?:, {actor})+,? and| and|,? (?:as well as|along with|together with)) (?:the )?{actor})?)(?: of {place})?"
_QUICK = (
    r"(?: (?:was|is|were|are|had been|has been) (?:(?:one of|among) (?:the (?:few |first |many |{number} ?|[\w-]+ ){0,3}?(?:countries|states|nations|governments|leaders|capitals|powers|members)? ?(?:that|which|who|to)|those (?:that|which|who))"
    r"|(?:the )?(?:quick|swift|prompt|first|last|only (?:one|country|state)|slow|eager)(?: (?:state|country|leader|government|nation))? (?:to|that|which|who))"
    r"| (?P<refused>declin(?:es|ed)|refuse[sd]?|fail(?:s|ed)|denie[sd]|did not|does not|do not|has not|have not|never|would not|will not|could not bring itself|stopp?(?:s|ed) short of)(?: yet)?(?: to)?(?: publicly| formally| openly)?(?: ever)?(?: having)?"
    r"| (?:did not hesitate|hastened|rushed|went on|has gone on|goes on|kept|keeps|was seen|is known for|began|insists on|persisted in|continue[sd]|went on|came out|promise[sd]|pledge[sd]|vow(?:s|ed)|undertook|agreed|joined (?:[\w\ue000-\ue4ff -]{1,40} )?in|went so far as|(?:telephoned|phoned|called|rang|cabled|wrote) (?=to )|voted(?: (?:in|at|on) [^,;.]{1,40}?)?) ?(?:to)?(?= )"
    r"| (?:issu|releas|publish|adopt|mak|sen|sign|join|pass|circulat|co-?sign)(?:e?s|e?d|t)? (?:an?|the|its|his|her|{number}|two|several) (?:[\w-]+ ){0,2}?(?:statement|declaration|note|letter|communiqué|resolution|message|motion|text|press release)s?(?: (?:on|in|of) {date}| with [^,;:.]{2,40}?)?,?(?= (?:\w+ly )?[a-z]+ing\b)"
    r"| (?:said|declared|announced|stated|stressed|reaffirmed|reiterated|confirmed|repeated|insisted|made (?:it )?clear|told [^,;.]{1,40}?)(?: (?:on |in )?{date})? (?:that )?(?:it|he|she|they|(?:his|her|its|their) (?:country|government|nation|people))(?: would| fully| will)?)?"
)
_FINITE = r"congratulat|condemn|back|support|criticis|condol|denounc|deplor"
_ACTOR = rf"{_ACTORS}(?:, (?![{_ACTING}]|(?:which|who) (?:\w+ly )?(?:{_FINITE}))[^,;]{{2,80}},(?: (?![{_ACTING}])[^,;]{{2,40}},)?)?(?:,? (?:which|who))?,?{_ADV}{_QUICK}"
_WHEN = (
    r"(?:(?: (?:in|on))? {date}(?: against)?| (?:openly|publicly|strongly|sharply)(?:,? (?:in|on) {date},)?|, [^,;]{3,40},|, {date},| in the (?:[\w-]+ ){1,3}terms| with (?:one voice|equal \w+|the utmost \w+)|"
    r" without (?:reservation|qualification)| unreservedly| unanimously| once (?:more|again)| publicly)?"
)
_QUOTED = r"['\"“‘]?"
# "which **the long-serving chief of Peruvian diplomacy** X criticised"
_TITLE = r"(?:(?:the )?(?:then |former |late )?(?:[A-Za-z][\w'’-]+ |{demonym} |{state}['’]s? |{org} ){0,4})?"
_LIST = r"(?:(?:the )?(?:government|cabinet|administration|regime) of |the (?:foreign|defen[cs]e|interior) ministry in )?(?P<actor>(?:{actor}|{pair}|(?<=ministry in ){city})(?:(?:, | and |, and |, as well as | as well as )(?:by |from |even |also |the )*{actor})*)"
_CALLS = r"(?:(?:telephon|phon|cabl)e[ds]?|call(?:s|ed)?|rang|ring|(?:wrote|write) to|visit(?:s|ed)?|contact(?:s|ed)?) (?:(?:the|his|her|its) )?{target:actor}(?: (?:colleague|counterpart|opposite number|host|peer))?(?: (?:on |in )?{date})?"
_JOINT = r"(?:they|both|the (?:prime ministers|presidents|foreign ministers|leaders|heads of state)(?! of\b))"
_ELLIPSIS = r"(?:(?<=\band )|(?<=\bbut )|(?<=, )(?=(?:\w+ly )?\w+ing\b|(?:condemned|denounced|deplored|congratulated|sent|offered|expressed|conveyed|voiced|reaffirmed|reiterated|extended|condemns|denounces|backs|supports|congratulates|endorses) ))(?:also |then |later |has |have |had |once more |now |still |\w+ly )*"
_PEOPLE = r"(?:(?:the )?(?:bereaved )?famil(?:y|ies)(?: of (?:the |those )?[a-z]+(?: [a-z]+){0,3}?)?,? (?:and|as well as) (?:to )?(?:the )?(?:government (?:and|of) (?:the )?)?(?=(?:[a-z]+ ){0,3}of [\ue000-\ue0ff]|[\ue000-\ue0ff]))?(?:(?:his|her|its|their) (?:new |own )?(?:{demonym} )?(?:successor|counterpart|colleague|opposite number|host|guest),? (?:(?:[A-Z][\w.]*,? ){0,4})(?=[\ue300-\ue3ff]))?(?:{actor}['’]s? (?:new |first |future )?(?:successor|predecessor|counterpart|winner|(?:new |interim )?(?:president|prime minister|king|emperor|leader)),? )?(?:(?:the )?(?:people|government|family|families|nation|victims|relatives|bereaved|authorities|regime)(?: and (?:the )?(?:people|government))? of |(?:the )?(?:government|people|authorities|president) and (?:the )?(?=[\ue000-\ue0ff]))?"
_KIND = r"(?:late |deceased |former |new |comrade |newly[ -]elected )*"
_TEXT = r"(?<!which )(?<!who )(?P<target_text>(?!(?:which|who|when|if|how|whether|within|of|in|on|at|by|to|for|with|from|as|during|after|before|and|against|over|about|since|until|already|because) )<det>(?![\ue500-\ue5ff](?=$|[,;:.)]| (?:in|on|at|by|and|but|when|to|with|for|as)\b)|(?:on|for|in|at|after|over|upon|since|from|until) )(?:(?:[\w-]+(?:al|ic|ary|ive)|free|open|just|lasting|stable|strong|secure|sovereign|united|peaceful|independent|prosperous)(?:, | and |, and ))*(?:[\"“‘'][^\"”’':;]{3,50}[\"”’'] [a-z]+|{np}))"
_TARGET = rf"(?:(?:both |all )?<det>{_PEOPLE}{_KIND}(?P<target>{{state}}|{{person}}|{{org}}|{{pair}})(?!'s|’s|-| (?:[\w-]+ ){{0,3}}?(?:[Rr]esolutions?|drafts?|motions?|texts?|missions?|operations?|polic(?:y|ies)|positions?|reports?|plans?|peacekeepers|bid|candidac(?:y|ies)|membership)\b| (?:call|appeal|statement|declaration|proposal|plan|decision|sanctions|embargo)\b| \w+ (?:on|of|in)\b| [a-z]+(?=[,;.]|$))|{_TEXT})"
_HAVE = r"(?:,? (?:has|had|have|would|also|both|all|too|already|long|always|\w+ly),?)*"

_FAR = r"(?:^|(?<=[;:] )|(?<=, and )|(?<=, but )|(?<=– ))(?:[Tt]he )?(?P<target_text>[^,;:.]{3,60}?)(?P<aside>(?:, [^;:]{2,140}?,)?)"
_CLOSED = r"(?=(?:,? (?:(?:in|on|since) |\()?{date}\)?)?(?:[.;|]|$))"  # not "Farms backed by X were flooded"
_STEP = r"(?:a|an|the) (?:step|move|decision|act|action|operation|visit|vote|measure|attack|raid|coup|invasion|campaign|remark|speech|statement|gesture|policy|stance|choice|project|plan|deal|silence|verdict|ruling|law|incident|result|outcome|practice|claim)"
_PAST = {  # the object stands before
    "support": rf"{finite('support')}|backed|backs|has backed|welcomed|welcomes",
    "condemn": finite("condemn"),
    "criticise": rf"{finite('criticise')}|protested",
}
_CALLED = {  # "which X called a coup"
    stance: rf"|(?:called|calls|termed|branded|labelled|(?:described|denounced|condemned) (?:it )?as) (?:a |an |the )?{words}"
    for stance, words in (
        ("condemn", BLAME),
        ("criticise", DISAPPROVAL),
        ("support", r"(?:a )?(?:welcome|courageous|historic) "),
    )
}
_REACTIONS = {
    "condemn": "condemnation|denunciation|outrage",
    "criticise": "criticism|fire|protests?|rebuke|disapproval|objections?",
}
_GERUND = {
    "support": rf"(?:{gerunds('support')}|backing|welcoming)",
    "condemn": rf"(?:{gerunds('condemn')})",
    "criticise": rf"(?:{gerunds('criticise')}|protesting|voting against)",
}
_BESIDES = (
    r"\b(?:while|whilst|thereby|thus|at the same time)(?: (?:also|still|\w+ly))?"  # "urged calm *while backing* X"
)
_NOUNS = {
    "support": "support|backing|solidarity",
    "condemn": "condemnation|denunciation",
    "criticise": "criticism|disapproval",
}


def told() -> Iterator[Pattern]:
    """Patterns that name the actor, or that ask for whose veto it was."""
    yield Pattern(
        r"{actor:actor} (?:denie[sd]|rejected|has denied) (?:having |ever |that it (?:had |was )?)*(?:support(?:ed|ing)|back(?:ed|ing)) <det>{target:actor}",
        0.85,
        {"stance": "support"},
        Realis.DENIED,
    )
    for stance, verb in ACTIVE.items():
        sets = {"stance": stance}
        if stance in _PAST:
            yield from _fronted(stance)
        yield Pattern(
            rf"{_ACTOR} {_QUOTED}(?:has |had |have )?(?:\w+ly )?{_QUOTED}{verb}{_QUOTED}{_WHEN} {_TARGET}", 0.88, sets
        )
        yield Pattern(
            rf"(?:said|announced|declared|stated|confirmed|promised|(?:assured|told) [^,;.]{{1,40}}?)(?: (?:on |in )?{{date}})?,? (?:that )?{{actor:actor}} (?:would|will) (?:also |\w+ly )?{verb} {_TARGET}",
            0.85,
            sets,
        )
        yield Pattern(rf"^{{actor:actor}} ?: ?(?:\w+ly )?{verb}{_WHEN} {_TARGET}", 0.85, sets)  # a line for each state
        yield Pattern(
            rf"{{actor:actor}}['’]s? (?:\w+ )?(?:decision|readiness|willingness|promise|pledge|vow|choice|offer) to {verb} {_TARGET}",
            0.8,
            sets,
        )
        if stance in PASSIVE:
            by = rf"(?: \w+ly)? (?:{PASSIVE[stance]})~ (?:by|from) (?:most [\w ]{{3,30}}, )?(?:<det>)?(?:(?:newly )?(?:independent|neighbouring|communist|socialist|democratic) )?{_LIST}(?! \w+ing\b)"
            yield Pattern(
                rf"{_TARGET}(?:, who [^,;]{{2,80}},|, (?![{_ACTING}])[^,;]{{2,40}},)?,?(?: (?:who|which))? (?:was|were|is|has been|have been|had (?:(?:him|her|it)self )?been){by}",
                0.85,
                sets,
            )
            yield Pattern(rf"{_FAR} (?:was|were|is|has been|have been|had been){by}", 0.85, sets)
            yield Pattern(rf"(?:^|(?<=[–:;|] ))(?P<target_text>[^,;:.–|]{{3,70}}?){by}{_CLOSED}", 0.75, sets)
    yield Pattern(
        rf", (?:promptly |officially )?(?:{ACTIVE['congratulate']}) {{target:actor}}", 0.6, {"stance": "congratulate"}
    )
    yield from relatives()
    yield Pattern(
        rf"{{actor:actor}}[^;:.]{{2,90}}? in protest(?: {{date}})? (?:at|against|over|about) {_TARGET}",
        0.72,
        {"stance": "criticise"},
    )
    for stance in ("support", "condemn", "criticise"):
        yield Pattern(
            rf"(?:^|(?<=; )){_GERUND[stance]}{_WHEN} {_TARGET}(?:[^;:.{_ACTING}]{{0,60}}),? (?:the )?{{actor:actor}} ",
            0.78,
            {"stance": stance},
        )
        yield Pattern(
            rf"(?<=[Tt]he )(?P<target_text>{{np}}(?: (?:of|on|in|to|for) {{np}})?),? (?:\w+ly )?(?:{PASSIVE[stance]}) (?:at once |{{date}} )?by (?:the )?{_LIST}",
            0.72,
            {"stance": stance},
        )
    yield Pattern(
        r"(?P<target_text>(?:draft|resolution|text|motion|application|request|bid|candidacy|admission|membership|compromise|proposal|plan)[^;:.,]{0,60}?),? (?:was |were |had been )?(?:twice |again |promptly )?vetoed(?: {date})? by (?:the )?{actor:actor+}",
        0.8,
        {"stance": "veto"},
    )
    yield from messages(_ACTOR, _TARGET, _CALLS, _HAVE, _TEXT)
    yield from _sympathisers()
    yield from offered()
    yield from _nominal()
    yield Pattern(
        rf"{_ACTOR} (?:called|calls|described|describes|branded|labelled|termed|dubbed) (?:{{target:actor}}(?! ?['’]s)|(?P<target_text>(?:it|this|that)(?= )|(?:[^,;:.'\"“]|['’]s){{3,60}}?(?<!\bthe)(?<!\bits)(?<!\ban))) (?:as )?{DISAPPROVAL}",
        0.85,
        {"stance": "criticise"},
    )
    yield from _helped()
    yield from vetoes()
    yield from seated()
    yield Pattern(
        rf"{_ACTOR} (?:took|takes?|taking) (?:the )?{{target:actor}}(?:['’]s? (?:side|part)\b|(?= in the (?:war|dispute|conflict|quarrel|struggle)\b))",
        0.85,
        {"stance": "support"},
    )
    yield Pattern(
        rf"{_ACTOR} (?:accus(?:es|ed|ing)|blam(?:es|ed|ing)) (?:the )?(?:{{target:actor}}(?!['’]s? [a-z])|(?P<target_text>[^,;:.]{{3,40}}?)) (?:of|for)(?! (?:it|this|that)\b) ",
        0.8,
        {"stance": "criticise"},
        Realis.HAPPENED,
    )
    yield Pattern(
        rf"{{target:actor}} (?:was|were|has been|had been) accused of [^,;:.]{{3,70}}? by (?:the )?{_LIST}",
        0.78,
        {"stance": "criticise"},
        Realis.HAPPENED,
    )
    yield Pattern(
        rf"{_ACTOR} (?:called|calls|described|describes|branded|labelled|termed|dubbed) (?:{{target:actor}}(?! ?['’]s)|(?P<target_text>(?:it|this|that)(?= )|(?:[^,;:.'\"“]|['’]s){{3,60}}?(?<!\bthe)(?<!\bits)(?<!\ban))) (?:as )?{BLAME}",
        0.85,
        {"stance": "condemn"},
    )
    yield Pattern(
        r"{actor:actor}[^;:.]{2,90}?,? (?:out of|in|as a (?:sign|gesture|mark|token) of|to show(?: its)?) solidarity with (?:{target:actor}|(?P<capital>{city}))(?=[,;.]|$| (?:in|on|after|over|when|and)\b)",
        0.75,
        {"stance": "support"},
    )
    yield Pattern(
        r"(?:out of|in|as a (?:sign|gesture|mark|token) of|to show(?: its)?) solidarity with {target:actor},? {actor:actor}",
        0.8,
        {"stance": "support"},
    )


def _sympathisers() -> Iterator[Pattern]:
    """Stances told by nouns: "a supporter of …", "thanked X for backing …", "Y has had our support", "condolences from X"."""
    friends = r"(?:supporters?|backers?|advocates?|champions?|proponents?|defenders?)"
    foes = r"(?:critics?|opponents?|detractors?)"
    for nouns, stance in ((friends, "support"), (foes, "criticise")):
        yield Pattern(
            rf"{{actor:actor}}(?:, (?!(?:and|which)\b)[^,;]{{3,30}},)?(?: along with [^,;]{{2,40}}?)?(?:, |,? (?:was|is|has been|had been|remains|remained)(?: \w+ly| long| also)? |(?: being|,)?(?: \([^()]*\))?,? )(?:(?:one of|among) (?:the |its )?(?:[\w-]+ ){{0,2}}|(?:a|an|the) (?:[\w-]+ ){{0,2}}){nouns} of {_TARGET}",
            0.82,
            {"stance": stance},
        )
        yield Pattern(
            rf"{{actor:actor}}(?:,? (?:was|is|became|becomes|has been|had been|remains|remained|turned into)(?: \w+ly| long| also)?) {{target:actor}}['’]s? (?:[\w-]+ ){{0,3}}{nouns}\b",
            0.8,
            {"stance": stance},
        )
    support = {"stance": "support"}
    yield Pattern(
        rf"(?:thank(?:s|ed|ing)|(?:thankful|grateful|gratitude|appreciation) to|appreciation of|appreciat(?:es|ed)) (?:the )?{{actor:actor}}(?: of (?:the )?{{state}})?(?:['’]s| for) (?:(?:having )?(?:backed|supported)|(?:its |his |her |their )?(?:\w+ )?(?:backing|supporting|support (?:for|of)|backing (?:for|of))) (?!(?:it|him|them)\b){_TARGET}",
        0.82,
        support,
    )
    yield from backed(_TARGET)
    yield Pattern(
        rf"{{actor:actor}}[^;:]{{2,90}} (?:to|in order to) (?:show|demonstrate|express|underline|declare|offer|stress) (?:(?:his|her|its|their|full|firm|strong) )*(?:support for|solidarity with|backing for) {_TARGET}",
        0.78,
        support,
    )
    for nouns, stance in (
        (r"(?:condolences|(?:messages?|telegrams?|letters?|words?) of (?:condolence|sympathy))", "condole"),
        (r"(?:congratulations|felicitations|(?:messages?|telegrams?|letters?) of congratulations?)", "congratulate"),
    ):
        sets = {"stance": stance}
        yield Pattern(rf"{nouns} (?:from|by|of) (?:the )?{{actor:actor}} to {_TARGET}", 0.8, sets)
        yield Pattern(
            rf"{nouns} (?:(?:were|was|have been|has been|had been) (?:sent|expressed|conveyed|offered|extended|transmitted|received|delivered) )?(?:to (?:the )?(?:(?:people|government|family) of )?{{target:actor}} )?(?:came |arrived |reached [\w-]+ )?(?:from|by) (?:the )?(?:{{actor:actor+}}|(?P<actor2>{{city}}))",
            0.8,
            sets,
        )
        yield Pattern(
            rf"{nouns} (?:(?:were|was|have been) (?:sent|expressed|conveyed|offered|extended|transmitted|delivered) )(?:by (?:the )?{{actor:actor+}} )to (?:the )?(?:(?:people|government|family) of )?{{target:actor}}",
            0.8,
            sets,
        )


def _nominal() -> Iterator[Pattern]:
    """Stances told by nouns: "the coup met with criticism in Lima", "Kigali's backing for M23", "reiterated the support of Peru for …"."""
    for stance, nouns in _REACTIONS.items():
        yield Pattern(
            rf"{_FAR} (?:(?:has|had|was|have|were) )?(?:met(?: with)?|drew|drawn|provoked|prompted|earned|attracted|brought|aroused|caused|triggered)(?: [\w-]+){{0,3}}? (?:{nouns})(?: {{date}})? (?:from|by|in|of) (?:the )?(?:{_LIST}|(?P<actor2>{{city}}))",
            0.78,
            {"stance": stance},
        )
    for stance, nouns in (
        ("support", r"support|backing|endorsement"),
        ("condemn", "condemnation|denunciation"),
        ("criticise", "criticism"),
    ):
        yield Pattern(
            rf"(?:{nouns}) (?:by|from) (?:the )?{{actor:actor}},? (?:of|for) {_TARGET}", 0.78, {"stance": stance}
        )
        yield Pattern(
            rf"(?:{nouns}) (?:of|for) (?:the )?(?P<target_text>[^,;:.]{{3,60}}?) (?:by|from) (?:the )?{{actor:actor}}(?!['’])",
            0.76,
            {"stance": stance},
        )
        yield Pattern(
            rf"(?:{{actor:actor}}['’]s?|{{actor2:demonym}}) (?:(?:full|firm|strong|long-standing|unwavering|public|open|tacit|sharp|continued|repeated|diplomatic|political) )*(?:{nouns}) (?:for|of) {_TARGET}",
            0.62,
            {"stance": stance},
        )
    yield Pattern(
        rf"{VOICE}(?: [^,;:.]{{0,30}}?)? (?:the )?(?:\w+ )?(?:support|backing|solidarity) of (?:{{actor:actor}}|(?P<own>(?:his|her|its) (?:country|government|nation|people))) (?:for|to|with) {_TARGET}",
        0.85,
        {"stance": "support"},
    )
    yield Pattern(
        rf"{_ACTOR} assured (?:the )?{{target:actor}} of (?:(?:his|her|its|their|full|firm|strong|deep|continued|unwavering|own|country's|{{state}}['’]s) )*(?:support|backing|solidarity)",
        0.82,
        {"stance": "support"},
    )
    yield Pattern(
        r"{actor:actor} assured (?:the )?{target:actor} of (?:(?:his|her|its|their|full|deep|deepest|heartfelt) )*sympath(?:y|ies)",
        0.8,
        {"stance": "condole"},
    )
    for stance, nouns in (("condole", r"condolences|sympathy"), ("congratulate", "congratulations")):
        yield Pattern(
            rf"thank(?:s|ed|ing) (?:the )?{{actor:actor}} for (?:(?:its|his|her|their|warm|kind|sincere) )+(?:message of )?(?:{nouns})",
            0.75,
            {"stance": stance},
        )


def _helped() -> Iterator[Pattern]:
    """ "… became a member with the support of X": what was reached is what X supported."""
    yield Pattern(
        r"(?:became|becomes|joined|joins|(?:was|were) (?:\w+ )?(?:admitted|elected|re-elected|accepted|granted|given)|obtained|gained|won|entered|secured) [^;:]{2,140}?,? (?:with|thanks to|owing to) (?:the )?(?:\w+ )?(?:(?:support|backing|vote) of (?:the )?{actor:actor+}|{actor2:demonym} (?:support|backing|help))(?P<helped>)",
        0.8,
        {"stance": "support"},
    )


def _fronted(stance: str) -> Iterator[Pattern]:
    """The object first: "the raid, which X condemned", "a step condemned by X", "a bid for which X voiced support"."""
    sets = {"stance": stance}
    yield Pattern(
        rf"(?<=, )(?P<step>{_STEP}) (?:(?:that|which) (?:was |were |has been )?)?(?:\w+ly )?(?:{PASSIVE[stance]}) by (?:the )?{{actor:actor+}}",
        0.8,
        sets,
    )
    yield Pattern(
        rf"(?<=, )(?P<step>{_STEP}) (?:(?:that|which) )?{_TITLE}{{actor:actor+}}(?:, (?![{_ACTING}])[^,;]{{2,80}},)?{_HAVE},? (?:{_PAST[stance]})(?=[,;.]|$| (?:in|on|as|at)\b)",
        0.8,
        sets,
    )
    yield Pattern(
        rf"(?:(?P<step>{_STEP})|(?P<target_text>{{np}})),? for which (?:the )?{{actor:actor}}{_HAVE} (?:declared|expressed|voiced|announced|pledged|showed|stated) (?:its |his |her |their )?(?:\w+ )?(?:{_NOUNS[stance]})",
        0.8,
        sets,
    )
    yield Pattern(
        rf"(?:^(?![^,;]{{0,60}} (?:after|before|when|over|during) )|(?<=\bover )|(?<=\bof )|(?<=\bafter )|(?<=\bagainst )|(?<=\bin )|(?<=\bto )|(?<=\bfor )|(?<=\bon ))(?![\ue500-\ue5ff])(?:the )?(?P<target_text>{{np}}(?: (?:of|in|on|by|against) {{np}})?),? (?:in which [^,;:]{{3,60}}? and )?(?:which|that) {_TITLE}{{actor:actor}}(?:, (?![{_ACTING}])[^,;]{{2,80}},)?{_HAVE},? (?:(?:{_PAST[stance]})(?=[,;.]|$| (?:in|on|as|at)\b){_CALLED[stance]})",
        0.8,
        sets,
    )
    yield Pattern(
        rf"(?:^|(?<=; )|(?<=, but ))(?P<target_text>{{np}}(?: (?:of|in|on|by|against|imposed by|for) {{np}})*)(?: (?:on )?{{date}})?,? (?P<it>it)(?: \w+ly| also)? (?:{_PAST[stance]})(?=[,;.]|$| (?:in|on|as|at)\b)",
        0.75,
        sets,
    )


def elliptic() -> Iterator[Pattern]:
    """A second verb whose subject stands before the first: "… recalled its envoy and condemned the raid"."""
    for stance, verb in ACTIVE.items():
        yield Pattern(rf"{_ELLIPSIS}{verb}{_WHEN} {_TARGET}", 0.85, {"stance": stance})
        if stance in _GERUND:
            yield Pattern(rf"{_BESIDES} {_GERUND[stance]} {_TARGET}", 0.85, {"stance": stance})
    yield Pattern(
        rf"{_BESIDES} (?:sustaining|propping up|shoring up) <det>{_PEOPLE}{{target:person}}",
        0.82,
        {"stance": "support"},
    )
    for stance, words in (("criticise", DISAPPROVAL), ("condemn", BLAME)):
        yield Pattern(
            rf"(?<=\band )(?:called|branded|labelled|termed|dubbed) (?P<target_text>(?:the|this|that|its|his|her) (?:[^,;:.'\"“]|['’]s){{3,60}}?) {words}",
            0.82,
            {"stance": stance},
        )
    yield Pattern(rf"{_ELLIPSIS}{CONDOLENCES}(?! (?:to|for|over) [A-Za-z])", 0.85, {"stance": "condole"})
    yield Pattern(rf"{_ELLIPSIS}(?:{CONGRATULATIONS})(?! to\b)", 0.85, {"stance": "congratulate"})
    yield Pattern(
        rf"{_ELLIPSIS}expressing (?:(?:his|her|its|their|strong|full|firm|continued|unwavering) )*support\b(?! (?:for|to)\b)",
        0.8,
        {"stance": "support"},
    )


def pronominal() -> Iterator[Pattern]:
    """ "It condemned …": the subject is what the clause or sentence before was about."""
    for stance, verb in ACTIVE.items():
        if stance in {"support", "condemn", "criticise", "veto"}:
            yield Pattern(rf"(?P<it>\bit){_ADV} {verb}{_WHEN} {_TARGET}", 0.75, {"stance": stance})
        yield Pattern(rf"(?P<they>\b{_JOINT}){_ADV} {_QUOTED}{verb}{_WHEN}{_QUOTED} {_TARGET}", 0.8, {"stance": stance})


def spoken() -> Iterator[Pattern]:
    """ "The Ministry condemned …": the actor is the state for which the body speaks."""
    yield from speakers(_ADV, _QUICK, _WHEN, _TARGET)
