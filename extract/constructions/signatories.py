"""Signatories: who the parties of an instrument are, from what is told around the verb that disposes of it.

Leaders, ministers and parliaments act for their states; companies and bodies for themselves. Where one side alone is
told, the other is the second state of the pair that the text is about at that point.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind, Mention
from extract.constructions.counted_parties import counted_states
from extract.constructions.sides import organ, sides, signed_for, subject_sides
from extract.document import Entity, EntityKind
from extract.gazetteer.states import successors
from extract.patterns.fillers import distinct_states
from extract.patterns.match import as_state
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.annotation.sentence import Sentence
    from extract.constructions.instruments import Instrument
    from extract.patterns.match import Match

Parties = tuple[Entity, ...]

_ACTING = {Kind.PERSON, Kind.STATE, Kind.PAIR, Kind.ORGANIZATION}
_BOUNDARY = re.compile(
    r"[;:]|, (?:and|but|while|whereas|so) (?=[\ue000-\ue9ff])|\b(?:when|after|before|where|which|that|while|as|since|although|because) |\bbefore \w+ing "
)
_ADJACENT = re.compile(
    r"(?P<run>[\ue000-\ue0ff\ue300-\ue4ff\ue900-\ue9ff](?: \([^()]{1,30}\)| of [\ue000-\ue0ff])?(?:(?:, (?:and )?(?:the |his |her )?| and (?:the |his |her |its )?(?:\w+ counterpart,? )?| as well as | together with |'s? \w+ and )"
    r"[\ue000-\ue0ff\ue300-\ue4ff\ue900-\ue9ff](?: \([^()]{1,30}\)| of [\ue000-\ue0ff])?)*)(?:,? (?:of|from|in|for) [\ue000-\ue2ff])?(?: \([^)]{1,30}\))?(?:, [^,;]{1,90},)?"
    r"(?: (?:had|have|has|is|are|was|were|been|also|then|later|jointly|both|duly|soon|finally|first|each|did|would|will|to|already|since|both|formally|\w+ly))*,? $"
)
_ALSO = re.compile(r"\balso $")
_FROM = re.compile(r"^(?P<before>[^;:.]{0,90}?)\b(?:from|to) (?P<who>[^;:]{1,200})", re.IGNORECASE)
_GETTING = re.compile(
    r"(?:won|win|wins|obtained|secured|landed|received|got|clinched|took|awarded|granted|given|went|goes|gone)\b"
)
_TOLD_AFTER = re.compile(r"^[^;:.]{0,90}?\b(?P<how>by|with|between) (?P<who>[^;:]{1,200})", re.IGNORECASE)
_NOT_SIGNING = re.compile(
    r"\b(?:broker|mediat|host|sponsor|facilitat|witness|attend|observ|draft|prepar|guarante|back|support|financ|follow|accompani|fund|propos|prais|condemn|amend)e?e?d $"
)
_CUT = re.compile(
    r"[;:]| (?:in|on|at|during|to|for|which|who|after|when|before|under|as well as|within|including|among|such as|and (?:was|were|is|has|have|had|entered|came|took))\b| [\ue500-\ue5ff]|, (?:a|an|the) [a-z]"
)
_NAME = r"[A-Z][\w&.'-]+(?:(?: (?:of|for|de|the|of the|and))? [A-Z][\w&.'-]+){0,6}"
_BESIDE = re.compile(
    rf"(?P<one>[\ue000-\ue0ff\ue300-\ue4ff]) and (?:the )?(?P<other>{_NAME}) (?:had |have |has |also |then )*$"
)
_ORGAN_SUBJECT = re.compile(
    r"(?:^|[,;] |\band |[\ue500-\ue5ff],? )(?P<organ>(?:the )?(?:[a-z]+ )?(?:government|cabinet|ministry|navy|army|air force|armed forces|authorities))(?: of [a-z]+)?(?: (?:had|has|also|then|later|\w+ly))* $",
    re.IGNORECASE,
)
_AND_UNKNOWN = re.compile(rf" and (?:(?:the |its )?(?P<other>{_NAME})|(?:the|its|an?|several|other) [\w\ue000-\ue9ff])")
_MAIN = re.compile(r"(?P<lead>\A(?:(?:In|On) [\ue500-\ue5ff],? )?|[;:] )[^;:]{3,120}?,? (?:after|by|before|when)? ?$")
_VERB = re.compile(r" (?:has |had )?(?:\w+ed|came|went|took|won|got|began|made|gave|led|met|ran|sold|bought|built)\b")
_WHO = re.compile(r",? (?:which|who)(?: (?:had|have|has|also|then|later))* $")
_CLAUSES = re.compile(
    r"[;:]|, (?:and|but|while|whereas|which|who|where|when) |\b(?:while|whereas|after|before|because|although) "
)
_CHAMBER = re.compile(
    r"\b(?:parliament|congress|senate|assembly|duma|cabinet|bundestag|bundesrat|knesset|majlis|diet|rada|sejm|riksdag|storting|folketing|eduskunta|saeima|seimas|riigikogu|skupština|"
    r"cortes|lok sabha|house of (?:representatives|commons|lords|deputies|assembly|the people)|chamber of deputies|national council|council of ministers|council of state|legislature|supreme court|constitutional court|plebiscite|referendum)\b",
    re.IGNORECASE,
)
_ENCOUNTER = re.compile(r"\b(?:visit|met|meeting with|delegation|received)", re.IGNORECASE)
_UNKNOWN = re.compile(
    r"(?:^|[,;:] |\b(?:that|which|when|while|and|where|as) )(?:the |The )?[A-Z][\w&.-]*(?: (?:has|have|had|is|are|was|were|been|also|then|later))* $"
)
_PREPOSED = re.compile(
    r"\b(?:to|in|of|with|from|at|for|by|under|on|into|against|towards|between|visiting|visited|via) (?:the )?$"
)


def unknown_before(match: Match) -> bool:
    """Whether the verb's subject is a single name that nobody knows, "Xyz signed": most often a company."""
    found = _UNKNOWN.search(match.sentence.text, 0, match.start)
    return (
        found is not None
        and not subject_sides(match.sentence, _clause_start(match), match.start)
        and _BESIDE.search(match.sentence.text, 0, match.start) is None
        and not match.groups[0].split(" ")[0].endswith("ing")
        and not re.search(
            r"\b(?:It|He|She|They|We|I|Both|Two|This|That|Parliament|Congress|Senate|Cabinet|Government|Assembly|Council|Duma|Diet|Ministers?|Presidents?|Leaders|Officials|Representatives|Delegations) ",
            found[0],
        )
    )


