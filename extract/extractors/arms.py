"""Transfers of arms: who supplies which arms to whom.

Read outwards from the phrase that names arms: the verb before or behind it, or the noun that leads it in ("delivery of …"),
tells which side its subject is on; what prepositions lead in, the maker's nationality and the section's pair fill the rest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.arsenal import MILITARY, Arms, find_arms
from extract.claim import Realis, Role, Value
from extract.document import Entity
from extract.frame import claim
from extract.parties import actor, at, complement, home, other, subject
from extract.realis import clause, realis
from extract.registry import extractor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotate import Annotated
    from extract.claim import Claim
    from extract.sentence import Sentence

_SELL = (
    r"sold|sells?|selling|suppl(?:y|ies|ied|ying)|deliver(?:s|ed|ing)?|provid(?:es?|ed|ing)|gave|gives?|given|giving|donat(?:es?|ed|ing)|gift(?:s|ed|ing)|ship(?:s|ped|ping)|transfer(?:s|red|ring)|hand(?:s|ed|ing)? over"
    r"|export(?:s|ed|ing)|(?<=to )(?:export|ship|transfer|gift|lease|equip|hand over)|sen(?:ds?|t|ding)|furnish(?:es|ed|ing)|lent|leas(?:es?|ed|ing)|equip(?:s|ped|ping)|presented|flown|smuggled|airlifted|transported|offer(?:s|ed|ing)?|made available"
)
_BUY = r"bought|buys?|buying|purchas(?:es?|ed|ing)|acquir(?:es?|ed|ing)|order(?:s|ed|ing)|procur(?:es?|ed|ing)|obtain(?:s|ed|ing)?|receiv(?:es?|ed|ing)|import(?:s|ed|ing)|(?<=to )(?:order|procure|import)|t(?:ook|akes?|aking) delivery of|got|secured"
_VERB = re.compile(rf"\b(?:(?P<sell>{_SELL})|(?P<buy>{_BUY}))(?! (?:by which|with which))\b", re.IGNORECASE)
_NOUN = re.compile(
    r"\b(?:(?P<sell>sales?|suppl(?:y|ies)|deliver(?:y|ies)|transfers?|exports?|shipments?|consignments?|provision|donations?|gifts?|lease|handover)"
    r"|(?P<buy>purchases?|acquisitions?|imports?|procurement|orders?)|(?P<deal>contracts?|deals?|agreements?))"
    r"(?P<gap>[^;:!?]{0,60}?) (?:of|for|on|to (?:supply|buy|sell|deliver|provide|purchase)(?: [\ue000-\ue1ff](?: \w+)? with)?)(?: (?:the|an?|its|their|some|several|more|other|various|up to|about|supply of|delivery of|sale of|purchase of|[\ue600-\ue6ff] worth of))* $",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    rf"^(?:[^;:!?]{{0,40}}?)?(?:,? (?:which|that))?(?: (?:have|has|had|was|were|are|is|be|been|being|also|then|later|first|recently|since|reportedly|allegedly|to|will|would|\w+ly))*[ -](?:(?P<sell>{_SELL})|(?P<buy>{_BUY}))\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    rf"^[^;:!?]{{0,30}}? ?(?P<who>[\ue000-\ue0ff\ue400-\ue4ff])(?: <have>| has| had| have)?(?: since| also| recently)? (?:(?P<sell>{_SELL})|(?P<buy>{_BUY}))\b".replace(
        " <have>|", ""
    ),
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"^ (?:(?:have |had |has |later |then |also )*)(?:reach(?:ed|es)?|arriv(?:ed|es?)(?: in| at)?|went|came|travelled|found their way)\b",
    re.IGNORECASE,
)
_INCLUDES = re.compile(
    rf"\b(?:{_SELL}|{_BUY}|equipment|arms|weapons|arsenal|systems|hardware)\b[^;:.]{{0,50}}? (?:includ(?:es?|ed|ing)|such as|consist(?:s|ed) of|comprised?|among them|, e\.g\.|namely)(?: the| a| an| some)? $",
    re.IGNORECASE,
)
_ARMING = re.compile(
    r"\b(?:was|were|is|are|has been|had been|of)(?: secretly| covertly)? arming (?:the )?(?P<whom>[^,;.:]{3,60}?)(?=[,;.:]|$| (?:in|with|against|since|through|and)\b)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:,? (?:and|as well as|plus|along with|together with)|,)(?: (?:also|then|the|a|an|some|several|other|its|later|in|on|[\ue500-\ue5ff],?))* $|^,? (?:in|on) [\ue500-\ue5ff],?(?: and|,)(?: an?| the| another)? $"
)
_INHERITED = re.compile(
    r"(?!.*\b(?:was|were|is|are|has|have|had|to|which|who|while|but)\b)[^:.!?\ue000-\ue4ff]{0,80}?(?:,|;| and|,? as well as)(?: and)?(?: (?:an?|the|some|other|another|its|further|also|later|then|in [\ue500-\ue5ff],?|on [\ue500-\ue5ff],?))* ",
    re.IGNORECASE,
)
_SAME_WAY = re.compile(
    r"^ (?:went|followed|came|were sent|took)(?: in| the same way| later| soon after| too| suit)\b", re.IGNORECASE
)
_UNDONE = re.compile(
    r"\b(?:fell through|collapsed|came to nothing|was blocked|were blocked|vetoed|abandoned|rejected|turned down|discuss\w*|hoping|talks|coming|negotiat\w*|interest(?:ed)? in|intention|intercepted|seized|offer\w*|explor\w*|bid|tender|sought|refused|contemplat\w*|foresee\w*|consider\w*)\b",
    re.IGNORECASE,
)
_ALLEGED = re.compile(
    r"\b(?:reports?|reported|wrote|writes|according to|said to have|suspect\w*|leaked|rumou?r\w*)\b", re.IGNORECASE
)
_DATE = re.compile(r"[\ue500-\ue5ff]")
_MONEY = re.compile(r"[\ue600-\ue6ff]")
_CIVIL = re.compile(
    r"\b(?:passenger|civil(?:ian)?|airlines?|commercial|cruise|tourist|film|toy|sport\w*|ferr(?:y|ies)|tankers?|fishing|rescue|fire[- ]?fighting|medical|agricultur\w*|cotton|drilling)\b",
    re.IGNORECASE,
)
# "Sent two bombers to Peru" is a deployment, "sent rifles" a transfer.
_PLATFORM = re.compile(
    r"\b(?:[A-Z][A-Za-z]{0,4}-\d{1,4}[A-Z]{0,3}s?|bombers?|fighters?|(?:air)?planes?|aircraft|jets?|helicopters?|\w*ships?|vessels?|boats?|frigates?|destroyers?|submarines?|cruisers?|corvettes?)$",
    re.IGNORECASE,
)
_SENT = re.compile(r"\b(?:sen(?:t|ds?|ding)|flown|airlifted|transported)\b", re.IGNORECASE)
_WORKS = re.compile(
    r"\b(?:construction|build\w*|maintenance|servic\w+|plants?|factor(?:y|ies)|production|assembl\w+|repairs?|overhaul|training|moderni[sz]ation|upgrad\w+)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:which|who|where|that|whose|because|if|when|able|capable|designed|to (?!the |its |an? |[\ue000-\ue4ff]))",
    re.IGNORECASE,
)
_REST = re.compile(r"\b(?:other|further) $", re.IGNORECASE)  # "tanks, mortars and other weapons": the rest is no item
_NOBODY = re.compile(r"\b(?:no|neither|nobody|none)\b[^,;]*$", re.IGNORECASE)
_THEY = re.compile(
    r"(?:^|[ ,;])(?:they|it|the country|the army|the military)(?: had| has| have| also| then)? $", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Transfer:
    """How one phrase that names arms is governed: from `start` to `end`, and the sides told."""

    start: int
    end: int
    supplier: Entity | None
    recipient: Entity | str | None
    certainty: float
    realis: Realis | None = None  # where the construction itself tells it: what a contract is for, a relative clause


@extractor("arms", emits={"arms_transfer"})
def arms(document: Annotated) -> Iterator[Claim]:
    """Arms sold, supplied, delivered or given by one actor to another, ordered or offered."""
    last: tuple[Entity, Entity | str] | None = None
    for block in document.blocks:
        armed = False
        for number, sentence in enumerate(block):
            before = block[number - 1] if number else None
            armed = armed or bool(MILITARY.search(sentence.text)) or bool(MILITARY.search(sentence.scope.heading))
            for found, how in _transfers(sentence, before, armed=armed):
                sides = _sides(sentence, found, how, last, document.profile.main)
                if sides is None:
                    continue
                supplier, recipient, certainty = sides
                if supplier is not None and recipient is not None:
                    last = (supplier, recipient)
                yield _claim(
                    document, sentence, found, replace(how, supplier=supplier, recipient=recipient, certainty=certainty)
                )


def _claim(document: Annotated, sentence: Sentence, found: Arms, how: _Transfer) -> Claim:
    roles: dict[str, Value | None] = {
        "supplier": how.supplier,
        "recipient": how.recipient,
        "item": found.item,
        "quantity": found.quantity,
    }
    start, end = min(how.start, found.start), max(how.end, found.end)
    roles["date"] = _date(sentence, found, how)
    price = _price(sentence, found, how)
    if price is not None and (mention := sentence.at(price)) is not None and mention.amount is not None:
        roles |= {"amount": mention.amount.value, "currency": mention.amount.currency}
    values = tuple(Role(n, v) for n, v in sorted(roles.items()) if v is not None and v != "")
    return claim(
        document,
        sentence,
        "arms_transfer",
        values,
        confidence=how.certainty,
        told=how.realis or _told(sentence, start, end),
    )


def _told(sentence: Sentence, start: int, end: int) -> Realis:
    how = realis(sentence, start, end)
    first, last = clause(sentence, start, end)
    if how is Realis.HAPPENED and _UNDONE.search(sentence.text, first, last):
        return Realis.PLANNED
    if how is Realis.HAPPENED and re.search(r"\breport(?:s|ed)? (?:that|the)\b|\bwrote that\b", sentence.text[:start]):
        return Realis.ALLEGED
    return how


def _transfers(sentence: Sentence, before: Sentence | None, *, armed: bool) -> Iterator[tuple[Arms, _Transfer]]:
    """The phrases that name arms with what governs them; one in a row with others shares what governs these."""
    text = sentence.text
    phrases = sorted(find_arms(sentence, armed=armed), key=lambda a: a.start)
    if arming := _ARMING.search(text):
        acting = subject(sentence, arming.start())
        if acting is not None:
            yield (
                Arms(arming.start(), arming.end(), "arms"),
                _Transfer(arming.start(), arming.end(), acting, sentence.words(*arming.span("whom")), 0.8),
            )
        return
    rows: list[list[Arms]] = []
    for phrase in phrases:
        if (
            _CIVIL.search(phrase.item)
            or (phrase.doubtful and (phrase.maker is None and not rows or not _PLATFORM.search(phrase.item)))
            or (_PLATFORM.search(phrase.item) and _SENT.search(text[max(0, phrase.start - 30) : phrase.start]))
            or (rows and phrase.start < rows[-1][-1].end)
        ):
            continue
        if rows and _BESIDE.fullmatch(text, rows[-1][-1].end, phrase.start):
            rows[-1].append(phrase)
        else:
            rows.append([phrase])
    known: _Transfer | None = None
    end = 0
    for row in rows:
        how = _governed(sentence, row[0], row[-1], before, end)
        if (
            how is None
            and known is not None
            and (_INHERITED.fullmatch(text[end : row[0].start]) or _SAME_WAY.match(text[row[-1].end :]))
        ):
            how = replace(known, start=row[0].start, end=row[-1].end)
        end = row[-1].end
        if how is None:
            continue
        known = how
        for phrase in row:
            if len(row) == 1 or not _REST.search(text, 0, phrase.start):
                yield phrase, how


def _governed(sentence: Sentence, head: Arms, tail: Arms, before: Sentence | None, floor: int) -> _Transfer | None:
    """What governs a row of phrases: a noun right before it, a verb right behind it, else the verb before it."""
    text = sentence.text
    first = max((m.end() for m in re.finditer(r"[;:!?]", text[: head.start])), default=0)
    last = next((m.start() for m in re.compile(r"[;:!?]|\. ").finditer(text, tail.end)), len(text))
    if noun := _NOUN.search(text, first, head.start):
        if _WORKS.search(noun["gap"]):
            return None
        return _by_noun(sentence, noun, head, tail, first, last)
    rest = text[tail.end : last]
    relative = None if head.doubtful else _RELATIVE.match(rest)
    if relative:
        who = actor(sentence.at(tail.end + relative.start("who")))
        side = complement(sentence, tail.end + relative.end(), last, "to" if relative["sell"] else "from", names=False)
        supplier, recipient = (who, side) if relative["sell"] else (side, who)
        told = realis(sentence, tail.end + relative.start("who"), tail.end + relative.end())
        happened = (
            None
            if re.search(r"\b(?:will|would|to|may|alleg\w+|reported\w*)\b", relative.group()) or told is Realis.DENIED
            else Realis.HAPPENED
        )
        return _Transfer(head.start, tail.end + relative.end(), supplier, recipient, 0.85, happened)
    passive = None if head.doubtful else _PASSIVE.match(rest)
    if passive and _PLATFORM.search(tail.item) and _SENT.search(passive.group()):
        return None
    if passive and not re.search(
        r"\b(?:and|but|to|while)\b", rest[: passive.start(str(passive.lastgroup))].replace(" to be ", " ")
    ):
        return _by_passive(sentence, passive, head, tail, last)
    if _MOVED.match(rest) and not head.doubtful:
        origin = complement(sentence, tail.end, last, "from", names=False)
        goal = complement(sentence, tail.end, last, "to|reached|reach|in|at", names=False)
        return _Transfer(head.start, min(last, tail.end + 30), origin, goal, 0.8) if origin or goal else None
    verbs = list(_VERB.finditer(text, max(first, floor), head.start))
    if included := _INCLUDES.search(text, first, head.start):
        verbs = [v for v in _VERB.finditer(text, first, included.end())] or verbs
    elif verbs and head.start - verbs[-1].end() > 60:  # noqa: PLR2004 - characters between a verb and its object
        return None
    if not verbs or any(p.doubtful for p in (head, tail)) or _NOBODY.search(text, first, verbs[-1].start()):
        return None
    if _BETWEEN.search(text, verbs[-1].end(), head.start):
        return None
    return _by_verb(sentence, verbs[-1], head, tail, (first, last), before)


def _by_noun(sentence: Sentence, noun: re.Match[str], head: Arms, tail: Arms, first: int, last: int) -> _Transfer:
    text = sentence.text
    goal = complement(sentence, noun.start(), last, "to", names=False)
    origin = complement(sentence, noun.start(), last, "from|with" if noun["deal"] else "from", names=False)
    agent = complement(sentence, noun.start(), last, "by", names=False)
    owner = next(
        (
            actor(sentence.at(i))
            for i in range(max(first, noun.start() - 24), noun.start())
            if re.fullmatch(r"(?:['’]s?)?(?: [a-z-]+){0,2} ", text[i + 1 : noun.start()]) and sentence.at(i)
        ),
        None,
    )
    used = complement(sentence, tail.end, last, "adopted by|used by|for use by|for", names=False)
    if supplied := re.search(r"(?:supply|deliver|provide|sell)(?:ing)? (?P<whom>[\ue000-\ue1ff])", noun.group()):
        goal = actor(sentence.at(noun.start() + supplied.start("whom"))) or goal
    discussed = re.search(r"\b(?:discuss\w*|talks?|negotiat\w*|considered)\b", text[: noun.start()])
    purpose = (
        Realis.PLANNED if discussed or re.search(r"\b(?:for|on|of) (?:the |its |a )?$", text[: noun.start()]) else None
    )  # "a loan for the purchase of …"
    if noun["buy"]:
        return _Transfer(noun.start(), tail.end, origin, agent or owner or goal, 0.85, purpose)
    if noun["deal"]:
        acting = subject(sentence, noun.start(), first)
        if re.search(r"\bto (?:supply|sell|deliver|provide)\b", noun.group()):
            origin = origin or (acting if acting != goal else None)
        elif origin is not None or re.search(r"\bto (?:buy|purchase)\b", noun.group()):
            goal = goal or used or (acting if acting != origin else None)
        return _Transfer(noun.start(), tail.end, origin, goal or used, 0.8, Realis.PLANNED)
    return _Transfer(
        noun.start(), tail.end, origin or (agent if agent != used else None) or owner, goal or used, 0.85, purpose
    )


def _by_passive(sentence: Sentence, verb: re.Match[str], head: Arms, tail: Arms, last: int) -> _Transfer:
    behind = tail.end + verb.end()
    origin = complement(sentence, tail.end, last, "from", names=False)
    agent = complement(sentence, behind, last, "by", names=False)
    goal = complement(sentence, behind, last, "to|for", names=False)
    if verb["buy"]:
        holder = subject(sentence, head.start) if not re.search(r"\b(?:was|were|been|are|is)\b", verb.group()) else None
        return _Transfer(head.start, behind, origin, agent or goal or (holder if holder != origin else None), 0.85)
    return _Transfer(head.start, behind, agent or origin, goal, 0.88)


def _by_verb(
    sentence: Sentence, verb: re.Match[str], head: Arms, tail: Arms, bounds: tuple[int, int], before: Sentence | None
) -> _Transfer:
    first, last = bounds
    text = sentence.text
    acting = subject(sentence, verb.start(), first)
    start = max((m.end() for m in re.finditer(r", (?:while|and|but|whereas) ", text[: verb.start()])), default=first)
    acting = subject(sentence, verb.start(), start) or acting
    if acting is None and before is not None and _THEY.search(text, first, verb.start()):
        acting = subject(before, len(before.text))
    passive = bool(re.search(r"\b(?:was|were|been|be|is|are|being) (?:\w+ly )?$", text[first : verb.start()]))
    origin = complement(sentence, verb.end(), last, "from", names=False)
    goal = complement(sentence, verb.end(), last, "to", names=False)
    if verb["buy"]:
        return _Transfer(verb.start(), tail.end, origin, acting, 0.88)
    whom = at(sentence, verb.end() + 1, head.start) or complement(
        sentence, verb.end(), head.start, "the|its|to|with", names=False
    )
    if passive:  # "Kenya was supplied with …", "equipment delivered to the country includes …"
        return _Transfer(
            verb.start(),
            tail.end,
            complement(sentence, verb.end(), last, "by", names=False),
            whom or goal or acting,
            0.8,
        )
    return _Transfer(verb.start(), tail.end, acting, (whom if whom != acting else None) or goal, 0.88)


def _sides(
    sentence: Sentence, found: Arms, how: _Transfer, last: tuple[Entity, Entity | str] | None, main: Entity | None
) -> tuple[Entity | None, Entity | str | None, float] | None:
    """Both sides, as far as they are told or follow: from the maker, the pair, whose page it is, the transfer told before."""
    supplier, recipient, certainty = how.supplier, how.recipient, how.certainty
    pair, publisher = sentence.scope.pair, sentence.scope.publisher
    supplier = supplier or found.maker
    if isinstance(recipient, Entity) and supplier is not None and home(supplier) == home(recipient):
        supplier, recipient = (
            (found.maker, recipient)
            if found.maker is not None and home(found.maker) != home(recipient)
            else (supplier, None)
        )
    if supplier is None and recipient is None:
        if last is not None and home(last[0]) in {s.key for s in pair}:
            return *last, certainty * 0.8
        return None
    if recipient is None and supplier is not None:
        inside = home(supplier) in {s.key for s in pair}
        recipient = (
            other(pair, supplier)
            if inside
            else _organ(sentence, found.start) or publisher or (main if main in pair else None)
        )
        certainty *= 0.85 if inside else 0.75
    elif supplier is None and isinstance(recipient, Entity):
        supplier = other(pair, recipient) if home(recipient) in {s.key for s in pair} else None
        certainty *= 0.8
    if supplier == recipient or recipient is None:
        return None
    return supplier, recipient, certainty


def _organ(sentence: Sentence, end: int) -> Entity | None:
    """The state whose forces or government are told last before an index: "sanctioned the Peruvian navy over …"."""
    found = [
        actor(sentence.at(m.start()))
        for m in re.finditer(
            r"[\ue000-\ue1ff](?:['’]s?)? (?:navy|army|air force|military|armed forces|government|police|coast guard|defen[cs]e ministry)\b",
            sentence.text[:end],
        )
    ]
    return found[-1] if found else None


def _date(sentence: Sentence, found: Arms, how: _Transfer) -> str:
    """The date behind the phrase, else behind its verb, else the last one before, else the one carried over."""
    text = sentence.text
    stop = next((m.start() for m in re.compile(r"[;:]|\. ").finditer(text, found.end)), len(text))
    after = [m.start() for m in _DATE.finditer(text, found.end, min(stop, found.end + 90))]
    before = [m.start() for m in _DATE.finditer(text, 0, found.start)]
    index = after[0] if after else before[-1] if before else -1
    mention = sentence.at(index) if index >= 0 else None
    return mention.date if mention is not None else sentence.scope.date


def _price(sentence: Sentence, found: Arms, how: _Transfer) -> int | None:
    """Where the price stands: "4 billion worth of arms", "arms worth 4 billion", "a 20 million contract for …"."""
    text = sentence.text
    start, end = min(how.start, found.start), max(how.end, found.end)
    for match in _MONEY.finditer(text, max(0, start - 4), min(len(text), end + 60)):
        left, right = text[: match.start()], text[match.end() :]
        if re.search(r"(?:worth|for|valued at|at a cost of|price of|costing|cost)(?: some)? $", left) or re.match(
            r" (?:worth|contract|deal|order|sale)", right
        ):
            return match.start()
    return None
