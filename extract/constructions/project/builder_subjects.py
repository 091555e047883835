"""Who is told before a verb of making: its subject, over auxiliaries, asides, relative pronouns and shared subjects."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.annotation.mention import Kind
from extract.constructions.project.builder_grammar import (
    APPOSED,
    ASIDE_OF_FIRM,
    AUXILIARY,
    BETWEEN,
    CAME_TO,
    FROM_THERE,
    GOVERNED,
    HEADLINE,
    HELPED,
    IN_RELATIVE,
    INSERT,
    INSERTED,
    IT,
    ITS,
    KINDS,
    MANY_OF,
    MEN_OF,
    NAME,
    NAME_BEFORE,
    NOT_WHO,
    OPENING,
    OUR,
    OWNING,
    PART_OF_NAME,
    PARTNERS,
    PHRASE,
    PHRASE_STARTS,
    PLANNING,
    POSSESSING,
    PREPOSITION,
    RELATIVE,
    TRAILING,
    WE_FIRST,
    WHOSE_AID,
    WHOSE_MEN,
    WITH,
)
from extract.constructions.project.builders import (
    OURSELVES,
    Builder,
    by_mention,
    by_name,
    spoken_of,
    starting,
    told_from,
)
from extract.names.runs import is_common
from extract.patterns.match import as_state
from extract.regex import regex

if TYPE_CHECKING:
    from extract.annotation.mention import Mention
    from extract.annotation.sentence import Sentence


_NAMED_FIRM = regex(r", (?P<name>[\ue000-\ue0ff\ue200-\ue2ff](?: [A-Z][\w&-]*){1,4}),?$")
# who signs "to build" as a builder by trade: "the Danish *contractor* signed an agreement with X to build"
_BUILDER = regex(
    r"\b(?:[Bb]uilder|[Cc]ontractor|shipyard|[Cc]onstructor)(?: (?:[\ue400-\ue4ff]|[A-Z][\w&.-]*)){0,4}(?:, [^,;:]{2,60},)? (?:[a-z]+ly |also |has |had )*$"
)
_SIGNED = regex(r" (?P<verb>signed|signs|concluded|concludes|reached|inked|agreed|made) [^;:.]*$")


def left_of(sentence: Sentence, verb: int, before: tuple[Sentence, ...] = ()) -> Builder | None:
    """The subject of the verb at index `verb`, over auxiliaries, asides and relative pronouns."""
    text = sentence.text
    chain = AUXILIARY.search(text, 0, verb)
    at = chain.start() if chain else verb
    if inserted := BETWEEN.search(text, 0, at if chain else verb):
        return left_of(sentence, inserted.start(), before)
    words = text[at:verb]
    planned = PLANNING.search(words) is not None
    end = len(text[:at].rstrip(" "))
    helped = HELPED.search(text, 0, verb) if not chain or chain.start() <= verb else None
    helped = helped or HELPED.search(text, 0, at + 1 if at < verb else verb)
    if helped:
        giver = left_of(sentence, helped.start(), before)
        asked = helped[0][:3].casefold() not in {"hel", "ass"}
        if not asked:
            return giver._replace(planned=giver.planned or planned, helped=True) if giver else None
        return _phrase(sentence, helped.end("whom"), planned=True, governed=True)
    relative = RELATIVE.search(text, 0, end + 1)
    end = relative.start() if relative else end
    if relative is not None and not relative[0].startswith(",") and IT.search(text, 0, end):
        return None  # "a stake in the firm that will run the mill" points to nobody told before
    if re.search(r"\b(?:and|or)\b", words) and (shared := carried(sentence, end)) is not None:
        return shared._replace(planned=planned or HEADLINE.match(text[:at]) is not None)
    found = _subject(sentence, end, before)
    if found is None and relative is not None:
        found = _phrase(sentence, end, governed=True)  # "spent with the Danish engineers who laid out …"
    series = text.endswith(", ", 0, at) and INSERTED.search(text, 0, at) is None
    if found is None and relative is None and (series or CAME_TO.search(text, 0, verb)):
        found = carried(sentence, end, before)  # "X designed …, dug …", "X came back to lay …"
        planned = planned and not CAME_TO.search(text, 0, verb)
    if found is None and words.strip() == "to" and (signed := WITH.search(text, 0, end)):
        found = _of_signers(sentence, signed)
        planned = True
    if words.strip() == "to" and not (CAME_TO.search(text, 0, verb) and OPENING.match(text, verb)):
        planned = True  # "Danish firms to build …", "came to build …", but not "came to open …"
    return found._replace(planned=planned) if found else None


def _of_signers(sentence: Sentence, signed: re.Match[str]) -> Builder | None:
    """Who is to build of two that sign: "a memorandum with *X* to operate the mine"; the firm that signs with a government."""
    mate = starting(sentence, signed.end("with"))
    row = _SIGNED.search(sentence.text, 0, signed.start())
    first = left_of(sentence, row.start("verb")) if row is not None else None
    firm = first is not None and first.value != first.home
    if first is not None and (
        _BUILDER.search(sentence.text, 0, row.start("verb") if row else 0)
        or (mate and firm and mate.value == mate.home)
    ):
        return first
    return mate._replace(partner=first) if mate is not None and firm else mate


def _subject(sentence: Sentence, end: int, before: tuple[Sentence, ...]) -> Builder | None:
    """The builder whose noun phrase ends at `end`, or before an aside that ends there."""
    text = sentence.text
    if other := NOT_WHO.search(text, 0, end + 1):
        end = other.start()
    if IT.search(text, 0, end):
        return spoken_of(sentence, end, before)
    if OUR.search(text[:end].rstrip(" ,")):
        return OURSELVES
    if (there := FROM_THERE.search(text, 0, end)) and _definite(sentence, there):
        return told_from(sentence, there.start("home"), before)
    apposed = APPOSED.search(text[:end] + (", " if text[end : end + 1] == "," else " "))
    if apposed:
        found = _phrase(sentence, apposed.start())
        if found is not None and found.value == found.home:  # "a Danish firm, Kalo Construction,"
            name = _NAMED_FIRM.match(text, apposed.start(), end)
            called = by_name(sentence, *name.span("name"), found.home) if name else None
            found = called or found
        if found is not None:
            own = next((m for m in sentence.within(apposed.start(), end) if m.kind is Kind.DEMONYM), None)
            return found if found.home is not None or own is None else found._replace(home=as_state(own))
    aside = ASIDE_OF_FIRM.search(text[: end + 1]) if text.startswith(",", end) else None
    found = _phrase(sentence, aside.start()) if aside else None
    found = found or _phrase(sentence, end)
    if found is not None:
        return found
    if whose := WHOSE_MEN.search(text[:end] + " "):
        return _phrase(sentence, whose.start(), governed=True)
    inserted = INSERT.search(text[: end + 1] if text[end : end + 1] == "," else text[:end])
    stop = inserted.start() if inserted else end
    trailing = TRAILING.search(text, 0, stop)
    stop = trailing.start() if trailing else stop
    return _phrase(sentence, stop) if stop != end else None


def _definite(sentence: Sentence, there: re.Match[str]) -> bool:
    return (
        sentence.words(*there.span())
        .lstrip(" ,;–")
        .casefold()
        .startswith(("the ", "but the ", "and the ", "while the "))
    )


def _phrase(sentence: Sentence, end: int, *, planned: bool = False, governed: bool = False) -> Builder | None:
    """The builder whose noun phrase ends at `end`, not governed by a preposition unless it may be."""
    text = sentence.text
    if end <= 0:
        return None
    while end and text[end - 1] in ", ":
        end -= 1
    bracket = re.search(r" ?\([^)]{1,50}\)$", text[:end])
    end = bracket.start() if bracket else end
    partners = PARTNERS.search(text, 0, end)
    end = partners.start() if partners else end
    aid = WHOSE_AID.search(text[:end] + " ")
    if aid:
        return by_mention(sentence, aid.start("aid"), planned=planned, helped=True)
    floor = max(0, end - 100)
    if (owned := POSSESSING.search(text, floor, end)) and (governed or not _is_governed(text, owned.start())):
        found = starting(sentence, owned.start("who")) if sentence.at(owned.start("who")) else None
        return (found or by_name(sentence, *owned.span("who"), None) or OURSELVES)._replace(planned=planned)
    kinds = KINDS.search(text, floor, end)
    men = MEN_OF.search(text, floor, end) if kinds is None else None
    if men is not None and men["name"][0].isupper():
        return by_name(sentence, *men.span("name"), None)
    found = _kind(sentence, kinds, governed=governed) if kinds else _called(sentence, floor, end, governed=governed)
    return found._replace(planned=planned) if found else None


def _kind(sentence: Sentence, kinds: re.Match[str], *, governed: bool) -> Builder | None:
    """A builder told by kind and home: "Danish engineers", "a company from Oslo", "the government of Peru"."""
    if kinds["own"] is not None:  # "Peru's state railway company"
        led = not governed and _is_governed(sentence.text, kinds.start())
        return None if led else by_mention(sentence, kinds.start())
    group = next(g for g in ("home", "from", "seat", "gov") if kinds[g])
    if group == "home" and not governed and _is_governed(sentence.text, kinds.start()):
        return None
    return by_mention(sentence, kinds.start(group))


def _is_governed(text: str, at: int) -> bool:
    return GOVERNED.search(text, 0, at) is not None and not _by(text, at) and MANY_OF.search(text, 0, at) is None


def _is_mention_governed(sentence: Sentence, at: int) -> bool:
    """As `_is_governed`, for a mention, which may hold its article: "on the eve of independence *the Dutch*"."""
    mention = sentence.at(at)
    if mention is not None and mention.span.of(sentence.block.text).casefold().startswith("the "):
        return PREPOSITION.search(sentence.text, 0, at) is not None and not _by(sentence.text, at)
    return _is_governed(sentence.text, at)


def _called(sentence: Sentence, floor: int, end: int, *, governed: bool = False) -> Builder | None:
    """A builder told by name, with the one that it is coordinated with."""
    text = sentence.text
    last = sentence.at(end - 1)
    named = next(
        filter(None, (PHRASE.match(text, s.start(), end) for s in PHRASE_STARTS.finditer(text, floor, end))), None
    )
    if named is not None and (last is None or last.kind is Kind.ORGANIZATION or named["from"]):
        if not governed and _is_governed(text, named.start()):
            return None
        found = _named(sentence, named)
        joined = _joined(text, *named.span("name"))
        partner = re.search(
            r" and (?:the )?(?<!, and )(?<!, and the )$",
            text[: named.start() if joined == named.start("name") else joined],
        )
        first = _phrase(sentence, partner.start()) if partner and found else None
        return first._replace(partner=found) if first is not None else found
    if last is not None and (last.kind is Kind.CITY or last.form == "capital") and not governed:
        own = NAME_BEFORE.search(text, floor, end - 1)
        if own and not is_common(own["name"]):
            return by_name(sentence, own.start("name"), end, None)  # "*Acme Lusaka* ran the mills"
    if last is not None and _with_other(sentence, end - 1):
        return None  # "Peru and Chile agreed to build a dam": neither for the other
    acts = last is not None and last.kind in {Kind.STATE, Kind.CITY, Kind.ORGANIZATION, Kind.PERSON}
    return by_mention(sentence, end - 1) if acts and (governed or not _is_mention_governed(sentence, end - 1)) else None


def _with_other(sentence: Sentence, at: int) -> bool:
    """Whether the state at an index only follows the other state of the pair, who acts with it: "Peru and **Chile**"."""
    row = _ROW.search(sentence.text, 0, at + 1)
    pair = sentence.scope.pair
    return (
        row is not None and len(pair) > 1 and {e for m in sentence.within(*row.span()) for e in m.entities} == set(pair)
    )


_ROW = regex(r"(?:^[\ue000-\ue0ff], |[\ue000-\ue0ff] and (?:the )?)[\ue000-\ue0ff]$")


def _by(text: str, at: int) -> bool:
    """Whether "by" leads the phrase in: a consortium led *by* a firm."""
    return (
        re.search(
            r"\b(?:(?:led|headed|formed|owned|controlled|set up|founded) by|(?:consortium|alliance|joint venture) of) (?:the |a |an )?$",
            text[:at],
        )
        is not None
    )


def _joined(text: str, start: int, end: int) -> int:
    """Where the last of several organisations that a name pattern ran over begins."""
    both = re.search(r"(?:[\ue400-\ue4ff].* and | and (?=[\ue400-\ue4ff]))", text[start:end])
    if both is None or PART_OF_NAME.fullmatch(text, start + both.end(), end):
        return start
    return start + both.end()


def _named(sentence: Sentence, found: re.Match[str]) -> Builder | None:
    home = next(
        (as_state(m) for g in ("home", "from") if found[g] and (m := sentence.at(found.start(g))) is not None), None
    )
    start = _joined(sentence.text, *found.span("name"))
    both = _SEVERAL.search(sentence.text, 0, found.start()) and re.match(r"[^,]+?(?= and )", found["name"])
    if both and start == found.start("name"):
        return by_name(sentence, start, start + both.end(), home)  # "two firms, *Acme* and Kalo"
    told = sentence.at(found.start("home")) if found["home"] else None
    if told is not None and told.kind is Kind.STATE and found.end("home") - found.start("home") == 1:
        own = told.form == "capital"  # "*Lusaka* Builders", but "Builders *Zambia* Ltd"
        start = found.start("home") if own else start
        return by_name(sentence, start, found.end("name"), home if own else None)
    if (
        found["home"]
        and found.end("home") + 1 == start
        and " " in found["name"]
        and not re.search("[\ue400-\ue4ff]", found["name"])
    ):
        start = found.start("home")  # "the *Hellenic Red Cross*"
    return by_name(sentence, start, found.end("name"), home)


_SEVERAL = regex(r"\b(?:[Tt]wo|[Bb]oth|[Tt]hree|[Ss]everal|[\ue700-\ue7ff]) [^,;:.]{0,40}s, $|[\ue700-\ue7ff], $")


def carried(sentence: Sentence, end: int, before: tuple[Sentence, ...] = ()) -> Builder | None:
    """The subject of the clause before, which a second verb shares."""
    text = sentence.text
    first = max((m.end() for m in re.finditer(r"[;:] ", text[:end])), default=0)
    led = re.match(
        r"(?:(?:In|On|By|From|Since) [^,]{0,24},? |[\ue500-\ue5ff],? )?(?:[Tt]he |[Aa]n? )?", text[first:end]
    )
    at = first + (led.end() if led else 0)
    if WE_FIRST.match(text, at):
        return OURSELVES
    within = next(reversed(list(IN_RELATIVE.finditer(text, at, end))), None)
    if within is not None and (found := _phrase(sentence, within.start(), governed=True)) is not None:
        return found  # "from X, which had built … and was repairing"
    if pronoun := re.compile(r"(?:and |but )?(?:[Ii]t|[Tt]hey) ").match(text, at):
        return spoken_of(sentence, at + len(pronoun[0].rstrip()), before)
    if re.compile(r"[^;:]*\b[Ww]e (?:\w+ )?\w+(?:ed|ilt|aid|ug|an)\b").match(text, first, end):
        return OURSELVES
    for stop in re.finditer(r" (?=[a-z])|, ", text[at:end]):
        found = _phrase(sentence, at + stop.start())
        if found is not None:
            return found
    return None


def owning(sentence: Sentence, start: int, before: tuple[Sentence, ...] = ()) -> Builder | None:
    """Whose the works that begin at `start` are: "Y's new plant", "Y, whose new plant", "its plant"."""
    if ITS.match(sentence.text, start):
        told = spoken_of(sentence, start, before)
        return told if told is not None and told.value != told.home else None  # the works of a state are its own
    found = OWNING.search(sentence.text, 0, start)
    firm = re.compile(rf"(?P<name>{NAME})['’]s ").match(sentence.text, start)
    if found is None and firm is not None:
        return by_name(sentence, *firm.span("name"), None)
    if found is None:
        return None
    if found["owner"]:
        return by_mention(sentence, found.start("owner"))
    located = re.search(r"\b(?:on|in|at|near|over|across|along) (?:the )?\S+$", sentence.text[: found.start("whose")])
    return None if located else _phrase(sentence, found.start("whose"), governed=True)


def person_acts(sentence: Sentence, verb: int) -> Mention | None:
    """The person who is the subject of the verb at `verb`, if it is one."""
    chain = AUXILIARY.search(sentence.text, 0, verb)
    end = len(sentence.text[: chain.start() if chain else verb].rstrip(" ,"))
    mention = sentence.at(end - 1)
    return mention if mention is not None and mention.kind is Kind.PERSON else None
