"""Where works are: at the site told, "here", in the other state of the pair than the builder's, else where the page's other works are."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.headed import headed
from extract.constructions.parties import other
from extract.constructions.project.works import works_in
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.constructions.project.deed import Deed
    from extract.constructions.project.undertakings import Works
    from extract.document import Entity
    from extract.patterns.match import Match

_PLACES = {Kind.STATE, Kind.CITY}
_TOLD = 2  # what works with a known host weigh beside a town or a firm
_HERE = regex(
    r"\b(?:here|(?:in|of) (?:our (?:country|republic|regions|cities|provinces|capital|soil|territory)|the (?:country|republic|capital)))\b"
)
_OF = regex(r"(?:[A-Z]\w+|[\ue400-\ue4ff]),? (?:of|from) $")  # a company of Dublin is not at work there
_FROM = regex(
    r"\b(?:with|by|grants?|loans?|credits?|aid|gifts?|money|funds?|kits|parts|goods|machines|help|support|[\ue600-\ue6ff]) from (?:the )?$"
)
_LOCATED = regex(
    r"\b(?:in|at|near|outside|around|across|off|on|under|beneath|over)(?: \w+ of)?(?: the)? $", re.IGNORECASE
)
_WHERE = regex(r"(?P<place>[\ue000-\ue0ff\ue200-\ue2ff]),? where [^,;:.]{0,60}$")
# "the Danish section of the line"
_PART = regex(r"[ -](?:section|stretch|part|leg|side|segment|half|sector|territory)\b")
_SPENDS = regex(
    r" (?:(?:has|have|had|also|then|itself) )*(?:spent|paid|lent|gave|given|donated|built|financed|funded|promised|offered|granted|helped|sent|provided|contributed|put up|put)\b"
)
_ACTS = regex(rf" (?:will|would|shall|is to|was to|wants|agreed|plans)\b|{_SPENDS.pattern}")
_FRONT = regex(r"(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) (?P<place>[\ue000-\ue0ff\ue200-\ue2ff]),? ")
# "Danish aid", "a Danish firm": those of one state of the pair who are at work in the other.
_WORKERS = regex(
    r"[ -](?:(?!and|or|of|in|to|by)[a-z-]+ ){0,2}(?:aid|assistance|loans?|credits?|grants?|gifts?|money|funds|help|experts?|engineers?|technicians|specialists|advisers|builders?|contractors?|compan(?:y|ies)|firms?|investors?|investments?|volunteers|doctors)\b"
)


def host_of(match: Match, works: Works, home: Entity | None, deed: Deed) -> Entity | None:
    """The state where the works of a deed are, by a builder from `home`; None where nothing tells."""
    sentence, pair = match.sentence, match.scope.pair
    if deed.host is not None:
        return deed.host
    placed, inside = _told(match, works, home)
    if placed is not None:
        return placed
    publisher = match.scope.publisher
    if publisher is not None and publisher != home and _HERE.search(sentence.text, works.start):
        return publisher
    after = [m for m in sentence.within(works.end, min(len(sentence.text), works.end + 70)) if _is_site(sentence, m)]
    after = [m for m in after if _is_sure(match, m)]
    if after and ";" not in sentence.text[works.end : sentence.index(after[0])]:
        return as_state(after[0])
    front = _FRONT.match(sentence.text, 0, max(0, works.start))
    front = front or _WHERE.search(sentence.text, 0, deed.span[0] + 1)
    fronted = as_state(told) if front and (told := sentence.at(front.start("place"))) is not None else None
    if fronted is not None and fronted != home and deed.builder is not None and deed.realis is None:
        return fronted
    if deed.joint:
        return None
    own = [
        s
        for m in inside
        if m.kind is Kind.DEMONYM
        and sentence.index(m) < works.head
        and (s := as_state(m)) is not None
        and (not pair or s in pair)
    ]
    if own:
        return own[0]
    if home is not None and (partner := other(pair, home)) is not None:
        elsewhere = works.place is not None and works.place.kind is Kind.CITY and not _is_sure(match, works.place)
        return None if elsewhere else partner
    if not pair:
        return _on_a_page_of_many(match, home)
    unnamed = deed.builder is None and publisher is not None  # on a state's own page, works of its partners
    return _around(match, [s for s in pair if s != home and not (unnamed and s == publisher)])


def _on_a_page_of_many(match: Match, home: Entity | None) -> Entity | None:
    """The state that heads the section, else the only one that its paragraph names besides the builder's `home`."""
    if (under := headed(match.sentence)) is not None and under != home:
        return under
    named = (as_state(m) for s in (*match.before, match.sentence) for m in s.mentions if m.kind in _PLACES)
    near = {s for s in named if s is not None and s != home}
    return near.pop() if len(near) == 1 else None


