"""The patterns of exercises and of the training of forces."""

from __future__ import annotations

from extract.constructions.military.forces import ADVISERS
from extract.constructions.military.words import (
    ACTORS,
    ADV,
    CAP,
    DRILL,
    HOLD,
    KEPT,
    MODAL,
    NAMED,
    NO_OPENING_WORD,
    OWN,
    PLACE,
    TITLE,
    TRAIN,
    WHO,
    WITH,
    WORD,
)
from extract.patterns.pattern import Pattern

_EXERCISED = {"kind": "exercise"}
_TRAINED = {"kind": "training"}
_STUDENT = r"(?:officers?|cadets?|recruits?|pilots?|soldiers?|troops|personnel|policemen|police officers|commandos|sailors|airmen|servicemen|conscripts|gendarmes|guards|fighters|volunteers|forces)"

EXERCISES = (
    # Exercises.
    Pattern(rf"(?:[Tt]he )?(?:joint |military |naval )*[Ee]xercises? (?P<items>{CAP}(?: {TITLE}){{0,4}}? {{number}} and {{number}}), of {{dates:date}} and {{dates2:date}}", 0.9, _EXERCISED),
    Pattern(rf"(?:was|were) followed by (?:exercise )?(?P<item>{CAP}(?: {TITLE}){{0,4}}?)(?= (?:on|in|from|at) |$|[,.;])(?P<among>)", 0.85, _EXERCISED),
    Pattern(rf"{NO_OPENING_WORD}(?P<item>(?:{CAP}|{{org}}|{{person}})(?: {TITLE}){{0,4}}?),? (?:is|was|were|are|, )?(?: ?(?:a|an|the))? (?:[\w-]+ ){{0,5}}?(?P<between>{{participants:actor+}}(?: ?[-–] ?{{participants2:actor}})?) (?:[\w-]+ ){{0,3}}?(?:exercises?|manoeuvres|drills?|war ?games)\b", 0.9, _EXERCISED),
    Pattern(rf"{NO_OPENING_WORD}(?P<item>(?:{CAP}|{{org}}|{{person}})(?: {TITLE}){{0,4}}?),? (?:is|was|were|are) (?:a|an|the) (?:[\w-]+ ){{0,5}}?(?:exercises?|manoeuvres|drills?|war ?games) (?:of|between|by|with|involving|held by) (?:the )?(?:\w+ ){{0,3}}?{{participants:actor+}}(?: and (?:the )?(?:\w+ ){{0,3}}?{{participants2:actor}})?", 0.92, _EXERCISED),
    Pattern(rf"{WHO} {HOLD} (?:the |a |an |its |their )?(?:\w+ ){{0,3}}?[Ee]xercises? (?P<item>{CAP}(?: {TITLE}){{0,4}}?)(?=[,;.]|$| (?:in|at|on|off|near|with|from|together|alongside)\b){WITH}(?: (?:in|at|off|near) {PLACE})?", 0.92, _EXERCISED),
    Pattern(rf"{WHO} {HOLD} (?:the |a |an |its |their |some )?{DRILL}{NAMED}{WITH}(?: (?:in|at|on|off|near) {PLACE})?", 0.92, _EXERCISED),
    Pattern(rf"{WHO} (?:units? |troops |forces |ships |warships |soldiers |aircraft |personnel )?(?:t(?:ook|akes?) part|participat(?:ed|es?)|joined) in (?P<item>{CAP} (?:{CAP}|{{number}}|{{date}})(?: {CAP})?)(?=[,;.]| (?:in|at|near|off|alongside|with|together)\b)(?:,? (?:in|at|off|near) {PLACE})?", 0.85, _EXERCISED),
    Pattern(rf"(?:[Ee]xercises? )?[\"“'‘]?(?P<item>{CAP}(?: {TITLE}){{0,4}}?)[\"”'’]?(?: exercises?| drills?| manoeuvres)? (?:was|were|is|are|has been|have been|had been) (?:held|conducted|staged|carried out|organi[sz]ed|run) (?:jointly |together )?with (?:the )?{{participants2:actor+}}(?: (?:forces|troops|units|navy|army))?(?P<own>)", 0.8, _EXERCISED),
    Pattern(rf"(?<!\w )(?:{DRILL})(?: (?:{TITLE}))*(?: (?:between|of|by|with|involving) (?:the )?(?:\w+ ){{0,3}}?{{participants:party+}})?(?: and {{participants2:party}})?{NAMED}(?: [^;.]{{0,40}}?)? (?:took place|takes place|was held|were held|is held|began|ended|started|were (?:conducted|carried out|staged)|was (?:conducted|carried out|staged))(?: (?:in|at|on|off|near) {PLACE})?", 0.85, _EXERCISED),
    Pattern(rf"{{participants:actor+}}(?: ?[-–] ?{{participants2:actor}}|s? and {{participants3:actor}}) (?:\w+ ){{0,2}}?(?:exercises?|manoeuvres|drills|war ?games){NAMED}(?= (?:in|at|off|near|on|took|was|were|began)|,|\.|$)(?: (?:in|at|off|near) {PLACE})?", 0.8, _EXERCISED),
    Pattern(rf"(?P<carried>and|,|;) (?:then |later |also )?(?:drilled|exercised|trained|held (?:\w+ ){{0,3}}(?:drills|exercises?)) (?:jointly |together )?with {OWN}", 0.85, _EXERCISED),
    Pattern(rf"{WHO} (?:drilled|exercised) (?:jointly |together )?with {OWN}(?: (?:in|at|off|near) {PLACE})?", 0.88, _EXERCISED),
    Pattern(rf"{{participants:actor}}(?: [a-z]+)? and (?:their |its )?{{participants2:actor}} [a-z]+ (?:exercised|drilled)(?: together| jointly)?(?: (?:in|at|off|near) {PLACE})?", 0.85, _EXERCISED),
    Pattern(rf"{WHO} {HOLD} (?:in )?(?:the |a |an |its |their )?(?:\w+ ){{0,3}}?(?:exercises|manoeuvres|drills) (?P<names>{CAP}(?: {TITLE}){{0,3}}?(?:, {CAP}(?: {TITLE}){{0,3}}?)* and {CAP}(?: {TITLE}){{0,3}}?)(?=[,;.]|$| (?:in|at|on|off|near|with|from)\b)", 0.9, _EXERCISED),
    Pattern(rf"{WHO}{MODAL} (?:t(?:ook|akes?) part|participat(?:ed|es?)|joined) in (?:the )?[\"“'‘]?(?P<item>{CAP}(?: {TITLE}){{1,4}})[\"”'’]?,? (?:a|an|the) (?:[\w-]+ ){{0,5}}?(?:exercises?|manoeuvres|drills?|war ?games)\b(?: (?:in|at|near|off) {PLACE})?", 0.9, _EXERCISED),
    Pattern(rf"(?:{WHO}|(?P<both>both (?:our |the |their )?{KEPT})) (?:t(?:ook|akes?) part|participat(?:ed|es?)|joined) in (?:the )?[\"“'‘](?P<item>{CAP}(?: {TITLE}){{0,4}})[\"”'’](?: (?:in|at|near|off) {PLACE})?", 0.85, _EXERCISED),
    Pattern(rf"(?:[Tt]he |[Aa] )?{DRILL}{NAMED},? (?:that|which) (?:the )?{ACTORS}{ADV} {HOLD}(?: (?:it|together))? (?:with|alongside) (?:the )?{{participants2:actor+}}(?: (?:in|at|on|off|near) {PLACE})?(?:[^;.]{{0,40}}?,? under the name(?: of)? [\"“]?(?P<item2>{CAP}(?: {TITLE}){{0,3}}))?", 0.88, _EXERCISED),
    Pattern(rf"(?P<both>(?:the |both |their |our )(?:two |two countries['’] |\w+ countries['’] )?(?:armies|navies|air forces|coast ?guards|armed forces|militaries|special forces|marines))(?: of (?:the )?{{participants:party+}})?{ADV} {HOLD} (?:the |a |an |its |their |some )?{DRILL}{NAMED}{WITH}(?:,? (?:in|at|on|off|near|along) {PLACE})?", 0.88, _EXERCISED),
    Pattern(rf"(?P<both>(?:the |both |their |our )?(?:two )?(?:armies|navies|air forces|coast ?guards|militaries|special forces|marines|paratroopers|troops)) of (?:the )?(?:{{participants:party+}}){ADV} (?:exercised|drilled|trained together|trained jointly|manoeuvred)\b(?:,? (?:in|at|on|off|near|along) {PLACE})?", 0.88, _EXERCISED),
    Pattern(rf"(?P<own>(?:its|their) (?:[a-z]+ )?{KEPT}){ADV} {HOLD} (?:the |a |an |its |their |some )?{DRILL}{NAMED}{WITH}(?:,? (?:in|at|on|off|near|along) {PLACE})?", 0.85, _EXERCISED),
    Pattern(rf"[Ee]xercises? (?P<item>{CAP}(?: {TITLE}){{0,3}}?),? (?:involving|with|between|bringing together) (?:\w+ ){{0,3}}?(?P<between2>{{participants:actor+}})", 0.85, _EXERCISED),
)  # fmt: skip
TRAINING = (
    Pattern(rf"{{participants:actor}}(?: [a-z]+)? and (?:their |its )?{{participants2:actor}} [a-z]+ trained (?:together|jointly)(?: (?:in|at|off|near) {PLACE})?", 0.85, _TRAINED),
    Pattern(rf"(?P<carried>and) (?:has |have |had |also |later |then )*train(?:ed|s) {OWN}", 0.8, _TRAINED),
    Pattern(rf"{WHO}(?:,? who)?(?:, [^,;.]{{1,40}},)? (?:train(?:ed|s)?|(?:was|were) (?:only |merely )?training) (?:jointly |together |alongside )?with {OWN}(?: (?:in|at|near) {PLACE})?", 0.88, _TRAINED),
    Pattern(rf"{WHO}(?:, (?:which|who) [^;]{{2,140}}?,)? ?(?:{ADVISERS} )?(?:(?:has|have|had|also) )?{TRAIN} {OWN}(?: (?:in|at|near) {PLACE})?", 0.88, _TRAINED),
    Pattern(rf"{OWN} (?:(?:was|were|have been|has been|are|is being|are being) (?:also |then )?|, )?(?:trained|drilled|schooled) (?:in (?P<at>{{participants4:state}})|by (?:the )?{{participants5:actor}})", 0.85, _TRAINED),
    Pattern(rf"(?:military |joint )?[Tt]raining of {OWN}~ by (?:the )?{{participants4:actor}}", 0.8, _TRAINED),
    Pattern(r"(?P<item>{number}(?: [\w-]+){0,2}|{number} {state}|{number} {demonym} \w+)~ (?:was|were|been) (?:drilled|trained) (?:at|by) (?:the )?(?:base|camp|barracks|training cent(?:re|er))", 0.7, _TRAINED),
    Pattern(rf"(?P<item>(?:{{number}}|(?:{WORD} ){{0,4}}?{_STUDENT}))(?: (?:of|from) (?:the )?(?:{CAP} |{{org}} ?){{1,5}})?(?:,[^;.]{{1,60}},)?{ADV} (?:was|were|are|is|been|being)(?: \w+ly| also| all| then)* (?:trained|drilled|schooled|instructed)\b(?: (?:in|at|on|near)(?: the)? {PLACE}| by (?:the )?{{participants3:actor}})?(?P<course>)", 0.82, _TRAINED),
    Pattern(rf"(?P<item>(?:{{number}}|(?:{WORD} ){{0,4}}?{_STUDENT}))(?: (?:of|from) (?:the )?(?:{CAP} |{{org}} ?|{{state}} ?|{{demonym}} ){{1,5}})?{ADV} ?(?:passed through|pass through|attend(?:ed|s)?|graduat(?:ed|es?) from|stud(?:y|ied|ies) at|enrolled (?:at|in)|(?:trained|train) at|completed courses at|been to) (?:our |the |its |{{demonym}} |{{state}}['’]s? |a |various )?(?:[\w-]+ |{{org}} ?){{0,4}}?(?:{{org}}|academ(?:y|ies)|colleges?|schools?|universit(?:y|ies)|institutes?|training cent(?:re|er)s?|courses)\b(?P<course>)", 0.8, _TRAINED),
    Pattern(rf"{WHO} (?:provid(?:es?|ed|ing)|giv(?:es?|ing)|gave|offer(?:s|ed)?|continue[sd] to (?:provide|give))(?: \w+)? (?:military |technical |combat |naval |staff |special )*training (?:to|for) (?:the )?(?:\w+ )?{OWN}(?P<course>)", 0.85, _TRAINED),
    Pattern(rf"{WHO} (?:received|receives|undergo|underwent|got|gets) (?:\w+ ){{0,2}}?(?:military )?training (?:in|from|at|by)(?: the)? (?:[^,;.]{{0,30}}? )?{{participants2:actor}}(?P<course>)", 0.75, _TRAINED),
    Pattern(rf"{WHO} (?:helped|helps|has helped|have helped|is helping|are helping)(?: to)? train {OWN}", 0.88, _TRAINED),
    Pattern(r"(?:launch of |sent |joined |leads |led |under )(?:the |a |an )?{participants:actor} (?P<item>(?:military )?(?:training|advisory) mission)(?: \([^)]{1,12}\))?(?: (?:in|to) (?:the )?{place:place})?", 0.8, _TRAINED),
)  # fmt: skip
