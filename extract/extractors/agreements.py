"""Agreements: what was signed, ratified, approved, discussed, ended or came into force, by whom, about what, where."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from extract.acts import Act, act
from extract.claim import Realis
from extract.document import BlockKind
from extract.fillers import Filled, date_nearby
from extract.frame import Frame
from extract.instruments import Instrument, find_instruments, matter_after
from extract.pattern import Pattern
from extract.realis import realis
from extract.registry import extractor
from extract.signatories import acting, agents_before, parties

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.annotate import Annotated
    from extract.claim import Claim, Value
    from extract.match import Match
    from extract.sentence import Sentence

    Slots = dict[str, Value]

_NAMES = r"put(?:s|ting)? (?:his|her|their) (?:names?|signatures?)(?:, [^,;]{1,30},)?(?: to)?"
# Verbs that hardly do anything but dispose of instruments.
_FIRM = {
    "signed": rf"(?:co-?)?sign(?:s|ed|ing)?(?: off on| up to)?|ink(?:s|ed)|initial(?:s|led|ed)|conclud(?:e|es|ed|ing)|{_NAMES}|entered into(?! force| effect)|"
    r"formali[sz]ed?|sealed|clinched|struck|hammered out|acced(?:es|ed) to|c(?:a|o)me to terms on",
    "ratified": r"ratif(?:y|ies|ied|ying)",
    "approved": r"adopt(?:s|ed)?|approv(?:e|es|ed)|endors(?:e|es|ed)",
    "terminated": r"terminat(?:e|es|ed)|denounc(?:e|es|ed)|abrogat(?:e|es|ed)|cancel(?:s|led|ed)?|scrap(?:s|ped)?|annul(?:s|led)|rescind(?:s|ed)?|revok(?:es|ed)|repudiat(?:es|ed)|"
    r"(?:withdr(?:ew|aws|awn)|withdrawing|withdrawal|pull(?:s|ed|ing) out|walk(?:s|ed) out) (?:from|of)|(?:tore|torn) up|renounc(?:es|ed)",
    "discussed": r"discuss(?:es|ed|ing)?|negotiat(?:es|ed|ing)|went over|reviewed|(?:held |holds |began |opened |started |resumed )(?:\w+ )?(?:talks|negotiations) (?:on|about|over|for)|"
    r"negotiations (?:on|for|over|about)|talks on|(?:work(?:s|ed|ing)?|drafting) on|being (?:prepared|drafted|negotiated|discussed)|(?:in|under) (?:negotiation|preparation|discussion)",
}  # fmt: skip
# Verbs that do many other things as well: near an instrument only.
_LOOSE = {
    "signed": r"reach(?:es|ed|ing)?|ma(?:de|kes?)|agreed(?: up)?on|agreed|issu(?:es|ed|ing)|releas(?:es|ed)|exchang(?:es|ed)|achieved|arrived at|established|finali[sz]ed|"
    r"(?:result(?:s|ed)|culminat(?:es|ed)|end(?:s|ed)) (?:in|with)|led to|yield(?:s|ed)|produc(?:es|ed)|witness(?:es|ed)|saw|sees|(?:took|brought|taking) home|awarded|won|secured|landed|announced|"
    r"(?:work(?:s|ed)|wrought|drawn) (?:up|out)",
    "terminated": r"end(?:s|ed)|expir(?:es|ed)|laps(?:es|ed)|suspend(?:s|ed)|froze|frozen|broke off|dropped",
    "approved": r"pass(?:es|ed)|accept(?:s|ed)|clear(?:s|ed)",
}  # fmt: skip
_NOUNS = {
    "signed": r"(?:signing|signature|conclusion|initialling|exchange)(?: ceremony)?(?: of)?",
    "ratified": r"ratification of",
    "approved": r"(?:approval|adoption|endorsement) of",
    "terminated": r"(?:termination|abrogation|denunciation|cancellation|expiry) of|withdrawal from",
    "discussed": r"(?:development|preparation|elaboration|drafting|negotiation|discussion) of",
}
_STATIVE = {
    "in force": r"(?:enter(?:s|ed|ing)?|c(?:ame|omes?|oming)|ha(?:s|d|ve) been|is|are|was|were|went|been|brought|remain(?:s|ed)|put) (?:in|into|in to) (?:force|effect|operation)|t(?:ook|akes?|aken) effect|"
    r"bec(?:ame|omes?) effective|in force (?=[\ue500-\ue5ff])",
    "signed": r"(?:c(?:ame|omes)(?: about| into being)?|follow(?:ed|s)|dat(?:es|ed) (?:back )?(?:to|from))(?= (?:in |on )?[\ue500-\ue5ff])|(?<=[\ue500-\ue5ff] )(?:c(?:ame|omes)|followed)|dat(?:es|ing)(?= [\ue500-\ue5ff])|came to light|emerged|surfaced",
    "terminated": r"expir(?:es|ed)|laps(?:es|ed)|superseded",
    "discussed": r"negotiations? (?:have|has|are|is|were) (?:stalled|continu\w+|under way|underway|ongoing|begun|started|in progress|at \w+)",
}  # fmt: skip
# Constructions without a verb that disposes of anything.
_EXISTS = r"there (?:has|have) (?:also |since )?been|there (?:is|was) (?:also )?"
_BY = r"(?:by|under|through) (?:means of )?(?=(?:an? (?:[\w-]+ ){0,3})?(?:treaty|agreement|accord|convention|pact|contract)\b)"
_ENTRY = r"\A(?:{date} ?[–—:-] ?)?(?=\S)"
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|\w+(?<!u)(?<!n)ed|signs?|visits?|arrives?|opens?|meets?|begins?|takes?|comes?|enters?)\b"
)
_NOT_YET = re.compile(
    r"\b(?:yet|still|remains?|need(?:s|ed)?|wait(?:s|ing)?|failed|ready|due|about) to\b[^;]{0,30}$|\b(?:no|without|lack of) $|\b(?:await\w*|pending) [^;]{0,20}$",
    re.IGNORECASE,
)
_TWICE = re.compile(
    r"[^;]{0,40}?(?:on|in) (?P<first>[\ue500-\ue5ff])(?:,? (?:when|with|and at) [^;]{0,60}?)?,? and (?:again )?(?:on|in) (?P<second>[\ue500-\ue5ff]),? when "
)
_LABEL = re.compile(r"^(?P<label>[A-Z][\w' -]{3,60}):")
_THIN = (
    r"strengthen|deepen|expand|enhance|continue|work|co-?operate|intensify|develop|boost|promote|consult|meet|seek|keep|maintain|improve|consider|study|discuss|try|further|hold|"
    r"increase|support|make|take|help|join|be|do|give|extend|step"
)
_AGREED = rf"agreed(?:,? (?:in|on|at|during) [^,;:]{{1,40}}?,?)? to (?!(?:{_THIN})\b)(?P<subject>[a-z][^;:]{{8,140}}?)(?=$|[;:.]|, (?:and|which|but|while)\b| and to\b)"


def _facts(match: Match, slots: Slots) -> Iterable[Slots]:
    """A fact for each instrument that the verb disposes of and each subject that tells agreements apart."""
    how = str(match.pattern.sets.get("name", ""))
    bound = _bound(match, how)
    if bound is None:
        return
    named = next((i.within for i in bound.instruments if len(i.within) > 1), ())
    for instrument in bound.instruments:
        told = _described(match, instrument, bound)
        if match.sentence.text[instrument.start :].casefold().startswith("no "):
            continue
        unsaid = instrument.bare and told is instrument
        if (instrument.soft and slots["action"] in {"discussed", "in force"}) or (
            unsaid and how == "loose" and instrument.definite and not bound.defined
        ):
            continue
        whose, certain = parties(
            match, replace(instrument, within=instrument.within or named), bound.agents, bound.others
        )
        if slots["action"] == "ratified" and _own_name(instrument) and len(acting(bound.agents)) == 1:
            whose = tuple(acting(bound.agents))  # the parties of a convention are many
        if not whose or (certain < 0.5 and slots["action"] not in {"ratified", "terminated"}):  # noqa: PLR2004 - one side only
            continue
        shared: Slots = {
            "action": slots["action"],
            "date": _day(match, slots.get("date", "")),
            "city": _city(match),
            "kind": told.kind,
            "name": told.name,
        }
        if told.count is not None:
            shared["count"] = told.count
        each = instrument.plural and instrument.count is None and len(bound.agents) == 1 and len(whose) > 2  # noqa: PLR2004
        for group in [(whose[0], other) for other in whose[1:]] if each else [whose]:
            for subject in told.subjects or ("",):
                yield {
                    **shared,
                    "parties": group,
                    "subject": subject,
                    "name": told.name if len(told.subjects) < 2 else "",
                }  # noqa: PLR2004


def _own_name(instrument: Instrument) -> bool:
    """Whether it goes by a proper name, "the Kyoto Protocol", and by nothing that would make it one of the pair."""
    return instrument.definite and instrument.name[:1].isupper() and not (instrument.parties or instrument.within)


def _bound(match: Match, how: str) -> Act | None:
    """What a match is about, by the construction that its pattern stands for."""
    text = match.sentence.text
    if how == "agreed":
        agents = agents_before(match)
        matter = match.words("subject")
        return (
            Act((Instrument(match.start, match.start, match.end, "agreement", subjects=(matter,)),), agents)
            if agents
            else None
        )
    if how in {"entry", "exists", "by"}:
        instrument = next(
            (
                i
                for i in find_instruments(match.sentence)
                if i.start == match.end or text[match.end : i.start].isspace()
            ),
            None,
        )
        if (
            instrument is None
            or (how == "exists" and instrument.soft)
            or (how == "entry" and not _is_entry(match, instrument))
        ):
            return None
        if how == "by":
            after = text[instrument.end : instrument.end + 12]
            if instrument.year is None and (instrument.soft or re.match(r",? (?:sign|conclu|reach|which|that)", after)):
                return None
        return Act((instrument,))
    if how == "year":
        instrument = next(
            (i for i in find_instruments(match.sentence) if i.year == match.start or i.start <= match.start < i.head),
            None,
        )
        if (
            instrument is None
            or instrument.plural
            or not (
                instrument.parties
                or instrument.within
                or text[instrument.start : instrument.start + 2].casefold() in {"a ", "an"}
            )
        ):
            return None
        return Act((instrument,))
    return act(
        match, noun=how == "noun", stative=how == "stative", reach=_reach(how, str(match.pattern.sets["action"]))
    )


def _reach(how: str, action: str) -> int:
    """How many characters before its verb a subject may stand."""
    return 40 if how == "loose" or action == "discussed" or (how == "stative" and action != "in force") else 170


def _is_entry(match: Match, instrument: Instrument) -> bool:
    """Whether a sentence of a list or chronology consists of an instrument: "14 May – Protocol on fisheries"."""
    rest = match.sentence.text[instrument.end :]
    listed = match.sentence.block.kind is BlockKind.ITEM or match.scope.dated_by == "entry"
    return (
        listed
        and not _FINITE.search(rest)
        and bool(match.scope.date or match.has("date") or re.search("[\ue500-\ue5ff]", rest))
    )


def _described(match: Match, instrument: Instrument, bound: Act) -> Instrument:
    """The instrument, with the words for it from after the verb, from the item's label or from where it was told before."""
    if instrument.subjects or instrument.year is not None:
        return instrument
    if bound.passive and (matter := matter_after(match.sentence, match.end)):
        return replace(instrument, subjects=(matter,))
    if not instrument.bare:
        return instrument
    label = _LABEL.match(match.sentence.text)
    if label and instrument.head > label.end():
        return replace(instrument, name=label["label"], subjects=(label["label"],))
    if instrument.definite:
        earlier = [i for s in match.before for i in find_instruments(s) if i.kind == instrument.kind and not i.bare]
        if earlier:
            return replace(earlier[-1], plural=instrument.plural)
    return instrument