def agents_before(match: Match) -> tuple[Mention, ...]:
    """Those who do what the verb at the match's start says: its subject, or the clause's."""
    text, first = match.sentence.text, _clause_start(match)
    if relative := _WHO.search(text, 0, match.start):  # "A and B, which signed": they stand before the pronoun
        first = _clause_start(match, relative.start())
    listed = subject_sides(match.sentence, first, match.start, government(match))
    if any(m.kind is Kind.ORGANIZATION for m in listed):
        return listed
    if match.groups[0].endswith("ing") and (lead := _MAIN.search(text, 0, match.start)):  # "X stepped in, signing"
        main, end = sides(match.sentence, lead.end("lead"), match.start, government(match))
        if any(m.kind is Kind.ORGANIZATION for m in main) and _VERB.match(text, end):
            return main
    adjacent = _ADJACENT.search(text, 0, match.start)
    if adjacent is not None and not text[: adjacent.start()].endswith(" of "):
        return match.sentence.within(*adjacent.span("run"))
    if beside := _BESIDE.search(text, 0, match.start):
        one = match.sentence.at(beside.start("one"))
        return (*([one] if one else []), _by_its_words(match.sentence, *beside.span("other")))
    for index in range(first, match.start):
        mention = match.sentence.at(index)
        if (
            mention is not None
            and mention.kind in _ACTING
            and not _PREPOSED.search(text, 0, index)
            and text[index + 1 : index + 2] != "'"
        ):
            return (mention,)
    state = government(match)
    told = _ORGAN_SUBJECT.search(text, first, match.start) if state else None
    side = organ(match.sentence, told.start("organ"), match.start, state) if told and state else None
    return (side[0],) if side else ()


def _clause_start(match: Match, at: int | None = None) -> int:
    end = match.start if at is None else at
    return max((b.end() for b in _BOUNDARY.finditer(match.sentence.text, 0, end)), default=0)


