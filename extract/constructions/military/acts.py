"""What forces do, told behind their phrase: be, go, fight or serve somewhere, leave, teach, learn.

Verbs are listed once by their plain form and inflected here. The verb may stand right behind the phrase, or behind what describes
the forces further ("a battalion of that regiment, 550 strong, has been part of …"), never behind another verb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.constructions.military.words import ADV, SENT
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.constructions.military.troops import Troops


def inflected(plain: str) -> str:
    """The forms of regular verbs as one expression: of "land" also lands, landed and landing."""
    found = []
    for verb in plain.split():
        stem = verb.removesuffix("e")
        if verb.endswith("y") and verb[-2] not in "aeou":
            found.append(f"{verb[:-1]}(?:y|ies|ied|ying)")
        elif verb.endswith("e"):
            found.append(f"{stem}(?:es?|ed|ing)")
        elif verb.endswith(("s", "sh", "ch", "x")):
            found.append(f"{verb}(?:es|ed|ing)?")
        elif verb.endswith(("op", "am", "ip", "ol", "el", "ap", "at", "it", "an", "un")) and verb not in _UNDOUBLED:
            found.append(f"{verb}(?:s|{verb[-1]}ed|{verb[-1]}ing|ed|ing)?")
        else:
            found.append(f"{verb}(?:s|ed|ing)?")
    return "|".join(found)


_UNDOUBLED = frozenset({"steam", "repel", "disembark", "assist", "visit", "exit"})
_IS = r"(?:(?:has|have|had)(?:, [^,;:.]{2,40},)? )?(?:been|was|were|is|are|be)"
_HELPERS = r"(?:(?:was|were|is|are) to |will |would |had to |began to |did |could |came to |went on to |used to |helped (?:to )?|continued to |started to )?(?:(?:has|have|had) (?:[a-z]+ly |also |now |since |already |once |twice |recently |so far )*(?:been )?|(?:is|are|was|were|be|been|being) (?:[a-z]+ly |also |now |still |already |soon )*(?=[a-z]+ing\b))?(?:began |begin |started |start |went on |kept (?:on )?|resumed )?"
_OPERATION = r"(?:operations?|strikes|raids|campaign|war|invasion|fighting|battle|evacuation|airlift|patrols|force|mission|offensive|siege|intervention|blockade|rescue|siege|defen[cs]e|coalition)"
_ARRIVE = (
    r"land(?:s|ed|ing)?(?= (?:in|at|on|near|there|from|with)\b|[,.;]|$| ?[\ue500-\ue5ff])|com(?:es?|ing) ashore|came ashore|c[ao]mes?(?= (?:to|in|into|from|back)\b)|w[e]nt(?= (?:to|into|ashore|on to)\b)|go(?:es)?(?= (?:to|ashore) )|"
    r"(?:enter|cross)(?:e?s|ed|ing)?(?= (?:the |into |over |from )?)|mov(?:es?|ed|ing)(?= (?:in|into|to|across|up|onto))|roll(?:s|ed|ing)?(?= (?:in|into|across|over|down))|(?:push|pour|stream|march|advanc)(?:e?s|e?d|ing)?(?= (?:in|into|across|over|on|to|through)\b)|"
    r"(?:sail|steam|travel|fl(?:ew|ies|own|ying)|fly)(?:l?ed|s|l?ing)?(?= (?:to|for|into|through|home|in|out|over|from|off|back)\b)|le(?:ft|aves?) for|head(?:s|ed|ing)? (?:for|to|towards)|(?:slip|creep|crept|sneak|ferr|storm)(?:s|p?ed|y|ied)? into|set (?:out|sail|off) for|"
    r"t(?:ook|akes?|aken|ake|aking) (?:up (?:an? )?(?:duty|duties|positions?|stations?|quarters|their posts?|residence)|(?:up|over) (?:the )?command|over (?:from|the))|set up (?:camp|headquarters|base)|(?:disembark|encamp|camp|mass|gather|assembl|congregat)(?:e?s|e?d|ing)?|"
    r"(?:re)?deploy(?:s|ed|ing)?|line[ds]? up|parachut(?:ed|es|ing)|reach(?:es|ed|ing)?(?! out)|arriv(?:e|es|ed|ing)"
    r"|(?:call|put|tie|tied|dock|berth|moor|anchor|stopp?|visit|layover|drop)(?:s|ed|p?ing|ting)?(?: (?:anchor|over))?(?= ?(?:in|into|at|off|up|alongside)\b(?! (?:[a-z]+ )?[\ue600-\ue6ff])| [\ue200-\ue2ff\ue000-\ue0ff])|la(?:y|id) (?:at|off|in)|(?:made|makes?|making|paid|pays?|paying) (?:an? |its |their |the )?(?:[\w-]+ ){0,3}?(?:calls?|visits?|stops?|stopover)(?= (?:in|at|to)\b)"
)
_SERVE = (
    rf"liv(?:ed|es|e|ing)(?= in )|{_IS}{ADV} (?:set up|activated|stood up|inaugurated|formed|raised|established)(?= (?:in|at|on) )|t(?:akes?|ook|aking|aken) part in(?=[^,;.]{{0,40}}\b{_OPERATION}\b)|form(?:s|ed|ing)? (?:the (?:backbone|core|bulk)|part) of|ma(?:de|ke|kes) up|"
    rf"{_IS}{ADV}(?: (?:for (?:a|some) (?:time|while)|at one time|at first|to be))? (?:in|at|on|off|near|with|among|aboard)(?= )(?! (?:training|line|sale|loan|order|charge|talks|trouble|favou?r|doubt|use|need|danger|fact|general|particular|progress|question|display|show|strike|leave|trial|reserve|short supply|agreement|service|power)\b)|{_IS}{ADV} (?:part of|present|active|back in|inducted|parachuted|put ashore|detached|attached|employed in|engaged in|seen|spotted|sighted|photographed|filmed|quartered|billeted|housed|hosted|embedded|rotated|kept|placed|concentrated|massed|assembled|ferried|lodged|"
    rf"brought (?:in|to|over|from)|called (?:in|up)|moved (?:in|to|into)|sent|committed to|{SENT})\b|{SENT}(?= (?:to|in|at|on|off|near|from|along|there|as)\b)|"
    rf"(?:{inflected('serve')})(?: as| in| with| at| on| under| alongside|(?= ))|f(?:ought|ights?|ighting)|clash(?:es|ed|ing)?(?= with)|"
    rf"(?:{inflected('halt stop repel patrol guard garrison occupy police protect secure escort defend watch survey monitor sweep clear search rescue rebuild storm invade seize capture recapture liberate intercept blockade besiege encircle evacuate airlift intervene rotate treat')})(?= )|"
    r"(?:bomb|shell)(?:s|ed)(?= )|ret(?:ook|akes?|aken|aking)(?= )|took(?= [A-ZÀ-Þ]| [\ue000-\ue2ff])|overr[au]n(?= )|drove (?:back|out|off)|work(?:ed|s|ing)? (?:beside|alongside|in|at|on|with|near)|r[au]ns?(?= (?:the|an?) )|lift(?:s|ed)?(?= )|carr(?:y|ies|ied|ying) (?:out|relief|aid|supplies|food)|fl(?:ew|y|ies)(?= (?:relief|aid|supplies|combat|missions?|sorties|patrols|cover|over|out|from|beside|alongside|together with))|"
    r"remain(?:ed|s|ing)?|stay(?:ed|s|ing)?|s(?:at|its?)(?= (?:in|at|on) )|st(?:ood|ands?)(?= (?:in|at|on|guard|watch|by|near|there|along))|spen[dt]s?(?= )|(?:led|leads?|headed|joined|joins?|commanded|command|joining|contribut(?:ed|es|e)(?= to))(?: (?:the |a )?)|resum(?:ed|es) patrols?|"
    r"help(?:s|ed)(?: to| in)? (?:set(?:ting)? up|build(?:ing)?|defend|protect|secure|clear|rebuild|restore|guard|found|organi[sz]e|run|put(?:ting)? down|evacuate|retake|search|fight(?:ing)?|crew|man|train)|operat(?:e|es|ed|ing)(?= (?:in|from|at|out of|on|over|off|along|there)\b)|number(?:s|ed)|totall?(?:s|ed)|h[eo]ld(?:s)? (?:the |positions?)|man(?:s|ned) |interven(?:e|ed|es|ing)"
)
_LEAVE = rf"(?:{_IS}{ADV} )(?:withdrawn|pulled (?:out|back)|evacuated|brought home|recalled|repatriated|gone|sent home|driven out|replaced|relieved|expelled|home|out)|le(?:ft|aves?|aving)(?! (?:for|behind|over)\b)|withdr[ae]ws?|withdrew|withdrawing|pull(?:s|ed|ing)? (?:out|back)|depart(?:s|ed|ing)|(?:return|came|went|go|sail|flew)(?:s|ed)? home|quit|fell back"
_COURSES = r"(?:(?:military |police |staff |naval |defen[cs]e |war |cadet |training |national )*(?:[Aa]cadem\w+|[Cc]olleges?|[Ss]chools?|[Cc]ourses?|[Uu]niversit\w+|[Ii]nstitutes?|[Cc]entres?|[Cc]enters?|classes|seminars?)|[A-Z]{3,}\b)"
_TEACH = (
    rf"(?:{_IS} (?:now |still |also )?)?(?:train(?:s|ed|ing)?(?! (?:(?:exercise|aircraft|plane|jet|ship|vessel|helicopter|equipment|manual|simulator|area|ground|camp|mission|cent(?:re|er)|flight|event|opportunit|session|range|facilit)\w*|at|in|with|together|jointly|alongside|on|near|for|under|from|side|as|by)\b)(?= )|(?:{inflected('instruct coach mentor school tutor lecture')})(?! (?:by|in|at)\b)(?= )|lectur(?:ed|es|ing) (?:at|in|on|to)|drill(?:s|ed|ing)(?! (?:with|together|in|at|off|near|alongside|for)\b)(?= )|taught|teach(?:es|ing)?)|"
    r"t(?:ook|akes?) (?:over|charge of|part in) the (?:training|instruction|schooling)|(?:held|hold|holds|gave|give|ran|run|started|conducted|began|begin|launch(?:ed)?|open(?:ed)?|deliver(?:ed)?|provid(?:ed?|es)|offer(?:ed|s)?|help(?:ed)? with|help(?:ed|s)? (?:to )?train|assist(?:ed)? in)(?:(?: an?| the|[\ue700-\ue7ff])? ?[\w-]+){0,4}? (?:courses?|training|instruction|programmes?(?= (?:for|of training)))|"
    r"put (?=[^;:.]{3,60} through (?:its|their) paces)|(?:had|have|took) a hand in (?:training|forming|raising)|prepar(?:ed|es|e|ing)(?= [^;:.,]{0,40}\b(?:troops|soldiers|police|forces|peacekeepers|pilots|officers|recruits)\b)"
)
_LEARN = (
    rf"train(?:s|ed|ing)?(?= (?:at|in|near|under|on|as) )|{_IS}(?: [a-z]+ly| also| all| then| now| still| since)* ?(?:being )?(?:trained|schooled|instructed|drilled|taught|educated|coached)(?! by (?:the )?[\ue000-\ue1ff])|learn(?:t|ed|s|ing)?(?: how)?(?: to)? [a-z]+|follow(?:s|ed|ing)?(?=[^,;.]{{0,60}}\bcourses?)|(?:{_IS}|to have) (?:graduated|admitted|enrolled|accepted)|go(?:es)? through|went through|"
    rf"under(?:went|goe?s?|gone|going)(?= [^,;.]{{0,40}}?(?:training|courses?|instruction|programme))|(?:receiv|complet|finish|begi?a?n|obtain|g[eo]t)(?:e?s|e?d|ing|n?ing)?(?= (?:[\w'-]+ ){{0,4}}?(?:training|retraining|instruction|courses?|schooling|drill))|(?:(?:attend|visit|enter|join|pass)(?:e?s|ed|ing)?(?: (?:through|out (?:of|from)))?|stud(?:y|ies|ied|ying)|go(?:ing|es)?(?= to)|went(?= to)|been(?= to))(?=[^,;.]{{0,50}}?\b{_COURSES})|(?:attend(?:s|ed|ing)?|stud(?:y|ies|ied|ying) at)(?= (?:the |our |its )?(?P<body>[\ue400-\ue4ff])(?! (?:summit|meeting|conference|session)))|pass(?:ed|es) out(?= (?:of|from|at|in)\b)|stud(?:y|ies|ied|ying)(?= (?:in|at|with|under) )|(?:graduat|enrol)\w+(?= (?:from|in|at|on)\b)|t(?:ook|akes?|aking|aken)(?= [^,;.]{{0,40}}courses?)"
)
_VERBS = rf"(?:(?P<learn>{_LEARN})|(?P<teach>{_TEACH})|(?P<leave>{_LEAVE})|(?P<arrive>{_ARRIVE})|(?P<serve>{_SERVE}))"
_AFTER = (
    r"(?: (?:contingent|army|navy|police|forces|group|team))?(?: (?:in|since|from) [\ue500-\ue5ff],?)?(?: (?:under|led by|of|from|aboard|bound for) (?:the )?[\ue000-\ue0ff\ue300-\ue3ff\ue700-\ue7ff])?(?: with (?:[\w\ue700-\ue7ff'’-]+ ){1,4}?[\w\ue700-\ue7ff'’-]+(?= (?:was|were|has|had|have|is|are|landed|arrived|served)\b))?(?: \([^()]{2,40}\))?"
    r"(?:,? (?:of|among) (?:whom|which|them)(?: (?:some|about|around|nearly))? [\ue700-\ue7ff]|,? (?:(?:some|about|around|nearly|at least|over|most|many|all|several|two) )?[\ue700-\ue7ff]? ?of (?:whom|which|them))?(?: and (?:[\w'’-]+ ){0,3}?[\w'’-]+(?= (?:was|were|are|have|had|will|is|has)\b))?(?: (?:in|at|on) (?:the )?[\ue000-\ue2ffA-ZÀ-Þ][\w-]*(?= (?:number|total|peak|stood)))?"
    rf"(?:(?:,| –) [^;:.]{{1,60}}(?:,| –))?,?(?: (?:which|who|that))?{ADV} "
)
_NEAR = regex(rf"{_AFTER}{_HELPERS}{_VERBS}(?!\w)")
_FAR = regex(rf"(?P<gap>(?: [^ ;:!?]+){{0,14}}?),?{ADV} {_HELPERS}{_VERBS}(?!\w)")
_ASIDE = regex(r", [^,]{1,70},|\([^()]{1,60}\)|– [^–]{1,60} –")
_OTHER_VERB = regex(
    r"\b(?:was|were|is|are|has|have|had|will|would|can|could|may|might|should|did|does|said|says?|told|asked|died|met|signed|made|makes?|gave|gives?|became|lost|won|bought|buys?|received?|got|accused|killed|announced|denied|claimed|wanted?|needs?|agreed|began|helped|"
    r"while|but|when|after|before|because|although|though|if|since|until|where|whose|and (?:its?|their|his|her|he|she|they)|that|which|who)\b(?!$)|, (?:and|but) |\. ",
    re.IGNORECASE,
)
_OBJECT = regex(
    r"(?<!number )(?<!hundreds )(?<!thousands )(?<!dozens )(?<!contingent )(?<!some )(?<!team )(?<!handful )(?<!corps )(?<!detachment )(?<!battalion )(?<!company )(?<!group )(?<!unit )(?<!force )(?<!members )(?<!consisting )\b(?:of|by|with|from|against|for|on|about|among|between|to|over|beside|alongside|under|than|like|as|into|near|at|in) (?:(?:the|an?|its|their|some|his|her|first|last|new|two|[\ue700-\ue7ff]) ){0,2}$",
    re.IGNORECASE,
)
_PREPOSED = regex(
    r"\b(?:of|by|on|for|in|at|to|with|from|about|against|than|(?:during|after|before|throughout)(?= |$))(?: (?:the|an?|its|their|some))?(?: (?:joint|bilateral|combined|military|common|field|basic|annual|regular|routine|live-fire|combat|further))*$",
    re.IGNORECASE,
)
_GERUND = regex(r"\w+ing\b")
_RELATIVE = regex(r"(?: [^ ;:!?]+){0,3},? (?:who|which|that) ")


@dataclass(frozen=True, slots=True)
class Act:
    """What forces do: `sort` is "learn", "teach", "leave", "arrive" or "serve"; the verb ends at `end` of `Sentence.text`."""

    sort: str
    end: int
    words: str


def act_of(sentence: Sentence, one: Troops) -> Act | None:
    """What the forces of a phrase do, by the nearest verb behind it that is theirs; None where it is another's or none."""
    text = sentence.text
    near = _NEAR.match(text, one.end)
    if near is not None:
        if _no_school(sentence, near):
            return None
        return Act(str(_sort(near)), near.end(), near[0])
    far = _FAR.match(text, one.end)
    if far is None or (_OBJECT.search(text, max(0, one.start - 30), one.start) and not _RELATIVE.match(text, one.end)):
        return None
    gap = re.sub(r",? (?:who|which|that)$", "", _ASIDE.sub(",", far["gap"]))
    if (
        _no_school(sentence, far)
        or _OTHER_VERB.search(gap)
        or (_PREPOSED.search(gap) and _GERUND.match(far[_sort(far)]))
    ):
        return None
    return Act(str(_sort(far)), far.end(), far[0])


def _no_school(sentence: Sentence, found: re.Match[str]) -> bool:
    """Whether those who attend a body attend none that teaches: "attended the United Nations"."""
    return found["body"] is not None and not _SCHOOL.search(sentence.words(*found.span("body")))


_SCHOOL = regex(r"\b(?:Universit|Colleg|Academ|Schools?\b|Institut|Cent(?:re|er)|Courses?\b)")


def _sort(found: re.Match[str]) -> str:
    return next(s for s in ("learn", "teach", "leave", "arrive", "serve") if found[s] is not None)
