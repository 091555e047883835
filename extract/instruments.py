"""Instruments: the noun phrases of a sentence that name treaties, contracts, memoranda and the like.

"Instrument" is the word of treaty law for what is signed, whatever it is called. An instrument is read from its head
noun in both directions: determiner, count and qualifiers before it ("two military cooperation *agreements*"), subject,
parties and year after it ("*treaty* of friendship between A and B on C", "*accord* of 1936").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from extract.mention import Kind
from extract.numerals import number_word
from extract.pattern import compile_pattern
from extract.phrase import split_list

if TYPE_CHECKING:
    from extract.mention import Mention
    from extract.sentence import Sentence

_KINDS = {
    "treat": "treaty", "contract": "contract", "lease": "contract", "concession": "contract", "memorand": "memorandum",
    "mou": "memorandum", "declaration": "declaration", "statement": "declaration", "communiqu": "declaration",
    "road": "road map", "deal": "deal", "protocol": "protocol", "convention": "convention",
    "notes": "agreement", "document": "", "paper": "", "instrument": "", "understanding": "",
}  # fmt: skip
_UNDERSTANDING = r"(?: of (?:understanding|intent|association|cooperation|co-operation)\b)?"
_HARD = (
    r"treat(?:y|ies)|(?<!in )agreements?|(?<!in )(?<!own )accords?|pacts?|(?<!under )contracts?|memorand(?:um|a|ums)|MoUs?|protocols?|conventions?|"
    r"(?:joint |common |final |political )?declarations?|(?:joint |common |vision )+statements?|(?:joint )?communiqu[eé]s?|road[ -]?maps?|deals?(?! with\b)|"
    r"charters?(?! flights?)|concordats?|(?-i:FTA|CEPA|BIT|MOU)s?|compacts?|covenants?|letters? of intent|action plans?|(?:memorandum|exchange) of letters|exchange of notes"
)
_SOFT = (
    r"(?<=exchanged )notes|documents?|papers|instruments?|arrangements?|understandings?|leases?|concessions?|"
    r"(?:cooperation |exchange |work(?:ing)? |action )(?:programmes?|programs?|plans?)|(?:programmes?|programs?|plans?)(?= (?:of|for|on) (?:\w+ )?(?:co-?operation|exchanges?|action)\b)|"
    r"(?-i:Partnership|Framework|Programme|Program|Plan|Initiative|Arrangement|Statement|Act|Alliance|Compact)"
)
_HEAD = compile_pattern(
    rf"(?:(?P<hard>{_HARD})|(?P<soft>{_SOFT})){_UNDERSTANDING}(?!\w)(?! (?:violations?|talks|partners?|negotiations?|terms|language|value|law)\b)"
)
_COUNTED = re.compile(rf"\b(?:{_HARD}|{_SOFT}){_UNDERSTANDING}$", re.IGNORECASE)
_PUA, _STATES, _CITY, _DATES = "\ue000-\ue9ff", "\ue000-\ue0ff", "\ue200-\ue2ff", "\ue500-\ue5ff"
_TOKEN = re.compile(
    rf"(?:[\w&.+][\w'&.+-]*|[\"“”]|[{_PUA}](?: ?[–-] ?[{_PUA}])*(?:[–-]\w+)?|[{_PUA}]|\w*–\w+)(?:'s)?[ \"“–-]$"
)
_DETERMINERS = frozenset(
    [
        "the",
        "a",
        "an",
        "its",
        "their",
        "his",
        "her",
        "this",
        "that",
        "these",
        "those",
        "another",
        "several",
        "some",
        "both",
        "such",
        "our",
        "no",
        "any",
        "each",
        "every",
        "further",
    ]
)
_STOPS = frozenset(
    [
        "and",
        "or",
        "but",
        "in",
        "on",
        "at",
        "for",
        "to",
        "from",
        "with",
        "by",
        "during",
        "under",
        "between",
        "into",
        "onto",
        "as",
        "after",
        "before",
        "since",
        "until",
        "through",
        "which",
        "that",
        "who",
        "when",
        "where",
        "while",
        "whose",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "will",
        "would",
        "can",
        "may",
        "could",
        "should",
        "not",
        "then",
        "also",
        "later",
        "first",
        "jointly",
        "finally",
        "there",
        "it",
        "he",
        "she",
        "they",
        "signed",
        "signing",
        "sign",
        "signs",
        "concluded",
        "concluding",
        "conclude",
        "reached",
        "ratified",
        "approved",
        "adopted",
        "negotiated",
        "negotiating",
        "announced",
        "made",
        "make",
        "making",
        "struck",
        "discussed",
        "discuss",
        "abrogated",
        "denounced",
        "terminated",
        "cancelled",
        "scrapped",
        "ended",
        "initialled",
        "inked",
        "formalized",
        "formalised",
        "renewed",
        "extended",
        "executing",
        "via",
        "expanding",
        "including",
        "include",
        "includes",
        "saw",
        "see",
        "called",
        "of",
        "about",
        "ahead",
        "led",
        "brought",
        "witnessed",
        "produced",
        "regarding",
        "concerning",
        "draft",
        "drafted",
        "than",
        "more",
        "over",
        "awarded",
        "won",
        "seeking",
        "sought",
        "said",
        "says",
        "say",
        "told",
        "backed",
        "endorsed",
        "received",
        "got",
        "get",
        "secured",
        "clinched",
        "finalised",
        "finalized",
        "put",
        "if",
        "whether",
        "violating",
        "exchange",
        "exchanged",
        "despite",
        "against",
        "amid",
        "following",
        "without",
        "through",
        "within",
        "upon",
        "towards",
    ]
)
_QUANTIFIERS = frozenset(
    ["number", "series", "range", "package", "set", "raft", "host", "variety", "group", "couple", "dozens", "total"]
)
_EMPTY = frozenset(
    [
        "bilateral",
        "major",
        "important",
        "significant",
        "new",
        "joint",
        "various",
        "several",
        "many",
        "numerous",
        "relevant",
        "other",
        "certain",
        "specific",
        "key",
        "principal",
        "different",
        "additional",
        "further",
        "first",
        "second",
        "two-year",
        "five-year",
        "long-term",
        "intergovernmental",
        "interstate",
        "government-to-government",
        "inter-governmental",
        "separate",
        "similar",
        "same",
        "international",
        "formal",
        "official",
        "interdepartmental",
        "recent",
        "existing",
        "current",
        "framework",
        "strategic",
        "historic",
        "landmark",
        "comprehensive",
        "final",
        "general",
        "special",
        "related",
        "subsequent",
        "latter",
        "former",
        "old",
    ]
)
_VERBS = (
    r"is|are|was|were|has|have|had|will|would|can|may|comes?|came|took|takes?|enter(?:ed|s)|follow(?:ed|s)|governs?|covers?|provid(?:es|ed|ing)|expired|remains?|"
    r"signed|concluded|reached|ratified|approved|adopted|dat(?:es|ed|ing)|initialled|made|held|runs?|negotiated|including|includes?|paved|led|allow(?:s|ed|ing)"
)
_END = (
    r"(?=\s*$|[;:.()!?](?:\s|$|\))|,? (?:which|that|who|while|but|whose|where|when|with|between|among|by|worth|during|after|following|under which|in the presence|in force|as well as|upon|"
    rf"{_VERBS})\b|,? (?:in|at) (?=[{_CITY}{_DATES}{_STATES}]|(?:the|its|their) capital|[A-Z]\w+ on )|,? on (?=[{_DATES}])|,? at (?:the|a|an|its|their) |"
    rf" (?:of|from|dated) (?=[{_DATES}])|,? and (?:(?:\w+ )?(?:a|an|two|three|several|the) (?:[\w-]+ ){{0,4}}(?:{_HARD})\b|to (?=\w+ )|\w+ed\b|[{_PUA}])|"
    rf", (?!(?:[\w'-]+ ){{0,3}}(?:[\w'-]+,|(?:and|or) [\w'-]+))|,?\s?[{_DATES}])"
)
_ABOUT = re.compile(
    r",? (?P<how>on|for|about|against|regarding|concerning|governing|covering|relating to|including(?: (?:one|ones|those) (?:on|for)(?= )|(?= the (?:creation|establishment|construction|setting)|(?= (?:creation|establishment|construction))))|related to|in the (?:fields?|areas?|spheres?|domains?) of|aimed at"
    r"|in(?! (?:the (?:presence|course|wake|event|framework)|return|exchange|order|force|place|line)))"
    rf" (?:the (?:fields?|areas?|issues?) of )?(?!which|whom|whose|behalf|condition|[{_DATES}{_CITY}]|[{_STATES}](?!'))(?P<subject>[^\s;:.][^;:]{{0,150}}?){_END}",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    rf",? (?:(?:in|at) [{_CITY}] |on [{_DATES}] )?to (?P<subject>(?!date\b|the\b|this\b|a\b|an\b|be\b|which\b|[{_PUA}])[^;:]{{3,130}}?)(?=\s*$|[;:.()!?](?:\s|$|\))"
    rf"|,? (?:which|that|who|while|but|where|when|by|during|{_VERBS})\b|,? (?:in|on) [{_DATES}]|, )",
    re.IGNORECASE,
)
_OF = re.compile(
    rf" of (?:the )?(?!which|[{_STATES}{_DATES}]|this|that)(?P<subject>[^\s;:.,][^;:.]{{0,60}}?){_END}", re.IGNORECASE
)
_OF_DATE = re.compile(rf" (?:(?:of|from|dated) |\()(?P<date>[{_DATES}])(?!\w)\)?")
_BRACKET = re.compile(r" \([^()]{1,60}\)|[\"”]")
_EXTRAPOSED = re.compile(rf"(?:,? (?:in|at|on|during) [{_CITY}{_DATES}])*")
_CALLED = re.compile(
    r",? (?:called|known as|entitled|titled|named|dubbed),? (?:the )?[\"“](?P<name>[^\"”]{3,120})[\"”]"
)
_ACTORS = "\ue000-\ue1ff\ue300-\ue4ff\ue900-\ue9ff"
_WITH = re.compile(
    r",? (?:between|with|among) (?:(?:the|both|its|(?:the )?(?:\w+ )?(?:enterprises|companies|firms|governments?|ministry|ministries)) )?(?:not only )?(?:of |in |from )?(?:the )?"
    rf"(?P<parties>[{_ACTORS}](?:(?:, (?:and |but also )?| and | but also |'s? \w+ and |, and )(?:of |the |with |its )*[{_ACTORS}])*)(?!')",
    re.IGNORECASE,
)
_WORTH = re.compile(
    r",? (?:worth|for|valued at) (?:about |some |nearly |almost |over |more than )?[\ue600-\ue6ff]", re.IGNORECASE
)
_GOVERNED = re.compile(r"\b(?:in|on|since|by|from|until|with|to|at|of|between|and) $", re.IGNORECASE)
_LEADING = re.compile(r"^(?:the|a|an|its|their)\s+", re.IGNORECASE)
_ADJECTIVE = re.compile(r"(?:ic|al|ary|ive|ous|ial)$")


@dataclass(frozen=True, slots=True)
class Instrument:
    """One instrument as a sentence names it; offsets are indices of `Sentence.text`.

    `start`–`end` spans determiner to last modifier, `head` is where the head noun begins. `name` is empty where the text
    calls it no more than "an agreement"; `subjects` holds more than one where the text tells agreements apart by them;
    `count` is None unless told; `parties` are the mentions that follow "between" or "with", `within` those before the head;
    `about` those after it; `year` is the index of the date in "treaty of 1936"; `soft` marks nouns that are instruments only when somebody signs them.
    """

    start: int
    head: int
    end: int
    kind: str
    name: str = ""
    subjects: tuple[str, ...] = ()
    count: Decimal | None = None
    plural: bool = False
    soft: bool = False
    definite: bool = False
    parties: tuple[Mention, ...] = ()
    both: bool = False  # whether `parties` are all of them ("between") or the other side ("with")
    within: tuple[Mention, ...] = ()
    year: int | None = None
    about: tuple[Mention, ...] = ()

    @property
    def bare(self) -> bool:
        """Whether nothing but the noun is told: it refers to one told before."""
        return not self.name and not self.subjects and not self.parties and self.year is None


def find_instruments(sentence: Sentence) -> tuple[Instrument, ...]:
    """The instruments of a sentence from left to right; none within another one's modifiers."""
    text = sentence.text
    found: list[Instrument] = []
    at = 0
    heads = [(m.start(), m.end(), bool(m["soft"]), None) for m in _HEAD.finditer(text)]
    counted = [
        (i, i + 1, False, m)
        for i, c in enumerate(text)
        if 0xE700 <= ord(c) <= 0xE7FF
        and (m := sentence.at(i)) is not None
        and _COUNTED.search(m.span.of(sentence.block.text))
    ]
    for head, end, soft, number in sorted([*heads, *counted], key=lambda h: h[0]):
        if head < at:
            continue
        follows = next((h for h in heads if h[0] == end + 1), None)
        if (
            follows is not None
            and number is None
            and not soft
            and text[head:end].casefold() in {"treaty", "agreement", "partnership"}
        ):
            continue  # "Partnership Agreement", "treaty protocol": the last noun is the head
        instrument = _read(sentence, head, end, soft=soft, counted=number)
        found.append(instrument)
        at = instrument.end
    return tuple(found)