def government(match: Match) -> Entity | None:
    """Whose government "the government" is: the host's where the publisher is of the pair, else that of its one state told here."""
    pair = match.scope.pair
    if len(pair) == 2 and match.scope.publisher in pair:
        return next(s for s in pair if s != match.scope.publisher)
    named = {s for t in (*match.before, match.sentence) for s in distinct_states(t.mentions) if s in pair}
    return next(iter(named)) if len(named) == 1 else None


def _by_its_words(sentence: Sentence, start: int, end: int) -> Mention:
    """An organisation that nobody knows, as the text names it."""
    words = sentence.words(start, end)
    return Mention(
        Kind.ORGANIZATION, sentence.clean(start, end), (Entity(EntityKind.ORGANIZATION, slug(words), words),)
    )


def agents_after(match: Match, start: int) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Those told after "by" or "between", and those told after "with", right after `start`."""
    told = _TOLD_AFTER.search(match.sentence.text[start : start + 300])
    if told is None and _GETTING.match(match.groups[0]):
        return (), _giver(match, start)
    if told is None or re.search(
        r"\b(?:when|which|who|after which|including|among|such as|to be \w+|(?:and )?(?:was|were|has|have|had|is|are)|and (?:took|entered|came)|but|while) ",
        told[0][: told.start("how")],
    ):
        return (), ()
    if _NOT_SIGNING.search(match.sentence.text, 0, start + told.start("how")):
        return (), ()
    if told["how"].casefold() == "by" and len(each := signed_for(match.sentence, start + told.start("who"))) > 1:
        return each, ()
    begin = start + told.start("who")
    cut = _CUT.search(match.sentence.text, begin, start + told.end("who"))
    listed, _ = sides(match.sentence, begin, start + told.end("who"), government(match))
    if any(m.kind is Kind.ORGANIZATION for m in listed):
        return ((), listed) if told["how"].casefold() == "with" else (listed, ())
    mentions = match.sentence.within(begin, cut.start() if cut else start + told.end("who"))
    actors = tuple(m for m in mentions if m.kind in _ACTING) or tuple(m for m in mentions if m.kind is Kind.DEMONYM)
    if told["how"].casefold() == "by" and actors and actors[0].kind is Kind.PAIR and actors[0].form == "nominal":
        return actors[:1], ()  # "signed by the two sides, with the guarantors A and B"
    return ((), actors) if told["how"].casefold() == "with" else (actors, ())


def _giver(match: Match, start: int) -> tuple[Mention, ...]:
    """Whom a contract was won from or awarded to."""
    told = _FROM.search(match.sentence.text[start : start + 300])
    if told is None or re.search(r"[,]|\b(?:to|which|who) ", told["before"]):
        return ()
    begin, end = start + told.start("who"), start + told.end("who")
    return sides(match.sentence, begin, end, government(match))[0]


def bound_states(match: Match, instrument: Instrument) -> tuple[Mention, ...]:
    """Whom an instrument binds where the clause it stands in is about two states, not both of the pair: "X sells to Y under a deal of 1998"."""
    text = match.sentence.text
    first = max((m.end() for m in _CLAUSES.finditer(text, 0, instrument.start)), default=0)
    after = _CLAUSES.search(text, instrument.end + 2)
    last = after.start() if after else len(text)
    told = [m for m in match.sentence.within(first, last) if m.kind is Kind.STATE and m.entity is not None]
    told = [m for m in told if not text.startswith(("'", "’"), match.sentence.index(m) + 1)]
    states = list(dict.fromkeys(m.entity for m in told))
    if len(states) != 2 or set(states) == set(match.scope.pair):
        return ()
    return tuple(next(m for m in told if m.entity == s) for s in states)


def local_pair(match: Match) -> Parties:
    """The two states that the text is about here: the section's pair, unless the paragraph has moved on to another state.

    It has moved on where the last sentence that names states names exactly one outside the pair, and of the pair at most
    one: that one, else the publisher, is the other.
    """
    pair = _of_their_time(match)
    if len(pair) != 2:
        return ()
    if any(m.kind is Kind.PAIR and m.form == "nominal" for m in match.sentence.within(0, match.start)):
        return pair
    for sentence in (match.sentence, *reversed(match.before)):
        here = [
            m
            for m in sentence.mentions
            if m.form != "nominal" and (sentence is not match.sentence or sentence.index(m) < match.end)
        ]
        told = distinct_states(here)
        people = [(m, s) for m in here if m.kind is Kind.PERSON and (s := as_state(m)) is not None and s not in told]
        told += [s for m, s in people if s in pair or m.position_of is not None]
        outside, inside = [s for s in told if s not in pair], [s for s in pair if s in told]
        if len(inside) == 2 or (inside and not outside):
            return pair
        one = inside[0] if inside else match.scope.publisher
        if len(outside) == 1 and one is not None and (sentence is match.sentence or _ENCOUNTER.search(sentence.text)):
            return (one, outside[0])
        if told:
            return pair
    return pair


def _of_their_time(match: Match) -> Parties:
    """The section's pair, a member replaced by the state of the past that the text speaks of here: "Czechoslovak diplomacy"."""
    here = distinct_states(match.sentence.mentions)
    told = [*here, *distinct_states(m for s in match.before[-1:] for m in s.mentions)]
    past = {key: s for s in told for key in successors(s.key) if s not in match.scope.pair}
    return tuple(s if s in here else past.get(s.key, s) for s in match.scope.pair) if past else match.scope.pair


