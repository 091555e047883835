"""One sum of money and what governs it: the verb, the noun beside it, and the sides that the clause tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.arsenal import find_arms
from extract.constructions.parties import NAME, actor, at, by_pronoun, complement, home, subject, topic
from extract.constructions.payment_words import INVESTORS, NOT_FINANCE, NOUN, NOUN_AFTER, PASSIVE, VERB, default_kind
from extract.document import Entity, EntityKind
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.sentence import Sentence

_VALUED = re.compile(
    r"(?:\b(?:of|worth|valued at|total?ling|totall?ed|amounts? to|amounting to|amounted to|at|was|were|is|among them|amongst them|of which|including|reach\w*|came to|stood at|stands at|exceed\w*|to the (?:tune|value|amount) of|in the amount of|with|estimated at|put at)"
    r"|[:(–,])[\s,]*(?:a further |another |an additional |a total of |the sum of |some )?$",
    re.IGNORECASE,
)
_ARMS = re.compile(
    r"\b(?:arms|weapons?|missiles?|fighters?|jets?|tanks?|rifles?|helicopters?|F-\d+s?|warships?|frigates?|submarines?|drones?|bombers?|munitions|artillery|military (?:equipment|hardware|aircraft))\b",
    re.IGNORECASE,
)
_STAKE = re.compile(
    rf"(?:[\ue800-\ue8ff](?: (?:stake|share|interest|holding|of the shares))? (?:of|in)|(?:stake|share|shares|interest|holding|control) (?:of|in)) (?:the )?(?:[a-z-]+ ){{0,3}}?(?P<of>[\ue400-\ue4ff]|{NAME})",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    rf"(?:^|[ ,])(?:and |then |the |a |an |its )*(?:[a-z-]+ ){{0,3}}?(?P<of>[\ue400-\ue4ff]|{NAME})(?=,? (?:in|for|from|at|on|outright|and)\b|,? ?[(\ue500-\ue5ff]|, )"
)
_MAKER = re.compile(rf"(?P<of>[\ue100-\ue1ff\ue400-\ue4ff]|{NAME})(?:-(?:made|built))? (?=[a-z])")
_COUNTED = re.compile(
    r" (?:about |some |over |the |a further |another )*(?:[\ue700-\ue7ff]|more\b|several\b|dozens\b|\d)"
)
_RECIPIENT = re.compile(r"\b(?:recipient|beneficiary|receiver)s? of\b", re.IGNORECASE)
_OWNER = re.compile(r"(?:[\ue100-\ue1ff](?:['’]s?)?|[\ue000-\ue0ff\ue400-\ue4ff]['’]s?)(?: [\w-]+){0,3} ")
_ANTECEDENT = re.compile(r"(?P<of>[\ue000-\ue0ff\ue300-\ue4ff]),? (?:to|for) (?:which|whom) [^,;]*$")
_TIED = re.compile(
    r"(?:for (?:the )?(?:purchase|acquisition|supply|import|delivery)s? of|to (?:buy|purchase|acquire|import)) (?:[a-z-]+ )*(?P<of>[\ue100-\ue1ff])"
)
_DIRECT = re.compile(r"(?: [^\s,;:()]+){0,6} ")
_TUNE = re.compile(r"\b(?:to the (?:tune|value|amount) of|with|worth|total?ling|at a cost of|for) $")
_DATE = re.compile(r"[\ue500-\ue5ff]")
_DATED_THING = re.compile(r"\b(?:a|an|of the|under the|under a) $")
_COUNT = re.compile(r"[\ue700-\ue7ff]")
MONEY = re.compile(r"[\ue600-\ue6ff]")
_CLAUSE = re.compile(
    r"[;:!?]|, (?:while|whereas|but|although|though)\b|,? and (?=[\ue000-\ue0ff\ue400-\ue4ff] )", re.IGNORECASE
)
_CONVERSION = re.compile(r" ?\([^()\ue500-\ue5ff]*[\ue600-\ue6ff]\)")
_OPENED = re.compile(r"[:–] ?(?:some )?$")
_FUNDED = re.compile(r"\b(?:financed|funded|paid for|donated|gifted|covered)(?: \w+)? by ")
_PRICED = re.compile(
    r"(?:\bfor|\bat(?: a (?:price|cost) of)?|\bworth|\bvalued at|\() ?(?:a further |another |some |a total of )?$"
)
_OFFERED = re.compile(r"offer(?:s|ed|ing)?\b|commitments?\b|pledges?\b", re.IGNORECASE)
_PLACED = re.compile(
    r"[^;:.\ue000-\ue4ff\ue600-\ue6ff]{0,50} (?:at|in|near) (?:the )?(?P<place>[\ue000-\ue0ff\ue200-\ue2ff])"
)
_NO_OBJECT = re.compile(r" (?:for|at) ")
_SHARES_OF = re.compile(
    r"(?P<of>[\ue000-\ue4ff])(?:['’]s?)? (?:[\w-]+ ){0,3}?(?:shares?|stakes?|holding|interest|half|control|part)\b[^,;:]{0,60}$|"
    r"\b(?:shares?|stakes?|half|part|rest)\b of what (?P<had>[\ue000-\ue4ff]) [^,;:]{0,40}$"
)
_THING = re.compile(
    r"(?:^|[;:.] |, and )(?:the )?(?P<words>(?-i:[A-Z])[^,;:()\ue000-\ue9ff]{2,50}?) (?:was|were|has been|had been|is)\b[^,;:]{0,20}$"
)
_NEAR, _FAR = 60, 110  # characters of a clause between an amount and what governs it


@dataclass(frozen=True, slots=True)
class Sum:
    """What is read about one amount; `index` is its character, `start`–`end` enclose what governs it.

    `kind` is one of the schema's; `asked` tells that the money was asked for or committed to, not given.
    """

    index: int
    start: int
    end: int
    kind: str
    provider: Entity | None
    recipient: Entity | None
    certainty: float
    date: str = ""
    asked: bool = False


@dataclass(frozen=True, slots=True)
class _Clause:
    """The clause of an amount, `first`–`last`, with the verb and the noun that govern it; `noun` is `index` without one."""

    sentence: Sentence
    index: int
    first: int
    last: int
    verb: re.Match[str] | None
    kind: str
    noun: int
    before: Sentence | None = None

    @property
    def text(self) -> str:
        return self.sentence.text

    @property
    def do(self) -> str:
        return (self.verb.lastgroup or "") if self.verb else ""

    @property
    def passive(self) -> bool:
        return self.verb is not None and bool(PASSIVE.search(self.text, self.first, self.verb.start()))

    @property
    def acting(self) -> Entity | None:
        """The subject of the verb; "it" is what the sentence, or else the one before, is about."""
        at_verb = self.verb.start() if self.verb else self.noun
        if self.verb and by_pronoun(self.sentence, at_verb):
            own = topic(self.sentence, self.first - 1) if self.first or "when it" in self.text[:at_verb] else None
            return own or (topic(self.before) if self.before is not None else None)
        return subject(self.sentence, at_verb, self.first)

    def sum(self, kind: str, provider: Entity | None, recipient: Entity | None, certainty: float) -> Sum:
        start = min(self.verb.start() if self.verb else self.noun, self.noun)
        date = date_of(self.sentence, self.index)
        asked = self.do == "take" or bool(_OFFERED.match(self.verb.group() if self.verb else ""))
        asked = asked or bool(_OFFERED.match(self.text, self.noun))
        return Sum(self.index, start, self.index + 1, kind, provider, recipient, certainty, date, asked)


def read_sum(sentence: Sentence, index: int, before: Sentence | None = None) -> Sum | None:
    """What governs the amount at `index` of `Sentence.text`; None where it is no money that passes."""
    text = sentence.text
    first = max((m.end() for m in _CLAUSE.finditer(text, 0, index)), default=0)
    last = next((m.start() for m in _CLAUSE.finditer(text, index + 1)), len(text))
    kind, noun = _noun(sentence, index, first)
    verb = _verb(text, index, first, noun=bool(kind))
    if verb is None and not kind:
        return _funded(sentence, index, last)
    clause = _Clause(sentence, index, first, last, verb, kind, noun, before)
    if verb is not None:
        held = _STAKE.match(text, index + len("€ for "), last) if clause.do in {"pay", "invest"} else None
        if held:
            return _stake(clause, held)
        if not kind:
            return _without_noun(clause, verb)
    provider, recipient, certainty = _parties(clause)
    if kind == "investment" and clause.do in {"", "weak"} and (provider is None or provider.kind is EntityKind.STATE):
        return None  # a stock of investment, told as trade
    return clause.sum("debt" if clause.do == "forgive" else kind, provider, recipient, certainty)


def _verb(text: str, index: int, first: int, *, noun: bool) -> re.Match[str] | None:
    """The nearest verb before the amount; a verb that says nothing of who gives needs a noun beside it."""
    verbs = [v for v in VERB.finditer(text, first, index) if not text.startswith("-", v.end())]
    verb = verbs[-1] if verbs and index - verbs[-1].end() <= _FAR else None
    if verb is not None and verb.lastgroup == "weak" and not noun:
        verb = next((v for v in reversed(verbs) if v.lastgroup != "weak" and index - v.end() <= _NEAR), None)
    return verb


def _without_noun(clause: _Clause, verb: re.Match[str]) -> Sum | None:
    """The amount as the object or the price of a verb: "donated 2 million", "bought the firm for 2 million"."""
    window = clause.text[verb.end() : clause.index]
    if NOT_FINANCE.search(window) or (MONEY.search(window) and clause.do != "buy"):
        return None
    if clause.do in {"buy", "sell"}:
        return _deal(clause, verb)
    if not (_DIRECT.fullmatch(window) or _TUNE.search(window)) or not default_kind(clause.do):
        return None
    if clause.do == "invest" and INVESTORS.search(clause.text, clause.first, verb.start()):
        return None
    return clause.sum(default_kind(clause.do), *_parties(clause))


def _noun(sentence: Sentence, index: int, first: int) -> tuple[str, int]:
    """The kind that a noun beside the amount tells, and where the noun stands; the amount's own place without one."""
    text = sentence.text
    after = NOUN_AFTER.match(text[index + 1 : index + 90])
    if after and not MONEY.search(after.group()):
        return str(after.lastgroup), index + 1 + after.start(str(after.lastgroup))
    return next(_nouns_before(sentence, index, first), ("", index))


