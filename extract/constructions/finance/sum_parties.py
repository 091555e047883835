"""Who gives and who takes a sum of money, as its clause tells: subject, objects, prepositions, possessives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.finance.payment_words import (
    ANNOUNCED,
    GIVEN,
    VERB,
)
from extract.constructions.finance.reworked import forgiven
from extract.constructions.finance.sum_clause import MONEY, Clause, head, in_relative
from extract.constructions.parties import NAME, actor, at, by_pronoun, complement, home, named, subject, topic
from extract.constructions.sides import subject_sides
from extract.document import Entity, EntityKind
from extract.gazetteer.states import state
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.sentence import Sentence

_GIFT_OF = regex(
    r"(?:gift|donation|present|loan|grant)s? (?:of|from) (?:the )?(?P<who>[\ue000-\ue0ff\ue400-\ue4ff])", re.IGNORECASE
)
_RECIPIENT = regex(r"\b(?:recipient|beneficiary|receiver)s? of\b", re.IGNORECASE)
_OWNER = regex(
    r"(?:[\ue100-\ue1ff](?:['’]s?)?|[\ue000-\ue0ff\ue400-\ue4ff]['’]s?)(?: (?!(?:an?|the)\b)[\w-]+){0,3} |[\ue400-\ue4ff] "
)
_WHOSE = regex(_OWNER.pattern + r"|[\ue400-\ue4ff](?: [a-z-]+){1,2} ")  # "in EU budget support"
_WORKS = r"(?: (?:field|mine|plant|factory|refinery|project|works|dam|port|bridge|railway|scheme|brewery|mill|(?:gas |oil )?pipeline))"
_ANTECEDENT = regex(
    rf"(?:(?P<of>[\ue000-\ue0ff\ue200-\ue4ff])(?P<of_works>{_WORKS})?|(?P<name>{NAME})(?P<thing>{_WORKS})?),? (?:to|for|into|in) (?:which|whom) [^,;]*$"
)
_PRONOUN = regex(r" (?:it|them) ")
# help told first, then what it was: "Peru helped its neighbour through the drought: a loan"
_HELPED = regex(
    r"(?P<who>[\ue000-\ue0ff\ue300-\ue4ff]) (?:(?:has|had|also|then|again|first) )*(?:help(?:s|ed)|assist(?:s|ed)|support(?:s|ed)|reward(?:s|ed)|rescue[sd]|bail(?:s|ed) out|back(?:s|ed)) (?:the )?(?P<whom>[\ue000-\ue0ff\ue400-\ue4ff])[^;.:]{0,90}(?:: |, with |, by )[^.]{0,80}$"
)
_WITH_HELP = regex(
    r"\b(?:with|thanks to|using|through|out of) (?:the (?:help|aid|support) of )?(?:an? |the )?(?:[a-z-]+ ){0,2}$"
)
_IS_OWED = regex(r"[:–|-] owed (?:some |about |around |nearly |over )?$")  # "Peru: owed 2 million"
_DUE = regex(r"\b(?:fall(?:s|ing)? |is |are |was |were )?due to (?:the )?(?P<who>[\ue000-\ue0ff\ue400-\ue4ff])")
_SIGNED_WITH = regex(
    r"[^;:.!?\ue600-\ue6ff]{0,60}? (?:was|were|is|has been|had been) (?:signed|agreed|concluded|arranged|negotiated|obtained)[^;:.\ue600-\ue6ff]{0,30}? with (?:the )?(?=[\ue400-\ue4ff])"
)
# "The protocol between the Union and Peru provides for 2 million": what the body gives.
_BETWEEN = regex(
    r"\b(?:protocols?|agreements?|accords?|treaty|contracts?|programmes?|partnership|deal|arrangement|pact|plan)\b[^;:.]{0,40}? between (?:the )?(?P<one>[\ue000-\ue0ff\ue400-\ue4ff]) and (?:the )?(?P<other>[\ue000-\ue0ff\ue400-\ue4ff])[^;:.\ue600-\ue6ff]{0,60}$"
)
_WORKS_BY = regex(r"\b(?:works?|construction|execution|design|studies|study|building|supervision) $")
_MEANS = regex(
    r"\b(?:pa(?:ys?|id|ying)|repa(?:ys?|id)|settl(?:es?|ed|ing)|cover(?:s|ed|ing)?|met|bought|buys|buil[dt]s?|financ(?:es?|ed|ing)|fund(?:s|ed|ing)|clear(?:s|ed|ing))\b[^;:.]{0,80}? (?:with|using|through|out of|by means of|thanks to|by) (?:an? |the )?(?:[a-z-]+ ){0,2}$"
)
_BY = regex(r"\bby ")
_DONE = regex(
    r"\b(?P<verb>[a-z]+(?:ed|en|un|wn|ld|lt|pt|ught|ade|aid)|led|hit|cut|put|set|won)(?: out| up| over)?(?: \w+ly)? $"
)
# "with a loan of 2 million a mill is to be built at Lima by the firm"
_MADE = regex(
    r"\b(?:is|are|was|were|be|been|being) (?:[a-z]+ly )?(?P<verb>built|constructed|erected|supplied|equipped|carried|operated|run|rebuilt|restored|laid|modernised|upgraded|managed|executed|implemented)\b[^,;:]{0,60}$"
)
# "The Peruvian side conveyed its appreciation for the release of 2 million": who is grateful received it.
_GRATEFUL = regex(
    r"(?P<who>[\ue000-\ue0ff\ue300-\ue3ff]) (?:(?:again|also|once|more|warmly|sincerely|has|had) )*(?:(?:expressed|conveyed|voiced) (?:its |his |her |their |deep |sincere |heartfelt )*(?:appreciation|gratitude|thanks)|appreciated|(?:is|was) (?:deeply |very )?(?:grateful|thankful))(?: to (?:the )?(?P<whom>[\ue000-\ue0ff\ue400-\ue4ff]))? for [^;:.]{0,90}$"
)
_FOR_BY = regex(rf"\bfor (?:the )?(?=(?:[\ue400-\ue4ff]|{NAME}) (?:by|was|were|has been|had been) )")
# "paid 2 million for **Acme's** bank in Peru"
_FOR_WHOSE = regex(
    rf" for (?:[\ue800-\ue8ff] of )?(?P<who>[\ue400-\ue4ff]|(?-i:{NAME}))['’]s? (?:[a-z-]+ ){{0,3}}(?:banks?|business(?:es)?|operations|branch(?:es)?|units?|subsidiar(?:y|ies)|shares?|stakes?|plants?|factor(?:y|ies)|mines?|stores|assets|network|division|arm|holdings?|brewer(?:y|ies)|mills?|hotels?|refiner(?:y|ies))\b"
)
_IN = regex(r"\b(?:in|at|near) (?:the )?(?:[\w]+ of )?$")
_TIED = regex(
    r"(?:for (?:the )?(?:purchase|acquisition|supply|import|delivery)s? of|to (?:buy|purchase|acquire|import)) (?:[a-z-]+ )*(?P<of>[\ue100-\ue1ff])"
)
# "a deal with its creditors on 2 million of debt": with whom, nobody tells
_CREDITORS = regex(
    r"\b(?:its|their|the|official|foreign|private|several) (?:[a-z]+ )?(?:creditors|lenders|bondholders)\b"
)
_RELIEVED = regex(
    r"\b(?:cancellation|relief|forgiveness|write-off|writing[- ]off|reduction|rescheduling|restructuring) of (?:the |its )?$",
    re.IGNORECASE,
)
_TODAY = regex(r" (?:today|yesterday|here|recently|[\ue500-\ue5ff]) $")
_BOTH_ACT = regex(
    r"(?P<one>[\ue000-\ue0ff\ue300-\ue3ff]),? and (?:the )?(?P<other>[\ue000-\ue0ff\ue300-\ue3ff]),? (?:(?:also|then|today|yesterday|have|had|both|[\ue500-\ue5ff]) )*[a-z]+ed\b"
)
_SIGNS = regex(r"sign|agree|conclud|negotiat|finali|arrang", re.IGNORECASE)
_LENDS = regex(r"\b(?:Bank|Fund|Eximbank|Agency|Facility|Corporation|KfW|AFD|JICA|BNDES)\b|bank\b")
_THANKED = regex(
    r"\b(?:thank\w*|grateful to|gratitude to|appreciation to|indebted to) (?:the )?(?P<who>[\ue000-\ue0ff\ue300-\ue4ff])[^;:.]{0,90}? for [^;:.]{0,60}$",
    re.IGNORECASE,
)
_TELLS = regex(r"announc|unveil|promis", re.IGNORECASE)
# "finances the repair of the Amu canal with 2 million": no indirect object.
_WORKED = regex(r" the [a-z-]+ of ")
_PLACED = regex(
    r"[^;:.\ue000-\ue4ff\ue600-\ue6ff]{0,50} (?:at|in|near) (?:the )?(?P<place>[\ue000-\ue0ff\ue200-\ue2ff])"
)
_IN_STATE = regex(
    r" in (?:the )?(?:(?:north|south|east|west|centr)\w*(?:[ -]\w+ern)? (?:part of )?)?(?=[\ue000-\ue0ff])"
)
_ONE_OF_MANY = regex(r"[\ue000-\ue0ff](?:, (?:the )?[\ue000-\ue0ff])+,? and ")  # "in Peru, Chile and Togo"
_BUILT = regex(
    r"\b(?:Airport|Port|Harbou?r|Dam|Bridge|Road|Highway|Railway|(?:power|hydropower|cement|steel) (?:plant|station|works)|(?:gas |oil )?pipeline|mine|dam|Hospital|Stadium)$",
    re.IGNORECASE,
)
_OWNS = regex(r"(?:['’]s?)? (?:[a-z-]+ ){0,2}[\ue400-\ue4ffA-Z]")
_FROM = r"(?<!criticism )(?<!pressure )(?<!protests )(?<!requests )(?<!kilometres )(?<!km )(?<!miles )(?<!far )from"
_THROUGH = "through|via"
# Who stands surety for a loan neither gives nor takes it: "with a guarantee of the agency X", "insured by X".
_GUARANTEED = regex(
    r"\b(?:(?:counter-)?guarantee[sd]?|(?:re)?insur(?:ed|ance)|cover(?:ed)?|underwritten|surety|collateral)(?: [\w-]+){0,2}? (?:of|from|by|with) (?:the )?(?:[\w\ue100-\ue1ff\ue400-\ue4ff-]+ ){0,2}$",
    re.IGNORECASE,
)


def parties_of(clause: Clause) -> tuple[Entity | None, Entity | None, float]:
    """Provider and recipient as far as the clause tells them, and how sure that is."""
    acting, whose = clause.acting, _owner(clause)
    origin, goal = complements(clause)
    to_whom = _to_whom(clause)
    if (
        acting is not None
        and acting in {to_whom, goal}
        and clause.verb
        and by_pronoun(clause.sentence, clause.verb.start())
    ):
        acting = None  # "it granted Peru a loan": not Peru
    to_whom = to_whom if to_whom != acting else None
    if clause.do == "give" and clause.verb and (both := _BETWEEN.search(clause.text, 0, clause.verb.start())):
        one, another = (actor(clause.sentence.at(both.start(g))) for g in ("one", "other"))
        body = [e for e in (one, another) if e is not None and e.kind is EntityKind.ORGANIZATION]
        return (body[0], another if body[0] == one else one, 0.8) if len(body) == 1 else (origin, goal or to_whom, 0.7)
    if origin is not None and (taker := _user(clause)) not in {None, origin}:
        return origin, taker, 0.85
    if clause.kind == "debt" and _RELIEVED.search(clause.text, clause.first, clause.noun):
        return origin or (acting if acting != whose else None), whose or to_whom or goal, 0.8
    if clause.kind == "debt" and clause.do in {"", "weak", "pay"}:
        return _debt(clause, to_whom or goal or origin, whose)
    if clause.do in {"", "weak"}:
        return _by_noun(clause, origin or whose, acting, goal, to_whom)
    if clause.do == "owe":
        return _owed(clause, acting, to_whom or goal)
    return _by_verb(clause, (acting, whose), (origin, goal), to_whom)


def _user(clause: Clause) -> Entity | None:
    """Who pays, builds or buys something with the money: "Peru pays its part with a loan from Japan"."""
    means = _MEANS.search(clause.text, 0, clause.noun) if clause.kind in {"loan", "aid"} else None
    if means is None:
        return None
    found = subject(clause.sentence, means.start())
    about = found or topic(clause.sentence, means.start())
    return None if about is not None and found is None and in_relative(clause.sentence, about, means.start()) else about


def _by_verb(
    clause: Clause,
    told: tuple[Entity | None, Entity | None],
    complements: tuple[Entity | None, Entity | None],
    to_whom: Entity | None,
) -> tuple[Entity | None, Entity | None, float]:
    """The sides of a sum that a verb of giving or getting governs; `told` is its subject and whose the money is."""
    (acting, whose), (origin, goal) = told, complements
    if clause.do == "get" and origin is None and clause.verb and clause.verb.group().startswith("rais") and goal:
        return acting, goal, 0.8  # "raised 2 million for Peru"
    if clause.do == "get" or (clause.do == "take" and goal is None):
        return origin or whose, acting, 0.88
    if clause.do == "sell" and clause.kind == "payment" and clause.verb:
        buyer = complement(clause.sentence, clause.verb.end(), clause.noun, "to")
        return buyer, acting if buyer is not None else None, 0.8
    if clause.do in {"buy", "sell"} and clause.kind in {"loan", "aid"}:  # "bought on credit from"
        seller = complement(
            clause.sentence, clause.verb.end() if clause.verb else clause.noun, clause.noun, "from|in", names=False
        )
        return origin or whose or seller, acting, 0.85
    if clause.passive:  # "was granted a loan by", "was paid", "financed by … with a loan"
        start = clause.verb.start() if clause.verb else clause.noun
        origin = origin or whose or complement(clause.sentence, clause.first, start, _THROUGH)
        return origin, acting if acting != origin else None, 0.85
    if clause.do == "forgive":
        return forgiven(clause, told, complements, to_whom)
    if whose is not None and clause.kind in {"loan", "aid"} and clause.verb and _TELLS.match(clause.verb.group()):
        acting = whose if whose not in {to_whom, goal} else acting  # "unveiled 2 million of EU aid"
    return acting or whose or origin, to_whom or goal, 0.9


def _by_noun(
    clause: Clause, origin: Entity | None, acting: Entity | None, goal: Entity | None, to_whom: Entity | None
) -> tuple[Entity | None, Entity | None, float]:
    """The sides of a sum that only a noun tells: "a loan to Peru was signed", "JICA: a loan to Peru"."""
    if (grateful := _GRATEFUL.search(clause.text, 0, clause.noun)) and origin is None:
        taker = actor(clause.sentence.at(grateful.start("who")))
        giver = actor(clause.sentence.at(grateful.start("whom"))) if grateful["whom"] else None
        return giver, goal or to_whom or taker, 0.85
    if thanked := _THANKED.search(clause.text, 0, clause.noun):
        giver = actor(clause.sentence.at(thanked.start("who")))
        return giver, goal or to_whom or (acting if acting != giver else None), 0.88
    if origin is None and acting is None and (helped := _HELPED.search(clause.text, 0, clause.noun)):
        helper, other = (actor(clause.sentence.at(helped.start(g))) for g in ("who", "whom"))
        return helper, goal or to_whom or other, 0.85
    origin = origin or head(clause.sentence) or _signed_with(clause)
    if origin is not None and goal is None and to_whom is None and _WITH_HELP.search(clause.text, 0, clause.noun):
        user = topic(clause.sentence, clause.noun)  # "with 2 million lent by the bank the firm built a mill"
        goal = user if user is not None and user.kind is EntityKind.ORGANIZATION and user != origin else None
    if _RECIPIENT.search(clause.text, clause.first, clause.index):
        return origin, goal or acting, 0.88
    if origin is None and acting is not None and clause.kind in {"loan", "aid"}:
        beside = _party_beside(clause)
        sides = by_means(acting, beside) if beside is not None and beside != acting else None
        if sides is not None:
            return (*sides, 0.85)
        unsaid = goal is None and to_whom is None and acting.kind is EntityKind.STATE and not clause.passive
        if unsaid and (_SIGNS.match(clause.verb.group()) if clause.verb is not None else _act_together(clause)):
            return None, None, 0.85  # who signs a loan may give it or take it
    return origin or (None if clause.passive else acting), goal or to_whom, 0.85


def _act_together(clause: Clause) -> bool:
    """Whether two of different states act: "the ministers of Peru and Chile exchanged notes on a grant of"."""
    row = _BOTH_ACT.search(clause.text, max(0, clause.first - len("Peru, and the ")), clause.noun)
    sides = [actor(clause.sentence.at(row.start(g))) for g in ("one", "other")] if row else []
    return len({home(e) for e in sides if e is not None}) > 1


def _signed_with(clause: Clause) -> Entity | None:
    """The bank or fund with which a loan was signed: "A loan of 2 million for the firm was agreed with the bank"."""
    found = _SIGNED_WITH.match(clause.text, clause.index + 1)
    told = at(clause.sentence, found.end(), clause.last) if found else None
    return told if told is not None and told.kind is EntityKind.ORGANIZATION and _LENDS.search(told.name) else None


def _party_beside(clause: Clause) -> Entity | None:
    """The other party of a signing: "signed a loan of 2 million with Japan", "the bank and Peru signed"."""
    sentence, text = clause.sentence, clause.text
    if clause.verb is None or not _SIGNS.match(clause.verb.group()):
        return None
    told = complement(sentence, clause.verb.end(), clause.last, "with", names=False)
    if told is not None:
        return told
    when = _TODAY.search(text, 0, clause.verb.start())
    row = subject_sides(sentence, 0, when.start() + 1 if when else clause.verb.start())
    return actor(row[0]) if len(row) == len(("one", "other")) else None


def by_means(one: Entity, other: Entity) -> tuple[Entity, Entity] | None:
    """Giver and taker of two that sign: the bank or fund gives; None where neither or both are."""
    lends = [e for e in (one, other) if _LENDS.search(e.name) and e.kind is EntityKind.ORGANIZATION]
    if len(lends) != 1:
        return None
    return (one, other) if lends[0] == one else (other, one)


def _owed(clause: Clause, acting: Entity | None, whom: Entity | None) -> tuple[Entity | None, Entity | None, float]:
    """Creditor and debtor of "owes"; of "owed reparations" who pays and who is paid."""
    if clause.passive or (acting is not None and _IS_OWED.search(clause.text, 0, clause.index)):
        return acting, complement(clause.sentence, clause.index, clause.last, "by"), 0.88
    return (acting, whom, 0.88) if clause.kind == "payment" else (whom, acting, 0.9)


def _debt(clause: Clause, creditor: Entity | None, debtor: Entity | None) -> tuple[Entity | None, Entity | None, float]:
    """Creditor and debtor; where only one party is told, it is the one that complains and the next named is the other."""
    acting = clause.acting
    if due := _DUE.search(clause.text, clause.noun):
        owed = actor(clause.sentence.at(due.start("who")))
        return owed, debtor if debtor != owed else None, 0.8
    if clause.do == "pay" or debtor is not None or creditor is not None:
        return creditor, debtor or acting, 0.8
    if _CREDITORS.search(clause.text, clause.first, clause.index):
        return None, None, 0.65
    told = [m for m in clause.sentence.mentions if m.kind in {Kind.STATE, Kind.ORGANIZATION}]
    everyone = [e for m in told if (e := actor(m)) is not None]
    return acting, next((e for e in everyone if acting is None or home(e) != home(acting)), None), 0.65


def complements(clause: Clause) -> tuple[Entity | None, Entity | None]:
    """From whom and for whom, as prepositions tell it."""
    sentence, text = clause.sentence, clause.text
    begin = min(clause.noun, clause.verb.end() if clause.verb else clause.noun, clause.index)
    later = MONEY.search(text, clause.index + 1)
    stop = min(clause.last, later.start() if later else clause.last)
    prepositions = {"invest": "in|into|to", "lend": "to|with"}.get(clause.do, "to")
    prepositions = "in|to" if clause.do == "buy" and clause.kind == "investment" else prepositions
    held_with = text.startswith("deposit", clause.noun) or (clause.kind == "debt" and clause.do in {"", "owe"})
    prepositions = "to|with" if held_with else prepositions
    origin = complement(sentence, begin, stop, _FROM) or _agent(sentence, begin, stop)
    goal = complement(sentence, begin, stop, prepositions) or complement(sentence, begin, stop, "for", names=False)
    if clause.do == "pay" and (seller := _FOR_WHOSE.match(text, clause.index + 1, stop)):
        goal = actor(sentence.at(seller.start("who"))) or named(sentence.words(*seller.span("who"))) or goal
    if goal is None and (arranged := _FOR_BY.search(text, begin, stop)):
        goal = at(sentence, arranged.end(), stop)
    goal = goal or _there(sentence, begin, stop)
    if goal is None and clause.do == "invest" and (place := _PLACED.match(text, clause.index + 1, stop)):
        goal = actor(sentence.at(place.start("place")))
    if tied := _TIED.search(text, clause.index, clause.last):  # who lends for the purchase of his own goods
        maker = actor(sentence.at(tied.start("of")))
        origin, goal = origin or maker, goal if goal != maker else None
    if goal is not None and _BUILT.search(goal.name):
        goal = (
            _host_of(sentence, goal, begin, stop)
            or (_there(sentence, begin, stop) if clause.kind != "investment" else None)
            or goal
        )
    antecedent = _ANTECEDENT.search(text, 0, clause.verb.start()) if clause.verb else None
    if antecedent and antecedent["of_works"] and clause.do in {"lend", "invest", "give"}:
        goal = named(sentence.words(antecedent.start("of"), antecedent.end("of_works"))) or goal
    elif antecedent and antecedent["of"]:
        goal = actor(sentence.at(antecedent.start("of"))) or goal
    elif antecedent and clause.do in {"lend", "invest", "give"}:
        placed = antecedent["thing"] is None and _IN.search(
            text, 0, antecedent.start("name")
        )  # "a mine in Upper Demerara, into which": its host
        goal = goal if placed else at(sentence, antecedent.start("name"), antecedent.end()) or goal
    surety = {actor(m) for m in sentence.within(begin, stop) if _GUARANTEED.search(text, begin, sentence.index(m))}
    return (origin if origin not in surety else None), (goal if goal not in surety else None)


def _host_of(sentence: Sentence, built: Entity, start: int, end: int) -> Entity | None:
    """The state for whose airport or dam money is lent: "the modernization of **Peru's** Callao Airport"."""
    whose = (m for m in sentence.within(start, end) if m.kind in {Kind.STATE, Kind.DEMONYM})
    owner = next((m.entity for m in whose if _OWNS.match(sentence.text, sentence.index(m) + 1)), None)
    return owner or (state(built.state) if built.state else None)


def _agent(sentence: Sentence, start: int, end: int) -> Entity | None:
    """Who "by" tells to have given: not by whom something else was done, "opposed by Peru"."""
    for by in _BY.finditer(sentence.text, start, end):
        done = _DONE.search(sentence.text, 0, by.start()) or _MADE.search(sentence.text, start, by.start())
        passed = VERB.fullmatch(done["verb"]) if done is not None else None
        if _WORKS_BY.search(sentence.text, start, by.start()):
            continue
        if (
            done is None
            or (passed is not None and passed.lastgroup != "build")
            or re.fullmatch(f"{GIVEN}|{ANNOUNCED}", done["verb"])
        ):
            told = complement(sentence, by.start(), end, "by")
            if told is not None:
                return told
    return None


def _there(sentence: Sentence, start: int, end: int) -> Entity | None:
    """The state in which the money is used: "for schools in Peru"."""
    places = [m.end() for m in _IN_STATE.finditer(sentence.text, start, end)]
    places = [i for i in places if not _ONE_OF_MANY.match(sentence.text, i)]
    inside = [m for i in places if (m := sentence.at(i)) is not None]
    return next((m.entity for m in inside if m.kind is Kind.STATE and m.form != "capital"), None)


def _owner(clause: Clause) -> Entity | None:
    """Whose loan or debt it is: "Saudi deposit", "Japan's soft loan", "2 million of Peru's debt"."""
    text, noun = clause.text, clause.noun
    if noun == clause.index:
        return None
    if given := _GIFT_OF.match(text, noun, clause.index):
        return actor(clause.sentence.at(given.start("who")))
    inner = range(clause.index + 1, noun)
    outer = reversed(range(max(clause.first, noun - 40), noun))
    owners = [actor(clause.sentence.at(i)) for i in inner if _WHOSE.fullmatch(text[i:noun])]
    owners += [actor(clause.sentence.at(i)) for i in outer if _OWNER.fullmatch(text[i:noun])]
    return next((told for told in owners if told is not None), None)


def _to_whom(clause: Clause) -> Entity | None:
    """The indirect object between verb and amount: "granted Peru a loan of"."""
    if clause.verb is None or clause.verb.end() + 1 >= clause.index:
        return None
    end = clause.verb.end()
    if _PRONOUN.match(clause.text, end):
        return _spoken_of(clause, clause.verb.start())
    told = at(clause.sentence, end + 1, clause.index)
    if told is None and clause.text.startswith(" the ", end) and not _WORKED.match(clause.text, end):
        told = at(clause.sentence, end + len(" the "), clause.index)
    if told is None and clause.text.startswith((" to ", " the ", " with "), end):
        told = complement(clause.sentence, end, clause.index, "to|the|with", names=not _WORKED.match(clause.text, end))
    return told


def _spoken_of(clause: Clause, until: int) -> Entity | None:
    """Whom "it" stands for as one to whom money is given: what the sentence is about or told of, else the one before."""
    acting, here = clause.acting, clause.sentence
    object_before = subject(here, until, clause.first)  # "Norway recognised Peru and lent it": the nearest that may act
    told = (topic(here, until), object_before, topic(clause.before) if clause.before is not None else None)
    return next((t for t in told if t is not None and (acting is None or home(t) != home(acting) or t != acting)), None)
