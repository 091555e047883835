"""Penalties told by what they do: assets frozen, lists, exports stopped, banks cut off; by relative clauses; by their lifting.

Sanctions that were lifted or eased existed; the date of their end is not theirs (group `lifted`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.constructions.sanction.grammar import IMPOSE, NOT_FROM_ELSEWHERE, NOUN, ON, PEOPLE
from extract.patterns.pattern import Pattern

if TYPE_CHECKING:
    from extract.patterns.match import Match

_ADV = r"(?:,? (?:also|later|then|still|again|has|had|have|first|itself|both|too|in turn|(?:in|on) {date},?|{date},?|\w+ly))*"
_IMPOSER = rf"{{imposer:actor+}}(?:['’]s?)?(?: (?:Treasury(?: Department)?|State Department|Department of \w+|Congress|Senate|Parliament|[Gg]overnment|[Cc]abinet|[Aa]dministration|Council))?(?:, (?:which|who))?{_ADV}"
_ACT = rf"{_IMPOSER}(?P<act>)"
_CARRIED = rf"(?P<carried>,? and|,? but|,){_ADV}"
_NAME = r"(?:(?-i:[A-Z][\w&’'-]*)(?: (?-i:[A-Z][\w&’'-]*)){0,4})"
_QUALIFIED = (
    r"(?:(?:{number}|several|two|three|four|five|dozens of|top|senior|former|high-ranking|further|other) ){0,2}(?:members of (?:the )?)?(?:{demonym}|{state})"
    rf"(?={PEOPLE})(?: [a-z][\w-]+){{1,3}}?(?: and [a-z]+)?"
)
_NOUN_NAME = rf"(?:(?:[a-z][\w-]+ ){{1,3}}{_NAME})"
_STOP = r"(?=[,;.)]|$| (?:in|on|over|for|after|from|since|until|by|at|as|with|and|to|which|who|that|because|during|following|under|a|an)\b| ?[\ue500-\ue5ff])"
_ANAPHOR = r"(?:it|them|him|her|the (?:former|latter|island|country|company|firm|group|bank|airline|organi[sz]ation|republic|kingdom))"
_TARGET = rf"(?:(?:the |its |their |former |then |state )*(?:[a-z][\w-]+ ){{0,2}}?(?:{{target:actor}}(?!['’]s?\b)(?!{PEOPLE})|(?P<target_text>{_QUALIFIED} (?:{{org}}|{{person}}|{_NAME})|{_QUALIFIED}{_STOP}|{_ANAPHOR}|{_NOUN_NAME}|{_NAME})))"
_LIFT = r"(?:lift(?:s|ed|ing)?|eas(?:es|ed|ing)|end(?:s|ed|ing)|remov(?:es|ed|ing)|abolish(?:es|ed|ing)|suspend(?:s|ed|ing)|relax(?:es|ed|ing)|terminat(?:es|ed|ing)|waiv(?:es|ed|ing)|dropp?(?:s|ed|ing)|withdrew|revok(?:es|ed|ing)|rescind(?:s|ed|ing))"
_KIND = r"(?:(?:economic|trade|arms|oil|weapons|sectoral|targeted|financial|remaining|personal|individual|last|own|comprehensive|air|flight|gas|grain|food|military|naval|international|unilateral|harsh|tough|new|first|further|diplomatic) )*"
_MEASURES = rf"{_KIND}(?:{NOUN}|(?:economic |trade |visa |travel )?restrictions|measures)(?: program(?:me)?s?| regime| package)?"
_FREEZE = r"(?:fr(?:oze|ozen|eezes)|block(?:s|ed)|seiz(?:es|ed)|confiscat(?:es|ed)|impound(?:s|ed))"
_ASSETS = r"(?:the |all |any )?(?:\w+ )?(?:assets|funds|accounts|reserves|holdings)"
_HALT = r"(?:stopp?(?:s|ed)|halt(?:s|ed)|suspend(?:s|ed)|bann?(?:s|ed)|end(?:s|ed)|prohibit(?:s|ed)|forb(?:ids|ade)|block(?:s|ed)|restrict(?:s|ed)|fr(?:eezes|oze|ozen)|refus(?:es|ed))"
_FORBID = r"(?:bann?(?:s|ed)|prohibit(?:s|ed)|forb(?:ids|ade))"  # what is ended or halted may be so for other reasons
_WEAPONS = r"(?:(?:all |any |new |the )*(?:(?:issuing|granting|licensing|licen[cs]es for|permits for|authori[sz]ing|approving) )?(?:the )?(?:(?:exports?|sales?|suppl(?:y|ies)|deliver(?:y|ies)|shipments?|transfers?) of )?(?:arms|weapons?|war mat[eé]rie?l|military (?:goods|equipment|supplies|hardware)|munitions|dual-use goods|defen[cs]e (?:goods|equipment|articles))(?: (?:exports?|sales?|deliveries|supplies|shipments|transfers))?)"
_GOODS = r"(?:goods|products|produce|imports|wares|commodities|food(?:stuffs)?|maize|corn|grain|wheat|rice|flour|sugar|beef|pork|poultry|chicken|meat|fish|salmon|shrimps?|prawns|seafood|milk|dairy|cheese|eggs|fruit|bananas?|avocados?|mangoe?s|grapes|apples|citrus|oranges|tomatoe?s|potatoe?s|vegetables|onions|tea|coffee|cocoa|wine|beer|spirits|vodka|tobacco|cotton|textiles|timber|wood|coal|oil|gas|steel|alumini?um|cement|fertili[sz]ers?|cattle|livestock|chickens|flowers|honey|water|cars|trucks|lorries|airlines|aircraft|ships|vessels|trawlers|flights|overflights)\b"
_GOODS_ALONE = rf"(?! (?!as |this |its |across |unless )\w+s\b){NOT_FROM_ELSEWHERE}"  # not "water cannons"
_CIRCLE = r"(?:SWIFT|AGOA|(?:the )?African Growth and Opportunity Act|(?:its |the )?(?:Generali[sz]ed (?:System|Scheme) of Preferences|GSP|trade preferences|preferential trade|public tenders))"
_EXPEL = r"(?:expel(?:s|led)|exclud(?:es|ed)|cut(?:s)?(?: off)?|remov(?:es|ed)|disconnect(?:s|ed)|suspend(?:s|ed)|barr?(?:s|ed)|eject(?:s|ed)|dropp(?:ed)|struck|shut out)"
_WITHDRAW = r"(?:withdr(?:ew|aws|awn)|revok(?:es|ed)|end(?:s|ed)|suspend(?:s|ed)|cancel(?:s|led)|cancell?ed|terminat(?:es|ed)|remov(?:es|ed))"
_STATUS = r"(?:(?:preferential )?(?:trade|tariff) (?:preferences|privileges|status|benefits)|preferential (?:trade status|tariffs|access)|preferences|most[- ]favou?red[- ]nation (?:status|treatment)|(?:AGOA|GSP) (?:status|benefits|eligibility|preferences))"
_DESIGNATE = r"(?:designat(?:es?|ed|ing)|list(?:s|ed|ing)?|classif(?:y|ies|ied)|declar(?:es?|ed)|label(?:s|led)|brand(?:s|ed)|proscrib(?:es|ed)|outlaw(?:s|ed))"
_TERROR = r"(?:as )?(?:a |an |the )?(?:[\w-]+ ){0,3}?terrorist"

PENALTIES = (
    Pattern(rf"(?:{_ACT}|{_CARRIED}) (?:{_FREEZE}) (?:{_ASSETS} (?:of|belonging to|held by) {_TARGET}|(?P<of>its|their|his|her) (?:\w+ )?(?:assets|funds|accounts))", 0.82),
    Pattern(rf"(?:{_ACT}|{_CARRIED}) {_HALT} {_WEAPONS} (?:to|from) (?:the )?(?:{{target:state}}(?!['’]s)|(?P<target_text>both \w+))", 0.85),
    Pattern(rf"(?:{_ACT}) (?:bann(?:s|ed)|barr(?:s|ed)|embargo(?:es|ed)|boycott(?:s|ed)) (?:all |the |new |fresh |any )?(?:(?:import|sale|entry|purchase)s? of )?{{target:demonym}} (?!{PEOPLE})(?:[a-z]+,? (?:and )?){{0,2}}?{_GOODS}{_GOODS_ALONE}", 0.8),
    Pattern(rf"(?:{_ACT}|{_CARRIED}) {_FORBID} (?:all |the |any )?(?:(?:new|fresh|further|direct|foreign) )*investments? in (?:the )?{{target:state}}(?!['’]s)", 0.8),
    Pattern(rf"(?:{_ACT}|{_CARRIED}) (?:{_FORBID}|barr(?:s|ed)) (?:(?:all|its|their|the|own|{{demonym}}) ){{1,3}}(?:[a-z]+ )?(?:firms|companies|banks|businesses|businessmen|citizens|nationals|investors|traders|merchants|exporters|importers|airlines|carriers|ships) (?:from |to )(?:invest|trad|deal|lend|do(?:ing)? business|buy|sell|fly|export|import)(?:e|ing)? (?:[a-z]+ ){{0,2}}(?:in|with|to|from) (?:the )?{{target:state}}(?!['’]s)", 0.82),
    Pattern(rf"(?:{_ACT}|{_CARRIED}) {_HALT} (?:all |the )?sales? of (?:arms|weapons) to (?P<target_text>both \w+)", 0.85),
    Pattern(rf"(?:{_ACT}|{_CARRIED}) {_LIFT} (?:all |most |part |some |many |several )*(?:of )?(?:the |its |their |his )?(?:own )?{_MEASURES}(?: (?:of|since|from) {{date}})? {ON} {_TARGET}(?P<lifted>)", 0.82, realis=Realis.HAPPENED),
    # "Lima drops Chile sanctions": of two states the first imposed them
    Pattern(rf"{{imposer:actor}} (?:(?:has|had|have|also|to|\w+ly) )*{_LIFT} (?:all |most |part |some |many |several )*(?:of )?(?:the |its |their )?{{target:state}} {_MEASURES}(?! (?:waivers?|exemptions?|relief|loopholes?|evasion|talks|threats?|bill))(?P<lifted>)(?P<bare>)", 0.75, realis=Realis.HAPPENED),
    Pattern(rf"(?<![\ue000-\ue4ff] ){_LIFT} (?:all |most |part |some |many |several )*(?:of )?(?:the |its |their )?{{imposer:actor}}(?:['’]s?)? {_MEASURES}(?: {ON} {_TARGET})?(?P<lifted>)", 0.75, realis=Realis.HAPPENED),
    Pattern(rf"{_MEASURES} {ON} (?:the )?{{target:actor}}(?!['’]s) (?:was|were|has been|have been) (?:\w+ly )?(?:lifted|eased|ended|removed|suspended|relaxed|revoked)(?: (?:in|on) {{date}})? by (?:the )?{{imposer:actor}}(?P<lifted>)", 0.85, realis=Realis.HAPPENED),
    Pattern(rf"{{imposer:actor}}(?:['’]s?)? {_MEASURES} (?:of|from|adopted in|imposed in|imposed on|in force since|dating from) {{date}} {ON} {_TARGET}", 0.85, realis=Realis.HAPPENED),
    Pattern(rf"{{imposer:actor}}(?:['’]s?)? {_MEASURES}(?: (?:of|since|from) {{date}})? (?:hit|struck|targeted|target|fell on|fell upon) {_TARGET}", 0.82),
    Pattern(rf"{{imposer:actor}},? whose (?:\w+ ){{0,2}}?{_MEASURES}(?: (?:of|since|from) {{date}})? (?:{ON}|of|hit|struck|target(?:ed)?) {_TARGET}", 0.85, realis=Realis.HAPPENED),
    Pattern(rf"(?:embargo|blockade|sanctions|boycott|ban),? (?:under|in) which (?:the )?{{imposer:actor}}{_ADV} (?:held|kept|put|placed|maintained|holds|keeps) (?:the )?(?:{{target:actor}}(?!['’]s)|(?P<target_text>{_ANAPHOR}))", 0.85, realis=Realis.HAPPENED),
    Pattern(rf"{{target:actor}}(?:, [^;,]{{2,40}})?,? (?:on|upon|against) (?:whom|which) (?:the )?{{imposer:actor+}}{_ADV} {IMPOSE} (?:the |its |an? )?{_MEASURES}", 0.88, realis=Realis.HAPPENED),
    Pattern(rf"(?:^|(?<=[;:,–] )|(?<=\bneither )|(?<=\bnot )|(?P<carried>[\ue000-\ue4ff]){_ADV} )(?:join(?:s|ed|ing)?|sid(?:es|ed|ing) with|support(?:s|ed|ing)?|side with) (?:the )?{{imposer:actor+}} in (?:their|its|the) {_MEASURES} (?:on|upon|against|of) {_TARGET}", 0.82, realis=Realis.HAPPENED),
    Pattern(rf"{_MEASURES}[^;:.]{{0,60}}? (?:imposed|adopted|declared|put|placed) {ON} (?:the )?{{target:actor}}[^;:.]{{0,40}}?,? (?:was|were) (?:joined|followed|supported) by (?:the )?{{imposer:actor+}}", 0.75),
    Pattern(rf"(?:kept|maintained|upheld|retained|left|extended) (?:it|them) (?:in force |in place )?(?:on|against|to) {_TARGET}(?P<carried>)(?P<list>)(?P<lifted>)", 0.75),
    Pattern(rf"(?:{_ACT}|{_CARRIED}) {_DESIGNATE} {_TARGET} {_TERROR}", 0.86),
    Pattern(rf"(?:{_ACT}|{_CARRIED}) {IMPOSE} (?:the |its |an? )?{_MEASURES} {ON} (?P<target_text>{_ANAPHOR}){_STOP}", 0.82),
    Pattern(rf"(?:{_MEASURES}|(?:{{number}} |\w+ )?packages?(?: of sanctions)?) of (?:the )?{{imposer:org}} {ON} {_TARGET}", 0.8, realis=Realis.HAPPENED),
    Pattern(rf"(?:{_ACT}) (?:sanction(?:s|ed)|blacklist(?:s|ed)) (?P<target_text>(?:an?|two|three|several) (?:[a-z-]+ ){{0,3}}?(?:firms?|compan(?:y|ies)|banks?|ships?|tankers?|traders?|carriers?|entit(?:y|ies)|refiner(?:y|ies))(?: in {{place}})?)", 0.82),
    Pattern(rf"(?:{{target:actor}}|(?P<target_text>{_NAME}))(?:, [^,;.]{{2,40}},)? (?:was|were|has been|had been) (?:hit|struck|targeted|sanctioned|blacklisted) (?:in|on) {{date}}(?P<after>)(?P<again>)", 0.75, realis=Realis.HAPPENED),
    Pattern(rf"(?:{_ACT}) (?:proscrib(?:es|ed)|outlaw(?:s|ed)|blacklist(?:s|ed)|sanctioned) {_TARGET}", 0.84),
    Pattern(rf"{_IMPOSER}(?:['’]s)? (?:Treasury(?: Department)?|State Department)? ?designat(?:es|ed) {_TARGET}(?=[,.;]|$| (?:in|on|for|under) )", 0.8),
    Pattern(rf"(?:{{target:actor}}|(?P<target_text>{_NAME}))(?: \([^()]{{2,20}}\))?,?(?: (?:which|who))?(?: (?:was|were|is|are|has been|had been|been))*{_ADV} (?:designated|sanctioned|blacklisted|targeted|hit|struck|listed) (?:by|with) (?:the )?{{imposer:actor}}(?:['’]s?)?(?: {_MEASURES}| Treasury|(?=[,;.]|$| (?:in|on|since|for)\b| [\ue500-\ue5ff]))", 0.82, realis=Realis.HAPPENED),
    Pattern(rf"(?:{{target:actor}}|(?P<target_text>{_NAME})) (?:was|were|has been|had been) (?:added|put|placed|entered|included) (?:to|on|onto|in) (?:the )?{{imposer:actor}}(?:['’]s?)? (?:[\w-]+ ){{0,2}}?(?:black|sanctions? |terror(?:ist|ism)? |entity )?-?lists?\b", 0.85),
    Pattern(rf"(?:{_ACT}) listed (?:the )?(?:(?P<target>{{person}}|{{org}})|(?P<target_text>{_NAME}))(?=[,;.]|$| and | (?:in|on) [\ue500-\ue5ff]| [\ue500-\ue5ff])", 0.78),
    Pattern(r"{target:person},? (?:(?:who )?(?:was|has been|is) )?(?:barred|banned) from (?:entry|entering(?: the country)?|its territory) by (?:the )?{imposer:actor+}", 0.85, realis=Realis.HAPPENED),
    Pattern(rf"(?:{_ACT}|{_CARRIED}) {_EXPEL} {_TARGET} from {_CIRCLE}", 0.85),
    Pattern(rf"(?:{{target:actor}}|(?P<target_text>{_QUALIFIED}|{_NAME})) (?:was|were|has been|had been|have been){_ADV} {_EXPEL} from {_CIRCLE} by (?:the )?{{imposer:actor}}", 0.85),
    Pattern(rf"(?:{_ACT}|{_CARRIED}) {_WITHDRAW} (?:the )?{{target:state}}['’]s? {_STATUS}", 0.85),
    Pattern(rf"(?:{_ACT}|{_CARRIED}) {_WITHDRAW} (?:the )?{_STATUS} (?:of|for|from|enjoyed by) (?:the )?{{target:state}}(?!['’])", 0.85),
    Pattern(rf"{{imposer:actor}}{_ADV} (?:answered|retaliated|responded|replied|reacted|hit back) (?:with|by) (?:an? )?(?:ban|banning|embargo|halt|halting|stopping|boycott|boycotting) (?:on |of |to )?[^,;.]{{2,40}}?(?:from|to|of) (?:the )?{{target:state}}(?!['’]s)", 0.82),
    Pattern(rf"(?:^|(?<=: )|(?<=– )){{imposer:actor}}(?:['’]s?)? {_MEASURES} (?:on|upon|against) {_TARGET}", 0.82),
)  # fmt: skip


def is_abbreviated(match: Match) -> bool:
    """Whether the state before lifted sanctions is told by letters that stand for its adjective: "lifted **US** sanctions"."""
    return match.has("bare") and match.sentence.words(*match.groups.span("target")).replace(".", "").isupper()
