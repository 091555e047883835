"""Whose office it is, by the kind of office and by its place on the page.

Of a kingdom and a republic the president is the republic's; "The Foreign Minister is X" belongs to the state with
which the paragraph begins; lists under "From X" and numbered fields of an infobox follow their heading.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.gazetteer.states import with_head
from extract.names.posts import DIPLOMAT
from extract.names.roles import office_class
from extract.names.told import Told, other
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.document import Entity, Found, Span
    from extract.names.offices import Office
    from extract.names.passage import Passage

_ENUMERATED = r"^(?:\(?[a-z\d]{1,3}[.)] |[IVX]{1,4}\. )?"
_VISITS_TO = regex(
    rf"{_ENUMERATED}(?:[\w'-]+,? ){{0,5}}(?:[Vv]isits?|[Tt]rips|[Vv]isitors|[Dd]elegations) (?:to|in) (?:the )?(?:\w+ of )?$"
)
_VISITS_FROM = regex(
    rf"{_ENUMERATED}(?:[\w'-]+,? ){{0,5}}(?:[Vv]isits?|[Tt]rips|[Vv]isitors|[Dd]elegations) (?:from|of|by) (?:the )?(?:\w+ of )?$"
)
_TO_THE_OTHER = regex(r"(?:n? [\w ]{0,30})? (?:to|in) (?:the )?")
_FROM = regex(rf"{_ENUMERATED}(?:From|Ambassadors? (?:of|from)|Envoys (?:of|from)|For) (?:the )?(?:\w+ of )?$")
_EMBASSY = regex(r" (?:Embassy|High Commission)\b")
_MISSION = regex(r"(?:Embassy|Consulate(?:-General)?|High Commission) of (?:the )?(?:[\w']+ of )?$")
_LONG = 90  # characters of a heading that names both states
_ENTRY = 180  # characters; a longer passage is no entry of a list of visits
_CELL = " | "
_SIDES = ("one", "other")
_GUEST = regex(r"\b(?:guest|visitor|name|head of state|delegation|person|official|leader)")
_HOST = regex(r"\b(?:host|received by|counterpart)")
_SHORT = 40  # characters; a line without a name that is no longer is a heading
_CROWNS = {"king", "queen", "emir", "sultan", "emperor", "empress", "pope", "grand duke", "crown prince"}
_GOVERNING = {
    "president",
    "vice president",
    "prime minister",
    "deputy prime minister",
    "foreign minister",
    "monarch",
    "governor-general",
    "leader",
}
# Titles that few states know; of the states that a document speaks of it is then the one that has it.
_PECULIAR = (
    (regex(r"federal "), frozenset({"DEU", "AUT", "CHE"})),
    (regex(r"taoiseach|t[áa]naiste"), frozenset({"IRL"})),
    (regex(r"foreign secretary|defen[cs]e secretary"), frozenset({"GBR", "PHL"})),
    (regex(r"prince(?:ss)? of wales|home secretary|chancellor of the exchequer"), frozenset({"GBR"})),
    (regex(r"cabinet secretary"), frozenset({"KEN"})),
    (
        regex(r"union minister|(?:external affairs minister|minister (?:of|for) external affairs)"),
        frozenset({"IND"}),
    ),
    (regex(r"secretary of state(?! for)|secretary of the treasury"), frozenset({"USA", "VAT"})),
    (regex(r"supreme leader"), frozenset({"IRN", "PRK", "AFG"})),
    (
        regex(r"governor[- ]general"),
        frozenset({"CAN", "AUS", "NZL", "JAM", "BHS", "BLZ", "GRD", "PNG", "SLB", "TUV", "ATG", "LCA", "VCT", "KNA"}),
    ),
    (regex(r"state councill?or"), frozenset({"CHN"})),
    (
        regex(
            r"(?:(?:assistant|under|deputy) )?secretary of (?:(?:the )?(?:navy|army|air force|treasury|interior)|war|state|commerce|labor|homeland security|veterans affairs|housing)\b"
        ),
        frozenset({"USA"}),
    ),
    (regex(r"secretary$"), frozenset({"USA"})),  # "Secretary Lund": of no certain department
)
# Titles that few states lack: of a pair it is then the other's.
_LACKING = (
    (regex(r"foreign minister"), frozenset({"USA", "GBR"})),
    (regex(r".* minister"), frozenset({"USA"})),
)
_FEMALE = {"queen": "king", "empress": "emperor"}
_DEFINED = regex(r"\b(?:is|is the|was elected|was appointed|became|represented by)\b")


def by_office(
    passages: Sequence[Passage], told: Sequence[Sequence[Told]], pair: Sequence[str]
) -> Iterator[tuple[int, str]]:
    """Persons with the key of the only state that can have such an office."""
    states_told = [state for passage in passages for state in passage.states]
    spoken = {state.value.key for state in states_told}
    named = {state.value.key for state in states_told if state.form != "capital"}  # "minister in London"
    for passage, here in zip(passages, told, strict=True):
        for each in here:
            office = each.hit.office
            if office is None or each.hit.of:
                continue
            title = office.position.casefold()
            kind = office_class(office.position)
            title = _FEMALE.get(title, title)
            for peculiar, having in _PECULIAR:
                if peculiar.match(title):
                    yield from ((each.person, key) for key in _only(having, pair) or _only(having, spoken))
            if title in _CROWNS or title == "chancellor":
                states = with_head(title)
                past = with_head(f"past {title}") if pair else frozenset()
                heads = _only(states, pair) or _only(past, pair) or _only(states, named)
                yield from ((each.person, key) for key in heads)
            elif kind in {"president", "prime minister", "vice president"} and " of " not in title:
                lacking = with_head("no prime minister" if kind == "prime minister" else "no president")
                yield from ((each.person, key) for key in _only(frozenset(pair) - lacking, pair) if lacking & set(pair))
            yield from ((each.person, key) for key in _not_lacking(passage, office, pair))
            first = passage.states[0] if passage.states else None
            if _is_diplomat(title):
                posts = [
                    key
                    for span, key in passage.places
                    if span in each.hit.whole or office_span(passage, each).overlaps(span)
                ]
                yield from ((each.person, other(pair, key)) for key in posts[-1:] if key in pair)
            elif (
                kind in _GOVERNING
                and first is not None
                and first.span.start < len("The ")
                and first.form == "name"
                and _defined(passage, each)
            ):
                yield each.person, first.value.key


def _not_lacking(passage: Passage, office: Office, pair: Sequence[str]) -> list[str]:
    """The one of the pair that has such an office where the other has none, as a list; else empty."""
    shared = any(o.form == "plural" and o.value == office for o in passage.offices)  # "Foreign Ministers X and Y"
    if not pair or shared or DIPLOMAT.search(office.position):
        return []
    kind = office_class(office.position)
    lacking = next((keys for usual, keys in _LACKING if usual.fullmatch(kind) and keys & set(pair)), None)
    return _only(frozenset(pair) - lacking, pair) if lacking else []


def _is_diplomat(title: str) -> bool:
    return bool(re.search(r"(?:ambassador|consul|envoy|attach|high commissioner|charg).* (?:to|in|at) ", title))


def office_span(passage: Passage, each: Told) -> Span:
    """Where the office that is told with a name stands in the passage."""
    near = [o.span for o in passage.offices if o.value == each.hit.office]
    return min(near, key=lambda s: abs(s.start - each.hit.run.span.start), default=each.hit.run.span)


def _only(states: frozenset[str], among: Sequence[str] | set[str]) -> list[str]:
    """The one of `among` that is in `states`, as a list; empty where none or several are."""
    found = [key for key in among if key in states]
    return found if len(found) == 1 else []


def _defined(passage: Passage, each: Told) -> bool:
    """Whether the text says that this person is, or became, the holder: "The Foreign Minister is X"."""
    at, end = each.hit.run.span.start, each.hit.run.span.end
    return bool(
        _DEFINED.search(passage.text[max(0, at - 40) : at])
        or re.match(r"(?: \w+)?(?: MP)? (?:is|was elected|became)\b", passage.text[end : end + 24])
    )


def by_place_in_list(
    passages: Sequence[Passage], told: Sequence[Sequence[Told]], pair: Sequence[str]
) -> Iterator[tuple[int, str]]:
    """Persons with the key of the state under whose heading, in whose field or on whose embassy's page they stand."""
    listed, many, order = "", False, pair
    for passage, here in zip(passages, told, strict=True):
        text = passage.text
        first = passage.states[0] if passage.states else None
        heading = (
            first is not None and first.span.end >= len(text.rstrip(" :")) and _FROM.match(text[: first.span.start])
        )
        if many and len(text) > _ENTRY:
            listed, many = "", False
        if first is not None and (heading or _MISSION.match(text[: first.span.start])):
            listed, many = first.value.key, False
        elif first is not None and (goal := _of_visitors(passage, pair)):
            listed, many = goal, True
        elif not here and len(text) < _SHORT and not re.match(r"[-•*]", text):
            listed = ""
        numbered = re.fullmatch(r"[Ee]nvoy ?([12])", passage.key) if pair else None
        order = _missions_of(passage, pair) or order
        if pair and len(here) == len(pair) and _both_envoys(passage, here):
            yield from zip((each.person for each in here), order, strict=True)
        for number, each in enumerate(here):
            if numbered:
                yield each.person, pair[int(numbered[1]) - 1]
            elif listed and not each.hit.of and (len(here) == 1 or (many and not number)):
                yield each.person, listed