def _date(match: Match) -> Filled | None:
    """The date of the verb's clause; those within an instrument's name or matter, or of another clause, do not count."""
    text = match.sentence.text
    inside = [
        n for i in find_instruments(match.sentence) for n in range(i.start, i.end) if 0xE500 <= ord(text[n]) <= 0xE5FF
    ]
    hidden = set(inside)
    other = re.search(
        r", and (?:(?:in|on|by|since) )?(?=[\ue500-\ue5ff])|, (?:to |of |on |in |under )?(?:which|whom|where|who)\b",
        text[match.end :],
    )
    if other and re.search(r"[\ue500-\ue5ff]", text[: match.end + other.start()]):
        hidden |= set(range(match.end + other.end(), len(text)))
    if bracket := re.search(r" \((?=[a-z])[^)]*\)?", text[match.end :]):
        hidden |= set(range(match.end + bracket.start(), match.end + bracket.end()))
    if twice := _TWICE.match(text, match.end):
        days = [m.date for g in ("first", "second") if (m := match.sentence.at(twice.start(g))) is not None]
        return Filled(days[0], 0.97, each=tuple(days))
    seen = "".join(" " if n in hidden and 0xE500 <= ord(c) <= 0xE5FF else c for n, c in enumerate(text))
    if match.pattern.sets.get("name") == "year":
        mention = match.sentence.at(match.start)
        return Filled(mention.date, 1.0) if mention is not None else None
    found = date_nearby(replace(match, sentence=replace(match.sentence, text=seen)))
    own = match.sentence.at(inside[0]) if len(inside) == 1 else None
    if own is not None and match.pattern.sets.get("name") == "by":
        return Filled(own.date, 0.9)
    carried = found is None or (found.value == match.scope.date and match.scope.dated_by != "entry")
    return Filled(own.date, 0.8) if own is not None and carried and match.pattern.sets["action"] == "signed" else found


