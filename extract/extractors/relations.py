"""Relations: diplomatic relations established, severed, restored, upgraded, downgraded."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.claim import Realis
from extract.constructions.signatories import local_pair
from extract.document import Entity, EntityKind
from extract.patterns.fillers import Filled, date_nearby, distinct_states
from extract.patterns.frame import Frame, actors
from extract.patterns.match import as_state
from extract.patterns.pattern import Pattern
from extract.patterns.realis import realis
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.sentence import Sentence
    from extract.claim import Claim, Value
    from extract.patterns.match import Match

    Slots = dict[str, Value]

# By action: verbs, and the nouns made of them.
_VERBS = {
    "established": (
        r"(?:establish(?:ed|es|ing)?|t(?:ook|akes?|aken|aking) up|enter(?:ed|s|ing)? into|inaugurat(?:ed|es)|open(?:ed|s|ing)|beg[aiu]ns?|initiat(?:ed|es)|commenc(?:ed|es)|forg(?:ed|es)|form(?:ed|s)|instituted|set up)",
        r"(?:establishment|opening|inauguration|taking[ -]up)",
    ),
    "severed": (
        r"(?:sever(?:ed|s|ing)?|br(?:oke|oken|eaks?|eaking)(?: off)?|cut(?:s|ting)?(?: off)?|suspend(?:ed|s|ing)?|ruptur(?:ed|es)|interrupt(?:ed|s)|terminat(?:ed|es|ing)|discontinu(?:ed|es)|end(?:ed|s)(?= (?:in|on|when) )|(?:lapsed|ceased)(?= (?:in|on) ))",
        r"(?:severance|severing|ruptur(?:e|ing)|breaking[- ]off|suspension|interruption|break(?:ing)?)",
    ),
    "restored": (
        r"(?:restor(?:ed|es|ing)|resum(?:ed|es|ing)|re-?establish(?:ed|es|ing)|renew(?:ed|s|ing)|normali[sz](?:ed|es)|re-?open(?:ed|s)|mend(?:ed|s)|reinstat(?:ed|es))",
        r"(?:restoration|resumption|re-?establishment|renewal|normali[sz]ation|re-?opening)",
    ),
    "upgraded": (
        r"(?:upgrad(?:ed|es|ing)|elevat(?:ed|es|ing)|rais(?:ed|es|ing)|promot(?:ed|es)|lift(?:ed|s|ing))",
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
_TIES = rf"{_OTHER_KINDS}<relations>(?: at (?:the )?[\w' -]{{3,25}} level)?"
_ANY_VERB = "|".join(verb for verb, _ in _VERBS.values())
_MARK = r"(?: (?:also|then|later|formally|officially|finally|again|both|first|soon|all|merely|only|de facto|fully|declared|thereby|once more|temporarily|unilaterally|even|never|not|\w+ly))*"
_APART = r"(?:, [^,;]{2,60},)?"
_ANNIVERSARY = re.compile(
    r"\banniversar(?:y|ies) (?:of|since) (?:the |their )?$|\bcelebrat\w+ (?:\w+ ){0,3}(?:of|since) (?:the )?$"
)
_NOBODY = re.compile(
    r"\b(?:neither|nobody|none|no (?:side|state|country|one|government)|without|short of|far from|rather than|instead of|reluctant|unwilling)\b[^;]*$",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(r"\b(?:relations|ties|relationship)\b", re.IGNORECASE)
# A subject that is a state which nobody has named: "the southern republic broke off relations with …".
_STRANGER = re.compile(
    r"(?:^|[;,] |\b(?:and|when|while|but) )(?:the|a) (?:\w+ ){1,2}(?:republic|kingdom|regime|colony|federation|state|north|south)\b(?:, [^,;]{3,80},)? $",
    re.IGNORECASE,
)


def _patterns() -> Iterator[Pattern]:
    for action, (verb, noun) in _VERBS.items():
        sets = {"action": action}
        between = r"(?: (?:between|of|with) (?:\w+ )?{states:party+})?"
        yield Pattern(
            rf"{_TIES}{between}{_APART}~ (?:<be>|not){_MARK} (?:to be )?{verb}(?! (?:a|the|its)\b)(?: (?:again )?by {{states2:party}})?",
            0.93,
            sets,
        )
        yield Pattern(
            rf"{{states:party}},? (?:together|along|jointly|as well as|like) (?:with )?{{states3:party+}},?(?: <have>)?{_MARK} {verb} <det>{_TIES} with {{states2:party+}}",
            0.9,
            sets,
        )
        yield Pattern(
            rf"{{states:party+}}(?: \([^)]{{1,20}}\))?(?:,? which)?(?: <have>)?{_MARK} {verb} <det>{_TIES}(?: (?:with|to) (?:\w+ )?{{states2:party+}})?",
            0.95,
            sets,
        )
        yield Pattern(rf"{verb} <det>{_TIES}(?: (?:with|between) (?:\w+ )?{{states2:party+}})?", 0.88, sets)
        yield Pattern(
            rf"{_TIES}{between},?{_MARK} {verb}(?= (?:(?:in|on|since|as early as) )?{{date:date}})", 0.85, sets
        )
        yield Pattern(rf"\A(?P<they>they|these|both)(?: <be>|<have> been){_MARK} {verb}\b", 0.8, sets)
        yield Pattern(rf"{noun} (?:of|in) <det>{_TIES}(?: (?:with|between) (?:\w+ )?{{states:party+}})?", 0.85, sets)
    yield Pattern(
        r"{states:party}(?:,? which)? (?:br(?:oke|eaks?|oken)|has broken) with {states2:party}",
        0.85,
        {"action": "severed"},
    )
    yield Pattern(r"(?<!after )(?<!since )(?:the|a) (?:break|rupture) with {states2:party}", 0.8, {"action": "severed"})
    since = {"action": "established"}
    yield Pattern(
        rf"\A(?:date of (?:the )?)?(?:establishment of )?{_TIES}(?: (?:with|between) {{states:party+}})?(?: established| since)?(?: in| on)? ?(?:[:–—-]|[|\t ]{{1,40}}\|) ?(?:since |from )?(?={{date:date}})",
        0.85,
        since,
    )
    yield Pattern(
        rf"{_TIES}(?: (?:proper|as such|themselves))?(?: (?:with|between) {{states:party+}})? (?:follow(?:ed|s)?|beg[au]n|begin|start(?:ed)?|came(?: into (?:being|existence)| about)?|come|(?:has|have) existed)(?:,? (?!(?:in|on|after|from|to|by|with)\b)[\w']+){{0,3}}(?= (?:(?:in|on|only|since) )*{{date:date}})",
        0.8,
        since,
    )
    yield Pattern(
        rf"(?:{{states:party+}} )?(?:<be> |<have> been )(?:linked|bound|joined|connected|united) by <det>{_TIES} (?:since |from )?(?={{date:date}})",
        0.85,
        since,
    )
    yield Pattern(
        r"\A(?P<they>they) (?:(?:have |had )?(?:existed|go|date|been in (?:place|force|existence))(?: back)?(?: \w+ly)?(?: to| since| from)?) ?(?={date:date})",
        0.8,
        since,
    )
    yield Pattern(
        rf"{_TIES}(?: (?:with|between) {{states:party+}})?~ (?:dat(?:e|es|ed|ing)(?: back)?|go(?:es)? back|count(?:ed)?|<be> (?:reckoned|counted|dated))(?: \w+ly)? (?:(?:to|from|since) )?(?={{date:date}})",
        0.9,
        since,
    )
    yield Pattern(
        rf"{{states:party+}}(?: \([^)]{{1,80}}\))?(?: have| has)?{_MARK} (?:count(?:s|ed)? <det>{_TIES}~|(?:had|kept|enjoyed|maintain(?:ed|s)?) <det>{_TIES}~) (?:(?:to|from|since) )?(?={{date:date}})",
        0.75,
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
        r"{states:party}(?:,? which)?(?: [\w']+){0,4} (?:recall(?:ed|s)?|withdr(?:ew|aws)) (?:its|his|her|the|their) ambassadors?(?: (?:to|from|in|at) {states2:party})?",
        0.7,
        recall,
    )


def _elliptic() -> Iterator[Pattern]:
    """What a second clause leaves out: "… with A on Monday, and with B a day later", "… with A; B merely lowered its own"."""
    for action, (verb, _) in _VERBS.items():
        sets = {"action": action}
        yield Pattern(
            rf"{_TIES}(?: (?:with|between) {{states2:party+}})?, (?:{_ANY_VERB}|which)\b[^;]{{2,170}}?, (?:<be>){_MARK} {verb}\b(?P<then>)",
            0.85,
            sets,
        )
        yield Pattern(rf"{_TIES} with [^;]{{2,80}}? and{_MARK} {verb} those with {{states2:party}}", 0.85, sets)
        yield Pattern(
            rf"(?:\A|(?<=[\ue500-\ue5ff]: )|(?<=[\ue500-\ue5ff] [–—-] )){_TIES}(?: (?:with|between) {{states2:party+}})?{_MARK} {verb}(?=$|[.,;]| (?:after|again|by|at)\b)",
            0.8,
            sets,
        )
        yield Pattern(
            rf"(?:\A|; )(?P<they>they|these)(?: <be>|<have> been){_MARK} {verb}\b",
            0.78,
            sets,
        )
        yield Pattern(
            rf"{{states:party}}{_MARK} {verb} <det>{_TIES} with [^;,]{{1,40}},? and(?: later)? with {{states2:party}}",
            0.85,
            sets,
        )
        yield Pattern(
            rf"<relations> with {{states2:party}}[^.]{{0,60}}?[;,] (?:and |but |while |whereas )?{{states:party}}{_MARK} {verb} (?:its|their|his) own",
            0.85,
            sets,
        )
        yield Pattern(
            rf"{_TIES}(?: (?:with|between) {{states2:party+}})?[^.]{{0,100}}?(?:[;,]| and)(?: {{states:party}})?{_MARK} {verb} them\b",
            0.8,
            sets,
        )
        yield Pattern(
            rf"(?<=[\ue500-\ue5ff])(?:,| and|, and)(?: were)?{_MARK} {verb}(?: anew| again| once more)?(?= (?:in|on) {{date:date}})(?P<again>)",
            0.8,
            sets,
        )
        yield Pattern(
            rf"{_TIES}{_MARK}[^;.]{{0,40}}? and(?: were)?{_MARK} {verb}(?: by {{states:party}})?(?= (?:in|on|to|until|only|a|after|again|\W?[\ue500-\ue5ff]))",
            0.8,
            sets,
        )


def _date_after(match: Match) -> Filled | None:
    """The date right after an elliptic clause."""
    found = re.compile(r"[^;.]{0,40}?(?P<date>[\ue500-\ue5ff])").match(match.sentence.text, match.end)
    mention = match.sentence.at(found.start("date")) if found else None
    return Filled(mention.date, 0.95) if mention is not None else None


def _states(match: Match) -> Filled | None:
    """The section's pair, or the one that the paragraph has moved on to."""
    spoken = [m for m in match.sentence.within(match.start, match.end) if m.kind is Kind.PAIR and m.form == "nominal"]
    pair = (_the_two(match, match.sentence.index(spoken[0])) if spoken else ()) or local_pair(match)
    return Filled(pair, 0.85) if len(pair) == 2 else None