def _told(match: Match, works: Works, home: Entity | None) -> tuple[Entity | None, list[Mention]]:
    """The state that the site of works tells, and what else is named within them."""
    sentence, pair = match.sentence, match.scope.pair
    inside = [m for m in sentence.within(works.start, works.tail) if m.kind in {Kind.STATE, Kind.CITY, Kind.DEMONYM}]
    ahead = [works.place] if works.place is not None and works.place.kind is not Kind.PERSON else []
    site = [m for m in sentence.within(works.tail, works.end) if m.kind in {Kind.STATE, Kind.CITY}]
    inside, ahead, site = ([m for m in each if _is_sure(match, m)] for each in (inside, ahead, site))
    part = next((m for m in inside if _PART.match(sentence.text, sentence.index(m) + 1)), None)
    if part is not None and part.kind is Kind.DEMONYM and as_state(part) is not None:
        return as_state(part), inside
    at_home = home is not None and any(m.kind is Kind.CITY and as_state(m) == home for m in inside)
    inside = [m for m in inside if as_state(m) != home]
    if sentence.text.startswith(" from ", works.tail) and len(site) == 1 and as_state(site[0]) not in pair:
        site = []  # "the pipeline from [third state]"
    near = [*ahead, *site, *(m for m in inside if m.kind is not Kind.DEMONYM)]
    states = [s for m in near if (s := as_state(m)) is not None]
    if len({s for s in states if s in pair}) > 1:
        states = [s for s in states if s != home] if home in pair else []  # "the X–Y pipeline" lies in both
    return (states[0] if states else home if at_home else None), inside


def _is_sure(match: Match, mention: Mention) -> bool:
    """Whether a place is the one meant: a town of a third state of which nothing is said bears but the same name."""
    state, pair = as_state(mention), match.scope.pair
    town = mention.kind is Kind.CITY or mention.form == "capital"
    if not town or state is None or not pair or state in pair:
        return True
    named = (m for s in (match.sentence, *match.before) for m in s.mentions if m.form != "capital")
    return any(m.entity == state for m in named if m.kind in {Kind.STATE, Kind.DEMONYM})


def _is_site(sentence: Sentence, mention: Mention) -> bool:
    at = sentence.index(mention)
    placed = mention.kind in {Kind.CITY, Kind.STATE} or (mention.kind is Kind.DEMONYM and mention.form == "own")
    return (
        placed
        and not _owns(sentence, mention)
        and _LOCATED.search(sentence.text, 0, at) is not None
        and not _OF.search(sentence.text, 0, at)
    )


def _around(match: Match, others: Sequence[Entity]) -> Entity | None:
    """The state in which this sentence, else the ones before it, name places."""
    for sentence in (match.sentence, *reversed(match.before)):
        places = [
            m
            for m in sentence.mentions
            if (m.kind is Kind.CITY or m.form == "capital")
            and not _owns(sentence, m)
            and not _comes_from(sentence, m)
            and not _acts(sentence, m)
        ]
        places += [m for m in sentence.mentions if m.kind is Kind.STATE and _is_site(sentence, m)]
        found = {
            s for m in places if (s := as_state(m)) in others and not _OF.search(sentence.text, 0, sentence.index(m))
        }
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _comes_from(sentence: Sentence, mention: Mention) -> bool:
    """Whether a town tells where money or goods come from: "with a grant from *Lima*"."""
    return _FROM.search(sentence.text, 0, sentence.index(mention)) is not None


def _acts(sentence: Sentence, mention: Mention) -> bool:
    """Whether a capital stands for its government: "all of which *Lima* will pay"."""
    return mention.kind is Kind.STATE and _ACTS.match(sentence.text, sentence.index(mention) + 1) is not None


def _owns(sentence: Sentence, mention: Mention) -> bool:
    """Whether a town stands for its government or a firm: "*Lima's* comeback", "*Cuzco's* Acme"."""
    return sentence.text.startswith(("'s ", "’s "), sentence.index(mention) + 1)


def usual_host(document: Annotated, hosts: Iterable[Entity | None]) -> Entity | None:
    """The state where a page's works are: where those of the known `hosts` are, whose towns and not whose firms are named."""
    pair = document.profile.pair
    known = Counter(h for h in hosts if h is not None and h in pair)
    votes = Counter({host: n * _TOLD for host, n in known.items()})
    for block in document.blocks:
        for sentence in block:
            if works_in(sentence.text):
                votes.update(_hints(sentence, pair, document.profile.publisher))
    told = next((h for h, n in known.most_common(1) if n * 4 >= known.total() * 3), None)
    if told is not None and votes[told] * 2 >= votes.total():
        return told
    return next((h for h, n in votes.most_common(1) if n * 2 > votes.total()), None)


def _hints(sentence: Sentence, pair: Sequence[Entity], publisher: Entity | None) -> Iterator[Entity]:
    """A town is where works may be; a firm or the aid of one state of the pair is at work in the other."""
    for mention in sentence.mentions:
        state = as_state(mention)
        if state is None or state not in pair:
            continue
        spends = mention.kind is Kind.STATE and _SPENDS.match(sentence.text, sentence.index(mention) + 1)
        if spends:
            yield from (s for s in pair if s != state)
        if mention.form == "capital":
            continue
        if mention.kind is Kind.CITY and state != publisher:  # a state's own page names its own towns
            yield state
        worker = mention.kind is Kind.DEMONYM and _WORKERS.match(sentence.text, sentence.index(mention) + 1)
        if mention.kind is Kind.ORGANIZATION or worker:
            yield from (s for s in pair if s != state)
