"""Companies, banks, funds and institutes of a document: by legal form, by the noun beside them, by brackets.

"… Corporation", "… S.A.", "State Bank of …"; "the state company X", "the X concern", "companies such as X, Y and Z";
names in quotation marks after "joint venture"; "(X 60%)". A name once found is found again wherever the document has
it, and by the acronym that it is given: "Full Name (FN)".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.document import Entity, EntityKind, Found, Span
from extract.gazetteer.organizations import find_organizations
from extract.gazetteer.states import find_states
from extract.names import UPPER, is_common
from extract.slug import slug

_W = rf"(?:[{UPPER}](?:[\w&'’-]|\.(?=[\w,]))*(?<!['’]s)(?<![’'-])\.?)"  # noqa: RUF001
_WORD = rf"[{UPPER}](?:[\w&-]|['’](?!s\b)(?=\w)|\.(?=\w))*"  # noqa: RUF001
_FORM = (  # legal forms and head words that end a name
    r"(?:S\.A\.(?: de C\.V\.)?|S\.p\.A\.|S\.A\.S\.|S\.R\.L\.|C\.A\.|N\.V\.|A\.Ş\.|SpA|Ltda\.?|Ltd\.?|LLC|LLP|Inc\.?|Corp\.?|Co\.|plc|PLC|GmbH|AG|JSC|OJSC|PJSC|Oyj|ASA|Bhd|Pty|"
    r"Limited|Corporation|Company|Group|Holdings?|Enterprises?|Industries|Systems|Airlines?|Airways|Motors|Technologies|Telecom|Petroleum|"
    r"Refinery|Shipyards?|Railways|Minerals|Steel|Mines|Consortium|Energy|Lithium|Rail|Resources|Partners|Properties|Logistics|Express)"
)
_BODY = (  # head words that a name may go on after
    r"(?:Bank|Fund|Funds|Agency|Authority|Chamber|Institute|University|Academy|Foundation|Association|Centre|Center|Trust|Exchange|Directorate|"
    r"Bureau|Laboratory|Museum|College|Federation of Industr\w+)"
)
_LINK = r"(?:(?:of|and|for|&|de|del|y) (?:the )?)"
_NAMED = re.compile(
    rf"(?<![\w.'’-])(?:{_WORD} {_LINK}?){{1,7}}?(?:{_FORM}(?![\w-])(?: {_FORM}(?![\w-]))*|{_BODY}\b(?: (?:of|for) (?:the )?{_WORD}(?: (?:and )?{_WORD}){{0,4}})?)"  # noqa: RUF001
    rf"|(?<![\w.'’-]){_BODY} (?:of|for) (?:the )?{_WORD}(?: (?:and )?{_WORD}){{0,3}}"  # noqa: RUF001
)
_NOUN = (
    r"(?:compan(?:y|ies)|firms?|concerns?|enterprises?|corporations?|groups?|holdings?|giants?|manufacturers?|makers?|producers?|developers?|operators?|"
    r"contractors?|consorti(?:um|a)|conglomerates?|banks?|airlines?|carriers?|retailers?|suppliers?|miners?|shipbuilders?|shipyards?|automakers?|"
    r"joint ventures?|subsidiar(?:y|ies)|traders?|dealers?|agenc(?:y|ies)|refiner(?:y|ies)|startups?|start-ups?|brands?|monopol(?:y|ies)|utilit(?:y|ies)|exporters?|insurers?|lenders?)"
)
_RUN = rf"{_WORD}(?: (?:(?:de|y|&|del|la) )?{_WORD}){{0,3}}"
_QUOTED = r"[\"“”«„](?P<quoted>[^\"“”»«„]{2,50})[\"“”»]"
_AFTER_NOUN = re.compile(rf"\b{_NOUN}(?:,? (?:called|named|known as|of))? (?:{_QUOTED}|(?P<run>{_RUN}))")
_QUOTE_LIST = re.compile(rf"\b(?:companies|firms|ventures|enterprises|company|venture|enterprise|concern|plant)\b[^.;]{{0,160}}?{_QUOTED}")
_BEFORE_NOUN = re.compile(rf"(?:{_QUOTED}|(?P<run>(?<![\w.]){_RUN})) (?:[a-z-]+ )?(?:company|concern|firm|group|corporation|holding|consortium|conglomerate|airline|shipyard|enterprise)\b")
_APPOSED = re.compile(rf"(?<![\w.])(?P<run>{_RUN}), (?:the|a|an|its|[\w-]+'s) (?:[\w'’-]+ ){{0,4}}?{_NOUN}\b")  # noqa: RUF001
_SUCH_AS = re.compile(rf"\b{_NOUN}(?:,)? (?:(?:such )?as|like|including|include|of|:|are|were) (?P<list>{_RUN}(?: \([^)]{{1,30}}\))?(?:(?:, | and |, and ){_RUN}(?: \([^)]{{1,30}}\))?)*)")
_SHARE = re.compile(rf"(?<![\w.])(?P<run>{_RUN})(?: of {_WORD})?,? (?:has |holds |owns |with |\()?(?:a )?\d{{1,2}}(?:[.,]\d+)?(?: ?%| per ?cent)")
_ACRONYM = re.compile(rf"(?P<full>{_WORD}(?: (?:{_LINK})?{_WORD})*) \((?P<short>[{UPPER}][\w&.-]{{1,11}})\)")
_OWNED = re.compile(rf"['’]s (?P<run>[{UPPER}]\w*[{UPPER}]\w*|{_WORD} (?:{_FORM}))(?![\w-])")  # noqa: RUF001
_OF_STATE = re.compile(r" of (?:the )?$")
_UNCLEAR = frozenset("GDP GNP VAT TV HIV AIDS COVID LNG MOU MoU USD EUR UN EU US UK UAE USA PNG TIPF OSA FTA DC AD BC NGO CEO MP MPs FM PM".split())  # noqa: SIM905
_STATELESS = re.compile(r"^(?:The|A|An|In|On|At|By|For|From|With|Its|His|Their|Our|This|That|Both|When|As|Under|Of|And|But|To|Since|During|After|Before|Former) ")


@dataclass(frozen=True, slots=True)
class _Name:
    span: Span
    name: str


def _split(text: str, start: int, listed: str) -> Iterator[Span]:
    for part in re.finditer(_RUN, listed):
        if not re.search(r"\([^)]*$", listed[: part.start()]):
            yield Span(start + part.start(), start + part.end())


def _spans(text: str) -> Iterator[Span]:
    """Stretches that some pattern takes for a company's name."""
    for match in _NAMED.finditer(text):
        yield Span(*match.span())
    for pattern in (_AFTER_NOUN, _BEFORE_NOUN, _QUOTE_LIST):
        for match in pattern.finditer(text):
            group = "quoted" if match["quoted"] else "run"
            yield Span(*match.span(group))
    for quote in re.finditer(_QUOTED, text):  # the further ones of a list of ventures
        if re.search(r"\b(?:ventures|companies|enterprises|firms)\b[^.;]{0,200}$", text[max(0, quote.start() - 240) : quote.start()]):
            yield Span(*quote.span("quoted"))
    for pattern in (_APPOSED, _SHARE, _OWNED):
        for match in pattern.finditer(text):
            yield Span(*match.span("run"))
    for match in _SUCH_AS.finditer(text):
        yield from _split(text, match.start("list"), match["list"])