def _day(match: Match, date: Value) -> str:
    """When something happened, where the text tells since or until when it lasted; "came about in May" is not about May."""
    came = match.groups[0].casefold() in {"came", "comes"}
    day = str(date).removesuffix("/..").removeprefix("../")
    return day.removesuffix("~") if came else day


def _city(match: Match) -> str:
    """Where: "in" or "at" a city after the verb, else before it."""
    text = match.sentence.text
    cities = list(re.finditer(r"\b(?:in|at) (?=[\ue200-\ue2ff])", text))
    after = next(
        (c for c in cities if match.end - 1 <= c.start() <= match.end + 90 and ";" not in text[match.end : c.start()]),
        None,
    )
    before = next(
        (c for c in reversed(cities) if c.end() <= match.start and ";" not in text[c.start() : match.start]), None
    )
    found = after or before
    mention = match.sentence.at(found.end()) if found else None
    return mention.entity.name if mention and mention.entity else ""


def _told(sentence: Sentence, start: int, _end: int) -> Realis:
    """As `extract.realis`, and planned where it has yet to happen; the verb itself ("negotiate") is no plan."""
    if _NOT_YET.search(sentence.text[:start]):
        return Realis.PLANNED
    return realis(sentence, start, start)


def _patterns(action: str) -> Iterator[Pattern]:
    sets = (("noun", _NOUNS, 0.9), ("stative", _STATIVE, 0.92), ("firm", _FIRM, 0.93), ("loose", _LOOSE, 0.75))
    for how, words, weight in sets:
        if action in words:
            yield Pattern(rf"(?:{words[action]})(?!\w)", weight, {"action": action, "name": how})
    if action == "signed":
        others = (
            ("agreed", _AGREED, 0.65),
            ("entry", _ENTRY, 0.85),
            ("exists", _EXISTS, 0.75),
            ("by", _BY, 0.6),
            ("year", "{date:date}", 0.7),
        )
        for how, text, weight in others:
            told = Realis.HAPPENED if how == "year" else None
            yield Pattern(text, weight, {"action": action, "name": how}, told)


FRAMES = tuple(
    Frame("agreement", tuple(_patterns(action)), frozenset({"parties", "action"}), {"date": (_date,)}, _facts, _told)
    for action in ("signed", "ratified", "approved", "in force", "terminated", "discussed")
)


@extractor("agreements", emits={"agreement"})
def agreements(document: Annotated) -> Iterator[Claim]:
    """Agreements signed, ratified, approved, discussed, terminated or come into force."""
    return chain.from_iterable(frame.claims(document) for frame in FRAMES)
