"""What governs a phrase that names arms: the noun before it, the verb behind or before it, and the sides that these tell."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.claim import Realis
from extract.constructions.parties import actor, at, complement, home, subject, topic
from extract.patterns.realis import realis

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence
    from extract.constructions.arsenal import Arms
    from extract.document import Entity

_SELL = (
    r"sold|sells?|selling|suppl(?:y|ies|ied|ying)|deliver(?:s|ed|ing)?|provid(?:es?|ed|ing)|gave|gives?|given|giving|donat(?:es?|ed|ing)|gift(?:s|ed|ing)|ship(?:s|ped|ping)|transfer(?:s|red|ring)|hand(?:s|ed|ing)?(?: over)?|ced(?:es?|ed|ing)|add(?:s|ed)(?! (?:to|that)\b)"
    r"|export(?:s|ed|ing)|(?<=to )(?:export|ship|transfer|gift|lease|equip|hand over)|sen(?:ds?|t|ding)|furnish(?:es|ed|ing)|lent|leas(?:es?|ed|ing)|equip(?:s|ped|ping)|presented|flown|smuggled|airlifted|transported|offer(?:s|ed|ing)?|made available"
)
_BUY = r"bought|buys?|buying|purchas(?:es?|ed|ing)|acquir(?:es?|ed|ing)|order(?:s|ed|ing)|procur(?:es?|ed|ing)|obtain(?:s|ed|ing)?|receiv(?:es?|ed|ing)|import(?:s|ed|ing)|(?<=to )(?:order|procure|import)|t(?:ook|akes?|aking) delivery of|got|secured|contracted(?: for)?|commissioned(?= from)"
# What a buyer only has in mind.
_HOLD = r"operat(?:es?|ed|ing)|fl(?:y|ies|ew|ying)|dr(?:ives?|ove|iving)|field(?:s|ed|ing)|us(?:es?|ed)"  # what another made
_WANT = r"consider(?:s|ed|ing)?(?: buying| the purchase of)?|mull(?:s|ed|ing)(?: over)?|weigh(?:s|ed|ing)?(?: up)?|ey(?:es|ed|eing)|wants?|wanted|seek(?:s|ing)?|sought|(?:is|was|are|were) interested in|(?:is|was|are|were) looking at|chose|chosen|opt(?:s|ed) for|select(?:s|ed)"
_BUILD = r"built|builds?|constructed|launched"  # a transfer where it is for another's forces
_VERB = re.compile(
    rf"\b(?:(?P<sell>{_SELL}|{_BUILD})|(?P<buy>{_BUY})|(?P<want>{_WANT})|(?P<hold>{_HOLD}))(?! (?:by which|with which))\b",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"\b(?:(?P<sell>sales?|suppl(?:y|ies)|(?<!took )(?<!take )(?<!takes )(?<!taking )(?<!taken )deliver(?:y|ies)|transfers?|exports?|shipments?|consignments?|provision|donations?|gifts?|lease|handover)"
    r"|(?P<buy>purchases?|acquisitions?|imports?|procurement|orders?)|(?P<deal>contracts?|deals?|agreements?))"
    r"(?P<gap>[^;:!?]{0,60}?) (?:of|for|on|to (?:supply|buy|sell|deliver|provide|purchase)(?: [\ue000-\ue1ff](?: \w+)? with)?)(?: (?:the|an?|its|their|some|several|more|other|various|up to|about|supply of|delivery of|sale of|purchase of|[\ue600-\ue6ff] worth of))* $",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    rf"^(?:[^;:!?]{{0,40}}?)?(?:,? (?:which|that))?(?: (?:have|has|had|was|were|are|is|be|been|being|also|then|later|first|recently|since|reportedly|allegedly|to|will|would|\w+ly))*[ -](?:(?P<sell>{_SELL})|(?P<buy>{_BUY}))\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    rf"^(?:[^;:!?]{{0,30}}? ?|[^;:!?]{{0,60}}? (?:that|which) (?:the )?(?:[\w-]+ ){{0,2}}?)(?P<who>[\ue000-\ue0ff\ue300-\ue4ff])(?: has| had| have)?(?: since| also| recently)? (?:(?P<sell>{_SELL})|(?P<buy>{_BUY}))\b",
    re.IGNORECASE,
)
# "Rifles reached Peru", "had come under a deal with Lima", "left Lima for Chile", "passed to the navy of Chile".
_MOVED = re.compile(
    r"^,?(?: (?:have|had|has|later|then|also|first|finally|in [\ue500-\ue5ff],?|[\ue500-\ue5ff],?|all|were to|was to|the last))* (?:reach(?:ed|es)?|arriv(?:ed|es?)|went|c[ao]me|travelled|found their way|(?P<left>left|leaves?)|pass(?:ed|es)(?= (?:to|into)\b)|(?P<more>followed)(?= (?:from|in|a|the|[\ue500-\ue5ff])|[.;,]|$))\b",
    re.IGNORECASE,
)
# "Jets, a gift of Peru to the air force of Chile,"
_APPOSED = re.compile(
    r"^,? \(?(?:(?:all|both|as|also|an?|the|another|once|originally) )*(?:gifts?|donations?|loans?|presents?) (?P<by>(?:of|from) )",
    re.IGNORECASE,
)
_INCLUDES = re.compile(
    rf"\b(?:{_SELL}|{_BUY}|equipment|arms|weapons|arsenal|systems|hardware)\b[^;:.]{{0,50}}? (?:includ(?:es?|ed|ing)|such as|consist(?:s|ed) of|comprised?|among them|, e\.g\.|namely)(?: the| a| an| some)? $",
    re.IGNORECASE,
)
# "Sent two bombers to Peru" is a deployment, "sent rifles" a transfer.
PLATFORM = re.compile(
    r"\b(?:[A-Z][A-Za-z]{0,4}-\d{1,4}[A-Z]{0,3}s?|bombers?|fighters?|(?:air)?planes?|aircraft|jets?|helicopters?|\w*ships?|vessels?|boats?|frigates?|destroyers?|submarines?|cruisers?|corvettes?)$",
    re.IGNORECASE,
)
SENT = re.compile(r"\b(?:sen(?:t|ds?|ding)|flown|airlifted|transported)\b", re.IGNORECASE)
_WORKS = re.compile(
    r"\b(?:construction|build\w*|maintenance|servic\w+|plants?|factor(?:y|ies)|production|assembl\w+|repairs?|overhaul|training|moderni[sz]ation|upgrad\w+)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:which|who|where|that|whose|because|if|when|able|capable|designed|to (?!the |its |an? |[\ue000-\ue4ff]))",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\b(?:no|neither|nobody|none)\b[^,;]*$", re.IGNORECASE)
_NONE = re.compile(r"\b(?:no|neither|nor|without)(?: [a-z]+)? ?$", re.IGNORECASE)
_FROM_STOCKS = re.compile(
    r"\bfrom (?:(?!and |in |to )\S+ ){0,4}?(?:stocks?|stores|stockpiles?|arsenals?|depots?|inventor(?:y|ies)|surplus|warehouses?)\b",
    re.IGNORECASE,
)
_THEY = re.compile(
    r"(?:^|[ ,;])(?:they|it|the country|the army|the military)(?: had| has| have| also| then)? $", re.IGNORECASE
)


_FORBIDDEN = re.compile(
    r"\b(?:prohibit\w*|ban(?:s|ned|ning)?|(?:stop|halt|suspend|fr[eo]ez|block|barr|end)\w*(?: (?:to )?licens\w+)?|forb[ai]d\w*|embargo\w*|outlaw\w*|oppos\w+)(?: (?:on|all|any|the|further|new|its|arms))* $",
    re.IGNORECASE,
)
_MADE_FOR = re.compile(r"buil|construct|launch", re.IGNORECASE)
_SHARED_VERB = re.compile(r"(?:,| and|, and) (?:(?:also|then|later) )?$")
_JOINED = re.compile(r"(?: and|,) $")
_OWNER = re.compile(r"[\ue000-\ue4ff](?:['’]s?)?(?: [a-z-]+){0,2} ")
_TO_SUPPLY = re.compile(r"\bto (?:supply|sell|deliver|provide)\b(?: (?P<whom>[\ue000-\ue1ff]))?", re.IGNORECASE)
_TO_BUY = re.compile(r"\bto (?:buy|purchase)\b", re.IGNORECASE)
_DISCUSSED = re.compile(
    r"\b(?:discuss\w*|talks?|negotiat\w*|considered)\b|\b(?:for|on|of) (?:the |its |a )?$", re.IGNORECASE
)
_BE = re.compile(r"\b(?:was|were|been|be|is|are|being)\b", re.IGNORECASE)
_BE_BEFORE = re.compile(r"\b(?:was|were|been|be|is|are|being) (?:\w+ly )?$", re.IGNORECASE)
_OTHER_CLAUSE = re.compile(r"\b(?:and|but|to(?! be)|while)\b", re.IGNORECASE)
_UNSURE = re.compile(r"\b(?:will|would|to|may|alleg\w+|reported\w*)\b", re.IGNORECASE)
_STOP = re.compile(r"[;:!?]|\. ")
_START = re.compile(r"[;:!?]")
_COORDINATED = re.compile(r", (?:while|and|but|whereas) ")
_CLOSE = 12  # … and its object where at most an article or a number stands between
_TO_IT = re.compile(r"[^;:.]{0,40}? to (?:it|them|the latter)\b")
_FOR_FORCE = re.compile(
    r"[^;:.]{0,60}? for (?:the |its )?[\ue000-\ue1ff](?:['’]s?)? (?:navy|army|air force|coast guard|armed forces|military)"
)
_GOT = re.compile(
    r", (?:bought|acquired|ordered|built|made|refitted|leased)\b[^,;:]{0,50},(?= (?:was|were|had|have|has|came|arrived|reached)\b)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:[–—•*-] ?|\w{1,2}[.)] )?(?:an?|the)? ?", re.IGNORECASE)
_FATE = re.compile(
    r"(?: (?:from|of|by) [^,;|(]{2,50})?(?:,|;| [–—|]| \(| under\b)(?:(?:[^.!?]|\.(?=\d)){0,60}?[ (])?(?:contract(?:ed)?|on order|ordered|deliver(?:ed|y)|commissioned|handed over|arrived|in service|received|bought|purchased|gift|donated)\b",
    re.IGNORECASE,
)
_ARRIVED = re.compile(
    r"\b(?:(?<!be )(?<!to be )delivered|(?<!be )commissioned|(?<!be )handed over|arrived|in service|(?<!be )received|bought|purchased|gift|donated)\b",
    re.IGNORECASE,
)
_SPEEDS = re.compile(
    r" (?P<verb>(?:speeds?|sped|stepped|steps) up|beg[ai]ns?|begun|made|makes|complet(?:es|ed)|resum(?:es|ed)|continu(?:es|ed)|approv(?:es|ed)|announc(?:es|ed)|authori[sz](?:es|ed)|agreed to|promis(?:es|ed)) (?:the |a |its |further |first |another )*$",
    re.IGNORECASE,
)
_REACH = 60  # characters between a verb and its object


@dataclass(frozen=True, slots=True)
class Transfer:
    """How phrases that name arms are governed: from `start` to `end` of `Sentence.text`, and the sides told.

    `realis` is given where the construction itself tells it: what a contract is for, what a relative clause takes as known.
    """

    start: int
    end: int
    supplier: Entity | None
    recipient: Entity | str | None
    certainty: float
    realis: Realis | None = None


@dataclass(frozen=True, slots=True)
class _Row:
    """Phrases in a row, from `head` to `tail`, in the stretch `first`–`last` between semicolons; `before` is the sentence before."""

    sentence: Sentence
    head: Arms
    tail: Arms
    first: int
    last: int
    before: Sentence | None

    @property
    def text(self) -> str:
        return self.sentence.text

    def seller(self, start: int) -> Entity | None:
        """From whom it is bought: a known actor, else a name; "from army stocks" names nobody."""
        found = _FROM_STOCKS.search(self.text, start, self.last)
        return None if found else complement(self.sentence, start, self.last, "from")

    def told(self, start: int, prepositions: str, end: int | None = None) -> Entity | None:
        """The known actor that one of the prepositions leads in."""
        return complement(self.sentence, start, self.last if end is None else end, prepositions, names=False)


def governed(sentence: Sentence, head: Arms, tail: Arms, before: Sentence | None, floor: int) -> Transfer | None:
    """What governs a row of phrases: a noun right before it, a verb right behind it, else the verb before it.

    `floor` is where the row before ends: a verb does not reach over other arms. None where nothing tells a transfer.
    """
    text = sentence.text
    first = max((m.end() for m in _START.finditer(text, 0, head.start)), default=0)
    stop = _STOP.search(text, tail.end)
    row = _Row(sentence, head, tail, first, stop.start() if stop else len(text), before)
    if noun := _NOUN.search(text, first, head.start):
        refused = _WORKS.search(noun["gap"]) or _FORBIDDEN.search(text, first, noun.start())
        return None if refused else _by_noun(row, noun)
    if head.doubtful:
        return None
    told = _from_before(row, floor)
    verb = max((m.end() for m in _VERB.finditer(text, max(first, floor), head.start)), default=-_REACH)
    if told is not None and head.start - verb <= _CLOSE and not _BE_BEFORE.search(text, first, told.start):
        return told  # "ordered six jets, the first of which were delivered in 2013"
    return _from_behind(row) or told or _itemized(row)


def _itemized(row: _Row) -> Transfer | None:
    """An item without a verb: "– 12 jets, contract of 2014; delivered 2017", "two frigates from Lima, on order"."""
    text, end = row.text, row.tail.end
    fate = _FATE.match(text, end) if _ITEM.fullmatch(text, 0, row.head.start) else None
    if fate is None:
        return None
    told = Realis.HAPPENED if _ARRIVED.search(text, end) else Realis.PLANNED
    return Transfer(row.head.start, fate.end(), row.seller(end), row.told(end, "to|for"), 0.8, told)


def _from_behind(row: _Row) -> Transfer | None:
    """By the words behind: "rifles that Japan sold to Peru", "tanks were delivered to Peru", "tanks reached Peru"."""
    if how_got := _GOT.match(row.text, row.tail.end):  # "two jets, bought used, were delivered by Peru"
        row = replace(row, tail=replace(row.tail, end=how_got.end()))
    rest = row.text[row.tail.end : row.last]
    if relative := _RELATIVE.match(rest):
        return _by_relative(row, relative)
    passive = _PASSIVE.match(rest)
    if passive and not _OTHER_CLAUSE.search(rest[: passive.start(str(passive.lastgroup))]):
        return None if PLATFORM.search(row.tail.item) and SENT.search(passive.group()) else _by_passive(row, passive)
    if given := _APPOSED.match(rest):
        origin = at(row.sentence, _at_name(row.text, row.tail.end + given.end()), row.last)
        return Transfer(row.head.start, row.tail.end + given.end(), origin, row.told(row.tail.end, "to"), 0.85)
    if moved := _MOVED.match(rest):
        origin = row.told(row.tail.end, "left|leave|leaves" if moved["left"] else "from|under [^;,.]{1,40}? with")
        goal = row.told(row.tail.end, "for|to" if moved["left"] else "to|into|reached|reach|in|at")
        if moved["left"] and (goal is None or (PLATFORM.search(row.tail.item) and not _FOR_FORCE.match(rest))):
            return None  # ships leave on voyages
        told = origin or goal or moved["more"]
        return Transfer(row.head.start, min(row.last, row.tail.end + 30), origin, goal, 0.8) if told else None
    return None


def _at_name(text: str, index: int) -> int:
    """Where the noun phrase at an index has its name: behind an article."""
    article = re.compile(r"(?:the |its )").match(text, index)
    return article.end() if article else index


def _from_before(row: _Row, floor: int) -> Transfer | None:
    """By the verb before: "Japan sold Peru two tanks"; what "includes" lists belongs to the verb or noun before it."""
    text, start = row.text, row.head.start
    verbs = list(_VERB.finditer(text, max(row.first, floor), start))
    included = _INCLUDES.search(text, row.first, start)
    if included:
        verbs = list(_VERB.finditer(text, row.first, included.end())) or verbs
    if not _FOR_FORCE.match(text, row.tail.end):
        verbs = [v for v in verbs if not _MADE_FOR.match(v.group())]
    if not verbs or (not included and start - verbs[-1].end() > _REACH):
        return None
    if (
        _NOBODY.search(text, row.first, verbs[-1].start())
        or _NONE.search(text, verbs[-1].end(), start)
        or _BETWEEN.search(text, verbs[-1].end(), start)
    ):
        return None
    return _by_verb(row, verbs[-1])


def _by_noun(row: _Row, noun: re.Match[str]) -> Transfer:
    """Under "sale of", "order for", "contract to supply": a contract tells what is planned."""
    sentence, text, start, end = row.sentence, row.text, noun.start(), row.tail.end
    supply = _TO_SUPPLY.search(noun.group())
    whom = actor(sentence.at(start + supply.start("whom"))) if supply and supply["whom"] else None
    goal = whom or row.told(start, "to")
    origin, agent = row.told(start, "from|with" if noun["deal"] else "from"), row.told(start, "by")
    used = row.told(end, "adopted by|used by|for use by|for|on behalf of")
    owners = (
        actor(sentence.at(i)) for i in range(max(row.first, start - 24), start) if _OWNER.fullmatch(text[i:start])
    )
    owner = next((o for o in owners if o is not None), None)
    told = Realis.PLANNED if _DISCUSSED.search(text[:start]) else None
    if noun["buy"]:
        buyer = agent or owner or subject(sentence, start, row.first)
        if used is not None and buyer is not None and buyer != used and origin is None:
            return Transfer(start, end, buyer, used, 0.75, told)  # bought for another: a gift
        return Transfer(start, end, origin, agent or owner or goal, 0.85, told)
    if noun["deal"]:
        acting = subject(sentence, start, row.first)
        if supply:
            origin = origin or (acting if acting != goal else None)
        elif origin is not None or _TO_BUY.search(noun.group()):
            goal = goal or used or (acting if acting != origin else None)
        return Transfer(start, end, origin, goal or used, 0.8, Realis.PLANNED)
    speeds = _SPEEDS.search(text, row.first, start) if origin is None and owner is None else None
    owner = owner or (subject(sentence, speeds.start("verb"), row.first) if speeds else None)
    return Transfer(start, end, origin or (agent if agent != used else None) or owner, goal or used, 0.85, told)


def _by_relative(row: _Row, relative: re.Match[str]) -> Transfer:
    start, end = row.tail.end + relative.start("who"), row.tail.end + relative.end()
    who, side = actor(row.sentence.at(start)), row.told(end, "to" if relative["sell"] else "from")
    supplier, recipient = (who, side) if relative["sell"] else (side, who)
    unsure = _UNSURE.search(relative.group()) or realis(row.sentence, start, end) is Realis.DENIED
    offered = "offer" in relative.group().casefold()
    told = Realis.PLANNED if offered else None if unsure else Realis.HAPPENED
    return Transfer(row.head.start, end, supplier, recipient, 0.85, told)


def _by_passive(row: _Row, verb: re.Match[str]) -> Transfer:
    start, behind = row.head.start, row.tail.end + verb.end()
    origin = row.seller(row.tail.end) if verb["buy"] else row.told(row.tail.end, "from")
    if verb["sell"] and _FROM_STOCKS.search(row.text, row.tail.end, row.last):
        origin = None
    agent, goal = row.told(behind, "by"), row.told(behind, "to|for")
    if verb["buy"]:
        holder = (
            subject(row.sentence, start) if not _BE.search(verb.group()) else None
        )  # "operates 18 jets bought from"
        return Transfer(start, behind, origin, agent or goal or (holder if holder != origin else None), 0.85)
    return Transfer(start, behind, agent or origin, goal, 0.88)


def _by_verb(row: _Row, verb: re.Match[str]) -> Transfer | None:
    sentence, text, start = row.sentence, row.text, verb.start()
    coordinated = max((m.end() for m in _COORDINATED.finditer(text, row.first, start)), default=row.first)
    acting = subject(sentence, start, coordinated) or subject(sentence, start, row.first)
    if _SHARED_VERB.search(text, row.first, start):
        acting = topic(sentence, start) or acting  # "granted Peru a loan, sent rifles"
    if acting is None and row.before is not None and not row.first and _THEY.search(text, row.first, start):
        acting = subject(row.before, len(row.before.text))
    if acting is None and _THEY.search(text, row.first, start):
        acting = topic(sentence, row.first) if row.first else None  # "Peru kept its word: it has bought …"
    if not verb["sell"]:
        return _by_buyer(row, verb, acting)
    goal = row.told(verb.end(), "to")
    if goal is None and _MADE_FOR.match(verb.group()):
        goal = row.told(row.tail.end, "for")
    joined = _JOINED.search(text, verb.end(), row.head.start)  # "supplied Urutu and Cascavel cars": no recipient
    whom = (
        None
        if joined
        else at(sentence, verb.end() + 1, row.head.start) or row.told(verb.end(), "the|its|to|with", row.head.start)
    )
    if _BE_BEFORE.search(
        text, row.first, start
    ):  # "Kenya was supplied with …", "arms delivered to the country include …"
        return Transfer(start, row.tail.end, row.told(verb.end(), "by"), whom or goal or acting, 0.8)
    goal = (whom if whom != acting else None) or goal
    if goal is None and _TO_IT.match(text, row.tail.end):
        named = (actor(sentence.at(i)) for i in range(start - 1, row.first - 1, -1))
        goal = next((a for a in named if a is not None and a != acting), None)
    return Transfer(start, row.tail.end, acting, goal, 0.88)


def _by_buyer(row: _Row, verb: re.Match[str], acting: Entity | None) -> Transfer | None:
    """By a verb whose subject has, gets or wants the arms."""
    text, start, maker = row.text, verb.start(), row.head.maker
    gap = text[verb.end() : row.head.start]
    if verb["hold"]:
        if maker is None or acting is None or len(gap) > _CLOSE or home(maker) == home(acting):
            return None
        return Transfer(start, row.tail.end, None, acting, 0.8)
    if verb["want"] and (acting is None or len(gap) > _CLOSE or gap == " the "):
        return None
    seller = row.seller(verb.end()) or row.told(row.tail.end, "in", row.tail.end + 9)
    wanted = Realis.PLANNED if verb["want"] else None
    return Transfer(start, row.tail.end, seller if seller != acting else None, acting, 0.88, wanted)