def acting(mentions: Iterable[Mention]) -> list[Entity]:
    """The parties that mentions stand for, each once; persons without a known state are left out."""
    found: list[Entity] = []
    for mention in mentions:
        if mention.kind is Kind.ORGANIZATION and mention.entity and _CHAMBER.search(mention.entity.name):
            home = as_state(mention)  # it approves for others
            found.extend([home] if home is not None and home not in found else [])
            continue
        if mention.kind is Kind.ORGANIZATION or mention.kind is Kind.PAIR:
            members: Sequence[Entity] = mention.entities
        else:
            state = as_state(mention)
            members = (state,) if state is not None else ()
        found.extend(m for m in members if m not in found)
    return found


def parties(
    match: Match, instrument: Instrument, agents: Sequence[Mention], others: Iterable[Mention]
) -> tuple[Parties, float]:
    """The parties and how certain they are; empty where the text leaves more open than the pair can fill.

    `agents` dispose of the instrument, `others` are told as the other side; the instrument's own "between" comes first.
    """
    if not (agents or instrument.parties) and (several := counted_states(match)):
        return several, 0.9
    pair = _pair_of(match, instrument)
    own, known = acting(instrument.parties), _agents(instrument, agents, pair)
    if instrument.both and len(own) > 1:
        return tuple(own), 0.97
    if instrument.both and len(own) == 1 and (joined := _with_unknown(match, instrument, own)) is not None:
        return joined
    if len(known) == 1 and known[0] not in match.scope.pair and _ALSO.search(match.sentence.text, 0, match.start):
        return (*match.scope.pair, *known), 0.88  # "to which X also put its name"
    if len(known) == 1 and not own and _multilateral(instrument):
        return tuple(known), 0.9
    other_side = [p for p in (*own, *acting(others)) if p not in known]
    if other_side and not known:
        if agents:
            return (), 0.0  # somebody whose state is not known
        owners = (m for m in instrument.within if m.kind in {Kind.STATE, Kind.DEMONYM, Kind.ORGANIZATION})
        known = [p for p in acting(owners) if p not in other_side] or _first_side(match, pair, other_side)
    known += other_side
    known = known or _named_by(instrument)
    if len(known) == 1 or not known:
        return _completed(known, pair, instrument)
    clients = () if other_side or not _GETTING.match(match.groups[0]) else _client(known, pair, instrument)
    return (*known, *clients), 0.95


def _pair_of(match: Match, instrument: Instrument) -> Parties:
    """The pair that the text is about here; a state told only by where the instrument was made does not count."""
    pair = local_pair(match)
    seats = {as_state(m) for m in instrument.within if m.form in {"capital", "seat"}}
    return match.scope.pair if any(p in seats and p not in match.scope.pair for p in pair) else pair