def _missions_of(passage: Passage, pair: Sequence[str]) -> Sequence[str]:
    """The keys of the pair in the order of "Embassy of X, Rome / Embassy of Y, Lima"; the envoys below have it, too.

    So have those below the two states' names ("X | Y"), which head the columns of an infobox.
    """
    text = passage.text
    owners = [
        s.value.key
        for s in passage.states
        if _MISSION.search(text, 0, s.span.start) or (s.form == "adjective" and _EMBASSY.match(text, s.span.end))
    ]
    if not owners and "|" in text and not re.sub(r"[\s|]", "", _without(text, passage.states)):
        owners = [s.value.key for s in passage.states]
    return owners if pair and sorted(owners) == sorted(pair) else ()


def _without(text: str, states: Sequence[Found[Entity]]) -> str:
    """The text without the states' names."""
    for state in reversed(states):
        text = text[: state.span.start] + text[state.span.end :]
    return text


def _both_envoys(passage: Passage, here: Sequence[Told]) -> bool:
    """Whether a line of an infobox holds two of the same office in the order of its states: "Ambassador X | Ambassador Y"."""
    one, two = (each.hit for each in here)
    between = passage.text[one.run.span.end : two.whole.start]
    offices = [office_class(hit.office.position) for hit in (one, two) if hit.office is not None]
    titled = len(offices) > 1 and len(set(offices)) == 1
    ends = two.run.span.end >= len(passage.text.rstrip())
    return titled and ends and one.run.span.end < two.whole.start and not between.strip(" |/\t\n")