def _split(match: Match, slots: Slots) -> Iterable[Slots]:
    """A fact for each two states: every one told before the verb with every one told after it."""
    date = str(slots.get("date", "")).removesuffix("/..").removeprefix("../")
    unclear = date == match.scope.date and match.scope.dated_by != "entry" and _LATER.search(match.sentence.text)
    if (not date and slots["action"] == "established") or unclear:
        return  # "four days later": of what nobody could tell
    here, there = (_group(match, name) for name in ("states", "states2"))
    here += _group(match, "states3")
    pairs = [(a, b) for a in here for b in there if a != b] if here and there else []
    if not pairs and len(here or there) >= 2:
        pairs = [tuple((here or there)[:2])]  # type: ignore[list-item]
    if not pairs:
        one = next(iter(here or there), None)
        other = _other(match, one) if one is not None else None
        pairs = [(one, other)] if one is not None and other is not None else []
        if one is None and isinstance(slots.get("states"), tuple):
            pairs = [slots["states"]]  # type: ignore[list-item]
    if _void(match, named=bool(here)):
        return
    for pair in pairs:
        if all(p.kind is EntityKind.STATE for p in pair):
            yield {"action": slots["action"], "date": date, "states": pair}


def _void(match: Match, *, named: bool) -> bool:
    """Whether the words tell no such change: an anniversary, nobody's act, a change of something else."""
    text = match.sentence.text
    return bool(
        _ANNIVERSARY.search(text, 0, match.start)
        or _NOBODY.search(text, 0, match.start)
        or (match.has("again") and not _CHANGED.search(text, 0, match.start))
        or (match.has("they") and not (match.before and _SPOKEN_OF.search(match.before[-1].text)))
        or (not named and _STRANGER.search(text, 0, match.start))
    )