def _nouns_before(sentence: Sentence, index: int, first: int) -> Iterator[tuple[str, int]]:
    text = sentence.text

    def linked(end: int) -> bool:
        between = text[end:index]
        return bool(_VALUED.search(between)) and not MONEY.search(between) and not VERB.search(between)

    for noun in reversed(list(NOUN.finditer(text, max(first, index - 110), index))[-1:]):
        if linked(noun.end()):  # "a loan of 2 million"
            yield str(noun.lastgroup), noun.start()
    for counted in list(_COUNT.finditer(text, max(first, index - _NEAR), index))[-1:]:  # "two loans, of 2 million …"
        mention = sentence.at(counted.start())
        unit = NOUN.search(mention.amount.unit) if mention is not None and mention.amount is not None else None
        if unit and linked(counted.end()):
            yield str(unit.lastgroup), counted.start()
    if opened := _OPENED.search(text, 0, index):  # "Loans come from the bank: 78 million in 2012 …"
        for noun in list(NOUN.finditer(text, max(0, opened.start() - _NEAR), opened.start()))[-1:]:
            yield str(noun.lastgroup), noun.start()


def _parties(clause: _Clause) -> tuple[Entity | None, Entity | None, float]:
    """Provider and recipient as far as the clause tells them, and how sure that is."""
    acting, whose = clause.acting, _owner(clause)
    origin, goal = _complements(clause)
    to_whom = _to_whom(clause)
    if acting is not None and acting == to_whom and clause.verb and by_pronoun(clause.sentence, clause.verb.start()):
        acting = None  # "it granted Peru a loan": not Peru
    to_whom = to_whom if to_whom != acting else None
    if clause.kind == "debt" and clause.do in {"", "weak", "pay"}:
        return _debt(clause, to_whom or goal or origin, whose)
    if clause.do in {"", "weak"}:
        if _RECIPIENT.search(clause.text, clause.first, clause.index):
            return origin or whose, goal or acting, 0.88
        return origin or whose or (None if clause.passive else acting), goal or to_whom, 0.85
    if clause.do == "get" or (clause.do == "take" and goal is None):
        return origin or whose, acting, 0.88
    if clause.do == "owe":
        return to_whom or goal, acting, 0.9
    if clause.passive:  # "was granted a loan by", "was paid", "financed by … with a loan"
        return origin or whose, acting if acting != origin else None, 0.85
    if clause.do == "forgive":
        return acting, whose if whose != acting else to_whom or goal, 0.85
    return acting or whose or origin, to_whom or goal, 0.9


