"""Companies, banks, funds and institutes of a document: by legal form, by the noun beside them, by brackets.

"… Corporation", "… S.A.", "State Bank of …"; "the state company X", "the X concern", "companies such as X, Y and Z";
names in quotation marks after "joint venture"; "(X 60%)". A name once found is found again wherever the document has
it, and by the acronym that it is given: "Full Name (FN)".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.document import Entity, EntityKind, Found, Span
from extract.gazetteer.cities import find_cities
from extract.gazetteer.firms import find_firms, firm_home
from extract.gazetteer.organizations import find_organizations
from extract.gazetteer.states import find_states
from extract.names.company_patterns import BODY, FORM, WORD, strong, weak
from extract.names.movements import movements_in
from extract.names.runs import UPPER, is_common, is_given
from extract.regex import regex
from extract.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_LINK = r"(?:(?:of|and|for|&|de|del|y) (?:the )?)"
_ACRONYM = regex(rf"(?<!\w)(?P<full>{WORD}(?: (?:{_LINK})?{WORD})*) \((?P<short>[{UPPER}][\w&.-]{{1,11}})\)")
_OF_STATE = regex(r" of (?:the )?$")
# "Peru's oil company Acme", "the Peruvian oil company Acme"; not "Peru owed Acme", "Peruvian loans to Acme".
_OF_TRADE = r" (?:(?!(?:to|from|of|in|on|at|by|for|with|into|as|than|and|or|but|that|which|who|the|an?|its|is|was|are|were|has|had|have|will|gave|lent|sold|told|paid|sent|met)\b|(?!(?:[a-z]+-)?(?:owned|listed|based|backed|controlled|united)\b)[a-z-]+ed\b)[a-z-]+ ){0,3}[\"“«„]?"
_DESCRIBED_FIRM, _POSSESSED_FIRM = regex(rf"(?:['’]s?)?{_OF_TRADE}"), regex(rf"['’]s?{_OF_TRADE}| ")
_PLAIN_FORMS = frozenset({"name", "capital", "seat"})
_UNCLEAR = frozenset(
    {
        "GDP",
        "GNP",
        "VAT",
        "TV",
        "HIV",
        "AIDS",
        "COVID",
        "COVID-19",
        "LNG",
        "LPG",
        "MOU",
        "MoU",
        "MoC",
        "USD",
        "EUR",
        "UN",
        "EU",
        "US",
        "UK",
        "UAE",
        "USA",
    }
    | {
        "FTA",
        "FTAs",
        "EPA",
        "EPAs",
        "BIT",
        "BITs",
        "DC",
        "AD",
        "BC",
        "NGO",
        "CEO",
        "MP",
        "MPs",
        "PM",
        "IT",
        "AI",
        "Internet",
        "Covid",
        "GMT",
        "NATO",
        "WTO",
        "PhD",
        "BA",
        "MA",
    }
)
_LEADING = regex(
    r"^(?:The|A|An|In|On|At|By|For|From|With|Through|Via|(?:Members?|Chair(?:man|woman)?|Head|Director|Governor|President|Founder|Owner|Part|Branch|Subsidiary) of(?: the)?|Besides|Despite|Unlike|Like|Among|Amid|Between|Throughout|Against|Alongside|Beside|Whether|Until|Its|His|Their|Our|This|That|Both|When|Where|While|Whereas|What|Who|Whose|Which|Why|How|If|Because|Although|Though|Once|Only|Even|As|Under|Of|And|But|To|Since|During|After|Before|Former|Then|Later) "
)
# What a firm's daughters are called beside its name: "Acme Trading", "Acme Green".
_ARM = regex(
    r"(?: (?:Green|Trading|Export|Marketing|International|Global|Renewables|Power|Capital|Invest|Investments?|Engineering|Services|Africa|Europe|Asia|Overseas|Oil|Gas|"
    r"Mining|Chemicals|Insurance|Shipping|Cargo|Construction|Solutions|Leasing|Chartering|Downstream|Upstream|Midstream|Polymers?|Fertili[sz]ers|Foods?|Agro))+(?![\w-])"
)
_OWNER = regex(r"['’]s |,? and (?:the )?")
_LED = regex(r"[\w'’]+-(?:led|based|backed|owned|registered|controlled) (?=[A-Z])")
_INSTRUMENT = regex(r"(?:MoU|MoC|MOU|FTA|EPA|BIT|Treaty|Agreement|Protocol|Contract|Accord|Pact)s?")
_PAPER = regex(
    r"(?:Framework |Joint )?(?:Programme|Program|Treaty|Agreement|Memorandum|Protocol|Convention|Declaration|Accord|Pact|Charter|Statement) (?:of|on|for|in) "
)
_PERSONAL = regex(
    r"President|Minister|King|Queen|Prince|Princess|Premier|Chancellor|Emperor|Sultan|Emir|Mr|Mrs|Ms|Dr|Sir|General|Government|Governor|"
    r"Ambassador|Secretary|Parliament|Congress|Senate|Assembly|Presidents|Ministers|Treaty|Agreement|Protocol|Convention|Memorandum|War|Act"
)
_TITLED_NAME = regex(  # "in the company of President Ana Sol"
    rf"(?:Prime |Foreign |Vice |Crown )?(?:{_PERSONAL.pattern}) (?P<given>[{UPPER}][a-z][\w'’-]*)"
)
_BRAND = regex(rf"[{UPPER}]{{2,}}|[{UPPER}]\w+[{UPPER}]\w*")


def _two_bodies(left: str, right: str) -> bool:
    """Whether the words around an "and" name a body each: "Lotos and Delta Infrastructure Partners", but not "Bank of Trade and Industry"."""
    whole = len(right.split()) >= len(("Delta", "Infrastructure", "Partners")) and re.search(
        rf"\b(?:{FORM}|{BODY})$", right
    )
    single = (
        " " not in left and not is_common(left) and left[:1].isupper() and not is_common(right.split(maxsplit=1)[0])
    )
    seat = re.match(r"(?:[\w’']+ )*(?:University|Academy|College|School) of ", left) is not None
    if seat and re.search(rf" (?:{FORM}|{BODY})$", right):
        return True  # "University of Lima and Cusco Institute"
    return bool(whole) and (single or re.match(r"(?:[\w’']+ )?(?:Ministry|Department) of ", left) is not None)


def _of_two_states(text: str, left: Span, right: Span, names: Sequence[Found[Entity]]) -> bool:
    """Whether what stands on either side of an "and" is a name by itself, each with a state of its own."""
    here, there = (
        {n.value.name for n in names if s.start <= n.span.start and n.span.end <= s.end} for s in (left, right)
    )
    whole = len(right.of(text).split()) >= len(("National", "Power", "Company")) and _BODIED.search(right.of(text))
    return bool(whole and here and there and not here & there) and left.of(text) not in here


def _ends_alike(end: int, names: Sequence[Found[Entity]]) -> bool:
    """Whether a state's name ends at an offset, so that another behind "and" is of the same name: "Chamber of Kenya and Peru"."""
    return any(n.span.end == end and n.value.kind is EntityKind.STATE for n in names)


