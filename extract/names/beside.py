"""Which state a person belongs to, by the state told beside the name: "Peru's X", "its army chief, X", "Peru, ruled by X"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.names.posts import ABROAD, DIPLOMAT
from extract.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.document import Entity, Found
    from extract.names.naming import Hit
    from extract.names.passage import Passage
    from extract.names.told import Told

_WORD_BEFORE = 24  # characters: an adjective before "delegation"
_FIRST_OF = regex(
    r"(?:[^.;]|\.(?= \d)){0,90}\b(?:first|second|last|only|latest|next)(?: ever| official| state| such)* (?:(?:visit|trip|one) )?(?:there )?(?:by (?:an? |the )?)?"
)
_HEAD = regex(
    r" (?:\w+ )?(?:president|head of (?:state|government)|prime minister|premier|leader|chancellor|monarch|king|queen|minister)\b"
)
# "his Peruvian counterpart, X", "the Peruvian guest, X", "Peruvian diplomat X"
_OPPOSITE = regex(
    r" (?:[a-z-]+ )?(?:counterpart|colleague|opposite number|peer|guest|host|homologue|visitor|envoy|diplomat|politician|statesman|lawyer|economist|historian|businessman|banker|officer|admiral|soldier|engineer|explorer|merchant|scholar|writer|activist|journalist),? (?:[A-Z][\w.]+ )*"
)
_POSTS = regex(  # "Peru recalled Ambassador X", "Lima named as its first envoy X"
    r"(?:['’]s government)?(?: (?:had|has|then|also|in turn|at last|temporarily))* (?:withdr(?:ew|aws?|awn)|recall(?:s|ed)|pull(?:s|ed) out|sen[td]s?|posts|posted|accredit(?:s|ed)|appoint(?:s|ed)|names?|named|nominat(?:es|ed)|dispatch(?:es|ed)|called (?:back|home)|(?:will|would|is to) (?:send|name|appoint|post|nominate)) "
    r"(?:back )?(?:its |the |as |her |his |an? )*(?:(?:first|new|own|resident|former|career|retired|senior|diplomat|senator|general|minister|official|politician|lawmaker) )*"
)
_EXPELS = regex(r"\b(?:expel\w*|ordered|declared|threw out|sent home|dismissed)\b[^.;]{0,30}$")
_REPRESENTED = regex(
    r"(?:(?: side)? (?:was|were|is|are|had been|has been|being) represented(?: there| (?:in|at) (?:the )?[\w-]+(?: [\w-]+)?)? by|(?<!\w) by) (?:the |its )?(?:(?!and\b)[\w'’-]+ ){0,5}$"
)
_RULED = regex(  # "Peru, ruled by X", "Peru's was led by X"
    r"(?:,? under (?:(?:its|the|then) )*|(?:['’]s)? (?:(?:was|is|had been|has been|being) )?(?:(?:then|now|still|at that time|by then|since \d{4}) )?(?:ruled|governed|led|headed|presided over) (?:then |until \d{4} )?by (?:(?:the|its|a|an) )?(?:(?!and\b)[\w'’-]+ ){0,3})$"
)
_OF_ANOTHER = regex(  # "Lima recognised the new republic and its president, X": of no state told by name
    r"\b(?:[Rr]epublic|[Ss]tate|[Gg]overnment|[Rr]egime|country|kingdom|junta) and its (?:own |new |first |then )*$"
)
_PLACED = regex(r"\b(?:in|at|to|from|near) (?:the )?$")  # "the Embassy in Peru, under Ambassador X"
_OPENS_CLAUSE = regex(
    r"(?:[,;:.)] |\b(?:but|when|while|that|as|after|before|since|where|though|although) |, and |\A)(?:the )?$",
    re.IGNORECASE,
)
_SERVES = regex(r", (?:of |at |with |from )?(?:the |then )?(?:[\w-]+ ){0,4}?(?:the |of the )?")
_BODY = regex(
    r"(?:['’]s)? (?:[a-z-]+ )?(?:ministry|embassy|consulate|government|parliament|army|navy|air force|delegation|mission|delegate|side)\b"
)
_HEADED = regex(
    r"\b(?P<body>delegation|embassy|mission|team|government|cabinet|side),? (?:(?:of|in|to) [^.;]{0,40})?(?:[^.;]{0,40} )?(?:headed|led) by (?:[\w'’-]+ ){0,9}$"
)
_SENT = regex(r"(?:['’]s)? (?:[a-z-]+ ){0,2}delegation\b")
_SENT_BY = regex(r"\bdelegation (?:of|from) (?:the )?$")
_WHOSE = regex(r"(?:['’]s?)? (?:[a-z-]+ ){0,2}")  # "received in Lima a *Kenyan* delegation headed by X"
_HEADS = regex(  # "X headed the Peruvian delegation"
    r"(?: (?:had|has|also|then|again))* (?:headed|heads|leads?|led|heading|leading|represented|represents|chaired|spoke for|speaking for) (?:an?|the) (?:[a-z-]+ )?"
)
_TEAM = regex(r" (?:[a-z-]+ )?(?:delegation|side|team|mission)\b")
_FOR_BY = regex(r"\b(?:[Ff]or|[Oo]n behalf of|[Ff]rom) (?:the )?$")
_ON_BEHALF = regex(r"(?:[,:]| –)(?: by)? (?:(?:[A-Z][\w.]+ ){0,2}|the )")
# what somebody is said to be: "Ana Sol (born 1960) is a Peruvian lawyer and diplomat"
_IS = regex(r"(?: ?\([^()]{1,80}\))?,?(?: (?:is|was)|,) an? (?:[a-z-]+ ){0,3}?")
_CALLING = regex(
    r"(?: [a-z-]+(?:,| and|/)?){0,4}? (?:diplomat|politician|statesman|stateswoman|lawyer|economist|jurist|general|army officer|military officer|soldier|civil servant|academic|revolutionary|technocrat)\b"
)
_POSSESSED = regex(r"['’]s? (?:own |then |late |former |new )?")  # "Norway's Ana Sol"


def by_nearness(passage: Passage, told: Sequence[Told]) -> Iterator[tuple[int, str]]:
    """Persons by the state beside them: "its army chief X", "a delegation of Peru headed by X", "on the Cuban side … X"."""
    for each in told:
        if not each.hit.of:
            yield from ((each.person, key) for key in _opposite(passage, each.hit.whole.start))
            yield from ((each.person, key) for key in _possessed(passage, each.hit.whole.start))
            yield from ((each.person, key) for key in _stated_before(passage, each.hit.whole.start))
            later = (t.hit.run.span.start for t in told if t.hit.run.span.start > each.hit.run.span.end)
            after = min(later, default=None)
            yield from ((each.person, key) for key in _stated_after(passage, each.hit, after))


def _opposite(passage: Passage, at: int) -> Iterator[str]:
    """The state of "his Peruvian counterpart", "the Peruvian guest", where a name follows at `at`."""
    last = next((s for s in reversed(passage.states) if s.span.end <= at), None)
    if last is not None and last.form == "adjective" and _OPPOSITE.fullmatch(passage.text[last.span.end : at]):
        yield last.value.key


def _possessed(passage: Passage, at: int) -> Iterator[str]:
    """The state whose the person at `at` is said to be: "Peru's Ana Sol"."""
    for state in passage.states:
        if (
            state.form == "name"
            and passage.text[state.span.end : at] in {"'s ", "’s "}
            and not passage.ends_name(state)
        ):
            yield state.value.key


def _stated_before(passage: Passage, at: int) -> Iterator[str]:
    text = passage.text
    earlier = [s for s in passage.states if s.span.end <= at]
    its = earlier and re.search(r"\b[Ii]ts (?:own |new |first |then )*$", text[:at])
    if its and not _EXPELS.search(text[:at]) and not _OF_ANOTHER.search(text[:at]):
        yield _owner(text, at, earlier)
    yield from (s.value.key for s in earlier if _POSTS.fullmatch(text[s.span.end : at]))
    yield from (
        s.value.key for s in earlier[-1:] if _POSSESSED.fullmatch(text[s.span.end : at]) and s.form != "adjective"
    )
    if ruled := _RULED.search(text[:at]):
        yield from [
            s.value.key for s in earlier if s.span.end == ruled.start() and not _PLACED.search(text[: s.span.start])
        ][:1]
    yield from _headed(passage, at, earlier)
    if (
        earlier
        and _FOR_BY.search(text[: earlier[-1].span.start])
        and re.fullmatch(
            r"(?:,? the [^,.;:()]{3,60}?)? by (?:the |its )?(?:[\w-]+ ){0,5}", text[earlier[-1].span.end : at]
        )
    ):
        yield earlier[-1].value.key
    if (
        earlier
        and _FOR_BY.search(text[: earlier[-1].span.start])
        and _ON_BEHALF.fullmatch(text[earlier[-1].span.end : at])
    ):
        yield earlier[-1].value.key
    if represented := _REPRESENTED.search(text[:at]):
        front = text[: represented.start()]
        with_verb = "represented" in represented.group()
        if with_verb or "represented by" in front:
            yield from [s.value.key for s in earlier if s.span.end == represented.start()][:1]
    for state in reversed(earlier):
        beside = text.startswith(" side", state.span.end) and re.search(
            r"\b(?:[Oo]n|[Ff]rom|[Ff]or) the $", text[: state.span.start]
        )
        if beside and "." not in text[state.span.end : at]:
            yield state.value.key
            return  # of two sides the one named last


def _headed(passage: Passage, at: int, earlier: Sequence[Found[Entity]]) -> Iterator[str]:
    """The state whose delegation or embassy somebody heads: "the Peruvian delegation, led by", "Peru sent a delegation. It was led by"."""
    text = passage.text
    headed = _HEADED.search(text[:at])
    if headed is None:
        return
    close = [s for s in earlier if headed.start() - _WORD_BEFORE <= s.span.start]
    close = [s for s in close if ". " not in text[s.span.end : headed.start()]]
    if not close and headed["body"] == "delegation":
        close = [s for s in earlier if _SENT.match(text, s.span.end) or _SENT_BY.search(text, 0, s.span.start)][-1:]
    own = [s for s in close if _WHOSE.fullmatch(text, s.span.end, max(s.span.end, headed.start()))]
    yield from [s.value.key for s in (*own, *close) if not ABROAD.search(text[: s.span.start])][:1]


def _owner(text: str, at: int, earlier: Sequence[Found[Entity]]) -> str:
    """The state that "its" stands for: the last one of its sentence, else what the sentence before began with."""
    start = max((m.end() for m in re.finditer(r"[a-z)][.!?] ", text[:at])), default=0)
    here = [s for s in earlier if s.span.start >= start]
    if here:  # "Peru's minister was in Lima, and its premier, X": not the place
        acting = [s for s in here if not _PLACED.search(text[: s.span.start])]
        named = [s for s in acting if s.form in {"name", "capital"}]  # "Peru left Kenyan waters, and its premier, X"
        leading = [s for s in named if _OPENS_CLAUSE.search(text, start, s.span.start)]
        return (leading or named or acting or here)[-1].value.key
    opening = max((m.end() for m in re.finditer(r"[a-z)][.!?] ", text[: max(0, start - 1)])), default=0)
    leading = [s for s in earlier if opening <= s.span.start < start and s.form in {"name", "capital"}]
    return (leading or earlier[-1:])[0].value.key


def _stated_after(passage: Passage, hit: Hit, limit: int | None) -> Iterator[str]:
    """The state told behind a name; `limit` is where the next person is named, of whom what follows is told."""
    text, end = passage.text, hit.run.span.end
    posted = hit.office is not None and DIPLOMAT.search(hit.office.position)
    for state in passage.states:
        between = text[end : state.span.start] if state.span.start > end else "?"
        serves = (
            state.form in {"adjective", "name"} and _SERVES.fullmatch(between) and _BODY.match(text[state.span.end :])
        )
        heads = state.form == "adjective" and _HEADS.fullmatch(between) and _TEAM.match(text[state.span.end :])
        nearest = limit is None or state.span.start < limit
        first = state.form == "adjective" and nearest and _FIRST_OF.fullmatch(between)
        first = first and _HEAD.match(text[state.span.end :])
        called = state.form == "adjective" and nearest and _IS.fullmatch(between)
        called = called and _CALLING.match(text, state.span.end)
        bracketed = between in {" (", " (of "} and text.startswith(")", state.span.end)
        bracketed = bracketed and not (posted and state.form == "capital")  # "Ambassador X (Lima)": there he is posted
        tabled = between == " " and re.match(r"(?:[.|(]| [A-Z]|$)", text[state.span.end :]) and state.form == "name"
        if (
            serves
            or heads
            or first
            or called
            or bracketed
            or tabled
            or (state.form == "name" and re.fullmatch(r"['’]s ", between))
        ):
            yield state.value.key