def _with_unknown(match: Match, instrument: Instrument, own: Sequence[Entity]) -> tuple[Parties, float] | None:
    """The parties of "between X and Free Front", where no finder knows the second; None where there is none."""
    last = match.sentence.index(instrument.parties[-1]) if instrument.parties[-1] in match.sentence.mentions else -1
    unknown = _AND_UNKNOWN.match(match.sentence.text, last + 1) if last >= 0 else None
    if unknown is None:
        return None
    if not unknown["other"] or unknown["other"].endswith(("an", "ese", "ish", "ern")):
        return (), 0.0
    return (*own, *acting([_by_its_words(match.sentence, *unknown.span("other"))])), 0.9


def _named_by(instrument: Instrument) -> list[Entity]:
    """Whom an instrument's own name tells, "the X–Y treaty": "the Lima accord" was only made there."""
    named = [m for m in instrument.within if m.kind is not Kind.CITY]
    seats = [m for m in named if m.form in {"capital", "seat"}]
    return acting(m for m in named if m not in seats or len(seats) > 1)[:2]


def _agents(instrument: Instrument, agents: Sequence[Mention], pair: Parties) -> list[Entity]:
    """Those who act, the one among them included of whom only the pair tells where he belongs."""
    known = acting(agents)
    if instrument.kind in _INTERSTATE and all(_surname(p) for p in known):
        return []  # "Pando and Novoa signed a treaty"
    absent = [s for s in pair if s not in known]
    if len(known) > 1 and len(absent) == 1 and len(_strangers(agents)) == 1:
        known.append(absent[0])  # "he, Mr X and the President of Y"
    return known


def _client(firms: Sequence[Entity], pair: Parties, instrument: Instrument) -> Parties:
    """The state that companies get a contract from: a consortium "was awarded a concession to run the port of Beira"."""
    sites = tuple(s for s in pair if any(as_state(m) == s for m in instrument.about))
    return sites if len(sites) == 1 and all(p.kind is EntityKind.ORGANIZATION for p in firms) else ()


_INTERSTATE = frozenset({"treaty", "convention", "protocol", "declaration"})


def _surname(party: Entity) -> bool:
    """Whether a name of one word that no finder knows the home of may as well be a person's."""
    return party.kind is EntityKind.ORGANIZATION and not party.state and party.name.isalpha() and party.name.istitle()


def _strangers(mentions: Iterable[Mention]) -> list[Mention]:
    """The persons whose state nobody tells."""
    return [m for m in mentions if m.kind is Kind.PERSON and as_state(m) is None]


def _completed(known: Sequence[Entity], pair: Parties, instrument: Instrument) -> tuple[Parties, float]:
    """The parties where one or none is told: the pair, or what it adds to a company of one of its states.

    The client of a company from nobody knows where is the one of the pair in which the works lie.
    """
    if not known:
        return pair, 0.85
    only = known[0]
    if only.kind is EntityKind.STATE:
        return (pair, 0.88) if only in pair else ((only,), 0.4)
    rest = tuple(s for s in pair if s.key != only.state)
    if only.state and len(rest) == 1:
        return (*rest, only), 0.8
    clients = _client(known, pair, instrument)
    return ((*clients, only), 0.7) if clients else ((only,), 0.4)


def _first_side(match: Match, pair: Parties, other_side: Sequence[Entity]) -> list[Entity]:
    """Who is meant where only "with X" is told: the rest of the pair, the one of the pair that the sentence names, the publisher."""
    homes = {p.key if p.kind is EntityKind.STATE else p.state for p in other_side}
    rest = [s for s in pair if s.key not in homes]
    if len(rest) == 1:
        return rest
    named = [s for s in distinct_states(match.sentence.within(0, match.end)) if s in pair]
    if len(named) == 1:
        return named
    known = government(match) if any(p.kind is EntityKind.ORGANIZATION for p in other_side) else None
    found = match.scope.publisher or known
    return [found] if found is not None else []


_BILATERAL = re.compile(r"\b(?:joint|bilateral|mixed|commission|committee)\b", re.IGNORECASE)


def _multilateral(instrument: Instrument) -> bool:
    """Whether an instrument belongs to an organisation: "Treaty on the Andean Customs Union"."""
    return any(
        m.kind is Kind.ORGANIZATION
        and m.form in {"name", "acronym"}
        and not m.entities[0].state
        and not _BILATERAL.search(m.entities[0].name)
        for m in (*instrument.within, *instrument.about)
    )