_BODIED = regex(rf"\b(?:{FORM}|{BODY})$")


def _trimmed(text: str, span: Span, names: Sequence[Found[Entity]]) -> Span | None:
    """The span without an article or a state that only stands before the name; None where nothing is left."""
    start, end = _bounds(text, span, names)
    if _names_no_firm(text[start:end]):
        return None
    rest = "".join(text[i] for i in range(start, end) if not any(f.span.start <= i < f.span.end for f in names))
    if not re.search(r"\w", rest):
        return None
    return Span(start, end)


def _bounds(text: str, span: Span, names: Sequence[Found[Entity]]) -> tuple[int, int]:
    """Where the name within a span begins and ends: behind what leads it in, with one of two that "and" joins."""
    start, end = span.start, span.end
    while lead := _LEADING.match(text[start:end]) or _LED.match(text[start:end]):
        start += lead.end()
    for found in names:
        owner = _OWNER.match(text[found.span.end : end]) if found.span.start == start else None
        if owner is not None:
            start = found.span.end + owner.end()
    if tail := re.search(r" of the (?:Republic|Kingdom|State|Federation)$", text[start:end]):
        end = start + tail.start()
    left, also, right = text[start:end].partition(" and ")
    if also and (_BRAND.fullmatch(left) or _two_bodies(left, right)):  # "Shell and Andes Energy" are two
        start = end - len(right)
    left, also, right = text[start:end].rpartition(" and ")
    ends = [n.span.start for n in names if n.span.end == end and n.span.start == end - len(right)]
    if also and (firm_home(right) is not None or (ends and not _ends_alike(start + len(left), names))):
        # "Bank of Peru and Citibank", "University of Cusco and Kenya" are two
        end = start + len(left)
    elif also and _of_two_states(text, Span(start, start + len(left)), Span(end - len(right), end), names):
        start = end - len(right)  # "Peru Telecom and National Chilean Power Company" are two
    return start, start + len(text[start:end].rstrip(" ,;:"))