def _group(match: Match, name: str) -> list[Entity]:
    mentions = match.mentions(name)
    if len(mentions) == 1 and mentions[0].kind is Kind.PAIR and mentions[0].form == "nominal":
        return list(_the_two(match, match.sentence.index(mentions[0])) or mentions[0].entities)
    found = [s for s in actors(mentions, states=True) if s.kind is EntityKind.STATE]
    governed = len(found) > 1 and _GOVERNED.search(match.sentence.text, 0, match.sentence.index(mentions[0]))
    return found[-1:] if governed and name == "states" and match.groups.start(name) == match.start else found


_GOVERNED = re.compile(
    r"\b(?:with|to|from|of|by|against|in|into|towards|over) (?:the )?$", re.IGNORECASE
)  # "owing to its ties with X, Y broke off …"
_CHANGED = re.compile(r"\b(?:relations|ties)\b[^;]{0,40}\b(?:were|was|had been|been)\b")
_LATER = re.compile(
    r"(?:[\ue700-\ue7ff]|\b(?:days?|weeks?|months?)) (?:later|afterwards|thereafter|after|earlier|before)\b"
)


def _the_two(match: Match, at: int) -> tuple[Entity, ...]:
    """Whom "the two" means where the sentence has named just one state, and that outside the section's pair."""
    told = distinct_states(m for m in match.sentence.within(0, at) if m.form != "nominal")
    pair = match.scope.pair
    return (pair[0], told[0]) if len(told) == 1 and len(pair) > 1 and told[0] not in pair else ()