def _read(sentence: Sentence, head: int, end: int, *, soft: bool, counted: Mention | None) -> Instrument:
    text = sentence.text
    start, words_from, count = (head, head, counted.amount.value if counted and counted.amount else None)
    if counted is None:
        start, words_from, count = phrase_start(sentence, head)
    noun = counted.amount.unit if counted and counted.amount else text[head:end]
    if counted and (full := re.compile(_UNDERSTANDING).match(text, end)):
        noun, end = noun + full[0], full.end()
    last_word = noun.split(" of ")[0].rsplit(" ", 1)[-1].casefold()
    named = next((v for k, v in _KINDS.items() if k in noun.casefold()), "agreement")
    subjects: list[str] = []
    parties: tuple[Mention, ...] = ()
    both, year, name_end, end_of_noun = False, None, end, end
    named_so = ""
    while True:
        if match := _OF_DATE.match(text, end):
            year, end = match.start("date"), match.end()
        elif match := _CALLED.match(text, end):
            named_so, end = sentence.words(*match.span("name")), match.end()
        elif (match := _BRACKET.match(text, end)) or (match := _WORTH.match(text, end)):
            end = match.end()
        elif not parties and (match := _WITH.match(text, end)):
            parties, both, end = (
                sentence.within(*match.span("parties")),
                match[0].casefold().lstrip(", ")[0] in "ba",
                match.end(),
            )
        elif not subjects and (
            (match := _OF.match(text, end))
            or (match := _ABOUT.match(text, end))
            or (match := _PURPOSE.match(text, end))
        ):
            subjects.append(_LEADING.sub("", sentence.words(*match.span("subject"))))
            end = match.end()
            if match.re is not _PURPOSE:
                name_end = end
        elif subjects and (name_end == end or parties) and (match := _ABOUT.match(text, end)) and match["how"] == "on":
            subjects[0] += " " + sentence.words(*match.span()).strip()
            name_end = end = match.end()
        else:
            break
    plural = bool(re.search(r"(?:s|memoranda)$", last_word)) or counted is not None
    if counted is not None:
        rest = sentence.words(end_of_noun, name_end) if name_end > end_of_noun else ""
        name = f"{noun}{rest if rest[:1] == ',' else f' {rest}'}".strip() if rest or " " in noun else ""
    else:
        own = sentence.words(words_from, end_of_noun)
        name = sentence.words(words_from, name_end) if (subjects and name_end > end_of_noun) or " " in own else ""
    if not subjects and (
        qualified := _qualifiers(
            text[words_from:head] if counted is None else noun.rsplit(" ", 1)[0] if " " in noun else ""
        )
    ):
        subjects = [qualified]
    determiner = text[start:words_from].strip().casefold()
    return Instrument(
        start, head, end, named, named_so or _LEADING.sub("", name.strip(' "“”,')),
        tuple(t for s in subjects for t in told_apart(s, plural=plural and count is None)), count, plural, soft,
        determiner in {"the", "this", "that", "these", "those", "its", "their", "both"}, parties, both,
        sentence.within(start, head) if counted is None else (), year, sentence.within(head, end),
    )  # fmt: skip