def _names_no_firm(name: str) -> bool:
    """Whether a name is a paper's, a person's with a title, a common word's or no name at all."""
    words, titled = name.split(), _TITLED_NAME.match(name)
    return bool(
        _INSTRUMENT.fullmatch(name.rpartition(" ")[2])
        or (titled and is_given(titled["given"]) and not re.search(rf"\b(?:{FORM}|{BODY})\b", name))
        or _PAPER.match(name)
        or name.endswith((" and Group", "-led", "-based", "-owned", "-backed"))
        or len(name) < len("BP")
        or not name[0].isupper()
        or name in _UNCLEAR
        or re.fullmatch(r"[IVX]+|\d+", name)
        or (
            len(words) < len(("Sea", "Air", "Land"))
            and all(is_common(word) or word in {"of", "and", "for", "the", "&"} for word in words)
        )
    )


def _doubtful(name: str, lower: frozenset[str]) -> bool:
    """Whether a name that only a deed shows may be a person's or a common word's (`lower`: the document's other words and surnames)."""
    words = re.findall(r"[\w'’-]+", name)
    if len(words) == 1:
        return not _BRAND.match(name) and (
            name.casefold() in lower or bool(re.search(r"(?:ing|ly)$", name)) or is_common(name)
        )
    return (
        any(is_given(word) for word in words[:3])
        or any(_PERSONAL.fullmatch(word) for word in words)
        or all(is_common(word) for word in words)
    )


def _state_of(text: str, span: Span, states: Sequence[Found[Entity]]) -> str:
    """The state whose company it is: "the Hungarian company X", "Russia's X", "X of China", in its own name."""
    for state in states:
        if state.span.start >= span.end and _OF_STATE.fullmatch(text[span.end : state.span.start]):
            return state.value.key
        described = _POSSESSED_FIRM if state.form in _PLAIN_FORMS else _DESCRIBED_FIRM
        if state.span.end <= span.start and described.fullmatch(text, state.span.end, span.start):
            return state.value.key
    return next((s.value.key for s in states if s.span in span), "")


def _is_branch(text: str, firm: Span, state: Found[Entity]) -> bool:
    """Whether a state's name ends that of a firm's daughter there: "Acme Kenya"."""
    alone = state.form == "name" and text[firm.end : state.span.start] == " "
    return alone and not re.match(rf" [{UPPER}]|['’-]", text[state.span.end :])


def _home_of(name: str) -> str:
    """The key of the state that a firm of that name is known to be from, or an empty string."""
    home = firm_home(name)
    return home.key if home is not None else ""


def _initials(full: str, short: str) -> int:
    """Where in `full` the name that `short` abbreviates begins, or -1; one whose capitals are just those letters comes first."""
    letters = re.sub(r"[^A-Za-z]", "", short).casefold()
    words = [(m.start(), m.group()) for m in re.finditer(r"[\w'’-]+", full)]
    about = -1
    for number, (start, word) in enumerate(words):
        if not word[0].isupper() or not letters.startswith(word[0].casefold()):
            continue
        rest = [w for _, w in words[number:]]
        capitals = "".join(c for w in rest for part in w.split("-") for c in part[:1] if part[:1].isupper()).casefold()
        if capitals == letters:
            return start  # "Lima and the *Andean Farmers Liberation Front* (AFLF)"
        plain = "".join(rest).casefold()
        at = 0
        for letter in letters:
            at = plain.find(letter, at) + 1
            if not at:
                break
        if about < 0 and at and len(capitals) <= len(letters) + 1 and capitals[0] == letters[0]:
            about = start
    return about


def acronyms(text: str) -> Mapping[str, tuple[Span, str]]:
    """What a text defines in brackets: acronym → span and words of the full name ("Full Name (FN)")."""
    found: dict[str, tuple[Span, str]] = {}
    for match in _ACRONYM.finditer(text) if " (" in text else ():
        at = _initials(match["full"], match["short"])
        if (at >= 0 and " " in match["full"][at:]) or (at >= 0 and len(match["full"][at:]) > len(match["short"])):
            span = Span(match.start("full") + at, match.end("full"))
            found.setdefault(match["short"], (span, span.of(text)))
    return found


# "Executive Board of the Kalo Fund": the fund.
_ORGAN = regex(
    r"^(?:(?:Executive|Administrative|Supervisory) )?Boards?(?: of (?:Executive )?(?:Directors|Governors|Trustees))? of (?:the )?(?=[A-Z])"
)