def _debt(
    clause: _Clause, creditor: Entity | None, debtor: Entity | None
) -> tuple[Entity | None, Entity | None, float]:
    """Creditor and debtor; where only one party is told, it is the one that complains and the next named is the other."""
    acting = clause.acting
    if clause.do == "pay" or debtor is not None or creditor is not None:
        return creditor, debtor or acting, 0.8
    told = [m for m in clause.sentence.mentions if m.kind in {Kind.STATE, Kind.ORGANIZATION}]
    everyone = [e for m in told if (e := actor(m)) is not None]
    return acting, next((e for e in everyone if acting is None or home(e) != home(acting)), None), 0.65


def _complements(clause: _Clause) -> tuple[Entity | None, Entity | None]:
    """From whom and for whom, as prepositions tell it."""
    sentence, text = clause.sentence, clause.text
    begin = min(clause.noun, clause.verb.end() if clause.verb else clause.noun, clause.index)
    later = MONEY.search(text, clause.index + 1)
    stop = min(clause.last, later.start() if later else clause.last)
    prepositions = {"invest": "in|into|to", "lend": "to|with"}.get(clause.do, "to")
    prepositions = "to|with" if text.startswith("deposit", clause.noun) else prepositions
    origin = complement(sentence, begin, stop, "from|by|granted by|provided by")
    goal = complement(sentence, begin, stop, prepositions) or complement(sentence, begin, stop, "for", names=False)
    goal = goal or _there(sentence, begin, stop)
    if goal is None and clause.do == "invest" and (place := _PLACED.match(text, clause.index + 1, stop)):
        goal = actor(sentence.at(place.start("place")))
    if tied := _TIED.search(text, clause.index, clause.last):  # who lends for the purchase of his own goods
        maker = actor(sentence.at(tied.start("of")))
        origin, goal = origin or maker, goal if goal != maker else None
    antecedent = _ANTECEDENT.search(text, 0, clause.verb.start()) if clause.verb else None
    if antecedent:
        goal = actor(sentence.at(antecedent.start("of"))) or goal
    return origin, goal