def _of_visitors(passage: Passage, pair: Sequence[str]) -> str:
    """The key of the state whose visitors are listed under "Visits to X" or "Visits from X to Y"; else empty."""
    text, first, last = passage.text, passage.states[0], passage.states[-1]
    if not pair or last.span.end < len(text.rstrip(" :")) or len(text) > _LONG or first.value.key not in pair:
        return ""
    if first is last and _VISITS_TO.match(text[: first.span.start]):
        return other(pair, first.value.key)
    between = text[first.span.end : last.span.start]
    if _VISITS_FROM.match(text[: first.span.start]) and (first is last or _TO_THE_OTHER.fullmatch(between)):
        return first.value.key
    return ""


_LEAD_FROM = regex(  # "From Peru there came to Kenya: X (1990); Y (1992)", "Visitors from Peru: …", "On the Peruvian side: …"
    r"(?:^|\. )(?:[A-Z][\w'-]+ )?(?:(?:[Vv]isits?|[Vv]isitors|[Gg]uests|[Dd]elegations|[Oo]fficials) (?:from|by)|[Ff]rom|(?P<on>[Oo]n)) (?:the )?$"
)
_LEAD = regex(r"(?P<side>(?:['’]s?)? (?:side|part)\b)?[^.:;]{0,110}(?<! by)(?<! met)(?<! with): ")