class _Register:
    """The companies of a document, by every form in which it names them."""

    def __init__(self, known: Iterable[Entity]) -> None:
        self.forms: dict[str, Entity] = {}
        self.known = {entity.name for entity in known}
        self._stateless: set[str] = set()

    def add(self, name: str, state: str) -> Entity | None:
        name = _ORGAN.sub("", name)
        if name in self.known:
            return None
        state = "" if name in self._stateless else state
        present = self.forms.get(name)
        if present is None or (state and not present.state):
            entity = present or Entity(EntityKind.ORGANIZATION, slug(name), name)
            present = Entity(entity.kind, entity.key, entity.name, state or entity.state)
            for form, held in list(self.forms.items()):
                if held == present:
                    self.forms[form] = present
            self.forms[name] = present
        return present

    def add_stateless(self, name: str, short: str) -> None:
        """Take in what is of no state, whatever its name says: a movement, a body of several; `short` is its acronym or empty."""
        self._stateless.add(name)
        entity = self.add(name, "")
        if entity is not None and short and short not in _UNCLEAR and short not in self.forms:
            self.forms[short] = entity


def _learn_known(register: _Register, text: str, states: Sequence[Found[Entity]]) -> None:
    """Takes in the firms of the gazetteer that a text names, and their daughters."""
    for span, home in find_firms(text):
        arm = _ARM.match(text, span.end)
        branch = next((s for s in states if _is_branch(text, span, s)), None)
        if branch is not None:
            register.add(text[span.start : branch.span.end], branch.value.key)
        register.add(text[span.start : arm.end() if arm else span.end], home.key)


def _learn_movements(register: _Register, texts: Sequence[str]) -> None:
    """Takes in what movements and standing bodies texts name."""
    for text in texts:
        for span, short in movements_in(text):
            trimmed = _trimmed(text, span, ())
            if trimmed is not None:
                register.add_stateless(trimmed.of(text), short)


def _learn(texts: Sequence[str], known: Iterable[Entity]) -> _Register:
    """All names and acronyms that a document's texts give to companies."""
    register = _Register(known)
    words = " ".join(texts)
    surnames = {
        name.casefold()
        for given, name in re.findall(r"(?=\b([A-Z][\w'-]+) (?:[a-z]{1,3} )?([A-Z][\w'-]+))", words)
        if is_given(given)
    }
    lower = frozenset(re.findall(r"\b[a-z]{3,}\b", words)) | surnames
    _learn_movements(register, texts)  # first: their names may begin with a state's
    for text in texts:
        states = find_states(text)
        names = [*find_organizations(text), *states, *find_cities(text)]
        for span, sure in [*((s, True) for s in strong(text)), *((s, False) for s in weak(text))]:
            trimmed = _trimmed(text, span, names)
            if trimmed is not None and (sure or not _doubtful(trimmed.of(text), lower)):
                register.add(trimmed.of(text), _state_of(text, trimmed, states) or _home_of(trimmed.of(text)))
        _learn_known(register, text, states)
        for short, (span, full) in acronyms(text).items():
            if full in register.forms or short in register.forms or re.search(rf"\b(?:{FORM}|{BODY})(?![\w-])", full):
                entity = register.add(full, _state_of(text, span, states))
                if entity is not None:
                    register.forms[short] = entity
    return register


def companies_in(texts: Sequence[str], known: Iterable[Entity] = ()) -> list[tuple[Found[Entity], ...]]:
    """The companies and like bodies in each of a document's texts, which are learnt over all of them.

    `known` are organizations that other finders report. Form "name", or "acronym" where the text has the short form.
    """
    forms = _learn(texts, known).forms
    if not forms:
        return [() for _ in texts]
    alternatives = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    every = re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])")
    found: list[tuple[Found[Entity], ...]] = []
    for text in texts:
        taken = [f.span for f in find_organizations(text)]
        here = []
        for match in every.finditer(text):
            span, entity = Span(*match.span()), forms[match.group()]
            if not any(span in other for other in taken):
                here.append(Found(span, entity, "name" if match.group() == entity.name else "acronym"))
        found.append(tuple(here))
    return found


def find_companies(text: str, known: Iterable[Entity] = ()) -> tuple[Found[Entity], ...]:
    """The companies and like bodies in one text; see `companies_in`, which learns names over a whole document."""
    return companies_in([text], known)[0]
