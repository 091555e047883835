"""Military activity: exercises, deployments of forces, training and advisers, with those that send or take part.

The participants of a deployment are those whose forces they are: told as the subject ("Peru sent …"), in the phrase
("500 Peruvian soldiers"), by "its", or, failing all that, the other state of the pair than the one sent to.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.document import Entity, EntityKind
from extract.fillers import Filled, date_nearby, distinct_states
from extract.forces import ADVISERS, FORCES, SHIPS, are_advisers, are_forces
from extract.frame import Frame, actors
from extract.gazetteer.states import state
from extract.match import as_state
from extract.mention import Kind
from extract.pattern import Pattern
from extract.registry import extractor
from extract.subject import spoken_of, subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotate import Annotated
    from extract.claim import Claim, Value
    from extract.match import Match

    Slots = dict[str, Value]

_ADV = r"(?:,? (?:also|then|later|has|have|had|again|first|once|jointly|regularly|soon|now|each|both|even|since|already|subsequently|for the first time|\w+ly))*"
_ACTORS = r"(?P<participants>(?:{actor}|{pair})(?:(?:, (?:and )?| and (?:the )?){actor})*)"
_WHO = (
    rf"{_ACTORS}(?:'s? (?:\w+ )?(?:army|navy|air force|armed forces|military|marines|forces|government|parliament|militaries|navies|troops|coast guard|warships))?"
    rf"(?: (?:\w+ )?(?:army|navy|air force|armed forces|military|land forces|forces|marines|militaries|navies|troops|units|soldiers|ships|warships|coast guard))?{_ADV}"
)
_STOP = r"(?:that|which|who|whom|in|on|by|with|to|from|when|while|was|were|is|are|has|had|have|will|would|and|but|as|for|after|before|said|sent)"
_WORD = rf"(?:{{number}}|{{demonym}}|{{state}}'s?|(?!{_STOP}\b)[\w'’./-]+)"
_ONE = (
    rf"(?:(?:{_WORD} ){{0,7}}?(?:{FORCES}|{ADVISERS})(?!\w)(?: (?:jets?|planes|helicopters?|crews?|personnel|batteries|systems?))?|"
    rf"(?:{_WORD} )?{{number}}(?=,| (?:and|or|they|it|who|that|from|stationed|deployed|based|sent|serving|were|was|are|is|to|in|for|at|into|on|have|had)\b|\.|$)|{{state}})"
    r"(?:, (?:including|among them) [^,;.]{1,60},)?"
)
_ITEM = rf"(?P<item>{_ONE}(?:(?:, | and | or |, and ){_ONE})*)"
_PLACE = r"(?:the )?(?![\ue500-\ue5ff]){place:np}"
_AT = rf"(?: (?:to|for|as part of) (?:the |a )?[^,;.]{{0,30}}?(?:mission|force|operation|coalition)s?)?(?: [^,;.]{{0,40}}?(?:to|into|in|at|on|off|near|along|for)(?: the)? {_PLACE})?"
_SEND = (
    r"(?:send(?:s|ing)?|sent|deploy(?:s|ed|ing)?|d[ie]spatch(?:es|ed|ing)?|station(?:s|ed|ing)?|redeploy(?:s|ed)|rush(?:es|ed)|"
    r"airlift(?:s|ed)|post(?:s|ed)|second(?:s|ed)|commit(?:s|ted)?|contribut(?:e|es|ed|ing)|land(?:s|ed))"
)
_MODAL = (
    r"(?: (?:(?:was|were|is|are|plan(?:s|ned)?|agreed|decided|offer(?:s|ed)|promis(?:es|ed)|pledg(?:es|ed)|intend(?:s|ed)?|refus(?:es|ed)|declin(?:es|ed)|hopes?|wants?|wanted|is ready)"
    r"(?: [^,;.]{1,40}?)? to|will|would|may|could|did not|has not|never))?"
)
_SENT = (
    r"(?:sent|deployed|redeployed|d[ie]spatched|stationed|based|posted|garrisoned|seconded|committed|airlifted|flown)"
)
_THERE = (
    r"(?:fought|fight|fights|serv(?:ed|es|e|ing)|stood|took part|participated|remain(?:ed|s)?|stayed|arriv(?:ed|es|e)|landed|"
    r"patroll?(?:ed|s)?|guard(?:ed|s)|(?:was|were|is|are|had been|have been) (?:present|active|on (?:its|their) way|back|fighting|operating)|sailed|headed|(?:are|were|is|was)(?= (?:in|on|at) ))"
)
_TAKE = r"(?:occup(?:ied|y|ies)|entered|crossed into|moved into|marched into)"
_MISSION = (
    r"(?P<item>(?:[\w'’-]+ |{org} |{demonym} |{state}-){0,6}?(?:peace[- ]?keeping (?:mission|force|operation)s?|Peace \w+ (?:Group|Force|Mission)|"
    r"(?:stabili[sz]ation|multinational|monitoring|observer|intervention|assistance|UN|{org}) (?:force|mission|group|operation)s?|coalition(?: forces)?|"
    r"UNIFIL|UNMISS|MINUSMA|MINUSTAH|UNPROFOR|UNFICYP|UNTSO|UNDOF|MONUSCO|AMISOM|ISAF|KFOR|SFOR|IFOR|EUFOR|UNAMID|UNTAC|INTERFET|UNMIL|UNAMSIL|{org}))"
)
_CALL = (
    r"(?:lay at|put in(?:to)?(?: at)?|docked (?:in|at)|moored (?:in|at|off)|anchored (?:in|at|off)|dropped anchor (?:in|at|off)|called (?:in at|in|at)|"
    r"berthed (?:in|at)|(?:made|paid|makes|pays) (?:a|an|its)(?: \w+){0,3} port (?:call|visit) (?:in|at|to)|visited|arrived (?:in|at)|docks (?:in|at)|calls at)"
)
_DRILL = r"(?:(?:[\w’'-]+,? (?:and )?|{number} )*?(?:exercises?|manoeuvres|man[eo]uvers|drills|war ?games)(?! (?:of|in|its|their) (?:power|right|restraint|authority|sovereign)))"
_HOLD = (
    r"(?:h[eo]ld|holds|conduct(?:ed|s|ing)?|carr(?:ied|y|ies|ying) out|stag(?:ed|es|ing)|organi[sz](?:ed|es)|launch(?:ed|es)|began|beg[iu]n|start(?:ed)?|"
    r"complet(?:ed|es)|concluded|took part in|take part in|takes part in|participat(?:ed|es|e|ing) in|joined|join|host(?:ed|s)?(?: activities of)?|undertook|perform(?:ed|s)|engaged in|will hold|to hold)"
)
_WITH = r"(?: (?:\w+ )?(?:together |jointly )?(?:with|alongside) (?:the |its |those of |units of |forces from )?{participants2:actor+})?"
_NAMED = r"(?:,? (?:named|called|code-?named|dubbed|known as|under the name(?: of)?|entitled),? [\"'“‘]?(?P<item>(?-i:[A-Z])[^,;.\"'”’()]{1,40}?)[\"'”’]?(?=[,;. ()]|$))?"
_CAP = r"(?:(?-i:[A-Z])[\w'’-]*)"
_TITLE = rf"(?:{_CAP}|of|the|and|{{number}}|{{state}}|{{date}}|{{org}})"
_TRAIN = r"(?:train(?:ed|s)?|instruct(?:ed|s)?|drill(?:ed|s)|coached|start(?:ed|s)? training|began training|begin training|have trained|has trained|is training|are training)"
_OWN = r"(?:{number} )?(?:the )?(?:{participants2:actor}(?:'s? | |s )(?:\w+ )?(?:troops|army|forces|soldiers|officers|pilots|cadets|navy|marines|police|security forces|air force|military|personnel|recruits|servicemen|land forces|coast ?guard|commandos|colleagues|sailors|airmen|crews|units)|{participants3:state})"

_DEPLOYED = {"kind": "deployment"}
_EXERCISED = {"kind": "exercise"}
_TRAINED = {"kind": "training"}
_ADVISED = {"kind": "advisers"}

PATTERNS = (
    # Exercises.
    Pattern(rf"(?:[Tt]he )?(?:joint |military |naval )*[Ee]xercises? (?P<items>{_CAP}(?: {_TITLE}){{0,4}}? {{number}} and {{number}}), of {{dates:date}} and {{dates2:date}}", 0.9, _EXERCISED),
    Pattern(rf"(?:was|were) followed by (?:exercise )?(?P<item>{_CAP}(?: {_TITLE}){{0,4}}?)(?= (?:on|in|from|at) |$|[,.;])(?P<among>)", 0.85, _EXERCISED),
    Pattern(rf"(?P<item>(?:{_CAP}|{{org}}|{{person}})(?: {_TITLE}){{0,4}}?),? (?:is|was|were|are|, )?(?: ?(?:a|an|the))? (?:[\w-]+ ){{0,5}}?(?P<between>{{participants:actor+}}(?: ?[-–] ?{{participants2:actor}})?) (?:[\w-]+ ){{0,3}}?(?:exercises?|manoeuvres|drills?|war ?games)\b", 0.9, _EXERCISED),
    Pattern(rf"(?P<item>(?:{_CAP}|{{org}}|{{person}})(?: {_TITLE}){{0,4}}?),? (?:is|was|were|are) (?:a|an|the) (?:[\w-]+ ){{0,5}}?(?:exercises?|manoeuvres|drills?|war ?games) (?:of|between|by|with|involving|held by) (?:the )?(?:\w+ ){{0,3}}?{{participants:actor+}}(?: and (?:the )?(?:\w+ ){{0,3}}?{{participants2:actor}})?", 0.92, _EXERCISED),
    Pattern(rf"{_WHO} {_HOLD} (?:the |a |an |its |their )?(?:\w+ ){{0,3}}?[Ee]xercises? (?P<item>{_CAP}(?: {_TITLE}){{0,4}}?)(?=[,;.]|$| (?:in|at|on|off|near|with|from|together|alongside)\b){_WITH}(?: (?:in|at|off|near) {_PLACE})?", 0.92, _EXERCISED),
    Pattern(rf"{_WHO} {_HOLD} (?:the |a |an |its |their |some )?{_DRILL}{_NAMED}{_WITH}(?: (?:in|at|on|off|near) {_PLACE})?", 0.92, _EXERCISED),
    Pattern(rf"{_WHO} (?:units? |troops |forces |ships |warships |soldiers |aircraft |personnel )?(?:t(?:ook|akes?) part|participat(?:ed|es?)|joined) in (?P<item>{_CAP} (?:{_CAP}|{{number}}|{{date}})(?: {_CAP})?)(?=[,;.]| (?:in|at|near|off|alongside|with|together)\b)(?:,? (?:in|at|off|near) {_PLACE})?", 0.85, _EXERCISED),
    Pattern(rf"(?<!\w )(?:{_DRILL})(?: (?:{_TITLE}))*(?: (?:between|of|by|with|involving) (?:the )?(?:\w+ ){{0,3}}?{{participants:party+}})?(?: and {{participants2:party}})?{_NAMED}(?: [^;.]{{0,40}}?)? (?:took place|takes place|was held|were held|is held|began|ended|started|were (?:conducted|carried out|staged)|was (?:conducted|carried out|staged))(?: (?:in|at|on|off|near) {_PLACE})?", 0.85, _EXERCISED),
    Pattern(rf"{{participants:actor+}}(?: ?[-–] ?{{participants2:actor}}|s? and {{participants3:actor}}) (?:\w+ ){{0,2}}?(?:exercises?|manoeuvres|drills|war ?games){_NAMED}(?= (?:in|at|off|near|on|took|was|were|began)|,|\.|$)(?: (?:in|at|off|near) {_PLACE})?", 0.8, _EXERCISED),
    Pattern(rf"(?P<carried>and|,|;) (?:then |later |also )?(?:drilled|exercised|trained|held (?:\w+ ){{0,3}}(?:drills|exercises?)) (?:jointly |together )?with {_OWN}", 0.85, _EXERCISED),
    Pattern(rf"{_WHO} (?:drilled|exercised) (?:jointly |together )?with {_OWN}(?: (?:in|at|off|near) {_PLACE})?", 0.88, _EXERCISED),
    Pattern(rf"{{participants:actor}}(?: [a-z]+)? and (?:their |its )?{{participants2:actor}} [a-z]+ (?:exercised|drilled)(?: together| jointly)?(?: (?:in|at|off|near) {_PLACE})?", 0.85, _EXERCISED),
    # Training.
    Pattern(rf"{{participants:actor}}(?: [a-z]+)? and (?:their |its )?{{participants2:actor}} [a-z]+ trained (?:together|jointly)(?: (?:in|at|off|near) {_PLACE})?", 0.85, _TRAINED),
    Pattern(rf"(?P<carried>and) (?:has |have |had |also |later |then )*train(?:ed|s) {_OWN}", 0.8, _TRAINED),
    Pattern(rf"{_WHO}(?:,? who)?(?:, [^,;.]{{1,40}},)? (?:train(?:ed|s)?|(?:was|were) (?:only |merely )?training) (?:jointly |together |alongside )?with {_OWN}(?: (?:in|at|near) {_PLACE})?", 0.88, _TRAINED),
    Pattern(rf"{_WHO} (?:{ADVISERS} )?{_TRAIN} {_OWN}(?: (?:in|at|near) {_PLACE})?", 0.88, _TRAINED),
    Pattern(rf"{_OWN} (?:(?:was|were|have been|has been|are|is being|are being) (?:also |then )?|, )?(?:trained|drilled|schooled) (?:in (?P<at>{{participants4:state}})|by (?:the )?{{participants5:actor}})", 0.85, _TRAINED),
    Pattern(rf"(?:military |joint )?[Tt]raining of {_OWN}~ (?:by|in) (?:the )?{{participants4:actor}}", 0.8, _TRAINED),
    Pattern(r"(?P<item>{number}(?: [\w-]+){0,2}|{number} {state}|{number} {demonym} \w+)~ (?:was|were|been) (?:drilled|trained) (?:at|by) (?:the )?(?:base|camp|barracks|training cent(?:re|er))", 0.7, _TRAINED),
    # Advisers.
    Pattern(rf"{_WHO}{_MODAL} {_SEND} (?:{{state}} )?(?P<item>(?:{_WORD} ){{0,6}}?{ADVISERS}){_AT}", 0.9, _ADVISED),
    Pattern(rf"(?P<item>(?:{_WORD} ){{0,6}}?{ADVISERS})(?:,[^,;.]{{1,60}},)?{_ADV} (?:(?:was|were|are|have been|had been) {_SENT}|{_THERE}|work(?:ed|s)?|came) (?:to|in|at|with)(?: the)? {_PLACE}", 0.88, _ADVISED),
    # Deployments.
    Pattern(rf"{_WHO}{_MODAL} {_SEND} (?:out )?(?:the |a |an |its |their |some |about |up to )*{_ITEM}(?: from {{place2:np}})?{_AT}", 0.92, _DEPLOYED),
    Pattern(rf"{_ITEM}(?: (?:that|which))? {_SENT} by (?:the )?{{participants:actor+}} (?:to|in|at|on) {_PLACE}", 0.92, _DEPLOYED),
    Pattern(rf"{_ITEM}(?: from (?:the )?{{participants:party+}}| of (?:the )?{{participants2:party}})?(?:,[^;.]{{1,60}},)?(?: (?:that|which|who))?{_ADV} (?:was|were|is|are|has been|have been|had been|being){_ADV} {_SENT} (?:to|in|into|at|on|off|along|near)(?: the)? {_PLACE}(?: by {{participants3:actor}})?", 0.9, _DEPLOYED),
    Pattern(rf"{_ITEM} (?:joined|join) [^;.]{{0,40}}?(?:force|forces|mission|coalition|contingent|troops|battle ?group|patrols?|operations?|brigade)(?: (?:in|on|at) {_PLACE})?", 0.85, _DEPLOYED),
    Pattern(rf"{_ITEM}(?:,[^;.]{{1,90}},)?(?: (?:that|which|who))?{_ADV} {_THERE} (?:[^,;.]{{0,30}}?)?(?:to|in|at|on|off|along|near)(?: the)? {_PLACE}", 0.85, _DEPLOYED),
    Pattern(rf"(?P<item>(?:{_CAP} ){{1,3}}(?:Battalion|Brigade|Regiment|Division|Squadron|Legion|Contingent|Corps))(?:,[^;.]{{1,90}},)?{_ADV} (?:fought|served|took part|stayed|landed|arrived)", 0.85, _DEPLOYED),
    Pattern(rf"{_ITEM} (?:are|were|is|was) (?:rumou?red|said|reported|believed|alleged|thought) to (?:have (?:helped|fought|taken part|intervened|been (?:sent|deployed|stationed|present))|be (?:fighting|operating|deployed|stationed))(?:[^;.,]{{0,40}}? (?:to|in|at|on) {_PLACE})?", 0.85, _DEPLOYED, Realis.ALLEGED),
    Pattern(rf"{_ITEM} (?:was|were|have been|had been)(?: \w+ly| all| finally)? (?:withdrawn|pulled out|evacuated|brought home|recalled)(?: from(?: the)? {_PLACE})?(?P<leave>)", 0.8, _DEPLOYED),
    Pattern(rf"{_WHO} (?:has|have|maintain(?:s|ed)?|operates?|keeps?|kept) (?:a|an|its|one|{{number}}) (?P<item>(?:[\w-]+ ){{0,3}}?(?:military|naval|air|army|logistics) (?:base|facility|bases)) (?:in|at|on) {_PLACE}(?P<call>)", 0.75, _DEPLOYED),
    Pattern(rf"{_ITEM}{_ADV} {_TAKE} (?:the )?(?:whole of |most of |parts? of |all of |northern |southern |eastern |western )?{_PLACE}", 0.85, _DEPLOYED),
    Pattern(rf"{_WHO} (?:led|leads|joined|contribut(?:ed|es) to|participat(?:ed|es?) in|t(?:ook|akes?) part in|serv(?:ed|es) (?:in|with|under)|commanded) (?:the |a |an )?{_MISSION}(?: (?:in|on|at|for) {_PLACE})?", 0.85, _DEPLOYED),
    Pattern(rf"{_WHO}[^;:.]{{0,60}}? (?:withdr[eawn]+s?|withdrawing|pulled out|pulls out|pulling out|brought home|recalled) (?:the |its |their |all |all of its |some )*{_ITEM}(?P<kept> (?:that |which )?(?:it|they) (?:had |have |has )?(?:kept|stationed|deployed|maintained|had))?(?: (?:from|in|on)(?: the)? {_PLACE})?(?P<leave>)", 0.8, _DEPLOYED),
    Pattern(rf"(?:deployment|dispatch|stationing|sending|landing|arrival) of {_ITEM}(?: by (?:the )?{{participants:actor}})? (?:to|in|at|on) {_PLACE}(?: by (?:the )?{{participants2:actor}})?", 0.8, _DEPLOYED),
    Pattern(rf"{_WHO} (?:has|have|had|maintain(?:s|ed)|keeps?|kept|stations?) (?:the |a |an |its |some |about )*{_ITEM} (?:stationed |deployed |based |permanently )*(?:in|at|on) {_PLACE}", 0.8, _DEPLOYED),
    # Ships that call; a name is taken for a ship where only ships do what is told.
    Pattern(rf"(?P<item>(?:{_WORD} ){{0,3}}?{SHIPS}(?: {_CAP}){{0,3}}(?:(?:, | and )(?:the )?(?:{_CAP} ?){{1,2}})*)(?:, [^;.]{{2,60}},)? {_CALL}(?: the)? {_PLACE}(?P<call>)", 0.85, _DEPLOYED),
    Pattern(rf"(?P<item>{_CAP}(?: {_CAP})?(?: and the {_CAP})?) (?:put in(?:to)?|docked|moored|dropped anchor|berthed)\b(?: (?:in|at|off) {_PLACE})?(?P<call>)", 0.85, _DEPLOYED),
    Pattern(rf"port (?:call|visit)s? (?:in |at |to )?(?:{_PLACE} )?(?:by|of) (?:the )?(?P<item>(?:{_WORD} ){{0,3}}?{SHIPS}[^,;.]{{0,30}}?)(?=[,;.]|$| (?:in|on)\b)(?P<call>)", 0.8, _DEPLOYED),
    Pattern(r"(?P<item>(?:naval )?(?:task force|fleet|armada|expeditionary force|flotilla|squadron)) (?:sailed|set sail|set out|left|departed) (?:from|for) {place:city}(?P<home>)", 0.8, _DEPLOYED),
)  # fmt: skip

_HABIT = re.compile(
    r"\b(?:regular(?:ly)?|annual(?:ly)?|frequent(?:ly)?|periodic(?:ally)?|often|every year|from time to time)\b"
)
_EXERCISE = re.compile(r"\b(?:exercises?|manoeuvres|drills?|war ?games)\b", re.IGNORECASE)
_JOINT = re.compile(r"\b(?:joint(?:ly)?|together|bilateral|common)\b", re.IGNORECASE)
_COURSE = re.compile(
    r"(?:began|opened|started|running|ran)[^;.]{0,20}?(?P<first>[\ue500-\ue5ff])[^;.]{0,40}?(?:ended|ending|closed|finished|concluded|until)"
    r"[^;.]{0,15}?(?P<last>[\ue500-\ue5ff])"
)
_NAVIES = {
    "HMS": "GBR",
    "USS": "USA",
    "USNS": "USA",
    "HMAS": "AUS",
    "HMCS": "CAN",
    "HMNZS": "NZL",
    "BRP": "PHL",
    "KRI": "IDN",
}
_NAVIES |= {
    "BAP": "PER",
    "ARA": "ARG",
    "PNS": "PAK",
    "BNS": "BGD",
    "SAS": "ZAF",
    "LÉ": "IRL",
    "JS": "JPN",
    "TCG": "TUR",
}
_ITS = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)


def _date(match: Match) -> Filled | None:
    """As `date_nearby`; "from 1951 … until 1954" is one time, "withdrew in 1990" the end of one."""
    found = date_nearby(match)
    if found is None or found.each:
        return found
    value = str(found.value)
    if match.has("leave") and not value.startswith("../"):
        return Filled(_span(match, value), found.certainty)
    course = _COURSE.search(match.sentence.text)
    if course is not None:
        first, last = (match.sentence.at(course.start(g)) for g in ("first", "last"))
        if first is not None and last is not None and "/" not in first.date + last.date:
            return Filled(f"{first.date}/{last.date}", found.certainty)
    if value.endswith("/.."):
        ends = [m.date for m in match.sentence.mentions if m.date.startswith("../")]
        return Filled(value[:-2] + ends[0][3:], found.certainty) if ends else found
    return found


def _span(match: Match, left: str) -> str:
    since = [m.date for m in match.sentence.mentions if m.date.endswith("/..")]
    left = match.scope.date[:7] if left.endswith("/..") or left == match.scope.date else left  # carried: not to the day
    return since[0][:-2] + left if since and left else f"../{left}"


def _parties(match: Match) -> list[Entity]:
    """Those that send or take part, as told, or judged from "its" and from where the forces go."""
    groups = sorted(g for g in match.groups.re.groupindex if g.startswith("participants"))
    found = actors((m for g in groups for m in match.mentions(g)), states=False)
    if match.has("carried"):
        first = subject(match) or _sender(match)
        found = [first.value, *found] if first and isinstance(first.value, Entity) else found
    if found:
        return found
    if match.pattern.sets["kind"] == "exercise":
        return []
    navy = next((_NAVIES[w] for w in match.words("item").split() if w in _NAVIES), "")
    if navy:
        return [state(navy)]
    if match.has("home") and " from " in match.groups[0]:
        home = _host(match)
        return [home] if home is not None else []
    own = [s for s in distinct_states(match.mentions("item")) if not match.has("call") or s != _host(match)]
    if own:
        return own[:1]
    if _ITS.search(match.sentence.text[max(0, match.start - 4) : match.end]) and (owner := spoken_of(match)):
        return [owner.value] if isinstance(owner.value, Entity) else []
    sender = _sender(match) or spoken_of(match)
    return [sender.value] if sender and isinstance(sender.value, Entity) else []


def _host(match: Match) -> Entity | None:
    return next((s for m in match.mentions("place") if (s := as_state(m)) is not None), None)


def _sender(match: Match) -> Filled | None:
    """The pair's other state than the one that the forces go to."""
    host = _host(match)
    near = (
        [host]
        if host
        else [s for m in match.sentence.within(match.start, len(match.sentence.text)) if (s := as_state(m))]
    )
    inside = list(dict.fromkeys(s for s in near if s in match.scope.pair))
    others = [s for s in match.scope.pair if s not in inside]
    return Filled(others[0], 0.8) if len(inside) == 1 and len(others) == 1 else None