def _trimmed(text: str, span: Span, names: Sequence[Found[Entity]]) -> Span | None:
    """The span without an article or a state that only stands before the name; None where nothing is left."""
    start, end = span.start, span.end
    while lead := _STATELESS.match(text[start:end]):
        start += lead.end()
    for found in names:
        if found.span.start == start and found.span.end < end and re.match(r"['’]s |,? and (?:the )?|[-–]", text[found.span.end : end]):  # noqa: RUF001
            start = found.span.end + len(re.match(r"['’]s |,? and (?:the )?|[-–]", text[found.span.end : end]).group())  # type: ignore[union-attr]  # noqa: RUF001
    while end > start and text[end - 1] in " ,;:":
        end -= 1
    name = text[start:end]
    if len(name) < 2 or not name[0].isupper() or name in _UNCLEAR or re.fullmatch(r"[IVXLC]+|\d+", name):  # noqa: PLR2004
        return None
    if all(is_common(word) or word in {"of", "and", "for", "the", "&"} for word in name.split()) and len(name.split()) < 3:  # noqa: PLR2004
        return None
    if any(found.span.start <= start and end <= found.span.end for found in names):
        return None
    return Span(start, end)


def _state_of(text: str, span: Span, states: Sequence[Found[Entity]]) -> str:
    """The state whose company it is: "the Hungarian company X", "Russia's X", "X of China", in its own name."""
    for state in states:
        if state.span.start >= span.end and _OF_STATE.fullmatch(text[span.end : state.span.start]):
            return state.value.key
        gap = text[state.span.end : span.start]
        if state.span.end <= span.start and re.fullmatch(rf"(?:['’]s)? (?:[a-z-]+ ){{0,3}}[\"“«„]?", gap):  # noqa: RUF001
            return state.value.key
    return next((s.value.key for s in states if s.span in span), "")