def matter_after(sentence: Sentence, at: int) -> str:
    """What an agreement is about where that follows its verb: "was signed in A on B *to build a bridge*"; else empty."""
    match = _EXTRAPOSED.match(sentence.text, at)
    told = match and (_ABOUT.match(sentence.text, match.end()) or _PURPOSE.match(sentence.text, match.end()))
    return _LEADING.sub("", sentence.words(*told.span("subject"))) if told else ""


def _qualifiers(text: str) -> str:
    """What the words before a head noun say about the matter: "major defence" → "defence"; names and sums left out."""
    words = [
        w
        for w in re.sub(rf"[{_PUA}](?:[–-][{_PUA}])*(?:'s)?", " ", text).split()
        if w.casefold().strip('"“”') not in _EMPTY
    ]
    while words and words[0].casefold() in {"and", "–", "-"}:
        words.pop(0)
    return " ".join(words).strip(' "“”')


def phrase_start(sentence: Sentence, head: int) -> tuple[int, int, Decimal | None]:
    """Where the phrase with its determiner begins, where its words begin, and the count told."""
    text, at = sentence.text, head
    for _ in range(10):
        token = _TOKEN.search(text, max(0, at - 40), at)
        if token is None or token.end() != at:
            break
        word = token[0].strip(' "“–-').casefold()
        mention = sentence.at(token.start())
        if word in _DETERMINERS:
            return token.start(), at, None
        name_of = token.start() > 0 and token[0][0].isupper() and text[at : at + 1].isupper()
        if (value := number_word(word)) is not None and word not in {"a", "an"} and not name_of:
            return token.start(), at, Decimal(value) if value > 1 else None
        if mention is not None and mention.kind is Kind.NUMBER and mention.amount is not None:
            return token.start(), at, mention.amount.value
        if (
            word == "of"
            and (quantity := _TOKEN.search(text, max(0, token.start() - 40), token.start()))
            and quantity[0].strip().casefold() in _QUANTIFIERS
        ):
            return quantity.start(), at, None
        if word == "and" and _joins(text, token.start(), at):
            at = token.start()
            continue
        if word in _STOPS or (mention is not None and mention.kind in {Kind.PERSON, Kind.PAIR}):
            break
        if mention is not None and mention.kind is not Kind.DEMONYM and _GOVERNED.search(text, 0, token.start()):
            break
        if re.search(r"[a-z]{3}ed$", token[0].strip()) and word not in {
            "revised",
            "updated",
            "amended",
            "proposed",
            "enhanced",
            "advanced",
            "expanded",
            "limited",
        }:
            break
        at = token.start()
    return at, at, None