def _there(sentence: Sentence, start: int, end: int) -> Entity | None:
    """The state in which the money is used: "for schools in Peru"."""
    places = [i for i in range(start, end) if sentence.text.endswith((" in ", " in the "), 0, i)]
    inside = [m for i in places if (m := sentence.at(i)) is not None]
    return next((m.entity for m in inside if m.kind is Kind.STATE and m.form != "capital"), None)


def _owner(clause: _Clause) -> Entity | None:
    """Whose loan or debt it is: "Saudi deposit", "Japan's soft loan", "2 million of Peru's debt"."""
    text, noun = clause.text, clause.noun
    if noun == clause.index:
        return None
    inner = range(clause.index + 1, noun)
    outer = reversed(range(max(clause.first, noun - 40), noun))
    owners = (actor(clause.sentence.at(i)) for i in (*inner, *outer) if _OWNER.fullmatch(text[i:noun]))
    return next((told for told in owners if told is not None), None)


def _to_whom(clause: _Clause) -> Entity | None:
    """The indirect object between verb and amount: "granted Peru a loan of"."""
    if clause.verb is None or clause.verb.end() + 1 >= clause.index:
        return None
    end = clause.verb.end()
    told = at(clause.sentence, end + 1, clause.index)
    if told is None and clause.text.startswith((" to ", " the ", " with "), end):
        told = complement(clause.sentence, end, clause.index, "to|the|with")
    return told