def _initials(full: str, short: str) -> int:
    """Where in `full` the name that `short` abbreviates begins, or -1."""
    letters = re.sub(r"[^A-Za-z]", "", short).casefold()
    words = [(m.start(), m.group()) for m in re.finditer(r"[\w'’-]+", full)]  # noqa: RUF001
    for number, (start, word) in enumerate(words):
        if not word[0].isupper() or not letters.startswith(word[0].casefold()):
            continue
        rest = [w for _, w in words[number:]]
        capitals = "".join(c for w in rest for part in w.split("-") for c in part[:1] if part[:1].isupper()).casefold()
        plain = "".join(rest).casefold()
        at = 0
        for letter in letters:
            at = plain.find(letter, at) + 1
            if not at:
                break
        if capitals == letters or (at and (len(capitals) <= len(letters) + 1) and capitals[0] == letters[0]):
            return start
    return -1


def acronyms(text: str) -> Mapping[str, tuple[Span, str]]:
    """What a text defines in brackets: acronym → span and words of the full name ("Full Name (FN)")."""
    found: dict[str, tuple[Span, str]] = {}
    for match in _ACRONYM.finditer(text):
        at = _initials(match["full"], match["short"])
        if at >= 0 and " " in match["full"][at:] or (at >= 0 and len(match["full"][at:]) > len(match["short"])):
            span = Span(match.start("full") + at, match.end("full"))
            found.setdefault(match["short"], (span, span.of(text)))
    return found


class _Register:
    """The companies of a document, by every form in which it names them."""

    def __init__(self, known: Iterable[Entity]) -> None:
        self.forms: dict[str, Entity] = {}
        self.known = {entity.name for entity in known}

    def add(self, name: str, state: str) -> Entity | None:
        if name in self.known:
            return None
        present = self.forms.get(name)
        if present is None or (state and not present.state):
            entity = present or Entity(EntityKind.ORGANIZATION, slug(name), name)
            present = Entity(entity.kind, entity.key, entity.name, state or entity.state)
            for form, held in list(self.forms.items()):
                if held == present:
                    self.forms[form] = present
            self.forms[name] = present
        return present


def companies_in(texts: Sequence[str], known: Iterable[Entity] = ()) -> list[tuple[Found[Entity], ...]]:
    """The companies and like bodies in each of a document's texts, which are learnt over all of them.

    `known` are organizations that other finders report. Form "name", or "acronym" where the text has the short form.
    """
    register = _Register(known)
    places = []
    for text in texts:
        states = find_states(text)
        names = [*find_organizations(text), *(s for s in states if s.form != "capital")]
        places.append([f.span for f in find_organizations(text)])
        for span in _spans(text):
            trimmed = _trimmed(text, span, names)
            if trimmed is not None:
                register.add(trimmed.of(text), _state_of(text, trimmed, states))
        for short, (span, full) in acronyms(text).items():
            if full in register.forms or short in register.forms or re.search(rf"\b(?:{_FORM}|{_BODY})(?![\w-])", full):
                entity = register.add(full, _state_of(text, span, states))
                if entity is not None:
                    register.forms[short] = entity
    if not register.forms:
        return [() for _ in texts]
    alternatives = "|".join(re.escape(form) for form in sorted(register.forms, key=len, reverse=True))
    every = re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])")
    found: list[tuple[Found[Entity], ...]] = []
    for text, taken in zip(texts, places, strict=True):
        here = []
        for match in every.finditer(text):
            span = Span(*match.span())
            entity = register.forms[match.group()]
            if not any(span in other for other in taken):
                here.append(Found(span, entity, "name" if match.group() == entity.name else "acronym"))
        found.append(tuple(here))
    return found


def find_companies(text: str, known: Iterable[Entity] = ()) -> tuple[Found[Entity], ...]:
    """The companies and like bodies in one text; see `companies_in`, which learns names over a whole document."""
    return companies_in([text], known)[0]