def _joins(text: str, start: int, end: int) -> bool:
    """Whether the "and" at `start`–`end` joins qualifiers of one noun: "trade and investment agreement"."""
    return (bool(re.search(r"(?:\b(?:a|an|the|its|their|new|joint|bilateral)|-)(?: [\w-]+){1,3} $", text[:start], re.IGNORECASE)) and not re.match(
        r"(?:a|an|the|two|three|several)\b", text[end:], re.IGNORECASE
    )) or bool(re.search(r"\b[A-Z][\w-]+ $", text[:start]) and re.match(r"[A-Z]", text[end:]))  # fmt: skip


def told_apart(subject: str, *, plural: bool) -> tuple[str, ...]:
    """The subjects that tell agreements of a plural apart: "agreements on tax, farming and standards" → three.

    What only qualifies one noun ("economic, scientific and other areas", "trade and economic cooperation") stays whole.
    """
    parts = split_list(subject)
    whole = (subject.strip(" \"“”'"),)
    if not plural or len(parts) == 1 or re.search(r",? and other\b|\bother \w+$", subject):
        return whole
    rest = re.split(r",? and (?:also )?|, ", subject)[1:]
    marked = all(re.match(r"(?:the|a|an|on|for) ", r) for r in rest)
    if marked:
        return parts
    if any(re.search(r"\b(?:of|in|to|for|between|with)\b", p) for p in parts[:-1]) or any(
        _ADJECTIVE.search(p) for p in parts[:-1]
    ):
        return whole
    if len(parts) == 2 and " " not in parts[0]:  # noqa: PLR2004 - a pair of words may well qualify one noun
        return whole
    return parts
