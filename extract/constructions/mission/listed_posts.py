"""Pages that list the missions of one state, or those in one state: "Egypt", below it "Cairo (Embassy)"; "Embassies in Lima", below it "Kenya"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extract.annotation.mention import Kind
from extract.constructions.lists import city_name
from extract.constructions.mission.grammar import FORMAL, formal_kind
from extract.constructions.mission.rolls import Post
from extract.constructions.table_rows import TableRow, table_rows
from extract.document import BlockKind, EntityKind
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.annotation.annotate import Annotated
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence
    from extract.document import Entity

_STATE, _CITY = "[\ue000-\ue0ff]", "[\ue200-\ue2ff]"
_MISSIONS = r"(?:(?:diplomatic|consular|resident|foreign)(?:,? and |,? )?)*(?:missions|posts|representations|embassies|consulates)(?: abroad)?"
_OF = regex(
    rf"{_MISSIONS} of (?:the )?(?P<state>{_STATE})|(?P<state2>[\ue000-\ue1ff])(?:['’]s?)? {_MISSIONS}(?: abroad|$)",
    re.IGNORECASE,
)
_OF_ALONE = regex(rf"[-•*;. ]*Of (?:the )?(?P<state>{_STATE}):?")
_IN = regex(rf"{_MISSIONS}(?: (?:accredited|resident))? (?:in|to) (?:the )?(?P<state>{_STATE})", re.IGNORECASE)
_OF_KIND = regex(FORMAL, re.IGNORECASE)
_POST = regex(
    rf"(?P<place>{_STATE}|{_CITY}|[A-Z][\w.'’ -]{{2,30}}?),? (?:\(|[|–-] )(?P<what>(?:{FORMAL})(?: (?:and|&) [^()|;]{{3,30}})?)(?: (?:of|in) [^()|;]{{2,30}})?(?=\)|[;,|]|$)",
    re.IGNORECASE,
)
_GONE = regex(
    r"\b(?:closed|former|suspended|defunct|planned|future|non-resident|accredited|concurrent|to open|unresolved|multilateral|organi[sz]ations?)\b",
    re.IGNORECASE,
)
_HEADED = regex(rf"(?:(?:[\w-]+ ){{0,2}}?)(?:{FORMAL})(?:(?:,| and|/| &) [\w -]{{3,25}})?(?: (?:in|at) (?P<city>{_STATE}|{_CITY}|[A-Z][\w ]{{2,20}}))?(?: ?\(\d+\))?:?", re.IGNORECASE)  # fmt: skip
_SENDERS = regex(rf"[-•*|\d. ]*{_STATE}(?: \([^()]{{3,30}}\))?(?:[ |,;·•\n]+{_STATE}(?: \([^()]{{3,30}}\))?)*[ |.]*")
_LABELS = {
    "state": regex(r"(?:host |receiving )?(?:country|state|nation)(?:/territory)?|location"),
    "city": regex(r"(?:host )?(?:city|town|seat|place|location)"),
    "kind": regex(r"(?:type of )?(?:mission|post|representation|office|type|level|status)(?: type)?"),
    "sender": regex(r"(?:sending |sender )(?:country|state|nation)|sender"),
}


class _Page(NamedTuple):
    """Whose missions a page lists, or where those are that it lists."""

    sender: Entity | None
    host: Entity | None


class _Heading(NamedTuple):
    """The kind of missions and their town, as a heading tells them; `gone` if they are no more, not yet or not there."""

    kind: str = ""
    city: str = ""
    gone: bool = False


def listed_posts(document: Annotated) -> Iterator[Post]:
    """The missions of such pages and sections."""
    page = _Page(None, None)
    under = _Heading()
    last: Entity | None = None  # the state named on a line of its own above its towns
    for sentence in (b[0] for b in document.blocks if b):
        page = _page(sentence) or page
        if sentence.block.kind in {BlockKind.TITLE, BlockKind.HEADING}:
            under, last = _heading(sentence), None
        elif under.gone:
            continue
        elif page.sender is not None:
            last = _named_alone(sentence) or last
            yield from _posts(sentence, page.sender, last)
        elif under.kind and page.host is not None and _SENDERS.fullmatch(sentence.text):
            for mention in sentence.mentions:
                if (sender := as_state(mention, deep=False)) is not None and sender != page.host:
                    yield Post(sentence, sender, page.host, under.kind, under.city)
    yield from _tabled(document)


def _heading(sentence: Sentence) -> _Heading:
    """What a heading says of the missions below it: "Embassies in Lima"."""
    headed = _HEADED.fullmatch(sentence.text.strip())
    gone = _GONE.search(sentence.text) is not None
    if headed is None:
        return _Heading(gone=gone)
    at = sentence.at(headed.start("city")) if headed["city"] else None
    return _Heading(
        formal_kind(headed), city_name(sentence, at) or (headed["city"] if headed["city"] and at is None else ""), gone
    )


def _page(sentence: Sentence) -> _Page | None:
    """What a title, a heading or a line "Of Peru" says that the lines below it list; None where it is of something else."""
    if alone := _OF_ALONE.fullmatch(sentence.text):
        mention = sentence.at(alone.start("state"))
        return _Page(mention.entity, None) if mention is not None else None
    if sentence.block.kind not in {BlockKind.TITLE, BlockKind.HEADING}:
        return None
    if of := _OF.search(sentence.text):
        mention = sentence.at(of.start("state") if of["state"] else of.start("state2"))
        return _Page(as_state(mention, deep=False) if mention is not None else None, None)
    if there := _IN.search(sentence.text):
        mention = sentence.at(there.start("state"))
        if mention is not None and mention.form == "name" and sentence.block.kind is BlockKind.TITLE:
            return _Page(None, mention.entity)
    return None


def _named_alone(sentence: Sentence) -> Entity | None:
    """The host that stands on a line of its own above its towns."""
    told = sentence.mentions[0] if sentence.mentions else None
    alone = told is not None and re.fullmatch(rf"[-•*\d. ]*{_STATE}:?", sentence.text) and told.form == "name"
    return told.entity if alone and told is not None else None


def _posts(sentence: Sentence, sender: Entity, last: Entity | None) -> Iterator[Post]:
    for told in _POST.finditer(sentence.text):
        place = sentence.at(told.start("place"))
        host = as_state(place, deep=False) if place is not None else last
        name = city_name(sentence, place) if place is not None else told["place"].strip()
        if _GONE.search(sentence.text, told.start()) or (place is not None and place.form == "name" and not name):
            continue  # "Kenya (Embassy)" names no town
        if host is not None and host != sender and host.kind is EntityKind.STATE:
            yield Post(sentence, sender, host, formal_kind(told), name)


def _tabled(document: Annotated) -> Iterator[Post]:
    """The missions of tables with columns for the host, its city and the kind."""
    for row in table_rows(document):
        above = next((p for s in row.headings if (p := _page(s)) is not None), None)
        told = _OF_KIND.fullmatch(row.words(_LABELS["kind"]))
        if above is None or told is None or any(_GONE.search(s.text) for s in row.headings):
            continue
        state, city = _cell(row, "state"), row.mention(_LABELS["city"], Kind.CITY, Kind.STATE)
        named = (as_state(state, deep=False) if state else None) or (as_state(city, deep=False) if city else None)
        sender, host = (above.sender, named) if above.sender is not None else (named, above.host)
        if sender is not None and host is not None and sender != host:
            name = city_name(row.sentence, city) or row.words(_LABELS["city"])
            yield Post(row.sentence, sender, host, formal_kind(told), name)


def _cell(row: TableRow, label: str) -> Mention | None:
    return row.mention(_LABELS["sender"], Kind.STATE) or row.mention(_LABELS[label], Kind.STATE)