def _funded(sentence: Sentence, index: int, last: int) -> Sum | None:
    """A thing of that price that another pays for: "The 40 million bridge was financed by Japan"."""
    by = _FUNDED.search(sentence.text, index + 1, min(last, index + 100))
    giver = complement(sentence, by.start(), last, "by") if by else None
    if by is None or giver is None:
        return None
    return Sum(index, index, by.end(), "aid", giver, None, 0.7, date_of(sentence, index))


def _deal(clause: _Clause, verb: re.Match[str]) -> Sum | None:
    """A thing bought or sold for an amount: a company is an investment in it, goods are a payment to the seller."""
    sentence, text, index = clause.sentence, clause.text, clause.index
    if not _PRICED.search(text, verb.end(), index) or _arms(
        sentence, clause.first if clause.passive else verb.start(), clause.last
    ):
        return None  # arms are told as such, with their price
    if not clause.passive and _NO_OBJECT.match(text, verb.end()):
        return None  # "sold goods for 2 million and bought for 3": trade
    acting = clause.acting
    if clause.do == "sell":
        buyer = complement(sentence, verb.end(), index, "to") or at(sentence, verb.end() + 1, index)
        shares = _SHARES_OF.search(text, clause.first, verb.start())
        whose = actor(sentence.at(shares.start("of" if shares["of"] else "had"))) if shares and clause.passive else None
        seller = whose if clause.passive or buyer == acting else acting
        seller = seller if seller != buyer else None
        return clause.sum("payment", buyer, seller, 0.75) if buyer else None
    if clause.passive:
        agent = complement(sentence, verb.end(), clause.last, "by")
        thing = _THING.search(text, clause.first, verb.start())
        words = sentence.words(*thing.span("words")) if thing else ""
        held_by = Entity(EntityKind.ORGANIZATION, slug(words), words) if words else acting
        if agent is not None and held_by is not None and agent != held_by:
            return clause.sum("investment", agent, held_by, 0.8)
        acting = agent
    if held := _STAKE.search(text, verb.end(), index):
        return _stake(clause, held)
    seller = complement(sentence, verb.end(), index, "from")
    counted = _COUNTED.match(text, verb.end(), index)
    companies = [] if counted or seller else list(_COMPANY.finditer(text, verb.end(), index))
    if companies:
        target = at(sentence, companies[-1].start("of"), index)
        return clause.sum("investment", acting, target, 0.85) if target != acting else None
    makers = (at(sentence, m.start("of"), m.end()) for m in _MAKER.finditer(text, verb.end(), index))
    return clause.sum("payment", acting, seller or next((m for m in makers if m is not None), None), 0.75)


def _arms(sentence: Sentence, start: int, end: int) -> bool:
    """Whether what is bought is arms: a class of them, or a model where the talk is of forces."""
    if _ARMS.search(sentence.words(start, end)):
        return True
    return any(start <= found.start < end and not found.doubtful for found in find_arms(sentence))


def _stake(clause: _Clause, held: re.Match[str]) -> Sum | None:
    """A share of a company, bought for the amount."""
    acting, target = clause.acting, at(clause.sentence, held.start("of"), held.end())
    return clause.sum("investment", acting, target, 0.88) if acting and target != acting else None


def date_after(sentence: Sentence, index: int) -> str:
    """The date soon after the amount at `index` and before the next one, in EDTF; empty without one."""
    text = sentence.text
    converted = _CONVERSION.match(text, index + 1)
    index = converted.end() - 1 if converted else index
    stop = re.compile(r"[\ue600-\ue6ff;.]").search(text, index + 1)
    found = _DATE.search(text, index + 1, min(stop.start() if stop else len(text), index + 80))
    mention = sentence.at(found.start()) if found else None
    return mention.date if mention is not None else ""


def date_of(sentence: Sentence, index: int) -> str:
    """The date behind the amount, else the last before it in the sentence, else the one carried over."""
    if after := date_after(sentence, index):
        return after
    text = sentence.text
    dates = [m.start() for m in _DATE.finditer(text, 0, index) if not _DATED_THING.search(text, 0, m.start())]
    mention = sentence.at(dates[-1]) if dates else None
    return mention.date if mention is not None else sentence.scope.date
