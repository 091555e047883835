"""Runs of capitalised words that may be a person's name, and when two spellings are one name.

A run holds name words joined by single spaces or by the particles of names ("bin", "van der", "de la"); initials and
Roman numerals belong to it, acronyms and words of institutions don't.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rapidfuzz.fuzz import ratio

from extract.document import Span
from extract.gazetteer.lexicon import unaccented

UPPER = "".join(
    chr(c) for r in (range(0x41, 0x5B), range(0xC0, 0x250), range(0x1E00, 0x1F00)) for c in r if chr(c).isupper()
)
_ARTICLE = r"(?:[Aa]l|[Ee]l|as|ad|an|ar|ash|at|az|es|ed|ul|ur|ol)[-‑]|[dDlL]['’]"
_WORD = rf"(?:{_ARTICLE})?[{UPPER}](?:\w+|(?=['’]\w))(?:['’](?!s\b)\w+|[-‑]\w+)*"
_INITIAL = rf"(?!H\.E\.|H\.H\.|U\.S\.|U\.K\.|U\.N\.|D\.C\.)(?:[{UPPER}]\.)+"
_PARTICLE = r"(?:bin|ibn|bint|al|el|van|von|der|den|de|del|della|la|las|los|da|das|do|dos|di|du|le|y|ould|ag|abu|af|av|zu|zur|ter|ten|ben)"
_RUN = re.compile(
    rf"(?<![\w'’-])(?<![{UPPER}]\.)(?:{_INITIAL} ?)*{_WORD}(?: (?:{_PARTICLE} ){{0,2}}(?:{_INITIAL} ?)*{_WORD})*"
)
_TOKEN = re.compile(rf"{_INITIAL}|{_WORD}")
_ROMAN = re.compile(r"(?:II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XV|XVI|XXIII)\Z")
_PARTICLES = frozenset(_PARTICLE[3:-1].split("|"))

_MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
}

_ALSO_SURNAMES = {
    "Park",
    "Young",
    "Plaza",
    "Major",
    "Black",
    "Day",
    "King",
    "Bishop",
    "Marshal",
    "Marshall",
    "White",
    "West",
    "North",
    "Hill",
    "Hills",
    "Lake",
    "Brown",
    "Church",
    "Field",
    "Long",
    "Little",
    "Price",
    "Pope",
    "Prince",
    "Duke",
    "Lord",
    "Grand",
    "Castle",
    "Wood",
    "Woods",
    "Power",
    "Post",
}

# Words that are written with a capital but are no part of a person's name: at the start of a sentence, in the names of
# institutions, deals, places and peoples, in titles of honour.
_NO_NAME = frozenset(
    """
    A About Above According Across Additional Additionally Administrator After Again Against Agreed All Along Already Also Although
    Always Amid Among An And Another Any Apart Archived Are Around As Ask At Back Based Be Because Been Before Being Below Besides
    Between Beyond Both But By Call Called Can Certain Citing Comes Contact Contents Could Currently Despite Did Do Does Due During
    Each Earlier Early Either Else Ever Every Everything Except Few Fewer Finally First Five Following For Former Four From Further
    Furthermore Get Given Half Has Have He Headed Her Here Hers His History Home How However I If In Including Indeed Instead Into Is
    It Its Itself Just Last Late Later Latter Least Less Let Like Likewise Little Long Made Many May Meanwhile Might More Moreover
    Most Much Must My Nearly Neither Never Nevertheless Next Nine No None Nor Not Notable Nothing Now Of Off Official Often Old On
    Once One Only Or Other Others Our Out Outside Over Overall Own Page Part Per Perhaps Present Previously Prior Quite Rather
    Recent Recently Regarding Related Retrieved Same Second See Several She Should Since Six So Some Soon Still Subsequently Such
    Than Thanks That The Their Them Then There Thereafter These They Thing Third This Those Though Three Through Throughout Thus
    Till To Today Together Too Total Toward Towards Two Under Unlike Until Up Upon Updated Useful Very Via Was We Well Were What When
    Where Whereas Whether Which While Who Whoever Whom Whose Why Will With Within Without Would Yes Yet You Your

    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun
    January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec

    Academy Accord Accords Act Administration Advanced Aeronautics Affairs Africa African Agency Agreement Agreements Agricultural
    Agriculture Aid Air Airline Airlines Airport Airways Alliance Ambassador Ambassadors America Americas Annual Apartment Arab Arabia
    Archipelago Area Arm Armed Arms Army Article Asia Asian Assembly Assistance Associates Association Atlantic Atomic Authority Authorities
    Automobile Autonomous Avenue Aviation Award Balkan Balkans Baltic Bank Banks Base Basin Battalion Battle Bay Bazaar Beach Bilateral Black
    Block Board Body Border Brigade Bridge Brotherhood Building Bulletin Bureau Business Cabinet Camp Campaign Canal Capital Car Caribbean
    Case Castle Caspian Caucasus Celebration Celebrations Center Central Centre Century Chamber Chancellery Chancery Charter
    Chemical Church Civil Civilian Climate Club Co Coal Coast Cold Collective College Colonial Command Commerce Commercial
    Commission Committee Common Commonwealth Communication Communications Communist Community Companies Company Concern Condominium Conference
    Confederation Conflict Congress Conservative Consortium Constitution Construction Consular Consulate Consulates Consultation Consultations Continental
    Contract Contracts Convention Cooperation Coordination Copper Corp Corporation Corps Council Country Countries Court Credit Crisis Cultural
    Culture Cup Currency Customs Daily Dam Data Day Days Deal Debt Declaration Defence Defense Delegation Delta Democratic Department Deputies
    Desert Detachment Development Digital Dinar Diplomacy Diplomatic Directorate Directors District Division Doctrine Document Dollar
    East Eastern Economic Economy Education Educational Eid Electric Electricity Electronic Embassies Embassy Emergency Empire Energy Engagement Engineering
    English Enterprise Enterprises Environment Euro Eurasia Eurasian Europe European Exchange Executive Exercise Expo Export Exports Extraordinary
    Facility Factory Fair Faculty Far Fast Federal Federation Fellowship Festival Field Fighter Finance Financial Flag Fleet Food
    Football Force Forces Foreign Forest Fort Forum Foundation Framework Free Freedom French Friendship Front Frontier Fund Future
    Games Gas Gate Gazette General German Global Gold Golden Government Governments Grand Great Greater Green Group Guard Guards Gulf Harbour Heads
    Health Heavy Helicopter Helicopters Heritage High Higher Highway Hill Hills Holding Holdings Holy Horn Hospital Hotel House Housing Human Humanitarian
    Ice Immigration Imperial Import Imports Inc Independence Independent Indo Industrial Industries Industry Information Infrastructure Infobox Initiative
    Institute Institution Institutions Insurance Integrated Integration Intelligence Interim Interior International Internet Investment Investments Iron Islam
    Islamic Island Islands Isle Jewish Joint Journal Judicial Justice Kingdom Knesset Labor Labour Lake Land Language Latin Law League Legal Legislative Letter Letters
    Liberal Liberation Library Limited Line Local Ltd Lower Machine Magazine Map Maritime Market Marxist Maternal Media Medical Medicine Mediterranean
    Meeting Meetings Member Members Memorandum Metro Middle Military Mineral Minerals Mines Mining Ministerial Ministers Ministries Ministry Mission
    Missions Mission1 Mission2 Monument Mosque Motor Motors Mount Mountain Movement Multilateral Municipal Museum Muslim Mutual National Nations
    Natural Naval Navy Near Negotiations Network New News Newspaper Nile Non North Northeast Northern Northwest Note Notes Nuclear Number
    Observer Occupied Ocean Office Officer Oil Olympic Olympics Open Operation Operations Opposition Order Organisation Organization Organizations Orthodox
    Outer Overseas Pact Palace Palestinian Pan Paper Park Parliament Parliamentary Partner Partners Partnership Party Pass Passport
    Patriarchate Peace Peacekeeping Peninsula People Peoples Permanent Persian Petroleum Pipeline Place Plan Plant Plaza Plc Plenipotentiary Point Polar Police
    Policy Political Politics Polytechnic Popular Population Port Ports Post Power Press Prime Private Prize Pro Product Products Professional
    Program Programme Project Projects Protection Protectorate Protocol Province Provinces Provisional Public Publisher Quarter Radio Railroad Railway Railways
    Reactor Reconstruction Red Reference References Reform Refugee Regiment Region Regional Related Relations Representative Republic Republican
    Republics Research Reserve Resident Resolution Resources Review Revolution Revolutionary Rights Ring River Road Roadmap Room Royal Rule Sahara Satellite
    Scandinavian Scholarship Scholarships School Schools Science Sciences Scientific Sea Secretariat Section Sector Security Senate Separate Service Services
    Session Settlement Seventh Side Silk Single Sister Site Social Socialist Society Solar Solidarity South Southeast Southeastern Southern Southwest Sovereign Soviet Soviets
    Space Special Spirit Sport Sports Square Stadium Staff Standard State Statement States Station Stock Strait Straits Strategic Strategy Street Struggle
    Studies Study Submarine Suez Summit Supply Support Supreme Symposium Synod System Systems Talks Tank Task Tax Team Technical Technologies
    Technology Telecom Telegraph Temporary Territories Territory Terror Theatre Think Times Tobacco Tour Tourism Tower Town Tractor Tractors Trade Trading Training
    Trans Transit Transport Transportation Travel Treasury Treaties Treaty Tribunal Tribune Troops Troupe Trust Tunnel Turbo Turkic Tv Type Union Unions
    Unit United Universities University Upper Valley Venture Ventures Veterans Victory Village Vision Visit Visits Voice Volunteer
    Wall War Warfare Wars Water Waterway Weapons Week West Western White Wireless Women Woods Work Workers Working Works World Year Years Young Youth Zone

    Amir Archbishop Ayatollah Bishop Captain Cardinal Chairman Chairwoman Chancellor Chief Chiefs Colonel Commander Commissioner Comrade Consul
    Dame Deputy Director Doctor Dr Duke Emperor Empress Envoy Excellency Governor Head His Hon Honorary King Kings Lady Leader Leaders Lieutenant Lord Madame
    Major Majesty Marshal Mayor Messrs Minister Mr Mrs Ms Pope Premier President Presidents Princess Prof Professor Queen Rabbi
    Secretary Senator Senators Sheikh Sheikha Shri Sir Smt Speaker Sultan Vice Highness

    Catholic Christian Protestant Sunni Shia Shiite Hindu Buddhist Kurd Kurdish Tatar Slavic Nordic Arctic Antarctic Pacific Sahel Levant Maghreb
    City Cities Arrangement Arrangements Budget Chronology Timeline Overview Factbox Analysis Brief Briefing Level Levels High-Level Lt Gen Col Capt Adm Flt
    Commissions Embassies Ambassadorial Consultative Intergovernmental Interparliamentary Extradition Memoranda Economics Ltda Aerospace Infantry Artillery
    Missile Missiles Aircraft Jet Jets Battery Squadron Guardians Eagles Shield Storm Thunder Shuttle Bomber Bombers Destroyer Frigate Super
    """.split()  # noqa: SIM905 - a list of words is read more easily so
)


def is_common(word: str) -> bool:
    """Whether a capitalised word is an ordinary one: "The", "Council", "Monday"."""
    return word in _NO_NAME


@cache
def _given() -> frozenset[str]:
    lines = (files("extract.gazetteer") / "given_names.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def has_given_name(words: Sequence[Span], text: str) -> bool:
    """Whether a run of two words or more begins with a word that people are named by."""
    if len(words) < 2:  # noqa: PLR2004 - a given name needs another
        return False
    return is_given(words[0].of(text))


def is_given(word: str) -> bool:
    """Whether people are named so ("Ana", "Jean-Marc", "Nguyễn")."""
    plain = unaccented(word).casefold().replace("đ", "d")
    return plain in _given() or ("-" in plain and plain.split("-")[0] in _given())


@dataclass(frozen=True, slots=True)
class Run:
    """A run of name words: its span and the spans of its words, particles left out."""

    span: Span
    words: tuple[Span, ...]


def _parts(text: str, words: Sequence[Span], closed: Sequence[Span]) -> Iterator[list[Span]]:
    """The words of a run, split where a word cannot be part of a name."""
    part: list[Span] = []
    for word in words:
        said = word.of(text)
        month = said in _MONTHS and part and not re.match(r" \d", text[word.end : word.end + 2]) and said == "May"
        numeral = bool(part and _ROMAN.match(said))
        acronym = len(said) > 1 and said.isupper() and "." not in said and not numeral
        common = said in _NO_NAME and not month and not (part and said in _ALSO_SURNAMES)
        if common and said == "Park" and not part:
            common = False
        if acronym or common or any(word.overlaps(span) for span in closed):
            if part:
                yield part
            part = []
            continue
        part.append(word)
    if part:
        yield part


def runs(text: str, closed: Sequence[Span] = ()) -> Iterator[Run]:
    """Runs of words in `text` that may be a name; words in the spans `closed` end a run."""
    for match in _RUN.finditer(text):
        near = [span for span in closed if span.start < match.end() and match.start() < span.end]
        words = [Span(*m.span()) for m in _TOKEN.finditer(text, match.start(), match.end())]
        for part in _parts(text, words, near):
            yield Run(Span(part[0].start, part[-1].end), tuple(part))


def words_of(name: str) -> tuple[str, ...]:
    """A name's words for comparison: no accents, lower case, no articles and particles, initials as one letter."""
    folded = (
        unaccented(name)
        .casefold()
        .replace("ı", "i")
        .replace("đ", "d")
        .replace("ł", "l")
        .replace("ø", "o")
        .replace("’", "'")
    )
    folded = re.sub(r"\b(?:al|el|as|ad|an|ar|ash|at|az|es|ed|ul|ur|ol)[-‑]", "", folded)
    words = (w.strip("'") for w in re.split(r"[ .]+", folded))
    return tuple(w for w in words if w and w not in _PARTICLES)


def same_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names, as `words_of` gives them, may be spellings of one: "Dmitri"/"Dmitry", initials, a part left out."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return all(
            a == b or (a[0] == b[0] and (1 in {len(a), len(b)} or ratio(a, b) >= 70))
            for a, b in zip(one, other, strict=True)
        ) and (  # noqa: PLR2004 - "alaxandr", "alexander"
            ratio(one[-1], other[-1]) >= 85 or (len(one) > 1 and one[0] == other[0] and ratio(one[-1], other[-1]) >= 75)  # noqa: PLR2004
        )
    if len(short) < 2:  # noqa: PLR2004 - one word says too little
        return False
    return (
        list(long[: len(short)]) == list(short)
        or list(long[-len(short) :]) == list(short)
        or (short[0] == long[0] and short[-1] == long[-1])
    )