def by_lead(passages: Sequence[Passage], told: Sequence[Sequence[Told]]) -> Iterator[tuple[int, str]]:
    """Persons listed behind a colon with the key of the state whose the list is said to be: "From A there came to B: X, Y"."""
    for passage, here in zip(passages, told, strict=True):
        if len(here) < len(_SIDES):
            continue
        for state in passage.states:
            opens = _LEAD_FROM.search(passage.text, 0, state.span.start)
            lead = _LEAD.match(passage.text, state.span.end) if opens else None
            if opens and lead and (lead["side"] or not opens["on"]):
                stop = passage.text.find(". ", lead.end())
                within = (
                    t for t in here if lead.end() <= t.hit.run.span.start < (stop if stop > 0 else len(passage.text))
                )
                yield from ((t.person, state.value.key) for t in within if not t.hit.of)


def by_next_cell(passages: Sequence[Passage], told: Sequence[Sequence[Told]]) -> Iterator[tuple[int, str]]:
    """Persons of a table that is told cell by cell: "Premier X" is a passage of its own and so is the state after it."""
    for (passage, here), after in zip(zip(passages, told, strict=True), passages[1:], strict=False):
        if len(here) == 1 and here[0].hit.whole.start == 0 and here[0].hit.run.span.end == len(passage.text):
            state = after.states[0] if after.states else None
            rest = after.text[state.span.end :].strip() if state is not None else "?"
            if (
                state is not None
                and not state.span.start
                and state.form == "name"
                and re.fullmatch(r"(?:\(.*\))?", rest)
            ):
                yield here[0].person, state.value.key


def by_line(
    passages: Sequence[Passage], told: Sequence[Sequence[Told]], pair: Sequence[str]
) -> Iterator[tuple[int, str]]:
    """The two envoys of an infobox told line by line, in the order of its embassies: "Embassy of A / Embassy of B / Ambassador X / Ambassador Y"."""
    owners: list[str] = []
    last: Told | None = None
    for passage, here in zip(passages, told, strict=True):
        mission = re.match(_MISSION.pattern.removesuffix("$"), passage.text) if len(passage.text) < _ENTRY else None
        if mission and passage.states and passage.states[0].span.start == mission.end():
            owners = [*owners, passage.states[0].value.key] if len(owners) < len(pair) else owners
            continue
        alone = len(here) == 1 and here[0].hit.whole.start == 0 and here[0].hit.run.span.end == len(passage.text)
        envoy = alone and here[0].hit.office is not None and DIPLOMAT.search(here[0].hit.office.position)
        if envoy and last is not None and len(pair) == len(_SIDES) and sorted(owners) == sorted(pair):
            yield from zip((last.person, here[0].person), owners, strict=True)
        last = here[0] if envoy and last is None else None
        if len(passage.text) > _ENTRY:
            owners = []


def by_country(passages: Sequence[Passage], told: Sequence[Sequence[Told]]) -> Iterator[tuple[int, str]]:
    """Holders of offices in the rows of a table with the key of the state in its column "Country"."""
    column = -1
    for passage, here in zip(passages, told, strict=True):
        cells = passage.text.split(_CELL)
        if len(cells) == 1:
            column = column if len(passage.text) < _SHORT else -1  # "1950s" parts its rows
        elif not here and _COUNTRY in (labels := [cell.strip().casefold() for cell in cells]):
            column = labels.index(_COUNTRY)
        elif 0 <= column < len(cells):
            start = len(_CELL.join(cells[:column])) + (len(_CELL) if column else 0)
            states = [s for s in passage.states if s.span.start == start and s.span.end == start + len(cells[column])]
            yield from ((t.person, s.value.key) for s in states for t in here if t.hit.office and not t.hit.of)


_COUNTRY = "country"


def by_row(
    passages: Sequence[Passage], told: Sequence[Sequence[Told]], pair: Sequence[str]
) -> Iterator[tuple[int, str]]:
    """Persons in the rows of a table of visits: guest, host, place, in the order that its head tells."""
    order = ""
    for passage, here in zip(passages, told, strict=True):
        if _CELL not in passage.text:
            order = ""
            continue
        if not here:
            head = passage.text.casefold()
            guest, host = _GUEST.search(head), _HOST.search(head)
            order = ("guest" if host is None or guest.start() < host.start() else "host") if guest else ""
            continue
        goals = {key for span, key in passage.places if key in pair and passage.text[: span.start].endswith(_CELL)}
        if order and len(goals) == 1 and len(here) <= len(("guest", "host")):
            (goal,) = goals
            for number, each in enumerate(here):
                is_guest = (number == 0) == (order == "guest")
                yield each.person, other(pair, goal) if is_guest else goal