def _revise(match: Match, slots: Slots) -> Iterable[Slots]:
    kind, words = slots["kind"], match.sentence.words(match.start, match.end)
    if match.has("among") and not _EXERCISE.search(match.sentence.text):
        return
    parties = _parties(match)
    if kind == "exercise":
        joint = _JOINT.search(words) or match.has("items") or match.has("among")
        if (joint or not parties) and len(parties) <= 1 and len(match.scope.pair) == 2:
            parties = list(match.scope.pair) if not parties or parties[0] in match.scope.pair else parties
            if joint and len(parties) == 1:
                return
    parties = [p for p in parties if p.kind in {EntityKind.STATE, EntityKind.ORGANIZATION}]
    if not parties or (not slots.get("date") and _HABIT.search(match.sentence.text)):
        return
    slots = slots | {"participants": tuple(dict.fromkeys(parties))}
    if match.has("items"):
        yield from _numbered(match, slots)
    elif kind == "deployment":
        yield from _deployed(match, slots)
    else:
        yield slots


def _numbered(match: Match, slots: Slots) -> Iterable[Slots]:
    """One fact for each of "exercises X 1 and 2, of May and June"."""
    numbers = [m for m in match.mentions("items") if m.kind is Kind.NUMBER]
    name = match.words("items").split(match.sentence.block.text[numbers[0].span.start : numbers[0].span.end])[0].strip()
    for number, group in zip(numbers, ("dates", "dates2"), strict=False):
        date = match.mention(group)
        if date is not None and number.amount is not None:
            yield slots | {"item": f"{name} {number.amount.value}", "date": date.date}


def _deployed(match: Match, slots: Slots) -> Iterable[Slots]:
    """Forces only; advisers sent along with them are a fact of their own."""
    words = match.words("item")
    if not words or match.has("call") or match.has("home"):
        yield slots
        return
    members = [m for m in match.mentions("item") if m.kind is Kind.NUMBER and m.amount and m.amount.unit]
    if len(members) > 1:
        for member in members:
            told = member.span.of(match.sentence.block.text)
            kind = "advisers" if are_advisers(told) else "deployment"
            if are_forces(told) or kind == "advisers":
                yield slots | {"item": told, "kind": kind}
        return
    if are_advisers(words):
        yield slots | {"kind": "advisers"}
    elif are_forces(words) or re.search(
        r"\b(?:deployed|stationed|garrisoned)\b", match.sentence.words(match.start, match.end)
    ):
        yield slots


FRAME = Frame(
    "military_activity",
    PATTERNS,
    required=frozenset({"participants", "kind"}),
    fill={"date": (_date,)},
    revise=_revise,
)


@extractor("military", emits={"military_activity"})
def military(document: Annotated) -> Iterator[Claim]:
    """Exercises, deployments, training and advisers."""
    return FRAME.claims(document)