def _other(match: Match, known: Entity) -> Entity | None:
    """The second state where one is told: of the local pair, else one of the pair that the sentence names, else its first."""
    pair = local_pair(match)
    if known in pair:
        return next(s for s in pair if s != known)
    told = distinct_states(match.sentence.mentions) + [
        s for m in match.sentence.mentions if (s := as_state(m)) is not None
    ]
    inside = [s for s in told if s in match.scope.pair]
    return next(iter(inside), match.scope.publisher or next(iter(match.scope.pair), None))


def _told(sentence: Sentence, start: int, end: int) -> Realis:
    """As `extract.patterns.realis`; "one side wanted ties to be cut" is a wish."""
    wish = re.search(
        r"\bwant(?:s|ed)?\b[^;,]{0,20}$|\b(?:seeks?|sought|urged|calls?|called|threaten\w*|vow\w*)\b[^;,]{0,30}$",
        sentence.text[:start],
    )
    return Realis.PLANNED if wish else realis(sentence, start, end)


def _frame(patterns: Iterable[Pattern], *dates: Callable[[Match], Filled | None]) -> Frame:
    fill = {"states": (_states,), "date": dates}
    return Frame("relations", tuple(patterns), frozenset({"states", "action"}), fill, _split, _told)


FRAMES = (_frame(_patterns(), date_nearby), _frame(_elliptic(), _date_after, date_nearby))


@extractor("relations", emits={"relations"})
def relations(document: Annotated) -> Iterator[Claim]:
    """Relations of two states that changed their status at a date."""
    return chain.from_iterable(frame.claims(document) for frame in FRAMES)
